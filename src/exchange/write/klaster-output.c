#include "klaster-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "klaster-reason.h"

#define FILE_BUFFER (256 * 1024)

struct _KlasterOutput
{
  char *path; /* NULL: in memory */
  char *part;
  FILE *file; /* NULL: in memory, or a library writes */
  GByteArray *memory;
  guint64 offset;
  KlasterProgressFunc progress;
  gpointer user_data;
  GCancellable *cancellable; /* borrowed */
  guint percent; /* told last */
  GError *error;
};

static void
fail_with_errno (KlasterOutput *self, int code)
{
  g_autofree char *name = g_filename_display_name (self->path);

  klaster_output_fail (self, g_error_new (G_IO_ERROR, (gint)g_io_error_from_errno (code),
                                          /* Translators: a file, then what the system says. */
                                          _ ("“%s” could not be written: %s"), name,
                                          klaster_reason_get (code)));
}

static void
set_place (KlasterOutput *self, guint64 offset)
{
  /* Files beyond 2 GB are not made here; a long is enough on Windows, too. */
  if (fseek (self->file, (long)offset, SEEK_SET) != 0)
    fail_with_errno (self, errno);
}

static void
write_bytes (KlasterOutput *self, const void *data, gsize size)
{
  if (fwrite (data, 1, size, self->file) != size)
    fail_with_errno (self, errno);
}

/* A library closed its file; it must be on disk before it gets its name. */
static void
sync_part (KlasterOutput *self)
{
  gboolean opened_here = self->file == NULL;

  if (opened_here)
    self->file = g_fopen (self->part, "r+b");
  if (self->file == NULL)
    {
      fail_with_errno (self, errno);
      return;
    }
  if (fflush (self->file) != 0 || g_fsync (fileno (self->file)) != 0)
    fail_with_errno (self, errno);
  if (fclose (self->file) != 0)
    fail_with_errno (self, errno);
  self->file = NULL;
}

/* Public functions */

KlasterOutput *
klaster_output_new_for_library (const char *path,
                                KlasterProgressFunc progress,
                                gpointer user_data,
                                GCancellable *cancellable)
{
  KlasterOutput *self = g_new0 (KlasterOutput, 1);

  self->path = g_strdup (path);
  self->part = g_strconcat (path, ".part", NULL);
  self->progress = progress;
  self->user_data = user_data;
  self->cancellable = cancellable;
  g_remove (self->part);
  return self;
}

KlasterOutput *
klaster_output_new (const char *path,
                    KlasterProgressFunc progress,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (KlasterOutput) self
      = klaster_output_new_for_library (path, progress, user_data, cancellable);

  self->file = g_fopen (self->part, "w+b");
  if (self->file == NULL)
    {
      fail_with_errno (self, errno);
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  setvbuf (self->file, NULL, _IOFBF, FILE_BUFFER);
  return g_steal_pointer (&self);
}

KlasterOutput *
klaster_output_new_in_memory (void)
{
  KlasterOutput *self = g_new0 (KlasterOutput, 1);

  self->memory = g_byte_array_new ();
  return self;
}

void
klaster_output_free (KlasterOutput *self)
{
  if (self->file != NULL)
    fclose (self->file);
  if (self->part != NULL)
    g_remove (self->part);
  g_clear_pointer (&self->memory, g_byte_array_unref);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self->part);
  g_free (self);
}

void
klaster_output_write (KlasterOutput *self, const void *data, gsize size)
{
  if (self->error != NULL)
    return;
  if (self->memory != NULL)
    g_byte_array_append (self->memory, data, (guint)size);
  else
    write_bytes (self, data, size);
  self->offset += size;
}

void
klaster_output_flush (KlasterOutput *self, GString *text)
{
  klaster_output_write (self, text->str, text->len);
  g_string_truncate (text, 0);
}

void
klaster_output_patch (KlasterOutput *self, guint64 offset, const void *data, gsize size)
{
  if (self->error != NULL)
    return;
  g_return_if_fail (offset + size <= self->offset);
  if (self->memory != NULL)
    {
      memcpy (self->memory->data + offset, data, size);
      return;
    }
  set_place (self, offset);
  write_bytes (self, data, size);
  set_place (self, self->offset);
}

guint64
klaster_output_get_offset (const KlasterOutput *self)
{
  return self->offset;
}

const char *
klaster_output_get_part_path (const KlasterOutput *self)
{
  return self->part;
}

gboolean
klaster_output_step (KlasterOutput *self, guint at, guint n)
{
  guint percent = n > 0 ? (guint)((guint64)at * 100 / n) : 100;

  if (percent != self->percent && self->progress != NULL)
    self->progress (percent / 100.0, self->user_data);
  self->percent = percent;
  if (self->error == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
  return self->error == NULL;
}

void
klaster_output_fail (KlasterOutput *self, GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

gboolean
klaster_output_has_failed (const KlasterOutput *self)
{
  return self->error != NULL;
}

gboolean
klaster_output_finish (KlasterOutput *self, GError **error)
{
  g_return_val_if_fail (self->path != NULL, FALSE);

  if (self->error == NULL)
    sync_part (self);
  if (self->error == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
  if (self->error == NULL && g_rename (self->part, self->path) != 0)
    fail_with_errno (self, errno);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  g_clear_pointer (&self->part, g_free);
  return TRUE;
}

GBytes *
klaster_output_finish_bytes (KlasterOutput *self)
{
  g_return_val_if_fail (self->memory != NULL, NULL);

  return g_byte_array_free_to_bytes (g_steal_pointer (&self->memory));
}
