/* Values of a choropleth: years, and the mean of the fine ones for regions above them. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-choropleth-private.h"

void
klaster_choropleth_value_free (KlasterChoroplethValue *self)
{
  g_free (self->code);
  g_free (self);
}

GPtrArray *
klaster_choropleth_new_values (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_choropleth_value_free);
}

const KlasterEntity *
klaster_level_get_entity (KlasterLevel level)
{
  return klaster_entity_get (level == KLASTER_LEVEL_KABUPATEN   ? "kabupaten"
                             : level == KLASTER_LEVEL_KECAMATAN ? "kecamatan"
                                                                : "village");
}

const char *
klaster_level_get_noun (KlasterLevel level)
{
  if (level == KLASTER_LEVEL_KABUPATEN)
    return _ ("kabupaten/kota");
  return level == KLASTER_LEVEL_KECAMATAN ? _ ("kecamatan") : _ ("desa/kelurahan");
}

KlasterChoroplethValue *
klaster_choropleth_add (KlasterChoropleth *self, const char *code, KlasterFigure figure)
{
  KlasterChoroplethValue *value = g_new0 (KlasterChoroplethValue, 1);

  value->code = g_strdup (code);
  value->figure = figure;
  value->status = KLASTER_STATUS_NONE;
  value->n = !klaster_figure_is_blank (figure);
  value->of = 1;
  g_ptr_array_add (self->values, value);
  return value;
}

static gboolean
find_end_year (KlasterReader *reader,
               const KlasterEntity *entity,
               const KlasterMatch *match,
               const char *order,
               int *year,
               GError **error)
{
  const KlasterMatch matches[] = { *match, { NULL, NULL } };
  g_autoptr (GError) local = NULL;
  g_autoptr (KlasterRecord) record = klaster_reader_first (reader, entity, matches, order, &local);

  *year = record != NULL ? (int)klaster_record_get_integer (record, "year", 0) : 0;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Asks for each year between the first and the last, instead of reading all records for their
 * years. */
gboolean
klaster_choropleth_choose_year (KlasterChoropleth *self,
                                KlasterReader *reader,
                                const char *entity_name,
                                const KlasterMatch *match,
                                int year,
                                GError **error)
{
  const KlasterEntity *entity = klaster_entity_get (entity_name);
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  gint64 most = 0;
  int first, last, chosen = 0;

  if (!find_end_year (reader, entity, match, "year", &first, error)
      || !find_end_year (reader, entity, match, "year DESC", &last, error))
    return FALSE;
  for (int y = first; first > 0 && y <= last; y++)
    {
      g_autofree char *text = g_strdup_printf ("%d", y);
      const KlasterMatch matches[] = { *match, { "year", text }, { NULL, NULL } };
      gint64 n = klaster_reader_count (reader, entity, matches, error);

      if (n < 0)
        return FALSE;
      if (n > 0)
        g_array_append_val (years, y);
      /* A year that has only begun to come in colours next to nothing: an older, fuller one is shown. */
      most = MAX (most, n);
      if (n > 0 && 2 * n >= most)
        chosen = y;
    }
  self->n_years = years->len;
  self->years = (int *)(gpointer)g_array_steal (years, NULL);
  self->year = year != 0 ? year : chosen;
  return TRUE;
}

static gsize
get_code_length (KlasterLevel level)
{
  return level == KLASTER_LEVEL_KABUPATEN ? 5 : 8;
}

/* The values of all regions of self->level, blank; by code. (transfer full) */
static GHashTable *
add_regions (KlasterChoropleth *self, KlasterReader *reader, GError **error)
{
  GHashTable *by_code;
  g_autoptr (GPtrArray) regions
      = klaster_reader_list (reader, klaster_level_get_entity (self->level), NULL, "code", error);

  if (regions == NULL)
    return NULL;
  by_code = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < regions->len; i++)
    {
      KlasterChoroplethValue *value
          = klaster_choropleth_add (self, klaster_record_get_text (regions->pdata[i], "code"),
                                    klaster_figure_blank (KLASTER_BLANK_NOT_APPLICABLE));

      value->of = 0;
      g_hash_table_insert (by_code, value->code, value);
    }
  return by_code;
}

static KlasterChoroplethValue *
find_region (GHashTable *by_code, const char *fine, gsize length)
{
  char code[14];

  g_strlcpy (code, fine, MIN (length + 1, sizeof code));
  return g_hash_table_lookup (by_code, code);
}

gboolean
klaster_choropleth_gather (KlasterChoropleth *self,
                           KlasterReader *reader,
                           GPtrArray *fine,
                           GPtrArray *fine_records,
                           GError **error)
{
  gsize length = get_code_length (self->level);
  g_autoptr (GHashTable) by_code = add_regions (self, reader, error);

  if (by_code == NULL)
    return FALSE;
  for (guint i = 0; i < fine_records->len; i++)
    {
      KlasterChoroplethValue *region
          = find_region (by_code, klaster_record_get_text (fine_records->pdata[i], "code"), length);

      if (region == NULL)
        continue;
      region->of++;
      region->figure.blank = KLASTER_BLANK_NOT_ANSWERED;
    }
  for (guint i = 0; i < fine->len; i++)
    {
      const KlasterChoroplethValue *value = fine->pdata[i];
      KlasterChoroplethValue *region = find_region (by_code, value->code, length);
      KlasterMean mean;

      if (region == NULL || klaster_figure_is_blank (value->figure))
        continue;
      mean = (KlasterMean){ .mean = region->figure.value, .n = region->n };
      klaster_mean_add (&mean, value->figure);
      region->figure.value = mean.mean;
      region->n = mean.n;
    }
  return TRUE;
}
