#include "klaster-compose-indices.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-index-sites.h"

static KlasterChartValue
get_value (double number)
{
  return (KlasterChartValue){ .value = number, .blank = KLASTER_BLANK_NOT_ANSWERED };
}

static void
set_texts (KlasterChart *chart, const char *title, const char *subtitle, const char *source)
{
  klaster_chart_set_title (chart, title);
  klaster_chart_set_subtitle (chart, subtitle);
  klaster_chart_set_source (chart, source);
}

/* ---- one village */

/* Editions of INSTRUMENT, oldest first. Borrowed. */
static GPtrArray *
list_editions (const KlasterVillageIndices *indices, KlasterInstrument instrument)
{
  GPtrArray *editions = g_ptr_array_new ();

  for (guint i = 0; i < indices->editions->len; i++)
    if (((const KlasterIndexEdition *)indices->editions->pdata[i])->instrument == instrument)
      g_ptr_array_add (editions, indices->editions->pdata[i]);
  return editions;
}

static char *
describe_scores (const KlasterIndexVillage *village, const GPtrArray *editions)
{
  const KlasterVillageScore *first = NULL, *last = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  int decimals;

  for (guint i = 0; i < editions->len; i++)
    {
      const KlasterVillageScore *score = klaster_index_village_get (village, editions->pdata[i]);

      if (score == NULL || isnan (score->score))
        continue;
      first = first == NULL ? score : first;
      last = score;
    }
  if (first == NULL)
    return NULL;
  decimals = klaster_instrument_get_decimals (first->instrument);
  from = klaster_format_number (first->score, decimals);
  to = klaster_format_number (last->score, decimals);
  if (first == last)
    /* Translators: instrument, year, score. */
    return g_strdup_printf (_ ("%s %d: %s."), klaster_instrument_get_label (first->instrument),
                            first->year, from);
  /* Translators: instrument, score, year, score, year. */
  return g_strdup_printf (_ ("%s: from %s in %d to %s in %d."),
                          klaster_instrument_get_label (first->instrument), from, first->year, to,
                          last->year);
}

KlasterChart *
klaster_compose_village_scores (const KlasterVillageIndices *indices,
                                const KlasterIndexVillage *village,
                                KlasterInstrument instrument)
{
  g_autoptr (GPtrArray) editions = list_editions (indices, instrument);
  g_autofree char *title = describe_scores (village, editions);
  g_autofree KlasterChartValue *own = g_new0 (KlasterChartValue, MAX (editions->len, 1));
  g_autofree KlasterChartValue *median = g_new0 (KlasterChartValue, MAX (editions->len, 1));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *around = g_strdup_printf (_ ("median of %s"), village->kabupaten_name);
  const KlasterChartSeries series[]
      = { { .label = village->name, .values = own }, { .label = around, .values = median } };
  KlasterChart *chart;

  if (title == NULL)
    return NULL;
  for (guint i = 0; i < editions->len; i++)
    {
      const KlasterIndexEdition *edition = editions->pdata[i];
      const KlasterVillageScore *score = klaster_index_village_get (village, edition);
      KlasterIndexSite site;

      klaster_index_site_describe (indices, edition, village, &site);
      own[i] = get_value (score != NULL ? score->score : NAN);
      median[i] = get_value (site.around[KLASTER_AROUND_KABUPATEN].stats.median);
      g_ptr_array_add (labels, g_strdup_printf ("%d", edition->year));
    }
  chart = klaster_chart_new_line (
      &(KlasterLineChart){ .periods = (const char *const *)labels->pdata,
                           .n_periods = editions->len,
                           .series = series,
                           .n_series = G_N_ELEMENTS (series),
                           .decimals = klaster_instrument_get_decimals (instrument) });
  set_texts (chart, title,
             instrument == KLASTER_INSTRUMENT_IDM ? _ ("IDM, 0 to 1, by year")
                                                  : _ ("Indeks Desa, 0 to 100, by year"),
             _ ("Source: as issued"));
  return chart;
}

KlasterChart *
klaster_compose_village_parts (const KlasterVillageIndices *indices,
                               const KlasterIndexEdition *edition,
                               const KlasterIndexVillage *village)
{
  const KlasterVillageScore *score = klaster_index_village_get (village, edition);
  const char *const *parts = klaster_instrument_get_parts (edition->instrument);
  const KlasterEntity *entity = klaster_entity_get ("village_index");
  g_autofree char *kabupaten
      = klaster_region_code_dup_parent (village->code, KLASTER_LEVEL_KABUPATEN);
  g_autofree char *near = g_strdup_printf (_ ("median of %s"), village->kabupaten_name);
  g_autofree char *subtitle = g_strdup_printf (_ ("%s by dimension"), edition->label);
  KlasterDimension dimensions[KLASTER_MAX_PARTS] = { 0 };
  guint n = 0, n_there = 0;
  KlasterChart *chart;

  for (; score != NULL && parts[n] != NULL; n++)
    {
      KlasterIndexStats around, all;

      klaster_index_stats (indices, edition, kabupaten, (int)n, -1, &around);
      klaster_index_stats (indices, edition, NULL, (int)n, -1, &all);
      dimensions[n].label = _ (klaster_entity_get_field (entity, parts[n])->label);
      dimensions[n].value = get_value (score->parts[n]);
      dimensions[n].marks[0] = get_value (around.median);
      dimensions[n].marks[1] = get_value (all.median);
      n_there += !isnan (score->parts[n]);
    }
  if (n_there == 0)
    return NULL;
  chart = klaster_chart_new_dimensions (&(KlasterDimensionsChart){
      .dimensions = dimensions,
      .n_dimensions = n,
      .value_label = village->name,
      .mark_labels = { near, _ ("median of the province") },
      .most = klaster_instrument_get_most (edition->instrument),
      .decimals = edition->instrument == KLASTER_INSTRUMENT_IDM ? 3 : 1 });
  set_texts (chart, subtitle, _ ("As issued; the marks are medians of the desa around"),
             _ ("Source: as issued"));
  return chart;
}

/* ---- a region */

typedef struct
{
  KlasterStatusYear *years;
  GPtrArray *labels;
  guint n, n_published;
} History;

static KlasterStatusYear *
add_year (History *history, int year, gboolean indeks_desa)
{
  KlasterStatusYear *at = &history->years[history->n++];

  g_ptr_array_add (history->labels, g_strdup_printf ("%d", year));
  at->label = history->labels->pdata[history->labels->len - 1];
  at->indeks_desa = indeks_desa;
  at->blank = KLASTER_BLANK_NOT_ANSWERED;
  return at;
}

/* Years in which less than half of the villages have a class are passed over: their columns would look like a fall. */
static void
add_counted (History *history,
             const KlasterVillageIndices *indices,
             const KlasterIndexEdition *edition,
             const char *region)
{
  g_autoptr (GArray) spreads = klaster_index_spreads_new (indices, edition, region);
  const KlasterIndexSpread *spread = &g_array_index (spreads, KlasterIndexSpread, 0);
  KlasterStatusYear *year;

  if (spread->n_classed * 2 < spread->of || spread->n_classed == 0)
    return;
  year = add_year (history, edition->year, edition->instrument == KLASTER_INSTRUMENT_INDEKS_DESA);
  for (guint c = 0; c < KLASTER_N_STATUSES; c++)
    year->counts[c] = spread->counts[c];
}

static void
add_published (History *history, const KlasterYearStatus *published)
{
  KlasterStatusYear *year = add_year (history, published->year, published->indeks_desa);

  history->n_published++;
  year->missing = published->n_blank > 0;
  for (guint c = 0; c < KLASTER_N_STATUSES && !year->missing; c++)
    year->counts[c] = (guint)published->counts[c].value;
}

/* Editions that hold less than half of their villages would draw a wrong whole where the published counts are there. */
static const KlasterIndexEdition *
find_whole (const KlasterVillageIndices *indices, KlasterInstrument instrument, int year)
{
  const KlasterIndexEdition *edition
      = klaster_village_indices_find_edition (indices, instrument, year);

  return edition != NULL && edition->n * 2 >= edition->of ? edition : NULL;
}

static void
add_province (History *history, const KlasterVillageIndices *indices, KlasterInstrument instrument)
{
  const GPtrArray *years = indices->published->years;
  gboolean indeks_desa = instrument == KLASTER_INSTRUMENT_INDEKS_DESA;
  int last = 0;

  for (guint i = 0; i < years->len; i++)
    {
      const KlasterYearStatus *it = years->pdata[i];
      const KlasterIndexEdition *edition = find_whole (indices, instrument, it->year);

      if (it->indeks_desa != indeks_desa)
        continue;
      last = it->year;
      if (edition != NULL)
        add_counted (history, indices, edition, NULL);
      else
        add_published (history, it);
    }
  for (guint i = 0; i < indices->editions->len; i++)
    {
      const KlasterIndexEdition *edition = indices->editions->pdata[i];

      if (edition->instrument == instrument && edition->year > last)
        add_counted (history, indices, edition, NULL);
    }
}

static void
add_region (History *history,
            const KlasterVillageIndices *indices,
            KlasterInstrument instrument,
            const char *region)
{
  g_autoptr (GPtrArray) editions = list_editions (indices, instrument);

  for (guint i = 0; i < editions->len; i++)
    add_counted (history, indices, editions->pdata[i], region);
}

KlasterChart *
klaster_compose_index_history (const KlasterVillageIndices *indices, const char *region)
{
  static const KlasterInstrument order[]
      = { KLASTER_INSTRUMENT_IDM, KLASTER_INSTRUMENT_INDEKS_DESA };
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree KlasterStatusYear *years
      = g_new0 (KlasterStatusYear, indices->editions->len + indices->published->years->len + 1);
  History history = { .years = years, .labels = labels };
  const KlasterIndexEdition *main = klaster_village_indices_get_main (indices);
  g_autofree char *title = NULL;
  KlasterChart *chart;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (region == NULL)
      add_province (&history, indices, order[i]);
    else
      add_region (&history, indices, order[i], region);
  if (history.n == 0)
    return NULL;
  title = main != NULL && main->instrument != KLASTER_INSTRUMENT_PERMENDAGRI_81
              ? klaster_index_dup_sentence (indices, main, region)
              : g_strdup (indices->published->sentence);
  chart = klaster_chart_new_status (
      &(KlasterStatusChart){ .years = history.years, .n_years = history.n });
  set_texts (chart, title,
             _ ("Desa by status; IDM until 2024, Indeks Desa from 2025: not to be compared"),
             history.n_published > 0 ? _ ("Source: as issued; years not entered: as published")
                                     : _ ("Source: as issued"));
  return chart;
}
