#include "klaster-preview.h"

#include <glib/gi18n.h>

#define MIN_PAGE_WIDTH 280
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

/* One page: as high as its width asks for. */
#define KLASTER_TYPE_PREVIEW_PAGE (klaster_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPreviewPage,
                      klaster_preview_page,
                      KLASTER,
                      PREVIEW_PAGE,
                      GtkDrawingArea)

struct _KlasterPreviewPage
{
  GtkDrawingArea parent_instance;

  KlasterPages *pages;
  guint n;
};

G_DEFINE_FINAL_TYPE (KlasterPreviewPage, klaster_preview_page, GTK_TYPE_DRAWING_AREA)

static GtkSizeRequestMode
klaster_preview_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
klaster_preview_page_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  double width, height;

  klaster_pages_get_size (KLASTER_PREVIEW_PAGE (widget)->pages, KLASTER_PREVIEW_PAGE (widget)->n,
                          &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_PAGE_WIDTH;
      *natural = MAX_PAGE_WIDTH;
    }
  else
    *minimum = *natural
        = (int)((for_size > 0 ? MIN (for_size, MAX_PAGE_WIDTH) : MIN_PAGE_WIDTH) * height / width);
  *minimum_baseline = *natural_baseline = -1;
}

static void
draw_page (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  KlasterPreviewPage *self = KLASTER_PREVIEW_PAGE (area);
  double w, h;

  klaster_pages_get_size (self->pages, self->n, &w, &h);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  /* An edge, for white pages on white windows. */
  cairo_rectangle (cr, 0.5, 0.5, width - 1, height - 1);
  cairo_set_line_width (cr, 1);
  cairo_set_source_rgb (cr, 0.82, 0.84, 0.85);
  cairo_stroke (cr);
  cairo_scale (cr, width / w, height / h);
  klaster_pages_draw (self->pages, self->n, cr);
}

static void
klaster_preview_page_finalize (GObject *object)
{
  klaster_pages_unref (KLASTER_PREVIEW_PAGE (object)->pages);
  G_OBJECT_CLASS (klaster_preview_page_parent_class)->finalize (object);
}

static void
klaster_preview_page_class_init (KlasterPreviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_preview_page_finalize;
  GTK_WIDGET_CLASS (klass)->get_request_mode = klaster_preview_page_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = klaster_preview_page_measure;
}

static void
klaster_preview_page_init (KlasterPreviewPage *self)
{
}

static GtkWidget *
create_page (KlasterPages *pages, guint n)
{
  KlasterPreviewPage *page = g_object_new (KLASTER_TYPE_PREVIEW_PAGE, NULL);
  g_autofree char *label = NULL;

  page->pages = klaster_pages_ref (pages);
  page->n = n;
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (page), draw_page, NULL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (page), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_halign (GTK_WIDGET (page), GTK_ALIGN_CENTER);
  /* Translators: page number and number of pages. */
  label = g_strdup_printf (_ ("Page %u of %u"), n + 1, klaster_pages_get_count (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (page);
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
  gtk_widget_set_margin_start (self->box, GAP);
  gtk_widget_set_margin_end (self->box, GAP);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
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
