/* TKPKP, meetings, who came, and what was agreed. */
#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

#define DECISION "Contoh keputusan: OPD menyampaikan program dan anggaran dalam dua minggu."

static const char *const agencies[]
    = { "pmd", "tani", "ikan", "jalan", "wisata", "rencana", "dagang" };

static const struct
{
  const char *key;
  const char *title;
  const char *kind;
  int day; /* from the day on which the sample plays */
  const char *place;
  const char *kawasan;
} meetings[] = {
  { "luncur", "Peluncuran Contoh", "launch", -520, "Aula Contoh", NULL },
  { "tkpkp", "Rapat TKPKP Contoh", "tkpkp", -285, "Aula Contoh", NULL },
  { "kpp1", "Tindak lanjut KPP Contoh Satu", "kpp", -220, "Ruang Rapat Contoh", "1" },
  { "kpp2", "Tindak lanjut KPP Contoh Dua", "kpp", -214, "Ruang Rapat Contoh", "2" },
  { "sekda4", "Audiensi Sekda Contoh Empat", "audiensi", -160, "Kantor Contoh", "4" },
  { "rakernis", "Rakernis Contoh", "rakernis", -120, "Hotel Contoh", NULL },
  { "bimtek", "Bimtek Inovasi Contoh", "bimtek", -75, "Balai Contoh", NULL },
  { "musdes", "Musyawarah Desa Contoh", "musdes", -48, "Balai Desa Contoh", "5" },
  { "mad", "Musyawarah Antar Desa Contoh", "mad", -26, "Balai Desa Contoh", "2" },
  { "tkpkp2", "Rapat Evaluasi TKPKP Contoh", "tkpkp", -12, "Aula Contoh", NULL },
  { "kpp3", "Rapat Lanjutan KPP Contoh Satu", "kpp", 9, "Ruang Rapat Contoh", "1" },
};

static void
make_team (KlasterSampleMaker *self, int n)
{
  static const char *const kabupaten[] = { NULL, "63.03", "63.09", "63.10", "63.01" };
  static const char *const posts[] = { "chair", "secretary", "member", "member" };
  const char *key = text (self, "%d", n);

  add (self, "team", key, "name",
       n == 0 ? "TKPKP Provinsi Contoh" : text (self, "TKPKP Kabupaten Contoh %d", n), "level",
       n == 0 ? "province" : "kabupaten", "kabupaten", kabupaten[n], "decree_number",
       text (self, "100.3.3/Contoh-%d/2026", n), "decree_date", "2026-02-10", "year", "2026", NULL);
  for (int i = 0; i < 4; i++)
    add (self, "team_member", text (self, "%d/%d", n, i), "team", ref (self, "team", key), "post",
         posts[i], "opd",
         n > 0 && i == 0   ? NULL /* the Sekda */
         : n > 0 && i == 1 ? ref (self, "opd", text (self, "pmd-%d", n))
                           : ref (self, "opd", agencies[(n + i) % 7]),
         "name", text (self, "%s Contoh %d-%d", i == 0 ? "Sekda" : "Anggota", n, i + 1), NULL);
}

static void
make_meeting (KlasterSampleMaker *self, guint n)
{
  gboolean audiensi = g_str_equal (meetings[n].kind, "audiensi");
  gboolean past = meetings[n].day < 0;

  add (self, "meeting", meetings[n].key, "title", meetings[n].title, "kind", meetings[n].kind,
       "date", klaster_sample_day (self, meetings[n].day), "date_exact", "1", "place",
       meetings[n].place, "kawasan",
       meetings[n].kawasan != NULL ? ref (self, "kawasan", meetings[n].kawasan) : NULL, "chair",
       "Pejabat Contoh", "summary",
       past ? "Contoh ringkasan: peserta membahas program, lokus dan dukungan." : NULL, "decisions",
       past ? DECISION "\nContoh keputusan: data lokus dilengkapi sebelum rapat berikutnya." : NULL,
       "ask_1", audiensi ? "Contoh permintaan: menetapkan SK TKPKP kabupaten" : NULL, "ask_2",
       audiensi ? "Contoh permintaan: menyelesaikan rancangan Perbup RPKP" : NULL, "ask_3",
       audiensi ? "Contoh permintaan: menunjuk OPD penanggung jawab" : NULL, NULL);
  for (guint i = 0; i < 5; i++)
    add (self, "meeting_attendance", text (self, "%s/%u", meetings[n].key, i), "meeting",
         ref (self, "meeting", meetings[n].key), "opd", ref (self, "opd", agencies[(n + i) % 7]),
         "name", text (self, "Peserta Contoh %u", i + 1), "attended",
         past ? (n + i) % 6 == 5 ? "0" : "1" : NULL, NULL);
}

static void
make_follow_up (KlasterSampleMaker *self, guint n)
{
  static const char *const states[]
      = { "done", "done", "open", "running", "done", "open", "dropped" };
  static const char *const texts[]
      = { "Menyampaikan program dan anggaran", "Melengkapi dokumen kawasan",
          "Menyusun matrik kebutuhan", "Mengirim data lokus" };
  guint meeting = n % (G_N_ELEMENTS (meetings) - 1); /* the last one is still to come */
  const char *state = states[n % G_N_ELEMENTS (states)];
  int due = meetings[meeting].day + 14 + (int)(n % 3) * 9;

  add (self, "follow_up", text (self, "%u", n), "meeting",
       ref (self, "meeting", meetings[meeting].key), "text",
       text (self, "%s (Contoh %u)", texts[n % 4], n + 1), "decision", n % 4 == 0 ? DECISION : NULL,
       "opd", ref (self, "opd", agencies[n % 7]), "kawasan",
       meetings[meeting].kawasan != NULL ? ref (self, "kawasan", meetings[meeting].kawasan) : NULL,
       "site", n % 5 == 0 ? klaster_sample_site_ref (self, (int)n % SAMPLE_SITES) : NULL, "program",
       n % 4 == 1 ? ref (self, "opd_program", text (self, "%u/0", 1 + n % 6)) : NULL, "due",
       klaster_sample_day (self, due), "state", state, "done_on",
       g_str_equal (state, "done") ? klaster_sample_day (self, MIN (due + (int)(n % 4) * 3 - 4, -1))
                                   : NULL,
       NULL);
}

void
klaster_sample_make_teams (KlasterSampleMaker *self)
{
  for (int n = 0; n < 5; n++)
    make_team (self, n);
  for (guint n = 0; n < G_N_ELEMENTS (meetings); n++)
    make_meeting (self, n);
  for (guint n = 0; n < 16; n++)
    make_follow_up (self, n);
}
