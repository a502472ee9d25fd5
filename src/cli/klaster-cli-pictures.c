/* map and chart: the pictures of the window, without it. */
#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "klaster-chart-finder.h"
#include "klaster-cli-private.h"
#include "klaster-compose-map.h"
#include "klaster-compose-outlines.h"
#include "klaster-map-picture.h"

#define PNG_SCALE 2
#define FIRST_YEAR 1945
#define LAST_YEAR 2100

/* What goes to the store's thread. */
typedef struct
{
  const KlasterArguments *arguments;
  int chart; /* KlasterChartName, or -1 */
  const char *id;
  KlasterPeriod period;
  KlasterChoroplethQuery choropleth;
  gboolean colored, sample;
} Order;

gboolean
klaster_cli_read_size (const char *text, double *width, double *height)
{
  int w, h;
  char rest;

  if (text == NULL)
    return TRUE;
  if (sscanf (text, "%dx%d%c", &w, &h, &rest) != 2 || w < 100 || h < 100 || w > 20000 || h > 20000)
    return FALSE;
  *width = w;
  *height = h;
  return TRUE;
}

static const char *const picture_endings[] = { ".png", ".svg", ".pdf", NULL };

/* Map */

static gboolean
read_level (const char *text, KlasterLevel *level)
{
  static const struct
  {
    const char *name;
    KlasterLevel level;
  } levels[] = { { "kabupaten", KLASTER_LEVEL_KABUPATEN },
                 { "kecamatan", KLASTER_LEVEL_KECAMATAN },
                 { "desa", KLASTER_LEVEL_VILLAGE } };

  *level = 0;
  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (levels); i++)
    if (strcmp (levels[i].name, text) == 0)
      *level = levels[i].level;
  return text == NULL || *level != 0;
}

/* Whether TEXT is id or code of a record of ENTITY. */
static gboolean
is_record (KlasterReader *reader, const char *entity, const char *text)
{
  const KlasterMatch matches[] = { { "code", text }, { NULL, NULL } };
  g_autoptr (KlasterRecord) by_id
      = klaster_reader_get (reader, klaster_entity_get (entity), text, NULL);
  g_autoptr (KlasterRecord) by_code
      = by_id != NULL
            ? NULL
            : klaster_reader_first (reader, klaster_entity_get (entity), matches, NULL, NULL);

  return by_id != NULL || by_code != NULL;
}

/* indeks_desa, idm, status, however they are spelt, else a dataset or an indicator of that id or code; FALSE with what
 * there is to choose from. */
static gboolean
read_color (KlasterReader *reader, const char *color, KlasterChoroplethQuery *query, GError **error)
{
  static const char *const instruments[] = { "indeks_desa", "idm" };
  g_autofree char *word = g_strdelimit (g_ascii_strdown (color, -1), "- ", '_');

  query->id = color;
  if (strcmp (word, "status") == 0)
    query->kind = KLASTER_CHOROPLETH_STATUS;
  else if (is_record (reader, "dataset", color))
    query->kind = KLASTER_CHOROPLETH_DATASET;
  else
    query->kind = KLASTER_CHOROPLETH_INDICATOR;
  for (guint i = 0; i < G_N_ELEMENTS (instruments); i++)
    if (strcmp (word, instruments[i]) == 0)
      {
        query->kind = KLASTER_CHOROPLETH_INDEX;
        query->instrument = instruments[i];
      }
  if (query->kind != KLASTER_CHOROPLETH_INDICATOR || is_record (reader, "indicator", color))
    return TRUE;
  g_set_error (
      error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
      _ ("There is nothing called “%s” to colour the map by. Give indeks_desa, idm, status, "
         "or the code of an indicator or dataset."),
      color);
  return FALSE;
}

static gpointer
build_map (KlasterReader *reader, gpointer data, GError **error)
{
  Order *order = data;
  const KlasterPlacesQuery query = { .period = order->period };
  g_autoptr (KlasterPlaces) places = klaster_places_build (reader, &query, error);
  g_autoptr (KlasterChoropleth) choropleth = NULL;
  g_autoptr (KlasterOutlines) outlines = NULL;
  KlasterMapScene *scene;

  if (places == NULL)
    return NULL;
  if (order->arguments->color != NULL)
    {
      if (!read_color (reader, order->arguments->color, &order->choropleth, error))
        return NULL;
      order->choropleth.period = order->period;
      choropleth = klaster_choropleth_build (reader, &order->choropleth, error);
      if (choropleth == NULL)
        return NULL;
    }
  scene = klaster_compose_map (places, choropleth,
                               choropleth != NULL && choropleth->n_fixed > 0
                                   ? KLASTER_CLASSES_FIXED
                                   : KLASTER_CLASSES_QUANTILE,
                               order->sample);
  outlines = klaster_outlines_read (reader, NULL);
  klaster_outlines_apply (outlines, scene);
  return scene;
}

int
klaster_cli_map (const KlasterArguments *arguments, KlasterStore *store)
{
  Order order = { .arguments = arguments, .sample = klaster_store_is_sample (store) };
  const KlasterMapPicture picture
      = { .mode = arguments->dark ? KLASTER_MAP_DARK : KLASTER_MAP_PRINT,
          .box = KLASTER_BOX_EMPTY,
          .north = TRUE };
  g_autoptr (KlasterMapScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  double width = 1000, height = 1200;
  int code = klaster_cli_check_output (arguments, picture_endings, &width, &height);

  if (code != KLASTER_EXIT_DONE)
    return code;
  if (!read_level (arguments->level, &order.choropleth.level))
    return klaster_cli_misuse_name (
        arguments->level, (const char *const[]){ "kabupaten", "kecamatan", "desa", NULL });
  if (!klaster_cli_read_period (arguments->period, &order.period, &error))
    return klaster_cli_misuse ("%s", error->message);
  scene = klaster_store_run (store, build_map, &order, &error);
  if (scene == NULL
      || !klaster_map_picture_save (scene, &picture, arguments->output, width, height, PNG_SCALE,
                                    &error))
    return klaster_cli_fail (error);
  g_print ("%s\n", arguments->output);
  return KLASTER_EXIT_DONE;
}

/* Charts */

static gpointer
build_chart (KlasterReader *reader, gpointer data, GError **error)
{
  const Order *order = data;
  const KlasterChartWish wish = { .name = (KlasterChartName)order->chart,
                                  .period = order->period,
                                  .indicator = order->arguments->indicator,
                                  .site = (char *)order->id,
                                  .kawasan = (char *)order->id };
  g_autoptr (KlasterChartFound) found = klaster_chart_find (reader, &wish, error);

  if (found == NULL)
    return NULL;
  if (found->chart == NULL)
    g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                         klaster_chart_lack_get_text (found->lack));
  return g_steal_pointer (&found->chart);
}

/* Entity of the record that a chart is about; NULL: none. */
static const char *
get_chart_entity (int chart)
{
  if (klaster_chart_name_needs_site ((KlasterChartName)chart))
    return "site";
  return klaster_chart_name_needs_kawasan ((KlasterChartName)chart) ? "kawasan" : NULL;
}

int
klaster_cli_chart (const KlasterArguments *arguments, KlasterStore *store)
{
  Order order = { .arguments = arguments, .chart = klaster_chart_name_find (arguments->words[0]) };
  const KlasterChartStyle style = { .mode = KLASTER_CHART_PRINT };
  g_autoptr (KlasterChart) chart = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *entity;
  double width = 900, height = 0;
  int code;

  if (order.chart < 0)
    return klaster_cli_misuse_name (arguments->words[0], klaster_chart_name_get_keys ());
  code = klaster_cli_check_output (arguments, picture_endings, &width, &height);
  if (code != KLASTER_EXIT_DONE)
    return code;
  if (!klaster_cli_read_period (arguments->period, &order.period, &error))
    return klaster_cli_misuse ("%s", error->message);
  entity = get_chart_entity (order.chart);
  if (entity != NULL)
    {
      id = klaster_cli_dup_named_id (arguments->words[1], store, entity, &code);
      if (id == NULL)
        return code;
    }
  order.id = id;
  chart = klaster_store_run (store, build_chart, &order, &error);
  if (chart == NULL)
    return klaster_cli_fail (error);
  if (klaster_store_is_sample (store))
    klaster_chart_set_watermark (chart, _ ("SAMPLE"));
  if (height <= 0)
    height = klaster_chart_get_natural_height (chart, width, &style);
  if (!klaster_chart_save (chart, arguments->output, width, height, PNG_SCALE, &style, &error))
    return klaster_cli_fail (error);
  g_print ("%s\n", arguments->output);
  return KLASTER_EXIT_DONE;
}

/* Public functions */

gboolean
klaster_cli_read_period (const char *text, KlasterPeriod *period, GError **error)
{
  return text == NULL || klaster_period_parse (text, period, error);
}

int
klaster_cli_read_paper (const KlasterArguments *arguments, gboolean *f4)
{
  *f4 = g_strcmp0 (arguments->paper, "F4") == 0;
  if (*f4 || arguments->paper == NULL || strcmp (arguments->paper, "A4") == 0)
    return KLASTER_EXIT_DONE;
  return klaster_cli_misuse_name (arguments->paper, (const char *const[]){ "A4", "F4", NULL });
}

int
klaster_cli_read_year (const KlasterArguments *arguments, int *year)
{
  guint64 number = 0;

  if (arguments->year != NULL
      && !g_ascii_string_to_unsigned (arguments->year, 10, FIRST_YEAR, LAST_YEAR, &number, NULL))
    return klaster_cli_misuse (_ ("%s is no year; write for example --year 2026."),
                               arguments->year);
  *year = (int)number;
  return KLASTER_EXIT_DONE;
}

gboolean
klaster_cli_has_ending (const char *path, const char *const *endings)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (lower, *endings))
      return TRUE;
  return FALSE;
}

int
klaster_cli_check_output (const KlasterArguments *arguments,
                          const char *const *endings,
                          double *width,
                          double *height)
{
  g_autofree char *list = g_strjoinv (", ", (char **)endings);

  if (arguments->output == NULL)
    return klaster_cli_misuse (_ ("Say where to write: -o FILE. See klaster-desa --help."));
  if (!klaster_cli_has_ending (arguments->output, endings))
    return klaster_cli_misuse (_ ("The name of the file must end in one of: %s."), list);
  if (!klaster_cli_read_size (arguments->size, width, height))
    return klaster_cli_misuse (_ ("%s is not a size like 1200x800 (100 to 20000)."),
                               arguments->size);
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_misuse_name (const char *name, const char *const *names)
{
  g_autofree char *list = g_strjoinv (", ", (char **)names);

  return klaster_cli_misuse (_ ("There is no %s. Choose one of: %s."), name, list);
}

char *
klaster_cli_dup_named_id (const char *typed, KlasterStore *store, const char *entity, int *code)
{
  g_autoptr (GError) error = NULL;
  char *id;

  if (typed == NULL)
    {
      *code = klaster_cli_misuse (
          _ ("Say which record: its id, or for a site the code of its kabupaten."));
      return NULL;
    }
  id = strcmp (entity, "opd") == 0
           ? klaster_cli_dup_opd_id (store, typed, &error)
           : klaster_cli_dup_id (store, klaster_entity_get (entity), typed, &error);
  if (id == NULL)
    *code = klaster_cli_fail (error);
  return id;
}
