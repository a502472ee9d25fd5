#include "klaster-tour-export.h"

#include <glib/gi18n.h>

#include "klaster-compose-pptx.h"
#include "klaster-compose-tour.h"
#include "klaster-slide-deck.h"

#define PDF_WIDTH 1366
#define PDF_HEIGHT 768
#define PNG_WIDTH 1920
#define PNG_HEIGHT 1080

typedef struct
{
  char *tour, *keys, *indicator, *path;
  KlasterPeriod period;
  gboolean sample;
  KlasterTourDeck *deck; /* once it is read */
} Export;

static void
export_free (Export *export)
{
  g_free (export->tour);
  g_free (export->keys);
  g_free (export->indicator);
  g_free (export->path);
  g_clear_pointer (&export->deck, klaster_tour_deck_free);
  g_free (export);
}

static gpointer
read_deck (KlasterReader *reader, gpointer data, GError **error)
{
  const Export *export = data;
  const KlasterTourQuery query = { .tour = export->tour,
                                   .keys = export->keys,
                                   .period = export->period,
                                   .indicator = export->indicator };

  return klaster_compose_tour (reader, &query, export->sample, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Export *export = task_data;
  const KlasterTour *tour = export->deck->tour;
  const char *title = *tour->name != '\0' ? tour->name : _ ("Klaster Inovasi Desa");
  GError *error = NULL;
  gboolean done;

  if (g_str_has_suffix (export->path, ".pdf"))
    done = klaster_slide_deck_write_pdf (export->deck->slides, title, export->path, PDF_WIDTH,
                                         PDF_HEIGHT, NULL, &error);
  else if (g_str_has_suffix (export->path, ".pptx"))
    done = klaster_compose_pptx (export->deck->slides, title, export->path, PDF_WIDTH, PDF_HEIGHT,
                                 NULL, &error);
  else
    done = klaster_slide_deck_write_png (export->deck->slides, export->path, PNG_WIDTH, PNG_HEIGHT,
                                         NULL, NULL, &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  export->deck = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  if (export->deck == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, write_in_thread);
}

/* Public functions */

void
klaster_tour_export_async (KlasterSession *session,
                           const char *tour,
                           const char *keys,
                           const char *path,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  KlasterStore *store = klaster_session_get_store (session);
  GTask *task = g_task_new (session, NULL, callback, user_data);
  Export *export = g_new0 (Export, 1);

  export->tour = g_strdup (tour);
  export->keys = g_strdup (keys);
  export->path = g_strdup (path);
  export->indicator = g_strdup (klaster_session_get_indicator (session));
  export->period = klaster_session_get_period (session);
  export->sample = klaster_store_is_sample (store);
  g_task_set_task_data (task, export, (GDestroyNotify)export_free);
  klaster_store_run_async (store, read_deck, export, NULL, (GDestroyNotify)klaster_tour_deck_free,
                           NULL, on_read_cb, task);
}

gboolean
klaster_tour_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
