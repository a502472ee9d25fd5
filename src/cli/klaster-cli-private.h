/* Shared by the files of the command line. */
#pragma once

#include <json-glib/json-glib.h>

#include "klaster-award-edition.h"
#include "klaster-cli.h"
#include "klaster-store.h"

G_BEGIN_DECLS

/* What was typed. Options not given are NULL, FALSE or 0. */
typedef struct
{
  char **words; /* the arguments behind the command that are no options */
  guint n_words;
  char *store_path;
  char *output;
  gboolean phone;
  char *reason;
  char *size;
  char *period;
  char *color;
  char *level;
  char *paper;
  char *as_of;
  char *indicator;
  char *format;
  char *kind;
  char *site;
  char *year;
  char *mapping;
  char *opd;
  char *what_if;
  GPtrArray *more_what_ifs; /* char *, borrowed: what stands behind --what-if when it is repeated */
  char *kabupaten;
  char *per_site;
  char *per_page;
  char *tour;
  gboolean sample, json, public_profile, dark, landscape, codes, by_kind, together, confirm,
      dry_run, overdue;
  guint64 given; /* a bit for each option that was written, by its place in the table of options */
} KlasterArguments;

typedef enum
{
  KLASTER_NEEDS_NO_STORE,
  KLASTER_NEEDS_READING, /* a store that cannot be written to will do */
  KLASTER_NEEDS_WRITING
} KlasterNeed;

/* A command gets an open store unless it asks for none, and returns an exit code. Errors are printed by
 * klaster_cli_fail(). */
typedef int (*KlasterCommandFunc) (const KlasterArguments *arguments, KlasterStore *store);

typedef struct
{
  const char *name;
  const char *arguments; /* for the help: "ENTITY ID" */
  const char *help; /* msgid */
  guint least, most; /* number of words */
  KlasterNeed need;
  KlasterCommandFunc run;
  const char *options; /* those that it knows besides --store and --sample, between blanks */
} KlasterCommand;

/* Prints ERROR to standard error; returns the exit code for its kind. */
int klaster_cli_fail (const GError *error);
/* Prints a sentence on how it is used; KLASTER_EXIT_USAGE. */
int klaster_cli_misuse (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Prints rows of strings (char **; the first are the heads) as a table, or as JSON. */
void klaster_cli_print_rows (GPtrArray *rows, gboolean json);
/* Prints JSON with indents, numbers in their shortest form. */
void klaster_cli_print_json (JsonNode *root);
/* A member of the object that JSON is writing. TEXT NULL and a NUMBER that is NAN are null. */
void klaster_cli_json_add_text (JsonBuilder *json, const char *name, const char *text);
void klaster_cli_json_add_number (JsonBuilder *json, const char *name, double number);
void klaster_cli_json_add_count (JsonBuilder *json, const char *name, gint64 count);
/* A list as a member; it is ended by json_builder_end_array(). */
void klaster_cli_json_begin_list (JsonBuilder *json, const char *name);
/* The entity of that name, or NULL after having said so. */
const KlasterEntity *klaster_cli_find_entity (const char *name);

int klaster_cli_list (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_get (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_history (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_radar (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_chase (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_search (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_add (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_set (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_remove (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_undo (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_redo (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_init (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_check (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_backup (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_restore (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_export (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_form (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_kawasan (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_matrix (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_import (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_index (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_proposals (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_evaluation (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_targets (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_decide (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_follow_ups (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_meetings (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_calendar (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_award (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_map (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_chart (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_figure (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_document (const KlasterArguments *arguments, KlasterStore *store);
int klaster_cli_tour (const KlasterArguments *arguments, KlasterStore *store);

/* "800x600" into WIDTH and HEIGHT, which keep what they hold when TEXT is NULL. */
gboolean klaster_cli_read_size (const char *text, double *width, double *height);

/* The full id of a record by its id, the unique beginning of one, a kabupaten code (sites) or a region code
 * (reference entities). NULL with ERROR. */
char *klaster_cli_dup_id (KlasterStore *store,
                          const KlasterEntity *entity,
                          const char *typed,
                          GError **error);
/* The full id of an OPD by its name or short name (case ignored), else as klaster_cli_dup_id(). */
char *klaster_cli_dup_opd_id (KlasterStore *store, const char *typed, GError **error);

/* For pictures and papers. As klaster_cli_dup_id() or, for "opd", klaster_cli_dup_opd_id() of what was TYPED; NULL
 * with an exit code in CODE after having said what is wrong. */
char *
klaster_cli_dup_named_id (const char *typed, KlasterStore *store, const char *entity, int *code);
/* 0, or an exit code after having said what is wrong with OUTPUT and SIZE. ENDINGS: ".png", NULL ended. */
int klaster_cli_check_output (const KlasterArguments *arguments,
                              const char *const *endings,
                              double *width,
                              double *height);
/* Whether the name PATH ends in one of ENDINGS, case ignored. */
gboolean klaster_cli_has_ending (const char *path, const char *const *endings);
/* Says that NAME is none of NAMES, NULL ended; KLASTER_EXIT_USAGE. */
int klaster_cli_misuse_name (const char *name, const char *const *names);
/* --by-kind or --together; neither: as the edition says. */
KlasterAwardLists klaster_cli_get_lists (const KlasterArguments *arguments);
/* Whether --paper asks for F4; without it A4. 0, or an exit code after having said that there is no such paper. */
int klaster_cli_read_paper (const KlasterArguments *arguments, gboolean *f4);
/* --year, or 0 without it. 0, or an exit code after having said that it is no year. */
int klaster_cli_read_year (const KlasterArguments *arguments, int *year);
/* PERIOD stays as it is when TEXT is NULL. */
gboolean klaster_cli_read_period (const char *text, KlasterPeriod *period, GError **error);

G_END_DECLS
