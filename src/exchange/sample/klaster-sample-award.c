/* One edition of the award, scored and ready to be decided: its example criteria take from every source. */
#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

#define JURORS 3
/* Its field verification is still to come, so it waits. */
#define SITE_NOT_VISITED 1

static const struct
{
  const char *key;
  const char *kind;
  const char *places; /* or NULL */
  int day; /* from the day on which the sample plays */
} stages[] = {
  { "1", "administrasi", "8", -110 },
  { "2", "paparan", "6", -80 },
  { "3", "verifikasi", NULL, -70 },
};

/* Weights sum to 100. */
static const struct
{
  const char *key;
  const char *label;
  const char *weight;
  const char *origin;
  const char *indicator; /* of an indicator */
  const char *counted; /* of a count */
  const char *taken;
  const char *scale_method;
  const char *direction;
  const char *not_answered;
  const char *not_due;
  const char *zero;
  const char *stage;
  const char *tie_order;
} criteria[] = {
  { "indeks", "Indeks Desa (Contoh)", "10", "index", NULL, NULL, NULL, "range", "higher", "wait",
    "wait", "number", "1", NULL },
  { "omzet", "Omzet produk unggulan (Contoh)", "15", "indicator", "PROD_OMZET", NULL, "mean",
    "field", "higher", "wait", "leave_out", "number", "1", NULL },
  { "ki", "Kekayaan intelektual diajukan (Contoh)", "10", "count", NULL, "rights_filed", NULL,
    "best", "higher", "zero_points", "wait", "number", "1", NULL },
  { "laporan", "Laporan tepat waktu (Contoh)", "10", "count", NULL, "reports_on_time", NULL, "best",
    "higher", "zero_points", "zero_points", "not_answered", "1", NULL },
  { "baru", "Kebaruan inovasi (Contoh)", "15", "jury", NULL, NULL, NULL, "range", "higher",
    "leave_out", "wait", "number", "1", NULL },
  { "manfaat", "Manfaat bagi warga (Contoh)", "20", "jury", NULL, NULL, NULL, "range", "higher",
    "wait", "wait", "number", "1", "1" },
  { "paparan", "Paparan (Contoh)", "10", "jury", NULL, NULL, NULL, "range", "higher", "wait",
    "wait", "number", "2", "2" },
  { "lapangan", "Keadaan di lapangan (Contoh)", "10", "jury", NULL, NULL, NULL, "range", "higher",
    "wait", "wait", "number", "3", NULL },
};

static const char *
make_score (KlasterSampleMaker *self, int site)
{
  double score = 58 + 32 * self->quality[site] + 4 * klaster_sample_normal (self);

  return klaster_sample_number (self, CLAMP (score, 40, 98), 0);
}

static void
make_scores (KlasterSampleMaker *self, const char *criterion)
{
  for (int site = 0; site < SAMPLE_SITES; site++)
    for (int juror = 1; juror <= JURORS; juror++)
      {
        const char *score = make_score (self, site);
        gboolean open = site == SITE_NOT_VISITED && g_str_equal (criterion, "lapangan");

        add (self, "award_score", text (self, "%s/%d/%d", criterion, site, juror), "criterion",
             ref (self, "award_criterion", criterion), "site", klaster_sample_site_ref (self, site),
             "juror", ref (self, "juror", text (self, "%d", juror)), "score", open ? NULL : score,
             NULL);
      }
}

static void
make_criterion (KlasterSampleMaker *self, guint i, const char *award)
{
  gboolean jury = g_str_equal (criteria[i].origin, "jury");
  const char *indicator = criteria[i].indicator;

  add (self, "award_criterion", criteria[i].key, "award", award, "position",
       text (self, "%u", i + 1), "label", criteria[i].label, "weight", criteria[i].weight, "origin",
       criteria[i].origin, "indicator",
       indicator != NULL ? ref (self, "indicator", indicator) : NULL, "counted",
       criteria[i].counted, "taken", criteria[i].taken, "scale_method", criteria[i].scale_method,
       "lowest", g_str_equal (criteria[i].scale_method, "range") ? "0" : NULL, "highest",
       g_str_equal (criteria[i].scale_method, "range") ? "100" : NULL, "direction",
       criteria[i].direction, "when_not_answered", criteria[i].not_answered, "when_not_due",
       criteria[i].not_due, "when_not_applicable", "leave_out", "when_zero", criteria[i].zero,
       "stage", ref (self, "award_stage", criteria[i].stage), "tie_order", criteria[i].tie_order,
       "levels", jury ? "Contoh: 50 cukup, 75 baik, 90 sangat baik" : NULL, NULL);
  if (jury)
    make_scores (self, criteria[i].key);
}

void
klaster_sample_make_award (KlasterSampleMaker *self)
{
  const char *award = ref (self, "award", "2026");

  add (self, "award", "2026", "year", "2026", "event", "Pekan Inovasi Contoh 2026", "state", "open",
       "tie_rule",
       "Contoh: nilai manfaat yang lebih tinggi menang, kemudian nilai paparan; yang tetap sama "
       "berbagi peringkat.",
       "stages", "Contoh: administrasi, delapan besar, paparan, enam besar, verifikasi lapangan.",
       "example", "1", "winners", "3", "decision_number", "400.10/Contoh/2026", "decision_date",
       klaster_sample_day (self, -66), "decision_place", "Tempat Contoh", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    add (self, "award_stage", stages[i].key, "award", award, "position", stages[i].key, "kind",
         stages[i].kind, "places", stages[i].places, "date",
         klaster_sample_day (self, stages[i].day), NULL);
  for (int n = 1; n <= JURORS; n++)
    add (self, "juror", text (self, "%d", n), "award", award, "name",
         text (self, "Juri Contoh %d", n), "institution", text (self, "Lembaga Contoh %d", n),
         "closed", "1", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    make_criterion (self, i, award);
}
