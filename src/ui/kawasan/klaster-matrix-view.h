/* View "matrix": which OPD does what for which kawasan, by year, kind and kabupaten. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-cross-grid.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MATRIX_VIEW (klaster_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMatrixView, klaster_matrix_view, KLASTER, MATRIX_VIEW, GtkWidget)

GtkWidget *klaster_matrix_view_new (KlasterSession *session);
KlasterCrossGrid *klaster_matrix_view_get_grid (KlasterMatrixView *self);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_matrix_view_is_settled (KlasterMatrixView *self);

G_END_DECLS
