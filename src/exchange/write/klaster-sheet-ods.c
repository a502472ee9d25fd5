/* ODS: the document in content.xml, the page in styles.xml, the frozen head in settings.xml. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-sheet-text.h"
#include "klaster-sheet-writers.h"
#include "klaster-zip-writer.h"

#define CHUNK (128 * 1024)
#define MIME "application/vnd.oasis.opendocument.spreadsheet"
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NS "urn:oasis:names:tc:opendocument:xmlns:"
/* 10 point, as in the styles. */
#define CM_PER_CHARACTER 0.2

#define NAMESPACES                                                                                 \
  " xmlns:office=\"" NS "office:1.0\" xmlns:style=\"" NS "style:1.0\" xmlns:text=\"" NS            \
  "text:1.0\" xmlns:table=\"" NS "table:1.0\" xmlns:number=\"" NS "datastyle:1.0\" xmlns:fo=\"" NS \
  "xsl-fo-compatible:1.0\" xmlns:config=\"" NS "config:1.0\" "                                     \
  "xmlns:ooo=\"http://openoffice.org/2004/office\" office:version=\"1.2\">"

/* ---- fixed parts */

static const char manifest[]
    = HEAD "<manifest:manifest xmlns:manifest=\"" NS "manifest:1.0\" manifest:version=\"1.2\">"
           "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
           "manifest:media-type=\"" MIME "\"/>"
           "<manifest:file-entry manifest:full-path=\"content.xml\" "
           "manifest:media-type=\"text/xml\"/>"
           "<manifest:file-entry manifest:full-path=\"styles.xml\" "
           "manifest:media-type=\"text/xml\"/>"
           "<manifest:file-entry manifest:full-path=\"settings.xml\" "
           "manifest:media-type=\"text/xml\"/></manifest:manifest>";

static const char cell_styles[]
    = "<number:text-style style:name=\"N1\"><number:text-content/></number:text-style>"
      "<number:number-style style:name=\"N2\"><number:number number:decimal-places=\"0\" "
      "number:min-integer-digits=\"1\"/></number:number-style>"
      "<number:number-style style:name=\"N3\"><number:number number:decimal-places=\"0\" "
      "number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
      "<number:date-style style:name=\"N4\"><number:day number:style=\"long\"/>"
      "<number:text>/</number:text><number:month number:style=\"long\"/>"
      "<number:text>/</number:text><number:year number:style=\"long\"/></number:date-style>"
      "<style:style style:name=\"head\" style:family=\"table-cell\" style:data-style-name=\"N1\">"
      "<style:table-cell-properties fo:background-color=\"#e3efed\" "
      "fo:border-bottom=\"0.75pt solid #0f766e\"/><style:text-properties fo:font-weight=\"bold\"/>"
      "</style:style>"
      "<style:style style:name=\"text\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
      "<style:style style:name=\"wrapped\" style:family=\"table-cell\" "
      "style:data-style-name=\"N1\"><style:table-cell-properties fo:wrap-option=\"wrap\" "
      "style:vertical-align=\"top\"/></style:style>"
      "<style:style style:name=\"whole\" style:family=\"table-cell\" style:data-style-name=\"N2\"/>"
      "<style:style style:name=\"amount\" style:family=\"table-cell\" "
      "style:data-style-name=\"N3\"/>"
      "<style:style style:name=\"real\" style:family=\"table-cell\"/>"
      "<style:style style:name=\"date\" style:family=\"table-cell\" style:data-style-name=\"N4\"/>"
      "<style:style style:name=\"sheet\" style:family=\"table\" style:master-page-name=\"Default\">"
      "<style:table-properties table:display=\"true\"/></style:style>";

/* The page: its width and height in cm. */
static const char page_styles[]
    = HEAD "<office:document-styles" NAMESPACES "<office:styles>"
           "<style:default-style style:family=\"table-cell\"><style:text-properties "
           "fo:font-family=\"Calibri\" fo:font-size=\"10pt\"/></style:default-style>"
           "<style:style style:name=\"Default\" style:family=\"table-cell\"/></office:styles>"
           "<office:automatic-styles><style:page-layout style:name=\"page\">"
           "<style:page-layout-properties fo:page-width=\"%scm\" fo:page-height=\"%scm\" "
           "style:print-orientation=\"landscape\" fo:margin-top=\"1.5cm\" "
           "fo:margin-bottom=\"1.5cm\" fo:margin-left=\"1.5cm\" fo:margin-right=\"1cm\" "
           "style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout>"
           "</office:automatic-styles><office:master-styles>"
           "<style:master-page style:name=\"Default\" style:page-layout-name=\"page\">"
           "<style:footer><text:p><text:sheet-name>-</text:sheet-name> "
           "<text:page-number>1</text:page-number>/<text:page-count>1</text:page-count></text:p>"
           "</style:footer></style:master-page></office:master-styles></office:document-styles>";

/* ---- texts */

/* White space runs together in ODF, so what is more than one blank between words is written as such. */
static void
append_paragraphs (GString *xml, const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  g_string_append (xml, "<text:p>");
  for (const char *c = text;; c++)
    {
      gboolean alone = *c == ' ' && c > text && !g_ascii_isspace (c[-1]) && c[1] != '\0'
                       && !g_ascii_isspace (c[1]);

      if (*c != '\0' && *c != '\n' && *c != '\t' && (*c != ' ' || alone))
        {
          g_string_append_c (plain, *c);
          continue;
        }
      klaster_sheet_append_xml (xml, plain->str, FALSE);
      g_string_truncate (plain, 0);
      if (*c == '\0')
        break;
      g_string_append (xml, *c == '\n'   ? "</text:p><text:p>"
                            : *c == '\t' ? "<text:tab/>"
                                         : "<text:s/>");
    }
  g_string_append (xml, "</text:p>");
}

/* ---- cells */

static const char *
choose_style (const KlasterSheet *sheet, guint column)
{
  static const char *const styles[] = { "text", "whole", "amount", "real", "text", "date" };
  KlasterColumnType type = klaster_sheet_get_column (sheet, column)->type;

  if (type == KLASTER_COLUMN_TEXT && klaster_sheet_get_width (sheet, column) >= 60)
    return "wrapped";
  return styles[type];
}

static void
append_date (GString *xml, const char *iso)
{
  g_string_append_printf (xml,
                          "<table:table-cell office:value-type=\"date\" "
                          "office:date-value=\"%s\"><text:p>%.2s/%.2s/%.4s</text:p>"
                          "</table:table-cell>",
                          iso, iso + 8, iso + 5, iso);
}

static void
append_number (GString *xml, double number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  klaster_sheet_append_number (text, number);
  g_string_append_printf (xml,
                          "<table:table-cell office:value-type=\"float\" office:value=\"%s\">"
                          "<text:p>%s</text:p></table:table-cell>",
                          text->str, text->str);
}

static void
append_text (GString *xml, const char *text)
{
  g_string_append (xml, "<table:table-cell office:value-type=\"string\">");
  append_paragraphs (xml, text);
  g_string_append (xml, "</table:table-cell>");
}

static void
append_cell (GString *xml, const KlasterSheetColumn *column, const KlasterValue *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *text = klaster_sheet_format (column, value, buffer);
  double number = klaster_value_get_number (value);
  int serial;

  if (text == NULL)
    g_string_append (xml, "<table:table-cell/>");
  else if (column->type == KLASTER_COLUMN_DATE && value->type == KLASTER_VALUE_TEXT
           && klaster_sheet_get_serial (text, &serial))
    append_date (xml, text);
  else if (column->type != KLASTER_COLUMN_BOOLEAN && number == number)
    append_number (xml, number);
  else
    append_text (xml, text);
}

static void
append_head_row (GString *xml, const KlasterSheet *sheet)
{
  g_string_append (xml, "<table:table-header-rows><table:table-row>");
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    {
      g_string_append (xml, "<table:table-cell table:style-name=\"head\" "
                            "office:value-type=\"string\">");
      append_paragraphs (xml, klaster_sheet_get_column (sheet, i)->name);
      g_string_append (xml, "</table:table-cell>");
    }
  g_string_append (xml, "</table:table-row></table:table-header-rows>");
}

/* ---- sheets */

/* Widths of the columns of SHEET, as styles "PREFIXn". */
static void
append_column_styles (GString *xml, const KlasterSheet *sheet, const char *prefix)
{
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    {
      char width[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (width, sizeof width, "%.2f",
                       klaster_sheet_get_width (sheet, i) * CM_PER_CHARACTER);
      g_string_append_printf (xml,
                              "<style:style style:name=\"%s%u\" style:family=\"table-column\">"
                              "<style:table-column-properties style:column-width=\"%scm\"/>"
                              "</style:style>",
                              prefix, i, width);
    }
}

static char *
dup_table_name (const KlasterSheet *sheet)
{
  return g_strdelimit (g_strdup (klaster_sheet_get_title (sheet)), "[]:*?/\\'", '-');
}

static void
append_table_head (GString *xml, const KlasterSheet *sheet, const char *prefix)
{
  g_autofree char *name = dup_table_name (sheet);

  g_string_append (xml, "<table:table table:style-name=\"sheet\" table:name=\"");
  klaster_sheet_append_xml (xml, name, FALSE);
  g_string_append (xml, "\">");
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    {
      gboolean hidden = klaster_sheet_get_column (sheet, i)->role == KLASTER_ROLE_ID;

      g_string_append_printf (xml,
                              "<table:table-column table:style-name=\"%s%u\"%s "
                              "table:default-cell-style-name=\"%s\"/>",
                              prefix, i, hidden ? " table:visibility=\"collapse\"" : "",
                              choose_style (sheet, i));
    }
  append_head_row (xml, sheet);
}

/* OUTPUT NULL: no progress. */
static void
add_table (KlasterZipWriter *zip,
           GString *xml,
           const KlasterSheet *sheet,
           const char *prefix,
           KlasterOutput *output)
{
  guint n_rows = klaster_sheet_get_n_rows (sheet);

  append_table_head (xml, sheet, prefix);
  for (guint row = 0; row < n_rows; row++)
    {
      if (output != NULL && !klaster_output_step (output, row, n_rows))
        return;
      g_string_append (xml, "<table:table-row>");
      for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
        append_cell (xml, klaster_sheet_get_column (sheet, i), klaster_sheet_get (sheet, row, i));
      g_string_append (xml, "</table:table-row>");
      if (xml->len >= CHUNK)
        klaster_zip_writer_flush (zip, xml);
    }
  g_string_append (xml, "</table:table>");
}

/* The buttons that filter. */
static void
append_range (GString *xml, const KlasterSheet *sheet, guint number)
{
  g_autofree char *name = dup_table_name (sheet);
  guint n = klaster_sheet_get_n_columns (sheet);
  char column[3] = { 0 };

  /* A to ZZ: more columns than any kind of record has. */
  if (n > 26)
    column[0] = (char)('A' + (n - 1) / 26 - 1);
  column[strlen (column)] = (char)('A' + (n - 1) % 26);
  g_string_append_printf (xml,
                          "<table:database-range table:name=\"__Anonymous_Sheet_DB__%u\" "
                          "table:display-filter-buttons=\"true\" "
                          "table:target-range-address=\"'",
                          number);
  klaster_sheet_append_xml (xml, name, FALSE);
  g_string_append (xml, "'.A1:'");
  klaster_sheet_append_xml (xml, name, FALSE);
  g_string_append_printf (xml, "'.%s%u\"/>", column, klaster_sheet_get_n_rows (sheet) + 1);
}

static void
add_content (KlasterZipWriter *zip,
             const KlasterSheet *sheet,
             const KlasterSheet *legend,
             KlasterOutput *output)
{
  g_autoptr (GString) xml = g_string_sized_new (CHUNK * 2);

  klaster_zip_writer_begin (zip, "content.xml", FALSE);
  g_string_append (xml, HEAD "<office:document-content" NAMESPACES "<office:automatic-styles>");
  g_string_append (xml, cell_styles);
  append_column_styles (xml, sheet, "a");
  append_column_styles (xml, legend, "b");
  g_string_append (xml, "</office:automatic-styles><office:body><office:spreadsheet>");
  add_table (zip, xml, sheet, "a", output);
  add_table (zip, xml, legend, "b", NULL);
  g_string_append (xml, "<table:database-ranges>");
  append_range (xml, sheet, 0);
  append_range (xml, legend, 1);
  g_string_append (xml, "</table:database-ranges></office:spreadsheet></office:body>"
                        "</office:document-content>");
  klaster_zip_writer_flush (zip, xml);
}

/* ---- page and view */

static void
add_styles (KlasterZipWriter *zip, const KlasterSheet *sheet)
{
  gboolean f4 = klaster_sheet_get_paper (sheet) == KLASTER_SHEET_F4;
  g_autoptr (GString) xml = g_string_new (page_styles);

  g_string_replace (xml, "%s", f4 ? "33" : "29.7", 1);
  g_string_replace (xml, "%s", f4 ? "21.5" : "21", 1);
  klaster_zip_writer_add (zip, "styles.xml", xml->str);
}

#define ITEM(name_, type_, value_)                                                                 \
  "<config:config-item config:name=\"" name_ "\" config:type=\"" type_ "\">" value_                \
  "</config:config-item>"

static void
append_view (GString *xml, const KlasterSheet *sheet)
{
  g_autofree char *name = dup_table_name (sheet);

  g_string_append (xml, "<config:config-item-map-entry config:name=\"");
  klaster_sheet_append_xml (xml, name, FALSE);
  g_string_append (
      xml, "\">" ITEM ("VerticalSplitMode", "short", "2") ITEM ("VerticalSplitPosition", "int", "1")
               ITEM ("ActiveSplitRange", "short", "2")
                   ITEM ("PositionBottom", "int", "1") "</config:config-item-map-entry>");
}

static void
add_settings (KlasterZipWriter *zip, const KlasterSheet *sheet, const KlasterSheet *legend)
{
  g_autoptr (GString) xml = g_string_new (
      HEAD
      "<office:document-settings" NAMESPACES "<office:settings>"
      "<config:config-item-set config:name=\"ooo:view-settings\">"
      "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>" ITEM (
          "ViewId", "string", "view1") "<config:config-item-map-named config:name=\"Tables\">");

  append_view (xml, sheet);
  append_view (xml, legend);
  g_string_append (xml, "</config:config-item-map-named></config:config-item-map-entry>"
                        "</config:config-item-map-indexed></config:config-item-set>"
                        "</office:settings></office:document-settings>");
  klaster_zip_writer_add (zip, "settings.xml", xml->str);
}

/* Public functions */

void
klaster_sheet_write_ods (const KlasterSheet *sheet, KlasterOutput *output)
{
  g_autoptr (KlasterZipWriter) zip = klaster_zip_writer_new (output);
  g_autoptr (KlasterSheet) legend = klaster_sheet_new_legend (sheet);

  klaster_zip_writer_begin (zip, "mimetype", TRUE);
  klaster_zip_writer_write (zip, MIME, strlen (MIME));
  klaster_zip_writer_add (zip, "META-INF/manifest.xml", manifest);
  add_styles (zip, sheet);
  add_settings (zip, sheet, legend);
  add_content (zip, sheet, legend, output);
  klaster_zip_writer_end (zip);
}
