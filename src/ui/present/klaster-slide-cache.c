#include "klaster-slide-cache.h"

#include <math.h>

#include "klaster-map-base.h"

/* Of textures, in bytes. */
#define MEMORY (192 * 1024 * 1024)
#define LEAST_KEPT 4
/* The land is painted so many pixels wide. */
#define LAND_SIZE 1400

struct _KlasterSlideCache
{
  GObject parent_instance;

  /* owned */
  GPtrArray *slides; /* KlasterSlide */
  KlasterPaintedSlide **painted; /* by slide, NULL: not yet */
  KlasterPaintedSlide *land;
  GCancellable *cancellable; /* of the look */
  GTask *task; /* under way */

  int width, height, factor;
  KlasterSlideStyle style;
  guint index;
};

enum
{
  PAINTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlasterSlideCache, klaster_slide_cache, G_TYPE_OBJECT)

#define LAND (-1)

typedef struct
{
  KlasterSlide *slide; /* NULL: the land */
  int index;
  int width, height, factor;
  KlasterSlideStyle style;
} Order;

static void
order_free (Order *order)
{
  g_clear_pointer (&order->slide, klaster_slide_unref);
  g_free (order);
}

static void
painted_free (KlasterPaintedSlide *painted)
{
  g_clear_object (&painted->map);
  g_clear_object (&painted->panel);
  g_free (painted);
}

static cairo_surface_t *
create_surface (double width, double height, int factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, MAX ((int)(width * factor), 1), MAX ((int)(height * factor), 1));

  cairo_surface_set_device_scale (surface, factor, factor);
  return surface;
}

/* Takes SURFACE. */
static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize)height,
                                    (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, bytes, stride);
}

/* In a thread */

static GdkTexture *
paint_panel (const Order *order)
{
  cairo_surface_t *surface = create_surface (order->width, order->height, order->factor);
  cairo_t *cr = cairo_create (surface);

  klaster_slide_draw_panel (order->slide, cr, order->width, order->height, &order->style, NULL);
  cairo_destroy (cr);
  return create_texture (surface);
}

static GdkTexture *
paint_map (const Order *order, KlasterBox *area)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  /* Whole pixels, so that nothing is blurred. */
  area->x1 = MIN (ceil (area->x1), order->width);
  area->y1 = MIN (ceil (area->y1), order->height);
  area->x0 = floor (area->x0);
  area->y0 = floor (area->y0);
  surface = create_surface (area->x1 - area->x0, area->y1 - area->y0, order->factor);
  cr = cairo_create (surface);
  cairo_translate (cr, -area->x0, -area->y0);
  klaster_slide_draw_map (order->slide, cr, order->width, order->height, &order->style);
  cairo_destroy (cr);
  return create_texture (surface);
}

static KlasterPaintedSlide *
paint_slide (const Order *order)
{
  KlasterPaintedSlide *painted = g_new0 (KlasterPaintedSlide, 1);

  painted->panel = paint_panel (order);
  if (klaster_slide_get_map_area (order->slide, order->width, order->height, &order->style,
                                  &painted->area, &painted->seen))
    {
      const KlasterBox area = painted->area;
      double scale = (area.x1 - area.x0) / (painted->seen.x1 - painted->seen.x0);

      painted->map = paint_map (order, &painted->area);
      painted->seen.x0 += (painted->area.x0 - area.x0) / scale;
      painted->seen.y0 += (painted->area.y0 - area.y0) / scale;
      painted->seen.x1 += (painted->area.x1 - area.x1) / scale;
      painted->seen.y1 += (painted->area.y1 - area.y1) / scale;
    }
  return painted;
}

static KlasterPaintedSlide *
paint_land (const Order *order)
{
  KlasterPaintedSlide *painted = g_new0 (KlasterPaintedSlide, 1);
  KlasterBox box = klaster_geo_get_box (klaster_geo_get_default ());
  cairo_surface_t *surface = create_surface (LAND_SIZE, LAND_SIZE, 1);
  cairo_t *cr = cairo_create (surface);
  KlasterMapFrame frame;

  klaster_map_frame_fit (&frame, &box, LAND_SIZE, LAND_SIZE, LAND_SIZE / 6.0);
  klaster_map_paint_base (cr, &frame, NULL,
                          order->style.dark ? KLASTER_MAP_DARK : KLASTER_MAP_LIGHT);
  cairo_destroy (cr);
  painted->map = create_texture (surface);
  painted->area = (KlasterBox){ 0, 0, order->width, order->height };
  painted->seen = klaster_map_frame_get_box (&frame, 0);
  return painted;
}

static void
paint_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Order *order = task_data;

  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (task, order->slide != NULL ? paint_slide (order) : paint_land (order),
                         (GDestroyNotify)painted_free);
}

/* On the main thread */

static guint
count_kept (KlasterSlideCache *self)
{
  gsize each = (gsize)self->width * (gsize)self->height * (gsize)(self->factor * self->factor) * 6;

  return (guint)CLAMP (MEMORY / MAX (each, 1), LEAST_KEPT, self->slides->len);
}

/* The N-th to be painted: what is shown, the next one, the one before, the one after the next, and so on. -1:
 * there is none on that side. */
static int
get_nth (KlasterSlideCache *self, guint n)
{
  int index = (int)self->index + (n % 2 == 1 ? (int)(n + 1) / 2 : -(int)n / 2);

  return index >= 0 && index < (int)self->slides->len ? index : -1;
}

static void paint_next (KlasterSlideCache *self);

static void
on_painted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KlasterSlideCache *self = KLASTER_SLIDE_CACHE (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  KlasterPaintedSlide *painted = g_task_propagate_pointer (G_TASK (result), &error);
  KlasterPaintedSlide **place;

  if (self->task == G_TASK (result))
    g_clear_object (&self->task);
  if (painted == NULL || self->painted == NULL)
    {
      g_clear_pointer (&painted, painted_free);
      return;
    }
  place = order->index == LAND ? &self->land : &self->painted[order->index];
  g_clear_pointer (place, painted_free);
  *place = painted;
  if (order->index != LAND)
    g_signal_emit (self, signals[PAINTED], 0, (guint)order->index);
  paint_next (self);
}

static void
paint (KlasterSlideCache *self, int index)
{
  Order *order = g_new (Order, 1);

  *order = (Order){ .slide = index == LAND ? NULL : klaster_slide_ref (self->slides->pdata[index]),
                    .index = index,
                    .width = self->width,
                    .height = self->height,
                    .factor = self->factor,
                    .style = self->style };
  self->task = g_task_new (self, self->cancellable, on_painted_cb, NULL);
  g_task_set_task_data (self->task, order, (GDestroyNotify)order_free);
  g_task_run_in_thread (self->task, paint_in_thread);
}

static int
find_next (KlasterSlideCache *self)
{
  guint kept = 0, most = count_kept (self);

  for (guint n = 0; n <= 2 * self->slides->len && kept < most; n++)
    {
      int index = get_nth (self, n);

      if (index < 0)
        continue;
      kept++;
      if (self->painted[index] == NULL)
        return index;
      if (kept == 1 && self->land == NULL)
        return LAND;
    }
  return (int)self->slides->len;
}

static void
paint_next (KlasterSlideCache *self)
{
  int index;

  if (self->task != NULL || self->width == 0)
    return;
  index = find_next (self);
  if (index < (int)self->slides->len)
    paint (self, index);
}

/* What is too far from the step that is shown. */
static void
forget_far (KlasterSlideCache *self)
{
  guint kept = 0, most = count_kept (self);

  for (guint n = 0; n <= 2 * self->slides->len; n++)
    {
      int index = get_nth (self, n);

      if (index >= 0 && ++kept > most)
        g_clear_pointer (&self->painted[index], painted_free);
    }
}

static void
forget_all (KlasterSlideCache *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->task);
  g_clear_pointer (&self->land, painted_free);
  for (guint i = 0; self->painted != NULL && i < self->slides->len; i++)
    g_clear_pointer (&self->painted[i], painted_free);
}

static void
klaster_slide_cache_dispose (GObject *object)
{
  KlasterSlideCache *self = KLASTER_SLIDE_CACHE (object);

  forget_all (self);
  g_clear_pointer (&self->painted, g_free);
  g_clear_pointer (&self->slides, g_ptr_array_unref);
  G_OBJECT_CLASS (klaster_slide_cache_parent_class)->dispose (object);
}

static void
klaster_slide_cache_class_init (KlasterSlideCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_slide_cache_dispose;
  signals[PAINTED] = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
klaster_slide_cache_init (KlasterSlideCache *self)
{
}

/* Public functions */

KlasterSlideCache *
klaster_slide_cache_new (GPtrArray *slides)
{
  KlasterSlideCache *self = g_object_new (KLASTER_TYPE_SLIDE_CACHE, NULL);

  self->slides = g_ptr_array_ref (slides);
  self->painted = g_new0 (KlasterPaintedSlide *, slides->len);
  return self;
}

void
klaster_slide_cache_set_look (KlasterSlideCache *self,
                              int width,
                              int height,
                              int factor,
                              const KlasterSlideStyle *style)
{
  if (width == self->width && height == self->height && factor == self->factor
      && style->dark == self->style.dark && style->text_scale == self->style.text_scale)
    return;
  forget_all (self);
  self->cancellable = g_cancellable_new ();
  self->width = width;
  self->height = height;
  self->factor = factor;
  self->style = *style;
  paint_next (self);
}

void
klaster_slide_cache_get_size (KlasterSlideCache *self, int *width, int *height)
{
  *width = self->width;
  *height = self->height;
}

void
klaster_slide_cache_prepare (KlasterSlideCache *self, guint index)
{
  self->index = index;
  forget_far (self);
  paint_next (self);
}

const KlasterPaintedSlide *
klaster_slide_cache_get (KlasterSlideCache *self, guint index)
{
  return index < self->slides->len ? self->painted[index] : NULL;
}

const KlasterPaintedSlide *
klaster_slide_cache_get_land (KlasterSlideCache *self)
{
  return self->land;
}

gboolean
klaster_slide_cache_is_settled (KlasterSlideCache *self)
{
  return self->task == NULL && find_next (self) >= (int)self->slides->len;
}
