/* The map on a slide: painted by the functions of the paper map, in larger units. */
#include <glib/gi18n.h>

#include "klaster-slide-private.h"

#include "klaster-map-marks.h"
#include "klaster-map-overlay.h"

/* A slide is so many units of the map high. */
#define UNITS 600.0
/* The smallest names of the map, in its units at text scale 1 (klaster-map-overlay.c). */
#define LEAST_NAME 10.0
/* Around what must be seen, as a part of the smaller side. */
#define MARGIN 0.09
/* Further in than this there is nothing more to see, in parts of the world. */
#define LEAST_WORLD 0.0012

/* On a slide without the islands further east, too: degrees. */
#define EAST_END 116.6

static double
get_text_scale (const KlasterSlideCanvas *canvas)
{
  double unit = klaster_slide_get_map_unit (canvas->height);

  return klaster_slide_get_least (canvas) / unit / LEAST_NAME * MAX (canvas->scale, 1);
}

/* What must be seen: the box, else the province. */
static KlasterBox
get_seen (const KlasterSlide *self)
{
  KlasterBox box = self->box;
  double pad;

  if (box.x0 >= box.x1)
    {
      box = klaster_map_get_province_box ();
      box.x1 = klaster_geo_project (EAST_END, -3).x;
      return box;
    }
  pad = MAX (LEAST_WORLD - MAX (box.x1 - box.x0, box.y1 - box.y0), 0) / 2;
  return (KlasterBox){ box.x0 - pad, box.y0 - pad, box.x1 + pad, box.y1 + pad };
}

static KlasterBox
to_units (const KlasterBox *box, const KlasterBox *area, double unit)
{
  return (KlasterBox){ (box->x0 - area->x0) / unit, (box->y0 - area->y0) / unit,
                       (box->x1 - area->x0) / unit, (box->y1 - area->y0) / unit };
}

/* Public functions */

double
klaster_slide_get_map_unit (double height)
{
  return height / UNITS;
}

gboolean
klaster_slide_is_overview (const KlasterSlide *self)
{
  return self->kind == KLASTER_SLIDE_PLACE && self->scene != NULL
         && self->thing == KLASTER_MAP_NOTHING;
}

void
klaster_slide_get_frame (const KlasterSlide *self,
                         double height,
                         const KlasterSlideLayout *layout,
                         KlasterMapFrame *frame)
{
  double unit = klaster_slide_get_map_unit (height);
  double w = (layout->map.x1 - layout->map.x0) / unit, h = (layout->map.y1 - layout->map.y0) / unit;
  double hidden = MAX (layout->photo.x1 - layout->map.x0, 0) / unit;
  KlasterBox seen = get_seen (self);

  klaster_map_frame_fit (frame, &seen, w - hidden, h, MIN (w - hidden, h) * MARGIN);
  frame->x0 -= hidden / frame->scale;
  frame->width = w;
}

/* Mark, number and word of one state; returns how far it reaches. */
static double
draw_state (KlasterSlideCanvas *canvas,
            const char *text,
            KlasterReportState state,
            gboolean unfilled,
            const KlasterBox *box)
{
  const KlasterSlideType type = { .size = KLASTER_SLIDE_LEAST, .color = canvas->theme->text };
  double least = klaster_slide_get_least (canvas), size = least * 1.15;
  double width = klaster_slide_measure_line (canvas, text, least, PANGO_WEIGHT_NORMAL) * 1.03;

  if (!canvas->dry)
    klaster_map_draw_state_mark (canvas->cr, box->x0 + size / 2, box->y0 + least * 0.62, size,
                                 state, FALSE, unfilled,
                                 canvas->dark ? KLASTER_MAP_DARK : KLASTER_MAP_LIGHT);
  klaster_slide_write (
      canvas, text, &type,
      &(KlasterBox){ box->x0 + size * 1.3, box->y0, box->x0 + size * 1.3 + width, box->y1 });
  return size * 1.3 + width;
}

/* Of the sites with their village, or with UNFILLED of the others. */
static guint
count_states (const KlasterSlide *self, KlasterReportState state, gboolean unfilled)
{
  const GPtrArray *sites = klaster_map_scene_get_sites (self->scene);
  guint n = 0;

  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterMapSite *site = sites->pdata[i];

      n += site->unfilled ? unfilled : !unfilled && site->state == state;
    }
  return n;
}

double
klaster_slide_draw_states (const KlasterSlide *self,
                           KlasterSlideCanvas *canvas,
                           const KlasterBox *box)
{
  double least = klaster_slide_get_least (canvas), half = (box->x1 - box->x0) / 2;
  double x = box->x0, y = box->y0;

  /* The last one stands for all slots without village. */
  for (guint s = 0; s <= KLASTER_N_REPORT_STATES; s++)
    {
      gboolean unfilled = s == KLASTER_N_REPORT_STATES;
      KlasterReportState state = unfilled ? KLASTER_REPORT_NOT_DUE : (KlasterReportState)s;
      guint n = count_states (self, state, unfilled);
      g_autofree char *text = g_strdup_printf (
          "%u %s", n, unfilled ? _ ("not filled in yet") : klaster_report_state_get_label (state));

      if (n == 0)
        continue;
      if (draw_state (canvas, text, state, unfilled,
                      &(KlasterBox){ x, y, box->x1, box->y1 + least })
              > half - least / 2
          || x > box->x0)
        {
          x = box->x0;
          y += least * 1.35;
        }
      else
        x = box->x0 + half;
    }
  return y - box->y0 + (x > box->x0 ? least * 1.35 : 0);
}

void
klaster_slide_paint_map (const KlasterSlide *self,
                         KlasterSlideCanvas *canvas,
                         const KlasterSlideLayout *layout)
{
  cairo_t *cr = canvas->cr;
  const KlasterBox *area = &layout->map;
  double unit = klaster_slide_get_map_unit (canvas->height);
  KlasterBox blocked = to_units (&layout->photo, area, unit);
  KlasterMapMode mode = canvas->dark ? KLASTER_MAP_DARK : KLASTER_MAP_LIGHT;
  KlasterMapOverlayStyle style = { .mode = mode,
                                   .family = KLASTER_SLIDE_FAMILY,
                                   .text_scale = get_text_scale (canvas),
                                   .chosen = self->thing,
                                   .chosen_id = self->thing_id,
                                   .keyed = klaster_slide_is_overview (self) };
  KlasterMapFrame frame;

  klaster_slide_get_frame (self, canvas->height, layout, &frame);
  style.blocked = &blocked;
  style.n_blocked = blocked.x0 < blocked.x1 ? 1 : 0;
  cairo_save (cr);
  cairo_rectangle (cr, area->x0, area->y0, area->x1 - area->x0, area->y1 - area->y0);
  cairo_clip (cr);
  cairo_translate (cr, area->x0, area->y0);
  cairo_scale (cr, unit, unit);
  klaster_map_paint_base (cr, &frame, NULL, mode);
  if (self->kind != KLASTER_SLIDE_COVER)
    klaster_map_paint_overlay (cr, &frame, self->scene, &style);
  cairo_restore (cr);
}
