#include "klaster-record-places.h"

#include <math.h>
#include <string.h>

/* A value belongs to a report, which belongs to a site. */
#define MAX_DEPTH 4

typedef struct
{
  KlasterReader *reader;
  gboolean public_profile;
  GHashTable *known; /* id of an owner -> Place or NULL */
} Finder;

typedef struct
{
  char *code; /* or NULL */
  KlasterSheetPlace place;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  if (place != NULL)
    g_free (place->code);
  g_free (place);
}

static Place *
place_new (const char *code, gboolean outline)
{
  Place *place = g_new0 (Place, 1);

  place->code = g_strdup (code);
  place->place = (KlasterSheetPlace){ place->code, outline, NAN, NAN };
  return place;
}

static Place *
place_copy (const Place *place)
{
  Place *copy = place_new (place->code, place->place.outline);

  copy->place.lat = place->place.lat;
  copy->place.lon = place->place.lon;
  return copy;
}

/* The point that the reference data have for CODE. */
static gboolean
find_point (KlasterReader *reader, const char *code, double *lat, double *lon)
{
  const char *entity = klaster_region_code_get_level (code) == KLASTER_LEVEL_VILLAGE ? "village"
                       : klaster_region_code_get_level (code) == KLASTER_LEVEL_KECAMATAN
                           ? "kecamatan"
                           : "kabupaten";
  g_autoptr (KlasterRecord) record
      = klaster_reader_get (reader, klaster_entity_get (entity), code, NULL);

  if (record == NULL)
    return FALSE;
  *lat = klaster_record_get_number (record, "lat");
  *lon = klaster_record_get_number (record, "lon");
  return isfinite (*lat) && isfinite (*lon);
}

static gboolean
has_field (const KlasterEntity *entity, const char *name)
{
  return klaster_entity_find_field (entity, name) >= 0;
}

/* Its own point, unless nobody may see it. */
static Place *
find_own_point (Finder *self, const KlasterRecord *record)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  Place *place;

  if (!has_field (entity, "lat") || !klaster_record_has (record, "lat")
      || !klaster_record_has (record, "lon"))
    return NULL;
  if (self->public_profile
      && (klaster_entity_get_field (entity, "lat")->flags & KLASTER_FIELD_PERSONAL) != 0)
    return NULL;
  place = place_new (NULL, FALSE);
  place->place.lat = klaster_record_get_number (record, "lat");
  place->place.lon = klaster_record_get_number (record, "lon");
  return place;
}

/* Its region: the field "code" of reference data, "region", or the village. */
static Place *
find_region (const KlasterRecord *record)
{
  static const char *const names[] = { "code", "region", "village" };
  const KlasterEntity *entity = klaster_record_get_entity (record);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (has_field (entity, names[i])
        && klaster_entity_get_field (entity, names[i])->type == KLASTER_FIELD_REGION
        && klaster_record_has (record, names[i]))
      {
        Place *place = place_new (klaster_record_get_text (record, names[i]), TRUE);

        if (entity->reference)
          {
            place->place.lat = klaster_record_get_number (record, "lat");
            place->place.lon = klaster_record_get_number (record, "lon");
          }
        return place;
      }
  return NULL;
}

static Place *
find_site (Finder *self, const KlasterRecord *site)
{
  KlasterSheetPlace found;
  Place *place;

  if (!klaster_record_places_get_site (self->reader, site, &found))
    return NULL;
  place = place_new (found.code, FALSE);
  place->place.lat = found.lat;
  place->place.lon = found.lon;
  return place;
}

static Place *
find_kawasan (Finder *self, const KlasterRecord *kawasan)
{
  const KlasterMatch matches[]
      = { { "kawasan", klaster_record_get_id (kawasan) }, { "state", "member" }, { NULL } };
  g_autoptr (GPtrArray) members = klaster_reader_list (
      self->reader, klaster_entity_get ("kawasan_member"), matches, "region", NULL);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "",
                            klaster_record_get_text (members->pdata[i], "region"));
  return codes->len > 0 ? place_new (codes->str, TRUE) : NULL;
}

static Place *find_place (Finder *self, const KlasterRecord *record, guint depth);

/* Of what the record belongs to. */
static Place *
find_owner (Finder *self, const KlasterRecord *record, guint depth)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields && depth < MAX_DEPTH; i++)
    {
      const KlasterField *field = &entity->fields[i];
      const char *id = klaster_record_get_text (record, field->name);
      gpointer known;

      if ((field->flags & KLASTER_FIELD_OWNER) == 0 || id == NULL)
        continue;
      if (!g_hash_table_lookup_extended (self->known, id, NULL, &known))
        {
          g_autoptr (KlasterRecord) owner
              = klaster_reader_get (self->reader, klaster_entity_get (field->target), id, NULL);

          known = owner != NULL ? find_place (self, owner, depth + 1) : NULL;
          g_hash_table_insert (self->known, g_strdup (id), known);
        }
      return known != NULL ? place_copy (known) : NULL;
    }
  return NULL;
}

static Place *
find_place (Finder *self, const KlasterRecord *record, guint depth)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  Place *place = NULL;

  if (g_str_equal (entity->name, "site"))
    return find_site (self, record);
  if (g_str_equal (entity->name, "kawasan"))
    return find_kawasan (self, record);
  if (!entity->reference)
    place = find_own_point (self, record);
  if (place == NULL)
    place = find_region (record);
  return place != NULL ? place : find_owner (self, record, depth);
}

/* Public functions */

void
klaster_record_places_set (KlasterReader *reader,
                           KlasterSheet *sheet,
                           const KlasterEntity *entity,
                           GPtrArray *records,
                           gboolean public_profile)
{
  g_autoptr (GHashTable) known
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, place_free);
  Finder finder = { reader, public_profile, known };

  for (guint i = 0; i < records->len; i++)
    {
      Place *place = find_place (&finder, records->pdata[i], 0);

      if (place != NULL)
        klaster_sheet_set_place (sheet, i, &place->place);
      place_free (place);
    }
}

gboolean
klaster_record_places_get_site (KlasterReader *reader,
                                const KlasterRecord *site,
                                KlasterSheetPlace *place)
{
  const char *village = klaster_record_get_text (site, "village");

  place->code = village != NULL ? village : klaster_record_get_text (site, "kabupaten");
  place->outline = FALSE;
  return find_point (reader, place->code, &place->lat, &place->lon);
}
