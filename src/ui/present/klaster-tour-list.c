#include "klaster-tour-list.h"

#include <glib/gi18n.h>

#define KLASTER_TYPE_TOUR_ROW (klaster_tour_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTourRow, klaster_tour_row, KLASTER, TOUR_ROW, GtkListBoxRow)

/* A step with its tick and its arrows. */
struct _KlasterTourRow
{
  GtkListBoxRow parent_instance;

  GtkCheckButton *check;
  GtkWidget *up, *down;

  char *key; /* owned */
  gboolean open;
};

G_DEFINE_FINAL_TYPE (KlasterTourRow, klaster_tour_row, GTK_TYPE_LIST_BOX_ROW)

struct _KlasterTourList
{
  GtkWidget parent_instance;

  GtkListBox *list;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (KlasterTourList, klaster_tour_list, GTK_TYPE_WIDGET)

static guint changed_signal;

static void
klaster_tour_row_finalize (GObject *object)
{
  g_free (KLASTER_TOUR_ROW (object)->key);
  G_OBJECT_CLASS (klaster_tour_row_parent_class)->finalize (object);
}

static void
klaster_tour_row_class_init (KlasterTourRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_tour_row_finalize;
}

static void
klaster_tour_row_init (KlasterTourRow *self)
{
}

static KlasterTourRow *
get_row (KlasterTourList *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int)index);

  return row != NULL ? KLASTER_TOUR_ROW (row) : NULL;
}

static gboolean
is_shown (KlasterTourRow *row)
{
  return gtk_check_button_get_active (row->check);
}

static void
emit_changed (KlasterTourList *self)
{
  if (!self->filling)
    g_signal_emit (self, changed_signal, 0);
}

/* Moving */

static KlasterTourRow *
find_row (GtkWidget *widget)
{
  return KLASTER_TOUR_ROW (gtk_widget_get_ancestor (widget, KLASTER_TYPE_TOUR_ROW));
}

static void
move_by (KlasterTourList *self, KlasterTourRow *row, int n)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (index + n >= 0)
    klaster_tour_list_move (self, (guint)index, (guint)(index + n));
}

static void
on_up_cb (KlasterTourList *self, GtkWidget *button)
{
  move_by (self, find_row (button), -1);
}

static void
on_down_cb (KlasterTourList *self, GtkWidget *button)
{
  move_by (self, find_row (button), 1);
}

static gboolean
on_key_cb (KlasterTourList *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  KlasterTourRow *row = focus != NULL ? find_row (focus) : NULL;

  if (row == NULL || (state & GDK_ALT_MASK) == 0
      || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return FALSE;
  move_by (self, row, keyval == GDK_KEY_Up ? -1 : 1);
  gtk_widget_grab_focus (focus);
  return TRUE;
}

static GdkContentProvider *
on_drag_prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);
  return gdk_content_provider_new_typed (KLASTER_TYPE_TOUR_ROW, row);
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  KlasterTourList *self = KLASTER_TOUR_LIST (user_data);
  GtkListBoxRow *below = gtk_list_box_get_row_at_y (self->list, (int)y);
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (g_value_get_object (value));

  if (below == NULL || gtk_widget_get_parent (GTK_WIDGET (row)) != GTK_WIDGET (self->list))
    return FALSE;
  klaster_tour_list_move (self, (guint)gtk_list_box_row_get_index (row),
                          (guint)gtk_list_box_row_get_index (below));
  return TRUE;
}

/* Rows */

static GtkWidget *
create_arrow (KlasterTourList *self, const char *icon, const char *tip, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
let_drag (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

static GtkWidget *
create_name (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static KlasterTourRow *
create_row (KlasterTourList *self, const KlasterTourStep *step)
{
  KlasterTourRow *row = g_object_new (KLASTER_TYPE_TOUR_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = klaster_tour_step_dup_name (step);

  row->key = g_strdup (step->key);
  row->open = step->open;
  row->check = GTK_CHECK_BUTTON (check);
  row->up = create_arrow (self, "go-up-symbolic", _ ("Earlier"), G_CALLBACK (on_up_cb));
  row->down = create_arrow (self, "go-down-symbolic", _ ("Later"), G_CALLBACK (on_down_cb));
  gtk_check_button_set_child (row->check, create_name (name));
  gtk_check_button_set_active (row->check, step->shown);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), row->up);
  gtk_box_append (GTK_BOX (box), row->down);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  let_drag (GTK_WIDGET (row));
  return row;
}

static void
klaster_tour_list_dispose (GObject *object)
{
  KlasterTourList *self = KLASTER_TOUR_LIST (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  G_OBJECT_CLASS (klaster_tour_list_parent_class)->dispose (object);
}

static void
klaster_tour_list_class_init (KlasterTourListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_tour_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_tour_list_init (KlasterTourList *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkDropTarget *target = gtk_drop_target_new (KLASTER_TYPE_TOUR_ROW, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Steps"),
                                  -1);
  gtk_widget_set_parent (list, GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (target));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Public functions */

KlasterTourList *
klaster_tour_list_new (void)
{
  return g_object_new (KLASTER_TYPE_TOUR_LIST, NULL);
}

void
klaster_tour_list_set_tour (KlasterTourList *self, const KlasterTour *tour)
{
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < tour->steps->len; i++)
    gtk_list_box_append (self->list, GTK_WIDGET (create_row (self, tour->steps->pdata[i])));
  self->filling = FALSE;
}

char *
klaster_tour_list_dup_keys (KlasterTourList *self)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  KlasterTourRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (is_shown (row))
      g_string_append_printf (keys, "%s%s", keys->len > 0 ? "\n" : "", row->key);
  return g_string_free (g_steal_pointer (&keys), FALSE);
}

guint
klaster_tour_list_get_n_shown (KlasterTourList *self)
{
  KlasterTourRow *row;
  guint n = 0;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    n += is_shown (row);
  return n;
}

guint
klaster_tour_list_get_n_steps (KlasterTourList *self)
{
  guint n = 0;

  while (get_row (self, n) != NULL)
    n++;
  return n;
}

guint
klaster_tour_list_get_n_open (KlasterTourList *self)
{
  KlasterTourRow *row;
  guint n = 0;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    n += row->open && is_shown (row);
  return n;
}

void
klaster_tour_list_hide_open (KlasterTourList *self)
{
  KlasterTourRow *row;

  self->filling = TRUE;
  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (row->open)
      gtk_check_button_set_active (row->check, FALSE);
  self->filling = FALSE;
  emit_changed (self);
}

void
klaster_tour_list_set_shown (KlasterTourList *self, guint index, gboolean shown)
{
  KlasterTourRow *row = get_row (self, index);

  g_return_if_fail (row != NULL);

  gtk_check_button_set_active (row->check, shown);
}

void
klaster_tour_list_move (KlasterTourList *self, guint index, guint to)
{
  KlasterTourRow *row = get_row (self, index);

  if (row == NULL || index == to || get_row (self, to) == NULL)
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), (int)to);
  g_object_unref (row);
  emit_changed (self);
}
