/* Shared by the files that compose documents. */
#pragma once

#include "klaster-compose-document.h"
#include "klaster-digest.h"
#include "klaster-places.h"

G_BEGIN_DECLS

/* A document in the making, on the store's thread. */
typedef struct
{
  KlasterReader *reader;
  const KlasterDocumentWish *wish;
  GDate today;
  KlasterPlaces *places;
  KlasterDocument *document;
  double width; /* of the text, points */
} KlasterComposer;

/* Makes the document with its date, watermark and letterhead, and the heading TITLE over the line BELOW
 * (NULL: none). */
void klaster_composer_begin (KlasterComposer *self, const char *title, const char *below);
/* Heading of a part; never the last on a page, for the composer keeps it with what follows. */
void klaster_composer_add_part (KlasterComposer *self, const char *title);
/* "Still to be entered: …", at most MOST of them by name; nothing when all is there. */
void klaster_composer_add_missing (KlasterComposer *self, const GPtrArray *missing, guint most);
/* The next dates as a table, or a grey line. */
void klaster_composer_add_dates (KlasterComposer *self, const GPtrArray *dates, guint most);
/* Place, date and signatory of the day. */
void klaster_composer_add_signature (KlasterComposer *self);

/* Text for table cells and definitions; all (transfer full). */
char *klaster_paper_dup_figure (KlasterFigure figure, int decimals);
char *klaster_paper_dup_money (KlasterFigure rupiah);
/* "–" when the date is not known. */
char *klaster_paper_dup_date (const GDate *date);
/* With spaces at which no line is broken. */
char *klaster_paper_dup_unbroken (const char *text);
/* NULL for texts that are NULL or empty, else TEXT itself. */
const char *klaster_paper_or_null (const char *text);

gboolean klaster_compose_lokus (KlasterComposer *self, GError **error);
gboolean klaster_compose_kawasan (KlasterComposer *self, GError **error);
gboolean klaster_compose_klaster (KlasterComposer *self, GError **error);
gboolean klaster_compose_rekap (KlasterComposer *self, GError **error);

G_END_DECLS
