/* What each command answers, and what is refused. */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include "cli-fixture.h"

static void
test_reading (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    int code;
    const char *text;
  } cases[] = {
    { "init", 1, "sudah ada" },
    { "list site", 0, "Tanah Laut" },
    { "list kawasan --json", 0, "Agropolitan" },
    { "list bukan", 2, "Tidak ada jenis catatan" },
    { "get site 63.05", 0, "Tapin" },
    { "get site 63.99", 1, NULL },
    { "get village 63.03.05.2057", 0, "Pasayangan Barat" },
    { "search pesayangan barat", 0, "63.03.05.2057" },
    { "search 'Ds. Masingai 1'", 0, "63.09.10.2006" },
    { "search 6303052057", 0, "63.03.05.2057" },
    { "search pesayangan barat", 0, "Desa Pasayangan Barat, Kec. Martapura, Kab. Banjar\n" },
    { "search 63.03.05.2057", 0, "63.03.05.2057" },
    { "check", 0, "rantai yang utuh" },
    { "--help", 0, "Pemakaian" },
    { "--help", 0, "add JENIS ISIAN=NILAI" },
    { "set site", 2, "set JENIS ID ISIAN=NILAI... [--reason TEKS]" },
    { "--help", 0, "berita-acara" },
    { "--help", 0, "perubahan-status" },
    { "terbang", 2, "Tidak ada perintah" },
    { "index", 1, "Impor dahulu" },
    { "index 2025", 1, "2025" },
    { "index dulu", 2, "bukan tahun" },
    { "index --kabupaten 63.99", 2, "63.99" },
    { "index 2025 2026", 2, "Pemakaian" },
    { "list", 2, "Pemakaian" },
    { "list site --bukan", 2, "Tidak ada pilihan" },
    { "list site --as-of 2026-01-01", 2, "--as-of" },
    { "check --json", 2, "--json" },
    { "add opd name=Contoh level=province --public", 2, "--public" },
    { "export partner -o mitra.csv --public", 0, "mitra.csv" },
    { "export partner -o mitra.xyz", 2, NULL },
    { "export site -o lokus.xlsx", 0, "lokus.xlsx" },
    { "export site -o lokus.ods --paper F4", 0, "lokus.ods" },
    { "export kabupaten -o kabupaten.gpkg", 0, "kabupaten.gpkg" },
    { "export site -o lokus.csv --format plain", 0, "lokus.csv" },
    { "export site -o lokus.json --format dhis2", 2, "DHIS2" },
    { "export site -o lokus.csv --format dhis2", 2, "dhis2" },
    { "export grid -o laporan.json --format dhis2 --period 202601B", 0, "laporan.json" },
    { "export grid -o laporan.xlsx --site 63.05", 0, "laporan.xlsx" },
    { "export grid -o laporan.xlsx --site 63.99", 1, "63.99" },
    { "export grid -o laporan.xlsx --period 202602B", 1, "202602B" },
    { "export bukan -o bukan.xlsx", 2, "Tidak ada jenis catatan" },
    { "form -o formulir.xlsx", 0, "formulir.xlsx" },
    { "form -o formulir.xlsx --kind excel --site 63.05 --period 202601B", 0, "formulir.xlsx" },
    { "form -o formulir --kind excel", 0, "formulir" },
    { "form -o formulir.xlsx --kind excel", 2, "--site" },
    { "form -o formulir.xlsx --kind kertas", 2, "xlsform" },
    { "form -o formulir.xlsx --site 63.99", 1, "63.99" },
    { "form", 2, "-o" },
    { "export partner", 2, "-o" },
    { "radar", 0, "B = Belum masuk" },
    { "radar --period 202601B", 0, "13 lokus" },
    { "radar --period 202602B", 1, "202602B" },
    { "radar --json", 0, "\"state\": \"missing\"" },
    { "radar --phone", 2, "--phone" },
    { "chase --period 202601B", 0, "Yth. Enumerator lokus Kabupaten Tapin," },
    { "chase --period 202601B --phone", 0, "belum diisi" },
    { "chase --period 209911B", 0, "tidak ada yang perlu diingatkan" },
    { "chase --json", 0, "\"days_late\"" },
    { "chase 63.05", 2, NULL },
    { "history site 63.05", 0, "dibuat" },
    { "kawasan", 0, "Agropolitan" },
    { "kawasan --json", 0, "\"days_in_stage\"" },
    { "kawasan agrowisata hortikultura", 0, "63.09.05.2014 Lok Batu" },
    { "kawasan Agropolitan --json", 0, "\"stage\" : \"2b\"" },
    { "kawasan Tidak-Ada", 1, "Tidak-Ada" },
    { "kawasan --year 2026", 2, "--year" },
    { "award", 1, "Belum ada penghargaan" },
    { "award 2031", 1, "2031" },
    { "award dua freeze", 1, "dua" },
    { "award --overdue", 2, "--overdue" },
    { "matrix --year 2026 -o matriks.xlsx", 0, "matriks.xlsx" },
    { "matrix -o matriks.pdf --paper F4", 0, "matriks.pdf" },
    { "matrix -o matriks.pdf --paper letter", 2, "F4" },
    { "export site -o x.xlsx --paper letter", 2, "F4" },
    { "form -o x.xlsx --paper letter", 2, "F4" },
    { "document klaster -o x.pdf --paper letter", 2, "F4" },
    { "matrix --year 2026", 2, "-o" },
    { "matrix --year dua -o matriks.xlsx", 2, "dua" },
    { "matrix -o matriks.csv", 2, ".xlsx" },
    { "matrix -o tidak-ada/matriks.xlsx", 3, "tidak-ada" },
    { "document matrix -o matriks.pdf", 0, "matriks.pdf" },
    { "follow-ups", 0, "text" },
    { "follow-ups --opd Tidak-Ada", 1, "Tidak-Ada" },
    { "follow-ups --json --overdue", 0, "[" },
    { "list opd --overdue", 2, "--overdue" },
    { "meetings", 0, "Rapat pembentukan TKPKP" },
    { "meetings --json", 0, "\"kind\": \"audiensi\"" },
    { "meetings --overdue", 2, "--overdue" },
    { "calendar -o agenda.ics", 0, "agenda.ics" },
    { "calendar", 2, "-o" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cli_expect (fixture, cases[i].words, cases[i].code, cases[i].text);
}

/* The bytes of each format, and what must be among them. */
static void
test_files (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *file;
    const char *begin;
    const char *text; /* NULL: packed */
  } cases[] = {
    { "export site -o a.csv", "a.csv", "\xEF\xBB\xBFid;kabupaten;", ";63.05;Tapin;" },
    { "export site -o b.csv --format plain", "b.csv", "id,kabupaten,", ",63.05,Tapin," },
    { "export site -o a.xlsx", "a.xlsx", "PK\003\004", NULL },
    { "export site -o a.ods", "a.ods", "PK\003\004", "opendocument.spreadsheet" },
    { "export site -o a.json", "a.json", "[", "\"kabupaten\":\"63.05\"" },
    { "export site -o a.geojson", "a.geojson", "{\"type\":\"FeatureCollection\"", "\"63.05\"" },
    { "export site -o a.gpkg", "a.gpkg", "SQLite format 3", "gpkg_contents" },
    { "export grid -o d.json --format dhis2 --period 202601B", "d.json", "{",
      "\"orgUnitIdScheme\":\"code\"" },
    { "export opd -o o.csv", "o.csv", "\xEF\xBB\xBFid;name;", ";'=1+1;" },
    { "form -o f.xlsx", "f.xlsx", "PK\003\004", NULL },
    { "form -o e.xlsx --kind excel --site 63.05", "e.xlsx", "PK\003\004", NULL },
  };

  cli_expect (fixture, "add opd name==1+1 level=province", 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, cases[i].file, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      cli_expect (fixture, cases[i].words, 0, cases[i].file);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_cmpmem (bytes, strlen (cases[i].begin), cases[i].begin, strlen (cases[i].begin));
      if (cases[i].text != NULL)
        g_assert_nonnull (memmem (bytes, length, cases[i].text, strlen (cases[i].text)));
    }
}

/* Who is a person is in no file of the public profile. */
static void
test_public (CliFixture *fixture, gconstpointer data)
{
  static const char *const files[] = { "p.csv", "p.json", "p.geojson", "p.gpkg" };

  cli_expect (fixture, "add enumerator name=Pengisi_Contoh kabupaten=63.05 phone=0800-0000-0000", 0,
              NULL);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (files); i++)
    {
      gboolean public_profile = i >= G_N_ELEMENTS (files);
      const char *file = files[i % G_N_ELEMENTS (files)];
      g_autofree char *words
          = g_strdup_printf ("export enumerator -o %s%s", file, public_profile ? " --public" : "");
      g_autofree char *path = g_build_filename (fixture->folder, file, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      cli_expect (fixture, words, 0, file);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_true (public_profile == (memmem (bytes, length, "Pengisi_Contoh", 14) == NULL));
      g_assert_true (public_profile == (memmem (bytes, length, "0800-0000", 9) == NULL));
    }
}

/* Each is refused with exit code 1 and a sentence, and the journal has not grown. */
static void
test_refusals (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *text;
  } cases[] = {
    { "set site 63.05 village=63.05.01.9999", "63.05.01.9999" },
    { "set site 63.05 village=63.03.05.2057", NULL },
    { "set site 63.1 year=2026", NULL },
    { "add site kabupaten=63.05 year=2025 status=designated", NULL },
    { "add village_index village=63.03.05.2057 year=2025 instrument=indeks_desa score=128,5",
      "Indeks Desa" },
    { "add village_index village=63.71.01.1001 year=2025 instrument=indeks_desa score=70", NULL },
    { "add village_index village=63.03.05.2057 year=2025 instrument=indeks_desa score=0,71",
      "IDM" },
    { "set site 63.05 decree_date=31/02/2026", "31/02/2026" },
    { "set site 63.05 from_period=202602B", "202602B" },
    { "add opd name=Contoh level=galaksi", "galaksi" },
    { "add opd name= level=province", NULL },
    { "add opd_program opd=0 title=x year=2026", NULL },
  };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_run (fixture, "check", &before);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cli_expect (fixture, cases[i].words, 1, cases[i].text);
  cli_run (fixture, "check", &after);
  g_assert_cmpstr (before, ==, after);
}

static void
test_kelurahan_needs_yes (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, "set site 63.03 village=63.03.05.1001", 1, "--confirm");
  cli_expect (fixture, "set site 63.03 village=63.03.05.1001 --confirm", 0, NULL);
  cli_expect (fixture, "get site 63.03", 0, "Keraton");
}

/* The day of the program is KLASTER_TODAY; ids of the starter store are not known here. */
static void
test_follow_ups (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *meeting = NULL;
  g_autofree char *opd = NULL;
  g_autofree char *late = NULL;
  g_autofree char *output = NULL;

  g_assert_cmpint (
      cli_run (fixture, "add opd name='Dinas Contoh' short_name=Discon level=province", &opd), ==,
      0);
  g_assert_cmpint (cli_run (fixture, "add meeting title=Contoh kind=kpp date=2020-01-06", &meeting),
                   ==, 0);
  late = g_strdup_printf ("add follow_up meeting=%s opd=%s text='Kirim data' state=open due=",
                          g_strstrip (meeting), g_strstrip (opd));
  {
    g_autofree char *early = g_strconcat (late, "2020-01-05", NULL);
    g_autofree char *due = g_strconcat (late, "2020-01-10", NULL);

    cli_expect (fixture, early, 1, "6 Jan 2020");
    cli_expect (fixture, due, 0, NULL);
  }
  cli_expect (fixture, "add follow_up text='Tanpa rapat' state=running", 0, NULL);
  cli_expect (fixture, "document opd discon -o lembar.pdf", 0, "lembar.pdf");
  cli_expect (fixture, "document opd 'Dinas Contoh' -o lembar.pdf --paper F4", 0, "lembar.pdf");
  cli_expect (fixture, "document opd Bukan -o lembar.pdf", 1, "Bukan");
  {
    g_autofree char *minutes = g_strdup_printf ("document rapat %s -o notula.pdf", meeting);

    cli_expect (fixture, minutes, 0, "notula.pdf");
  }
  cli_expect (fixture, "document rapat -o notula.pdf", 2, NULL);
  cli_expect (fixture, "follow-ups", 0, "Tanpa rapat");
  cli_expect (fixture, "follow-ups --opd discon", 0, "Kirim data");
  cli_expect (fixture, "follow-ups --opd 'dinas contoh' --json", 0, "\"due\": \"2020-01-10\"");
  g_assert_cmpint (cli_run (fixture, "follow-ups --overdue", &output), ==, 0);
  g_assert_nonnull (strstr (output, "Kirim data"));
  g_assert_null (strstr (output, "Tanpa rapat"));
}

/* The same store gives the same bytes; a change that moves days gives another stamp and keeps the
 * names of things. */
static void
test_calendar (CliFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "satu.ics", "dua.ics", "tiga.ics" };
  static const char *const kinds[]
      = { "UID:meeting-", "UID:report-202605B", "UID:site_proposal-2027" };
  char *texts[G_N_ELEMENTS (names)];

  cli_expect (fixture, "add meeting title='Rapat; Contoh' kind=kpp date=2026-11-25", 0, NULL);
  cli_expect (fixture, "add holiday date=2026-12-25 name='Hari contoh'", 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *words = g_strdup_printf ("calendar -o %s", names[i]);
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      if (i == 2)
        cli_expect (fixture, "add setting key=report_due_day value=12", 0, NULL);
      cli_expect (fixture, words, 0, names[i]);
      g_assert_true (g_file_get_contents (path, &texts[i], NULL, NULL));
    }
  g_assert_cmpstr (texts[0], ==, texts[1]);
  g_assert_nonnull (strstr (texts[0], "SUMMARY:Rapat\\; Contoh\r\n"));
  g_assert_nonnull (strstr (texts[0], "DTSTART;VALUE=DATE:20261225\r\n"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *uid = strstr (texts[0], kinds[i]);
      g_autofree char *name = g_strndup (uid, strcspn (uid, "\r"));

      g_assert_nonnull (strstr (texts[2], name));
    }
  g_assert_null (strstr (texts[2], "DTSTART;VALUE=DATE:20261110\r\n"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (texts[i]);
}

static void
test_long_text (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autofree char *words = g_strdup_printf ("set site 63.05 reason=%s", text);

  cli_expect (fixture, words, 1, "20.000");
}

static void
write_indices (CliFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "indeks-desa-2025.csv", NULL);

  g_assert_true (g_file_set_contents (path,
                                      "Kode Desa;Nama Desa;Skor;Status\n"
                                      "6303052057;Contoh;80.5;Mandiri\n",
                                      -1, NULL));
}

/* A table for people, an object for other programs; the year before is told only within one instrument. */
static void
test_index (CliFixture *fixture, gconstpointer data)
{
  static const char *const records[] = {
    "village=63.10.01.2005 year=2024 instrument=idm score=0,71 status=maju",
    "village=63.10.01.2005 year=2025 instrument=indeks_desa score=79,00 status=maju",
    "village=63.10.01.2005 year=2026 instrument=indeks_desa score=80,00 status=mandiri",
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autofree char *words = g_strdup_printf ("add village_index %s", records[i]);

      cli_expect (fixture, words, 0, NULL);
    }
  cli_expect (fixture, "index", 0, "Indeks Desa 2026, Kalimantan Selatan: 1 dari 1 desa");
  cli_expect (fixture, "index", 0, "1 naik kelas");
  cli_expect (fixture, "index 2025", 0, "baru ada 1 dari 1.871 desa");
  cli_expect (fixture, "index 2024", 0, "IDM 2024");
  cli_expect (fixture, "index --year 2025 --kabupaten 63.10", 0, "63.10.01.2005");
  cli_expect (fixture, "index 2026 --json", 0, "\"mandiri\" : 1");
  cli_expect (fixture, "index 2023", 1, "2023");
  write_indices (fixture);
  cli_expect (fixture, "import indeks-desa-2025.csv --dry-run", 0,
              "Indeks Desa 2025 setelah impor ini: baru ada 2 dari 1.871 desa");
  cli_expect (fixture, "import indeks-desa-2025.csv --dry-run", 0,
              "Mandiri: di sini 1, dipublikasikan 960");
  cli_expect (fixture, "import indeks-desa-2025.csv --dry-run --json", 0, "\"warning\" : true");
}

static void
write_file (const CliFixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_import (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    int code;
    const char *text;
  } cases[] = {
    { "import mitra.csv --dry-run", 0, "2 baru" },
    { "import mitra.csv", 0, "2 baru" },
    { "import mitra.csv", 0, "2 sama" },
    { "import mitra.csv --dry-run --json", 0, "\"same\" : 2" },
    { "list partner", 0, "=Contoh" },
    { "import salah.csv", 1, "galaksi" },
    { "import salah.csv --json", 1, "\"row\" : 3" },
    { "import salah.csv --confirm", 0, "1 ditolak" },
    { "import salah.csv", 1, "1 sama, 1 ditolak" },
    { "import tiada.csv", 3, "tiada.csv" },
    { "import mitra.csv --kind bukan", 1, "bukan" },
    { "import mitra.csv --mapping bukan", 1, "bukan" },
    { "import", 2, "Pemakaian" },
    { "undo", 0, "salah.csv" },
    { "check", 0, "rantai yang utuh" },
  };

  write_file (fixture, "mitra.csv", "Nama;Jenis\n=Contoh;OPD\nContoh B;Perguruan tinggi\n");
  write_file (fixture, "salah.csv", "Nama;Jenis\nContoh C;OPD\nContoh D;galaksi\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cli_expect (fixture, cases[i].words, cases[i].code, cases[i].text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("KLASTER_PROGRAM") == NULL)
    return 77;
  g_test_add ("/cli/reading", CliFixture, NULL, cli_set_up, test_reading, cli_tear_down);
  g_test_add ("/cli/files", CliFixture, NULL, cli_set_up, test_files, cli_tear_down);
  g_test_add ("/cli/public", CliFixture, NULL, cli_set_up, test_public, cli_tear_down);
  g_test_add ("/cli/refusals", CliFixture, NULL, cli_set_up, test_refusals, cli_tear_down);
  g_test_add ("/cli/import", CliFixture, NULL, cli_set_up, test_import, cli_tear_down);
  g_test_add ("/cli/kelurahan", CliFixture, NULL, cli_set_up, test_kelurahan_needs_yes,
              cli_tear_down);
  g_test_add ("/cli/follow-ups", CliFixture, NULL, cli_set_up, test_follow_ups, cli_tear_down);
  g_test_add ("/cli/calendar", CliFixture, NULL, cli_set_up, test_calendar, cli_tear_down);
  g_test_add ("/cli/long-text", CliFixture, NULL, cli_set_up, test_long_text, cli_tear_down);
  g_test_add ("/cli/index", CliFixture, NULL, cli_set_up, test_index, cli_tear_down);
  return g_test_run ();
}
