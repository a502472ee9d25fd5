#include "klaster-award-row.h"

#include <glib/gi18n.h>

#include "klaster-award-dots.h"
#include "klaster-text-scale.h"

/* Pixels at normal text. */
#define RANK_WIDTH 44
#define NAME_WIDTH 200
#define TOTAL_WIDTH 108
#define SHARE_WIDTH 72

struct _KlasterAwardRowWidget
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkLabel *list; /* name of the list that begins here */
  GtkLabel *rank;
  GtkLabel *name;
  GtkLabel *total;
  GtkLabel *first;
  GtkLabel *three;
  GtkLabel *why;
  KlasterAwardDots *dots;
};

G_DEFINE_FINAL_TYPE (KlasterAwardRowWidget, klaster_award_row, GTK_TYPE_WIDGET)

static GtkLabel *
add_label (KlasterAwardRowWidget *self, GtkBox *line, int width, double align)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), (float)align);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_size_request (label, (int)(width * klaster_text_scale_get (GTK_WIDGET (self))),
                               -1);
  gtk_widget_add_css_class (label, "tabular");
  gtk_box_append (line, label);
  return GTK_LABEL (label);
}

static void
klaster_award_row_dispose (GObject *object)
{
  KlasterAwardRowWidget *self = KLASTER_AWARD_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_award_row_parent_class)->dispose (object);
}

static void
klaster_award_row_class_init (KlasterAwardRowWidgetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_award_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_award_row_init (KlasterAwardRowWidget *self)
{
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->list, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "heading");
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 8);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  self->rank = add_label (self, line, RANK_WIDTH, 1);
  self->name = add_label (self, line, NAME_WIDTH, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rank), "rank");
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "name");
  self->total = add_label (self, line, TOTAL_WIDTH, 1);
  self->dots = KLASTER_AWARD_DOTS (klaster_award_dots_new ());
  gtk_box_append (line, GTK_WIDGET (self->dots));
  self->first = add_label (self, line, SHARE_WIDTH, 1);
  self->three = add_label (self, line, SHARE_WIDTH, 1);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (line));
  gtk_widget_add_css_class (GTK_WIDGET (self), "award-row");
}

static void
add_why (KlasterAwardRowWidget *self)
{
  self->why = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->why, 0);
  gtk_label_set_ellipsize (self->why, PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (GTK_WIDGET (self->why),
                               (int)(RANK_WIDTH * klaster_text_scale_get (GTK_WIDGET (self))) + 8);
  gtk_widget_add_css_class (GTK_WIDGET (self->why), "where");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->why));
}

static void
set_share (GtkLabel *label, double percent)
{
  g_autofree char *text = isnan (percent) ? g_strdup ("–") : klaster_format_percent (percent, 0);

  gtk_label_set_text (label, text);
}

/* "Benefit: 82,5 (3 of 3 jurors, 78 to 87); points 82,5" */
static GStrv
list_figures (const KlasterAwardEdition *edition, const KlasterAwardResult *result, guint site)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint c = 0; c < result->n_criteria; c++)
    {
      double value = klaster_award_result_get_cell (result, c, site)->points;
      g_autofree char *figure = klaster_award_dup_figure (edition, c, site);
      g_autofree char *points = klaster_format_number (value, 1);
      g_autofree char *line = g_strdup_printf (
          /* Translators: criterion, figure, points. */
          _ ("%s: %s; points %s"), klaster_award_sheet_get_criterion (edition->sheet, c)->label,
          figure, points);

      g_strv_builder_add (builder, line);
    }
  return g_strv_builder_end (builder);
}

/* Public functions */

GtkWidget *
klaster_award_row_new (void)
{
  KlasterAwardRowWidget *self = g_object_new (KLASTER_TYPE_AWARD_ROW, NULL);

  add_why (self);
  return GTK_WIDGET (self);
}

GtkWidget *
klaster_award_row_new_heads (guint n_criteria)
{
  KlasterAwardRowWidget *self = g_object_new (KLASTER_TYPE_AWARD_ROW, NULL);

  gtk_label_set_text (self->rank, _ ("No."));
  gtk_label_set_text (self->name, _ ("Site"));
  gtk_label_set_text (self->total, _ ("Total of 100"));
  gtk_label_set_text (self->first, _ ("First"));
  gtk_label_set_text (self->three, _ ("First three"));
  klaster_award_dots_show_heads (self->dots, n_criteria);
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "name");
  gtk_widget_remove_css_class (GTK_WIDGET (self->rank), "rank");
  gtk_widget_add_css_class (GTK_WIDGET (self), "award-head");
  return GTK_WIDGET (self);
}

void
klaster_award_row_fill (KlasterAwardRowWidget *self,
                        const KlasterAwardEdition *edition,
                        const KlasterAwardResult *result,
                        const double *weights,
                        guint n,
                        double first,
                        double three)
{
  const KlasterAwardRow *row = &result->rows[n];
  g_autofree char *rank = row->rank > 0 ? g_strdup_printf ("%u", row->rank) : g_strdup ("–");
  g_autofree char *total = klaster_award_dup_total (row);
  g_autofree char *why = klaster_award_dup_why (edition, result, weights, row);
  g_autofree char *words = NULL;

  gtk_label_set_text (self->rank, rank);
  gtk_label_set_text (self->name, klaster_award_sheet_get_site (edition->sheet, row->site)->name);
  gtk_label_set_text (self->total, total);
  gtk_label_set_text (self->why, why);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->why), why);
  klaster_award_dots_show_site (self->dots, result, row->site,
                                list_figures (edition, result, row->site));
  set_share (self->first, first);
  set_share (self->three, three);
  if (row->state == KLASTER_AWARD_OUT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "out");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "out");
  words = klaster_award_row_dup_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
klaster_award_row_set_list (KlasterAwardRowWidget *self, const char *name)
{
  gtk_label_set_text (self->list, name != NULL ? name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->list), name != NULL);
}

char *
klaster_award_row_dup_words (KlasterAwardRowWidget *self)
{
  return g_strjoin (" ", gtk_label_get_text (self->rank), gtk_label_get_text (self->name),
                    gtk_label_get_text (self->total), NULL);
}
