/* What the cells of the evaluation say in the grid: items below each other, sites side by side. Main thread. */
#pragma once

#include "klaster-cross-grid.h"
#include "klaster-evaluation.h"

G_BEGIN_DECLS

/* Keeps a reference on EVALUATION. */
void klaster_evaluation_cells_show (KlasterCrossGrid *grid, KlasterEvaluation *evaluation);
KlasterCrossMark klaster_evaluation_get_mark (KlasterEvaluationState state);

G_END_DECLS
