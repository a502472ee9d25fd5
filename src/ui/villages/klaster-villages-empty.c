/* The page Indeks Desa while nothing is entered. */
#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-format.h"
#include "klaster-page-parts.h"
#include "klaster-panel-chart.h"
#include "klaster-villages-page-private.h"

GtkWidget *
klaster_villages_import_button_new (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Import a workbook…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.import");
  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

GtkWidget *
klaster_villages_empty_new (KlasterSession *session, const KlasterVillageIndices *indices)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  GtkWidget *clamp = adw_clamp_new (), *text, *button = klaster_villages_import_button_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *desa = klaster_format_integer (indices->n_desa);
  g_autofree char *kelurahan = klaster_format_integer (indices->n_kelurahan);

  text = klaster_page_sentence_new ();
  gtk_label_set_text (GTK_LABEL (text), _ ("No index of any village is entered yet."));
  gtk_box_append (box, text);
  g_string_append_printf (words,
                          _ ("Import the yearly workbook: a row for each desa with its code or its "
                             "name, the score, the status and, "
                             "if it is there, the dimensions. Codes with and without points, and "
                             "decimal comma or point, may be mixed. "
                             "%s desa and %s kelurahan of the official list are waiting. Until "
                             "then, this is what is public:"),
                          desa, kelurahan);
  text = gtk_label_new (words->str);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_margin_start (text, 14);
  gtk_box_append (box, text);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, 14);
  gtk_box_append (box, button);
  if (indices->published->years->len > 0)
    {
      GtkWidget *chart
          = klaster_panel_chart_new (klaster_compose_status_counts (indices->published), session);

      gtk_widget_set_margin_start (chart, 14);
      gtk_box_append (box, chart);
    }
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (box));
  return clamp;
}
