/* Matrix of programmes: OPD down, kawasan across. Sums are made of what is entered, and say of how many. */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

/* Sources of funds: those of the entity, and last "not entered". */
#define KLASTER_MATRIX_FUNDS 7

typedef struct
{
  double sum; /* rupiah; NAN when none is entered */
  guint n; /* of so many programmes with a figure */
} KlasterMatrixMoney;

typedef enum
{
  KLASTER_MATRIX_NONE, /* no programme */
  KLASTER_MATRIX_PLANNED, /* reported, planned, or without a state; none has begun */
  KLASTER_MATRIX_RUNNING, /* one runs, or some are done and others are not */
  KLASTER_MATRIX_DONE, /* all that were not stopped */
  KLASTER_MATRIX_STOPPED, /* all */
  KLASTER_N_MATRIX_STATES
} KlasterMatrixState;

/* What one cell, row or column adds up to. */
typedef struct
{
  guint n_programs;
  guint n_running;
  guint n_done; /* state done */
  guint n_stopped;
  KlasterMatrixMoney budget, spent;
  guint n_funds[KLASTER_MATRIX_FUNDS]; /* programmes of each source */
  KlasterMatrixMoney funds[KLASTER_MATRIX_FUNDS]; /* their budgets; sum 0 when none is entered */
  /* Programmes with both a target above 0 and a realised figure, and the mean of realised / target, each at
   * most 1; NAN when there is none. */
  guint n_measured;
  double realised;
} KlasterMatrixSum;

typedef struct
{
  char *id;
  KlasterRecord *record; /* constant */
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
  char *need_id; /* of the need on the list that it answers, or NULL */
  char *need; /* its title, or the need in words; or NULL */
  char *meeting; /* title of the one that decided it, or NULL */
} KlasterMatrixProgram;

/* A programme of any year that answers a need. */
typedef struct
{
  char *id;
  char *title;
  char *opd; /* name */
  int year;
} KlasterMatrixAnswer;

typedef struct
{
  char *id;
  char *kawasan; /* id */
  char *title;
  char *priority_label; /* or "" */
  char *opd; /* name of the OPD asked, or "" */
  int year; /* needed by; 0 unknown */
  GPtrArray *answers; /* KlasterMatrixAnswer */
} KlasterMatrixNeed;

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
} KlasterMatrixColumn;

typedef struct
{
  char *code;
  char *name;
} KlasterMatrixKabupaten;

typedef struct
{
  int year; /* 0: all years */
  GPtrArray *rows; /* KlasterMatrixRow: province first, then by name */
  GPtrArray *
      columns; /* KlasterMatrixColumn: kpp, pendampingan, other; last the one without kawasan, if used */
  guint n_kawasan; /* columns that are one */
  KlasterMatrixSum *cells; /* rows->len x columns->len, row by row */
  GPtrArray *programs; /* KlasterMatrixProgram, by OPD, kawasan, title */
  GPtrArray *needs; /* KlasterMatrixNeed of the columns, by title */
  KlasterMatrixSum total;
  guint n_idle; /* OPD without a programme */
  guint n_unanswered; /* needs without a programme */
  GArray *years; /* int, newest first: years that have programmes */
  GPtrArray *kabupaten; /* KlasterMatrixKabupaten: all that have a kawasan, by code */
  char *sentence;
} KlasterMatrix;

typedef struct
{
  int year; /* 0: all */
  const char *kind; /* of kawasan; NULL: all */
  const char *kabupaten; /* code; NULL: all. Also leaves out programmes without kawasan */
} KlasterMatrixQuery;

KLASTER_DECLARE_DIGEST (KlasterMatrix, klaster_matrix)

KlasterMatrix *
klaster_matrix_build (KlasterReader *reader, const KlasterMatrixQuery *query, GError **error);
const KlasterMatrixSum *
klaster_matrix_get_cell (const KlasterMatrix *self, guint row, guint column);
/* Programmes of a cell, or with ROW or COLUMN -1 of a whole column or row; KlasterMatrixProgram borrowed from
 * SELF. (transfer container) */
GPtrArray *klaster_matrix_list_programs (const KlasterMatrix *self, int row, int column);
/* Needs of a column, or with COLUMN -1 all; KlasterMatrixNeed borrowed from SELF. (transfer container) */
GPtrArray *klaster_matrix_list_needs (const KlasterMatrix *self, int column);
/* What a cell adds up to, or with -1 a whole row, column, or everything. */
const KlasterMatrixSum *klaster_matrix_get_sum (const KlasterMatrix *self, int row, int column);

KlasterMatrixState klaster_matrix_sum_get_state (const KlasterMatrixSum *sum);
/* "Running", in words of the screen. */
const char *klaster_matrix_state_get_label (KlasterMatrixState state);
/* "APBN", or for the last one "not entered". */
const char *klaster_matrix_fund_get_label (guint fund);
/* "APBN, CSR"; "" when there is no programme. (transfer full) */
char *klaster_matrix_sum_dup_funds (const KlasterMatrixSum *sum);

G_END_DECLS
