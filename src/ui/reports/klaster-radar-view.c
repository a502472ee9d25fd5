#include "klaster-radar-view.h"

#include <glib/gi18n.h>

#include "klaster-radar-tile.h"
#include "klaster-state-mark.h"

struct _KlasterRadarView
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *scrolled;

  /* owned */
  KlasterRadar *radar;
  GHashTable *tiles; /* place -> button in the grid; the grid owns the buttons */

  guint first, count; /* periods shown */
  int row, column; /* of the tab stop */
  GtkWidget *marked; /* a button in the grid, or NULL */
};

G_DEFINE_FINAL_TYPE (KlasterRadarView, klaster_radar_view, GTK_TYPE_WIDGET)

enum
{
  CELL_CHOSEN,
  COLUMN_CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* Row -1 is that of the heads. Between two rows of the grid lies a hairline. */
static int
get_grid_row (int row)
{
  return 2 * (row + 1);
}

static gpointer
make_place (int row, int column)
{
  return GINT_TO_POINTER ((column + 1) * 1000 + row + 1);
}

/* The tab stop */

static void
set_stop (KlasterRadarView *self, int row, int column, gboolean focus)
{
  GtkWidget *old = klaster_radar_view_get_tile (self, self->row, self->column);
  GtkWidget *tile = klaster_radar_view_get_tile (self, row, column);

  if (tile == NULL)
    return;
  if (old != NULL)
    gtk_widget_set_focusable (old, FALSE);
  self->row = row;
  self->column = column;
  gtk_widget_set_focusable (tile, TRUE);
  if (focus)
    gtk_widget_grab_focus (tile);
}

/* Steps over cells without a report until the edge. */
static gboolean
walk (KlasterRadarView *self, int down, int right)
{
  int row = self->row + down, column = self->column + right;
  int rows = (int)self->radar->rows->len, last = (int)(self->first + self->count);

  for (; row >= -1 && row < rows && column >= (int)self->first && column < last;
       row += down, column += right)
    if (klaster_radar_view_get_tile (self, row, column) != NULL)
      {
        set_stop (self, row, column, TRUE);
        return TRUE;
      }
  return FALSE;
}

static void
walk_to_end (KlasterRadarView *self, int right)
{
  while (walk (self, 0, right))
    continue;
}

static gboolean
on_key_cb (GtkEventControllerKey *keys,
           guint keyval,
           guint keycode,
           GdkModifierType state,
           KlasterRadarView *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  return klaster_radar_view_press (self, keyval);
}

/* Cells */

static void
on_tile_clicked_cb (GtkWidget *tile, KlasterRadarView *self)
{
  for (int column = (int)self->first; column < (int)(self->first + self->count); column++)
    for (int row = -1; row < (int)self->radar->rows->len; row++)
      if (klaster_radar_view_get_tile (self, row, column) == tile)
        {
          set_stop (self, row, column, TRUE);
          if (row >= 0)
            g_signal_emit (self, signals[CELL_CHOSEN], 0, row, column);
          else
            g_signal_emit (self, signals[COLUMN_CHOSEN], 0, column);
          return;
        }
}

static void
add_tile (KlasterRadarView *self, GtkGrid *grid, GtkWidget *tile, int row, int column)
{
  gtk_widget_set_focusable (tile, FALSE);
  gtk_widget_set_hexpand (tile, TRUE);
  gtk_widget_set_vexpand (tile, row >= 0); /* on a high screen the rows share the room */
  g_hash_table_insert (self->tiles, make_place (row, column), tile);
  g_signal_connect_object (tile, "clicked", G_CALLBACK (on_tile_clicked_cb), self, 0);
  gtk_grid_attach (grid, tile, column - (int)self->first + 1, get_grid_row (row), 1, 1);
}

static GtkWidget *
create_label (const char *text, const char *css_class, double xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), (float)xalign);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_column_head (const KlasterRadarCount *count)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *period = klaster_period_dup_short_label (count->period);
  g_autofree char *whole = klaster_period_dup_label (count->period);
  g_autofree char *due = klaster_format_date (&count->due);
  /* Translators: day and month of a due day, in the head of a narrow column. */
  g_autofree char *day
      = g_strdup_printf (_ ("due %d %s"), g_date_get_day (&count->due),
                         klaster_month_name ((int)g_date_get_month (&count->due), TRUE));
  /* Translators: period, date, sentence on its reports. */
  g_autofree char *words = g_strdup_printf (_ ("%s, due on %s. %s"), whole, due, count->sentence);

  gtk_box_append (GTK_BOX (box), create_label (period, "heading", 0));
  gtk_box_append (GTK_BOX (box), create_label (day, "number", 0));
  if (count->own_due != NULL)
    gtk_widget_add_css_class (gtk_widget_get_last_child (box), "moved");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "radar-head");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

static GtkWidget *
create_row_head (const KlasterRadarRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_label (row->kabupaten_name, "heading", 0));
  gtk_box_append (GTK_BOX (box),
                  create_label (row->village != NULL ? row->village : _ ("not filled in yet"),
                                row->village != NULL ? "number" : "unfilled", 0));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "radar-row-head");
  return box;
}

/* Rows and columns */

static void
add_row (KlasterRadarView *self, GtkGrid *grid, int at)
{
  const KlasterRadarRow *row = self->radar->rows->pdata[at];
  g_autofree char *complete = klaster_radar_row_dup_completeness (row, self->first, self->count);

  gtk_grid_attach (grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, get_grid_row (at) - 1,
                   (int)self->count + 2, 1);
  gtk_grid_attach (grid, create_row_head (row), 0, get_grid_row (at), 1, 1);
  for (guint i = self->first; i < self->first + self->count; i++)
    if (row->cells[i].expected)
      add_tile (self, grid, klaster_radar_tile_new (row, &row->cells[i]), at, (int)i);
  gtk_grid_attach (grid, create_label (complete, "radar-total", 1), (int)self->count + 1,
                   get_grid_row (at), 1, 1);
}

static GtkWidget *
create_grid (KlasterRadarView *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  int rows = (int)self->radar->rows->len;

  gtk_widget_add_css_class (GTK_WIDGET (grid), "radar");
  gtk_grid_attach (grid, create_label (_ ("Site"), "radar-corner", 0), 0, 0, 1, 1);
  gtk_grid_attach (grid, create_label (_ ("Complete"), "radar-corner", 1), (int)self->count + 1, 0,
                   1, 1);
  for (guint i = self->first; i < self->first + self->count; i++)
    add_tile (self, grid, create_column_head (&self->radar->counts[i]), -1, (int)i);
  for (int row = 0; row < rows; row++)
    add_row (self, grid, row);
  gtk_grid_attach (grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, get_grid_row (rows) - 1,
                   (int)self->count + 2, 1);
  gtk_grid_attach (grid, create_label (_ ("Complete"), "radar-corner", 0), 0, get_grid_row (rows),
                   1, 1);
  for (guint i = self->first; i < self->first + self->count; i++)
    {
      const KlasterRadarCount *count = &self->radar->counts[i];

      gtk_grid_attach (grid,
                       create_label (count->n_due > 0 ? count->completeness : "–", "radar-foot", 0),
                       (int)(i - self->first) + 1, get_grid_row (rows), 1, 1);
    }
  return GTK_WIDGET (grid);
}

static GtkWidget *
create_legend (void)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), KLASTER_N_REPORT_STATES + 1);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 14);
  gtk_widget_add_css_class (flow, "radar-legend");
  for (guint i = 0; i < KLASTER_N_REPORT_STATES; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
      g_autofree char *text = g_strdup_printf ("%s  %s", klaster_report_state_get_letter (i),
                                               klaster_report_state_get_label (i));

      gtk_box_append (GTK_BOX (box), klaster_state_mark_new (i, FALSE, FALSE));
      gtk_box_append (GTK_BOX (box), gtk_label_new (text));
      gtk_flow_box_append (GTK_FLOW_BOX (flow), box);
    }
  gtk_flow_box_append (GTK_FLOW_BOX (flow), gtk_label_new (_ ("□ kelurahan, ○ desa")));
  gtk_widget_set_can_focus (flow, FALSE); /* its children would keep the focus */
  return flow;
}

/* Overrides */

static void
klaster_radar_view_dispose (GObject *object)
{
  KlasterRadarView *self = KLASTER_RADAR_VIEW (object);

  g_clear_pointer (&self->tiles, g_hash_table_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->radar, klaster_radar_unref);
  G_OBJECT_CLASS (klaster_radar_view_parent_class)->dispose (object);
}

static void
klaster_radar_view_class_init (KlasterRadarViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_radar_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID);
  signals[CELL_CHOSEN] = g_signal_new ("cell-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[COLUMN_CHOSEN]
      = g_signal_new ("column-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
klaster_radar_view_init (KlasterRadarView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->tiles = g_hash_table_new (NULL, NULL);
  self->row = -1;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->scrolled);
  gtk_box_append (GTK_BOX (self->box), create_legend ());
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (self->scrolled, keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reports by site and period"), -1);
}

/* Public functions */

KlasterRadarView *
klaster_radar_view_new (void)
{
  return g_object_new (KLASTER_TYPE_RADAR_VIEW, NULL);
}

void
klaster_radar_view_show (KlasterRadarView *self, KlasterRadar *radar, guint first, guint count)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->scrolled);
  int row = self->row, column = CLAMP (self->column, (int)first, (int)(first + count) - 1);

  g_return_if_fail (KLASTER_IS_RADAR_VIEW (self) && radar != NULL && count > 0);

  klaster_radar_ref (radar);
  g_clear_pointer (&self->radar, klaster_radar_unref);
  self->radar = radar;
  self->first = first;
  self->count = count;
  self->marked = NULL;
  g_hash_table_remove_all (self->tiles);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), create_grid (self));
  self->row = -1;
  self->column = column;
  set_stop (self, klaster_radar_view_get_tile (self, row, column) != NULL ? row : -1, column,
            focus != NULL);
}

void
klaster_radar_view_mark (KlasterRadarView *self, int row, int column)
{
  GtkWidget *tile;

  g_return_if_fail (KLASTER_IS_RADAR_VIEW (self));

  tile = klaster_radar_view_get_tile (self, row, column);
  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, "chosen");
  self->marked = tile;
  if (tile == NULL)
    return;
  gtk_widget_add_css_class (tile, "chosen");
  set_stop (self, row, column, FALSE);
}

GtkWidget *
klaster_radar_view_get_tile (KlasterRadarView *self, int row, int column)
{
  g_return_val_if_fail (KLASTER_IS_RADAR_VIEW (self), NULL);

  return g_hash_table_lookup (self->tiles, make_place (row, column));
}

gboolean
klaster_radar_view_press (KlasterRadarView *self, guint keyval)
{
  g_return_val_if_fail (KLASTER_IS_RADAR_VIEW (self), FALSE);

  if (self->radar == NULL)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
      return walk (self, 0, -1);
    case GDK_KEY_Right:
      return walk (self, 0, 1);
    case GDK_KEY_Up:
      return walk (self, -1, 0);
    case GDK_KEY_Down:
      return walk (self, 1, 0);
    case GDK_KEY_Home:
      walk_to_end (self, -1);
      return TRUE;
    case GDK_KEY_End:
      walk_to_end (self, 1);
      return TRUE;
    default:
      return FALSE;
    }
}
