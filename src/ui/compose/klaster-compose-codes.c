/* The codes of the figures that a document shows: with them a figure on paper is found again in the program. */
#include <glib/gi18n.h>

#include "klaster-compose-document-private.h"
#include "klaster-figure-code.h"

/* Newest periods of a table of coded figures. */
#define MOST_PERIODS 6

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

/* Number of CODE in the list, from 1; 0: it is not there. */
static guint
find_number (const GPtrArray *codes, const char *code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_str_equal (((const Coded *)codes->pdata[i])->code, code))
      return i + 1;
  return 0;
}

/* Adds the figure unless it is there, and gives its number in the list. */
static guint
note (KlasterComposer *self, const char *record, const char *name, const char *value)
{
  g_autofree char *code = klaster_figure_code_dup (record);
  Coded *coded;
  guint number;

  if (self->codes == NULL)
    self->codes = g_ptr_array_new_with_free_func (coded_free);
  number = find_number (self->codes, code);
  if (number > 0)
    return number;
  coded = g_new (Coded, 1);
  *coded = (Coded){ g_strdup (name), g_strdup (value), g_steal_pointer (&code) };
  g_ptr_array_add (self->codes, coded);
  return self->codes->len;
}

/* The digits of NUMBER, small and raised. */
static char *
dup_raised (guint number)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%u", number);
  g_autoptr (GString) raised = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p++)
    g_string_append (raised, digits[*p - '0']);
  return g_string_free (g_steal_pointer (&raised), FALSE);
}

static char *
dup_point_name (const KlasterSeries *series, KlasterPeriod at)
{
  g_autofree char *period = klaster_period_dup_label (at);

  return g_strdup_printf ("%s · %s, %s", series->indicator.label,
                          series->village != NULL ? series->village : series->kabupaten_name,
                          period);
}

/* Yes and no instead of numbers. */
static gboolean
has_answers (const KlasterIndicatorInfo *indicator)
{
  return g_str_equal (indicator->type, "yes_no");
}

/* "Site (kg)": the unit stands in the head, not in each cell. */
static char *
dup_site_head (const KlasterIndicatorInfo *indicator)
{
  return has_answers (indicator) || *indicator->unit == '\0'
             ? g_strdup (_ ("Site"))
             : g_strdup_printf ("%s (%s)", _ ("Site"), indicator->unit);
}

/* Without its unit. */
static char *
dup_coded_point (KlasterComposer *self,
                 const KlasterSeries *series,
                 const KlasterSeriesPoint *point)
{
  gboolean blank = klaster_figure_is_blank (point->figure);
  g_autofree char *value
      = blank || has_answers (&series->indicator)
            ? klaster_indicator_format (&series->indicator, point->figure)
            : klaster_format_number (point->figure.value, series->indicator.decimals);
  g_autofree char *name = dup_point_name (series, point->period);

  return klaster_composer_dup_coded (self, blank ? NULL : point->record, name, value);
}

/* Public functions */

void
klaster_composer_note_figure (KlasterComposer *self,
                              const char *record,
                              const char *name,
                              const char *value)
{
  if (self->wish->codes && record != NULL)
    note (self, record, name, value);
}

char *
klaster_composer_dup_coded (KlasterComposer *self,
                            const char *record,
                            const char *name,
                            const char *value)
{
  g_autofree char *raised = NULL;

  if (!self->wish->codes || record == NULL)
    return g_strdup (value);
  raised = dup_raised (note (self, record, name, value));
  /* A space at which no line is broken. */
  return g_strdup_printf ("%s\302\240%s", value, raised);
}

void
klaster_composer_add_coded_series (KlasterComposer *self, const KlasterSeries *series)
{
  static const double weights[] = { 1, 1, 1, 1, 1, 1 };
  guint n = MIN (series->n_points, MOST_PERIODS), first = series->n_points - n;
  g_auto (GStrv) heads = g_new0 (char *, n + 1);
  g_auto (GStrv) cells = g_new0 (char *, n + 1);
  g_autofree char *align = g_strnfill (n, 'r');

  if (!self->wish->codes || n == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      const KlasterSeriesPoint *point = &series->points[first + i];

      heads[i] = klaster_period_dup_short_label (point->period);
      cells[i] = dup_coded_point (self, series, point);
    }
  klaster_document_begin_table (self->document, (const char *const *)heads, align, weights);
  klaster_document_add_row (self->document, (const char *const *)cells);
}

void
klaster_composer_add_coded_set (KlasterComposer *self, const KlasterSeriesSet *set)
{
  static const double weights[] = { 1.6, 1, 1, 1, 1, 1, 1 };
  guint n = MIN (set->n_periods, MOST_PERIODS), first = set->n_periods - n;
  g_auto (GStrv) heads = g_new0 (char *, n + 2);

  if (!self->wish->codes || n == 0)
    return;
  heads[0] = dup_site_head (&set->indicator);
  for (guint i = 0; i < n; i++)
    heads[i + 1] = klaster_period_dup_short_label (set->periods[first + i]);
  klaster_document_begin_table (self->document, (const char *const *)heads, "lrrrrrr", weights);
  for (guint s = 0; s < set->series->len; s++)
    {
      const KlasterSeries *series = set->series->pdata[s];
      g_auto (GStrv) cells = g_new0 (char *, n + 2);

      cells[0] = g_strdup (series->village != NULL ? series->village : series->kabupaten_name);
      for (guint i = 0; i < n; i++)
        cells[i + 1] = first + i < series->n_points
                           ? dup_coded_point (self, series, &series->points[first + i])
                           : g_strdup ("");
      klaster_document_add_row (self->document, (const char *const *)cells);
    }
}

void
klaster_composer_note_series (KlasterComposer *self, const KlasterSeries *series)
{
  for (guint i = 0; self->wish->codes && i < series->n_points; i++)
    {
      const KlasterSeriesPoint *point = &series->points[i];
      g_autofree char *value = klaster_indicator_format (&series->indicator, point->figure);
      g_autofree char *name = dup_point_name (series, point->period);

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
  const char *const heads[] = { _ ("No."), _ ("Figure"), _ ("Value"), _ ("Code"), NULL };
  static const double weights[] = { 0.7, 6, 2, 1.6 };

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
  klaster_document_begin_table (self->document, heads, "rlrl", weights);
  for (guint i = 0; i < self->codes->len; i++)
    {
      const Coded *coded = self->codes->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      klaster_document_add_row (
          self->document,
          (const char *const[]){ number, coded->name, coded->value, coded->code, NULL });
    }
}
