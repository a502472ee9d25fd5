#include <math.h>
#include <string.h>

#include "klaster-class-limits.h"

/* "[1..2] 3, (2..5] 1" with the outer limits and counts. */
static char *
spell (const KlasterClassLimits *limits)
{
  GString *text = g_string_new (NULL);

  for (guint c = 0; c < limits->n_classes; c++)
    g_string_append_printf (text, "%s%g..%g:%u", c > 0 ? " " : "", limits->limits[c],
                            limits->limits[c + 1], limits->counts[c]);
  return g_string_free (text, FALSE);
}

static guint
read_numbers (const char *text, double *numbers)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      numbers[n++] = g_str_equal (parts[i], "-") ? NAN : g_ascii_strtod (parts[i], NULL);
  return n;
}

static void
test_table (void)
{
  const struct
  {
    const char *values;
    KlasterClassMethod method;
    guint n_classes;
    const char *classes;
    gboolean single;
  } cases[] = {
    { "", KLASTER_CLASSES_EQUAL, 5, "", FALSE },
    { "- - -", KLASTER_CLASSES_QUANTILE, 5, "", FALSE },
    { "7", KLASTER_CLASSES_EQUAL, 5, "7..7:1", TRUE },
    { "7 7 7", KLASTER_CLASSES_QUANTILE, 5, "7..7:3", TRUE },
    { "1 2 2 9", KLASTER_CLASSES_EQUAL, 5, "1..1:1 1..2:2 2..9:1", TRUE },
    { "1 2 2 9", KLASTER_CLASSES_FIXED, 5, "1..1:1 1..2:2 2..9:1", TRUE },
    { "0 1 2 3 4 5 6 7 8 10", KLASTER_CLASSES_EQUAL, 5, "0..2:3 2..4:2 4..6:2 6..8:2 8..10:1",
      FALSE },
    /* Empty classes stay: there is nothing between 5 and 100. */
    { "1 2 3 4 5 100", KLASTER_CLASSES_EQUAL, 3, "1..34:5 34..67:0 67..100:1", FALSE },
    { "1 2 3 4 5 6 7 8 9 10", KLASTER_CLASSES_QUANTILE, 5, "1..2:2 2..4:2 4..6:2 6..8:2 8..10:2",
      FALSE },
    /* Ties stay together, and no class is empty or double. */
    { "1 1 1 1 1 1 1 2 3 4", KLASTER_CLASSES_QUANTILE, 3, "1..1:7 1..2:1 2..4:2", FALSE },
    { "1 2 3 4 4 4 4 4 4 4", KLASTER_CLASSES_QUANTILE, 3, "1..3:3 3..4:7", FALSE },
    { "5 5 5 5 - 1 9 9 9 2 3 4", KLASTER_CLASSES_QUANTILE, 5, "1..2:2 2..4:2 4..5:4 5..9:3",
      FALSE },
    { "3 12 18 27 41 44 52", KLASTER_CLASSES_FIXED, 6,
      "3..10:1 10..20:2 20..30:1 30..40:0 40..50:2 50..52:1", FALSE },
    { "0.1 0.22 0.31 0.4 0.5 0.61 0.72", KLASTER_CLASSES_FIXED, 4,
      "0.1..0.2:1 0.2..0.4:3 0.4..0.6:1 0.6..0.72:2", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double numbers[64];
      guint n = read_numbers (cases[i].values, numbers);
      KlasterClassLimits limits;
      g_autofree char *text = NULL;

      klaster_class_limits (numbers, n, cases[i].method, cases[i].n_classes, &limits);
      text = spell (&limits);
      g_test_message ("%s", cases[i].values);
      g_assert_cmpstr (text, ==, cases[i].classes);
      g_assert_true (limits.single_values == cases[i].single);
    }
}

static void
test_fixed (void)
{
  static const double inner[] = { 49.48, 57.38, 69.34, 79.62 };
  static const double values[] = { 79.62, 79.63, 69.34, 90, NAN, 60 };
  static const double high[] = { 85, 90 };
  KlasterClassLimits limits;

  klaster_class_limits_fixed (values, G_N_ELEMENTS (values), inner, G_N_ELEMENTS (inner), &limits);
  g_assert_cmpuint (limits.n_classes, ==, 5);
  g_assert_cmpuint (limits.counts[0], ==, 0);
  g_assert_cmpuint (limits.counts[2], ==, 2); /* the limit itself belongs to the lower class */
  g_assert_cmpuint (limits.counts[3], ==, 1);
  g_assert_cmpuint (limits.counts[4], ==, 2);
  g_assert_cmpfloat (limits.limits[5], ==, 90);
  g_assert_cmpint (klaster_class_limits_find (&limits, NAN), ==, -1);
  g_assert_cmpint (klaster_class_limits_find (&limits, 79.62), ==, 3);
  g_assert_cmpint (klaster_class_limits_find (&limits, 1000), ==, 4);
  g_assert_cmpint (klaster_class_limits_find (&limits, -1), ==, 0);
  klaster_class_limits_fixed (high, 2, inner, 4, &limits);
  for (guint c = 0; c < limits.n_classes; c++)
    g_assert_cmpfloat (limits.limits[c], <, limits.limits[c + 1]);
}

/* Whatever the numbers: all are counted once, limits rise, members lie within, quantiles are never
 * empty. */
static void
test_any (void)
{
  GRand *random = g_rand_new_with_seed (63);

  for (guint round = 0; round < 3000; round++)
    {
      double numbers[40];
      guint n = (guint)g_rand_int_range (random, 1, 40);
      guint n_classes = (guint)g_rand_int_range (random, 1, KLASTER_MAX_CLASSES + 1);
      double scale = pow (10, g_rand_int_range (random, -3, 7));
      KlasterClassMethod method = (KlasterClassMethod)g_rand_int_range (random, 0, 3);
      KlasterClassLimits limits;
      guint sum = 0;

      for (guint i = 0; i < n; i++)
        numbers[i] = scale * g_rand_int_range (random, -5, 12);
      klaster_class_limits (numbers, n, method, n_classes, &limits);
      g_assert_cmpuint (limits.n_classes, <=, n_classes);
      for (guint c = 0; c < limits.n_classes; c++)
        {
          sum += limits.counts[c];
          if (method == KLASTER_CLASSES_QUANTILE || limits.single_values)
            g_assert_cmpuint (limits.counts[c], >, 0);
          if (c > 0 || !limits.single_values)
            g_assert_true (limits.limits[c] < limits.limits[c + 1]
                           || (c == 0 && limits.limits[0] == limits.limits[1]));
          if (limits.counts[c] > 0)
            g_assert_true (limits.lowest[c] >= limits.limits[c]
                           && limits.highest[c] <= limits.limits[c + 1]);
        }
      g_assert_cmpuint (sum, ==, n);
    }
  g_rand_free (random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/class-limits/table", test_table);
  g_test_add_func ("/class-limits/fixed", test_fixed);
  g_test_add_func ("/class-limits/any", test_any);
  return g_test_run ();
}
