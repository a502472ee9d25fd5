#include <math.h>
#include <string.h>

#include "digest-fixture.h"
#include "klaster-tour.h"

DEFINE_RUN (KlasterTourQuery, klaster_tour)

static const KlasterTourStep *
find (const KlasterTour *tour, const char *key)
{
  for (guint i = 0; i < tour->steps->len; i++)
    if (g_str_equal (((const KlasterTourStep *)tour->steps->pdata[i])->key, key))
      return tour->steps->pdata[i];
  return NULL;
}

/* Slots without village are steps that say so; nothing is a zero. */
static void
test_starter (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  const KlasterTourQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterTour) tour = NULL;
  const KlasterTourStep *step;

  g_free (put (store, "kawasan", "kaw", "name", "Satu", "kind", "kpp", "kabupaten", "63.03", NULL));
  g_free (
      put (store, "kawasan", "kaw-2", "name", "Dua", "kind", "other", "kabupaten", "63.03", NULL));
  tour = run (store, run_klaster_tour, &query);
  g_assert_cmpuint (tour->steps->len, ==, 3 + 13 + 2 + 3);
  /* Without the other kawasan, the status and the ranking, which have nothing to show. */
  g_assert_cmpuint (tour->n_shown, ==, 3 + 13 + 1 + 1);
  g_assert_cmpstr (((const KlasterTourStep *)tour->steps->pdata[2])->key, ==, "sites");
  g_assert_false (find (tour, "status")->shown);
  g_assert_false (find (tour, "ranking")->shown);
  g_assert_cmpstr (((const KlasterTourStep *)tour->steps->pdata[0])->key, ==, "opening");
  step = find (tour, "site 63.03");
  g_assert_true (step->open);
  g_assert_cmpstr (step->title, ==, "Kabupaten Banjar");
  g_assert_cmpuint (step->n_figures, ==, KLASTER_TOUR_FIGURES);
  for (guint i = 0; i < step->n_figures; i++)
    g_assert_null (step->figures[i].number);
  g_assert_cmpstr (find (tour, "site 63.71")->title, ==, "Kota Banjarmasin");
  step = find (tour, "province");
  g_assert_cmpstr (step->figures[0].number, ==, "13");
  g_assert_null (step->figures[1].number);
  /* Other kawasan come behind what is shown. */
  step = tour->steps->pdata[tour->n_shown];
  g_assert_cmpint (step->kind, ==, KLASTER_TOUR_KAWASAN);
  g_assert_false (step->shown);
  klaster_store_close (store);
}

static void
test_figures (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  const KlasterTourQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterTour) tour = NULL;
  const KlasterTourStep *step;

  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", "unit", "buah", "required", "1", NULL));
  change (store, "site", "site-63.01", "village", "63.01.01.2001", NULL);
  g_free (put (store, "innovation", NULL, "site", id_of ("site-63.01"), "name", "Bank Sampah",
               "stage", "penerapan", "beneficiaries", "1250", NULL));
  g_free (put (store, "innovation", NULL, "site", id_of ("site-63.01"), "name", "Kelas", "stage",
               "uji_coba", NULL));
  g_free (put (store, "product", NULL, "site", id_of ("site-63.01"), "name", "Kopi", "turnover",
               "19049000", NULL));
  g_free (put (store, "product", NULL, "site", id_of ("site-63.01"), "name", "Teh", NULL));
  put_report (store, "63.01", "202607B", "received", "2026-09-01", "A=4", NULL);
  put_report (store, "63.01", "202609B", "received", "2026-11-01", "A=9", NULL);
  tour = run (store, run_klaster_tour, &query);
  g_assert_true (find (tour, "ranking")->shown);
  step = find (tour, "site 63.01");
  g_assert_false (step->open);
  g_assert_cmpstr (step->sentence, ==, "Bank Sampah is in use and serves 1.250 people.");
  g_assert_cmpstr (step->figures[0].number, ==, "9");
  g_assert_cmpstr (step->figures[0].unit, ==, "buah");
  g_assert_cmpstr (step->figures[0].note, ==, "up 5 from Jul–Agu");
  g_assert_cmpstr (step->figures[1].number, ==, "1");
  g_assert_cmpstr (step->figures[1].note, ==, "of 2 recorded");
  g_assert_cmpstr (step->figures[2].number, ==, "19");
  g_assert_cmpstr (step->figures[2].unit, ==, "jt");
  g_assert_cmpstr (step->figures[2].note, ==, "1 of 2 products");
  g_assert_null (step->figures[3].number);
  g_assert_nonnull (strstr (step->speech, "Bank Sampah is in use"));
  klaster_store_close (store);
}

/* The class, or the score where none was issued. */
static void
test_status (void)
{
  static const struct
  {
    const char *status; /* as issued */
    const char *shown;
  } cases[] = { { "mandiri", "Mandiri (Indeks Desa 2025)" }, { NULL, "82,5 (Indeks Desa 2025)" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_slots ();
      const KlasterTourQuery query = { .today = day_of (TODAY) };
      g_autoptr (KlasterTour) tour = NULL;

      change (store, "site", "site-63.01", "village", "63.01.01.2001", NULL);
      g_free (put (store, "village_index", NULL, "village", "63.01.01.2001", "year", "2025",
                   "instrument", "indeks_desa", "score", "82.5", "status", cases[i].status, NULL));
      tour = run (store, run_klaster_tour, &query);
      g_assert_cmpstr (find (tour, "site 63.01")->status, ==, cases[i].shown);
      klaster_store_close (store);
    }
}

/* A figure of an older period carries its period, not a change. */
static void
test_old_figure (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  const KlasterTourQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterTour) tour = NULL;
  const KlasterTourStep *step;

  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", "required", "1", NULL));
  put_report (store, "63.01", "202605B", "received", "2026-07-01", "A=2", NULL);
  put_report (store, "63.01", "202607B", "received", "2026-09-01", "A=4", NULL);
  tour = run (store, run_klaster_tour, &query);
  step = find (tour, "site 63.01");
  g_assert_cmpstr (step->figures[0].number, ==, "4");
  g_assert_cmpstr (step->figures[0].note, ==, "Jul–Agu 2026");
  klaster_store_close (store);
}

static void
test_saved (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (GError) error = NULL;
  KlasterTourQuery query = { .today = day_of (TODAY), .tour = "Stan" };
  const KlasterTourQuery missing = { .tour = "Tidak ada" };
  g_autoptr (KlasterTour) tour = NULL;
  g_autofree char *keys = NULL;

  g_free (put (store, "tour", "stan", "name", "Stan", "seconds", "20", "steps",
               "closing\nsite 63.05\nkawasan gone\nsite 63.05\nopening", NULL));
  tour = run (store, run_klaster_tour, &query);
  g_assert_cmpuint (tour->n_shown, ==, 3);
  g_assert_cmpint (tour->seconds, ==, 20);
  g_assert_cmpstr (tour->name, ==, "Stan");
  keys = klaster_tour_dup_keys (tour->steps);
  g_assert_cmpstr (keys, ==, "closing\nsite 63.05\nopening");
  g_assert_cmpstr (((const KlasterTourStep *)tour->steps->pdata[3])->key, ==, "province");
  /* What is being arranged goes before what is saved. */
  klaster_tour_unref (g_steal_pointer (&tour));
  query.keys = "province";
  tour = run (store, run_klaster_tour, &query);
  g_assert_cmpuint (tour->n_shown, ==, 1);
  g_assert_cmpint (tour->seconds, ==, 20);
  g_assert_null (klaster_store_run (store, run_klaster_tour, (gpointer)&missing, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
  klaster_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tour/starter", test_starter);
  g_test_add_func ("/tour/figures", test_figures);
  g_test_add_func ("/tour/old-figure", test_old_figure);
  g_test_add_func ("/tour/status", test_status);
  g_test_add_func ("/tour/saved", test_saved);
  return g_test_run ();
}
