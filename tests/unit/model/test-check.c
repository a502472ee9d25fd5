/* What may stand in a field, and in a record. */
#include "klaster-check.h"
#include "klaster-format.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *entity, *field, *text;
    const char *wire; /* NULL: refused */
  } cases[] = {
    { "village_index", "score", "71,25", "71.25" },
    { "village_index", "score", "128,5", "128.5" },
    { "village_index", "score", "not_applicable", "not_applicable" },
    { "village_index", "score", "banyak", NULL },
    { "village_index", "instrument", "Indeks Desa", "indeks_desa" },
    { "village_index", "instrument", "idm", "idm" },
    { "village_index", "instrument", "ikg", NULL },
    { "site", "decree_date", "31/02/2026", NULL },
    { "site", "decree_date", "1 Maret 2026", "2026-03-01" },
    { "site", "from_period", "202602B", NULL },
    { "site", "from_period", "Sep–Okt 2025", "202509B" },
    { "opd_program", "budget", "Rp1.500.000", "1500000" },
    { "opd_program", "budget", "1500000,5", NULL },
    { "kawasan_member", "confirmed", "ya", "1" },
    { "kawasan_member", "confirmed", "mungkin", NULL },
    { "partner", "name", "  Brida ", "Brida" },
    { "partner", "name", "\xff", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterField *field
          = klaster_entity_get_field (klaster_entity_get (cases[i].entity), cases[i].field);
      g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
      g_auto (KlasterValue) again = KLASTER_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      gboolean ok = klaster_field_parse (field, cases[i].text, &value, &error);
      g_autofree char *wire = NULL;

      g_test_message ("%s “%s”", cases[i].field, cases[i].text);
      g_assert_cmpint (ok, ==, cases[i].wire != NULL);
      if (!ok)
        {
          g_assert_nonnull (error);
          continue;
        }
      wire = klaster_value_dup_wire (&value);
      g_assert_cmpstr (wire, ==, cases[i].wire);
      g_assert_true (klaster_field_read_wire (field, wire, &again));
      g_assert_true (klaster_value_equal (&value, &again));
    }
}

static void
test_long_text (void)
{
  const KlasterField *field = klaster_entity_get_field (klaster_entity_get ("report"), "progress");
  g_auto (KlasterValue) value = { .type = KLASTER_VALUE_TEXT };
  g_autoptr (GError) error = NULL;

  value.text = g_strnfill (10 * 1024 * 1024, 'x');
  g_assert_false (klaster_field_check (field, &value, &error));
  g_assert_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT);
}

static void
test_record (void)
{
  static const struct
  {
    int year;
    const char *instrument;
    double score;
    const char *status;
    gboolean ok;
  } cases[] = {
    { 2025, "indeks_desa", 71.2, "maju", TRUE },
    { 2025, "indeks_desa", 128.5, "maju", FALSE },
    { 2025, "indeks_desa", 0.71, "maju", FALSE },
    { 2024, "indeks_desa", 71.2, "maju", FALSE },
    { 2024, "idm", 0.71, "maju", TRUE },
    { 2024, "idm", 71, "maju", FALSE },
    { 2025, "idm", 0.71, "maju", FALSE },
    { 2024, "permendagri_81", 310, "berkembang", TRUE },
    { 2025, "permendagri_81", 310, "berkembang", TRUE },
    { 2025, "permendagri_81", 310, "mandiri", FALSE },
    { 2025, "indeks_desa", 60, "cepat_berkembang", FALSE },
    { 2025, NULL, 60, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterRecord) record
          = klaster_record_new (klaster_entity_get ("village_index"), NULL);
      g_autoptr (GError) error = NULL;

      klaster_record_set_text (record, "village", "63.03.05.2057");
      klaster_record_set_integer (record, "year", cases[i].year);
      klaster_record_set_text (record, "instrument", cases[i].instrument);
      klaster_record_set_text (record, "status", cases[i].status);
      klaster_record_set_real (record, "score", cases[i].score);
      g_test_message ("%s %g", cases[i].instrument, cases[i].score);
      g_assert_cmpint (klaster_record_check (record, &error), ==, cases[i].ok);
      g_assert_cmpint (error != NULL, ==, !cases[i].ok);
    }
}

static void
test_order (void)
{
  g_autoptr (KlasterRecord) record = klaster_record_new (klaster_entity_get ("enumerator"), NULL);
  g_autoptr (GError) error = NULL;

  klaster_record_set_text (record, "name", "Contoh");
  klaster_record_set_text (record, "active_from", "2026-03-01");
  klaster_record_set_text (record, "active_to", "2026-03-01");
  g_assert_true (klaster_record_check (record, NULL));
  klaster_record_set_text (record, "active_to", "2026-02-28");
  g_assert_false (klaster_record_check (record, &error));
  g_assert_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT);
}

static void
test_report_due (void)
{
  const struct
  {
    const char *due;
    gboolean ok;
  } cases[] = {
    { "2026-01-01", TRUE }, { "2025-12-31", FALSE }, { "2026-03-10", TRUE },
    { "2027-02-28", TRUE }, { "2027-03-01", FALSE }, { "2062-03-10", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterRecord) record
          = klaster_record_new (klaster_entity_get ("report_due"), NULL);
      g_autoptr (GError) error = NULL;

      klaster_record_set_text (record, "period", "202601B");
      klaster_record_set_text (record, "due", cases[i].due);
      g_test_message ("%s", cases[i].due);
      g_assert_cmpint (klaster_record_check (record, &error), ==, cases[i].ok);
      if (!cases[i].ok)
        g_assert_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/check/parse", test_parse);
  g_test_add_func ("/model/check/long-text", test_long_text);
  g_test_add_func ("/model/check/record", test_record);
  g_test_add_func ("/model/check/order", test_order);
  g_test_add_func ("/model/check/report-due", test_report_due);
  return g_test_run ();
}
