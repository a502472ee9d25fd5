#include "klaster-panel-chart.h"

#include <glib/gi18n.h>

#include "klaster-chart-view.h"
#include "klaster-compose-chart.h"
#include "klaster-dialogs.h"
#include "klaster-panel-parts.h"

/* What the menu of a chart needs. */
typedef struct
{
  KlasterChart *chart;
  KlasterSession *session;
} Saving;

static Saving *
saving_new (KlasterChart *chart, KlasterSession *session)
{
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving){ klaster_chart_ref (chart), g_object_ref (session) };
  return saving;
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  klaster_chart_unref (saving->chart);
  g_object_unref (saving->session);
  g_free (saving);
}

static void
closure_free (gpointer data, GClosure *closure)
{
  saving_free (data);
}

static void
on_file_cb (GFile *file, gpointer user_data)
{
  const Saving *saving = user_data;
  const KlasterChartStyle style = { .mode = KLASTER_CHART_PRINT, .text_scale = 1 };
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (!klaster_chart_save (saving->chart, path, 800,
                           klaster_chart_get_natural_height (saving->chart, 800, &style), 2, &style,
                           &error))
    {
      klaster_session_fail (saving->session, error);
      return;
    }
  /* Translators: %s is a path. */
  sentence = g_strdup_printf (_ ("The chart is saved as %s"), path);
  klaster_session_say (saving->session, sentence, FALSE);
}

static void
on_save_requested_cb (KlasterChartView *view, Saving *saving)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));

  klaster_dialog_save_file (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                            _ ("Save the chart as PNG, SVG or PDF"), "grafik.png", on_file_cb,
                            saving_new (saving->chart, saving->session), saving_free);
}

/* Where each datum leads. */
typedef struct
{
  KlasterSession *session;
  GArray *links; /* KlasterLink with ids of its own */
} Leading;

static void
clear_link (gpointer link)
{
  g_free (((KlasterLink *)link)->id);
}

static void
leading_free (gpointer data, GClosure *closure)
{
  Leading *leading = data;

  g_object_unref (leading->session);
  g_array_unref (leading->links);
  g_free (leading);
}

static void
on_datum_activated_cb (KlasterChartView *view, guint datum, const Leading *leading)
{
  const KlasterLink *link;

  if (datum >= leading->links->len)
    return;
  link = &g_array_index (leading->links, KlasterLink, datum);
  if (link->id != NULL)
    klaster_session_request_history (leading->session, link->entity, link->id, link->field);
}

/* Public functions */

GtkWidget *
klaster_panel_chart_new_linked (KlasterChart *chart, KlasterSession *session, const GArray *links)
{
  GtkWidget *view = klaster_panel_chart_new (chart, session);
  Leading *leading = g_new (Leading, 1);

  *leading = (Leading){ g_object_ref (session),
                        g_array_sized_new (FALSE, FALSE, sizeof (KlasterLink), links->len) };
  g_array_set_clear_func (leading->links, clear_link);
  for (guint i = 0; i < links->len; i++)
    {
      KlasterLink link = g_array_index (links, KlasterLink, i);

      link.id = g_strdup (link.id);
      g_array_append_val (leading->links, link);
    }
  g_signal_connect_data (view, "datum-activated", G_CALLBACK (on_datum_activated_cb), leading,
                         leading_free, 0);
  return view;
}

GtkWidget *
klaster_panel_chart_new (KlasterChart *chart, KlasterSession *session)
{
  KlasterChartView *view = klaster_chart_view_new (chart);

  g_signal_connect_data (view, "save-requested", G_CALLBACK (on_save_requested_cb),
                         saving_new (chart, session), closure_free, 0);
  klaster_chart_unref (chart);
  return GTK_WIDGET (view);
}

void
klaster_panel_add_ladder (GtkBox *box, KlasterSession *session, const KlasterLadder *ladder)
{
  gtk_box_append (box, klaster_panel_chart_new (klaster_compose_ladder (ladder), session));
  if (ladder->pace != NULL)
    klaster_panel_add_text (box, ladder->pace, "kind");
  if (ladder->blocker != NULL)
    klaster_panel_add_text (box, ladder->blocker, "blocker");
}
