#include "klaster-zip-stream.h"

#include <glib/gi18n.h>

#define INPUT_BYTES (32 * 1024)
/* Small parts may be as dense as they like: a sheet of blanks is. */
#define RATIO_FROM_BYTES (4 * 1024 * 1024)

struct _KlasterZipStream
{
  GInputStream parent_instance;

  KlasterBook *book; /* borrowed */
  GInputStream *file;
  GConverter *inflate; /* NULL for a stored part */
  char *name;
  guint64 packed;
  guint64 size;
  guint64 taken; /* packed bytes read */
  guint64 given; /* unpacked bytes */
  gboolean ended;
  guchar input[INPUT_BYTES];
  gsize at;
  gsize n_input;
};

G_DEFINE_FINAL_TYPE (KlasterZipStream, klaster_zip_stream, G_TYPE_INPUT_STREAM)

static gssize
fail (KlasterZipStream *self, KlasterBookErrorCode code, const char *sentence, GError **error)
{
  g_autofree char *reason = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  reason = g_strdup_printf (sentence, self->name);
#pragma GCC diagnostic pop
  klaster_book_set_error (self->book, error, code, 0, 0, reason);
  return -1;
}

static gssize
fail_damaged (KlasterZipStream *self, GError **error)
{
  return fail (self, KLASTER_BOOK_ERROR_DAMAGED,
               /* Translators: a file inside a zip or workbook. */
               _ ("the part “%s” is damaged. Ask for the file again or export it anew."), error);
}

static gboolean
fill (KlasterZipStream *self, GCancellable *cancellable, GError **error)
{
  gsize wanted = MIN (INPUT_BYTES, self->packed - self->taken);
  gssize n;

  if (self->at < self->n_input || wanted == 0)
    return TRUE;
  n = g_input_stream_read (self->file, self->input, wanted, cancellable, error);
  if (n < 0)
    return FALSE;
  if (n == 0)
    return fail_damaged (self, error) > 0;
  self->at = 0;
  self->n_input = n;
  self->taken += n;
  return TRUE;
}

static gssize
unpack (KlasterZipStream *self, void *buffer, gsize count, GError **error)
{
  GConverterFlags flags = self->taken == self->packed ? G_CONVERTER_INPUT_AT_END : 0;
  gsize n_in = 0, n_out = 0;
  g_autoptr (GError) local_error = NULL;
  GConverterResult result
      = g_converter_convert (self->inflate, self->input + self->at, self->n_input - self->at,
                             buffer, count, flags, &n_in, &n_out, &local_error);

  self->at += n_in;
  self->ended = result == G_CONVERTER_FINISHED;
  if (result != G_CONVERTER_ERROR)
    return n_out;
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT)
      && self->taken < self->packed)
    return 0;
  return fail_damaged (self, error);
}

static gssize
copy (KlasterZipStream *self, void *buffer, gsize count)
{
  gsize n = MIN (count, self->n_input - self->at);

  memcpy (buffer, self->input + self->at, n);
  self->at += n;
  self->ended = self->taken == self->packed && self->at == self->n_input;
  return n;
}

static gboolean
check (KlasterZipStream *self, GError **error)
{
  if (self->given > RATIO_FROM_BYTES
      && self->given / KLASTER_BOOK_MAX_RATIO > MAX (self->packed, 1))
    return fail (self, KLASTER_BOOK_ERROR_LIMIT,
                 /* Translators: a file inside a zip or workbook. */
                 _ ("the part “%s” unpacks to more than 100 times its size, as no honest file "
                    "does. It was not read."),
                 error)
           > 0;
  if (self->given > self->size || (self->ended && self->given < self->size))
    return fail_damaged (self, error) > 0;
  return TRUE;
}

static gssize
klaster_zip_stream_read (GInputStream *stream,
                         void *buffer,
                         gsize count,
                         GCancellable *cancellable,
                         GError **error)
{
  KlasterZipStream *self = KLASTER_ZIP_STREAM (stream);
  gssize n = 0;

  self->ended |= self->packed == 0;
  while (n == 0 && !self->ended && count > 0)
    {
      if (!fill (self, cancellable, error))
        return -1;
      n = self->inflate != NULL ? unpack (self, buffer, count, error) : copy (self, buffer, count);
      if (n < 0)
        return -1;
      self->given += n;
      if (!check (self, error))
        return -1;
    }
  return n;
}

static void
klaster_zip_stream_finalize (GObject *object)
{
  KlasterZipStream *self = KLASTER_ZIP_STREAM (object);

  g_object_unref (self->file);
  g_clear_object (&self->inflate);
  g_free (self->name);
  G_OBJECT_CLASS (klaster_zip_stream_parent_class)->finalize (object);
}

static void
klaster_zip_stream_class_init (KlasterZipStreamClass *class)
{
  G_OBJECT_CLASS (class)->finalize = klaster_zip_stream_finalize;
  G_INPUT_STREAM_CLASS (class)->read_fn = klaster_zip_stream_read;
}

static void
klaster_zip_stream_init (KlasterZipStream *self)
{
}

GInputStream *
klaster_zip_stream_new (KlasterBook *book,
                        GInputStream *file,
                        const char *name,
                        gboolean deflated,
                        guint64 packed,
                        guint64 size)
{
  KlasterZipStream *self = g_object_new (KLASTER_TYPE_ZIP_STREAM, NULL);

  self->book = book;
  self->file = g_object_ref (file);
  if (deflated)
    self->inflate = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  self->name = g_strdup (name);
  self->packed = packed;
  self->size = size;
  return G_INPUT_STREAM (self);
}
