/* A yearly workbook of Indeks Desa as offices keep it: all 1,872 desa, codes with and without points and as numbers,
 * scores as numbers, with comma and with point, names spelled otherwise; the counts by class that the plan is checked
 * by; and how long it takes. */
#include <math.h>
#include <string.h>
#include <xlsxwriter.h>

#include "import-fixture.h"
#include "test-timing.h"

/* Seconds that reading, trying and writing with the journal may take together. */
#define IMPORTS_WITHIN 0.5
#define N_RUNS 4

static gpointer
list_desa (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMatch matches[] = { { "kind", "desa" }, { NULL, NULL } };

  return klaster_reader_list (reader, klaster_entity_get ("village"), matches, "code", error);
}

/* "63.03.05.2057", "6303052057" as a text, or as a number. */
static void
write_code (lxw_worksheet *sheet, lxw_row_t row, guint i, const char *code)
{
  g_auto (GStrv) parts = g_strsplit (code, ".", -1);
  g_autofree char *plain = g_strjoinv ("", parts);

  if (i % 3 == 0)
    worksheet_write_string (sheet, row, 1, code, NULL);
  else if (i % 3 == 1)
    worksheet_write_string (sheet, row, 1, plain, NULL);
  else
    worksheet_write_number (sheet, row, 1, g_ascii_strtod (plain, NULL), NULL);
}

static void
write_score (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, guint i, double score)
{
  g_autofree char *text = g_strdup_printf ("%.2f", score);

  if (i % 3 == 2)
    {
      worksheet_write_number (sheet, row, column, score, NULL);
      return;
    }
  if (i % 3 == 0)
    g_strdelimit (text, ".", ',');
  worksheet_write_string (sheet, row, column, text, NULL);
}

/* Classes of the first N: 960 Mandiri, 758 Maju, the rest Berkembang, as published for 2025. */
static const char *
get_status (guint i)
{
  return i < 960 ? "MANDIRI" : i < 960 + 758 ? "Maju" : "Berkembang";
}

static double
get_score (guint i)
{
  return i < 960 ? 80 + i % 100 / 10. : i < 960 + 758 ? 70 + i % 90 / 10. : 60 + i % 90 / 10.;
}

/* The first N desa; the path, (transfer full). */
static char *
write_workbook (ImportFixture *fixture, const GPtrArray *desa, guint n)
{
  static const char *const heads[]
      = { "No", "Kode Desa", "Nama Desa", "Skor Total", "Status", "DLD",
          "DS", "DE",        "DL",        "DA",         "DTKPD" };
  char *path = g_build_filename (fixture->folder, "Indeks Desa Kalsel 2025.xlsx", NULL);
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Rekap");

  worksheet_write_string (sheet, 0, 0, "Rekapitulasi Contoh", NULL);
  for (guint c = 0; c < G_N_ELEMENTS (heads); c++)
    worksheet_write_string (sheet, 2, (lxw_col_t)c, heads[c], NULL);
  for (guint i = 0; i < n; i++)
    {
      const KlasterRecord *village = desa->pdata[i];
      g_autofree char *name
          = g_strdup_printf ("Ds. %s*", klaster_record_get_text (village, "name"));
      lxw_row_t row = 3 + i;

      worksheet_write_number (sheet, row, 0, i + 1, NULL);
      write_code (sheet, row, i, klaster_record_get_text (village, "code"));
      worksheet_write_string (sheet, row, 2, name, NULL);
      write_score (sheet, row, 3, i, get_score (i));
      worksheet_write_string (sheet, row, 4, get_status (i), NULL);
      for (guint p = 0; p < 6; p++)
        write_score (sheet, row, (lxw_col_t)(5 + p), i + p, get_score (i) + p / 10.);
    }
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
  return path;
}

/* What the check was asked last. */
static KlasterImportTally asked;
static guint n_asked;

static char *
check (KlasterReader *reader, const KlasterImportTally *tally, GError **error)
{
  asked = *tally;
  n_asked++;
  return tally->counts[KLASTER_STATUS_MANDIRI] == 960 ? NULL : g_strdup ("960 are published");
}

static void
expect_counts (guint mandiri, guint maju, guint berkembang)
{
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_cmpint (asked.instrument, ==, KLASTER_INSTRUMENT_INDEKS_DESA);
  g_assert_cmpint (asked.year, ==, 2025);
  g_assert_cmpuint (asked.counts[KLASTER_STATUS_MANDIRI], ==, mandiri);
  g_assert_cmpuint (asked.counts[KLASTER_STATUS_MAJU], ==, maju);
  g_assert_cmpuint (asked.counts[KLASTER_STATUS_BERKEMBANG], ==, berkembang);
}

static double
get_stored_score (ImportFixture *fixture, const char *village)
{
  g_autoptr (GPtrArray) records = import_fixture_list (fixture, "village_index");

  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (klaster_record_get_text (records->pdata[i], "village"), village) == 0)
      return klaster_record_get_number (records->pdata[i], "score");
  return NAN;
}

/* Every row is taken, whatever its spelling; again nothing changes; what is stored counts beside the file. */
static void
test_workbook (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) desa = klaster_store_run (fixture->store, list_desa, NULL, NULL);
  g_autofree char *path = write_workbook (fixture, desa, 1871);
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "village_index");
  g_autoptr (KlasterImportPlan) plan = NULL;
  g_autoptr (KlasterImport) part = NULL;
  g_autoptr (KlasterImportPlan) same = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *short_path = NULL;

  g_assert_cmpuint (desa->len, ==, 1872);
  klaster_import_set_check (import, check);
  n_asked = 0;
  plan = import_fixture_plan (import);
  import_fixture_expect (plan, "1871 new");
  g_assert_cmpuint (klaster_import_plan_get_n_problems (plan), ==, 0);
  expect_counts (960, 758, 153);
  g_assert_true (klaster_import_commit (import, plan, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 1871; i += 100)
    g_assert_cmpfloat_with_epsilon (
        get_stored_score (fixture, klaster_record_get_text (desa->pdata[i], "code")), get_score (i),
        1e-9);

  short_path = write_workbook (fixture, desa, 10);
  part = import_fixture_open (fixture, short_path, "village_index");
  klaster_import_set_check (part, check);
  n_asked = 0;
  same = import_fixture_plan (part);
  import_fixture_expect (same, "10 same");
  expect_counts (960, 758, 153);
}

/* What the check says is a warning about the sheet; the rows are taken all the same. */
static void
test_difference (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) desa = klaster_store_run (fixture->store, list_desa, NULL, NULL);
  g_autofree char *path = write_workbook (fixture, desa, 100);
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "village_index");
  g_autoptr (KlasterImportPlan) plan = NULL;
  const KlasterImportProblem *problem;

  klaster_import_set_check (import, check);
  n_asked = 0;
  plan = import_fixture_plan (import);
  import_fixture_expect (plan, "100 new");
  expect_counts (100, 0, 0);
  g_assert_cmpuint (klaster_import_plan_get_n_problems (plan), ==, 1);
  problem = klaster_import_plan_get_problem (plan, 0);
  g_assert_cmpstr (problem->reason, ==, "960 are published");
  g_assert_true (problem->warning);
  g_assert_cmpuint (problem->row, ==, 0);
}

/* A code beside the name of another village is asked, not taken; one of the two is chosen. A name that is only spelled
 * otherwise, or that no village there has, is none of it; without a code the name says what may be meant. */
static void
test_contradiction (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_fixture_write (fixture, "Indeks Desa 2025.csv",
                                                "Kode Desa;Nama Desa;Skor\n"
                                                "63.01.01.2001;Tabanio;81,5\n"
                                                "6301012003;KUALA TAMBANGN;78.2\n"
                                                "63.01.01.2006;Desa Benua Tengah;75\n"
                                                "63.01.01.2007;Nama Lama;75\n"
                                                ";Gunung Makmur;75\n");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "village_index");
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  g_autoptr (KlasterImportPlan) mended = NULL;
  g_autoptr (KlasterImportPlan) other = NULL;
  guint sheet = import_fixture_find_sheet (import);
  const KlasterImportProblem *problem = klaster_import_plan_get_problem (plan, 0);

  import_fixture_expect (plan, "3 new, 2 refused");
  g_assert_cmpuint (problem->row, ==, 2);
  g_assert_cmpuint (problem->column, ==, 1);
  g_assert_nonnull (strstr (problem->reason, "is that of Benua Lawas, but the row names Tabanio"));
  g_assert_cmpstr (problem->repairs[0], ==, "63.01.01.2001");
  g_assert_cmpstr (problem->repairs[1], ==, "63.01.01.2002");
  problem = klaster_import_plan_get_problem (plan, 1);
  g_assert_cmpuint (problem->row, ==, 6);
  g_assert_cmpstr (problem->repairs[0], ==, "63.01.01.2005");

  klaster_import_mend (import, sheet, 6, 1, "63.01.01.2005");
  klaster_import_mend (import, sheet, 2, 1, "63.01.01.2001");
  mended = import_fixture_plan (import);
  import_fixture_expect (mended, "5 new");
  klaster_import_mend (import, sheet, 2, 1, "63.01.01.2002");
  other = import_fixture_plan (import);
  import_fixture_expect (other, "5 new");
}

/* The quickest of some, each on a store of its own. */
static void
test_time (void)
{
  double quickest = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++)
    {
      ImportFixture fixture;
      g_autoptr (GPtrArray) desa = NULL;
      g_autofree char *path = NULL;
      gint64 from;

      import_fixture_set_up (&fixture, "starter");
      desa = klaster_store_run (fixture.store, list_desa, NULL, NULL);
      path = write_workbook (&fixture, desa, 1871);
      from = g_get_monotonic_time ();
      {
        g_autoptr (KlasterImport) import = import_fixture_open (&fixture, path, NULL);

        klaster_import_set_check (import, check);
        import_fixture_take (import);
      }
      quickest = MIN (quickest, (double)(g_get_monotonic_time () - from) / G_USEC_PER_SEC);
      g_assert_cmpint (import_fixture_count (&fixture, "village_index"), ==, 1871);
      import_fixture_tear_down (&fixture, NULL);
    }
  g_test_message ("1,871 rows imported in %.3f s", quickest);
  g_assert_true (!TEST_IS_TIMED || quickest < IMPORTS_WITHIN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/indices/workbook", ImportFixture, "starter", import_fixture_set_up,
              test_workbook, import_fixture_tear_down);
  g_test_add ("/import/indices/difference", ImportFixture, "starter", import_fixture_set_up,
              test_difference, import_fixture_tear_down);
  g_test_add ("/import/indices/contradiction", ImportFixture, "starter", import_fixture_set_up,
              test_contradiction, import_fixture_tear_down);
  g_test_add_func ("/import/indices/time", test_time);
  return g_test_run ();
}
