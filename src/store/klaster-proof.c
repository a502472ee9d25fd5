#include "klaster-proof.h"

#include <glib/gi18n.h>

#include "klaster-award-text.h"
#include "klaster-format.h"
#include "klaster-journal.h"
#include "klaster-replay.h"

void
klaster_check_result_free (KlasterCheckResult *self)
{
  if (self == NULL)
    return;
  g_free (self->problem);
  g_free (self);
}

static gboolean
check_pages (KlasterDb *db, char **problem, GError **error)
{
  g_autoptr (KlasterStatement) row
      = klaster_db_prepare (db, "PRAGMA main.integrity_check(1)", error);

  if (row == NULL || klaster_statement_step (row, error) != KLASTER_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (klaster_statement_get_text (row, 0), "ok") != 0)
    *problem = g_strdup_printf (_ ("“%s” is damaged: %s. Restore the store from a backup."),
                                klaster_db_get_name (db), klaster_statement_get_text (row, 0));
  return TRUE;
}

static gboolean
check_references (KlasterDb *db, char **problem, GError **error)
{
  g_autoptr (KlasterStatement) row
      = klaster_db_prepare (db, "PRAGMA main.foreign_key_check", error);
  KlasterStep step;

  if (row == NULL)
    return FALSE;
  step = klaster_statement_step (row, error);
  if (step == KLASTER_STEP_ROW)
    *problem = g_strdup_printf (
        /* Translators: two names of tables. */
        _ ("A record in “%s” refers to one in “%s” that does not exist. Restore the store from a "
           "backup."),
        klaster_statement_get_text (row, 0), klaster_statement_get_text (row, 2));
  return step != KLASTER_STEP_ERROR;
}

gboolean
klaster_proof_check_file (KlasterDb *db, char **problem, GError **error)
{
  *problem = NULL;
  return check_pages (db, problem, error)
         && (*problem != NULL || check_references (db, problem, error));
}

static char *
say_broken_change (gint64 change)
{
  g_autofree char *number = klaster_format_integer (change);

  return g_strdup_printf (
      /* Translators: a number. */
      _ ("The journal was altered outside of the program: change number %s is not what was "
         "written. "
         "Compare with a backup."),
      number);
}

/* The journal played anew gives the rows that are there. */
static gboolean
check_rows (KlasterDb *db, const KlasterSchema *schema, KlasterCheckResult *result, GError **error)
{
  g_autofree char *different = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterDb) replayed = klaster_replay (db, schema, G_MAXINT64, &failure);

  if (replayed != NULL
      && klaster_replay_compare (db, replayed, schema, &different, &result->records, &failure))
    return TRUE;
  if (different != NULL)
    result->problem = g_strdup_printf (
        /* Translators: a table and an id. */
        _ ("A record was altered outside of the program and does not agree with the journal: %s. "
           "Compare with a backup."),
        different);
  else if (g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CORRUPT)
           || g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED))
    result->problem = g_strdup (failure->message);
  else
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

gboolean
klaster_proof_check_journal (KlasterDb *db,
                             const KlasterSchema *schema,
                             KlasterCheckResult *result,
                             GError **error)
{
  gint64 broken;

  if (!klaster_journal_verify (db, &result->changes, &broken, error))
    return FALSE;
  if (broken == 0)
    return check_rows (db, schema, result, error);
  result->problem = say_broken_change (broken);
  return TRUE;
}

/* Each frozen decision gives the ranking that it holds, from the figures and weights that it holds. */
static gboolean
check_decisions (KlasterDb *db, char **problem, GError **error)
{
  g_autoptr (KlasterStatement) row = klaster_db_prepare (
      db,
      "SELECT year, frozen_text, data_hash FROM main.award WHERE state = 'frozen' ORDER BY year",
      error);
  KlasterStep step;

  if (row == NULL)
    return FALSE;
  while ((step = klaster_statement_step (row, error)) == KLASTER_STEP_ROW && *problem == NULL)
    {
      const char *text = klaster_statement_get_text (row, 1);
      const char *hash = klaster_statement_get_text (row, 2);
      g_autoptr (GError) failure = NULL;
      g_autoptr (KlasterAwardSheet) sheet
          = klaster_award_from_text (text != NULL ? text : "", hash != NULL ? hash : "", &failure);

      if (sheet == NULL)
        /* Translators: a year, a sentence. */
        *problem = g_strdup_printf (_ ("Award %s: %s Compare with a backup."),
                                    klaster_statement_get_text (row, 0), failure->message);
    }
  return step != KLASTER_STEP_ERROR;
}

KlasterCheckResult *
klaster_proof_check (KlasterDb *db, const KlasterSchema *schema, GError **error)
{
  g_autoptr (KlasterCheckResult) result = g_new0 (KlasterCheckResult, 1);

  if (!klaster_proof_check_file (db, &result->problem, error))
    return NULL;
  if (result->problem == NULL && !check_decisions (db, &result->problem, error))
    return NULL;
  if (result->problem == NULL && !klaster_proof_check_journal (db, schema, result, error))
    return NULL;
  return g_steal_pointer (&result);
}
