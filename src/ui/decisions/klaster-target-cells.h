/* What the cells of the targets say in the grid: sites below each other, indicators side by side. Main thread. */
#pragma once

#include "klaster-cross-grid.h"
#include "klaster-targets.h"

G_BEGIN_DECLS

/* Keeps a reference on TARGETS. */
void klaster_target_cells_show (KlasterCrossGrid *grid, KlasterTargets *targets);
/* "Reached: 13, on track: …" of a row or column, for the side. (transfer full) */
char *klaster_target_cells_dup_counts (const guint *counts);

G_END_DECLS
