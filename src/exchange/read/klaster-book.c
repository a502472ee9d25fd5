#include "klaster-book.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-book-private.h"
#include "klaster-recognise.h"

G_DEFINE_QUARK (klaster - book - error - quark, klaster_book_error)

/* ------------------------------------------------------------------ errors */

/* "C" for 3, as spreadsheets count columns. */
static void
append_column (GString *place, guint column)
{
  char letters[8];
  guint at = sizeof letters - 1;

  letters[at] = '\0';
  for (; column > 0; column = (column - 1) / 26)
    letters[--at] = 'A' + (column - 1) % 26;
  /* Translators: the column of a spreadsheet, as part of "“file”, sheet “A”, row 3, column C: …" */
  g_string_append_printf (place, _ (", column %s"), letters + at);
}

void
klaster_book_set_error (KlasterBook *self,
                        GError **error,
                        KlasterBookErrorCode code,
                        guint row,
                        guint column,
                        const char *reason)
{
  g_autoptr (GString) place = g_string_new (NULL);

  g_string_append_printf (place, "“%s”", self->name);
  if (self->selected && self->kind != KLASTER_BOOK_CSV)
    /* Translators: part of "“file”, sheet “A”, row 3, column C: …" */
    g_string_append_printf (place, _ (", sheet “%s”"),
                            klaster_book_get_sheet_name (self, self->sheet));
  if (row > 0)
    /* Translators: part of "“file”, sheet “A”, row 3, column C: …" */
    g_string_append_printf (place, _ (", row %u"), row);
  if (column > 0)
    append_column (place, column);
  g_set_error (error, KLASTER_BOOK_ERROR, code, "%s: %s", place->str, reason);
}

void
klaster_book_take_error (KlasterBook *self, GError **error, GError *local_error)
{
  g_autoptr (GError) cause = local_error;

  if (cause->domain == KLASTER_BOOK_ERROR
      || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error (error, KLASTER_BOOK_ERROR, KLASTER_BOOK_ERROR_OPEN,
                 /* Translators: a file, and what the system says. */
                 _ ("“%s” cannot be read: %s"), self->name, cause->message);
}

gboolean
klaster_book_check_cancelled (KlasterBook *self, GError **error)
{
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* ------------------------------------------------------------------ opening */

static gboolean
open_kind (KlasterBook *self, GError **error)
{
  static gboolean (*const openers[]) (KlasterBook *, GError **)
      = { [KLASTER_BOOK_CSV] = klaster_csv_book_open,
          [KLASTER_BOOK_XLSX] = klaster_xlsx_book_open,
          [KLASTER_BOOK_ODS] = klaster_ods_book_open,
          [KLASTER_BOOK_BUNDLE] = klaster_bundle_book_open,
          [KLASTER_BOOK_JSON] = klaster_json_book_open,
          [KLASTER_BOOK_GEOPACKAGE] = klaster_geopackage_book_open };

  return openers[self->kind](self, error);
}

/* As a stream on disk. */
static GInputStream *
read_disk (KlasterBook *self, goffset *size, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, self->cancellable, &local_error);
  g_autoptr (GFileInfo) info
      = stream != NULL ? g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                         self->cancellable, &local_error)
                       : NULL;

  if (info == NULL)
    {
      klaster_book_take_error (self, error, g_steal_pointer (&local_error));
      return NULL;
    }
  *size = g_file_info_get_size (info);
  return G_INPUT_STREAM (g_steal_pointer (&stream));
}

GInputStream *
klaster_book_read_file (KlasterBook *self, goffset *size, GError **error)
{
  goffset unused;

  if (size == NULL)
    size = &unused;
  if (self->bytes == NULL)
    return read_disk (self, size, error);
  *size = (goffset)g_bytes_get_size (self->bytes);
  return g_memory_input_stream_new_from_bytes (self->bytes);
}

char *
klaster_book_dup_beginning (const char *text, guint n)
{
  return g_utf8_substring (text, 0, MIN ((glong)n, g_utf8_strlen (text, -1)));
}

char *
klaster_book_dup_stem (const char *path)
{
  char *stem = g_filename_display_basename (path);
  char *dot = strrchr (stem, '.');

  if (dot != NULL && dot != stem)
    *dot = '\0';
  return stem;
}

gboolean
klaster_book_check_regular (KlasterBook *self, GError **error)
{
  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    klaster_book_set_error (self, error, KLASTER_BOOK_ERROR_OPEN, 0, 0,
                            _ ("there is no such file. Check its name and folder."));
  else if (!g_file_test (self->path, G_FILE_TEST_IS_REGULAR))
    klaster_book_set_error (self, error, KLASTER_BOOK_ERROR_OPEN, 0, 0,
                            _ ("this is a folder or a device, not a file."));
  else
    return TRUE;
  return FALSE;
}

KlasterBook *
klaster_book_new_bare (const char *path, GBytes *bytes, GCancellable *cancellable)
{
  KlasterBook *self = g_new0 (KlasterBook, 1);

  self->path = g_strdup (path);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  self->name = g_filename_display_basename (path);
  self->sheets = g_ptr_array_new_with_free_func (g_free);
  if (cancellable != NULL)
    self->cancellable = g_object_ref (cancellable);
  return self;
}

KlasterBook *
klaster_book_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (KlasterBook) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = klaster_book_new_bare (path, NULL, cancellable);
  if (!klaster_book_check_regular (self, error) || !klaster_recognise (self, error))
    return NULL;
  if (!open_kind (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
klaster_book_free (KlasterBook *self)
{
  if (self == NULL)
    return;
  if (self->reader != NULL)
    self->class->free (self->reader);
  g_clear_pointer (&self->hash, klaster_file_hash_free);
  g_ptr_array_unref (self->sheets);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

/* ------------------------------------------------------------------ reading */

gboolean
klaster_book_select (KlasterBook *self, guint sheet, GError **error)
{
  g_return_val_if_fail (sheet < self->sheets->len, FALSE);

  self->sheet = sheet;
  self->selected = TRUE;
  klaster_book_set_progress (self, 0, 1);
  self->ended = !self->class->select (self->reader, sheet, error);
  return !self->ended;
}

static gboolean
trim_row (KlasterRow *row)
{
  while (row->n_cells > 0 && row->cells[row->n_cells - 1].type == KLASTER_CELL_EMPTY)
    row->n_cells--;
  return row->n_cells > 0;
}

KlasterBookStep
klaster_book_next (KlasterBook *self, KlasterRow *row, GError **error)
{
  KlasterBookStep step = KLASTER_BOOK_END;

  g_return_val_if_fail (row != NULL, KLASTER_BOOK_FAILED);

  *row = (KlasterRow){ 0 };
  if (!self->selected && self->sheets->len > 0 && !klaster_book_select (self, 0, error))
    return KLASTER_BOOK_FAILED;
  if (self->ended || !self->selected) /* a book without sheets */
    return KLASTER_BOOK_END;
  do
    step = self->class->next (self->reader, row, error);
  while (step == KLASTER_BOOK_ROW && !trim_row (row));
  if (step == KLASTER_BOOK_END)
    klaster_book_set_progress (self, 1, 1);
  self->ended = step != KLASTER_BOOK_ROW;
  return step;
}

GBytes *
klaster_book_read_media (KlasterBook *self, const char *name, gsize max_bytes, GError **error)
{
  g_return_val_if_fail (name != NULL, NULL);

  if (self->class->read_media == NULL)
    return NULL;
  return self->class->read_media (self->reader, name, max_bytes, error);
}

void
klaster_book_set_progress (KlasterBook *self, guint64 done, guint64 all)
{
  g_atomic_int_set (&self->progress, (int)(1000.0 * MIN (done, all) / MAX (all, 1)));
}

double
klaster_book_get_progress (KlasterBook *self)
{
  return g_atomic_int_get (&self->progress) / 1000.0;
}

/* ------------------------------------------------------------------ what it is */

KlasterBookKind
klaster_book_get_kind (const KlasterBook *self)
{
  return self->kind;
}

const char *
klaster_book_get_name (const KlasterBook *self)
{
  return self->name;
}

void
klaster_book_start_hash (KlasterBook *self)
{
  if (self->hash == NULL)
    self->hash = klaster_file_hash_start (self->path);
}

const char *
klaster_book_get_hash (KlasterBook *self)
{
  klaster_book_start_hash (self);
  return klaster_file_hash_get (self->hash);
}

guint
klaster_book_get_n_sheets (const KlasterBook *self)
{
  return self->sheets->len;
}

const char *
klaster_book_get_sheet_name (const KlasterBook *self, guint sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);
  return g_ptr_array_index (self->sheets, sheet);
}

const char *
klaster_book_get_encoding (const KlasterBook *self)
{
  return self->encoding;
}

char
klaster_book_get_separator (const KlasterBook *self)
{
  return self->separator;
}
