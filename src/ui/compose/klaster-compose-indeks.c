/* "Indeks Desa": how the desa of the province, or of one kabupaten, stand in one year; what moved, who is near a class
 * limit, the sites among the villages around them. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-compose-document-private.h"
#include "klaster-compose-indices.h"
#include "klaster-compose-map.h"
#include "klaster-index-moves.h"
#include "klaster-index-near.h"
#include "klaster-index-sites.h"

/* Rows of a table that may be long; the rest is counted. */
#define MOST_ROWS 30
#define MAP_HEIGHT 240
#define CHART_HEIGHT 250

typedef struct
{
  KlasterComposer *composer;
  KlasterDocument *document;
  const KlasterVillageIndices *indices;
  const KlasterIndexEdition *edition;
  const char *region; /* a kabupaten or kota; NULL: the province */
} Paper;

static void
take_text (void (*add) (KlasterDocument *, const char *), KlasterDocument *document, char *text)
{
  if (*text != '\0')
    add (document, text);
  g_free (text);
}

static char *
dup_score (const Paper *self, const KlasterVillageScore *score)
{
  return klaster_format_number (score != NULL ? score->score : NAN,
                                klaster_instrument_get_decimals (self->edition->instrument));
}

/* With its code: "79,23 ⁴". */
static char *
dup_coded_score (const Paper *self,
                 const KlasterIndexVillage *village,
                 const KlasterVillageScore *score)
{
  g_autofree char *value = dup_score (self, score);
  g_autofree char *name = NULL;

  if (score == NULL || isnan (score->score))
    return g_steal_pointer (&value);
  name = g_strdup_printf ("%s %d · %s, %s", klaster_instrument_get_label (score->instrument),
                          score->year, village->name, village->kecamatan_name);
  return klaster_composer_dup_coded (self->composer, score->record, name, value);
}

static const char *
get_class (const Paper *self, const KlasterVillageScore *score)
{
  return klaster_instrument_get_class_label (self->edition->instrument,
                                             score != NULL ? score->class : -1);
}

/* ---- parts */

static void
add_figures (const Paper *self, const KlasterIndexSpread *all)
{
  KlasterInstrument instrument = self->edition->instrument;
  int n = (int)klaster_instrument_get_n_classes (instrument);
  g_autofree char *whole = klaster_format_integer (all->n_classed);
  /* Translators: of how many. */
  g_autofree char *of = g_strdup_printf (_ ("of %s"), whole);

  for (int c = n - 1; c >= MAX (0, n - 4); c--)
    {
      g_autofree char *number = klaster_format_integer (all->counts[c]);

      klaster_document_add_figure (self->document, number, c == n - 1 ? of : "",
                                   klaster_instrument_get_class_label (instrument, c));
    }
}

static gboolean
add_map (const Paper *self, GError **error)
{
  const KlasterChoroplethQuery query
      = { .kind = KLASTER_CHOROPLETH_INDEX,
          .level = KLASTER_LEVEL_VILLAGE,
          .instrument = klaster_instrument_get_key (self->edition->instrument),
          .year = self->edition->year };
  const KlasterArea *area = self->region != NULL
                                ? klaster_geo_find_area (klaster_geo_get_default (), self->region)
                                : NULL;
  g_autoptr (KlasterChoropleth) amounts = NULL;
  g_autoptr (KlasterMapScene) scene = NULL;

  if (klaster_instrument_get_most (self->edition->instrument) == 0)
    return TRUE;
  amounts = klaster_choropleth_build (self->composer->reader, &query, error);
  if (amounts == NULL)
    return FALSE;
  scene
      = klaster_compose_amount_map (self->composer->places, amounts, KLASTER_CLASSES_FIXED, FALSE);
  klaster_document_add_map (self->document, scene, area != NULL ? &area->box : NULL,
                            KLASTER_MAP_NOTHING, NULL, MAP_HEIGHT,
                            _ ("Scores of the desa within the class limits."));
  return TRUE;
}

static void
add_history (const Paper *self)
{
  g_autoptr (KlasterChart) chart = NULL;

  if (self->edition->instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81)
    return;
  chart = klaster_compose_index_history (self->indices, self->region);
  if (chart == NULL)
    return;
  klaster_composer_add_part (self->composer, _ ("Over the years"));
  klaster_document_add_chart (self->document, chart, CHART_HEIGHT);
}

static void
add_spread_row (const Paper *self, const KlasterIndexSpread *spread, gboolean total)
{
  KlasterInstrument instrument = self->edition->instrument;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *count = klaster_count_dup_text (spread->n_classed, spread->of);
  g_autofree char *median
      = klaster_format_number (spread->score.median, klaster_instrument_get_decimals (instrument));
  g_auto (GStrv) cells = NULL;

  g_strv_builder_add (builder, spread->name);
  for (int c = (int)klaster_instrument_get_n_classes (instrument) - 1; c >= 0; c--)
    {
      g_autofree char *number = klaster_format_integer (spread->counts[c]);

      g_strv_builder_add (builder, number);
    }
  g_strv_builder_add_many (builder, count, median, NULL);
  cells = g_strv_builder_end (builder);
  if (total)
    klaster_document_add_total_row (self->document, (const char *const *)cells);
  else
    klaster_document_add_row (self->document, (const char *const *)cells);
}

static void
add_spread (const Paper *self, const GArray *spreads)
{
  static const double weights[] = { 3, 1.3, 1.2, 1.7, 1.5, 1.6, 2.7, 1.3 };
  static const double kelurahan_weights[] = { 3.4, 1.8, 1.8, 1.8, 2.6, 1.4 };
  KlasterInstrument instrument = self->edition->instrument;
  gboolean kelurahan = instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) heads = NULL;

  klaster_composer_add_part (self->composer,
                             self->region == NULL ? _ ("By kabupaten/kota") : _ ("By kecamatan"));
  g_strv_builder_add (builder, _ ("Region"));
  for (int c = (int)klaster_instrument_get_n_classes (instrument) - 1; c >= 0; c--)
    g_strv_builder_add (builder, klaster_instrument_get_class_label (instrument, c));
  g_strv_builder_add_many (builder, _ ("With a class"), _ ("Median"), NULL);
  heads = g_strv_builder_end (builder);
  klaster_document_begin_table (self->document, (const char *const *)heads,
                                kelurahan ? "lrrrrr" : "lrrrrrrr",
                                kelurahan ? kelurahan_weights : weights);
  for (guint i = 1; i < spreads->len; i++)
    add_spread_row (self, &g_array_index (spreads, KlasterIndexSpread, i), FALSE);
  add_spread_row (self, &g_array_index (spreads, KlasterIndexSpread, 0), TRUE);
}

static void
add_moved_row (const Paper *self, const KlasterIndexMove *move)
{
  g_autofree char *from = dup_coded_score (self, move->village, move->from);
  g_autofree char *to = dup_coded_score (self, move->village, move->to);
  g_autofree char *where
      = g_strdup_printf ("%s, %s", move->village->kecamatan_name, move->village->kabupaten_name);
  const char *const cells[] = { move->village->name,
                                where,
                                get_class (self, move->from),
                                get_class (self, move->to),
                                from,
                                to,
                                NULL };

  klaster_document_add_row (self->document, cells);
}

/* Those that lost their class first: they are to be asked about. */
static void
add_moved (const Paper *self, const KlasterIndexMoves *moves, KlasterMove which)
{
  const char *const heads[] = { _ ("Village"),
                                _ ("Kecamatan, kabupaten/kota"),
                                _ ("Class before"),
                                _ ("Class after"),
                                _ ("Before"),
                                _ ("After"),
                                NULL };
  static const double weights[] = { 2.6, 4, 1.9, 1.9, 1.2, 1.2 };
  guint n = 0;

  if (moves->counts[which] == 0)
    return;
  klaster_document_add_heading (self->document, 3,
                                which == KLASTER_MOVE_DOWN ? _ ("To a lower class")
                                                           : _ ("To a higher class"));
  klaster_document_begin_table (self->document, heads, "llllrr", weights);
  for (guint i = 0; i < moves->villages->len; i++)
    {
      const KlasterIndexMove *move = &g_array_index (moves->villages, KlasterIndexMove, i);

      if (move->move == which && n++ < MOST_ROWS)
        add_moved_row (self, move);
    }
  klaster_composer_add_rest (self->composer, MIN (n, MOST_ROWS), n);
}

static void
add_moves (const Paper *self)
{
  const KlasterIndexEdition *former
      = klaster_village_indices_get_former (self->indices, self->edition);
  g_autoptr (KlasterIndexMoves) moves = NULL;

  klaster_composer_add_part (self->composer, _ ("What moved"));
  if (former == NULL)
    {
      klaster_document_add_note (self->document,
                                 _ ("This is the first year of the instrument that is entered: "
                                    "there is nothing to compare it with."));
      return;
    }
  moves = klaster_index_moves_new (self->indices, former, self->edition, self->region);
  take_text (klaster_document_add_text, self->document, klaster_index_moves_dup_sentence (moves));
  add_moved (self, moves, KLASTER_MOVE_DOWN);
  add_moved (self, moves, KLASTER_MOVE_UP);
}

static void
add_near (const Paper *self)
{
  const char *const heads[] = { _ ("Village"),
                                _ ("Kecamatan, kabupaten/kota"),
                                _ ("Score"),
                                _ ("Distance"),
                                _ ("Behind the median of the class above"),
                                NULL };
  static const double weights[] = { 2.4, 3.4, 1.1, 2.2, 4.4 };
  g_autoptr (KlasterIndexNear) near
      = klaster_index_near_new (self->indices, self->edition, self->region);
  guint shown = MIN (near->below->len, MOST_ROWS);

  if (klaster_instrument_get_most (self->edition->instrument) == 0)
    return;
  klaster_composer_add_part (self->composer, _ ("Near a limit"));
  take_text (klaster_document_add_text, self->document, klaster_index_near_dup_sentence (near));
  if (near->below->len > 0)
    klaster_document_begin_table (self->document, heads, "llrll", weights);
  for (guint i = 0; i < shown; i++)
    {
      const KlasterNearVillage *it = &g_array_index (near->below, KlasterNearVillage, i);
      g_autofree char *where
          = g_strdup_printf ("%s, %s", it->village->kecamatan_name, it->village->kabupaten_name);
      g_autofree char *score = dup_coded_score (self, it->village, it->score);
      g_autofree char *distance = klaster_near_village_dup_distance (it);
      g_autofree char *gaps = klaster_near_village_dup_gaps (it);
      const char *const cells[] = { it->village->name, where, score, distance, gaps, NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self->composer, shown, near->below->len);
}

static void
add_sites (const Paper *self)
{
  g_autoptr (GArray) sites = klaster_index_sites_new (self->indices, self->edition);

  klaster_composer_add_part (self->composer, _ ("The sites among the villages around them"));
  if (self->region == NULL)
    take_text (klaster_document_add_text, self->document,
               klaster_index_sites_dup_sentence (sites, self->edition));
  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterIndexSite *site = &g_array_index (sites, KlasterIndexSite, i);

      if (klaster_index_village_matches (site->village, self->region, NULL))
        take_text (klaster_document_add_text, self->document,
                   klaster_index_site_dup_sentence (site, self->edition));
    }
}

/* Every village of the kabupaten. */
static void
add_villages (const Paper *self)
{
  const char *const heads[]
      = { _ ("Code"), _ ("Village"), _ ("Kecamatan"), _ ("Score"), _ ("Status class"), NULL };
  static const double weights[] = { 2.2, 3.4, 3, 1.2, 2.2 };

  if (self->region == NULL)
    return;
  klaster_composer_add_part (self->composer, _ ("All villages"));
  klaster_document_begin_table (self->document, heads, "lllrl", weights);
  for (guint i = 0; i < self->indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = self->indices->villages->pdata[i];
      const KlasterVillageScore *score = klaster_index_village_get (village, self->edition);
      g_autofree char *number = dup_score (self, score);
      const char *const cells[] = { village->code, village->name,           village->kecamatan_name,
                                    number,        get_class (self, score), NULL };

      if (klaster_index_edition_is_about (self->edition, village)
          && klaster_index_village_matches (village, self->region, NULL))
        klaster_document_add_row (self->document, cells);
    }
}

/* Kelurahan stand beside, with their own classes. */
static void
add_kelurahan (const Paper *self)
{
  const KlasterIndexEdition *newest = NULL;

  for (guint i = 0; i < self->indices->editions->len; i++)
    {
      const KlasterIndexEdition *it = self->indices->editions->pdata[i];

      if (it->instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81)
        newest = it;
    }
  if (newest == NULL || newest == self->edition)
    return;
  klaster_composer_add_part (self->composer, _ ("Kelurahan, beside the desa"));
  take_text (klaster_document_add_text, self->document,
             klaster_index_dup_sentence (self->indices, newest, self->region));
}

/* ---- the whole */

/* The edition of the year that is wished, of an instrument that is about the villages of REGION; the main one when
 * there is none. NULL when nothing is entered about such villages. */
static const KlasterIndexEdition *
choose_edition (const KlasterVillageIndices *indices, const char *region, int year)
{
  const KlasterIndexEdition *main = klaster_village_indices_get_main (indices);
  const KlasterIndexEdition *found = NULL;
  gboolean city = region != NULL && g_str_has_prefix (region, "63.7");

  if (!city)
    {
      found = year > 0
                  ? klaster_village_indices_find_edition (indices, KLASTER_INSTRUMENT_NONE, year)
                  : main;
      found = found != NULL ? found : main;
      return found != NULL && found->instrument != KLASTER_INSTRUMENT_PERMENDAGRI_81 ? found : NULL;
    }
  for (guint i = 0; i < indices->editions->len; i++)
    {
      const KlasterIndexEdition *it = indices->editions->pdata[i];

      if (it->instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81
          && (found == NULL || found->year != year))
        found = it;
    }
  return found;
}

static gboolean
compose_empty (KlasterComposer *self, const KlasterVillageIndices *indices, const char *title)
{
  g_autoptr (KlasterChart) chart = NULL;

  klaster_composer_begin (self, title, NULL);
  klaster_document_add_lead (self->document, _ ("No index of any village is entered yet."));
  klaster_document_add_note (self->document,
                             _ ("Import the yearly workbook; its villages would stand here."));
  chart = self->wish->id == NULL ? klaster_compose_index_history (indices, NULL) : NULL;
  if (chart != NULL)
    klaster_document_add_chart (self->document, chart, CHART_HEIGHT);
  klaster_composer_add_signature (self);
  return TRUE;
}

static gboolean
compose_edition (const Paper *self, GError **error)
{
  g_autoptr (GArray) spreads
      = klaster_index_spreads_new (self->indices, self->edition, self->region);
  const KlasterIndexSpread *all = &g_array_index (spreads, KlasterIndexSpread, 0);

  take_text (klaster_document_add_lead, self->document,
             klaster_index_dup_sentence (self->indices, self->edition, self->region));
  add_figures (self, all);
  if (!add_map (self, error))
    return FALSE;
  if (self->region == NULL)
    take_text (klaster_document_add_text, self->document,
               klaster_index_dup_difference (self->indices, self->edition));
  add_spread (self, spreads);
  add_history (self);
  add_moves (self);
  add_near (self);
  add_sites (self);
  add_villages (self);
  add_kelurahan (self);
  take_text (klaster_document_add_note, self->document,
             klaster_index_dup_limits_sentence (self->indices, self->edition->instrument));
  klaster_document_add_note (
      self->document,
      _ ("Source: scores and classes as issued. IDM (until 2024) and Indeks Desa (from 2025) "
         "are not compared; kelurahan are in no count of desa."));
  return TRUE;
}

/* Public functions */

gboolean
klaster_compose_indeks (KlasterComposer *self, GError **error)
{
  g_autoptr (KlasterVillageIndices) indices = klaster_village_indices_build (self->reader, error);
  g_autofree char *name = NULL;
  Paper paper = { .composer = self, .region = self->wish->id };

  if (indices == NULL)
    return FALSE;
  if (paper.region != NULL
      && klaster_region_code_get_level (paper.region) != KLASTER_LEVEL_KABUPATEN)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                   _ ("There is no kabupaten or kota %s. Write its code, such as 63.10."),
                   paper.region);
      return FALSE;
    }
  name = paper.region != NULL ? klaster_reader_dup_region_full_name (self->reader, paper.region)
                              : g_strdup (_ ("Kalimantan Selatan"));
  paper.indices = indices;
  paper.edition = choose_edition (indices, paper.region, self->wish->year);
  if (paper.edition == NULL)
    return compose_empty (self, indices, name);
  klaster_composer_begin (self, name, paper.edition->label);
  paper.document = self->document;
  if (!compose_edition (&paper, error))
    return FALSE;
  klaster_composer_add_signature (self);
  return TRUE;
}
