/* Indonesian numbers and dates, in tables. */
#include <math.h>

#include "klaster-format.h"

static void
test_number (void)
{
  static const struct
  {
    double number;
    int decimals;
    const char *text;
  } cases[] = {
    { 0, 0, "0" },
    { 999, 0, "999" },
    { 1000, 0, "1.000" },
    { 1234567.891, 2, "1.234.567,89" },
    { -1234.5, 1, "−1.234,5" },
    { -0.004, 2, "0,00" },
    { NAN, 2, "–" },
    { INFINITY, 2, "–" },
    { 1e15, 0, "1.000.000.000.000.000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = klaster_format_number (cases[i].number, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* As it is written, so that a difference is that of the two numbers beside it. */
static void
test_round (void)
{
  g_assert_cmpfloat (klaster_format_round (58.56, 1), ==, 58.6);
  g_assert_cmpfloat (klaster_format_round (-64.14, 1), ==, -64.1);
  g_assert_cmpfloat (klaster_format_round (1234567.891, 0), ==, 1234568);
  g_assert_cmpfloat (klaster_format_round (-0.004, 2), ==, 0);
  g_assert_true (isnan (klaster_format_round (NAN, 2)));
  g_assert_true (isinf (klaster_format_round (INFINITY, 2)));
}

static void
test_short_forms (void)
{
  static const struct
  {
    double number;
    const char *compact;
    const char *brief;
  } cases[] = {
    { 0, "0", "0" },
    { 12.5, "12,5", "12,5" },
    { 1500, "1,5 rb", "1.500" },
    { 2.5e6, "2,5 jt", "2.500.000" },
    { 1e9, "1 M", "1.000.000.000" },
    { 3.2e12, "3,2 T", NULL },
    { -1500, "−1,5 rb", "−1.500" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *compact = klaster_format_compact (cases[i].number);
      g_autofree char *brief = klaster_format_number_short (cases[i].number, 2);

      g_assert_cmpstr (compact, ==, cases[i].compact);
      if (cases[i].brief != NULL)
        g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

static void
test_integer_and_money (void)
{
  g_autofree char *lowest = klaster_format_integer (G_MININT64);
  g_autofree char *money = klaster_format_money (326560000000);
  g_autofree char *debt = klaster_format_money (-1500);

  g_assert_cmpstr (lowest, ==, "−9.223.372.036.854.775.808");
  g_assert_cmpstr (money, ==, "Rp326.560.000.000");
  g_assert_cmpstr (debt, ==, "−Rp1.500");
}

static void
test_parse_number (void)
{
  static const struct
  {
    const char *text;
    double number; /* NAN: refused */
  } cases[] = {
    { "12", 12 },
    { "1.234,5", 1234.5 },
    { "1234,5", 1234.5 },
    { "1.234", 1234 },
    { "1.2345", 1.2345 },
    { "128.50", 128.5 },
    { "1,234.5", 1234.5 },
    { "1.234.567", 1234567 },
    { "1 234 567", 1234567 },
    { "Rp1.500.000,00", 1500000 },
    { "Rp. 1.500.000,-", 1500000 },
    { "−3", -3 },
    { "-0,5", -0.5 },
    { "", NAN },
    { "-", NAN },
    { "1.23.4", NAN },
    { "1,2,3", NAN },
    { "1.234,5,6", NAN },
    { "0x10", NAN },
    { "nan", NAN },
    { "inf", NAN },
    { "12 kg", NAN },
    { "1e5", NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = NAN;
      g_autoptr (GError) error = NULL;
      gboolean ok = klaster_number_parse (cases[i].text, &number, &error);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (ok, ==, !isnan (cases[i].number));
      if (ok)
        g_assert_cmpfloat (number, ==, cases[i].number);
      else
        g_assert_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID);
    }
}

static void
test_parse_date (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* NULL: refused */
  } cases[] = {
    { "2026-01-23", "2026-01-23" },
    { "23/1/2026", "2026-01-23" },
    { "23/01/26", "2026-01-23" },
    { "23-01-2026", "2026-01-23" },
    { "23 Januari 2026", "2026-01-23" },
    { "Jumat, 23 Januari 2026", "2026-01-23" },
    { "1 Agt 2026", "2026-08-01" },
    { "1 Nopember 2026", "2026-11-01" },
    { "29/2/2028", "2028-02-29" },
    { "31/02/2026", NULL },
    { "29/2/2026", NULL },
    { "0/1/2026", NULL },
    { "1/13/2026", NULL },
    { "2026", NULL },
    { "kemarin", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;
      g_autoptr (GError) error = NULL;
      gboolean ok = klaster_date_parse (cases[i].text, &date, &error);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (ok, ==, cases[i].iso != NULL);
      if (ok)
        {
          g_autofree char *iso = klaster_date_dup_iso (&date);

          g_assert_cmpstr (iso, ==, cases[i].iso);
        }
      else
        g_assert_nonnull (error);
    }
}

static void
test_show_date (void)
{
  GDate date;
  g_autofree char *longest = NULL;
  g_autofree char *month = NULL;
  g_autofree char *stamp = klaster_format_iso_time ("2026-01-23T16:05:00Z");
  g_autofree char *none = klaster_format_iso_date (NULL);

  g_assert_true (klaster_date_from_iso ("2026-01-23", &date));
  longest = klaster_format_date_long (&date);
  g_assert_cmpstr (longest, ==, "Jumat, 23 Januari 2026");
  month = klaster_format_month (&date);
  g_assert_cmpstr (month, ==, "Januari 2026");
  g_assert_cmpstr (stamp, ==, "24 Jan 2026 00.05 WITA");
  g_assert_cmpstr (none, ==, "–");
}

static void
test_collate (void)
{
  g_autofree char *two = klaster_collate_key ("Masingai 2");
  g_autofree char *ten = klaster_collate_key ("masingai 10");

  g_assert_cmpstr (two, <, ten);
}

static void
test_words (void)
{
  static const struct
  {
    guint64 number;
    const char *words;
  } cases[] = {
    { 0, "nol" },
    { 1, "satu" },
    { 10, "sepuluh" },
    { 11, "sebelas" },
    { 12, "dua belas" },
    { 19, "sembilan belas" },
    { 20, "dua puluh" },
    { 31, "tiga puluh satu" },
    { 100, "seratus" },
    { 111, "seratus sebelas" },
    { 215, "dua ratus lima belas" },
    { 1000, "seribu" },
    { 1900, "seribu sembilan ratus" },
    { 2026, "dua ribu dua puluh enam" },
    { 1000000, "satu juta" },
    { 11000000, "sebelas juta" },
    { 1001000, "satu juta seribu" },
    { 2500000000, "dua miliar lima ratus juta" },
    { G_GUINT64_CONSTANT (3000000000001), "tiga triliun satu" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = klaster_format_words (cases[i].number);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* The sign of percent stands at its number. */
static void
test_with_unit (void)
{
  static const struct
  {
    const char *unit, *text;
  } cases[] = { { "desa", "30,7 desa" }, { "%", "30,7%" }, { "", "30,7" }, { NULL, "30,7" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = klaster_format_with_unit ("30,7", cases[i].unit);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/format/number", test_number);
  g_test_add_func ("/model/format/round", test_round);
  g_test_add_func ("/model/format/short-forms", test_short_forms);
  g_test_add_func ("/model/format/integer-and-money", test_integer_and_money);
  g_test_add_func ("/model/format/with-unit", test_with_unit);
  g_test_add_func ("/model/format/parse-number", test_parse_number);
  g_test_add_func ("/model/format/parse-date", test_parse_date);
  g_test_add_func ("/model/format/show-date", test_show_date);
  g_test_add_func ("/model/format/collate", test_collate);
  g_test_add_func ("/model/format/words", test_words);
  return g_test_run ();
}
