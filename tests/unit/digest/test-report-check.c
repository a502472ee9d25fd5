/* What a cell of a report takes, refuses and doubts. */
#include <math.h>

#include "klaster-report-check.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *type;
    double lowest, highest;
    const char *text;
    const char *wire; /* "!" refused, NULL: not answered */
  } cases[] = {
    { "count", NAN, NAN, "12", "12" },
    { "count", NAN, NAN, " 1.250 ", "1250" },
    { "count", NAN, NAN, "12,5", "!" },
    { "count", NAN, NAN, "-3", "!" },
    { "count", -5, NAN, "-3", "-3" },
    { "count", 0, 50, "51", "!" },
    { "count", NAN, NAN, "dua", "!" },
    { "number", NAN, NAN, "-3", "-3" },
    { "number", NAN, NAN, "1.234,56", "1234.56" },
    { "number", NAN, NAN, "1e300", "!" },
    { "money", NAN, NAN, "Rp12.500.000", "12500000" },
    { "money", NAN, NAN, "12.500.000,50", "!" },
    { "percent", NAN, NAN, "45,5%", "45.5" },
    { "percent", NAN, NAN, "101", "!" },
    { "percent", 0, 200, "101", "101" },
    { "yes_no", NAN, NAN, "ya", "1" },
    { "yes_no", NAN, NAN, "Tidak", "0" },
    { "yes_no", NAN, NAN, "1", "1" },
    { "yes_no", NAN, NAN, "2", "!" },
    /* Kinds of blank by one key, while a minus still begins a number. */
    { "number", NAN, NAN, "-", "not_applicable" },
    { "number", NAN, NAN, "–", "not_applicable" },
    { "yes_no", NAN, NAN, ".", "not_due" },
    { "count", NAN, NAN, "?", NULL },
    { "count", NAN, NAN, "", NULL },
    { "count", NAN, NAN, "\xff", "!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterReportLimits limits = { cases[i].type, cases[i].lowest, cases[i].highest };
      g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
      g_autofree char *wire = NULL;
      g_autoptr (GError) error = NULL;
      gboolean ok = klaster_report_value_parse (&limits, cases[i].text, &value, &error);

      g_test_message ("case %u: %s", i, cases[i].type);
      g_assert_true (ok == (g_strcmp0 (cases[i].wire, "!") != 0));
      g_assert_true (ok == (error == NULL));
      wire = klaster_value_dup_wire (&value);
      if (ok)
        g_assert_cmpstr (wire, ==, cases[i].wire);
      else
        g_assert_true (error->domain == KLASTER_INPUT_ERROR);
    }
}

/* What is copied reads back as it was. */
static void
test_round_trip (void)
{
  static const struct
  {
    const char *type;
    double number;
    KlasterBlank blank;
    const char *typed;
    const char *shown;
  } cases[] = {
    { "number", 1234.5, 0, "1234,5", "1.234,5" },
    { "number", -0.25, 0, "-0,25", "−0,25" },
    { "money", 12500000, 0, "12500000", "12.500.000" },
    { "yes_no", 1, 0, "ya", "yes" },
    { "yes_no", 0, 0, "tidak", "no" },
    { "count", NAN, KLASTER_BLANK_NOT_APPLICABLE, "-", "–" },
    { "count", NAN, KLASTER_BLANK_NOT_DUE, ".", "·" },
    { "count", NAN, KLASTER_BLANK_NOT_ANSWERED, "?", "?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterReportLimits limits = { cases[i].type, NAN, NAN };
      KlasterFigure figure = { cases[i].number, cases[i].blank };
      g_autofree char *typed = klaster_report_figure_format_input (cases[i].type, figure);
      g_autofree char *shown = klaster_report_figure_format (cases[i].type, figure);
      g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

      g_assert_cmpstr (typed, ==, cases[i].typed);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_true (klaster_report_value_parse (&limits, typed, &value, NULL));
      if (klaster_figure_is_blank (figure))
        g_assert_true (value.type == KLASTER_VALUE_BLANK && value.blank == figure.blank);
      else
        g_assert_cmpfloat (klaster_value_get_number (&value), ==, figure.value);
    }
}

static guint
read_numbers (const char *text, double *numbers)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  guint n = 0;

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    numbers[n++] = g_ascii_strtod (parts[i], NULL);
  return n;
}

static void
test_doubt (void)
{
  static const struct
  {
    const char *type;
    double number;
    const char *own;
    const char *others;
    const char *begins; /* of the sentence; NULL: no doubt */
  } cases[] = {
    { "count", 5, "", "", NULL },
    { "count", NAN, "1 2 3 4", "", NULL },
    { "yes_no", 1, "0 0 0 0 0", "0 0 0 0 0 0", NULL },
    /* A zero too many or missing. */
    { "money", 120000000, "12000000", "", "10 times" },
    { "money", 110000000, "12000000", "", NULL },
    { "money", 1200000, "12000000", "", "A 10-th part" },
    { "count", 0, "12", "", NULL },
    { "count", 9, "0", "", NULL },
    /* Steps of 10 are usual; 50 is still taken, 51 is not. */
    { "count", 190, "110 120 130 140", "", NULL },
    { "count", 211, "110 120 130 140", "", "Rises from 140" },
    { "count", 69, "110 120 130 140", "", "Falls from 140" },
    { "count", 211, "120 130 140", "", NULL },
    /* A steady site may move by half of its figure, a small one by five. */
    { "count", 150, "100 100 100 100", "", NULL },
    { "count", 151, "100 100 100 100", "", "Rises from 100" },
    { "count", 7, "2 2 2 2", "", NULL },
    { "count", 8, "2 2 2 2", "", "Rises from 2" },
    /* Others: quartiles 12,5 and 17,5, three times 5 beyond. */
    { "count", 32, "", "10 12 14 16 18 20", NULL },
    { "count", 60, "", "10 12 14 16 18 20", "Far from the other sites" },
    { "count", 60, "", "10 12 14 16 18", NULL },
    { "count", 10, "", "10 10 10 10 10 10", NULL },
    { "count", 14, "", "10 10 10 10 10 10", "Far from" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterIndicatorInfo indicator
          = { .type = (char *)cases[i].type, .unit = (char *)"", .target = NAN };
      double own[16], others[16];
      guint n_own = read_numbers (cases[i].own, own);
      guint n_others = read_numbers (cases[i].others, others);
      g_autofree char *doubt
          = klaster_report_number_doubt (&indicator, cases[i].number, own, n_own, others, n_others);

      g_test_message ("%g after %s beside %s", cases[i].number, cases[i].own, cases[i].others);
      if (cases[i].begins == NULL)
        g_assert_cmpstr (doubt, ==, NULL);
      else
        g_assert_true (doubt != NULL && g_str_has_prefix (doubt, cases[i].begins));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-check/parse", test_parse);
  g_test_add_func ("/report-check/round-trip", test_round_trip);
  g_test_add_func ("/report-check/doubt", test_doubt);
  return g_test_run ();
}
