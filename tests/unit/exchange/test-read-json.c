/* JSON: lists of objects, what nests in them, DHIS2, and texts that are no JSON. */
#include <glib/gstdio.h>
#include <string.h>

#include "book-fixture.h"

static void
test_rows (void)
{
  static const struct
  {
    const char *json;
    const char *rows;
  } cases[] = {
    { "[{\"a\":1,\"b\":\"x\"},{\"b\":\"y\",\"c\":true}]", "1:a|b|c\n2:#1|x\n3:|y|?1\n" },
    { "\xef\xbb\xbf [ { \"a\" : 1.50 } ] \r\n", "1:a\n2:#1.5\n" },
    { "[{\"a\":null,\"b\":false,\"c\":\"\"}]", "1:a|b|c\n2:|?0\n" },
    { "[{\"a\":{\"blank\":\"not_due\"}},{\"a\":3}]", "1:a\n2:not_due\n3:#3\n" },
    { "[{\"a\":{\"b\":1,\"c\":{\"d\":2}}}]", "1:a/b|a/c/d\n2:#1|#2\n" },
    { "[{\"a\":{}},{\"a\":1}]", "1:a\n3:#1\n" },
    { "[{\"a\":[1,\"x\\\"\\n\",{\"b\":[true,null]},[]]}]",
      "1:a\n2:[1,\"x\\\"\\n\",{\"b\":[true,null]},[]]\n" },
    { "[{\"a\":[]}]", "1:a\n" },
    { "[{\"a\":1,\"a\":2}]", "1:a\n2:#2\n" },
    { "[{\"a\":\"\\u00e9\\ud83d\\ude00\\ud83dx\\udc00\\u0000\\t\\/\"}]",
      "1:a\n2:é\xf0\x9f\x98\x80\xef\xbf\xbdx\xef\xbf\xbd\xef\xbf\xbd\t/\n" },
    { "[{\"a\":\"\\ud83d\\u0041\"}]", "1:a\n2:\xef\xbf\xbd"
                                      "A\n" },
    { "[{\"a\":6301012003,\"b\":1e3,\"c\":-0.10,\"d\":1e999,\"e\":NaN,\"f\":-Infinity,\"g\":1-2}]",
      "1:a|b|c|d|e|f|g\n2:#6301012003|#1000|#-0.1|1e999|NaN|-Infinity|1-2\n" },
    { "[{\"a\":\"=1+1\"}]", "1:a\n2:=1+1\n" },
    { "[{\"a\":1},null,{\"a\":2}]", "1:a\n2:#1\n4:#2\n" },
    { "[{\"\":{\"x\":1},\"b\":2}]", "1:|b\n2:{\"x\":1}|#2\n" },
    { "{\"value\":[{\"a\":1}]}", "1:a\n2:#1\n" },
    { "{\"n\":5,\"x\":[1,2],\"p\":[{\"a\":1}],\"q\":{\"r\":[{\"b\":2}],\"s\":1},\"t\":[]}",
      "[p]\n1:a\n2:#1\n[q/r]\n1:b\n2:#2\n" },
    { "{\"dataSet\":\"L\",\"dataValues\":[{\"dataElement\":\"D\",\"value\":\"3\"},"
      "{\"dataElement\":\"E\",\"period\":\"202603B\",\"value\":\"4\"}],\"period\":\"202601B\"}",
      "1:dataElement|value|period|dataSet\n2:D|3|202601B|L\n3:E|4|202603B|L\n" },
    { "[{\"a\":\"caf\xe9\"}]", "1:a\n2:café\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    book_fixture_expect_rows (cases[i].json, cases[i].rows);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    const char *says;
  } cases[] = {
    { "[{\"a\":1},\n{\"a\":}]", "row 3: line 2 is no JSON" },
    { "[{\"a\":1}", "line 1 is no JSON" },
    { "[{\"a\":\"x", "row 2: line 1 is no JSON" },
    { "[{\"a\":1}]x", "line 1 is no JSON" },
    { "[{\"a\":1}]{\"b\":2}", "line 1 is no JSON" },
    { "[{\"a\":1,}]", "line 1" },
    { "[{\"a\":1}}", "line 1" },
    { "[{\"a\" 1}]", "line 1" },
    { "[{\"a\":tru}]", "line 1" },
    { "[{\"a\":\"\\x\"}]", "line 1" },
    { "[{\"a\":\"\\u00g0\"}]", "line 1" },
    { "[{\"a\":1},5]", "row 3: this entry of the list is no record" },
    { "[ [] ]", "has no list of records" },
    { "{\"a\":1}", "has no list of records" },
    { "{}", "has no list of records" },
    { "[[1,2],[3,4]]", "has no list of records" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    book_fixture_expect_refusal (cases[i].json, cases[i].says);
}

/* BEFORE, FILL n times, AFTER, and what the error says. */
static void
test_limits (void)
{
  static const struct
  {
    const char *before;
    const char *fill;
    guint n;
    const char *after;
    const char *says;
  } cases[] = {
    { "[{\"a\":", "[", 10000, "", "row 2: the JSON is nested too deeply" },
    { "", "[", 10000, "", "nested too deeply" },
    { "[", "{\"a\":", 10000, "", "nested too deeply" },
    { "[{\"a\":\"", "0123456789", 110000, "\"}]", "row 2: the cell is longer than 1 MB" },
    { "[{\"a\":\"", "\\u0041", 1100000, "\"}]", "row 2: the cell is longer than 1 MB" },
    { "[{\"", "0123456789", 110000, "\":1}]", "row 2: the cell is longer than 1 MB" },
    { "[{\"a\":[1", ",1234567890", 110000, "]}]", "row 2: the cell is longer than 1 MB" },
    { "[{\"a\":0", "0123456789", 110000, "}]", "line 1 is no JSON" },
    { "[{\"a\":", " ", 9000000, "1", "line 1 is no JSON" },
    { "{\"a\":", "[{\"b\":1}],\"c\":", 300, "0}", "more than 256 lists" },
    { "[", "{\"a\":1},", 1100001, "{\"a\":1}]", "row 1100001: there are more than" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) json = g_string_new (cases[i].before);
      g_autofree char *rows = NULL;
      const char *error;

      for (guint k = 0; k < cases[i].n; k++)
        g_string_append (json, cases[i].fill);
      g_string_append (json, cases[i].after);
      rows = book_fixture_dump_bytes (json->str, json->len);
      error = strstr (rows, "ERROR “uji.dat”");
      g_test_message ("%u %s", i, error);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error, cases[i].says));
    }
}

/* A million names, each in an object of its own. */
static void
test_names (void)
{
  g_autoptr (GString) json = g_string_new ("[");
  g_autofree char *rows = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_printf (json, "{\"n%u\":1},", i);
  g_string_append (json, "{}]");
  rows = book_fixture_dump_bytes (json->str, json->len);
  g_assert_nonnull (strstr (rows, "row 4098: there are more than 4,096 columns"));
}

/* Every place where a window can end gives the same rows. */
static void
test_windows (void)
{
  g_autoptr (GString) json = g_string_new ("[\n");
  g_autoptr (GString) rows = g_string_new ("1:nama|n\n");
  g_autofree char *read = NULL;

  for (guint i = 2; i < 20000; i++)
    {
      g_autofree char *fill = g_strnfill (i % 97, 'x');

      g_string_append_printf (json, "%s{ \"nama\": \"%s\\u00e9\\n\\\"\", \"n\": %u }\n",
                              i > 2 ? "," : "", fill, i);
      g_string_append_printf (rows, "%u:%sé\n\"|#%u\n", i, fill, i);
    }
  g_string_append (json, "]");
  read = book_fixture_dump_bytes (json->str, json->len);
  g_assert_true (g_str_equal (read, rows->str));
}

static void
test_kind (void)
{
  static const struct
  {
    const char *text;
    KlasterBookKind kind;
  } cases[] = { { "[Desa];[Nilai]\n", KLASTER_BOOK_CSV },
                { "{nama};b\n", KLASTER_BOOK_CSV },
                { "[", KLASTER_BOOK_CSV },
                { "[ {\"a\":1}]", KLASTER_BOOK_JSON } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *path = book_fixture_write ("a.txt", cases[i].text, strlen (cases[i].text));
      g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, NULL);

      g_assert_cmpint (klaster_book_get_kind (book), ==, cases[i].kind);
      g_assert_cmpstr (klaster_book_get_sheet_name (book, 0), ==, "a");
      book_fixture_remove (path);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/read-json/rows", test_rows);
  g_test_add_func ("/exchange/read-json/refused", test_refused);
  g_test_add_func ("/exchange/read-json/limits", test_limits);
  g_test_add_func ("/exchange/read-json/names", test_names);
  g_test_add_func ("/exchange/read-json/windows", test_windows);
  g_test_add_func ("/exchange/read-json/kind", test_kind);
  return g_test_run ();
}
