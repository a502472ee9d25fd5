/* An OpenDocument spreadsheet as a book. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-ods-sheet.h"

#define MANIFEST_PART "META-INF/manifest.xml"

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterZip *zip;
  KlasterOdsSheet *rows; /* of the selected sheet */
} OdsBook;

static void
ods_book_free (gpointer reader)
{
  OdsBook *self = reader;

  klaster_ods_sheet_free (self->rows);
  klaster_zip_free (self->zip);
  g_free (self);
}

static gboolean
ods_book_select (gpointer reader, guint sheet, GError **error)
{
  OdsBook *self = reader;

  g_clear_pointer (&self->rows, klaster_ods_sheet_free);
  self->rows = klaster_ods_sheet_open (self->book, self->zip, sheet, error);
  return self->rows != NULL;
}

static KlasterBookStep
ods_book_next (gpointer reader, KlasterRow *row, GError **error)
{
  return klaster_ods_sheet_next (((OdsBook *)reader)->rows, row, error);
}

static const KlasterBookClass ods_book_class
    = { ods_book_free, ods_book_select, ods_book_next, NULL };

/* ------------------------------------------------------------------ password */

static void
on_start_cb (gpointer data, const char *name, const KlasterXmlAttributes *attributes)
{
  *(gboolean *)data |= strcmp (name, "encryption-data") == 0;
}

static void
on_end_cb (gpointer data, const char *name)
{
}

/* With a password all parts but the manifest are noise. */
static gboolean
check_open (OdsBook *self, GError **error)
{
  static const KlasterXmlHandler handler = { on_start_cb, on_end_cb, NULL };
  gboolean encrypted = FALSE;
  g_autoptr (KlasterXml) xml = NULL;
  guint part;

  if (!klaster_zip_find (self->zip, MANIFEST_PART, &part))
    return TRUE;
  xml = klaster_zip_open_xml (self->zip, MANIFEST_PART, FALSE, &handler, &encrypted, error);
  if (xml == NULL || !klaster_xml_run (xml, error))
    return FALSE;
  if (encrypted)
    klaster_book_set_error (self->book, error, KLASTER_BOOK_ERROR_UNKNOWN, 0, 0,
                            _ ("it has a password. Save it without one, then try again."));
  return !encrypted;
}

/* ------------------------------------------------------------------ opening */

gboolean
klaster_ods_book_open (KlasterBook *self, GError **error)
{
  OdsBook *reader = g_new0 (OdsBook, 1);

  reader->book = self;
  self->class = &ods_book_class;
  self->reader = reader;
  reader->zip = klaster_zip_open (self, error);
  return reader->zip != NULL && check_open (reader, error)
         && klaster_ods_read_names (self, reader->zip, self->sheets, error);
}
