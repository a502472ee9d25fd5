/* Sentences ready to be said, word by word in Indonesian: for none, one and all sites, for ties, and where all is
 * missing; and the workbook of a document. */
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "klaster-chart-finder.h"
#include "klaster-choropleth.h"
#include "klaster-comparison.h"
#include "klaster-compose-chart.h"
#include "klaster-compose-document.h"
#include "klaster-document-book.h"
#include "klaster-figure-code.h"
#include "klaster-sample.h"

#define MOST 13

static void
test_changes (void)
{
  static const struct
  {
    const char *name;
    guint n;
    double former[MOST], now[MOST];
    const char *want;
  } cases[] = {
    { "none",
      0,
      { 0 },
      { 0 },
      "Belum ada lokus yang memiliki angka Produk terjual pada Jul–Agu 2026 dan Sep–Okt 2026." },
    { "one",
      1,
      { 12 },
      { 15 },
      "Produk terjual, Jul–Agu 2026 ke Sep–Okt 2026: dari 1 lokus yang memiliki kedua angka, "
      "1 naik, 0 turun, dan 0 tetap." },
    { "all",
      13,
      { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 },
      { 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 5, 5, 5 },
      "Produk terjual, Jul–Agu 2026 ke Sep–Okt 2026: dari 13 lokus yang memiliki kedua angka, "
      "10 naik, 3 turun, dan 0 tetap." },
    { "ties",
      4,
      { 7, 7, 0, 5 },
      { 7, 7, 0, 5 },
      "Produk terjual, Jul–Agu 2026 ke Sep–Okt 2026: dari 4 lokus yang memiliki kedua angka, "
      "0 naik, 0 turun, dan 4 tetap." },
    { "missing",
      3,
      { NAN, 4, NAN },
      { 5, NAN, NAN },
      "Belum ada lokus yang memiliki angka Produk terjual pada Jul–Agu 2026 dan Sep–Okt 2026." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      KlasterRankingRow all[MOST] = { 0 };
      KlasterRanking ranking = { .indicator = { .label = (char *)"Produk terjual" },
                                 .period = { 2026, 4 },
                                 .former_period = { 2026, 3 },
                                 .rows = rows };
      g_autofree char *sentence = NULL;

      for (guint k = 0; k < cases[i].n; k++)
        {
          all[k].figure = klaster_figure (cases[i].now[k]);
          all[k].former = klaster_figure (cases[i].former[k]);
          g_ptr_array_add (rows, &all[k]);
        }
      g_test_message ("%s", cases[i].name);
      sentence = klaster_compose_dup_change_sentence (&ranking);
      g_assert_cmpstr (sentence, ==, cases[i].want);
    }
}

static void
test_reports (void)
{
  static const struct
  {
    guint expected, counts[KLASTER_N_REPORT_STATES];
    const char *want;
  } cases[] = {
    { 0, { 0 }, "Tidak ada lokus yang wajib melapor untuk periode ini." },
    { 1, { [KLASTER_REPORT_ON_TIME] = 1 }, "Satu-satunya lokus melapor tepat waktu." },
    { 13,
      { [KLASTER_REPORT_ON_TIME] = 10, [KLASTER_REPORT_LATE] = 2, [KLASTER_REPORT_MISSING] = 1 },
      "Dari 13 lokus, 10 melapor tepat waktu, 2 terlambat, dan 1 belum melapor." },
    { 13, { [KLASTER_REPORT_MISSING] = 13 }, "Belum satu pun dari 13 lokus melapor." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterRadarCount count = { .n_expected = cases[i].expected, .n_due = cases[i].expected };
      g_autofree char *sentence = NULL;

      memcpy (count.counts, cases[i].counts, sizeof count.counts);
      sentence = klaster_radar_count_dup_sentence (&count);
      g_assert_cmpstr (sentence, ==, cases[i].want);
    }
}

static void
test_ranking (void)
{
  static const struct
  {
    guint n_rows, n_ranked, n_first;
    const char *want;
  } cases[] = {
    { 0, 0, 0, "Belum ada lokus yang memiliki angka untuk Produk terjual pada Sep–Okt 2026." },
    { 13, 0, 0, "Belum ada lokus yang memiliki angka untuk Produk terjual pada Sep–Okt 2026." },
    { 1, 1, 1, "Hanya Banjar yang memiliki angka untuk Produk terjual: 15 produk." },
    { 13, 1, 1,
      "Hanya Banjar yang memiliki angka untuk Produk terjual: 15 produk. 12 lokus belum memiliki "
      "angka." },
    { 13, 13, 1,
      "Banjar menempati peringkat pertama untuk Produk terjual di antara 13 lokus dengan 15 "
      "produk." },
    { 13, 12, 2,
      "Banjar dan Tapin berbagi peringkat pertama untuk Produk terjual di antara 12 lokus dengan "
      "15 produk. 1 lokus belum memiliki angka." },
    { 13, 13, 5,
      "5 dari 13 lokus berbagi peringkat pertama dengan 15 produk untuk Produk terjual." },
    { 13, 13, 13,
      "Semua 13 lokus yang memiliki angka untuk Produk terjual mencatat nilai yang sama: 15 "
      "produk." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      KlasterRankingRow all[MOST] = { 0 };
      const KlasterRanking ranking
          = { .indicator = { .label = (char *)"Produk terjual", .unit = (char *)"produk" },
              .period = { 2026, 4 },
              .rows = rows,
              .n_ranked = cases[i].n_ranked,
              .n_blank = cases[i].n_rows - cases[i].n_ranked };
      g_autofree char *sentence = NULL;

      for (guint k = 0; k < cases[i].n_rows; k++)
        {
          all[k].kabupaten_name = (char *)(k == 0 ? "Banjar" : "Tapin");
          all[k].rank = k >= cases[i].n_ranked ? 0 : k < cases[i].n_first ? 1 : k + 1;
          all[k].figure = all[k].rank == 0 ? klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED)
                                           : klaster_figure (all[k].rank == 1 ? 15 : 9);
          g_ptr_array_add (rows, &all[k]);
        }
      sentence = klaster_ranking_dup_sentence (&ranking);
      g_assert_cmpstr (sentence, ==, cases[i].want);
    }
}

static void
test_status (void)
{
  static const struct
  {
    double former, now;
    const char *want;
  } cases[] = {
    { 0, 0, "Dari 2025 ke 2026 jumlah desa Mandiri tetap." },
    { 40, 41, "Dari 2025 ke 2026 jumlah desa Mandiri bertambah 1." },
    { 40, 53, "Dari 2025 ke 2026 jumlah desa Mandiri bertambah 13." },
    { 53, 40, "Dari 2025 ke 2026 jumlah desa Mandiri berkurang 13." },
    { 40, 40, "Dari 2025 ke 2026 jumlah desa Mandiri tetap." },
    { NAN, 40, "Dari 2025 ke 2026: jumlah desa Mandiri belum diketahui." },
    { NAN, NAN, "Dari 2025 ke 2026: jumlah desa Mandiri belum diketahui." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterYearStatus years[] = { { .year = 2025, .indeks_desa = TRUE, .source = (char *)"" },
                                    { .year = 2026, .indeks_desa = TRUE, .source = (char *)"" } };
      g_autoptr (GPtrArray) list = g_ptr_array_new ();
      const KlasterStatusCounts counts = { .years = list };
      g_autoptr (KlasterChart) chart = NULL;

      for (guint y = 0; y < G_N_ELEMENTS (years); y++)
        {
          double mandiri = y == 0 ? cases[i].former : cases[i].now;

          for (guint s = 0; s < KLASTER_N_STATUSES; s++)
            years[y].counts[s] = klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);
          if (!isnan (mandiri))
            years[y].counts[KLASTER_STATUS_MANDIRI] = klaster_figure (mandiri);
          g_ptr_array_add (list, &years[y]);
        }
      chart = klaster_compose_status_changes (&counts);
      g_assert_cmpstr (klaster_chart_get_title (chart), ==, cases[i].want);
    }
}

static void
test_budgets (void)
{
  static const struct
  {
    guint n, n_figures;
    double sum;
    const char *want; /* NULL: nothing to draw */
  } cases[] = {
    { 0, 0, 0, NULL },
    { 13, 0, 0, NULL },
    { 1, 1, 0, "Rp0 dianggarkan untuk 1 program; 1 di antaranya memiliki angka." },
    { 1, 1, 250e6, "Rp250 jt dianggarkan untuk 1 program; 1 di antaranya memiliki angka." },
    { 13, 13, 4.5e9, "Rp4,5 M dianggarkan untuk 13 program; 13 di antaranya memiliki angka." },
    { 13, 9, 4.5e9, "Rp4,5 M dianggarkan untuk 13 program; 9 di antaranya memiliki angka." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterMatrix matrix = { .year = 2026 };
      g_autoptr (KlasterChart) chart = NULL;

      matrix.total.n_programs = cases[i].n;
      matrix.total.budget.n = cases[i].n_figures;
      matrix.total.budget.sum = cases[i].sum;
      matrix.total.n_funds[0] = cases[i].n;
      chart = klaster_compose_budgets (&matrix);
      if (cases[i].want == NULL)
        g_assert_null (chart);
      else
        g_assert_cmpstr (klaster_chart_get_title (chart), ==, cases[i].want);
    }
}

/* ---- codes */

/* Each figure of a report is found again by its code, however that is written; what is no code finds nothing. */
static gpointer
check_codes (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) values
      = klaster_reader_list (reader, klaster_entity_get ("report_value"), NULL, "id", error);

  g_assert_cmpuint (values->len, >, 20);
  for (guint i = 0; i < values->len; i += values->len / 10)
    {
      const char *id = klaster_record_get_id (values->pdata[i]);
      g_autofree char *code = klaster_figure_code_dup (id);
      g_autofree char *lower = g_ascii_strdown (code, -1);
      g_autoptr (GPtrArray) found = klaster_figure_code_find (reader, lower, error);
      gboolean there = FALSE;

      g_assert_true (klaster_figure_code_is_meant (code));
      g_assert_cmpuint (strlen (code), ==, 9);
      for (guint k = 0; k < found->len; k++)
        there = there || g_str_equal (((const KlasterFigureFound *)found->pdata[k])->link.id, id);
      g_assert_true (there);
    }
  for (guint i = 0; i < 4; i++)
    {
      static const char *const wrong[] = { "", "#", "#ABC", "#UUU-UUUU" };
      g_autoptr (GPtrArray) none = klaster_figure_code_find (reader, wrong[i], error);

      g_assert_cmpuint (none->len, ==, 0);
    }
  return NULL;
}

static void
test_codes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  klaster_store_run (store, check_codes, NULL, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
}

/* ---- charts */

/* Every chart of the sample store can be drawn; a comment on a figure stands with its point until it is closed. */
static gpointer
check_charts (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterChartWish wish = { .compare = (char *)KLASTER_CHART_PROVINCE };
  g_autoptr (GPtrArray) all = klaster_chart_find_all (reader, &wish, error);

  g_assert_no_error (*error);
  g_assert_cmpuint (all->len, ==, KLASTER_N_CHARTS);
  for (guint i = 0; i < all->len; i++)
    {
      g_test_message ("%s", klaster_chart_name_get_key (i));
      g_assert_nonnull (((const KlasterChartFound *)all->pdata[i])->chart);
      g_assert_cmpint (klaster_chart_name_find (klaster_chart_name_get_key (i)), ==, (int)i);
    }
  return NULL;
}

static gpointer
find_site_chart (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_chart_find (reader, &(KlasterChartWish){ .name = KLASTER_CHART_OF_ONE_SITE },
                             error);
}

static gboolean
says (KlasterStore *store, const char *words, char **record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterChartFound) found = klaster_store_run (store, find_site_chart, NULL, &error);
  g_autofree char *description = klaster_chart_dup_description (found->chart);

  for (guint i = 0; record != NULL && *record == NULL && i < found->points->len; i++)
    *record = g_strdup (found->points->pdata[i]);
  return strstr (description, words) != NULL;
}

static void
test_charts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  g_autoptr (KlasterRecord) comment = klaster_record_new (klaster_entity_get ("comment"), NULL);
  g_autofree char *record = NULL;

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  klaster_store_run (store, check_charts, NULL, &error);
  g_assert_false (says (store, "Panen raya", &record));
  g_assert_nonnull (record);
  klaster_record_set_text (comment, "entity", "report_value");
  klaster_record_set_text (comment, "record", record);
  klaster_record_set_text (comment, "text", "Panen raya");
  for (int closed = 0; closed < 2; closed++)
    {
      g_autoptr (KlasterChange) change = klaster_change_new ("Catatan");

      if (closed)
        klaster_record_set_integer (comment, "closed", 1);
      (closed ? klaster_change_update : klaster_change_insert) (change, comment);
      klaster_store_commit (store, change, &error);
      g_assert_no_error (error);
      g_assert_cmpint (says (store, "Panen raya", NULL), ==, !closed);
    }
  klaster_store_close (store);
}

/* A choice of sites leaves the others out of chart and sentence. */
static gpointer
check_sites (KlasterReader *reader, gpointer data, GError **error)
{
  static const char *const some[] = { "63.01", "63.03", NULL };
  const KlasterSeriesQuery query = { .kabupaten = some };
  g_autoptr (KlasterSeriesSet) set = klaster_series_set_build (reader, &query, error);
  g_autoptr (KlasterRanking) ranking = klaster_ranking_build (reader, &query, error);

  g_assert_cmpuint (set->series->len, ==, 2);
  g_assert_cmpstr (((const KlasterSeries *)set->series->pdata[1])->kabupaten, ==, "63.03");
  g_assert_cmpuint (set->means[set->n_periods - 1].of, <=, 2);
  g_assert_cmpuint (ranking->rows->len, ==, 2);
  return NULL;
}

/* From and to, of all sites and of one; a former period without figures is said, not taken for zero. */
static gpointer
check_comparison (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterComparisonQuery query = { .from = { 2026, 3 }, .to = { 2026, 4 } };
  const KlasterComparisonQuery early = { .from = { 2024, 0 }, .to = { 2026, 4 } };
  const KlasterChoroplethQuery index = { .kind = KLASTER_CHOROPLETH_INDEX };
  g_autoptr (KlasterComparison) all = klaster_comparison_build (reader, &query, error);
  g_autoptr (KlasterComparison) blank = klaster_comparison_build (reader, &early, error);
  g_autoptr (KlasterChoropleth) change
      = klaster_choropleth_build_change (reader, &index, query.from, error);
  g_autofree char *fell = klaster_comparison_dup_text (12, 9.5, 1, "ton");
  g_autofree char *rose = klaster_comparison_dup_text (58.56, 64.14, 1, "%");
  guint n_in[KLASTER_N_CHANGE_CLASSES] = { 0 };

  g_assert_no_error (*error);
  g_assert_cmpuint (all->rows->len, ==, 13);
  g_assert_nonnull (strstr (all->title, "Jul–Agu 2026 → Sep–Okt 2026"));
  g_assert_cmpstr (blank->sentence, ==, "Belum ada lokus yang memiliki angka pada kedua periode.");
  g_assert_cmpstr (fell, ==, "12,0 → 9,5 ton (−2,5)");
  g_assert_cmpstr (rose, ==, "58,6 → 64,1 % (+5,5)");
  g_assert_true (change->is_change);
  g_assert_cmpuint (klaster_choropleth_get_change_class (change, -change->large * 1.1), ==, 0);
  g_assert_cmpuint (klaster_choropleth_get_change_class (change, 0), ==, 2);
  g_assert_cmpuint (klaster_choropleth_get_change_class (change, change->large / 4), ==, 3);
  g_assert_cmpuint (klaster_choropleth_get_change_class (change, change->large * 2), ==, 4);
  for (guint i = 0; i < change->values->len; i++)
    {
      const KlasterChoroplethValue *value = change->values->pdata[i];

      if (!klaster_figure_is_blank (value->figure))
        n_in[klaster_choropleth_get_change_class (change, value->figure.value)]++;
    }
  /* One region that changed far more than the others does not leave those in one class. */
  g_assert_cmpuint (n_in[0] + n_in[4], >=, change->n_numbers / 4);
  g_assert_cmpuint (n_in[1] + n_in[3], >=, change->n_numbers / 4);
  return NULL;
}

static void
test_choices (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  klaster_store_run (store, check_sites, NULL, &error);
  g_assert_no_error (error);
  klaster_store_run (store, check_comparison, NULL, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
}

/* ---- the workbook */

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean is;
    double number;
    gboolean whole;
  } cases[] = {
    { "12", TRUE, 12, TRUE },           { "1.234", TRUE, 1234, TRUE },
    { "1.234,5", TRUE, 1234.5, FALSE }, { "−7", TRUE, -7, TRUE },
    { "-7,25", TRUE, -7.25, FALSE },    { "Rp1.500.000", TRUE, 1500000, TRUE },
    { "45,2%", TRUE, 45.2, FALSE },     { "0", TRUE, 0, TRUE },
    { "0,5", TRUE, 0.5, FALSE },        { "63.10", FALSE, 0, FALSE },
    { "0812", FALSE, 0, FALSE },        { "63.01.01.2001", FALSE, 0, FALSE },
    { "7 dari 13", FALSE, 0, FALSE },   { "", FALSE, 0, FALSE },
    { "1,", FALSE, 0, FALSE },          { "–", FALSE, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = 0;
      gboolean whole = FALSE;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (klaster_document_book_read_number (cases[i].text, &number, &whole), ==,
                       cases[i].is);
      if (!cases[i].is)
        continue;
      g_assert_cmpfloat (number, ==, cases[i].number);
      g_assert_cmpint (whole, ==, cases[i].whole);
    }
}

static gpointer
save_books (KlasterReader *reader, gpointer data, GError **error)
{
  static const char *const names[] = { "klaster", "tkpkp", "kamus-data", "grafik" };
  const char *path = data;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      KlasterDocument *document
          = klaster_compose_document (reader, &(KlasterDocumentWish){ .name = names[i] }, error);
      g_autoptr (KlasterPages) pages = NULL;
      g_autoptr (GPtrArray) tables = NULL;
      g_autofree char *content = NULL;
      gsize length;

      g_assert_no_error (*error);
      pages = klaster_pages_new (document);
      tables = klaster_pages_list_tables (pages);
      g_assert_cmpuint (tables->len, >, 2);
      g_assert_true (klaster_document_book_save (pages, path, error));
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpmem (content, 4, "PK\003\004", 4);
    }
  return NULL;
}

static void
test_book (void)
{
  g_autofree char *folder = g_dir_make_tmp ("klaster-book-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tabel.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  klaster_store_run (store, save_books, path, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;

  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  setlocale (LC_NUMERIC, "C");
  g_setenv ("LANGUAGE", "id", TRUE);
  folder = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_add_func ("/document/sentences/changes", test_changes);
  g_test_add_func ("/document/sentences/reports", test_reports);
  g_test_add_func ("/document/sentences/ranking", test_ranking);
  g_test_add_func ("/document/sentences/status", test_status);
  g_test_add_func ("/document/sentences/budgets", test_budgets);
  g_test_add_func ("/document/sentences/charts", test_charts);
  g_test_add_func ("/document/sentences/choices", test_choices);
  g_test_add_func ("/document/sentences/codes", test_codes);
  g_test_add_func ("/document/sentences/numbers", test_numbers);
  g_test_add_func ("/document/sentences/book", test_book);
  return g_test_run ();
}
