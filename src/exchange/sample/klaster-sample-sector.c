/* Datasets: desa of the province by status and year, two of kabupaten over years, one of all
 * villages. */
#include <math.h>

#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

static const char *const classes[][2] = {
  { "mandiri", "Mandiri" },
  { "maju", "Maju" },
  { "berkembang", "Berkembang" },
  { "tertinggal", "Tertinggal" },
  { "sangat_tertinggal", "Sangat Tertinggal" },
};

static void
add_dataset (KlasterSampleMaker *self,
             const char *code,
             const char *title,
             const char *producer,
             const char *unit,
             const char *level)
{
  add (self, "dataset", code, "code", code, "title", title, "producer", producer, "concept",
       "Konsep contoh", "definition", "Contoh batasan: angka buatan untuk belajar.",
       "classification", "Klasifikasi contoh", "measure", "Jumlah", "unit", unit, "level", level,
       "licence", "Contoh, bukan data resmi", NULL);
}

static void
add_value (KlasterSampleMaker *self,
           const char *dataset,
           const char *region,
           int year,
           const char *value)
{
  add (self, "dataset_value", text (self, "%s/%s/%d", dataset, region, year), "dataset",
       ref (self, "dataset", dataset), "region", region, "year", text (self, "%d", year), "value",
       value, NULL);
}

/* The same codes as in the starter store; every year of IDM sums to 1,871, those of Indeks Desa are what the villages
 * of the sample have. */
static void
make_status_counts (KlasterSampleMaker *self)
{
  static const struct
  {
    const char *instrument;
    int year;
    int counts[5];
  } years[] = {
    { "idm", 2021, { 60, 410, 1240, 150, 11 } },
    { "idm", 2022, { 140, 720, 940, 66, 5 } },
    { "idm", 2023, { 280, 980, 590, 20, 1 } },
    { "idm", 2024, { 450, 1070, 345, 6, 0 } },
  };

  for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
    {
      const char *idm = text (self, "idm_%s", classes[c][0]);
      const char *indeks = text (self, "indeks_desa_%s", classes[c][0]);

      add_dataset (self, idm, text (self, "Jumlah desa %s menurut IDM (Contoh)", classes[c][1]),
                   "Dinas Contoh Pemberdayaan Masyarakat", "desa", "province");
      add_dataset (self, indeks,
                   text (self, "Jumlah desa %s menurut Indeks Desa (Contoh)", classes[c][1]),
                   "Dinas Contoh Pemberdayaan Masyarakat", "desa", "province");
      for (guint y = 0; y < G_N_ELEMENTS (years); y++)
        add_value (self, text (self, "%s_%s", years[y].instrument, classes[c][0]), "63",
                   years[y].year, text (self, "%d", years[y].counts[c]));
      for (int y = 0; y < SAMPLE_INDEX_YEARS; y++)
        add_value (
            self, indeks, "63", SAMPLE_FIRST_INDEX_YEAR + y,
            text (self, "%u", self->index_counts[y][klaster_status_from_key (classes[c][0])]));
    }
}

static void
make_kabupaten (KlasterSampleMaker *self)
{
  add_dataset (self, "contoh_usaha", "Usaha mikro dan kecil (Contoh)", "Dinas Contoh Perdagangan",
               "usaha", "kabupaten");
  add_dataset (self, "contoh_panen", "Luas panen hortikultura (Contoh)", "Dinas Contoh Pertanian",
               "ha", "kabupaten");
  for (int i = 0; i < SAMPLE_SITES; i++)
    {
      double firms = 900 + 5200 * self->quality[i];
      double harvest = klaster_sample_between (self, 120, 2400);

      for (int year = 2021; year <= 2026; year++)
        {
          firms = round (firms * klaster_sample_between (self, 0.98, 1.09));
          harvest *= klaster_sample_between (self, 0.88, 1.14);
          add_value (self, "contoh_usaha", klaster_sample_sites[i].kabupaten, year,
                     klaster_sample_number (self, firms, 0));
          add_value (self, "contoh_panen", klaster_sample_sites[i].kabupaten, year,
                     klaster_sample_site_is_kelurahan (i) ? "not_applicable"
                     : year == 2026 && i % 4 == 0         ? "not_due"
                                                  : klaster_sample_number (self, harvest, 1));
        }
    }
}

static void
make_villages (KlasterSampleMaker *self)
{
  add_dataset (self, "contoh_internet", "Keluarga dengan internet (Contoh)",
               "Dinas Contoh Komunikasi", "%", "desa");
  for (guint i = 0; self->villages[i] != NULL; i++)
    {
      double share = 62 + 15 * klaster_sample_normal (self);

      add_value (self, "contoh_internet", self->villages[i], 2025,
                 i % 17 == 3 ? NULL : klaster_sample_number (self, CLAMP (share, 4, 99), 1));
    }
}

void
klaster_sample_make_sector (KlasterSampleMaker *self)
{
  make_status_counts (self);
  make_kabupaten (self);
  make_villages (self);
}
