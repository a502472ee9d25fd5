/* The report grid of the sample: its head, its lines, its figures, and as DHIS2 takes them. */
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "klaster-export.h"
#include "klaster-grid-sheet.h"
#include "klaster-sample.h"

static KlasterStore *
open_sample (void)
{
  g_autoptr (GError) error = NULL;
  KlasterStore *store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  return store;
}

static gpointer
build_grid (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_grid_sheet_build (reader, data, error);
}

static KlasterSheet *
build (KlasterStore *store, KlasterPeriod from, KlasterPeriod to, const char *site)
{
  KlasterGridQuery query = { from, to, site };
  g_autoptr (GError) error = NULL;
  KlasterSheet *sheet = klaster_store_run (store, build_grid, &query, &error);

  g_assert_no_error (error);
  return sheet;
}

static guint
find_column (const KlasterSheet *sheet, const char *name)
{
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    if (g_str_equal (klaster_sheet_get_column (sheet, i)->name, name))
      return i;
  g_error ("no column %s", name);
}

static const char *
get_text (const KlasterSheet *sheet, guint row, const char *name)
{
  return klaster_sheet_get (sheet, row, find_column (sheet, name))->text;
}

static void
test_period (void)
{
  static const char *const head[] = { "period", "site", "site.title", "village" };
  g_autoptr (KlasterStore) store = open_sample ();
  g_autoptr (KlasterSheet) sheet
      = build (store, (KlasterPeriod){ 2026, 4 }, (KlasterPeriod){ 2026, 4 }, NULL);

  g_assert_cmpuint (klaster_sheet_get_n_rows (sheet), ==, 13);
  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    g_assert_cmpstr (klaster_sheet_get_column (sheet, i)->name, ==, head[i]);
  /* By group of indicators, then code; remarks stand behind their figure. */
  g_assert_cmpuint (find_column (sheet, "KEBIJAKAN_ATURAN"), ==, 4);
  g_assert_cmpuint (find_column (sheet, "KEBIJAKAN_ATURAN.remark"), ==, 5);
  g_assert_cmpint (find_column (sheet, "INOV_JUMLAH"), <, find_column (sheet, "PROD_OMZET"));
  g_assert_cmpint (klaster_sheet_get_column (sheet, 4)->type, ==, KLASTER_COLUMN_BOOLEAN);
  g_assert_cmpstr (get_text (sheet, 0, "period"), ==, "202609B");
  g_assert_true (klaster_uuid_is_valid (get_text (sheet, 0, "site")));
  for (guint row = 1; row < 13; row++)
    g_assert_cmpstr (klaster_sheet_get_place (sheet, row - 1)->code, <,
                     klaster_sheet_get_place (sheet, row)->code);
}

/* The same figures as the report holds. */
static gpointer
check_figures (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterSheet *sheet = data;
  g_autoptr (GPtrArray) indicators
      = klaster_reader_list (reader, klaster_entity_get ("indicator"), NULL, NULL, error);
  guint checked = 0;

  for (guint row = 0; row < klaster_sheet_get_n_rows (sheet); row++)
    {
      const KlasterMatch matches[] = { { "site", get_text (sheet, row, "site") },
                                       { "period", get_text (sheet, row, "period") },
                                       { NULL } };
      g_autoptr (KlasterRecord) report
          = klaster_reader_first (reader, klaster_entity_get ("report"), matches, NULL, error);

      for (guint i = 0; report != NULL && i < indicators->len; i++)
        {
          const KlasterMatch which[]
              = { { "report", klaster_record_get_id (report) },
                  { "indicator", klaster_record_get_id (indicators->pdata[i]) },
                  { NULL } };
          g_autoptr (KlasterRecord) value = klaster_reader_first (
              reader, klaster_entity_get ("report_value"), which, NULL, error);
          const char *code = klaster_record_get_text (indicators->pdata[i], "code");

          if (value == NULL)
            continue;
          g_assert_true (
              klaster_value_equal (klaster_record_get (value, "value"),
                                   klaster_sheet_get (sheet, row, find_column (sheet, code))));
          checked++;
        }
    }
  return GUINT_TO_POINTER (checked);
}

static void
test_figures (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  g_autoptr (KlasterSheet) sheet
      = build (store, (KlasterPeriod){ 0 }, (KlasterPeriod){ 2026, 4 }, NULL);
  g_autoptr (GError) error = NULL;
  guint checked = GPOINTER_TO_UINT (klaster_store_run (store, check_figures, sheet, &error));

  g_assert_no_error (error);
  g_assert_cmpuint (klaster_sheet_get_n_rows (sheet), ==, 13 * 9);
  g_assert_cmpuint (checked, >, 1000);
}

static void
test_site (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  g_autoptr (KlasterSheet) all
      = build (store, (KlasterPeriod){ 2026, 4 }, (KlasterPeriod){ 2026, 4 }, NULL);
  const char *id = get_text (all, 3, "site");
  g_autoptr (KlasterSheet) sheet
      = build (store, (KlasterPeriod){ 0 }, (KlasterPeriod){ 2026, 4 }, id);

  g_assert_cmpuint (klaster_sheet_get_n_rows (sheet), ==, 9);
  for (guint row = 0; row < 9; row++)
    g_assert_cmpstr (get_text (sheet, row, "site"), ==, id);
  g_assert_cmpstr (get_text (sheet, 0, "period"), ==, "202505B");
  g_assert_cmpstr (get_text (sheet, 8, "period"), ==, "202609B");
}

static void
test_dhis2 (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  g_autoptr (KlasterSheet) sheet
      = build (store, (KlasterPeriod){ 2026, 4 }, (KlasterPeriod){ 2026, 4 }, NULL);
  g_autofree char *json = klaster_export_to_string (sheet, KLASTER_EXPORT_DHIS2);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;
  JsonArray *values;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "orgUnitIdScheme"), ==, "code");
  values = json_object_get_array_member (root, "dataValues");
  g_assert_cmpuint (json_array_get_length (values), >, 100);
  for (guint i = 0; i < json_array_get_length (values); i++)
    {
      JsonObject *value = json_array_get_object_element (values, i);
      const char *unit = json_object_get_string_member (value, "orgUnit");
      const char *number = json_object_get_string_member (value, "value");

      g_assert_cmpstr (json_object_get_string_member (value, "period"), ==, "202609B");
      g_assert_cmpuint (strspn (unit, "0123456789"), ==, 10);
      g_assert_cmpuint (strspn (number, "-.0123456789"), ==, strlen (number));
      find_column (sheet, json_object_get_string_member (value, "dataElement"));
    }
}

/* Records are no data values. */
static void
test_no_grid (void)
{
  g_autoptr (KlasterSheet) sheet = klaster_sheet_new ("contoh", "Contoh");
  g_autoptr (GError) error = NULL;

  g_assert_false (klaster_export_save (sheet, KLASTER_EXPORT_DHIS2, "/tmp/tidak-ditulis.json", NULL,
                                       NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_false (g_file_test ("/tmp/tidak-ditulis.json", G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/grid-sheet/period", test_period);
  g_test_add_func ("/exchange/grid-sheet/figures", test_figures);
  g_test_add_func ("/exchange/grid-sheet/site", test_site);
  g_test_add_func ("/exchange/grid-sheet/dhis2", test_dhis2);
  g_test_add_func ("/exchange/grid-sheet/no-grid", test_no_grid);
  return g_test_run ();
}
