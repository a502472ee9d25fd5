/* Small stores for the tests of digests, made by hand, and digests taken from them. */
#pragma once

#include "klaster-store.h"

/* The day of the tests: the period Sep-Okt 2026 is the newest that has ended, and due since 10
 * November. */
#define TODAY "2026-11-21"

/* An empty store in memory. */
KlasterStore *open_empty (void);
/* With 13 open slots of 2025, and what officers would find first: one for each kabupaten, site ids
 * "site-63.01" ... */
KlasterStore *open_slots (void);
/* Writes a record with ID ("" or NULL: a new one) from pairs of field and wire form, ended by NULL.
 * (transfer full): id */
char *put (KlasterStore *store, const char *entity, const char *id, ...) G_GNUC_NULL_TERMINATED;
/* The same, changing what is there. */
void change (KlasterStore *store, const char *entity, const char *id, ...) G_GNUC_NULL_TERMINATED;
/* Id that put() gives a record named NAME. Borrowed for the life of the program. */
const char *id_of (const char *name);
/* A report "SITE/PERIOD" with a state, received on (NULL: unknown) and figures "CODE=12" or
 * "CODE=not_applicable". */
void put_report (KlasterStore *store,
                 const char *kabupaten,
                 const char *period,
                 const char *state,
                 const char *received_on,
                 ...) G_GNUC_NULL_TERMINATED;
/* Runs FUNC on the store's thread and demands a result. */
gpointer run (KlasterStore *store, KlasterStoreFunc func, gconstpointer query);
KlasterPeriod period_of (const char *code);
GDate day_of (const char *iso);

/* run_prefix(): takes PREFIX_build() to the store's thread. */
#define DEFINE_RUN(Query, prefix)                                                                  \
  static gpointer run_##prefix (KlasterReader *reader, gpointer query, GError **error)             \
  {                                                                                                \
    return prefix##_build (reader, (const Query *)query, error);                                   \
  }
