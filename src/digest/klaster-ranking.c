/* Ranking of the sites by one indicator in one period; part of klaster-series.h. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-series-private.h"

static void
row_free (KlasterRankingRow *row)
{
  g_free (row->site);
  g_free (row->kabupaten);
  g_free (row->kabupaten_name);
  g_free (row->village);
  g_free (row);
}

static void
ranking_clear (KlasterRanking *self)
{
  klaster_indicator_info_clear (&self->indicator);
  g_ptr_array_unref (self->rows);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterRanking, klaster_ranking, ranking_clear)

void
klaster_ranks (const double *values, guint n, int direction, guint *ranks)
{
  for (guint i = 0; i < n; i++)
    {
      ranks[i] = isnan (values[i]) ? 0 : 1;
      for (guint j = 0; j < n && ranks[i] > 0; j++)
        ranks[i] += direction >= 0 ? values[j] > values[i] : values[j] < values[i];
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const KlasterRankingRow *x = *(KlasterRankingRow *const *)a;
  const KlasterRankingRow *y = *(KlasterRankingRow *const *)b;

  if (x->rank != y->rank)
    return x->rank - 1 < y->rank - 1 ? -1 : 1; /* 0, no rank, wraps to the end */
  return x->number < y->number ? -1 : x->number > y->number;
}

static KlasterRankingRow *
make_row (KlasterProgramme *programme,
          const KlasterSlot *slot,
          const KlasterRecord *indicator,
          const KlasterRanking *self)
{
  KlasterRankingRow *row = g_new0 (KlasterRankingRow, 1);
  KlasterSite *site = klaster_slot_get_site (slot, self->period);

  row->number = slot->number;
  row->kabupaten = g_strdup (slot->code);
  row->kabupaten_name = g_strdup (slot->name);
  if (site != NULL)
    {
      row->site = g_strdup (site->id);
      row->village = g_strdup (klaster_programme_get_region_name (programme, site->village));
    }
  row->figure = klaster_programme_get_figure (programme, site, indicator, self->period);
  row->former = klaster_programme_get_figure (programme, site, indicator, self->former_period);
  return row;
}

static void
rank_rows (KlasterRanking *self)
{
  guint n = self->rows->len;
  g_autofree double *now = g_new (double, n);
  g_autofree double *before = g_new (double, n);
  g_autofree guint *ranks = g_new (guint, n);
  g_autofree guint *former = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      const KlasterRankingRow *row = self->rows->pdata[i];

      now[i] = row->figure.value;
      before[i] = row->former.value;
    }
  klaster_ranks (now, n, self->indicator.direction, ranks);
  klaster_ranks (before, n, self->indicator.direction, former);
  for (guint i = 0; i < n; i++)
    {
      KlasterRankingRow *row = self->rows->pdata[i];

      row->rank = ranks[i];
      row->former_rank = former[i];
      for (guint j = 0; j < n; j++)
        row->tied = row->tied || (j != i && ranks[i] > 0 && ranks[j] == ranks[i]);
      self->n_ranked += ranks[i] > 0;
      self->n_blank += ranks[i] == 0;
    }
}

static void
add_to_mean (KlasterMean *mean, KlasterFigure figure)
{
  if (!klaster_figure_is_blank (figure) || figure.blank != KLASTER_BLANK_NOT_APPLICABLE)
    klaster_mean_add (mean, figure);
}

/* The names of those that share the first rank; NULL when they are more than three. */
static char *
name_leaders (const KlasterRanking *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KlasterRankingRow *row = self->rows->pdata[i];
      g_autofree char *name = klaster_site_dup_name (row->village, row->kabupaten_name);

      if (row->rank == 1)
        g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  return g_strv_length (names) <= 3 ? klaster_format_list ((const char *const *)names) : NULL;
}

static char *
make_leader_sentence (const KlasterRanking *self)
{
  const KlasterRankingRow *first = self->rows->pdata[0];
  g_autofree char *value = klaster_indicator_format (&self->indicator, first->figure);
  g_autofree char *names = name_leaders (self);
  guint n_first = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n_first += ((const KlasterRankingRow *)self->rows->pdata[i])->rank == 1;
  if (self->n_ranked == 1)
    /* Translators: site, indicator, figure. */
    return g_strdup_printf (_ ("Only %s has a figure for %s: %s."), names, self->indicator.label,
                            value);
  if (n_first == self->n_ranked)
    /* Translators: number of sites, indicator, figure. */
    return g_strdup_printf (_ ("All %u sites with a figure for %s have the same: %s."), n_first,
                            self->indicator.label, value);
  if (names == NULL)
    /* Translators: number of sites, of how many, figure, indicator. */
    return g_strdup_printf (_ ("%u of %u sites share the first place with %s for %s."), n_first,
                            self->n_ranked, value, self->indicator.label);
  /* Translators: sites, indicator, number of sites, figure. */
  return g_strdup_printf (n_first == 1
                              ? _ ("%s is first for %s among %u sites with %s.")
                              : _ ("%s share the first place for %s among %u sites with %s."),
                          names, self->indicator.label, self->n_ranked, value);
}

/* Public functions */

char *
klaster_ranking_dup_sentence (const KlasterRanking *self)
{
  g_autofree char *leader = NULL;
  g_autofree char *blank = NULL;

  if (self->n_ranked == 0)
    {
      g_autofree char *period = klaster_period_dup_label (self->period);

      /* Translators: indicator, period. */
      return g_strdup_printf (_ ("No site has a figure for %s in %s."), self->indicator.label,
                              period);
    }
  leader = make_leader_sentence (self);
  if (self->n_blank > 0)
    blank = g_strdup_printf (
        ngettext ("%u site has no figure.", "%u sites have no figure.", self->n_blank),
        self->n_blank);
  return klaster_join_sentences (leader, blank, NULL);
}

KlasterRanking *
klaster_ranking_from_programme (KlasterProgramme *programme,
                                const KlasterRecord *indicator,
                                KlasterPeriod period,
                                KlasterPeriod former)
{
  KlasterRanking *self = g_atomic_rc_box_new0 (KlasterRanking);

  klaster_indicator_info_init (&self->indicator, indicator);
  self->period = period;
  self->former_period
      = klaster_period_is_valid (former) && klaster_period_compare (former, period) < 0
            ? former
            : klaster_period_add (period, -1);
  self->mean = self->former_mean = (KlasterMean)KLASTER_MEAN_INIT;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  for (guint i = 0; i < programme->slots->len; i++)
    {
      KlasterRankingRow *row = make_row (programme, programme->slots->pdata[i], indicator, self);

      g_ptr_array_add (self->rows, row);
      add_to_mean (&self->mean, row->figure);
      add_to_mean (&self->former_mean, row->former);
    }
  rank_rows (self);
  g_ptr_array_sort (self->rows, compare_rows);
  self->sentence = klaster_ranking_dup_sentence (self);
  return self;
}
