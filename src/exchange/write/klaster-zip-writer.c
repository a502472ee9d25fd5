#include "klaster-zip-writer.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

/* The fastest that deflate does: sheets are repetitive, better levels win 10 % for three times the
 * time. */
#define LEVEL 1
#define BUFFER (64 * 1024)
#define HEAD_SIZE 30
#define LIST_SIZE 46
#define END_SIZE 22
#define DAY 0x21 /* 1 January 1980, the first of the format */

typedef struct
{
  char *name;
  guint16 method;
  guint32 crc;
  guint32 packed, size;
  guint64 offset;
} Entry;

struct _KlasterZipWriter
{
  KlasterOutput *output; /* borrowed */
  GArray *entries; /* Entry */
  gboolean open; /* the last entry is being written */
  guint64 packed, size;
  z_stream stream;
  guchar buffer[BUFFER];
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *)data)->name);
}

static Entry *
get_last (KlasterZipWriter *self)
{
  return &g_array_index (self->entries, Entry, self->entries->len - 1);
}

static void
put16 (guchar *place, guint16 number)
{
  place[0] = number & 0xff;
  place[1] = number >> 8;
}

static void
put32 (guchar *place, guint32 number)
{
  put16 (place, number & 0xffff);
  put16 (place + 2, number >> 16);
}

/* What stands in the head of an entry and in the list alike. */
static void
put_entry (guchar *place, const Entry *entry)
{
  put16 (place, 20); /* version 2.0 */
  put16 (place + 4, entry->method);
  put16 (place + 8, DAY);
  put32 (place + 10, entry->crc);
  put32 (place + 14, entry->packed);
  put32 (place + 18, entry->size);
  put16 (place + 22, (guint16)strlen (entry->name));
}

static void
write_head (KlasterZipWriter *self, const Entry *entry)
{
  guchar head[HEAD_SIZE] = { 'P', 'K', 3, 4 };

  put_entry (head + 4, entry);
  klaster_output_write (self->output, head, sizeof head);
  klaster_output_write (self->output, entry->name, strlen (entry->name));
}

static void
write_packed (KlasterZipWriter *self, const void *data, gsize size)
{
  klaster_output_write (self->output, data, size);
  self->packed += size;
}

static void
deflate_some (KlasterZipWriter *self, int flush)
{
  int code;

  do
    {
      self->stream.next_out = self->buffer;
      self->stream.avail_out = BUFFER;
      code = deflate (&self->stream, flush);
      g_assert (code != Z_STREAM_ERROR);
      write_packed (self, self->buffer, BUFFER - self->stream.avail_out);
    }
  while (self->stream.avail_out == 0);
}

static void
end_entry (KlasterZipWriter *self)
{
  Entry *entry = get_last (self);
  guchar sizes[12];

  if (entry->method == Z_DEFLATED)
    {
      self->stream.avail_in = 0;
      deflate_some (self, Z_FINISH);
    }
  self->open = FALSE;
  if (self->size > G_MAXUINT32 - 1 || klaster_output_get_offset (self->output) > G_MAXINT32)
    {
      klaster_output_fail (self->output,
                           g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED,
                                                _ ("The table is too large for one file.")));
      return;
    }
  entry->packed = (guint32)self->packed;
  entry->size = (guint32)self->size;
  put32 (sizes, entry->crc);
  put32 (sizes + 4, entry->packed);
  put32 (sizes + 8, entry->size);
  klaster_output_patch (self->output, entry->offset + 14, sizes, sizeof sizes);
}

static void
write_list (KlasterZipWriter *self)
{
  guint64 begin = klaster_output_get_offset (self->output);
  guchar end[END_SIZE] = { 'P', 'K', 5, 6 };

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      guchar line[LIST_SIZE] = { 'P', 'K', 1, 2, 20 };

      put_entry (line + 6, entry);
      put32 (line + 42, (guint32)entry->offset);
      klaster_output_write (self->output, line, sizeof line);
      klaster_output_write (self->output, entry->name, strlen (entry->name));
    }
  put16 (end + 8, (guint16)self->entries->len);
  put16 (end + 10, (guint16)self->entries->len);
  put32 (end + 12, (guint32)(klaster_output_get_offset (self->output) - begin));
  put32 (end + 16, (guint32)begin);
  klaster_output_write (self->output, end, sizeof end);
}

/* Public functions */

KlasterZipWriter *
klaster_zip_writer_new (KlasterOutput *output)
{
  KlasterZipWriter *self = g_new0 (KlasterZipWriter, 1);
  int code;

  self->output = output;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  /* Negative window bits: without the head that zlib would add. */
  code = deflateInit2 (&self->stream, LEVEL, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  g_assert (code == Z_OK);
  return self;
}

void
klaster_zip_writer_free (KlasterZipWriter *self)
{
  deflateEnd (&self->stream);
  g_array_unref (self->entries);
  g_free (self);
}

void
klaster_zip_writer_begin (KlasterZipWriter *self, const char *name, gboolean stored)
{
  Entry entry = { .method = stored ? 0 : Z_DEFLATED };

  if (self->open)
    end_entry (self);
  entry.name = g_strdup (name);
  entry.crc = (guint32)crc32 (0, NULL, 0);
  entry.offset = klaster_output_get_offset (self->output);
  g_array_append_val (self->entries, entry);
  self->packed = self->size = 0;
  self->open = TRUE;
  deflateReset (&self->stream);
  write_head (self, &entry);
}

void
klaster_zip_writer_write (KlasterZipWriter *self, const void *data, gsize size)
{
  Entry *entry = get_last (self);

  g_return_if_fail (self->open && size <= G_MAXUINT);

  if (klaster_output_has_failed (self->output) || size == 0)
    return;
  entry->crc = (guint32)crc32 (entry->crc, data, (uInt)size);
  self->size += size;
  if (entry->method != Z_DEFLATED)
    {
      write_packed (self, data, size);
      return;
    }
  self->stream.next_in = (Bytef *)data;
  self->stream.avail_in = (uInt)size;
  deflate_some (self, Z_NO_FLUSH);
}

void
klaster_zip_writer_flush (KlasterZipWriter *self, GString *text)
{
  klaster_zip_writer_write (self, text->str, text->len);
  g_string_truncate (text, 0);
}

void
klaster_zip_writer_add (KlasterZipWriter *self, const char *name, const char *text)
{
  klaster_zip_writer_begin (self, name, FALSE);
  klaster_zip_writer_write (self, text, strlen (text));
}

void
klaster_zip_writer_end (KlasterZipWriter *self)
{
  if (self->open)
    end_entry (self);
  write_list (self);
}
