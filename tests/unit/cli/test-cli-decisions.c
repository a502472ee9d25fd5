/* Decisions by the command line: proposals and what comes of them, evaluation, targets, the award with its papers. */
#include <string.h>

#include "cli-fixture.h"

static void
test_proposals (CliFixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *words;
    int code;
    const char *text;
  } cases[] = {
    { "proposals", 0, "penetapan lokus tetap berlaku" },
    { "proposals tahun", 2, "bukan tahun" },
    { "proposals 2026 --json", 0, "[" },
    { "set site 63.03 village=63.03.05.2057", 0, NULL },
    { "add site_proposal site=63.03 village=63.09.10.2006 decision=submitted", 1,
      "wilayahnya sendiri" },
    { "add site_proposal site=63.03 village=63.03.05.2057 decision=submitted", 1,
      "sudah menjadi lokus" },
    { "add site_proposal site=63.03 village=63.03.05.2012 letter_date=2026-04-08 "
      "decision=submitted",
      0, NULL },
    { "proposals 2026", 0, "terlambat 8 hari" },
    { "decide 63.03 accept --reason Contoh", 1, "periode" },
    { "decide 63.03 perhaps --reason Contoh", 2, "accept" },
    { "decide 63.03 accept --period 202701B", 1, "alasan" },
    { "decide 63.03 accept decided_on=2026-04-01 --period 202701B --reason Contoh", 1,
      "Diputuskan" },
    { "decide 63.03 accept letter=400/1 --period 202701B --reason Contoh", 0, "diterima" },
    { "decide 63.03 accept --period 202701B --reason Contoh", 1, NULL },
    { "proposals 2026", 0, "1 diterima" },
    { "list site --json", 0, "Diganti" },
    { "undo", 0, NULL },
    { "proposals 2026", 0, "1 menunggu putusan" },
    { "check", 0, "rantai yang utuh" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cli_expect (fixture, cases[i].words, cases[i].code, cases[i].text);
}

static void
test_evaluation (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;
  g_autofree char *words = NULL;

  cli_expect (fixture, "evaluation", 0, "Naskah instruksi belum dimasukkan");
  cli_expect (fixture, "evaluation --json", 0, "[");
  g_assert_cmpint (
      cli_run (fixture, "add instruction subject=Contoh date=2026-01-02 text_entered=ya", &output),
      ==, 0);
  words = g_strdup_printf ("add instruction_item instruction=%s position=1 text=Contoh",
                           g_strstrip (output));
  cli_expect (fixture, "evaluation", 0, "Butir instruksi belum dimasukkan");
  cli_expect (fixture, words, 0, NULL);
  cli_expect (fixture, "evaluation", 0, "0 dari 13");
}

static void
test_targets (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, "targets", 0, "Belum ada indikator kebijakan inovasi");
  cli_expect (fixture,
              "add indicator code=A label=Contoh group=policy type=percent direction=higher", 0,
              NULL);
  cli_expect (fixture, "targets 2026", 0, "belum bertarget");
  cli_expect (fixture, "targets 2026 --json", 0, "no_target");
  cli_expect (fixture, "targets dua", 2, "bukan tahun");
}

static void
test_weights (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *output = NULL;
  g_autofree char *words = NULL;
  g_autofree char *open = NULL;
  g_autofree char *rest = NULL;

  g_assert_cmpint (cli_run (fixture, "add award year=2026 event=Contoh state=draft", &output), ==,
                   0);
  g_strstrip (output);
  words = g_strdup_printf ("add award_criterion award=%s label=A weight=90 origin=jury", output);
  open = g_strdup_printf ("set award %s state=open", output);
  rest = g_strdup_printf ("add award_criterion award=%s label=B weight=10 origin=jury", output);
  cli_expect (fixture, words, 0, NULL);
  cli_expect (fixture, open, 1, "100");
  cli_expect (fixture, words, 1, "100");
  cli_expect (fixture, rest, 0, NULL);
  cli_expect (fixture, open, 0, NULL);
}

static void
test_award (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *award = NULL;
  g_autofree char *output = NULL;
  static const char *const papers[] = { "berita-acara", "lembar-penilaian", "piagam" };
  g_autofree char *products = NULL;
  g_autofree char *permits = NULL;

  g_assert_cmpint (cli_run (fixture, "add award year=2030 event=Contoh state=draft", &award), ==,
                   0);
  g_strchomp (award);
  products = g_strdup_printf (
      "add award_criterion award=%s label=Produk weight=60 origin=count counted=products", award);
  permits = g_strdup_printf (
      "add award_criterion award=%s label=Izin weight=40 origin=count counted=permits_issued",
      award);
  cli_expect (fixture, products, 0, NULL);
  cli_expect (fixture, "award 2030", 1, "60");
  cli_expect (fixture, permits, 0, NULL);
  cli_expect (fixture, "award 2030", 0, "Produk: 60");
  cli_expect (fixture, "award 2030 --what-if produk=80", 0, "Izin: 20");
  cli_expect (fixture, "award 2030 --what-if 1=70 2=30", 0, "Produk: 70");
  cli_expect (fixture, "award 2030 --what-if 1=70 --what-if 2=30", 0, "Produk: 70");
  cli_expect (fixture, "award 2030 --what-if 1=0 2=30", 1, "30");
  cli_expect (fixture, "index 2025 --kabupaten 63.10 --kabupaten 63.09", 2, "--kabupaten");
  cli_expect (fixture, "award 2030 --what-if bukan=10", 1, "bukan");
  cli_expect (fixture, "award 2030 --what-if produk=101", 1, "100");
  cli_expect (fixture, "award 2030 --json", 0, "\"first_three_percent\"");
  cli_expect (fixture, "award 2030 --by-kind --together", 2, "--together");
  cli_expect (fixture, "award 2030 --by-kind", 0, "Desa");
  cli_expect (fixture, "award 2030 example", 1, "200");
  g_assert_cmpint (cli_run (fixture, "award 2030 freeze", &output), ==, 0);
  g_assert_cmpint (strlen (output), ==, 65);
  cli_expect (fixture, "award 2030", 0, output);
  cli_expect (fixture, "award 2030 freeze", 1, "sudah dibekukan");
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *words = g_strdup_printf ("document %s %s -o kertas.pdf", papers[i], award);

      cli_expect (fixture, words, 0, "kertas.pdf");
    }
  cli_expect (fixture, "award 2030 reopen", 1, "alasan");
  cli_expect (fixture, "award 2030 reopen --reason Keberatan", 0, NULL);
  cli_expect (fixture, "award 2026 iid", 0, NULL);
  cli_expect (fixture, "list award_criterion", 0, "35. Video (wajib)");
  cli_expect (fixture, "award 2026", 1, "juri");
  cli_expect (fixture, "award 2027 example", 0, NULL);
}

static char *
write_paper (const CliFixture *fixture, const char *name, const char *option, gsize *length)
{
  g_autofree char *words = g_strdup_printf ("document %s -o kertas.pdf %s", name, option);
  g_autofree char *path = g_build_filename (fixture->folder, "kertas.pdf", NULL);
  char *bytes = NULL;

  cli_expect (fixture, words, 0, "kertas.pdf");
  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

/* Without an id a paper of the award is about the newest edition, or that of the year. */
static void
test_award_papers (CliFixture *fixture, gconstpointer data)
{
  static const char *const papers[] = { "berita-acara", "lembar-penilaian", "piagam" };

  cli_expect (fixture, "document piagam -o kertas.pdf", 0, "kertas.pdf");
  cli_expect (fixture, "document piagam -o kertas.pdf --year 2031", 1, "2031");
  cli_expect (fixture, "add award year=2027 event=Baru state=draft", 0, NULL);
  cli_expect (fixture, "add award year=2026 event=Lama state=draft", 0, NULL);
  cli_expect (fixture, "document piagam -o kertas.pdf --year 2031", 1, "2031");
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      gsize n, n_newer, n_older;
      g_autofree char *newest = write_paper (fixture, papers[i], "", &n);
      g_autofree char *newer = write_paper (fixture, papers[i], "--year 2027", &n_newer);
      g_autofree char *older = write_paper (fixture, papers[i], "--year 2026", &n_older);

      g_assert_cmpmem (newest, n, newer, n_newer);
      g_assert_false (n == n_older && memcmp (newest, older, n) == 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("KLASTER_PROGRAM") == NULL)
    return 77;
  g_test_add ("/cli/proposals", CliFixture, NULL, cli_set_up, test_proposals, cli_tear_down);
  g_test_add ("/cli/evaluation", CliFixture, NULL, cli_set_up, test_evaluation, cli_tear_down);
  g_test_add ("/cli/targets", CliFixture, NULL, cli_set_up, test_targets, cli_tear_down);
  g_test_add ("/cli/weights", CliFixture, NULL, cli_set_up, test_weights, cli_tear_down);
  g_test_add ("/cli/award", CliFixture, NULL, cli_set_up, test_award, cli_tear_down);
  g_test_add ("/cli/award-papers", CliFixture, NULL, cli_set_up, test_award_papers, cli_tear_down);
  return g_test_run ();
}
