#include "klaster-follow-up-move.h"

#include <glib/gi18n.h>

#include "klaster-format.h"

static const struct
{
  const char *state;
  const char *label;
} columns[KLASTER_N_FOLLOW_UP_COLUMNS] = {
  [KLASTER_FOLLOW_UP_ANY] = { "open", N_ ("All") },
  [KLASTER_FOLLOW_UP_OPEN] = { "open", N_ ("Not begun") },
  [KLASTER_FOLLOW_UP_RUNNING] = { "running", N_ ("Running") },
  [KLASTER_FOLLOW_UP_CLOSED] = { "done", N_ ("Done") },
};

typedef struct
{
  KlasterSession *session;
  char *sentence;
} Move;

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Move *move = user_data;
  g_autoptr (GError) error = NULL;

  if (klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    klaster_session_say (move->session, move->sentence, TRUE);
  else
    klaster_session_fail (move->session, error);
  g_object_unref (move->session);
  g_free (move->sentence);
  g_free (move);
}

static void
set_done_on (KlasterChange *change, const KlasterFollowUp *follow_up, KlasterFollowUpColumn column)
{
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  gboolean known = g_date_valid (&follow_up->done_on);

  if (column == KLASTER_FOLLOW_UP_CLOSED && !known)
    {
      GDate today;
      g_autofree char *iso = NULL;

      klaster_today (&today);
      iso = klaster_date_dup_iso (&today);
      value = klaster_value_text (iso);
    }
  else if (column == KLASTER_FOLLOW_UP_CLOSED || !known)
    return;
  klaster_change_set (change, klaster_entity_get ("follow_up"), follow_up->id, "done_on", &value);
}

/* Public functions */

const char *
klaster_follow_up_column_get_label (KlasterFollowUpColumn column)
{
  g_return_val_if_fail (column < KLASTER_N_FOLLOW_UP_COLUMNS, "–");
  return _ (columns[column].label);
}

void
klaster_follow_up_move (KlasterSession *session,
                        const KlasterFollowUp *follow_up,
                        KlasterFollowUpColumn column)
{
  const char *label = klaster_follow_up_column_get_label (column);
  /* Translators: a follow-up, then its new state. */
  g_autofree char *summary = g_strdup_printf (_ ("%s: %s"), follow_up->text, label);
  g_autoptr (KlasterChange) change = NULL;
  g_auto (KlasterValue) state = KLASTER_VALUE_INIT;
  Move *move;

  if (column == KLASTER_FOLLOW_UP_ANY || klaster_follow_up_get_column (follow_up) == column)
    return;
  change = klaster_change_new (summary);
  state = klaster_value_text (columns[column].state);
  klaster_change_set (change, klaster_entity_get ("follow_up"), follow_up->id, "state", &state);
  set_done_on (change, follow_up, column);
  move = g_new0 (Move, 1);
  move->session = g_object_ref (session);
  /* Translators: %s is the new state of a follow-up. */
  move->sentence = g_strdup_printf (_ ("Moved to “%s”"), label);
  klaster_store_commit_async (klaster_session_get_store (session), change, on_committed_cb, move);
}
