/* The names of what stands on the map of the province, beside it. */
#include <glib/gi18n.h>

#include "klaster-slide-private.h"

#include "klaster-map-marks.h"
#include "klaster-map-overlay.h"

/* In parts of the type: from one row to the next, from the mark to the key, from the key to the name, between columns,
 * between sites and kawasan. */
#define ROW 1.24
#define MARK 1.3
#define KEY 1.45
#define COLUMN_GAP 0.5
#define GROUP_GAP 0.45
/* Type is a little wider on other machines. */
#define LOOSE 1.03
/* A name in a column as wide as the list may take so many lines. */
#define MOST_LINES 2

typedef struct
{
  char *key;
  const char *name;
  const KlasterMapSite *site; /* or NULL */
  KlasterKawasanStyle style;
} Row;

typedef struct
{
  double size;
  guint columns[2]; /* of sites, of kawasan */
} Setting;

static void
clear_row (gpointer row)
{
  g_free (((Row *)row)->key);
}

/* A slot without village is known by its kabupaten. */
static const char *
get_kabupaten (const KlasterMapSite *site)
{
  const KlasterArea *area
      = klaster_geo_find_area_at (klaster_geo_get_default (), KLASTER_AREA_KABUPATEN, site->point);

  return area != NULL ? area->name : site->name;
}

/* Sites into FIRST, kawasan that are drawn into SECOND. */
static void
collect (const KlasterMapScene *scene, GArray *first, GArray *second)
{
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  const GPtrArray *kawasan = klaster_map_scene_get_kawasan (scene);

  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterMapSite *site = sites->pdata[i];
      const Row row = { .key = g_strdup_printf ("%u", site->number),
                        .name = site->unfilled ? get_kabupaten (site) : site->name,
                        .site = site };

      g_array_append_val (first, row);
    }
  for (guint i = 0; i < kawasan->len; i++)
    {
      const KlasterMapKawasan *one = kawasan->pdata[i];
      const Row row = { .key = klaster_map_dup_kawasan_key (scene, i),
                        .name = one->name,
                        .style = one->style };

      if (row.key != NULL)
        g_array_append_val (second, row);
    }
}

static guint
count_rows (const GArray *rows, guint columns)
{
  return (rows->len + columns - 1) / columns;
}

static double
get_column_width (const KlasterBox *box, const Setting *setting, guint group)
{
  guint columns = setting->columns[group];

  return (box->x1 - box->x0 - (columns - 1) * COLUMN_GAP * setting->size) / columns;
}

static double
get_name_width (const KlasterBox *box, const Setting *setting, guint group)
{
  return get_column_width (box, setting, group) - (MARK + KEY) * setting->size;
}

/* Lines of a name in WIDTH. */
static guint
count_lines (KlasterSlideCanvas *canvas, const Row *row, const Setting *setting, double width)
{
  const KlasterSlideType type
      = { .size = setting->size / canvas->height / canvas->scale, .weight = PANGO_WEIGHT_MEDIUM };
  double one = klaster_slide_measure (canvas, "X", &type, width);

  return (guint)(klaster_slide_measure (canvas, row->name, &type, width / LOOSE) / one + 0.5);
}

static gboolean
setting_fits (KlasterSlideCanvas *canvas,
              GArray *const groups[2],
              const KlasterBox *box,
              const Setting *setting)
{
  guint lines = 0;

  for (guint g = 0; g < 2; g++)
    {
      double width = get_name_width (box, setting, g);
      guint most = setting->columns[g] > 1 ? 1 : MOST_LINES;

      lines += setting->columns[g] > 1 ? count_rows (groups[g], setting->columns[g]) : 0;
      for (guint i = 0; i < groups[g]->len; i++)
        {
          guint n = count_lines (canvas, &g_array_index (groups[g], Row, i), setting, width);

          if (n > most)
            return FALSE;
          lines += setting->columns[g] > 1 ? 0 : n;
        }
    }
  return (lines * ROW + GROUP_GAP) * setting->size <= box->y1 - box->y0;
}

/* The largest type first, then the fewest columns; one column of the least type when nothing fits. */
static Setting
find_setting (KlasterSlideCanvas *canvas, GArray *const groups[2], const KlasterBox *box)
{
  static const double sizes[] = { 1.0 / 20, 1.0 / 22, 1.0 / 24, 1.0 / 26, KLASTER_SLIDE_LEAST };
  static const guint columns[][2] = { { 1, 1 }, { 2, 1 }, { 2, 2 }, { 1, 2 } };
  double least = klaster_slide_get_least (canvas);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
      {
        const Setting setting = { MAX (sizes[s] * canvas->height * canvas->scale, least),
                                  { columns[c][0], columns[c][1] } };

        if (setting_fits (canvas, groups, box, &setting))
          return setting;
      }
  return (Setting){ least, { 1, 1 } };
}

static void
write_part (KlasterSlideCanvas *canvas,
            const char *text,
            const Setting *setting,
            PangoWeight weight,
            guint32 color,
            const KlasterBox *box)
{
  const KlasterSlideType type = { .size = setting->size / canvas->height / canvas->scale,
                                  .weight = weight,
                                  .color = color };

  klaster_slide_write (canvas, text, &type, box);
}

static void
draw_mark (KlasterSlideCanvas *canvas, const Row *row, double x, double y, double size)
{
  KlasterMapMode mode = canvas->dark ? KLASTER_MAP_DARK : KLASTER_MAP_LIGHT;

  if (canvas->dry)
    return;
  if (row->site != NULL)
    klaster_map_draw_state_mark (canvas->cr, x, y, size, row->site->state, row->site->kelurahan,
                                 row->site->unfilled, mode);
  else
    klaster_map_draw_area_mark (canvas->cr, x, y, size, row->style, mode);
}

static void
draw_row (KlasterSlideCanvas *canvas, const Row *row, const Setting *setting, const KlasterBox *box)
{
  const KlasterSlideTheme *theme = canvas->theme;
  double size = setting->size, key = box->x0 + MARK * size, name = key + KEY * size;
  gboolean open = row->site != NULL && row->site->unfilled;

  draw_mark (canvas, row, box->x0 + size / 2, box->y0 + size * 0.62, size * 1.1);
  write_part (canvas, row->key, setting, PANGO_WEIGHT_BOLD, theme->text,
              &(KlasterBox){ key, box->y0, name, box->y1 });
  write_part (canvas, row->name, setting, PANGO_WEIGHT_MEDIUM, open ? theme->quiet : theme->text,
              &(KlasterBox){ name, box->y0, box->x1, box->y1 });
}

/* From Y on, which goes to where the next group may begin. What has no room is counted, with BEHIND rows of the next
 * group, which then has none either: FALSE. */
static gboolean
draw_group (KlasterSlideCanvas *canvas,
            const GArray *rows,
            const Setting *setting,
            guint group,
            guint behind,
            const KlasterBox *box,
            double *y)
{
  double pitch = ROW * setting->size, width = get_column_width (box, setting, group);
  double gap = GROUP_GAP * setting->size, rest;
  guint n = count_rows (rows, setting->columns[group]), i;
  KlasterBox at = { box->x0, *y, box->x0 + width, *y };

  for (i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      guint lines = count_lines (canvas, row, setting, get_name_width (box, setting, group));

      if (i > 0 && i % n == 0)
        at = (KlasterBox){ at.x1 + COLUMN_GAP * setting->size, *y,
                           at.x1 + COLUMN_GAP * setting->size + width, *y };
      at.y1 = at.y0 + MIN (lines, MOST_LINES) * pitch;
      /* The very last one needs no room for the number of those behind it. */
      rest = i + 1 < rows->len ? pitch : behind > 0 ? gap + pitch : 0;
      if (at.y1 + rest > box->y1 + 1 && setting->columns[group] == 1)
        break;
      draw_row (canvas, row, setting, &at);
      at.y0 = at.y1;
    }
  if (i < rows->len && at.y0 + pitch <= box->y1 + 1)
    {
      g_autofree char *more = g_strdup_printf (_ ("and %u more"), rows->len - i + behind);

      write_part (canvas, more, setting, PANGO_WEIGHT_NORMAL, canvas->theme->quiet,
                  &(KlasterBox){ box->x0, at.y0, box->x1, at.y0 + pitch });
    }
  *y += MAX (n * pitch, at.y0 - *y) + gap;
  return i == rows->len;
}

/* Public functions */

void
klaster_slide_draw_sites (const KlasterSlide *self,
                          KlasterSlideCanvas *canvas,
                          const KlasterBox *box)
{
  g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GArray) kawasan = g_array_new (FALSE, FALSE, sizeof (Row));
  GArray *const groups[] = { sites, kawasan };
  gboolean cut = canvas->cut;
  double y = box->y0;
  Setting setting;

  g_array_set_clear_func (sites, clear_row);
  g_array_set_clear_func (kawasan, clear_row);
  collect (self->scene, sites, kawasan);
  setting = find_setting (canvas, groups, box);
  if (draw_group (canvas, sites, &setting, 0, kawasan->len, box, &y))
    draw_group (canvas, kawasan, &setting, 1, 0, box, &y);
  /* Smaller type elsewhere would not help a name that ends in dots. */
  canvas->cut = cut;
}
