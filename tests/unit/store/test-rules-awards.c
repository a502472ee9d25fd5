/* Weights, scores, jurors, and the lock of a frozen decision: every path of writing. */
#include "klaster-award-text.h"
#include "klaster-format.h"
#include "store-fixture.h"

typedef struct
{
  Fixture store;
  char *award, *other_award, *site, *jury, *count, *juror, *score;
} Bench;

static void
bench_set_up (Bench *bench, gconstpointer data)
{
  KlasterStore *store;

  fixture_set_up (&bench->store, data);
  store = bench->store.store;
  bench->site = insert_site (store, "63.03", NULL, "2025");
  bench->award = must_insert (
      store, make_record ("award", "year", "2026", "event", "Contoh", "state", "draft", NULL));
  bench->other_award = must_insert (
      store, make_record ("award", "year", "2027", "event", "Contoh", "state", "draft", NULL));
  bench->jury = must_insert (store, make_record ("award_criterion", "award", bench->award, "label",
                                                 "Manfaat", "weight", "60", "origin", "jury",
                                                 "lowest", "0", "highest", "10", NULL));
  bench->count = must_insert (store, make_record ("award_criterion", "award", bench->award, "label",
                                                  "Produk", "weight", "40", "origin", "count",
                                                  "counted", "products", NULL));
  bench->juror = must_insert (
      store, make_record ("juror", "award", bench->award, "name", "Juri Contoh", NULL));
  bench->score
      = must_insert (store, make_record ("award_score", "criterion", bench->jury, "site",
                                         bench->site, "juror", bench->juror, "score", "7", NULL));
}

static void
bench_tear_down (Bench *bench, gconstpointer data)
{
  g_free (bench->award);
  g_free (bench->other_award);
  g_free (bench->site);
  g_free (bench->jury);
  g_free (bench->count);
  g_free (bench->juror);
  g_free (bench->score);
  fixture_tear_down (&bench->store, data);
}

static KlasterChange *
insertion (KlasterRecord *record)
{
  KlasterChange *change = klaster_change_new ("Contoh");

  klaster_change_insert (change, record);
  klaster_record_unref (record);
  return change;
}

static KlasterChange *
setting (const char *entity, const char *id, const char *field, const char *wire)
{
  KlasterChange *change = klaster_change_new ("Contoh");

  change_set (change, entity, id, field, wire);
  return change;
}

static void
refuse (Bench *bench, KlasterChange *change, const char *word)
{
  must_refuse (bench->store.store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, word);
}

static void
must_commit (Bench *bench, KlasterChange *change)
{
  g_autoptr (GError) error = NULL;

  klaster_store_commit (bench->store.store, change, &error);
  g_assert_no_error (error);
  klaster_change_unref (change);
}

static KlasterRecord *
make_score (const char *criterion, const char *site, const char *juror, const char *score)
{
  return make_record ("award_score", "criterion", criterion, "site", site, "juror", juror, "score",
                      score, NULL);
}

static void
test_scores (Bench *bench, gconstpointer data)
{
  KlasterStore *store = bench->store.store;
  g_autofree char *other = insert_site (store, "63.05", NULL, "2025");
  g_autofree char *stranger = must_insert (
      store, make_record ("juror", "award", bench->other_award, "name", "Contoh", NULL));
  KlasterChange *change;

  refuse (bench, insertion (make_score (bench->jury, other, bench->juror, "11")), "11");
  refuse (bench, setting ("award_score", bench->score, "score", "10.5"), "10");
  /* Far outside too, it is the scale of the criterion that is said. */
  refuse (bench, setting ("award_score", bench->score, "score", "-1"), "scale of 0 to 10.");
  refuse (bench, setting ("award_score", bench->score, "score", "-5000"), "scale of 0 to 10.");
  refuse (bench, setting ("award_score", bench->score, "score", "5000"), "scale of 0 to 10.");
  refuse (bench, insertion (make_score (bench->count, other, bench->juror, "5")), "Produk");
  refuse (bench, insertion (make_score (bench->jury, other, stranger, "5")), NULL);
  /* A juror scores once. */
  refuse (bench, insertion (make_score (bench->jury, bench->site, bench->juror, "5")), NULL);
  must_commit (bench, setting ("juror", bench->juror, "closed", "1"));
  refuse (bench, setting ("award_score", bench->score, "score", "8"), NULL);
  refuse (bench, insertion (make_score (bench->jury, other, bench->juror, "5")), NULL);
  refuse (bench, setting ("juror", bench->juror, "closed", "0"), NULL);
  change = setting ("juror", bench->juror, "closed", "0");
  klaster_change_set_reason (change, "Salah tulis");
  must_commit (bench, change);
  must_commit (bench, setting ("award_score", bench->score, "score", "8"));
}

static void
test_criteria (Bench *bench, gconstpointer data)
{
  refuse (bench, setting ("award_criterion", bench->jury, "lowest", "10"), "Manfaat");
  refuse (bench, setting ("award_criterion", bench->jury, "weight", "61"), "101");
  must_commit (bench, setting ("award", bench->award, "state", "open"));
  refuse (bench, setting ("award_criterion", bench->jury, "weight", "59"), "99");
}

/* A decision on two sites: with the figures 8 and 6 the first one is first. SECOND: figure of the other. */
static char *
dup_frozen_text (double second, gboolean ranked_before)
{
  g_autoptr (KlasterAwardSheet) sheet = klaster_award_sheet_new ();
  KlasterAwardCriterion *criterion = klaster_award_sheet_add_criterion (sheet, "c");
  g_autoptr (KlasterAwardResult) result = NULL;

  criterion->label = g_strdup ("Contoh");
  criterion->weight = 100;
  criterion->highest = 10;
  criterion->for_desa = criterion->for_kelurahan = TRUE;
  klaster_award_sheet_add_site (sheet, "a")->name = g_strdup ("A");
  klaster_award_sheet_add_site (sheet, "b")->name = g_strdup ("B");
  klaster_award_sheet_allot (sheet);
  klaster_award_sheet_get_figure (sheet, 0, 0)->value = 8;
  klaster_award_sheet_get_figure (sheet, 0, 1)->value = ranked_before ? 6 : second;
  result = klaster_award_rank (sheet, NULL, NULL);
  klaster_award_sheet_get_figure (sheet, 0, 1)->value = second;
  return klaster_award_to_text (sheet, result);
}

static KlasterChange *
freezing (Bench *bench, const char *text, const char *hash)
{
  KlasterChange *change = klaster_change_new ("Contoh");

  change_set (change, "award", bench->award, "state", "frozen");
  change_set (change, "award", bench->award, "frozen_text", text);
  change_set (change, "award", bench->award, "data_hash", hash);
  return change;
}

static void
test_lock (Bench *bench, gconstpointer data)
{
  g_autofree char *text = dup_frozen_text (6, FALSE);
  g_autofree char *hash = klaster_award_hash_text (text);
  g_autofree char *forged = dup_frozen_text (9, TRUE);
  g_autofree char *forged_hash = klaster_award_hash_text (forged);
  g_autofree char *summary = NULL;
  KlasterChange *change;

  refuse (bench, setting ("award", bench->award, "state", "frozen"), NULL);
  refuse (bench, freezing (bench, text, "0123"), NULL);
  refuse (bench, freezing (bench, text, hash), NULL); /* the juror is open */
  must_commit (bench, setting ("juror", bench->juror, "closed", "1"));
  /* Its hash is right, but its figures give another ranking. */
  refuse (bench, freezing (bench, forged, forged_hash), NULL);
  must_commit (bench, freezing (bench, text, hash));
  g_assert_false (klaster_store_undo (bench->store.store, &summary, NULL));

  refuse (bench, setting ("award", bench->award, "tie_rule", "Lain"), NULL);
  refuse (bench, setting ("award", bench->award, "frozen_text", "lain"), NULL);
  refuse (bench, setting ("award", bench->award, "data_hash", "lain"), NULL);
  refuse (bench, setting ("award_criterion", bench->jury, "label", "Lain"), NULL);
  refuse (bench, setting ("juror", bench->juror, "name", "Lain"), NULL);
  refuse (bench, setting ("award_score", bench->score, "score", "1"), NULL);
  refuse (bench,
          insertion (make_record ("award_stage", "award", bench->award, "position", "1", "kind",
                                  "paparan", NULL)),
          NULL);
  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, klaster_entity_get ("award_score"), bench->score);
  refuse (bench, change, NULL);
  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, klaster_entity_get ("award"), bench->award);
  refuse (bench, change, NULL);
  must_commit (bench, setting ("award", bench->award, "decision_number", "400/1"));

  refuse (bench, setting ("award", bench->award, "state", "open"), NULL);
  change = setting ("award", bench->award, "state", "open");
  klaster_change_set_reason (change, "Keberatan diterima");
  must_commit (bench, change);
  must_commit (bench, setting ("award_criterion", bench->jury, "label", "Lain"));
  must_be_whole (bench->store.store);
}

/* Altered behind the program's back, hash and all: the check of the store says that the decision does not hold. */
static void
test_check (Bench *bench, gconstpointer data)
{
  g_autofree char *text = dup_frozen_text (6, FALSE);
  g_autofree char *hash = klaster_award_hash_text (text);
  g_autofree char *forged = dup_frozen_text (9, TRUE);
  g_autofree char *forged_hash = klaster_award_hash_text (forged);
  g_autofree char *sql = g_strdup_printf (
      "UPDATE award SET frozen_text = '%s', data_hash = '%s' WHERE state = 'frozen'", forged,
      forged_hash);
  g_autoptr (GError) error = NULL;
  KlasterCheckResult *result;

  must_commit (bench, setting ("juror", bench->juror, "closed", "1"));
  must_commit (bench, freezing (bench, text, hash));
  must_be_whole (bench->store.store);
  run_sql (bench->store.store, sql, &error);
  g_assert_no_error (error);
  result = klaster_store_check (bench->store.store, &error);
  g_assert_no_error (error);
  g_assert_true (
      g_str_has_prefix (result->problem, "Award 2026: The frozen decision cannot be read:"));
  klaster_check_result_free (result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/awards/scores", Bench, NULL, bench_set_up, test_scores, bench_tear_down);
  g_test_add ("/store/awards/criteria", Bench, NULL, bench_set_up, test_criteria, bench_tear_down);
  g_test_add ("/store/awards/lock", Bench, NULL, bench_set_up, test_lock, bench_tear_down);
  g_test_add ("/store/awards/check", Bench, NULL, bench_set_up, test_check, bench_tear_down);
  return g_test_run ();
}
