/* Region codes as people and spreadsheets write them. */
#include <string.h>

#include "klaster-region.h"

static gboolean
exists (const char *code, gpointer user_data)
{
  static const char *const known[]
      = { "63",       "63.01",         "63.03",         "63.10",         "63.03.05",
          "63.03.14", "63.03.05.2057", "63.01.01.2003", "63.71.01.1001", NULL };

  return g_strv_contains (known, code);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    KlasterReadingKind kind;
    const char *first;
  } cases[] = {
    { "63.03.05.2057", KLASTER_READING_EXACT, "63.03.05.2057" },
    { "6303052057", KLASTER_READING_EXACT, "63.03.05.2057" },
    { " 63.03 ", KLASTER_READING_EXACT, "63.03" },
    { "63", KLASTER_READING_EXACT, "63" },
    { "63.1", KLASTER_READING_CHOICE, "63.10" },
    { "63,1", KLASTER_READING_CHOICE, "63.10" },
    { "63.3", KLASTER_READING_REPAIR, "63.03" },
    { "6303052057,00", KLASTER_READING_REPAIR, "63.03.05.2057" },
    { "6.303052057E+09", KLASTER_READING_REPAIR, "63.03.05.2057" },
    { "6.303E+09", KLASTER_READING_INVALID, NULL },
    { "63.3.5.2057", KLASTER_READING_REPAIR, "63.03.05.2057" },
    { "63.03.05.\xc2\xa0"
      "2057",
      KLASTER_READING_REPAIR, "63.03.05.2057" },
    { "6303052", KLASTER_READING_BPS, NULL },
    { "6309080012", KLASTER_READING_BPS, NULL },
    { "63.03.05.2999", KLASTER_READING_UNKNOWN, NULL },
    { "Martapura", KLASTER_READING_INVALID, NULL },
    { "", KLASTER_READING_INVALID, NULL },
    { "63.03.05.2057.1", KLASTER_READING_INVALID, NULL },
    { "\xff\xfe", KLASTER_READING_INVALID, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (KlasterRegionReading) reading = { 0 };

      g_test_message ("“%s”", cases[i].text);
      klaster_region_read (cases[i].text, exists, NULL, &reading);
      g_assert_cmpint (reading.kind, ==, cases[i].kind);
      g_assert_cmpstr (reading.candidates[0], ==, cases[i].first);
      g_assert_cmpint (reading.reason != NULL, ==, reading.kind != KLASTER_READING_EXACT);
    }
}

static void
test_parts (void)
{
  g_autofree char *kecamatan
      = klaster_region_code_dup_parent ("63.03.05.2057", KLASTER_LEVEL_KECAMATAN);

  g_assert_cmpstr (kecamatan, ==, "63.03.05");
  g_assert_null (klaster_region_code_dup_parent ("63", KLASTER_LEVEL_KABUPATEN));
  g_assert_true (klaster_region_code_is_kelurahan ("63.71.01.1001"));
  g_assert_false (klaster_region_code_is_kelurahan ("63.03.05.2057"));
  g_assert_cmpint (klaster_region_code_get_level ("63.3"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/region/read", test_read);
  g_test_add_func ("/model/region/parts", test_parts);
  return g_test_run ();
}
