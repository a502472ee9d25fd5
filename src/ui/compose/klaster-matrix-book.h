/* The matrix of programmes as an Excel workbook: budgets and numbers of programmes by OPD and kawasan with totals, the
 * programmes one by one, the needs and what answers them. */
#pragma once

#include "klaster-matrix.h"

G_BEGIN_DECLS

/* Whole or not at all; any thread, blocks. */
gboolean klaster_matrix_book_save (const KlasterMatrix *matrix, const char *path, GError **error);

G_END_DECLS
