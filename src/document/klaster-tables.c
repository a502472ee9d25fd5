/* The tables of a document as texts, for those who want to count on. */
#include <string.h>

#include "klaster-pages-private.h"

static void
table_free (gpointer data)
{
  KlasterDocumentTable *table = data;

  g_free (table->title);
  g_free (table->align);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static KlasterDocumentTable *
add_table (GPtrArray *tables, const char *title)
{
  KlasterDocumentTable *table = g_new0 (KlasterDocumentTable, 1);

  table->title = g_strdup (title);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_ptr_array_add (tables, table);
  return table;
}

/* As many as there are columns, also of a row that is one text. */
static GStrv
dup_cells (const TableRow *row, gsize n)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  gsize given = g_strv_length (row->cells);

  for (gsize i = 0; i < MAX (n, given); i++)
    g_strv_builder_add (cells, i < given ? row->cells[i] : "");
  return g_strv_builder_end (cells);
}

static void
add_rows (GPtrArray *tables, const Block *block, const char *title)
{
  KlasterDocumentTable *table = add_table (tables, title);

  table->align = g_strdup (block->align);
  for (guint i = 0; i < block->rows->len; i++)
    g_ptr_array_add (table->rows,
                     dup_cells (&g_array_index (block->rows, TableRow, i), strlen (block->align)));
}

/* The figures of a chart: names at the left, numbers behind them. */
static void
add_chart (GPtrArray *tables, const Block *block, const char *title)
{
  g_autoptr (GPtrArray) rows = klaster_chart_dup_table (block->chart);
  KlasterDocumentTable *table;
  guint n;

  if (rows->len == 0)
    return;
  table = add_table (tables, title);
  n = g_strv_length (rows->pdata[0]);
  table->align = g_strnfill (n, 'r');
  if (n > 0)
    table->align[0] = 'l';
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (table->rows, g_strdupv (rows->pdata[i]));
}

/* The headings that stand above. */
typedef struct
{
  const char *title;
  const char *part; /* of the first level */
  guint n_parts;
} Headings;

/* Behind the first part the name of the part says which of many tables of one name it is; a chart without a heading of
 * its own is named by what it measures. */
static char *
dup_title (const Headings *headings, const Block *block)
{
  const char *title = headings->title;

  if (block->kind == BLOCK_CHART && (title == NULL || title == headings->part)
      && klaster_chart_get_subtitle (block->chart) != NULL)
    title = klaster_chart_get_subtitle (block->chart);
  return headings->n_parts > 1 && title != headings->part
             ? g_strdup_printf ("%s – %s", title, headings->part)
             : g_strdup (title);
}

static void
note_heading (Headings *headings, const Block *block)
{
  headings->title = block->texts->pdata[0];
  if (block->level > 1)
    return;
  headings->part = headings->title;
  headings->n_parts++;
}

static void
collect (GPtrArray *tables, GPtrArray *blocks, Headings *headings)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = blocks->pdata[i];
      g_autofree char *title = NULL;

      if (block->kind == BLOCK_HEADING)
        note_heading (headings, block);
      title = dup_title (headings, block);
      if (block->kind == BLOCK_TABLE)
        add_rows (tables, block, title);
      if (block->kind == BLOCK_CHART)
        add_chart (tables, block, title);
      for (guint k = 0; block->kind == BLOCK_COLUMNS && k < block->parts->len; k++)
        collect (tables, block->parts->pdata[k], headings);
      /* A heading in a column says nothing of what is below the columns. */
      if (block->kind == BLOCK_COLUMNS)
        headings->title = headings->part;
    }
}

GPtrArray *
klaster_pages_list_tables (const KlasterPages *self)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (table_free);
  Headings headings = { 0 };

  collect (tables, self->document->blocks, &headings);
  return tables;
}
