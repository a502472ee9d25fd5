/* Sets of criteria for the award: an edition can begin with them as they are, and they say where they are from. */
#include "klaster-award-set.h"

#include <math.h>
#include <string.h>

static gpointer
list_criteria (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_list (reader, klaster_entity_get ("award_criterion"), NULL, "position",
                              error);
}

static gpointer
get_award (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_first (reader, klaster_entity_get ("award"), NULL, NULL, error);
}

static gboolean
load (KlasterStore *store, KlasterAwardSet set, const char *award)
{
  g_autoptr (KlasterChange) change = klaster_award_set_build_change (set, award, 2026);

  return klaster_store_commit (store, change, NULL);
}

static void
test_each (void)
{
  static const struct
  {
    KlasterAwardSet set;
    guint n;
    gboolean example;
    const char *source; /* part of what every record says */
  } cases[] = { { KLASTER_AWARD_SET_EXAMPLE, 7, TRUE, "Contoh" },
                { KLASTER_AWARD_SET_IID, 20, FALSE, "bukan ketentuan resmi" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
      g_autoptr (KlasterChange) opening = klaster_change_new ("Contoh");
      g_auto (KlasterValue) open = klaster_value_text ("open");
      g_autoptr (KlasterRecord) award = NULL;
      g_autoptr (GPtrArray) criteria = NULL;
      double sum = 0;

      g_assert_no_error (error);
      g_assert_true (load (store, cases[i].set, NULL));
      award = klaster_store_run (store, get_award, NULL, NULL);
      criteria = klaster_store_run (store, list_criteria, NULL, NULL);
      g_assert_cmpint (klaster_record_get_boolean (award, "example"), ==, cases[i].example);
      g_assert_cmpuint (criteria->len, ==, cases[i].n);
      for (guint c = 0; c < criteria->len; c++)
        {
          sum += klaster_record_get_number (criteria->pdata[c], "weight");
          g_assert_nonnull (
              strstr (klaster_record_get_text (criteria->pdata[c], "source"), cases[i].source));
        }
      g_assert_cmpfloat_with_epsilon (sum, 100, 1e-9);
      /* Scoring may begin, and what sums to 100 takes no second set. */
      g_assert_false (load (store, KLASTER_AWARD_SET_EXAMPLE, klaster_record_get_id (award)));
      klaster_change_set (opening, klaster_entity_get ("award"), klaster_record_get_id (award),
                          "state", &open);
      klaster_store_commit (store, opening, &error);
      g_assert_no_error (error);
    }
}

/* Each weight of the 37 is its share of 100, to a hundredth (facts.md 4.1). */
static void
test_weights (void)
{
  static const int weights[] = { 3, 2, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 2, 3, 2, 3, 2, 4 };
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, NULL);
  g_autoptr (GPtrArray) criteria = NULL;

  g_assert_true (load (store, KLASTER_AWARD_SET_IID, NULL));
  criteria = klaster_store_run (store, list_criteria, NULL, NULL);
  for (guint c = 0; c < G_N_ELEMENTS (weights); c++)
    g_assert_cmpfloat_with_epsilon (klaster_record_get_number (criteria->pdata[c], "weight"),
                                    weights[c] * 100.0 / 37, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/award-set/each", test_each);
  g_test_add_func ("/exchange/award-set/weights", test_weights);
  return g_test_run ();
}
