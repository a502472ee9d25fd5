/* Tables of others: indices of villages, data of other sectors, forms as workbooks, heads below a title. */
#include <string.h>
#include <xlsxwriter.h>

#include "import-fixture.h"
#include "klaster-answer-book.h"

/* ---- indices of villages */

static void
test_indices (ImportFixture *fixture, gconstpointer data)
{
  /* Codes with and without points, both decimal marks, a kelurahan, a name instead of a code. */
  g_autofree char *path
      = import_fixture_write (fixture, "Indeks Desa Kalsel 2031.csv",
                              "Daftar Indeks Desa;;;;;\n"
                              "Kode Desa;Nama Desa;Skor;Status;Layanan Dasar;Sosial\n"
                              "63.03.05.2057;Pasayangan Barat;78,25;MAJU;80,1;70\n"
                              "6303052058;Contoh;81.5;Mandiri;81.25;75\n"
                              "63.71.01.1001;Contoh;70,5;Maju;70,1;70\n"
                              "Pasayangan Barat;Contoh;70,5;Maju;70,1;70\n");
  gint64 before = import_fixture_count (fixture, "village_index");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "village_index");
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  g_autoptr (KlasterImport) again = NULL;
  g_autoptr (KlasterImportPlan) same = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (klaster_import_get_sheet (import, 0)->head_row, ==, 2);
  g_assert_cmpstr (klaster_import_get_constant (import, 0, "year"), ==, "2031");
  g_assert_cmpstr (klaster_import_get_constant (import, 0, "instrument"), ==, "indeks_desa");
  g_assert_cmpint (klaster_import_get_column (import, 0, 2)->reading, ==, KLASTER_READ_MIXED);
  import_fixture_expect (plan, "2 new, 2 refused");
  g_assert_nonnull (strstr (klaster_import_plan_get_problem (plan, 0)->reason, "kelurahan"));
  g_assert_cmpuint (klaster_import_plan_get_problem (plan, 0)->row, ==, 5);
  g_assert_cmpstr (klaster_import_plan_get_problem (plan, 1)->repairs[0], ==, "63.03.05.2057");
  g_assert_true (klaster_import_commit (import, plan, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (import_fixture_count (fixture, "village_index"), ==, before + 2);

  again = import_fixture_open (fixture, path, "village_index");
  same = import_fixture_plan (again);
  import_fixture_expect (same, "2 same, 2 refused");
}

/* ---- data of other sectors */

static void
test_wide_dataset (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = import_fixture_write (fixture, "jalan.csv",
                              "Tabel 1. Contoh;;;\nKode;Kabupaten;2030;2031\n"
                              "63.01;Contoh;1.234,5;2.000\n6302;Contoh;;3\n63.03;Contoh;-;lima\n");
  gint64 before = import_fixture_count (fixture, "dataset_value");
  g_autoptr (GPtrArray) datasets = import_fixture_list (fixture, "dataset");
  const char *code = klaster_record_get_text (datasets->pdata[0], "code");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "dataset");
  g_autofree char *lack = klaster_import_dup_lack (import, 0);
  g_autoptr (KlasterImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (klaster_import_get_sheet (import, 0)->kind, ==, KLASTER_IMPORT_DATASET);
  g_assert_nonnull (lack);
  g_assert_true (klaster_import_set_constant (import, 0, "dataset", code, NULL));
  plan = import_fixture_plan (import);
  import_fixture_expect (plan, "2 new, 1 refused");
  g_assert_cmpuint (klaster_import_plan_get_problem (plan, 0)->column, ==, 4);
  g_assert_cmpstr (klaster_import_plan_get_problem (plan, 0)->value, ==, "lima");
  g_assert_true (klaster_import_commit (import, plan, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (import_fixture_count (fixture, "dataset_value"), ==, before + 3);
}

static void
test_long_dataset (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) datasets = import_fixture_list (fixture, "dataset");
  const char *code = klaster_record_get_text (datasets->pdata[0], "code");
  g_autofree char *text = g_strdup_printf ("Kode Data;Kode Wilayah;Tahun;Nilai\n"
                                           "%s;63.01;2030;12,5\n%s;63.02;2030;13\n",
                                           code, code);
  g_autofree char *path = import_fixture_write (fixture, "panjang.csv", text);
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "dataset");
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);

  import_fixture_expect (plan, "2 new");
  import_fixture_take (import);
}

/* ---- the form as workbook */

static gpointer
read_source (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterFormQuery query = { .first = { 2026, 0 }, .last = { 2026, 0 } };

  return klaster_form_source_read (reader, &query, error);
}

/* A form that nobody filled in says so and writes nothing. */
static void
test_empty_form (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (KlasterFormSource) source
      = klaster_store_run (fixture->store, read_source, NULL, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "formulir.xlsx", NULL);
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;

  g_assert_true (klaster_answer_book_save (source, 0, KLASTER_SHEET_A4, path, NULL));
  import = import_fixture_open (fixture, path, NULL);
  g_assert_cmpint (klaster_import_get_sheet (import, import_fixture_find_sheet (import))->kind, ==,
                   KLASTER_IMPORT_ANSWERS);
  plan = import_fixture_plan (import);
  g_assert_false (klaster_import_plan_has_work (plan));
}

/* What a filled-in form has, in fewer sheets: the places of the answers are those of the sheet of codes. */
static void
write_form (const char *path, const KlasterFormSite *site, const char *indicator)
{
  lxw_workbook *workbook = workbook_new (path);
  lxw_worksheet *report = workbook_add_worksheet (workbook, "Laporan");
  lxw_worksheet *items = workbook_add_worksheet (workbook, "Inovasi");
  lxw_worksheet *codes = workbook_add_worksheet (workbook, "kode");
  const char *const lines[][6] = {
    { "klaster_form", "1", "2026112101" },
    { "site", klaster_record_get_id (site->record) },
    { "lokus", site->name },
    { "period", "203001B" },
    { "answer", "kendala", "Laporan", "3", "2" },
    { "answer", indicator, "Laporan", "4", "2" },
    { "remark", indicator, "Laporan", "4", "3" },
    { "item", "nama_inovasi", "Inovasi", "2", "5", "1" },
    { "item", "tahap", "Inovasi", "2", "5", "2" },
    { "choice", "tahap", "uji_coba", "Uji coba" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    for (guint c = 0; c < 6 && lines[i][c] != NULL; c++)
      worksheet_write_string (codes, i, (lxw_col_t)c, lines[i][c], NULL);
  worksheet_write_string (report, 2, 1, "=Contoh kendala", NULL);
  worksheet_write_number (report, 3, 1, 7, NULL);
  worksheet_write_string (report, 3, 2, "Contoh keterangan", NULL);
  worksheet_write_string (items, 1, 0, "Contoh Inovasi Baru", NULL);
  worksheet_write_string (items, 1, 1, "uji  Coba", NULL);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
}

static void
test_form (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (KlasterFormSource) source
      = klaster_store_run (fixture->store, read_source, NULL, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "formulir.xlsx", NULL);
  gint64 reports = import_fixture_count (fixture, "report");
  gint64 innovations = import_fixture_count (fixture, "innovation");
  gint64 values = import_fixture_count (fixture, "report_value");
  g_autofree char *question = NULL;
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImport) again = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;

  for (guint i = 0; i < source->indicators->len && question == NULL; i++)
    if (g_strcmp0 (klaster_record_get_text (source->indicators->pdata[i], "type"), "count") == 0)
      question = klaster_form_dup_question (
          klaster_record_get_text (source->indicators->pdata[i], "code"));
  write_form (path, source->sites->pdata[0], question);
  import = import_fixture_open (fixture, path, NULL);
  import_fixture_take (import);
  g_assert_cmpint (import_fixture_count (fixture, "report"), ==, reports + 1);
  g_assert_cmpint (import_fixture_count (fixture, "innovation"), ==, innovations + 1);
  g_assert_cmpint (import_fixture_count (fixture, "report_value"), ==, values + 1);

  again = import_fixture_open (fixture, path, NULL);
  plan = import_fixture_plan (again);
  import_fixture_expect (plan, "1 same");
}

/* A site is meant by the names that people write for it in a report, and by its codes everywhere, as long as it is
 * the only one. */
static void
test_site_names (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *reports
      = import_fixture_write (fixture, "laporan.csv",
                              "lokus;periode;INOV_JUMLAH\nKab. Tapin;202611B;1\n"
                              "desa contoh  c;202611B;2\nKota Banjarmasin;202611B;3\n"
                              "Kotabaru · Contoh B;202611B;4\nContoh;202611B;5\n");
  g_autofree char *products = import_fixture_write (
      fixture, "produk.csv", "site;name\n6303052034;Dua\n63.02;Tiga\n63.99;Lima\n");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, reports, "report");
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  g_autoptr (KlasterImport) register_import = import_fixture_open (fixture, products, "product");
  g_autoptr (KlasterImportPlan) register_plan = import_fixture_plan (register_import);

  import_fixture_expect (plan, "4 new, 1 refused");
  import_fixture_expect (register_plan, "2 new, 1 refused");
}

/* A name that two sites have, one of them replaced, means the one that reports in the period. */
static void
test_replaced_site_name (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *sites
      = import_fixture_write (fixture, "lokus.csv",
                              "kabupaten;village;year;status;from_period;to_period\n"
                              "63.05;63.05.04.2005;2024;replaced;202401B;202411B\n");
  g_autofree char *reports = import_fixture_write (fixture, "laporan.csv",
                                                   "lokus;periode;INOV_JUMLAH\nTapin;202611B;1\n");
  g_autofree char *products
      = import_fixture_write (fixture, "produk.csv", "site;name\n63.05;Satu\n");
  g_autoptr (KlasterImport) old = import_fixture_open (fixture, sites, "site");
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;
  g_autoptr (KlasterImport) register_import = NULL;
  g_autoptr (KlasterImportPlan) register_plan = NULL;

  import_fixture_take (old);
  import = import_fixture_open (fixture, reports, "report");
  plan = import_fixture_plan (import);
  import_fixture_expect (plan, "1 new");
  register_import = import_fixture_open (fixture, products, "product");
  register_plan = import_fixture_plan (register_import);
  import_fixture_expect (register_plan, "1 refused");
}

/* The wizard reads a column of yes and no as the import will. */
static void
test_yes_no_samples (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_fixture_write (
      fixture, "aturan.csv",
      "lokus;periode;KEBIJAKAN_ATURAN;INOV_JUMLAH\nTapin;202609B;Ya;ya\nBanjar;202609B;0;3\n"
      "Balangan;202609B;mungkin;4\n");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "report");
  g_autofree char *yes = klaster_import_dup_sample (import, 0, 2, 0, NULL);
  g_autofree char *no = klaster_import_dup_sample (import, 0, 2, 1, NULL);

  g_assert_cmpstr (yes, ==, "yes");
  g_assert_cmpstr (no, ==, "no");
  g_assert_null (klaster_import_dup_sample (import, 0, 2, 2, NULL));
  g_assert_null (klaster_import_dup_sample (import, 0, 3, 0, NULL));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/exchange/import-tables/" name, ImportFixture, NULL, import_fixture_set_up, func,   \
              import_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("indices", test_indices);
  ADD ("wide-dataset", test_wide_dataset);
  ADD ("long-dataset", test_long_dataset);
  ADD ("empty-form", test_empty_form);
  ADD ("form", test_form);
  ADD ("site-names", test_site_names);
  ADD ("replaced-site-name", test_replaced_site_name);
  ADD ("yes-no-samples", test_yes_no_samples);
  return g_test_run ();
}
