/* Choropleth of a dataset: its own level, or the mean for the regions above. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-choropleth-private.h"

static KlasterRecord *
find_dataset (KlasterReader *reader, const char *id, GError **error)
{
  const KlasterMatch matches[] = { { "code", id }, { NULL, NULL } };
  const KlasterEntity *entity = klaster_entity_get ("dataset");
  KlasterRecord *record = id != NULL ? klaster_reader_get (reader, entity, id, NULL) : NULL;

  if (record == NULL && id != NULL)
    record = klaster_reader_first (reader, entity, matches, NULL, NULL);
  if (record == NULL)
    g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                 /* Translators: %s is a code. */
                 _ ("There is no dataset “%s”."), id != NULL ? id : "");
  return record;
}

KlasterLevel
klaster_dataset_get_level (const KlasterRecord *dataset)
{
  const char *key = klaster_record_get_text (dataset, "level");

  return g_strcmp0 (key, "province") == 0    ? KLASTER_LEVEL_PROVINCE
         : g_strcmp0 (key, "kabupaten") == 0 ? KLASTER_LEVEL_KABUPATEN
         : g_strcmp0 (key, "kecamatan") == 0 ? KLASTER_LEVEL_KECAMATAN
                                             : KLASTER_LEVEL_VILLAGE;
}

gboolean
klaster_choropleth_refuse_level (KlasterLevel level, GError **error)
{
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
               /* Translators: %s is a level such as "kecamatan". */
               _ ("There are no figures for single %s."), klaster_level_get_noun (level));
  return FALSE;
}

/* The needed decimals of the figures, at most two. */
static int
choose_decimals (const GPtrArray *values)
{
  int decimals = 0;

  for (guint i = 0; i < values->len && decimals < 2; i++)
    {
      double value = ((const KlasterChoroplethValue *)values->pdata[i])->figure.value;

      if (isnan (value))
        continue;
      if (fabs (value * 10 - round (value * 10)) > 1e-6)
        decimals = 2;
      else if (fabs (value - round (value)) > 1e-6)
        decimals = 1;
    }
  return decimals;
}

static gboolean
gather_dataset (KlasterChoropleth *self, KlasterReader *reader, KlasterLevel own, GError **error)
{
  g_autoptr (GPtrArray) fine = g_steal_pointer (&self->values);
  g_autoptr (GPtrArray) regions
      = klaster_reader_list (reader, klaster_level_get_entity (own), NULL, "code", error);
  g_autoptr (GHashTable) outside = g_hash_table_new (g_str_hash, g_str_equal);

  self->values = klaster_choropleth_new_values ();
  if (regions == NULL)
    return FALSE;
  for (guint i = 0; i < fine->len; i++)
    {
      const KlasterChoroplethValue *value = fine->pdata[i];

      if (klaster_figure_is_blank (value->figure)
          && value->figure.blank == KLASTER_BLANK_NOT_APPLICABLE)
        g_hash_table_add (outside, value->code);
    }
  for (guint i = regions->len; i > 0; i--)
    if (g_hash_table_contains (outside, klaster_record_get_text (regions->pdata[i - 1], "code")))
      g_ptr_array_remove_index_fast (regions, i - 1);
  return klaster_choropleth_gather (self, reader, fine, regions, error);
}

static void
describe_dataset (KlasterChoropleth *self, const KlasterRecord *dataset, KlasterLevel own)
{
  const char *title = klaster_record_get_text (dataset, "title");

  self->decimals = choose_decimals (self->values);
  self->unit = klaster_dup_text_or_empty (dataset, "unit");
  self->source = klaster_dup_text (dataset, "source");
  if (self->source == NULL)
    self->source = klaster_dup_text (dataset, "producer");
  if (self->level == own)
    self->title = g_strdup_printf ("%s, %d", title, self->year);
  else
    {
      self->decimals = MAX (self->decimals, 1);
      /* Translators: title of a dataset, year, level such as "kecamatan". */
      self->title = g_strdup_printf (_ ("%s, %d, mean of the %s"), title, self->year,
                                     klaster_level_get_noun (own));
    }
}

gboolean
klaster_choropleth_build_dataset (KlasterChoropleth *self,
                                  KlasterReader *reader,
                                  const KlasterChoroplethQuery *query,
                                  GError **error)
{
  g_autoptr (KlasterRecord) dataset = find_dataset (reader, query->id, error);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *year = NULL;
  KlasterMatch matches[3] = { 0 };
  KlasterLevel own;

  if (dataset == NULL)
    return FALSE;
  own = klaster_dataset_get_level (dataset);
  self->level = query->level != 0 ? query->level : MAX (own, KLASTER_LEVEL_KABUPATEN);
  if (self->level > own)
    return klaster_choropleth_refuse_level (self->level, error);
  matches[0] = (KlasterMatch){ "dataset", klaster_record_get_id (dataset) };
  if (!klaster_choropleth_choose_year (self, reader, "dataset_value", &matches[0], query->year,
                                       error))
    return FALSE;
  year = g_strdup_printf ("%d", self->year);
  matches[1] = (KlasterMatch){ "year", year };
  records
      = klaster_reader_list (reader, klaster_entity_get ("dataset_value"), matches, "id", error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      const char *code = klaster_record_get_text (records->pdata[i], "region");

      if (klaster_region_code_get_level (code) == own)
        klaster_choropleth_add (self, code, klaster_figure_of (records->pdata[i], "value"));
    }
  describe_dataset (self, dataset, own);
  return self->level == own || gather_dataset (self, reader, own, error);
}
