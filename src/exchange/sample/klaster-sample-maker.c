#include "klaster-sample-maker.h"

#include <string.h>

#include "klaster-check.h"
#include "klaster-format.h"
#include "klaster-region.h"

#define SAMPLE_SOURCE "Contoh: data buatan"

/* The day on which the sample plays; the last period was over three weeks before. */
#define SAMPLE_TODAY "2026-11-21"
#define FIRST_YEAR 2025
#define FIRST_INDEX 2

const KlasterSampleSite klaster_sample_sites[SAMPLE_SITES] = {
  { "A", "63.01", "63.01.03", "Keripik Jagung Contoh", "makanan kering", "bungkus", -3.80, 114.76 },
  { "B", "63.02", "63.02.22", "Abon Ikan Contoh", "olahan ikan", "bungkus", -3.24, 116.22 },
  { "C", "63.03", "63.03.05", "Olahan Patin Contoh", "olahan ikan", "kg", -3.42, 114.85 },
  { "D", "63.04", "63.04.15", "Sirup Jeruk Contoh", "minuman", "botol", -2.98, 114.77 },
  { "E", "63.05", "63.05.04", "Sambal Cabai Contoh", "bumbu", "botol", -2.93, 115.16 },
  { "F", "63.06", "63.06.05", "Dodol Contoh", "makanan kering", "kotak", -2.78, 115.26 },
  { "G", "63.07", "63.07.06", "Madu Contoh", "hasil hutan", "botol", -2.59, 115.38 },
  { "H", "63.08", "63.08.05", "Anyaman Contoh", "kerajinan", "buah", -2.42, 115.25 },
  { "I", "63.09", "63.09.04", "Kopi Contoh", "minuman", "kg", -2.17, 115.38 },
  { "J", "63.10", "63.10.01", "Kerupuk Udang Contoh", "olahan ikan", "bungkus", -3.45, 115.99 },
  { "K", "63.11", "63.11.06", "Gula Aren Contoh", "bahan makanan", "kg", -2.33, 115.47 },
  { "L", "63.71", "63.71.05", "Kain Tenun Contoh", "kerajinan", "lembar", -3.32, 114.59 },
  { "M", "63.72", "63.72.03", "Tanaman Hias Contoh", "tanaman", "pot", -3.51, 114.85 },
};

void
klaster_sample_maker_init (KlasterSampleMaker *self, guint32 seed, const char *const *villages)
{
  *self = (KlasterSampleMaker){
    .state = seed,
    .records = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref),
    .texts = g_string_chunk_new (65536),
    .villages = villages,
  };
  for (int i = 0; i < SAMPLE_SITES; i++)
    {
      self->quality[i] = klaster_sample_between (self, 0.35, 1);
      self->site_villages[i] = klaster_sample_nth_village (self, klaster_sample_sites[i].kecamatan,
                                                           klaster_sample_site_is_kelurahan (i), 7);
    }
}

void
klaster_sample_maker_clear (KlasterSampleMaker *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
}

/* SplitMix64 (Steele, Lea, Flood 2014): short, and the same wherever 64-bit integers wrap. */
static guint64
next_random (KlasterSampleMaker *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

guint
klaster_sample_below (KlasterSampleMaker *self, guint n)
{
  return (guint)((next_random (self) >> 32) * n >> 32);
}

double
klaster_sample_between (KlasterSampleMaker *self, double low, double high)
{
  return low + (high - low) * (double)klaster_sample_below (self, 1000001) / 1000000;
}

double
klaster_sample_normal (KlasterSampleMaker *self)
{
  double sum = -6;

  for (int i = 0; i < 12; i++)
    sum += klaster_sample_between (self, 0, 1);
  return sum;
}

KlasterRecord *
klaster_sample_add (KlasterSampleMaker *self, const char *entity_name, const char *key, ...)
{
  const KlasterEntity *entity = klaster_entity_get (entity_name);
  KlasterRecord *record = klaster_record_new (entity, klaster_sample_ref (self, entity_name, key));
  const char *name;
  va_list arguments;

  va_start (arguments, key);
  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      const char *wire = va_arg (arguments, const char *);
      const KlasterField *field = klaster_entity_get_field (entity, name);
      KlasterValue value = KLASTER_VALUE_INIT;

      if (field == NULL || !klaster_field_read_wire (field, wire, &value))
        g_error ("sample: %s %s: %s=%s", entity_name, key, name, wire);
      klaster_record_take (record, name, value);
    }
  va_end (arguments);
  if (!klaster_record_has (record, "source"))
    klaster_record_set_text (record, "source", SAMPLE_SOURCE);
  g_ptr_array_add (self->records, record);
  return record;
}

const char *
klaster_sample_ref (KlasterSampleMaker *self, const char *entity, const char *key)
{
  g_autofree char *name = g_strdup_printf ("sample/%s/%s", entity, key);
  g_autofree char *id = klaster_uuid_for_name (name);

  return g_string_chunk_insert (self->texts, id);
}

const char *
klaster_sample_text (KlasterSampleMaker *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return g_string_chunk_insert (self->texts, text);
}

const char *
klaster_sample_number (KlasterSampleMaker *self, double number, int decimals)
{
  char format[8], text[G_ASCII_DTOSTR_BUF_SIZE];

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (text, sizeof text, format, number);
  return g_string_chunk_insert (self->texts, text);
}

static KlasterPeriod
get_period (int t)
{
  return klaster_period_add ((KlasterPeriod){ FIRST_YEAR, FIRST_INDEX }, t);
}

const char *
klaster_sample_period (KlasterSampleMaker *self, int t)
{
  g_autofree char *code = klaster_period_dup_code (get_period (t));

  return g_string_chunk_insert_const (self->texts, code);
}

static const char *
shift_day (KlasterSampleMaker *self, GDate *date, int days)
{
  g_autofree char *iso = NULL;

  g_date_set_julian (date, g_date_get_julian (date) + days);
  iso = klaster_date_dup_iso (date);
  return g_string_chunk_insert_const (self->texts, iso);
}

const char *
klaster_sample_period_day (KlasterSampleMaker *self, int t, int days)
{
  GDate date;

  klaster_period_get_last_day (get_period (t), &date);
  return shift_day (self, &date, days);
}

const char *
klaster_sample_day (KlasterSampleMaker *self, int days)
{
  GDate date;

  klaster_date_from_iso (SAMPLE_TODAY, &date);
  return shift_day (self, &date, days);
}

const char *
klaster_sample_site_ref (KlasterSampleMaker *self, int site)
{
  return klaster_sample_ref (self, "site", klaster_sample_sites[site].key);
}

gboolean
klaster_sample_site_is_kelurahan (int site)
{
  return klaster_sample_sites[site].kabupaten[3] == '7';
}

const char *
klaster_sample_nth_village (KlasterSampleMaker *self,
                            const char *prefix,
                            gboolean kelurahan,
                            guint n)
{
  guint count = 0;

  for (int round = 0; round < 2; round++)
    {
      guint wanted = round == 0 ? G_MAXUINT : n % count;
      guint found = 0;

      for (guint i = 0; self->villages[i] != NULL; i++)
        if (g_str_has_prefix (self->villages[i], prefix)
            && klaster_region_code_is_kelurahan (self->villages[i]) == kelurahan
            && found++ == wanted)
          return self->villages[i];
      if (found == 0)
        return NULL;
      count = found;
    }
  g_assert_not_reached ();
}
