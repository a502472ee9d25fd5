/* Instruction and its evaluation, agenda. */
#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

#define ITEMS 6

static const struct
{
  const char *title;
  const char *kind;
  int from, to; /* days from the day on which the sample plays; to 0: one day */
  const char *exact;
  int site; /* or -1 */
  const char *kawasan;
} agenda[] = {
  { "Batas laporan Jul–Agu (Contoh)", "deadline", -72, 0, "1", -1, NULL },
  { "Pekan Inovasi (Contoh)", "pekan_inovasi", -66, -63, "1", -1, NULL },
  { "Batas laporan Sep–Okt (Contoh)", "deadline", -11, 0, "1", -1, NULL },
  { "Kunjungan lapangan (Contoh)", "event", -5, 0, "1", 1, NULL },
  { "Rapat verifikasi laporan (Contoh)", "meeting", 0, 0, "1", -1, NULL },
  { "Audiensi Sekda (Contoh)", "meeting", 3, 0, "1", -1, "5" },
  { "Bimtek kemasan (Contoh)", "event", 9, 11, "1", 3, NULL },
  { "Rapat KPP (Contoh)", "meeting", 16, 0, "1", -1, "3" },
  { "Perpanjangan SPP-IRT (Contoh)", "deadline", 24, 0, "1", 0, NULL },
  { "Periode laporan Nov–Des (Contoh)", "report_period", -20, 40, "1", -1, NULL },
  { "Batas laporan Nov–Des (Contoh)", "deadline", 50, 0, "1", -1, NULL },
  { "Rakernis (Contoh)", "rakernis", 75, 77, "0", -1, NULL },
  { "Batas usulan penggantian lokus (Contoh)", "deadline", 130, 0, "1", -1, NULL },
};

static void
make_instruction (KlasterSampleMaker *self)
{
  static const char *const items[ITEMS]
      = { "Menetapkan tim inovasi",          "Menyusun profil produk unggulan",
          "Menganggarkan inovasi di APBDes", "Mengajukan kekayaan intelektual",
          "Melaporkan tiap dua bulan",       "Membentuk kelompok usaha" };
  static const char *const states[]
      = { "done", "done", "running", "not_started", "done", "running" };

  add (self, "instruction", "2025", "number", "400.10/Contoh/2025", "date", "2025-07-21", "subject",
       "Instruksi Contoh Klaster Inovasi", "text_entered", "1", NULL);
  for (int i = 0; i < ITEMS; i++)
    {
      const char *item = text (self, "2025/%d", i + 1);

      add (self, "instruction_item", item, "instruction", ref (self, "instruction", "2025"),
           "position", text (self, "%d", i + 1), "text", text (self, "%s (Contoh)", items[i]),
           "due", klaster_sample_period_day (self, 3, 30 * i), NULL);
      for (int site = 0; site < SAMPLE_SITES; site++)
        {
          const char *state = states[(i * 5 + site + (self->quality[site] < 0.6)) % 6];

          /* A kelurahan has no APBDes. */
          if (i == 2 && klaster_sample_site_is_kelurahan (site))
            state = "not_applicable";
          add (self, "instruction_evaluation", text (self, "%s/%d", item, site), "item",
               ref (self, "instruction_item", item), "site", klaster_sample_site_ref (self, site),
               "state", state, "evidence",
               g_str_equal (state, "done") ? "Bukti contoh: keputusan dan foto" : NULL, "date",
               g_str_equal (state, "done") ? klaster_sample_day (self, -140 + site * 7 + i) : NULL,
               NULL);
        }
    }
}

void
klaster_sample_make_decisions (KlasterSampleMaker *self)
{
  make_instruction (self);
  for (guint i = 0; i < G_N_ELEMENTS (agenda); i++)
    add (self, "agenda_item", text (self, "%u", i), "date",
         klaster_sample_day (self, agenda[i].from), "to_date",
         agenda[i].to != 0 ? klaster_sample_day (self, agenda[i].to) : NULL, "title",
         agenda[i].title, "kind", agenda[i].kind, "place", "Tempat Contoh", "site",
         agenda[i].site >= 0 ? klaster_sample_site_ref (self, agenda[i].site) : NULL, "kawasan",
         agenda[i].kawasan != NULL ? ref (self, "kawasan", agenda[i].kawasan) : NULL, "date_exact",
         agenda[i].exact, "done", MAX (agenda[i].from, agenda[i].to) < 0 ? "1" : "0", NULL);
}
