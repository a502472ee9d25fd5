/* A zip of CSV files as a book: ODK Central gives one for the form, one for each repeat, and the media. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-bundle.h"
#include "klaster-csv-reader.h"

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterZip *zip;
  GArray *parts; /* guint: of each sheet */
  KlasterCsvReader *rows; /* of the selected sheet */
} BundleBook;

/* A part on its way to the guess. */
typedef struct
{
  KlasterZip *zip;
  guint part;
} Source;

static void
bundle_book_free (gpointer reader)
{
  BundleBook *self = reader;

  klaster_csv_reader_free (self->rows);
  g_clear_pointer (&self->parts, g_array_unref);
  klaster_zip_free (self->zip);
  g_free (self);
}

/* ------------------------------------------------------------------ sheets */

static gboolean
is_within (const char *name, const char *folder)
{
  const char *at = strstr (name, folder);

  return at != NULL && (at == name || at[-1] == '/');
}

/* Files that people attached to their answers, the log of the form's use, and what macOS adds beside
 * every file. */
static gboolean
is_beside (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);

  return is_within (name, "media/") || is_within (name, "files/") || is_within (name, "__MACOSX/")
         || *base == '.' || g_str_has_suffix (base, " - audit.csv");
}

static gboolean
is_sheet (const KlasterZip *zip, guint part)
{
  const char *name = klaster_zip_get_name (zip, part);
  gsize size = strlen (name);

  return size > 4 && g_ascii_strcasecmp (name + size - 4, ".csv") == 0 && !is_beside (name);
}

gboolean
klaster_bundle_is (const KlasterZip *zip)
{
  for (guint i = 0; i < klaster_zip_get_n_parts (zip); i++)
    if (is_sheet (zip, i))
      return TRUE;
  return FALSE;
}

static GInputStream *
open_part (gpointer data, GError **error)
{
  Source *source = data;

  return klaster_zip_read (source->zip, source->part, error);
}

static gboolean
bundle_book_select (gpointer reader, guint sheet, GError **error)
{
  BundleBook *self = reader;
  Source source = { self->zip, g_array_index (self->parts, guint, sheet) };
  g_autoptr (GInputStream) stream = NULL;
  KlasterEncoding encoding;
  char separator;

  g_clear_pointer (&self->rows, klaster_csv_reader_free);
  if (!klaster_csv_reader_guess (self->book, open_part, &source, &encoding, &separator, error))
    return FALSE;
  stream = open_part (&source, error);
  if (stream == NULL)
    return FALSE;
  self->rows = klaster_csv_reader_new (self->book, stream,
                                       (goffset)klaster_zip_get_size (self->zip, source.part),
                                       encoding, separator);
  return TRUE;
}

static KlasterBookStep
bundle_book_next (gpointer reader, KlasterRow *row, GError **error)
{
  return klaster_csv_reader_next (((BundleBook *)reader)->rows, row, error);
}

/* ------------------------------------------------------------------ media */

/* NAME is the path of PART, or its end after a "/". */
static gboolean
is_named (const char *part, const char *name)
{
  gsize whole = strlen (part), end = strlen (name);

  return end <= whole && end > 0 && strcmp (part + whole - end, name) == 0
         && (end == whole || part[whole - end - 1] == '/');
}

static gboolean
find_media (const KlasterZip *zip, const char *name, guint *part)
{
  guint n_found = 0;

  if (klaster_zip_find (zip, name, part))
    return TRUE;
  for (guint i = 0; i < klaster_zip_get_n_parts (zip); i++)
    if (is_named (klaster_zip_get_name (zip, i), name))
      {
        *part = i;
        n_found++;
      }
  return n_found == 1;
}

static gboolean
check_size (BundleBook *self, guint part, gsize max_bytes, GError **error)
{
  g_autofree char *reason = NULL;

  if (klaster_zip_get_size (self->zip, part) <= max_bytes)
    return TRUE;
  /* Translators: a photo or other file inside a zip. */
  reason = g_strdup_printf (_ ("“%s” inside it is too large to be attached."),
                            klaster_zip_get_name (self->zip, part));
  klaster_book_set_error (self->book, error, KLASTER_BOOK_ERROR_LIMIT, 0, 0, reason);
  return FALSE;
}

static GBytes *
bundle_book_read_media (gpointer reader, const char *name, gsize max_bytes, GError **error)
{
  BundleBook *self = reader;
  g_autoptr (GInputStream) stream = NULL;
  g_autofree guchar *bytes = NULL;
  g_autoptr (GError) local_error = NULL;
  gsize size, n;
  guint part;

  if (!find_media (self->zip, name, &part))
    return NULL;
  stream = check_size (self, part, max_bytes, error) ? klaster_zip_read (self->zip, part, error)
                                                     : NULL;
  if (stream == NULL)
    return NULL;
  size = klaster_zip_get_size (self->zip, part);
  bytes = g_malloc (size + 1);
  /* One byte more than there may be, so that the stream tells of its end. */
  if (!g_input_stream_read_all (stream, bytes, size + 1, &n, self->book->cancellable, &local_error))
    {
      klaster_book_take_error (self->book, error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&bytes), n);
}

/* ------------------------------------------------------------------ opening */

static const KlasterBookClass bundle_book_class
    = { bundle_book_free, bundle_book_select, bundle_book_next, bundle_book_read_media };

gboolean
klaster_bundle_book_open (KlasterBook *self, GError **error)
{
  BundleBook *reader = g_new0 (BundleBook, 1);

  reader->book = self;
  reader->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->class = &bundle_book_class;
  self->reader = reader;
  reader->zip = klaster_zip_open (self, error);
  if (reader->zip == NULL)
    return FALSE;
  for (guint i = 0; i < klaster_zip_get_n_parts (reader->zip); i++)
    if (is_sheet (reader->zip, i))
      {
        g_array_append_val (reader->parts, i);
        g_ptr_array_add (self->sheets,
                         klaster_book_dup_stem (klaster_zip_get_name (reader->zip, i)));
      }
  if (self->sheets->len <= KLASTER_BOOK_MAX_SHEETS)
    return TRUE;
  klaster_book_set_error (self, error, KLASTER_BOOK_ERROR_LIMIT, 0, 0,
                          _ ("there are more than 256 sheets."));
  return FALSE;
}
