#include "klaster-import-pivot.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* What an honest file does not come near to. */
#define MAX_COLUMNS 2000
#define MAX_CELLS 4000000
#define MAX_BYTES (48 * 1024 * 1024)

/* The columns that matter. */
typedef enum
{
  PART_ELEMENT,
  PART_PERIOD,
  PART_PLACE,
  PART_VALUE,
  N_NEEDED,
  PART_COMMENT = N_NEEDED,
  PART_DELETED,
  N_PARTS
} Part;

static const char *const part_heads[N_PARTS]
    = { "dataelement", "period", "orgunit", "value", "comment", "deleted" };

typedef struct
{
  guint number;
  GPtrArray *texts; /* borrowed, by column; NULL where there is none */
} Report;

struct _KlasterImportPivot
{
  GStringChunk *strings;
  gsize n_bytes;
  guint n_cells;
  GPtrArray *heads; /* texts in STRINGS */
  GHashTable *columns; /* head -> its number */
  GPtrArray *reports; /* Report; the first are the heads */
  GHashTable *by_key; /* "period place" -> Report */
  GArray *cells; /* KlasterCell of the row that was given last */
  guint next;
};

static void
report_free (gpointer data)
{
  Report *report = data;

  g_ptr_array_unref (report->texts);
  g_free (report);
}

static KlasterImportPivot *
pivot_new (void)
{
  KlasterImportPivot *self = g_new0 (KlasterImportPivot, 1);

  self->strings = g_string_chunk_new (4096);
  self->heads = g_ptr_array_new ();
  self->columns = g_hash_table_new (g_str_hash, g_str_equal);
  self->reports = g_ptr_array_new_with_free_func (report_free);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->cells = g_array_new (FALSE, TRUE, sizeof (KlasterCell));
  return self;
}

void
klaster_import_pivot_free (KlasterImportPivot *self)
{
  g_array_unref (self->cells);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->reports);
  g_hash_table_unref (self->columns);
  g_ptr_array_unref (self->heads);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* ---- heads */

/* Number of the column of each part, -1: none. */
static void
find_parts (const KlasterRow *heads, int parts[N_PARTS])
{
  for (Part part = 0; part < N_PARTS; part++)
    {
      parts[part] = -1;
      for (guint i = 0; i < heads->n_cells && parts[part] < 0; i++)
        if (g_ascii_strcasecmp (heads->cells[i].text, part_heads[part]) == 0)
          parts[part] = (int)i;
    }
}

gboolean
klaster_import_pivot_fits (const KlasterRow *heads)
{
  int parts[N_PARTS];

  find_parts (heads, parts);
  for (Part part = 0; part < N_NEEDED; part++)
    if (parts[part] < 0)
      return FALSE;
  return TRUE;
}

/* ---- filling */

static const char *
keep (KlasterImportPivot *self, const char *text)
{
  self->n_bytes += strlen (text) + 1;
  return g_string_chunk_insert (self->strings, text);
}

static guint
find_column (KlasterImportPivot *self, const char *head)
{
  gpointer found;

  if (g_hash_table_lookup_extended (self->columns, head, NULL, &found))
    return GPOINTER_TO_UINT (found);
  head = keep (self, head);
  g_hash_table_insert (self->columns, (gpointer)head, GUINT_TO_POINTER (self->heads->len));
  g_ptr_array_add (self->heads, (gpointer)head);
  return self->heads->len - 1;
}

static Report *
add_report (KlasterImportPivot *self, guint number)
{
  Report *report = g_new0 (Report, 1);

  report->number = number;
  report->texts = g_ptr_array_new ();
  g_ptr_array_add (self->reports, report);
  return report;
}

static const char *
get_text (const Report *report, guint column)
{
  return column < report->texts->len ? report->texts->pdata[column] : NULL;
}

static void
set_text (KlasterImportPivot *self, Report *report, guint column, const char *text)
{
  if (column >= report->texts->len)
    {
      self->n_cells += column + 1 - report->texts->len;
      g_ptr_array_set_size (report->texts, (int)column + 1);
    }
  report->texts->pdata[column] = (gpointer)keep (self, text);
}

static Report *
find_report (KlasterImportPivot *self, guint number, const char *period, const char *place)
{
  g_autofree char *key = g_strconcat (period, " ", place, NULL);
  Report *report = g_hash_table_lookup (self->by_key, key);

  if (report != NULL)
    return report;
  report = add_report (self, number);
  set_text (self, report, 0, period);
  set_text (self, report, 1, place);
  g_hash_table_insert (self->by_key, (gpointer)keep (self, key), report);
  return report;
}

static gboolean
is_within_limits (const KlasterImportPivot *self)
{
  return self->heads->len <= MAX_COLUMNS && self->n_cells <= MAX_CELLS
         && self->n_bytes <= MAX_BYTES;
}

static const char *
get_part (const KlasterRow *row, const int parts[N_PARTS], Part part)
{
  int column = parts[part];

  return column >= 0 && (guint)column < row->n_cells ? row->cells[column].text : "";
}

/* FALSE when the value is there already, and another. */
static gboolean
add_value (KlasterImportPivot *self, const KlasterRow *row, const int parts[N_PARTS])
{
  const char *element = get_part (row, parts, PART_ELEMENT);
  const char *value = get_part (row, parts, PART_VALUE);
  const char *comment = get_part (row, parts, PART_COMMENT);
  guint column = find_column (self, element);
  Report *report;
  const char *former;

  report = find_report (self, row->number, get_part (row, parts, PART_PERIOD),
                        get_part (row, parts, PART_PLACE));
  former = get_text (report, column);
  if (former != NULL && strcmp (former, value) != 0)
    return FALSE;
  set_text (self, report, column, value);
  if (*comment != '\0')
    {
      g_autofree char *remark = g_strconcat (element, ".remark", NULL);

      set_text (self, report, find_column (self, remark), comment);
    }
  return TRUE;
}

static gboolean
is_deleted (const KlasterRow *row, const int parts[N_PARTS])
{
  const char *text = get_part (row, parts, PART_DELETED);

  return g_ascii_strcasecmp (text, "true") == 0 || strcmp (text, "1") == 0;
}

static gboolean
take_row (KlasterImportPivot *self,
          KlasterBook *book,
          const KlasterRow *row,
          const int parts[N_PARTS],
          GError **error)
{
  if (is_deleted (row, parts))
    return TRUE;
  if (!add_value (self, row, parts))
    g_set_error (
        error, KLASTER_BOOK_ERROR, KLASTER_BOOK_ERROR_DAMAGED,
        /* Translators: a file, the number of a row, a data element, a period and a place. */
        _ ("“%s”, row %u: there is another value of “%s” for %s and %s before it. Keep one "
           "of them."),
        klaster_book_get_name (book), row->number, get_part (row, parts, PART_ELEMENT),
        get_part (row, parts, PART_PERIOD), get_part (row, parts, PART_PLACE));
  else if (!is_within_limits (self))
    g_set_error (
        error, KLASTER_BOOK_ERROR, KLASTER_BOOK_ERROR_LIMIT,
        /* Translators: a file and the number of a row. */
        _ ("“%s”, row %u: there are too many values or data elements. Export fewer periods "
           "at a time."),
        klaster_book_get_name (book), row->number);
  else
    return TRUE;
  return FALSE;
}

/* ---- public */

KlasterImportPivot *
klaster_import_pivot_read (KlasterBook *book, guint head_row, GError **error)
{
  g_autoptr (KlasterImportPivot) self = pivot_new ();
  int parts[N_PARTS] = { -1, -1, -1, -1, -1, -1 };
  KlasterBookStep step;
  KlasterRow row;

  find_column (self, "period");
  find_column (self, "site");
  add_report (self, head_row);
  while ((step = klaster_book_next (book, &row, error)) == KLASTER_BOOK_ROW)
    if (row.number == head_row)
      find_parts (&row, parts);
    else if (row.number > head_row && !take_row (self, book, &row, parts, error))
      return NULL;
  for (guint i = 0; i < self->heads->len; i++)
    set_text (self, self->reports->pdata[0], i, self->heads->pdata[i]);
  return step == KLASTER_BOOK_END ? g_steal_pointer (&self) : NULL;
}

gboolean
klaster_import_pivot_next (KlasterImportPivot *self, KlasterRow *row)
{
  const Report *report;

  if (self->next == self->reports->len)
    return FALSE;
  report = self->reports->pdata[self->next++];
  g_array_set_size (self->cells, 0);
  for (guint i = 0; i < report->texts->len; i++)
    {
      const char *text = report->texts->pdata[i];
      const KlasterCell cell = { .type = text != NULL ? KLASTER_CELL_TEXT : KLASTER_CELL_EMPTY,
                                 .text = text != NULL ? text : "",
                                 .number = NAN };

      g_array_append_val (self->cells, cell);
    }
  *row = (KlasterRow){ .number = report->number,
                       .cells = (KlasterCell *)self->cells->data,
                       .n_cells = self->cells->len };
  return TRUE;
}
