#include "klaster-attachment.h"

#include <glib/gi18n.h>

#include "klaster-format.h"

typedef struct
{
  KlasterRecord *attachment;
  GFile *file;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  klaster_record_unref (writing->attachment);
  g_object_unref (writing->file);
  g_free (writing);
}

static gboolean
check_size (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autofree char *limit = klaster_attachment_format_size (KLASTER_ATTACHMENT_MAX);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) <= KLASTER_ATTACHMENT_MAX)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
               /* Translators: %s is a size. */
               _ ("The file is larger than %s. Make it smaller first."), limit);
  return FALSE;
}

static KlasterRecord *
create_record (const char *name, const char *content, gsize length)
{
  KlasterRecord *record = klaster_record_new (klaster_entity_get ("attachment"), NULL);
  g_autofree char *base64 = g_base64_encode ((const guchar *)content, length);
  g_autofree char *sha256
      = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)content, length);
  g_autofree char *guess = g_content_type_guess (name, (const guchar *)content, length, NULL);
  g_autofree char *type = g_content_type_get_mime_type (guess);
  g_autofree char *day = NULL;
  GDate today;

  klaster_today (&today);
  day = klaster_date_dup_iso (&today);
  klaster_record_set_text (record, "file_name", name);
  klaster_record_set_text (record, "type", type != NULL ? type : "application/octet-stream");
  klaster_record_set_text (record, "sha256", sha256);
  klaster_record_set_integer (record, "size", length);
  klaster_record_set_text (record, "content", base64);
  klaster_record_set_text (record, "date", day);
  return record;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *name = g_file_get_basename (data);
  gsize length;

  if (check_size (data, &error)
      && g_file_load_contents (data, cancellable, &content, &length, NULL, &error))
    g_task_return_pointer (task, create_record (name, content, length),
                           (GDestroyNotify)klaster_record_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  const char *base64 = klaster_record_get_text (writing->attachment, "content");
  g_autoptr (GError) error = NULL;
  g_autofree guchar *content = NULL;
  g_autofree char *sha256 = NULL;
  gsize length = 0;

  if (base64 != NULL)
    content = g_base64_decode (base64, &length);
  sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, content, length);
  if (g_strcmp0 (sha256, klaster_record_get_text (writing->attachment, "sha256")) != 0)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s",
                             _ ("The file in the store is damaged; it was not written."));
  else if (!g_file_replace_contents (writing->file, (const char *)content, length, NULL, FALSE,
                                     G_FILE_CREATE_NONE, NULL, NULL, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/* Public functions */

void
klaster_attachment_read_async (GFile *file,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, klaster_attachment_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

KlasterRecord *
klaster_attachment_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
klaster_attachment_write_async (KlasterRecord *attachment,
                                GFile *file,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);
  Writing *writing = g_new (Writing, 1);

  *writing = (Writing){ klaster_record_ref (attachment), g_object_ref (file) };
  g_task_set_source_tag (task, klaster_attachment_write_async);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_thread);
}

gboolean
klaster_attachment_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
klaster_attachment_format_size (gint64 bytes)
{
  static const char *const units[] = { "B", "kB", "MB", "GB" };
  double size = bytes;
  guint unit = 0;
  g_autofree char *number = NULL;

  while (size >= 1000 && unit + 1 < G_N_ELEMENTS (units))
    {
      size /= 1024;
      unit++;
    }
  number = klaster_format_number_short (size, unit == 0 ? 0 : 1);
  return g_strdup_printf ("%s %s", number, units[unit]);
}
