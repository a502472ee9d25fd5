/* Innovations, products, rights and permits in all their stages, partners and what they give. */
#include "klaster-sample-maker.h"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

static const struct
{
  const char *name;
  const char *form;
  const char *digital;
  const char *initiator;
  const char *stage;
} innovations[] = {
  { "Pasar Daring", "service", "1", "community", "penerapan" },
  { "Bank Sampah", "other", "0", "community", "penerapan" },
  { "Surat Cepat", "service", "1", "agency", "penerapan" },
  { "Kas Terbuka", "governance", "1", "civil_servant", "uji_coba" },
  { "Rumah Produksi Bersama", "other", "0", "head", "penerapan" },
  { "Kelas Kemasan", "other", "0", "agency", "uji_coba" },
  { "Musyawarah Daring", "governance", "1", "council", "inisiatif" },
};

/* One per site, then more; kinds and stages of facts.md 4.3. */
static const struct
{
  const char *kind;
  const char *stage;
} rights[] = {
  { "merek", "certified" },
  { "merek", "announced" },
  { "merek_kolektif", "filed" },
  { "paten", "preparing" },
  { "paten_sederhana", "formality" },
  { "hak_cipta", "recorded" },
  { "indikasi_geografis", "group" },
  { "desain_industri", "substantive" },
  { "ki_komunal", "recorded" },
  { "merek", "rejected" },
  { "merek", "checked" },
  { "hak_cipta", "filed" },
  { "indikasi_geografis", "described" },
  { "merek", "substantive" },
  { "merek_kolektif", "certified" },
  { "merek", "formality" },
};

static const struct
{
  const char *kind;
  const char *stage;
} permits[] = {
  { "nib", "issued" },    { "spp_irt", "issued" },     { "halal", "issued" },
  { "nib", "issued" },    { "spp_irt", "commitment" }, { "halal", "fatwa" },
  { "nib", "filed" },     { "spp_irt", "preparing" },  { "halal", "document_check" },
  { "nib", "issued" },    { "bpom_md", "audit" },      { "halal", "audit" },
  { "nib", "preparing" }, { "sni", "preparing" },      { "bpom_md", "rejected" },
  { "nib", "issued" },    { "spp_irt", "filed" },      { "halal", "filed" },
  { "nib", "issued" },    { "sni", "issued" },         { "spp_irt", "document_check" },
};

static const struct
{
  const char *key;
  const char *name;
  const char *kind;
} partners[] = {
  { "industri", "Dinas Contoh Perindustrian", "opd" },
  { "riset", "Badan Contoh Riset dan Inovasi", "opd" },
  { "koperasi", "Dinas Contoh Koperasi", "opd" },
  { "lingkungan", "Dinas Contoh Lingkungan", "opd" },
  { "hukum", "Kantor Wilayah Contoh Hukum", "vertical" },
  { "universitas", "Universitas Contoh", "university" },
  { "politeknik", "Politeknik Contoh", "university" },
  { "usaha", "PT Contoh Sejahtera", "business" },
  { "komunitas", "Komunitas Contoh Maju", "community" },
};

static gboolean
has_number (const char *stage)
{
  return g_str_equal (stage, "certified") || g_str_equal (stage, "recorded")
         || g_str_equal (stage, "issued");
}

static void
make_innovation (KlasterSampleMaker *self, int site, int n)
{
  int kind = (site + n * 4) % (int)G_N_ELEMENTS (innovations);
  const char *stage = innovations[kind].stage;
  gboolean trial = !g_str_equal (stage, "inisiatif");
  gboolean applied = g_str_equal (stage, "penerapan");
  /* One after the other: in which order a call works out its arguments is up to the compiler. */
  int start = (int)klaster_sample_below (self, 60);
  guint beneficiaries = 20 + klaster_sample_below (self, 480);
  guint millions = 10 + klaster_sample_below (self, 90);
  gboolean village_fund = klaster_sample_below (self, 2);
  guint replications = klaster_sample_below (self, 4);

  add (self, "innovation", text (self, "%s/%d", klaster_sample_sites[site].key, n), "site",
       klaster_sample_site_ref (self, site), "name",
       text (self, "%s Contoh %s", innovations[kind].name, klaster_sample_sites[site].key), "form",
       innovations[kind].form, "digital", innovations[kind].digital, "initiator",
       innovations[kind].initiator, "idea_date", klaster_sample_period_day (self, 0, start),
       "trial_date", trial ? klaster_sample_period_day (self, 1, start) : NULL, "applied_date",
       applied ? klaster_sample_period_day (self, 3, start) : NULL, "stage", stage, "beneficiaries",
       text (self, "%u", beneficiaries), "budget", text (self, "%u", millions * 1000000),
       "fund_source", village_fund ? "APBDes (contoh)" : "Swadaya (contoh)", "replications",
       text (self, "%u", applied ? replications : 0), "description",
       "Contoh uraian: cara baru yang dijalankan bersama warga.", NULL);
}

static void
make_product (KlasterSampleMaker *self, int site, int n)
{
  static const char *const reaches[]
      = { "lokal", "regional", "regional", "nasional", "lokal", "internasional" };
  const KlasterSampleSite *place = &klaster_sample_sites[site];
  const char *name = n == 1 ? place->product : text (self, "%s Pedas", place->product);
  guint price = 10 + klaster_sample_below (self, 60);
  guint capacity = 100 + klaster_sample_below (self, 900);

  add (self, "product", text (self, "%s/%d", place->key, n), "site",
       klaster_sample_site_ref (self, site), "innovation",
       ref (self, "innovation", text (self, "%s/1", place->key)), "name", name, "kind",
       place->product_kind, "capacity", text (self, "%u", capacity), "capacity_unit", place->unit,
       "price", text (self, "%u", price * 1000), "turnover",
       text (self, "%u", price * 1000 * capacity), "market", reaches[(site + n) % 6], "brand",
       text (self, "Merek Contoh %s", place->key), "packaging", "Kemasan contoh, tertutup rapat",
       NULL);
}

static void
make_right (KlasterSampleMaker *self, int n)
{
  int site = n % SAMPLE_SITES;
  const char *stage = rights[n].stage;
  gboolean done = has_number (stage);
  gboolean filed = !g_str_equal (stage, "preparing") && !g_str_equal (stage, "checked")
                   && !g_str_equal (stage, "group") && !g_str_equal (stage, "described");
  const char *day
      = klaster_sample_period_day (self, 2 + n % 5, (int)klaster_sample_below (self, 50));
  gboolean mark = g_str_has_prefix (rights[n].kind, "merek");

  add (self, "intellectual_property", text (self, "%d", n), "site",
       klaster_sample_site_ref (self, site), "name",
       text (self, "%s Contoh %s", mark ? "Merek" : "Karya", klaster_sample_sites[site].key),
       "product", ref (self, "product", text (self, "%s/1", klaster_sample_sites[site].key)),
       "kind", rights[n].kind, "stage", stage, "application_number",
       filed ? text (self, "CONTOH-%04d", 2100 + n) : NULL, "application_date", filed ? day : NULL,
       "certificate_number", done ? text (self, "CONTOH-S-%04d", 4100 + n) : NULL,
       "certificate_date", done ? klaster_sample_day (self, -20 - n) : NULL, "expiry",
       done && mark ? klaster_sample_day (self, 3632 - n) : NULL, "stage_since",
       done ? NULL : klaster_sample_day (self, -30 - n), "target",
       done ? NULL : klaster_sample_day (self, 45 - n * 5), "blocker",
       n % 4 == 2 && !done ? "Contoh hambatan: surat rekomendasi belum terbit" : NULL, NULL);
}

static void
make_permit (KlasterSampleMaker *self, int n)
{
  /* Three by three to one product, as a family business would go. */
  const char *product = klaster_sample_sites[n / 3 % SAMPLE_SITES].key;
  gboolean issued = has_number (permits[n].stage) || g_str_equal (permits[n].stage, "commitment");
  gboolean lasting = g_str_equal (permits[n].kind, "nib");

  add (self, "permit", text (self, "%d", n), "product",
       ref (self, "product", text (self, "%s/1", product)), "kind", permits[n].kind, "stage",
       permits[n].stage, "number", issued ? text (self, "CONTOH-%05d", 31000 + n) : NULL, "date",
       issued ? klaster_sample_day (self, -300 + n * 9) : NULL, "expiry",
       issued && !lasting ? klaster_sample_day (self, n == 1 ? 24 : 1500 + n) : NULL, "stage_since",
       issued ? NULL : klaster_sample_day (self, -25 - n), "blocker",
       n % 3 == 1 && !issued ? "Contoh hambatan: uji lapangan belum dijadwalkan" : NULL, NULL);
}

static void
make_support (KlasterSampleMaker *self, int site, int n)
{
  static const char *const forms[]
      = { "Pelatihan contoh", "Alat produksi contoh", "Kajian contoh", "Pendampingan contoh" };
  static const char *const states[] = { "promised", "running", "done", "done", "cancelled" };
  int partner = (site * 2 + n * 3) % (int)G_N_ELEMENTS (partners);
  const char *state = states[klaster_sample_below (self, G_N_ELEMENTS (states))];
  int period = (int)klaster_sample_below (self, SAMPLE_PERIODS);
  guint millions = 2 + klaster_sample_below (self, 48);

  add (self, "partner_support", text (self, "%d/%d", site, n), "site",
       klaster_sample_site_ref (self, site), "partner",
       ref (self, "partner", partners[partner].key), "form", forms[(site + n) % 4], "period",
       klaster_sample_period (self, period), "state", state, "value",
       text (self, "%u", millions * 1000000), "result",
       g_str_equal (state, "done") ? "Contoh hasil: kelompok sudah mempraktikkan." : NULL, NULL);
}

void
klaster_sample_make_innovation (KlasterSampleMaker *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    add (self, "partner", partners[i].key, "name", partners[i].name, "short_name",
         text (self, "Contoh %s", partners[i].key), "kind", partners[i].kind, "contact",
         text (self, "Narahubung Contoh %u", i + 1), NULL);
  for (int site = 0; site < SAMPLE_SITES; site++)
    {
      int n_innovations = 1 + (self->quality[site] > 0.55) + (self->quality[site] > 0.8);

      for (int n = 1; n <= n_innovations; n++)
        make_innovation (self, site, n);
      make_product (self, site, 1);
      if (self->quality[site] > 0.6)
        make_product (self, site, 2);
      for (int n = 0; n < 2; n++)
        make_support (self, site, n);
    }
  for (int n = 0; n < (int)G_N_ELEMENTS (rights); n++)
    make_right (self, n);
  for (int n = 0; n < (int)G_N_ELEMENTS (permits); n++)
    make_permit (self, n);
}
