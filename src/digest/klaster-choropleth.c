#include "klaster-choropleth.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

#include "klaster-choropleth-private.h"
#include "klaster-index-limits.h"
#include "klaster-programme.h"

static void
choropleth_clear (KlasterChoropleth *self)
{
  g_ptr_array_unref (self->values);
  g_free (self->title);
  g_free (self->unit);
  g_free (self->source);
  g_free (self->years);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterChoropleth, klaster_choropleth, choropleth_clear)

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  const KlasterChoroplethValue *x = *(KlasterChoroplethValue *const *)a;
  const KlasterChoroplethValue *y = *(KlasterChoroplethValue *const *)b;

  return g_strcmp0 (x->code, y->code);
}

/* Villages of the kind that an instrument is about, or, with OTHER, of the one that it is not
 * about. */
static GPtrArray *
list_villages (KlasterReader *reader, const char *instrument, gboolean other, GError **error)
{
  gboolean desa = g_strcmp0 (instrument, "permendagri_81") != 0;
  const KlasterMatch matches[]
      = { { "kind", desa != other ? "desa" : "kelurahan" }, { NULL, NULL } };

  return klaster_reader_list (reader, klaster_entity_get ("village"), matches, "code", error);
}

/* Shares of Mandiri above village level are means of 100 and 0. */
static KlasterFigure
get_index_figure (const KlasterChoropleth *self, const KlasterRecord *record, KlasterStatus status)
{
  if (self->kind == KLASTER_CHOROPLETH_INDEX)
    return klaster_figure_of (record, "score");
  if (status == KLASTER_STATUS_NONE)
    return klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);
  if (self->level == KLASTER_LEVEL_VILLAGE)
    return klaster_figure (status);
  return klaster_figure (status == KLASTER_STATUS_MANDIRI ? 100 : 0);
}

static void
add_index_records (KlasterChoropleth *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const KlasterRecord *record = records->pdata[i];
      KlasterStatus status
          = g_strcmp0 (klaster_record_get_text (record, "instrument"), "permendagri_81") == 0
                ? KLASTER_STATUS_NONE
                : klaster_status_from_key (klaster_record_get_text (record, "status"));
      const char *source = klaster_record_get_text (record, "document");
      KlasterChoroplethValue *value
          = klaster_choropleth_add (self, klaster_record_get_text (record, "village"),
                                    get_index_figure (self, record, status));

      if (self->kind == KLASTER_CHOROPLETH_STATUS)
        value->status = status;
      if (source == NULL)
        source = klaster_record_get_text (record, "source");
      if (self->source == NULL && source != NULL)
        self->source = g_strdup (source);
    }
}

static void
title_index (KlasterChoropleth *self, const char *instrument)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("village_index"), "instrument");
  const char *label = klaster_field_get_choice_label (field, instrument);
  gboolean village = self->level == KLASTER_LEVEL_VILLAGE;

  self->unit = g_strdup (self->kind == KLASTER_CHOROPLETH_STATUS && !village ? "%" : "");

  if (self->year == 0)
    self->title = g_strdup (label);
  else if (self->kind == KLASTER_CHOROPLETH_STATUS && village)
    /* Translators: instrument, year. */
    self->title = g_strdup_printf (_ ("Status in %s %d"), label, self->year);
  else if (self->kind == KLASTER_CHOROPLETH_STATUS)
    /* Translators: instrument, year. */
    self->title = g_strdup_printf (_ ("Share of Mandiri desa in %s %d"), label, self->year);
  else if (village)
    self->title = g_strdup_printf ("%s %d", label, self->year);
  else
    /* Translators: instrument, year. */
    self->title = g_strdup_printf (_ ("%s %d, mean of the villages"), label, self->year);
  self->decimals = self->kind == KLASTER_CHOROPLETH_STATUS ? !village
                   : g_strcmp0 (instrument, "idm") == 0    ? 4
                                                           : 2;
}

/* Scores and classes at village level with the villages to which the instrument does not apply. */
static gboolean
finish_villages (KlasterChoropleth *self,
                 KlasterReader *reader,
                 const char *instrument,
                 GError **error)
{
  g_autoptr (GPtrArray) others = list_villages (reader, instrument, TRUE, error);
  gint64 all = others != NULL
                   ? klaster_reader_count (reader, klaster_entity_get ("village"), NULL, error)
                   : -1;

  if (all < 0)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    klaster_choropleth_add (self, klaster_record_get_text (others->pdata[i], "code"),
                            klaster_figure_blank (KLASTER_BLANK_NOT_APPLICABLE));
  self->n_regions = (guint)all - others->len;
  return TRUE;
}

static gboolean
build_index (KlasterChoropleth *self,
             KlasterReader *reader,
             const KlasterChoroplethQuery *query,
             GError **error)
{
  const char *instrument = query->instrument != NULL ? query->instrument : "indeks_desa";
  const KlasterMatch match = { "instrument", instrument };
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) fine = NULL;
  g_autoptr (GPtrArray) villages = NULL;
  g_autofree char *year = NULL;

  if (!klaster_choropleth_choose_year (self, reader, "village_index", &match, query->year, error))
    return FALSE;
  year = g_strdup_printf ("%d", self->year);
  {
    const KlasterMatch matches[] = { match, { "year", year }, { NULL, NULL } };

    records
        = klaster_reader_list (reader, klaster_entity_get ("village_index"), matches, "id", error);
  }
  if (records == NULL)
    return FALSE;
  add_index_records (self, records);
  title_index (self, instrument);
  if (self->level == KLASTER_LEVEL_VILLAGE)
    return finish_villages (self, reader, instrument, error);
  fine = g_steal_pointer (&self->values);
  self->values = klaster_choropleth_new_values ();
  villages = list_villages (reader, instrument, FALSE, error);
  return villages != NULL && klaster_choropleth_gather (self, reader, fine, villages, error);
}

static gboolean
build_indicator (KlasterChoropleth *self,
                 KlasterReader *reader,
                 const KlasterChoroplethQuery *query,
                 GError **error)
{
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autofree char *label = NULL;
  KlasterIndicatorInfo info;
  KlasterRecord *indicator;

  if (programme == NULL)
    return FALSE;
  if (self->level == KLASTER_LEVEL_KECAMATAN)
    return klaster_choropleth_refuse_level (self->level, error);
  self->period = klaster_programme_choose_period (programme, query->period);
  indicator = klaster_programme_find_indicator (programme, query->id, self->period);
  if (indicator == NULL)
    {
      klaster_programme_refuse_indicator (query->id, error);
      return FALSE;
    }
  if (!klaster_programme_load_reports (programme, NULL, klaster_record_get_id (indicator), error))
    return FALSE;
  for (guint i = 0; i < programme->slots->len; i++)
    {
      const KlasterSlot *slot = programme->slots->pdata[i];
      const KlasterSite *site = klaster_slot_get_site (slot, self->period);
      const char *code = self->level == KLASTER_LEVEL_VILLAGE
                             ? (site != NULL ? site->village : NULL)
                             : slot->code;

      if (code != NULL)
        klaster_choropleth_add (
            self, code, klaster_programme_get_figure (programme, site, indicator, self->period));
    }
  klaster_indicator_info_init (&info, indicator);
  label = klaster_period_dup_label (self->period);
  self->title = g_strdup_printf ("%s, %s", info.label, label);
  self->unit = g_strdup (info.unit);
  self->decimals = info.decimals;
  self->source = klaster_dup_text (indicator, "source");
  klaster_indicator_info_clear (&info);
  return TRUE;
}

static char *
describe_values (const KlasterChoropleth *self,
                 KlasterReader *reader,
                 const KlasterChoroplethValue *low,
                 const KlasterChoroplethValue *high)
{
  const char *noun = klaster_level_get_noun (self->level);
  g_autofree char *n = klaster_format_integer (self->n_numbers);
  g_autofree char *of = klaster_format_integer (self->n_regions);
  g_autofree char *low_name = NULL;
  g_autofree char *high_name = NULL;
  g_autofree char *low_text = NULL;
  g_autofree char *high_text = NULL;

  if (low == NULL)
    /* Translators: %s is a level such as "kecamatan". */
    return g_strdup_printf (_ ("There are no figures for any %s."), noun);
  if (self->kind == KLASTER_CHOROPLETH_STATUS && self->level == KLASTER_LEVEL_VILLAGE)
    /* Translators: how many, of how many, level. */
    return g_strdup_printf (_ ("The status of %s of %s %s is entered."), n, of, noun);
  low_name = klaster_reader_dup_region_name (reader, low->code);
  high_name = klaster_reader_dup_region_name (reader, high->code);
  low_text = klaster_format_number (low->figure.value, self->decimals);
  high_text = klaster_format_number (high->figure.value, self->decimals);
  /* Translators: how many, of how many, level, figure, region, figure, region. */
  return g_strdup_printf (_ ("There are figures for %s of %s %s, from %s (%s) to %s (%s)."), n, of,
                          noun, low_text, low_name != NULL ? low_name : low->code, high_text,
                          high_name != NULL ? high_name : high->code);
}

/* Regions with a number, those it applies to, and the sentence with the lowest and the highest. */
static void
sum_up (KlasterChoropleth *self, KlasterReader *reader)
{
  const KlasterChoroplethValue *low = NULL, *high = NULL;
  guint applicable = 0;

  g_ptr_array_sort (self->values, compare_codes);
  for (guint i = 0; i < self->values->len; i++)
    {
      const KlasterChoroplethValue *value = self->values->pdata[i];
      double number = value->figure.value;

      applicable += !isnan (number) || value->figure.blank != KLASTER_BLANK_NOT_APPLICABLE;
      if (isnan (number))
        continue;
      self->n_numbers++;
      low = low == NULL || number < low->figure.value ? value : low;
      high = high == NULL || number > high->figure.value ? value : high;
    }
  if (self->n_regions == 0)
    self->n_regions = applicable;
  self->sentence = describe_values (self, reader, low, high);
}

/* What dataset values do not mention is blank, too: count the level in the official list. */
static gboolean
count_regions (KlasterChoropleth *self, KlasterReader *reader, GError **error)
{
  gint64 n;
  guint outside = 0;

  if (self->kind != KLASTER_CHOROPLETH_DATASET)
    return TRUE;
  n = klaster_reader_count (reader, klaster_level_get_entity (self->level), NULL, error);
  for (guint i = 0; i < self->values->len; i++)
    {
      KlasterFigure figure = ((const KlasterChoroplethValue *)self->values->pdata[i])->figure;

      outside += klaster_figure_is_blank (figure) && figure.blank == KLASTER_BLANK_NOT_APPLICABLE;
    }
  if (n >= 0)
    self->n_regions = (guint)n - MIN (outside, (guint)n);
  return n >= 0;
}

static gboolean
read_status_limits (KlasterChoropleth *self,
                    KlasterReader *reader,
                    const char *instrument,
                    GError **error)
{
  KlasterInstrument it = klaster_instrument_from_key (instrument);
  KlasterIndexLimits limits;

  if (self->kind != KLASTER_CHOROPLETH_INDEX || it == KLASTER_INSTRUMENT_NONE)
    return TRUE;
  if (!klaster_index_limits_read (reader, it, &limits, error))
    {
      klaster_index_limits_clear (&limits);
      return FALSE;
    }
  self->n_fixed = limits.there ? KLASTER_N_CLASS_LIMITS : 0;
  for (guint i = 0; i < self->n_fixed; i++)
    self->fixed[i] = limits.above[i];
  klaster_index_limits_clear (&limits);
  return TRUE;
}

KlasterChoropleth *
klaster_choropleth_build (KlasterReader *reader,
                          const KlasterChoroplethQuery *query,
                          GError **error)
{
  g_autoptr (KlasterChoropleth) self = g_atomic_rc_box_new0 (KlasterChoropleth);
  gboolean ok;

  self->kind = query->kind;
  self->level = query->level != 0 ? query->level : KLASTER_LEVEL_KABUPATEN;
  self->values = klaster_choropleth_new_values ();
  if (self->kind == KLASTER_CHOROPLETH_DATASET)
    ok = klaster_choropleth_build_dataset (self, reader, query, error);
  else if (self->kind == KLASTER_CHOROPLETH_INDICATOR)
    ok = build_indicator (self, reader, query, error);
  else
    ok = build_index (self, reader, query, error);
  if (!ok || !count_regions (self, reader, error)
      || !read_status_limits (self, reader,
                              query->instrument != NULL ? query->instrument : "indeks_desa", error))
    return NULL;
  if (self->source == NULL)
    self->source = g_strdup ("");
  sum_up (self, reader);
  return g_steal_pointer (&self);
}

const KlasterChoroplethValue *
klaster_choropleth_find (const KlasterChoropleth *self, const char *code)
{
  guint low = 0, high = self->values->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const KlasterChoroplethValue *value = self->values->pdata[middle];
      int order = g_strcmp0 (code, value->code);

      if (order == 0)
        return value;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

void
klaster_choropleth_get_classes (const KlasterChoropleth *self,
                                KlasterClassMethod method,
                                KlasterClassLimits *limits)
{
  g_autofree double *numbers = g_new (double, MAX (self->values->len, 1));

  for (guint i = 0; i < self->values->len; i++)
    numbers[i] = ((const KlasterChoroplethValue *)self->values->pdata[i])->figure.value;
  if (method == KLASTER_CLASSES_FIXED && self->n_fixed > 0)
    klaster_class_limits_fixed (numbers, self->values->len, self->fixed, self->n_fixed, limits);
  else
    klaster_class_limits (numbers, self->values->len, method, 5, limits);
}
