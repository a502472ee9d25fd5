/* The constant value: texts, figures as table and sentences, and what its kind keeps.
 *
 * Everything a chart says in words is made when it is made; only the picture depends on size and style. */
#include "klaster-chart.h"

#include <math.h>
#include <string.h>

#include "klaster-chart-frame.h"
#include "klaster-format.h"

struct _KlasterChart
{
  gatomicrefcount references;
  const KlasterChartKind *kind;
  gpointer data; /* belongs to BLOCKS */
  KlasterChartTexts texts;
  GPtrArray *blocks;
  GPtrArray *datum_texts;
  GArray *notes; /* of guint */
  GPtrArray *table; /* of char ** */
};

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

/* "Banjar: 12, no data" */
static void
append_row (GString *string, char **heads, char **row)
{
  for (guint i = 0; row[i] != NULL; i++)
    {
      if (i == 0)
        g_string_append_printf (string, "%s: ", row[0]);
      else if (g_strv_length (row) > 2)
        g_string_append_printf (string, "%s%s %s", i > 1 ? ", " : "", heads[i], row[i]);
      else
        g_string_append (string, row[i]);
    }
  g_string_append (string, "; ");
}

static void
append_sentence (GString *string, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  g_string_append (string, sentence);
  g_string_append (string, strchr (".!?", sentence[strlen (sentence) - 1]) != NULL ? " " : ". ");
}

/* Private to the layer */

KlasterChart *
klaster_chart_new (const KlasterChartKind *kind)
{
  KlasterChart *self = g_new0 (KlasterChart, 1);

  g_atomic_ref_count_init (&self->references);
  self->kind = kind;
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->datum_texts = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->table = g_ptr_array_new_with_free_func (free_row);
  return self;
}

gpointer
klaster_chart_get_data (const KlasterChart *self)
{
  return self->data;
}

void
klaster_chart_set_data (KlasterChart *self, gpointer data)
{
  self->data = data;
}

const KlasterChartKind *
klaster_chart_get_kind (const KlasterChart *self)
{
  return self->kind;
}

const GArray *
klaster_chart_get_notes (const KlasterChart *self)
{
  return self->notes;
}

const KlasterChartTexts *
klaster_chart_get_texts (const KlasterChart *self)
{
  return &self->texts;
}

const char *
klaster_chart_keep_text (KlasterChart *self, const char *text)
{
  char *copy = g_strdup (text);

  if (copy != NULL)
    g_ptr_array_add (self->blocks, copy);
  return copy;
}

gpointer
klaster_chart_keep_block (KlasterChart *self, gconstpointer block, gsize size)
{
  gpointer copy = size > 0 ? g_memdup2 (block, size) : NULL;

  if (copy != NULL)
    g_ptr_array_add (self->blocks, copy);
  return copy;
}

const char *const *
klaster_chart_keep_texts (KlasterChart *self, const char *const *texts, guint n)
{
  const char **copy = g_new0 (const char *, n + 1);

  g_ptr_array_add (self->blocks, copy);
  for (guint i = 0; i < n; i++)
    copy[i] = klaster_chart_keep_text (self, texts[i] != NULL ? texts[i] : "");
  return copy;
}

const KlasterChartValue *
klaster_chart_keep_values (KlasterChart *self, const KlasterChartValue *values, guint n)
{
  KlasterChartValue *copy = g_new0 (KlasterChartValue, n + 1);

  g_ptr_array_add (self->blocks, copy);
  for (guint i = 0; i < n; i++)
    {
      copy[i] = values != NULL ? values[i] : KLASTER_CHART_BLANK (KLASTER_BLANK_NOT_ANSWERED);
      copy[i].label = klaster_chart_keep_text (self, copy[i].label);
    }
  return copy;
}

void
klaster_chart_add_datum (KlasterChart *self, char *text)
{
  g_ptr_array_add (self->datum_texts, text);
}

void
klaster_chart_add_row (KlasterChart *self, char **cells)
{
  g_ptr_array_add (self->table, cells);
}

gboolean
klaster_chart_value_is_blank (const KlasterChartValue *value)
{
  return !isfinite (value->value);
}

char *
klaster_chart_value_dup_number (const KlasterChartValue *value, int decimals)
{
  return klaster_format_number_short (value->value, decimals);
}

char *
klaster_chart_value_dup_text (const KlasterChartValue *value, int decimals, const char *unit)
{
  g_autofree char *number = NULL;

  if (klaster_chart_value_is_blank (value))
    return g_strdup (klaster_blank_get_label (value->blank));
  number = klaster_chart_value_dup_number (value, decimals);
  return klaster_format_with_unit (number, unit);
}

char *
klaster_chart_value_dup_aligned (const KlasterChartValue *value, int decimals, const char *unit)
{
  g_autofree char *number = NULL;

  if (klaster_chart_value_is_blank (value))
    return g_strdup (klaster_blank_get_label (value->blank));
  number = klaster_format_number (value->value, decimals);
  return klaster_format_with_unit (number, unit);
}

/* Public functions */

KlasterChart *
klaster_chart_ref (KlasterChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
klaster_chart_unref (KlasterChart *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->datum_texts);
  g_array_unref (self->notes);
  g_ptr_array_unref (self->table);
  g_free (self);
}

void
klaster_chart_set_title (KlasterChart *self, const char *sentence)
{
  self->texts.title = klaster_chart_keep_text (self, sentence);
}

void
klaster_chart_set_subtitle (KlasterChart *self, const char *subtitle)
{
  self->texts.subtitle = klaster_chart_keep_text (self, subtitle);
}

void
klaster_chart_set_source (KlasterChart *self, const char *source)
{
  self->texts.source = klaster_chart_keep_text (self, source);
}

void
klaster_chart_set_watermark (KlasterChart *self, const char *watermark)
{
  self->texts.watermark = klaster_chart_keep_text (self, watermark);
}

void
klaster_chart_add_note (KlasterChart *self, guint datum, const char *name, const char *text)
{
  g_autofree char *line = NULL;
  g_autofree char *lines = NULL;
  char *pointed;

  g_return_if_fail (self != NULL && datum < self->datum_texts->len);
  g_array_append_val (self->notes, datum);
  line = g_strdup_printf ("%u  %s: %s", self->notes->len, name, text);
  lines = self->texts.notes == NULL ? g_strdup (line)
                                    : g_strdup_printf ("%s\n%s", self->texts.notes, line);
  self->texts.notes = klaster_chart_keep_text (self, lines);
  pointed = g_strdup_printf ("%s\n%s", (char *)self->datum_texts->pdata[datum], text);
  g_free (self->datum_texts->pdata[datum]);
  self->datum_texts->pdata[datum] = pointed;
}

const char *
klaster_chart_get_subtitle (const KlasterChart *self)
{
  return self->texts.subtitle;
}

const char *
klaster_chart_get_title (const KlasterChart *self)
{
  return self->texts.title;
}

guint
klaster_chart_get_n_data (const KlasterChart *self)
{
  return self->datum_texts->len;
}

char *
klaster_chart_dup_datum_text (const KlasterChart *self, guint datum)
{
  g_return_val_if_fail (datum < self->datum_texts->len, NULL);
  return g_strdup (self->datum_texts->pdata[datum]);
}

GPtrArray *
klaster_chart_dup_table (const KlasterChart *self)
{
  GPtrArray *table = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < self->table->len; i++)
    g_ptr_array_add (table, g_strdupv (self->table->pdata[i]));
  return table;
}

char *
klaster_chart_dup_description (const KlasterChart *self)
{
  GString *string = g_string_new (NULL);

  append_sentence (string, self->texts.watermark);
  append_sentence (string, self->texts.title);
  append_sentence (string, self->texts.subtitle);
  for (guint i = 1; i < self->table->len; i++)
    append_row (string, self->table->pdata[0], self->table->pdata[i]);
  append_sentence (string, self->texts.notes);
  append_sentence (string, self->texts.source);
  return g_strchomp (g_string_free (string, FALSE));
}
