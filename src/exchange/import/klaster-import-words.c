#include "klaster-import-words.h"

#include <stdlib.h>
#include <string.h>

#include "klaster-instrument.h"

static const struct
{
  const char *entity;
  const char *field;
  const char *word;
} words[] = {
  { "village_index", "village", "kode" },
  { "village_index", "village", "kode desa" },
  { "village_index", "village", "kode wilayah" },
  { "village_index", "village", "kode kemendagri" },
  { "village_index", "village", "kd desa" },
  { "village_index", "village", "kode desa kelurahan" },
  { "village_index", "village", "nama desa" },
  { "village_index", "village", "desa" },
  { "village_index", "year", "tahun" },
  { "village_index", "score", "skor" },
  { "village_index", "score", "skor total" },
  { "village_index", "score", "total skor" },
  { "village_index", "score", "nilai total" },
  { "village_index", "score", "nilai" },
  { "village_index", "score", "nilai indeks desa" },
  { "village_index", "score", "skor indeks desa" },
  { "village_index", "score", "indeks desa" },
  { "village_index", "score", "nilai idm" },
  { "village_index", "score", "skor idm" },
  { "village_index", "score", "idm" },
  { "village_index", "status", "status" },
  { "village_index", "status", "status desa" },
  { "village_index", "status", "status idm" },
  { "village_index", "status", "status indeks desa" },
  { "village_index", "status", "kategori" },
  { "village_index", "dld", "dld" },
  { "village_index", "dld", "layanan dasar" },
  { "village_index", "dld", "dimensi layanan dasar" },
  { "village_index", "ds", "ds" },
  { "village_index", "ds", "sosial" },
  { "village_index", "ds", "dimensi sosial" },
  { "village_index", "de", "de" },
  { "village_index", "de", "ekonomi" },
  { "village_index", "de", "dimensi ekonomi" },
  { "village_index", "dl", "dl" },
  { "village_index", "dl", "lingkungan" },
  { "village_index", "dl", "dimensi lingkungan" },
  { "village_index", "da", "da" },
  { "village_index", "da", "aksesibilitas" },
  { "village_index", "da", "dimensi aksesibilitas" },
  { "village_index", "dtkpd", "dtkpd" },
  { "village_index", "dtkpd", "tata kelola pemerintahan desa" },
  { "village_index", "dtkpd", "dimensi tata kelola pemerintahan desa" },
  { "village_index", "iks", "iks" },
  { "village_index", "ike", "ike" },
  { "village_index", "ikl", "ikl" },
  { "dataset_value", "region", "kode" },
  { "dataset_value", "region", "kode wilayah" },
  { "dataset_value", "region", "kode kemendagri" },
  { "dataset_value", "region", "kode desa" },
  { "dataset_value", "region", "kode kecamatan" },
  { "dataset_value", "region", "kode kabupaten" },
  { "dataset_value", "region", "wilayah" },
  { "dataset_value", "region", "kabupaten" },
  { "dataset_value", "region", "kabupaten kota" },
  { "dataset_value", "region", "kecamatan" },
  { "dataset_value", "region", "desa" },
  { "dataset_value", "year", "tahun" },
  { "dataset_value", "value", "nilai" },
  { "dataset_value", "value", "jumlah" },
  { "dataset_value", "dataset", "himpunan data" },
  { "dataset_value", "dataset", "kode data" },
  { "village_profile", "village", "kode desa" },
  { "village_profile", "village", "kode wilayah" },
  { "village_profile", "population", "jumlah penduduk" },
  { "village_profile", "population", "penduduk" },
  { "village_profile", "households", "jumlah kk" },
};

char *
klaster_import_fold_head (const char *head)
{
  g_autofree char *lower = g_utf8_strdown (head, -1);
  GString *folded = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          gap = folded->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (folded, ' ');
      gap = FALSE;
      g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

const char *
klaster_import_words_find_field (const KlasterEntity *entity, const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].entity, entity->name) == 0 && strcmp (words[i].word, folded) == 0)
      return words[i].field;
  return NULL;
}

int
klaster_import_words_read_year (const char *head)
{
  if (strlen (head) != 4 || strspn (head, "0123456789") != 4 || strncmp (head, "20", 2) != 0)
    return 0;
  return atoi (head);
}

/* The only year in NAME; 0 when there is none or several. */
static int
find_year (const char *name)
{
  int year = 0;

  for (const char *c = name; *c != '\0'; c++)
    {
      gsize n = strspn (c, "0123456789");
      g_autofree char *digits = g_strndup (c, n);

      if (n == 0)
        continue;
      if (klaster_import_words_read_year (digits) != 0)
        {
          if (year != 0 && year != atoi (digits))
            return 0;
          year = atoi (digits);
        }
      c += n - 1;
    }
  return year;
}

static void
set_constant (KlasterImportSheetSlot *slot, const char *target, char *text)
{
  if (klaster_import_slot_find_column (slot, target) < 0)
    g_hash_table_replace (slot->constants, g_strdup (target), text);
  else
    g_free (text);
}

void
klaster_import_words_set_constants (KlasterImportSheetSlot *slot)
{
  g_autofree char *name = g_strconcat (slot->shown.file, " ", slot->name, NULL);
  g_autofree char *folded = klaster_import_fold_head (name);
  gboolean named_idm = g_regex_match_simple ("\\bidm\\b", folded, 0, 0);
  gboolean named_index = strstr (folded, "indeks desa") != NULL;
  int year = find_year (slot->name);

  if (slot->shown.kind != KLASTER_IMPORT_RECORDS || slot->own
      || strcmp (slot->shown.entity->name, "village_index") != 0)
    return;
  if (year == 0)
    year = find_year (slot->shown.file);
  if (year != 0)
    set_constant (slot, "year", g_strdup_printf ("%d", year));
  if (named_idm != named_index || year != 0)
    {
      gboolean idm = named_idm != named_index ? named_idm : year < KLASTER_FIRST_INDEKS_DESA;

      set_constant (slot, "instrument", g_strdup (idm ? "idm" : "indeks_desa"));
    }
}
