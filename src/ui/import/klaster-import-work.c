/* What takes time in the import window: reading, trying, writing. While it runs the import is not touched but
 * for its progress, and nothing can be pressed but "Cancel". */
#include <glib/gi18n.h>

#include "klaster-import-check.h"
#include "klaster-import-window-private.h"

#define PROGRESS_MS 100

static gboolean
on_timer_cb (gpointer user_data)
{
  KlasterImportWindow *self = user_data;

  if (self->import != NULL)
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                   klaster_import_get_progress (self->import));
  else
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->progress));
  return G_SOURCE_CONTINUE;
}

static void
begin (KlasterImportWindow *self, const char *title)
{
  if (self->step != KLASTER_STEP_TROUBLE)
    self->former = self->step;
  g_clear_object (&self->running);
  self->running = g_cancellable_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (self->work), title);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  self->timer = g_timeout_add (PROGRESS_MS, on_timer_cb, self);
  klaster_import_window_show_step (self, KLASTER_STEP_WORK);
}

/* FALSE when the window was closed meanwhile. */
static gboolean
end (KlasterImportWindow *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->running);
  return !self->closed;
}

/* Back to where it was begun, or a page that says what is wrong. */
static void
fail (KlasterImportWindow *self, const char *title, const GError *error)
{
  g_autofree char *detail = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      klaster_import_window_show_step (self, self->former);
      return;
    }
  detail = g_markup_escape_text (error->message, -1);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->trouble), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->trouble), detail);
  klaster_import_window_show_step (self, KLASTER_STEP_TROUBLE);
}

/* Opening */

static void
drop_import (KlasterImportWindow *self)
{
  klaster_import_sheets_page_set (self->sheets, NULL);
  klaster_import_columns_page_set (self->columns, NULL, 0);
  klaster_import_plan_page_set (self->plan, NULL, NULL);
  g_clear_pointer (&self->result, klaster_import_result_unref);
  g_clear_pointer (&self->import, klaster_import_free);
  self->mended = FALSE;
}

static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->import = klaster_import_open_finish (result, &error);
  if (!end (self))
    return;
  if (self->import == NULL)
    {
      fail (self, _ ("The file could not be read"), error);
      return;
    }
  klaster_import_set_check (self->import, klaster_import_check_published);
  klaster_import_sheets_page_set (self->sheets, self->import);
  klaster_import_window_show_step (self, KLASTER_STEP_SHEETS);
}

static GStrv
list_paths (GListModel *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

void
klaster_import_window_open (KlasterImportWindow *self, GListModel *files)
{
  g_auto (GStrv) paths = list_paths (files);

  if (paths[0] == NULL || self->running != NULL)
    return;
  drop_import (self);
  g_strfreev (self->paths);
  self->paths = g_steal_pointer (&paths);
  self->step = KLASTER_STEP_FILES;
  begin (self, _ ("The file is being read"));
  klaster_import_open_async (klaster_session_get_store (self->session),
                             (const char *const *)self->paths, NULL, self->running, on_opened_cb,
                             g_object_ref (self));
}

/* Trying */

static void
on_planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  KlasterImportPlan *plan = klaster_import_plan_finish (result, &error);
  g_autoptr (KlasterImportResult) planned = plan == NULL ? NULL : klaster_import_result_new (plan);

  if (!end (self))
    return;
  if (planned == NULL)
    {
      fail (self, _ ("The file could not be checked"), error);
      return;
    }
  klaster_import_plan_page_set (self->plan, self->import, planned);
  g_clear_pointer (&self->result, klaster_import_result_unref);
  self->result = g_steal_pointer (&planned);
  klaster_import_window_show_step (self, KLASTER_STEP_PLAN);
}

void
klaster_import_window_plan (KlasterImportWindow *self)
{
  begin (self, _ ("The file is being checked"));
  klaster_import_plan_async (self->import, self->running, on_planned_cb, g_object_ref (self));
}

/* Writing */

/* The window was closed too late for cancelling: the main window tells, and can take it back. */
static void
say_written (KlasterImportWindow *self, const char *summary)
{
  /* Translators: %s is "12 new, 3 changed". */
  g_autofree char *sentence = g_strdup_printf (_ ("The file is imported: %s"), summary);

  klaster_session_say (self->session, sentence, TRUE);
}

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;
  gboolean written = klaster_import_commit_finish (result, &error);

  if (written)
    summary = klaster_import_plan_dup_summary (self->result->plan);
  if (!end (self))
    {
      if (written)
        say_written (self, summary);
      else
        klaster_session_fail (self->session, error);
      return;
    }
  if (!written)
    {
      fail (self, _ ("Nothing was saved"), error);
      return;
    }
  self->mended = FALSE;
  adw_status_page_set_title (ADW_STATUS_PAGE (self->done), _ ("The file is imported"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->done), summary);
  gtk_widget_set_visible (self->undo, TRUE);
  klaster_import_window_show_step (self, KLASTER_STEP_DONE);
}

void
klaster_import_window_commit (KlasterImportWindow *self)
{
  begin (self, _ ("The records are being saved"));
  klaster_import_commit_async (self->import, self->result->plan, self->running, on_committed_cb,
                               g_object_ref (self));
}

/* Taking back */

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterImportWindow) self = user_data;
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;
  gboolean undone = klaster_store_undo_finish (KLASTER_STORE (source), result, &summary, &error);

  if (!end (self))
    return;
  if (!undone)
    {
      fail (self, _ ("The import could not be taken back"), error);
      return;
    }
  adw_status_page_set_title (ADW_STATUS_PAGE (self->done), _ ("The import is taken back"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->done),
                                   _ ("Everything is as it was before."));
  gtk_widget_set_visible (self->undo, FALSE);
  klaster_import_window_show_step (self, KLASTER_STEP_DONE);
}

void
klaster_import_window_undo (KlasterImportWindow *self)
{
  begin (self, _ ("The import is being taken back"));
  klaster_store_undo_async (klaster_session_get_store (self->session), on_undone_cb,
                            g_object_ref (self));
}

void
klaster_import_window_stop (KlasterImportWindow *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
}
