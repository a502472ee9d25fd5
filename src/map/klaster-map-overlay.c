#include "klaster-map-overlay.h"

#include <math.h>
#include <string.h>

#include "klaster-map-marks.h"

/* A marker that had to move further than this from its place gets a line to it. */
#define LEADER_MIN 4.0
/* Side of the mark of one among many sites, in pixels. */
#define DOT 4
/* Across the ring around the chosen one, in parts of its mark. */
#define RING 1.7
#define LETTERS 26
/* A longer name of a kawasan takes two lines. */
#define TAG_WIDTH 130.0
/* From here on the names of kecamatan stand on the map, and the borders of villages: what is named or drawn
 * is what a pointer finds. */
#define KECAMATAN_ZOOM 9.4
#define VILLAGE_ZOOM 10.8

static void
paint_kawasan (cairo_t *cr,
               const KlasterMapFrame *frame,
               const KlasterMapKawasan *kawasan,
               gboolean chosen,
               KlasterMapMode mode)
{
  guint32 color = klaster_map_get_kawasan_color (kawasan->style, mode);
  const double dashes[] = { 7, 4 };

  cairo_new_path (cr);
  if (kawasan->drawn != NULL)
    klaster_map_add_rings (cr, frame, kawasan->drawn);
  for (guint i = 0; kawasan->drawn == NULL && i < kawasan->outline->areas->len; i++)
    klaster_map_add_area (cr, frame, kawasan->outline->areas->pdata[i]);
  klaster_map_set_color (cr, color, chosen ? 0.30 : 0.16);
  cairo_fill (cr);
  for (guint i = 0; i < kawasan->uncertain->areas->len; i++)
    klaster_map_add_area (cr, frame, kawasan->uncertain->areas->pdata[i]);
  klaster_map_fill_hatched (cr, frame, color, 0.55, 6);
  cairo_new_path (cr);
  if (kawasan->drawn != NULL)
    klaster_map_add_rings (cr, frame, kawasan->drawn);
  else
    klaster_map_add_outline (cr, frame, kawasan->outline);
  klaster_map_set_color (cr, color, 1);
  cairo_set_line_width (cr, chosen ? 3.5 : 2.5);
  if (kawasan->style != KLASTER_KAWASAN_KPP)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static gboolean
is_chosen (const KlasterMapOverlayStyle *style, KlasterMapThing thing, const char *id)
{
  return style->chosen == thing && id != NULL && g_strcmp0 (style->chosen_id, id) == 0;
}

static void
paint_all_kawasan (cairo_t *cr,
                   const KlasterMapFrame *frame,
                   const KlasterMapScene *scene,
                   const KlasterMapOverlayStyle *style)
{
  const GPtrArray *kawasan = klaster_map_scene_get_kawasan (scene);

  for (guint i = 0; i < kawasan->len; i++)
    {
      const KlasterMapKawasan *one = kawasan->pdata[i];

      paint_kawasan (cr, frame, one, is_chosen (style, KLASTER_MAP_KAWASAN, one->id), style->mode);
    }
}

static void
paint_chosen_region (cairo_t *cr, const KlasterMapFrame *frame, const KlasterMapOverlayStyle *style)
{
  const KlasterArea *area;

  if (style->chosen != KLASTER_MAP_REGION)
    return;
  area = klaster_geo_find_area (klaster_geo_get_default (), style->chosen_id);
  if (area == NULL)
    return;
  cairo_new_path (cr);
  klaster_map_add_area (cr, frame, area);
  klaster_map_set_color (cr, klaster_map_theme_get (style->mode)->accent, 1);
  cairo_set_line_width (cr, 3);
  cairo_stroke (cr);
}

static void
paint_markers (cairo_t *cr,
               const KlasterMapFrame *frame,
               const KlasterMapScene *scene,
               const KlasterMapOverlayStyle *style,
               const KlasterPoint *places,
               double size)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (style->mode);
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);

  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterMapSite *site = sites->pdata[i];
      KlasterPoint home = klaster_map_frame_to_pixel (frame, site->point);

      if (hypot (home.x - places[i].x, home.y - places[i].y) < LEADER_MIN)
        continue;
      cairo_move_to (cr, home.x, home.y);
      cairo_line_to (cr, places[i].x, places[i].y);
      klaster_map_set_color (cr, theme->text, 0.8);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
      cairo_arc (cr, home.x, home.y, 2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterMapSite *site = sites->pdata[i];
      gboolean chosen = is_chosen (style, KLASTER_MAP_SITE, site->id);

      if (chosen)
        klaster_map_draw_ring (cr, places[i].x, places[i].y, size * RING, style->mode);
      if (site->change != KLASTER_MAP_NO_CHANGE_SHOWN)
        klaster_map_draw_change_mark (cr, places[i].x, places[i].y, chosen ? size * 1.15 : size,
                                      site->change, site->kelurahan, style->mode);
      else
        klaster_map_draw_state_mark (cr, places[i].x, places[i].y, chosen ? size * 1.15 : size,
                                     site->state, site->kelurahan, site->unfilled, style->mode);
    }
}

/* Many sites: one dot for all that fall on the same spot, so that the work is bounded by what is seen. */
static void
paint_dots (cairo_t *cr,
            const KlasterMapFrame *frame,
            const KlasterMapScene *scene,
            const KlasterMapOverlayStyle *style,
            const KlasterPoint *places)
{
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  int columns = (int)(frame->width / DOT) + 1, rows = (int)(frame->height / DOT) + 1;
  g_autofree guint8 *taken = g_new0 (guint8, (gsize)columns * (gsize)rows);

  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (guint state = 0; state < KLASTER_N_REPORT_STATES; state++)
    {
      cairo_new_path (cr);
      for (guint i = 0; i < sites->len; i++)
        {
          int x = (int)floor (places[i].x / DOT), y = (int)floor (places[i].y / DOT);

          if (((const KlasterMapSite *)sites->pdata[i])->state != state || x < 0 || y < 0
              || x >= columns || y >= rows || taken[y * columns + x])
            continue;
          taken[y * columns + x] = TRUE;
          cairo_rectangle (cr, x * DOT, y * DOT, DOT, DOT);
        }
      klaster_map_set_color (cr, klaster_report_state_get_color (state), 1);
      cairo_fill (cr);
    }
  cairo_restore (cr);
  for (guint i = 0; i < sites->len; i++)
    if (is_chosen (style, KLASTER_MAP_SITE, ((const KlasterMapSite *)sites->pdata[i])->id))
      klaster_map_draw_ring (cr, places[i].x, places[i].y, DOT * 4, style->mode);
}

/* From the middle of a site to where its name may stand. */
static double
get_reach (const KlasterMapOverlayStyle *style, const KlasterMapSite *site, double size)
{
  return (is_chosen (style, KLASTER_MAP_SITE, site->id) ? size * RING : size) / 2 + 3;
}

/* Names, the important ones first */

typedef enum
{
  NAME_CHOSEN,
  NAME_OTHERS,
  NAME_CROWDED /* no site stays without its name: it stands further away, at the end of a line */
} NamePass;

/* NAMED remembers which found room. */
static void
name_sites (KlasterLabels *labels,
            const KlasterMapFrame *frame,
            const KlasterMapScene *scene,
            const KlasterPoint *places,
            double size,
            const KlasterMapOverlayStyle *style,
            NamePass pass,
            gboolean *named)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (style->mode);
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  const KlasterLabelStyle look
      = { .size = 12 * style->text_scale, .bold = TRUE, .color = theme->text, .halo = theme->halo };

  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterMapSite *site = sites->pdata[i];
      gboolean chosen = is_chosen (style, KLASTER_MAP_SITE, site->id);
      double x = places[i].x, y = places[i].y, reach = get_reach (style, site, size);
      g_autofree char *key = style->keyed ? g_strdup_printf ("%u", site->number) : NULL;
      const char *name = key != NULL ? key : site->name;

      /* A line to something outside the picture leads nowhere. */
      if ((site->unfilled && !style->keyed) || x < 0 || y < 0 || x > frame->width
          || y > frame->height)
        continue;
      if (pass == NAME_CROWDED && !named[i])
        klaster_labels_add_led (labels, name, x, y, reach, &look);
      else if (pass == (chosen ? NAME_CHOSEN : NAME_OTHERS))
        named[i] = klaster_labels_add_beside (labels, name, x, y, reach, &look);
    }
}

/* An open slot has no name of its own; its kabupaten is named already. */
static void
name_open_slots (KlasterLabels *labels,
                 const KlasterMapScene *scene,
                 const KlasterPoint *places,
                 double size,
                 const KlasterMapOverlayStyle *style)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (style->mode);
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  const KlasterLabelStyle look = {
    .size = 10.5 * style->text_scale, .italic = TRUE, .color = theme->text, .halo = theme->halo
  };

  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterMapSite *site = sites->pdata[i];

      if (site->unfilled)
        klaster_labels_add_beside (labels, site->name, places[i].x, places[i].y,
                                   get_reach (style, site, size), &look);
    }
}

static gboolean
is_drawn (const KlasterMapKawasan *kawasan)
{
  return kawasan->outline->areas->len > 0 || kawasan->drawn != NULL;
}

static void
name_kawasan (KlasterLabels *labels,
              const KlasterMapFrame *frame,
              const KlasterMapScene *scene,
              const KlasterMapOverlayStyle *style)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (style->mode);
  const GPtrArray *kawasan = klaster_map_scene_get_kawasan (scene);
  double most = TAG_WIDTH * style->text_scale;

  for (guint i = 0; i < kawasan->len; i++)
    {
      const KlasterMapKawasan *one = kawasan->pdata[i];
      const KlasterBox *box = &one->box;
      const KlasterLabelStyle look
          = { .size = 11 * style->text_scale,
              .bold = TRUE,
              .tag = TRUE,
              .wrap = most,
              .color = klaster_map_get_kawasan_color (one->style, style->mode),
              .halo = theme->card };
      g_autofree char *key = style->keyed ? klaster_map_dup_kawasan_key (scene, i) : NULL;
      const char *name = key != NULL ? key : one->name;
      KlasterPoint top, bottom;
      double x, half;

      if (!is_drawn (one))
        continue;
      top = klaster_map_frame_to_pixel (frame, (KlasterPoint){ box->x0, box->y0 });
      bottom = klaster_map_frame_to_pixel (frame, (KlasterPoint){ box->x1, box->y1 });
      if (bottom.x < 0 || bottom.y < 0 || top.x > frame->width || top.y > frame->height)
        continue;
      x = (top.x + bottom.x) / 2;
      half = (bottom.y - top.y) / 2;
      if ((bottom.x - top.x > 2 * most
           && klaster_labels_add_centred (labels, name, x, top.y + half, 0, &look))
          || klaster_labels_add_at_edge (labels, name, x, top.y - 2, -1, &look)
          || klaster_labels_add_at_edge (labels, name, x, bottom.y + 2, 1, &look)
          || klaster_labels_add_beside (labels, name, x, top.y + half, (bottom.x - top.x) / 2 + 6,
                                        &look))
        continue;
      klaster_labels_add_led (labels, name, x, top.y + half, (bottom.x - top.x) / 2, &look);
    }
}

/* A marker stands in the middle of the kabupaten: its name goes elsewhere in it. */
static void
name_aside (KlasterLabels *labels,
            const KlasterMapFrame *frame,
            const KlasterArea *area,
            KlasterPoint middle,
            const KlasterLabelStyle *look)
{
  static const double ring[][2]
      = { { 0, -2.8 }, { 0, 2.8 }, { -3, -1.4 }, { 3, -1.4 }, { -3, 1.4 }, { 3, 1.4 },
          { -5, 0 },   { 5, 0 },   { -4, 2.8 },  { 4, -2.8 }, { 4, 2.8 },  { -4, -2.8 } };

  for (guint i = 0; i < G_N_ELEMENTS (ring); i++)
    {
      KlasterPoint at = { middle.x + ring[i][0] * look->size, middle.y + ring[i][1] * look->size };
      KlasterPoint world = klaster_map_frame_to_world (frame, at.x, at.y);

      if (klaster_geo_find_area_at (klaster_geo_get_default (), KLASTER_AREA_KABUPATEN, world)
              == area
          && klaster_labels_add_centred (labels, area->name, at.x, at.y, 0, look))
        return;
    }
}

static void
name_areas (KlasterLabels *labels,
            const KlasterMapFrame *frame,
            KlasterAreaKind kind,
            const KlasterLabelStyle *look,
            double least_width)
{
  guint n;
  const KlasterArea *areas = klaster_geo_get_areas (klaster_geo_get_default (), kind, &n);
  const KlasterBox view = klaster_map_frame_get_box (frame, 0);

  for (guint i = 0; i < n; i++)
    {
      double width = (areas[i].box.x1 - areas[i].box.x0) * frame->scale;
      KlasterPoint at;

      if (!klaster_box_intersects (&areas[i].box, &view) || width < least_width)
        continue;
      at = klaster_map_frame_to_pixel (frame, areas[i].label);
      if (!klaster_labels_add_centred (labels, areas[i].name, at.x, at.y, MAX (width, 60), look)
          && kind == KLASTER_AREA_KABUPATEN)
        name_aside (labels, frame, &areas[i], at, look);
    }
}

static void
name_neighbours (KlasterLabels *labels, const KlasterMapFrame *frame, const KlasterLabelStyle *look)
{
  guint n;
  const KlasterArea *areas
      = klaster_geo_get_areas (klaster_geo_get_default (), KLASTER_AREA_NEIGHBOUR, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_utf8_strup (areas[i].name, -1);
      KlasterPoint at = klaster_map_frame_to_pixel (frame, areas[i].label);

      klaster_labels_add_centred (labels, name, at.x, at.y, 0, look);
    }
}

static void
name_towns (KlasterLabels *labels,
            const KlasterMapFrame *frame,
            cairo_t *cr,
            const KlasterMapTheme *theme,
            double zoom,
            double text_scale)
{
  guint n;
  const KlasterTown *towns = klaster_geo_get_towns (klaster_geo_get_default (), &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean capital = towns[i].class <= KLASTER_TOWN_KABUPATEN;
      KlasterPoint at = klaster_map_frame_to_pixel (frame, towns[i].point);
      const KlasterLabelStyle look = { .size = (capital ? 11.5 : 10.5) * text_scale,
                                       .color = capital ? theme->text : theme->quiet_text,
                                       .halo = theme->halo };

      if (zoom < (capital ? 8.2 : 9.6) || at.x < 0 || at.y < 0 || at.x > frame->width
          || at.y > frame->height)
        continue;
      if (!klaster_labels_add_beside (labels, towns[i].name, at.x, at.y, 6, &look))
        continue;
      cairo_new_path (cr);
      cairo_arc (cr, at.x, at.y, capital ? 3 : 2.2, 0, 2 * G_PI);
      klaster_map_set_color (cr, theme->card, 1);
      cairo_fill_preserve (cr);
      klaster_map_set_color (cr, look.color, 1);
      cairo_set_line_width (cr, 1.3);
      cairo_stroke (cr);
    }
}

static void
name_kabupaten (KlasterLabels *labels,
                const KlasterMapFrame *frame,
                const KlasterMapScene *scene,
                const KlasterMapOverlayStyle *style)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (style->mode);
  /* On coloured ground quiet names cannot be read. */
  gboolean coloured = klaster_map_scene_get_amount (scene) != NULL;
  const KlasterLabelStyle look = { .size = 11.5 * style->text_scale,
                                   .color = coloured ? theme->text : theme->quiet_text,
                                   .halo = theme->halo };

  if (klaster_map_frame_get_zoom (frame) < 10.5)
    name_areas (labels, frame, KLASTER_AREA_KABUPATEN, &look, 12);
}

static void
name_land (KlasterLabels *labels,
           cairo_t *cr,
           const KlasterMapFrame *frame,
           const KlasterMapOverlayStyle *style)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (style->mode);
  double zoom = klaster_map_frame_get_zoom (frame);
  KlasterLabelStyle look
      = { .size = 11.5 * style->text_scale, .color = theme->quiet_text, .halo = theme->halo };

  name_towns (labels, frame, cr, theme, zoom, style->text_scale);
  look.size = 10 * style->text_scale;
  look.spacing = 1.2;
  if (zoom < 10)
    name_neighbours (labels, frame, &look);
  look.spacing = 0;
  look.size = 10.5 * style->text_scale;
  look.italic = TRUE;
  if (zoom >= KECAMATAN_ZOOM)
    name_areas (labels, frame, KLASTER_AREA_KECAMATAN, &look, 50);
  look.italic = FALSE;
  look.size = 10 * style->text_scale;
  if (zoom >= 11.2)
    name_areas (labels, frame, KLASTER_AREA_VILLAGE, &look, 34);
}

/* Public functions */

char *
klaster_map_dup_kawasan_key (const KlasterMapScene *scene, guint index)
{
  const GPtrArray *kawasan = klaster_map_scene_get_kawasan (scene);
  guint n = 0;

  if (!is_drawn (kawasan->pdata[index]))
    return NULL;
  for (guint i = 0; i < index; i++)
    n += is_drawn (kawasan->pdata[i]);
  return n < LETTERS ? g_strdup_printf ("%c", 'A' + (int)n)
                     : g_strdup_printf ("%c%u", 'A' + (int)(n % LETTERS), n / LETTERS + 1);
}

static void
name_all_sites (KlasterLabels *labels,
                const KlasterMapFrame *frame,
                const KlasterMapScene *scene,
                const KlasterPoint *places,
                double size,
                const KlasterMapOverlayStyle *style)
{
  guint n = klaster_map_scene_get_sites (scene)->len;
  g_autofree gboolean *named = g_new0 (gboolean, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const KlasterMapSite *site = klaster_map_scene_get_sites (scene)->pdata[i];
      double reach = get_reach (style, site, size) - 3;
      const KlasterBox box
          = { places[i].x - reach, places[i].y - reach, places[i].x + reach, places[i].y + reach };

      klaster_labels_block (labels, &box);
    }
  name_sites (labels, frame, scene, places, size, style, NAME_CHOSEN, named);
  name_sites (labels, frame, scene, places, size, style, NAME_OTHERS, named);
  name_kawasan (labels, frame, scene, style);
  name_sites (labels, frame, scene, places, size, style, NAME_CROWDED, named);
}

void
klaster_map_paint_overlay (cairo_t *cr,
                           const KlasterMapFrame *frame,
                           const KlasterMapScene *scene,
                           const KlasterMapOverlayStyle *style)
{
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  double size = KLASTER_MAP_MARKER_SIZE * MIN (style->text_scale, 1.5);
  g_autofree KlasterPoint *places = g_new (KlasterPoint, MAX (sites->len, 1));
  gboolean many = sites->len >= KLASTER_MAP_MANY_SITES;
  g_autoptr (KlasterLabels) labels
      = klaster_labels_new (cr, style->family, frame->width, frame->height);

  klaster_map_place_markers (frame, scene, size, places);
  if (style->view != NULL)
    klaster_labels_set_view (labels, style->view);
  for (guint i = 0; i < style->n_blocked; i++)
    klaster_labels_block (labels, &style->blocked[i]);
  if (many)
    name_kawasan (labels, frame, scene, style);
  else
    name_all_sites (labels, frame, scene, places, size, style);

  paint_all_kawasan (cr, frame, scene, style);
  paint_chosen_region (cr, frame, style);
  name_kabupaten (labels, frame, scene, style);
  if (!many && !style->keyed)
    name_open_slots (labels, scene, places, size, style);
  name_land (labels, cr, frame, style);
  if (many)
    paint_dots (cr, frame, scene, style, places);
  else
    paint_markers (cr, frame, scene, style, places, size);
  klaster_labels_draw (labels, cr);
}

KlasterMapThing
klaster_map_hit (const KlasterMapFrame *frame,
                 const KlasterMapScene *scene,
                 double x,
                 double y,
                 KlasterAreaKind *kind,
                 guint *index)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  const KlasterMapAmount *amount = klaster_map_scene_get_amount (scene);
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  const GPtrArray *kawasan = klaster_map_scene_get_kawasan (scene);
  g_autofree KlasterPoint *places = g_new (KlasterPoint, MAX (sites->len, 1));
  KlasterPoint world = klaster_map_frame_to_world (frame, x, y);
  double zoom = klaster_map_frame_get_zoom (frame);
  const KlasterArea *village, *area, *areas;
  guint n;

  klaster_map_place_markers (frame, scene, KLASTER_MAP_MARKER_SIZE, places);
  for (guint i = sites->len; i-- > 0;)
    if (hypot (places[i].x - x, places[i].y - y) <= KLASTER_MAP_MARKER_SIZE / 2.0 + 2)
      {
        *index = i;
        return KLASTER_MAP_SITE;
      }
  village = klaster_geo_find_area_at (geo, KLASTER_AREA_VILLAGE, world);
  for (guint i = 0; i < kawasan->len && village != NULL; i++)
    {
      const GPtrArray *members = ((const KlasterMapKawasan *)kawasan->pdata[i])->outline->areas;

      for (guint m = 0; m < members->len; m++)
        {
          const char *code = ((const KlasterArea *)members->pdata[m])->code;

          if (strncmp (village->code, code, strlen (code)) == 0)
            {
              *index = i;
              return KLASTER_MAP_KAWASAN;
            }
        }
    }
  *kind = amount != NULL           ? amount->kind
          : zoom >= VILLAGE_ZOOM   ? KLASTER_AREA_VILLAGE
          : zoom >= KECAMATAN_ZOOM ? KLASTER_AREA_KECAMATAN
                                   : KLASTER_AREA_KABUPATEN;
  area = klaster_geo_find_area_at (geo, *kind, world);
  if (area == NULL)
    return KLASTER_MAP_NOTHING;
  areas = klaster_geo_get_areas (geo, *kind, &n);
  *index = (guint)(area - areas);
  return KLASTER_MAP_REGION;
}
