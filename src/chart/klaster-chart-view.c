#include "klaster-chart-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-type.h"

struct _KlasterChartView
{
  GtkWidget parent_instance;

  /* owned */
  KlasterChart *chart;
  GskRenderNode *node; /* the chart as drawn last, for its size and theme */
  GtkWidget *menu;
  char *family;

  int node_width, node_height;
  int datum; /* pointed at, or -1 */
  gboolean walked; /* by the keys: no tooltip comes, so its words stand in the chart */
};

G_DEFINE_FINAL_TYPE (KlasterChartView, klaster_chart_view, GTK_TYPE_WIDGET)

enum
{
  DATUM_ACTIVATED,
  SAVE_REQUESTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* The interface font, so that charts on screen speak like the rest of it; 11 pt is text scale 1. */
static KlasterChartStyle
get_style (KlasterChartView *self)
{
  double scale;

  g_free (self->family);
  self->family = klaster_type_dup_interface_font (GTK_WIDGET (self), &scale);
  return (KlasterChartStyle){ .mode = adw_style_manager_get_dark (adw_style_manager_get_default ())
                                          ? KLASTER_CHART_DARK
                                          : KLASTER_CHART_LIGHT,
                              .family = self->family,
                              .text_scale = CLAMP (scale, 0.8, 3) };
}

static void
forget_node (KlasterChartView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
point_at (KlasterChartView *self, int datum, gboolean walked)
{
  g_autofree char *text = NULL;

  if (self->datum == datum && self->walked == walked)
    return;
  self->datum = datum;
  self->walked = walked;
  if (datum >= 0)
    text = klaster_chart_dup_datum_text (self->chart, (guint)datum);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text != NULL ? text : "", -1);
  if (!walked)
    gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
hit (KlasterChartView *self, double x, double y)
{
  const KlasterChartStyle style = get_style (self);

  return klaster_chart_hit (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                            gtk_widget_get_height (GTK_WIDGET (self)), &style, x, y);
}

static void
on_motion_cb (KlasterChartView *self, double x, double y)
{
  point_at (self, hit (self, x, y), FALSE);
}

static void
on_focus_out_cb (KlasterChartView *self)
{
  point_at (self, -1, FALSE);
}

static void
on_leave_cb (KlasterChartView *self)
{
  if (!self->walked)
    point_at (self, -1, FALSE);
}

static void
on_released_cb (KlasterChartView *self, int n_press, double x, double y)
{
  int datum = hit (self, x, y);

  if (datum >= 0)
    g_signal_emit (self, signals[DATUM_ACTIVATED], 0, (guint)datum);
}

static void
on_secondary_cb (KlasterChartView *self, int n_press, double x, double y)
{
  const GdkRectangle at = { (int)x, (int)y, 1, 1 };

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
get_place (KlasterChartView *self, int datum, double *x, double *y)
{
  const KlasterChartStyle style = get_style (self);

  return klaster_chart_get_datum_position (self->chart, gtk_widget_get_width (GTK_WIDGET (self)),
                                           gtk_widget_get_height (GTK_WIDGET (self)), &style,
                                           (guint)datum, x, y);
}

/* To the nearest datum below or above; FALSE when there is none, so that the keys scroll. */
static gboolean
step_line (KlasterChartView *self, int step)
{
  int n = (int)klaster_chart_get_n_data (self->chart), best = -1;
  double x, y, best_distance = INFINITY;

  if (!get_place (self, MAX (self->datum, 0), &x, &y))
    return FALSE;
  for (int i = 0; i < n; i++)
    {
      double dx, dy, distance;

      if (!get_place (self, i, &dx, &dy) || (dy - y) * step < 4 || i == self->datum)
        continue;
      /* The same column first, then the next line. */
      distance = fabs (dx - x) * 20 + fabs (dy - y);
      if (distance < best_distance)
        {
          best_distance = distance;
          best = i;
        }
    }
  if (best < 0)
    return FALSE;
  point_at (self, best, TRUE);
  return TRUE;
}

static gboolean
on_key_pressed_cb (KlasterChartView *self, guint key, guint code, GdkModifierType state)
{
  int n = (int)klaster_chart_get_n_data (self->chart);

  if (n == 0)
    return FALSE;
  if (key == GDK_KEY_Right)
    point_at (self, (self->datum + 1) % n, TRUE);
  else if (key == GDK_KEY_Left)
    point_at (self, self->datum <= 0 ? n - 1 : self->datum - 1, TRUE);
  else if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    return step_line (self, key == GDK_KEY_Down ? 1 : -1);
  else if (key == GDK_KEY_Escape && self->datum >= 0)
    point_at (self, -1, FALSE);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && self->datum >= 0)
    g_signal_emit (self, signals[DATUM_ACTIVATED], 0, (guint)self->datum);
  else if (key == GDK_KEY_Menu)
    gtk_popover_popup (GTK_POPOVER (self->menu));
  else
    return FALSE;
  return TRUE;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterChartView *self = KLASTER_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const KlasterChartStyle style
      = { .mode = KLASTER_CHART_PRINT, .text_scale = get_style (self).text_scale };
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  klaster_chart_draw (self->chart, cr, width, height, &style);
  cairo_destroy (cr);
  {
    g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);
    g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (
        gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);

    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  }
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SAVE_REQUESTED], 0);
}

static gboolean
klaster_chart_view_query_tooltip (GtkWidget *widget,
                                  int x,
                                  int y,
                                  gboolean keyboard,
                                  GtkTooltip *tooltip)
{
  KlasterChartView *self = KLASTER_CHART_VIEW (widget);
  g_autofree char *text = NULL;

  if (self->datum < 0)
    return FALSE;
  text = klaster_chart_dup_datum_text (self->chart, (guint)self->datum);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* What the tooltip would say, beside the datum. */
static void
draw_words (KlasterChartView *self, cairo_t *cr, const KlasterChartStyle *style)
{
  const KlasterChartTheme *theme = klaster_chart_theme_get (style->mode);
  g_autofree char *text = klaster_chart_dup_datum_text (self->chart, (guint)self->datum);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width = gtk_widget_get_width (GTK_WIDGET (self)), w, h;
  double x, y;

  if (!get_place (self, self->datum, &x, &y))
    return;
  pango_layout_set_width (layout, MAX (width - 24, 60) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &w, &h);
  x = CLAMP (x - w / 2.0, 8, MAX (width - w - 8, 8));
  y = y - h - 22 < 2 ? y + 18 : y - h - 22;
  cairo_rectangle (cr, x - 6, y - 4, w + 12, h + 8);
  klaster_chart_set_color (cr, theme->text, 1);
  cairo_fill (cr);
  klaster_chart_set_color (cr, klaster_chart_get_text_on (theme->text), 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
klaster_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterChartView *self = KLASTER_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const KlasterChartStyle style = get_style (self);
  cairo_t *cr;

  if (self->node == NULL || self->node_width != width || self->node_height != height)
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
      self->node_width = width;
      self->node_height = height;
      cr = gsk_cairo_node_get_draw_context (self->node);
      klaster_chart_draw (self->chart, cr, width, height, &style);
      cairo_destroy (cr);
    }
  gtk_snapshot_append_node (snapshot, self->node);
  if (self->datum < 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  klaster_chart_draw_highlight (self->chart, cr, width, height, &style, (guint)self->datum);
  if (self->walked)
    draw_words (self, cr, &style);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
klaster_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
klaster_chart_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  KlasterChartView *self = KLASTER_CHART_VIEW (widget);
  const KlasterChartStyle style = get_style (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 360;
      return;
    }
  *minimum = *natural
      = (int)klaster_chart_get_natural_height (self->chart, for_size > 0 ? for_size : 360, &style);
}

static void
klaster_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_popover_present (GTK_POPOVER (KLASTER_CHART_VIEW (widget)->menu));
}

static void
klaster_chart_view_dispose (GObject *object)
{
  KlasterChartView *self = KLASTER_CHART_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->chart, klaster_chart_unref);
  G_OBJECT_CLASS (klaster_chart_view_parent_class)->dispose (object);
}

static void
klaster_chart_view_finalize (GObject *object)
{
  g_free (KLASTER_CHART_VIEW (object)->family);
  G_OBJECT_CLASS (klaster_chart_view_parent_class)->finalize (object);
}

static void
klaster_chart_view_class_init (KlasterChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_chart_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_chart_view_finalize;
  widget_class->snapshot = klaster_chart_view_snapshot;
  widget_class->measure = klaster_chart_view_measure;
  widget_class->get_request_mode = klaster_chart_view_get_request_mode;
  widget_class->size_allocate = klaster_chart_view_size_allocate;
  widget_class->query_tooltip = klaster_chart_view_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, save_action);
  signals[DATUM_ACTIVATED]
      = g_signal_new ("datum-activated", KLASTER_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SAVE_REQUESTED] = g_signal_new ("save-requested", KLASTER_TYPE_CHART_VIEW,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_controllers (KlasterChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (on_secondary_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_out_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
}

static void
klaster_chart_view_init (KlasterChartView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  self->datum = -1;
  g_menu_append (menu, _ ("Copy as picture"), "chart.copy");
  g_menu_append (menu, _ ("Save…"), "chart.save");
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  add_controllers (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (forget_node), self, G_CONNECT_SWAPPED);
}

/* Public functions */

KlasterChartView *
klaster_chart_view_new (KlasterChart *chart)
{
  KlasterChartView *self = g_object_new (KLASTER_TYPE_CHART_VIEW, NULL);
  const char *title = klaster_chart_get_title (chart);
  g_autofree char *description = klaster_chart_dup_description (chart);

  self->chart = klaster_chart_ref (chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _ ("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  return self;
}

const char *
klaster_chart_view_get_sentence (KlasterChartView *self)
{
  return klaster_chart_get_title (self->chart);
}
