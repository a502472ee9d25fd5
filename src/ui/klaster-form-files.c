#include "klaster-form-files.h"

#include "klaster-answer-book.h"
#include "klaster-xlsform.h"

static void
files_clear (gpointer data)
{
  KlasterFormFiles *self = data;

  g_clear_pointer (&self->source, klaster_form_source_free);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->existing);
  g_object_unref (self->cancellable);
  g_free ((char *)self->query.site);
  g_free (self->folder);
}

static GTask *
create_task (KlasterFormFiles *self,
             KlasterSession *session,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  GTask *task = g_task_new (session, self->cancellable, callback, user_data);

  g_task_set_task_data (task, klaster_form_files_ref (self),
                        (GDestroyNotify)klaster_form_files_unref);
  /* A file that is in place is never told as cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  return task;
}

/* ---- what is to be written; on the store's thread */

/* A form with a new version has a new name, so that nobody takes the former one for it. */
static void
list_names (KlasterFormFiles *self)
{
  if (self->workbooks)
    for (guint i = 0; i < self->source->sites->len; i++)
      g_ptr_array_add (self->names, klaster_answer_book_dup_file_name (self->source, i));
  else
    g_ptr_array_add (self->names,
                     g_strconcat (KLASTER_FORM_ID "-", self->source->version, ".xlsx", NULL));
}

static gpointer
prepare (KlasterReader *reader, gpointer data, GError **error)
{
  KlasterFormFiles *self = data;

  self->source = klaster_form_source_read (reader, &self->query, error);
  if (self->source == NULL)
    return NULL;
  list_names (self);
  for (guint i = 0; i < self->names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, self->names->pdata[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_ptr_array_add (self->existing, g_strdup (self->names->pdata[i]));
    }
  return klaster_form_files_ref (self);
}

static void
on_prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterFormFiles) self
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  if (self != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* ---- writing, in a thread of its own */

static gboolean
write_file (KlasterFormFiles *self, guint at, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, self->names->pdata[at], NULL);

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->workbooks)
    return klaster_answer_book_save (self->source, at, self->paper, path, error);
  return klaster_xlsform_save (self->source, path, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  KlasterFormFiles *self = data;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->names->len; i++)
    {
      if (!write_file (self, i, &error))
        {
          g_task_return_error (task, g_steal_pointer (&error));
          return;
        }
      g_atomic_int_inc (&self->n_written);
    }
  g_task_return_boolean (task, TRUE);
}

/* Public functions */

KlasterFormFiles *
klaster_form_files_new (void)
{
  KlasterFormFiles *self = g_atomic_rc_box_new0 (KlasterFormFiles);

  self->cancellable = g_cancellable_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->existing = g_ptr_array_new_with_free_func (g_free);
  return self;
}

KlasterFormFiles *
klaster_form_files_ref (KlasterFormFiles *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
klaster_form_files_unref (KlasterFormFiles *self)
{
  g_atomic_rc_box_release_full (self, files_clear);
}

void
klaster_form_files_prepare_async (KlasterFormFiles *self,
                                  KlasterSession *session,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  klaster_store_run_async (klaster_session_get_store (session), prepare,
                           klaster_form_files_ref (self), (GDestroyNotify)klaster_form_files_unref,
                           (GDestroyNotify)klaster_form_files_unref, self->cancellable,
                           on_prepared_cb, create_task (self, session, callback, user_data));
}

void
klaster_form_files_write_async (KlasterFormFiles *self,
                                KlasterSession *session,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = create_task (self, session, callback, user_data);

  g_task_run_in_thread (task, write_thread);
}

gboolean
klaster_form_files_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
klaster_form_files_cancel (KlasterFormFiles *self)
{
  g_cancellable_cancel (self->cancellable);
}

double
klaster_form_files_get_progress (KlasterFormFiles *self)
{
  return (double)g_atomic_int_get (&self->n_written) / MAX (1, self->names->len);
}
