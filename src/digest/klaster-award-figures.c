/* From the records of an edition to its sheet: criteria, stages, sites, figures and scores. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-edition-private.h"
#include "klaster-instrument.h"
#include "klaster-radar-private.h"
#include "klaster-series-private.h"

/* What a count counts: records of ENTITY that have one of STAGES (NULL: any), by their site. */
typedef struct
{
  const char *key;
  const char *entity; /* NULL: reports received in time */
  const char *stages[8];
} Count;

static const Count counts[] = {
  { "innovations", "innovation", { NULL } },
  { "innovations_applied", "innovation", { "penerapan" } },
  { "products", "product", { NULL } },
  { "rights_filed",
    "intellectual_property",
    { "filed", "formality", "announced", "substantive", "recorded", "certified" } },
  { "rights_granted", "intellectual_property", { "recorded", "certified" } },
  { "permits_issued", "permit", { "issued" } },
  { "partners", "partner_support", { NULL } },
  { "reports_on_time", NULL, { NULL } },
};

/* ---- criteria */

static guint
find_choice (const KlasterRecord *record,
             const char *field,
             const char *const *keys,
             guint fallback)
{
  const char *key = klaster_record_get_text (record, field);

  for (guint i = 0; key != NULL && keys[i] != NULL; i++)
    if (g_str_equal (keys[i], key))
      return i;
  return fallback;
}

static double
get_number (const KlasterRecord *record, const char *field, double fallback)
{
  return klaster_record_has (record, field) ? klaster_record_get_number (record, field) : fallback;
}

static const Count *
find_count (const KlasterRecord *record)
{
  const char *key = klaster_record_get_text (record, "counted");

  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (counts); i++)
    if (g_str_equal (counts[i].key, key))
      return &counts[i];
  return NULL;
}

static void
read_applies (const KlasterEditionRecords *records,
              const KlasterRecord *record,
              KlasterAwardCriterion *criterion)
{
  const KlasterRecord *indicator = klaster_edition_find_indicator (records, record);
  const char *applies
      = indicator != NULL ? klaster_record_get_text (indicator, "applies_to") : NULL;

  if (criterion->source == KLASTER_AWARD_SOURCE_INDEX)
    criterion->for_kelurahan = FALSE;
  else if (criterion->source == KLASTER_AWARD_SOURCE_INDICATOR)
    {
      criterion->for_kelurahan = g_strcmp0 (applies, "desa") != 0;
      criterion->for_desa = g_strcmp0 (applies, "kelurahan") != 0;
    }
}

static void
read_treatments (const KlasterRecord *record, KlasterAwardCriterion *criterion)
{
  criterion->treatments[KLASTER_BLANK_NOT_ANSWERED]
      = find_choice (record, "when_not_answered", klaster_award_treatments, KLASTER_AWARD_WAIT);
  criterion->treatments[KLASTER_BLANK_NOT_DUE]
      = find_choice (record, "when_not_due", klaster_award_treatments, KLASTER_AWARD_WAIT);
  criterion->treatments[KLASTER_BLANK_NOT_APPLICABLE] = find_choice (
      record, "when_not_applicable", klaster_award_treatments, KLASTER_AWARD_LEAVE_OUT);
  criterion->zero_is_blank
      = g_strcmp0 (klaster_record_get_text (record, "when_zero"), "not_answered") == 0;
}

static int
find_index (const GPtrArray *records, const char *id)
{
  for (guint i = 0; id != NULL && i < records->len; i++)
    if (g_str_equal (klaster_record_get_id (records->pdata[i]), id))
      return (int)i;
  return -1;
}

static void
add_criterion (const KlasterEditionRecords *records,
               KlasterAwardSheet *sheet,
               const KlasterRecord *record)
{
  KlasterAwardCriterion *self
      = klaster_award_sheet_add_criterion (sheet, klaster_record_get_id (record));
  const KlasterRecord *indicator = klaster_edition_find_indicator (records, record);
  const char *direction = klaster_record_get_text (record, "direction");

  if (direction == NULL && indicator != NULL)
    direction = klaster_record_get_text (indicator, "direction");
  self->label = klaster_dup_text_or_empty (record, "label");
  self->weight = get_number (record, "weight", 0);
  self->source = find_choice (record, "origin", klaster_award_sources, KLASTER_AWARD_SOURCE_JURY);
  self->scale = find_choice (record, "scale_method", klaster_award_scales,
                             self->source == KLASTER_AWARD_SOURCE_JURY
                                     || self->source == KLASTER_AWARD_SOURCE_INDEX
                                 ? KLASTER_AWARD_SCALE_RANGE
                                 : KLASTER_AWARD_SCALE_FIELD);
  self->lowest = get_number (record, "lowest", 0);
  self->highest = get_number (record, "highest", 100);
  self->lower_is_better = g_strcmp0 (direction, "lower") == 0;
  /* The first one, where none is chosen. */
  self->stage
      = (guint)MAX (find_index (records->stages, klaster_record_get_text (record, "stage")), 0);
  self->tie_order = (guint)klaster_record_get_integer (record, "tie_order", 0);
  read_treatments (record, self);
  read_applies (records, record, self);
}

/* What is not chosen yet, in one sentence; NULL: nothing. */
static char *
find_problem (const KlasterEditionRecords *records, const KlasterAwardSheet *sheet)
{
  for (guint i = 0; i < sheet->criteria->len; i++)
    {
      const KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, i);

      if (criterion->source == KLASTER_AWARD_SOURCE_INDICATOR
          && klaster_edition_find_indicator (records, records->criteria->pdata[i]) == NULL)
        return g_strdup_printf (_ ("Criterion “%s”: choose the indicator that it is taken from."),
                                criterion->label);
      if (criterion->source == KLASTER_AWARD_SOURCE_COUNT
          && find_count (records->criteria->pdata[i]) == NULL)
        return g_strdup_printf (_ ("Criterion “%s”: choose what is counted."), criterion->label);
      if (criterion->source == KLASTER_AWARD_SOURCE_JURY && sheet->jurors->len == 0)
        return g_strdup_printf (_ ("Criterion “%s” is scored by the jury: add the jurors."),
                                criterion->label);
    }
  return NULL;
}

/* ---- indicators */

/* A blank that says most of why there is no figure: asked and not answered, then not due. */
static KlasterBlank
merge_blanks (KlasterBlank a, KlasterBlank b)
{
  if (a == KLASTER_BLANK_NOT_ANSWERED || b == KLASTER_BLANK_NOT_ANSWERED)
    return KLASTER_BLANK_NOT_ANSWERED;
  return a == KLASTER_BLANK_NOT_DUE ? a : b;
}

static KlasterAwardFigure
read_indicator (const KlasterEditionRecords *records,
                const KlasterRecord *record,
                const KlasterSite *site)
{
  const KlasterRecord *indicator = klaster_edition_find_indicator (records, record);
  const char *taken = klaster_record_get_text (record, "taken");
  KlasterAwardFigure answer = { NAN, KLASTER_BLANK_NOT_APPLICABLE };
  gboolean unanswered = FALSE;
  double sum = 0, newest = NAN;
  guint n = 0;

  for (KlasterPeriod period = records->from; klaster_period_compare (period, records->to) <= 0;
       period = klaster_period_add (period, 1))
    {
      KlasterFigure figure
          = klaster_programme_get_figure (records->programme, site, indicator, period);

      if (klaster_figure_is_blank (figure))
        {
          answer.blank = merge_blanks (answer.blank, figure.blank);
          unanswered = unanswered || figure.blank == KLASTER_BLANK_NOT_ANSWERED;
          continue;
        }
      newest = figure.value;
      sum += figure.value;
      n++;
    }
  if (n == 0 || (g_strcmp0 (taken, "sum") == 0 && unanswered))
    return answer;
  answer.value = g_strcmp0 (taken, "sum") == 0    ? sum
                 : g_strcmp0 (taken, "mean") == 0 ? sum / n
                                                  : newest;
  return answer;
}

/* ---- index */

static gboolean
read_index (const KlasterEditionRecords *records,
            KlasterAwardSheet *sheet,
            GPtrArray *sites,
            guint c,
            GError **error)
{
  for (guint s = 0; s < sites->len; s++)
    {
      const KlasterSite *site = sites->pdata[s];
      KlasterAwardFigure *figure = klaster_award_sheet_get_figure (sheet, c, s);
      const KlasterMatch matches[]
          = { { "village", site->village },
              { "instrument", klaster_instrument_get_key (KLASTER_INSTRUMENT_INDEKS_DESA) },
              { NULL, NULL } };
      g_autoptr (GPtrArray) found = NULL;

      figure->blank = site->kelurahan ? KLASTER_BLANK_NOT_APPLICABLE : KLASTER_BLANK_NOT_ANSWERED;
      if (site->kelurahan || site->village == NULL)
        continue;
      found = klaster_reader_list (records->programme->reader, klaster_entity_get ("village_index"),
                                   matches, "year DESC", error);
      if (found == NULL)
        return FALSE;
      for (guint i = 0; i < found->len && isnan (figure->value); i++)
        if (klaster_record_get_integer (found->pdata[i], "year", 0) <= sheet->year)
          figure->value = klaster_record_get_number (found->pdata[i], "score");
    }
  return TRUE;
}

/* ---- counts */

static void
count_on_time (const KlasterEditionRecords *records,
               const KlasterSite *site,
               KlasterAwardFigure *figure)
{
  figure->value = 0;
  for (KlasterPeriod period = records->from; klaster_period_compare (period, records->to) <= 0;
       period = klaster_period_add (period, 1))
    {
      KlasterRadarCell cell;

      klaster_radar_cell_init (&cell, records->programme, site, period);
      figure->value += cell.state == KLASTER_REPORT_ON_TIME;
      klaster_radar_cell_clear (&cell);
    }
}

static gboolean
is_counted (const Count *count, const KlasterRecord *record)
{
  const char *stage = count->stages[0] != NULL ? klaster_record_get_text (record, "stage") : NULL;

  return count->stages[0] == NULL || (stage != NULL && g_strv_contains (count->stages, stage));
}

/* Permits belong to a product. (transfer full): product id -> site id, or NULL with ERROR. */
static GHashTable *
map_products (KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) products
      = klaster_reader_list (reader, klaster_entity_get ("product"), NULL, "id", error);
  GHashTable *map;

  if (products == NULL)
    return NULL;
  map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < products->len; i++)
    g_hash_table_insert (map, g_strdup (klaster_record_get_id (products->pdata[i])),
                         g_strdup (klaster_record_get_text (products->pdata[i], "site")));
  return map;
}

static gboolean
read_count (const KlasterEditionRecords *records,
            const KlasterRecord *record,
            KlasterAwardSheet *sheet,
            GPtrArray *sites,
            guint c,
            GError **error)
{
  const Count *count = find_count (record);
  KlasterReader *reader = records->programme->reader;
  g_autoptr (GHashTable) products = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (count == NULL)
    return TRUE;
  for (guint s = 0; count->entity == NULL && s < sites->len; s++)
    count_on_time (records, sites->pdata[s], klaster_award_sheet_get_figure (sheet, c, s));
  if (count->entity == NULL)
    return TRUE;
  products = map_products (reader, error);
  found = products != NULL
              ? klaster_reader_list (reader, klaster_entity_get (count->entity), NULL, "id", error)
              : NULL;
  if (found == NULL)
    return FALSE;
  for (guint s = 0; s < sites->len; s++)
    klaster_award_sheet_get_figure (sheet, c, s)->value = 0;
  for (guint i = 0; i < found->len; i++)
    {
      const char *product = g_str_equal (count->entity, "permit")
                                ? klaster_record_get_text (found->pdata[i], "product")
                                : NULL;
      const char *site = product != NULL ? g_hash_table_lookup (products, product)
                                         : klaster_record_get_text (found->pdata[i], "site");

      for (guint s = 0; s < sites->len; s++)
        if (is_counted (count, found->pdata[i])
            && g_strcmp0 (((KlasterSite *)sites->pdata[s])->id, site) == 0)
          klaster_award_sheet_get_figure (sheet, c, s)->value++;
    }
  return TRUE;
}

/* ---- scores */

static gboolean
read_scores (const KlasterEditionRecords *records,
             const KlasterRecord *record,
             KlasterAwardSheet *sheet,
             guint c,
             GError **error)
{
  const KlasterMatch matches[]
      = { { "criterion", klaster_record_get_id (record) }, { NULL, NULL } };
  g_autoptr (GPtrArray) scores = klaster_reader_list (
      records->programme->reader, klaster_entity_get ("award_score"), matches, "id", error);

  if (scores == NULL)
    return FALSE;
  for (guint i = 0; i < scores->len; i++)
    {
      int juror = find_index (records->jurors, klaster_record_get_text (scores->pdata[i], "juror"));

      for (guint s = 0; juror >= 0 && s < sheet->sites->len; s++)
        if (g_strcmp0 (klaster_record_get_text (scores->pdata[i], "site"),
                       klaster_award_sheet_get_site (sheet, s)->id)
            == 0)
          *klaster_award_sheet_get_score (sheet, c, s, (guint)juror)
              = klaster_record_get_number (scores->pdata[i], "score");
    }
  return TRUE;
}

/* ---- the sheet */

static gboolean
read_figures (KlasterEditionRecords *records,
              KlasterAwardSheet *sheet,
              GPtrArray *sites,
              GError **error)
{
  for (guint c = 0; c < sheet->criteria->len; c++)
    {
      const KlasterRecord *record = records->criteria->pdata[c];
      gboolean done = TRUE;

      switch (klaster_award_sheet_get_criterion (sheet, c)->source)
        {
        case KLASTER_AWARD_SOURCE_INDICATOR:
          for (guint s = 0; s < sites->len; s++)
            *klaster_award_sheet_get_figure (sheet, c, s)
                = read_indicator (records, record, sites->pdata[s]);
          break;
        case KLASTER_AWARD_SOURCE_INDEX:
          done = read_index (records, sheet, sites, c, error);
          break;
        case KLASTER_AWARD_SOURCE_COUNT:
          done = read_count (records, record, sheet, sites, c, error);
          break;
        case KLASTER_AWARD_SOURCE_JURY:
        default:
          done = read_scores (records, record, sheet, c, error);
        }
      if (!done)
        return FALSE;
    }
  klaster_award_sheet_take_scores (sheet);
  return TRUE;
}

static GPtrArray *
add_sites (KlasterEditionRecords *records, KlasterAwardSheet *sheet)
{
  GPtrArray *sites = g_ptr_array_new ();

  for (guint i = 0; i < records->programme->slots->len; i++)
    {
      const KlasterSlot *slot = records->programme->slots->pdata[i];
      KlasterSite *site = klaster_slot_get_site (slot, records->to);
      KlasterAwardSite *entry;

      if (site == NULL)
        continue;
      entry = klaster_award_sheet_add_site (sheet, site->id);
      entry->code = g_strdup (slot->code);
      entry->name = klaster_site_dup_name (
          klaster_programme_get_region_name (records->programme, site->village), slot->name);
      entry->kelurahan = site->kelurahan;
      g_ptr_array_add (sites, site);
    }
  return sites;
}

static void
add_stages (const KlasterEditionRecords *records, KlasterAwardSheet *sheet)
{
  for (guint i = 0; i < records->stages->len; i++)
    {
      const KlasterRecord *record = records->stages->pdata[i];
      g_autofree char *label = klaster_dup_choice (record, "kind", "–");
      KlasterAwardStage *stage = klaster_award_sheet_add_stage (sheet, label);

      stage->places = (guint)klaster_record_get_integer (record, "places", 0);
      stage->least = klaster_record_get_number (record, "least");
    }
}

/* Public functions */

const KlasterRecord *
klaster_edition_find_indicator (const KlasterEditionRecords *records, const KlasterRecord *record)
{
  const char *id = record != NULL ? klaster_record_get_text (record, "indicator") : NULL;

  return id != NULL
             ? klaster_programme_find_indicator (records->programme, id, (KlasterPeriod){ 0 })
             : NULL;
}

KlasterAwardSheet *
klaster_edition_read_sheet (KlasterEditionRecords *records,
                            GPtrArray *infos,
                            char **problem,
                            GError **error)
{
  g_autoptr (KlasterAwardSheet) sheet = klaster_award_sheet_new ();
  g_autoptr (GPtrArray) sites = NULL;

  sheet->year = (int)klaster_record_get_integer (records->award, "year", 0);
  sheet->event = klaster_dup_text_or_empty (records->award, "event");
  sheet->tie_rule = klaster_dup_text_or_empty (records->award, "tie_rule");
  sheet->winners
      = (guint)klaster_record_get_integer (records->award, "winners", KLASTER_AWARD_WINNERS);
  add_stages (records, sheet);
  sheet->closed = records->jurors->len > 0;
  for (guint i = 0; i < records->jurors->len; i++)
    {
      const KlasterRecord *juror = records->jurors->pdata[i];

      g_ptr_array_add (sheet->jurors, g_strdup (klaster_record_get_id (juror)));
      sheet->closed = sheet->closed && klaster_record_get_boolean (juror, "closed");
    }
  for (guint i = 0; i < records->criteria->len; i++)
    {
      KlasterAwardCriterionInfo *info = klaster_award_criterion_info_new ();

      add_criterion (records, sheet, records->criteria->pdata[i]);
      klaster_edition_describe (info, records, records->criteria->pdata[i],
                                klaster_award_sheet_get_criterion (sheet, i));
      g_ptr_array_add (infos, info);
    }
  sites = add_sites (records, sheet);
  klaster_award_sheet_allot (sheet);
  if (!read_figures (records, sheet, sites, error))
    return NULL;
  *problem = find_problem (records, sheet);
  return g_steal_pointer (&sheet);
}
