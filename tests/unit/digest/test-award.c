/* Editions of the award: figures from every source, freezing, corrections, words. */
#include <string.h>

#include "digest-fixture.h"
#include "klaster-award-blind.h"
#include "klaster-award-edition.h"
#include "klaster-award-text.h"
#include "klaster-score-grid.h"

DEFINE_RUN (KlasterAwardQuery, klaster_award_edition)

static KlasterAwardEdition *
build_on (KlasterStore *store, const char *day)
{
  const KlasterAwardQuery query = { .today = day_of (day) };

  return run (store, run_klaster_award_edition, &query);
}

static KlasterAwardEdition *
build (KlasterStore *store)
{
  return build_on (store, TODAY);
}

/* Three criteria: an indicator 50, products 20, the jury 30; scores of A 80, of B 60 in Banjar; B has not handed in. */
static KlasterStore *
open_award (void)
{
  KlasterStore *store = open_slots ();

  g_free (put (store, "indicator", "OMZET", "code", "OMZET", "label", "Omzet", "group", "economy",
               "type", "money", "direction", "higher", NULL));
  g_free (put (store, "award", "AW", "year", "2026", "event", "Pekan Contoh", "state", "draft",
               "from_period", "202605B", "to_period", "202609B", NULL));
  g_free (put (store, "award_criterion", "C1", "award", id_of ("AW"), "position", "1", "label",
               "Omzet", "weight", "50", "origin", "indicator", "indicator", id_of ("OMZET"),
               "taken", "sum", "scale_method", "best", "when_not_answered", "zero_points",
               "when_not_due", "zero_points", NULL));
  g_free (put (store, "award_criterion", "C2", "award", id_of ("AW"), "position", "2", "label",
               "Produk", "weight", "20", "origin", "count", "counted", "products", NULL));
  g_free (put (store, "award_criterion", "C3", "award", id_of ("AW"), "position", "3", "label",
               "Manfaat", "weight", "30", "origin", "jury", "when_not_answered", "zero_points",
               NULL));
  g_free (put (store, "juror", "J1", "award", id_of ("AW"), "name", "Juri A", "closed", "1", NULL));
  g_free (put (store, "juror", "J2", "award", id_of ("AW"), "name", "Juri B", NULL));
  g_free (put (store, "award_score", NULL, "criterion", id_of ("C3"), "site", id_of ("site-63.03"),
               "juror", id_of ("J2"), "score", "60", NULL));
  g_free (put (store, "product", "P1", "site", id_of ("site-63.03"), "name", "Contoh", NULL));
  put_report (store, "63.03", "202605B", "received", "2026-07-05", "OMZET=100", NULL);
  put_report (store, "63.03", "202607B", "received", "2026-09-05", "OMZET=200", NULL);
  put_report (store, "63.03", "202609B", "received", "2026-11-05", "OMZET=300", NULL);
  put_report (store, "63.05", "202607B", "received", "2026-09-05", "OMZET=900", NULL);
  return store;
}

static guint
find_site (const KlasterAwardEdition *edition, const char *code)
{
  for (guint s = 0; s < edition->sheet->sites->len; s++)
    if (g_str_equal (klaster_award_sheet_get_site (edition->sheet, s)->code, code))
      return s;
  g_assert_not_reached ();
}

static double
get_value (const KlasterAwardEdition *edition, guint criterion, const char *code)
{
  return klaster_award_sheet_get_figure (edition->sheet, criterion, find_site (edition, code))
      ->value;
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterAwardEdition) edition = build (store);
  g_autoptr (GError) error = NULL;

  g_assert_null (edition->id);
  g_assert_cmpint (edition->editions->len, ==, 0);
  g_assert_cmpstr (edition->sentence, !=, "");
  g_assert_false (klaster_award_edition_can_freeze (edition, &error));
}

static void
test_figures (void)
{
  static const struct
  {
    const char *taken;
    double banjar, tapin; /* NAN: not answered */
  } cases[] = { { "sum", 600, NAN }, { "mean", 200, 900 }, { "newest", 300, 900 } };
  g_autoptr (KlasterStore) store = open_award ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterAwardEdition) edition = NULL;

      change (store, "award_criterion", "C1", "taken", cases[i].taken, NULL);
      edition = build (store);
      g_assert_cmpfloat (get_value (edition, 0, "63.03"), ==, cases[i].banjar);
      g_assert_true (isnan (cases[i].tapin) ? isnan (get_value (edition, 0, "63.05"))
                                            : get_value (edition, 0, "63.05") == cases[i].tapin);
      g_assert_cmpfloat (get_value (edition, 1, "63.03"), ==, 1);
      g_assert_cmpfloat (get_value (edition, 1, "63.05"), ==, 0);
    }
}

/* What a juror gave is not shown, nor counted, before all have handed in. */
static void
test_blind (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterAwardEdition) open = build (store);
  g_autoptr (KlasterAwardEdition) closed = NULL;
  guint banjar = find_site (open, "63.03");
  g_autofree char *hidden = klaster_award_dup_figure (open, 2, banjar);
  g_autofree char *shown = NULL;
  g_autofree char *why = NULL;

  g_assert_true (isnan (get_value (open, 2, "63.03")));
  g_assert_null (strstr (hidden, "60"));
  g_assert_cmpint (open->result->n_waiting, ==, 13);
  change (store, "juror", "J2", "closed", "1", NULL);
  closed = build (store);
  g_assert_cmpfloat (get_value (closed, 2, "63.03"), ==, 60);
  g_assert_cmpint (closed->result->n_waiting, ==, 0);
  g_assert_cmpint (klaster_award_result_find (closed->result, banjar)->rank, ==, 1);
  shown = klaster_award_dup_figure (closed, 2, banjar);
  g_assert_cmpstr (shown, ==, "60 (1 of 2 jurors, 60 to 60)");
  why = klaster_award_dup_why (closed, closed->result, closed->weights, &closed->result->rows[0]);
  g_assert_cmpstr (why, ==, "Rank 1 with 88,00: ahead in Omzet (100) and Produk (100).");
}

static gpointer
list_scores (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("award_score"), NULL, "id", error);

  g_assert_true (klaster_award_hide_scores (reader, records, error));
  return g_steal_pointer (&records);
}

/* They go into no file either. */
static gpointer
may_export (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("award_score"), NULL, "id", error);

  *(gboolean *)data = klaster_award_may_export (reader, records, error);
  return NULL;
}

static void
test_no_file (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (GError) refused = NULL;
  g_autoptr (GError) error = NULL;
  gboolean may = TRUE;

  klaster_store_run (store, may_export, &may, &refused);
  g_assert_false (may);
  g_assert_error (refused, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED);
  change (store, "juror", "J2", "closed", "1", NULL);
  klaster_store_run (store, may_export, &may, &error);
  g_assert_no_error (error);
  g_assert_true (may);
}

/* A list of all scores shows none of an edition in which a juror is open, and those of another one as ever. */
static void
test_hidden (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (GError) error = NULL;
  guint n_hidden = 0;

  g_free (put (store, "award", "OLD", "year", "2025", "event", "Contoh", "state", "draft", NULL));
  g_free (put (store, "award_criterion", "CO", "award", id_of ("OLD"), "label", "Lama", "weight",
               "100", "origin", "jury", NULL));
  g_free (put (store, "juror", "JO", "award", id_of ("OLD"), "name", "Juri Lama", NULL));
  g_free (put (store, "award_score", NULL, "criterion", id_of ("CO"), "site", id_of ("site-63.03"),
               "juror", id_of ("JO"), "score", "70", NULL));
  change (store, "juror", "JO", "closed", "1", NULL);
  open = klaster_store_run (store, list_scores, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (open->len, ==, 2);
  for (guint i = 0; i < open->len; i++)
    {
      const KlasterValue *score = klaster_record_get (open->pdata[i], "score");

      n_hidden += klaster_value_is_blank (score) && score->blank == KLASTER_BLANK_NOT_DUE;
    }
  g_assert_cmpuint (n_hidden, ==, 1);
  change (store, "juror", "J2", "closed", "1", NULL);
  closed = klaster_store_run (store, list_scores, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < closed->len; i++)
    g_assert_false (klaster_value_is_blank (klaster_record_get (closed->pdata[i], "score")));
}

/* Nothing of it while they score blind; then the widest first, of those that two or more scored. */
static void
test_spreads (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterAwardEdition) open = NULL;
  g_autoptr (KlasterAwardEdition) closed = NULL;
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) first = NULL;
  static const struct
  {
    const char *site, *score;
  } scores[] = { { "site-63.03", "72" }, { "site-63.05", "90" } };

  g_free (put (store, "juror", "J3", "award", id_of ("AW"), "name", "Juri C", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    g_free (put (store, "award_score", NULL, "criterion", id_of ("C3"), "site",
                 id_of (scores[i].site), "juror", id_of ("J3"), "score", scores[i].score, NULL));
  g_free (put (store, "award_score", NULL, "criterion", id_of ("C3"), "site", id_of ("site-63.05"),
               "juror", id_of ("J2"), "score", "61.5", NULL));
  open = build (store);
  hidden = klaster_award_list_spreads (open, 9);
  g_assert_cmpuint (hidden->len, ==, 0);
  change (store, "juror", "J2", "closed", "1", NULL);
  change (store, "juror", "J3", "closed", "1", NULL);
  closed = build (store);
  shown = klaster_award_list_spreads (closed, 9);
  g_assert_cmpuint (shown->len, ==, 2);
  g_assert_nonnull (strstr (shown->pdata[0], "Tapin: 61,5 to 90 (mean 75,75 of 2 jurors)"));
  g_assert_nonnull (strstr (shown->pdata[1], "Banjar: 60 to 72 (mean 66 of 2 jurors)"));
  first = klaster_award_list_spreads (closed, 1);
  g_assert_cmpuint (first->len, ==, 1);
}

/* ---- the grid in which scores are typed */

DEFINE_RUN (KlasterScoreQuery, klaster_score_grid)

static KlasterReportGrid *
build_scores (KlasterStore *store, const char *juror)
{
  const KlasterScoreQuery query
      = { .award = id_of ("AW"), .juror = juror, .today = day_of (TODAY) };

  return run (store, run_klaster_score_grid, &query);
}

static const KlasterReportGridRow *
find_score_row (const KlasterReportGrid *grid, const char *site)
{
  int row = klaster_report_grid_find_row (grid, id_of (site), (KlasterPeriod){ 0 });

  g_assert_cmpint (row, >=, 0);
  return grid->rows->pdata[row];
}

/* Sites by criteria of the jury; without a wish the juror who has not handed in. */
static void
test_scores_open (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterReportGrid) grid = build_scores (store, NULL);
  const KlasterReportGridRow *banjar = find_score_row (grid, "site-63.03");
  const KlasterReportGridRow *tapin = find_score_row (grid, "site-63.05");

  g_assert_cmpstr (grid->juror, ==, id_of ("J2"));
  g_assert_cmpint (grid->n_columns, ==, 1);
  g_assert_cmpint (grid->rows->len, ==, 13);
  g_assert_cmpstr (grid->columns[0].indicator.label, ==, "Manfaat");
  g_assert_cmpfloat (grid->columns[0].highest, ==, 100);
  g_assert_null (banjar->locked);
  g_assert_true (banjar->cells[0].stored);
  g_assert_cmpfloat (banjar->cells[0].figure.value, ==, 60);
  g_assert_cmpstr (banjar->completeness, ==, "1 of 1");
  g_assert_true (klaster_figure_is_blank (banjar->cells[0].former));
  g_assert_true (tapin->cells[0].asked);
  g_assert_false (tapin->cells[0].stored);
  g_assert_cmpstr (grid->columns[0].sum, ==, "");
  g_assert_cmpstr (grid->columns[0].mean, ==, "60");
}

/* What one gave is in nobody else's grid, and sealed in the own one, until all have handed in. */
static void
test_scores_blind (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterReportGrid) other = NULL;
  g_autoptr (KlasterReportGrid) sealed = NULL;
  g_autoptr (KlasterReportGrid) shown = NULL;
  const KlasterReportGridRow *banjar;

  g_free (put (store, "juror", "J3", "award", id_of ("AW"), "name", "Juri C", NULL));
  g_free (put (store, "award_score", NULL, "criterion", id_of ("C3"), "site", id_of ("site-63.03"),
               "juror", id_of ("J3"), "score", "81", NULL));
  change (store, "juror", "J3", "closed", "1", NULL);
  other = build_scores (store, id_of ("J2"));
  banjar = find_score_row (other, "site-63.03");
  g_assert_cmpfloat (banjar->cells[0].figure.value, ==, 60);
  g_assert_true (klaster_figure_is_blank (banjar->cells[0].former));
  sealed = build_scores (store, id_of ("J3"));
  banjar = find_score_row (sealed, "site-63.03");
  g_assert_false (banjar->cells[0].stored);
  g_assert_true (klaster_figure_is_blank (banjar->cells[0].figure));
  g_assert_cmpstr (banjar->completeness, ==, "1 of 1");
  g_assert_nonnull (strstr (banjar->locked, "Juri C"));
  g_assert_cmpstr (sealed->columns[0].mean, ==, "");
  change (store, "juror", "J2", "closed", "1", NULL);
  shown = build_scores (store, id_of ("J3"));
  banjar = find_score_row (shown, "site-63.03");
  g_assert_cmpfloat (banjar->cells[0].figure.value, ==, 81);
  g_assert_cmpfloat (banjar->cells[0].former.value, ==, 60);
  g_assert_nonnull (banjar->locked);
}

/* Without a juror or a criterion of the jury there is nothing to type, and the sentence says why. */
static void
test_scores_none (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterReportGrid) grid = NULL;

  change (store, "award_criterion", "C3", "origin", "count", "counted", "products", NULL);
  grid = build_scores (store, NULL);
  g_assert_cmpint (grid->rows->len, ==, 0);
  g_assert_cmpstr (grid->sentence, ==, "No criterion of this edition is scored by the jury.");
}

static void
test_incomplete (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterAwardEdition) no_count = NULL;
  g_autoptr (KlasterAwardEdition) no_weight = NULL;

  change (store, "award_criterion", "C2", "counted", NULL, NULL);
  no_count = build (store);
  g_assert_null (no_count->result);
  g_assert_nonnull (strstr (no_count->problem, "Produk"));
  change (store, "award_criterion", "C2", "counted", "products", "weight", "10", NULL);
  no_weight = build (store);
  g_assert_null (no_weight->result);
  g_assert_nonnull (strstr (no_weight->problem, "90"));
}

static void
freeze (KlasterStore *store, gboolean good)
{
  KlasterChange *change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;

  klaster_change_put_from (change, klaster_award_freeze,
                           klaster_award_freeze_new (id_of ("AW"), "Petugas"),
                           (GDestroyNotify)klaster_award_freeze_free);
  g_assert_cmpint (klaster_store_commit (store, change, &error), ==, good);
  klaster_change_unref (change);
}

static void
test_frozen (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterAwardEdition) before = NULL;
  g_autoptr (KlasterAwardEdition) after = NULL;
  g_autoptr (KlasterAwardEdition) corrected = NULL;
  g_autofree char *own = NULL;
  g_autofree char *rebuilt = NULL;

  freeze (store, FALSE);
  change (store, "juror", "J2", "closed", "1", NULL);
  before = build (store);
  freeze (store, TRUE);
  freeze (store, FALSE);
  after = build (store);
  g_assert_true (after->frozen);
  g_assert_cmpstr (after->frozen_by, ==, "Petugas");
  g_assert_cmpint (after->corrections->len, ==, 0);
  own = klaster_award_hash_text (klaster_record_get_text (after->record, "frozen_text"));
  g_assert_cmpstr (own, ==, after->hash);
  rebuilt = klaster_award_to_text (after->sheet, after->result);
  g_assert_cmpstr (rebuilt, ==, klaster_record_get_text (after->record, "frozen_text"));
  for (guint i = 0; i < 13; i++)
    g_assert_cmpint (before->result->rows[i].total, ==, after->result->rows[i].total);

  /* A figure that is put right later stands beside it. */
  g_free (put (store, "product", "P2", "site", id_of ("site-63.05"), "name", "Contoh", NULL));
  g_free (put (store, "product", "P3", "site", id_of ("site-63.05"), "name", "Contoh", NULL));
  corrected = build (store);
  g_assert_cmpint (corrected->corrections->len, ==, 1);
  g_assert_nonnull (strstr (corrected->corrections->pdata[0], "Tapin"));
  g_assert_cmpstr (corrected->hash, ==, after->hash);
  for (guint i = 0; i < 13; i++)
    g_assert_cmpint (corrected->result->rows[i].total, ==, after->result->rows[i].total);
}

/* Without periods of its own an edition grows with the year; once it is frozen, later reports change nothing. */
static void
test_frozen_periods (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterAwardEdition) before = NULL;
  g_autoptr (KlasterAwardEdition) frozen = NULL;
  g_autoptr (KlasterAwardEdition) later = NULL;

  change (store, "award", "AW", "from_period", NULL, "to_period", NULL, NULL);
  change (store, "award_criterion", "C1", "taken", "newest", NULL);
  change (store, "juror", "J2", "closed", "1", NULL);
  before = build (store);
  g_assert_cmpint (klaster_period_compare (before->from, period_of ("202601B")), ==, 0);
  g_assert_cmpint (klaster_period_compare (before->to, period_of ("202609B")), ==, 0);
  freeze (store, TRUE);
  put_report (store, "63.03", "202611B", "received", "2027-01-05", "OMZET=700", NULL);
  frozen = build (store);
  later = build_on (store, "2027-03-01");
  g_assert_cmpint (klaster_period_compare (later->from, before->from), ==, 0);
  g_assert_cmpint (klaster_period_compare (later->to, before->to), ==, 0);
  g_assert_cmpuint (later->corrections->len, ==, 0);
  g_assert_cmpstr (((KlasterAwardCriterionInfo *)later->criteria->pdata[0])->source_label, ==,
                   ((KlasterAwardCriterionInfo *)frozen->criteria->pdata[0])->source_label);
}

static void
test_reopened (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterAwardEdition) frozen = NULL;
  g_autoptr (KlasterAwardEdition) open = NULL;
  g_autoptr (KlasterChange) change_back = NULL;
  g_autoptr (GError) error = NULL;

  change (store, "juror", "J2", "closed", "1", NULL);
  freeze (store, TRUE);
  frozen = build (store);
  change_back = klaster_award_build_reopening (frozen);
  g_assert_false (klaster_store_commit (store, change_back, NULL));
  klaster_change_set_reason (change_back, "Keberatan");
  g_assert_true (klaster_store_commit (store, change_back, &error));
  open = build (store);
  g_assert_false (open->frozen);
  g_assert_null (open->hash);
}

static void
test_kelurahan (void)
{
  g_autoptr (KlasterStore) store = open_award ();
  g_autoptr (KlasterAwardEdition) edition = NULL;

  change (store, "award_criterion", "C2", "origin", "index", NULL);
  edition = build (store);
  g_assert_false (edition->result->common[1]);
  g_assert_nonnull (strstr (edition->common_text, "Produk"));
  g_assert_cmpint (
      klaster_award_sheet_get_figure (edition->sheet, 1, find_site (edition, "63.71"))->blank, ==,
      KLASTER_BLANK_NOT_APPLICABLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/award/empty", test_empty);
  g_test_add_func ("/digest/award/figures", test_figures);
  g_test_add_func ("/digest/award/blind", test_blind);
  g_test_add_func ("/digest/award/hidden", test_hidden);
  g_test_add_func ("/digest/award/no-file", test_no_file);
  g_test_add_func ("/digest/award/spreads", test_spreads);
  g_test_add_func ("/digest/award/scores/open", test_scores_open);
  g_test_add_func ("/digest/award/scores/blind", test_scores_blind);
  g_test_add_func ("/digest/award/scores/none", test_scores_none);
  g_test_add_func ("/digest/award/incomplete", test_incomplete);
  g_test_add_func ("/digest/award/frozen", test_frozen);
  g_test_add_func ("/digest/award/frozen-periods", test_frozen_periods);
  g_test_add_func ("/digest/award/reopened", test_reopened);
  g_test_add_func ("/digest/award/kelurahan", test_kelurahan);
  return g_test_run ();
}
