#include "klaster-stage.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-flight.h"
#include "klaster-stage-marks.h"

/* visual.md: at most 600 ms. */
#define FLIGHT_MS 600
/* The new slide is there after this part of it; the map goes on. */
#define FADE 0.4
/* From a step without map the flight begins so many times further out. */
#define FAR 2.5
/* After so long without a move the mouse is not seen. */
#define HIDE_MS 2000

/* What is or was shown, kept beyond the cache. */
typedef struct
{
  GdkTexture *map, *panel;
  KlasterBox area, seen;
  int index; /* -1: nothing yet */
} Shot;

struct _KlasterStage
{
  GtkWidget parent_instance;

  /* owned */
  KlasterPresentation *presentation;
  KlasterSlideCache *cache;
  Shot shot, former;
  guint tick; /* of the flight */
  guint hide;

  gint64 begun_at; /* of the flight, time of the frame clock */
  double progress; /* 1: it is over */
  gint64 last_cost;
  gboolean stroking;
  gboolean resting; /* the mouse has not been moved for a while */
};

G_DEFINE_FINAL_TYPE (KlasterStage, klaster_stage, GTK_TYPE_WIDGET)

static void
shot_clear (Shot *shot)
{
  g_clear_object (&shot->map);
  g_clear_object (&shot->panel);
  shot->index = -1;
}

static void
shot_set (Shot *shot, const KlasterPaintedSlide *painted, int index)
{
  shot_clear (shot);
  g_set_object (&shot->map, painted->map);
  g_set_object (&shot->panel, painted->panel);
  shot->area = painted->area;
  shot->seen = painted->seen;
  shot->index = index;
}

static gboolean
is_animated (KlasterStage *self)
{
  gboolean animated;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated,
                NULL);
  return animated;
}

/* The flight */

static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  KlasterStage *self = KLASTER_STAGE (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->begun_at == 0)
    self->begun_at = now;
  self->progress = klaster_flight_ease ((double)(now - self->begun_at) / (FLIGHT_MS * 1000.0));
  gtk_widget_queue_draw (widget);
  if (now - self->begun_at < FLIGHT_MS * 1000)
    return G_SOURCE_CONTINUE;
  self->progress = 1;
  self->tick = 0;
  shot_clear (&self->former);
  return G_SOURCE_REMOVE;
}

static void
stop_flight (KlasterStage *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->progress = 1;
  shot_clear (&self->former);
}

/* From what is seen now to PAINTED. */
static void
begin_flight (KlasterStage *self, const KlasterPaintedSlide *painted, int index)
{
  stop_flight (self);
  if (self->shot.index >= 0 && is_animated (self))
    {
      self->former = self->shot;
      self->shot = (Shot){ .index = -1 };
      self->begun_at = 0;
      self->progress = 0;
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
    }
  shot_set (&self->shot, painted, index);
}

/* The words change with the step for those who cannot see it. */
static void
describe (KlasterStage *self)
{
  const KlasterSlide *slide = klaster_presentation_get_slide (
      self->presentation, klaster_presentation_get_index (self->presentation));

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, klaster_slide_get_title (slide),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, klaster_slide_get_speech (slide), -1);
}

/* Shows the step that is wanted as soon as it is painted; until then what was there stays. */
static void
follow (KlasterStage *self)
{
  int index = (int)klaster_presentation_get_index (self->presentation);
  const KlasterPaintedSlide *painted = klaster_slide_cache_get (self->cache, (guint)index);

  if (painted != NULL && self->shot.index != index)
    begin_flight (self, painted, index);
  else if (painted != NULL && self->shot.panel != painted->panel)
    shot_set (&self->shot, painted, index);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_look (KlasterStage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (width > 0 && height > 0)
    klaster_slide_cache_set_look (self->cache, width, height, gtk_widget_get_scale_factor (widget),
                                  klaster_presentation_get_style (self->presentation));
}

/* A mouse that rests is not seen, nor beside the large spot: also when the step changes under it. */
static void
show_cursor (KlasterStage *self)
{
  const char *name = NULL;

  if (self->resting || klaster_presentation_has_pointer (self->presentation))
    name = "none";
  else if (klaster_presentation_is_drawing (self->presentation))
    name = "crosshair";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
on_changed_cb (KlasterStage *self)
{
  set_look (self);
  klaster_slide_cache_prepare (self->cache, klaster_presentation_get_index (self->presentation));
  describe (self);
  show_cursor (self);
  follow (self);
}

static void
on_painted_cb (KlasterStage *self, guint index)
{
  if (index == klaster_presentation_get_index (self->presentation))
    follow (self);
}

static void
on_ticked_cb (KlasterStage *self)
{
  if (klaster_presentation_shows_timer (self->presentation)
      || klaster_presentation_is_held (self->presentation))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Painting */

/* TEXTURE, in which SEEN of the world is, into AREA that shows VIEW. */
static void
append_world (GtkSnapshot *snapshot,
              GdkTexture *texture,
              const KlasterBox *seen,
              const KlasterBox *area,
              const KlasterBox *view)
{
  double scale = (area->x1 - area->x0) / (view->x1 - view->x0);
  const graphene_rect_t at = GRAPHENE_RECT_INIT ((float)(area->x0 + (seen->x0 - view->x0) * scale),
                                                 (float)(area->y0 + (seen->y0 - view->y0) * scale),
                                                 (float)((seen->x1 - seen->x0) * scale),
                                                 (float)((seen->y1 - seen->y0) * scale));

  gtk_snapshot_append_texture (snapshot, texture, &at);
}

static graphene_rect_t
get_bounds (GtkWidget *widget)
{
  return GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                             (float)gtk_widget_get_height (widget));
}

static void
append_shot (KlasterStage *self, GtkSnapshot *snapshot, const Shot *shot)
{
  const graphene_rect_t bounds = get_bounds (GTK_WIDGET (self));

  if (shot->map != NULL)
    append_world (snapshot, shot->map, &shot->seen, &shot->area, &shot->seen);
  gtk_snapshot_append_texture (snapshot, shot->panel, &bounds);
}

/* The land below, the map that is left, the map that comes. */
static void
append_flying_map (KlasterStage *self, GtkSnapshot *snapshot)
{
  const KlasterPaintedSlide *land = klaster_slide_cache_get_land (self->cache);
  const Shot *to = &self->shot, *from = &self->former;
  const KlasterBox *area = &to->area;
  double shape = (to->seen.x1 - to->seen.x0) / (to->seen.y1 - to->seen.y0), far;
  KlasterBox first, view;

  far = (to->seen.x1 - to->seen.x0) * (FAR - 1) / 2;
  first = from->map != NULL ? from->seen
                            : (KlasterBox){ to->seen.x0 - far, to->seen.y0 - far / shape,
                                            to->seen.x1 + far, to->seen.y1 + far / shape };
  first = klaster_flight_fit (&first, shape);
  view = klaster_flight_get_view (&first, &to->seen, self->progress);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float)area->x0, (float)area->y0,
                                                         (float)(area->x1 - area->x0),
                                                         (float)(area->y1 - area->y0)));
  if (land != NULL)
    append_world (snapshot, land->map, &land->seen, area, &view);
  if (from->map != NULL && self->progress < FADE)
    {
      gtk_snapshot_push_opacity (snapshot, 1 - self->progress / FADE);
      append_world (snapshot, from->map, &from->seen, area, &view);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_push_opacity (snapshot, self->progress);
  append_world (snapshot, to->map, &to->seen, area, &view);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
append_flight (KlasterStage *self, GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds = get_bounds (GTK_WIDGET (self));
  gboolean fading = self->progress < FADE;

  if (fading)
    {
      append_shot (self, snapshot, &self->former);
      gtk_snapshot_push_opacity (snapshot, self->progress / FADE);
    }
  if (self->shot.map != NULL)
    append_flying_map (self, snapshot);
  gtk_snapshot_append_texture (snapshot, self->shot.panel, &bounds);
  if (fading)
    gtk_snapshot_pop (snapshot);
}

static void
klaster_stage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterStage *self = KLASTER_STAGE (widget);
  const graphene_rect_t bounds = get_bounds (widget);
  gint64 begin = g_get_monotonic_time ();

  if (klaster_presentation_is_blank (self->presentation) || self->shot.index < 0)
    {
      gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0, 0, 0, 1 }, &bounds);
      self->last_cost = g_get_monotonic_time () - begin;
      return;
    }
  if (self->former.index >= 0 && self->progress < 1)
    append_flight (self, snapshot);
  else
    append_shot (self, snapshot, &self->shot);
  klaster_stage_append_marks (widget, snapshot, self->presentation);
  self->last_cost = g_get_monotonic_time () - begin;
}

static void
klaster_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  set_look (KLASTER_STAGE (widget));
}

/* Mouse and touch */

static KlasterStagePoint
get_point (KlasterStage *self, double x, double y)
{
  return (KlasterStagePoint){ x / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                              y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1) };
}

static gboolean
on_hide_cb (gpointer user_data)
{
  KlasterStage *self = user_data;

  self->hide = 0;
  self->resting = TRUE;
  show_cursor (self);
  return G_SOURCE_REMOVE;
}

static void
on_motion_cb (KlasterStage *self, double x, double y)
{
  KlasterStagePoint point = get_point (self, x, y), before;

  klaster_presentation_get_pointer (self->presentation, &before);
  /* A window that opens under the mouse is not a touch. */
  if (hypot (point.x - before.x, point.y - before.y) < 1e-6)
    return;
  klaster_presentation_move_pointer (self->presentation, &point);
  if (self->stroking)
    klaster_presentation_continue_stroke (self->presentation, &point);
  self->resting = FALSE;
  show_cursor (self);
  g_clear_handle_id (&self->hide, g_source_remove);
  self->hide = g_timeout_add (HIDE_MS, on_hide_cb, self);
}

static void
on_moved_cb (KlasterStage *self, double x, double y)
{
  klaster_presentation_touch (self->presentation);
  on_motion_cb (self, x, y);
}

static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, KlasterStage *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  KlasterStagePoint point = get_point (self, x, y);

  klaster_presentation_touch (self->presentation);
  if (klaster_presentation_is_drawing (self->presentation) && button == GDK_BUTTON_PRIMARY)
    {
      self->stroking = TRUE;
      klaster_presentation_begin_stroke (self->presentation, &point);
    }
  else if (button == GDK_BUTTON_PRIMARY)
    klaster_presentation_step (self->presentation, 1);
  else if (button == GDK_BUTTON_SECONDARY)
    klaster_presentation_step (self->presentation, -1);
}

static void
on_released_cb (KlasterStage *self)
{
  self->stroking = FALSE;
}

static void
add_controllers (KlasterStage *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "cancel", G_CALLBACK (on_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
klaster_stage_dispose (GObject *object)
{
  KlasterStage *self = KLASTER_STAGE (object);

  stop_flight (self);
  g_clear_handle_id (&self->hide, g_source_remove);
  shot_clear (&self->shot);
  g_clear_object (&self->presentation);
  g_clear_object (&self->cache);
  G_OBJECT_CLASS (klaster_stage_parent_class)->dispose (object);
}

static void
klaster_stage_class_init (KlasterStageClass *klass)
{
  GtkWidgetClass *widget = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_stage_dispose;
  widget->snapshot = klaster_stage_snapshot;
  widget->size_allocate = klaster_stage_size_allocate;
  gtk_widget_class_set_css_name (widget, "stage");
  gtk_widget_class_set_accessible_role (widget, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
klaster_stage_init (KlasterStage *self)
{
  self->shot.index = self->former.index = -1;
  self->progress = 1;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Public functions */

KlasterStage *
klaster_stage_new (KlasterPresentation *presentation, KlasterSlideCache *cache)
{
  KlasterStage *self = g_object_new (KLASTER_TYPE_STAGE, NULL);

  self->presentation = g_object_ref (presentation);
  self->cache = g_object_ref (cache);
  add_controllers (self);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "ticked", G_CALLBACK (on_ticked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cache, "painted", G_CALLBACK (on_painted_cb), self, G_CONNECT_SWAPPED);
  describe (self);
  return self;
}

gboolean
klaster_stage_is_settled (KlasterStage *self)
{
  return self->tick == 0
         && self->shot.index == (int)klaster_presentation_get_index (self->presentation)
         && klaster_slide_cache_is_settled (self->cache);
}

gboolean
klaster_stage_is_flying (KlasterStage *self)
{
  return self->tick != 0;
}

gint64
klaster_stage_get_last_cost (KlasterStage *self)
{
  return self->last_cost;
}
