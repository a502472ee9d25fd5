#include "klaster-report-check.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MAX_DECIMALS 4
/* Beyond this a double no longer tells neighbouring whole numbers apart. */
#define LARGEST 1e15

static const struct
{
  KlasterBlank blank;
  const char *typed;
  const char *shown;
} blanks[] = {
  { KLASTER_BLANK_NOT_APPLICABLE, "-", "–" },
  { KLASTER_BLANK_NOT_ANSWERED, "?", "?" },
  { KLASTER_BLANK_NOT_DUE, ".", "·" },
};

static gboolean
is_type (const char *type, const char *key)
{
  return g_strcmp0 (type, key) == 0;
}

static gboolean
is_whole (const char *type)
{
  return is_type (type, "count") || is_type (type, "money");
}

static gboolean
refuse (GError **error, KlasterInputError code, const char *sentence)
{
  g_set_error_literal (error, KLASTER_INPUT_ERROR, code, sentence);
  return FALSE;
}

/* Reading */

static gboolean
read_blank (const char *text, KlasterBlank *blank)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autofree char *label = g_utf8_casefold (klaster_blank_get_label (blanks[i].blank), -1);

      *blank = blanks[i].blank;
      if (g_str_equal (text, blanks[i].typed) || g_str_equal (text, blanks[i].shown)
          || g_str_equal (folded, label))
        return TRUE;
    }
  return klaster_blank_from_key (text, blank);
}

static gboolean
read_answer (const char *text, double *number, GError **error)
{
  static const char *const yes[] = { "ya", "y", "1", "yes", NULL };
  static const char *const no[] = { "tidak", "t", "0", "no", "n", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  if (!g_strv_contains (yes, lower) && !g_strv_contains (no, lower))
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, _ ("Write ya or tidak here."));
  *number = g_strv_contains (yes, lower);
  return TRUE;
}

static gboolean
check_scale (double number, double lowest, double highest, GError **error)
{
  g_autofree char *low = klaster_format_number_short (lowest, MAX_DECIMALS);
  g_autofree char *high = klaster_format_number_short (highest, MAX_DECIMALS);
  g_autofree char *given = klaster_format_number_short (number, MAX_DECIMALS);
  g_autofree char *sentence = NULL;

  if (number >= lowest && number <= highest)
    return TRUE;
  /* Translators: score, lowest and highest score. */
  sentence
      = g_strdup_printf (_ ("The score %s is outside the scale of %s to %s."), given, low, high);
  return refuse (error, KLASTER_INPUT_ERROR_LIMIT, sentence);
}

static gboolean
check_range (double number, double lowest, double highest, GError **error)
{
  g_autofree char *low = klaster_format_number_short (lowest, MAX_DECIMALS);
  g_autofree char *high = klaster_format_number_short (highest, MAX_DECIMALS);
  g_autofree char *sentence = NULL;

  if (number < lowest)
    /* Translators: %s is a number. */
    sentence = g_strdup_printf (_ ("This indicator takes no value below %s."), low);
  else if (number > highest)
    /* Translators: %s is a number. */
    sentence = g_strdup_printf (_ ("This indicator takes no value above %s."), high);
  return sentence == NULL || refuse (error, KLASTER_INPUT_ERROR_LIMIT, sentence);
}

gboolean
klaster_report_number_check (const KlasterReportLimits *limits, double number, GError **error)
{
  double lowest = limits->lowest, highest = limits->highest;
  gboolean percent = is_type (limits->type, "percent");

  if (!isfinite (number) || fabs (number) > LARGEST)
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, _ ("This number is too large."));
  if (is_type (limits->type, "yes_no") && number != 0 && number != 1)
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, _ ("Write ya or tidak here."));
  if (is_whole (limits->type) && number != floor (number))
    return refuse (error, KLASTER_INPUT_ERROR_INVALID,
                   _ ("Only whole numbers are counted here; leave out the decimals."));
  if (isnan (lowest))
    lowest = percent || is_whole (limits->type) ? 0 : -LARGEST;
  if (isnan (highest))
    highest = percent ? 100 : LARGEST;
  return limits->score ? check_scale (number, lowest, highest, error)
                       : check_range (number, lowest, highest, error);
}

gboolean
klaster_report_value_parse (const KlasterReportLimits *limits,
                            const char *text,
                            KlasterValue *value,
                            GError **error)
{
  g_autofree char *stripped = NULL;
  KlasterBlank blank;
  double number;

  g_return_val_if_fail (limits != NULL && value != NULL, FALSE);

  *value = (KlasterValue)KLASTER_VALUE_INIT;
  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, _ ("This is not readable text."));
  stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  if (*stripped == '\0')
    return TRUE;
  if (read_blank (stripped, &blank))
    {
      *value = klaster_value_blank (blank);
      return TRUE;
    }
  if (is_type (limits->type, "percent") && g_str_has_suffix (stripped, "%"))
    stripped[strlen (stripped) - 1] = '\0';
  if (is_type (limits->type, "yes_no") ? !read_answer (stripped, &number, error)
                                       : !klaster_number_parse (stripped, &number, error))
    return FALSE;
  if (!klaster_report_number_check (limits, number, error))
    return FALSE;
  *value = klaster_value_real (number);
  return TRUE;
}

/* Writing */

static const char *
get_answer (double number)
{
  return number != 0 ? _ ("yes") : _ ("no");
}

char *
klaster_report_figure_format (const char *type, KlasterFigure figure)
{
  for (guint i = 0; klaster_figure_is_blank (figure) && i < G_N_ELEMENTS (blanks); i++)
    if (blanks[i].blank == figure.blank)
      return g_strdup (blanks[i].shown);
  if (is_type (type, "yes_no"))
    return g_strdup (get_answer (figure.value));
  return klaster_format_number_short (figure.value, is_whole (type) ? 0 : MAX_DECIMALS);
}

char *
klaster_report_figure_format_input (const char *type, KlasterFigure figure)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; klaster_figure_is_blank (figure) && i < G_N_ELEMENTS (blanks); i++)
    if (blanks[i].blank == figure.blank)
      return g_strdup (blanks[i].typed);
  if (is_type (type, "yes_no"))
    return g_strdup (figure.value != 0 ? "ya" : "tidak");
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", figure.value);
  return g_strdelimit (g_strdup (buffer), ".", ',');
}

/* Doubting */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Between the two values beside it, as spreadsheets do. SORTED has at least one. */
static double
get_quantile (const GArray *sorted, double part)
{
  double at = part * (sorted->len - 1);
  guint low = (guint)floor (at);
  guint high = MIN (low + 1, sorted->len - 1);
  double a = g_array_index (sorted, double, low), b = g_array_index (sorted, double, high);

  return a + (b - a) * (at - low);
}

static double
get_usual_step (const double *own, guint n_own)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (double));
  guint first = n_own > KLASTER_JUMP_WINDOW ? n_own - KLASTER_JUMP_WINDOW : 0;
  double floor_ = MAX (1, KLASTER_STEADY * fabs (own[n_own - 1]));

  for (guint i = first; i + 1 < n_own; i++)
    {
      double step = fabs (own[i + 1] - own[i]);

      g_array_append_val (steps, step);
    }
  g_array_sort (steps, compare_numbers);
  return MAX (floor_, get_quantile (steps, 0.5));
}

static char *
format_figure (const KlasterIndicatorInfo *indicator, double number)
{
  return klaster_indicator_format (indicator, klaster_figure (number));
}

static char *
doubt_magnitude (const KlasterIndicatorInfo *indicator, double number, double last)
{
  double times = last != 0 ? number / last : 1;
  g_autofree char *former = format_figure (indicator, last);
  g_autofree char *factor = NULL;

  if (times >= KLASTER_MAGNITUDE)
    {
      factor = klaster_format_number_short (times, 0);
      /* Translators: first %s is a factor, second the former figure with its unit. */
      return g_strdup_printf (_ ("%s times the last figure (%s): a zero too many, another unit?"),
                              factor, former);
    }
  if (times <= 0 || times > 1 / KLASTER_MAGNITUDE)
    return NULL;
  factor = klaster_format_number_short (1 / times, 0);
  /* Translators: first %s is a factor, second the former figure with its unit. */
  return g_strdup_printf (_ ("A %s-th part of the last figure (%s): a zero missing, another unit?"),
                          factor, former);
}

static char *
doubt_jump (const KlasterIndicatorInfo *indicator, double number, const double *own, guint n_own)
{
  double last = own[n_own - 1];
  double usual;
  g_autofree char *former = NULL;
  g_autofree char *step = NULL;

  if (n_own < KLASTER_JUMP_FIGURES)
    return NULL;
  usual = get_usual_step (own, n_own);
  if (fabs (number - last) <= KLASTER_JUMP_FACTOR * usual)
    return NULL;
  former = format_figure (indicator, last);
  step = format_figure (indicator, is_whole (indicator->type) ? round (usual) : usual);
  if (number > last)
    /* Translators: first %s is the former figure, second the usual step, both with unit. */
    return g_strdup_printf (
        _ ("Rises from %s far more than this site usually moves (%s a period)."), former, step);
  /* Translators: first %s is the former figure, second the usual step, both with unit. */
  return g_strdup_printf (_ ("Falls from %s far more than this site usually moves (%s a period)."),
                          former, step);
}

static char *
doubt_others (const KlasterIndicatorInfo *indicator,
              double number,
              const double *others,
              guint n_others)
{
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (double), n_others);
  double low, high, distance;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (n_others < KLASTER_FENCE_FIGURES)
    return NULL;
  g_array_append_vals (sorted, others, n_others);
  g_array_sort (sorted, compare_numbers);
  low = get_quantile (sorted, 0.25);
  high = get_quantile (sorted, 0.75);
  distance = MAX (high - low, MAX (1, KLASTER_STEADY * fabs (get_quantile (sorted, 0.5))));
  if (number >= low - KLASTER_FENCE * distance && number <= high + KLASTER_FENCE * distance)
    return NULL;
  from = format_figure (indicator, is_whole (indicator->type) ? round (low) : low);
  to = format_figure (indicator, is_whole (indicator->type) ? round (high) : high);
  /* Translators: two figures with their unit: the middle half of the other sites. */
  return g_strdup_printf (_ ("Far from the other sites: half of them lie between %s and %s."), from,
                          to);
}

char *
klaster_report_number_doubt (const KlasterIndicatorInfo *indicator,
                             double number,
                             const double *own,
                             guint n_own,
                             const double *others,
                             guint n_others)
{
  char *doubt = NULL;

  g_return_val_if_fail (indicator != NULL, NULL);

  if (isnan (number) || is_type (indicator->type, "yes_no"))
    return NULL;
  if (n_own > 0)
    doubt = doubt_magnitude (indicator, number, own[n_own - 1]);
  if (doubt == NULL && n_own > 0)
    doubt = doubt_jump (indicator, number, own, n_own);
  return doubt != NULL ? doubt : doubt_others (indicator, number, others, n_others);
}
