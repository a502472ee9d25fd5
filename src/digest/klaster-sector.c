#include "klaster-sector-private.h"

#include <glib/gi18n.h>
#include <math.h>

static void
set_free (KlasterSectorSet *set)
{
  g_free (set->id);
  g_free (set->title);
  g_free (set->producer);
  g_free (set->unit);
  g_free (set->level_label);
  g_free (set);
}

static void
region_free (KlasterSectorRegion *region)
{
  g_free (region->code);
  g_free (region->name);
  g_free (region);
}

static void
sector_clear (KlasterSector *self)
{
  g_ptr_array_unref (self->sets);
  g_ptr_array_unref (self->regions);
  g_ptr_array_unref (self->areas);
  g_array_unref (self->years);
  g_clear_pointer (&self->choropleth, klaster_choropleth_unref);
  g_free (self->definition);
  g_free (self->licence);
  g_free (self->sentence);
  g_free (self->compare_sentence);
}

KLASTER_DEFINE_DIGEST (KlasterSector, klaster_sector, sector_clear)

/* The list */

static KlasterSectorSet *
set_new (KlasterReader *reader, const KlasterRecord *record)
{
  const KlasterMatch matches[] = { { "dataset", klaster_record_get_id (record) }, { NULL, NULL } };
  KlasterSectorSet *set = g_new0 (KlasterSectorSet, 1);

  set->id = g_strdup (klaster_record_get_id (record));
  set->title = klaster_dup_text_or_empty (record, "title");
  set->producer = klaster_dup_text_or_empty (record, "producer");
  set->unit = klaster_dup_text_or_empty (record, "unit");
  set->level = klaster_dataset_get_level (record);
  set->level_label = klaster_dup_choice (record, "level", "–");
  set->n_values = (guint)MAX (
      0, klaster_reader_count (reader, klaster_entity_get ("dataset_value"), matches, NULL));
  return set;
}

/* QUERY names none: SET may be the first one. */
static gboolean
may_be_first (const KlasterSectorSet *set, const KlasterSectorQuery *query)
{
  return query->id == NULL
         && (query->producer == NULL || g_str_equal (set->producer, query->producer));
}

/* One with figures before one without, then the finer level, then the order of the list. */
static gboolean
is_better (const KlasterSectorSet *set, const KlasterSectorSet *than)
{
  if (than == NULL || (set->n_values > 0) != (than->n_values > 0))
    return than == NULL || set->n_values > 0;
  return set->n_values > 0 && set->level > than->level;
}

static int
choose (const KlasterSector *self, const KlasterSectorQuery *query)
{
  const KlasterSectorSet *best = NULL;
  int found = -1;

  for (guint i = 0; i < self->sets->len; i++)
    {
      const KlasterSectorSet *set = self->sets->pdata[i];

      if (g_strcmp0 (set->id, query->id) == 0)
        return (int)i;
      if (!may_be_first (set, query) || !is_better (set, best))
        continue;
      best = set;
      found = (int)i;
    }
  return found;
}

/* The chosen one */

static void
add_year (GArray *years, int year, KlasterFigure figure)
{
  KlasterSectorYear *last
      = years->len > 0 ? &g_array_index (years, KlasterSectorYear, years->len - 1) : NULL;

  if (klaster_figure_is_blank (figure) && figure.blank == KLASTER_BLANK_NOT_APPLICABLE)
    return;
  if (last == NULL || last->year != year)
    {
      const KlasterSectorYear added = { year, KLASTER_MEAN_INIT };

      g_array_append_val (years, added);
      last = &g_array_index (years, KlasterSectorYear, years->len - 1);
    }
  klaster_mean_add (&last->mean, figure);
}

static gboolean
load_years (KlasterSector *self, KlasterReader *reader, const char *dataset, GError **error)
{
  const KlasterMatch matches[] = { { "dataset", dataset }, { NULL, NULL } };
  g_autoptr (GPtrArray) values = klaster_reader_list (reader, klaster_entity_get ("dataset_value"),
                                                      matches, "year, region", error);

  for (guint i = 0; values != NULL && i < values->len; i++)
    add_year (self->years, (int)klaster_record_get_integer (values->pdata[i], "year", 0),
              klaster_figure_of (values->pdata[i], "value"));
  return values != NULL;
}

static const KlasterSectorYear *
find_year (const KlasterSector *self, int year)
{
  for (guint i = self->years->len; i > 0; i--)
    {
      const KlasterSectorYear *at = &g_array_index (self->years, KlasterSectorYear, i - 1);

      if (year == 0 || at->year == year)
        return at;
    }
  return NULL;
}

/* A figure of the province has no map. */
static void
describe_province (KlasterSector *self, int year)
{
  const KlasterSectorSet *set = self->sets->pdata[self->chosen];
  const KlasterSectorYear *at = find_year (self, year);
  g_autofree char *number = NULL, *figure = NULL;

  if (at == NULL)
    return;
  self->year = at->year;
  number = klaster_format_number_short (at->mean.mean, 2);
  figure = klaster_format_with_unit (number, set->unit);
  g_free (self->sentence);
  self->sentence
      /* Translators: figure with its unit, year. */
      = g_strdup_printf (_ ("Figure of the province: %s in %d."), figure, at->year);
}

static int
compare_regions (gconstpointer a, gconstpointer b)
{
  const KlasterSectorRegion *x = *(KlasterSectorRegion *const *)a;
  const KlasterSectorRegion *y = *(KlasterSectorRegion *const *)b;
  int order = klaster_figure_is_blank (x->figure) - klaster_figure_is_blank (y->figure);

  if (order == 0 && !klaster_figure_is_blank (x->figure) && x->figure.value != y->figure.value)
    return x->figure.value < y->figure.value ? 1 : -1;
  return order != 0 ? order : g_strcmp0 (x->code, y->code);
}

static void
list_regions (KlasterSector *self, KlasterReader *reader)
{
  for (guint i = 0; i < self->choropleth->values->len; i++)
    {
      const KlasterChoroplethValue *value = self->choropleth->values->pdata[i];
      KlasterSectorRegion *region = g_new0 (KlasterSectorRegion, 1);

      region->code = g_strdup (value->code);
      region->name = klaster_reader_dup_region_name (reader, value->code);
      region->figure = value->figure;
      g_ptr_array_add (self->regions, region);
    }
  g_ptr_array_sort (self->regions, compare_regions);
}

static gboolean
load_map (KlasterSector *self,
          KlasterReader *reader,
          const KlasterSectorQuery *query,
          KlasterLevel level,
          GError **error)
{
  const KlasterSectorSet *set = self->sets->pdata[self->chosen];
  const KlasterChoroplethQuery wish
      = { .kind = KLASTER_CHOROPLETH_DATASET, .level = level, .id = set->id, .year = query->year };

  self->choropleth = klaster_choropleth_build (reader, &wish, error);
  if (self->choropleth == NULL)
    return FALSE;
  self->year = self->choropleth->year;
  self->decimals = self->choropleth->decimals;
  g_free (self->sentence);
  self->sentence = g_strdup (self->choropleth->sentence);
  if (level == KLASTER_LEVEL_KABUPATEN)
    list_regions (self, reader);
  return level == KLASTER_LEVEL_KABUPATEN
         || klaster_sector_compare (self, reader, query->kawasan, error);
}

static gboolean
load_chosen (KlasterSector *self,
             KlasterReader *reader,
             const KlasterSectorQuery *query,
             const KlasterRecord *dataset,
             GError **error)
{
  KlasterLevel level = klaster_dataset_get_level (dataset);

  self->definition = klaster_dup_text (dataset, "definition");
  self->licence = klaster_dup_text (dataset, "licence");
  self->sentence = g_strdup (_ ("No figure of this dataset is entered yet: import its table, or "
                                "enter the values in the register."));
  if (!load_years (self, reader, klaster_record_get_id (dataset), error))
    return FALSE;
  if (level == KLASTER_LEVEL_PROVINCE)
    describe_province (self, query->year);
  else if (self->years->len > 0)
    return load_map (self, reader, query, level, error);
  return TRUE;
}

/* DATASETS: the records of the list. */
static KlasterSector *
build_from (KlasterReader *reader,
            GPtrArray *datasets,
            const KlasterSectorQuery *query,
            GError **error)
{
  g_autoptr (KlasterSector) self = g_atomic_rc_box_new0 (KlasterSector);

  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify)set_free);
  self->regions = g_ptr_array_new_with_free_func ((GDestroyNotify)region_free);
  self->areas = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_sector_area_free);
  self->years = g_array_new (FALSE, FALSE, sizeof (KlasterSectorYear));
  for (guint i = 0; i < datasets->len; i++)
    g_ptr_array_add (self->sets, set_new (reader, datasets->pdata[i]));
  self->chosen = choose (self, query);
  if (self->chosen < 0 && query->id != NULL)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                   _ ("There is no dataset “%s”."), query->id);
      return NULL;
    }
  if (self->chosen < 0)
    self->sentence = g_strdup (_ ("No dataset is entered yet."));
  else if (!load_chosen (self, reader, query, datasets->pdata[self->chosen], error))
    return NULL;
  self->compare_sentence = klaster_sector_dup_compare_sentence (self);
  return g_steal_pointer (&self);
}

static GPtrArray *
list_datasets (KlasterReader *reader, GError **error)
{
  return klaster_reader_list (reader, klaster_entity_get ("dataset"), NULL, "producer, title",
                              error);
}

/* Public functions */

KlasterSector *
klaster_sector_build (KlasterReader *reader, const KlasterSectorQuery *query, GError **error)
{
  g_autoptr (GPtrArray) datasets = list_datasets (reader, error);

  return datasets != NULL ? build_from (reader, datasets, query, error) : NULL;
}

GPtrArray *
klaster_sector_list_for_kawasan (KlasterReader *reader, const char *kawasan, GError **error)
{
  g_autoptr (GPtrArray) datasets = list_datasets (reader, error);
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_sector_unref);

  for (guint i = 0; datasets != NULL && i < datasets->len; i++)
    {
      const KlasterSectorQuery query = { .kawasan = kawasan };
      g_autoptr (GPtrArray) single = g_ptr_array_new ();
      g_autoptr (KlasterSector) one = NULL;

      if (klaster_dataset_get_level (datasets->pdata[i]) <= KLASTER_LEVEL_KABUPATEN)
        continue;
      g_ptr_array_add (single, datasets->pdata[i]);
      one = build_from (reader, single, &query, error);
      if (one == NULL)
        return NULL;
      if (one->areas->len > 0)
        g_ptr_array_add (list, g_steal_pointer (&one));
    }
  return datasets != NULL ? g_steal_pointer (&list) : NULL;
}
