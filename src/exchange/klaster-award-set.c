#include "klaster-award-set.h"

#include <glib/gi18n.h>

#define EVENT "Pekan Inovasi Desa dan Kelurahan"
#define EXAMPLE_SOURCE "Contoh; bobot dan kriteria ditetapkan oleh Dinas"
#define IID_SOURCE                                                                                 \
  "Indeks Inovasi Daerah 2026 (surat BSKDN 400.10.11/1887/BSKDN, 29 April 2026). Disusun untuk "   \
  "pemerintah daerah; penerapannya pada desa/kelurahan adalah penyesuaian, bukan ketentuan resmi"

/* ---- the example */

static const struct
{
  const char *kind;
  int places; /* 0: no limit */
} stages[] = { { "administrasi", 8 }, { "paparan", 6 }, { "verifikasi", 0 } };

static const struct
{
  const char *label;
  double weight;
  const char *counted; /* NULL: scored by the jury */
  guint stage;
  int tie_order;
} examples[] = {
  { "Inovasi yang diterapkan (contoh)", 15, "innovations_applied", 0, 0 },
  { "Kekayaan intelektual diajukan (contoh)", 10, "rights_filed", 0, 0 },
  { "Izin dan sertifikat terbit (contoh)", 10, "permits_issued", 0, 0 },
  { "Laporan tepat waktu (contoh)", 15, "reports_on_time", 0, 0 },
  { "Manfaat bagi warga (contoh)", 20, NULL, 0, 1 },
  { "Paparan (contoh)", 15, NULL, 1, 2 },
  { "Keadaan di lapangan (contoh)", 15, NULL, 2, 3 },
};

/* ---- Indeks Inovasi Daerah 2026, numbers 16 to 35 */

static const struct
{
  const char *label;
  int weight; /* of 37 */
  const char *levels;
} indicators[] = {
  { "16. Regulasi inovasi (wajib)", 3, "1 = SK\n2 = Perkada\n3 = Perda" },
  { "17. Ketersediaan dan peran SDM (wajib)", 2,
    "1 = 1–10 orang\n2 = 11–30 orang\n3 = lebih dari 30 orang" },
  { "18. Dukungan anggaran", 2, "1 = satu tahun\n2 = dua tahun berturut-turut\n3 = tiga tahun" },
  { "19. Alat kerja", 2, "1 = manual\n2 = elektronik\n3 = sistem daring atau AI" },
  { "20. Bimtek inovasi", 1,
    "1 = sekali dalam 3 tahun\n2 = dua kali dalam 3 tahun\n3 = tiga kali atau lebih dalam 3 "
    "tahun" },
  { "21. Integrasi dalam RKPD", 2, "1 = satu tahun sebelumnya\n2 = dua tahun\n3 = tiga tahun" },
  { "22. Keterlibatan aktor", 1, "1 = 3 aktor\n2 = 4 aktor\n3 = 5 aktor atau lebih" },
  { "23. Pelaksana inovasi", 1, "1 = tanpa surat\n2 = surat penugasan\n3 = SK" },
  { "24. Jejaring inovasi", 1,
    "1 = 2 perangkat daerah\n2 = 3–4 perangkat daerah\n3 = 5 perangkat daerah atau lebih" },
  { "25. Sosialisasi", 1, "1 = foto kegiatan\n2 = media sendiri\n3 = media luar" },
  { "26. Pedoman teknis", 1, "1 = tercetak\n2 = elektronik\n3 = daring" },
  { "27. Kemudahan informasi layanan", 1,
    "1 = 1 dari 4 cara\n2 = 2 dari 4 cara\n3 = 3 dari 4 cara atau lebih" },
  { "28. Kemudahan proses", 2, "1 = 6 hari atau lebih\n2 = 2–5 hari\n3 = 1 hari" },
  { "29. Penyelesaian pengaduan", 1, "1 = sampai 50 %\n2 = 51–90 %\n3 = 91 % atau lebih" },
  { "30. Layanan terintegrasi", 2, "1 = berdiri sendiri\n2 = dalam satu unit\n3 = antarunit" },
  { "31. Replikasi", 3, "1 = sekali di tempat lain\n2 = dua kali\n3 = tiga kali" },
  { "32. Kecepatan penciptaan (wajib)", 2, "1 = 9 bulan atau lebih\n2 = 5–8 bulan\n3 = 1–4 bulan" },
  { "33. Kemanfaatan (wajib)", 3, "1 = 1–200 orang\n2 = 201–500 orang\n3 = 501 orang atau lebih" },
  { "34. Monitoring dan evaluasi", 2,
    "1 = laporan internal\n2 = survei kepuasan\n3 = kajian pihak luar" },
  { "35. Video (wajib)", 4, "1 = 1–2 unsur isi\n2 = 3–4 unsur isi\n3 = 5 unsur isi" },
};

#define IID_WEIGHTS 37
/* Hundredths: whole ones are given out so that they sum to 100 exactly. */
#define UNITS 10000

static KlasterRecord *
make_criterion (const char *award, guint position, const char *label, double weight)
{
  KlasterRecord *record = klaster_record_new (klaster_entity_get ("award_criterion"), NULL);

  klaster_record_set_text (record, "award", award);
  klaster_record_set_integer (record, "position", position);
  klaster_record_set_text (record, "label", label);
  klaster_record_set_real (record, "weight", weight);
  klaster_record_set_text (record, "direction", "higher");
  klaster_record_set_text (record, "when_not_due", "wait");
  klaster_record_set_text (record, "when_not_answered", "wait");
  klaster_record_set_text (record, "when_not_applicable", "leave_out");
  klaster_record_set_text (record, "when_zero", "number");
  return record;
}

static void
set_range (KlasterRecord *record, double highest)
{
  klaster_record_set_text (record, "origin", "jury");
  klaster_record_set_text (record, "scale_method", "range");
  klaster_record_set_real (record, "lowest", 0);
  klaster_record_set_real (record, "highest", highest);
}

static void
add_example (KlasterChange *change, const char *award)
{
  char *ids[G_N_ELEMENTS (stages)];

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autoptr (KlasterRecord) record
          = klaster_record_new (klaster_entity_get ("award_stage"), NULL);

      ids[i] = g_strdup (klaster_record_get_id (record));
      klaster_record_set_text (record, "award", award);
      klaster_record_set_integer (record, "position", i + 1);
      klaster_record_set_text (record, "kind", stages[i].kind);
      if (stages[i].places > 0)
        klaster_record_set_integer (record, "places", stages[i].places);
      klaster_record_set_text (record, "source", EXAMPLE_SOURCE);
      klaster_change_insert (change, record);
    }
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (KlasterRecord) record
          = make_criterion (award, i + 1, examples[i].label, examples[i].weight);

      if (examples[i].counted == NULL)
        set_range (record, 100);
      else
        {
          klaster_record_set_text (record, "origin", "count");
          klaster_record_set_text (record, "counted", examples[i].counted);
          klaster_record_set_text (record, "scale_method", "best");
        }
      klaster_record_set_text (record, "stage", ids[examples[i].stage]);
      if (examples[i].tie_order > 0)
        klaster_record_set_integer (record, "tie_order", examples[i].tie_order);
      klaster_record_set_text (record, "source", EXAMPLE_SOURCE);
      klaster_change_insert (change, record);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_free (ids[i]);
}

static void
add_iid (KlasterChange *change, const char *award)
{
  int sum = 0, given = 0;

  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    {
      int upto = ((sum + indicators[i].weight) * 2 * UNITS + IID_WEIGHTS) / (2 * IID_WEIGHTS);
      g_autoptr (KlasterRecord) record = make_criterion (award, i + 1, indicators[i].label,
                                                         (double)(upto - given) * 100 / UNITS);

      sum += indicators[i].weight;
      given = upto;
      set_range (record, 3);
      klaster_record_set_text (record, "levels", indicators[i].levels);
      klaster_record_set_text (record, "source", IID_SOURCE);
      klaster_change_insert (change, record);
    }
}

/* (transfer full): its id */
static char *
add_award (KlasterChange *change, KlasterAwardSet set, int year)
{
  g_autoptr (KlasterRecord) record = klaster_record_new (klaster_entity_get ("award"), NULL);

  klaster_record_set_integer (record, "year", year);
  klaster_record_set_text (record, "event", EVENT);
  klaster_record_set_text (record, "state", "draft");
  klaster_record_set_integer (record, "example", set == KLASTER_AWARD_SET_EXAMPLE);
  klaster_record_set_text (record, "source",
                           set == KLASTER_AWARD_SET_EXAMPLE ? EXAMPLE_SOURCE : IID_SOURCE);
  klaster_change_insert (change, record);
  return g_strdup (klaster_record_get_id (record));
}

/* Public functions */

const char *
klaster_award_set_get_key (KlasterAwardSet set)
{
  return set == KLASTER_AWARD_SET_EXAMPLE ? "example" : "iid";
}

const char *
klaster_award_set_get_label (KlasterAwardSet set)
{
  return set == KLASTER_AWARD_SET_EXAMPLE
             ? _ ("Example criteria")
             : _ ("Indeks Inovasi Daerah 2026 (made for local governments)");
}

KlasterChange *
klaster_award_set_build_change (KlasterAwardSet set, const char *award, int year)
{
  g_autofree char *summary
      = g_strdup_printf (_ ("Award: criteria loaded, %s"), klaster_award_set_get_label (set));
  KlasterChange *change = klaster_change_new (summary);
  g_autofree char *id = award != NULL ? g_strdup (award) : add_award (change, set, year);

  if (award != NULL && set == KLASTER_AWARD_SET_EXAMPLE)
    {
      g_auto (KlasterValue) yes = klaster_value_integer (1);

      klaster_change_set (change, klaster_entity_get ("award"), award, "example", &yes);
    }
  if (set == KLASTER_AWARD_SET_EXAMPLE)
    add_example (change, id);
  else
    add_iid (change, id);
  return change;
}
