/* Sheets of an award to be ranked. */
#pragma once

#include "klaster-award.h"

/* Written as a figure: a blank of that kind. */
#define NA(kind) -1000 - KLASTER_BLANK_##kind

/* A number, or the blank that NA() wrote. */
KlasterAwardFigure award_figure_of (double value);
/* N_CRITERIA criteria "c0"... of equal weight, from 0 to 100, and N_SITES desa "s0"...; figures by criterion. (transfer full) */
KlasterAwardSheet *award_make_sheet (guint n_criteria, guint n_sites, const double *figures);
/* The same with figures, weights, scales and directions by chance; the weights are 100 together. (transfer full) */
KlasterAwardSheet *award_make_random (GRand *random, guint n_criteria, guint n_sites);
