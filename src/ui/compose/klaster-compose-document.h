/* From the store to documents. */
#pragma once

#include "klaster-approval.h"
#include "klaster-award-edition.h"
#include "klaster-document.h"
#include "klaster-store.h"

G_BEGIN_DECLS

#define KLASTER_DOCUMENT_ALL_INDICATORS "all"

/* What is asked for; strings are borrowed during the call. */
typedef struct
{
  const char *name; /* one of klaster_document_get_names() */
  const char *id; /* of its subject; NULL when it has none, for all of them, or for the newest */
  const char *place; /* of "grafik": id of the site or kawasan drawn; NULL: all of them */
  const char
      *indicator; /* of "grafik": id, code, or KLASTER_DOCUMENT_ALL_INDICATORS; NULL: the first */
  guint per_page; /* of "grafik": charts to a page, 1 to 6; 0: one */
  gboolean codes; /* the figures with their codes, behind the rest */
  KlasterAwardLists lists; /* of "berita-acara" and "piagam" */
  gboolean brief; /* of "klaster": without the pages of the sites */
  KlasterPaper paper;
  gboolean landscape;
  KlasterPeriod period; /* last period shown; year 0: the newest one that has ended */
  int year; /* of "matrix" and "tkpkp" (0: all years), "nota-pertimbangan" (0: that of today), "indeks-desa" (0, or not
             * entered: the newest) and, without ID, the papers of the award (0: the newest) */
  GDate today; /* not valid: klaster_today() */
  gboolean as_approved; /* as all stood when the period was approved, dated that day */
} KlasterDocumentWish;

/* Names that a wish may have, in the order in which they are offered; NULL ended, static. */
const char *const *klaster_document_get_names (void);
/* "Profil lokus", in the language of the screen; NULL for an unknown name. */
const char *klaster_document_get_label (const char *name);
/* Entity of the record that the document NAME is about: "site", "kawasan", "kabupaten"; "chart" for one of
 * klaster_chart_name_get_key(); NULL: it is about all, or there is no such document. */
const char *klaster_document_get_subject (const char *name);
/* Whether the document NAME is about a period, so that it can be asked for as_approved. */
gboolean klaster_document_is_periodic (const char *name);
/* Whether ID may be left out of a wish for the document NAME, which is then about all subjects. */
gboolean klaster_document_may_be_for_all (const char *name);
/* Whether ID may be left out of a wish for the document NAME, which is then about the newest subject, or the one of
 * the year that is wished. */
gboolean klaster_document_has_newest (const char *name);
/* Proposed name of a file without ending: "profil-lokus-pasayangan-barat". (transfer full) */
char *klaster_document_dup_file_name (const char *title);

/* Whether and when what WISH is about was approved: the report of the site, else all of the period. As
 * klaster_approval_build(). */
KlasterApproval *klaster_document_find_approval (KlasterReader *reader,
                                                 const KlasterDocumentWish *wish,
                                                 GError **error);
/* Runs on the store's thread. KLASTER_STORE_ERROR_NOT_FOUND for an unknown name, site or kawasan, and for
 * as_approved where that is not so.
 * (transfer full) */
KlasterDocument *
klaster_compose_document (KlasterReader *reader, const KlasterDocumentWish *wish, GError **error);

G_END_DECLS
