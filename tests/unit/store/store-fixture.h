/* A store in a folder of its own, and short ways to write to it. */
#pragma once

#include "klaster-store.h"

typedef struct
{
  char *folder;
  char *path;
  KlasterStore *store;
} Fixture;

/* Opens an empty store in a new folder. */
void fixture_set_up (Fixture *fixture, gconstpointer data);
/* Checks that nobody keeps the store, and removes the folder. */
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_reopen (Fixture *fixture);
/* Puts the path of NAME in the folder (transfer full). */
char *fixture_path (Fixture *fixture, const char *name);

/* A record of field names and values in wire form, ended by NULL. */
KlasterRecord *make_record (const char *entity, ...) G_GNUC_NULL_TERMINATED;
/* Inserts RECORD (transfer full), which must go well; its id (transfer full). */
char *must_insert (KlasterStore *store, KlasterRecord *record);
void must_set (KlasterStore *store,
               const char *entity,
               const char *id,
               const char *field,
               const char *wire);
/* Puts an operation that sets a field into CHANGE. */
void change_set (KlasterChange *change,
                 const char *entity,
                 const char *id,
                 const char *field,
                 const char *wire);
/* Commits CHANGE (transfer full), which must fail so; WORD must be in the sentence (NULL: any). */
void
must_refuse (KlasterStore *store, KlasterChange *change, GQuark domain, int code, const char *word);
/* Wire form of a field, NULL when blank. */
char *read_wire (KlasterStore *store, const char *entity, const char *id, const char *field);
gint64 count_records (KlasterStore *store, const char *entity);
/* Wire forms of everything in the store, in a fixed order (transfer full). */
char *dump (KlasterStore *store);
/* Runs SQL on the store's own connection, past all that guards it. */
void run_sql (KlasterStore *store, const char *sql, GError **error);
/* The first number of what SQL asks. */
gint64 ask_sql (KlasterStore *store, const char *sql);
/* klaster_store_check() finds nothing. */
void must_be_whole (KlasterStore *store);

/* Starter records: ids (transfer full). */
char *
insert_site (KlasterStore *store, const char *kabupaten, const char *village, const char *year);
char *insert_report (KlasterStore *store, const char *site, const char *period, const char *state);
char *insert_indicator (KlasterStore *store, const char *code, const char *applies_to);
