#include "klaster-year-choice.h"

#include <glib/gi18n.h>

GtkDropDown *
klaster_year_choice_new (void)
{
  GtkWidget *self = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Year"),
                                  -1);
  return GTK_DROP_DOWN (self);
}

void
klaster_year_choice_fill (GtkDropDown *self, const GArray *years, int chosen)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < years->len; i++)
    {
      int year = g_array_index (years, int, i);
      g_autofree char *label = g_strdup_printf ("%d", year);

      gtk_string_list_append (labels, label);
      if (year == chosen)
        selected = i;
    }
  gtk_drop_down_set_model (self, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self, selected);
}

int
klaster_year_choice_get (GtkDropDown *self, const GArray *years)
{
  guint selected = gtk_drop_down_get_selected (self);

  return selected < years->len ? g_array_index (years, int, selected) : 0;
}
