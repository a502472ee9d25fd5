/* Sites, their villages and enumerators, proposals to replace. */
#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

static void
make_site (KlasterSampleMaker *self, int i)
{
  const KlasterSampleSite *site = &klaster_sample_sites[i];
  const char *kind = klaster_sample_site_is_kelurahan (i) ? "Kelurahan" : "Desa";
  guint households = 320 + klaster_sample_below (self, 900);

  add (self, "enumerator", site->key, "name", text (self, "Enumerator Contoh %s", site->key),
       "phone", text (self, "0800-0000-%04d", i + 1), "kabupaten", site->kabupaten, "active_from",
       "2025-05-01", NULL);
  add (self, "site", site->key, "kabupaten", site->kabupaten, "village", self->site_villages[i],
       "year", "2025", "decree_number", "100.3.3.1/Contoh/KUM/2025", "decree_date", "2025-04-28",
       "potential", site->product, "reason",
       text (self, "Contoh alasan: %s %s punya kelompok usaha dan dukungan pemerintah setempat.",
             kind, text (self, "Contoh %s", site->key)),
       "status", "designated", "from_period", klaster_sample_period (self, 0), "enumerator",
       ref (self, "enumerator", site->key), "cover_photo",
       i == 0 ? ref (self, "attachment", "foto") : NULL, NULL);
  add (self, "village_profile", site->key, "village", self->site_villages[i], "head",
       text (self, "%s Contoh %s", klaster_sample_site_is_kelurahan (i) ? "Lurah" : "Kepala Desa",
             site->key),
       "phone", text (self, "0800-1111-%04d", i + 1), "population",
       text (self, "%u", households * 3 + klaster_sample_below (self, households)), "households",
       text (self, "%u", households), "potential",
       text (self, "Contoh: %s sebagai produk unggulan.", site->product), "address",
       text (self, "Jl. Contoh Nomor %d", i + 1), "web",
       text (self, "https://contoh-%c.example", g_ascii_tolower (*site->key)), NULL);
  add (self, "setting", text (self, "sample.name.%s", site->key), "key",
       text (self, "sample.name.%s", self->site_villages[i]), "value",
       text (self, "Contoh %s", site->key), NULL);
}

static void
make_proposal (KlasterSampleMaker *self,
               int site,
               const char *letter_date,
               const char *decision,
               const char *decided_on,
               const char *decision_note)
{
  const KlasterSampleSite *place = &klaster_sample_sites[site];
  const char *village = klaster_sample_nth_village (self, place->kecamatan, FALSE, 2);

  add (self, "site_proposal", place->key, "site", klaster_sample_site_ref (self, site), "village",
       village, "letter_number", text (self, "400.10/%03d/Contoh/2026", 17 + site), "letter_date",
       letter_date, "reasons", "Contoh alasan: usulan potensi lain dari kabupaten.", "decision",
       decision, "decided_on", decided_on, "decision_note", decision_note, NULL);
}

void
klaster_sample_make_places (KlasterSampleMaker *self)
{
  for (int i = 0; i < SAMPLE_SITES; i++)
    make_site (self, i);
  make_proposal (self, 3, "2026-02-12", "rejected", "2026-03-09",
                 "Contoh putusan: lokus lama sudah berjalan baik.");
  make_proposal (self, 7, "2026-03-24", "submitted", NULL, NULL);
  make_proposal (self, 10, "2026-04-06", "late", "2026-04-08",
                 "Contoh putusan: surat tiba sesudah 31 Maret 2026.");
}
