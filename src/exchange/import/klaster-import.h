/* Other people's tables into the store: opened, understood, tried, then written as one change.
 *
 *   1. Open: klaster_import_open() reads heads and samples of all sheets of all files and says what each
 *      seems to be (its kind), which column is which field (its target) and how its numbers and dates are
 *      meant (its reading). What was settled for the same heads before is taken again.
 *   2. Settle: kind, targets, readings and constants may be changed; nothing else is touched by it.
 *   3. Plan: klaster_import_plan() reads everything and writes nothing. It says what is new, changed, the
 *      same, refused (file, sheet, row, column, value, reason and, where there is one, a repair) or waits
 *      for a choice. Rows are mended and choices made in the import; then a new plan is made.
 *   4. Commit: klaster_import_commit() reads the files once more and writes what the plan took as one
 *      change of the journal with names and hashes of the files. Refused rows and open choices are left
 *      out. A file that has changed since, or a rule that says no by now, writes nothing at all.
 *
 * Records are found again by id, else by the key fields of their entity, so that the same file twice
 * changes nothing. Only columns with a target are written; a record keeps what the file does not bring.
 *
 * Threads: a KlasterImport belongs to one thread, the main thread in a window; while a call of it runs in
 * the background, nothing but klaster_import_get_progress() may be called. Blocking forms are for the
 * command line and tests. A KlasterImportPlan is constant.
 *
 * Errors are KLASTER_BOOK_ERROR, KLASTER_STORE_ERROR, KLASTER_INPUT_ERROR or G_IO_ERROR_CANCELLED, with a
 * translated sentence; bad rows are no errors but problems of the plan.
 */
#pragma once

#include "klaster-instrument.h"
#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct _KlasterImport KlasterImport;
typedef struct _KlasterImportPlan KlasterImportPlan;

/* ------------------------------------------------------------------ opening */

/* PATHS ended by NULL. KIND, as on the command line: NULL to recognise it, or a name of
 * klaster_import_find_kind(). KIND and CANCELLABLE may be NULL. */
KlasterImport *klaster_import_open (KlasterStore *store,
                                    const char *const *paths,
                                    const char *kind,
                                    GCancellable *cancellable,
                                    GError **error);
void klaster_import_open_async (KlasterStore *store,
                                const char *const *paths,
                                const char *kind,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
KlasterImport *klaster_import_open_finish (GAsyncResult *result, GError **error);
void klaster_import_free (KlasterImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImport, klaster_import_free)

/* Part of the running call that is done, 0 to 1. Any thread. */
double klaster_import_get_progress (KlasterImport *self);

/* ------------------------------------------------------------------ sheets */

typedef enum
{
  KLASTER_IMPORT_NOTHING, /* passed over: nothing known, an explanation, or left out by a person */
  KLASTER_IMPORT_RECORDS, /* each row is a record of one entity */
  KLASTER_IMPORT_REPORTS, /* each row is a report: form servers, the report grid, tables by indicator */
  KLASTER_IMPORT_REPEATS, /* innovations or products of the reports in another sheet */
  KLASTER_IMPORT_ANSWERS, /* where the answers of a form as workbook stand; it has no columns to settle */
  KLASTER_IMPORT_DATASET /* figures of other sectors: a region in each row, a year in each column */
} KlasterImportKind;

/* Rows that are looked at to tell how columns are meant. */
#define KLASTER_IMPORT_MAX_SEEN 500

typedef struct
{
  const char *file; /* name without folders */
  const char *name; /* of the sheet */
  KlasterImportKind kind;
  const KlasterEntity *entity; /* what rows become, the main one; NULL for nothing */
  const char *reason; /* translated sentence: by what it was recognised, or why it is passed over */
  const char *mapping; /* name of the remembered mapping that was taken, or NULL */
  const char *encoding; /* of text files, guessed: "UTF-8", "Windows-1252"; else NULL */
  char separator; /* of text files, guessed: ';', ',' or tab; else 0 */
  guint n_seen; /* rows below the heads that were looked at, KLASTER_IMPORT_MAX_SEEN at most */
  guint head_row; /* number of the row with the heads, 0 when the sheet is empty */
  guint n_columns;
} KlasterImportSheet;

guint klaster_import_get_n_sheets (const KlasterImport *self);
/* Valid until the sheet is changed. */
const KlasterImportSheet *klaster_import_get_sheet (const KlasterImport *self, guint sheet);

/* Kinds by name, for lists and for --kind: "report", "dataset", and all entities that can be written, by their name. */
gboolean
klaster_import_find_kind (const char *name, KlasterImportKind *kind, const KlasterEntity **entity);
/* Columns are guessed anew. ENTITY is for records only. */
void klaster_import_set_kind (KlasterImport *self,
                              guint sheet,
                              KlasterImportKind kind,
                              const KlasterEntity *entity);

/* ------------------------------------------------------------------ columns */

/* What a column may be. */
typedef struct
{
  const char *key; /* "id", or the name of a field */
  const char *label; /* for people */
  const KlasterField *field; /* how values are read and checked; NULL for "id" */
  gboolean required; /* without it no row can be taken */
  gboolean yes_no; /* a number that may also be written "ya" or "tidak" */
} KlasterImportTarget;

typedef enum
{
  KLASTER_READ_PLAIN, /* as programs write: one mark at most, the decimal one; dates by year first */
  KLASTER_READ_COMMA, /* 1.234,5; day before month */
  KLASTER_READ_POINT, /* 1,234.5; day before month */
  KLASTER_READ_MIXED, /* both marks as decimal marks in one column: each value by itself */
  KLASTER_READ_MONTH_FIRST, /* dates: 1/23/2026 */
  KLASTER_N_READS
} KlasterImportReading;

#define KLASTER_IMPORT_N_SAMPLES 3

typedef struct
{
  const char *head;
  const char *target; /* key, or NULL: passed over */
  KlasterImportReading reading; /* of numbers and dates in text cells */
  gboolean doubtful; /* other readings are as good: show the samples and ask */
  const char *samples[KLASTER_IMPORT_N_SAMPLES]; /* different values of the column, or NULL */
} KlasterImportColumn;

/* Valid until the sheet is changed. */
const KlasterImportColumn *
klaster_import_get_column (const KlasterImport *self, guint sheet, guint column);
/* All targets of the sheet, N of them. Valid until its kind is changed. */
const KlasterImportTarget *
klaster_import_get_targets (const KlasterImport *self, guint sheet, guint *n);
/* TARGET NULL: passed over. Another column with that target loses it. */
void klaster_import_set_target (KlasterImport *self, guint sheet, guint column, const char *target);
/* Settles the doubt. */
void klaster_import_set_reading (KlasterImport *self,
                                 guint sheet,
                                 guint column,
                                 KlasterImportReading reading);
/* Sample number SAMPLE as it is read, as people write it; NULL with a sentence when it cannot be read or
 * the column has no target. (transfer full) */
char *klaster_import_dup_sample (const KlasterImport *self,
                                 guint sheet,
                                 guint column,
                                 guint sample,
                                 GError **error);

/* A target that no column has gets TEXT, typed by a person, in all rows; NULL takes it away. FALSE with a
 * sentence when TEXT is no value of it. */
gboolean klaster_import_set_constant (KlasterImport *self,
                                      guint sheet,
                                      const char *target,
                                      const char *text,
                                      GError **error);
const char *
klaster_import_get_constant (const KlasterImport *self, guint sheet, const char *target);
/* What is missing before rows can be taken: a sentence, or NULL. (transfer full) */
char *klaster_import_dup_lack (const KlasterImport *self, guint sheet);

/* ------------------------------------------------------------------ mending */

/* In the next plan the cell has TEXT, typed by a person; ROW and COLUMN as in the problem. NULL: as in the
 * file again. */
void
klaster_import_mend (KlasterImport *self, guint sheet, guint row, guint column, const char *text);
/* Whether the next plan leaves the row out. */
void klaster_import_leave_out (KlasterImport *self, guint sheet, guint row, gboolean left_out);
/* What the rules of the programme are told from the next plan on: a REASON, without which locked reports
 * are refused, or NULL; CONFIRMED answers yes to what they ask. */
void klaster_import_allow (KlasterImport *self, const char *reason, gboolean confirmed);

/* How many desa of each class a year of Indeks Desa or IDM would have once the plan is written: those of the files, and
 * what is stored beside them. */
typedef struct
{
  KlasterInstrument instrument;
  int year;
  guint counts[KLASTER_N_STATUSES];
} KlasterImportTally;
/* Says on the store's thread what is odd about TALLY, in a translated sentence; NULL without error when all is well.
 * (transfer full) */
typedef char *(*KlasterImportCheck) (KlasterReader *reader,
                                     const KlasterImportTally *tally,
                                     GError **error);
/* What CHECK says is a warning of every plan from now on; NULL: none. */
void klaster_import_set_check (KlasterImport *self, KlasterImportCheck check);

/* ------------------------------------------------------------------ plan */

/* Blocks. CANCELLABLE may be NULL. */
KlasterImportPlan *
klaster_import_plan (KlasterImport *self, GCancellable *cancellable, GError **error);
void klaster_import_plan_async (KlasterImport *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
KlasterImportPlan *klaster_import_plan_finish (GAsyncResult *result, GError **error);
void klaster_import_plan_free (KlasterImportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportPlan, klaster_import_plan_free)

typedef enum
{
  KLASTER_ROW_NEW,
  KLASTER_ROW_CHANGED,
  KLASTER_ROW_SAME,
  KLASTER_ROW_REFUSED,
  KLASTER_ROW_WAITING, /* for a choice */
  KLASTER_ROW_LEFT_OUT, /* by a person, or by a choice for another row */
  KLASTER_N_ROW_STATES
} KlasterRowState;

/* Translated: "new". */
const char *klaster_row_state_get_label (KlasterRowState state);

/* A row, or something that several rows make together, is counted once. SHEET -1: all sheets. */
guint klaster_import_plan_count (const KlasterImportPlan *self, int sheet, KlasterRowState state);
/* "12 new, 3 changed, 105 the same, 2 refused" (transfer full) */
char *klaster_import_plan_dup_summary (const KlasterImportPlan *self);
/* Something would be written. */
gboolean klaster_import_plan_has_work (const KlasterImportPlan *self);

typedef struct
{
  guint sheet; /* number in the import */
  const char *file, *sheet_name;
  guint row; /* as a spreadsheet shows it; 0: the sheet as a whole */
  guint column; /* from 1; 0: the row as a whole */
  const char *head; /* of the column, or NULL */
  const char *value; /* what stands in the file or was mended, or NULL */
  const char *reason; /* translated sentence: what is wrong and what to do */
  /* What may be meant, NULL ended, the likeliest first: to be given to klaster_import_mend(). Never taken
   * by itself. NULL when there is nothing. */
  const char *const *repairs;
  gboolean warning; /* the row is taken all the same */
} KlasterImportProblem;

/* At most KLASTER_IMPORT_MAX_PROBLEMS are told; all are counted. */
#define KLASTER_IMPORT_MAX_PROBLEMS 5000
guint klaster_import_plan_get_n_problems (const KlasterImportPlan *self);
const KlasterImportProblem *klaster_import_plan_get_problem (const KlasterImportPlan *self,
                                                             guint index);

/* A field that would change in a record that is stored. */
typedef struct
{
  guint sheet, row;
  const KlasterEntity *entity;
  const char *record; /* id */
  const char *title; /* of the record, for people */
  const KlasterField *field;
  const char *old_value, *new_value; /* for people */
} KlasterImportDifference;

/* The first KLASTER_IMPORT_MAX_DIFFERENCES. */
#define KLASTER_IMPORT_MAX_DIFFERENCES 2000
guint klaster_import_plan_get_n_differences (const KlasterImportPlan *self);
const KlasterImportDifference *klaster_import_plan_get_difference (const KlasterImportPlan *self,
                                                                   guint index);

/* A record that would be new, with what belongs to it. A rule may still refuse it: then its row is among the
 * problems too. */
typedef struct
{
  guint sheet, row;
  const KlasterEntity *entity;
  const char *title; /* for people */
  const char *details; /* "Level: Province; Sector: …" */
} KlasterImportAddition;

/* The first KLASTER_IMPORT_MAX_DIFFERENCES. */
guint klaster_import_plan_get_n_additions (const KlasterImportPlan *self);
const KlasterImportAddition *klaster_import_plan_get_addition (const KlasterImportPlan *self,
                                                               guint index);

/* Several that cannot all be right: two enumerators for one site and period. */
typedef struct
{
  const char *key; /* for klaster_import_choose() */
  const char *question; /* translated: "Two reports for Tapin, Jan–Feb 2026" */
  const char *const *options; /* for people, NULL ended */
  int chosen; /* -1: open */
} KlasterImportChoice;

guint klaster_import_plan_get_n_choices (const KlasterImportPlan *self);
const KlasterImportChoice *klaster_import_plan_get_choice (const KlasterImportPlan *self,
                                                           guint index);
/* OPTION -1: open again. Counts from the next plan on. */
void klaster_import_choose (KlasterImport *self, const char *key, int option);

/* ------------------------------------------------------------------ commit */

/* Once writing has begun to end, cancelling is too late. A mapping that a person settled is remembered in
 * the same change. */
gboolean klaster_import_commit (KlasterImport *self,
                                const KlasterImportPlan *plan,
                                GCancellable *cancellable,
                                GError **error);
/* PLAN is borrowed until the callback. */
void klaster_import_commit_async (KlasterImport *self,
                                  const KlasterImportPlan *plan,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean klaster_import_commit_finish (GAsyncResult *result, GError **error);

/* Takes the mapping NAME for the sheets whose columns it fits; FALSE with a sentence when there is none of
 * that name or it fits nowhere. */
gboolean klaster_import_use_mapping (KlasterImport *self, const char *name, GError **error);
/* The name under which the mapping of SHEET is kept; the usual one is that of the file and sheet. */
void klaster_import_name_mapping (KlasterImport *self, guint sheet, const char *name);

G_END_DECLS
