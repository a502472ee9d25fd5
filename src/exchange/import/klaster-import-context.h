/* What reports in files refer to, read from the store once: sites, indicators, enumerators, and the
 * innovations and products of the sites. Filled on the store's thread, then constant.
 */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterRecord *record;
  char *title; /* "Contoh A" */
  char *place; /* dotted code of the village, or of the kabupaten/kota while it is not chosen */
  char *last_period; /* of its newest report, or NULL */
} KlasterImportSite;

typedef struct _KlasterImportContext KlasterImportContext;

KlasterImportContext *klaster_import_context_read (KlasterReader *reader, GError **error);
void klaster_import_context_free (KlasterImportContext *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportContext, klaster_import_context_free)

/* The site that TEXT means in PERIOD ("202601B", NULL: any): its id, a place name of our form
 * ("k6301012003"), the code of its village or kabupaten/kota, its title, or one of its names when no other site of
 * the period has it. NULL with REASON (out) (transfer full) and perhaps REPAIRS (out) (transfer full). */
const KlasterImportSite *klaster_import_context_find_site (const KlasterImportContext *self,
                                                           const char *text,
                                                           const char *period,
                                                           char **reason,
                                                           GStrv *repairs);
/* Id of the enumerator that TEXT means: an id, a name of our form, or the name of one. */
const char *klaster_import_context_find_enumerator (const KlasterImportContext *self,
                                                    const char *text);

/* NULL when there is no such enumerator. */
const char *klaster_import_context_get_enumerator_name (const KlasterImportContext *self,
                                                        const char *id);

/* All indicators, by code. */
const GPtrArray *klaster_import_context_get_indicators (const KlasterImportContext *self);
const KlasterRecord *klaster_import_context_find_indicator (const KlasterImportContext *self,
                                                            const char *code);

/* Id of the innovation or product (ENTITY) of SITE with NAME, without regard to case and blanks. When there is
 * none, the id that a new one of that name gets everywhere. (transfer full) */
char *klaster_import_context_dup_item_id (const KlasterImportContext *self,
                                          const char *entity,
                                          const char *site,
                                          const char *name);

/* Lower case, one blank between words: names that are the same give the same. (transfer full) */
char *klaster_import_fold_name (const char *name);

G_END_DECLS
