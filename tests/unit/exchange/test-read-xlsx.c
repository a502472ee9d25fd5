/* Workbooks: every kind of cell and style, what Kobo and Excel make of them, and what nobody should. */
#include <string.h>

#include "book-fixture.h"
#include "test-timing.h"

#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define WORKBOOK                                                                                   \
  "<workbook xmlns:r=\"" RELATION                                                                  \
  "\"><sheets><sheet name=\"Lembar\" r:id=\"r1\"/></sheets></workbook>"
#define RELATIONS                                                                                  \
  "<Relationships><Relationship Id=\"r1\" Type=\"" RELATION                                        \
  "/worksheet\" Target=\"/xl/s.xml\"/><Relationship Id=\"r2\" Type=\"" RELATION                    \
  "/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"" RELATION                      \
  "/sharedStrings\" Target=\"strings.xml\"/></Relationships>"
#define STYLES                                                                                     \
  "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-421]dd mmmm yyyy;@\"/>"           \
  "<numFmt numFmtId=\"165\" formatCode=\"&quot;hari&quot; 0.0\"/>"                                 \
  "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm:ss\"/></numFmts><cellStyleXfs><xf "                \
  "numFmtId=\"14\"/>"                                                                              \
  "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"        \
  "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
#define STRINGS                                                                                    \
  "<sst><si><t>satu</t></si><si><t/></si><si><r><t>du</t></r><r><t>a</t></r></si></sst>"

/* A workbook of one sheet with SHEET as its part, repeated; OPEN and CLOSE stand around it. */
static char *
dump_around (const char *open, const char *sheet, guint repeat, const char *close)
{
  g_autoptr (GString) text = g_string_new (open);
  BookFixturePart parts[] = { { "xl/workbook.xml", WORKBOOK },
                              { "xl/_rels/workbook.xml.rels", RELATIONS },
                              { "xl/styles.xml", STYLES },
                              { "xl/strings.xml", STRINGS },
                              { "xl/s.xml" },
                              { NULL } };

  for (guint i = 0; i < repeat; i++)
    g_string_append (text, sheet);
  g_string_append (text, close);
  parts[4].text = text->str;
  return book_fixture_dump_zip (parts);
}

static char *
dump_data (const char *data)
{
  return dump_around ("<worksheet><sheetData>", data, 1, "</sheetData></worksheet>");
}

static void
test_cells (void)
{
  static const struct
  {
    const char *data;
    const char *rows;
  } cases[] = {
    { "", "" },
    { "<row/>", "" },
    { "<row><c><v>1</v></c><c><v>-2.50</v></c></row>", "1:#1|#-2.5\n" },
    { "<row r='7'><c r='C7'><v>12</v></c><c><v>13</v></c></row><row><c r='A8'><v>1</v></c></row>",
      "7:||#12|#13\n8:#1\n" },
    { "<row><c r='B1'><v>2</v></c><c r='A1'><v>1</v></c><c r='B1'><v>3</v></c></row>",
      "1:#1|#3\n" },
    { "<row><c r='AB1'><v>1</v></c></row>", "1:|||||||||||||||||||||||||||#1\n" },
    { "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>",
      "1:satu||dua\n" },
    { "<row><c t='inlineStr'><is><t> a </t></is></c><c t='inlineStr'><is><r><t>b</t></r><r><t>c</t>"
      "</r><rPh><t>x</t></rPh></is></c></row>",
      "1: a |bc\n" },
    { "<row><c t='inlineStr'><is><t>a&lt;b&amp;c&#65;<![CDATA[<d>]]></t></is></c></row>",
      "1:a<b&cA<d>\n" },
    { "<row><c t='inlineStr'><is><t>a_x000D_b_x005F_x000D_c_x0000_d_xZZZZ_</t></is></c></row>",
      "1:a\rb_x000D_c_x0000_d_xZZZZ_\n" },
    { "<row><c t='str'><v>hasil</v></c><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'>"
      "<v>#DIV/0!</v></c><c t='d'><v>2026-01-23</v></c></row>",
      "1:hasil|?1|?0|!#DIV/0!|@2026-01-23\n" },
    { "<row><c><f>1+1</f><v>0</v></c><c><f>SUM(A1)</f><v>12.50</v></c><c "
      "t='str'><f>A1</f><v>x</v></c>"
      "<c><f t='shared' si='0'/><v>3</v></c></row>",
      "1:==1+1~|==SUM(A1)->12.5~|==A1->x~|==->3~\n" },
    { "<row><c s='1'><v>46045</v></c><c s='2'><v>46045.40369</v></c><c s='3'><v>46045</v></c>"
      "<c s='4'><v>1.5</v></c><c s='5'><v>0.5</v></c><c s='99'><v>1</v></c></row>",
      "1:@2026-01-23|@2026-01-23T09:41:19|#46045|#1.5|#0.5|#1\n" },
    { "<row><c s='1'><v>1</v></c><c s='1'><v>59</v></c><c s='1'><v>60</v></c><c s='1'><v>61</v></c>"
      "<c s='1'><v>2958465</v></c><c s='1'><v>2958466</v></c><c s='1'><v>-1</v></c></row>",
      "1:@1900-01-01|@1900-02-28|#60|@1900-03-01|@9999-12-31|#2958466|#-1\n" },
    { "<row><c><v>0.1</v></c><c><v>0.10000000000000001</v></c><c><v>6.301012003E9</v></"
      "c><c><v>1E-7</v>"
      "</c><c><v>123456789012345678</v></c><c><v>007</v></c><c><v>-0</v></c><c><v>1e999</v></c>"
      "<c><v>NaN</v></c><c><v> 5 </v></c></row>",
      "1:#0.1|#0.1|#6301012003|#1e-07|#1.2345678901234568e+17|#7|#0|1e999|NaN|#5\n" },
    { "<row><c t='inlineStr'><is><t>&lt;WARNING: Truncated to Excel limit of 32767 "
      "characters!&gt;x</t>"
      "</is></c></row>",
      "1:<WARNING: Truncated to Excel limit of 32767 characters!>x~\n" },
    { "<row><c r='XFD1' s='1'/><c r='A1'><v>1</v></c></row>", "1:#1\n" },
    { "<row><c r='1'><v>1</v></c><c r=''><v>2</v></c></row>", "1:#1|#2\n" },
    { "<row><c t='x'><v>1</v></c><c t='inlineStr'/><c><v/></c><c><is><t>x</t></is></c></row>",
      "1:#1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = dump_data (cases[i].data);

      g_test_message ("%u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_files (void)
{
  g_autofree char *kobo = book_fixture_dump_file ("kobo.xlsx");
  g_autofree char *saved = book_fixture_dump_file ("saved.xlsx");

  g_assert_cmpstr (kobo, ==,
                   "[Laporan]\n"
                   "1:lokus|nama|omzet|tanggal|_uuid|_index\n"
                   "2:k6301012003|==1+1~|#1500000.5|@2026-01-23T09:41:19|48583952-1892-4931-8d9c-"
                   "869e7b49bafb|#1\n"
                   "4:k6301012004| Contoh <B> & C|||5f1c8f0e-3a57-4a43-9d38-a0cd0f3c0a11|#2\n"
                   "[inovasi_item]\n"
                   "1:nama_inovasi|_parent_table_name|_parent_index\n"
                   "2:Kompor Contoh|Laporan|#1\n");
  g_assert_cmpstr (saved, ==,
                   "1:lokus|nama\n"
                   "2:Contoh tebal|dua\r\nbaris|?1|!#N/A|@2026-01-23|@2026-01-23T12:00:00\n"
                   "3:==SUM(A1:A2)->12.5~|==B2&\"!\"->dua!~|#0.30000000000000004|#1000\n");
}

static void
test_names (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "fixtures", "exchange", "saved.xlsx", NULL);
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, NULL);

  g_assert_cmpstr (klaster_book_get_sheet_name (book, 0), ==, "Lembar & satu");
}

/* Each says where it is. */
static void
test_refused (void)
{
  static const struct
  {
    const char *open;
    const char *sheet;
    guint repeat;
    const char *close;
    const char *says;
  } cases[] = {
    { "<worksheet><sheetData><row r='5'><c><v>1</v></c></row><row r='3'>", "", 1, "",
      "“uji.dat”, sheet “Lembar”, row 3: the row stands" },
    { "<worksheet><sheetData><row r='1000000000'><c><v>1</v></c></row>", "", 1, "",
      "sheet “Lembar”, row 1000000000: there are more" },
    { "<worksheet><sheetData><row r='99999999999999999999'/>", "", 1, "", "more than 1,100,000" },
    { "<worksheet><sheetData><row r='2'><c r='XFD2'><v>1</v></c></row>", "", 1, "",
      "row 2, column XFD: there are more than 4,096" },
    { "<worksheet><sheetData><row>", "<c><v>1</v></c>", 5000, "", "row 1, column FAO" },
    { "<worksheet><sheetData><row>", "<c r='A1'><v>1</v></c>", 9000, "", "row 1, column A" },
    { "<worksheet><sheetData>", "<c r='A1'><v>1</v></c>", 9000, "", "column A" },
    { "<worksheet><sheetData><row><c t='s'><v>3</v></c></row>", "", 1, "",
      "row 1, column A: the text" },
    { "<worksheet><sheetData><row><c t='s'><v>18446744073709551616</v></c></row>", "", 1, "",
      "row 1, column A: the text" },
    { "<worksheet><sheetData><row><c t='inlineStr'><is><t>", "0123456789", 110000, "",
      "row 1, column A: the cell is longer" },
    { "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><worksheet>", "&a;", 1, "", "document type" },
    { "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><worksheet>", "", 1, "", "document type" },
    { "<worksheet><sheetData><row><c><v>&a;</v></c></row>", "", 1, "", "damaged" },
    { "<worksheet>", "<a>", 70, "", "nested too deeply" },
    { "<worksheet><sheetData><row><c>", "", 1, "", "damaged" },
    { "<worksheet><sheetData><row><c></v></c></row>", "", 1, "", "damaged" },
    { "bukan xml", "", 1, "", "damaged" },
    { "<worksheet><sheetData><row><c><v>\x01</v></c></row>", "", 1, "", "damaged" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows
          = dump_around (cases[i].open, cases[i].sheet, cases[i].repeat, cases[i].close);

      g_test_message ("%u %s", i, rows);
      g_assert_nonnull (strstr (rows, "ERROR “uji.dat”, sheet “Lembar”"));
      g_assert_nonnull (strstr (rows, cases[i].says));
    }
}

static void
test_zips (void)
{
  static const struct
  {
    BookFixturePart parts[4];
    const char *says;
  } cases[] = {
    { { { "xl/workbook.xml", WORKBOOK } }, "“xl/_rels/workbook.xml.rels” is missing" },
    { { { "xl/workbook.xml", WORKBOOK }, { "xl/_rels/workbook.xml.rels", RELATIONS } },
      "“xl/s.xml” is missing" },
    { { { "xl/workbook.xml", WORKBOOK }, { "../../etc/x", "x" } },
      "“../../etc/x” inside it leads" },
    { { { "xl/workbook.xml", WORKBOOK }, { "/etc/x", "x" } }, "leads out" },
    { { { "xl/workbook.xml", WORKBOOK }, { "..\\x", "x" } }, "leads out" },
    { { { "word/document.xml", "<w/>" } }, "cannot be read as a table" },
    { { { NULL } }, "cannot be read as a table" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = book_fixture_dump_zip (cases[i].parts);

      g_test_message ("%u %s", i, rows);
      g_assert_nonnull (strstr (rows, cases[i].says));
    }
}

/* Cut at every length and with every byte changed, it is read or refused, never more. */
static void
test_damaged (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "fixtures", "exchange", "kobo.xlsx", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize cut = 4; cut < size; cut += 37)
    {
      g_autofree char *rows = book_fixture_dump_bytes (bytes, cut);

      g_assert_true (g_str_has_prefix (rows, "ERROR “uji.dat”: "));
    }
  for (gsize at = 4; at < size; at += 11)
    {
      g_autofree char *changed = g_memdup2 (bytes, size);
      g_autofree char *rows = NULL;

      changed[at] ^= 0x55;
      rows = book_fixture_dump_bytes (changed, size);
      g_assert_nonnull (rows);
    }
}

/* 400 MB of blanks in 400 kB: stopped soon, without the memory. */
static void
test_bomb (void)
{
  g_autofree char *blanks = g_strnfill (1024 * 1024, ' ');
  BookFixturePart parts[] = { { "xl/workbook.xml", WORKBOOK },
                              { "xl/_rels/workbook.xml.rels", RELATIONS },
                              { "xl/s.xml", blanks, 400 },
                              { NULL } };
  g_autoptr (GBytes) zip = book_fixture_zip (parts);
  gint64 start = g_get_monotonic_time ();
  g_autofree char *rows
      = book_fixture_dump_bytes (g_bytes_get_data (zip, NULL), g_bytes_get_size (zip));

  g_assert_nonnull (strstr (rows, "“xl/s.xml” unpacks to more than 100 times its size"));
  if (TEST_IS_TIMED)
    {
      g_assert_cmpint (g_get_monotonic_time () - start, <, 3 * G_USEC_PER_SEC);
      g_assert_cmpfloat (book_fixture_get_peak_mb (), <, 100);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/read-xlsx/cells", test_cells);
  g_test_add_func ("/exchange/read-xlsx/files", test_files);
  g_test_add_func ("/exchange/read-xlsx/names", test_names);
  g_test_add_func ("/exchange/read-xlsx/refused", test_refused);
  g_test_add_func ("/exchange/read-xlsx/zips", test_zips);
  g_test_add_func ("/exchange/read-xlsx/damaged", test_damaged);
  g_test_add_func ("/exchange/read-xlsx/bomb", test_bomb);
  return g_test_run ();
}
