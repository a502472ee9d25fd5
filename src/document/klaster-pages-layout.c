/* The composer: blocks go onto pages from top to bottom.
 *
 * A heading is never the last on a page: it goes with what is behind it, or the first two rows of a table.
 * Nor is a signature the first on one: the last row of a table goes over with it.
 * Tables are cut between rows and repeat their head; other blocks are never cut. What is taller than a page,
 * or than what its heading leaves of one, is drawn smaller. There is never an empty page: a break at the very beginning or twice in a row counts
 * for nothing.
 */
#include <cairo-pdf.h>

#include "klaster-pages-private.h"

#define AFTER_TABLE 6
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
  double width, room; /* between the margins of this page */
  gboolean empty; /* nothing stands on the page yet */
  gboolean kept; /* the block before has made room for this one */
} Composer;

/* A page in LANDSCAPE or not; an empty one is turned instead of left behind. */
static void
begin_page (Composer *c, gboolean landscape)
{
  if (c->empty)
    g_array_set_size (c->pages->turned, c->page);
  else
    c->page++;
  g_array_append_val (c->pages->turned, landscape);
  klaster_pages_get_room (c->pages, c->page, &c->width, &c->room);
  c->y = 0;
  c->empty = TRUE;
}

static void
continue_on_next_page (Composer *c)
{
  if (!c->empty)
    begin_page (c, g_array_index (c->pages->turned, gboolean, c->page));
}

static void
place (Composer *c, Block *block, guint first, guint last, double height, double scale)
{
  Placed placed = { block, c->page, first, last, c->y, height, scale };

  g_array_append_val (c->pages->placed, placed);
  c->y += height;
  c->empty = FALSE;
}

/* Headings stand above something, a sentence above its table or chart, and a signature has at least the notes
 * before it above. */
static gboolean
keeps_with_next (const Block *block, const Block *next)
{
  if (next == NULL || next->kind == BLOCK_BREAK)
    return FALSE;
  if (block->kind == BLOCK_TEXT && block->level == 2 && next->kind == BLOCK_TEXT)
    return next->level == 2;
  return block->kind == BLOCK_HEADING || next->kind == BLOCK_SIGNATURE
         || (block->kind == BLOCK_TEXT && (next->kind == BLOCK_TABLE || next->kind == BLOCK_CHART));
}

/* Room below the last row of table INDEX for a signature behind it; else 0. */
static double
measure_tail (Composer *c, guint index)
{
  GPtrArray *blocks = c->pages->document->blocks;
  Block *next = index + 1 < blocks->len ? blocks->pdata[index + 1] : NULL;

  if (next == NULL || next->kind != BLOCK_SIGNATURE)
    return 0;
  return AFTER_TABLE + klaster_block_measure (next, c->cr, c->width, 0, 0);
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
  Block *next = index + 1 < blocks->len ? blocks->pdata[index + 1] : NULL;
  double height;

  if (block->kind == BLOCK_TABLE)
    return measure_table_start (c, index);
  height = klaster_block_measure (block, c->cr, c->width, 0, 0);
  return keeps_with_next (block, next) ? height + measure_start (c, index + 1) : height;
}

static void
place_table (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];
  double head = klaster_table_measure_row (block, c->cr, c->width, 0);
  double tail = measure_tail (c, index);
  guint row = 1;

  if (!c->kept && c->y + measure_start (c, index) > c->room)
    continue_on_next_page (c);
  do
    {
      guint first = row;
      double height = head;

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
      place (c, block, first, row, height + AFTER_TABLE, 1);
      if (row < block->rows->len)
        continue_on_next_page (c);
    }
  while (row < block->rows->len);
}

/* Whether block INDEX begins a new page. What is kept with the block before stays with it, for room was made there;
 * only what is too tall for that and finds little room goes on alone. */
static gboolean
needs_page (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];

  if (!c->kept)
    return c->y + MIN (measure_start (c, index), c->room) > c->room;
  return c->y + klaster_block_measure (block, c->cr, c->width, 0, 0) > c->room
         && c->room - c->y < c->room * LITTLE_ROOM;
}

static void
place_block (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];
  double height, scale = 1, room;
  guint first = 0;

  if (needs_page (c, index))
    continue_on_next_page (c);
  if (block->kind == BLOCK_HEADING && c->empty)
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

/* White left below on a page with a map makes the map taller; pages stay what they are. */
static void
grow_maps (KlasterPages *pages)
{
  for (guint i = 0; i < pages->placed->len; i++)
    {
      Placed *placed = &g_array_index (pages->placed, Placed, i);
      double width, room, left, more;

      if (placed->block->kind != BLOCK_MAP || placed->scale < 1
          || placed->page + 1 >= pages->turned->len)
        continue;
      klaster_pages_get_room (pages, placed->page, &width, &room);
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

/* Public functions */

void
klaster_pages_lay_out (KlasterPages *self)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (NULL, 1, 1);
  Composer c = { .pages = self, .cr = cairo_create (surface), .empty = TRUE };
  GPtrArray *blocks = self->document->blocks;

  begin_page (&c, self->document->landscape);
  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = blocks->pdata[i];

      if (block->kind == BLOCK_BREAK)
        begin_page (&c, block->landscape);
      else if (block->kind == BLOCK_TABLE)
        place_table (&c, i);
      else
        place_block (&c, i);
      c.kept = keeps_with_next (block, i + 1 < blocks->len ? blocks->pdata[i + 1] : NULL);
    }
  if (c.empty && c.page > 0)
    g_array_set_size (self->turned, c.page);
  grow_maps (self);
  cairo_destroy (c.cr);
  cairo_surface_destroy (surface);
}
