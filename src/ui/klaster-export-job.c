#include "klaster-export-job.h"

#include "klaster-award-blind.h"

static void
job_clear (gpointer data)
{
  KlasterExportJob *self = data;

  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, klaster_sheet_free);
  g_object_unref (self->cancellable);
  g_free ((char *)self->query.site);
  g_free (self->path);
}

/* On the store's thread. A record that was removed meanwhile is left out. */
static GPtrArray *
read_records (const KlasterExportJob *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);

  for (guint i = 0; i < self->ids->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      KlasterRecord *record
          = klaster_reader_get (reader, self->entity, self->ids->pdata[i], &failure);

      if (record != NULL)
        g_ptr_array_add (records, record);
      else if (!g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  return g_steal_pointer (&records);
}

static gpointer
build_sheet (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterExportJob *self = data;
  g_autoptr (GPtrArray) records = NULL;

  if (self->entity == NULL)
    return klaster_grid_sheet_build (reader, &self->query, error);
  records = self->ids == NULL ? klaster_reader_list (reader, self->entity, NULL, NULL, error)
                              : read_records (self, reader, error);
  if (records == NULL || !klaster_award_may_export (reader, records, error))
    return NULL;
  return klaster_export_records (reader, self->entity, records, self->format, self->public_profile);
}

static void
on_progress (double fraction, gpointer user_data)
{
  KlasterExportJob *self = user_data;

  g_atomic_int_set (&self->percent, (int)(fraction * 100));
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  KlasterExportJob *self = data;
  g_autoptr (GError) error = NULL;

  if (klaster_export_save (self->sheet, self->format, self->path, on_progress, self, cancellable,
                           &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_sheet_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KlasterExportJob *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  self->sheet = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  if (self->sheet == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  klaster_sheet_set_paper (self->sheet, self->paper);
  g_task_run_in_thread (task, write_thread);
}

/* Public functions */

KlasterExportJob *
klaster_export_job_new (void)
{
  KlasterExportJob *self = g_atomic_rc_box_new0 (KlasterExportJob);

  self->cancellable = g_cancellable_new ();
  return self;
}

KlasterExportJob *
klaster_export_job_ref (KlasterExportJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
klaster_export_job_unref (KlasterExportJob *self)
{
  g_atomic_rc_box_release_full (self, job_clear);
}

void
klaster_export_job_run_async (KlasterExportJob *self,
                              KlasterSession *session,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (session, self->cancellable, callback, user_data);

  g_task_set_source_tag (task, klaster_export_job_run_async);
  g_task_set_task_data (task, klaster_export_job_ref (self),
                        (GDestroyNotify)klaster_export_job_unref);
  /* A file that is in place is never told as cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  klaster_store_run_async (klaster_session_get_store (session), build_sheet,
                           klaster_export_job_ref (self), (GDestroyNotify)klaster_export_job_unref,
                           (GDestroyNotify)klaster_sheet_free, self->cancellable, on_sheet_built_cb,
                           task);
}

gboolean
klaster_export_job_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
klaster_export_job_cancel (KlasterExportJob *self)
{
  g_cancellable_cancel (self->cancellable);
}

double
klaster_export_job_get_progress (KlasterExportJob *self)
{
  return g_atomic_int_get (&self->percent) / 100.0;
}
