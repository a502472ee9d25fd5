#include "klaster-slide-view.h"

struct _KlasterSlideView
{
  GtkWidget parent_instance;

  KlasterSlideCache *cache; /* owned */
  guint index;
};

G_DEFINE_FINAL_TYPE (KlasterSlideView, klaster_slide_view, GTK_TYPE_WIDGET)

/* In units of the stage that it was painted for. */
static void
append_slide (GtkSnapshot *snapshot, const KlasterPaintedSlide *slide, double width, double height)
{
  const KlasterBox *area = &slide->area;

  if (slide->map != NULL)
    gtk_snapshot_append_texture (snapshot, slide->map,
                                 &GRAPHENE_RECT_INIT ((float)area->x0, (float)area->y0,
                                                      (float)(area->x1 - area->x0),
                                                      (float)(area->y1 - area->y0)));
  gtk_snapshot_append_texture (snapshot, slide->panel,
                               &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
}

static void
klaster_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterSlideView *self = KLASTER_SLIDE_VIEW (widget);
  const KlasterPaintedSlide *slide = klaster_slide_cache_get (self->cache, self->index);
  double room_x = gtk_widget_get_width (widget), room_y = gtk_widget_get_height (widget);
  int width, height;
  double scale;

  if (slide == NULL)
    return;
  klaster_slide_cache_get_size (self->cache, &width, &height);
  scale = MIN (room_x / width, room_y / height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float)((room_x - width * scale) / 2), 0));
  gtk_snapshot_scale (snapshot, (float)scale, (float)scale);
  append_slide (snapshot, slide, width, height);
  gtk_snapshot_restore (snapshot);
}

static void
klaster_slide_view_dispose (GObject *object)
{
  g_clear_object (&KLASTER_SLIDE_VIEW (object)->cache);
  G_OBJECT_CLASS (klaster_slide_view_parent_class)->dispose (object);
}

static void
klaster_slide_view_class_init (KlasterSlideViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_slide_view_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = klaster_slide_view_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
klaster_slide_view_init (KlasterSlideView *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* Public functions */

KlasterSlideView *
klaster_slide_view_new (KlasterSlideCache *cache)
{
  KlasterSlideView *self = g_object_new (KLASTER_TYPE_SLIDE_VIEW, NULL);

  self->cache = g_object_ref (cache);
  g_signal_connect_object (cache, "painted", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
klaster_slide_view_set_index (KlasterSlideView *self, guint index)
{
  self->index = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
