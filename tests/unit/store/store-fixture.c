#include "store-fixture.h"

#include <glib/gstdio.h>

#include "klaster-check.h"
#include "klaster-reader-private.h"

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("klaster-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = fixture_path (fixture, "klaster.db");
  fixture->store = klaster_store_open (fixture->path, KLASTER_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  klaster_store_set_officer (fixture->store, "Contoh Petugas");
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->store));
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = klaster_store_open (fixture->path, KLASTER_STORE_OPEN_PLAIN, &error);
  g_assert_no_error (error);
}

char *
fixture_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static KlasterValue
parse (const KlasterEntity *entity, const char *field, const char *wire)
{
  KlasterValue value = KLASTER_VALUE_INIT;
  int index = klaster_entity_find_field (entity, field);

  g_assert_cmpint (index, >=, 0);
  g_assert_true (klaster_field_read_wire (&entity->fields[index], wire, &value));
  return value;
}

KlasterRecord *
make_record (const char *name, ...)
{
  const KlasterEntity *entity = klaster_entity_get (name);
  KlasterRecord *record = klaster_record_new (entity, NULL);
  const char *field;
  va_list fields;

  va_start (fields, name);
  while ((field = va_arg (fields, const char *)) != NULL)
    klaster_record_take (record, field, parse (entity, field, va_arg (fields, const char *)));
  va_end (fields);
  return record;
}

char *
must_insert (KlasterStore *store, KlasterRecord *record)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;
  char *id = g_strdup (klaster_record_get_id (record));

  klaster_change_insert (change, record);
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
  klaster_record_unref (record);
  return id;
}

void
change_set (KlasterChange *change,
            const char *entity_name,
            const char *id,
            const char *field,
            const char *wire)
{
  const KlasterEntity *entity = klaster_entity_get (entity_name);
  g_auto (KlasterValue) value = parse (entity, field, wire);

  klaster_change_set (change, entity, id, field, &value);
}

void
must_set (KlasterStore *store,
          const char *entity,
          const char *id,
          const char *field,
          const char *wire)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;

  change_set (change, entity, id, field, wire);
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
}

void
must_refuse (KlasterStore *store, KlasterChange *change, GQuark domain, int code, const char *word)
{
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (klaster_store_commit (store, change, &error));
  g_assert_error (error, domain, code);
  g_test_message ("%s", error->message);
  if (word != NULL)
    g_assert_nonnull (strstr (error->message, word));
  after = dump (store);
  g_assert_cmpstr (before, ==, after);
  klaster_change_unref (change);
}

typedef struct
{
  const char *entity;
  const char *id;
  const char *field;
} Place;

static gpointer
read_wire_task (KlasterReader *reader, gpointer data, GError **error)
{
  Place *place = data;
  g_autoptr (KlasterRecord) record
      = klaster_reader_get (reader, klaster_entity_get (place->entity), place->id, error);

  return record != NULL ? klaster_value_dup_wire (klaster_record_get (record, place->field)) : NULL;
}

char *
read_wire (KlasterStore *store, const char *entity, const char *id, const char *field)
{
  Place place = { entity, id, field };
  g_autoptr (GError) error = NULL;
  char *wire = klaster_store_run (store, read_wire_task, &place, &error);

  g_assert_no_error (error);
  return wire;
}

static gpointer
count_task (KlasterReader *reader, gpointer entity, GError **error)
{
  return GSIZE_TO_POINTER (klaster_reader_count (reader, klaster_entity_get (entity), NULL, error));
}

gint64
count_records (KlasterStore *store, const char *entity)
{
  return GPOINTER_TO_SIZE (klaster_store_run (store, count_task, (gpointer)entity, NULL));
}

static void
dump_record (GString *text, const KlasterRecord *record)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);

  g_string_append_printf (text, "%s %s", entity->name, klaster_record_get_id (record));
  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_autofree char *wire = klaster_value_dup_wire (klaster_record_get_at (record, i));

      if (wire != NULL)
        g_string_append_printf (text, " %s=%s", entity->fields[i].name, wire);
    }
  g_string_append_c (text, '\n');
}

static gpointer
dump_task (KlasterReader *reader, gpointer data, GError **error)
{
  GString *text = g_string_new (NULL);
  guint n_entities;
  const KlasterEntity *const *entities = klaster_entities (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (entities[i]->reference)
        continue;
      records = klaster_reader_list (reader, entities[i], NULL, "id", error);
      g_assert_nonnull (records);
      for (guint j = 0; j < records->len; j++)
        dump_record (text, records->pdata[j]);
    }
  return g_string_free (text, FALSE);
}

char *
dump (KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  char *text = klaster_store_run (store, dump_task, NULL, &error);

  g_assert_no_error (error);
  return text;
}

static gpointer
run_sql_task (KlasterReader *reader, gpointer sql, GError **error)
{
  /* A task runs in a reading transaction that is taken back after it. */
  if (klaster_db_exec (reader->db, "COMMIT", error) && klaster_db_exec (reader->db, sql, error))
    klaster_db_exec (reader->db, "BEGIN", error);
  return NULL;
}

void
run_sql (KlasterStore *store, const char *sql, GError **error)
{
  klaster_store_run (store, run_sql_task, (gpointer)sql, error);
}

static gpointer
ask_sql_task (KlasterReader *reader, gpointer sql, GError **error)
{
  gint64 value;

  klaster_db_get_integer (reader->db, sql, &value, error);
  return GSIZE_TO_POINTER (value);
}

gint64
ask_sql (KlasterStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = GPOINTER_TO_SIZE (klaster_store_run (store, ask_sql_task, (gpointer)sql, &error));

  g_assert_no_error (error);
  return value;
}

void
must_be_whole (KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterCheckResult) result = klaster_store_check (store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result->problem, ==, NULL);
}

char *
insert_site (KlasterStore *store, const char *kabupaten, const char *village, const char *year)
{
  return must_insert (store, make_record ("site", "kabupaten", kabupaten, "village", village,
                                          "year", year, "status", "designated", NULL));
}

char *
insert_report (KlasterStore *store, const char *site, const char *period, const char *state)
{
  return must_insert (store,
                      make_record ("report", "site", site, "period", period, "state", state, NULL));
}

char *
insert_indicator (KlasterStore *store, const char *code, const char *applies_to)
{
  return must_insert (store,
                      make_record ("indicator", "code", code, "label", code, "group", "product",
                                   "type", "count", "applies_to", applies_to, NULL));
}
