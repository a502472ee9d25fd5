/* Six kawasan at different steps of the ladder, with members, checks, programmes and joint
 * enterprises. */
#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

static const char *const stages[] = { "1a", "1b", "1c", "2a", "2b", "2c", "2d", "3a", "3b", "4" };

static const struct
{
  const char *key;
  const char *name;
  const char *theme;
  const char *kind;
  const char *kabupaten;
  const char *kecamatan;
  guint members;
  guint stages; /* how many are done */
  double area;
} kawasan[SAMPLE_KAWASAN] = {
  { "1", "Kawasan Contoh Satu", "Perikanan contoh", "kpp", "63.03", "63.03.14", 8, 9, 5120.5 },
  { "2", "Kawasan Contoh Dua", "Hortikultura contoh", "kpp", "63.09", "63.09.05", 9, 6, 8410 },
  { "3", "Kawasan Contoh Tiga", "Padi contoh", "kpp", "63.10", "63.10.11", 10, 7, 10230 },
  { "4", "Kawasan Contoh Empat", "Wisata contoh", "pendampingan", "63.01", "63.01.05", 6, 4, 3975 },
  { "5", "Kawasan Contoh Lima", "Kebun contoh", "pendampingan", "63.02", "63.02.04", 5, 3, 0 },
  { "6", "Kawasan Contoh Enam", NULL, "pendampingan", "63.11", "63.11.07", 4, 1, 0 },
};

static const struct
{
  const char *key;
  const char *name;
  const char *sector;
} agencies[] = {
  { "pmd", "Dinas Contoh Pemberdayaan Masyarakat", "pemberdayaan masyarakat" },
  { "tani", "Dinas Contoh Pertanian", "pertanian" },
  { "ikan", "Dinas Contoh Perikanan", "perikanan" },
  { "jalan", "Dinas Contoh Pekerjaan Umum", "pekerjaan umum" },
  { "wisata", "Dinas Contoh Pariwisata", "pariwisata" },
  { "rencana", "Badan Contoh Perencanaan", "perencanaan" },
  { "dagang", "Dinas Contoh Perdagangan", "perdagangan" },
};

static void
make_agencies (KlasterSampleMaker *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    add (self, "opd", agencies[i].key, "name", agencies[i].name, "short_name",
         text (self, "Contoh %s", agencies[i].sector), "level", "province", "sector",
         agencies[i].sector, "contact", text (self, "Narahubung Contoh OPD %u", i + 1), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kawasan); i++)
    add (self, "opd", text (self, "pmd-%s", kawasan[i].key), "name",
         text (self, "Dinas Contoh PMD Kabupaten %s", kawasan[i].key), "short_name",
         text (self, "DPMD Contoh %s", kawasan[i].key), "level", "kabupaten", "kabupaten",
         kawasan[i].kabupaten, "sector", "pemberdayaan masyarakat", "contact",
         text (self, "Narahubung Contoh DPMD %s", kawasan[i].key), NULL);
}

static void
make_members (KlasterSampleMaker *self, guint k)
{
  for (guint n = 0; n < kawasan[k].members; n++)
    {
      const char *village = klaster_sample_nth_village (self, kawasan[k].kecamatan, FALSE, n);
      const char *key = text (self, "%s/%u", kawasan[k].key, n + 1);
      gboolean last = n + 1 == kawasan[k].members;

      add (self, "kawasan_member", key, "kawasan", ref (self, "kawasan", kawasan[k].key), "region",
           village, "state",
           last && k == 1 ? "left"
           : last         ? "proposed"
                          : "member",
           "confirmed", kawasan[k].stages > 4 && !last ? "1" : "0", NULL);
      add (self, "setting", text (self, "sample.name.%s", key), "key",
           text (self, "sample.name.%s", village), "value",
           text (self, "Contoh %s-%u", kawasan[k].key, n + 1), NULL);
    }
}

static void
make_stages (KlasterSampleMaker *self, guint k)
{
  guint last = MIN (kawasan[k].stages + 1, G_N_ELEMENTS (stages));

  for (guint n = 0; n < last; n++)
    {
      gboolean done = n < kawasan[k].stages;
      int start = -720 + (int)(n * 75 + k * 20);

      add (self, "kawasan_stage", text (self, "%s/%s", kawasan[k].key, stages[n]), "kawasan",
           ref (self, "kawasan", kawasan[k].key), "stage", stages[n], "start",
           klaster_sample_day (self, MIN (start, -15)), "target",
           klaster_sample_day (self, done ? start + 60 : 40 - (int)k * 12), "done",
           done ? klaster_sample_day (self, MIN (start, -15) + 12) : NULL, "document_number",
           done ? text (self, "Dokumen Contoh %s/%s", kawasan[k].key, stages[n]) : NULL,
           "document_date", done ? klaster_sample_day (self, MIN (start, -15) + 10) : NULL, "owner",
           ref (self, "opd", text (self, "pmd-%s", kawasan[k].key)), "blocker",
           !done && k != 0 ? "Contoh hambatan: dokumen belum ditandatangani" : NULL, NULL);
    }
}

static void
make_checks (KlasterSampleMaker *self, guint k)
{
  static const struct
  {
    const char *item;
    guint stage;
  } checks[] = { { "sk_tkpkp", 4 },
                 { "sk_kawasan", 5 },
                 { "perbup_rpkp", 6 },
                 { "bumdesma", 8 },
                 { "profile", 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      gboolean complete = kawasan[k].stages >= checks[i].stage;

      add (self, "kawasan_check", text (self, "%s/%s", kawasan[k].key, checks[i].item), "kawasan",
           ref (self, "kawasan", kawasan[k].key), "item", checks[i].item, "complete",
           complete ? "1" : "0", "document",
           complete ? text (self, "Dokumen Contoh %s/%s", kawasan[k].key, checks[i].item) : NULL,
           NULL);
    }
}

static void
make_needs (KlasterSampleMaker *self, guint k)
{
  static const char *const titles[]
      = { "Kebutuhan contoh: bibit", "Kebutuhan contoh: jalan usaha tani",
          "Kebutuhan contoh: pasar", "Kebutuhan contoh: pelatihan",
          "Kebutuhan contoh: air bersih" };
  static const char *const priorities[] = { "high", "middle", "low" };

  for (guint n = 0; n < G_N_ELEMENTS (titles); n++)
    add (self, "kawasan_need", text (self, "%s/%u", kawasan[k].key, n), "kawasan",
         ref (self, "kawasan", kawasan[k].key), "title", titles[n], "sector",
         agencies[(k + n) % G_N_ELEMENTS (agencies)].sector, "priority",
         priorities[(k + n) % G_N_ELEMENTS (priorities)], "year", "2026", "opd",
         ref (self, "opd", agencies[(k + n) % G_N_ELEMENTS (agencies)].key), NULL);
}

static void
make_programs (KlasterSampleMaker *self, guint k)
{
  static const char *const titles[]
      = { "Bibit unggul", "Jalan usaha tani", "Pasar kawasan", "Pelatihan kelompok" };
  static const char *const units[] = { "batang", "km", "unit", "orang" };
  static const char *const states[] = { "reported", "planned", "running", "done", "stopped" };
  static const char *const funds[]
      = { "apbn", "apbd_provinsi", "apbd_kabupaten", "apbdes", "bumdes", "csr" };

  for (guint n = 0; n < 4; n++)
    {
      const char *state = states[(k + n) % G_N_ELEMENTS (states)];
      gboolean spends = (k + n) % G_N_ELEMENTS (states) >= 2;
      guint millions = 80 + klaster_sample_below (self, 900);
      guint target = 5 + klaster_sample_below (self, 300);

      add (self, "opd_program", text (self, "%s/%u", kawasan[k].key, n), "opd",
           ref (self, "opd", agencies[(k + n) % G_N_ELEMENTS (agencies)].key), "kawasan",
           ref (self, "kawasan", kawasan[k].key), "title",
           text (self, "%s Contoh %s", titles[n], kawasan[k].key), "year", n < 2 ? "2026" : "2025",
           "regions", klaster_sample_nth_village (self, kawasan[k].kecamatan, FALSE, n), "budget",
           text (self, "%u", millions * 1000000), "fund_source",
           funds[(k + n) % G_N_ELEMENTS (funds)], "target", text (self, "%u", target),
           "target_unit", units[n], "realised",
           spends ? text (self, "%u", g_str_equal (state, "done") ? target : target / 2) : NULL,
           "spent",
           spends ? text (self, "%u", millions * (g_str_equal (state, "done") ? 970000 : 450000))
                  : NULL,
           "state", state, "need", "Kebutuhan contoh dari matrik kawasan", "answers",
           ref (self, "kawasan_need", text (self, "%s/%u", kawasan[k].key, n)), NULL);
    }
}

static void
make_bumdesma (KlasterSampleMaker *self, guint k)
{
  static const char *const steps[] = { "certificate", "documents", "mad", "musdes" };
  const char *key = kawasan[k].key;
  gboolean certified = k == 0;
  const char *first = klaster_sample_nth_village (self, kawasan[k].kecamatan, FALSE, 0);
  const char *second = klaster_sample_nth_village (self, kawasan[k].kecamatan, FALSE, 1);

  add (self, "bumdesma", key, "kawasan", ref (self, "kawasan", key), "name",
       text (self, "BUM Desa Bersama Contoh %s", key), "stage", steps[k], "certificate_number",
       certified ? "CONTOH-BUM-0001" : NULL, "certificate_date", certified ? "2024-05-20" : NULL,
       "businesses", "Usaha contoh: pengolahan, usaha contoh: wisata", "capital",
       text (self, "%u", 450000000 - k * 90000000), "member_villages",
       text (self, "%s, %s", first, second), "stage_since",
       certified ? NULL : klaster_sample_day (self, -40 * (int)k), "target",
       certified ? NULL : klaster_sample_day (self, 30 - 20 * (int)k), "blocker",
       k == 2 ? "Contoh hambatan: jadwal musyawarah belum disepakati" : NULL, NULL);
  for (int year = 2024; year <= 2026 && k < 2; year++)
    {
      int turnover = 380 + 140 * (year - 2024) - (int)k * 150;

      add (self, "bumdesma_year", text (self, "%s/%d", key, year), "bumdesma",
           ref (self, "bumdesma", key), "year", text (self, "%d", year), "turnover",
           text (self, "%d000000", turnover), "profit",
           k == 1 && year == 2024 ? "-12000000" : text (self, "%d000000", turnover / 9), "pades",
           text (self, "%d000000", turnover / 20), "workers", text (self, "%d", 9 + turnover / 60),
           NULL);
    }
}

void
klaster_sample_make_kawasan (KlasterSampleMaker *self)
{
  make_agencies (self);
  for (guint k = 0; k < SAMPLE_KAWASAN; k++)
    {
      gboolean designated = kawasan[k].stages >= 5;
      gboolean planned = kawasan[k].stages >= 6;

      add (self, "kawasan", kawasan[k].key, "name", kawasan[k].name, "theme", kawasan[k].theme,
           "kind", kawasan[k].kind, "kabupaten", kawasan[k].kabupaten, "rpjmn",
           g_str_equal (kawasan[k].kind, "kpp") ? "2025-2029" : NULL, "decree_number",
           designated ? text (self, "Keputusan Contoh %s/2024", kawasan[k].key) : NULL,
           "decree_date", designated ? "2024-06-10" : NULL, "area_ha",
           kawasan[k].area > 0 ? klaster_sample_number (self, kawasan[k].area, 1) : NULL,
           "rpkp_from", planned ? "2025" : NULL, "rpkp_to", planned ? "2029" : NULL, NULL);
      make_members (self, k);
      make_stages (self, k);
      make_checks (self, k);
      make_needs (self, k);
      make_programs (self, k);
      if (k < 4)
        make_bumdesma (self, k);
      for (int year = 2024; year <= 2026 && k < 3; year++)
        add (self, "kawasan_index", text (self, "%s/%d", kawasan[k].key, year), "kawasan",
             ref (self, "kawasan", kawasan[k].key), "year", text (self, "%d", year), "value",
             klaster_sample_number (self, 52.5 + 4.2 * (year - 2024) - 3.1 * k, 1), "class",
             "Kelas Contoh", NULL);
    }
}
