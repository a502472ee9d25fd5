/* How charts look: colours for screen, paper and greyscale. Constant, any thread. */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "klaster-status.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_CHART_LIGHT,
  KLASTER_CHART_DARK,
  KLASTER_CHART_PRINT, /* white ground, for paper */
  KLASTER_CHART_GREY /* paper without colour */
} KlasterChartMode;

typedef struct
{
  KlasterChartMode mode;
  const char *family; /* NULL: "Inter", which is installed with the program */
  double
      text_scale; /* all sizes grow with the text; 0 and 1: labels of 12 units; 2 for 200 % text */
} KlasterChartStyle;

/* At most six categories in one chart (Okabe-Ito). */
#define KLASTER_CHART_N_SERIES 6

/* All 0xRRGGBB. */
typedef struct
{
  guint32 ground, text, quiet_text;
  guint32 grid, axis;
  guint32 muted; /* marks that stand behind the one that matters */
  guint32 hatch; /* lines where data are missing */
  guint32 accent; /* only the chosen mark */
  guint32 series[KLASTER_CHART_N_SERIES];
} KlasterChartTheme;

const KlasterChartTheme *klaster_chart_theme_get (KlasterChartMode mode);

/* COLOR as it is in MODE: itself, or its grey. */
guint32 klaster_chart_color_in_mode (guint32 color, KlasterChartMode mode);
/* Greys of one ramp in greyscale, where the colours themselves would be alike. */
guint32 klaster_chart_get_status_color (KlasterStatus status, KlasterChartMode mode);
/* COLOR moved toward black or white until text in it has 4.5:1 on GROUND (WCAG 2.1, contrast ratio). */
guint32 klaster_chart_get_readable (guint32 color, guint32 ground);
/* Near-black or white, whichever reads better on COLOR. */
guint32 klaster_chart_get_text_on (guint32 color);
/* Contrast ratio of WCAG 2.1, 1 to 21. */
double klaster_chart_get_contrast (guint32 a, guint32 b);
/* Sets COLOR as the source of CR. */
void klaster_chart_set_color (cairo_t *cr, guint32 color, double alpha);
/* The sign of a status (visual.md) with its middle at X, Y and R to each side, in the source of CR; nothing for
 * KLASTER_STATUS_NONE. */
void
klaster_chart_draw_status_sign (cairo_t *cr, KlasterStatus status, double x, double y, double r);

G_END_DECLS
