#include "klaster-file-hash.h"

#include <gio/gio.h>

#define CHUNK (64 * 1024)

struct _KlasterFileHash
{
  GFile *file;
  GCancellable *cancellable;
  GThread *thread; /* NULL once joined */
  char *hex;
};

static gpointer
count (gpointer data)
{
  KlasterFileHash *self = data;
  g_autoptr (GFileInputStream) stream = g_file_read (self->file, self->cancellable, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *chunk = g_malloc (CHUNK);
  gssize size = stream != NULL ? 1 : -1;

  while (size > 0)
    {
      size = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK, self->cancellable, NULL);
      if (size > 0)
        g_checksum_update (checksum, chunk, size);
    }
  return g_strdup (size == 0 ? g_checksum_get_string (checksum) : "");
}

KlasterFileHash *
klaster_file_hash_start (const char *path)
{
  KlasterFileHash *self = g_new0 (KlasterFileHash, 1);

  self->file = g_file_new_for_path (path);
  self->cancellable = g_cancellable_new ();
  self->thread = g_thread_new ("klaster-hash", count, self);
  return self;
}

const char *
klaster_file_hash_get (KlasterFileHash *self)
{
  if (self->thread != NULL)
    self->hex = g_thread_join (g_steal_pointer (&self->thread));
  return self->hex;
}

void
klaster_file_hash_free (KlasterFileHash *self)
{
  g_cancellable_cancel (self->cancellable);
  klaster_file_hash_get (self);
  g_object_unref (self->file);
  g_object_unref (self->cancellable);
  g_free (self->hex);
  g_free (self);
}
