/* Limits of classes and nearness as settings: numbers of the scale that rise, or a sentence. */
#include "store-fixture.h"

static void
put (KlasterStore *store, const char *key, const char *value)
{
  g_free (must_insert (store, make_record ("setting", "key", key, "value", value, NULL)));
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key, *value;
    const char *word; /* of the refusal; NULL: taken */
  } cases[] = {
    { "class.indeks_desa.mandiri", "85,5", NULL },
    { "class.indeks_desa.mandiri", "85.5", NULL },
    { "class.indeks_desa.mandiri", "75", NULL },
    { "class.indeks_desa.mandiri", "70", "must rise" },
    { "class.indeks_desa.mandiri", "tinggi", "no number of Indeks Desa" },
    { "class.indeks_desa.mandiri", "100", "below 100" },
    { "class.indeks_desa.berkembang", "72", "must rise" },
    { "class.idm.mandiri", "0,9", NULL },
    { "class.idm.mandiri", "79.62", "below 1" },
    { "class.idm.maju", "0.9", "must rise" },
    { "near.indeks_desa", "2,5", NULL },
    { "near.indeks_desa", "dekat", "no number" },
    { "near.idm", "1", "below 1" },
    { "class.permendagri_81.maju", "x", NULL },
    { "office", "tinggi", NULL },
  };

  put (fixture->store, "class.indeks_desa.maju", "71");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterRecord) record
          = make_record ("setting", "key", cases[i].key, "value", cases[i].value, NULL);
      KlasterChange *change = klaster_change_new ("Contoh");
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      klaster_change_insert (change, record);
      if (cases[i].word != NULL)
        {
          must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
                       cases[i].word);
          continue;
        }
      klaster_store_commit (fixture->store, change, &error);
      g_assert_no_error (error);
      g_assert_true (klaster_store_undo (fixture->store, NULL, &error));
      klaster_change_unref (change);
    }
}

/* Two limits that rise together may come in one change, in any order. */
static void
test_together (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KlasterRecord) maju
      = make_record ("setting", "key", "class.indeks_desa.maju", "value", "85", NULL);
  g_autoptr (KlasterRecord) mandiri
      = make_record ("setting", "key", "class.indeks_desa.mandiri", "value", "90", NULL);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;

  klaster_change_insert (change, maju);
  klaster_change_insert (change, mandiri);
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
}

/* Taking away the upper limit alone would leave the usual 79,62 above 85: refused, also as a renaming or an emptied
 * value. The lower one alone, or both together, may go. */
static void
test_removal (Fixture *fixture, gconstpointer data)
{
  const KlasterEntity *entity = klaster_entity_get ("setting");
  g_autoptr (KlasterRecord) maju
      = make_record ("setting", "key", "class.indeks_desa.maju", "value", "85", NULL);
  g_autoptr (KlasterRecord) mandiri
      = make_record ("setting", "key", "class.indeks_desa.mandiri", "value", "90", NULL);
  const char *upper = klaster_record_get_id (mandiri), *lower = klaster_record_get_id (maju);
  KlasterChange *change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;

  klaster_change_insert (change, maju);
  klaster_change_insert (change, mandiri);
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
  klaster_change_unref (change);

  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, entity, upper);
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
               "would not rise: that of Mandiri would be 79,62 and that of Maju below it 85,00");
  change = klaster_change_new ("Contoh");
  change_set (change, "setting", upper, "key", "lain");
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
               "would not rise");

  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, entity, lower);
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
  klaster_change_unref (change);
  g_assert_true (klaster_store_undo (fixture->store, NULL, &error));

  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, entity, upper);
  klaster_change_remove (change, entity, lower);
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
  klaster_change_unref (change);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/rules/settings/limits", Fixture, NULL, fixture_set_up, test_limits,
              fixture_tear_down);
  g_test_add ("/store/rules/settings/together", Fixture, NULL, fixture_set_up, test_together,
              fixture_tear_down);
  g_test_add ("/store/rules/settings/removal", Fixture, NULL, fixture_set_up, test_removal,
              fixture_tear_down);
  return g_test_run ();
}
