/* Imported indices against the counts that were published for the province (facts.md 2.5). */
#pragma once

#include "klaster-import.h"

G_BEGIN_DECLS

/* A KlasterImportCheck: names year, class, counted and published. On the store's thread. */
char *klaster_import_check_published (KlasterReader *reader,
                                      const KlasterImportTally *tally,
                                      GError **error);

G_END_DECLS
