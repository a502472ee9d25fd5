#include <math.h>
#include <string.h>

#include "digest-fixture.h"
#include "klaster-places.h"

DEFINE_RUN (KlasterPlacesQuery, klaster_places)

static KlasterPlaces *
build (KlasterStore *store)
{
  const KlasterPlacesQuery query = { .today = day_of (TODAY) };

  return run (store, run_klaster_places, &query);
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterPlaces) places = build (store);

  g_assert_cmpuint (places->sites->len, ==, 13);
  g_assert_cmpuint (places->n_unfilled, ==, 0);
  g_assert_cmpstr (places->hint, ==, "There is no site yet: add the first one.");
  g_assert_cmpstr (places->hint_link.entity, ==, "site");
}

static void
test_order (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterPlaces) places = build (store);
  const char *last = "";

  for (guint i = 0; i < places->sites->len; i++)
    {
      const KlasterSitePlace *place = places->sites->pdata[i];

      g_assert_cmpuint (place->number, ==, i + 1);
      g_assert_cmpint (strcmp (last, place->kabupaten), <, 0);
      g_assert_cmpstr (place->title, ==, "not filled in yet");
      g_assert_true (place->at_capital);
      g_assert_cmpfloat (place->lat, <, -1);
      g_assert_cmpfloat (place->lon, >, 114);
      /* A kota has only kelurahan. */
      g_assert_true (place->kelurahan == (i >= 11));
      g_assert_null (places->indicator.id);
      g_assert_true (klaster_figure_is_blank (place->figure));
      last = place->kabupaten;
    }
  g_assert_cmpuint (places->n_unfilled, ==, 13);
  g_assert_cmpstr (places->hint, ==, "13 sites are not filled in: choose their villages.");
  g_assert_cmpstr (places->hint_link.id, ==, id_of ("site-63.01"));
  g_assert_cmpstr (places->hint_link.field, ==, "village");
}

/* Fills in all villages: the first desa of each kabupaten, or kelurahan of the kota. */
static void
fill_all (KlasterStore *store)
{
  static const char *const villages[]
      = { "63.01.01.2001", "63.02.01.2001", "63.03.05.2057", "63.04.01.2001", "63.05.01.2003",
          "63.06.01.2001", "63.07.01.2001", "63.08.01.2003", "63.09.05.2011", "63.10.11.2001",
          "63.11.01.2001", "63.71.01.1001", "63.72.02.1003" };

  for (guint i = 0; i < G_N_ELEMENTS (villages); i++)
    {
      g_autofree char *site = g_strdup_printf ("site-%.5s", villages[i]);

      change (store, "site", site, "village", villages[i], NULL);
    }
}

/* Each hint once, in the order in which things have to be done. */
static void
test_hints (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterPlaces) no_indicator = NULL;
  g_autoptr (KlasterPlaces) missing = NULL;
  g_autoptr (KlasterPlaces) partly = NULL;
  g_autoptr (KlasterPlaces) well = NULL;

  fill_all (store);
  no_indicator = build (store);
  g_assert_cmpuint (no_indicator->n_unfilled, ==, 0);
  g_assert_cmpstr (no_indicator->hint, ==,
                   "There is no indicator yet: define what the reports ask.");
  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", "required", "1", NULL));
  g_free (put (store, "indicator", "B", "code", "B", "label", "Lain", "group", "product", "type",
               "count", NULL));
  for (guint i = 0; i < 12; i++)
    put_report (store, ((KlasterSitePlace *)no_indicator->sites->pdata[i])->kabupaten, "202609B",
                "received", "2026-11-01", i == 0 ? "B=1" : "A=3", NULL);
  missing = build (store);
  g_assert_cmpstr (missing->hint, ==,
                   "1 report for Sep–Okt 2026 has not come in: enter or import it.");
  put_report (store, "63.72", "202609B", "received", "2026-11-01", "A=5", NULL);
  partly = build (store);
  g_assert_cmpstr (partly->hint, ==,
                   "1 report for Sep–Okt 2026 is not complete: ask the enumerator.");
  g_free (put (store, "report_value", NULL, "report", id_of ("63.01/202609B"), "indicator",
               id_of ("A"), "value", "0", NULL));
  well = build (store);
  g_assert_null (well->hint);
  g_assert_null (well->hint_link.entity);
}

static void
test_place (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterPlaces) places = NULL;
  const KlasterSitePlace *place;

  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", "required", "1", NULL));
  change (store, "site", "site-63.03", "village", "63.03.05.2057", NULL);
  put_report (store, "63.03", "202609B", "received", "2026-11-13", "A=0", NULL);
  put_report (store, "63.03", "202605B", "received", "2026-07-01", "A=7", NULL);
  places = build (store);
  place = places->sites->pdata[2];
  g_assert_cmpstr (place->title, ==, "Pasayangan Barat");
  g_assert_false (place->at_capital);
  g_assert_false (place->kelurahan);
  g_assert_cmpint (place->state, ==, KLASTER_REPORT_LATE);
  g_assert_cmpint (place->days_late, ==, 3);
  g_assert_cmpstr (place->state_text, ==, "Late by 3 days");
  g_assert_cmpfloat (place->figure.value, ==, 0);
  g_assert_cmpuint (place->n_sparkline, ==, 6);
  g_assert_cmpfloat (place->sparkline[5], ==, 0);
  g_assert_true (isnan (place->sparkline[4]));
  g_assert_cmpfloat (place->sparkline[3], ==, 7);
  g_assert_cmpstr (places->hint, ==, "12 sites are not filled in: choose their villages.");
}

static void
test_kawasan (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterPlaces) places = NULL;
  const KlasterKawasanPlace *place;

  g_free (put (store, "kawasan", "K2", "name", "Dua", "kind", "pendampingan", "kabupaten", "63.01",
               NULL));
  g_free (put (store, "kawasan", "K1", "name", "Satu", "kind", "kpp", "kabupaten", "63.09", NULL));
  g_free (put (store, "kawasan_member", NULL, "kawasan", id_of ("K1"), "region", "63.09.05.2014",
               "state", "member", "confirmed", "1", NULL));
  g_free (put (store, "kawasan_member", NULL, "kawasan", id_of ("K1"), "region", "63.09.05.2011",
               "state", "proposed", NULL));
  g_free (put (store, "kawasan_member", NULL, "kawasan", id_of ("K1"), "region", "63.09.05.2021",
               "state", "left", NULL));
  g_free (put (store, "kawasan_stage", NULL, "kawasan", id_of ("K1"), "stage", "1a", "done",
               "2025-08-01", "document_number", "1/2025", NULL));
  places = build (store);
  g_assert_cmpuint (places->kawasan->len, ==, 2);
  place = places->kawasan->pdata[0];
  g_assert_cmpstr (place->name, ==, "Satu");
  g_assert_cmpstr (place->kabupaten_name, ==, "Tabalong");
  g_assert_cmpuint (place->members->len, ==, 2);
  g_assert_cmpstr (((KlasterKawasanMember *)place->members->pdata[0])->name, ==, "Kembang Kuning");
  g_assert_false (((KlasterKawasanMember *)place->members->pdata[0])->confirmed);
  g_assert_cmpstr (place->stage, ==, "1a");
  place = places->kawasan->pdata[1];
  g_assert_null (place->stage);
  g_assert_cmpstr (place->stage_text, ==, "no stage recorded yet");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/places/empty", test_empty);
  g_test_add_func ("/places/order", test_order);
  g_test_add_func ("/places/hints", test_hints);
  g_test_add_func ("/places/place", test_place);
  g_test_add_func ("/places/kawasan", test_kawasan);
  return g_test_run ();
}
