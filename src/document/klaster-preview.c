#include "klaster-preview.h"

#include <glib/gi18n.h>

#define MAX_PAGE_WIDTH 820
#define GAP 18

struct _KlasterPreview
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *box;
  KlasterPages *pages; /* owned or NULL */
};

G_DEFINE_FINAL_TYPE (KlasterPreview, klaster_preview, GTK_TYPE_WIDGET)

/* One page: its number, and the pages it belongs to. */
typedef struct
{
  KlasterPages *pages;
  guint n;
} Page;

static void
page_free (gpointer page)
{
  klaster_pages_unref (((Page *)page)->pages);
  g_free (page);
}

static void
draw_page (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  const Page *page = user_data;
  double w, h;

  klaster_pages_get_size (page->pages, &w, &h);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / w, height / h);
  klaster_pages_draw (page->pages, page->n, cr);
}

static GtkWidget *
create_page (KlasterPages *pages, guint n)
{
  GtkWidget *area = gtk_drawing_area_new ();
  GtkWidget *frame = gtk_aspect_frame_new (0.5f, 0, 1, FALSE);
  Page *page = g_new (Page, 1);
  g_autofree char *label = NULL;
  double w, h;

  *page = (Page){ klaster_pages_ref (pages), n };
  klaster_pages_get_size (pages, &w, &h);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page, page, page_free);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), MAX_PAGE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int)(MAX_PAGE_WIDTH * h / w));
  gtk_aspect_frame_set_ratio (GTK_ASPECT_FRAME (frame), (float)(w / h));
  gtk_aspect_frame_set_child (GTK_ASPECT_FRAME (frame), area);
  /* Translators: page number and number of pages. */
  label = g_strdup_printf (_ ("Page %u of %u"), n + 1, klaster_pages_get_count (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return frame;
}

static void
klaster_preview_dispose (GObject *object)
{
  KlasterPreview *self = KLASTER_PREVIEW (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->pages, klaster_pages_unref);
  G_OBJECT_CLASS (klaster_preview_parent_class)->dispose (object);
}

static void
klaster_preview_class_init (KlasterPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_preview_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_preview_init (KlasterPreview *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_margin_top (self->box, GAP);
  gtk_widget_set_margin_bottom (self->box, GAP);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* Public functions */

KlasterPreview *
klaster_preview_new (void)
{
  return g_object_new (KLASTER_TYPE_PREVIEW, NULL);
}

void
klaster_preview_set_pages (KlasterPreview *self, KlasterPages *pages)
{
  GtkWidget *child;

  g_return_if_fail (KLASTER_IS_PREVIEW (self) && pages != NULL);

  klaster_pages_ref (pages);
  g_clear_pointer (&self->pages, klaster_pages_unref);
  self->pages = pages;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  for (guint n = 0; n < klaster_pages_get_count (pages); n++)
    gtk_box_append (GTK_BOX (self->box), create_page (pages, n));
}
