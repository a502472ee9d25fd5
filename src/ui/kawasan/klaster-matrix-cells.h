/* The matrix of programmes in the words and signs of a crossing grid: OPD down, kawasan across. Main thread. */
#pragma once

#include "klaster-cross-grid.h"
#include "klaster-matrix.h"

G_BEGIN_DECLS

/* A reference on MATRIX is kept. */
void klaster_matrix_cells_show (KlasterCrossGrid *grid, KlasterMatrix *matrix);
KlasterCrossMark klaster_matrix_get_mark (KlasterMatrixState state);
/* "Rp1,2 M", "–" when none is entered. (transfer full) */
char *klaster_matrix_dup_money (const KlasterMatrixMoney *money);

G_END_DECLS
