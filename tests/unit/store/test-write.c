#include "klaster-format.h"
#include "store-fixture.h"

#include <string.h>

static void
on_changed_cb (KlasterStore *store, GStrv names, GString *seen)
{
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (seen, "%s;", names[i]);
}

static void
test_insert (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autofree char *id = NULL;
  g_autofree char *village = NULL;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed_cb), seen);
  id = insert_site (fixture->store, "63.03", "63.03.05.2057", "2025");
  g_assert_cmpstr (seen->str, ==, "site;");
  fixture_reopen (fixture);
  village = read_wire (fixture->store, "site", id, "village");
  g_assert_cmpstr (village, ==, "63.03.05.2057");
  must_be_whole (fixture->store);
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = insert_site (fixture->store, "63.03", NULL, "2025");
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (KlasterRecord) record = klaster_record_new (klaster_entity_get ("site"), id);
  g_autofree char *potential = NULL;
  g_autofree char *note = NULL;

  klaster_record_set_text (record, "kabupaten", "63.03");
  klaster_record_set_integer (record, "year", 2025);
  klaster_record_set_text (record, "status", "designated");
  klaster_record_set_text (record, "potential", "Perikanan");
  klaster_record_set_text (record, "note", "");
  klaster_change_update (change, record);
  g_assert_true (klaster_store_commit (fixture->store, change, NULL));
  potential = read_wire (fixture->store, "site", id, "potential");
  note = read_wire (fixture->store, "site", id, "note");
  g_assert_cmpstr (potential, ==, "Perikanan");
  g_assert_null (note);
  must_be_whole (fixture->store);
}

/* A whole number in a decimal field and all kinds of blank come back as they were meant. */
static void
test_values (Fixture *fixture, gconstpointer data)
{
  static const char *const wires[]
      = { "0", "12.5", "not_due", "not_applicable", NULL, "1e+15", "0.1" };
  g_autofree char *site = insert_site (fixture->store, "63.03", "63.03.05.2057", "2025");
  g_autofree char *report = insert_report (fixture->store, site, "202601B", "draft");

  for (guint i = 0; i < G_N_ELEMENTS (wires); i++)
    {
      g_autofree char *code = g_strdup_printf ("IND%u", i);
      g_autofree char *indicator = insert_indicator (fixture->store, code, "both");
      g_autofree char *id
          = must_insert (fixture->store, make_record ("report_value", "report", report, "indicator",
                                                      indicator, "value", wires[i], NULL));
      g_autofree char *wire = read_wire (fixture->store, "report_value", id, "value");

      g_assert_cmpstr (wire, ==, wires[i]);
    }
  must_be_whole (fixture->store);
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "\"kutip\" dan \\ garis",
                                       "baris 1\nbaris 2\ttab",
                                       "Ü – é 漢",
                                       "'; DROP TABLE site; --",
                                       "{}",
                                       "\x01" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *id = must_insert (
          fixture->store, make_record ("officer", "name", texts[i], "note", texts[i], NULL));
      g_autofree char *name = read_wire (fixture->store, "officer", id, "name");

      g_assert_cmpstr (name, ==, texts[i]);
    }
  /* The journal keeps them as well: rows played from it are the same. */
  must_be_whole (fixture->store);
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *site = insert_site (fixture->store, "63.03", NULL, "2025");
  g_autofree char *report = insert_report (fixture->store, site, "202601B", "draft");
  KlasterChange *change = klaster_change_new ("Contoh");
  g_autoptr (KlasterRecord) again
      = make_record ("report", "site", site, "period", "202601B", "state", "draft", NULL);
  g_autoptr (KlasterRecord) same_id = klaster_record_new (klaster_entity_get ("officer"), report);
  g_autofree char *officer = NULL;

  klaster_change_insert (change, again);
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, NULL);
  officer = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  change = klaster_change_new ("Contoh");
  g_clear_pointer (&same_id, klaster_record_unref);
  same_id = klaster_record_new (klaster_entity_get ("officer"), officer);
  klaster_record_set_text (same_id, "name", "B");
  klaster_change_insert (change, same_id);
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, officer);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nobody = klaster_uuid_new ();
  KlasterChange *change = klaster_change_new ("Contoh");
  g_autoptr (KlasterRecord) orphan
      = make_record ("report", "site", nobody, "period", "202601B", "state", "draft", NULL);

  change_set (change, "site", nobody, "potential", "x");
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND, nobody);
  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, klaster_entity_get ("site"), nobody);
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND, nobody);
  change = klaster_change_new ("Contoh");
  klaster_change_insert (change, orphan);
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, NULL);
  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, klaster_entity_get ("village"), "63.03.05.2057");
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, NULL);
}

/* One bad operation among many takes all back. */
static void
test_all_or_nothing (Fixture *fixture, gconstpointer data)
{
  KlasterChange *change = klaster_change_new ("Contoh");

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Contoh %u", i);
      g_autoptr (KlasterRecord) officer
          = make_record ("officer", "name", i == 17 ? NULL : name, NULL);

      klaster_change_insert (change, officer);
    }
  must_refuse (fixture->store, change, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID, NULL);
  g_assert_cmpint (count_records (fixture->store, "officer"), ==, 0);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autofree char *site = insert_site (fixture->store, "63.03", NULL, "2025");
  g_autofree char *report = insert_report (fixture->store, site, "202601B", "draft");
  g_autofree char *indicator = insert_indicator (fixture->store, "A", "both");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  KlasterChange *change = klaster_change_new ("Contoh");
  g_autoptr (KlasterChange) removal = klaster_change_new ("Contoh");

  g_free (must_insert (fixture->store, make_record ("report_value", "report", report, "indicator",
                                                    indicator, "value", "3", NULL)));
  g_free (must_insert (fixture->store, make_record ("comment", "entity", "report", "record", report,
                                                    "text", "x", NULL)));
  before = dump (fixture->store);
  klaster_change_remove (change, klaster_entity_get ("indicator"), indicator);
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, "1 × ");
  klaster_change_remove (removal, klaster_entity_get ("site"), site);
  g_assert_true (klaster_store_commit (fixture->store, removal, NULL));
  g_assert_cmpint (count_records (fixture->store, "report"), ==, 0);
  g_assert_cmpint (count_records (fixture->store, "report_value"), ==, 0);
  g_assert_cmpint (count_records (fixture->store, "comment"), ==, 0);
  must_be_whole (fixture->store);
  g_assert_true (klaster_store_undo (fixture->store, NULL, NULL));
  after = dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
  must_be_whole (fixture->store);
}

static gpointer
changes_task (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_changes (reader, 100, error);
}

static guint
count_changes (KlasterStore *store)
{
  g_autoptr (GPtrArray) changes = klaster_store_run (store, changes_task, NULL, NULL);

  return changes->len;
}

/* Nothing changed: nothing written. */
static void
test_no_change (Fixture *fixture, gconstpointer data)
{
  g_autofree char *officer
      = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  g_autoptr (KlasterChange) empty = klaster_change_new ("Contoh");

  must_set (fixture->store, "officer", officer, "name", "A");
  g_assert_true (klaster_store_commit (fixture->store, empty, NULL));
  g_assert_cmpuint (count_changes (fixture->store), ==, 1);
}

typedef struct
{
  const char *id;
  const char *field;
} Asked;

static gpointer
history_task (KlasterReader *reader, gpointer data, GError **error)
{
  Asked *asked = data;

  return klaster_reader_history (reader, klaster_entity_get ("officer"), asked->id, asked->field,
                                 error);
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id
      = must_insert (fixture->store, make_record ("officer", "name", "A", "post", "Kabid", NULL));
  Asked field = { id, "name" }, all = { id, NULL }, other = { id, "note" };
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) whole = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (KlasterChange) removal = klaster_change_new ("Hapus");
  KlasterHistoryLine *line;

  must_set (fixture->store, "officer", id, "name", "B");
  must_set (fixture->store, "officer", id, "post", "Kasi");
  klaster_change_set_reason (removal, "pindah");
  klaster_change_remove (removal, klaster_entity_get ("officer"), id);
  g_assert_true (klaster_store_commit (fixture->store, removal, NULL));

  lines = klaster_store_run (fixture->store, history_task, &field, NULL);
  g_assert_cmpuint (lines->len, ==, 3);
  line = lines->pdata[0];
  g_assert_true (line->removed);
  g_assert_cmpstr (line->old_value, ==, "B");
  g_assert_cmpstr (line->change->reason, ==, "pindah");
  g_assert_cmpstr (line->change->officer, ==, "Contoh Petugas");
  line = lines->pdata[1];
  g_assert_cmpstr (line->old_value, ==, "A");
  g_assert_cmpstr (line->new_value, ==, "B");
  line = lines->pdata[2];
  g_assert_null (line->old_value);
  g_assert_cmpstr (line->new_value, ==, "A");
  g_assert_cmpstr (line->field->name, ==, "name");
  whole = klaster_store_run (fixture->store, history_task, &all, NULL);
  g_assert_cmpuint (whole->len, ==, 4);
  g_assert_null (((KlasterHistoryLine *)whole->pdata[3])->field);
  none = klaster_store_run (fixture->store, history_task, &other, NULL);
  g_assert_cmpuint (none->len, ==, 1);
}

static gpointer
titles_task (KlasterReader *reader, gpointer data, GError **error)
{
  const char *report = data;
  g_autofree char *title = klaster_reader_dup_title (reader, klaster_entity_get ("report"), report);
  g_autofree char *missing = klaster_reader_dup_title (reader, klaster_entity_get ("report"), "x");
  g_autofree char *village
      = klaster_reader_dup_title (reader, klaster_entity_get ("village"), "63.03.05.2057");
  g_autofree char *setting = klaster_reader_dup_setting (reader, "due_day", "10");

  g_assert_cmpstr (title, ==, "Banjar · Pasayangan Barat · Jan–Feb 2026");
  g_assert_cmpstr (missing, ==, "–");
  g_assert_cmpstr (village, ==, "Pasayangan Barat");
  g_assert_cmpstr (setting, ==, "10");
  return NULL;
}

static void
test_titles (Fixture *fixture, gconstpointer data)
{
  g_autofree char *site = insert_site (fixture->store, "63.03", "63.03.05.2057", "2025");
  g_autofree char *report = insert_report (fixture->store, site, "202601B", "draft");
  g_autofree char *setting = NULL;

  klaster_store_run (fixture->store, titles_task, report, NULL);
  g_assert_false (klaster_store_is_sample (fixture->store));
  setting
      = must_insert (fixture->store, make_record ("setting", "key", "sample", "value", "1", NULL));
  g_assert_true (klaster_store_is_sample (fixture->store));
}

static gpointer
list_task (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterEntity *entity = klaster_entity_get ("officer");
  KlasterMatch blank[] = { { "post", NULL }, { NULL, NULL } };
  KlasterMatch active[] = { { "active", "1" }, { "post", "Kasi" }, { NULL, NULL } };
  g_autoptr (GPtrArray) all = klaster_reader_list (reader, entity, NULL, "name DESC", error);
  g_autoptr (KlasterRecord) first = klaster_reader_first (reader, entity, NULL, "name", error);
  g_autoptr (KlasterRecord) none = NULL;

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpstr (klaster_record_get_text (all->pdata[0], "name"), ==, "Contoh 10");
  g_assert_cmpstr (klaster_record_get_text (first, "name"), ==, "contoh 1");
  g_assert_cmpint (klaster_reader_count (reader, entity, blank, NULL), ==, 2);
  g_assert_cmpint (klaster_reader_count (reader, entity, active, NULL), ==, 1);
  active[1].value = "Kabid";
  none = klaster_reader_first (reader, entity, active, NULL, error);
  g_assert_null (none);
  return NULL;
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_free (must_insert (fixture->store, make_record ("officer", "name", "Contoh 10", NULL)));
  g_free (must_insert (fixture->store, make_record ("officer", "name", "contoh 1", NULL)));
  g_free (must_insert (fixture->store, make_record ("officer", "name", "Contoh 2", "post", "Kasi",
                                                    "active", "1", NULL)));
  klaster_store_run (fixture->store, list_task, NULL, &error);
  g_assert_no_error (error);
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/write/" #name_, Fixture, NULL, fixture_set_up, test_##name_,                 \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (insert);
  ADD (update);
  ADD (values);
  ADD (texts);
  ADD (duplicate);
  ADD (missing);
  ADD (all_or_nothing);
  ADD (remove);
  ADD (no_change);
  ADD (history);
  ADD (titles);
  ADD (list);
  return g_test_run ();
}
