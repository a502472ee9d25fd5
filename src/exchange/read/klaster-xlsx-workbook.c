#include "klaster-xlsx-workbook.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-excel-date.h"

#define WORKBOOK_PART "xl/workbook.xml"
#define RELATIONS_PART "xl/_rels/workbook.xml.rels"
/* Excel itself allows 65,490. */
#define MAX_STYLES 65536
/* More than any workbook of 256 sheets has. */
#define MAX_RELATIONS 4096

/* While reading. */
typedef struct
{
  KlasterXlsxWorkbook *workbook;
  KlasterBook *book;
  KlasterXml *xml;
  GHashTable *sheet_parts; /* id of a relation -> path */
  char *strings_part;
  char *styles_part;
  GHashTable *date_formats; /* number of a format of this file -> 1 when it shows a date, else 2 */
  gboolean in_cell_formats;
} Reading;

static void
fail (Reading *reading, const char *reason)
{
  GError *error = NULL;

  klaster_book_set_error (reading->book, &error, KLASTER_BOOK_ERROR_LIMIT, 0, 0, reason);
  klaster_xml_fail (reading->xml, error);
}

static void
on_end_nothing_cb (gpointer data, const char *name)
{
}

/* ------------------------------------------------------------------ relations */

static char *
resolve (const char *target)
{
  return *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
}

static void
on_relation_cb (gpointer data, const char *name, const KlasterXmlAttributes *attributes)
{
  Reading *reading = data;
  g_autofree char *id = klaster_xml_dup (attributes, "Id");
  g_autofree char *type = klaster_xml_dup (attributes, "Type");
  g_autofree char *target = klaster_xml_dup (attributes, "Target");

  if (id == NULL || type == NULL || target == NULL
      || klaster_xml_is (attributes, "TargetMode", "External"))
    return;
  if (g_str_has_suffix (type, "/worksheet"))
    g_hash_table_replace (reading->sheet_parts, g_steal_pointer (&id), resolve (target));
  else if (g_str_has_suffix (type, "/sharedStrings") && reading->strings_part == NULL)
    reading->strings_part = resolve (target);
  else if (g_str_has_suffix (type, "/styles") && reading->styles_part == NULL)
    reading->styles_part = resolve (target);
  if (g_hash_table_size (reading->sheet_parts) > MAX_RELATIONS)
    fail (reading, _ ("there are more than 256 sheets."));
}

/* ------------------------------------------------------------------ workbook */

static void
add_sheet (Reading *reading, const KlasterXmlAttributes *attributes)
{
  g_autofree char *id = klaster_xml_dup (attributes, "id");
  g_autofree char *name = klaster_xml_dup (attributes, "name");
  const char *part = id != NULL ? g_hash_table_lookup (reading->sheet_parts, id) : NULL;

  if (part == NULL || name == NULL) /* a sheet that is a chart */
    return;
  g_ptr_array_add (reading->workbook->names, g_steal_pointer (&name));
  g_ptr_array_add (reading->workbook->parts, g_strdup (part));
  if (reading->workbook->names->len > KLASTER_BOOK_MAX_SHEETS)
    fail (reading, _ ("there are more than 256 sheets."));
}

static void
on_workbook_cb (gpointer data, const char *name, const KlasterXmlAttributes *attributes)
{
  Reading *reading = data;

  if (strcmp (name, "workbookPr") == 0)
    reading->workbook->from_1904 = klaster_xml_is (attributes, "date1904", "1")
                                   || klaster_xml_is (attributes, "date1904", "true");
  else if (strcmp (name, "sheet") == 0)
    add_sheet (reading, attributes);
}

/* ------------------------------------------------------------------ styles */

static void
add_format (Reading *reading, const KlasterXmlAttributes *attributes)
{
  g_autofree char *code = klaster_xml_dup (attributes, "formatCode");
  guint number;

  if (code == NULL || !klaster_xml_get_number (attributes, "numFmtId", &number))
    return;
  if (g_hash_table_size (reading->date_formats) >= MAX_STYLES)
    fail (reading, _ ("there are too many cell formats."));
  else
    g_hash_table_insert (reading->date_formats, GUINT_TO_POINTER (number),
                         GUINT_TO_POINTER (klaster_excel_code_is_date (code) ? 1 : 2));
}

static void
add_cell_format (Reading *reading, const KlasterXmlAttributes *attributes)
{
  GByteArray *styles = reading->workbook->date_styles;
  guint number = 0;
  guint own;
  guint8 is_date;

  klaster_xml_get_number (attributes, "numFmtId", &number);
  own = GPOINTER_TO_UINT (g_hash_table_lookup (reading->date_formats, GUINT_TO_POINTER (number)));
  is_date = own != 0 ? own == 1 : klaster_excel_format_is_date (number);
  if (styles->len >= MAX_STYLES)
    fail (reading, _ ("there are too many cell formats."));
  else
    g_byte_array_append (styles, &is_date, 1);
}

static void
on_style_cb (gpointer data, const char *name, const KlasterXmlAttributes *attributes)
{
  Reading *reading = data;

  if (strcmp (name, "numFmt") == 0)
    add_format (reading, attributes);
  else if (strcmp (name, "cellXfs") == 0)
    reading->in_cell_formats = TRUE;
  else if (strcmp (name, "xf") == 0 && reading->in_cell_formats)
    add_cell_format (reading, attributes);
}

static void
on_style_end_cb (gpointer data, const char *name)
{
  if (strcmp (name, "cellXfs") == 0)
    ((Reading *)data)->in_cell_formats = FALSE;
}

/* ------------------------------------------------------------------ reading */

static gboolean
read_part (Reading *reading,
           KlasterZip *zip,
           const char *part,
           const KlasterXmlHandler *handler,
           GError **error)
{
  g_autoptr (KlasterXml) xml = klaster_zip_open_xml (zip, part, FALSE, handler, reading, error);

  reading->xml = xml;
  return xml != NULL && klaster_xml_run (xml, error);
}

static gboolean
has_part (KlasterZip *zip, const char *part)
{
  guint index;

  return part != NULL && klaster_zip_find (zip, part, &index);
}

static gboolean
read_all (Reading *reading, KlasterZip *zip, GError **error)
{
  static const KlasterXmlHandler relations = { on_relation_cb, on_end_nothing_cb, NULL };
  static const KlasterXmlHandler workbook = { on_workbook_cb, on_end_nothing_cb, NULL };
  static const KlasterXmlHandler styles = { on_style_cb, on_style_end_cb, NULL };

  if (!read_part (reading, zip, RELATIONS_PART, &relations, error)
      || !read_part (reading, zip, WORKBOOK_PART, &workbook, error))
    return FALSE;
  if (has_part (zip, reading->styles_part)
      && !read_part (reading, zip, reading->styles_part, &styles, error))
    return FALSE;
  if (!has_part (zip, reading->strings_part))
    return TRUE;
  reading->workbook->strings
      = klaster_xlsx_strings_read (reading->book, zip, reading->strings_part, error);
  return reading->workbook->strings != NULL;
}

KlasterXlsxWorkbook *
klaster_xlsx_workbook_read (KlasterBook *book, KlasterZip *zip, GError **error)
{
  g_autoptr (KlasterXlsxWorkbook) self = g_new0 (KlasterXlsxWorkbook, 1);
  Reading reading = { self, book };
  gboolean ok;

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->date_styles = g_byte_array_new ();
  reading.sheet_parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reading.date_formats = g_hash_table_new (NULL, NULL);
  ok = read_all (&reading, zip, error);
  g_hash_table_unref (reading.sheet_parts);
  g_hash_table_unref (reading.date_formats);
  g_free (reading.strings_part);
  g_free (reading.styles_part);
  return ok ? g_steal_pointer (&self) : NULL;
}

void
klaster_xlsx_workbook_free (KlasterXlsxWorkbook *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->parts);
  g_byte_array_unref (self->date_styles);
  klaster_xlsx_strings_free (self->strings);
  g_free (self);
}
