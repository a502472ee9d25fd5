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

static void
add_rows (GPtrArray *tables, const Block *block, const char *title)
{
  KlasterDocumentTable *table = add_table (tables, title);

  table->align = g_strdup (block->align);
  for (guint i = 0; i < block->rows->len; i++)
    g_ptr_array_add (table->rows, g_strdupv (g_array_index (block->rows, TableRow, i).cells));
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

/* TITLE: the heading that stands above, which is kept up to date. */
static void
collect (GPtrArray *tables, GPtrArray *blocks, const char **title)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = blocks->pdata[i];

      if (block->kind == BLOCK_HEADING)
        *title = block->texts->pdata[0];
      if (block->kind == BLOCK_TABLE)
        add_rows (tables, block, *title);
      if (block->kind == BLOCK_CHART)
        add_chart (tables, block, *title);
      for (guint k = 0; block->kind == BLOCK_COLUMNS && k < block->parts->len; k++)
        collect (tables, block->parts->pdata[k], title);
    }
}

GPtrArray *
klaster_pages_list_tables (const KlasterPages *self)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (table_free);
  const char *title = NULL;

  collect (tables, self->document->blocks, &title);
  return tables;
}
