#include "digest-fixture.h"
#include "klaster-chase-private.h"

DEFINE_RUN (KlasterChaseQuery, klaster_chase)

/* The text from values alone. */

typedef struct
{
  const char *period;
  KlasterReportState state;
  const char *due;
  int late;
  guint required, answered;
  const char *figures;
  gboolean returned;
  const char *reason;
} Item;

static KlasterChaseSite *
make_site (const char *place, const Item *items, guint n)
{
  KlasterChaseSite *site = g_new0 (KlasterChaseSite, 1);

  site->place = (char *)place;
  site->items = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      KlasterChaseItem *item = g_new0 (KlasterChaseItem, 1);

      item->period = period_of (items[i].period);
      item->state = items[i].state;
      item->due = day_of (items[i].due);
      item->days_late = items[i].late;
      item->n_required = items[i].required;
      item->n_answered = items[i].answered;
      item->figures = items[i].figures != NULL ? g_strsplit (items[i].figures, "|", -1) : NULL;
      item->returned = items[i].returned;
      item->reason = (char *)items[i].reason;
      item->lacking = klaster_chase_item_dup_lacking (item);
      g_ptr_array_add (site->items, item);
    }
  return site;
}

static void
free_site (KlasterChaseSite *site)
{
  for (guint i = 0; i < site->items->len; i++)
    {
      KlasterChaseItem *item = site->items->pdata[i];

      g_strfreev (item->figures);
      g_free (item->lacking);
      g_free (item);
    }
  g_ptr_array_unref (site->items);
  g_free (site);
}

#define ASK                                                                                        \
  "\nPlease send the report to us. Should anything stand in the way, let us know, so that we can " \
  "help. If it has been sent in the meantime, please disregard this message. Thank you.\n\nDinas " \
  "PMD Provinsi Kalimantan Selatan"
#define ASK_MANY                                                                                   \
  "\nPlease send the reports to us. Should anything stand in the way, let us know, so that we "    \
  "can help. If they have been sent in the meantime, please disregard this message. Thank "        \
  "you.\n\nDinas PMD Provinsi Kalimantan Selatan"
#define MISSING KLASTER_REPORT_MISSING
#define PARTLY KLASTER_REPORT_PARTLY

static void
test_texts (void)
{
  static const struct
  {
    const char *name;
    gboolean sample;
    const char *place;
    Item items[3];
    guint n;
    const char *want;
  } cases[] = {
    { "Contoh",
      FALSE,
      "Desa A, Kabupaten Tapin",
      { { "202601B", MISSING, "2026-03-10", 1 } },
      1,
      "Dear Mr/Ms Contoh,\n\nThe two-month report of Klaster Inovasi Desa for Desa A, Kabupaten "
      "Tapin, period Jan–Feb 2026, has not reached us yet. It was due on 10 Maret 2026, 1 day "
      "ago.\n" ASK },
    { NULL,
      TRUE,
      "Kelurahan B, Kota Banjarmasin",
      { { "202601B", KLASTER_REPORT_EMPTY, "2026-03-10", 12 } },
      1,
      "SAMPLE, not a real reminder\n\nDear enumerator of Kelurahan B, Kota Banjarmasin,\n\nThe "
      "two-month report of Klaster Inovasi Desa for Kelurahan B, Kota Banjarmasin, period Jan–Feb "
      "2026, came in without content. It was due on 10 Maret 2026, 12 days ago.\n" ASK },
    { "Contoh",
      FALSE,
      "Desa A, Kabupaten Tapin",
      { { "202511B", MISSING, "2026-01-10", 64 },
        { "202601B", PARTLY, "2026-03-10", 5, 9, 7, "Omzet|Produk" },
        { "202603B", KLASTER_REPORT_LATE, "2026-05-10", 1, 9, 9, NULL, TRUE, "Angka tertukar" } },
      3,
      "Dear Mr/Ms Contoh,\n\nSome two-month reports of Klaster Inovasi Desa are still needed from "
      "you.\n\nFor Desa A, Kabupaten Tapin:\n- the report Nov–Des 2025 has not reached us yet; due "
      "on 10 Januari 2026, 64 days ago;\n- the report Jan–Feb 2026 is not complete: 2 of 9 figures "
      "are missing (Omzet; Produk); due on 10 Maret 2026, 5 days ago;\n- the report Mar–Apr 2026 "
      "was returned to be corrected (Angka tertukar); due on 10 Mei 2026, 1 day ago.\n" ASK_MANY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterChaseSite *site = make_site (cases[i].place, cases[i].items, cases[i].n);
      g_autoptr (GPtrArray) sites = g_ptr_array_new ();
      const KlasterChaseMessage message
          = { .name = (char *)cases[i].name, .sites = sites, .n_items = cases[i].n };
      g_autofree char *text = NULL;

      g_ptr_array_add (sites, site);
      text = klaster_chase_message_dup_text (&message, cases[i].sample);
      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, cases[i].want);
      free_site (site);
    }
}

static void
test_lacking (void)
{
  static const struct
  {
    Item item;
    const char *want;
  } cases[] = {
    { { "202601B", MISSING, "2026-03-10", 1 }, "has not reached us yet" },
    { { "202601B", PARTLY, "2026-03-10", 1, 4, 4 }, "is still a draft" },
    { { "202601B", PARTLY, "2026-03-10", 1, 1, 0, "Omzet" },
      "is not complete: 1 of 1 figure is missing (Omzet)" },
    { { "202601B", PARTLY, "2026-03-10", 1, 9, 2, "A|B|C|D|E|F|G" },
      "is not complete: 7 of 9 figures are missing (A; B; C; D; E; 2 more)" },
    { { "202601B", MISSING, "2026-03-10", 1, .returned = TRUE }, "was returned to be corrected" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterChaseSite *site = make_site ("A", &cases[i].item, 1);

      g_assert_cmpstr (((KlasterChaseItem *)site->items->pdata[0])->lacking, ==, cases[i].want);
      free_site (site);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *from, *to;
    guint expected, chased, items;
    const char *want;
  } cases[] = {
    { "202601B", "202601B", 0, 0, 0, "No site has to report for this period." },
    { "202601B", "202601B", 13, 0, 0, "Jan–Feb 2026: nobody has to be reminded." },
    { "202601B", "202601B", 1, 1, 1, "Jan–Feb 2026: 1 of 1 site has to be reminded." },
    { "202601B", "202601B", 13, 3, 3, "Jan–Feb 2026: 3 of 13 sites have to be reminded." },
    { "202511B", "202601B", 13, 3, 5,
      "Nov–Des 2025 to Jan–Feb 2026: 3 of 13 sites have to be reminded. 5 reports are asked for." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterChase chase = { .from = period_of (cases[i].from),
                                   .to = period_of (cases[i].to),
                                   .n_expected = cases[i].expected,
                                   .n_chased = cases[i].chased,
                                   .n_items = cases[i].items };
      g_autofree char *sentence = klaster_chase_dup_sentence (&chase);

      g_assert_cmpstr (sentence, ==, cases[i].want);
    }
}

/* From the store. */

static const KlasterChaseMessage *
get_message (const KlasterChase *chase, guint i)
{
  return chase->messages->pdata[i];
}

static const KlasterChaseSite *
get_site (const KlasterChase *chase, guint message, guint site)
{
  return get_message (chase, message)->sites->pdata[site];
}

static void
put_indicator (KlasterStore *store)
{
  g_free (put (store, "indicator", "A", "code", "A", "label", "Alat", "group", "product", "type",
               "count", "required", "1", NULL));
}

/* Who is chased, by the state of the report of Tanah Laut for 202609B, due on 10 November 2026. */
static void
test_states (void)
{
  static const struct
  {
    const char *state, *figure, *excuse, *today;
    gboolean chased;
    int late;
  } cases[] = {
    { NULL, NULL, NULL, "2026-11-10", FALSE, 0 },
    { NULL, NULL, NULL, "2026-11-11", TRUE, 1 },
    { NULL, NULL, "Banjir", TODAY, FALSE, 0 },
    { "draft", NULL, NULL, TODAY, TRUE, 11 },
    { "draft", "A=1", NULL, TODAY, TRUE, 11 },
    { "received", NULL, NULL, TODAY, TRUE, 11 },
    { "received", "A=1", NULL, TODAY, FALSE, 0 },
    { "returned", "A=1", NULL, TODAY, TRUE, 11 },
    { "returned", "A=1", NULL, "2026-11-10", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_slots ();
      const KlasterChaseQuery query = { .to = period_of ("202609B"),
                                        .site = id_of ("site-63.01"),
                                        .today = day_of (cases[i].today) };
      g_autoptr (KlasterChase) chase = NULL;

      put_indicator (store);
      if (cases[i].state != NULL)
        put_report (store, "63.01", "202609B", cases[i].state, NULL, cases[i].figure, NULL);
      if (cases[i].excuse != NULL)
        g_free (put (store, "report_excuse", NULL, "site", id_of ("site-63.01"), "period",
                     "202609B", "reason", cases[i].excuse, NULL));
      chase = run (store, run_klaster_chase, &query);
      g_test_message ("case %u", i);
      g_assert_cmpuint (chase->n_expected, ==, 1);
      g_assert_cmpuint (chase->messages->len, ==, cases[i].chased);
      if (cases[i].chased)
        g_assert_cmpint (get_message (chase, 0)->days_late, ==, cases[i].late);
    }
}

/* The named enumerator, else the active ones of the kabupaten, else nobody by name. */
static void
test_persons (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterChase) chase = NULL;
  const KlasterChaseQuery query
      = { .to = period_of ("202609B"), .today = day_of (TODAY), .phone = TRUE };

  g_free (
      put (store, "enumerator", "E1", "name", "Satu", "phone", "0811", "kabupaten", "63.05", NULL));
  g_free (put (store, "enumerator", "E2", "name", "Dua", "kabupaten", "63.02", "active_to",
               "2026-06-30", NULL));
  g_free (put (store, "enumerator", "E3", "name", "Tiga", "kabupaten", "63.02", NULL));
  g_free (put (store, "enumerator", "E4", "name", "Empat", "kabupaten", "63.02", NULL));
  change (store, "site", "site-63.01", "enumerator", id_of ("E1"), NULL);
  change (store, "site", "site-63.02", "enumerator", id_of ("E2"), NULL);
  chase = run (store, run_klaster_chase, &query);
  g_assert_cmpuint (chase->n_chased, ==, 13);
  g_assert_cmpuint (chase->n_items, ==, 13);
  /* E1 has 63.01 by name and 63.05 by kabupaten; E2 is gone, so E4 and E3 share 63.02. */
  g_assert_cmpuint (chase->messages->len, ==, 13);
  g_assert_cmpstr (get_message (chase, 0)->name, ==, "Satu");
  g_assert_cmpstr (get_message (chase, 0)->phone, ==, "0811");
  g_assert_cmpuint (get_message (chase, 0)->n_items, ==, 2);
  g_assert_cmpuint (get_site (chase, 0, 1)->number, ==, 5);
  g_assert_cmpstr (get_message (chase, 1)->name, ==, "Empat");
  g_assert_cmpstr (get_message (chase, 2)->name, ==, "Tiga");
  g_assert_cmpuint (get_site (chase, 2, 0)->number, ==, 2);
  g_assert_null (get_message (chase, 3)->name);
  g_assert_cmpstr (get_site (chase, 3, 0)->place, ==, "the site of Kabupaten Banjar");
  g_assert_null (strstr (get_message (chase, 0)->text, "0811"));
}

static void
test_phone (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterChase) chase = NULL;
  const KlasterChaseQuery query = { .to = period_of ("202609B"), .today = day_of (TODAY) };

  g_free (
      put (store, "enumerator", "E1", "name", "Satu", "phone", "0811", "kabupaten", "63.01", NULL));
  chase = run (store, run_klaster_chase, &query);
  g_assert_cmpstr (get_message (chase, 0)->name, ==, "Satu");
  g_assert_null (get_message (chase, 0)->phone);
}

/* Several periods, and the places of desa and kelurahan. */
static void
test_periods (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterChase) chase = NULL;
  g_autofree char *all = NULL;
  const KlasterChaseQuery query = { .from = period_of ("202001B"), .today = day_of (TODAY) };

  put_indicator (store);
  change (store, "site", "site-63.03", "village", "63.03.05.2057", NULL);
  change (store, "site", "site-63.71", "village", "63.71.01.1001", NULL);
  for (KlasterPeriod period = period_of ("202507B");
       klaster_period_compare (period, period_of ("202607B")) < 0;
       period = klaster_period_add (period, 1))
    {
      g_autofree char *code = klaster_period_dup_code (period);

      put_report (store, "63.03", code, "received", NULL, "A=0", NULL);
    }
  chase = run (store, run_klaster_chase, &query);
  g_assert_cmpint (klaster_period_compare (chase->from, period_of ("202507B")), ==, 0);
  g_assert_cmpint (klaster_period_compare (chase->to, period_of ("202609B")), ==, 0);
  g_assert_cmpuint (get_site (chase, 2, 0)->items->len, ==, 2);
  g_assert_true (g_str_has_prefix (get_site (chase, 2, 0)->place, "Desa "));
  g_assert_true (g_str_has_prefix (get_site (chase, 11, 0)->place, "Kelurahan "));
  g_assert_true (g_str_has_suffix (get_site (chase, 11, 0)->place, ", Kota Banjarmasin"));
  g_assert_cmpuint (get_message (chase, 0)->n_items, ==, 8);
  all = klaster_chase_dup_text (chase);
  g_assert_nonnull (strstr (all, "\n----------\n\nDear enumerator of "));
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterChase) chase = NULL;
  const KlasterChaseQuery query = { .today = day_of (TODAY) };

  chase = run (store, run_klaster_chase, &query);
  g_assert_cmpuint (chase->messages->len, ==, 0);
  g_assert_cmpstr (chase->sentence, ==, "No site has to report for this period.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chase/texts", test_texts);
  g_test_add_func ("/chase/lacking", test_lacking);
  g_test_add_func ("/chase/sentences", test_sentences);
  g_test_add_func ("/chase/states", test_states);
  g_test_add_func ("/chase/persons", test_persons);
  g_test_add_func ("/chase/phone", test_phone);
  g_test_add_func ("/chase/periods", test_periods);
  g_test_add_func ("/chase/empty", test_empty);
  return g_test_run ();
}
