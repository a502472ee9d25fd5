#include "digest-fixture.h"

#include <stdarg.h>
#include <string.h>

#include "klaster-format.h"

static const char *const kabupaten[]
    = { "63.01", "63.02", "63.03", "63.04", "63.05", "63.06", "63.07",
        "63.08", "63.09", "63.10", "63.11", "63.71", "63.72" };

const char *
id_of (const char *name)
{
  static GHashTable *ids;
  char *id;

  if (ids == NULL)
    ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  id = g_hash_table_lookup (ids, name);
  if (id == NULL)
    {
      id = klaster_uuid_for_name (name);
      g_hash_table_insert (ids, g_strdup (name), id);
    }
  return id;
}

KlasterPeriod
period_of (const char *code)
{
  KlasterPeriod period;

  g_assert_true (klaster_period_parse (code, &period, NULL));
  return period;
}

GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (klaster_date_from_iso (iso, &day));
  return day;
}

static void
commit (KlasterStore *store, KlasterChange *made)
{
  g_autoptr (GError) error = NULL;

  klaster_change_confirm (made);
  klaster_store_commit (store, made, &error);
  g_assert_no_error (error);
}

static void
fill (KlasterRecord *record, va_list fields)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  const char *name;

  while ((name = va_arg (fields, const char *)) != NULL)
    {
      KlasterValue value = KLASTER_VALUE_INIT;
      const char *wire = va_arg (fields, const char *);

      if (!klaster_field_read_wire (klaster_entity_get_field (entity, name), wire, &value))
        g_error ("%s.%s does not take %s", entity->name, name, wire);
      klaster_record_take (record, name, value);
    }
}

char *
put (KlasterStore *store, const char *entity, const char *id, ...)
{
  g_autoptr (KlasterChange) made = klaster_change_new ("test");
  const char *own = id != NULL && *id != '\0' ? id_of (id) : NULL;
  g_autoptr (KlasterRecord) record = klaster_record_new (klaster_entity_get (entity), own);
  va_list fields;

  va_start (fields, id);
  fill (record, fields);
  va_end (fields);
  klaster_change_insert (made, record);
  commit (store, made);
  return g_strdup (klaster_record_get_id (record));
}

typedef struct
{
  const char *entity;
  const char *id;
} Name;

static gpointer
get_record (KlasterReader *reader, gpointer data, GError **error)
{
  const Name *name = data;

  return klaster_reader_get (reader, klaster_entity_get (name->entity), name->id, error);
}

void
change (KlasterStore *store, const char *entity, const char *id, ...)
{
  const Name name = { entity, id_of (id) };
  g_autoptr (KlasterChange) made = klaster_change_new ("test");
  g_autoptr (KlasterRecord) old = run (store, get_record, &name);
  g_autoptr (KlasterRecord) record = klaster_record_copy (old);
  va_list fields;

  va_start (fields, id);
  fill (record, fields);
  va_end (fields);
  klaster_change_update (made, record);
  commit (store, made);
}

void
put_report (KlasterStore *store,
            const char *site,
            const char *period,
            const char *state,
            const char *received_on,
            ...)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", site, period);
  g_autofree char *site_name = g_strdup_printf ("site-%s", site);
  const char *figure;
  va_list figures;

  g_free (put (store, "report", name, "site", id_of (site_name), "period", period, "state", state,
               "received_on", received_on, "returned_reason",
               g_str_equal (state, "returned") ? "Contoh" : NULL, NULL));
  va_start (figures, received_on);
  while ((figure = va_arg (figures, const char *)) != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (figure, "=", 2);

      g_free (put (store, "report_value", NULL, "report", id_of (name), "indicator",
                   id_of (parts[0]), "value", *parts[1] != '\0' ? parts[1] : NULL, NULL));
    }
  va_end (figures);
}

KlasterStore *
open_empty (void)
{
  g_autoptr (GError) error = NULL;
  KlasterStore *store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

KlasterStore *
open_slots (void)
{
  KlasterStore *store = open_empty ();
  g_autoptr (KlasterChange) made = klaster_change_new ("test");

  for (guint i = 0; i < G_N_ELEMENTS (kabupaten); i++)
    {
      g_autofree char *name = g_strdup_printf ("site-%s", kabupaten[i]);
      g_autoptr (KlasterRecord) site
          = klaster_record_new (klaster_entity_get ("site"), id_of (name));

      klaster_record_set_text (site, "kabupaten", kabupaten[i]);
      klaster_record_set_integer (site, "year", 2025);
      klaster_record_set_text (site, "status", "designated");
      klaster_change_insert (made, site);
    }
  commit (store, made);
  return store;
}

gpointer
run (KlasterStore *store, KlasterStoreFunc func, gconstpointer query)
{
  g_autoptr (GError) error = NULL;
  gpointer result = klaster_store_run (store, func, (gpointer)query, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}
