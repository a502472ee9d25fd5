#include "award-fixture.h"

KlasterAwardFigure
award_figure_of (double value)
{
  if (value > -1000)
    return (KlasterAwardFigure){ value, KLASTER_BLANK_NOT_ANSWERED };
  return (KlasterAwardFigure){ NAN, (KlasterBlank)(-1000 - (int)value) };
}

KlasterAwardSheet *
award_make_sheet (guint n_criteria, guint n_sites, const double *figures)
{
  KlasterAwardSheet *sheet = klaster_award_sheet_new ();

  sheet->year = 2026;
  sheet->winners = 3;
  sheet->event = g_strdup ("Contoh – \"1\"");
  for (guint c = 0; c < n_criteria; c++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", c);
      KlasterAwardCriterion *criterion = klaster_award_sheet_add_criterion (sheet, id);

      criterion->label = g_strdup (id);
      criterion->weight = 100.0 / n_criteria;
    }
  for (guint s = 0; s < n_sites; s++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", s);
      KlasterAwardSite *site = klaster_award_sheet_add_site (sheet, id);

      site->code = g_strdup_printf ("63.%02u", s + 1);
      site->name = g_strdup (id);
    }
  klaster_award_sheet_allot (sheet);
  for (guint i = 0; i < n_criteria * n_sites; i++)
    sheet->figures[i] = award_figure_of (figures[i]);
  return sheet;
}

/* Few kinds of points, so that there are ties. */
static double
draw (GRand *random)
{
  int kind = g_rand_int_range (random, 0, 12);

  if (kind < 1)
    return NA (NOT_APPLICABLE);
  return kind < 8 ? g_rand_int_range (random, 0, 21) * 5 : g_rand_double_range (random, 0, 100);
}

KlasterAwardSheet *
award_make_random (GRand *random, guint n_criteria, guint n_sites)
{
  g_autofree double *figures = g_new (double, n_criteria *n_sites);
  KlasterAwardSheet *sheet;
  double left = 100;

  for (guint i = 0; i < n_criteria * n_sites; i++)
    figures[i] = draw (random);
  sheet = award_make_sheet (n_criteria, n_sites, figures);
  for (guint c = 0; c < n_criteria; c++)
    {
      KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, c);

      criterion->weight
          = c + 1 < n_criteria ? g_rand_int_range (random, 1, 100 / n_criteria) : left;
      criterion->scale = (KlasterAwardScale)g_rand_int_range (random, 0, 3);
      criterion->lower_is_better = g_rand_boolean (random);
      left -= criterion->weight;
    }
  return sheet;
}
