/* Beside the matrix: what the chosen cell, row or column adds up to, its programmes to be changed in place, and the needs
 * of the kawasan. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-matrix.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MATRIX_SIDE (klaster_matrix_side_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMatrixSide, klaster_matrix_side, KLASTER, MATRIX_SIDE, GtkWidget)

/* At most so many programmes are shown to be changed; more are counted. */
#define KLASTER_MATRIX_SIDE_MOST 12

KlasterMatrixSide *klaster_matrix_side_new (KlasterSession *session);
/* ROW or COLUMN -1: a whole column or row. A reference on MATRIX is kept. */
void klaster_matrix_side_show (KlasterMatrixSide *self, KlasterMatrix *matrix, int row, int column);

G_END_DECLS
