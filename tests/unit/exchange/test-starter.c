/* The starter store: what must be in it, that every record says where it comes from, bad files. */
#include <string.h>

#include "klaster-starter.h"

static GPtrArray *
list_entity (GPtrArray *records, const char *entity)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = g_ptr_array_index (records, i);

      if (entity == NULL || g_str_equal (klaster_record_get_entity (record)->name, entity))
        g_ptr_array_add (found, record);
    }
  return found;
}

static GPtrArray *
read_starter (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = klaster_starter_list_records (&error);

  g_assert_no_error (error);
  return records;
}

static void
test_counts (void)
{
  static const struct
  {
    const char *entity;
    guint count;
  } cases[]
      = { { "site", 13 },       { "partner", 7 },    { "kawasan", 9 }, { "kawasan_member", 30 },
          { "instruction", 1 }, { "letterhead", 1 }, { "award", 0 },   { "village_index", 0 } };
  g_autoptr (GPtrArray) records = read_starter ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = list_entity (records, cases[i].entity);

      g_test_message ("%s", cases[i].entity);
      g_assert_cmpuint (found->len, ==, cases[i].count);
    }
}

static void
test_sites (void)
{
  g_autoptr (GPtrArray) records = read_starter ();
  g_autoptr (GPtrArray) sites = list_entity (records, "site");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sites->len; i++)
    {
      KlasterRecord *site = g_ptr_array_index (sites, i);

      g_assert_false (klaster_record_has (site, "village"));
      g_assert_cmpint (klaster_record_get_integer (site, "year", 0), ==, 2025);
      g_assert_cmpstr (klaster_record_get_text (site, "status"), ==, "designated");
      g_assert_true (g_hash_table_add (seen, (char *)klaster_record_get_text (site, "kabupaten")));
    }
}

static void
test_members (void)
{
  static const struct
  {
    const char *kawasan;
    guint members;
    gboolean confirmed;
  } cases[] = { { "agrominapolitan", 8, FALSE },       { "agrowisata", 10, TRUE },
                { "agropolitan", 12, FALSE },          { "pendampingan-tala", 0, FALSE },
                { "pendampingan-kotabaru", 0, FALSE }, { "pendampingan-balangan", 0, FALSE } };
  g_autoptr (GPtrArray) records = read_starter ();
  g_autoptr (GPtrArray) members = list_entity (records, "kawasan_member");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = klaster_starter_dup_id ("kawasan", cases[i].kawasan);
      guint count = 0;

      for (guint j = 0; j < members->len; j++)
        {
          KlasterRecord *member = g_ptr_array_index (members, j);

          if (g_strcmp0 (klaster_record_get_text (member, "kawasan"), id) != 0)
            continue;
          count++;
          g_assert_cmpint (klaster_record_get_boolean (member, "confirmed"), ==,
                           cases[i].confirmed);
        }
      g_test_message ("%s", cases[i].kawasan);
      g_assert_cmpuint (count, ==, cases[i].members);
    }
}

/* Where it was found is on every record, ids are unique, and references point into the file. */
static void
test_sources (void)
{
  g_autoptr (GPtrArray) records = read_starter ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (records->len, >, 200);
  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = g_ptr_array_index (records, i);

      g_test_message ("%s", klaster_record_get_entity (record)->name);
      g_assert_true (klaster_record_has (record, "source"));
      g_assert_true (g_hash_table_add (ids, (char *)klaster_record_get_id (record)));
    }
  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = g_ptr_array_index (records, i);
      const KlasterEntity *entity = klaster_record_get_entity (record);

      for (guint f = 0; f < entity->n_fields; f++)
        {
          const KlasterValue *value = klaster_record_get_at (record, f);

          if (entity->fields[f].type == KLASTER_FIELD_REFERENCE && !klaster_value_is_blank (value))
            g_assert_true (g_hash_table_contains (ids, value->text));
        }
    }
}

/* Column sums of facts.md 5.3 and 2.5; the figure on which sources differ is a blank with a note. */
static void
test_sums (void)
{
  static const struct
  {
    const char *dataset;
    int year;
    double sum;
    guint count;
  } cases[] = { { "luas", 2024, 37125.426, 13 },
                { "penduduk", 2024, 4305281, 13 },
                { "jumlah_kecamatan", 2025, 156, 13 },
                { "jumlah_desa", 2025, 1872, 13 },
                { "jumlah_kelurahan", 2025, 144, 13 },
                { "idm_mandiri", 2022, 100, 1 },
                { "idm_maju", 2023, 0, 0 },
                { "idm_mandiri", 2024, 0, 0 },
                { "indeks_desa_mandiri", 2025, 960, 1 } };
  g_autoptr (GPtrArray) records = read_starter ();
  g_autoptr (GPtrArray) values = list_entity (records, "dataset_value");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = klaster_starter_dup_id ("dataset", cases[i].dataset);
      double sum = 0;
      guint count = 0;

      for (guint j = 0; j < values->len; j++)
        {
          KlasterRecord *value = g_ptr_array_index (values, j);

          if (g_strcmp0 (klaster_record_get_text (value, "dataset"), id) != 0
              || klaster_record_get_integer (value, "year", 0) != cases[i].year)
            continue;
          if (!klaster_record_has (value, "value"))
            {
              g_assert_true (klaster_record_has (value, "note"));
              continue;
            }
          sum += klaster_record_get_number (value, "value");
          count++;
        }
      g_test_message ("%s %d", cases[i].dataset, cases[i].year);
      g_assert_cmpuint (count, ==, cases[i].count);
      g_assert_cmpfloat_with_epsilon (sum, cases[i].sum, 1e-6);
    }
}

static void
test_bad_files (void)
{
  static const char *const cases[] = {
    "[nothing a]\nname=x\n",
    "[village 63.01.01.2001]\nname=x\n",
    "[partner]\nname=x\n",
    "[partner a]\nnama=x\n",
    "[partner a]\nname=x\n",
    "[partner a]\nname=x\nkind=friend\n",
    "[agenda_item a]\ntitle=x\nkind=meeting\ndate=31/02/2026\n",
    "name=x\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = klaster_starter_read (cases[i], strlen (cases[i]), &error);

      g_test_message ("%s", cases[i]);
      g_assert_null (records);
      g_assert_nonnull (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/starter/counts", test_counts);
  g_test_add_func ("/exchange/starter/sites", test_sites);
  g_test_add_func ("/exchange/starter/members", test_members);
  g_test_add_func ("/exchange/starter/sources", test_sources);
  g_test_add_func ("/exchange/starter/sums", test_sums);
  g_test_add_func ("/exchange/starter/bad-files", test_bad_files);
  return g_test_run ();
}
