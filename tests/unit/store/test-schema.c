/* Tables out of entities, and migrations, with two small schemas of our own. */
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-store-private.h"
#include "store-fixture.h"

static const KlasterField old_fields[] = {
  { .name = "name", .label = "Name", .type = KLASTER_FIELD_TEXT, .flags = KLASTER_FIELD_TITLE },
};
static const KlasterEntity old_thing
    = { .name = "thing", .label = "Thing", .fields = old_fields, .n_fields = 1, .since = 1 };
static const KlasterEntity old_setting
    = { .name = "setting", .label = "Setting", .fields = old_fields, .n_fields = 1, .since = 1 };
static const KlasterEntity *const old_entities[] = { &old_thing, &old_setting };
static const KlasterSchema old_schema
    = { .entities = old_entities, .n_entities = G_N_ELEMENTS (old_entities), .version = 1 };

static const KlasterField new_fields[] = {
  { .name = "name", .label = "Name", .type = KLASTER_FIELD_TEXT, .flags = KLASTER_FIELD_TITLE },
  { .name = "size",
    .label = "Size",
    .type = KLASTER_FIELD_DECIMAL,
    .flags = KLASTER_FIELD_BLANKS,
    .since = 3 },
  { .name = "part",
    .label = "Part",
    .type = KLASTER_FIELD_REFERENCE,
    .target = "part",
    .since = 2 },
};
static const KlasterField part_fields[] = {
  { .name = "code",
    .label = "Code",
    .type = KLASTER_FIELD_TEXT,
    .flags = KLASTER_FIELD_KEY | KLASTER_FIELD_REQUIRED },
};
static const KlasterEntity new_thing = { .name = "thing",
                                         .label = "Thing",
                                         .fields = new_fields,
                                         .n_fields = G_N_ELEMENTS (new_fields),
                                         .since = 1 };
static const KlasterEntity new_part
    = { .name = "part", .label = "Part", .fields = part_fields, .n_fields = 1, .since = 2 };
static const KlasterEntity *const new_entities[] = { &new_thing, &old_setting, &new_part };

static gboolean
step_that_works (KlasterDb *db, GError **error)
{
  return klaster_db_exec (db, "UPDATE thing SET name = name || '!'", error);
}

static gboolean
step_that_fails (KlasterDb *db, GError **error)
{
  return klaster_db_exec (db, "UPDATE thing SET nothing = 1", error);
}

static const KlasterSchemaStep good_steps[] = { { 2, step_that_works }, { 3, step_that_works } };
static const KlasterSchemaStep bad_steps[] = { { 2, step_that_works }, { 3, step_that_fails } };
static const KlasterSchema good_schema
    = { new_entities, G_N_ELEMENTS (new_entities), 3, good_steps, 2 };
static const KlasterSchema bad_schema
    = { new_entities, G_N_ELEMENTS (new_entities), 3, bad_steps, 2 };

static char *
make_old (Fixture *fixture)
{
  char *path = fixture_path (fixture, "old.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store
      = klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_CREATE, &old_schema, &error);

  g_assert_no_error (error);
  run_sql (store, "INSERT INTO thing VALUES('1', 'A')", &error);
  g_assert_no_error (error);
  return path;
}

static guint
count_files (Fixture *fixture, const char *part)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, part) != NULL;
  return n;
}

static void
test_migrate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_old (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store
      = klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_PLAIN, &good_schema, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ask_sql (store, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (
      ask_sql (store, "SELECT count(*) FROM thing WHERE name = 'A!!' AND size IS NULL"), ==, 1);
  run_sql (store,
           "INSERT INTO part VALUES('p', 'P'); INSERT INTO thing(id, size_blank, part)"
           " VALUES('2', 'not_due', 'p')",
           &error);
  g_assert_no_error (error);
  run_sql (store, "INSERT INTO part VALUES('q', 'P')", &error);
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED);
  g_assert_cmpuint (count_files (fixture, ".before-v3-"), ==, 1);
}

static void
test_failing_step (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_old (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store
      = klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_PLAIN, &bad_schema, &error);

  g_assert_null (store);
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_MIGRATION);
  g_clear_error (&error);
  store = klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_PLAIN, &old_schema, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask_sql (store, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask_sql (store, "SELECT count(*) FROM thing WHERE name = 'A'"), ==, 1);
  g_assert_cmpint (ask_sql (store, "SELECT count(*) FROM pragma_table_info('thing')"), ==, 2);
  g_assert_cmpint (ask_sql (store, "SELECT count(*) FROM sqlite_schema WHERE name = 'part'"), ==,
                   0);
}

static void
test_read_only_old (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_old (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_null (
      klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_READ_ONLY, &good_schema, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_MIGRATION);
}

/* Refused before SQLite sees it: not one byte or file of it changes. */
static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_old (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_size, after_size;
  KlasterStore *store
      = klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_PLAIN, &good_schema, &error);

  g_assert_finalize_object (store);
  g_file_get_contents (path, &before, &before_size, NULL);
  g_assert_null (
      klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_CREATE, &old_schema, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_TOO_NEW);
  g_assert_nonnull (strstr (error->message, "old.db"));
  g_file_get_contents (path, &after, &after_size, NULL);
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_cmpuint (count_files (fixture, "old.db-"), ==, 0);
}

static void
test_default (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (ask_sql (fixture->store, "PRAGMA user_version"), ==, KLASTER_SCHEMA_VERSION);
  g_assert_cmpint (ask_sql (fixture->store, "PRAGMA application_id"), ==,
                   KLASTER_SCHEMA_APPLICATION_ID);
  g_assert_cmpint (ask_sql (fixture->store, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (ask_sql (fixture->store, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (ask_sql (fixture->store,
                            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main'"
                            " AND type = 'table' AND name NOT LIKE 'sqlite%' AND strict = 0"),
                   ==, 0);
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/schema/" #name_, Fixture, NULL, fixture_set_up, test_##name_,                \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (migrate);
  ADD (failing_step);
  ADD (read_only_old);
  ADD (newer);
  ADD (default);
  return g_test_run ();
}
