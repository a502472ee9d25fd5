/* Scales, classes and limits of the instruments. */
#include <math.h>

#include "klaster-entity.h"
#include "klaster-instrument.h"

/* A score on a limit is still below it: "> 79,62" in the published table. */
static void
test_limits (void)
{
  static const struct
  {
    KlasterInstrument instrument;
    double score;
    KlasterStatus status;
  } cases[] = {
    { KLASTER_INSTRUMENT_INDEKS_DESA, 0, KLASTER_STATUS_SANGAT_TERTINGGAL },
    { KLASTER_INSTRUMENT_INDEKS_DESA, 49.48, KLASTER_STATUS_SANGAT_TERTINGGAL },
    { KLASTER_INSTRUMENT_INDEKS_DESA, 49.49, KLASTER_STATUS_TERTINGGAL },
    { KLASTER_INSTRUMENT_INDEKS_DESA, 57.38, KLASTER_STATUS_TERTINGGAL },
    { KLASTER_INSTRUMENT_INDEKS_DESA, 57.39, KLASTER_STATUS_BERKEMBANG },
    { KLASTER_INSTRUMENT_INDEKS_DESA, 69.35, KLASTER_STATUS_MAJU },
    { KLASTER_INSTRUMENT_INDEKS_DESA, 79.62, KLASTER_STATUS_MAJU },
    { KLASTER_INSTRUMENT_INDEKS_DESA, 79.63, KLASTER_STATUS_MANDIRI },
    { KLASTER_INSTRUMENT_INDEKS_DESA, 100, KLASTER_STATUS_MANDIRI },
    { KLASTER_INSTRUMENT_INDEKS_DESA, NAN, KLASTER_STATUS_NONE },
    { KLASTER_INSTRUMENT_IDM, 0.4907, KLASTER_STATUS_SANGAT_TERTINGGAL },
    { KLASTER_INSTRUMENT_IDM, 0.599, KLASTER_STATUS_BERKEMBANG },
    { KLASTER_INSTRUMENT_IDM, 0.7073, KLASTER_STATUS_MAJU },
    { KLASTER_INSTRUMENT_IDM, 0.8156, KLASTER_STATUS_MANDIRI },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double limits[KLASTER_N_CLASS_LIMITS];

      g_assert_true (klaster_instrument_get_limits (cases[i].instrument, limits));
      g_assert_cmpint (klaster_class_by_limits (limits, cases[i].score), ==, cases[i].status);
    }
}

/* Every dimension is a field of village_index, every class a choice of its status. */
static void
test_description (void)
{
  const KlasterEntity *entity = klaster_entity_get ("village_index");
  const KlasterField *status = klaster_entity_get_field (entity, "status");
  double limits[KLASTER_N_CLASS_LIMITS];

  for (int i = 0; i < KLASTER_N_INSTRUMENTS; i++)
    {
      const char *const *parts = klaster_instrument_get_parts (i);

      g_assert_cmpint (klaster_instrument_from_key (klaster_instrument_get_key (i)), ==, i);
      for (guint p = 0; parts[p] != NULL; p++)
        g_assert_cmpint (klaster_entity_find_field (entity, parts[p]), >=, 0);
      for (guint c = 0; c < klaster_instrument_get_n_classes (i); c++)
        {
          const char *key = klaster_instrument_get_class_key (i, (int)c);

          g_assert_cmpint (klaster_instrument_find_class (i, key), ==, (int)c);
          g_assert_cmpstr (klaster_instrument_get_class_label (i, (int)c), ==,
                           klaster_field_get_choice_label (status, key));
        }
    }
  g_assert_false (klaster_instrument_get_limits (KLASTER_INSTRUMENT_PERMENDAGRI_81, limits));
  g_assert_cmpint (klaster_instrument_find_class (KLASTER_INSTRUMENT_PERMENDAGRI_81, "mandiri"), ==,
                   -1);
  g_assert_cmpint (klaster_instrument_find_class (KLASTER_INSTRUMENT_INDEKS_DESA, NULL), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument/limits", test_limits);
  g_test_add_func ("/instrument/description", test_description);
  return g_test_run ();
}
