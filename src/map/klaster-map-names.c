#include "klaster-map-names.h"

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, klaster_map_names_draw (data),
                         (GDestroyNotify)klaster_map_sheet_free);
}

/* Public functions */

void
klaster_map_names_free (KlasterMapNames *self)
{
  klaster_map_scene_unref (self->scene);
  g_free (self->chosen_id);
  g_free (self->family);
  g_free (self);
}

KlasterMapSheet *
klaster_map_names_draw (const KlasterMapNames *self)
{
  const KlasterMapOverlayStyle style = { .mode = self->mode,
                                         .chosen = self->chosen,
                                         .chosen_id = self->chosen_id,
                                         .family = self->family,
                                         .text_scale = self->text_scale,
                                         .view = &self->view,
                                         .blocked = self->blocked,
                                         .n_blocked = self->n_blocked };
  cairo_surface_t *surface
      = klaster_map_sheet_create_surface (self->frame.width, self->frame.height, self->factor);
  cairo_t *cr = cairo_create (surface);

  klaster_map_paint_overlay (cr, &self->frame, self->scene, &style);
  cairo_destroy (cr);
  return klaster_map_sheet_new (surface, self->factor);
}

void
klaster_map_names_draw_async (KlasterMapNames *self,
                              gpointer source,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, NULL);

  g_task_set_source_tag (task, klaster_map_names_draw_async);
  g_task_set_task_data (task, self, (GDestroyNotify)klaster_map_names_free);
  g_task_run_in_thread (task, draw_in_thread);
}

KlasterMapSheet *
klaster_map_names_draw_finish (GAsyncResult *result, KlasterMapFrame *frame)
{
  const KlasterMapNames *names = g_task_get_task_data (G_TASK (result));

  *frame = names->frame;
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
