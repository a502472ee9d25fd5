/* From the store to documents. */
#pragma once

#include "klaster-document.h"
#include "klaster-store.h"

G_BEGIN_DECLS

/* What is asked for; strings are borrowed during the call. */
typedef struct
{
  const char *name; /* one of klaster_document_get_names() */
  const char *id; /* of its subject; NULL when it has none */
  KlasterPaper paper;
  gboolean landscape;
  KlasterPeriod period; /* last period shown; year 0: the newest one that has ended */
  GDate today; /* not valid: klaster_today() */
} KlasterDocumentWish;

/* Names that a wish may have, in the order in which they are offered; NULL ended, static. */
const char *const *klaster_document_get_names (void);
/* "Profil lokus", in the language of the screen; NULL for an unknown name. */
const char *klaster_document_get_label (const char *name);
/* Entity of the record that the document NAME is about: "site", "kawasan", "kabupaten"; NULL: it is about
 * all, or there is no such document. */
const char *klaster_document_get_subject (const char *name);
/* Proposed name of a file without ending: "profil-lokus-pasayangan-barat". (transfer full) */
char *klaster_document_dup_file_name (const char *title);

/* Runs on the store's thread. KLASTER_STORE_ERROR_NOT_FOUND for an unknown name, site or kawasan.
 * (transfer full) */
KlasterDocument *
klaster_compose_document (KlasterReader *reader, const KlasterDocumentWish *wish, GError **error);

G_END_DECLS
