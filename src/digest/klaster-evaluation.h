/* Evaluation of an instruction: how far each of the 13 sites has carried out each item, with its evidence.
 *
 * Rules
 *  - The columns are the sites in force on the day that is asked, one for each kabupaten/kota; a site that was
 *    replaced keeps its own evaluation, which is not shown here.
 *  - "Not entered" is none of the four states. Progress is "done of those that apply": not applicable never counts,
 *    not entered counts as not done.
 *  - Done without evidence counts as done and is told.
 *  - An item is overdue at a site when its day is past and it applies and is not done there.
 *  - That the text of the instruction is not in the store yet is a state of its own, not an error.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_EVALUATION_NOT_ENTERED,
  KLASTER_EVALUATION_NOT_STARTED,
  KLASTER_EVALUATION_RUNNING,
  KLASTER_EVALUATION_DONE,
  KLASTER_EVALUATION_NOT_APPLICABLE,
  KLASTER_N_EVALUATION_STATES
} KlasterEvaluationState;

/* Key as stored (NULL: not entered), and the word for it. Static. */
const char *klaster_evaluation_state_get_key (KlasterEvaluationState state);
const char *klaster_evaluation_state_get_label (KlasterEvaluationState state);
/* NOT_ENTERED for NULL and what is no key. */
KlasterEvaluationState klaster_evaluation_state_from_key (const char *key);

typedef enum
{
  KLASTER_INSTRUCTION_NONE, /* there is no instruction at all */
  KLASTER_INSTRUCTION_NO_TEXT, /* its text is not entered, and it has no items */
  KLASTER_INSTRUCTION_NO_ITEMS,
  KLASTER_INSTRUCTION_READY
} KlasterInstructionStage;

typedef struct
{
  char *record; /* id, or NULL while nothing is entered */
  KlasterEvaluationState state;
  char *evidence; /* or NULL */
  GDate date;
  gboolean overdue;
} KlasterEvaluationCell;

/* How far it is; a row, a column or all. */
typedef struct
{
  guint counts[KLASTER_N_EVALUATION_STATES];
  guint n_done, of; /* of: those that apply */
  guint n_unproved; /* done without evidence */
  guint n_overdue;
} KlasterEvaluationSum;

typedef struct
{
  char *id;
  int position;
  char *text;
  GDate due;
  KlasterEvaluationSum sum;
  KlasterEvaluationCell *cells; /* one for each column */
} KlasterEvaluationRow;

typedef struct
{
  char *site; /* id, NULL: the kabupaten has none */
  guint number; /* 1 to 13 */
  char *kabupaten_name;
  char *short_name; /* "HSS" */
  char *village; /* name or NULL while it is not filled in */
  KlasterEvaluationSum sum;
} KlasterEvaluationColumn;

typedef struct
{
  KlasterInstructionStage stage;
  char *instruction; /* id or NULL */
  char *number; /* or NULL */
  GDate date;
  char *subject; /* or NULL */
  gboolean text_entered;
  GPtrArray *ids; /* ids of all instructions, newest first; the titles in the same order */
  GPtrArray *titles;
  GPtrArray *rows; /* KlasterEvaluationRow, by position */
  GPtrArray *columns; /* KlasterEvaluationColumn */
  KlasterEvaluationSum sum;
  char *sentence;
} KlasterEvaluation;

typedef struct
{
  const char *instruction; /* id; NULL: the newest by date, else by id */
  GDate today;
} KlasterEvaluationQuery;

KLASTER_DECLARE_DIGEST (KlasterEvaluation, klaster_evaluation)

KlasterEvaluation *klaster_evaluation_build (KlasterReader *reader,
                                             const KlasterEvaluationQuery *query,
                                             GError **error);

const KlasterEvaluationCell *
klaster_evaluation_get_cell (const KlasterEvaluation *self, guint row, guint column);
/* "7 of 12", or "–" when it applies nowhere. (transfer full) */
char *klaster_evaluation_sum_dup_progress (const KlasterEvaluationSum *sum);
/* "7 of 12 done, 2 running, 3 not entered. 1 does not apply and is not counted." (transfer full) */
char *klaster_evaluation_sum_dup_sentence (const KlasterEvaluationSum *sum);

/* The change that puts STATE, EVIDENCE and DATE (ISO; each NULL or "": blank) into the cell at ROW and COLUMN.
 * NOT_ENTERED takes its record away. NULL when nothing is to be done, or when the column has no site. (transfer full) */
KlasterChange *klaster_evaluation_create_change (const KlasterEvaluation *self,
                                                 guint row,
                                                 guint column,
                                                 KlasterEvaluationState state,
                                                 const char *evidence,
                                                 const char *date);
/* One change that adds an item for each of TEXTS (NULL ended) behind those that are there, and says that the text is
 * entered. NULL without an instruction or texts. (transfer full) */
KlasterChange *klaster_evaluation_create_items (const KlasterEvaluation *self,
                                                const char *const *texts);

/* One item a line: numbers, letters and bullets before it are taken off, a line without one goes on the item
 * before it when that one had one; empty lines are passed over. (transfer full) NULL ended. Pure. */
char **klaster_instruction_split (const char *text);

G_END_DECLS
