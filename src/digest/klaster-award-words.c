/* What an edition of the award says in words: its rules, its figures, and why a site is where it is. */
#include <glib/gi18n.h>

#include "klaster-edition-private.h"
#include "klaster-format.h"

#define TOTAL_DECIMALS 2
#define FIGURE_DECIMALS 2
/* Points of a criterion that are told as a strength or a weakness: so far from the mean of the field, times weight. */
#define TELLING 1.0
/* Strengths and weaknesses that are named. */
#define MOST_NAMED 2

static const char *
get_label (const KlasterAwardEdition *self, guint criterion)
{
  return klaster_award_sheet_get_criterion (self->sheet, criterion)->label;
}

static const char *
get_name (const KlasterAwardEdition *self, guint site)
{
  return klaster_award_sheet_get_site (self->sheet, site)->name;
}

/* ---- figures */

static char *
dup_jury_figure (const KlasterAwardEdition *self, guint criterion, guint site)
{
  KlasterAwardSpread spread = klaster_award_sheet_get_spread (self->sheet, criterion, site);
  g_autofree char *mean = klaster_format_number_short (spread.mean, FIGURE_DECIMALS);
  g_autofree char *lowest = klaster_format_number_short (spread.lowest, FIGURE_DECIMALS);
  g_autofree char *highest = klaster_format_number_short (spread.highest, FIGURE_DECIMALS);

  if (!self->sheet->closed)
    return g_strdup (_ ("hidden until all jurors have handed in"));
  if (spread.n == 0)
    return g_strdup (klaster_blank_get_label (KLASTER_BLANK_NOT_ANSWERED));
  /* Translators: mean of the scores, who scored, of how many jurors, lowest and highest score. */
  return g_strdup_printf (_ ("%s (%u of %u jurors, %s to %s)"), mean, spread.n,
                          self->sheet->jurors->len, lowest, highest);
}

char *
klaster_award_dup_figure (const KlasterAwardEdition *self, guint criterion, guint site)
{
  const KlasterAwardCriterionInfo *info = self->criteria->pdata[criterion];
  const KlasterAwardFigure *figure = klaster_award_sheet_get_figure (self->sheet, criterion, site);
  const KlasterFigure value = { figure->value, figure->blank };

  if (klaster_award_sheet_get_criterion (self->sheet, criterion)->source
      == KLASTER_AWARD_SOURCE_JURY)
    return dup_jury_figure (self, criterion, site);
  return klaster_indicator_format (&info->indicator, value);
}

char *
klaster_award_dup_total (const KlasterAwardRow *row)
{
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;

  if (row->total != KLASTER_AWARD_UNKNOWN)
    return klaster_format_number (klaster_award_total_to_points (row->total), TOTAL_DECIMALS);
  if (row->least == KLASTER_AWARD_UNKNOWN)
    return g_strdup ("–");
  least = klaster_format_number (klaster_award_total_to_points (row->least), TOTAL_DECIMALS);
  most = klaster_format_number (klaster_award_total_to_points (row->most), TOTAL_DECIMALS);
  return g_strdup_printf ("%s–%s", least, most);
}

/* ---- criteria */

static char *
dup_source (const KlasterEditionRecords *records,
            const KlasterRecord *record,
            const KlasterAwardCriterion *criterion,
            const KlasterIndicatorInfo *indicator)
{
  g_autofree char *from = klaster_period_dup_label (records->from);
  g_autofree char *to = klaster_period_dup_label (records->to);
  g_autofree char *what = NULL;

  switch (criterion->source)
    {
    case KLASTER_AWARD_SOURCE_INDICATOR:
      what = record != NULL ? klaster_dup_choice (record, "taken", _ ("Newest figure")) : NULL;
      /* Translators: indicator, "Mean of the periods", two periods. */
      return g_strdup_printf (_ ("Indicator “%s”: %s, %s to %s"),
                              indicator->label != NULL ? indicator->label : "–",
                              what != NULL ? what : "–", from, to);
    case KLASTER_AWARD_SOURCE_INDEX:
      return g_strdup (_ ("Indeks Desa, the newest that was issued; kelurahan have none"));
    case KLASTER_AWARD_SOURCE_COUNT:
      what = record != NULL ? klaster_dup_choice (record, "counted", "–") : g_strdup ("–");
      return g_strdup_printf (_ ("Count from the registers: %s"), what);
    case KLASTER_AWARD_SOURCE_JURY:
    default:
      return g_strdup (_ ("Mean of the jurors who scored"));
    }
}

static char *
dup_scale (const KlasterAwardCriterion *criterion)
{
  g_autofree char *lowest = klaster_format_number_short (criterion->lowest, FIGURE_DECIMALS);
  g_autofree char *highest = klaster_format_number_short (criterion->highest, FIGURE_DECIMALS);
  const char *direction
      = criterion->lower_is_better ? _ ("lower is better") : _ ("higher is better");

  if (criterion->scale == KLASTER_AWARD_SCALE_FIELD)
    return g_strdup_printf (_ ("least to greatest of the sites, %s"), direction);
  if (criterion->scale == KLASTER_AWARD_SCALE_BEST)
    return g_strdup_printf (_ ("share of the best site, %s"), direction);
  /* Translators: two numbers, "higher is better". */
  return g_strdup_printf (_ ("%s to %s, %s"), lowest, highest, direction);
}

static const char *
get_treatment (KlasterAwardTreatment treatment)
{
  switch (treatment)
    {
    case KLASTER_AWARD_LEAVE_OUT:
      return _ ("left out");
    case KLASTER_AWARD_ZERO_POINTS:
      return _ ("0 points");
    case KLASTER_AWARD_WAIT:
    default:
      return _ ("the site waits");
    }
}

void
klaster_edition_describe (KlasterAwardCriterionInfo *info,
                          const KlasterEditionRecords *records,
                          const KlasterRecord *record,
                          const KlasterAwardCriterion *criterion)
{
  const KlasterRecord *indicator = klaster_edition_find_indicator (records, record);

  klaster_indicator_info_init (
      &info->indicator, criterion->source == KLASTER_AWARD_SOURCE_INDICATOR ? indicator : NULL);
  info->is_count = criterion->source == KLASTER_AWARD_SOURCE_COUNT;
  info->source_label = dup_source (records, record, criterion, &info->indicator);
  info->scale_text = dup_scale (criterion);
  info->levels = record != NULL ? klaster_dup_text (record, "levels") : NULL;
  info->blanks_text = g_strdup_printf (
      /* Translators: what becomes of each kind of blank, "0 points". */
      _ ("not answered: %s; not due: %s; not applicable: %s; zero: %s"),
      get_treatment (criterion->treatments[KLASTER_BLANK_NOT_ANSWERED]),
      get_treatment (criterion->treatments[KLASTER_BLANK_NOT_DUE]),
      get_treatment (criterion->treatments[KLASTER_BLANK_NOT_APPLICABLE]),
      criterion->zero_is_blank ? _ ("as not answered") : _ ("a number"));
}

/* ---- rules of the edition */

static char *
list_labels (const KlasterAwardEdition *self, const gboolean *chosen)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint c = 0; c < self->sheet->criteria->len; c++)
    if (chosen[c])
      g_strv_builder_add (builder, get_label (self, c));
  labels = g_strv_builder_end (builder);
  return labels[0] != NULL ? klaster_format_list ((const char *const *)labels) : NULL;
}

static int
compare_tie_orders (gconstpointer a, gconstpointer b)
{
  const KlasterAwardCriterion *x = *(KlasterAwardCriterion *const *)a;
  const KlasterAwardCriterion *y = *(KlasterAwardCriterion *const *)b;

  return x->tie_order < y->tie_order ? -1 : x->tie_order > y->tie_order;
}

static char *
dup_tie_text (const KlasterAwardEdition *self)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  g_autofree char *list = NULL;

  for (guint c = 0; c < self->sheet->criteria->len; c++)
    if (klaster_award_sheet_get_criterion (self->sheet, c)->tie_order > 0)
      g_ptr_array_add (named, self->sheet->criteria->pdata[c]);
  g_ptr_array_sort (named, compare_tie_orders);
  for (guint i = 0; i < named->len; i++)
    g_strv_builder_add (builder, ((KlasterAwardCriterion *)named->pdata[i])->label);
  labels = g_strv_builder_end (builder);
  list = g_strjoinv (" → ", labels);
  if (named->len == 0)
    return g_strdup (_ ("Of equal totals (to four decimals) the higher points in the criterion of "
                        "most weight come first, then in the next one. Who is still equal shares "
                        "the rank."));
  return g_strdup_printf (
      /* Translators: criteria in order, with arrows between. */
      _ ("Of equal totals (to four decimals) the higher points come first in: %s; then in the "
         "other "
         "criteria by weight. Who is still equal shares the rank."),
      list);
}

static char *
dup_common_text (const KlasterAwardEdition *self)
{
  g_autofree gboolean *skipped = g_new (gboolean, MAX (self->result->n_criteria, 1));
  g_autofree char *list = NULL;

  for (guint c = 0; c < self->result->n_criteria; c++)
    skipped[c] = !self->result->common[c];
  list = list_labels (self, skipped);
  if (list == NULL)
    return NULL;
  return g_strdup_printf (
      /* Translators: criteria. */
      _ ("Desa and kelurahan are compared on what both have. Not counted for anyone: %s; the "
         "weight goes to the other criteria."),
      list);
}

/* KIND: 0 desa, 1 kelurahan, -1 both. */
static gboolean
is_of_kind (const KlasterAwardEdition *self, const KlasterAwardRow *row, int kind)
{
  return kind < 0
         || klaster_award_sheet_get_site (self->sheet, row->site)->kelurahan == (kind == 1);
}

/* Names of those who share the first rank; NULL: nobody has one. */
static char *
list_first (const KlasterAwardEdition *self, const KlasterAwardResult *result, int kind)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < result->n_sites; i++)
    if (result->rows[i].rank == 1 && is_of_kind (self, &result->rows[i], kind))
      g_strv_builder_add (builder, get_name (self, result->rows[i].site));
  names = g_strv_builder_end (builder);
  return names[0] != NULL ? klaster_format_list ((const char *const *)names) : NULL;
}

/* Who is first, of a KIND; NULL: nobody has a rank. */
static char *
dup_first (const KlasterAwardEdition *self, const KlasterAwardResult *result, int kind)
{
  g_autofree char *names = list_first (self, result, kind);
  g_autofree char *total = NULL;

  for (guint i = 0; i < result->n_sites && total == NULL; i++)
    if (result->rows[i].rank == 1 && is_of_kind (self, &result->rows[i], kind))
      total = klaster_award_dup_total (&result->rows[i]);
  if (names == NULL)
    return NULL;
  if (kind == 0)
    /* Translators: sites, total of 100. */
    return g_strdup_printf (_ ("First of the desa with %2$s of 100: %1$s."), names, total);
  if (kind == 1)
    /* Translators: sites, total of 100. */
    return g_strdup_printf (_ ("First of the kelurahan with %2$s of 100: %1$s."), names, total);
  /* Translators: sites, total of 100. */
  return g_strdup_printf (_ ("First with %2$s of 100: %1$s."), names, total);
}

char *
klaster_award_dup_sentence (const KlasterAwardEdition *self, const KlasterAwardResult *result)
{
  g_autofree char *first = dup_first (self, result, result->by_kind ? 0 : -1);
  g_autofree char *second = result->by_kind ? dup_first (self, result, 1) : NULL;
  g_autofree char *waiting = NULL;

  if (first == NULL && second == NULL)
    return g_strdup (_ ("No site can be ranked yet: all wait for figures."));
  if (result->n_waiting > 0)
    waiting = g_strdup_printf (
        ngettext ("%u site waits for a figure, so the order may still change.",
                  "%u sites wait for a figure, so the order may still change.", result->n_waiting),
        result->n_waiting);
  return klaster_join_sentences (first != NULL ? first : "", second != NULL ? second : "", waiting,
                                 NULL);
}

void
klaster_edition_say (KlasterAwardEdition *self)
{
  if (self->id == NULL)
    self->sentence = g_strdup (_ ("There is no edition of the award yet."));
  else if (self->result == NULL)
    self->sentence = g_strdup (self->problem);
  else
    {
      g_autoptr (KlasterAwardResult) lists
          = klaster_award_edition_rank (self, NULL, KLASTER_AWARD_LISTS_OF_EDITION);

      self->sentence = klaster_award_dup_sentence (self, lists);
    }
  if (self->sheet != NULL)
    self->tie_text = dup_tie_text (self);
  if (self->result != NULL)
    self->common_text = dup_common_text (self);
}

/* ---- why a site is where it is */

typedef struct
{
  guint criterion;
  double lead; /* over the mean of the field, weighted */
  double points;
} Lead;

static int
compare_leads (gconstpointer a, gconstpointer b)
{
  const Lead *x = a, *y = b;

  if (x->lead != y->lead)
    return x->lead > y->lead ? -1 : 1;
  return x->criterion < y->criterion ? -1 : 1;
}

static GArray *
list_leads (const KlasterAwardEdition *self,
            const KlasterAwardResult *result,
            const double *weights,
            const KlasterAwardRow *row)
{
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (Lead));

  for (guint c = 0; c < result->n_criteria; c++)
    {
      double points = klaster_award_result_get_cell (result, c, row->site)->points;
      double sum = 0;
      guint n = 0;
      Lead lead = { .criterion = c, .points = points };

      if (isnan (points) || klaster_award_sheet_get_criterion (self->sheet, c)->stage > row->stage)
        continue;
      for (guint s = 0; s < result->n_sites; s++)
        {
          double other = klaster_award_result_get_cell (result, c, s)->points;

          sum += isnan (other) ? 0 : other;
          n += !isnan (other);
        }
      lead.lead = (points - sum / n) * weights[c] / KLASTER_AWARD_WEIGHTS;
      g_array_append_val (leads, lead);
    }
  g_array_sort (leads, compare_leads);
  return leads;
}

/* "Turnover (96) and Benefit (88)", from one end of LEADS; NULL when nothing tells. */
static char *
list_telling (const KlasterAwardEdition *self, const GArray *leads, gboolean strong)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < leads->len && i < MOST_NAMED; i++)
    {
      const Lead *lead = &g_array_index (leads, Lead, strong ? i : leads->len - 1 - i);
      g_autofree char *points = klaster_format_number (lead->points, 0);

      if (strong ? lead->lead >= TELLING : lead->lead <= -TELLING)
        g_ptr_array_add (parts,
                         g_strdup_printf ("%s (%s)", get_label (self, lead->criterion), points));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return klaster_format_list ((const char *const *)parts->pdata);
}

static char *
dup_leads (const KlasterAwardEdition *self,
           const KlasterAwardResult *result,
           const double *weights,
           const KlasterAwardRow *row)
{
  g_autoptr (GArray) leads = list_leads (self, result, weights, row);
  g_autofree char *strong = list_telling (self, leads, TRUE);
  g_autofree char *weak = list_telling (self, leads, FALSE);

  if (strong != NULL && weak != NULL)
    /* Translators: criteria with points. */
    return g_strdup_printf (_ ("ahead in %s; behind in %s"), strong, weak);
  if (strong != NULL)
    return g_strdup_printf (_ ("ahead in %s"), strong);
  if (weak != NULL)
    return g_strdup_printf (_ ("behind in %s"), weak);
  return g_strdup (_ ("near the mean in all criteria"));
}

static char *
list_waiting (const KlasterAwardEdition *self,
              const KlasterAwardResult *result,
              const KlasterAwardRow *row)
{
  g_autofree gboolean *chosen = g_new (gboolean, result->n_criteria);

  for (guint c = 0; c < result->n_criteria; c++)
    chosen[c]
        = klaster_award_result_get_cell (result, c, row->site)->state == KLASTER_AWARD_CELL_WAITING
          && klaster_award_sheet_get_criterion (self->sheet, c)->stage <= row->stage;
  return list_labels (self, chosen);
}

static const char *
get_stage (const KlasterAwardEdition *self, const KlasterAwardRow *row)
{
  return row->stage < self->sheet->stages->len
             ? ((KlasterAwardStage *)self->sheet->stages->pdata[row->stage])->label
             : "–";
}

char *
klaster_award_dup_why (const KlasterAwardEdition *self,
                       const KlasterAwardResult *result,
                       const double *weights,
                       const KlasterAwardRow *row)
{
  g_autofree char *total = klaster_award_dup_total (row);
  g_autofree char *leads = NULL;
  g_autofree char *why = NULL;
  g_autofree char *tie = NULL;

  if (row->state == KLASTER_AWARD_WAITING)
    {
      g_autofree char *list = list_waiting (self, result, row);

      /* Translators: criteria, a range of totals. */
      return g_strdup_printf (_ ("No rank yet: waits for %s; the total will be %s."),
                              list != NULL ? list : _ ("figures"), total);
    }
  leads = dup_leads (self, result, weights, row);
  if (row->state == KLASTER_AWARD_OUT)
    /* Translators: stage, total, "ahead in …". */
    why = g_strdup_printf (_ ("Did not go on after the stage %s with %s: %s."),
                           get_stage (self, row), total, leads);
  else
    /* Translators: rank, total, "ahead in …". */
    why = g_strdup_printf (_ ("Rank %u with %s: %s."), row->rank, total, leads);
  if (row->shared)
    tie = g_strdup (_ ("The rank is shared: equal in all criteria."));
  else if (row->decided_by >= 0)
    tie = g_strdup_printf (_ ("An equal total was decided by %s."),
                           get_label (self, (guint)row->decided_by));
  return klaster_join_sentences (why, tie, NULL);
}

/* ---- what would change it */

char *
klaster_award_dup_flip (const KlasterAwardEdition *self,
                        const KlasterAwardResult *result,
                        const double *weights,
                        guint site_a,
                        guint site_b)
{
  const KlasterAwardRow *a = klaster_award_result_find (result, site_a);
  const KlasterAwardRow *b = klaster_award_result_find (result, site_b);
  KlasterAwardFlip flip;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (a->stage != b->stage || a->state != b->state)
    /* Translators: a site and the one behind it. */
    return g_strdup_printf (_ ("%s went further than %s; weights do not change that."),
                            get_name (self, site_a), get_name (self, site_b));
  flip = klaster_award_find_flip (self->sheet, result, weights, site_a, site_b);
  if (flip.criterion < 0)
    return g_strdup_printf (_ ("%s stays before %s whatever one weight is."),
                            get_name (self, site_a), get_name (self, site_b));
  from = klaster_format_number (flip.from, TOTAL_DECIMALS);
  to = klaster_format_number (flip.to, TOTAL_DECIMALS);
  if (flip.to > flip.from)
    return g_strdup_printf (
        /* Translators: two sites, criterion, two weights. */
        _ ("%s and %s change places when the weight of %s rises from %s to above %s."),
        get_name (self, site_a), get_name (self, site_b), get_label (self, (guint)flip.criterion),
        from, to);
  return g_strdup_printf (
      /* Translators: two sites, criterion, two weights. */
      _ ("%s and %s change places when the weight of %s falls from %s to below %s."),
      get_name (self, site_a), get_name (self, site_b), get_label (self, (guint)flip.criterion),
      from, to);
}

char *
klaster_award_dup_missing (const KlasterAwardEdition *self,
                           const KlasterAwardResult *result,
                           const KlasterAwardMissing *missing)
{
  const KlasterAwardRow *row = klaster_award_result_find (result, missing->site);
  g_autofree char *rank = row->rank > 0 ? g_strdup_printf ("%u", row->rank) : g_strdup ("–");

  if (missing->best == missing->worst && row->rank == 0)
    return g_strdup_printf (
        /* Translators: criterion, site, rank. */
        _ ("%s of %s is missing; with it the rank will be %u whatever it is."),
        get_label (self, missing->criterion), get_name (self, missing->site), missing->best);
  if (!missing->changes)
    return g_strdup_printf (
        /* Translators: criterion, site, rank. */
        _ ("%s of %s is missing; the rank stays %s whatever it is."),
        get_label (self, missing->criterion), get_name (self, missing->site), rank);
  return g_strdup_printf (
      /* Translators: criterion, site, best and worst rank, rank now. */
      _ ("%s of %s is missing: with it the rank may be %u to %u (now %s)."),
      get_label (self, missing->criterion), get_name (self, missing->site), missing->best,
      missing->worst, rank);
}
