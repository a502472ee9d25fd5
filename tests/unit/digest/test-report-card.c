#include "digest-fixture.h"
#include "klaster-report-card.h"

DEFINE_RUN (KlasterReportCardQuery, klaster_report_card)

static KlasterReportCard *
build (KlasterStore *store, const char *period)
{
  const KlasterReportCardQuery query
      = { .site = id_of ("site-63.01"), .period = period_of (period), .today = day_of (TODAY) };

  return run (store, run_klaster_report_card, &query);
}

static KlasterStore *
open_store (void)
{
  KlasterStore *store = open_slots ();

  change (store, "site", "site-63.01", "from_period", "202601B", NULL);
  g_free (put (store, "indicator", "A", "code", "A", "label", "Alat", "group", "product", "type",
               "number", "required", "1", "direction", "higher", NULL));
  g_free (put (store, "indicator", "B", "code", "B", "label", "Beban", "group", "product", "type",
               "number", "direction", "lower", NULL));
  return store;
}

/* Reports of 202605B, 202607B and 202609B; NULL: none. */
static void
test_advice (void)
{
  static const struct
  {
    const char *figures[3][2];
    const char *excuse;
    const char *advice, *topic, *cause;
    guint open, doubts;
  } cases[] = {
    { { { "A=5" }, { "A=5" }, { "A=5" } }, NULL, NULL, NULL, NULL, 0, 0 },
    { { { "A=5" }, { "A=5" }, { NULL } }, NULL, NULL, NULL, NULL, 1, 0 },
    { { { "A=5" }, { NULL }, { NULL } },
      NULL,
      "The backlog grows: 2 reports of this site are open.",
      "Catching up on two-month reports",
      NULL,
      2,
      0 },
    { { { NULL }, { "A=5" }, { NULL } },
      NULL,
      "The backlog grows: 2 reports of this site are open.",
      "Catching up on two-month reports",
      NULL,
      2,
      0 },
    { { { "A=5" }, { NULL }, { NULL } }, "Banjir", NULL, NULL, NULL, 1, 0 },
    { { { "A=5" }, { NULL }, { "A=5" } }, NULL, NULL, NULL, NULL, 1, 0 },
    { { { "A=7" }, { "A=6" }, { "A=5" } },
      NULL,
      "1 figure of this report needs a second look.",
      "Examining the figure: Alat",
      "A",
      0,
      1 },
    { { { "A=5" }, { "A=6" }, { "A=7" } }, NULL, NULL, NULL, NULL, 0, 0 },
    { { { "A=5", "B=1" }, { "A=5", "B=2" }, { "A=5", "B=3" } },
      NULL,
      "1 figure of this report needs a second look.",
      "Examining the figure: Beban",
      "B",
      0,
      1 },
    { { { "A=7" }, { "A=6" }, { "A=not_applicable" } }, NULL, NULL, NULL, NULL, 0, 0 },
    { { { "A=7" }, { "A=6" }, { "A=0" } },
      NULL,
      "2 figures of this report need a second look.",
      "Examining the figure: Alat",
      "A",
      0,
      2 },
  };
  static const char *const periods[3] = { "202605B", "202607B", "202609B" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_store ();
      g_autoptr (KlasterReportCard) card = NULL;

      put_report (store, "63.01", "202601B", "received", "2026-03-01", "A=5", NULL);
      put_report (store, "63.01", "202603B", "received", "2026-05-01", "A=5", NULL);
      for (guint p = 0; p < G_N_ELEMENTS (periods); p++)
        if (cases[i].figures[p][0] != NULL)
          put_report (store, "63.01", periods[p], "received", "2026-11-01", cases[i].figures[p][0],
                      cases[i].figures[p][1], NULL);
      if (cases[i].excuse != NULL)
        g_free (put (store, "report_excuse", "X", "site", id_of ("site-63.01"), "period", "202609B",
                     "reason", cases[i].excuse, NULL));
      card = build (store, "202609B");
      g_test_message ("case %u", i);
      g_assert_cmpuint (card->n_open, ==, cases[i].open);
      g_assert_cmpuint (card->doubts->len, ==, cases[i].doubts);
      g_assert_cmpstr (card->advice, ==, cases[i].advice);
      g_assert_cmpstr (card->topic, ==, cases[i].topic);
      g_assert_cmpstr (card->cause, ==, cases[i].cause != NULL ? id_of (cases[i].cause) : NULL);
      g_assert_cmpstr (card->excuse, ==, cases[i].excuse != NULL ? id_of ("X") : NULL);
    }
}

static void
test_parts (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterReportCard) card = NULL;

  put_report (store, "63.01", "202609B", "received", "2026-11-14", "B=1", NULL);
  g_free (put (store, "enumerator", "E", "name", "Satu", "kabupaten", "63.01", NULL));
  g_free (put (store, "assistance", NULL, "site", id_of ("site-63.01"), "topic", "Kemasan", "state",
               "planned", NULL));
  g_free (put (store, "assistance", NULL, "site", id_of ("site-63.01"), "topic", "Label", "state",
               "done", NULL));
  card = build (store, "202609B");
  g_assert_cmpstr (card->place, ==, "the site of Kabupaten Tanah Laut");
  g_assert_null (card->village);
  g_assert_cmpstr (card->persons[0], ==, "Satu");
  g_assert_cmpint (card->cell->state, ==, KLASTER_REPORT_PARTLY);
  g_assert_cmpuint (card->n_assistance, ==, 1);
  g_assert_nonnull (card->item);
  g_assert_cmpstr (card->item->figures[0], ==, "Alat");
  g_assert_null (card->item->figures[1]);
  g_assert_cmpuint (card->n_open, ==, 5);
}

/* A site that had not begun. */
static void
test_not_expected (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  KlasterReportCardQuery query = { .site = id_of ("site-63.01"), .period = period_of ("202511B") };
  g_autoptr (GError) error = NULL;

  query.today = day_of (TODAY);
  g_assert_null (klaster_store_run (store, run_klaster_report_card, &query, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-card/advice", test_advice);
  g_test_add_func ("/report-card/parts", test_parts);
  g_test_add_func ("/report-card/not-expected", test_not_expected);
  return g_test_run ();
}
