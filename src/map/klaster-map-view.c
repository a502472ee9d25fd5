#include "klaster-map-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>
#include <shumate/shumate.h>
#include <string.h>

#include "klaster-map-layer.h"
#include "klaster-tile-source.h"

#define FLIGHT_MS 600
#define SITE_ZOOM 11.0
/* A click that moved further than this was a drag. */
#define CLICK_SLOP 6

struct _KlasterMapView
{
  GtkWidget parent_instance;

  /* children */
  ShumateMap *map;
  KlasterMapLayer *layer;
  ShumateMapLayer *tiles;

  /* owned */
  KlasterMapScene *scene;
  KlasterTileSource *source;
  char *walked_id; /* of the place that the keys have reached */

  KlasterMapThing chosen, walked;
  double press_x, press_y;
  int picking; /* kind of areas that are picked, -1: none */
  KlasterMapThing aim; /* what to begin with, once there is a size */
  char *aim_id;
  gboolean placed; /* the province was fitted once */
  double fitted_zoom, fitted_lon; /* how it was fitted; nobody moved the map while they hold */
  int fitted_width, fitted_height;
};

G_DEFINE_FINAL_TYPE (KlasterMapView, klaster_map_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static KlasterMapMode
get_mode (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? KLASTER_MAP_DARK
                                                                       : KLASTER_MAP_LIGHT;
}

/* Tiles never change: another amount, theme or scale is another source. */
static void
renew_tiles (KlasterMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  ShumateMapLayer *old = self->tiles;

  g_clear_object (&self->source);
  self->source = klaster_tile_source_new (self->scene, get_mode (),
                                          gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  shumate_viewport_set_reference_map_source (viewport, SHUMATE_MAP_SOURCE (self->source));
  self->tiles = shumate_map_layer_new (SHUMATE_MAP_SOURCE (self->source), viewport);
  shumate_map_insert_layer_behind (self->map, SHUMATE_LAYER (self->tiles),
                                   SHUMATE_LAYER (self->layer));
  if (old != NULL)
    shumate_map_remove_layer (self->map, SHUMATE_LAYER (old));
}

static void
on_theme_changed_cb (KlasterMapView *self)
{
  klaster_map_layer_set_mode (self->layer, get_mode ());
  renew_tiles (self);
}

/* Position */

static void
go_to (KlasterMapView *self, KlasterPoint point, double zoom)
{
  gboolean animate = TRUE;
  double lon, lat;

  zoom = CLAMP (zoom, KLASTER_MAP_MIN_ZOOM, KLASTER_MAP_MAX_ZOOM);
  klaster_geo_unproject (point, &lon, &lat);
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animate,
                NULL);
  if (animate && gtk_widget_get_mapped (GTK_WIDGET (self)) && self->placed)
    {
      shumate_map_go_to_full_with_duration (self->map, lat, lon, zoom, FLIGHT_MS);
      return;
    }
  shumate_viewport_set_zoom_level (shumate_map_get_viewport (self->map), zoom);
  shumate_location_set_location (SHUMATE_LOCATION (shumate_map_get_viewport (self->map)), lat, lon);
}

static void
fit_box (KlasterMapView *self, const KlasterBox *box, double margin, double max_zoom)
{
  KlasterMapFrame frame;
  KlasterPoint centre = { (box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2 };
  double zoom, whole;

  klaster_map_frame_fit (&frame, box, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 200),
                         MAX (gtk_widget_get_height (GTK_WIDGET (self)), 200), margin);
  /* libshumate's fractional zoom grows a tile in a straight line from one level to the next. */
  zoom = klaster_map_frame_get_zoom (&frame);
  whole = floor (zoom);
  go_to (self, centre, MIN (whole + exp2 (zoom - whole) - 1, max_zoom));
}

static const char *
find_picked (KlasterMapView *self,
             const KlasterMapFrame *frame,
             double x,
             double y,
             KlasterMapThing *thing,
             char **hint)
{
  const KlasterArea *area
      = klaster_geo_find_area_at (klaster_geo_get_default (), (KlasterAreaKind)self->picking,
                                  klaster_map_frame_to_world (frame, x, y));

  if (area == NULL)
    return NULL;
  *thing = KLASTER_MAP_REGION;
  if (hint != NULL)
    *hint = klaster_map_dup_area_name (area);
  return area->code;
}

/* What is under a pixel: kind and id, NULL for nothing that can be chosen; HINT says it in words. */
static const char *
find_at (KlasterMapView *self, double x, double y, KlasterMapThing *thing, char **hint)
{
  KlasterMapFrame frame;
  KlasterAreaKind kind = KLASTER_AREA_KABUPATEN;
  guint index = 0, n;

  *thing = KLASTER_MAP_NOTHING;
  if (self->scene == NULL || !klaster_map_layer_get_frame (self->layer, &frame))
    return NULL;
  if (self->picking >= 0)
    return find_picked (self, &frame, x, y, thing, hint);
  *thing = klaster_map_hit (&frame, self->scene, x, y, &kind, &index);
  if (*thing == KLASTER_MAP_SITE)
    {
      const KlasterMapSite *site = klaster_map_scene_get_sites (self->scene)->pdata[index];

      if (hint != NULL)
        *hint = g_strdup (site->hint);
      return site->id;
    }
  if (*thing == KLASTER_MAP_KAWASAN)
    {
      const KlasterMapKawasan *kawasan = klaster_map_scene_get_kawasan (self->scene)->pdata[index];

      if (hint != NULL)
        *hint = g_strdup (kawasan->hint);
      return kawasan->id;
    }
  if (*thing == KLASTER_MAP_REGION)
    {
      const KlasterArea *area
          = &klaster_geo_get_areas (klaster_geo_get_default (), kind, &n)[index];
      const KlasterMapAmount *amount = klaster_map_scene_get_amount (self->scene);
      const char *value = amount != NULL && amount->kind == kind ? amount->value_of[index] : NULL;
      g_autofree char *name = klaster_map_dup_area_name (area);

      if (hint != NULL)
        *hint = value != NULL ? g_strdup_printf ("%s: %s", name, value) : g_steal_pointer (&name);
      return area->code;
    }
  return NULL;
}

/* Mouse */

static void
on_pressed_cb (KlasterMapView *self, int n_press, double x, double y)
{
  self->press_x = x;
  self->press_y = y;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_released_cb (KlasterMapView *self, int n_press, double x, double y)
{
  KlasterMapThing thing;
  const char *id;

  if (hypot (x - self->press_x, y - self->press_y) > CLICK_SLOP)
    return;
  id = find_at (self, x, y, &thing, NULL);
  if (n_press == 2)
    {
      if (id != NULL)
        klaster_map_view_fly_to (self, thing, id);
    }
  else
    g_signal_emit (self, signals[CHOSEN], 0, (guint)thing, id);
}

static gboolean
klaster_map_view_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard,
                                GtkTooltip *tooltip)
{
  KlasterMapThing thing;
  g_autofree char *hint = NULL;

  if (keyboard || find_at (KLASTER_MAP_VIEW (widget), x, y, &thing, &hint) == NULL || hint == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, hint);
  return TRUE;
}

/* Keyboard */

static void
announce (KlasterMapView *self, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

/* Rings the next or former place: sites, then kawasan, around in a circle. */
static void
walk (KlasterMapView *self, int step)
{
  const GPtrArray *sites = klaster_map_scene_get_sites (self->scene);
  const GPtrArray *kawasan = klaster_map_scene_get_kawasan (self->scene);
  int n = (int)(sites->len + kawasan->len), at = step > 0 ? -1 : 0;

  if (n == 0)
    return;
  for (int i = 0; i < n; i++)
    {
      const char *id = i < (int)sites->len
                           ? ((const KlasterMapSite *)sites->pdata[i])->id
                           : ((const KlasterMapKawasan *)kawasan->pdata[i - (int)sites->len])->id;

      if (g_strcmp0 (id, self->walked_id) == 0)
        at = i;
    }
  at = (at + step + n) % n;
  g_free (self->walked_id);
  if (at < (int)sites->len)
    {
      const KlasterMapSite *site = sites->pdata[at];

      self->walked = KLASTER_MAP_SITE;
      self->walked_id = g_strdup (site->id);
      announce (self, site->hint);
    }
  else
    {
      const KlasterMapKawasan *one = kawasan->pdata[at - (int)sites->len];

      self->walked = KLASTER_MAP_KAWASAN;
      self->walked_id = g_strdup (one->id);
      announce (self, one->hint);
    }
  klaster_map_layer_set_chosen (self->layer, self->walked, self->walked_id);
}

static void
move (KlasterMapView *self, double dx, double dy)
{
  KlasterMapFrame frame;
  KlasterPoint centre;
  double lon, lat;

  if (!klaster_map_layer_get_frame (self->layer, &frame))
    return;
  centre = klaster_map_frame_to_world (&frame, frame.width / 2 + dx * frame.width,
                                       frame.height / 2 + dy * frame.height);
  klaster_geo_unproject (centre, &lon, &lat);
  shumate_location_set_location (SHUMATE_LOCATION (shumate_map_get_viewport (self->map)), lat, lon);
}

static gboolean
on_key_pressed_cb (KlasterMapView *self, guint key, guint code, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || self->scene == NULL)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
      move (self, -0.15, 0);
      return TRUE;
    case GDK_KEY_Right:
      move (self, 0.15, 0);
      return TRUE;
    case GDK_KEY_Up:
      move (self, 0, -0.15);
      return TRUE;
    case GDK_KEY_Down:
      move (self, 0, 0.15);
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      shumate_map_zoom_in (self->map);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      shumate_map_zoom_out (self->map);
      return TRUE;
    case GDK_KEY_Home:
      klaster_map_view_fit_province (self);
      return TRUE;
    case GDK_KEY_n:
      walk (self, 1);
      return TRUE;
    case GDK_KEY_p:
      walk (self, -1);
      return TRUE;
    case GDK_KEY_Escape:
      g_signal_emit (self, signals[CHOSEN], 0, (guint)KLASTER_MAP_NOTHING, NULL);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (self->walked_id != NULL)
        g_signal_emit (self, signals[CHOSEN], 0, (guint)self->walked, self->walked_id);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
remember_fit (KlasterMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  self->fitted_zoom = shumate_viewport_get_zoom_level (viewport);
  self->fitted_lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));
}

static gboolean
is_as_fitted (KlasterMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  return shumate_viewport_get_zoom_level (viewport) == self->fitted_zoom
         && shumate_location_get_longitude (SHUMATE_LOCATION (viewport)) == self->fitted_lon;
}

static void
fit_thing (KlasterMapView *self, KlasterMapThing thing, const char *id)
{
  const KlasterMapSite *site;
  const KlasterMapKawasan *kawasan;
  const KlasterArea *area;

  if (thing == KLASTER_MAP_SITE && (site = klaster_map_scene_find_site (self->scene, id)) != NULL)
    go_to (self, site->point, SITE_ZOOM);
  else if (thing == KLASTER_MAP_KAWASAN
           && (kawasan = klaster_map_scene_find_kawasan (self->scene, id)) != NULL
           && (kawasan->outline->areas->len > 0 || kawasan->drawn != NULL))
    fit_box (self, &kawasan->box, 60, 12);
  else if (thing == KLASTER_MAP_REGION
           && (area = klaster_geo_find_area (klaster_geo_get_default (), id)) != NULL)
    fit_box (self, &area->box, 40, 13);
}

static void
klaster_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KlasterMapView *self = KLASTER_MAP_VIEW (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->map), &(GtkAllocation){ 0, 0, width, height },
                            baseline);
  if (width <= 100 || height <= 100
      || (width == self->fitted_width && height == self->fitted_height)
      || (self->placed && !is_as_fitted (self)))
    return;
  /* Until somebody moves the map it shows its aim, else the whole province, whatever its size. */
  self->placed = FALSE;
  klaster_map_view_fit_province (self);
  if (self->aim_id != NULL)
    fit_thing (self, self->aim, self->aim_id);
  self->placed = TRUE;
  self->fitted_width = width;
  self->fitted_height = height;
  remember_fit (self);
}

static void
klaster_map_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 200;
  *natural = 600;
}

static void
klaster_map_view_dispose (GObject *object)
{
  KlasterMapView *self = KLASTER_MAP_VIEW (object);

  g_clear_pointer ((GtkWidget **)&self->map, gtk_widget_unparent);
  g_clear_object (&self->source);
  g_clear_pointer (&self->scene, klaster_map_scene_unref);
  G_OBJECT_CLASS (klaster_map_view_parent_class)->dispose (object);
}

static void
klaster_map_view_finalize (GObject *object)
{
  g_free (KLASTER_MAP_VIEW (object)->walked_id);
  g_free (KLASTER_MAP_VIEW (object)->aim_id);
  G_OBJECT_CLASS (klaster_map_view_parent_class)->finalize (object);
}

static void
klaster_map_view_class_init (KlasterMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_map_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_map_view_finalize;
  widget_class->query_tooltip = klaster_map_view_query_tooltip;
  widget_class->size_allocate = klaster_map_view_size_allocate;
  widget_class->measure = klaster_map_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  signals[CHOSEN] = g_signal_new ("chosen", KLASTER_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
}

static void
add_controllers (KlasterMapView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
klaster_map_view_init (KlasterMapView *self)
{
  ShumateViewport *viewport;

  self->picking = -1;
  self->map = shumate_map_new ();
  shumate_map_set_zoom_on_double_click (self->map, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->map), GTK_WIDGET (self));
  viewport = shumate_map_get_viewport (self->map);
  shumate_viewport_set_min_zoom_level (viewport, KLASTER_MAP_MIN_ZOOM);
  shumate_viewport_set_max_zoom_level (viewport, KLASTER_MAP_MAX_ZOOM);
  self->layer = klaster_map_layer_new (viewport);
  klaster_map_layer_set_mode (self->layer, get_mode ());
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->layer));
  renew_tiles (self);
  add_controllers (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Map of Kalimantan Selatan"), -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (on_theme_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (renew_tiles), NULL);
}

/* Public functions */

KlasterMapView *
klaster_map_view_new (void)
{
  return g_object_new (KLASTER_TYPE_MAP_VIEW, NULL);
}

void
klaster_map_view_set_scene (KlasterMapView *self, KlasterMapScene *scene)
{
  gboolean amounts;
  g_autofree char *description = NULL;

  g_return_if_fail (KLASTER_IS_MAP_VIEW (self) && scene != NULL);

  amounts = klaster_map_scene_get_amount (scene) != NULL
            || (self->scene != NULL && klaster_map_scene_get_amount (self->scene) != NULL);
  klaster_map_scene_ref (scene);
  g_clear_pointer (&self->scene, klaster_map_scene_unref);
  self->scene = scene;
  klaster_map_layer_set_scene (self->layer, scene);
  if (amounts)
    renew_tiles (self);
  description = klaster_map_scene_dup_description (scene);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

void
klaster_map_view_set_chosen (KlasterMapView *self, KlasterMapThing thing, const char *id)
{
  g_return_if_fail (KLASTER_IS_MAP_VIEW (self));

  self->chosen = self->walked = thing;
  g_free (self->walked_id);
  self->walked_id = g_strdup (id);
  klaster_map_layer_set_chosen (self->layer, thing, id);
}

void
klaster_map_view_fit_province (KlasterMapView *self)
{
  const KlasterBox box = klaster_map_get_province_box ();

  fit_box (self, &box, 14, 9);
}

void
klaster_map_view_fly_to (KlasterMapView *self, KlasterMapThing thing, const char *id)
{
  g_return_if_fail (KLASTER_IS_MAP_VIEW (self));

  if (self->scene == NULL)
    return;
  if (self->placed)
    {
      fit_thing (self, thing, id);
      return;
    }
  self->aim = thing;
  g_free (self->aim_id);
  self->aim_id = g_strdup (id);
}

void
klaster_map_view_set_picking (KlasterMapView *self, int kind)
{
  g_return_if_fail (KLASTER_IS_MAP_VIEW (self));

  self->picking = kind;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), kind >= 0 ? "crosshair" : NULL);
}

gboolean
klaster_map_view_save (KlasterMapView *self, const char *path, GError **error)
{
  KlasterMapFrame frame;
  KlasterMapPicture picture = {
    .mode = KLASTER_MAP_PRINT, .north = TRUE, .chosen = self->chosen, .chosen_id = self->walked_id
  };

  if (self->scene == NULL || !klaster_map_layer_get_frame (self->layer, &frame))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The map is not ready yet."));
      return FALSE;
    }
  picture.box = klaster_map_frame_get_box (&frame, -14);
  return klaster_map_picture_save (self->scene, &picture, path, frame.width, frame.height, 2,
                                   error);
}

gboolean
klaster_map_view_is_settled (KlasterMapView *self)
{
  if (self->scene == NULL || self->source == NULL)
    return FALSE;
  /* Out of sight no tiles are asked for. */
  return !gtk_widget_get_mapped (GTK_WIDGET (self))
         || klaster_tile_source_is_settled (self->source);
}
