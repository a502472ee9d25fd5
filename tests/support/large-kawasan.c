#include "large-kawasan.h"

static KlasterRecord *
add_record (KlasterChange *change, const char *entity, const char *name)
{
  g_autofree char *id = name != NULL ? klaster_uuid_for_name (name) : NULL;
  KlasterRecord *record = klaster_record_new (klaster_entity_get (entity), id);

  klaster_change_insert (change, record);
  return record;
}

static void
add_kawasan (KlasterChange *change, guint i)
{
  g_autofree char *name = g_strdup_printf ("Contoh %u", i);
  g_autoptr (KlasterRecord) record = add_record (change, "kawasan", name);
  g_autoptr (KlasterRecord) stage = add_record (change, "kawasan_stage", NULL);

  klaster_record_set_text (record, "name", name);
  klaster_record_set_text (record, "kind", i % 3 == 0 ? "kpp" : "other");
  klaster_record_set_text (record, "kabupaten", i % 2 == 0 ? "63.03" : "63.09");
  klaster_record_set_text (stage, "kawasan", klaster_record_get_id (record));
  klaster_record_set_text (stage, "stage", "1a");
  klaster_record_set_text (stage, "start", "2026-01-01");
}

static void
add_opd (KlasterChange *change, guint i)
{
  g_autofree char *name = g_strdup_printf ("Dinas Contoh %u", i);
  g_autoptr (KlasterRecord) record = add_record (change, "opd", name);

  klaster_record_set_text (record, "name", name);
  klaster_record_set_text (record, "level", "province");
}

static void
refer (KlasterRecord *record, guint i)
{
  g_autofree char *opd = g_strdup_printf ("Dinas Contoh %u", i % LARGE_N_OPD);
  g_autofree char *kawasan = g_strdup_printf ("Contoh %u", i % LARGE_N_KAWASAN);
  g_autofree char *opd_id = klaster_uuid_for_name (opd);
  g_autofree char *kawasan_id = klaster_uuid_for_name (kawasan);

  klaster_record_set_text (record, "opd", opd_id);
  klaster_record_set_text (record, "kawasan", kawasan_id);
}

KlasterStore *
large_kawasan_open (void)
{
  g_autoptr (GError) error = NULL;
  KlasterStore *store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");

  g_assert_no_error (error);
  for (guint i = 0; i < LARGE_N_KAWASAN; i++)
    add_kawasan (change, i);
  for (guint i = 0; i < LARGE_N_OPD; i++)
    add_opd (change, i);
  for (guint i = 0; i < LARGE_N_PROGRAMS; i++)
    {
      g_autoptr (KlasterRecord) record = add_record (change, "opd_program", NULL);

      refer (record, i);
      klaster_record_set_text (record, "title", "Contoh");
      klaster_record_set_integer (record, "year", 2024 + i % 3);
      klaster_record_set_integer (record, "budget", 1000 * i);
    }
  for (guint i = 0; i < LARGE_N_FOLLOW_UPS; i++)
    {
      g_autoptr (KlasterRecord) record = add_record (change, "follow_up", NULL);

      refer (record, i);
      klaster_record_set_text (record, "text", "Contoh");
      klaster_record_set_text (record, "state", i % 2 == 0 ? "open" : "done");
      klaster_record_set_text (record, "due", "2026-10-01");
    }
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
  return store;
}
