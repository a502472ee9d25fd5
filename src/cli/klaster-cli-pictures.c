/* map, chart and document: the pictures and papers of the window, without it. */
#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "klaster-cli-private.h"
#include "klaster-compose-chart.h"
#include "klaster-compose-document.h"
#include "klaster-compose-map.h"
#include "klaster-compose-outlines.h"

#define PNG_SCALE 2
#define PNG_DPI 150

/* What goes to the store's thread. */
typedef struct
{
  const KlasterArguments *arguments;
  const char *name;
  const char *id;
  KlasterPeriod period;
  KlasterChoroplethQuery choropleth;
  gboolean colored, sample;
  KlasterDocumentWish wish;
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

static gboolean
read_period (const char *text, KlasterPeriod *period, GError **error)
{
  return text == NULL || klaster_period_parse (text, period, error);
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

/* 0, or an exit code after having said what is wrong with OUTPUT and SIZE. */
static int
check_output (const KlasterArguments *arguments,
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

static int
misuse_name (const char *name, const char *const *names)
{
  g_autofree char *list = g_strjoinv (", ", (char **)names);

  return klaster_cli_misuse (_ ("There is no %s. Choose one of: %s."), name, list);
}

static const char *const picture_endings[] = { ".png", ".svg", ".pdf", NULL };
static const char *const document_endings[] = { ".pdf", ".png", NULL };

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

/* indeks_desa, idm, status, else a dataset or an indicator of that id or code. */
static void
read_color (KlasterReader *reader, const char *color, KlasterChoroplethQuery *query)
{
  if (strcmp (color, "indeks_desa") == 0 || strcmp (color, "idm") == 0)
    {
      query->kind = KLASTER_CHOROPLETH_INDEX;
      query->instrument = color;
    }
  else if (strcmp (color, "status") == 0)
    query->kind = KLASTER_CHOROPLETH_STATUS;
  else
    {
      query->kind = is_record (reader, "dataset", color) ? KLASTER_CHOROPLETH_DATASET
                                                         : KLASTER_CHOROPLETH_INDICATOR;
      query->id = color;
    }
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
      read_color (reader, order->arguments->color, &order->choropleth);
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
  int code = check_output (arguments, picture_endings, &width, &height);

  if (code != KLASTER_EXIT_DONE)
    return code;
  if (!read_level (arguments->level, &order.choropleth.level))
    return misuse_name (arguments->level,
                        (const char *const[]){ "kabupaten", "kecamatan", "desa", NULL });
  if (!read_period (arguments->period, &order.period, &error))
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

typedef KlasterChart *(*BuildChart) (KlasterReader *reader, const Order *order, GError **error);

static KlasterChart *
build_status (KlasterReader *reader, const Order *order, GError **error)
{
  g_autoptr (KlasterStatusCounts) counts = klaster_status_counts_build (reader, error);

  return counts != NULL ? klaster_compose_status_counts (counts) : NULL;
}

static KlasterChart *
build_completeness (KlasterReader *reader, const Order *order, GError **error)
{
  const KlasterRadarQuery query = { .to = order->period };
  g_autoptr (KlasterRadar) radar = klaster_radar_build (reader, &query, error);

  return radar != NULL ? klaster_compose_completeness (radar) : NULL;
}

static KlasterChart *
build_multiples (KlasterReader *reader, const Order *order, GError **error)
{
  const KlasterSeriesQuery query
      = { .indicator = order->arguments->indicator, .to = order->period };
  g_autoptr (KlasterSeriesSet) set = klaster_series_set_build (reader, &query, error);

  return set != NULL ? klaster_compose_multiples (set) : NULL;
}

static KlasterChart *
build_ranking (KlasterReader *reader, const Order *order, GError **error)
{
  const KlasterSeriesQuery query
      = { .indicator = order->arguments->indicator, .to = order->period };
  g_autoptr (KlasterRanking) ranking = klaster_ranking_build (reader, &query, error);

  return ranking != NULL ? klaster_compose_ranking (ranking) : NULL;
}

static KlasterChart *
build_indicator (KlasterReader *reader, const Order *order, GError **error)
{
  const KlasterSeriesQuery query
      = { .site = order->id, .indicator = order->arguments->indicator, .to = order->period };
  g_autoptr (KlasterSeries) series = klaster_series_build (reader, &query, error);

  return series != NULL ? klaster_compose_series (series) : NULL;
}

static KlasterChart *
build_dimensions (KlasterReader *reader, const Order *order, GError **error)
{
  const KlasterSiteDigestQuery query = { .site = order->id, .period = order->period };
  g_autoptr (KlasterSiteDigest) digest = klaster_site_digest_build (reader, &query, error);

  if (digest == NULL)
    return NULL;
  if (digest->n_dimensions == 0)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                   _ ("%s has no dimensions of Indeks Desa to draw."), digest->full_name);
      return NULL;
    }
  return klaster_compose_dimensions (digest, TRUE);
}

static KlasterChart *
build_stages (KlasterReader *reader, const Order *order, GError **error)
{
  const KlasterKawasanDigestQuery query = { .kawasan = order->id };
  g_autoptr (KlasterKawasanDigest) digest = klaster_kawasan_digest_build (reader, &query, error);
  KlasterChart *chart;

  if (digest == NULL)
    return NULL;
  chart = klaster_compose_stages (digest);
  klaster_chart_set_title (chart, digest->lead);
  return chart;
}

static const struct
{
  const char *name;
  const char *entity; /* of the record it is about; NULL: none */
  BuildChart build;
} charts[] = {
  { "status", NULL, build_status },         { "kelengkapan", NULL, build_completeness },
  { "multipel", NULL, build_multiples },    { "peringkat", NULL, build_ranking },
  { "indikator", "site", build_indicator }, { "dimensi", "site", build_dimensions },
  { "tahap", "kawasan", build_stages },
};

static gpointer
build_chart (KlasterReader *reader, gpointer data, GError **error)
{
  const Order *order = data;

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (strcmp (charts[i].name, order->name) == 0)
      return charts[i].build (reader, order, error);
  return NULL;
}

static int
find_chart (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (strcmp (charts[i].name, name) == 0)
      return (int)i;
  return -1;
}

static int
misuse_chart (const char *name)
{
  const char *names[G_N_ELEMENTS (charts) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    names[i] = charts[i].name;
  return misuse_name (name, names);
}

/* The id that goes with a chart or document about ENTITY; exit code in CODE when it is missing. */
static char *
dup_id (const KlasterArguments *arguments, KlasterStore *store, const char *entity, int *code)
{
  g_autoptr (GError) error = NULL;
  char *id;

  if (arguments->n_words < 2)
    {
      *code = klaster_cli_misuse (
          _ ("Say which record: its id, or for a site the code of its kabupaten."));
      return NULL;
    }
  id = strcmp (entity, "opd") == 0
           ? klaster_cli_dup_opd_id (store, arguments->words[1], &error)
           : klaster_cli_dup_id (store, klaster_entity_get (entity), arguments->words[1], &error);
  if (id == NULL)
    *code = klaster_cli_fail (error);
  return id;
}

int
klaster_cli_chart (const KlasterArguments *arguments, KlasterStore *store)
{
  Order order = { .arguments = arguments, .name = arguments->words[0] };
  const KlasterChartStyle style = { .mode = KLASTER_CHART_PRINT };
  g_autoptr (KlasterChart) chart = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  double width = 900, height = 0;
  int which = find_chart (order.name), code;

  if (which < 0)
    return misuse_chart (order.name);
  code = check_output (arguments, picture_endings, &width, &height);
  if (code != KLASTER_EXIT_DONE)
    return code;
  if (!read_period (arguments->period, &order.period, &error))
    return klaster_cli_misuse ("%s", error->message);
  if (charts[which].entity != NULL)
    {
      id = dup_id (arguments, store, charts[which].entity, &code);
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

/* Documents */

static gpointer
build_document (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_compose_document (reader, &((const Order *)data)->wish, error);
}

static gboolean
read_paper (const char *text, KlasterPaper *paper)
{
  *paper = g_strcmp0 (text, "F4") == 0 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4;
  return text == NULL || strcmp (text, "A4") == 0 || strcmp (text, "F4") == 0;
}

static int
write_document (const char *output, KlasterDocument *document)
{
  g_autoptr (KlasterPages) pages = klaster_pages_new (document);
  g_autoptr (GError) error = NULL;
  gboolean png = klaster_cli_has_ending (output, (const char *const[]){ ".png", NULL });
  int stem = (int)strlen (output) - 4;

  if (!(png ? klaster_pages_write_png (pages, output, PNG_DPI, &error)
            : klaster_pages_write_pdf (pages, output, &error)))
    return klaster_cli_fail (error);
  for (guint n = 0; png && n < klaster_pages_get_count (pages); n++)
    g_print ("%.*s-%u.png\n", stem, output, n + 1);
  if (!png)
    g_print ("%s\n", output);
  return KLASTER_EXIT_DONE;
}

/* "approved", or a day. */
static gboolean
read_as_of (const char *text, KlasterDocumentWish *wish, GError **error)
{
  wish->as_approved = g_strcmp0 (text, "approved") == 0;
  return text == NULL || wish->as_approved || klaster_date_parse (text, &wish->today, error);
}

/* STORE itself, or as it was on the day asked for. */
static KlasterStore *
open_as_of (KlasterStore *store, const GDate *day, GError **error)
{
  return g_date_valid (day) ? klaster_store_open_as_of (store, day, error) : g_object_ref (store);
}

int
klaster_cli_document (const KlasterArguments *arguments, KlasterStore *store)
{
  Order order = { .wish = { .name = arguments->words[0], .landscape = arguments->landscape } };
  g_autoptr (KlasterStore) asked = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *subject;
  KlasterDocument *document;
  double width = 0, height = 0;
  int code;

  if (klaster_document_get_label (order.wish.name) == NULL)
    return misuse_name (order.wish.name, klaster_document_get_names ());
  code = check_output (arguments, document_endings, &width, &height);
  if (code != KLASTER_EXIT_DONE)
    return code;
  if (!read_paper (arguments->paper, &order.wish.paper))
    return misuse_name (arguments->paper, (const char *const[]){ "A4", "F4", NULL });
  if (!read_period (arguments->period, &order.wish.period, &error)
      || !read_as_of (arguments->as_of, &order.wish, &error))
    return klaster_cli_misuse ("%s", error->message);
  asked = open_as_of (store, &order.wish.today, &error);
  if (asked == NULL)
    return klaster_cli_fail (error);
  subject = klaster_document_get_subject (order.wish.name);
  if (subject != NULL
      && (arguments->n_words > 1 || !klaster_document_may_be_for_all (order.wish.name)))
    {
      id = dup_id (arguments, asked, subject, &code);
      if (id == NULL)
        return code;
    }
  order.wish.id = id;
  document = klaster_store_run (asked, build_document, &order, &error);
  if (asked != store)
    klaster_store_close (asked);
  return document != NULL ? write_document (arguments->output, document) : klaster_cli_fail (error);
}
