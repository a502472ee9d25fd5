#include "klaster-sentence.h"

#include "klaster-chart-view.h"

static const char *
get_sentence (GtkWidget *widget)
{
  const char *text = NULL;

  if (KLASTER_IS_CHART_VIEW (widget))
    text = klaster_chart_view_get_sentence (KLASTER_CHART_VIEW (widget));
  else if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, KLASTER_SENTENCE_CLASS))
    text = gtk_label_get_text (GTK_LABEL (widget));
  return text != NULL && *text != '\0' ? text : NULL;
}

static const char *
find (GtkWidget *widget)
{
  const char *text = get_sentence (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); text == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      text = find (child);
  return text;
}

/* Public functions */

char *
klaster_sentence_dup (GtkWidget *root)
{
  GtkRoot *window = gtk_widget_get_root (root);
  GtkWidget *focus = window != NULL ? gtk_root_get_focus (window) : NULL;
  const char *text = focus != NULL && KLASTER_IS_CHART_VIEW (focus) ? get_sentence (focus) : NULL;

  return g_strdup (text != NULL ? text : find (root));
}
