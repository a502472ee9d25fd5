/* Answers to our own form come back with no mapping at all, from Kobo and ODK, and what must be chosen by a
 * person is chosen by nobody else. */
#include <string.h>

#include "form-answers.h"
#include "import-fixture.h"
#include "klaster-export.h"
#include "klaster-grid-sheet.h"

typedef char *(*WriteAnswers) (const FormAnswers *answers, const char *folder);

static char *
write_csv (const FormAnswers *answers, const char *folder)
{
  return form_answers_write_kobo_csv (answers, folder, FALSE);
}

static char *
write_tagged_csv (const FormAnswers *answers, const char *folder)
{
  return form_answers_write_kobo_csv (answers, folder, TRUE);
}

static char *
write_odk (const FormAnswers *answers, const char *folder)
{
  return form_answers_write_odk (answers, folder, NULL);
}

static const struct
{
  const char *name;
  WriteAnswers write;
  gboolean repeats;
} servers[] = { { "Kobo CSV", write_csv, FALSE },
                { "Kobo CSV with tags", write_tagged_csv, FALSE },
                { "Kobo XLSX", form_answers_write_kobo_xlsx, TRUE },
                { "ODK bundle", write_odk, TRUE } };

/* ---- what reports say, whatever their ids are */

static char *
dup_line (KlasterReader *reader, const KlasterRecord *report)
{
  static const char *const fields[]
      = { "enumerator", "received_on", "progress", "obstacles", "follow_up" };
  const KlasterMatch matches[] = { { "report", klaster_record_get_id (report) }, { NULL, NULL } };
  g_autoptr (GPtrArray) values = klaster_reader_list (reader, klaster_entity_get ("report_value"),
                                                      matches, "indicator", NULL);
  GString *line = g_string_new (klaster_record_get_text (report, "site"));

  g_string_append_printf (line, " %s", klaster_record_get_text (report, "period"));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (line, "|%s", klaster_record_get_text (report, fields[i]));
  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *wire
          = klaster_value_dup_wire (klaster_record_get (values->pdata[i], "value"));

      if (wire != NULL)
        g_string_append_printf (line, "|%.8s=%s",
                                klaster_record_get_text (values->pdata[i], "indicator") + 28, wire);
    }
  return g_string_free (line, FALSE);
}

static gpointer
list_lines (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) reports
      = klaster_reader_list (reader, klaster_entity_get ("report"), NULL, "site, period", error);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reports->len; i++)
    if (klaster_record_has (reports->pdata[i], "received_on"))
      g_ptr_array_add (lines, dup_line (reader, reports->pdata[i]));
  return lines;
}

static GPtrArray *
get_lines (ImportFixture *fixture)
{
  return klaster_store_run (fixture->store, list_lines, NULL, NULL);
}

static void
remove_all (ImportFixture *fixture, const char *entity)
{
  g_autoptr (GPtrArray) records = import_fixture_list (fixture, entity);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;

  klaster_change_set_reason (change, "Contoh");
  for (guint i = 0; i < records->len; i++)
    klaster_change_remove (change, klaster_entity_get (entity),
                           klaster_record_get_id (records->pdata[i]));
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
}

static void
reopen_reports (ImportFixture *fixture)
{
  g_autoptr (GPtrArray) reports = import_fixture_list (fixture, "report");
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_auto (KlasterValue) received = klaster_value_text ("received");
  const KlasterValue blank = KLASTER_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  klaster_change_set_reason (change, "Contoh");
  for (guint i = 0; i < reports->len; i++)
    {
      const KlasterEntity *entity = klaster_entity_get ("report");
      const char *id = klaster_record_get_id (reports->pdata[i]);

      if (g_strcmp0 (klaster_record_get_text (reports->pdata[i], "state"), "approved") != 0)
        continue;
      klaster_change_set (change, entity, id, "state", &received);
      klaster_change_set (change, entity, id, "locked_at", &blank);
      klaster_change_set (change, entity, id, "locked_by", &blank);
    }
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
}

/* Approved ones are reopened first; assistance refers to reports. */
static void
remove_reports (ImportFixture *fixture)
{
  reopen_reports (fixture);
  remove_all (fixture, "assistance");
  remove_all (fixture, "report");
}

/* Lines of reports with a figure. */
static GPtrArray *
get_figures (ImportFixture *fixture)
{
  GPtrArray *lines = get_lines (fixture);

  for (guint i = lines->len; i-- > 0;)
    if (strchr (lines->pdata[i], '=') == NULL)
      g_ptr_array_remove_index (lines, i);
  return lines;
}

/* Nothing is left to be mapped by hand: all questions but those that are not stored have a target. */
static void
check_mapping (KlasterImport *import)
{
  static const char *const idle[] = { "start",
                                      "end",
                                      "perangkat",
                                      "jenis",
                                      "inovasi/ada_inovasi",
                                      "produk/ada_produk",
                                      "inovasi-ada_inovasi",
                                      "produk-ada_produk",
                                      "_id",
                                      "_notes",
                                      "_status",
                                      "_submitted_by",
                                      "__version__",
                                      "_tags",
                                      NULL };
  guint sheet = import_fixture_find_sheet (import);

  g_assert_cmpint (klaster_import_get_sheet (import, sheet)->kind, ==, KLASTER_IMPORT_REPORTS);
  for (guint i = 0; i < klaster_import_get_sheet (import, sheet)->n_columns; i++)
    {
      const KlasterImportColumn *column = klaster_import_get_column (import, sheet, i);

      g_test_message ("%s -> %s", column->head, column->target);
      g_assert_true (column->target != NULL || g_strv_contains (idle, column->head));
      g_assert_false (column->doubtful);
    }
}

static void
test_round_trip (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (FormAnswers) answers = form_answers_new (fixture->store);
  g_autoptr (GPtrArray) before = get_lines (fixture);
  gint64 innovations = import_fixture_count (fixture, "innovation");

  g_assert_cmpuint (answers->roots->len, ==, before->len);
  g_assert_cmpuint (before->len, >=, 13 * 8);
  for (guint s = 0; s < G_N_ELEMENTS (servers); s++)
    {
      g_autofree char *path = servers[s].write (answers, fixture->folder);
      g_autoptr (KlasterImport) import = NULL;
      g_autoptr (KlasterImport) again = NULL;
      g_autoptr (KlasterImportPlan) plan = NULL;
      g_autoptr (GPtrArray) after = NULL;

      g_test_message ("%s", servers[s].name);
      remove_reports (fixture);
      import = import_fixture_open (fixture, path, NULL);
      check_mapping (import);
      import_fixture_take (import);
      after = get_lines (fixture);
      g_assert_cmpuint (after->len, ==, before->len);
      for (guint i = 0; i < after->len; i++)
        g_assert_cmpstr (after->pdata[i], ==, before->pdata[i]);
      g_assert_cmpint (import_fixture_count (fixture, "innovation"), ==, innovations);

      again = import_fixture_open (fixture, path, NULL);
      plan = import_fixture_plan (again);
      g_assert_cmpuint (klaster_import_plan_count (plan, -1, KLASTER_ROW_SAME), ==, before->len);
      g_assert_false (klaster_import_plan_has_work (plan));
    }
}

static gint64
count_repeats (FormAnswers *answers, const char *name)
{
  gint64 n = 0;

  for (guint r = 0; r < answers->roots->len; r++)
    for (guint i = 0; i < form_answers_get (answers, r)->repeats->len; i++)
      n += strcmp (((FormRepeat *)form_answers_get (answers, r)->repeats->pdata[i])->name, name)
           == 0;
  return n;
}

static gpointer
list_products (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) products
      = klaster_reader_list (reader, klaster_entity_get ("product"), NULL, "site, name", error);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < products->len; i++)
    g_string_append_printf (lines, "%s %s\n", klaster_record_get_text (products->pdata[i], "site"),
                            klaster_record_get_text (products->pdata[i], "name"));
  return g_string_free (lines, FALSE);
}

/* Reports and items are gone; then PATH is read without a word about its columns. */
static char *
take_products (ImportFixture *fixture, const char *path)
{
  g_autoptr (KlasterImport) import = NULL;

  remove_reports (fixture);
  remove_all (fixture, "intellectual_property");
  remove_all (fixture, "product");
  remove_all (fixture, "innovation");
  import = import_fixture_open (fixture, path, NULL);
  import_fixture_take (import);
  return klaster_store_run (fixture->store, list_products, NULL, NULL);
}

/* Innovations and products that nobody knows yet are made, once. */
static void
test_new_items (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (FormAnswers) answers = form_answers_new (fixture->store);
  gint64 innovations = count_repeats (answers, "inovasi_item");
  gint64 products = count_repeats (answers, "produk_item");

  g_assert_cmpint (innovations, >, 10);
  g_assert_cmpint (products, >, 10);

  for (guint s = 0; s < G_N_ELEMENTS (servers); s++)
    {
      g_autofree char *path = servers[s].write (answers, fixture->folder);
      g_autofree char *lines = NULL;

      if (!servers[s].repeats)
        continue;
      lines = take_products (fixture, path);
      g_assert_cmpint (import_fixture_count (fixture, "innovation"), ==, innovations);
      g_assert_cmpint (import_fixture_count (fixture, "product"), ==, products);
    }
}

/* Repeats two deep are of the site of their submission, whatever row of the sheet above they belong to. */
static void
test_nested (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (FormAnswers) answers = form_answers_new (fixture->store);
  g_autofree char *flat = form_answers_write_kobo_xlsx (answers, fixture->folder);
  g_autofree char *expected = take_products (fixture, flat);
  g_autofree char *nested = NULL;
  g_autofree char *products = NULL;

  answers->nested = TRUE;
  nested = form_answers_write_kobo_xlsx (answers, fixture->folder);
  products = take_products (fixture, nested);
  g_assert_cmpuint (strlen (products), >, 100);
  g_assert_cmpstr (products, ==, expected);
}

/* An older version of the form lacks a question: its figures stay. */
static void
test_older_version (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (FormAnswers) answers = form_answers_new (fixture->store);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *path = form_answers_write_kobo_csv (answers, fixture->folder, FALSE);
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImport) older = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;
  const char *question = NULL;

  remove_reports (fixture);
  import = import_fixture_open (fixture, path, NULL);
  import_fixture_take (import);
  before = get_lines (fixture);
  for (guint i = 0; i < answers->questions->len && question == NULL; i++)
    if (g_str_has_prefix (((FormQuestion *)answers->questions->pdata[i])->name, "i_"))
      question = ((FormQuestion *)answers->questions->pdata[i])->name;
  form_answers_drop_question (answers, question);
  g_free (path);
  path = form_answers_write_kobo_csv (answers, fixture->folder, FALSE);
  older = import_fixture_open (fixture, path, NULL);
  plan = import_fixture_plan (older);
  g_assert_false (klaster_import_plan_has_work (plan));
  after = get_lines (fixture);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpstr (after->pdata[i], ==, before->pdata[i]);
}

/* The same root uuid with another uuid is a newer version: the report is changed and its history kept. */
static void
test_edited (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (FormAnswers) answers = form_answers_new (fixture->store);
  g_autofree char *path = form_answers_write_kobo_csv (answers, fixture->folder, FALSE);
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImport) edited = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;
  FormAnswer *answer = form_answers_get (answers, 3);
  gint64 reports;

  remove_reports (fixture);
  import = import_fixture_open (fixture, path, NULL);
  import_fixture_take (import);
  reports = import_fixture_count (fixture, "report");
  g_free (answer->uuid);
  answer->uuid = klaster_uuid_new ();
  form_answer_set (answer, "kendala", "Contoh kendala baru");
  g_free (path);
  path = form_answers_write_kobo_csv (answers, fixture->folder, FALSE);
  edited = import_fixture_open (fixture, path, NULL);
  plan = import_fixture_plan (edited);
  g_assert_cmpuint (klaster_import_plan_count (plan, -1, KLASTER_ROW_CHANGED), ==, 1);
  g_assert_cmpuint (klaster_import_plan_count (plan, -1, KLASTER_ROW_NEW), ==, 0);
  g_assert_cmpuint (klaster_import_plan_get_n_choices (plan), ==, 0);
  g_assert_cmpstr (klaster_import_plan_get_difference (plan, 0)->new_value, ==,
                   "Contoh kendala baru");
  import_fixture_take (edited);
  g_assert_cmpint (import_fixture_count (fixture, "report"), ==, reports);
}

static void
test_two_enumerators (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (FormAnswers) answers = form_answers_new (fixture->store);
  guint n = answers->roots->len;
  FormAnswer *second = form_answers_add_copy (answers, 0, "0197e22e-b000-76ea-bfdd-41964e0b1aa5");
  g_autofree char *path = NULL;
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImport) again = NULL;
  g_autoptr (KlasterImportPlan) open = NULL;
  g_autoptr (KlasterImportPlan) chosen = NULL;
  g_autoptr (KlasterImportPlan) same = NULL;
  g_autoptr (GError) error = NULL;
  const KlasterImportChoice *choice;

  form_answer_set (second, "kendala", "Contoh dari enumerator lain");
  form_answer_set (second, "enumerator", "lain");
  form_answer_set (second, "enumerator_lain", "Contoh Lain");
  path = form_answers_write_kobo_csv (answers, fixture->folder, FALSE);
  remove_reports (fixture);
  import = import_fixture_open (fixture, path, NULL);
  open = import_fixture_plan (import);
  g_assert_cmpuint (klaster_import_plan_count (open, -1, KLASTER_ROW_NEW), ==, n - 1);
  g_assert_cmpuint (klaster_import_plan_count (open, -1, KLASTER_ROW_WAITING), ==, 2);
  g_assert_cmpuint (klaster_import_plan_get_n_choices (open), ==, 1);
  choice = klaster_import_plan_get_choice (open, 0);
  g_assert_cmpint (choice->chosen, ==, -1);
  g_assert_nonnull (strstr (choice->options[1], "Contoh Lain"));
  g_assert_null (choice->options[2]);

  klaster_import_choose (import, choice->key, 1);
  chosen = import_fixture_plan (import);
  g_assert_cmpuint (klaster_import_plan_count (chosen, -1, KLASTER_ROW_NEW), ==, n);
  g_assert_cmpuint (klaster_import_plan_count (chosen, -1, KLASTER_ROW_LEFT_OUT), ==, 1);
  g_assert_true (klaster_import_commit (import, chosen, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (import_fixture_count (fixture, "report"), ==, (gint64)n);

  /* Once more: what was chosen stays. */
  again = import_fixture_open (fixture, path, NULL);
  same = import_fixture_plan (again);
  g_assert_false (klaster_import_plan_has_work (same));
}

/* Photos of a bundle become attachments, once. */
static void
test_photos (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (FormAnswers) answers = form_answers_new (fixture->store);
  gint64 before;
  g_autofree char *path = NULL;
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImport) again = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;
  g_autoptr (KlasterImportPlan) same = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (GError) error = NULL;
  guint found = 0;

  form_answer_set (form_answers_get (answers, 0), "foto", "1772000000.jpg");
  form_answer_set (form_answers_get (answers, 1), "foto", "tiada.jpg");
  path = form_answers_write_odk (answers, fixture->folder, "1772000000.jpg");
  remove_reports (fixture);
  before = import_fixture_count (fixture, "attachment");
  import = import_fixture_open (fixture, path, NULL);
  plan = import_fixture_plan (import);
  g_assert_cmpuint (klaster_import_plan_get_n_problems (plan), ==, 1);
  g_assert_true (klaster_import_plan_get_problem (plan, 0)->warning);
  g_assert_cmpstr (klaster_import_plan_get_problem (plan, 0)->value, ==, "tiada.jpg");
  g_assert_true (klaster_import_commit (import, plan, NULL, &error));
  g_assert_no_error (error);
  attachments = import_fixture_list (fixture, "attachment");
  g_assert_cmpint (attachments->len, ==, before + 1);
  for (guint i = 0; i < attachments->len; i++)
    if (g_strcmp0 (klaster_record_get_text (attachments->pdata[i], "file_name"), "1772000000.jpg")
        == 0)
      {
        g_assert_cmpstr (klaster_record_get_text (attachments->pdata[i], "content"), ==,
                         "SkZJRiBjb250b2g=");
        found++;
      }
  g_assert_cmpuint (found, ==, 1);

  again = import_fixture_open (fixture, path, NULL);
  same = import_fixture_plan (again);
  g_assert_false (klaster_import_plan_has_work (same));
}

/* ---- the report grid */

static gpointer
build_grid (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterGridQuery query = { .from = { 2025, 0 }, .to = { 2026, 4 } };

  return klaster_grid_sheet_build (reader, &query, error);
}

/* Sites by indicators over all periods, out and in again. */
static void
test_grid (ImportFixture *fixture, gconstpointer data)
{
  static const KlasterExportFormat formats[]
      = { KLASTER_EXPORT_CSV,       KLASTER_EXPORT_PLAIN_CSV, KLASTER_EXPORT_XLSX,
          KLASTER_EXPORT_ODS,       KLASTER_EXPORT_JSON,      KLASTER_EXPORT_GEOJSON,
          KLASTER_EXPORT_GEOPACKAGE };
  g_autoptr (KlasterSheet) sheet = klaster_store_run (fixture->store, build_grid, NULL, NULL);
  g_autoptr (GPtrArray) before = NULL;

  reopen_reports (fixture);
  before = get_figures (fixture);
  g_assert_cmpuint (before->len, >=, 13 * 7);
  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    {
      g_autofree char *name
          = g_strconcat ("kisi", klaster_export_format_get_ending (formats[f]), NULL);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autoptr (KlasterImport) import = NULL;
      g_autoptr (KlasterImport) refill = NULL;
      g_autoptr (KlasterImportPlan) plan = NULL;
      g_autoptr (GPtrArray) after = NULL;

      g_test_message ("%s", name);
      g_assert_true (klaster_export_save (sheet, formats[f], path, NULL, NULL, NULL, NULL));
      import = import_fixture_open (fixture, path, NULL);
      plan = import_fixture_plan (import);
      g_assert_false (klaster_import_plan_has_work (plan));
      g_assert_cmpuint (klaster_import_plan_get_n_problems (plan), ==, 0);

      remove_all (fixture, "report_value");
      refill = import_fixture_open (fixture, path, NULL);
      import_fixture_take (refill);
      after = get_figures (fixture);
      g_assert_cmpuint (after->len, ==, before->len);
      for (guint i = 0; i < after->len; i++)
        g_assert_cmpstr (after->pdata[i], ==, before->pdata[i]);
    }
}

/* Figures without kinds of blank, which DHIS2 does not know. */
static char *
dup_numbers (ImportFixture *fixture)
{
  g_autoptr (GPtrArray) lines = get_figures (fixture);
  g_autoptr (GRegex) blank = g_regex_new ("\\|[^|]*=not_[a-z]+", 0, 0, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *numbers
          = g_regex_replace_literal (blank, lines->pdata[i], -1, 0, "", 0, NULL);

      if (strchr (numbers, '=') != NULL)
        g_string_append_printf (text, "%s\n", numbers);
    }
  return g_string_free (text, FALSE);
}

/* The same as values one below the other, for DHIS2: nothing changes, and lost figures come back. */
static void
test_dhis2 (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (KlasterSheet) sheet = klaster_store_run (fixture->store, build_grid, NULL, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "nilai.json", NULL);
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImport) refill = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  reopen_reports (fixture);
  before = dup_numbers (fixture);
  g_assert_true (klaster_export_save (sheet, KLASTER_EXPORT_DHIS2, path, NULL, NULL, NULL, NULL));
  import = import_fixture_open (fixture, path, NULL);
  g_assert_cmpint (klaster_import_get_sheet (import, 0)->kind, ==, KLASTER_IMPORT_REPORTS);
  plan = import_fixture_plan (import);
  g_assert_false (klaster_import_plan_has_work (plan));
  g_assert_cmpuint (klaster_import_plan_get_n_problems (plan), ==, 0);
  g_assert_cmpuint (klaster_import_plan_count (plan, -1, KLASTER_ROW_SAME), >=, 13 * 7);
  remove_all (fixture, "report_value");
  refill = import_fixture_open (fixture, path, NULL);
  import_fixture_take (refill);
  after = dup_numbers (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* What others write: once for all values, deleted ones, as CSV; and what is said twice. */
static void
test_dhis2_others (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *json = import_fixture_write (
      fixture, "a.json",
      "{\"dataSet\":\"L\",\"period\":\"202611B\",\"orgUnit\":\"6305042012\",\"dataValues\":["
      "{\"dataElement\":\"INOV_JUMLAH\",\"value\":\"3\",\"comment\":\"Contoh\"},"
      "{\"dataElement\":\"TIDAK_ADA\",\"value\":\"1\"},"
      "{\"dataElement\":\"INOV_JUMLAH\",\"period\":\"202609B\",\"value\":\"9\","
      "\"deleted\":true}]}");
  g_autofree char *csv = import_fixture_write (
      fixture, "b.csv",
      "dataelement,period,orgunit,catoptcombo,attroptcombo,value,storedby,lastupdated,comment,"
      "flwup\nINOV_JUMLAH,202611B,6305042012,,,3,,,,\n");
  g_autofree char *twice
      = import_fixture_write (fixture, "c.csv",
                              "dataelement,period,orgunit,value\nINOV_JUMLAH,202611B,6305042012,3\n"
                              "INOV_JUMLAH,202611B,6305042012,4\n");
  const char *const paths[] = { json, csv };
  const char *const bad[] = { twice, NULL };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (KlasterImport) import = import_fixture_open (fixture, paths[i], NULL);
      g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);

      g_assert_cmpint (klaster_import_get_sheet (import, 0)->kind, ==, KLASTER_IMPORT_REPORTS);
      import_fixture_expect (plan, "1 new");
    }
  g_assert_null (klaster_import_open (fixture->store, bad, NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "c.csv"));
  g_assert_nonnull (strstr (error->message, "row 3"));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/exchange/import-forms/" name, ImportFixture, NULL, import_fixture_set_up, func,    \
              import_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("new-items", test_new_items);
  ADD ("nested", test_nested);
  ADD ("older-version", test_older_version);
  ADD ("edited", test_edited);
  ADD ("two-enumerators", test_two_enumerators);
  ADD ("grid", test_grid);
  ADD ("dhis2", test_dhis2);
  ADD ("dhis2-others", test_dhis2_others);
  ADD ("photos", test_photos);
  return g_test_run ();
}
