/* The composer: blocks go onto pages from top to bottom.
 *
 * A heading is never the last on a page: it goes with what is behind it, or the first two rows of a table.
 * Nor is a signature the first on one: the last rows of a table go over with it. The last row of a table never goes
 * over alone.
 * Tables are cut between rows and repeat their head; other blocks are never cut. What is taller than a page,
 * or than what its heading leaves of one, is drawn smaller. There is never an empty page: a break at the very
 * beginning or twice in a row counts for nothing.
 *
 * Columns that all flows through begin where the blocks before them end, and go on at the top of the next page.
 */
#include <cairo-pdf.h>

#include "klaster-pages-private.h"

#define COLUMN_GAP 20
/* Where a soft break does not begin a page. */
#define WHITE_BETWEEN_PARTS 18
/* Shares of a page: the most that a short table takes, and what counts as little room. */
#define SHORT_TABLE 0.55
#define LITTLE_ROOM 0.4
/* A map grows by at most so much of itself. */
#define MAP_GROWTH 0.6
/* Rows that a table needs on the page of its heading. */
#define ROWS_WITH_HEAD 2

typedef struct
{
  KlasterPages *pages;
  cairo_t *cr;
  double y;
  guint page;
  double width, room; /* of a column, and between the margins of this page from top to bottom */
  guint n_columns, column;
  double top; /* where the columns begin */
  double lowest; /* where the longest of them ends */
  gboolean empty; /* nothing stands on the page yet */
  gboolean fresh; /* nothing stands in the column yet */
  gboolean kept; /* the block before has made room for this one */
} Composer;

/* N columns from TOP down to the foot of the page. */
static void
begin_columns (Composer *c, guint n, double top)
{
  klaster_pages_get_room (c->pages, c->page, &c->width, &c->room);
  c->width = (c->width - COLUMN_GAP * (n - 1)) / n;
  c->n_columns = n;
  c->column = 0;
  c->y = c->top = c->lowest = top;
  c->fresh = n > 1 || top <= 0;
}

/* A page in LANDSCAPE or not; an empty one is turned instead of left behind. */
static void
begin_page (Composer *c, gboolean landscape)
{
  if (c->empty)
    g_array_set_size (c->pages->turned, c->page);
  else
    c->page++;
  g_array_append_val (c->pages->turned, landscape);
  begin_columns (c, c->n_columns, 0);
  c->empty = TRUE;
}

/* In the next column, or in the first one of the next page. */
static void
continue_in_next_column (Composer *c)
{
  if (c->column + 1 < c->n_columns)
    {
      c->column++;
      c->y = c->top;
      c->fresh = TRUE;
    }
  else if (!c->empty)
    begin_page (c, g_array_index (c->pages->turned, gboolean, c->page));
}

/* Goes on until HEIGHT fits, or there is no more room anywhere than here. */
static void
make_room (Composer *c, double height)
{
  while (c->y + MIN (height, c->room) > c->room && !(c->fresh && c->top <= 0))
    continue_in_next_column (c);
}

static void
place (Composer *c, Block *block, guint first, guint last, double height, double scale)
{
  Placed placed = { block, c->page,  first,  last, c->column * (c->width + COLUMN_GAP),
                    c->y,  c->width, height, scale };

  g_array_append_val (c->pages->placed, placed);
  c->y += height;
  c->lowest = MAX (c->lowest, c->y);
  c->empty = c->fresh = FALSE;
}

/* The heading of a piece of a part: what the part begins with stands above it. */
static gboolean
is_minor (const Block *block)
{
  return block->kind == BLOCK_HEADING && block->level >= 3;
}

/* From INDEX on there are nothing but notes before the signature. */
static gboolean
is_end (const GPtrArray *blocks, guint index)
{
  for (; index < blocks->len; index++)
    {
      const Block *block = blocks->pdata[index];

      if (block->kind == BLOCK_SIGNATURE)
        return TRUE;
      if (block->kind != BLOCK_TEXT || block->level != 2)
        return FALSE;
    }
  return FALSE;
}

/* Headings stand above something, a sentence above its table or chart, and a signature has at least the notes
 * before it above. */
static gboolean
keeps_with_next (const GPtrArray *blocks, guint index)
{
  const Block *block = blocks->pdata[index];
  const Block *next = index + 1 < blocks->len ? blocks->pdata[index + 1] : NULL;

  if (next == NULL || next->kind == BLOCK_BREAK || next->kind == BLOCK_FLOW)
    return FALSE;
  if (block->kind == BLOCK_TEXT && block->level == 2 && next->kind == BLOCK_TEXT)
    return next->level == 2;
  return block->kind == BLOCK_HEADING || next->kind == BLOCK_SIGNATURE
         || (block->kind == BLOCK_TEXT
             && (next->kind == BLOCK_TABLE || next->kind == BLOCK_CHART || is_minor (next)
                 || is_end (blocks, index + 1)));
}

/* Room below the last row of table INDEX for a signature behind it, and the notes between them; else 0. */
static double
measure_tail (Composer *c, guint index)
{
  GPtrArray *blocks = c->pages->document->blocks;
  double tail = KLASTER_AFTER_TABLE;

  if (!is_end (blocks, index + 1))
    return 0;
  do
    tail += klaster_block_measure (blocks->pdata[++index], c->cr, c->width, 0, 0);
  while (((const Block *)blocks->pdata[index])->kind != BLOCK_SIGNATURE);
  return tail;
}

/* Where a table from row FIRST on goes over when the page has room up to ROW: its last row never goes alone. */
static guint
keep_last_rows (const Block *block, guint first, guint row)
{
  gboolean alone = row + 1 == block->rows->len && row > first + ROWS_WITH_HEAD;

  return alone ? row - 1 : row;
}

/* A short table is not torn for the little room at the foot of a page. */
static double
measure_table_start (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];
  double whole = klaster_block_measure (block, c->cr, c->width, 0, block->rows->len);

  if (whole <= c->room * SHORT_TABLE && c->room - c->y < c->room * LITTLE_ROOM)
    return whole + measure_tail (c, index);
  if (block->rows->len <= ROWS_WITH_HEAD + 1)
    return whole + measure_tail (c, index);
  return klaster_block_measure (block, c->cr, c->width, 0, ROWS_WITH_HEAD + 1);
}

/* Height that must fit on the page for block INDEX to begin there. */
static double
measure_start (Composer *c, guint index)
{
  GPtrArray *blocks = c->pages->document->blocks;
  Block *block = blocks->pdata[index];
  double height;

  if (block->kind == BLOCK_TABLE)
    return measure_table_start (c, index);
  height = klaster_block_measure (block, c->cr, c->width, 0, 0);
  return keeps_with_next (blocks, index) ? height + measure_start (c, index + 1) : height;
}

/* Whether block INDEX goes on in a new column or page. What is kept with the block before stays with it, for room was
 * made there; only what is too tall for that and finds little room, of a table its head and a row, goes on alone. */
static gboolean
needs_room (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];
  guint least = block->kind == BLOCK_TABLE ? MIN (block->rows->len, 2) : 0;

  if (!c->kept)
    return c->y + MIN (measure_start (c, index), c->room) > c->room;
  return c->y + klaster_block_measure (block, c->cr, c->width, 0, least) > c->room
         && c->room - c->y < c->room * LITTLE_ROOM;
}

static void
place_table (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];
  double head = klaster_table_measure_row (block, c->cr, c->width, 0);
  double tail = measure_tail (c, index);
  guint row = 1;

  if (needs_room (c, index))
    make_room (c, measure_start (c, index));
  do
    {
      guint first = row;
      double height = head, scale;

      while (row < block->rows->len)
        {
          double next = klaster_table_measure_row (block, c->cr, c->width, row);
          /* The last row goes over with the signature. */
          double below = row + 1 == block->rows->len ? tail : 0;

          if (c->y + height + next + below > c->room && row > first)
            break;
          height += next;
          row++;
        }
      if (keep_last_rows (block, first, row) < row)
        height -= klaster_table_measure_row (block, c->cr, c->width, --row);
      /* A row that is taller than a page. */
      scale = MIN (1, (c->room - c->y) / height);
      place (c, block, first, row, height * scale + KLASTER_AFTER_TABLE, scale);
      if (row < block->rows->len)
        continue_in_next_column (c);
    }
  while (row < block->rows->len);
}

static void
place_block (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];
  double height, scale = 1, room;
  guint first = 0;

  if (needs_room (c, index))
    {
      c->kept = FALSE;
      make_room (c, measure_start (c, index));
    }
  if (block->kind == BLOCK_HEADING && c->fresh)
    first = 1;
  height = klaster_block_measure (block, c->cr, c->width, first, 0);
  room = c->kept ? c->room - c->y : c->room;
  if (height > room)
    {
      scale = room / height;
      height = room;
    }
  place (c, block, first, 0, height, scale);
}

/* Public functions */

void
klaster_pages_lay_out (KlasterPages *self)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (NULL, 1, 1);
  Composer c = { .pages = self, .cr = cairo_create (surface), .n_columns = 1, .empty = TRUE };
  GPtrArray *blocks = self->document->blocks;

  begin_page (&c, self->document->landscape);
  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = blocks->pdata[i];

      if (block->kind == BLOCK_BREAK && block->level == 1 && c.room - c.y >= c.room / 2)
        c.y += c.fresh ? 0 : WHITE_BETWEEN_PARTS;
      else if (block->kind == BLOCK_BREAK)
        begin_page (&c, block->landscape);
      else if (block->kind == BLOCK_FLOW)
        begin_columns (&c, (guint)block->level, c.lowest);
      else if (block->kind == BLOCK_TABLE)
        place_table (&c, i);
      else
        place_block (&c, i);
      c.kept = keeps_with_next (blocks, i);
    }
  if (c.empty && c.page > 0)
    g_array_set_size (self->turned, c.page);
  cairo_destroy (c.cr);
  cairo_surface_destroy (surface);
}

void
klaster_pages_grow_maps (KlasterPages *pages)
{
  for (guint i = 0; i < pages->placed->len; i++)
    {
      Placed *placed = &g_array_index (pages->placed, Placed, i);
      double width, room, left, more;

      if (placed->block->kind != BLOCK_MAP || placed->scale < 1
          || placed->page + 1 >= pages->turned->len)
        continue;
      klaster_pages_get_room (pages, placed->page, &width, &room);
      if (placed->width < width)
        continue;
      left = room;
      for (guint k = 0; k < pages->placed->len; k++)
        {
          const Placed *other = &g_array_index (pages->placed, Placed, k);

          if (other->page == placed->page)
            left = MIN (left, room - other->y - other->height);
        }
      more = CLAMP (left, 0, placed->block->height * MAP_GROWTH);
      placed->block->height += more;
      placed->height += more;
      for (guint k = i + 1; k < pages->placed->len; k++)
        if (g_array_index (pages->placed, Placed, k).page == placed->page)
          g_array_index (pages->placed, Placed, k).y += more;
    }
}
