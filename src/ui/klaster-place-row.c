#include "klaster-place-row.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-state-mark.h"
#include "klaster-text-scale.h"

#define SPARK_WIDTH 34
#define SPARK_HEIGHT 18
/* With large text the names need the room. */
#define NO_SPARK_SCALE 1.5

struct _KlasterPlaceRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  KlasterPlaces *places;
  char *key;

  /* borrowed from places; one of them */
  const KlasterSitePlace *site;
  const KlasterKawasanPlace *kawasan;
};

G_DEFINE_FINAL_TYPE (KlasterPlaceRow, klaster_place_row, GTK_TYPE_LIST_BOX_ROW)

/* The course of the figure, on its own scale; a blank is a gap. */
static void
draw_sparkline (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  KlasterPlaceRow *self = KLASTER_PLACE_ROW (user_data);
  const KlasterSitePlace *site = self->site;
  double low = INFINITY, high = -INFINITY;
  gboolean open = FALSE;
  GdkRGBA color;

  for (guint i = 0; i < site->n_sparkline; i++)
    if (!isnan (site->sparkline[i]))
      {
        low = MIN (low, site->sparkline[i]);
        high = MAX (high, site->sparkline[i]);
      }
  if (site->n_sparkline < 2 || low > high)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.55);
  cairo_set_line_width (cr, 1.4);
  for (guint i = 0; i < site->n_sparkline; i++)
    {
      double share = high > low ? (site->sparkline[i] - low) / (high - low) : 0.5;
      double x = 2 + (width - 4.0) * i / (site->n_sparkline - 1);
      double y = height - 3 - (height - 6) * share;

      if (isnan (site->sparkline[i]))
        open = FALSE;
      else if (open)
        cairo_line_to (cr, x, y);
      else
        {
          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x + 0.01, y);
          open = TRUE;
        }
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

static GtkWidget *
create_names (const char *name, const char *where)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_label_new (name);
  GtkWidget *second = gtk_label_new (where);

  gtk_label_set_xalign (GTK_LABEL (first), 0);
  gtk_label_set_xalign (GTK_LABEL (second), 0);
  gtk_label_set_ellipsize (GTK_LABEL (first), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (first, "name");
  gtk_widget_add_css_class (second, "where");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
set_texts (KlasterPlaceRow *self, const char *name, const char *where, const char *state)
{
  g_autofree char *all = g_strdup_printf ("%s %s", name, where);
  g_autofree char *label = g_strdup_printf ("%s, %s. %s", name, where, state);

  self->key = klaster_collate_key (all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), state);
}

static void
fill_site (KlasterPlaceRow *self)
{
  const KlasterSitePlace *site = self->site;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *mark = klaster_state_mark_new (site->state, site->kelurahan, site->village == NULL);

  gtk_box_append (GTK_BOX (box), mark);
  /* An open slot is known by its kabupaten. */
  gtk_box_append (GTK_BOX (box), site->village != NULL
                                     ? create_names (site->title, site->kabupaten_name)
                                     : create_names (site->kabupaten_name, site->title));
  if (!klaster_figure_is_blank (site->figure)
      && klaster_text_scale_get (GTK_WIDGET (self)) < NO_SPARK_SCALE)
    {
      GtkWidget *spark = gtk_drawing_area_new ();
      g_autofree char *text = klaster_format_compact (site->figure.value);
      GtkWidget *figure = gtk_label_new (text);

      gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (spark), SPARK_WIDTH);
      gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (spark), SPARK_HEIGHT);
      gtk_widget_set_valign (spark, GTK_ALIGN_CENTER);
      gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (spark), draw_sparkline, self, NULL);
      gtk_widget_add_css_class (figure, "figure");
      gtk_label_set_width_chars (GTK_LABEL (figure), 4);
      gtk_label_set_xalign (GTK_LABEL (figure), 1);
      gtk_box_append (GTK_BOX (box), spark);
      gtk_box_append (GTK_BOX (box), figure);
    }
  if (site->village == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unfilled");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  set_texts (self, site->title, site->kabupaten_name, site->state_text);
}

static void
fill_kawasan (KlasterPlaceRow *self)
{
  const KlasterKawasanPlace *kawasan = self->kawasan;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *where
      = g_strdup_printf ("%s · %s", kawasan->kind_label, kawasan->kabupaten_name);

  gtk_box_append (GTK_BOX (box), klaster_area_mark_new (g_str_equal (kawasan->kind, "kpp")));
  gtk_box_append (GTK_BOX (box), create_names (kawasan->name, where));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  set_texts (self, kawasan->name, where, kawasan->stage_text);
}

static void
klaster_place_row_dispose (GObject *object)
{
  KlasterPlaceRow *self = KLASTER_PLACE_ROW (object);

  /* The drawing area draws from the places: it goes first. */
  G_OBJECT_CLASS (klaster_place_row_parent_class)->dispose (object);
  g_clear_pointer (&self->places, klaster_places_unref);
}

static void
klaster_place_row_finalize (GObject *object)
{
  g_free (KLASTER_PLACE_ROW (object)->key);
  G_OBJECT_CLASS (klaster_place_row_parent_class)->finalize (object);
}

static void
klaster_place_row_class_init (KlasterPlaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_place_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_place_row_finalize;
}

static void
klaster_place_row_init (KlasterPlaceRow *self)
{
}

/* Public functions */

KlasterPlaceRow *
klaster_place_row_new_for_site (KlasterPlaces *places, const KlasterSitePlace *site)
{
  KlasterPlaceRow *self = g_object_new (KLASTER_TYPE_PLACE_ROW, NULL);

  self->places = klaster_places_ref (places);
  self->site = site;
  fill_site (self);
  return self;
}

KlasterPlaceRow *
klaster_place_row_new_for_kawasan (KlasterPlaces *places, const KlasterKawasanPlace *kawasan)
{
  KlasterPlaceRow *self = g_object_new (KLASTER_TYPE_PLACE_ROW, NULL);

  self->places = klaster_places_ref (places);
  self->kawasan = kawasan;
  fill_kawasan (self);
  return self;
}

KlasterPlaceKind
klaster_place_row_get_kind (KlasterPlaceRow *self)
{
  return self->site != NULL ? KLASTER_PLACE_SITE : KLASTER_PLACE_KAWASAN;
}

const char *
klaster_place_row_get_id (KlasterPlaceRow *self)
{
  return self->site != NULL ? self->site->site : self->kawasan->id;
}

gboolean
klaster_place_row_matches (KlasterPlaceRow *self, const char *key)
{
  return strstr (self->key, key) != NULL;
}
