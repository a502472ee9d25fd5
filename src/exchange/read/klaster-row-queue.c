#include "klaster-row-queue.h"

#include <math.h>
#include <string.h>

#define NO_TEXT G_MAXSIZE

typedef struct
{
  guint column;
  guint repeat;
  KlasterCell cell; /* text and result point to what is shared, or are set when the row is taken */
  gsize text; /* place in the texts of the row, or NO_TEXT */
  gsize result;
} SparseCell;

typedef struct
{
  guint number;
  guint repeat;
  guint n_cells; /* sparse */
  SparseCell *cells;
  char *texts;
} SparseRow;

struct _KlasterRowQueue
{
  GQueue rows; /* SparseRow */
  SparseRow *current; /* whose cells were given last */
  guint number; /* of the open row */
  guint repeat;
  GArray *open; /* SparseCell */
  GString *texts; /* of the open row */
  GArray *dense; /* KlasterCell */
};

static void
free_row (gpointer data)
{
  SparseRow *row = data;

  if (row == NULL)
    return;
  g_free (row->cells);
  g_free (row->texts);
  g_free (row);
}

KlasterRowQueue *
klaster_row_queue_new (void)
{
  KlasterRowQueue *self = g_new0 (KlasterRowQueue, 1);

  g_queue_init (&self->rows);
  self->open = g_array_new (FALSE, FALSE, sizeof (SparseCell));
  self->texts = g_string_new (NULL);
  self->dense = g_array_new (FALSE, FALSE, sizeof (KlasterCell));
  return self;
}

void
klaster_row_queue_free (KlasterRowQueue *self)
{
  if (self == NULL)
    return;
  g_queue_clear_full (&self->rows, free_row);
  free_row (self->current);
  g_array_unref (self->open);
  g_string_free (self->texts, TRUE);
  g_array_unref (self->dense);
  g_free (self);
}

/* ------------------------------------------------------------------ in */

void
klaster_row_queue_begin (KlasterRowQueue *self, guint number, guint repeat)
{
  self->number = number;
  self->repeat = repeat;
  g_array_set_size (self->open, 0);
  g_string_truncate (self->texts, 0);
}

static gsize
copy_text (KlasterRowQueue *self, const char *text)
{
  gsize place = self->texts->len;

  if (text == NULL)
    return NO_TEXT;
  g_string_append_len (self->texts, text, strlen (text) + 1);
  return place;
}

void
klaster_row_queue_add (KlasterRowQueue *self, guint column, guint repeat, const KlasterCell *cell)
{
  SparseCell sparse
      = { column, repeat, *cell, copy_text (self, cell->text), copy_text (self, cell->result) };

  g_assert (column + repeat <= KLASTER_BOOK_MAX_COLUMNS);
  g_array_append_val (self->open, sparse);
}

void
klaster_row_queue_add_shared (KlasterRowQueue *self, guint column, const KlasterCell *cell)
{
  SparseCell sparse = { column, 1, *cell, NO_TEXT, NO_TEXT };

  g_assert (column < KLASTER_BOOK_MAX_COLUMNS);
  g_array_append_val (self->open, sparse);
}

gboolean
klaster_row_queue_is_full (const KlasterRowQueue *self)
{
  return self->open->len >= KLASTER_BOOK_MAX_COLUMNS
         || self->texts->len > KLASTER_BOOK_MAX_ROW_BYTES;
}

void
klaster_row_queue_end (KlasterRowQueue *self)
{
  SparseRow *row;

  if (self->open->len == 0)
    return;
  row = g_new (SparseRow, 1);
  row->number = self->number;
  row->repeat = self->repeat;
  row->n_cells = self->open->len;
  row->cells = g_memdup2 (self->open->data, self->open->len * sizeof (SparseCell));
  row->texts = g_memdup2 (self->texts->str, self->texts->len);
  g_queue_push_tail (&self->rows, row);
  g_array_set_size (self->open, 0);
  g_string_truncate (self->texts, 0);
}

/* ------------------------------------------------------------------ out */

static void
widen (GArray *dense, guint n)
{
  static const KlasterCell empty = { KLASTER_CELL_EMPTY, "", NAN, NULL, NULL };

  while (dense->len < n)
    g_array_append_val (dense, empty);
}

static void
expand (KlasterRowQueue *self, SparseRow *row)
{
  g_array_set_size (self->dense, 0);
  for (guint i = 0; i < row->n_cells; i++)
    {
      SparseCell *sparse = &row->cells[i];

      if (sparse->text != NO_TEXT)
        sparse->cell.text = row->texts + sparse->text;
      if (sparse->result != NO_TEXT)
        sparse->cell.result = row->texts + sparse->result;
      widen (self->dense, sparse->column + sparse->repeat);
      for (guint k = 0; k < sparse->repeat; k++)
        g_array_index (self->dense, KlasterCell, sparse->column + k) = sparse->cell;
    }
}

gboolean
klaster_row_queue_pop (KlasterRowQueue *self, KlasterRow *row)
{
  if (self->current == NULL || self->current->repeat == 0)
    {
      free_row (self->current);
      self->current = g_queue_pop_head (&self->rows);
      if (self->current == NULL)
        return FALSE;
      expand (self, self->current);
    }
  row->number = self->current->number++;
  row->line = 0;
  row->n_cells = self->dense->len;
  row->cells = (const KlasterCell *)(gconstpointer)self->dense->data;
  self->current->repeat--;
  return TRUE;
}
