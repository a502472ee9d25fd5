/* A large import, and one saved form. Times are only asked of a build without sanitizers. */
#include <time.h>

#include "store-fixture.h"
#include "test-timing.h"

#define N_RECORDS 100000
#define MAX_SECONDS 3.0
#define MAX_COMMIT_MS 20.0

/* Time of the processor, so that a busy machine does not fail the test. */
static double
seconds (void)
{
  return (double)clock () / CLOCKS_PER_SEC;
}

static double
seconds_since (double start)
{
  return seconds () - start;
}

static gpointer
codes_task (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_list (reader, klaster_entity_get ("village"), NULL, "id", error);
}

static void
test_bulk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dataset
      = must_insert (fixture->store, make_record ("dataset", "code", "C", "title", "Contoh",
                                                  "level", "desa", NULL));
  g_autoptr (GPtrArray) villages = klaster_store_run (fixture->store, codes_task, NULL, NULL);
  g_autoptr (KlasterChange) change = klaster_change_new ("Impor");
  const KlasterEntity *entity = klaster_entity_get ("dataset_value");
  g_autoptr (GError) error = NULL;
  double start;
  double taken;

  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autoptr (KlasterRecord) record = klaster_record_new (entity, NULL);

      klaster_record_set_text (record, "dataset", dataset);
      klaster_record_set_text (record, "region",
                               klaster_record_get_id (villages->pdata[i % villages->len]));
      klaster_record_set_integer (record, "year", 2000 + i / villages->len);
      klaster_record_set_real (record, "value", i / 7.0);
      klaster_change_insert (change, record);
    }
  start = seconds ();
  klaster_store_commit (fixture->store, change, &error);
  taken = seconds_since (start);
  g_assert_no_error (error);
  g_assert_cmpint (count_records (fixture->store, "dataset_value"), ==, N_RECORDS);
  g_test_message ("%d records in %.2f s", N_RECORDS, taken);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (taken, <, MAX_SECONDS);
  start = seconds ();
  must_be_whole (fixture->store);
  g_test_message ("checked in %.2f s", seconds_since (start));
  start = seconds ();
  g_assert_true (klaster_store_undo (fixture->store, NULL, NULL));
  g_test_message ("undone in %.2f s", seconds_since (start));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const double *)a < *(const double *)b ? -1 : 1;
}

static void
test_commit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  double times[100];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *name = g_strdup_printf ("Contoh %u", i);
      double start = seconds ();

      must_set (fixture->store, "officer", id, "name", name);
      times[i] = seconds_since (start) * 1000;
    }
  qsort (times, G_N_ELEMENTS (times), sizeof times[0], compare_numbers);
  g_test_message ("a commit takes %.2f ms in the middle, %.2f ms at worst", times[50], times[99]);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (times[50], <, MAX_COMMIT_MS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/bulk/insert", Fixture, NULL, fixture_set_up, test_bulk, fixture_tear_down);
  g_test_add ("/store/bulk/commit", Fixture, NULL, fixture_set_up, test_commit, fixture_tear_down);
  return g_test_run ();
}
