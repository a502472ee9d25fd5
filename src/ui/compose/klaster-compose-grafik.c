/* "Grafik": any chart for printing alone, one or several to a page. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-finder.h"
#include "klaster-compose-chart.h"
#include "klaster-compose-document-private.h"
#include "klaster-compose-notes.h"

/* White below a chart, points. */
#define CHART_GAP 10.5
/* Height of the table of coded figures below a chart as wide as the page. */
#define CODES_ROOM 50
#define MOST_PER_PAGE 6

/* The charts in the order in which they stand, with their headings. */
typedef struct
{
  KlasterComposer *composer;
  GPtrArray *charts; /* KlasterChart */
  GPtrArray *headings; /* char * */
  GPtrArray *series; /* KlasterSeries that a chart shows, or NULL */
  const char *lack; /* why the chart asked for is not there, or NULL */
} Sheaf;

static void
unref_series (gpointer series)
{
  if (series != NULL)
    klaster_series_unref (series);
}

/* Takes over CHART and HEADING. */
static void
add (Sheaf *self, KlasterChart *chart, char *heading, KlasterSeries *series)
{
  g_ptr_array_add (self->series, series != NULL ? klaster_series_ref (series) : NULL);
  g_ptr_array_add (self->charts, chart);
  g_ptr_array_add (self->headings, heading);
}

static gboolean
add_one (Sheaf *self,
         KlasterChartName name,
         const char *site,
         const char *kawasan,
         const char *indicator,
         GError **error)
{
  KlasterComposer *composer = self->composer;
  const KlasterChartWish wish = { .name = name,
                                  .period = composer->wish->period,
                                  .indicator = (char *)indicator,
                                  .site = (char *)site,
                                  .kawasan = (char *)kawasan,
                                  .today = composer->today };
  g_autoptr (KlasterChartFound) found = klaster_chart_find (composer->reader, &wish, error);
  const char *label = _ (klaster_chart_name_get_label (name));

  if (found == NULL)
    return FALSE;
  if (found->chart == NULL)
    {
      self->lack = klaster_chart_lack_get_text (found->lack);
      return TRUE;
    }
  if (klaster_chart_name_needs_site (name))
    add (self, klaster_chart_ref (found->chart),
         g_strdup_printf ("%s: %s, %s", label, found->site->title, found->site->kabupaten_name),
         NULL);
  else if (klaster_chart_name_needs_kawasan (name))
    add (self, klaster_chart_ref (found->chart),
         g_strdup_printf ("%s: %s", label, found->kawasan->name), NULL);
  else
    add (self, klaster_chart_ref (found->chart), g_strdup (label), NULL);
  return TRUE;
}

/* One indicator of all sites, from one reading. */
static gboolean
add_series (Sheaf *self, const char *indicator, GError **error)
{
  KlasterComposer *composer = self->composer;
  const KlasterSeriesQuery query
      = { .indicator = indicator, .to = composer->wish->period, .today = composer->today };
  g_autoptr (KlasterSeriesSet) set = klaster_series_set_build (composer->reader, &query, error);
  g_autoptr (GHashTable) notes = set != NULL ? klaster_notes_read (composer->reader, error) : NULL;

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < set->series->len; i++)
    {
      KlasterSeries *series = set->series->pdata[i];
      KlasterChart *chart;

      klaster_composer_note_series (composer, series);
      if (series->site == NULL)
        continue;
      chart = klaster_compose_series (series);
      klaster_notes_apply (notes, series, FALSE, 0, chart);
      add (self, chart,
           g_strdup_printf ("%s: %s", set->indicator.label,
                            series->village != NULL ? series->village : series->kabupaten_name),
           series);
    }
  return TRUE;
}

static gboolean
add_for_sites (Sheaf *self, KlasterChartName name, const char *indicator, GError **error)
{
  const KlasterPlaces *places = self->composer->places;

  if (name == KLASTER_CHART_OF_ONE_SITE && places->indicator.id != NULL)
    return add_series (self, indicator, error);
  for (guint i = 0; i < places->sites->len; i++)
    {
      const KlasterSitePlace *place = places->sites->pdata[i];

      if (place->site != NULL && !add_one (self, name, place->site, NULL, indicator, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_for_kawasan (Sheaf *self, KlasterChartName name, GError **error)
{
  const KlasterPlaces *places = self->composer->places;

  for (guint i = 0; i < places->kawasan->len; i++)
    if (!add_one (self, name, NULL, ((const KlasterKawasanPlace *)places->kawasan->pdata[i])->id,
                  NULL, error))
      return FALSE;
  return TRUE;
}

/* The chart NAME of all that it can be about, or of what the wish says. */
static gboolean
add_chart (Sheaf *self, KlasterChartName name, const char *indicator, GError **error)
{
  const KlasterDocumentWish *wish = self->composer->wish;

  if (klaster_chart_name_needs_site (name) && wish->place == NULL)
    return add_for_sites (self, name, indicator, error);
  if (klaster_chart_name_needs_kawasan (name) && wish->place == NULL)
    return add_for_kawasan (self, name, error);
  return add_one (self, name, wish->place, wish->place, indicator, error);
}

/* The same for every indicator where the wish says so. */
static gboolean
add_charts (Sheaf *self, KlasterChartName name, GError **error)
{
  const KlasterDocumentWish *wish = self->composer->wish;
  g_autoptr (GPtrArray) all = NULL;

  if (!klaster_chart_name_needs_indicator (name)
      || g_strcmp0 (wish->indicator, KLASTER_DOCUMENT_ALL_INDICATORS) != 0)
    return add_chart (self, name, wish->indicator, error);
  all = klaster_reader_list (self->composer->reader, klaster_entity_get ("indicator"), NULL,
                             "required DESC, code", error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!add_chart (self, name, klaster_record_get_id (all->pdata[i]), error))
      return FALSE;
  return all != NULL;
}

static gboolean
collect (Sheaf *self, GError **error)
{
  const char *key = self->composer->wish->id;
  int name = klaster_chart_name_find (key);

  if (key != NULL && name < 0)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                   _ ("There is no chart %s."), key);
      return FALSE;
    }
  if (key != NULL)
    return add_charts (self, (KlasterChartName)name, error);
  for (KlasterChartName i = 0; i < KLASTER_N_CHARTS; i++)
    if (!add_charts (self, i, error))
      return FALSE;
  return TRUE;
}

/* How N charts share a page: side by side, and below each other. */
static void
get_grid (guint n, gboolean landscape, guint *across, guint *down)
{
  *across = n <= 1 || (n == 2 && !landscape) ? 1 : n > 4 && landscape ? 3 : 2;
  *down = (n + *across - 1) / *across;
}

/* The charts from FIRST to LAST (not included), ACROSS of them beside each other. Heights in points. */
typedef struct
{
  guint first, last, across;
  double heading; /* the tallest */
  double chart; /* asked */
  double height; /* of all */
} Row;

static gboolean
is_coded (const Sheaf *self, const Row *row, guint i)
{
  return row->across == 1 && self->composer->wish->codes && self->series->pdata[i] != NULL;
}

/* A row as tall as SHARE, or as its charts need at least. */
static Row
measure_row (Sheaf *self, guint first, guint across, double share)
{
  const KlasterComposer *composer = self->composer;
  Row row = { .first = first, .last = MIN (first + across, self->charts->len), .across = across };
  gboolean coded = FALSE;

  for (guint i = first; i < row.last; i++)
    {
      row.heading = fmax (row.heading, klaster_document_measure_heading (self->headings->pdata[i],
                                                                         composer->width, across));
      coded = coded || is_coded (self, &row, i);
    }
  row.chart = share - row.heading - CHART_GAP - (coded ? CODES_ROOM : 0);
  /* A row with the page to itself is not measured. */
  for (guint i = first; i < row.last && share < composer->height; i++)
    row.height = fmax (row.height, klaster_document_measure_chart (
                                       self->charts->pdata[i], row.chart, composer->width, across));
  row.height += row.heading + (coded ? CODES_ROOM : 0);
  return row;
}

static void
add_row (Sheaf *self, const Row *row)
{
  static const double weights[] = { 1, 1, 1 };
  KlasterDocument *document = self->composer->document;

  klaster_document_begin_columns (document, weights, row->across);
  for (guint i = row->first; i < row->first + row->across; i++)
    {
      if (i > row->first)
        klaster_document_next_column (document);
      if (i >= row->last)
        continue;
      klaster_document_add_heading (document, 3, self->headings->pdata[i]);
      klaster_document_add_chart (document, self->charts->pdata[i], row->chart);
      if (is_coded (self, row, i))
        klaster_composer_add_coded_series (self->composer, self->series->pdata[i]);
    }
  klaster_document_end_columns (document);
}

/* As many rows to a page as are asked for, fewer where their charts need more room. */
static void
add_pages (Sheaf *self)
{
  KlasterComposer *composer = self->composer;
  guint n = CLAMP (composer->wish->per_page, 1, MOST_PER_PAGE), across, down, rows = 0;
  double y = 0;

  get_grid (n, composer->wish->landscape, &across, &down);
  for (guint i = 0; i < self->charts->len; i += across)
    {
      const Row row = measure_row (self, i, across, composer->height / down);

      if (rows > 0 && (rows == down || y + row.height > composer->height))
        {
          klaster_document_add_page_break (composer->document);
          y = rows = 0;
        }
      add_row (self, &row);
      y += row.height;
      rows++;
    }
}

/* Public functions */

gboolean
klaster_compose_grafik (KlasterComposer *self, GError **error)
{
  g_autoptr (GPtrArray) charts
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_chart_unref);
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) series = g_ptr_array_new_with_free_func (unref_series);
  Sheaf sheaf = { .composer = self, .charts = charts, .headings = headings, .series = series };
  int name = klaster_chart_name_find (self->wish->id);

  if (!collect (&sheaf, error))
    return FALSE;
  klaster_composer_open (self, name >= 0 ? _ (klaster_chart_name_get_label (name))
                                         : _ ("Klaster Inovasi Desa of Kalimantan Selatan"));
  add_pages (&sheaf);
  if (charts->len == 0)
    {
      klaster_document_add_heading (self->document, 1, _ ("Nothing to draw yet"));
      klaster_document_add_note (
          self->document,
          sheaf.lack != NULL ? sheaf.lack : klaster_chart_lack_get_text (KLASTER_CHART_NO_DATA));
    }
  return TRUE;
}
