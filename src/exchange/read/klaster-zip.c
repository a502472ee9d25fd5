#include "klaster-zip.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-zip-stream.h"

/* Of APPNOTE.TXT: sizes of the records without their variable tails. */
#define END_BYTES 22
#define END64_BYTES 56
#define LOCATOR_BYTES 20
#define ENTRY_BYTES 46
#define LOCAL_BYTES 30
#define MAX_COMMENT 65535

#define MAX_PARTS 65535
#define MAX_DIRECTORY_BYTES (16 * 1024 * 1024)

enum
{
  FLAG_ENCRYPTED = 1 << 0
};

enum
{
  METHOD_STORED = 0,
  METHOD_DEFLATED = 8
};

typedef struct
{
  char *name;
  guint flags;
  guint method;
  guint64 packed;
  guint64 size;
  guint64 offset; /* of its local header */
} Part;

typedef struct
{
  guint64 offset;
  guint64 size;
} Directory;

struct _KlasterZip
{
  KlasterBook *book; /* borrowed */
  GInputStream *file;
  goffset file_size;
  GArray *parts; /* Part */
  GHashTable *by_name; /* borrowed name -> index */
};

static guint
get16 (const guchar *bytes)
{
  return bytes[0] | bytes[1] << 8;
}

static guint32
get32 (const guchar *bytes)
{
  return get16 (bytes) | (guint32)get16 (bytes + 2) << 16;
}

static guint64
get64 (const guchar *bytes)
{
  return get32 (bytes) | (guint64)get32 (bytes + 4) << 32;
}

static gboolean
fail (KlasterZip *self, KlasterBookErrorCode code, const char *reason, GError **error)
{
  klaster_book_set_error (self->book, error, code, 0, 0, reason);
  return FALSE;
}

static gboolean
fail_damaged (KlasterZip *self, GError **error)
{
  return fail (self, KLASTER_BOOK_ERROR_DAMAGED,
               _ ("the file is damaged or not complete. Ask for it again or export it anew."),
               error);
}

/* SIZE bytes at OFFSET. */
static gboolean
read_at (KlasterZip *self, guint64 offset, guchar *bytes, gsize size, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  GCancellable *cancellable = self->book->cancellable;
  gsize n = 0;

  if (offset > (guint64)self->file_size || size > (guint64)self->file_size - offset)
    return fail_damaged (self, error);
  if (g_seekable_seek (G_SEEKABLE (self->file), offset, G_SEEK_SET, cancellable, &local_error)
      && g_input_stream_read_all (self->file, bytes, size, &n, cancellable, &local_error))
    return n == size || fail_damaged (self, error);
  klaster_book_take_error (self->book, error, g_steal_pointer (&local_error));
  return FALSE;
}

/* ------------------------------------------------------------------ end of the directory */

/* The larger numbers of a zip64, when there is a locator right before the end record at END. */
static gboolean
read_end64 (KlasterZip *self, guint64 end, Directory *directory, GError **error)
{
  guchar locator[LOCATOR_BYTES], record[END64_BYTES];

  if (end < LOCATOR_BYTES)
    return TRUE;
  if (!read_at (self, end - LOCATOR_BYTES, locator, sizeof locator, error))
    return FALSE;
  if (memcmp (locator, "PK\6\7", 4) != 0)
    return TRUE;
  if (!read_at (self, get64 (locator + 8), record, sizeof record, error))
    return FALSE;
  if (memcmp (record, "PK\6\6", 4) != 0)
    return fail_damaged (self, error);
  directory->size = get64 (record + 40);
  directory->offset = get64 (record + 48);
  return TRUE;
}

static gboolean
find_directory (KlasterZip *self, Directory *directory, GError **error)
{
  gsize size = MIN (self->file_size, END_BYTES + MAX_COMMENT);
  g_autofree guchar *tail = g_malloc (MAX (size, 1));

  if (!read_at (self, self->file_size - size, tail, size, error))
    return FALSE;
  for (gssize at = (gssize)size - END_BYTES; at >= 0; at--)
    if (memcmp (tail + at, "PK\5\6", 4) == 0)
      {
        directory->size = get32 (tail + at + 12);
        directory->offset = get32 (tail + at + 16);
        return read_end64 (self, self->file_size - size + at, directory, error);
      }
  return fail_damaged (self, error);
}

/* ------------------------------------------------------------------ entries */

/* Numbers of 32 bits that are full stand in the extra field in 64, in this order. */
static void
read_extra (Part *part, const guchar *extra, gsize size)
{
  guint64 *const numbers[] = { &part->size, &part->packed, &part->offset };

  while (size >= 4)
    {
      gsize length = MIN (get16 (extra + 2), size - 4);
      const guchar *value = extra + 4;
      const guchar *end = value + length;

      if (get16 (extra) == 1)
        for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
          if (*numbers[i] == G_MAXUINT32 && end - value >= 8)
            {
              *numbers[i] = get64 (value);
              value += 8;
            }
      size -= 4 + length;
      extra = end;
    }
}

static char *
dup_name (const guchar *bytes, gsize size)
{
  char *name = g_utf8_make_valid ((const char *)bytes, size);

  g_strdelimit (name, "\\", '/');
  return name;
}

static gboolean
leads_out (const char *name)
{
  g_auto (GStrv) folders = g_strsplit (name, "/", -1);

  return *name == '/' || (g_ascii_isalpha (name[0]) && name[1] == ':')
         || g_strv_contains ((const char *const *)folders, "..");
}

static gboolean
add_part (KlasterZip *self, const Part *part, GError **error)
{
  if (leads_out (part->name))
    {
      g_autofree char *reason
          /* Translators: the name of a file inside a zip. */
          = g_strdup_printf (_ ("the name “%s” inside it leads out of the zip. It was not read."),
                             part->name);

      return fail (self, KLASTER_BOOK_ERROR_DAMAGED, reason, error);
    }
  if (self->parts->len >= MAX_PARTS)
    return fail (self, KLASTER_BOOK_ERROR_LIMIT, _ ("there are too many files inside the zip."),
                 error);
  g_array_append_vals (self->parts, part, 1);
  return TRUE;
}

/* Takes the entry at BYTES; its length goes to LENGTH. */
static gboolean
read_entry (KlasterZip *self, const guchar *bytes, gsize size, gsize *length, GError **error)
{
  gsize name_size, extra_size;
  Part part;

  if (size < ENTRY_BYTES || memcmp (bytes, "PK\1\2", 4) != 0)
    return fail_damaged (self, error);
  name_size = get16 (bytes + 28);
  extra_size = get16 (bytes + 30);
  *length = ENTRY_BYTES + name_size + extra_size + get16 (bytes + 32);
  if (*length > size)
    return fail_damaged (self, error);
  part = (Part){ NULL,
                 get16 (bytes + 8),
                 get16 (bytes + 10),
                 get32 (bytes + 20),
                 get32 (bytes + 24),
                 get32 (bytes + 42) };
  read_extra (&part, bytes + ENTRY_BYTES + name_size, extra_size);
  part.name = dup_name (bytes + ENTRY_BYTES, name_size);
  if (g_str_has_suffix (part.name, "/"))
    {
      g_free (part.name);
      return TRUE;
    }
  if (add_part (self, &part, error))
    return TRUE;
  g_free (part.name);
  return FALSE;
}

static gboolean
read_directory (KlasterZip *self, GError **error)
{
  Directory directory;
  g_autofree guchar *bytes = NULL;

  if (!find_directory (self, &directory, error))
    return FALSE;
  if (directory.size > MAX_DIRECTORY_BYTES)
    return fail (self, KLASTER_BOOK_ERROR_LIMIT, _ ("there are too many files inside the zip."),
                 error);
  bytes = g_malloc (MAX (directory.size, 1));
  if (!read_at (self, directory.offset, bytes, directory.size, error))
    return FALSE;
  for (gsize at = 0, length; at < directory.size; at += length)
    if (!read_entry (self, bytes + at, directory.size - at, &length, error))
      return FALSE;
  /* Of two with the same name the first counts. */
  for (guint i = self->parts->len; i > 0; i--)
    g_hash_table_insert (self->by_name, g_array_index (self->parts, Part, i - 1).name,
                         GUINT_TO_POINTER (i - 1));
  return TRUE;
}

/* ------------------------------------------------------------------ public */

static void
clear_part (gpointer data)
{
  g_free (((Part *)data)->name);
}

KlasterZip *
klaster_zip_open (KlasterBook *book, GError **error)
{
  g_autoptr (KlasterZip) self = g_new0 (KlasterZip, 1);

  self->book = book;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->file = klaster_book_read_file (book, &self->file_size, error);
  if (self->file == NULL || !read_directory (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
klaster_zip_free (KlasterZip *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_name);
  g_array_unref (self->parts);
  g_clear_object (&self->file);
  g_free (self);
}

KlasterBook *
klaster_zip_get_book (const KlasterZip *self)
{
  return self->book;
}

guint
klaster_zip_get_n_parts (const KlasterZip *self)
{
  return self->parts->len;
}

const char *
klaster_zip_get_name (const KlasterZip *self, guint part)
{
  return g_array_index (self->parts, Part, part).name;
}

guint64
klaster_zip_get_size (const KlasterZip *self, guint part)
{
  return g_array_index (self->parts, Part, part).size;
}

gboolean
klaster_zip_find (const KlasterZip *self, const char *name, guint *part)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (self->by_name, name, NULL, &index))
    return FALSE;
  *part = GPOINTER_TO_UINT (index);
  return TRUE;
}

static gboolean
check_part (KlasterZip *self, const Part *part, GError **error)
{
  if ((part->flags & FLAG_ENCRYPTED) != 0)
    return fail (self, KLASTER_BOOK_ERROR_UNKNOWN,
                 _ ("it has a password. Save it without one, then try again."), error);
  if (part->method != METHOD_STORED && part->method != METHOD_DEFLATED)
    return fail (
        self, KLASTER_BOOK_ERROR_UNKNOWN,
        _ ("it is packed in a rare way. Unpack it and pack it as an ordinary zip, then try "
           "again."),
        error);
  if (part->method == METHOD_STORED && part->packed != part->size)
    return fail_damaged (self, error);
  return TRUE;
}

GInputStream *
klaster_zip_read (KlasterZip *self, guint part, GError **error)
{
  const Part *info = &g_array_index (self->parts, Part, part);
  guchar local[LOCAL_BYTES];
  g_autoptr (GInputStream) file = NULL;
  g_autoptr (GError) local_error = NULL;
  guint64 start;

  if (!check_part (self, info, error) || !read_at (self, info->offset, local, sizeof local, error))
    return NULL;
  start = info->offset + LOCAL_BYTES + get16 (local + 26) + get16 (local + 28);
  if (memcmp (local, "PK\3\4", 4) != 0 || start > (guint64)self->file_size)
    {
      fail_damaged (self, error);
      return NULL;
    }
  /* A file of its own, so that two parts can be read side by side. */
  file = klaster_book_read_file (self->book, NULL, error);
  if (file == NULL)
    return NULL;
  if (!g_seekable_seek (G_SEEKABLE (file), start, G_SEEK_SET, self->book->cancellable,
                        &local_error))
    {
      klaster_book_take_error (self->book, error, g_steal_pointer (&local_error));
      return NULL;
    }
  return klaster_zip_stream_new (self->book, file, info->name, info->method == METHOD_DEFLATED,
                                 info->packed, info->size);
}
