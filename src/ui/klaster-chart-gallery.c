#include "klaster-chart-gallery.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of a picture in pixels, and how wide the chart in it believes to be: as little as fills the picture. */
#define PICTURE_WIDTH 264
#define PICTURE_HEIGHT 184
#define CHART_LEAST 440.0
#define CHART_MOST 1000.0
#define CHART_STEP 1.07

struct _KlasterChartGallery
{
  GtkWidget parent_instance;

  GtkWidget *flow;
};

G_DEFINE_FINAL_TYPE (KlasterChartGallery, klaster_chart_gallery, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* As wide as the picture; a chart that would be taller believes to be wider, and so gets smaller. */
static void
draw_picture (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer chart)
{
  const KlasterChartStyle style
      = { .mode = adw_style_manager_get_dark (adw_style_manager_get_default ())
                      ? KLASTER_CHART_DARK
                      : KLASTER_CHART_LIGHT,
          .text_scale = 0.9 };
  double believed = CHART_LEAST, natural, scale;

  while ((natural = klaster_chart_get_natural_height (chart, believed, &style))
             > believed * height / width
         && believed < CHART_MOST)
    believed *= CHART_STEP;
  scale = MIN (width / believed, height / natural);
  cairo_scale (cr, scale, scale);
  klaster_chart_draw (chart, cr, believed, MAX (natural, height / scale), &style);
}

static GtkWidget *
create_picture (KlasterChart *chart)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_picture, klaster_chart_ref (chart),
                                  (GDestroyNotify)klaster_chart_unref);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), area, G_CONNECT_SWAPPED);
  return area;
}

/* What is lacking, where there is no picture yet. */
static GtkWidget *
create_lack (KlasterChartLack lack)
{
  GtkWidget *label = gtk_label_new (klaster_chart_lack_get_text (lack));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
create_card (const KlasterChartFound *found, KlasterChartName name, gboolean sample)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = gtk_label_new (_ (klaster_chart_name_get_label (name)));
  GtkWidget *picture;

  if (found->chart != NULL && sample)
    klaster_chart_set_watermark (found->chart, _ ("SAMPLE"));
  picture = found->chart != NULL ? create_picture (found->chart) : create_lack (found->lack);
  gtk_widget_set_size_request (picture, PICTURE_WIDTH, PICTURE_HEIGHT);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_widget_add_css_class (box, "chart-card");
  return box;
}

static void
on_activated_cb (KlasterChartGallery *self, GtkFlowBoxChild *child)
{
  g_signal_emit (self, signals[CHOSEN], 0, (guint)gtk_flow_box_child_get_index (child));
}

static void
klaster_chart_gallery_dispose (GObject *object)
{
  g_clear_pointer (&KLASTER_CHART_GALLERY (object)->flow, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_chart_gallery_parent_class)->dispose (object);
}

static void
klaster_chart_gallery_class_init (KlasterChartGalleryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_chart_gallery_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHOSEN] = g_signal_new ("chosen", KLASTER_TYPE_CHART_GALLERY, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
klaster_chart_gallery_init (KlasterChartGallery *self)
{
  GtkFlowBox *flow;

  self->flow = gtk_flow_box_new ();
  flow = GTK_FLOW_BOX (self->flow);
  gtk_flow_box_set_selection_mode (flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_activate_on_single_click (flow, TRUE);
  gtk_flow_box_set_homogeneous (flow, TRUE);
  gtk_flow_box_set_min_children_per_line (flow, 1);
  gtk_flow_box_set_max_children_per_line (flow, 4);
  gtk_flow_box_set_row_spacing (flow, 12);
  gtk_flow_box_set_column_spacing (flow, 12);
  gtk_widget_set_valign (self->flow, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->flow, 18);
  gtk_widget_set_margin_end (self->flow, 18);
  gtk_widget_set_margin_top (self->flow, 18);
  gtk_widget_set_margin_bottom (self->flow, 18);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->flow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("All charts"), -1);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  g_signal_connect_swapped (self->flow, "child-activated", G_CALLBACK (on_activated_cb), self);
}

/* Public functions */

KlasterChartGallery *
klaster_chart_gallery_new (GPtrArray *found, gboolean sample)
{
  KlasterChartGallery *self = g_object_new (KLASTER_TYPE_CHART_GALLERY, NULL);

  for (guint i = 0; i < found->len; i++)
    gtk_flow_box_append (GTK_FLOW_BOX (self->flow), create_card (found->pdata[i], i, sample));
  return self;
}
