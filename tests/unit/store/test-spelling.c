#include "klaster-spelling.h"

static void
test_normalize (void)
{
  static const struct
  {
    const char *text, *normal;
  } cases[] = {
    { "Pasayangan Barat", "pasayangan barat" },
    { "  DESA  Pasayangan   Barat ", "pasayangan barat" },
    { "Ds. Masingai 1", "masingai 1" },
    { "Masingai I", "masingai 1" },
    { "Masingai Satu", "masingai 1" },
    { "MASINGAI II", "masingai 2" },
    { "Kel. Keraton", "keraton" },
    { "Kelurahan Keraton", "keraton" },
    { "Pulau Ku'u", "pulau kuu" },
    { "Asam-Asam", "asam asam" },
    { "A. Yani Pura", "a yani pura" },
    { "Desa", "desa" },
    { "Simpang Empat", "simpang 4" },
    { "I", "i" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normal = klaster_spelling_normalize (cases[i].text);

      g_assert_cmpstr (normal, ==, cases[i].normal);
    }
}

static void
test_distance (void)
{
  static const struct
  {
    const char *a, *b;
    guint limit, distance;
  } cases[] = {
    { "baru", "baru", 2, 0 }, { "baru", "batu", 2, 1 },      { "seradang", "saradang", 2, 1 },
    { "abcd", "abdc", 2, 1 }, { "abc", "abcde", 2, 2 },      { "abc", "abcdef", 2, 3 },
    { "", "ab", 2, 2 },       { "kitten", "sitting", 3, 3 }, { "kitten", "sitting", 2, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (klaster_spelling_distance (cases[i].a, cases[i].b, cases[i].limit), ==,
                        cases[i].distance);
      g_assert_cmpuint (klaster_spelling_distance (cases[i].b, cases[i].a, cases[i].limit), ==,
                        cases[i].distance);
    }
}

static void
test_score (void)
{
  g_assert_cmpuint (klaster_spelling_score ("baru", "baru"), ==, 0);
  g_assert_cmpuint (klaster_spelling_score ("baru", "baru waki"), <,
                    klaster_spelling_score ("baru", "murung baru"));
  g_assert_cmpuint (klaster_spelling_score ("pesayangan barat", "pasayangan barat"), <, 120);
  g_assert_cmpuint (klaster_spelling_score ("pesayan", "pasayangan barat"), <, 200);
  g_assert_cmpuint (klaster_spelling_score ("baru", "batu"), ==, G_MAXUINT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/spelling/normalize", test_normalize);
  g_test_add_func ("/store/spelling/distance", test_distance);
  g_test_add_func ("/store/spelling/score", test_score);
  return g_test_run ();
}
