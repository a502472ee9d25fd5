/* Cells of CSV files: quoting, formulas, numbers, and that they come back the same. */
#include <math.h>
#include <string.h>

#include "klaster-csv.h"

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "Desa Contoh A", "Desa Contoh A" },
    { "a;b", "\"a;b\"" },
    { "a,b", "\"a,b\"" },
    { "kata \"kutip\"", "\"kata \"\"kutip\"\"\"" },
    { "dua\nbaris", "\"dua\nbaris\"" },
    { " tepi ", "\" tepi \"" },
    { "=1+1", "'=1+1" },
    { "=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"" },
    { "+62 812", "'+62 812" },
    { "-3", "'-3" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\tx", "\"'\tx\"" },
    { "\rx", "\"'\rx\"" },
    { "'=1", "''=1" },
    { "'kutip", "'kutip" },
    { "63.01.01.2003", "63.01.01.2003" },
    { "–", "–" },
    { "Musyawarah é", "Musyawarah é" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);

      klaster_csv_append_text (csv, cases[i].text);
      g_assert_cmpstr (csv->str, ==, cases[i].cell);
    }
}

static void
test_guard (void)
{
  static const char *const texts[] = { "=1+1", "'=1", "''@", "'kutip", "'", "", "-", "a=b", "+" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);
      g_autofree char *back = NULL;

      klaster_csv_append_text (csv, texts[i]);
      back = klaster_csv_dup_unguarded (csv->str);
      g_assert_cmpstr (back, ==, texts[i]);
    }
}

static void
test_number (void)
{
  static const struct
  {
    double number;
    const char *cell;
  } cases[] = { { 0, "0" },           { -2.5, "-2,5" },
                { 0.8155, "0,8155" }, { 1234567.25, "1234567,25" },
                { 0.1, "0,1" },       { 326560000000.0, "326560000000" },
                { NAN, "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);

      klaster_csv_append_number (csv, cases[i].number);
      g_assert_cmpstr (csv->str, ==, cases[i].cell);
    }
}

static void
test_shown (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } cases[] = { { "1.234,56", "1.234,56" },
                { "−1.234,5", "-1.234,5" },
                { "-3", "-3" },
                { "-3 dari 13", "'-3 dari 13" },
                { "–", "–" },
                { "=1", "'=1" },
                { "Jan–Feb 2026", "Jan–Feb 2026" },
                { NULL, "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);

      klaster_csv_append_shown (csv, cases[i].text);
      g_assert_cmpstr (csv->str, ==, cases[i].cell);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv/text", test_text);
  g_test_add_func ("/exchange/csv/guard", test_guard);
  g_test_add_func ("/exchange/csv/number", test_number);
  g_test_add_func ("/exchange/csv/shown", test_shown);
  return g_test_run ();
}
