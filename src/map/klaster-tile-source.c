#include "klaster-tile-source.h"

#include <math.h>

#include "klaster-map-base.h"

#define TILE_SIZE 256

struct _KlasterTileSource
{
  ShumateMapSource parent_instance;

  KlasterMapScene *scene; /* owned or NULL */
  KlasterMapMode mode;
  int scale;
  guint n_asked, n_answered;
};

G_DEFINE_FINAL_TYPE (KlasterTileSource, klaster_tile_source, SHUMATE_TYPE_MAP_SOURCE)

/* What a worker needs; the tile itself stays with the main thread. */
typedef struct
{
  KlasterMapScene *scene;
  KlasterMapMode mode;
  int scale, x, y, zoom;
  ShumateTile *tile;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->scene, klaster_map_scene_unref);
  g_object_unref (job->tile);
  g_free (job);
}

/* The land and the sea fill a tile: it needs no alpha. Without it GTK 4.8 draws a tile in software in a third of the
 * time, as it would turn each pixel with alpha into four floats and back, every frame; and a quarter of the memory is
 * saved. */
static GdkTexture *
pack_opaque (cairo_surface_t *surface)
{
  gsize size = (gsize)cairo_image_surface_get_width (surface);
  gsize from_stride = (gsize)cairo_image_surface_get_stride (surface);
  guint8 *packed = g_malloc (size * size * 3), *to = packed;
  const guint8 *data;
  g_autoptr (GBytes) bytes = g_bytes_new_take (packed, size * size * 3);

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (gsize row = 0; row < size; row++)
    {
      const guint32 *from = (const guint32 *)(data + row * from_stride);

      for (gsize column = 0; column < size; column++)
        {
          *to++ = (guint8)(from[column] >> 16);
          *to++ = (guint8)(from[column] >> 8);
          *to++ = (guint8)from[column];
        }
    }
  return gdk_memory_texture_new ((int)size, (int)size, GDK_MEMORY_R8G8B8, bytes, size * 3);
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (
      task, klaster_tile_source_draw (job->scene, job->mode, job->scale, job->x, job->y, job->zoom),
      g_object_unref);
}

static void
on_drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), &error);
  KlasterTileSource *self = KLASTER_TILE_SOURCE (source);
  Job *job = g_task_get_task_data (G_TASK (result));

  self->n_answered++;
  if (texture == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  shumate_tile_set_paintable (job->tile, GDK_PAINTABLE (texture));
  shumate_tile_set_fade_in (job->tile, FALSE);
  shumate_tile_set_state (job->tile, SHUMATE_STATE_DONE);
  g_task_return_boolean (task, TRUE);
}

static void
klaster_tile_source_fill_tile_async (ShumateMapSource *source,
                                     ShumateTile *tile,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  KlasterTileSource *self = KLASTER_TILE_SOURCE (source);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) work = g_task_new (self, cancellable, on_drawn_cb, task);
  Job *job = g_new0 (Job, 1);

  *job = (Job){ .scene = self->scene == NULL ? NULL : klaster_map_scene_ref (self->scene),
                .mode = self->mode,
                .scale = self->scale,
                .x = (int)shumate_tile_get_x (tile),
                .y = (int)shumate_tile_get_y (tile),
                .zoom = (int)shumate_tile_get_zoom_level (tile),
                .tile = g_object_ref (tile) };
  self->n_asked++;
  g_task_set_task_data (work, job, (GDestroyNotify)job_free);
  g_task_run_in_thread (work, draw_in_thread);
}

static gboolean
klaster_tile_source_fill_tile_finish (ShumateMapSource *source,
                                      GAsyncResult *result,
                                      GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
klaster_tile_source_finalize (GObject *object)
{
  g_clear_pointer (&KLASTER_TILE_SOURCE (object)->scene, klaster_map_scene_unref);
  G_OBJECT_CLASS (klaster_tile_source_parent_class)->finalize (object);
}

static void
klaster_tile_source_class_init (KlasterTileSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_tile_source_finalize;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_async = klaster_tile_source_fill_tile_async;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_finish = klaster_tile_source_fill_tile_finish;
}

static void
klaster_tile_source_init (KlasterTileSource *self)
{
}

/* Public functions */

KlasterTileSource *
klaster_tile_source_new (KlasterMapScene *scene, KlasterMapMode mode, int scale)
{
  static guint serial;
  g_autofree char *id = g_strdup_printf ("klaster-%u", serial++);
  KlasterTileSource *self
      = g_object_new (KLASTER_TYPE_TILE_SOURCE, "id", id, "name", "Klaster Desa", "min-zoom-level",
                      KLASTER_MAP_MIN_ZOOM, "max-zoom-level", KLASTER_MAP_MAX_ZOOM, "tile-size",
                      TILE_SIZE, "projection", SHUMATE_MAP_PROJECTION_MERCATOR, NULL);

  self->scene = scene == NULL ? NULL : klaster_map_scene_ref (scene);
  self->mode = mode;
  self->scale = CLAMP (scale, 1, 3);
  return self;
}

gboolean
klaster_tile_source_is_settled (KlasterTileSource *self)
{
  return self->n_asked > 0 && self->n_asked == self->n_answered;
}

GdkTexture *
klaster_tile_source_draw (KlasterMapScene *scene,
                          KlasterMapMode mode,
                          int scale,
                          int x,
                          int y,
                          int zoom)
{
  int size = TILE_SIZE * scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size, size);
  const KlasterMapFrame frame = { .x0 = x / exp2 (zoom),
                                  .y0 = y / exp2 (zoom),
                                  .scale = TILE_SIZE * exp2 (zoom),
                                  .width = TILE_SIZE,
                                  .height = TILE_SIZE };
  cairo_t *cr;
  GdkTexture *texture;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  klaster_map_paint_base (cr, &frame, scene, mode);
  cairo_destroy (cr);
  texture = pack_opaque (surface);
  cairo_surface_destroy (surface);
  return texture;
}
