/* A store with sample data and files to be imported into it. */
#pragma once

#include "klaster-import.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder; /* of the files of the test */
  KlasterStore *store;
} ImportFixture;

/* DATA of the test: NULL for sample data, anything else for the starter data. */
void import_fixture_set_up (ImportFixture *self, gconstpointer data);
void import_fixture_tear_down (ImportFixture *self, gconstpointer data);

/* TEXT as file NAME; the path, (transfer full). */
char *import_fixture_write (ImportFixture *self, const char *name, const char *text);
/* Opens one file that must open. KIND as for klaster_import_open(). */
KlasterImport *import_fixture_open (ImportFixture *self, const char *path, const char *kind);
KlasterImportPlan *import_fixture_plan (KlasterImport *import);
/* Plans and commits; nothing may be refused. */
void import_fixture_take (KlasterImport *import);
/* "2 new, 1 refused" in English: counts of all states that are not 0. */
void import_fixture_expect (const KlasterImportPlan *plan, const char *counts);
/* Number of the first sheet that is not passed over. */
guint import_fixture_find_sheet (KlasterImport *import);

/* All records of ENTITY, (transfer full). */
GPtrArray *import_fixture_list (ImportFixture *self, const char *entity);
gint64 import_fixture_count (ImportFixture *self, const char *entity);
/* Number of changes in the journal. */
guint import_fixture_count_changes (ImportFixture *self);

G_END_DECLS
