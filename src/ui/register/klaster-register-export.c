#include "klaster-register-export.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"

/* One export, from the question where to until the file is there. */
typedef struct
{
  KlasterSession *session;
  const KlasterEntity *entity;
  GPtrArray *ids;
  KlasterExportFormat format;
  gboolean public_profile;
  char *path;
  char *text;
} Export;

static void
export_clear (gpointer data)
{
  Export *export = data;

  g_object_unref (export->session);
  g_ptr_array_unref (export->ids);
  g_free (export->path);
  g_free (export->text);
}

static void
export_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, export_clear);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_unref)

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (GError) error = NULL;

  if (klaster_export_write (export->path, export->text, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      klaster_session_fail (export->session, error);
      return;
    }
  /* Translators: %s is a path. */
  sentence = g_strdup_printf (_ ("The records are saved as %s"), export->path);
  klaster_session_say (export->session, sentence, FALSE);
}

/* IDS, FORMAT and the rest do not change any more: they may be read on the store's thread. */
static gpointer
make_text (KlasterReader *reader, gpointer data, GError **error)
{
  Export *export = data;
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);

  for (guint i = 0; i < export->ids->len; i++)
    {
      KlasterRecord *record
          = klaster_reader_get (reader, export->entity, export->ids->pdata[i], error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return klaster_export_records (reader, export->entity, records, export->format,
                                 export->public_profile);
}

static void
on_text_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  export->text = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  if (export->text == NULL)
    {
      klaster_session_fail (export->session, error);
      return;
    }
  task = g_task_new (export->session, NULL, on_written_cb, g_atomic_rc_box_acquire (export));
  g_task_set_task_data (task, g_atomic_rc_box_acquire (export), export_unref);
  g_task_run_in_thread (task, write_thread);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  Export *export = user_data;

  export->path = file == NULL ? NULL : g_file_get_path (file);
  if (export->path == NULL)
    return;
  klaster_store_run_async (klaster_session_get_store (export->session), make_text,
                           g_atomic_rc_box_acquire (export), export_unref, g_free, NULL,
                           on_text_made_cb, g_atomic_rc_box_acquire (export));
}

/* Public functions */

void
klaster_register_export (GtkWindow *parent,
                         KlasterSession *session,
                         const KlasterEntity *entity,
                         GPtrArray *ids,
                         KlasterExportFormat format,
                         gboolean public_profile)
{
  Export *export = g_atomic_rc_box_new0 (Export);
  g_autofree char *name
      = g_strdup_printf ("%s.%s", entity->name, format == KLASTER_EXPORT_CSV ? "csv" : "json");

  export->session = g_object_ref (session);
  export->entity = entity;
  export->ids = ids;
  export->format = format;
  export->public_profile = public_profile;
  klaster_dialog_save_file (parent, _ ("Save the records"), name, on_file_chosen_cb, export,
                            export_unref);
}
