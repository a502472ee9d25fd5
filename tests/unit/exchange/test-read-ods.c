/* OpenDocument spreadsheets: every kind of cell, what is repeated, and what nobody should write. */
#include <string.h>

#include "book-fixture.h"

#define MIME "application/vnd.oasis.opendocument.spreadsheet"
#define NAMESPACES                                                                                 \
  " xmlns:office='o' xmlns:table='t' xmlns:text='x' xmlns:calcext='c' xmlns:manifest='m'"
#define OPEN                                                                                       \
  "<office:document-content" NAMESPACES                                                            \
  "><office:body><office:spreadsheet><table:table table:name='Lembar'>"
#define CLOSE "</table:table></office:spreadsheet></office:body></office:document-content>"
#define CELL(value, text) "<table:table-cell " value "><text:p>" text "</text:p></table:table-cell>"
#define STRING "office:value-type='string'"
#define REAL(value) "office:value-type='float' office:value='" value "'"

static char *
dump_around (const char *open, const char *data, guint repeat, const char *close)
{
  g_autoptr (GString) content = g_string_new (open);
  BookFixturePart parts[] = { { "mimetype", MIME }, { "content.xml" }, { NULL } };

  for (guint i = 0; i < repeat; i++)
    g_string_append (content, data);
  g_string_append (content, close);
  parts[1].text = content->str;
  return book_fixture_dump_zip (parts);
}

static void
test_file (void)
{
  g_autofree char *rows = book_fixture_dump_file ("saved.ods");

  g_assert_cmpstr (rows, ==,
                   "[Lembar & satu]\n"
                   "1:lokus|nama|x|x\n"
                   "2:k6301012003|dua   kata\t!\nbaris kedua|#1500000.5|#0.702|#5|@2026-01-23|"
                   "@2026-01-23T09:41:19|?1\n"
                   "3:==SUM([.A1:.A2])->3~|!#N/A\n"
                   "6:sama\n"
                   "7:sama\n"
                   "[Dua]\n"
                   "1:kedua\n");
}

static void
test_cells (void)
{
  static const struct
  {
    const char *cells;
    const char *rows;
  } cases[] = {
    { "", "" },
    { CELL ("", ""), "" },
    { CELL (STRING, "  a \n b  "), "1:a b\n" },
    { CELL (STRING, "<text:s/>a<text:s text:c='1'/>"), "1: a \n" },
    { CELL (STRING, "a<text:line-break/>b"), "1:a\nb\n" },
    { CELL (STRING, "a&amp;b&lt;c"), "1:a&b<c\n" },
    { CELL ("office:value-type='string' office:string-value='a&amp;b'", ""), "1:a&b\n" },
    { CELL (STRING, "6301012003"), "1:6301012003\n" },
    { CELL (REAL ("6.301012003E9"), "x"), "1:#6301012003\n" },
    { CELL (REAL ("NaN"), "bukan"), "1:bukan\n" },
    { CELL (REAL ("1,5"), "1,5"), "1:1,5\n" },
    { CELL ("office:value-type='float'", "7"), "1:7\n" },
    { CELL ("office:value-type='date' office:date-value='2026-01-23T00:00:00'", "x"),
      "1:@2026-01-23\n" },
    { CELL ("office:value-type='date' office:date-value='bukan'", "23/01"), "1:23/01\n" },
    { CELL ("office:value-type='date' office:date-value='2026'", "2026"), "1:2026\n" },
    { CELL ("office:value-type='time' office:time-value='PT09H41M00S'", "09.41"), "1:09.41\n" },
    { CELL ("office:value-type='boolean' office:boolean-value='false'", "SALAH"), "1:?0\n" },
    { CELL (STRING " calcext:value-type='error'", "#DIV/0!"), "1:!#DIV/0!\n" },
    { CELL ("table:formula='of:=1+1' " REAL ("2"), "2"), "1:==1+1->2~\n" },
    { CELL ("table:formula='of:=A1' " REAL ("0"), "0"), "1:==A1~\n" },
    { CELL ("table:formula='msoxl:=A1' " STRING, "x"), "1:==A1->x~\n" },
    { CELL ("table:formula='of:=A1' " STRING " calcext:value-type='error'", "#N/A"), "1:==A1~\n" },
    { CELL (STRING " table:number-columns-repeated='3'", "a") CELL (STRING, "b"), "1:a|a|a|b\n" },
    { "<table:table-cell table:number-columns-repeated='3'/>" CELL (STRING, "b"), "1:|||b\n" },
    { "<table:table-cell><table:table table:name='dalam'><table:table-row>" CELL (
          STRING, "x") "</table:table-row></table:table></table:table-cell>" CELL (STRING, "b"),
      "1:|b\n" },
    { "<table:covered-table-cell table:number-columns-repeated='2'><text:p>x</text:p>"
      "</table:covered-table-cell>" CELL (STRING, "b"),
      "1:||b\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *row
          = g_strconcat ("<table:table-row>", cases[i].cells, "</table:table-row>", NULL);
      g_autofree char *rows = dump_around (OPEN, row, 1, CLOSE);

      g_test_message ("%u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

#define ROW "<table:table-row>"
#define END "</table:table-row>" CLOSE

static void
test_refused (void)
{
  static const struct
  {
    const char *open;
    const char *data;
    guint repeat;
    const char *close;
    const char *says;
  } cases[] = {
    { OPEN ROW "<table:table-cell table:number-columns-repeated='1000000'/>", CELL (STRING, "x"), 1,
      END, "sheet “Lembar”, row 1, column CRXP: there are more than 4,096" },
    { OPEN ROW, CELL (STRING " table:number-columns-repeated='1000000'", "x"), 1, END,
      "row 1, column A: there are more than 4,096" },
    { OPEN ROW, CELL (STRING " table:number-columns-repeated='99999999999999999999'", "x"), 2, END,
      "row 1, column A: there are more than 4,096" },
    { OPEN "<table:table-row table:number-rows-repeated='4000000000'>", CELL (STRING, "x"), 1, END,
      "row 1, column A: there are more than 1,100,000" },
    { OPEN "<table:table-row table:number-rows-repeated='4000000000'/>" ROW, CELL (STRING, "x"), 1,
      END, "more than 1,100,000" },
    { OPEN ROW, CELL (STRING, "x"), 5000, END, "column FAO" },
    { OPEN ROW "<table:table-cell><text:p>", "0123456789", 110000,
      "</text:p></table:table-cell>" END, "row 1, column A: the cell is longer" },
    { OPEN ROW "<table:table-cell office:value-type='string' office:string-value='", "0123456789",
      110000, "'/>" END, "row 1, column A: the cell is longer" },
    { OPEN ROW "<table:table-cell><text:p><text:s text:c='4000000000'/>",
      "</text:p></table:table-cell>", 1, END, "row 1, column A: the cell is longer" },
    { "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>", "&a;", 1, "", "document type" },
    { OPEN, "<table:table-row>", 100, "", "nested too deeply" },
    { OPEN ROW, CELL (STRING, "x"), 1, "", "damaged" },
    { "", "", 1, "", "damaged" },
    { OPEN, "</table:table><table:table>", 300, CLOSE, "more than 256 sheets" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows
          = dump_around (cases[i].open, cases[i].data, cases[i].repeat, cases[i].close);

      g_test_message ("%u %s", i, rows);
      g_assert_nonnull (strstr (rows, "ERROR “uji.dat”"));
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
    { { { "mimetype", MIME } }, "“content.xml” is missing" },
    { { { "mimetype", "application/vnd.oasis.opendocument.text" }, { "content.xml", OPEN CLOSE } },
      "cannot be read as a table" },
    { { { "mimetype", MIME },
        { "META-INF/manifest.xml",
          "<manifest:manifest" NAMESPACES "><manifest:encryption-data/></manifest:manifest>" },
        { "content.xml", "\x93\xa5\x01" } },
      "it has a password" },
    { { { "mimetype", MIME }, { "META-INF/manifest.xml", "<a>" }, { "content.xml", OPEN CLOSE } },
      "“META-INF/manifest.xml” is damaged" },
    { { { "mimetype", MIME }, { "content.xml", "<a/>" } }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = book_fixture_dump_zip (cases[i].parts);

      g_test_message ("%u %s", i, rows);
      g_assert_nonnull (strstr (rows, cases[i].says));
    }
}

/* A million equal rows come one by one, and cost no memory. */
static void
test_repeated (void)
{
  g_autoptr (GString) content
      = g_string_new (OPEN "<table:table-row table:number-rows-repeated='1048576'>" CELL (
          STRING " table:number-columns-repeated='1024'", "x") "</table:table-row>" CLOSE);
  const BookFixturePart parts[]
      = { { "mimetype", MIME }, { "content.xml", content->str }, { NULL } };
  g_autoptr (GBytes) zip = book_fixture_zip (parts);
  char *path = book_fixture_write ("a.ods", g_bytes_get_data (zip, NULL), g_bytes_get_size (zip));
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, NULL);
  guint n = 0;
  KlasterRow row;

  for (; klaster_book_next (book, &row, NULL) == KLASTER_BOOK_ROW; n++)
    g_assert_cmpuint (row.n_cells, ==, 1024);
  g_assert_cmpuint (n, ==, 1048576);
  g_assert_cmpfloat (book_fixture_get_peak_mb (), <, 100);
  book_fixture_remove (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/read-ods/file", test_file);
  g_test_add_func ("/exchange/read-ods/cells", test_cells);
  g_test_add_func ("/exchange/read-ods/refused", test_refused);
  g_test_add_func ("/exchange/read-ods/zips", test_zips);
  g_test_add_func ("/exchange/read-ods/repeated", test_repeated);
  return g_test_run ();
}
