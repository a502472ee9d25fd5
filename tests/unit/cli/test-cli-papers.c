/* Papers, pictures and the presentation as files. */
#include <glib/gstdio.h>
#include <string.h>

#include "cli-fixture.h"

/* One file each, named by number and place; what a document is not about is said. */
static void
test_documents (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *first = g_build_filename (fixture->folder, "atlas", "00-klaster.pdf", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "atlas", NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  cli_expect (fixture, "document klaster --per-site atlas", 0, "01-");
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_REGULAR));
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_true (g_ascii_isdigit (name[0]) && g_ascii_isdigit (name[1]) && name[2] == '-');
      n++;
    }
  g_assert_cmpuint (n, ==, 14);
  cli_expect (fixture, "document lokus --per-site profil --paper F4", 0, "13-");
  cli_expect (fixture, "document kawasan --per-site salah", 2, "kawasan");
  cli_expect (fixture, "document klaster -o a.pdf --kabupaten 63.05", 2, "klaster");
  cli_expect (fixture, "document audiensi -o a.pdf", 2, NULL);
  cli_expect (fixture, "document grafik tiada -o a.pdf", 2, "tiada");
  cli_expect (fixture, "document grafik status 63.05 -o a.pdf", 2, "status");
  cli_expect (fixture, "document grafik -o a.pdf --per-page 9", 2, "9");
  cli_expect (fixture, "document tkpkp -o a.pdf --year lalu", 2, "lalu");
  cli_expect (fixture, "document lokus 63.05 -o a.pdf --codes", 0, "a.pdf");
  cli_expect (fixture, "document klaster -o tabel.xlsx", 0, "tabel.xlsx");
  cli_expect (fixture, "document peta 63.10 -o a.png", 0, "a-1.png");
  cli_expect (fixture, "figure '#AAA-AAAA'", 1, "AAA-AAAA");
}

/* The same store and day give the same bytes. */
static void
test_same_documents (CliFixture *fixture, gconstpointer data)
{
  static const char *const files[]
      = { "klaster", "tkpkp", "grafik", "kamus-data", "audiensi 63.10", "peta" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      char *texts[2] = { NULL };
      gsize lengths[2] = { 0 };

      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          g_autofree char *name = g_strdup_printf ("%u-%u.pdf", i, k);
          g_autofree char *words = g_strdup_printf ("document %s -o %s", files[i], name);
          g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

          cli_expect (fixture, words, 0, name);
          g_assert_true (g_file_get_contents (path, &texts[k], &lengths[k], NULL));
        }
      g_assert_cmpmem (texts[0], lengths[0], texts[1], lengths[1]);
      g_free (texts[0]);
      g_free (texts[1]);
    }
}

static void
test_pictures (CliFixture *fixture, gconstpointer data)
{
  static const char *const files[] = { "map -o peta.png --size 800x600",
                                       "map -o peta.pdf",
                                       "map -o peta.svg --color penduduk",
                                       "map -o peta.svg --color 'Indeks Desa'",
                                       "chart status -o status.png",
                                       "chart kelengkapan -o kelengkapan.svg",
                                       "document klaster -o klaster.pdf --paper F4",
                                       "document lokus 63.05 -o lokus.pdf --landscape",
                                       "document surat-tagihan -o surat.pdf --period 202601B",
                                       "document surat-tagihan 63.05 -o surat.pdf --paper F4",
                                       "document klaster -o lama.pdf --as-of 2030-01-01",
                                       "document audiensi -o audiensi.pdf --kabupaten 63.10",
                                       "document audiensi 63.10 -o audiensi.pdf",
                                       "document atlas 63.05 -o atlas.pdf",
                                       "document tkpkp -o tkpkp.pdf --year 2026",
                                       "document kamus-data -o kamus.pdf",
                                       "document grafik -o grafik.pdf --per-page 4",
                                       "document grafik status -o grafik.pdf --landscape",
                                       "document grafik indikator 63.05 -o g.pdf --indicator all" };
  g_autofree char *unwritable = g_strdup_printf ("map -o '%s/tiada/peta.png'", fixture->folder);

  cli_expect (fixture, "map -o peta.svg --color galaksi", 1, "indeks_desa, idm, status");
  cli_expect (fixture, "document lokus 63.05 -o x.pdf --as-of 2020-01-01", 1, "perubahan pertama");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_auto (GStrv) words = g_strsplit (files[i], " ", -1);
      guint at = 0;
      g_autofree char *path = NULL;
      GStatBuf info;

      while (strcmp (words[at], "-o") != 0)
        at++;
      path = g_build_filename (fixture->folder, words[at + 1], NULL);
      cli_expect (fixture, files[i], 0, NULL);
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_size, >, 2000);
    }
  cli_expect (fixture, unwritable, 3, "peta.png");
  cli_expect (fixture, "chart bukan -o x.png", 2, NULL);
}

/* The steps of the presentation, all or those of a saved tour. */
static void
test_tour (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    int code;
    const char *text;
  } cases[] = {
    { "tour -o tur.pdf", 0, "tur.pdf" },
    { "tour -o tur.pptx", 0, "tur.pptx" },
    { "tour -o gambar --size 400x300 --dark", 0, "24.png" },
    { "add tour name=Stan seconds=20 'steps=opening\nsite 63.05'", 0, NULL },
    { "tour -o stan --tour Stan --size 400x300", 0, "02.png" },
    { "tour -o stan --tour Tiada", 1, "Tiada" },
    { "tour -o stan --size kecil", 2, "kecil" },
    { "tour -o stan --period 2026", 2, "2026" },
    { "tour", 2, "-o" },
    { "tour -o tiada/ada/tur.pdf", 3, "tur.pdf" },
  };
  g_autofree char *third = g_build_filename (fixture->folder, "stan", "03.png", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cli_expect (fixture, cases[i].words, cases[i].code, cases[i].text);
  g_assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("KLASTER_PROGRAM") == NULL)
    return 77;
  g_test_add ("/cli/documents", CliFixture, NULL, cli_set_up, test_documents, cli_tear_down);
  g_test_add ("/cli/same-documents", CliFixture, NULL, cli_set_up, test_same_documents,
              cli_tear_down);
  g_test_add ("/cli/pictures", CliFixture, NULL, cli_set_up, test_pictures, cli_tear_down);
  g_test_add ("/cli/tour", CliFixture, NULL, cli_set_up, test_tour, cli_tear_down);
  return g_test_run ();
}
