#include "klaster-follow-up-move.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-quick-change.h"

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

/* The day it was done; none when it is open again. A day that is known stays. */
static void
set_done_on (KlasterChange *change, const KlasterFollowUp *follow_up, KlasterFollowUpColumn column)
{
  gboolean closes = column == KLASTER_FOLLOW_UP_CLOSED;
  g_autofree char *iso = NULL;
  GDate today;

  if (closes == g_date_valid (&follow_up->done_on))
    return;
  klaster_today (&today);
  iso = klaster_date_dup_iso (&today);
  klaster_quick_change_set (change, "follow_up", follow_up->id, "done_on", closes ? iso : NULL);
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
  /* Translators: %s is the new state of a follow-up. */
  g_autofree char *sentence = g_strdup_printf (_ ("Moved to “%s”"), label);
  g_autoptr (KlasterChange) change = NULL;

  if (column == KLASTER_FOLLOW_UP_ANY || klaster_follow_up_get_column (follow_up) == column)
    return;
  change = klaster_change_new (summary);
  klaster_quick_change_set (change, "follow_up", follow_up->id, "state", columns[column].state);
  set_done_on (change, follow_up, column);
  klaster_quick_change_commit (session, change, sentence);
}
