#include "klaster-cell-pane.h"

#include "klaster-drawn-cells.h"

/* Part of a page that a click beside the slider scrolls by. */
#define PAGE_STEP 0.9
#define PLAIN_MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

enum
{
  MOVED,
  ACTIVATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

typedef struct
{
  /* children: take turns in having the focus, so that each move is told to a screen reader */
  GtkWidget *cursors[2];

  GtkAdjustment *adjustments[2]; /* owned; by orientation */
  GtkScrollablePolicy policies[2];
  guint turn; /* of the cursors */
} KlasterCellPanePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (KlasterCellPane,
                                  klaster_cell_pane,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (KlasterCellPane)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

#define PRIVATE(self) ((KlasterCellPanePrivate *)klaster_cell_pane_get_instance_private (self))

static gboolean
has_cells (KlasterCellPane *self)
{
  return KLASTER_CELL_PANE_GET_CLASS (self)->has_cells (self);
}

static void
on_scrolled_cb (KlasterCellPane *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (KlasterCellPane *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &PRIVATE (self)->adjustments[orientation];

  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, on_scrolled_cb, self);
  g_set_object (place, adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

/* ---- keys and mouse */

static gboolean
on_key_cb (GtkEventControllerKey *controller,
           guint keyval,
           guint keycode,
           GdkModifierType state,
           KlasterCellPane *self)
{
  return KLASTER_CELL_PANE_GET_CLASS (self)->press (self, keyval, state & PLAIN_MODIFIERS);
}

static void
on_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, KlasterCellPane *self)
{
  KLASTER_CELL_PANE_GET_CLASS (self)->point (self, n_press, x, y);
}

static gboolean
on_query_tooltip_cb (KlasterCellPane *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *words
      = keyboard ? NULL : KLASTER_CELL_PANE_GET_CLASS (self)->dup_tip (self, x, y);

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/* Overrides */

static void
klaster_cell_pane_constructed (GObject *object)
{
  GtkWidget *self = GTK_WIDGET (object);

  if (KLASTER_CELL_PANE_GET_CLASS (self)->press != NULL)
    {
      GtkEventController *keys = gtk_event_controller_key_new ();
      GtkGesture *click = gtk_gesture_click_new ();

      g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
      g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
      gtk_widget_add_controller (self, keys);
      gtk_widget_add_controller (self, GTK_EVENT_CONTROLLER (click));
      gtk_widget_set_has_tooltip (self, TRUE);
      g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
    }
  G_OBJECT_CLASS (klaster_cell_pane_parent_class)->constructed (object);
}

static gboolean
klaster_cell_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  KlasterCellPane *self = KLASTER_CELL_PANE (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || !has_cells (self))
    return FALSE;
  klaster_cell_pane_announce (self, TRUE);
  return TRUE;
}

static gboolean
klaster_cell_pane_grab_focus (GtkWidget *widget)
{
  KlasterCellPane *self = KLASTER_CELL_PANE (widget);

  klaster_cell_pane_announce (self, TRUE);
  return has_cells (self);
}

static void
klaster_cell_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KlasterCellPanePrivate *private = PRIVATE (KLASTER_CELL_PANE (object));

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, private->adjustments[id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, private->policies[id - PROP_HSCROLL_POLICY]);
}

static void
klaster_cell_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KlasterCellPane *self = KLASTER_CELL_PANE (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, (GtkOrientation)(id - PROP_HADJUSTMENT), g_value_get_object (value));
  else
    PRIVATE (self)->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
}

static void
klaster_cell_pane_dispose (GObject *object)
{
  KlasterCellPanePrivate *private = PRIVATE (KLASTER_CELL_PANE (object));

  for (guint i = 0; i < G_N_ELEMENTS (private->cursors); i++)
    {
      g_clear_pointer (&private->cursors[i], gtk_widget_unparent);
      g_clear_object (&private->adjustments[i]);
    }
  G_OBJECT_CLASS (klaster_cell_pane_parent_class)->dispose (object);
}

static void
klaster_cell_pane_class_init (KlasterCellPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->constructed = klaster_cell_pane_constructed;
  object_class->dispose = klaster_cell_pane_dispose;
  object_class->get_property = klaster_cell_pane_get_property;
  object_class->set_property = klaster_cell_pane_set_property;
  widget_class->focus = klaster_cell_pane_focus;
  widget_class->grab_focus = klaster_cell_pane_grab_focus;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[MOVED]
      = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED]
      = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
klaster_cell_pane_init (KlasterCellPane *self)
{
  KlasterCellPanePrivate *private = PRIVATE (self);

  for (guint i = 0; i < G_N_ELEMENTS (private->cursors); i++)
    {
      set_adjustment (self, (GtkOrientation)i, NULL);
      private->cursors[i] = g_object_new (GTK_TYPE_BOX, "focusable", TRUE, "can-target", FALSE,
                                          "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);
      gtk_widget_set_parent (private->cursors[i], GTK_WIDGET (self));
    }
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Public functions */

void
klaster_cell_pane_configure (KlasterCellPane *self,
                             GtkOrientation orientation,
                             int all,
                             int page,
                             int step)
{
  GtkAdjustment *adjustment = PRIVATE (self)->adjustments[orientation];
  double value = CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (0, all - page));

  gtk_adjustment_configure (adjustment, value, 0, MAX (all, page), step, page * PAGE_STEP, page);
}

int
klaster_cell_pane_get_offset (KlasterCellPane *self, GtkOrientation orientation)
{
  return (int)gtk_adjustment_get_value (PRIVATE (self)->adjustments[orientation]);
}

int
klaster_cell_pane_get_page (KlasterCellPane *self, GtkOrientation orientation)
{
  return (int)gtk_adjustment_get_page_size (PRIVATE (self)->adjustments[orientation]);
}

void
klaster_cell_pane_scroll_to (KlasterCellPane *self, GtkOrientation orientation, int from, int to)
{
  gtk_adjustment_clamp_page (PRIVATE (self)->adjustments[orientation], from, to);
}

void
klaster_cell_pane_allocate_cursor (KlasterCellPane *self, GdkRectangle *rect)
{
  KlasterCellPanePrivate *private = PRIVATE (self);
  GdkRectangle place = { 0, 0, 1, 1 };

  if (has_cells (self))
    KLASTER_CELL_PANE_GET_CLASS (self)->get_cursor_rect (self, &place);
  for (guint i = 0; i < G_N_ELEMENTS (private->cursors); i++)
    klaster_cell_allocate (private->cursors[i], &place);
  if (rect != NULL)
    *rect = place;
}

void
klaster_cell_pane_announce (KlasterCellPane *self, gboolean focus)
{
  KlasterCellPanePrivate *private = PRIVATE (self);
  g_autofree char *words = NULL;
  GtkWidget *cursor;

  if (!has_cells (self))
    return;
  words = KLASTER_CELL_PANE_GET_CLASS (self)->dup_words (self);
  if (focus)
  private->turn = !private->turn;
  cursor = private->cursors[private->turn];
  gtk_accessible_update_property (GTK_ACCESSIBLE (cursor), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  if (focus)
    gtk_widget_grab_focus (cursor);
}

void
klaster_cell_pane_emit_moved (KlasterCellPane *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

void
klaster_cell_pane_tell_moved (KlasterCellPane *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  klaster_cell_pane_announce (self, TRUE);
  klaster_cell_pane_emit_moved (self);
}

void
klaster_cell_pane_activate (KlasterCellPane *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}
