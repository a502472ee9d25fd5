#include "klaster-map-layer.h"

#include <math.h>

#include "klaster-map-names.h"
#include "klaster-map-overlay.h"
#include "klaster-tile-source.h"
#include "klaster-type.h"

/* How far the picture of names and markers reaches beyond the view, in pixels. */
#define REACH 96
/* Nearer to the edge of the picture the next one is drawn. */
#define SPARE 40
/* Degrees of latitude after which the scale bar is measured anew. */
#define SCALE_BAR_STEP 0.05
#define LEGEND_FOOT 40
/* Of sources and scale bar to the lower edge. */
#define FOOT_MARGIN 8

struct _KlasterMapLayer
{
  ShumateLayer parent_instance;

  KlasterMapScene *scene; /* owned or NULL */
  KlasterMapMode mode;
  KlasterMapThing chosen;
  char *chosen_id;

  /* names and markers, and the part of the world that they show */
  KlasterMapSheet *names;
  KlasterMapFrame drawn;
  GCancellable *drawing; /* of the next such picture; or NULL */
  char *drawn_family;
  double drawn_text_scale;

  /* the legend, in the corner found last */
  double legend_x, legend_y, legend_width, legend_height;
  double legend_for_scale, legend_for_width, legend_for_height;

  /* what stands still while the map is dragged: watermark, legend, source, scale bar */
  KlasterMapSheet *furniture;
  int furniture_for_latitude; /* in steps */

  guint redraw; /* idle source, or 0 */
  gint64 last_cost;
};

G_DEFINE_FINAL_TYPE (KlasterMapLayer, klaster_map_layer, SHUMATE_TYPE_LAYER)

static void
stop_drawing (KlasterMapLayer *self)
{
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
}

static void
forget_pictures (KlasterMapLayer *self)
{
  stop_drawing (self);
  g_clear_pointer (&self->names, klaster_map_sheet_free);
  g_clear_pointer (&self->furniture, klaster_map_sheet_free);
  self->legend_for_scale = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_redraw_cb (gpointer user_data)
{
  KlasterMapLayer *self = user_data;

  self->redraw = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* The tiles move in an idle moment, too: one that moved at once would be a frame ahead of them, and have every
 * frame drawn twice. */
static void
on_viewport_moved_cb (KlasterMapLayer *self)
{
  if (self->redraw == 0)
    self->redraw = g_idle_add (on_redraw_cb, self);
}

/* The interface font, and its size against the usual 11 pt: large text makes large names. */
static void
get_font (KlasterMapLayer *self, char **family, double *text_scale)
{
  *family = klaster_type_dup_interface_font (GTK_WIDGET (self), text_scale);
  *text_scale = CLAMP (*text_scale, 0.9, 2.2);
}

/* With something to spare, for what is dragged while the next picture is drawn. */
static gboolean
is_covered (const KlasterMapFrame *drawn, const KlasterMapFrame *frame)
{
  const KlasterBox whole = klaster_map_frame_get_box (drawn, 0);
  const KlasterBox view = klaster_map_frame_get_box (frame, 0);
  double spare = SPARE / frame->scale;

  return view.x0 >= whole.x0 + spare && view.y0 >= whole.y0 + spare && view.x1 <= whole.x1 - spare
         && view.y1 <= whole.y1 - spare;
}

/* The legend keeps its corner while the map is dragged. */
static void
place_legend (KlasterMapLayer *self, const KlasterMapFrame *frame)
{
  if (self->legend_for_scale == frame->scale && self->legend_for_width == frame->width
      && self->legend_for_height == frame->height)
    return;
  self->legend_for_scale = frame->scale;
  self->legend_for_width = frame->width;
  self->legend_for_height = frame->height;
  klaster_map_legend_measure (self->scene, self->drawn_family, self->drawn_text_scale,
                              &self->legend_width, &self->legend_height);
  if (self->legend_width > 0)
    klaster_map_legend_place (frame, self->scene, self->legend_width, self->legend_height,
                              LEGEND_FOOT, &self->legend_x, &self->legend_y);
}

/* BOX: pixels of the view. */
static void
block (KlasterMapNames *names, const KlasterBox *box)
{
  if (box->x0 < box->x1)
    names->blocked[names->n_blocked++]
        = (KlasterBox){ REACH + box->x0, REACH + box->y0, REACH + box->x1, REACH + box->y1 };
}

/* The view with a margin, as it looks now. */
static KlasterMapNames *
order_names (KlasterMapLayer *self, const KlasterMapFrame *frame)
{
  KlasterMapNames *names = g_new0 (KlasterMapNames, 1);
  KlasterBox foot[2];

  names->scene = klaster_map_scene_ref (self->scene);
  names->mode = self->mode;
  names->chosen = self->chosen;
  names->chosen_id = g_strdup (self->chosen_id);
  names->family = g_strdup (self->drawn_family);
  names->text_scale = self->drawn_text_scale;
  names->factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  names->view = (KlasterBox){ REACH, REACH, REACH + frame->width, REACH + frame->height };
  klaster_map_foot_measure (frame, self->scene, self->drawn_family, self->drawn_text_scale,
                            FOOT_MARGIN, foot);
  block (names, &foot[0]);
  block (names, &foot[1]);
  if (self->legend_width > 0)
    block (names,
           &(KlasterBox){ self->legend_x, self->legend_y, self->legend_x + self->legend_width,
                          self->legend_y + self->legend_height });
  names->frame = *frame;
  names->frame.x0 -= REACH / frame->scale;
  names->frame.y0 -= REACH / frame->scale;
  names->frame.width += 2 * REACH;
  names->frame.height += 2 * REACH;
  return names;
}

static void
on_names_drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KlasterMapLayer *self = KLASTER_MAP_LAYER (source);
  KlasterMapFrame frame;
  KlasterMapSheet *sheet = klaster_map_names_draw_finish (result, &frame);

  if (sheet == NULL)
    return;
  g_clear_object (&self->drawing);
  g_clear_pointer (&self->names, klaster_map_sheet_free);
  self->names = sheet;
  self->drawn = frame;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The map was dragged: the picture is still good, but soon does not reach. */
static void
renew_names (KlasterMapLayer *self, const KlasterMapFrame *frame)
{
  if (self->drawing != NULL)
    return;
  self->drawing = g_cancellable_new ();
  klaster_map_names_draw_async (order_names (self, frame), self, self->drawing, on_names_drawn_cb);
}

/* What is shown is of another zoom or size, or there is nothing yet: it cannot wait, unless there is so much of it that
 * the window would stand still; then the old picture goes and the new one comes from the thread. */
static void
draw_names (KlasterMapLayer *self, const KlasterMapFrame *frame)
{
  g_autoptr (KlasterMapNames) names = NULL;

  stop_drawing (self);
  g_clear_pointer (&self->drawn_family, g_free);
  get_font (self, &self->drawn_family, &self->drawn_text_scale);
  place_legend (self, frame);
  g_clear_pointer (&self->names, klaster_map_sheet_free);
  g_clear_pointer (&self->furniture, klaster_map_sheet_free);
  names = order_names (self, frame);
  self->drawn = names->frame;
  if (klaster_map_scene_get_sites (self->scene)->len < KLASTER_MAP_MANY_SITES)
    self->names = klaster_map_names_draw (names);
  else
    renew_names (self, frame);
}

static void
paint_furniture (KlasterMapLayer *self, cairo_t *cr, const KlasterMapFrame *frame)
{
  /* On a small view the legend would hide the map. */
  gboolean room
      = self->legend_height < frame->height * 0.6 && self->legend_width < frame->width * 0.5;
  KlasterBox foot[2];

  klaster_map_watermark_draw (cr, klaster_map_scene_get_watermark (self->scene), self->drawn_family,
                              self->mode, frame->width, frame->height);
  if (self->legend_width > 0 && room)
    klaster_map_legend_draw (cr, self->scene, self->drawn_family, self->drawn_text_scale,
                             self->mode, self->legend_x, self->legend_y);
  klaster_map_foot_draw (cr, frame, self->scene, self->drawn_family, self->drawn_text_scale,
                         self->mode, FOOT_MARGIN, foot);
}

static void
draw_furniture (KlasterMapLayer *self, const KlasterMapFrame *frame)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  double latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  int step = (int)floor (latitude / SCALE_BAR_STEP);
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface;
  cairo_t *cr;

  if (self->furniture != NULL && self->furniture_for_latitude == step)
    return;
  self->furniture_for_latitude = step;
  surface = klaster_map_sheet_create_surface (frame->width, frame->height, factor);
  cr = cairo_create (surface);
  paint_furniture (self, cr, frame);
  cairo_destroy (cr);
  g_clear_pointer (&self->furniture, klaster_map_sheet_free);
  self->furniture = klaster_map_sheet_new (surface, factor);
}

static void
klaster_map_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterMapLayer *self = KLASTER_MAP_LAYER (widget);
  gint64 begin = g_get_monotonic_time ();
  KlasterMapFrame frame;

  if (self->scene == NULL || !klaster_map_layer_get_frame (self, &frame))
    return;
  if ((self->names == NULL && self->drawing == NULL) || self->legend_for_width != frame.width
      || self->legend_for_height != frame.height || self->drawn.scale != frame.scale)
    draw_names (self, &frame);
  else if (!is_covered (&self->drawn, &frame))
    renew_names (self, &frame);
  draw_furniture (self, &frame);
  if (self->names != NULL)
    klaster_map_sheet_append (self->names, snapshot,
                              (float)round ((self->drawn.x0 - frame.x0) * frame.scale),
                              (float)round ((self->drawn.y0 - frame.y0) * frame.scale), widget);
  klaster_map_sheet_append (self->furniture, snapshot, 0, 0, widget);
  self->last_cost = g_get_monotonic_time () - begin;
}

static gboolean
klaster_map_layer_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
klaster_map_layer_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  forget_pictures (KLASTER_MAP_LAYER (widget));
}

static void
klaster_map_layer_dispose (GObject *object)
{
  stop_drawing (KLASTER_MAP_LAYER (object));
  g_clear_handle_id (&KLASTER_MAP_LAYER (object)->redraw, g_source_remove);
  G_OBJECT_CLASS (klaster_map_layer_parent_class)->dispose (object);
}

static void
klaster_map_layer_finalize (GObject *object)
{
  KlasterMapLayer *self = KLASTER_MAP_LAYER (object);

  g_clear_pointer (&self->names, klaster_map_sheet_free);
  g_clear_pointer (&self->furniture, klaster_map_sheet_free);
  g_clear_pointer (&self->scene, klaster_map_scene_unref);
  g_free (self->chosen_id);
  g_free (self->drawn_family);
  G_OBJECT_CLASS (klaster_map_layer_parent_class)->finalize (object);
}

static void
klaster_map_layer_class_init (KlasterMapLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_map_layer_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_map_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = klaster_map_layer_snapshot;
  GTK_WIDGET_CLASS (klass)->contains = klaster_map_layer_contains;
  GTK_WIDGET_CLASS (klass)->system_setting_changed = klaster_map_layer_system_setting_changed;
}

static void
klaster_map_layer_init (KlasterMapLayer *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Public functions */

KlasterMapLayer *
klaster_map_layer_new (ShumateViewport *viewport)
{
  static const char *const watched[]
      = { "notify::latitude", "notify::longitude", "notify::zoom-level" };
  KlasterMapLayer *self = g_object_new (KLASTER_TYPE_MAP_LAYER, "viewport", viewport, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (viewport, watched[i], G_CALLBACK (on_viewport_moved_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_pictures), NULL);
  return self;
}

void
klaster_map_layer_set_scene (KlasterMapLayer *self, KlasterMapScene *scene)
{
  g_return_if_fail (KLASTER_IS_MAP_LAYER (self) && scene != NULL);

  klaster_map_scene_ref (scene);
  g_clear_pointer (&self->scene, klaster_map_scene_unref);
  self->scene = scene;
  forget_pictures (self);
}

void
klaster_map_layer_set_mode (KlasterMapLayer *self, KlasterMapMode mode)
{
  if (self->mode == mode)
    return;
  self->mode = mode;
  forget_pictures (self);
}

void
klaster_map_layer_set_chosen (KlasterMapLayer *self, KlasterMapThing thing, const char *id)
{
  if (self->chosen == thing && g_strcmp0 (self->chosen_id, id) == 0)
    return;
  self->chosen = thing;
  g_free (self->chosen_id);
  self->chosen_id = g_strdup (id);
  forget_pictures (self);
}

gboolean
klaster_map_layer_get_frame (KlasterMapLayer *self, KlasterMapFrame *frame)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (viewport);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double zoom = shumate_viewport_get_zoom_level (viewport);
  KlasterPoint centre;

  if (source == NULL || width <= 0 || height <= 0)
    return FALSE;
  centre = klaster_geo_project (shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
                                shumate_location_get_latitude (SHUMATE_LOCATION (viewport)));
  frame->scale = shumate_map_source_get_tile_size_at_zoom (source, zoom) * exp2 (floor (zoom));
  frame->width = width;
  frame->height = height;
  frame->x0 = centre.x - width / 2.0 / frame->scale;
  frame->y0 = centre.y - height / 2.0 / frame->scale;
  return TRUE;
}

gint64
klaster_map_layer_get_last_cost (KlasterMapLayer *self)
{
  return self->last_cost;
}
