/* The codes of the figures that a document shows: with them a figure on paper is found again in the program. */
#include <glib/gi18n.h>

#include "klaster-compose-document-private.h"
#include "klaster-figure-code.h"

typedef struct
{
  char *name;
  char *value;
  char *code;
} Coded;

static void
coded_free (gpointer data)
{
  Coded *coded = data;

  g_free (coded->name);
  g_free (coded->value);
  g_free (coded->code);
  g_free (coded);
}

static gboolean
is_there (const GPtrArray *codes, const char *code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_str_equal (((const Coded *)codes->pdata[i])->code, code))
      return TRUE;
  return FALSE;
}

/* Public functions */

void
klaster_composer_note_figure (KlasterComposer *self,
                              const char *record,
                              const char *name,
                              const char *value)
{
  Coded *coded;
  g_autofree char *code = NULL;

  if (!self->wish->codes || record == NULL)
    return;
  if (self->codes == NULL)
    self->codes = g_ptr_array_new_with_free_func (coded_free);
  code = klaster_figure_code_dup (record);
  if (is_there (self->codes, code))
    return;
  coded = g_new (Coded, 1);
  *coded = (Coded){ g_strdup (name), g_strdup (value), g_steal_pointer (&code) };
  g_ptr_array_add (self->codes, coded);
}

void
klaster_composer_note_series (KlasterComposer *self, const KlasterSeries *series)
{
  for (guint i = 0; self->wish->codes && i < series->n_points; i++)
    {
      const KlasterSeriesPoint *point = &series->points[i];
      g_autofree char *period = klaster_period_dup_label (point->period);
      g_autofree char *value = klaster_indicator_format (&series->indicator, point->figure);
      g_autofree char *name = g_strdup_printf (
          "%s · %s, %s", series->indicator.label,
          series->village != NULL ? series->village : series->kabupaten_name, period);

      if (!klaster_figure_is_blank (point->figure))
        klaster_composer_note_figure (self, point->record, name, value);
    }
}

void
klaster_composer_note_index (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autofree char *value = NULL;
  g_autofree char *name = NULL;

  if (digest->index == NULL || klaster_figure_is_blank (digest->index->score))
    return;
  value = klaster_format_number (digest->index->score.value, 2);
  name = g_strdup_printf ("%s %d · %s", digest->index->instrument_label, digest->index->year,
                          digest->title);
  klaster_composer_note_figure (self, digest->index->record, name, value);
}

void
klaster_composer_add_codes (KlasterComposer *self)
{
  const char *const heads[] = { _ ("Figure"), _ ("Value"), _ ("Code"), NULL };
  static const double weights[] = { 6, 2, 1.6 };

  if (!self->wish->codes)
    return;
  klaster_document_add_page_break (self->document);
  klaster_document_add_heading (self->document, 1, _ ("Codes of the figures"));
  klaster_document_add_note (
      self->document, self->codes != NULL
                          ? _ ("A code that is typed into the search of the program opens the "
                               "figure with its report, its source and later corrections.")
                          : _ ("No figure of this document is kept in a record of its own."));
  if (self->codes == NULL)
    return;
  klaster_document_begin_table (self->document, heads, "lrl", weights);
  for (guint i = 0; i < self->codes->len; i++)
    {
      const Coded *coded = self->codes->pdata[i];

      klaster_document_add_row (
          self->document, (const char *const[]){ coded->name, coded->value, coded->code, NULL });
    }
}
