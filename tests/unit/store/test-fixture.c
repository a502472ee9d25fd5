/* A packed store of each released schema number opens, keeps its records and its proof.
 *
 *   test-store-fixture FOLDER            opens FOLDER/v1.db.gz, FOLDER/v2.db.gz, ...
 *   test-store-fixture --make FILE.gz    writes one of today's schema number, with a record of every kind
 *   test-store-fixture --freeze FILE.gz  writes one of today's schema number, with a frozen decision on an award
 *
 * A packed file is made once, when its schema number is released, and never again.
 */
#include <gio/gio.h>
#include <string.h>

#include "klaster-award-text.h"
#include "klaster-check.h"
#include "klaster-store-private.h"
#include "store-fixture.h"

/* Every schema number up to this one has its file; a number that is still being worked on has none. */
#define N_FIXTURES 3
G_STATIC_ASSERT (KLASTER_SCHEMA_VERSION - N_FIXTURES <= 1);

/* The award of the packed store with a frozen decision, and the hash of that. */
#define AWARD "01970000-0000-7000-8000-000000000003"
#define FROZEN_HASH "bf92c63f2d5a180f70d04982ac040a96d57d0b5b4db5386af25806e9abcd902a"

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

/* Figures and weights of many digits; two sites that share a rank and the last place of the first stage; a jury of
 * which one has left a site out. */
static KlasterAwardSheet *
make_award_sheet (void)
{
  static const double figures[3][4]
      = { { 0.1, 1.0 / 3, 12345.678, 0.1 }, { 7, 7, 2, 7 }, { NAN, NAN, NAN, NAN } };
  static const double scores[4][2] = { { 8, 7 }, { 9.5, 10 }, { 6, NAN }, { 7, 8 } };
  KlasterAwardSheet *sheet = klaster_award_sheet_new ();

  sheet->year = 2026;
  sheet->winners = 2;
  sheet->event = g_strdup ("Pekan Contoh – \"satu\"");
  sheet->tie_rule = g_strdup ("Contoh");
  sheet->closed = TRUE;
  klaster_award_sheet_add_stage (sheet, "Administrasi")->places = 3;
  klaster_award_sheet_add_stage (sheet, "Paparan");
  for (guint c = 0; c < 3; c++)
    {
      g_autofree char *id = g_strdup_printf ("kriteria-%u", c);
      KlasterAwardCriterion *criterion = klaster_award_sheet_add_criterion (sheet, id);

      criterion->label = g_strdup_printf ("Contoh %u", c);
      criterion->weight = c == 0 ? 100.0 / 3 : c == 1 ? 26.67 : 100 - 100.0 / 3 - 26.67;
      criterion->source = c == 2 ? KLASTER_AWARD_SOURCE_JURY : KLASTER_AWARD_SOURCE_COUNT;
      criterion->scale = c == 2 ? KLASTER_AWARD_SCALE_RANGE : KLASTER_AWARD_SCALE_BEST;
      criterion->lower_is_better = c == 1;
      criterion->highest = 10;
      criterion->stage = c == 2;
    }
  for (guint s = 0; s < 4; s++)
    {
      g_autofree char *id = g_strdup_printf ("lokus-%u", s);
      KlasterAwardSite *site = klaster_award_sheet_add_site (sheet, id);

      site->code = g_strdup_printf ("63.%02u", s + 1);
      site->name = g_strdup_printf ("Desa Contoh %u", s);
    }
  g_ptr_array_add (sheet->jurors, g_strdup ("juri-0"));
  g_ptr_array_add (sheet->jurors, g_strdup ("juri-1"));
  klaster_award_sheet_allot (sheet);
  for (guint s = 0; s < 4; s++)
    {
      for (guint c = 0; c < 3; c++)
        klaster_award_sheet_get_figure (sheet, c, s)->value = figures[c][s];
      for (guint j = 0; j < 2; j++)
        *klaster_award_sheet_get_score (sheet, 2, s, j) = scores[s][j];
    }
  klaster_award_sheet_take_scores (sheet);
  return sheet;
}

static char *
dup_award_text (const KlasterAwardSheet *sheet)
{
  g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);

  return klaster_award_to_text (sheet, result);
}

static void
insert_frozen (KlasterStore *store)
{
  g_autoptr (KlasterAwardSheet) sheet = make_award_sheet ();
  g_autofree char *text = dup_award_text (sheet);
  g_autofree char *hash = klaster_award_hash_text (text);
  KlasterRecord *award = klaster_record_new (klaster_entity_get ("award"), AWARD);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;

  klaster_record_set_integer (award, "year", 2026);
  klaster_record_set_text (award, "event", "Contoh");
  klaster_record_set_text (award, "state", "draft");
  g_free (must_insert (store, award));
  g_free (must_insert (store, make_record ("award_criterion", "award", AWARD, "label", "Contoh",
                                           "weight", "100", "origin", "jury", NULL)));
  change_set (change, "award", AWARD, "state", "frozen");
  change_set (change, "award", AWARD, "frozen_text", text);
  change_set (change, "award", AWARD, "data_hash", hash);
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
}

static int
make_packed (const char *packed, void (*fill) (KlasterStore *store))
{
  g_autoptr (GConverter) compressor
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autofree char *backup = NULL;
  Fixture fixture = { NULL };

  fixture_set_up (&fixture, NULL);
  fill (fixture.store);
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

/* ---- a version that is still to come */

/* One field more in one kind of record, one kind of record more. */
typedef struct
{
  KlasterField more;
  KlasterEntity added, wider;
  KlasterField *fields; /* of the wider one */
  const KlasterEntity **entities;
  KlasterSchema schema;
} Next;

static void
next_init (Next *self, const char *widened)
{
  const KlasterSchema *now = klaster_schema_get_default ();
  const KlasterEntity *entity = klaster_entity_get (widened);

  self->more = (KlasterField){ .name = "next_field",
                               .label = "Next",
                               .type = KLASTER_FIELD_DECIMAL,
                               .flags = KLASTER_FIELD_BLANKS,
                               .since = KLASTER_SCHEMA_VERSION + 1 };
  self->added = (KlasterEntity){ .name = "next_entity",
                                 .label = "Next",
                                 .fields = &self->more,
                                 .n_fields = 1,
                                 .since = KLASTER_SCHEMA_VERSION + 1 };
  self->fields = g_new0 (KlasterField, entity->n_fields + 1);
  memcpy (self->fields, entity->fields, entity->n_fields * sizeof *self->fields);
  self->fields[entity->n_fields] = self->more;
  self->wider = *entity;
  self->wider.fields = self->fields;
  self->wider.n_fields++;
  self->entities = g_new0 (const KlasterEntity *, now->n_entities + 1);
  for (guint i = 0; i < now->n_entities; i++)
    self->entities[i] = now->entities[i] == entity ? &self->wider : now->entities[i];
  self->entities[now->n_entities] = &self->added;
  self->schema
      = (KlasterSchema){ self->entities, now->n_entities + 1, KLASTER_SCHEMA_VERSION + 1, NULL, 0 };
}

static void
next_clear (Next *self)
{
  g_free (self->fields);
  g_free (self->entities);
}

static KlasterStore *
open_next (const Next *next, const char *path)
{
  g_autoptr (GError) error = NULL;
  KlasterStore *store
      = klaster_store_open_with_schema (path, KLASTER_STORE_OPEN_PLAIN, &next->schema, &error);

  g_assert_no_error (error);
  g_assert_cmpint (ask_sql (store, "PRAGMA user_version"), ==, KLASTER_SCHEMA_VERSION + 1);
  return store;
}

static void
test_v1_to_next (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = unpack (fixture, "v1.db.gz");
  g_autoptr (GError) error = NULL;
  KlasterStore *store;
  Next next;

  next_init (&next, "officer");
  store = open_next (&next, path);
  g_assert_cmpint (ask_sql (store, "SELECT count(*) FROM next_entity"), ==, 0);
  g_assert_cmpint (ask_sql (store, "SELECT count(*) FROM officer WHERE next_field IS NULL"
                                   " AND next_field_blank IS NULL"),
                   ==, 1);
  must_have_one_of_each (store, 1);
  g_assert_finalize_object (store);
  next_clear (&next);
  g_assert_null (klaster_store_open (path, KLASTER_STORE_OPEN_PLAIN, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_TOO_NEW);
}

/* ---- a frozen decision */

/* The ranking is made again from what is kept, and its text is the same to the byte. */
static void
must_rebuild (KlasterStore *store)
{
  g_autofree char *text = read_wire (store, "award", AWARD, "frozen_text");
  g_autofree char *hash = read_wire (store, "award", AWARD, "data_hash");
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterAwardSheet) sheet = klaster_award_from_text (text, hash, &error);
  g_autofree char *again = NULL;
  g_autofree char *again_hash = NULL;

  g_assert_no_error (error);
  again = dup_award_text (sheet);
  again_hash = klaster_award_hash_text (again);
  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (again_hash, ==, FROZEN_HASH);
  g_assert_cmpstr (hash, ==, FROZEN_HASH);
}

static gpointer
read_frozen (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMatch matches[] = { { "state", "frozen" }, { NULL, NULL } };
  g_autoptr (KlasterRecord) award
      = klaster_reader_first (reader, klaster_entity_get ("award"), matches, NULL, error);

  return award != NULL ? g_strdup (klaster_record_get_id (award)) : NULL;
}

/* How a frozen decision is listed is part of it. */
static void
must_keep_lists (KlasterStore *store)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;
  const KlasterValue yes = klaster_value_integer (1);
  g_autofree char *award = klaster_store_run (store, read_frozen, NULL, &error);

  g_assert_no_error (error);
  klaster_change_set (change, klaster_entity_get ("award"), award, "by_kind", &yes);
  g_assert_false (klaster_store_commit (store, change, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED);
}

/* What was frozen in a store of schema 3 is decided alike by the program of today: from the file, and from the
 * figures once more. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = unpack (fixture, "v3-frozen.db.gz");
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (path, KLASTER_STORE_OPEN_PLAIN, &error);
  g_autoptr (KlasterAwardSheet) sheet = make_award_sheet ();
  g_autofree char *text = dup_award_text (sheet);
  g_autofree char *hash = klaster_award_hash_text (text);

  g_assert_no_error (error);
  g_assert_cmpint (ask_sql (store, "PRAGMA user_version"), ==, KLASTER_SCHEMA_VERSION);
  g_assert_cmpstr (hash, ==, FROZEN_HASH);
  /* Its desa and kelurahan stay in one list, as they were decided. */
  g_assert_cmpint (ask_sql (store, "SELECT count(*) FROM award WHERE state = 'frozen'"), ==, 1);
  g_assert_cmpint (ask_sql (store, "SELECT count(by_kind) FROM award"), ==, 0);
  must_keep_lists (store);
  must_rebuild (store);
  must_be_whole (store);
}

/* A migration that gives the award a field leaves what is frozen as it is. */
static void
test_frozen_to_next (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = unpack (fixture, "v3-frozen.db.gz");
  KlasterStore *store;
  Next next;

  next_init (&next, "award");
  store = open_next (&next, path);
  must_rebuild (store);
  g_assert_finalize_object (store);
  next_clear (&next);
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/fixture/" #name_, Fixture, NULL, fixture_set_up, test_##name_,               \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc == 3 && g_str_equal (argv[1], "--make"))
    return make_packed (argv[2], insert_one_of_each);
  if (argc == 3 && g_str_equal (argv[1], "--freeze"))
    return make_packed (argv[2], insert_frozen);
  if (argc == 2)
    folder = argv[1];
  ADD (each);
  ADD (v1_to_next);
  ADD (frozen);
  ADD (frozen_to_next);
  return g_test_run ();
}
