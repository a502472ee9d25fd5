/* The page Indeks Desa: its views on the sample store, filters that follow the typing, sorting, keys, and what an empty
 * store says. */
#include <string.h>

#include "klaster-villages-page.h"
#include "test-timing.h"
#include "window-fixture.h"

/* Milliseconds that the page may take to open, and a filter to be followed. */
#define OPENS_WITHIN 300
#define FILTERS_WITHIN 50
#define OPENINGS 4

static GtkWidget *
create (KlasterSession *session)
{
  return GTK_WIDGET (klaster_villages_page_new (session));
}

static gboolean
is_settled (gpointer page)
{
  return klaster_villages_page_is_settled (page);
}

static KlasterVillagesPage *
get_page (FixturePage *f)
{
  return KLASTER_VILLAGES_PAGE (f->view);
}

static void
show (FixturePage *f, const char *view)
{
  g_assert_true (klaster_villages_page_show (get_page (f), view));
  fixture_page_settle (f);
  fixture_spin ();
}

static void
expect (FixturePage *f, const char *sentence, const char *count)
{
  g_test_message ("%s (%s)", klaster_villages_page_get_sentence (get_page (f)),
                  klaster_villages_page_get_count (get_page (f)));
  g_assert_nonnull (strstr (klaster_villages_page_get_sentence (get_page (f)), sentence));
  g_assert_cmpstr (klaster_villages_page_get_count (get_page (f)), ==, count);
}

static void
test_views (void)
{
  FixturePage f;

  fixture_page_open (&f, fixture_open (), create, is_settled);
  expect (&f, "Indeks Desa 2026, Kalimantan Selatan: ", "1.872 of 1.872 rows");
  show (&f, "spread");
  expect (&f, "Indeks Desa 2026", "12 of 12 rows");
  show (&f, "moves");
  expect (&f, "From Indeks Desa 2025 to 2026: ", "1.872 of 1.872 rows");
  klaster_villages_page_choose (get_page (&f),
                                4); /* missing: one kabupaten, and the desa without a score */
  expect (&f, "From Indeks Desa 2025 to 2026: ", "154 of 1.872 rows");
  show (&f, "near");
  g_assert_nonnull (
      strstr (klaster_villages_page_get_sentence (get_page (&f)), "desa lack 1 points or less"));
  show (&f, "sites");
  expect (&f, "of 11 sites with a score", "11 of 11 rows");
  show (&f, "map");
  g_assert_nonnull (
      strstr (klaster_villages_page_get_sentence (get_page (&f)), "Class limits: Mandiri > 79,62"));
  g_assert_false (klaster_villages_page_show (get_page (&f), "elsewhere"));
  fixture_page_close (&f);
}

/* Region, class and text narrow the rows; a row opens its village at the side. */
static void
test_filter (void)
{
  FixturePage f;
  KlasterDrawnTable *table;

  fixture_page_open (&f, fixture_open (), create, is_settled);
  table = klaster_villages_page_get_table (get_page (&f));
  klaster_villages_page_choose_region (get_page (&f), "63.03");
  expect (&f, "Indeks Desa 2026, Banjar: ", "277 of 277 rows");
  klaster_villages_page_search (get_page (&f), "PASAYANGAN b");
  expect (&f, "Banjar", "1 of 277 rows");
  g_assert_cmpint (klaster_drawn_table_get_row (table), ==, -1);
  g_assert_true (klaster_drawn_table_press (table, GDK_KEY_Down));
  fixture_spin ();
  g_assert_true (fixture_has_text (f.view, "Desa 63.03.05.2057 · Martapura, Banjar"));
  klaster_villages_page_search (get_page (&f), "tidak ada begitu");
  expect (&f, "Banjar", "0 of 277 rows");
  klaster_villages_page_search (get_page (&f), "");
  klaster_villages_page_choose (get_page (&f), 6); /* without a class */
  expect (&f, "Banjar", "0 of 277 rows");
  fixture_page_close (&f);
}

/* Enter on a region of the spread makes it the filter: its kecamatan come in the place of the regions. */
static void
test_region (void)
{
  FixturePage f;
  KlasterDrawnTable *table;

  fixture_page_open (&f, fixture_open (), create, is_settled);
  table = klaster_villages_page_get_table (get_page (&f));
  show (&f, "spread");
  g_assert_true (klaster_drawn_table_press (table, GDK_KEY_Down));
  g_assert_true (klaster_drawn_table_press (table, GDK_KEY_Down));
  g_assert_true (klaster_drawn_table_press (table, GDK_KEY_Return));
  expect (&f, "Indeks Desa 2026, Tanah Laut: ", "12 of 12 rows");
  g_assert_cmpint (klaster_drawn_table_get_row (table), ==, -1);
  fixture_page_close (&f);
}

static double
get_score (FixturePage *f, guint place)
{
  const KlasterVillageIndices *indices = klaster_villages_page_get_indices (get_page (f));
  const KlasterIndexEdition *edition = klaster_village_indices_get_main (indices);
  KlasterDrawnTable *table = klaster_villages_page_get_table (get_page (f));
  guint row = klaster_drawn_table_get_at (table, place);

  /* Without a filter the rows are the desa by code. */
  for (guint i = 0; i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];

      if (village->kelurahan || row-- > 0)
        continue;
      return klaster_index_village_get (village, edition)->score;
    }
  g_assert_not_reached ();
}

/* A head sorts by its column, once more turns it; blanks stay last. Only what is on screen is drawn. */
static void
test_sort (void)
{
  FixturePage f;
  KlasterDrawnTable *table;

  fixture_page_open (&f, fixture_open (), create, is_settled);
  table = klaster_villages_page_get_table (get_page (&f));
  klaster_drawn_table_sort (table, 4);
  for (guint i = 1; i < 1700; i++)
    g_assert_cmpfloat (get_score (&f, i - 1), <=, get_score (&f, i));
  klaster_drawn_table_sort (table, 4);
  for (guint i = 1; i < 1700; i++)
    g_assert_cmpfloat (get_score (&f, i - 1), >=, get_score (&f, i));
  fixture_spin ();
  g_assert_cmpuint (klaster_drawn_table_get_n_drawn (table), >, 0);
  g_assert_cmpuint (klaster_drawn_table_get_n_drawn (table), <, 300);
  fixture_page_close (&f);
}

static double
measure_ms (gint64 from)
{
  return (double)(g_get_monotonic_time () - from) / 1000;
}

static gboolean
is_drawn (gpointer page)
{
  return klaster_villages_page_is_settled (page)
         && klaster_drawn_table_get_n_drawn (klaster_villages_page_get_table (page)) > 0;
}

/* Until rows are on the screen. */
static double
open_timed (FixturePage *f)
{
  gint64 from = g_get_monotonic_time ();

  f->is_settled = is_settled;
  f->view = g_object_ref_sink (create (f->session));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), f->view);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait (is_drawn, f->view);
  return measure_ms (from);
}

/* The slowest letter of a search in TABLE, of two times the quicker: what else the machine does seldom meets both. */
static double
filter_timed (FixturePage *f, const char *table)
{
  double rounds[2] = { 0, 0 };

  show (f, table);
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    for (const char *text = "sungai"; *text != '\0'; text++)
      {
        gint64 from = g_get_monotonic_time ();

        klaster_villages_page_search (get_page (f), text);
        rounds[i] = MAX (rounds[i], measure_ms (from));
      }
  return MIN (rounds[0], rounds[1]);
}

/* The quickest of some openings; every letter of a search in every table. */
static void
test_time (void)
{
  static const char *const tables[] = { "all", "spread", "moves", "near", "sites" };
  double quickest = G_MAXDOUBLE, slowest = 0;

  for (guint i = 0; i < OPENINGS; i++)
    {
      FixturePage f = { .session = fixture_open () };

      double opened = open_timed (&f);

      quickest = MIN (quickest, opened);
      for (guint t = 0; i == OPENINGS - 1 && t < G_N_ELEMENTS (tables); t++)
        {
          double filtered = filter_timed (&f, tables[t]);

          slowest = MAX (slowest, filtered);
        }
      fixture_page_close (&f);
    }
  g_test_message ("opens in %.0f ms, the slowest filter took %.1f ms", quickest, slowest);
  g_assert_true (!TEST_IS_TIMED || quickest < OPENS_WITHIN);
  g_assert_true (!TEST_IS_TIMED || slowest < FILTERS_WITHIN);
}

static gpointer
find_limit (KlasterReader *reader, gpointer key, GError **error)
{
  const KlasterMatch matches[] = { { "key", key }, { NULL, NULL } };

  return klaster_reader_first (reader, klaster_entity_get ("setting"), matches, NULL, error);
}

/* Another limit in the settings reaches every view without opening the page again. */
static void
test_limit (void)
{
  FixturePage f;
  KlasterStore *store;
  g_autoptr (KlasterRecord) found = NULL;
  g_autoptr (KlasterRecord) limit = NULL;
  g_autoptr (KlasterChange) change = klaster_change_new ("uji");

  fixture_page_open (&f, fixture_open (), create, is_settled);
  store = klaster_session_get_store (f.session);
  found = klaster_store_run (store, find_limit, (gpointer) "class.indeks_desa.mandiri", NULL);
  limit = klaster_record_copy (found);
  klaster_record_set_text (limit, "value", "85");
  klaster_change_update (change, limit);
  g_assert_true (klaster_store_commit (store, change, NULL));
  fixture_page_settle (&f);
  show (&f, "map");
  g_assert_nonnull (strstr (klaster_villages_page_get_sentence (get_page (&f)), "Mandiri > 85,00"));
  show (&f, "near");
  klaster_villages_page_search (get_page (&f), "");
  g_assert_true (fixture_has_text (f.view, "Mandiri > 85,00"));
  show (&f, "all");
  klaster_villages_page_choose (get_page (&f), 7); /* class unlike the limits */
  g_assert_cmpstr (klaster_villages_page_get_count (get_page (&f)), !=, "0 of 1.872 rows");
  fixture_page_close (&f);
}

/* What is public, and how to begin. */
static void
test_empty (void)
{
  FixturePage f;

  fixture_page_open (&f, fixture_open_starter (), create, is_settled);
  g_assert_true (fixture_has_text (f.view, "No index of any village is entered yet."));
  g_assert_true (fixture_has_text (f.view, "1.872 desa and 144 kelurahan"));
  fixture_page_close (&f);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/villages/views", test_views);
  g_test_add_func ("/villages/filter", test_filter);
  g_test_add_func ("/villages/region", test_region);
  g_test_add_func ("/villages/sort", test_sort);
  g_test_add_func ("/villages/time", test_time);
  g_test_add_func ("/villages/limit", test_limit);
  g_test_add_func ("/villages/empty", test_empty);
  return g_test_run ();
}
