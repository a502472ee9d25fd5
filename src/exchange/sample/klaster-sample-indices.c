/* Indeks Desa of all desa but one, as the real list has it, and the years before for the sites.
 * Kelurahan have no Indeks Desa; IDM ends in 2024 (facts.md 2.1 and 2.4).
 */
#include <math.h>
#include <string.h>

#include "klaster-instrument.h"
#include "klaster-region.h"
#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define text klaster_sample_text
#define number klaster_sample_number

static const char *
get_class (double score, KlasterInstrument instrument)
{
  double limits[KLASTER_N_CLASS_LIMITS];

  klaster_instrument_get_limits (instrument, limits);
  return klaster_status_get_key (klaster_class_by_limits (limits, score));
}

static double
clamp (double value, double low, double high)
{
  return CLAMP (value, low, high);
}

static void
add_indeks_desa (KlasterSampleMaker *self, const char *village, int year, double score)
{
  static const double offsets[] = { 3, 1.5, -7, -1, 2, 0.5 };
  const char *parts[6];

  score = round (clamp (score, 41, 98.5) * 100) / 100;
  for (int i = 0; i < 6; i++)
    parts[i]
        = number (self, clamp (score + offsets[i] + 4 * klaster_sample_normal (self), 20, 100), 2);
  add (self, "village_index", text (self, "%s/%d", village, year), "village", village, "year",
       text (self, "%d", year), "instrument", "indeks_desa", "score", number (self, score, 2),
       "status", get_class (score, KLASTER_INSTRUMENT_INDEKS_DESA), "dld", parts[0], "ds", parts[1],
       "de", parts[2], "dl", parts[3], "da", parts[4], "dtkpd", parts[5], "document",
       "Dokumen Contoh", NULL);
}

static void
add_idm (KlasterSampleMaker *self, const char *village, int year, double score)
{
  double social = clamp (score + 0.03 + 0.02 * klaster_sample_normal (self), 0.3, 1);
  double economy = clamp (score - 0.05 + 0.02 * klaster_sample_normal (self), 0.3, 1);

  social = round (social * 1e4) / 1e4;
  economy = round (economy * 1e4) / 1e4;
  score = round (score * 1e4) / 1e4;
  add (self, "village_index", text (self, "%s/%d", village, year), "village", village, "year",
       text (self, "%d", year), "instrument", "idm", "score", number (self, score, 4), "status",
       get_class (score, KLASTER_INSTRUMENT_IDM), "iks", number (self, social, 4), "ike",
       number (self, economy, 4), "ikl",
       number (self, clamp (3 * score - social - economy, 0, 1), 4), "document", "Dokumen Contoh",
       NULL);
}

static void
make_site_years (KlasterSampleMaker *self, int site)
{
  const char *village = self->site_villages[site];
  double quality = self->quality[site];

  if (klaster_sample_site_is_kelurahan (site))
    {
      for (int year = 2021; year <= 2026; year++)
        add (self, "village_index", text (self, "%s/%d", village, year), "village", village, "year",
             text (self, "%d", year), "instrument", "permendagri_81", "status",
             year >= 2024 ? "cepat_berkembang" : "berkembang", "document", "Dokumen Contoh", NULL);
      return;
    }
  for (int year = 2021; year <= 2024; year++)
    add_idm (
        self, village, year,
        clamp (0.58 + 0.12 * quality + 0.04 * (year - 2021) + 0.01 * klaster_sample_normal (self),
               0.45, 0.95));
  add_indeks_desa (self, village, 2025, 66 + 16 * quality + 1.5 * klaster_sample_normal (self));
  add_indeks_desa (self, village, 2026, 69 + 17 * quality + 1.5 * klaster_sample_normal (self));
}

static gboolean
is_site (KlasterSampleMaker *self, const char *village)
{
  for (int i = 0; i < SAMPLE_SITES; i++)
    if (g_strcmp0 (self->site_villages[i], village) == 0)
      return TRUE;
  return FALSE;
}

void
klaster_sample_make_indices (KlasterSampleMaker *self)
{
  double kecamatan_mean = 0;
  const char *before = "";
  gboolean skipped = FALSE;

  for (int i = 0; i < SAMPLE_SITES; i++)
    make_site_years (self, i);
  for (guint i = 0; self->villages[i] != NULL; i++)
    {
      const char *village = self->villages[i];

      if (klaster_region_code_is_kelurahan (village) || is_site (self, village))
        continue;
      if (!skipped)
        {
          skipped = TRUE; /* one desa of the list has no score */
          continue;
        }
      /* Neighbours resemble each other: a mean for each kecamatan. */
      if (strncmp (before, village, strlen ("63.01.01")) != 0)
        kecamatan_mean = 79 + 5 * klaster_sample_normal (self);
      before = village;
      add_indeks_desa (self, village, 2025, kecamatan_mean + 4 * klaster_sample_normal (self));
    }
}
