#include "klaster-document-private.h"

static void
clear_row (gpointer row)
{
  g_strfreev (((TableRow *)row)->cells);
}

static void
block_free (Block *block)
{
  g_clear_pointer (&block->texts, g_ptr_array_unref);
  g_clear_pointer (&block->logo, g_bytes_unref);
  g_clear_pointer (&block->rows, g_array_unref);
  g_clear_pointer (&block->chart, klaster_chart_unref);
  g_clear_pointer (&block->scene, klaster_map_scene_unref);
  g_free (block->align);
  g_free (block->weights);
  g_free (block->columns);
  g_free (block->chosen_id);
  g_clear_pointer (&block->parts, g_ptr_array_unref);
  g_free (block);
}

/* Where blocks are added: the page, or the column that is being filled. */
static GPtrArray *
get_target (KlasterDocument *self)
{
  const Block *columns
      = self->open->len == 0 ? NULL : g_ptr_array_index (self->open, self->open->len - 1);

  return columns != NULL ? g_ptr_array_index (columns->parts, columns->filling) : self->blocks;
}

static Block *
get_last_block (KlasterDocument *self)
{
  GPtrArray *target = get_target (self);

  return target->len == 0 ? NULL : g_ptr_array_index (target, target->len - 1);
}

static Block *
add_block (KlasterDocument *self, BlockKind kind)
{
  Block *block = g_new0 (Block, 1);

  block->kind = kind;
  block->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (get_target (self), block);
  return block;
}

/* The last block when it is of KIND, so that parts that belong together share one; else a new one. */
static Block *
get_open_block (KlasterDocument *self, BlockKind kind, guint most_texts)
{
  Block *last = get_last_block (self);

  if (last != NULL && last->kind == kind && last->texts->len < most_texts)
    return last;
  return add_block (self, kind);
}

static void
add_text (Block *block, const char *text)
{
  g_ptr_array_add (block->texts, g_strdup (text));
}

static void
add_paragraph (KlasterDocument *self, int level, const char *text)
{
  Block *block;

  if (text == NULL || *text == '\0')
    return;
  block = add_block (self, BLOCK_TEXT);
  block->level = level;
  add_text (block, text);
}

/* The table that rows are being added to. */
static Block *
get_table (KlasterDocument *self)
{
  Block *last = get_last_block (self);

  return last != NULL && last->kind == BLOCK_TABLE ? last : NULL;
}

static void
add_row (KlasterDocument *self, const char *const *cells, gboolean total)
{
  Block *table = get_table (self);
  TableRow row = { .total = total };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n;

  g_return_if_fail (table != NULL);

  n = g_strv_length (g_array_index (table->rows, TableRow, 0).cells);
  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, cells[i] != NULL ? cells[i] : "–");
  row.cells = g_strv_builder_end (builder);
  g_array_append_val (table->rows, row);
}

/* Public functions */

KlasterDocument *
klaster_document_new (const char *title, KlasterPaper paper, gboolean landscape)
{
  KlasterDocument *self = g_new0 (KlasterDocument, 1);

  self->title = g_strdup (title);
  self->paper = paper;
  self->zoom = 1;
  self->landscape = self->turned = landscape;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)block_free);
  self->open = g_ptr_array_new ();
  g_date_clear (&self->date, 1);
  return self;
}

void
klaster_document_free (KlasterDocument *self)
{
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->open);
  g_free (self->title);
  g_free (self->watermark);
  g_free (self);
}

void
klaster_document_set_watermark (KlasterDocument *self, const char *text)
{
  g_free (self->watermark);
  self->watermark = g_strdup (text);
}

void
klaster_document_set_date (KlasterDocument *self, const GDate *date)
{
  self->date = *date;
}

void
klaster_document_add_letterhead (KlasterDocument *self, const char *const *lines, GBytes *logo)
{
  Block *block = add_block (self, BLOCK_LETTERHEAD);

  for (; lines != NULL && *lines != NULL; lines++)
    add_text (block, *lines);
  if (logo != NULL)
    block->logo = g_bytes_ref (logo);
}

void
klaster_document_add_heading (KlasterDocument *self, int level, const char *text)
{
  Block *block = add_block (self, BLOCK_HEADING);

  block->level = CLAMP (level, 1, 3);
  add_text (block, text);
}

void
klaster_document_add_lead (KlasterDocument *self, const char *text)
{
  add_paragraph (self, 0, text);
}

void
klaster_document_add_text (KlasterDocument *self, const char *text)
{
  add_paragraph (self, 1, text);
}

void
klaster_document_add_note (KlasterDocument *self, const char *text)
{
  add_paragraph (self, 2, text);
}

void
klaster_document_add_figure (KlasterDocument *self,
                             const char *number,
                             const char *unit,
                             const char *label)
{
  Block *block = get_open_block (self, BLOCK_FIGURES, 12);

  add_text (block, number);
  add_text (block, unit);
  add_text (block, label);
}

void
klaster_document_add_definition (KlasterDocument *self, const char *name, const char *value)
{
  Block *block = get_open_block (self, BLOCK_DEFINITIONS, 24);

  add_text (block, name);
  add_text (block, value != NULL && *value != '\0' ? value : NULL);
}

void
klaster_document_begin_table (KlasterDocument *self,
                              const char *const *heads,
                              const char *align,
                              const double *weights)
{
  Block *block = add_block (self, BLOCK_TABLE);
  TableRow head = { .cells = g_strdupv ((char **)heads) };

  block->rows = g_array_new (FALSE, FALSE, sizeof (TableRow));
  g_array_set_clear_func (block->rows, clear_row);
  g_array_append_val (block->rows, head);
  block->align = g_strdup (align);
  block->weights = g_memdup2 (weights, g_strv_length (head.cells) * sizeof (double));
}

void
klaster_document_add_row (KlasterDocument *self, const char *const *cells)
{
  add_row (self, cells, FALSE);
}

void
klaster_document_add_total_row (KlasterDocument *self, const char *const *cells)
{
  add_row (self, cells, TRUE);
}

void
klaster_document_add_wide_row (KlasterDocument *self, const char *text)
{
  Block *table = get_table (self);
  TableRow row = { .cells = g_strdupv ((char *[]){ (char *)text, NULL }), .wide = TRUE };

  g_return_if_fail (table != NULL);

  g_array_append_val (table->rows, row);
}

void
klaster_document_add_chart (KlasterDocument *self, KlasterChart *chart, double height)
{
  Block *block = add_block (self, BLOCK_CHART);

  block->chart = klaster_chart_ref (chart);
  block->height = height;
}

void
klaster_document_add_map (KlasterDocument *self,
                          KlasterMapScene *scene,
                          const KlasterBox *box,
                          KlasterMapThing chosen,
                          const char *chosen_id,
                          double height,
                          const char *caption)
{
  Block *block = add_block (self, BLOCK_MAP);

  block->scene = klaster_map_scene_ref (scene);
  block->box = box != NULL ? *box : (KlasterBox)KLASTER_BOX_EMPTY;
  block->chosen = chosen;
  block->chosen_id = g_strdup (chosen_id);
  block->height = height;
  add_text (block, caption);
}

void
klaster_document_add_signature (KlasterDocument *self,
                                const char *place_and_date,
                                const char *post,
                                const char *name,
                                const char *rank,
                                const char *employee_number)
{
  Block *block = add_block (self, BLOCK_SIGNATURE);

  add_text (block, place_and_date);
  add_text (block, post);
  add_text (block, name);
  add_text (block, rank);
  add_text (block, employee_number);
}

void
klaster_document_add_cover (KlasterDocument *self,
                            const char *kind,
                            const char *title,
                            const char *below)
{
  Block *block = add_block (self, BLOCK_COVER);

  add_text (block, kind);
  add_text (block, title);
  add_text (block, below);
}

void
klaster_document_set_zoom (KlasterDocument *self, double zoom)
{
  self->zoom = zoom;
}

double
klaster_document_get_zoom (const KlasterDocument *self)
{
  return self->zoom;
}

void
klaster_document_set_flow (KlasterDocument *self, guint n)
{
  add_block (self, BLOCK_FLOW)->level = (int)CLAMP (n, 1, 2);
}

void
klaster_document_add_certificate (KlasterDocument *self,
                                  const char *kind,
                                  const char *title,
                                  const char *below)
{
  Block *block = add_block (self, BLOCK_CERTIFICATE);

  add_text (block, kind);
  add_text (block, title);
  add_text (block, below);
}

void
klaster_document_begin_columns (KlasterDocument *self, const double *weights, guint n)
{
  Block *block = add_block (self, BLOCK_COLUMNS);

  block->weights = g_memdup2 (weights, n * sizeof (double));
  block->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (block->parts, g_ptr_array_new_with_free_func ((GDestroyNotify)block_free));
  g_ptr_array_add (self->open, block);
}

void
klaster_document_next_column (KlasterDocument *self)
{
  Block *columns;

  g_return_if_fail (self->open->len > 0);
  columns = g_ptr_array_index (self->open, self->open->len - 1);
  g_return_if_fail (columns->filling + 1 < columns->parts->len);
  columns->filling++;
}

void
klaster_document_end_columns (KlasterDocument *self)
{
  g_return_if_fail (self->open->len > 0);
  g_ptr_array_set_size (self->open, (int)self->open->len - 1);
}

void
klaster_document_add_page_break (KlasterDocument *self)
{
  klaster_document_turn (self, self->turned);
}

void
klaster_document_add_soft_break (KlasterDocument *self)
{
  Block *block = add_block (self, BLOCK_BREAK);

  block->landscape = self->turned;
  block->level = 1;
}

void
klaster_document_turn (KlasterDocument *self, gboolean landscape)
{
  add_block (self, BLOCK_BREAK)->landscape = landscape;
  self->turned = landscape;
}
