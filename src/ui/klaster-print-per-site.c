#include "klaster-print-per-site.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-document-files.h"

/* What goes to the store's thread; only what the window asks for, whose one string is NAME, which is static. */
typedef struct
{
  KlasterSession *session;
  KlasterDocumentWish wish;
  gboolean as_now;
  char *folder;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->session);
  g_free (job->folder);
  g_free (job);
}

static gpointer
write_files (KlasterReader *reader, gpointer data, GError **error)
{
  const Job *job = data;

  return klaster_document_write_per_site (reader, &job->wish, !job->as_now, job->folder, error);
}

static void
on_files_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (paths == NULL)
    klaster_session_fail (job->session, error);
  else
    {
      /* Translators: number of files, path of the folder. */
      sentence = g_strdup_printf (
          ngettext ("%u file is saved in %s.", "%u files are saved in %s.", paths->len), paths->len,
          job->folder);
      klaster_session_say (job->session, sentence, FALSE);
    }
  job_free (job);
}

static void
on_folder_chosen_cb (GFile *file, gpointer user_data)
{
  const Job *asked = user_data;
  g_autofree char *folder = file != NULL ? g_file_get_path (file) : NULL;
  Job *job;

  if (folder == NULL)
    return;
  job = g_memdup2 (asked, sizeof *asked);
  job->session = g_object_ref (asked->session);
  job->folder = g_steal_pointer (&folder);
  klaster_store_run_async (klaster_session_get_store (job->session), write_files, job, NULL,
                           (GDestroyNotify)g_ptr_array_unref, NULL, on_files_written_cb, job);
}

/* Public functions */

void
klaster_print_per_site (GtkWindow *parent,
                        KlasterSession *session,
                        const KlasterDocumentWish *wish,
                        gboolean as_now)
{
  Job *job = g_new0 (Job, 1);

  job->session = g_object_ref (session);
  job->wish = *wish;
  job->wish.id = job->wish.place = job->wish.indicator = NULL;
  job->as_now = as_now;
  klaster_dialog_choose_folder (parent, _ ("Save a file for each site"), on_folder_chosen_cb, job,
                                (GDestroyNotify)job_free);
}
