/* Which part stands where, for each kind of slide and every shape of screen. */
#include <math.h>

#include "klaster-map-picture.h"
#include "klaster-slide-private.h"

/* Parts of the width or the height. */
#define SAFE 0.05
#define COVER_WIDTH 0.56
#define COLUMN_WIDE 0.615
#define COLUMN_SQUARE 0.55
#define OVERVIEW_COLUMN 0.525
#define LISTED_COLUMN 0.5
#define LISTED_TITLE (1.0 / 16)
#define COLUMN_LEAST 0.4
#define COLUMN_STEP 0.05
#define WIDE 1.5 /* width by height from which the map gets more of it */
#define GAP 0.03
/* The trend needs and gets at most so much of the height. */
#define TREND_LEAST 0.155
#define TREND_MOST 0.27
/* The photo, in parts of the map. */
#define PHOTO_WIDTH 0.36
#define PHOTO_SHAPE 0.68 /* height by width */
/* The numbers get smaller for the trend, but not smaller than this. */
#define NUMBER_STEP 0.8
#define NUMBER_LEAST (1.0 / 11)
/* A title does not get smaller than this for what stands around it. */
#define TITLE_LEAST (1.0 / 21)
/* Of the sentence over a chart. */
#define TITLE_MOST 0.22
/* Of the mark before a status, in parts of the least type. */
#define MARK_ROOM 1.1
/* How type is made smaller until all of it fits. */
#define LEAST_SCALE 0.4
#define SCALE_STEP 0.92

typedef enum
{
  HEAD_OVER,
  HEAD_TITLE,
  HEAD_STATUS,
  HEAD_SENTENCE,
  N_HEAD
} HeadPart;

static const KlasterSlideType head_types[N_HEAD] = {
  [HEAD_OVER] = { .size = KLASTER_SLIDE_LEAST, .weight = PANGO_WEIGHT_MEDIUM },
  [HEAD_TITLE] = { .size = 1.0 / 13, .weight = PANGO_WEIGHT_BOLD, .lines = 3 },
  [HEAD_STATUS] = { .size = KLASTER_SLIDE_LEAST, .weight = PANGO_WEIGHT_SEMIBOLD },
  [HEAD_SENTENCE] = { .size = 1.0 / 24 },
};
/* Below each part. */
static const double head_gaps[N_HEAD] = { 0.006, 0.012, 0.020, 0 };

static const char *
get_head_text (const KlasterSlide *self, HeadPart part)
{
  const char *const texts[N_HEAD] = { self->over, self->title, self->status_text, self->sentence };

  return texts[part];
}

static guint32
get_head_color (const KlasterSlide *self, const KlasterSlideCanvas *canvas, HeadPart part)
{
  const KlasterSlideTheme *theme = canvas->theme;

  if (part == HEAD_OVER)
    return theme->quiet;
  if (part == HEAD_TITLE)
    return self->open ? theme->pale : theme->text;
  return theme->text;
}

/* Height that PART and those behind it need at the least size. */
static double
measure_rest (const KlasterSlide *self, KlasterSlideCanvas *canvas, HeadPart part, double width)
{
  double height = 0;

  for (; part < N_HEAD; part++)
    {
      KlasterSlideType type = head_types[part];
      double room = width;

      type.size = part == HEAD_TITLE ? TITLE_LEAST : KLASTER_SLIDE_LEAST;
      type.lines = 0;
      if (part == HEAD_STATUS && self->status != KLASTER_STATUS_NONE)
        room -= klaster_slide_get_least (canvas) * MARK_ROOM;
      height += klaster_slide_measure (canvas, get_head_text (self, part), &type, room)
                + head_gaps[part] * canvas->height;
    }
  return height;
}

/* What is said of a place, from the top of BOX; returns the height it takes. */
static double
do_head (const KlasterSlide *self, KlasterSlideCanvas *canvas, const KlasterBox *box)
{
  double y = box->y0, least = klaster_slide_get_least (canvas);

  for (HeadPart part = 0; part < N_HEAD; part++)
    {
      KlasterSlideType type = head_types[part];
      KlasterBox room = { box->x0, y, box->x1, box->y1 };
      gboolean mark = part == HEAD_STATUS && self->status != KLASTER_STATUS_NONE;
      double height;

      type.color = get_head_color (self, canvas, part);
      if (self->listed && part == HEAD_TITLE)
        {
          type.size = LISTED_TITLE;
          type.lines = 1;
        }
      if (part == HEAD_TITLE)
        room.y1 -= measure_rest (self, canvas, HEAD_STATUS, box->x1 - box->x0)
                   + head_gaps[part] * canvas->height;
      if (mark && self->status_text != NULL)
        {
          klaster_slide_draw_status_mark (canvas, self->status, room.x0, y);
          room.x0 += least * MARK_ROOM;
        }
      height = klaster_slide_write (canvas, get_head_text (self, part), &type, &room);
      if (height > 0)
        y += height + head_gaps[part] * canvas->height;
    }
  return y - box->y0;
}

static double
measure_head (const KlasterSlide *self, KlasterSlideCanvas *canvas, const KlasterBox *box)
{
  gboolean dry = canvas->dry;
  double height;

  canvas->dry = TRUE;
  height = do_head (self, canvas, box);
  canvas->dry = dry;
  return height;
}

static gboolean
is_overview_wide (const KlasterSlide *self, const KlasterSlideCanvas *canvas)
{
  return klaster_slide_is_overview (self) && canvas->width / canvas->height >= WIDE;
}

static gboolean
has_trend (const KlasterSlide *self)
{
  if (self->ladder.n > 0)
    return TRUE;
  for (guint i = 0; i < self->trend.n; i++)
    if (!isnan (self->trend.values[i]))
      return self->trend.n > 1;
  return FALSE;
}

/* Whether all that is said has room in HEAD at the least size. */
static gboolean
head_fits (const KlasterSlide *self, KlasterSlideCanvas *canvas, const KlasterBox *head)
{
  return measure_rest (self, canvas, HEAD_OVER, head->x1 - head->x0) <= head->y1 - head->y0;
}

/* The height that what stands below the words needs: the trend, the stages, or what the marks mean. */
static double
measure_below (const KlasterSlide *self, KlasterSlideCanvas *canvas, const KlasterBox *head)
{
  gboolean dry = canvas->dry;
  double height;

  if (!klaster_slide_is_overview (self))
    return has_trend (self) ? TREND_LEAST * canvas->height : 0;
  canvas->dry = TRUE;
  height = klaster_slide_draw_states (self, canvas, head);
  canvas->dry = dry;
  return height;
}

/* Cuts the place of the trend off the head, when there is room for both. */
static void
lay_out_trend (const KlasterSlide *self, KlasterSlideCanvas *canvas, KlasterSlideLayout *layout)
{
  double height = canvas->height, end = layout->head.y1;
  double least = measure_below (self, canvas, &layout->head), top;
  KlasterBox less = layout->head;

  less.y1 -= least + GAP * height;
  if (least == 0 || measure_rest (self, canvas, HEAD_OVER, less.x1 - less.x0) > less.y1 - less.y0)
    return;
  layout->head = less;
  top = less.y0 + measure_head (self, canvas, &less) + GAP * height;
  if (!klaster_slide_is_overview (self))
    top = CLAMP (top, end - TREND_MOST * height, end - least);
  layout->trend = (KlasterBox){ less.x0, MIN (top, end - least), less.x1, end };
}

/* The province is higher than it is wide: it gets the whole height, and the figures stand in two rows. */
static void
lay_out_overview (const KlasterSlide *self, KlasterSlideCanvas *canvas, KlasterSlideLayout *layout)
{
  double width = canvas->width, height = canvas->height, mx = SAFE * width, my = SAFE * height;
  double column = width * OVERVIEW_COLUMN;
  double figures = klaster_slide_measure_figures (self, canvas, width - mx - column, 2);

  layout->map = (KlasterBox){ 0, 0, column - GAP * width, height };
  layout->figures = (KlasterBox){ column, height - my - figures, width - mx, height - my };
  layout->head = (KlasterBox){ column, my, width - mx, layout->figures.y0 - GAP * height };
  canvas->cut = canvas->cut || !head_fits (self, canvas, &layout->head);
  lay_out_trend (self, canvas, layout);
}

/* The list takes what the words leave. */
static void
lay_out_listed (const KlasterSlide *self, KlasterSlideCanvas *canvas, KlasterSlideLayout *layout)
{
  double width = canvas->width, height = canvas->height, column = width * LISTED_COLUMN;

  layout->map = (KlasterBox){ 0, 0, column - GAP * width, height };
  layout->head = (KlasterBox){ column, SAFE * height, (1 - SAFE) * width, (1 - SAFE) * height };
  layout->trend = layout->head;
  layout->trend.y0 += measure_head (self, canvas, &layout->head) + GAP * height;
  canvas->cut = canvas->cut || layout->trend.y0 > height / 2;
}

/* With the column of words at COLUMN and FIGURES so high. FALSE when not all that is said has room there. */
static gboolean
try_place (const KlasterSlide *self,
           KlasterSlideCanvas *canvas,
           KlasterSlideLayout *layout,
           double column,
           double figures)
{
  double width = canvas->width, height = canvas->height, mx = SAFE * width, my = SAFE * height;
  double band = figures > 0 ? height - my - figures - GAP * height : height;

  layout->map = (KlasterBox){ 0, 0, column - GAP * width, band };
  layout->head = (KlasterBox){ column, my, width - mx, MIN (band - GAP * height, height - my) };
  if (figures > 0)
    layout->figures = (KlasterBox){ mx, height - my - figures, width - mx, height - my };
  if (self->photo != NULL)
    {
      double w = (layout->map.x1 - layout->map.x0) * PHOTO_WIDTH, edge = height * 0.02;

      layout->photo = (KlasterBox){ edge, band - edge - w * PHOTO_SHAPE, edge + w, band - edge };
    }
  return head_fits (self, canvas, &layout->head);
}

typedef enum
{
  PLACE_CUT, /* not all words have room */
  PLACE_SHORT, /* the trend has none */
  PLACE_WHOLE
} PlaceFit;

/* Long words take room from the map. */
static PlaceFit
find_place (const KlasterSlide *self, KlasterSlideCanvas *canvas, KlasterSlideLayout *layout)
{
  double part = canvas->width / canvas->height >= WIDE ? COLUMN_WIDE : COLUMN_SQUARE;
  double width = canvas->width;
  double figures = klaster_slide_measure_figures (self, canvas, width * (1 - 2 * SAFE), 1);
  gboolean fits = FALSE;

  layout->trend = (KlasterBox){ 0 };
  for (; !fits && part > COLUMN_LEAST; part -= COLUMN_STEP)
    fits = try_place (self, canvas, layout, part * width, figures);
  lay_out_trend (self, canvas, layout);
  if (!fits)
    return PLACE_CUT;
  return layout->trend.x0 < layout->trend.x1 || klaster_slide_is_overview (self)
                 || !has_trend (self)
             ? PLACE_WHOLE
             : PLACE_SHORT;
}

/* The trend is worth more than the size of the numbers, where it is they that leave it no room. */
static PlaceFit
find_best_place (const KlasterSlide *self, KlasterSlideCanvas *canvas, KlasterSlideLayout *layout)
{
  PlaceFit fit;

  canvas->number = KLASTER_SLIDE_NUMBER;
  fit = find_place (self, canvas, layout);
  if (fit == PLACE_WHOLE
      || !klaster_slide_has_crowded_figures (self, canvas, canvas->width * (1 - 2 * SAFE)))
    return fit;
  while (fit != PLACE_WHOLE && canvas->number * NUMBER_STEP > NUMBER_LEAST)
    {
      canvas->number *= NUMBER_STEP;
      fit = find_place (self, canvas, layout);
    }
  if (fit == PLACE_WHOLE)
    return fit;
  canvas->number = KLASTER_SLIDE_NUMBER;
  return find_place (self, canvas, layout);
}

/* Larger type is not to cost the trend, either. */
static void
lay_out_place (const KlasterSlide *self, KlasterSlideCanvas *canvas, KlasterSlideLayout *layout)
{
  PlaceFit fit = find_best_place (self, canvas, layout);

  canvas->cut = canvas->cut || fit == PLACE_CUT || (fit == PLACE_SHORT && canvas->scale > 1);
}

static void
draw_cover (const KlasterSlide *self, KlasterSlideCanvas *canvas, const KlasterSlideLayout *layout)
{
  const KlasterSlideTheme *theme = canvas->theme;
  double height = canvas->height, y, rest;
  const KlasterSlideType over
      = { .size = 1.0 / 27, .weight = PANGO_WEIGHT_MEDIUM, .color = theme->cover_quiet };
  const KlasterSlideType title
      = { .size = 1.0 / 8, .weight = PANGO_WEIGHT_BOLD, .color = theme->cover_text, .lines = 3 };
  const KlasterSlideType sentence = { .size = 1.0 / 19, .color = theme->cover_text };
  const KlasterSlideType foot = { .size = KLASTER_SLIDE_LEAST, .color = theme->cover_quiet };
  const KlasterSlideType least = { .size = KLASTER_SLIDE_LEAST };
  KlasterBox box = layout->head;
  double foot_height = klaster_slide_measure (canvas, self->foot, &foot, box.x1 - box.x0);

  cairo_rectangle (canvas->cr, 0, 0, layout->map.x0, height);
  klaster_slide_set_color (canvas, theme->cover, 1);
  cairo_fill (canvas->cr);
  klaster_slide_write (canvas, self->foot, &foot,
                       &(KlasterBox){ box.x0, box.y1 - foot_height, box.x1, box.y1 + 1 });
  box.y1 -= foot_height + GAP * height;
  y = box.y0 + klaster_slide_write (canvas, self->over, &over, &box);
  box.y0 = MAX (y + GAP * height, height * 0.30);
  rest = klaster_slide_measure (canvas, self->sentence, &least, box.x1 - box.x0) + GAP * height;
  canvas->cut = canvas->cut || box.y1 - rest - box.y0 < TITLE_LEAST * height * 1.3;
  box.y0 += klaster_slide_write (canvas, self->title, &title,
                                 &(KlasterBox){ box.x0, box.y0, box.x1, box.y1 - rest })
            + GAP * height;
  klaster_slide_write (canvas, self->sentence, &sentence, &box);
}

static void
draw_chart_slide (const KlasterSlide *self, KlasterSlideCanvas *canvas)
{
  const KlasterSlideTheme *theme = canvas->theme;
  double width = canvas->width, height = canvas->height;
  KlasterBox box = { SAFE * width, SAFE * height, (1 - SAFE) * width, (1 - SAFE) * height };
  const KlasterSlideType over
      = { .size = KLASTER_SLIDE_LEAST, .weight = PANGO_WEIGHT_MEDIUM, .color = theme->quiet };
  gboolean known = self->ranking.n > 0 || self->statuses.n > 0;
  const KlasterSlideType title = { .size = known ? 1.0 / 20 : 1.0 / 14,
                                   .weight = PANGO_WEIGHT_BOLD,
                                   .color = known ? theme->text : theme->pale };
  const KlasterSlideType foot = { .size = KLASTER_SLIDE_LEAST, .color = theme->quiet };
  double end = klaster_slide_measure (canvas, self->foot, &foot, box.x1 - box.x0);

  klaster_slide_write (canvas, self->foot, &foot,
                       &(KlasterBox){ box.x0, box.y1 - end, box.x1, box.y1 + 1 });
  box.y1 -= end > 0 ? end + GAP * height : 0;
  box.y0 += klaster_slide_write (canvas, self->over, &over, &box) + 0.01 * height;
  box.y0 += klaster_slide_write (
                canvas, self->title, &title,
                &(KlasterBox){
                    box.x0, box.y0, box.x1,
                    MIN (box.y0 + height * TITLE_MOST,
                         box.y1 - klaster_slide_measure_chart (self, canvas) - GAP * height) })
            + GAP * height;
  if (self->ranking.n > 0)
    klaster_slide_draw_ranking (&self->ranking, canvas, &box);
  if (self->statuses.n > 0)
    klaster_slide_draw_statuses (&self->statuses, canvas, &box);
}

/* All of the ground but the map. */
static void
fill_ground (KlasterSlideCanvas *canvas, const KlasterBox *map)
{
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, canvas->width, canvas->height);
  cairo_rectangle (cr, map->x0, map->y0, map->x1 - map->x0, map->y1 - map->y0);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  klaster_slide_set_color (canvas, canvas->theme->ground, 1);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_place (const KlasterSlide *self, KlasterSlideCanvas *canvas, const KlasterSlideLayout *layout)
{
  do_head (self, canvas, &layout->head);
  klaster_slide_draw_figures (self, canvas, &layout->figures,
                              is_overview_wide (self, canvas) ? 2 : 1);
  if (self->listed)
    klaster_slide_draw_sites (self, canvas, &layout->trend);
  else if (layout->trend.x0 < layout->trend.x1 && klaster_slide_is_overview (self))
    klaster_slide_draw_states (self, canvas, &layout->trend);
  else if (layout->trend.x0 < layout->trend.x1 && self->ladder.n > 0)
    klaster_slide_draw_ladder (&self->ladder, canvas, &layout->trend);
  else if (layout->trend.x0 < layout->trend.x1)
    klaster_slide_draw_trend (&self->trend, canvas, &layout->trend);
  if (layout->photo.x0 < layout->photo.x1)
    klaster_slide_draw_photo (self, canvas, &layout->photo);
}

static void
draw_panel (const KlasterSlide *self, KlasterSlideCanvas *canvas, const KlasterSlideLayout *layout)
{
  fill_ground (canvas, &layout->map);
  switch (self->kind)
    {
    case KLASTER_SLIDE_COVER:
      draw_cover (self, canvas, layout);
      break;
    case KLASTER_SLIDE_PLACE:
      draw_place (self, canvas, layout);
      break;
    case KLASTER_SLIDE_CHART:
    default:
      draw_chart_slide (self, canvas);
    }
  if (!canvas->dry)
    klaster_map_watermark_draw (canvas->cr, self->watermark, KLASTER_SLIDE_FAMILY,
                                canvas->dark ? KLASTER_MAP_DARK : KLASTER_MAP_LIGHT, canvas->width,
                                canvas->height);
}

/* Larger type is taken back as far as some text would not fit. */
static void
start_canvas (const KlasterSlide *self,
              KlasterSlideCanvas *canvas,
              KlasterSlideLayout *layout,
              cairo_t *cr,
              double width,
              double height,
              const KlasterSlideStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *nowhere = cairo_create (surface);
  double scale;

  klaster_slide_canvas_init (canvas, nowhere, width, height, style);
  for (scale = canvas->scale; scale > LEAST_SCALE; scale *= SCALE_STEP)
    {
      canvas->scale = scale;
      canvas->cut = FALSE;
      canvas->dry = TRUE;
      klaster_slide_lay_out (self, canvas, layout);
      draw_panel (self, canvas, layout);
      if (!canvas->cut)
        break;
    }
  canvas->cr = cr;
  canvas->dry = FALSE;
  cairo_destroy (nowhere);
  cairo_surface_destroy (surface);
}

static void
words_free (gpointer words)
{
  g_free (((KlasterSlideWords *)words)->text);
  g_free (words);
}

/* Public functions */

void
klaster_slide_lay_out (const KlasterSlide *self,
                       KlasterSlideCanvas *canvas,
                       KlasterSlideLayout *layout)
{
  double width = canvas->width, height = canvas->height;

  *layout = (KlasterSlideLayout){ 0 };
  if (self->listed)
    lay_out_listed (self, canvas, layout);
  else if (is_overview_wide (self, canvas))
    lay_out_overview (self, canvas, layout);
  else if (self->kind == KLASTER_SLIDE_PLACE)
    lay_out_place (self, canvas, layout);
  if (self->kind != KLASTER_SLIDE_COVER)
    return;
  layout->map = (KlasterBox){ COVER_WIDTH * width, 0, width, height };
  layout->head = (KlasterBox){ SAFE * width, SAFE * height * 1.4, COVER_WIDTH * width - GAP * width,
                               (1 - SAFE) * height };
}

void
klaster_slide_draw (const KlasterSlide *self,
                    cairo_t *cr,
                    double width,
                    double height,
                    const KlasterSlideStyle *style,
                    GArray *boxes)
{
  klaster_slide_draw_map (self, cr, width, height, style);
  klaster_slide_draw_panel (self, cr, width, height, style, boxes);
}

void
klaster_slide_draw_map (const KlasterSlide *self,
                        cairo_t *cr,
                        double width,
                        double height,
                        const KlasterSlideStyle *style)
{
  KlasterSlideCanvas canvas;
  KlasterSlideLayout layout;

  if (self->scene == NULL)
    return;
  start_canvas (self, &canvas, &layout, cr, width, height, style);
  klaster_slide_paint_map (self, &canvas, &layout);
}

void
klaster_slide_draw_panel (const KlasterSlide *self,
                          cairo_t *cr,
                          double width,
                          double height,
                          const KlasterSlideStyle *style,
                          GArray *boxes)
{
  KlasterSlideCanvas canvas;
  KlasterSlideLayout layout;

  start_canvas (self, &canvas, &layout, cr, width, height, style);
  canvas.boxes = boxes;
  draw_panel (self, &canvas, &layout);
}

void
klaster_slide_draw_wordless (const KlasterSlide *self,
                             cairo_t *cr,
                             double width,
                             double height,
                             const KlasterSlideStyle *style)
{
  KlasterSlideCanvas canvas;
  KlasterSlideLayout layout;

  klaster_slide_draw_map (self, cr, width, height, style);
  start_canvas (self, &canvas, &layout, cr, width, height, style);
  canvas.wordless = TRUE;
  draw_panel (self, &canvas, &layout);
}

GPtrArray *
klaster_slide_list_words (const KlasterSlide *self,
                          double width,
                          double height,
                          const KlasterSlideStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  GPtrArray *words = g_ptr_array_new_with_free_func (words_free);
  KlasterSlideCanvas canvas;
  KlasterSlideLayout layout;

  start_canvas (self, &canvas, &layout, cr, width, height, style);
  canvas.words = words;
  draw_panel (self, &canvas, &layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return words;
}

gboolean
klaster_slide_get_map_area (const KlasterSlide *self,
                            double width,
                            double height,
                            const KlasterSlideStyle *style,
                            KlasterBox *area,
                            KlasterBox *seen)
{
  KlasterSlideCanvas canvas;
  KlasterSlideLayout layout;
  KlasterMapFrame frame;

  if (self->scene == NULL)
    return FALSE;
  start_canvas (self, &canvas, &layout, NULL, width, height, style);
  klaster_slide_get_frame (self, height, &layout, &frame);
  *area = layout.map;
  *seen = klaster_map_frame_get_box (&frame, 0);
  return TRUE;
}
