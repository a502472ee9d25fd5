/* Matrix of programmes: OPD down, kawasan across. Sums are made of what is entered, and say of how many. */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  double sum; /* rupiah; NAN when none is entered */
  guint n; /* of so many programmes with a figure */
} KlasterMatrixMoney;

/* What one cell, row or column adds up to. */
typedef struct
{
  guint n_programs;
  guint n_done; /* state done */
  guint n_stopped;
  KlasterMatrixMoney budget, spent;
  /* Programmes with both a target above 0 and a realised figure, and the mean of realised / target, each at
   * most 1; NAN when there is none. */
  guint n_measured;
  double realised;
} KlasterMatrixSum;

typedef struct
{
  char *id;
  char *opd; /* id */
  char *kawasan; /* id or NULL */
  char *title;
  int year;
  char *fund; /* key or NULL */
  char *fund_label; /* or "" */
  char *state; /* key or NULL */
  char *state_label;
  KlasterFigure budget, spent, target, realised;
  char *target_unit; /* or "" */
  char *need; /* title of the need on the list that it answers, or NULL */
} KlasterMatrixProgram;

typedef struct
{
  char *id;
  char *name; /* short name where there is one */
  char *full_name;
  char *sector; /* or "" */
  gboolean province;
  KlasterMatrixSum total;
} KlasterMatrixRow;

typedef struct
{
  char *id; /* NULL: programmes for no kawasan in particular */
  char *name;
  char *kabupaten_name; /* or "" */
  KlasterMatrixSum total;
  guint n_needs, n_unanswered;
  GPtrArray *unanswered; /* char*: titles of the needs that no programme answers */
} KlasterMatrixColumn;

typedef struct
{
  char *key; /* of the fund source; NULL: not entered */
  char *label;
  KlasterMatrixSum total;
} KlasterMatrixFund;

typedef struct
{
  int year; /* 0: all years */
  GPtrArray *rows; /* KlasterMatrixRow: province first, then by name */
  GPtrArray *
      columns; /* KlasterMatrixColumn: kpp, pendampingan, other; last the one without kawasan, if used */
  KlasterMatrixSum *cells; /* rows->len x columns->len, row by row */
  GPtrArray *programs; /* KlasterMatrixProgram, by OPD, kawasan, title */
  GPtrArray *funds; /* KlasterMatrixFund with a programme, in the order of the choices */
  KlasterMatrixSum total;
  guint n_idle; /* OPD without a programme */
  guint n_unanswered; /* needs without a programme */
  GArray *years; /* int, newest first: years that have programmes */
  char *sentence;
} KlasterMatrix;

typedef struct
{
  int year; /* 0: all */
  const char *kind; /* of kawasan; NULL: all */
} KlasterMatrixQuery;

KLASTER_DECLARE_DIGEST (KlasterMatrix, klaster_matrix)

KlasterMatrix *
klaster_matrix_build (KlasterReader *reader, const KlasterMatrixQuery *query, GError **error);
const KlasterMatrixSum *
klaster_matrix_get_cell (const KlasterMatrix *self, guint row, guint column);
/* Programmes of a cell; KlasterMatrixProgram borrowed from SELF. (transfer container) */
GPtrArray *klaster_matrix_list_programs (const KlasterMatrix *self, guint row, guint column);

G_END_DECLS
