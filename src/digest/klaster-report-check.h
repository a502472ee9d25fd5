/* What may stand in a cell of a report, and what makes one look twice. Pure functions on plain values:
 * the grid, the form of a report and imports read and doubt a figure by the same rules.
 *
 * Refused (the text stays with the officer):
 *  - count, money: whole numbers, none below 0 unless the indicator's lowest value allows it
 *  - percent: 0 to 100 unless the indicator has limits of its own
 *  - yes_no: ya, tidak, 1 or 0
 *  - all: the indicator's lowest and highest value
 * A "-" alone is "not applicable", "?" not answered, "." not due; the words of the screen do, too.
 *
 * Doubted (taken, and marked with the reason):
 *  - Jump: the step from the site's last figure is more than KLASTER_JUMP_FACTOR times its usual step, the
 *    median of the steps between the last KLASTER_JUMP_WINDOW figures. A usual step counts as at least
 *    KLASTER_STEADY of the last figure and as 1, so that a steady site may move at all. Steps need
 *    KLASTER_JUMP_FIGURES earlier figures.
 *  - Magnitude: KLASTER_MAGNITUDE times the last figure or more, or that part of it or less: a zero too
 *    many, rupiah for thousands. Needs one earlier figure that is not 0.
 *  - Others: beyond KLASTER_FENCE times the distance between the quartiles of the other sites of the period,
 *    outside these quartiles; that distance counts as at least KLASTER_STEADY of their median and as 1.
 *    Needs KLASTER_FENCE_FIGURES others.
 *  Yes and no are never doubted, nor are blanks.
 */
#pragma once

#include "klaster-series.h"

G_BEGIN_DECLS

#define KLASTER_JUMP_FACTOR 5.0
#define KLASTER_JUMP_WINDOW 7
#define KLASTER_JUMP_FIGURES 4
#define KLASTER_STEADY 0.1
#define KLASTER_MAGNITUDE 10.0
#define KLASTER_FENCE 3.0
#define KLASTER_FENCE_FIGURES 6

typedef struct
{
  const char *type; /* key of the indicator's type; borrowed */
  double lowest, highest; /* NAN: none */
  gboolean score; /* of a juror, which the words say; else the figure of an indicator */
} KlasterReportLimits;

/* Reads what was typed or pasted; VALUE starts as KLASTER_VALUE_INIT. Empty text is "not answered".
 * Errors are KLASTER_INPUT_ERROR with a sentence that needs no name of a field before it. */
gboolean klaster_report_value_parse (const KlasterReportLimits *limits,
                                     const char *text,
                                     KlasterValue *value,
                                     GError **error);
/* A number against type and limits. */
gboolean
klaster_report_number_check (const KlasterReportLimits *limits, double number, GError **error);
/* As a cell shows it, without unit: "1.234,5", "ya"; blanks "–", "?", "·". (transfer full) */
char *klaster_report_figure_format (const char *type, KlasterFigure figure);
/* As it is typed and copied: "1234,5", "ya", "-", "?", "."; read back by klaster_report_value_parse(). */
char *klaster_report_figure_format_input (const char *type, KlasterFigure figure);

/* Why NUMBER is odd, or NULL. OWN: the site's earlier figures, oldest first; OTHERS: those of the other
 * sites in the same period. INDICATOR gives type and unit for the words. (transfer full) */
char *klaster_report_number_doubt (const KlasterIndicatorInfo *indicator,
                                   double number,
                                   const double *own,
                                   guint n_own,
                                   const double *others,
                                   guint n_others);

G_END_DECLS
