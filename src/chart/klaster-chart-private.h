/* What a kind of chart is made of. Inside src/chart only. */
#pragma once

#include "klaster-chart-kinds.h"
#include "klaster-chart-text.h"

G_BEGIN_DECLS

/* Room between parts of the frame, and around the smallest of marks. */
#define KLASTER_CHART_GAP 8

typedef struct
{
  /* Height of the body at WIDTH: the natural one, or the LEAST that still reads. */
  double (*measure) (const KlasterChart *chart,
                     KlasterCanvas *canvas,
                     double width,
                     gboolean least);
  /* Draws into BOX, at least as high as the least height, and places every datum. */
  void (*draw) (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box);
} KlasterChartKind;

KlasterChart *klaster_chart_new (const KlasterChartKind *kind);
/* What the kind keeps, made with the functions below and freed with the chart. */
gpointer klaster_chart_get_data (const KlasterChart *self);
void klaster_chart_set_data (KlasterChart *self, gpointer data);

/* Copies that live as long as the chart. NULL stays NULL. */
const char *klaster_chart_keep_text (KlasterChart *self, const char *text);
gpointer klaster_chart_keep_block (KlasterChart *self, gconstpointer block, gsize size);
const char *const *klaster_chart_keep_texts (KlasterChart *self, const char *const *texts, guint n);
/* N values; all not answered when VALUES is NULL. */
const KlasterChartValue *
klaster_chart_keep_values (KlasterChart *self, const KlasterChartValue *values, guint n);

/* Data are numbered in the order in which they are added. Takes TEXT. */
void klaster_chart_add_datum (KlasterChart *self, char *text);
/* Cells of a row, first the heads; takes the strings. N_CELLS after it. */
void klaster_chart_add_row (KlasterChart *self, char **cells);

/* "74,5 km", "12,5%" or the word of the blank. (transfer full) */
char *klaster_chart_value_dup_text (const KlasterChartValue *value, int decimals, const char *unit);
/* The number alone or "–". */
char *klaster_chart_value_dup_number (const KlasterChartValue *value, int decimals);
/* The same with all its decimals, for numbers that stand below each other. (transfer full) */
char *
klaster_chart_value_dup_aligned (const KlasterChartValue *value, int decimals, const char *unit);
gboolean klaster_chart_value_is_blank (const KlasterChartValue *value);

/* The small mark of a blank at X, Y: a cross, a dot or a dash. */
void klaster_canvas_draw_blank (KlasterCanvas *self,
                                double x,
                                double y,
                                double size,
                                KlasterBlank blank);

G_END_DECLS
