/* The sample store: the same from the same seed, every kind of record and report, and "Contoh" on
 * all. */
#include <string.h>

#include "klaster-sample.h"

#define LAST_PERIOD "202609B"

static GStrv villages;

/* The real list, read as the reference database is made from it. */
static void
read_villages (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "reference", "village.tsv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 2);

      if (cells[0] != NULL && g_str_has_prefix (cells[0], "63."))
        g_strv_builder_add (codes, cells[0]);
    }
  villages = g_strv_builder_end (codes);
  g_assert_cmpuint (g_strv_length (villages), ==, 2016);
}

static GPtrArray *
build (guint32 seed)
{
  return klaster_sample_build_records (seed, (const char *const *)villages);
}

static char *
dump (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = g_ptr_array_index (records, i);
      const KlasterEntity *entity = klaster_record_get_entity (record);

      g_string_append_printf (text, "%s %s", entity->name, klaster_record_get_id (record));
      for (guint f = 0; f < entity->n_fields; f++)
        {
          g_autofree char *wire = klaster_value_dup_wire (klaster_record_get_at (record, f));

          g_string_append_printf (text, "|%s", wire != NULL ? wire : "");
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
test_same (void)
{
  g_autoptr (GPtrArray) first = build (KLASTER_SAMPLE_SEED);
  g_autoptr (GPtrArray) second = build (KLASTER_SAMPLE_SEED);
  g_autoptr (GPtrArray) other = build (KLASTER_SAMPLE_SEED + 1);
  g_autofree char *a = dump (first);
  g_autofree char *b = dump (second);
  g_autofree char *c = dump (other);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, a, -1);

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
  g_test_message ("%u records, %s", first->len, hash);
}

/* Every record is valid, ids are unique, references point to a record of the right kind. */
static void
test_valid (void)
{
  for (guint32 seed = 0; seed < 8; seed++)
    {
      g_autoptr (GPtrArray) records = build (seed);
      g_autoptr (GHashTable) entities = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < records->len; i++)
        {
          KlasterRecord *record = g_ptr_array_index (records, i);
          g_autoptr (GError) error = NULL;

          klaster_record_check (record, &error);
          g_assert_no_error (error);
          g_assert_true (g_hash_table_insert (entities, (char *)klaster_record_get_id (record),
                                              (char *)klaster_record_get_entity (record)->name));
        }
      for (guint i = 0; i < records->len; i++)
        {
          KlasterRecord *record = g_ptr_array_index (records, i);
          const KlasterEntity *entity = klaster_record_get_entity (record);

          for (guint f = 0; f < entity->n_fields; f++)
            {
              const KlasterValue *value = klaster_record_get_at (record, f);

              if (entity->fields[f].target == NULL || klaster_value_is_blank (value))
                continue;
              g_assert_cmpstr (g_hash_table_lookup (entities, value->text), ==,
                               entity->fields[f].target);
            }
        }
    }
}

static void
test_every_entity (void)
{
  g_autoptr (GPtrArray) records = build (KLASTER_SAMPLE_SEED);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const KlasterEntity *const *all = klaster_entities (&n);

  for (guint i = 0; i < records->len; i++)
    {
      const char *name = klaster_record_get_entity (g_ptr_array_index (records, i))->name;
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

      g_hash_table_insert (counts, (char *)name, GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < n; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, all[i]->name));

      g_test_message ("%s: %u", all[i]->name, count);
      if (all[i]->reference)
        g_assert_cmpuint (count, ==, 0);
      else
        g_assert_cmpuint (count, >, 0);
    }
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "site")), ==, 13);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, "kawasan")), ==, 6);
}

/* A choice that no record of the sample has cannot be tried; a few are missing on purpose. */
static void
test_every_choice (void)
{
  static const char *const unused[] = {
    "site.status.replaced", /* thirteen sites, no more */
    "site.status.stopped",
    "site_proposal.decision.accepted",
    "village_index.status.sangat_tertinggal",
    "village_index.status.kurang_berkembang",
    "indicator.direction.neutral",
    "indicator.applies_to.kelurahan",
    "award.state.draft", /* one award, open for scoring */
    "award.state.frozen",
    "award_stage.kind.other",
    "award_criterion.counted.innovations", /* nine criteria, no more */
    "award_criterion.counted.innovations_applied",
    "award_criterion.counted.products",
    "award_criterion.counted.rights_granted",
    "award_criterion.counted.permits_issued",
    "award_criterion.counted.partners",
    "award_criterion.taken.newest",
    "award_criterion.taken.sum",
    "award_criterion.direction.lower",
    "award_criterion.when_not_applicable.wait",
    "award_criterion.when_not_applicable.zero_points",
    "kawasan.kind.other",
    "bumdesma.stage.regulation",
    "bumdesma.stage.name",
    "dataset.level.kecamatan",
    NULL,
  };
  g_autoptr (GPtrArray) records = build (KLASTER_SAMPLE_SEED);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;
  const KlasterEntity *const *all = klaster_entities (&n);

  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = g_ptr_array_index (records, i);
      const KlasterEntity *entity = klaster_record_get_entity (record);

      for (guint f = 0; f < entity->n_fields; f++)
        if (entity->fields[f].choices != NULL
            && klaster_record_get_text (record, entity->fields[f].name))
          g_hash_table_add (
              seen, g_strdup_printf ("%s.%s.%s", entity->name, entity->fields[f].name,
                                     klaster_record_get_text (record, entity->fields[f].name)));
    }
  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < all[i]->n_fields && !all[i]->reference; f++)
      {
        const KlasterField *field = &all[i]->fields[f];
        g_autofree char *name = g_strdup_printf ("%s.%s", all[i]->name, field->name);

        for (const KlasterChoice *c = field->choices; c != NULL && c->key != NULL; c++)
          {
            g_autofree char *key = g_strdup_printf ("%s.%s", name, c->key);

            if (g_strv_contains (unused, key))
              continue;
            g_test_message ("%s", key);
            g_assert_true (g_hash_table_contains (seen, key));
          }
      }
}

/* Due on the 10th; tells from the records alone how each site stands in each period. */
static void
test_report_states (void)
{
  guint on_time = 0, late = 0, partly = 0, empty = 0, missing = 13 * 9, excused = 0, zero = 0;
  guint blanks[3] = { 0 };
  g_autoptr (GPtrArray) records = build (KLASTER_SAMPLE_SEED);
  const char *last = "";

  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = g_ptr_array_index (records, i);
      const char *entity = klaster_record_get_entity (record)->name;

      if (g_str_equal (entity, "report_excuse"))
        excused++, missing--;
      if (g_str_equal (entity, "report"))
        {
          const char *received = klaster_record_get_text (record, "received_on");
          const char *period = klaster_record_get_text (record, "period");

          missing--;
          if (strcmp (period, last) > 0)
            last = period;
          if (!klaster_record_has (record, "progress"))
            empty++;
          else if (received != NULL && strcmp (received + 8, "10") > 0)
            late++;
          else if (received != NULL)
            on_time++;
        }
      if (g_str_equal (entity, "report_value"))
        {
          const KlasterValue *value = klaster_record_get (record, "value");

          if (klaster_value_is_blank (value))
            blanks[value->blank]++;
          else if (value->real == 0)
            zero++;
          partly += klaster_record_has (record, "remark") && klaster_value_is_blank (value);
        }
    }
  g_assert_cmpuint (on_time, >, 70);
  g_assert_cmpuint (late, >, 5);
  g_assert_cmpuint (partly, >, 5);
  g_assert_cmpuint (empty, >=, 2);
  g_assert_cmpuint (missing, >=, 4);
  g_assert_cmpuint (excused, >=, 2);
  g_assert_cmpuint (zero, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    g_assert_cmpuint (blanks[i], >, 0);
  g_assert_cmpstr (last, ==, LAST_PERIOD);
}

/* Whatever names a record says that it is invented, and so does its source. */
static void
test_says_contoh (void)
{
  static const char *const free_names[]
      = { "setting.key", "indicator.code", "dataset.code", "attachment.file_name", NULL };
  g_autoptr (GPtrArray) records = build (KLASTER_SAMPLE_SEED);

  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = g_ptr_array_index (records, i);
      const KlasterEntity *entity = klaster_record_get_entity (record);

      g_assert_nonnull (strstr (klaster_record_get_text (record, "source"), "Contoh"));
      for (guint f = 0; f < entity->n_fields; f++)
        {
          const KlasterField *field = &entity->fields[f];
          g_autofree char *name = g_strdup_printf ("%s.%s", entity->name, field->name);
          g_autofree char *folded = NULL;
          gboolean named
              = (field->type == KLASTER_FIELD_TEXT || field->type == KLASTER_FIELD_LONG_TEXT)
                && (field->flags & (KLASTER_FIELD_TITLE | KLASTER_FIELD_PERSONAL)) != 0;

          if (!named || !klaster_record_has (record, field->name)
              || g_strv_contains (free_names, name) || g_str_equal (field->name, "phone")
              || g_str_equal (field->name, "employee_number"))
            continue;
          folded = g_utf8_strdown (klaster_record_get_text (record, field->name), -1);
          g_test_message ("%s: %s", name, folded);
          g_assert_nonnull (strstr (folded, "contoh"));
        }
    }
}

static void
test_places (void)
{
  g_autoptr (GPtrArray) records = build (KLASTER_SAMPLE_SEED);
  g_autoptr (GHashTable) kabupaten = g_hash_table_new (g_str_hash, g_str_equal);
  guint kelurahan = 0;

  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = g_ptr_array_index (records, i);
      const char *village, *above;

      if (!g_str_equal (klaster_record_get_entity (record)->name, "site"))
        continue;
      village = klaster_record_get_text (record, "village");
      above = klaster_record_get_text (record, "kabupaten");
      g_assert_true (g_str_has_prefix (village, above));
      g_assert_true (g_hash_table_add (kabupaten, (char *)above));
      kelurahan += klaster_region_code_is_kelurahan (village);
    }
  g_assert_cmpuint (kelurahan, ==, 2);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  read_villages ();
  g_test_add_func ("/exchange/sample/same", test_same);
  g_test_add_func ("/exchange/sample/valid", test_valid);
  g_test_add_func ("/exchange/sample/every-entity", test_every_entity);
  g_test_add_func ("/exchange/sample/every-choice", test_every_choice);
  g_test_add_func ("/exchange/sample/report-states", test_report_states);
  g_test_add_func ("/exchange/sample/says-contoh", test_says_contoh);
  g_test_add_func ("/exchange/sample/places", test_places);
  result = g_test_run ();
  g_strfreev (villages);
  return result;
}
