#include "klaster-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#define MIN_WIDTH 8
#define MAX_WIDTH 60
/* Rows looked at for the width of a column. */
#define WIDTH_ROWS 200

struct _KlasterSheet
{
  char *name;
  char *title;
  KlasterSheetPaper paper;
  GArray *columns; /* KlasterSheetColumn */
  GArray *cells; /* KlasterValue, row after row; texts in the chunk */
  GArray *places; /* KlasterSheetPlace of each row, or NULL */
  GStringChunk *strings;
  guint n_rows;
};

static const char *
keep (KlasterSheet *self, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert (self->strings, text);
}

static KlasterValue *
get_cell (const KlasterSheet *self, guint row, guint column)
{
  g_assert (row < self->n_rows && column < self->columns->len);
  return &g_array_index (self->cells, KlasterValue, row * self->columns->len + column);
}

static void
add_legend_column (KlasterSheet *legend, const char *label)
{
  KlasterSheetColumn column = { .name = label, .label = label };

  klaster_sheet_add_column (legend, &column);
}

static guint
measure (const KlasterSheetColumn *column, const KlasterValue *value)
{
  if (value->type == KLASTER_VALUE_TEXT)
    return column->type == KLASTER_COLUMN_DATE ? 10 : (guint)g_utf8_strlen (value->text, -1);
  if (value->type == KLASTER_VALUE_BLANK)
    return 0;
  return column->type == KLASTER_COLUMN_AMOUNT ? 14 : 10;
}

/* Public functions */

KlasterSheet *
klaster_sheet_new (const char *name, const char *title)
{
  KlasterSheet *self = g_new0 (KlasterSheet, 1);

  self->name = g_strdup (name);
  self->title = g_strdup (title);
  self->columns = g_array_new (FALSE, FALSE, sizeof (KlasterSheetColumn));
  self->cells = g_array_new (FALSE, TRUE, sizeof (KlasterValue));
  self->strings = g_string_chunk_new (64 * 1024);
  return self;
}

void
klaster_sheet_free (KlasterSheet *self)
{
  g_free (self->name);
  g_free (self->title);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_clear_pointer (&self->places, g_array_unref);
  g_string_chunk_free (self->strings);
  g_free (self);
}

void
klaster_sheet_add_column (KlasterSheet *self, const KlasterSheetColumn *column)
{
  KlasterSheetColumn kept = *column;

  g_return_if_fail (self->n_rows == 0);

  kept.name = keep (self, column->name);
  kept.label = keep (self, column->label);
  kept.unit = keep (self, column->unit);
  kept.note = keep (self, column->note);
  g_array_append_val (self->columns, kept);
}

guint
klaster_sheet_add_row (KlasterSheet *self)
{
  /* Zeroed: blank, not answered. */
  g_array_set_size (self->cells, self->cells->len + self->columns->len);
  return self->n_rows++;
}

void
klaster_sheet_set (KlasterSheet *self, guint row, guint column, const KlasterValue *value)
{
  KlasterValue *cell = get_cell (self, row, column);

  *cell = *value;
  if (value->type == KLASTER_VALUE_TEXT)
    cell->text = (char *)keep (self, value->text);
}

void
klaster_sheet_set_text (KlasterSheet *self, guint row, guint column, const char *text)
{
  KlasterValue value = { .type = KLASTER_VALUE_TEXT, .text = (char *)text };

  if (text != NULL)
    klaster_sheet_set (self, row, column, &value);
}

void
klaster_sheet_set_place (KlasterSheet *self, guint row, const KlasterSheetPlace *place)
{
  KlasterSheetPlace *kept;

  g_return_if_fail (row < self->n_rows);

  if (self->places == NULL)
    self->places = g_array_new (FALSE, TRUE, sizeof (KlasterSheetPlace));
  if (self->places->len <= row)
    g_array_set_size (self->places, row + 1);
  kept = &g_array_index (self->places, KlasterSheetPlace, row);
  *kept = *place;
  kept->code = keep (self, place->code);
}

void
klaster_sheet_set_paper (KlasterSheet *self, KlasterSheetPaper paper)
{
  self->paper = paper;
}

const char *
klaster_sheet_get_name (const KlasterSheet *self)
{
  return self->name;
}

const char *
klaster_sheet_get_title (const KlasterSheet *self)
{
  return self->title;
}

KlasterSheetPaper
klaster_sheet_get_paper (const KlasterSheet *self)
{
  return self->paper;
}

guint
klaster_sheet_get_n_columns (const KlasterSheet *self)
{
  return self->columns->len;
}

guint
klaster_sheet_get_n_rows (const KlasterSheet *self)
{
  return self->n_rows;
}

const KlasterSheetColumn *
klaster_sheet_get_column (const KlasterSheet *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);
  return &g_array_index (self->columns, KlasterSheetColumn, column);
}

const KlasterValue *
klaster_sheet_get (const KlasterSheet *self, guint row, guint column)
{
  return get_cell (self, row, column);
}

const KlasterSheetPlace *
klaster_sheet_get_place (const KlasterSheet *self, guint row)
{
  const KlasterSheetPlace *place;

  if (self->places == NULL || row >= self->places->len)
    return NULL;
  place = &g_array_index (self->places, KlasterSheetPlace, row);
  /* A zeroed one was never set: 0, 0 is in the sea. */
  return place->code == NULL && place->lat == 0 && place->lon == 0 ? NULL : place;
}

gboolean
klaster_sheet_has_places (const KlasterSheet *self)
{
  return self->places != NULL;
}

KlasterSheet *
klaster_sheet_new_legend (const KlasterSheet *self)
{
  KlasterSheet *legend = klaster_sheet_new ("keterangan", _ ("Explanation"));

  klaster_sheet_set_paper (legend, self->paper);
  add_legend_column (legend, _ ("Column"));
  add_legend_column (legend, _ ("Meaning"));
  add_legend_column (legend, _ ("Unit"));
  add_legend_column (legend, _ ("Choices and explanation"));
  for (guint i = 0; i < self->columns->len; i++)
    {
      const KlasterSheetColumn *column = klaster_sheet_get_column (self, i);
      guint row = klaster_sheet_add_row (legend);

      klaster_sheet_set_text (legend, row, 0, column->name);
      klaster_sheet_set_text (legend, row, 1, column->label);
      klaster_sheet_set_text (legend, row, 2, column->unit);
      klaster_sheet_set_text (legend, row, 3, column->note);
    }
  return legend;
}

guint
klaster_sheet_get_width (const KlasterSheet *self, guint column)
{
  const KlasterSheetColumn *it = klaster_sheet_get_column (self, column);
  /* Room for the button of the filter. */
  guint width = (guint)g_utf8_strlen (it->name, -1) + 3;

  for (guint row = 0; row < MIN (self->n_rows, WIDTH_ROWS); row++)
    width = MAX (width, measure (it, get_cell (self, row, column)) + 1);
  return CLAMP (width, MIN_WIDTH, MAX_WIDTH);
}
