/* A packed store of each released schema number opens, keeps its records and its proof.
 *
 *   test-store-fixture FOLDER            opens FOLDER/v1.db.gz, FOLDER/v2.db.gz, ...
 *   test-store-fixture --make FILE.gz    writes one of today's schema number, with a record of every kind
 *
 * A packed file is made once, when its schema number is released, and never again.
 */
#include <gio/gio.h>
#include <string.h>

#include "klaster-check.h"
#include "klaster-store-private.h"
#include "store-fixture.h"

/* Every schema number up to this one has its file; a number that is still being worked on has none. */
#define N_FIXTURES 3
G_STATIC_ASSERT (KLASTER_SCHEMA_VERSION - N_FIXTURES <= 1);

static const char *folder = ".";

/* ---- making */

/* What the rules ask beyond the type of a field: no village is proposed in place of itself, a score is for a
 * criterion of the jury. */
static const struct
{
  const char *entity;
  const char *field;
  const char *wire;
} asked[] = {
  { "site_proposal", "village", "63.03.05.2009" },
  { "award_criterion", "origin", "jury" },
};

/* A value that FIELD of ENTITY takes; references lead to the record of that kind made before. */
static char *
make_wire (const KlasterEntity *entity, const KlasterField *field, GHashTable *ids)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (g_str_equal (entity->name, asked[i].entity) && g_str_equal (field->name, asked[i].field))
      return g_strdup (asked[i].wire);
  switch (field->type)
    {
    case KLASTER_FIELD_INTEGER:
    case KLASTER_FIELD_DECIMAL:
    case KLASTER_FIELD_MONEY:
      return g_strdup_printf ("%.0f",
                              field->max > field->min && field->min > 1 ? field->min + 25 : 1.0);
    case KLASTER_FIELD_BOOLEAN:
      return g_strdup ("1");
    case KLASTER_FIELD_DATE:
      return g_strdup ("2026-01-23");
    case KLASTER_FIELD_TIME:
      return g_strdup ("2026-01-23T01:41:00Z");
    case KLASTER_FIELD_PERIOD:
      return g_strdup ("202601B");
    case KLASTER_FIELD_CHOICE:
      return g_strdup (field->choices[0].key);
    case KLASTER_FIELD_REGION:
      if ((field->levels & KLASTER_LEVEL_VILLAGE) != 0)
        return g_strdup ("63.03.05.2057");
      return g_strdup ((field->levels & KLASTER_LEVEL_KECAMATAN) != 0 ? "63.03.05" : "63.03");
    case KLASTER_FIELD_REFERENCE:
    case KLASTER_FIELD_FILE:
      return g_strdup (g_hash_table_lookup (ids, field->target));
    case KLASTER_FIELD_TEXT:
    case KLASTER_FIELD_LONG_TEXT:
    default:
      return g_strdup_printf ("Contoh %s", field->name);
    }
}

static gboolean
is_filled (const KlasterField *field)
{
  return (field->flags & (KLASTER_FIELD_REQUIRED | KLASTER_FIELD_KEY)) != 0
         || (field->flags & KLASTER_FIELD_TITLE) != 0 || g_str_equal (field->name, "note");
}

static void
insert_one_of_each (KlasterStore *store)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint n_entities;
  const KlasterEntity *const *entities = klaster_entities (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      KlasterRecord *record;

      if (entities[i]->reference)
        continue;
      record = klaster_record_new (entities[i], NULL);
      for (guint j = 0; j < entities[i]->n_fields; j++)
        {
          const KlasterField *field = &entities[i]->fields[j];
          g_autofree char *wire = is_filled (field) ? make_wire (entities[i], field, ids) : NULL;
          KlasterValue value = KLASTER_VALUE_INIT;

          g_assert_true (klaster_field_read_wire (field, wire, &value));
          klaster_record_take_at (record, j, value);
        }
      g_hash_table_insert (ids, (gpointer)entities[i]->name, must_insert (store, record));
    }
  must_set (store, "officer", g_hash_table_lookup (ids, "officer"), "name", "Contoh baru");
  g_assert_true (klaster_store_undo (store, NULL, NULL));
}

static void
convert (GConverter *converter, const char *from, const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (from);
  g_autoptr (GFile) target = g_file_new_for_commandline_arg (to);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) raw = G_INPUT_STREAM (g_file_read (source, NULL, &error));
  g_autoptr (GInputStream) converted = NULL;
  g_autoptr (GOutputStream) output = NULL;

  g_assert_no_error (error);
  converted = g_converter_input_stream_new (raw, converter);
  output = G_OUTPUT_STREAM (g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (output, converted, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static int
make_packed (const char *packed)
{
  g_autoptr (GConverter) compressor
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autofree char *backup = NULL;
  Fixture fixture = { NULL };

  fixture_set_up (&fixture, NULL);
  insert_one_of_each (fixture.store);
  backup = klaster_store_backup (fixture.store, NULL, 0, NULL);
  convert (compressor, backup, packed);
  fixture_tear_down (&fixture, NULL);
  return 0;
}

/* ---- opening */

static char *
unpack (Fixture *fixture, const char *name)
{
  g_autofree char *packed = g_build_filename (folder, name, NULL);
  g_autoptr (GConverter) decompressor
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  char *path = fixture_path (fixture, "old.db");

  convert (decompressor, packed, path);
  return path;
}

static void
must_have_one_of_each (KlasterStore *store, guint since)
{
  guint n_entities;
  const KlasterEntity *const *entities = klaster_entities (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (!entities[i]->reference && entities[i]->since <= since)
      g_assert_cmpint (count_records (store, entities[i]->name), ==, 1);
}

static void
test_each (Fixture *fixture, gconstpointer data)
{
  for (guint version = 1; version <= N_FIXTURES; version++)
    {
      g_autofree char *name = g_strdup_printf ("v%u.db.gz", version);
      g_autofree char *path = unpack (fixture, name);
      g_autoptr (GError) error = NULL;
      g_autoptr (KlasterStore) store = klaster_store_open (path, KLASTER_STORE_OPEN_PLAIN, &error);

      g_assert_no_error (error);
      g_assert_cmpint (ask_sql (store, "PRAGMA user_version"), ==, KLASTER_SCHEMA_VERSION);
      must_have_one_of_each (store, version);
      must_be_whole (store);
    }
}

/* The same file in a version that is still to come: one field more, one kind of record more. */
static void
test_v1_to_next (Fixture *fixture, gconstpointer data)
{
  static const KlasterField more = { .name = "next_field",
                                     .label = "Next",
                                     .type = KLASTER_FIELD_DECIMAL,
                                     .flags = KLASTER_FIELD_BLANKS,
                                     .since = KLASTER_SCHEMA_VERSION + 1 };
  static const KlasterEntity added = { .name = "next_entity",
                                       .label = "Next",
                                       .fields = &more,
                                       .n_fields = 1,
                                       .since = KLASTER_SCHEMA_VERSION + 1 };
  const KlasterSchema *now = klaster_schema_get_default ();
  const KlasterEntity *officer = klaster_entity_get ("officer");
  g_autofree char *path = unpack (fixture, "v1.db.gz");
  g_autofree KlasterField *fields = g_new0 (KlasterField, officer->n_fields + 1);
  g_autofree const KlasterEntity **entities = g_new0 (const KlasterEntity *, now->n_entities + 1);
  KlasterEntity wider = *officer;
  KlasterSchema next = { entities, now->n_entities + 1, KLASTER_SCHEMA_VERSION + 1, NULL, 0 };
  g_autoptr (GError) error = NULL;
  KlasterStore *store;

  memcpy (fields, officer->fields, officer->n_fields * sizeof *fields);
  fields[officer->n_fields] = more;
  wider.fields = fields;
  wider.n_fields++;
  for (guint i = 0; i < now->n_entities; i++)
    entities[i] = now->entities[i] == officer ? &wider : now->entities[i];
  entities[now->n_entities] = &added;
  store = klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_PLAIN, &next, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ask_sql (store, "PRAGMA user_version"), ==, KLASTER_SCHEMA_VERSION + 1);
  g_assert_cmpint (ask_sql (store, "SELECT count(*) FROM next_entity"), ==, 0);
  g_assert_cmpint (ask_sql (store, "SELECT count(*) FROM officer WHERE next_field IS NULL"
                                   " AND next_field_blank IS NULL"),
                   ==, 1);
  must_have_one_of_each (store, 1);
  g_assert_finalize_object (store);
  g_assert_null (klaster_store_open (path, KLASTER_STORE_OPEN_PLAIN, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_TOO_NEW);
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/fixture/" #name_, Fixture, NULL, fixture_set_up, test_##name_,               \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && g_str_equal (argv[1], "--make"))
    return make_packed (argv[2]);
  if (argc == 2)
    folder = argv[1];
  ADD (each);
  ADD (v1_to_next);
  return g_test_run ();
}
