/* Numbers as text: as the C library writes them with as many digits as are needed, but without it. */
#include <glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "klaster-real-text.h"

/* What the C library says: the fewest of 15 to 17 digits that read back. */
static const char *
write_plainly (double number, char *buffer, gsize size)
{
  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, (int)size, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  return buffer;
}

static void
expect_same (double number)
{
  char own[KLASTER_REAL_BYTES], plain[G_ASCII_DTOSTR_BUF_SIZE];

  klaster_real_write (number, own);
  g_assert_cmpstr (own, ==, write_plainly (number, plain, sizeof plain));
  g_assert_cmpfloat (g_ascii_strtod (own, NULL), ==, number);
}

static void
test_known (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = { { 0, "0" },
                { -0.0, "-0" },
                { 1, "1" },
                { -1.5, "-1.5" },
                { 0.1, "0.1" },
                { 0.1 + 0.2, "0.30000000000000004" },
                { 100.0 / 3, "33.333333333333336" },
                { 1.0 / 3, "0.3333333333333333" },
                { 1e15, "1e+15" },
                { 123456789012345, "123456789012345" },
                { 1e-4, "0.0001" },
                { 1e-5, "1e-05" },
                { 9007199254740993, "9007199254740992" },
                { 1.7976931348623157e308, "1.7976931348623157e+308" },
                { 2.2250738585072014e-308, "2.2250738585072014e-308" },
                { 4.9406564584124654e-324, "4.94065645841247e-324" },
                { 9.5367431640625e-07, "9.5367431640625e-07" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[KLASTER_REAL_BYTES];

      g_assert_cmpstr (klaster_real_write (cases[i].number, text), ==, cases[i].text);
      expect_same (cases[i].number);
    }
}

/* Any bits at all, numbers as people enter and means as they come, powers of two and of ten with their neighbours. */
static void
test_any (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 60000; i++)
    {
      guint64 bits = (guint64)g_rand_int (random) << 32 | g_rand_int (random);
      double number;

      memcpy (&number, &bits, sizeof number);
      if (isfinite (number))
        expect_same (number);
      expect_same (g_rand_double_range (random, 0, 1000));
      expect_same (g_rand_int_range (random, -100000, 100000) / 7.0);
    }
  for (int i = -1074; i < 1024; i++)
    {
      expect_same (ldexp (1, i));
      expect_same (nextafter (ldexp (1, i), 0));
      expect_same (nextafter (ldexp (1, i), INFINITY));
    }
  for (int i = -320; i <= 308; i++)
    {
      double ten = pow (10, i);

      expect_same (ten);
      expect_same (nextafter (ten, 0));
      expect_same (nextafter (ten, INFINITY));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/real-text/known", test_known);
  g_test_add_func ("/model/real-text/any", test_any);
  return g_test_run ();
}
