#include "klaster-village-indices.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-digest-private.h"
#include "klaster-published.h"

static void
score_clear (gpointer data)
{
  g_free (((KlasterVillageScore *)data)->record);
}

static void
village_free (gpointer data)
{
  KlasterIndexVillage *self = data;

  g_free (self->code);
  g_free (self->name);
  g_free (self->words);
  g_array_unref (self->scores);
  g_free (self);
}

static void
region_free (gpointer data)
{
  KlasterIndexRegion *self = data;

  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

static void
edition_free (gpointer data)
{
  g_free (((KlasterIndexEdition *)data)->label);
  g_free (data);
}

static void
village_indices_clear (KlasterVillageIndices *self)
{
  g_clear_pointer (&self->villages, g_ptr_array_unref);
  g_clear_pointer (&self->kabupaten, g_ptr_array_unref);
  g_clear_pointer (&self->kecamatan, g_ptr_array_unref);
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  for (guint i = 0; i < KLASTER_N_INSTRUMENTS; i++)
    klaster_index_limits_clear (&self->limits[i]);
  g_clear_pointer (&self->published, klaster_status_counts_unref);
}

KLASTER_DEFINE_DIGEST (KlasterVillageIndices, klaster_village_indices, village_indices_clear)

/* ---- the official list */

/* The one with CODE of ITEMS, whose first member is the code and which are sorted by it; NULL: none. */
static gpointer
find_code (const GPtrArray *items, const char *code)
{
  guint low = 0, high = items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (*(char *const *)items->pdata[middle], code);

      if (order == 0)
        return items->pdata[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static GPtrArray *
read_regions (KlasterReader *reader, const char *entity, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get (entity), NULL, "code", error);
  GPtrArray *regions;

  if (records == NULL)
    return NULL;
  regions = g_ptr_array_new_full (records->len, region_free);
  for (guint i = 0; i < records->len; i++)
    {
      KlasterIndexRegion *region = g_new0 (KlasterIndexRegion, 1);

      region->code = klaster_dup_text (records->pdata[i], "code");
      region->name = klaster_dup_text_or_empty (records->pdata[i], "name");
      g_ptr_array_add (regions, region);
    }
  return regions;
}

static const char *
count_in (GPtrArray *regions, const char *code, gboolean kelurahan)
{
  KlasterIndexRegion *region = find_code (regions, code);

  if (region == NULL)
    return "";
  region->n_kelurahan += kelurahan;
  region->n_desa += !kelurahan;
  return region->name;
}

static void
add_village (KlasterVillageIndices *self, const KlasterRecord *record)
{
  KlasterIndexVillage *village = g_new0 (KlasterIndexVillage, 1);
  g_autofree char *words = NULL;

  village->code = klaster_dup_text (record, "code");
  village->name = klaster_dup_text_or_empty (record, "name");
  village->kelurahan = g_strcmp0 (klaster_record_get_text (record, "kind"), "kelurahan") == 0;
  village->lat = klaster_record_get_number (record, "lat");
  village->lon = klaster_record_get_number (record, "lon");
  village->kecamatan_name = count_in (
      self->kecamatan, klaster_record_get_text (record, "kecamatan"), village->kelurahan);
  village->kabupaten_name = count_in (
      self->kabupaten, klaster_record_get_text (record, "kabupaten"), village->kelurahan);
  village->scores = g_array_new (FALSE, FALSE, sizeof (KlasterVillageScore));
  g_array_set_clear_func (village->scores, score_clear);
  words = g_strjoin (" ", village->code, village->name, village->kecamatan_name, NULL);
  village->words = g_utf8_casefold (words, -1);
  self->n_kelurahan += village->kelurahan;
  self->n_desa += !village->kelurahan;
  g_ptr_array_add (self->villages, village);
}

static gboolean
read_villages (KlasterVillageIndices *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  self->villages = g_ptr_array_new_with_free_func (village_free);
  self->kabupaten = read_regions (reader, "kabupaten", error);
  self->kecamatan = self->kabupaten != NULL ? read_regions (reader, "kecamatan", error) : NULL;
  records = self->kecamatan != NULL
                ? klaster_reader_list (reader, klaster_entity_get ("village"), NULL, "code", error)
                : NULL;
  for (guint i = 0; records != NULL && i < records->len; i++)
    add_village (self, records->pdata[i]);
  return records != NULL;
}

/* ---- what was issued */

/* Positions of the fields of village_index: names are looked up once, not for every record. */
typedef struct
{
  int village, year, instrument, score, status;
  int parts[KLASTER_N_INSTRUMENTS][KLASTER_MAX_PARTS];
} Fields;

static void
find_fields (Fields *fields)
{
  const KlasterEntity *entity = klaster_entity_get ("village_index");

  fields->village = klaster_entity_find_field (entity, "village");
  fields->year = klaster_entity_find_field (entity, "year");
  fields->instrument = klaster_entity_find_field (entity, "instrument");
  fields->score = klaster_entity_find_field (entity, "score");
  fields->status = klaster_entity_find_field (entity, "status");
  for (int i = 0; i < KLASTER_N_INSTRUMENTS; i++)
    {
      const char *const *parts = klaster_instrument_get_parts (i);

      for (guint p = 0; p < KLASTER_MAX_PARTS; p++)
        fields->parts[i][p] = -1;
      for (guint p = 0; parts[p] != NULL; p++)
        fields->parts[i][p] = klaster_entity_find_field (entity, parts[p]);
    }
}

static const char *
get_text (const KlasterRecord *record, int field)
{
  const KlasterValue *value = klaster_record_get_at (record, (guint)field);

  return value->type == KLASTER_VALUE_TEXT ? value->text : NULL;
}

static double
get_number (const KlasterRecord *record, int field)
{
  return field < 0 ? NAN
                   : klaster_figure_from_value (klaster_record_get_at (record, (guint)field)).value;
}

static void
add_score (KlasterVillageIndices *self, const KlasterRecord *record, const Fields *fields)
{
  const char *code = get_text (record, fields->village);
  KlasterIndexVillage *village = code != NULL ? find_code (self->villages, code) : NULL;
  KlasterVillageScore score
      = { .instrument = klaster_instrument_from_key (get_text (record, fields->instrument)) };
  double year = get_number (record, fields->year);

  if (village == NULL || score.instrument == KLASTER_INSTRUMENT_NONE || isnan (year))
    return;
  score.year = (int)year;
  score.record = g_strdup (klaster_record_get_id (record));
  score.score = get_number (record, fields->score);
  score.class = klaster_instrument_find_class (score.instrument, get_text (record, fields->status));
  score.by_limits
      = self->limits[score.instrument].there
            ? (int)klaster_class_by_limits (self->limits[score.instrument].above, score.score)
            : -1;
  for (guint p = 0; p < KLASTER_MAX_PARTS; p++)
    score.parts[p] = get_number (record, fields->parts[score.instrument][p]);
  g_array_append_val (village->scores, score);
}

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const KlasterVillageScore *x = a, *y = b;

  return x->instrument != y->instrument ? (int)x->instrument - (int)y->instrument
                                        : x->year - y->year;
}

static gboolean
read_scores (KlasterVillageIndices *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("village_index"), NULL, "id", error);
  Fields fields;

  if (records == NULL)
    return FALSE;
  find_fields (&fields);
  for (guint i = 0; i < records->len; i++)
    add_score (self, records->pdata[i], &fields);
  for (guint i = 0; i < self->villages->len; i++)
    g_array_sort (((KlasterIndexVillage *)self->villages->pdata[i])->scores, compare_scores);
  return TRUE;
}

/* ---- editions */

static KlasterIndexEdition *
get_edition (KlasterVillageIndices *self, const KlasterVillageScore *score)
{
  KlasterIndexEdition *edition = (KlasterIndexEdition *)klaster_village_indices_find_edition (
      self, score->instrument, score->year);

  if (edition != NULL)
    return edition;
  edition = g_new0 (KlasterIndexEdition, 1);
  edition->year = score->year;
  edition->instrument = score->instrument;
  edition->label
      = g_strdup_printf ("%s %d", klaster_instrument_get_label (score->instrument), score->year);
  edition->of
      = score->instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81 ? self->n_kelurahan : self->n_desa;
  edition->published = klaster_published_find (self->published, score->instrument, score->year);
  g_ptr_array_add (self->editions, edition);
  return edition;
}

static int
compare_editions (gconstpointer a, gconstpointer b)
{
  const KlasterIndexEdition *x = *(KlasterIndexEdition *const *)a;
  const KlasterIndexEdition *y = *(KlasterIndexEdition *const *)b;

  return x->instrument != y->instrument ? (int)x->instrument - (int)y->instrument
                                        : x->year - y->year;
}

static void
find_editions (KlasterVillageIndices *self)
{
  self->editions = g_ptr_array_new_with_free_func (edition_free);
  for (guint i = 0; i < self->villages->len; i++)
    {
      const KlasterIndexVillage *village = self->villages->pdata[i];

      for (guint s = 0; s < village->scores->len; s++)
        {
          const KlasterVillageScore *score
              = &g_array_index (village->scores, KlasterVillageScore, s);
          KlasterIndexEdition *edition = get_edition (self, score);

          edition->n++;
          edition->n_other
              += score->class >= 0 && score->by_limits >= 0 && score->class != score->by_limits;
        }
    }
  g_ptr_array_sort (self->editions, compare_editions);
}

static gboolean
mark_sites (KlasterVillageIndices *self, KlasterReader *reader, GError **error)
{
  const KlasterMatch matches[] = { { "status", "designated" }, { NULL, NULL } };
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("site"), matches, "id", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *code = klaster_record_get_text (records->pdata[i], "village");
      KlasterIndexVillage *village = code != NULL ? find_code (self->villages, code) : NULL;

      if (village != NULL)
        village->site = TRUE;
    }
  return records != NULL;
}

/* ---- public */

KlasterVillageIndices *
klaster_village_indices_build (KlasterReader *reader, GError **error)
{
  g_autoptr (KlasterVillageIndices) self = g_atomic_rc_box_new0 (KlasterVillageIndices);

  for (guint i = 0; i < KLASTER_N_INSTRUMENTS; i++)
    if (!klaster_index_limits_read (reader, (KlasterInstrument)i, &self->limits[i], error))
      return NULL;
  self->published = klaster_status_counts_build (reader, error);
  if (self->published == NULL || !read_villages (self, reader, error)
      || !read_scores (self, reader, error) || !mark_sites (self, reader, error))
    return NULL;
  find_editions (self);
  return g_steal_pointer (&self);
}

/* Newest edition of INSTRUMENT that is not much emptier than the fullest. */
static const KlasterIndexEdition *
find_newest (const KlasterVillageIndices *self, KlasterInstrument instrument)
{
  const KlasterIndexEdition *newest = NULL;
  guint most = 0;

  for (guint i = 0; i < self->editions->len; i++)
    {
      const KlasterIndexEdition *edition = self->editions->pdata[i];

      if (edition->instrument == instrument)
        most = MAX (most, edition->n);
    }
  for (guint i = 0; i < self->editions->len; i++)
    {
      const KlasterIndexEdition *edition = self->editions->pdata[i];

      if (edition->instrument == instrument && edition->n * 2 >= most)
        newest = edition;
    }
  return newest;
}

const KlasterIndexEdition *
klaster_village_indices_get_main (const KlasterVillageIndices *self)
{
  static const KlasterInstrument order[] = { KLASTER_INSTRUMENT_INDEKS_DESA, KLASTER_INSTRUMENT_IDM,
                                             KLASTER_INSTRUMENT_PERMENDAGRI_81 };
  const KlasterIndexEdition *edition = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order) && edition == NULL; i++)
    edition = find_newest (self, order[i]);
  return edition;
}

const KlasterIndexEdition *
klaster_village_indices_find_edition (const KlasterVillageIndices *self,
                                      KlasterInstrument instrument,
                                      int year)
{
  const KlasterIndexEdition *found = NULL;

  for (guint i = 0; i < self->editions->len; i++)
    {
      const KlasterIndexEdition *edition = self->editions->pdata[i];

      if (edition->year != year
          || (instrument != KLASTER_INSTRUMENT_NONE && edition->instrument != instrument))
        continue;
      if (found == NULL || edition->instrument == KLASTER_INSTRUMENT_INDEKS_DESA)
        found = edition;
    }
  return found;
}

const KlasterIndexEdition *
klaster_village_indices_get_former (const KlasterVillageIndices *self,
                                    const KlasterIndexEdition *edition)
{
  const KlasterIndexEdition *former = NULL;

  for (guint i = 0; i < self->editions->len; i++)
    {
      const KlasterIndexEdition *it = self->editions->pdata[i];

      if (it->instrument == edition->instrument && it->year < edition->year)
        former = it;
    }
  return former;
}

const KlasterIndexVillage *
klaster_village_indices_find (const KlasterVillageIndices *self, const char *code)
{
  return code != NULL ? find_code (self->villages, code) : NULL;
}

const KlasterVillageScore *
klaster_index_village_get (const KlasterIndexVillage *village, const KlasterIndexEdition *edition)
{
  for (guint i = 0; i < village->scores->len; i++)
    {
      const KlasterVillageScore *score = &g_array_index (village->scores, KlasterVillageScore, i);

      if (score->year == edition->year && score->instrument == edition->instrument)
        return score;
    }
  return NULL;
}

gboolean
klaster_index_edition_is_about (const KlasterIndexEdition *edition,
                                const KlasterIndexVillage *village)
{
  return village->kelurahan == (edition->instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81);
}

gboolean
klaster_index_village_matches (const KlasterIndexVillage *village,
                               const char *region,
                               const char *text)
{
  g_autofree char *wanted = NULL;

  if (region != NULL && !g_str_has_prefix (village->code, region))
    return FALSE;
  if (text == NULL || *text == '\0')
    return TRUE;
  wanted = g_utf8_casefold (text, -1);
  return strstr (village->words, wanted) != NULL;
}
