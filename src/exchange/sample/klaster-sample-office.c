/* Officers, letterhead, settings, an attached picture, a comment, a mapping. */
#include <gio/gio.h>

#include "klaster-resources.h"
#include "klaster-sample-maker.h"

/* Drawn, and it says that it is no photo. */
#define PICTURE "/io/github/klasterdesa/KlasterDesa/foto-contoh.png"

#define add klaster_sample_add
#define ref klaster_sample_ref
#define text klaster_sample_text

/* The limits that the starter store has, so that pages work alike (facts.md 2.3). */
static const char *const settings[][2] = {
  { "class.indeks_desa.mandiri", "79.62" },
  { "class.indeks_desa.maju", "69.34" },
  { "class.indeks_desa.berkembang", "57.38" },
  { "class.indeks_desa.tertinggal", "49.48" },
  { "class.idm.mandiri", "0.8155" },
  { "class.idm.maju", "0.7072" },
  { "class.idm.berkembang", "0.5989" },
  { "class.idm.tertinggal", "0.4907" },
  { "report.due_day", "10" },
  { "report.first_month", "1" },
  { "proposal.deadline", "03-31" },
};

static void
make_picture (KlasterSampleMaker *self)
{
  g_autoptr (GBytes) picture = NULL;
  g_autofree char *content = NULL;
  g_autofree char *hash = NULL;
  const guint8 *data;
  gsize size;

  klaster_resources_ensure ();
  picture = g_resources_lookup_data (PICTURE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  data = g_bytes_get_data (picture, &size);
  content = g_base64_encode (data, size);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, picture);

  add (self, "attachment", "foto", "file_name", "foto-contoh.png", "type", "image/png", "sha256",
       hash, "size", text (self, "%u", (guint)size), "content", content, "caption", "Foto Contoh",
       "date", "2026-09-15", "entity", "site", "record", ref (self, "site", "A"), NULL);
}

static void
make_people (KlasterSampleMaker *self)
{
  static const char *const posts[]
      = { "Admin data Contoh", "Kepala seksi Contoh", "Pengolah data Contoh" };

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    add (self, "officer", posts[i], "name", text (self, "Petugas Contoh %u", i + 1), "post",
         posts[i], "employee_number", text (self, "00000000 000000 0 00%u", i + 1), "active",
         i < 2 ? "1" : "0", NULL);
  add (self, "signatory", "lama", "name", "Pejabat Contoh Lama", "rank", "Pangkat Contoh",
       "employee_number", "00000000 000000 0 009", "post", "Kepala Dinas Contoh", "from_date",
       "2024-01-02", "to_date", "2025-12-31", NULL);
  add (self, "signatory", "kini", "name", "Pejabat Contoh", "rank", "Pangkat Contoh",
       "employee_number", "00000000 000000 0 008", "post", "Kepala Dinas Contoh", "from_date",
       "2026-01-01", NULL);
}

static void
make_settings (KlasterSampleMaker *self)
{
  add (self, "setting", "sample", "key", "sample", "value", "1", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    add (self, "setting", settings[i][0], "key", settings[i][0], "value", settings[i][1], NULL);
}

void
klaster_sample_make_office (KlasterSampleMaker *self)
{
  make_picture (self);
  make_people (self);
  make_settings (self);
  add (self, "letterhead", "contoh", "line1", "PEMERINTAH PROVINSI CONTOH", "line2",
       "DINAS CONTOH PEMBERDAYAAN MASYARAKAT DAN DESA", "line3", "Jl. Contoh Nomor 1, Kota Contoh",
       "line4", "Telepon (000) 000000", "line5",
       "Website contoh.example, Email kantor@contoh.example", "line6", "Kota Contoh (00000)",
       "city", "Kota Contoh", NULL);
  add (self, "comment", "produk", "entity", "product", "record", ref (self, "product", "B/1"),
       "field", "turnover", "text", "Contoh komentar: angka omzet sudah dicocokkan.",
       "needs_follow_up", "0", "closed", "1", "author", "Petugas Contoh 2", "written_at",
       "2026-09-16T06:05:00Z", NULL);
  add (self, "holiday", "contoh", "date", "2026-08-17", "name", "Libur Contoh", NULL);
  add (self, "tour", "stan", "name", "Stan Contoh", "steps",
       "opening\nprovince\nsite 63.03\nsite 63.05\nsite 63.09\nranking\nclosing", "seconds", "15",
       NULL);
  add (self, "import_mapping", "kobo", "name", "Formulir Contoh Kobo", "entity", "report",
       "columns", "{\"lokus\":\"site\",\"periode\":\"period\",\"kendala\":\"obstacles\"}", NULL);
}
