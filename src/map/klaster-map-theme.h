/* Colours of the map in light, dark and print. Constant. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  KLASTER_MAP_LIGHT,
  KLASTER_MAP_DARK,
  KLASTER_MAP_PRINT /* white ground, for paper */
} KlasterMapMode;

/* All 0xRRGGBB. */
typedef struct
{
  guint32 sea, land, neighbour;
  guint32 outer, kabupaten, kecamatan, village; /* borders */
  guint32 river;
  guint32 text, quiet_text, halo;
  guint32 kpp, pendampingan, other_kawasan;
  guint32 accent;
  guint32 no_data; /* lines of the hatch */
  guint32 card; /* ground of the legend */
} KlasterMapTheme;

const KlasterMapTheme *klaster_map_theme_get (KlasterMapMode mode);

/* Sets COLOR (0xRRGGBB) as source. */
void klaster_map_set_color (cairo_t *cr, guint32 color, double alpha);

G_END_DECLS
