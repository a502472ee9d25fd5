/* Proposals to replace a site: lateness, the same facts of both villages, what a decision changes, and that each
 * site counts in its time. */
#include "digest-fixture.h"

#include <math.h>

#include "klaster-agenda.h"
#include "klaster-format.h"
#include "klaster-proposals.h"
#include "klaster-radar.h"
#include "klaster-replacement.h"
#include "klaster-series.h"

#define OLD "63.03.05.2057"
#define NEW "63.03.05.2012"

DEFINE_RUN (KlasterProposalsQuery, klaster_proposals)
DEFINE_RUN (KlasterRadarQuery, klaster_radar)
DEFINE_RUN (KlasterSeriesQuery, klaster_series_set)
DEFINE_RUN (KlasterAgendaQuery, klaster_agenda)

static KlasterStore *
open_with_site (void)
{
  KlasterStore *store = open_slots ();

  change (store, "site", "site-63.03", "village", OLD, NULL);
  return store;
}

static void
propose (KlasterStore *store, const char *id, const char *letter, const char *received)
{
  g_free (put (store, "site_proposal", id, "site", id_of ("site-63.03"), "village", NEW,
               "letter_date", letter, "received_on", received, "decision", "submitted", NULL));
}

static void
test_lateness (void)
{
  const struct
  {
    const char *letter, *received;
    const char *usual, *own; /* settings; NULL: unset */
    int year;
    gboolean late;
    int days;
  } cases[] = {
    { "2026-03-31", NULL, NULL, NULL, 2026, FALSE, 0 },
    { "2026-04-01", NULL, NULL, NULL, 2026, TRUE, 1 },
    { "2026-03-30", "2026-04-08", NULL, NULL, 2026, TRUE, 8 },
    { "2026-04-10", NULL, NULL, "04-15", 2026, FALSE, 0 },
    { "2026-04-10", NULL, "05-31", NULL, 2026, FALSE, 0 },
    { "2026-04-10", NULL, "05-31", "04-05", 2026, TRUE, 5 },
    /* The year of 2027 does not move that of 2026; nonsense is passed over. */
    { "2027-04-10", NULL, NULL, "04-15", 2027, TRUE, 10 },
    { "2026-04-10", NULL, "31 Maret", "2026", 2026, TRUE, 10 },
    { NULL, NULL, NULL, NULL, 2026, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_with_site ();
      const KlasterProposalsQuery query = { .year = cases[i].year, .today = day_of (TODAY) };
      g_autoptr (KlasterProposals) digest = NULL;
      const KlasterProposal *item;

      g_test_message ("case %u", i);
      if (cases[i].usual != NULL)
        g_free (put (store, "setting", NULL, "key", "proposal_deadline", "value", cases[i].usual,
                     NULL));
      if (cases[i].own != NULL)
        g_free (put (store, "setting", NULL, "key", "proposal_deadline_2026", "value", cases[i].own,
                     NULL));
      propose (store, "p", cases[i].letter, cases[i].received);
      digest = run (store, run_klaster_proposals, &query);
      g_assert_cmpuint (digest->items->len, ==, 1);
      item = digest->items->pdata[0];
      g_assert_cmpint (item->late, ==, cases[i].late);
      g_assert_cmpint (item->days_late, ==, cases[i].days);
      g_assert_true (item->open);
      g_assert_cmpuint (digest->n_open, ==, 1);
    }
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  const KlasterProposalsQuery query = { .today = day_of ("2026-03-19") };
  const KlasterProposalsQuery one = { .proposal = id_of ("nobody"), .today = day_of (TODAY) };
  g_autoptr (KlasterProposals) digest = run (store, run_klaster_proposals, &query);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (digest->year, ==, 2026);
  g_assert_cmpint (digest->days_left, ==, 12);
  g_assert_cmpuint (digest->items->len, ==, 0);
  g_assert_cmpstr (digest->sentence, ==,
                   "No proposal is entered for 2026 yet; without one the sites stay as "
                   "designated.");
  g_assert_null (klaster_store_run (store, run_klaster_proposals, (gpointer)&one, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
}

static const KlasterFactPair *
find_pair (const KlasterProposal *item, const char *label)
{
  for (guint i = 0; i < item->facts->len; i++)
    if (g_str_equal (((KlasterFactPair *)item->facts->pdata[i])->label, label))
      return item->facts->pdata[i];
  return NULL;
}

static void
check_pair (const KlasterProposal *item,
            const char *label,
            KlasterFactState current,
            KlasterFactState proposed)
{
  const KlasterFactPair *pair = find_pair (item, label);

  g_assert_nonnull (pair);
  g_assert_cmpint (pair->current.state, ==, current);
  g_assert_cmpint (pair->proposed.state, ==, proposed);
}

/* Both villages by the same facts; unknown is said, never counted as known, and not zero. */
static void
test_facts (void)
{
  g_autoptr (KlasterStore) store = open_with_site ();
  const KlasterProposalsQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterProposals) digest = NULL;
  const KlasterProposal *item;

  g_free (put (store, "village_index", NULL, "village", OLD, "year", "2025", "instrument",
               "indeks_desa", "score", "74.5", "status", "maju", NULL));
  g_free (put (store, "village_profile", NULL, "village", NEW, "population", "0", NULL));
  g_free (put (store, "dataset", "d", "code", "D", "title", "Data contoh", "level", "desa", NULL));
  g_free (put (store, "dataset_value", NULL, "dataset", id_of ("d"), "region", NEW, "year", "2025",
               "value", "3", NULL));
  g_free (put (store, "product", NULL, "site", id_of ("site-63.03"), "name", "Contoh", NULL));
  put_report (store, "63.03", "202601B", "received", "2026-03-01", NULL);
  propose (store, "p", "2026-03-01", NULL);
  digest = run (store, run_klaster_proposals, &query);
  item = digest->items->pdata[0];
  check_pair (item, "Indeks Desa", KLASTER_FACT_KNOWN, KLASTER_FACT_UNKNOWN);
  check_pair (item, "Population", KLASTER_FACT_UNKNOWN, KLASTER_FACT_KNOWN);
  check_pair (item, "Data contoh", KLASTER_FACT_UNKNOWN, KLASTER_FACT_KNOWN);
  check_pair (item, "Leading products", KLASTER_FACT_KNOWN, KLASTER_FACT_UNKNOWN);
  check_pair (item, "Reports so far", KLASTER_FACT_KNOWN, KLASTER_FACT_NOT_APPLICABLE);
  check_pair (item, "Distance to the capital of the kabupaten", KLASTER_FACT_KNOWN,
              KLASTER_FACT_KNOWN);
  /* Asked of neither: left out. */
  g_assert_null (find_pair (item, "Development of the kelurahan"));
  g_assert_cmpstr (find_pair (item, "Population")->proposed.text, ==, "0");
  g_assert_cmpstr (find_pair (item, "Population")->current.text, ==, "not known yet");
  g_assert_cmpuint (item->of_proposed, ==, item->facts->len - 1);
  g_assert_cmpfloat (item->distance_km, >, 0);
  g_assert_cmpfloat (item->distance_km, <, 60);
}

static void
test_distance (void)
{
  const struct
  {
    double a, b, c, d, km;
  } cases[] = {
    { -3.3, 114.6, -3.3, 114.6, 0 }, { 0, 0, 0, 1, 111.195 },      { 0, 0, 1, 0, 111.195 },
    { 0, 0, 0, 180, 20015.115 },     { -60, 10, -60, 11, 55.597 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (
        klaster_distance_km (cases[i].a, cases[i].b, cases[i].c, cases[i].d), cases[i].km, 0.01);
  g_assert_true (isnan (klaster_distance_km (NAN, 0, 0, 0)));
}

/* ---- deciding */

static gpointer
run_change (KlasterReader *reader, gpointer wish, GError **error)
{
  return klaster_replacement_create_change (reader, wish, error);
}

static gboolean
decide_on (KlasterStore *store,
           const char *day,
           gboolean accept,
           const char *begins,
           const char *reason,
           GError **error)
{
  KlasterReplacementWish wish
      = { .proposal = id_of ("p"),
          .accept = accept,
          .decided_on = day_of (day),
          .letter = "400/1",
          .reason = reason,
          .begins = begins != NULL ? period_of (begins) : (KlasterPeriod){ 0 } };
  g_autoptr (KlasterChange) made = klaster_store_run (store, run_change, &wish, error);

  return made != NULL && klaster_store_commit (store, made, error);
}

static gboolean
decide (KlasterStore *store,
        gboolean accept,
        const char *begins,
        const char *reason,
        GError **error)
{
  return decide_on (store, "2026-07-01", accept, begins, reason, error);
}

static void
refuse (KlasterStore *store, gboolean accept, const char *begins, const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (decide (store, accept, begins, reason, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED);
}

static KlasterStore *
open_with_reports (void)
{
  KlasterStore *store = open_with_site ();

  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", "direction", "higher", NULL));
  put_report (store, "63.03", "202603B", "received", "2026-05-02", "A=9", NULL);
  put_report (store, "63.01", "202603B", "received", "2026-05-02", "A=1", NULL);
  propose (store, "p", "2026-03-01", NULL);
  return store;
}

static void
test_refusals (void)
{
  g_autoptr (KlasterStore) store = open_with_reports ();
  g_autoptr (GError) error = NULL;

  refuse (store, TRUE, NULL, "Contoh");
  refuse (store, TRUE, "202507B", "Contoh"); /* the first of the old one */
  refuse (store, TRUE, "202603B", "Contoh"); /* reported */
  refuse (store, FALSE, NULL, NULL); /* no reason */
  g_assert_false (decide_on (store, "2026-11-22", TRUE, "202701B", "Contoh", &error));
  g_assert_cmpstr (error->message, ==,
                   "The day of the decision, 22 November 2026, is still to come.");
  g_clear_error (&error);
  g_assert_true (decide (store, FALSE, NULL, "Contoh", &error));
  g_assert_no_error (error);
  refuse (store, TRUE, "202605B", "Contoh"); /* decided already */
}

static void
check_time (KlasterStore *store, const char *new_site)
{
  KlasterRadarQuery radar_query = { .today = day_of (TODAY) };
  KlasterSeriesQuery series_query
      = { .indicator = "A", .to = period_of ("202607B"), .today = day_of (TODAY) };
  g_autoptr (KlasterRadar) radar = run (store, run_klaster_radar, &radar_query);
  g_autoptr (KlasterSeriesSet) set = run (store, run_klaster_series_set, &series_query);
  int turn = klaster_period_distance (set->periods[0], period_of ("202605B"));
  const KlasterRadarRow *row = radar->rows->pdata[2];

  for (guint p = 0; p < radar->n_periods; p++)
    {
      gboolean after = klaster_period_compare (radar->periods[p], period_of ("202605B")) >= 0;

      g_assert_cmpstr (row->cells[p].site, ==,
                       after && new_site != NULL ? new_site : id_of ("site-63.03"));
      g_assert_cmpuint (radar->counts[p].n_expected, ==, 13);
    }
  /* The old one counts where it was the site: (9 + 1) / 2; the new one after it. */
  g_assert_cmpfloat (set->means[turn - 1].mean, ==, 5);
  g_assert_cmpuint (set->means[turn - 1].n, ==, 2);
  g_assert_cmpuint (set->means[turn - 1].of, ==, 13);
  g_assert_cmpuint (set->means[turn].of, ==, 13);
  if (new_site != NULL)
    g_assert_cmpfloat (set->means[turn].mean, ==, 3);
}

static void
test_accepted (void)
{
  g_autoptr (KlasterStore) store = open_with_reports ();
  const KlasterProposalsQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterProposals) digest = NULL;
  g_autoptr (KlasterProposals) before = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;
  const KlasterProposal *item;

  g_assert_true (decide (store, TRUE, "202605B", "Contoh alasan", &error));
  g_assert_no_error (error);
  digest = run (store, run_klaster_proposals, &query);
  item = digest->items->pdata[0];
  g_assert_cmpuint (digest->n_accepted, ==, 1);
  g_assert_nonnull (item->successor);
  g_assert_cmpint (klaster_period_compare (item->begins, period_of ("202605B")), ==, 0);
  g_assert_cmpstr (item->decision_letter, ==, "400/1");
  report = put (store, "report", NULL, "site", item->successor, "period", "202605B", "state",
                "received", "received_on", "2026-07-02", NULL);
  g_free (put (store, "report_value", NULL, "report", report, "indicator", id_of ("A"), "value",
               "3", NULL));
  check_time (store, item->successor);
  /* The decision is one change: taken back, the old site is as it was. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (klaster_store_undo (store, NULL, &error));
  before = run (store, run_klaster_proposals, &query);
  item = before->items->pdata[0];
  g_assert_true (item->open);
  g_assert_null (item->successor);
  check_time (store, NULL);
}

/* Once another proposal for its site is accepted, one that is still open can only be rejected. */
static void
test_overtaken (void)
{
  g_autoptr (KlasterStore) store = open_with_reports ();
  const KlasterProposalsQuery query = { .today = day_of (TODAY) };
  KlasterReplacementWish wish = { .proposal = id_of ("q"),
                                  .accept = TRUE,
                                  .decided_on = day_of ("2026-07-02"),
                                  .reason = "Contoh",
                                  .begins = period_of ("202607B") };
  g_autoptr (KlasterProposals) digest = NULL;
  g_autoptr (KlasterChange) made = NULL;
  g_autoptr (GError) error = NULL;
  const KlasterProposal *item;

  g_free (put (store, "site_proposal", "q", "site", id_of ("site-63.03"), "village", NEW,
               "letter_date", "2026-03-02", "decision", "submitted", NULL));
  g_assert_true (decide (store, TRUE, "202605B", "Contoh alasan", &error));
  g_assert_no_error (error);
  digest = run (store, run_klaster_proposals, &query);
  item = digest->items->pdata[0];
  g_assert_cmpstr (item->id, ==, id_of ("q"));
  g_assert_true (item->open);
  g_assert_false (item->acceptable);
  g_assert_null (klaster_store_run (store, run_change, &wish, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  wish.accept = FALSE;
  made = run (store, run_change, &wish);
  klaster_store_commit (store, made, &error);
  g_assert_no_error (error);
}

/* The field alone would leave the old site in force. */
static void
test_rules (void)
{
  const struct
  {
    const char *village, *decision, *decided, *note;
    int code; /* -1: taken */
  } cases[] = {
    { NEW, "submitted", NULL, NULL, -1 },
    { NEW, "late", "2026-04-08", NULL, -1 },
    { NEW, "rejected", "2026-04-08", "Contoh", -1 },
    { NEW, "rejected", NULL, "Contoh", KLASTER_STORE_ERROR_REFUSED },
    { NEW, "rejected", "2026-04-08", NULL, KLASTER_STORE_ERROR_REFUSED },
    { NEW, "accepted", "2026-04-08", "Contoh", KLASTER_STORE_ERROR_REFUSED },
    { OLD, "submitted", NULL, NULL, KLASTER_STORE_ERROR_REFUSED },
    { "63.09.10.2006", "submitted", NULL, NULL, KLASTER_STORE_ERROR_REFUSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_with_site ();
      g_autoptr (KlasterChange) made = klaster_change_new ("test");
      g_autoptr (KlasterRecord) record
          = klaster_record_new (klaster_entity_get ("site_proposal"), NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      klaster_record_set_text (record, "site", id_of ("site-63.03"));
      klaster_record_set_text (record, "village", cases[i].village);
      klaster_record_set_text (record, "letter_date", "2026-03-01");
      klaster_record_set_text (record, "decision", cases[i].decision);
      klaster_record_set_text (record, "decided_on", cases[i].decided);
      klaster_record_set_text (record, "decision_note", cases[i].note);
      klaster_change_insert (made, record);
      if (cases[i].code < 0)
        {
          klaster_store_commit (store, made, &error);
          g_assert_no_error (error);
          continue;
        }
      g_assert_false (klaster_store_commit (store, made, &error));
      g_assert_error (error, KLASTER_STORE_ERROR, cases[i].code);
    }
}

/* A decision before the proposal came is refused by the order of the days. */
static void
test_order (void)
{
  g_autoptr (KlasterStore) store = open_with_site ();
  g_autoptr (GError) error = NULL;

  propose (store, "p", "2026-07-10", NULL);
  g_assert_false (decide (store, FALSE, NULL, "Contoh", &error));
  g_assert_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT);
}

static void
test_agenda (void)
{
  g_autoptr (KlasterStore) store = open_with_site ();
  const KlasterAgendaQuery query = { .from = day_of ("2026-04-01"),
                                     .to = day_of ("2026-05-01"),
                                     .today = day_of ("2026-04-05") };
  g_autoptr (KlasterAgenda) agenda = NULL;
  gboolean found = FALSE;

  g_free (put (store, "setting", NULL, "key", "proposal_deadline_2026", "value", "04-15", NULL));
  propose (store, "p", "2026-03-01", NULL);
  agenda = run (store, run_klaster_agenda, &query);
  for (guint i = 0; i < agenda->items->len; i++)
    {
      const KlasterDated *item = agenda->items->pdata[i];

      if (item->kind != KLASTER_DATED_PROPOSALS)
        continue;
      found = TRUE;
      g_assert_cmpint (item->days, ==, 10);
      g_assert_cmpstr (item->detail, ==, "1 proposal waits for a decision");
    }
  g_assert_true (found);
}

typedef struct
{
  int year;
  GDate day;
} Deadline;

static gpointer
run_deadline (KlasterReader *reader, gpointer data, GError **error)
{
  const Deadline *deadline = data;

  return klaster_proposal_deadline_create_change (reader, deadline->year, &deadline->day, error);
}

/* Set twice it is one setting; a day of another year is refused. */
static void
test_deadline (void)
{
  g_autoptr (KlasterStore) store = open_with_site ();
  const KlasterProposalsQuery query = { .year = 2026, .today = day_of (TODAY) };
  static const char *const days[] = { "2026-04-15", "2026-05-02" };
  Deadline wrong = { 2026, day_of ("2027-04-15") };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const Deadline wish = { 2026, day_of (days[i]) };
      g_autoptr (KlasterChange) made = run (store, run_deadline, &wish);
      g_autoptr (KlasterProposals) digest = NULL;

      g_assert_true (klaster_store_commit (store, made, &error));
      digest = run (store, run_klaster_proposals, &query);
      g_assert_true (digest->own_deadline);
      g_assert_cmpint (g_date_compare (&digest->deadline, &wish.day), ==, 0);
    }
  g_assert_null (klaster_store_run (store, run_deadline, &wrong, &error));
  g_assert_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT);
}

/* What is proposed as the beginning is taken. */
static void
test_suggested (void)
{
  g_autoptr (KlasterStore) store = open_with_reports ();
  const KlasterProposalsQuery query = { .today = day_of ("2026-02-01") };
  g_autoptr (KlasterProposals) digest = run (store, run_klaster_proposals, &query);
  const KlasterProposal *item = digest->items->pdata[0];

  g_assert_cmpint (klaster_period_compare (item->suggested, period_of ("202605B")), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proposals/lateness", test_lateness);
  g_test_add_func ("/proposals/empty", test_empty);
  g_test_add_func ("/proposals/facts", test_facts);
  g_test_add_func ("/proposals/distance", test_distance);
  g_test_add_func ("/proposals/refusals", test_refusals);
  g_test_add_func ("/proposals/accepted", test_accepted);
  g_test_add_func ("/proposals/overtaken", test_overtaken);
  g_test_add_func ("/proposals/rules", test_rules);
  g_test_add_func ("/proposals/order", test_order);
  g_test_add_func ("/proposals/agenda", test_agenda);
  g_test_add_func ("/proposals/deadline", test_deadline);
  g_test_add_func ("/proposals/suggested", test_suggested);
  return g_test_run ();
}
