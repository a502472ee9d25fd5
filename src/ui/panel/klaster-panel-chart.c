#include "klaster-panel-chart.h"

#include <glib/gi18n.h>

#include "klaster-chart-view.h"
#include "klaster-dialogs.h"

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

GtkWidget *
klaster_panel_chart_new (KlasterChart *chart, KlasterSession *session)
{
  KlasterChartView *view = klaster_chart_view_new (chart);

  g_signal_connect_data (view, "save-requested", G_CALLBACK (on_save_requested_cb),
                         saving_new (chart, session), closure_free, 0);
  klaster_chart_unref (chart);
  return GTK_WIDGET (view);
}
