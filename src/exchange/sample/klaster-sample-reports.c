/* Indicators, the reports of thirteen sites in nine periods, their values, excuses and assistance.
 *
 * How a site reports is drawn from a table of rows that together hold every state a report can be
 * in; the seed deals the rows to the sites. Figures grow with the quality of the site and swing
 * with the harvest.
 */
#include <math.h>

#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

/* O on time, L late, P partly filled, E opened and left empty, M missing, X excused, D draft not
 * sent, R returned. */
static const char *const rows[SAMPLE_SITES] = {
  "OOOOOOOOO", "OOOOOOOOO", "OOLOOOOOO", "OOOPOOOOL", "LOOOOOPOO", "OOOOLOOOO", "OMOOOOOOP",
  "OOOOOOLOM", "PLOOOXOOO", "OOEOOOOOD", "LLOPOOLOO", "XMLOOPOLM", "OOOOMLOER",
};

typedef struct
{
  const char *code;
  const char *label;
  const char *group;
  const char *unit;
  const char *type;
  const char *direction;
  const char *applies_to;
  double target;
  double start, growth, swing; /* at quality 1: first value, per period, seasonal part */
  int step; /* values are multiples of it; 0: one decimal */
  int from, to; /* periods in which it is asked */
  gboolean required;
  gboolean yearly; /* asked only in November and December */
  gboolean sums; /* the year is the sum of its figures */
} Indicator;

static const Indicator indicators[] = {
  { "KEBIJAKAN_ATURAN", "Peraturan tentang inovasi ditetapkan (Contoh)", "policy", "ya/tidak",
    "yes_no", "higher", "both", 1, 0.1, 0.22, 0, 1, 0, 8, TRUE, FALSE },
  { "KEBIJAKAN_CAPAIAN", "Capaian indikator kebijakan inovasi (Contoh)", "policy", "%", "percent",
    "higher", "both", 80, 38, 5.5, 0, 0, 0, 8, FALSE, TRUE },
  { "INOV_JUMLAH", "Inovasi yang berjalan (Contoh)", "innovation", "inovasi", "count", "higher",
    "both", 4, 1, 0.42, 0, 1, 0, 8, TRUE, FALSE },
  { "INOV_PENERIMA", "Penerima manfaat inovasi (Contoh)", "innovation", "orang", "count", "higher",
    "both", 400, 60, 42, 0.04, 1, 0, 8, TRUE, FALSE },
  { "PROD_JUMLAH", "Produk unggulan yang dijual (Contoh)", "product", "produk", "count", "higher",
    "both", 4, 1, 0.35, 0, 1, 0, 8, TRUE, FALSE },
  { "PROD_OMZET", "Omzet produk unggulan (Contoh)", "product", "Rp", "money", "higher", "both",
    60000000, 12000000, 5200000, 0.16, 50000, 0, 8, TRUE, FALSE },
  { "PROD_HASIL", "Hasil produksi (Contoh)", "product", "kg", "number", "higher", "both", 900, 240,
    72, 0.18, 0, 0, 8, FALSE, FALSE },
  { "KI_DIAJUKAN", "Kekayaan intelektual diajukan (Contoh)", "ip", "permohonan", "count", "higher",
    "both", 3, 0, 0.33, 0, 1, 0, 8, TRUE, FALSE },
  { "KI_TERBIT", "Sertifikat kekayaan intelektual terbit (Contoh)", "ip", "sertifikat", "count",
    "higher", "both", 2, -0.9, 0.42, 0, 1, 0, 8, TRUE, FALSE },
  { "MITRA_AKTIF", "Mitra yang aktif (Contoh)", "partnership", "mitra", "count", "higher", "both",
    4, 1, 0.4, 0, 1, 0, 8, TRUE, FALSE },
  { "MITRA_KEGIATAN", "Kegiatan bersama mitra (Contoh)", "partnership", "kegiatan", "count",
    "higher", "both", 5, 1.2, 0.45, 0.1, 1, 4, 8, FALSE, FALSE },
  { "EKO_PEKERJA", "Tenaga kerja kelompok usaha (Contoh)", "economy", "orang", "count", "higher",
    "both", 30, 8, 2.4, 0.03, 1, 0, 8, TRUE, FALSE },
  { "EKO_PADES", "Setoran BUM Desa ke desa (Contoh)", "economy", "Rp", "money", "higher", "desa",
    15000000, 2500000, 1300000, 0.1, 50000, 0, 8, FALSE, FALSE },
  { "EKO_BIAYA", "Biaya produksi per satuan (Contoh)", "economy", "Rp", "money", "lower", "both",
    9000, 15000, -620, 0.03, 100, 0, 8, FALSE, FALSE },
  { "LEM_KELOMPOK", "Kelompok usaha yang aktif (Contoh)", "institution", "kelompok", "count",
    "higher", "both", 5, 1, 0.5, 0, 1, 0, 8, TRUE, FALSE },
  { "LEM_LAYANAN", "Lama layanan surat (Contoh)", "institution", "hari", "number", "lower", "both",
    1, 4.5, -0.35, 0.05, 0, 0, 8, FALSE, FALSE },
  { "LEM_RAPAT", "Musyawarah tentang inovasi (Contoh)", "institution", "kali", "count", "higher",
    "both", 2, 1, 0.2, 0.1, 1, 0, 3, FALSE, FALSE },
  { "KEBIJAKAN_DANA", "Anggaran desa untuk inovasi (Contoh)", "policy", "%", "percent", "higher",
    "both", 10, 2.5, 0.75, 0.04, 0, 3, 8, FALSE, FALSE, FALSE },
  { "KEBIJAKAN_LAPOR", "Inovasi dilaporkan ke kabupaten (Contoh)", "policy", "laporan", "count",
    "higher", "both", 0, 0.6, 0.24, 0.3, 1, 4, 8, FALSE, FALSE, TRUE },
};

/* Targets of the year; a site of -1: of all sites. */
static const struct
{
  const char *indicator;
  int site;
  const char *target;
} targets[] = {
  { "KEBIJAKAN_DANA", -1, "6.5" },
  { "KEBIJAKAN_DANA", 11, "5" },
  { "KEBIJAKAN_LAPOR", -1, "6" },
  { "KEBIJAKAN_LAPOR", 6, "4" },
};

static const char *
get_together (const Indicator *it)
{
  return g_str_equal (it->type, "percent") || g_str_equal (it->type, "yes_no")
                 || g_str_equal (it->direction, "lower")
             ? "mean"
             : "sum";
}

static void
make_indicators (KlasterSampleMaker *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    {
      const Indicator *it = &indicators[i];

      add (self, "indicator", it->code, "code", it->code, "label", it->label, "group", it->group,
           "unit", it->unit, "type", it->type, "direction", it->direction, "target",
           it->sums ? NULL : klaster_sample_number (self, it->target, 0), "year_basis",
           it->sums ? "sum" : "last", "together", get_together (it), "lowest", "0", "highest",
           g_str_equal (it->type, "percent")  ? "100"
           : g_str_equal (it->type, "yes_no") ? "1"
                                              : NULL,
           "applies_to", it->applies_to, "required", it->required ? "1" : "0", "from_period",
           klaster_sample_period (self, it->from), "to_period",
           it->to < SAMPLE_PERIODS - 1 ? klaster_sample_period (self, it->to) : NULL, "help",
           "Contoh petunjuk: hitung dari catatan kelompok pada dua bulan ini.", NULL);
    }
}

static void
make_targets (KlasterSampleMaker *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    add (self, "indicator_target", text (self, "2026/%u", i), "indicator",
         ref (self, "indicator", targets[i].indicator), "year", "2026", "site",
         targets[i].site >= 0 ? klaster_sample_site_ref (self, targets[i].site) : NULL, "target",
         targets[i].target, NULL);
}

/* Quarter by quarter, as a harvest goes; no cos(), whose last digit differs between computers. */
static double
get_season (int t)
{
  static const double seasons[] = { 0.2, 1, 0.3, -0.6, -1, -0.1 };

  return seasons[t % 6];
}

static double
make_value (KlasterSampleMaker *self, const Indicator *it, int site, int t)
{
  double quality = self->quality[site];
  double value = it->start + it->growth * t * quality;
  double noise = klaster_sample_normal (self);

  /* Where less is better, a weak site begins higher. */
  if (g_str_equal (it->direction, "lower"))
    value *= 1.3 - 0.3 * quality;
  else if (it->start > 5)
    value *= 0.45 + 0.55 * quality;
  value *= 1 + it->swing * (get_season (t) + 0.5 * noise);
  if (g_str_equal (it->type, "yes_no"))
    return value >= 0.5;
  value = MAX (value, 0);
  return it->step > 0 ? floor (value / it->step) * it->step : round (value * 10) / 10;
}

static void
add_value (KlasterSampleMaker *self,
           const char *report,
           const Indicator *it,
           const char *value,
           const char *remark)
{
  add (self, "report_value", text (self, "%s/%s", report, it->code), "report",
       ref (self, "report", report), "indicator", ref (self, "indicator", it->code), "value", value,
       "remark", remark, NULL);
}

/* Woven things and plants in pots are counted, not weighed. */
static gboolean
is_weighed (int site)
{
  const char *kind = klaster_sample_sites[site].product_kind;

  return !g_str_equal (kind, "kerajinan") && !g_str_equal (kind, "tanaman");
}

/* Figures of one report; a PARTLY filled one lacks every third that is needed. */
static void
make_values (KlasterSampleMaker *self, const char *report, int site, int t, gboolean partly)
{
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    {
      const Indicator *it = &indicators[i];
      double value = make_value (self, it, site, t);
      const char *remark = NULL;

      if (t < it->from || t > it->to
          || (g_str_equal (it->applies_to, "desa") && klaster_sample_site_is_kelurahan (site)))
        continue;
      if (g_str_equal (it->unit, "kg") && !is_weighed (site))
        add_value (self, report, it, "not_applicable", NULL);
      else if (it->yearly && t % 6 != 3)
        add_value (self, report, it, "not_due", NULL);
      else if (partly && i % 3 == 0)
        add_value (self, report, it, NULL, "Contoh: catatan kelompok belum ada");
      else
        {
          if (i == 5 && get_season (t) < -0.9)
            remark = "Contoh: bahan baku sedikit pada masa paceklik";
          add_value (self, report, it, klaster_sample_number (self, value, it->step > 0 ? 0 : 1),
                     remark);
        }
    }
}

static const char *
get_report_state (char how, int t)
{
  if (how == 'E' || how == 'D')
    return "draft";
  if (how == 'R')
    return "returned";
  if (t < 7)
    return "approved";
  return t == 7 ? "checked" : "received";
}

static void
make_report (KlasterSampleMaker *self, int site, int t, char how)
{
  const KlasterSampleSite *place = &klaster_sample_sites[site];
  const char *key = text (self, "%s/%d", place->key, t);
  const char *state = get_report_state (how, t);
  gboolean filled = how != 'E';
  gboolean received = filled && how != 'D';
  gboolean approved = g_str_equal (state, "approved");
  int days = 2 + (int)klaster_sample_below (self, 8);
  double north = klaster_sample_between (self, -0.01, 0.01);
  double east = klaster_sample_between (self, -0.01, 0.01);

  if (how == 'L')
    days += 10;
  add (
      self, "report", key, "site", klaster_sample_site_ref (self, site), "period",
      klaster_sample_period (self, t), "enumerator", ref (self, "enumerator", place->key),
      "received_on", received ? klaster_sample_period_day (self, t, days) : NULL, "state", state,
      "progress",
      filled ? text (self, "Contoh perkembangan: produksi %s berjalan, %d kali pertemuan kelompok.",
                     place->product, 1 + (site + t) % 4)
             : NULL,
      "obstacles",
      filled && (site + t) % 3 == 0 ? "Contoh kendala: kemasan dan modal kelompok terbatas." : NULL,
      "follow_up",
      filled && (site + t) % 4 == 0 ? "Contoh tindak lanjut: pelatihan kemasan." : NULL, "lat",
      received ? klaster_sample_number (self, place->lat + north, 5) : NULL, "lon",
      received ? klaster_sample_number (self, place->lon + east, 5) : NULL, "origin",
      site % 2 == 0 ? "Diketik (contoh)"
                    : text (self, "contoh-%s.xlsx, Laporan, baris %d",
                            klaster_sample_period (self, t), site + 2),
      "outside_id", site % 2 == 0 ? NULL : text (self, "uuid:contoh-%s-%d", place->key, t),
      "returned_reason", how == 'R' ? "Contoh: angka omzet tidak cocok dengan periode lalu" : NULL,
      "locked_at",
      approved ? text (self, "%sT02:00:00Z", klaster_sample_period_day (self, t, days + 3)) : NULL,
      "locked_by", approved ? "Petugas Contoh 1" : NULL, NULL);
  if (filled)
    make_values (self, key, site, t, how == 'P' || how == 'R' || how == 'D');
}

static void
make_assistance (KlasterSampleMaker *self, int site)
{
  static const char *const topics[] = { "Pendampingan kemasan", "Pendampingan merek",
                                        "Pendampingan pembukuan", "Pendampingan laporan" };
  static const char *const states[] = { "done", "running", "planned", "cancelled" };
  const char *partner = site % 2 == 0 ? "universitas" : "industri";
  const char *state = states[site % 4];
  int day = (int)klaster_sample_below (self, 120) - 90;

  add (self, "assistance", klaster_sample_sites[site].key, "site",
       klaster_sample_site_ref (self, site), "date", klaster_sample_day (self, day), "topic",
       text (self, "%s Contoh %s", topics[site % 4], klaster_sample_sites[site].key),
       "cause_indicator", ref (self, "indicator", site % 2 == 0 ? "PROD_OMZET" : "KI_DIAJUKAN"),
       "officers", "Petugas Contoh 1, Petugas Contoh 2", "partner", ref (self, "partner", partner),
       "result", site % 4 == 0 ? "Contoh hasil: rancangan kemasan disepakati." : NULL, "next_step",
       "Contoh langkah berikut: uji pasar.", "state", state, "due",
       klaster_sample_day (self, day + 30), NULL);
}

/* The rows of the table in an order that the seed gives. */
static void
deal_rows (KlasterSampleMaker *self, const char *dealt[SAMPLE_SITES])
{
  for (int i = 0; i < SAMPLE_SITES; i++)
    dealt[i] = rows[i];
  for (int i = SAMPLE_SITES - 1; i > 0; i--)
    {
      int j = (int)klaster_sample_below (self, (guint)i + 1);
      const char *row = dealt[i];

      dealt[i] = dealt[j];
      dealt[j] = row;
    }
}

void
klaster_sample_make_reports (KlasterSampleMaker *self)
{
  const char *dealt[SAMPLE_SITES];

  make_indicators (self);
  make_targets (self);
  deal_rows (self, dealt);
  for (int site = 0; site < SAMPLE_SITES; site++)
    {
      for (int t = 0; t < SAMPLE_PERIODS; t++)
        if (dealt[site][t] == 'X')
          add (self, "report_excuse", text (self, "%d/%d", site, t), "site",
               klaster_sample_site_ref (self, site), "period", klaster_sample_period (self, t),
               "reason", "Contoh alasan: banjir, lokus tidak terjangkau.", "by_whom", "Kasi Contoh",
               NULL);
        else if (dealt[site][t] != 'M')
          make_report (self, site, t, dealt[site][t]);
      make_assistance (self, site);
    }
  add (self, "report_due", "contoh", "period", klaster_sample_period (self, SAMPLE_PERIODS), "due",
       klaster_sample_period_day (self, SAMPLE_PERIODS, 15), "reason", "Contoh: libur akhir tahun",
       NULL);
  for (int site = 0; site < SAMPLE_SITES; site++)
    if (dealt[site][3] == 'P')
      add (self, "comment", text (self, "laporan/%d", site), "entity", "report", "record",
           ref (self, "report", text (self, "%s/3", klaster_sample_sites[site].key)), "field",
           "progress", "text", "Contoh komentar: mohon angka yang kosong dilengkapi.",
           "needs_follow_up", "1", "closed", "0", "author", "Petugas Contoh 1", "written_at",
           "2026-01-14T02:20:00Z", NULL);
}
