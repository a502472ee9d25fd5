#include "digest-fixture.h"
#include "klaster-agenda.h"

DEFINE_RUN (KlasterAgendaQuery, klaster_agenda)

/* The item with TITLE, which there must be at most once. */
static const KlasterDated *
find (const KlasterAgenda *agenda, const char *title)
{
  const KlasterDated *found = NULL;

  for (guint i = 0; i < agenda->items->len; i++)
    {
      const KlasterDated *item = agenda->items->pdata[i];

      if (g_strcmp0 (item->title, title) != 0)
        continue;
      g_assert_null (found);
      found = item;
    }
  return found;
}

static void
test_states (void)
{
  const struct
  {
    const char *entity, *title_field, *kind_field, *kind, *date_field, *date, *state_field, *state;
    KlasterDatedState want;
    int days;
  } cases[] = {
    { "agenda_item", "title", "kind", "deadline", "date", "2026-11-20", NULL, NULL,
      KLASTER_DATED_OVERDUE, -1 },
    { "agenda_item", "title", "kind", "deadline", "date", "2026-11-20", "done", "1",
      KLASTER_DATED_DONE, -1 },
    { "agenda_item", "title", "kind", "event", "date", "2026-11-20", NULL, NULL, KLASTER_DATED_PAST,
      -1 },
    { "agenda_item", "title", "kind", "event", "date", "2026-11-19", "to_date", "2026-11-22",
      KLASTER_DATED_TODAY, -2 },
    { "agenda_item", "title", "kind", "event", "date", "2026-11-21", NULL, NULL,
      KLASTER_DATED_TODAY, 0 },
    { "agenda_item", "title", "kind", "event", "date", "2026-11-22", NULL, NULL,
      KLASTER_DATED_UPCOMING, 1 },
    /* Only the month is known: it is not over before its end, and never overdue. */
    { "agenda_item", "title", "kind", "deadline", "date", "2026-11-01", "date_exact", "0",
      KLASTER_DATED_UPCOMING, -20 },
    { "agenda_item", "title", "kind", "deadline", "date", "2026-10-01", "date_exact", "0",
      KLASTER_DATED_PAST, -51 },
    { "meeting", "title", "kind", "tkpkp", "date", "2026-11-20", NULL, NULL, KLASTER_DATED_PAST,
      -1 },
    { "meeting", "title", "kind", "tkpkp", "date", "2026-12-01", NULL, NULL, KLASTER_DATED_UPCOMING,
      10 },
    { "follow_up", "text", "state", "open", "due", "2026-11-20", NULL, NULL, KLASTER_DATED_OVERDUE,
      -1 },
    { "follow_up", "text", "state", "done", "due", "2026-11-20", NULL, NULL, KLASTER_DATED_DONE,
      -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_slots ();
      g_autoptr (KlasterAgenda) agenda = NULL;
      const KlasterAgendaQuery query = { .today = day_of (TODAY) };
      const KlasterDated *item;

      g_free (put (store, cases[i].entity, "X", cases[i].title_field, "Uji", cases[i].kind_field,
                   cases[i].kind, cases[i].date_field, cases[i].date, cases[i].state_field,
                   cases[i].state, NULL));
      agenda = run (store, run_klaster_agenda, &query);
      item = find (agenda, "Uji");
      g_test_message ("case %u", i);
      g_assert_nonnull (item);
      g_assert_cmpint (item->state, ==, cases[i].want);
      g_assert_cmpint (item->days, ==, cases[i].days);
      g_assert_cmpstr (item->link.entity, ==, cases[i].entity);
      g_assert_cmpstr (item->link.id, ==, id_of ("X"));
    }
}

static void
test_sources (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterAgenda) all = NULL;
  g_autoptr (KlasterAgenda) banjar = NULL;
  g_autoptr (KlasterAgenda) kawasan = NULL;
  KlasterAgendaQuery query = { .today = day_of (TODAY) };
  const KlasterDated *item;

  g_free (put (store, "product", "P", "site", id_of ("site-63.03"), "name", "Madu", NULL));
  g_free (put (store, "permit", "T", "product", id_of ("P"), "kind", "nib", "expiry", "2026-11-01",
               NULL));
  g_free (put (store, "assistance", "S", "site", id_of ("site-63.01"), "topic", "Kemasan", "state",
               "planned", "due", "2026-12-01", NULL));
  g_free (put (store, "assistance", NULL, "site", id_of ("site-63.01"), "topic", "Batal", "state",
               "cancelled", "due", "2026-12-01", NULL));
  g_free (put (store, "kawasan", "K", "name", "Satu", "kind", "kpp", "kabupaten", "63.09", NULL));
  g_free (put (store, "meeting", "M", "title", "Rapat", "kind", "kpp", "date", "2026-12-02",
               "kawasan", id_of ("K"), NULL));
  all = run (store, run_klaster_agenda, &query);
  item = find (all, "NIB of Madu expires");
  g_assert_cmpint (item->state, ==, KLASTER_DATED_OVERDUE);
  g_assert_cmpstr (item->site, ==, id_of ("site-63.03"));
  g_assert_cmpstr (find (all, "Kemasan")->detail, ==, "Tanah Laut");
  g_assert_null (find (all, "Batal"));
  item = find (all, "Report Sep–Okt 2026 is due");
  g_assert_cmpint (item->state, ==, KLASTER_DATED_OVERDUE);
  g_assert_cmpstr (item->detail, ==, "13 of 13 sites have not reported yet");
  g_assert_cmpstr (find (all, "Report Nov–Des 2026 is due")->detail, ==, "");
  item = find (all, "Last day to propose another village");
  g_assert_cmpint (g_date_get_year (&item->date), ==, 2027);
  for (guint i = 1; i < all->items->len; i++)
    g_assert_cmpint (g_date_compare (&((KlasterDated *)all->items->pdata[i - 1])->date,
                                     &((KlasterDated *)all->items->pdata[i])->date),
                     <=, 0);
  query.site = id_of ("site-63.03");
  banjar = run (store, run_klaster_agenda, &query);
  g_assert_nonnull (find (banjar, "NIB of Madu expires"));
  g_assert_null (find (banjar, "Kemasan"));
  g_assert_null (find (banjar, "Rapat"));
  query.site = NULL;
  query.kawasan = id_of ("K");
  kawasan = run (store, run_klaster_agenda, &query);
  g_assert_cmpuint (kawasan->items->len, ==, 1);
  g_assert_nonnull (find (kawasan, "Rapat"));
}

/* What began earlier and is not over is not told as a thing of today, nor of days ago. */
static void
test_spans (void)
{
  static const struct
  {
    const char *date, *to_date;
    const char *state, *days;
  } cases[] = {
    { "2026-11-18", "2026-11-25", "under way until 25 Nov 2026", "under way until 25 Nov 2026" },
    { "2026-11-18", "2026-11-21", "under way until 21 Nov 2026", "under way until 21 Nov 2026" },
    { "2026-11-21", "2026-11-25", "Today", "today" },
    { "2026-11-22", "2026-11-25", "Ahead", "in 1 day" },
    { "2026-11-18", "2026-11-20", "Past", "3 days ago" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_slots ();
      g_autoptr (KlasterAgenda) agenda = NULL;
      const KlasterAgendaQuery query = { .today = day_of (TODAY) };
      g_autofree char *state = NULL;
      g_autofree char *days = NULL;

      g_free (put (store, "agenda_item", "X", "title", "Pekan", "kind", "event", "date",
                   cases[i].date, "to_date", cases[i].to_date, NULL));
      agenda = run (store, run_klaster_agenda, &query);
      state = klaster_dated_dup_state (find (agenda, "Pekan"), FALSE);
      days = klaster_dated_dup_state (find (agenda, "Pekan"), TRUE);
      g_assert_cmpstr (state, ==, cases[i].state);
      g_assert_cmpstr (days, ==, cases[i].days);
      klaster_store_close (store);
    }
}

/* When everybody has reported, the due day is done; a deadline that officers entered is not told
 * twice. */
static void
test_done (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterAgenda) agenda = NULL;
  const KlasterAgendaQuery query = { .site = id_of ("site-63.01"),
                                     .today = day_of (TODAY),
                                     .from = day_of ("2026-03-01"),
                                     .to = day_of ("2027-06-30") };

  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", NULL));
  put_report (store, "63.01", "202609B", "received", "2026-11-01", "A=0", NULL);
  g_free (put (store, "agenda_item", NULL, "title", "Batas usulan", "kind", "deadline", "date",
               "2027-03-31", NULL));
  agenda = run (store, run_klaster_agenda, &query);
  g_assert_cmpint (find (agenda, "Report Sep–Okt 2026 is due")->state, ==, KLASTER_DATED_DONE);
  g_assert_cmpint (find (agenda, "Report Jul–Agu 2026 is due")->state, ==, KLASTER_DATED_OVERDUE);
  g_assert_cmpint (g_date_get_year (&find (agenda, "Last day to propose another village")->date),
                   ==, 2026);
  g_assert_cmpint (find (agenda, "Last day to propose another village")->state, ==,
                   KLASTER_DATED_PAST);
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  const KlasterAgendaQuery query
      = { .today = day_of (TODAY), .from = day_of ("2026-11-21"), .to = day_of ("2026-12-31") };
  g_autoptr (KlasterAgenda) agenda = run (store, run_klaster_agenda, &query);

  g_assert_cmpuint (agenda->items->len, ==, 0);
  g_assert_cmpstr (agenda->sentence, ==, "There is nothing on the agenda until 31 Desember 2026.");
}

static void
test_days (void)
{
  const struct
  {
    int days;
    const char *want;
  } cases[] = { { 0, "today" },
                { 1, "in 1 day" },
                { 5, "in 5 days" },
                { -1, "1 day ago" },
                { -30, "30 days ago" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = klaster_days_dup_text (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].want);
    }
}

/* The due day that a period has of its own stands in the agenda, however late it is. */
static void
test_own_due (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterAgenda) agenda = NULL;
  const KlasterAgendaQuery query
      = { .today = day_of (TODAY), .from = day_of ("2026-11-01"), .to = day_of ("2026-12-31") };
  const KlasterDated *item;

  g_free (put (store, "report_due", NULL, "period", "202603B", "due", "2026-12-15", NULL));
  agenda = run (store, run_klaster_agenda, &query);
  item = find (agenda, "Report Mar–Apr 2026 is due");
  g_assert_nonnull (item);
  g_assert_cmpint (item->state, ==, KLASTER_DATED_UPCOMING);
  g_assert_cmpint (item->days, ==, 24);
  g_assert_nonnull (find (agenda, "Report Sep–Okt 2026 is due"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/states", test_states);
  g_test_add_func ("/agenda/spans", test_spans);
  g_test_add_func ("/agenda/sources", test_sources);
  g_test_add_func ("/agenda/done", test_done);
  g_test_add_func ("/agenda/own-due", test_own_due);
  g_test_add_func ("/agenda/empty", test_empty);
  g_test_add_func ("/agenda/days", test_days);
  return g_test_run ();
}
