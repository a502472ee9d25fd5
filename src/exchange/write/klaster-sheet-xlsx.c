/* XLSX, written cell by cell into the zip.
 *
 * libxlsxwriter takes 1.4 s for 20,000 lines of 40 cells, because it puts each cell through a file beside and
 * printf, and it does not notice when the disk for that file is full. A plain table needs little of what it can:
 * here the same takes a third, and every write is looked at. Forms with locked cells and lists to choose from
 * are made with libxlsxwriter (klaster-answer-book.c).
 *
 * Texts are inline strings, so none is ever taken for a formula.
 */
#include <string.h>

#include "klaster-sheet-text.h"
#include "klaster-sheet-writers.h"
#include "klaster-zip-writer.h"

#define CHUNK (128 * 1024)
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

/* Numbers of the cell formats in styles.xml. */
typedef enum
{
  STYLE_GENERAL,
  STYLE_HEAD,
  STYLE_TEXT,
  STYLE_WRAPPED,
  STYLE_WHOLE,
  STYLE_AMOUNT,
  STYLE_DATE
} Style;

/* ---- fixed parts */

static const char content_types[] = HEAD
    "<Types xmlns=\"" PACKAGE "/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SHEET_TYPE "sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" SHEET_TYPE "worksheet+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"" SHEET_TYPE "worksheet+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"" SHEET_TYPE "styles+xml\"/>"
    "</Types>";

static const char root_relations[]
    = HEAD "<Relationships xmlns=\"" PACKAGE "/relationships\">"
           "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/officeDocument\" "
           "Target=\"xl/workbook.xml\"/></Relationships>";

static const char book_relations[]
    = HEAD "<Relationships xmlns=\"" PACKAGE "/relationships\">"
           "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/worksheet\" "
           "Target=\"worksheets/sheet1.xml\"/>"
           "<Relationship Id=\"rId2\" Type=\"" RELATIONS "/worksheet\" "
           "Target=\"worksheets/sheet2.xml\"/>"
           "<Relationship Id=\"rId3\" Type=\"" RELATIONS "/styles\" Target=\"styles.xml\"/>"
           "</Relationships>";

#define XF(format_, more_)                                                                         \
  "<xf numFmtId=\"" format_ "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" " more_
#define NUMBER(format_) XF (format_, "applyNumberFormat=\"1\"/>")

static const char styles[] = HEAD
    "<styleSheet xmlns=\"" MAIN "\">"
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
    "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"10\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE3EFED\"/>"
    "<bgColor indexed=\"64\"/></patternFill></fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF0F766E\"/></bottom>"
    "<diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    "</cellStyleXfs><cellXfs count=\"7\">" XF (
        "0",
        "/>") "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" "
              "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"/>" NUMBER (
                  "49") XF ("49",
                            "applyNumberFormat=\"1\" applyAlignment=\"1\">"
                            "<alignment vertical=\"top\" wrapText=\"1\"/></xf>") NUMBER ("1")
                  NUMBER ("3") NUMBER (
                      "164") "</cellXfs><cellStyles count=\"1\">"
                             "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                             "</styleSheet>";

/* ---- names */

/* "AB" for 27. */
static void
append_column_name (GString *text, guint column)
{
  char name[8];
  guint at = sizeof name;

  for (column++; column > 0; column = (column - 1) / 26)
    name[--at] = (char)('A' + (column - 1) % 26);
  g_string_append_len (text, name + at, (gssize)(sizeof name - at));
}

/* What Excel allows as name of a sheet. */
static char *
dup_sheet_name (const KlasterSheet *sheet)
{
  g_autofree char *name
      = g_utf8_substring (klaster_sheet_get_title (sheet), 0,
                          MIN (31, g_utf8_strlen (klaster_sheet_get_title (sheet), -1)));

  return g_strdelimit (g_steal_pointer (&name), "[]:*?/\\'", '-');
}

static void
append_area (GString *xml, const KlasterSheet *sheet, gboolean fixed)
{
  const char *mark = fixed ? "$" : "";

  g_string_append_printf (xml, "%sA%s1:%s", mark, mark, mark);
  append_column_name (xml, klaster_sheet_get_n_columns (sheet) - 1);
  g_string_append_printf (xml, "%s%u", mark, klaster_sheet_get_n_rows (sheet) + 1);
}

/* ---- workbook */

static void
append_book_sheet (GString *xml, const KlasterSheet *sheet, guint number)
{
  g_autofree char *name = dup_sheet_name (sheet);

  g_string_append (xml, "<sheet name=\"");
  klaster_sheet_append_xml (xml, name, TRUE);
  g_string_append_printf (xml, "\" sheetId=\"%u\" r:id=\"rId%u\"/>", number, number);
}

static void
append_defined_name (GString *xml,
                     const KlasterSheet *sheet,
                     guint number,
                     const char *name,
                     gboolean whole)
{
  g_autofree char *sheet_name = dup_sheet_name (sheet);

  g_string_append_printf (xml, "<definedName name=\"_xlnm.%s\" localSheetId=\"%u\"%s>'", name,
                          number - 1, whole ? " hidden=\"1\"" : "");
  klaster_sheet_append_xml (xml, sheet_name, TRUE);
  g_string_append (xml, "'!");
  if (whole)
    append_area (xml, sheet, TRUE);
  else
    g_string_append (xml, "$1:$1");
  g_string_append (xml, "</definedName>");
}

static void
add_book (KlasterZipWriter *zip, const KlasterSheet *sheet, const KlasterSheet *legend)
{
  g_autoptr (GString) xml
      = g_string_new (HEAD "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS "\"><sheets>");

  append_book_sheet (xml, sheet, 1);
  append_book_sheet (xml, legend, 2);
  g_string_append (xml, "</sheets><definedNames>");
  append_defined_name (xml, sheet, 1, "_FilterDatabase", TRUE);
  append_defined_name (xml, legend, 2, "_FilterDatabase", TRUE);
  append_defined_name (xml, sheet, 1, "Print_Titles", FALSE);
  append_defined_name (xml, legend, 2, "Print_Titles", FALSE);
  g_string_append (xml, "</definedNames></workbook>");
  klaster_zip_writer_add (zip, "xl/workbook.xml", xml->str);
}

/* ---- a sheet */

static Style
choose_style (const KlasterSheet *sheet, const KlasterSheetColumn *column, guint index)
{
  switch (column->type)
    {
    case KLASTER_COLUMN_WHOLE:
      return STYLE_WHOLE;
    case KLASTER_COLUMN_AMOUNT:
      return STYLE_AMOUNT;
    case KLASTER_COLUMN_DATE:
      return STYLE_DATE;
    case KLASTER_COLUMN_REAL:
      return STYLE_GENERAL;
    case KLASTER_COLUMN_TEXT:
    case KLASTER_COLUMN_BOOLEAN:
    default:
      /* Long ones are shown in lines; short ones stay on one. */
      return klaster_sheet_get_width (sheet, index) >= 60 ? STYLE_WRAPPED : STYLE_TEXT;
    }
}

/* Ids are for the way back; people see the column with the name beside. */
static gboolean
is_hidden (const KlasterSheetColumn *column)
{
  return column->role == KLASTER_ROLE_ID;
}

static void
append_sheet_head (GString *xml, const KlasterSheet *sheet, gboolean first)
{
  g_string_append (xml,
                   HEAD "<worksheet xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS
                        "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"");
  append_area (xml, sheet, FALSE);
  g_string_append_printf (xml,
                          "\"/><sheetViews><sheetView%s workbookViewId=\"0\"><pane ySplit=\"1\" "
                          "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                          "<selection pane=\"bottomLeft\"/></sheetView></sheetViews>"
                          "<sheetFormatPr defaultRowHeight=\"14\"/><cols>",
                          first ? " tabSelected=\"1\"" : "");
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    {
      const KlasterSheetColumn *column = klaster_sheet_get_column (sheet, i);

      g_string_append_printf (xml,
                              "<col min=\"%u\" max=\"%u\" width=\"%u\" style=\"%d\"%s "
                              "customWidth=\"1\"/>",
                              i + 1, i + 1, klaster_sheet_get_width (sheet, i),
                              choose_style (sheet, column, i),
                              is_hidden (column) ? " hidden=\"1\"" : "");
    }
  g_string_append (xml, "</cols><sheetData>");
}

static void
append_sheet_foot (GString *xml, const KlasterSheet *sheet)
{
  g_string_append (xml, "</sheetData><autoFilter ref=\"");
  append_area (xml, sheet, FALSE);
  /* 9 is A4; 14 is Folio, 8,5 by 13 inches, which Excel has for F4. */
  g_string_append_printf (
      xml,
      "\"/><pageMargins left=\"0.6\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" "
      "footer=\"0.3\"/><pageSetup paperSize=\"%d\" orientation=\"landscape\" fitToWidth=\"1\" "
      "fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter>"
      "</headerFooter></worksheet>",
      klaster_sheet_get_paper (sheet) == KLASTER_SHEET_F4 ? 14 : 9);
}

/* The cell but for its content: <c r="AB12" s="2". */
static void
append_cell_begin (GString *xml, const char *column_name, const char *row_number, Style style)
{
  g_string_append (xml, "<c r=\"");
  g_string_append (xml, column_name);
  g_string_append (xml, row_number);
  if (style != STYLE_GENERAL)
    {
      g_string_append (xml, "\" s=\"");
      g_string_append_c (xml, (char)('0' + style));
    }
  g_string_append_c (xml, '"');
}

static void
append_cell_text (GString *xml, const char *text)
{
  g_string_append (xml, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  klaster_sheet_append_xml (xml, text, TRUE);
  g_string_append (xml, "</t></is></c>");
}

static void
append_cell_number (GString *xml, double number)
{
  g_string_append (xml, "><v>");
  klaster_sheet_append_number (xml, number);
  g_string_append (xml, "</v></c>");
}

static void
append_cell (GString *xml, const KlasterSheetColumn *column, const KlasterValue *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double number = klaster_value_get_number (value);
  int serial;

  if (column->type == KLASTER_COLUMN_DATE && value->type == KLASTER_VALUE_TEXT
      && klaster_sheet_get_serial (value->text, &serial))
    append_cell_number (xml, serial);
  else if (column->type != KLASTER_COLUMN_BOOLEAN && number == number)
    append_cell_number (xml, number);
  else
    append_cell_text (xml, klaster_sheet_format (column, value, buffer));
}

static gboolean
is_empty (const KlasterValue *value)
{
  return value->type == KLASTER_VALUE_BLANK && value->blank == KLASTER_BLANK_NOT_ANSWERED;
}

static GStrv
list_column_names (guint n)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);

      append_column_name (name, i);
      g_strv_builder_add (names, name->str);
    }
  return g_strv_builder_end (names);
}

static void
append_head_row (GString *xml, const KlasterSheet *sheet, GStrv names)
{
  g_string_append (xml, "<row r=\"1\">");
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    {
      append_cell_begin (xml, names[i], "1", STYLE_HEAD);
      append_cell_text (xml, klaster_sheet_get_column (sheet, i)->name);
    }
  g_string_append (xml, "</row>");
}

static void
append_row (GString *xml,
            const KlasterSheet *sheet,
            guint row,
            GStrv names,
            const Style *cell_styles)
{
  char number[16];

  g_snprintf (number, sizeof number, "%u", row + 2);
  g_string_append_printf (xml, "<row r=\"%s\">", number);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const KlasterValue *value = klaster_sheet_get (sheet, row, i);

      if (is_empty (value))
        continue;
      append_cell_begin (xml, names[i], number, cell_styles[i]);
      append_cell (xml, klaster_sheet_get_column (sheet, i), value);
    }
  g_string_append (xml, "</row>");
}

/* OUTPUT NULL: no progress. */
static void
add_sheet (KlasterZipWriter *zip,
           const char *part,
           const KlasterSheet *sheet,
           KlasterOutput *output)
{
  guint n_rows = klaster_sheet_get_n_rows (sheet);
  guint n_columns = klaster_sheet_get_n_columns (sheet);
  g_autoptr (GString) xml = g_string_sized_new (CHUNK * 2);
  g_auto (GStrv) names = list_column_names (n_columns);
  g_autofree Style *cell_styles = g_new (Style, n_columns);

  for (guint i = 0; i < n_columns; i++)
    cell_styles[i] = choose_style (sheet, klaster_sheet_get_column (sheet, i), i);
  klaster_zip_writer_begin (zip, part, FALSE);
  append_sheet_head (xml, sheet, output != NULL);
  append_head_row (xml, sheet, names);
  for (guint row = 0; row < n_rows; row++)
    {
      if (output != NULL && !klaster_output_step (output, row, n_rows))
        return;
      append_row (xml, sheet, row, names, cell_styles);
      if (xml->len >= CHUNK)
        klaster_zip_writer_flush (zip, xml);
    }
  append_sheet_foot (xml, sheet);
  klaster_zip_writer_flush (zip, xml);
}

/* Public functions */

void
klaster_sheet_write_xlsx (const KlasterSheet *sheet, KlasterOutput *output)
{
  g_autoptr (KlasterZipWriter) zip = klaster_zip_writer_new (output);
  g_autoptr (KlasterSheet) legend = klaster_sheet_new_legend (sheet);

  klaster_zip_writer_add (zip, "[Content_Types].xml", content_types);
  klaster_zip_writer_add (zip, "_rels/.rels", root_relations);
  add_book (zip, sheet, legend);
  klaster_zip_writer_add (zip, "xl/_rels/workbook.xml.rels", book_relations);
  klaster_zip_writer_add (zip, "xl/styles.xml", styles);
  add_sheet (zip, "xl/worksheets/sheet1.xml", sheet, output);
  add_sheet (zip, "xl/worksheets/sheet2.xml", legend, NULL);
  klaster_zip_writer_end (zip);
}
