#include "klaster-drawn-table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-drawn-table-private.h"
#include "klaster-format.h"
#include "klaster-text-scale.h"

#define ROW_HEIGHT 32
#define HEAD_HEIGHT 34
#define LEAST_ROWS 3

G_DEFINE_FINAL_TYPE (KlasterDrawnTable, klaster_drawn_table, KLASTER_TYPE_CELL_PANE)

/* ---- order */

typedef struct
{
  guint row;
  double number;
  char *text; /* key for strcmp, or NULL */
} Key;

void
klaster_drawn_table_describe (KlasterDrawnTable *self,
                              guint row,
                              guint column,
                              KlasterTableCell *cell)
{
  *cell = (KlasterTableCell){ .number = NAN, .sign = KLASTER_STATUS_NONE };
  self->source.describe (self->data, row, column, cell);
}

/* Numbers before texts before blanks; equal ones stay in the order of the source. DATA: descending. */
static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const Key *x = a, *y = b;
  gboolean x_number = !isnan (x->number), y_number = !isnan (y->number);
  int order;

  if (x_number != y_number)
    return x_number ? -1 : 1;
  if ((x->text == NULL) != (y->text == NULL))
    return x->text != NULL ? -1 : 1;
  order = x_number          ? (x->number > y->number) - (x->number < y->number)
          : x->text != NULL ? strcmp (x->text, y->text)
                            : 0;
  if (order != 0)
    return data != NULL ? -order : order;
  return (x->row > y->row) - (x->row < y->row);
}

/* Fills the order from the source by the column that is sorted. */
static void
arrange (KlasterDrawnTable *self)
{
  guint n = self->source.n_rows;
  g_autofree Key *keys = self->sorted >= 0 ? g_new0 (Key, MAX (n, 1)) : NULL;

  self->order = g_renew (guint, self->order, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->order[i] = i;
  if (keys == NULL)
    return;
  for (guint i = 0; i < n; i++)
    {
      KlasterTableCell cell;

      klaster_drawn_table_describe (self, i, (guint)self->sorted, &cell);
      keys[i] = (Key){ .row = i, .number = cell.number };
      if (isnan (cell.number) && cell.text != NULL && strcmp (cell.text, "–") != 0)
        keys[i].text = klaster_collate_key (cell.text);
      g_free (cell.text);
    }
  g_qsort_with_data (keys, (int)n, sizeof (Key), compare_keys, self->descending ? self : NULL);
  for (guint i = 0; i < n; i++)
    {
      self->order[i] = keys[i].row;
      g_free (keys[i].text);
    }
}

/* ---- geometry */

static void
measure_text (KlasterDrawnTable *self)
{
  double scale = klaster_text_scale_get (GTK_WIDGET (self));
  int room = gtk_widget_get_width (GTK_WIDGET (self));
  guint n_growing = 0;
  int all = 0;

  for (guint c = 0; c < self->source.n_columns; c++)
    {
      self->widths[c] = (int)round (self->columns[c].width * scale);
      all += self->widths[c];
      n_growing += self->columns[c].grows;
    }
  for (guint c = 0; c < self->source.n_columns && room > all; c++)
    if (self->columns[c].grows)
      {
        int share = (room - all) / (int)n_growing--;

        self->widths[c] += share;
        all += share;
      }
  self->metrics = (KlasterTableMetrics){ .scale = scale,
                                         .row_height = (int)round (ROW_HEIGHT * scale),
                                         .head_height = (int)round (HEAD_HEIGHT * scale),
                                         .width = all };
}

static void
update_adjustments (KlasterDrawnTable *self)
{
  const KlasterTableMetrics *m = &self->metrics;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - m->head_height;

  klaster_cell_pane_configure (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL, m->width,
                               MAX (width, 1), m->row_height);
  klaster_cell_pane_configure (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL,
                               (int)self->source.n_rows * m->row_height, MAX (height, 1),
                               m->row_height);
}

/* Column at X, -1 beside them. */
static int
find_column (KlasterDrawnTable *self, double x)
{
  double at = -klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL);

  for (guint c = 0; c < self->source.n_columns; c++)
    {
      at += self->widths[c];
      if (x < at)
        return (int)c;
    }
  return -1;
}

/* Place at Y, -1 beside the rows. */
static int
find_place (KlasterDrawnTable *self, double y)
{
  int offset = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL);
  int place = (int)((y - self->metrics.head_height + offset) / self->metrics.row_height);

  return y >= self->metrics.head_height && place < (int)self->source.n_rows ? place : -1;
}

/* ---- the cursor */

static void
move (KlasterDrawnTable *self, int place)
{
  int height = self->metrics.row_height;

  if (self->source.n_rows == 0)
    return;
  self->cursor = CLAMP (place, 0, (int)self->source.n_rows - 1);
  klaster_cell_pane_scroll_to (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL,
                               self->cursor * height, (self->cursor + 1) * height);
  klaster_cell_pane_tell_moved (KLASTER_CELL_PANE (self));
}

static void
scroll_sideways (KlasterDrawnTable *self, int by)
{
  KlasterCellPane *pane = KLASTER_CELL_PANE (self);
  int from = klaster_cell_pane_get_offset (pane, GTK_ORIENTATION_HORIZONTAL) + by;
  int page = klaster_cell_pane_get_page (pane, GTK_ORIENTATION_HORIZONTAL);

  from = CLAMP (from, 0, MAX (0, self->metrics.width - page));
  klaster_cell_pane_scroll_to (pane, GTK_ORIENTATION_HORIZONTAL, from, from + page);
}

gboolean
klaster_drawn_table_press (KlasterDrawnTable *self, guint keyval)
{
  int page = MAX (1, klaster_cell_pane_get_page (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL)
                         / MAX (self->metrics.row_height, 1));

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, self->cursor - 1), TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, self->cursor + 1), TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return move (self, self->cursor - page), TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return move (self, self->cursor + page), TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return move (self, 0), TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return move (self, (int)self->source.n_rows - 1), TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return scroll_sideways (self, -ROW_HEIGHT), TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return scroll_sideways (self, ROW_HEIGHT), TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (self->cursor >= 0)
        klaster_cell_pane_activate (KLASTER_CELL_PANE (self));
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- overrides */

static gboolean
pane_has_cells (KlasterCellPane *pane)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (pane);

  return self->source.n_rows > 0 && self->source.n_columns > 0;
}

static char *
pane_dup_words (KlasterCellPane *pane)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (pane);
  GString *words = g_string_new (NULL);

  for (guint c = 0; c < self->source.n_columns; c++)
    {
      KlasterTableCell cell;

      klaster_drawn_table_describe (self, self->order[MAX (self->cursor, 0)], c, &cell);
      g_string_append_printf (words, "%s%s: %s", c > 0 ? ", " : "", self->columns[c].title,
                              cell.text != NULL ? cell.text : "–");
      g_free (cell.text);
    }
  return g_string_free (words, FALSE);
}

static void
pane_get_cursor_rect (KlasterCellPane *pane, GdkRectangle *rect)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (pane);

  rect->x = 0;
  rect->width = gtk_widget_get_width (GTK_WIDGET (self));
  rect->height = self->metrics.row_height;
  rect->y = self->metrics.head_height + MAX (self->cursor, 0) * rect->height
            - klaster_cell_pane_get_offset (pane, GTK_ORIENTATION_VERTICAL);
}

static gboolean
pane_press (KlasterCellPane *pane, guint keyval, GdkModifierType state)
{
  return state == 0 && klaster_drawn_table_press (KLASTER_DRAWN_TABLE (pane), keyval);
}

static void
pane_point (KlasterCellPane *pane, int n_press, double x, double y)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (pane);
  int place = find_place (self, y);

  if (y < self->metrics.head_height && find_column (self, x) >= 0)
    klaster_drawn_table_sort (self, find_column (self, x));
  if (place < 0)
    return;
  move (self, place);
  if (n_press == 2)
    klaster_cell_pane_activate (pane);
}

/* A text that is cut, or a bar of shares, is told in full. */
static char *
pane_dup_tip (KlasterCellPane *pane, int x, int y)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (pane);
  KlasterTableCell cell;
  int place = find_place (self, y), column = find_column (self, x);

  if (place < 0 || column < 0)
    return NULL;
  klaster_drawn_table_describe (self, self->order[place], (guint)column, &cell);
  return cell.text;
}

static void
klaster_drawn_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (widget);

  measure_text (self);
  update_adjustments (self);
  klaster_cell_pane_allocate_cursor (KLASTER_CELL_PANE (self), NULL);
}

static void
klaster_drawn_table_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  double scale = klaster_text_scale_get (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? (int)(200 * scale)
                            : (int)((HEAD_HEIGHT + LEAST_ROWS * ROW_HEIGHT) * scale);
}

static void
drop_source (KlasterDrawnTable *self)
{
  if (self->data_free != NULL)
    self->data_free (self->data);
  self->data = NULL;
  self->data_free = NULL;
  self->source = (KlasterTableSource){ 0 };
}

static void
klaster_drawn_table_dispose (GObject *object)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (object);

  drop_source (self);
  G_OBJECT_CLASS (klaster_drawn_table_parent_class)->dispose (object);
}

static void
klaster_drawn_table_finalize (GObject *object)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (object);

  g_free (self->columns);
  g_free (self->widths);
  g_free (self->order);
  G_OBJECT_CLASS (klaster_drawn_table_parent_class)->finalize (object);
}

static void
klaster_drawn_table_class_init (KlasterDrawnTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KlasterCellPaneClass *pane_class = KLASTER_CELL_PANE_CLASS (klass);

  pane_class->has_cells = pane_has_cells;
  pane_class->dup_words = pane_dup_words;
  pane_class->get_cursor_rect = pane_get_cursor_rect;
  pane_class->press = pane_press;
  pane_class->point = pane_point;
  pane_class->dup_tip = pane_dup_tip;
  object_class->dispose = klaster_drawn_table_dispose;
  object_class->finalize = klaster_drawn_table_finalize;
  widget_class->snapshot = klaster_drawn_table_snapshot;
  widget_class->measure = klaster_drawn_table_measure;
  widget_class->size_allocate = klaster_drawn_table_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "drawntable");
}

static void
klaster_drawn_table_init (KlasterDrawnTable *self)
{
  self->cursor = self->sorted = -1;
}

static gboolean
has_columns (KlasterDrawnTable *self, const KlasterTableSource *source)
{
  if (self->columns == NULL || self->source.n_columns != source->n_columns)
    return FALSE;
  for (guint c = 0; c < source->n_columns; c++)
    if (g_strcmp0 (self->columns[c].title, source->columns[c].title) != 0)
      return FALSE;
  return TRUE;
}

/* Public functions */

KlasterDrawnTable *
klaster_drawn_table_new (void)
{
  return g_object_new (KLASTER_TYPE_DRAWN_TABLE, NULL);
}

void
klaster_drawn_table_set_source (KlasterDrawnTable *self,
                                const KlasterTableSource *source,
                                gpointer data,
                                GDestroyNotify data_free)
{
  gboolean same;

  g_return_if_fail (KLASTER_IS_DRAWN_TABLE (self) && source != NULL);

  same = has_columns (self, source);
  drop_source (self);
  g_free (self->columns);
  self->columns
      = g_memdup2 (source->columns, sizeof (KlasterTableColumn) * MAX (source->n_columns, 1));
  self->widths = g_renew (int, self->widths, MAX (source->n_columns, 1));
  self->source = *source;
  self->source.columns = self->columns;
  self->data = data;
  self->data_free = data_free;
  self->cursor = -1;
  if (!same)
    self->sorted = -1;
  arrange (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  source->label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
klaster_drawn_table_get_row (KlasterDrawnTable *self)
{
  return self->cursor >= 0 ? (int)self->order[self->cursor] : -1;
}

void
klaster_drawn_table_set_row (KlasterDrawnTable *self, int row)
{
  self->cursor = -1;
  for (guint i = 0; row >= 0 && i < self->source.n_rows; i++)
    if (self->order[i] == (guint)row)
      self->cursor = (int)i;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
klaster_drawn_table_sort (KlasterDrawnTable *self, int column)
{
  int row = klaster_drawn_table_get_row (self);

  g_return_if_fail (column < (int)self->source.n_columns);

  self->descending = column >= 0 && column == self->sorted && !self->descending;
  self->sorted = column;
  arrange (self);
  klaster_drawn_table_set_row (self, row);
}

guint
klaster_drawn_table_get_at (KlasterDrawnTable *self, guint place)
{
  g_return_val_if_fail (place < self->source.n_rows, 0);
  return self->order[place];
}

guint
klaster_drawn_table_get_n_drawn (KlasterDrawnTable *self)
{
  return self->n_drawn;
}
