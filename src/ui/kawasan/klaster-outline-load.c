#include "klaster-outline-load.h"

#include <glib/gi18n.h>

#include "klaster-attachment.h"
#include "klaster-dialogs.h"
#include "klaster-outline-file.h"
#include "klaster-write.h"

typedef struct
{
  KlasterSession *session;
  char *kawasan;
  char *name;
  GFile *file;
  char *notes; /* what was repaired or looks odd; or "" */
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_object_unref (load->session);
  g_free (load->kawasan);
  g_free (load->name);
  g_clear_object (&load->file);
  g_free (load->notes);
  g_free (load);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Load, load_free)

static Load *
load_new (KlasterSession *session, const char *kawasan, const char *name, GFile *file)
{
  Load *load = g_new0 (Load, 1);

  load->session = g_object_ref (session);
  load->kawasan = g_strdup (kawasan);
  load->name = g_strdup (name);
  load->file = file != NULL ? g_object_ref (file) : NULL;
  return load;
}

/* ---- the file beside the kawasan, as one change */

static void
on_attachment_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Load) load = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterRecord) attachment = klaster_attachment_read_finish (result, &error);
  g_autofree char *summary = NULL;
  g_autofree char *done = NULL;
  g_autoptr (KlasterChange) change = NULL;
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  if (attachment == NULL)
    {
      klaster_session_fail (load->session, error);
      return;
    }
  klaster_record_set_text (attachment, "entity", "kawasan");
  klaster_record_set_text (attachment, "record", load->kawasan);
  /* Translators: line of the journal: a kawasan, a file. */
  summary = g_strdup_printf (_ ("%s: outline from %s"), load->name,
                             klaster_record_get_text (attachment, "file_name"));
  change = klaster_change_new (summary);
  klaster_change_insert (change, attachment);
  value = klaster_value_text (klaster_record_get_id (attachment));
  klaster_change_set (change, klaster_entity_get ("kawasan"), load->kawasan, "outline", &value);
  done = *load->notes != '\0' ? g_strdup_printf ("%s. %s", summary, load->notes)
                              : g_strdup (summary);
  klaster_write (load->session, change, done, NULL, NULL, NULL);
}

/* ---- reading and judging, in a thread */

static void
judge (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Load *load = data;
  g_autofree char *path = g_file_get_path (load->file);
  GError *error = NULL;
  g_autoptr (KlasterOutlineFile) outline
      = klaster_outline_file_read (path != NULL ? path : "", NULL, &error);
  g_autoptr (GStrvBuilder) notes = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (outline == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < outline->notes->len; i++)
    g_strv_builder_add (notes, outline->notes->pdata[i]);
  lines = g_strv_builder_end (notes);
  g_task_return_pointer (task, g_strjoinv (" ", lines), g_free);
}

static void
on_judged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const Load *judged = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *notes = g_task_propagate_pointer (G_TASK (result), &error);
  Load *load;

  if (notes == NULL)
    {
      klaster_session_fail (judged->session, error);
      return;
    }
  load = load_new (judged->session, judged->kawasan, judged->name, judged->file);
  load->notes = g_steal_pointer (&notes);
  klaster_attachment_read_async (load->file, NULL, on_attachment_read_cb, load);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  const Load *load = user_data;

  if (file != NULL)
    klaster_outline_load (load->session, load->kawasan, load->name, file);
}

/* Public functions */

void
klaster_outline_load (KlasterSession *session, const char *kawasan, const char *name, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (session, NULL, on_judged_cb, NULL);

  g_task_set_source_tag (task, klaster_outline_load);
  g_task_set_task_data (task, load_new (session, kawasan, name, file), load_free);
  g_task_run_in_thread (task, judge);
}

void
klaster_outline_load_ask (GtkWindow *parent,
                          KlasterSession *session,
                          const char *kawasan,
                          const char *name)
{
  klaster_dialog_open_file (parent, _ ("Outline of the kawasan: GeoJSON, KML or GeoPackage"), NULL,
                            NULL, on_file_chosen_cb, load_new (session, kawasan, name, NULL),
                            load_free);
}
