#include "klaster-compose-tour.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-compose-chart.h"
#include "klaster-compose-map.h"
#include "klaster-compose-outlines.h"

/* A site is shown with the kabupaten around it, in this part of its box around the mark. */
#define CLOSE 0.7

static KlasterSlideKind
get_kind (const KlasterTourStep *step)
{
  switch (step->kind)
    {
    case KLASTER_TOUR_OPENING:
    case KLASTER_TOUR_CLOSING:
      return KLASTER_SLIDE_COVER;
    case KLASTER_TOUR_STATUS:
    case KLASTER_TOUR_RANKING:
      return KLASTER_SLIDE_CHART;
    case KLASTER_TOUR_PROVINCE:
    case KLASTER_TOUR_SITES:
    case KLASTER_TOUR_SITE:
    case KLASTER_TOUR_KAWASAN:
    default:
      return KLASTER_SLIDE_PLACE;
    }
}

/* A part of the box of the kabupaten, around the mark and within the box. */
static KlasterBox
get_site_box (const KlasterArea *area, const KlasterMapSite *site)
{
  double w = (area->box.x1 - area->box.x0) * CLOSE, h = (area->box.y1 - area->box.y0) * CLOSE;
  double x, y;

  if (site == NULL)
    return area->box;
  x = CLAMP (site->point.x - w / 2, area->box.x0, area->box.x1 - w);
  y = CLAMP (site->point.y - h / 2, area->box.y0, area->box.y1 - h);
  return (KlasterBox){ x, y, x + w, y + h };
}

static void
set_site_map (KlasterSlide *slide, const KlasterTourStep *step, KlasterMapScene *scene)
{
  const KlasterArea *area = klaster_geo_find_area (klaster_geo_get_default (), step->region);
  const KlasterMapSite *site = klaster_map_scene_find_site (scene, step->id);
  KlasterBox box;

  if (area != NULL)
    box = get_site_box (area, site);
  klaster_slide_set_map (slide, scene, area != NULL ? &box : NULL, KLASTER_MAP_SITE, step->id);
}

/* A kawasan without members known is shown as its kabupaten. */
static void
set_kawasan_map (KlasterSlide *slide, const KlasterTourStep *step, KlasterMapScene *scene)
{
  const KlasterArea *area = klaster_geo_find_area (klaster_geo_get_default (), step->region);
  const KlasterMapKawasan *kawasan = klaster_map_scene_find_kawasan (scene, step->id);
  gboolean drawn = kawasan != NULL && (kawasan->outline->areas->len > 0 || kawasan->drawn != NULL);

  klaster_slide_set_map (slide, scene,
                         drawn          ? &kawasan->box
                         : area != NULL ? &area->box
                                        : NULL,
                         drawn ? KLASTER_MAP_KAWASAN : KLASTER_MAP_REGION,
                         drawn ? step->id : step->region);
}

static void
set_trend (KlasterSlide *slide, const KlasterSeries *series)
{
  g_autofree double *values = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *target = NULL;
  g_autofree char *number = NULL;

  if (series == NULL || series->n_points == 0)
    return;
  values = g_new (double, series->n_points);
  for (guint i = 0; i < series->n_points; i++)
    values[i] = series->points[i].figure.value;
  first = klaster_period_dup_label (series->points[0].period);
  last = klaster_period_dup_label (series->points[series->n_points - 1].period);
  number = klaster_format_compact (series->indicator.target);
  target = g_strdup_printf (_ ("target %s"), number);
  klaster_slide_set_trend (slide, values, series->n_points, first, last, series->indicator.target,
                           target);
}

/* The unit stands above the ranking. */
static char *
dup_ranked (const KlasterIndicatorInfo *indicator, KlasterFigure figure)
{
  if (klaster_figure_is_blank (figure) || g_strcmp0 (indicator->type, "yes_no") == 0)
    return klaster_indicator_format (indicator, figure);
  if (g_strcmp0 (indicator->type, "money") == 0)
    return klaster_format_compact (figure.value);
  return klaster_format_number_short (figure.value, indicator->decimals);
}

static void
set_ranking (KlasterSlide *slide, const KlasterRanking *ranking)
{
  guint n = ranking->rows->len;
  g_autofree KlasterRankingItem *items = g_new0 (KlasterRankingItem, MAX (n, 1));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree const char **values = g_new0 (const char *, MAX (n, 1));
  g_autofree char *now = klaster_period_dup_label (ranking->period);
  g_autofree char *former = klaster_period_dup_label (ranking->former_period);
  const KlasterRankingChart spec
      = { .items = items, .n_items = n, .now_label = now, .former_label = former };

  for (guint i = 0; i < n; i++)
    {
      const KlasterRankingRow *row = ranking->rows->pdata[i];
      const char *name = row->village != NULL ? row->village : row->kabupaten_name;
      char *label = row->rank > 0 ? g_strdup_printf ("%u. %s", row->rank, name) : g_strdup (name);
      char *value = dup_ranked (&ranking->indicator, row->figure);

      g_ptr_array_add (texts, label);
      g_ptr_array_add (texts, value);
      values[i] = value;
      items[i] = (KlasterRankingItem){ .label = label,
                                       .now = { .value = row->figure.value },
                                       .former = { .value = row->former.value } };
    }
  klaster_slide_set_ranking (slide, &spec, values);
}

static void
set_statuses (KlasterSlide *slide, const KlasterStatusCounts *counts)
{
  guint n = counts->years->len;
  g_autofree KlasterStatusYear *years = klaster_compose_status_years (counts);
  const KlasterStatusChart spec = { .years = years, .n_years = n };

  klaster_slide_set_statuses (slide, &spec);
  for (guint i = 0; i < n; i++)
    g_free ((gpointer)years[i].label);
}

static void
set_stages (KlasterSlide *slide, const KlasterKawasanDigest *kawasan)
{
  g_autofree KlasterLadderStep *steps = g_new0 (KlasterLadderStep, kawasan->n_stages);
  const KlasterLadderChart spec = { .steps = steps, .n_steps = kawasan->n_stages };

  for (guint i = 0; i < kawasan->n_stages; i++)
    steps[i]
        = (KlasterLadderStep){ .label = kawasan->stages[i].label,
                               .short_label = kawasan->stages[i].key,
                               .state = klaster_compose_step_state (kawasan->stages[i].state) };
  klaster_slide_set_ladder (slide, &spec);
}

static void
add_pictures (KlasterSlide *slide,
              const KlasterTourStep *step,
              const KlasterTour *tour,
              KlasterMapScene *scene)
{
  switch (step->kind)
    {
    case KLASTER_TOUR_SITE:
      set_site_map (slide, step, scene);
      set_trend (slide, step->series);
      if (step->photo != NULL)
        klaster_slide_set_photo (slide, step->photo);
      break;
    case KLASTER_TOUR_KAWASAN:
      set_kawasan_map (slide, step, scene);
      if (step->staged)
        set_stages (slide, step->kawasan);
      break;
    case KLASTER_TOUR_STATUS:
      if (tour->counts->years->len > 0)
        set_statuses (slide, tour->counts);
      break;
    case KLASTER_TOUR_RANKING:
      if (tour->ranking != NULL)
        set_ranking (slide, tour->ranking);
      break;
    case KLASTER_TOUR_SITES:
      klaster_slide_set_map (slide, scene, NULL, KLASTER_MAP_NOTHING, NULL);
      klaster_slide_set_listed (slide, TRUE);
      break;
    case KLASTER_TOUR_OPENING:
    case KLASTER_TOUR_PROVINCE:
    case KLASTER_TOUR_CLOSING:
    default:
      klaster_slide_set_map (slide, scene, NULL, KLASTER_MAP_NOTHING, NULL);
    }
}

static KlasterSlide *
compose_slide (const KlasterTourStep *step,
               const KlasterTour *tour,
               KlasterMapScene *scene,
               gboolean sample)
{
  KlasterSlide *slide = klaster_slide_new (get_kind (step));
  g_autofree char *name = klaster_tour_step_dup_name (step);

  klaster_slide_set_texts (slide, step->over, step->title, step->sentence, step->foot);
  klaster_slide_set_speech (slide, name, step->speech);
  klaster_slide_set_open (slide, step->open);
  klaster_slide_set_status (slide, step->status, step->class);
  for (guint i = 0; i < step->n_figures; i++)
    klaster_slide_add_figure (slide, step->figures[i].number, step->figures[i].unit,
                              step->figures[i].label, step->figures[i].note);
  add_pictures (slide, step, tour, scene);
  if (sample)
    klaster_slide_set_watermark (slide, _ ("SAMPLE"));
  return slide;
}

/* Public functions */

GPtrArray *
klaster_compose_slides (const KlasterTour *tour, KlasterMapScene *scene, gboolean sample)
{
  GPtrArray *slides = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_slide_unref);

  for (guint i = 0; i < tour->n_shown; i++)
    g_ptr_array_add (slides, compose_slide (tour->steps->pdata[i], tour, scene, sample));
  return slides;
}

KlasterTourDeck *
klaster_compose_tour (KlasterReader *reader,
                      const KlasterTourQuery *query,
                      gboolean sample,
                      GError **error)
{
  KlasterTour *tour = klaster_tour_build (reader, query, error);
  g_autoptr (KlasterOutlines) outlines = NULL;
  g_autoptr (KlasterMapScene) scene = NULL;
  KlasterTourDeck *self;

  if (tour == NULL)
    return NULL;
  scene = klaster_compose_map (tour->places, NULL, KLASTER_CLASSES_QUANTILE, FALSE);
  outlines = klaster_outlines_read (reader, NULL);
  klaster_outlines_apply (outlines, scene);
  self = g_new (KlasterTourDeck, 1);
  *self = (KlasterTourDeck){ tour, klaster_compose_slides (tour, scene, sample) };
  return self;
}

void
klaster_tour_deck_free (KlasterTourDeck *self)
{
  klaster_tour_unref (self->tour);
  g_ptr_array_unref (self->slides);
  g_free (self);
}
