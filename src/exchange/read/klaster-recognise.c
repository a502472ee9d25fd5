#include "klaster-recognise.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-bundle.h"
#include "klaster-schema.h"

#define SAMPLE_BYTES 4096
/* Where SQLite keeps the number of the program whose file it is. */
#define APPLICATION_AT 68
#define SPREADSHEET "application/vnd.oasis.opendocument.spreadsheet"

static gboolean
begins (const guchar *sample, gsize size, const char *magic, gsize length)
{
  return size >= length && memcmp (sample, magic, length) == 0;
}

/* Bytes that no text of any of our encodings has, UTF-16 with its mark apart. */
static gboolean
looks_binary (const guchar *sample, gsize size)
{
  guint strange = 0;

  if (begins (sample, size, "\xff\xfe", 2) || begins (sample, size, "\xfe\xff", 2))
    return FALSE;
  for (gsize i = 0; i < size; i++)
    strange += sample[i] < 0x20 && (sample[i] == 0 || strchr ("\t\n\v\f\r\x1a", sample[i]) == NULL);
  return strange * 20 > size;
}

static gsize
pass_blanks (const guchar *sample, gsize size, gsize at)
{
  while (at < size && g_ascii_isspace (sample[at]))
    at++;
  return at;
}

/* "{" before a name, or "[" before a list or an object: "[Desa];[Nilai]" is the head of a table. */
static gboolean
looks_like_json (const guchar *sample, gsize size)
{
  gsize first = pass_blanks (sample, size, begins (sample, size, "\xef\xbb\xbf", 3) ? 3 : 0);
  gsize second = pass_blanks (sample, size, first + 1);

  if (second >= size || (sample[first] != '{' && sample[first] != '['))
    return FALSE;
  return sample[second] != 0
         && strchr (sample[first] == '{' ? "\"}" : "[{]", sample[second]) != NULL;
}

/* "<?xml", "<!DOCTYPE", "<table": pages of the web that are called .xls, KML and their kin. */
static gboolean
looks_like_markup (const guchar *sample, gsize size)
{
  gsize first = pass_blanks (sample, size, begins (sample, size, "\xef\xbb\xbf", 3) ? 3 : 0);

  return first + 1 < size && sample[first] == '<'
         && (g_ascii_isalpha (sample[first + 1]) || sample[first + 1] == '?'
             || sample[first + 1] == '!');
}

static gboolean
refuse (KlasterBook *self, const char *reason, GError **error)
{
  klaster_book_set_error (self, error, KLASTER_BOOK_ERROR_UNKNOWN, 0, 0, reason);
  return FALSE;
}

static gboolean
refuse_kind (KlasterBook *self, GError **error)
{
  return refuse (
      self,
      _ ("this kind of file cannot be read as a table. Choose an XLSX, ODS, CSV, JSON or "
         "GeoPackage file, or the zip of ODK Central."),
      error);
}

/* The part "mimetype" of an OpenDocument file tells what it is. */
static gboolean
is_spreadsheet (KlasterZip *zip, guint part)
{
  g_autoptr (GInputStream) stream = klaster_zip_read (zip, part, NULL);
  char type[sizeof SPREADSHEET - 1];
  gsize n;

  return stream != NULL && g_input_stream_read_all (stream, type, sizeof type, &n, NULL, NULL)
         && n == sizeof type && memcmp (type, SPREADSHEET, n) == 0;
}

static gboolean
judge_zip (KlasterBook *self, GError **error)
{
  g_autoptr (KlasterZip) zip = klaster_zip_open (self, error);
  guint part;

  if (zip == NULL)
    return FALSE;
  if (klaster_zip_find (zip, "xl/workbook.xml", &part))
    self->kind = KLASTER_BOOK_XLSX;
  else if (klaster_zip_find (zip, "mimetype", &part) && is_spreadsheet (zip, part))
    self->kind = KLASTER_BOOK_ODS;
  else if (klaster_bundle_is (zip))
    self->kind = KLASTER_BOOK_BUNDLE;
  else
    return refuse_kind (self, error);
  return TRUE;
}

static gboolean
judge_database (KlasterBook *self, const guchar *sample, gsize size, GError **error)
{
  guint32 application = 0;

  if (size >= APPLICATION_AT + sizeof application)
    memcpy (&application, sample + APPLICATION_AT, sizeof application);
  if (GUINT32_FROM_BE (application) == KLASTER_SCHEMA_APPLICATION_ID)
    return refuse (self,
                   _ ("this is a store of Klaster Desa, not a table. Open it as a store, or export "
                      "its records."),
                   error);
  self->kind = KLASTER_BOOK_GEOPACKAGE;
  return TRUE;
}

static gboolean
judge (KlasterBook *self, const guchar *sample, gsize size, GError **error)
{
  if (size == 0)
    return refuse (self, _ ("the file is empty."), error);
  if (begins (sample, size, "\xd0\xcf\x11\xe0", 4))
    return refuse (self,
                   _ ("this is an old Excel file (.xls) or one with a password. Save it in Excel "
                      "as .xlsx without a password, then try again."),
                   error);
  if (begins (sample, size, "PK\3\4", 4) || begins (sample, size, "PK\5\6", 4))
    return judge_zip (self, error);
  if (begins (sample, size, "SQLite format 3", 16))
    return judge_database (self, sample, size, error);
  if (begins (sample, size, "%PDF", 4) || looks_binary (sample, size))
    return refuse_kind (self, error);
  if (looks_like_markup (sample, size))
    return refuse (self,
                   _ ("this is a web page or another XML file, not a table. Open it in Excel or "
                      "LibreOffice, save it as .xlsx, then try again."),
                   error);
  self->kind = looks_like_json (sample, size) ? KLASTER_BOOK_JSON : KLASTER_BOOK_CSV;
  return TRUE;
}

gboolean
klaster_recognise (KlasterBook *self, GError **error)
{
  guchar sample[SAMPLE_BYTES];
  gsize size = 0;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GInputStream) stream = klaster_book_read_file (self, NULL, error);

  if (stream == NULL)
    return FALSE;
  if (!g_input_stream_read_all (stream, sample, sizeof sample, &size, self->cancellable,
                                &local_error))
    {
      klaster_book_take_error (self, error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return judge (self, sample, size, error);
}
