/* Shared by the files that compose documents. */
#pragma once

#include "klaster-compose-document.h"
#include "klaster-digest.h"
#include "klaster-kawasan-digest.h"
#include "klaster-matrix.h"
#include "klaster-places.h"
#include "klaster-site-digest.h"

G_BEGIN_DECLS

/* A document in the making, on the store's thread. */
typedef struct
{
  KlasterReader *reader;
  const KlasterDocumentWish *wish;
  GDate today;
  gboolean past; /* the reader shows how all stood on that day */
  KlasterPlaces *places;
  KlasterDocument *document; /* in the making */
  GPtrArray *codes; /* figures noted, or NULL */
  double width, height; /* between the margins, points */
  guint most_rows; /* of a table; 0: all. Long texts are shortened with it. */
  guint extra_rows; /* of the table that may be longer */
  gboolean cut; /* that table does not show all its rows */
} KlasterComposer;

/* Two columns of the same width. */
#define KLASTER_COMPOSER_HALVES ((const double[]){ 1, 1 })

/* Adds everything that a document holds, from DATA. */
typedef void (*KlasterComposeFunc) (KlasterComposer *self, gconstpointer data);

/* Calls FUNC with fewer rows, shorter texts and smaller type until the document has at most MOST_PAGES, or is as
 * short as it can be made. */
void klaster_composer_fit (KlasterComposer *self,
                           guint most_pages,
                           KlasterComposeFunc func,
                           gconstpointer data);
/* How many of N rows the table may have. One that is shortened ends with klaster_composer_add_rest(). */
guint klaster_composer_limit (const KlasterComposer *self, guint n);
/* The same for one table of the document, which gets rows back while there is room on its page. */
guint klaster_composer_limit_long (KlasterComposer *self, guint n);
/* "And 3 more." as last row of a table that shows SHOWN of N; nothing when it shows all. */
void klaster_composer_add_rest (KlasterComposer *self, guint shown, guint n);
/* TEXT, or its beginning and a word that it is shortened; NULL stays NULL. (transfer full) */
char *klaster_composer_dup_short (const KlasterComposer *self, const char *text);

/* Makes the document with its date and watermark; TITLE stands in the foot of the pages. */
void klaster_composer_open (KlasterComposer *self, const char *title);
/* Lines and logo of the office, or a grey line that says where they are entered. */
void klaster_composer_add_letterhead (KlasterComposer *self);
/* Makes the document with its date, watermark and letterhead, and the heading TITLE over the line BELOW
 * (NULL: none). */
void klaster_composer_begin (KlasterComposer *self, const char *title, const char *below);
/* The same with a first page of its own: the kind of document, TITLE, BELOW. */
void
klaster_composer_begin_with_cover (KlasterComposer *self, const char *title, const char *below);
/* Heading of a part; never the last on a page, for the composer keeps it with what follows. */
void klaster_composer_add_part (KlasterComposer *self, const char *title);
/* The heading over a table of N_ROWS sites, of which N are chosen: "13 sites", "1 of 13 sites chosen". */
void klaster_composer_add_sites_part (KlasterComposer *self, guint n, guint n_rows);
/* "Still to be entered: …", at most MOST of them by name; nothing when all is there. */
void klaster_composer_add_missing (KlasterComposer *self, const GPtrArray *missing, guint most);
/* The next dates as a table of at most MOST, or a grey line. */
void klaster_composer_add_dates (KlasterComposer *self, const GPtrArray *dates, guint most);
/* What is missing and where it all comes from (SOURCES), with the signature beside it on an upright page. */
void
klaster_composer_add_end (KlasterComposer *self, const GPtrArray *missing, const char *sources);
/* Place, date and signatory of the day. */
void klaster_composer_add_signature (KlasterComposer *self);
/* The same of another day, with who signed then; PLACE NULL: the city of the letterhead. */
void klaster_composer_add_signature_at (KlasterComposer *self, const char *place, const GDate *day);

/* Parts about a kawasan. */
void klaster_composer_add_stages (KlasterComposer *self, const KlasterKawasanDigest *digest);
void klaster_composer_add_checks (KlasterComposer *self, const KlasterKawasanDigest *digest);
void klaster_composer_add_members (KlasterComposer *self, const KlasterKawasanDigest *digest);
void klaster_composer_add_programs (KlasterComposer *self, const KlasterKawasanDigest *digest);
void klaster_composer_add_bumdesma (KlasterComposer *self, const KlasterKawasanDigest *digest);
/* Figures for the list of codes; nothing where the wish is without. RECORD: id of what the figure is kept in. */
void klaster_composer_note_figure (KlasterComposer *self,
                                   const char *record,
                                   const char *name,
                                   const char *value);
/* The same, and VALUE with the number under which it stands in the list, small and raised: "12 ³"; VALUE alone
 * where the wish is without codes. (transfer full) */
char *klaster_composer_dup_coded (KlasterComposer *self,
                                  const char *record,
                                  const char *name,
                                  const char *value);
/* The newest figures of SERIES with these numbers, as a table; nothing where the wish is without codes. */
void klaster_composer_add_coded_series (KlasterComposer *self, const KlasterSeries *series);
/* The same for all sites, a row for each. */
void klaster_composer_add_coded_set (KlasterComposer *self, const KlasterSeriesSet *set);
void klaster_composer_note_series (KlasterComposer *self, const KlasterSeries *series);
void klaster_composer_note_index (KlasterComposer *self, const KlasterSiteDigest *digest);
/* The list itself, on a page of its own. */
void klaster_composer_add_codes (KlasterComposer *self);
/* OPD by kawasan, in as many tables as the width needs. */
void klaster_composer_add_matrix (KlasterComposer *self, const KlasterMatrix *matrix);
/* A page for each site that there is. FALSE with ERROR. */
gboolean klaster_composer_add_atlas (KlasterComposer *self, GError **error);
/* The village of a site; without one the kabupaten stands for it. (transfer full) */
char *klaster_composer_dup_site_title (const KlasterSiteDigest *digest);
/* Parts about a site. */
void klaster_composer_add_site_figures (KlasterComposer *self, const KlasterSiteDigest *digest);
void klaster_composer_add_site_reports (KlasterComposer *self, const KlasterSiteDigest *digest);
void klaster_composer_add_site_indicator (KlasterComposer *self, const KlasterSiteDigest *digest);
void klaster_composer_add_site_products (KlasterComposer *self, const KlasterSiteDigest *digest);

/* Text for table cells and definitions; all (transfer full). */
char *klaster_paper_dup_figure (KlasterFigure figure, int decimals);
char *klaster_paper_dup_money (KlasterFigure rupiah);
/* "–" when the date is not known. */
char *klaster_paper_dup_date (const GDate *date);
/* With spaces at which no line is broken. */
char *klaster_paper_dup_unbroken (const char *text);
/* NULL for texts that are NULL or empty, else TEXT itself. */
const char *klaster_paper_or_null (const char *text);

gboolean klaster_compose_atlas (KlasterComposer *self, GError **error);
gboolean klaster_compose_berita_acara (KlasterComposer *self, GError **error);
gboolean klaster_compose_lembar_penilaian (KlasterComposer *self, GError **error);
gboolean klaster_compose_piagam (KlasterComposer *self, GError **error);
gboolean klaster_compose_grafik (KlasterComposer *self, GError **error);
gboolean klaster_compose_kamus (KlasterComposer *self, GError **error);
gboolean klaster_compose_lokus (KlasterComposer *self, GError **error);
gboolean klaster_compose_kawasan (KlasterComposer *self, GError **error);
gboolean klaster_compose_audiensi (KlasterComposer *self, GError **error);
gboolean klaster_compose_banding (KlasterComposer *self, GError **error);
gboolean klaster_compose_evaluasi (KlasterComposer *self, GError **error);
gboolean klaster_compose_indeks (KlasterComposer *self, GError **error);
gboolean klaster_compose_klaster (KlasterComposer *self, GError **error);
gboolean klaster_compose_matrix (KlasterComposer *self, GError **error);
gboolean klaster_compose_opd (KlasterComposer *self, GError **error);
gboolean klaster_compose_peta (KlasterComposer *self, GError **error);
gboolean klaster_compose_rapat (KlasterComposer *self, GError **error);
gboolean klaster_compose_rekap (KlasterComposer *self, GError **error);
gboolean klaster_compose_surat_tagihan (KlasterComposer *self, GError **error);
gboolean klaster_compose_tkpkp (KlasterComposer *self, GError **error);

G_END_DECLS
