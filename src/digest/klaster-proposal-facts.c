/* The current and the proposed village on the same facts: each fact is told of both, known or not. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-instrument.h"
#include "klaster-proposals-private.h"
#include "klaster-radar-private.h"
#include "klaster-site-private.h"

#define EARTH_KM 6371.0088
#define NAMES_SHOWN 4

/* One of the two villages, with what is stored about it. */
typedef struct
{
  KlasterProgramme *programme;
  const char *village; /* code or NULL */
  gboolean kelurahan;
  const KlasterSite *site; /* that it is, or once was; or NULL */
  KlasterRecord *place; /* or NULL */
  KlasterRecord *profile; /* or NULL */
  GPtrArray *indices; /* newest first */
  GPtrArray *values; /* of datasets, newest first */
} Side;

static void
side_clear (Side *side)
{
  g_clear_pointer (&side->place, klaster_record_unref);
  g_clear_pointer (&side->profile, klaster_record_unref);
  g_clear_pointer (&side->indices, g_ptr_array_unref);
  g_clear_pointer (&side->values, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static GPtrArray *
list_of (KlasterReader *reader,
         const char *entity,
         const char *field,
         const char *value,
         const char *order,
         GError **error)
{
  const KlasterMatch matches[] = { { field, value }, { NULL, NULL } };

  if (value == NULL)
    return g_ptr_array_new ();
  return klaster_reader_list (reader, klaster_entity_get (entity), matches, order, error);
}

static gboolean
side_load (Side *side, GError **error)
{
  KlasterReader *reader = side->programme->reader;
  g_autoptr (GPtrArray) profiles
      = list_of (reader, "village_profile", "village", side->village, NULL, error);

  if (profiles == NULL)
    return FALSE;
  if (profiles->len > 0)
    side->profile = klaster_record_ref (profiles->pdata[0]);
  if (side->village != NULL)
    side->place = klaster_reader_get (reader, klaster_entity_get ("village"), side->village, NULL);
  side->indices
      = list_of (reader, "village_index", "village", side->village, "year DESC, id", error);
  if (side->indices == NULL)
    return FALSE;
  side->values = list_of (reader, "dataset_value", "region", side->village, "year DESC, id", error);
  return side->values != NULL;
}

/* ---- facts */

static void
tell (KlasterFact *fact, char *text, const char *entity, const char *id, const char *field)
{
  fact->state = KLASTER_FACT_KNOWN;
  fact->text = text;
  fact->link = (KlasterLink){ entity, g_strdup (id), field };
}

/* What would have to be entered. */
static void
tell_unknown (KlasterFact *fact, const char *entity, const char *id, const char *field)
{
  tell (fact, g_strdup (_ ("not known yet")), entity, id, field);
  fact->state = KLASTER_FACT_UNKNOWN;
}

static void
tell_not_applicable (KlasterFact *fact, const char *why)
{
  tell (fact, g_strdup (why), NULL, NULL, NULL);
  fact->state = KLASTER_FACT_NOT_APPLICABLE;
}

typedef void (*TellFunc) (const Side *side, const char *key, KlasterFact *fact);

/* The newest index of an instrument; NULL when there is none. */
static const KlasterRecord *
find_index (const Side *side, const char *instrument)
{
  for (guint i = 0; i < side->indices->len; i++)
    if (g_strcmp0 (klaster_record_get_text (side->indices->pdata[i], "instrument"), instrument)
        == 0)
      return side->indices->pdata[i];
  return NULL;
}

static void
tell_index (const Side *side, const char *instrument, KlasterFact *fact)
{
  const KlasterRecord *record = find_index (side, instrument);
  g_autofree char *status = NULL;
  g_autofree char *score = NULL;
  int year;

  if (side->village != NULL && side->kelurahan != g_str_equal (instrument, "permendagri_81"))
    {
      tell_not_applicable (fact, side->kelurahan ? _ ("not measured of a kelurahan")
                                                 : _ ("not measured of a desa"));
      return;
    }
  if (record == NULL)
    {
      tell_unknown (fact, "village_index", NULL, NULL);
      return;
    }
  status = klaster_dup_choice (record, "status", "–");
  score = klaster_format_number (
      klaster_record_get_number (record, "score"),
      klaster_instrument_get_decimals (klaster_instrument_from_key (instrument)));
  year = (int)klaster_record_get_integer (record, "year", 0);
  /* Translators: status class, score, year. */
  tell (fact, g_strdup_printf (_ ("%s, %s (%d)"), status, score, year), "village_index",
        klaster_record_get_id (record), NULL);
}

static void
tell_dimension (const Side *side, const char *key, KlasterFact *fact)
{
  const KlasterRecord *record = find_index (side, "indeks_desa");
  g_autofree char *number = NULL;

  if (side->village != NULL && side->kelurahan)
    tell_not_applicable (fact, _ ("not measured of a kelurahan"));
  else if (record == NULL || isnan (klaster_record_get_number (record, key)))
    tell_unknown (fact, "village_index", record != NULL ? klaster_record_get_id (record) : NULL,
                  NULL);
  else
    {
      number = klaster_format_number (klaster_record_get_number (record, key), 2);
      /* Translators: a figure and its year. */
      tell (fact,
            g_strdup_printf (_ ("%s (%d)"), number,
                             (int)klaster_record_get_integer (record, "year", 0)),
            "village_index", klaster_record_get_id (record), NULL);
    }
}

/* As the site names it, else as the profile of the village does. */
static void
tell_potential (const Side *side, const char *key, KlasterFact *fact)
{
  g_autofree char *named
      = side->site != NULL ? klaster_dup_text (side->site->record, "potential") : NULL;
  g_autofree char *told = klaster_dup_text (side->profile, "potential");

  if (named != NULL)
    tell (fact, g_steal_pointer (&named), "site", side->site->id, "potential");
  else if (told != NULL)
    tell (fact, g_steal_pointer (&told), "village_profile", klaster_record_get_id (side->profile),
          "potential");
  else
    tell_unknown (fact, "village_profile",
                  side->profile != NULL ? klaster_record_get_id (side->profile) : NULL,
                  "potential");
}

static void
tell_number (const Side *side, const char *field, KlasterFact *fact)
{
  KlasterFigure figure = klaster_figure_of (side->profile, field);
  const char *id = side->profile != NULL ? klaster_record_get_id (side->profile) : NULL;

  if (klaster_figure_is_blank (figure))
    tell_unknown (fact, "village_profile", id, NULL);
  else
    tell (fact, klaster_format_integer ((gint64)figure.value), "village_profile", id, NULL);
}

/* "2: Contoh A, Contoh B" */
static char *
dup_names (const GPtrArray *records)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < records->len && i < NAMES_SHOWN; i++)
    {
      g_autofree char *name = klaster_dup_text_or_empty (records->pdata[i], "name");

      g_strv_builder_add (names, name);
    }
  if (records->len > NAMES_SHOWN)
    g_strv_builder_add (names, _ ("others"));
  list = g_strv_builder_end (names);
  joined = klaster_format_list ((const char *const *)list);
  return g_strdup_printf ("%u: %s", records->len, joined);
}

/* Registers are kept by site, so that of a village that never was one nothing can be in them. */
static void
tell_register (const Side *side, const char *entity, KlasterFact *fact)
{
  g_autoptr (GPtrArray) records = NULL;

  if (side->site != NULL)
    records = list_of (side->programme->reader, entity, "site", side->site->id, NULL, NULL);
  if (records == NULL || records->len == 0)
    tell_unknown (fact, side->site != NULL ? klaster_entity_get (entity)->name : NULL, NULL, NULL);
  else
    tell (fact, dup_names (records), klaster_entity_get (entity)->name,
          klaster_record_get_id (records->pdata[0]), NULL);
}

static void
tell_reports (const Side *side, const char *key, KlasterFact *fact)
{
  const KlasterSite *site = side->site;
  KlasterPeriod last = klaster_programme_get_newest_period (side->programme);
  guint complete = 0, due = 0;

  if (site == NULL)
    {
      tell_not_applicable (fact, _ ("never was a site"));
      return;
    }
  if (site->end.year != 0 && klaster_period_compare (site->end, last) < 0)
    last = site->end;
  for (KlasterPeriod p = site->begin; klaster_period_compare (p, last) <= 0;
       p = klaster_period_add (p, 1))
    {
      KlasterRadarCell cell = { 0 };

      klaster_radar_cell_init (&cell, side->programme, site, p);
      complete += klaster_radar_cell_is_complete (&cell);
      due += cell.expected && cell.state != KLASTER_REPORT_EXCUSED
             && cell.state != KLASTER_REPORT_NOT_DUE;
      klaster_radar_cell_clear (&cell);
    }
  if (due == 0)
    tell_not_applicable (fact, _ ("no report was due yet"));
  else
    {
      g_autofree char *count = klaster_count_dup_text (complete, due);

      /* Translators: %s is "7 of 9". */
      tell (fact, g_strdup_printf (_ ("%s complete"), count), "site", site->id, NULL);
    }
}

static void
tell_capital_distance (const Side *side, const char *kabupaten, KlasterFact *fact)
{
  double km = NAN;

  for (guint i = 0; side->place != NULL && i < side->programme->slots->len; i++)
    {
      const KlasterSlot *slot = side->programme->slots->pdata[i];

      if (g_strcmp0 (slot->code, kabupaten) == 0)
        km = klaster_distance_km (slot->lat, slot->lon,
                                  klaster_record_get_number (side->place, "lat"),
                                  klaster_record_get_number (side->place, "lon"));
    }
  if (isnan (km))
    tell_unknown (fact, side->village == NULL && side->site != NULL ? "site" : NULL,
                  side->site != NULL ? side->site->id : NULL, "village");
  else
    {
      g_autofree char *number = klaster_format_number (km, 1);

      /* Translators: %s is a number of kilometres. */
      tell (fact, g_strdup_printf (_ ("%s km"), number), NULL, NULL, NULL);
    }
}

/* ---- data of other sectors */

/* The newest value of a dataset; values come newest first. */
static const KlasterRecord *
find_value (const Side *side, const char *dataset)
{
  for (guint i = 0; i < side->values->len; i++)
    if (g_strcmp0 (klaster_record_get_text (side->values->pdata[i], "dataset"), dataset) == 0
        && klaster_record_has (side->values->pdata[i], "value"))
      return side->values->pdata[i];
  return NULL;
}

static void
tell_value (const Side *side, const KlasterRecord *dataset, KlasterFact *fact)
{
  const KlasterRecord *record = find_value (side, klaster_record_get_id (dataset));
  const char *unit = klaster_record_get_text (dataset, "unit");
  g_autofree char *number = NULL;

  if (record == NULL)
    {
      tell_unknown (fact, NULL, NULL, NULL);
      return;
    }
  number = klaster_format_number_short (klaster_record_get_number (record, "value"), 2);
  /* Translators: a figure, its unit, its year. */
  tell (fact,
        g_strdup_printf (_ ("%s %s (%d)"), number, unit != NULL ? unit : "",
                         (int)klaster_record_get_integer (record, "year", 0)),
        "dataset_value", klaster_record_get_id (record), NULL);
}

static KlasterFactPair *
add_pair (KlasterProposal *self, const char *label)
{
  KlasterFactPair *pair = g_new0 (KlasterFactPair, 1);

  pair->label = g_strdup (label);
  g_ptr_array_add (self->facts, pair);
  return pair;
}

static gboolean
add_sectors (KlasterProposal *self, const Side *current, const Side *proposed, GError **error)
{
  const KlasterMatch matches[] = { { "level", "desa" }, { NULL, NULL } };
  g_autoptr (GPtrArray) sets
      = klaster_reader_list (current->programme->reader, klaster_entity_get ("dataset"), matches,
                             "producer, title", error);
  KlasterFactPair *pair;

  if (sets == NULL)
    return FALSE;
  for (guint i = 0; i < sets->len; i++)
    {
      pair = add_pair (self, klaster_record_get_text (sets->pdata[i], "title"));
      tell_value (current, sets->pdata[i], &pair->current);
      tell_value (proposed, sets->pdata[i], &pair->proposed);
    }
  if (sets->len > 0)
    return TRUE;
  pair = add_pair (self, _ ("Data of other sectors by village"));
  tell_unknown (&pair->current, "dataset", NULL, NULL);
  tell_unknown (&pair->proposed, "dataset", NULL, NULL);
  return TRUE;
}

/* ---- all of them */

/* A fact that is asked of neither village is left out. */
static void
add_fact (KlasterProposal *self,
          const char *label,
          const Side *current,
          const Side *proposed,
          TellFunc func,
          const char *key)
{
  KlasterFactPair *pair = add_pair (self, label);

  func (current, key, &pair->current);
  func (proposed, key, &pair->proposed);
  if (pair->current.state == KLASTER_FACT_NOT_APPLICABLE
      && pair->proposed.state == KLASTER_FACT_NOT_APPLICABLE)
    g_ptr_array_set_size (self->facts, (gint)self->facts->len - 1);
}

static void
add_dimensions (KlasterProposal *self, const Side *current, const Side *proposed)
{
  const char *const *keys = klaster_instrument_get_parts (KLASTER_INSTRUMENT_INDEKS_DESA);
  const KlasterEntity *entity = klaster_entity_get ("village_index");

  for (guint i = 0; keys[i] != NULL; i++)
    add_fact (self, _ (klaster_entity_get_field (entity, keys[i])->label), current, proposed,
              tell_dimension, keys[i]);
}

static void
count_known (const KlasterFact *fact, guint *n, guint *of)
{
  *of += fact->state != KLASTER_FACT_NOT_APPLICABLE;
  *n += fact->state == KLASTER_FACT_KNOWN;
}

static void
measure_distance (KlasterProposal *self, const Side *current, const Side *proposed)
{
  self->distance_km = NAN;
  if (current->place != NULL && proposed->place != NULL)
    self->distance_km = klaster_distance_km (klaster_record_get_number (current->place, "lat"),
                                             klaster_record_get_number (current->place, "lon"),
                                             klaster_record_get_number (proposed->place, "lat"),
                                             klaster_record_get_number (proposed->place, "lon"));
}

/* The newest site of the same kabupaten that VILLAGE was, or NULL. */
static const KlasterSite *
find_former_site (KlasterProgramme *programme, const char *kabupaten, const char *village)
{
  const KlasterSite *found = NULL;

  for (guint i = 0; i < programme->slots->len; i++)
    {
      const KlasterSlot *slot = programme->slots->pdata[i];

      for (guint k = 0; g_strcmp0 (slot->code, kabupaten) == 0 && k < slot->sites->len; k++)
        if (g_strcmp0 (((KlasterSite *)slot->sites->pdata[k])->village, village) == 0)
          found = slot->sites->pdata[k];
    }
  return found;
}

gboolean
klaster_proposal_add_facts (KlasterProposal *self,
                            KlasterProgramme *programme,
                            const KlasterSite *site,
                            GError **error)
{
  g_auto (Side) current = { .programme = programme, .village = self->current, .site = site };
  g_auto (Side) proposed
      = { .programme = programme,
          .village = self->proposed,
          .site = find_former_site (programme, self->kabupaten, self->proposed) };

  if (!side_load (&current, error) || !side_load (&proposed, error))
    return FALSE;
  current.kelurahan = site != NULL && site->kelurahan;
  proposed.kelurahan = self->proposed != NULL && klaster_region_code_is_kelurahan (self->proposed);
  measure_distance (self, &current, &proposed);
  add_fact (self, _ ("Indeks Desa"), &current, &proposed, tell_index, "indeks_desa");
  add_fact (self, _ ("IDM"), &current, &proposed, tell_index, "idm");
  add_fact (self, _ ("Development of the kelurahan"), &current, &proposed, tell_index,
            "permendagri_81");
  add_dimensions (self, &current, &proposed);
  add_fact (self, _ ("Potential"), &current, &proposed, tell_potential, NULL);
  add_fact (self, _ ("Population"), &current, &proposed, tell_number, "population");
  add_fact (self, _ ("Households"), &current, &proposed, tell_number, "households");
  add_fact (self, _ ("Leading products"), &current, &proposed, tell_register, "product");
  add_fact (self, _ ("Innovations"), &current, &proposed, tell_register, "innovation");
  add_fact (self, _ ("Reports so far"), &current, &proposed, tell_reports, NULL);
  add_fact (self, _ ("Distance to the capital of the kabupaten"), &current, &proposed,
            tell_capital_distance, self->kabupaten);
  if (!add_sectors (self, &current, &proposed, error))
    return FALSE;
  for (guint i = 0; i < self->facts->len; i++)
    {
      const KlasterFactPair *pair = self->facts->pdata[i];

      count_known (&pair->current, &self->n_current, &self->of_current);
      count_known (&pair->proposed, &self->n_proposed, &self->of_proposed);
    }
  return TRUE;
}

void
klaster_fact_pair_free (KlasterFactPair *self)
{
  g_free (self->label);
  g_free (self->current.text);
  g_free (self->proposed.text);
  klaster_link_clear (&self->current.link);
  klaster_link_clear (&self->proposed.link);
  g_free (self);
}

double
klaster_distance_km (double lat, double lon, double other_lat, double other_lon)
{
  double north = (other_lat - lat) * G_PI / 180, east = (other_lon - lon) * G_PI / 180;
  double chord = pow (sin (north / 2), 2)
                 + cos (lat * G_PI / 180) * cos (other_lat * G_PI / 180) * pow (sin (east / 2), 2);

  return 2 * EARTH_KM * asin (sqrt (chord > 1 ? 1 : chord));
}
