/* Decisions of the programme: proposals to replace a site, the evaluation of the instruction, targets of a year. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-cli-private.h"
#include "klaster-evaluation.h"
#include "klaster-format.h"
#include "klaster-proposals.h"
#include "klaster-replacement.h"
#include "klaster-targets.h"

static char *
dup_day (const GDate *date, gboolean json)
{
  if (!json)
    return klaster_format_date_short (date);
  return g_date_valid (date) ? klaster_date_dup_iso (date) : g_strdup ("");
}

static GPtrArray *
new_rows (const char *const *heads)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **)heads));
  return rows;
}

/* TEXT: a number of four digits, or NULL for 0; FALSE otherwise. */
static gboolean
read_year (const char *text, int *year)
{
  guint64 number = 0;

  *year = 0;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 2000, 2099, &number, NULL))
    return FALSE;
  *year = (int)number;
  return TRUE;
}

/* ---- proposals */

static gpointer
build_proposals (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_proposals_build (reader, data, error);
}

static void
add_proposal (GPtrArray *rows, const KlasterProposal *item, gboolean json)
{
  g_autofree char *came = dup_day (&item->came, json);
  g_autofree char *decided = dup_day (&item->decided_on, json);
  g_autofree char *late = g_strdup_printf ("%d", item->days_late);
  g_autofree char *km
      = item->distance_km >= 0 ? klaster_format_number (item->distance_km, 1) : g_strdup ("–");
  const char *const cells[] = { item->id,
                                item->kabupaten,
                                item->kabupaten_name,
                                item->current != NULL ? item->current : "",
                                item->current_title,
                                item->proposed,
                                item->proposed_title,
                                item->letter_number != NULL ? item->letter_number : "",
                                came,
                                late,
                                item->decision,
                                decided,
                                item->decision_note != NULL ? item->decision_note : "",
                                km,
                                NULL };
  const char *const brief[] = { item->kabupaten,
                                item->kabupaten_name,
                                item->current_title,
                                item->proposed_title,
                                came,
                                item->state_text,
                                decided,
                                km,
                                NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)(json ? cells : brief)));
}

int
klaster_cli_proposals (const KlasterArguments *arguments, KlasterStore *store)
{
  static const char *const heads[]
      = { "id",       "code",        "kabupaten", "current_code", "current",  "proposed_code",
          "proposed", "letter",      "came",      "days_late",    "decision", "decided",
          "reason",   "distance_km", NULL };
  const char *const brief[] = { _ ("Code"),       _ ("Kabupaten/kota"), _ ("Current site"),
                                _ ("Proposed"),   _ ("Received on"),    _ ("State"),
                                _ ("Decided on"), _ ("Distance (km)"),  NULL };
  KlasterProposalsQuery query = { 0 };
  g_autoptr (KlasterProposals) digest = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  if (!read_year (arguments->words[0], &query.year))
    return klaster_cli_misuse (_ ("%s is no year; write for example 2026."), arguments->words[0]);
  digest = klaster_store_run (store, build_proposals, &query, &error);
  if (digest == NULL)
    return klaster_cli_fail (error);
  rows = new_rows (arguments->json ? heads : brief);
  for (guint i = 0; i < digest->items->len; i++)
    add_proposal (rows, digest->items->pdata[i], arguments->json);
  if (!arguments->json)
    g_print ("%s %s\n", digest->deadline_sentence, digest->sentence);
  if (arguments->json || digest->items->len > 0)
    klaster_cli_print_rows (rows, arguments->json);
  return KLASTER_EXIT_DONE;
}

/* ---- decide */

/* Kabupaten and id of the open proposals of a kabupaten. */
typedef struct
{
  const char *kabupaten;
  char *id;
  guint n;
} Search;

static gpointer
find_open (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMatch matches[] = { { "decided_on", NULL }, { NULL, NULL } };
  Search *search = data;
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("site_proposal"), matches, "id", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *id = klaster_record_get_text (records->pdata[i], "site");
      g_autoptr (KlasterRecord) site
          = klaster_reader_get (reader, klaster_entity_get ("site"), id, NULL);

      if (site == NULL
          || g_strcmp0 (klaster_record_get_text (site, "kabupaten"), search->kabupaten) != 0)
        continue;
      search->n++;
      g_free (search->id);
      search->id = g_strdup (klaster_record_get_id (records->pdata[i]));
    }
  return NULL;
}

/* By the code of the kabupaten when one proposal of it is open, else by its id. */
static char *
dup_proposal (KlasterStore *store, const char *typed, GError **error)
{
  Search search = { .kabupaten = typed };
  g_autoptr (GError) trouble = NULL;

  klaster_store_run (store, find_open, &search, &trouble);
  if (trouble == NULL && search.n == 1)
    return search.id;
  g_free (search.id);
  if (trouble != NULL)
    g_propagate_error (error, g_steal_pointer (&trouble));
  else if (search.n > 1)
    g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_AMBIGUOUS,
                 /* Translators: %s is a code. */
                 _ ("Several proposals of %s are open; give the id of one, as proposals --json "
                    "tells it."),
                 typed);
  else
    return klaster_cli_dup_id (store, klaster_entity_get ("site_proposal"), typed, error);
  return NULL;
}

static gpointer
create_change (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_replacement_create_change (reader, data, error);
}

/* "letter=400.10/12", "decided_on=2026-03-30"; FALSE with ERROR. */
static gboolean
read_detail (const char *word, KlasterReplacementWish *wish, GError **error)
{
  if (g_str_has_prefix (word, "letter="))
    {
      wish->letter = word + strlen ("letter=");
      return TRUE;
    }
  if (g_str_has_prefix (word, "decided_on="))
    return klaster_date_parse (word + strlen ("decided_on="), &wish->decided_on, error);
  g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
               _ ("Write letter=NUMBER or decided_on=DATE instead of %s."), word);
  return FALSE;
}

int
klaster_cli_decide (const KlasterArguments *arguments, KlasterStore *store)
{
  KlasterReplacementWish wish
      = { .accept = strcmp (arguments->words[1], "accept") == 0, .reason = arguments->reason };
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!wish.accept && strcmp (arguments->words[1], "reject") != 0)
    return klaster_cli_misuse (_ ("Write accept or reject instead of %s."), arguments->words[1]);
  klaster_today (&wish.decided_on);
  for (guint i = 2; i < arguments->n_words; i++)
    if (!read_detail (arguments->words[i], &wish, &error))
      return klaster_cli_fail (error);
  if (arguments->period != NULL && !klaster_period_parse (arguments->period, &wish.begins, &error))
    return klaster_cli_fail (error);
  id = dup_proposal (store, arguments->words[0], &error);
  if (id == NULL)
    return klaster_cli_fail (error);
  wish.proposal = id;
  change = klaster_store_run (store, create_change, &wish, &error);
  if (change == NULL)
    return klaster_cli_fail (error);
  if (arguments->confirm)
    klaster_change_confirm (change);
  if (!klaster_store_commit (store, change, &error))
    return klaster_cli_fail (error);
  g_print ("%s\n", wish.accept ? _ ("The proposal is accepted.") : _ ("The proposal is rejected."));
  return KLASTER_EXIT_DONE;
}

/* ---- evaluation */

static gpointer
build_evaluation (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_evaluation_build (reader, data, error);
}

static void
add_evaluation_cells (GPtrArray *rows, const KlasterEvaluation *digest, guint r)
{
  const KlasterEvaluationRow *row = digest->rows->pdata[r];
  g_autofree char *position = g_strdup_printf ("%d", row->position);

  for (guint c = 0; c < digest->columns->len; c++)
    {
      const KlasterEvaluationColumn *column = digest->columns->pdata[c];
      const KlasterEvaluationCell *cell = klaster_evaluation_get_cell (digest, r, c);
      const char *key = klaster_evaluation_state_get_key (cell->state);
      g_autofree char *day = dup_day (&cell->date, TRUE);
      const char *const cells[] = { position,
                                    row->text,
                                    column->kabupaten_name,
                                    column->village != NULL ? column->village : "",
                                    key != NULL ? key : "",
                                    cell->evidence != NULL ? cell->evidence : "",
                                    day,
                                    cell->overdue ? "1" : "0",
                                    NULL };

      g_ptr_array_add (rows, g_strdupv ((char **)cells));
    }
}

static void
add_evaluation_row (GPtrArray *rows, const KlasterEvaluationRow *row)
{
  g_autofree char *position = g_strdup_printf ("%d", row->position);
  g_autofree char *progress = klaster_evaluation_sum_dup_progress (&row->sum);
  g_autofree char *due = dup_day (&row->due, FALSE);
  g_autofree char *overdue = g_strdup_printf ("%u", row->sum.n_overdue);
  const char *const cells[] = { position, row->text, due, progress, overdue, NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)cells));
}

static void
add_evaluation_column (GPtrArray *rows, const KlasterEvaluationColumn *column)
{
  g_autofree char *progress = klaster_evaluation_sum_dup_progress (&column->sum);
  g_autofree char *overdue = g_strdup_printf ("%u", column->sum.n_overdue);
  const char *const cells[]
      = { column->kabupaten_name, column->village != NULL ? column->village : "–", progress,
          overdue, NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)cells));
}

static void
print_evaluation (const KlasterEvaluation *digest)
{
  const char *const item_heads[]
      = { _ ("No."), _ ("Item"), _ ("Due"), _ ("Done"), _ ("Overdue"), NULL };
  const char *const site_heads[]
      = { _ ("Kabupaten/kota"), _ ("Village"), _ ("Done"), _ ("Overdue"), NULL };
  g_autoptr (GPtrArray) items = new_rows (item_heads);
  g_autoptr (GPtrArray) sites = new_rows (site_heads);

  g_print ("%s\n", digest->sentence);
  if (digest->stage != KLASTER_INSTRUCTION_READY)
    return;
  for (guint r = 0; r < digest->rows->len; r++)
    add_evaluation_row (items, digest->rows->pdata[r]);
  for (guint c = 0; c < digest->columns->len; c++)
    add_evaluation_column (sites, digest->columns->pdata[c]);
  klaster_cli_print_rows (items, FALSE);
  g_print ("\n");
  klaster_cli_print_rows (sites, FALSE);
}

int
klaster_cli_evaluation (const KlasterArguments *arguments, KlasterStore *store)
{
  static const char *const heads[]
      = { "no", "item", "kabupaten", "village", "state", "evidence", "date", "overdue", NULL };
  KlasterEvaluationQuery query = { 0 };
  g_autoptr (KlasterEvaluation) digest = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  digest = klaster_store_run (store, build_evaluation, &query, &error);
  if (digest == NULL)
    return klaster_cli_fail (error);
  if (!arguments->json)
    {
      print_evaluation (digest);
      return KLASTER_EXIT_DONE;
    }
  rows = new_rows (heads);
  for (guint r = 0; r < digest->rows->len; r++)
    add_evaluation_cells (rows, digest, r);
  klaster_cli_print_rows (rows, TRUE);
  return KLASTER_EXIT_DONE;
}

/* ---- targets */

static gpointer
build_targets (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_targets_build (reader, data, error);
}

/* As exchanged: a point, and nothing where there is no number. */
static char *
dup_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (isnan (number) ? "" : g_ascii_dtostr (buffer, sizeof buffer, number));
}

static void
add_target (GPtrArray *rows, const KlasterTargets *digest, guint r, guint c, gboolean json)
{
  static const char *const keys[KLASTER_N_TARGET_STATES]
      = { "not_applicable", "no_target", "no_forecast", "short", "on_track", "reached" };
  const KlasterTargetRow *row = digest->rows->pdata[r];
  const KlasterTargetColumn *column = digest->columns->pdata[c];
  const KlasterTargetCell *cell = klaster_targets_get_cell (digest, r, c);
  const double numbers[] = { cell->target, cell->forecast.so_far, cell->forecast.forecast };
  g_autofree char *count = g_strdup_printf ("%u", cell->forecast.n);
  char *texts[G_N_ELEMENTS (numbers)];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    texts[i] = json ? dup_number (numbers[i])
               : isnan (numbers[i])
                   ? g_strdup ("–")
                   : klaster_indicator_format (&column->indicator, klaster_figure (numbers[i]));
  {
    const char *const cells[]
        = { row->kabupaten,
            row->kabupaten_name,
            row->village != NULL ? row->village : "",
            column->indicator.code,
            texts[0],
            texts[1],
            count,
            texts[2],
            json ? keys[cell->state] : klaster_target_state_get_label (cell->state),
            NULL };

    g_ptr_array_add (rows, g_strdupv ((char **)cells));
  }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_free (texts[i]);
}

int
klaster_cli_targets (const KlasterArguments *arguments, KlasterStore *store)
{
  static const char *const heads[] = { "code",   "kabupaten", "village",  "indicator", "target",
                                       "so_far", "figures",   "forecast", "state",     NULL };
  const char *const brief[]
      = { _ ("Code"),          _ ("Kabupaten/kota"),  _ ("Village"),  _ ("Indicator"), _ ("Target"),
          _ ("Figure so far"), _ ("Figures counted"), _ ("Forecast"), _ ("State"),     NULL };
  KlasterTargetsQuery query = { 0 };
  g_autoptr (KlasterTargets) digest = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  if (!read_year (arguments->words[0], &query.year))
    return klaster_cli_misuse (_ ("%s is no year; write for example 2026."), arguments->words[0]);
  digest = klaster_store_run (store, build_targets, &query, &error);
  if (digest == NULL)
    return klaster_cli_fail (error);
  rows = new_rows (arguments->json ? heads : brief);
  for (guint r = 0; r < digest->rows->len; r++)
    for (guint c = 0; c < digest->columns->len; c++)
      if (klaster_targets_get_cell (digest, r, c)->state != KLASTER_TARGET_NOT_APPLICABLE)
        add_target (rows, digest, r, c, arguments->json);
  if (!arguments->json)
    g_print ("%s\n%s\n", digest->sentence, digest->method);
  if (arguments->json || rows->len > 1)
    klaster_cli_print_rows (rows, arguments->json);
  return KLASTER_EXIT_DONE;
}
