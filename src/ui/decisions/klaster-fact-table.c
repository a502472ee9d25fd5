#include "klaster-fact-table.h"

#include <glib/gi18n.h>

#define NAME_WIDTH 24 /* characters */
#define FACT_WIDTH 30

static GtkWidget *
create_label (const char *text, const char *css_class, int width)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (width, 12));
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_fact (const KlasterFact *fact)
{
  return create_label (fact->text, fact->state == KLASTER_FACT_KNOWN ? NULL : "missing",
                       FACT_WIDTH);
}

/* Public functions */

GtkWidget *
klaster_fact_table_new (const KlasterProposal *proposal)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *current
      = g_strdup_printf ("%s\n%s", _ ("Current site"), proposal->current_title);
  g_autofree char *proposed = g_strdup_printf ("%s\n%s", _ ("Proposed"), proposal->proposed_title);

  gtk_widget_set_margin_top (grid, 8);
  gtk_widget_set_margin_bottom (grid, 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_add_css_class (grid, "fact-table");
  gtk_grid_attach (GTK_GRID (grid), create_label (_ ("Fact"), "heading", NAME_WIDTH), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), create_label (current, "heading", FACT_WIDTH), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), create_label (proposed, "heading", FACT_WIDTH), 2, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, 1, 3, 1);
  for (guint i = 0; i < proposal->facts->len; i++)
    {
      const KlasterFactPair *pair = proposal->facts->pdata[i];
      int row = (int)i + 2;

      gtk_grid_attach (GTK_GRID (grid), create_label (pair->label, "fact-name", NAME_WIDTH), 0, row,
                       1, 1);
      gtk_grid_attach (GTK_GRID (grid), create_fact (&pair->current), 1, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), create_fact (&pair->proposed), 2, row, 1, 1);
    }
  return grid;
}
