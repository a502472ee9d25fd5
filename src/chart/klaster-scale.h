/* Round numbers for an axis. Pure, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KLASTER_SCALE_MAX_TICKS 16

/* From the first tick to the last; both are round. */
typedef struct
{
  double min, max, step;
  guint n_ticks;
  double ticks[KLASTER_SCALE_MAX_TICKS];
  gboolean written_out; /* the short form would read the same for two ticks */
} KlasterScale;

/* Covers MIN to MAX with about WANTED ticks whose step is 1, 2, 2.5 or 5 times a power of ten. Takes any
 * order; NAN and infinity count as absent, nothing at all gives 0 to 1, one value gets room around it.
 * WHOLE: no tick between two whole numbers, for counts. */
void klaster_scale_init (KlasterScale *self, double min, double max, guint wanted, gboolean whole);
/* 0 at the first tick, 1 at the last, NAN for NAN. */
double klaster_scale_map (const KlasterScale *self, double value);
/* "2,5 jt"; written out when the short form would read the same for two ticks. (transfer full) */
char *klaster_scale_dup_label (const KlasterScale *self, guint tick);

G_END_DECLS
