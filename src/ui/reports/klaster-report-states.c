#include "klaster-report-states.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-format.h"

static const struct
{
  const char *key;
  const char *label;
  const char *from; /* states, split by blanks; "none": no report yet */
  const char *to;
  const char *done;
} verbs[KLASTER_N_REPORT_VERBS] = {
  [KLASTER_REPORT_RECEIVE]
  = { "receive", N_ ("Received…"), "none draft returned", "received", N_ ("received") },
  [KLASTER_REPORT_CHECK] = { "check", N_ ("Checked"), "received", "checked", N_ ("checked") },
  [KLASTER_REPORT_APPROVE]
  = { "approve", N_ ("Approve"), "received checked", "approved", N_ ("approved") },
  [KLASTER_REPORT_RETURN]
  = { "return", N_ ("Return…"), "received checked", "returned", N_ ("returned") },
  [KLASTER_REPORT_REOPEN] = { "reopen", N_ ("Reopen…"), "approved", "received", N_ ("reopened") },
};

const char *
klaster_report_verb_get_key (KlasterReportVerb verb)
{
  return verbs[verb].key;
}

const char *
klaster_report_verb_get_label (KlasterReportVerb verb)
{
  return _ (verbs[verb].label);
}

gboolean
klaster_report_verb_is_possible (KlasterReportVerb verb, const char *state)
{
  g_auto (GStrv) from = g_strsplit (verbs[verb].from, " ", -1);

  return g_strv_contains ((const char *const *)from, state != NULL ? state : "none");
}

/* Writing */

typedef struct
{
  KlasterSession *session;
  char *summary;
} Writing;

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  g_autoptr (GError) error = NULL;

  if (klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    klaster_session_say (writing->session, writing->summary, TRUE);
  else
    klaster_session_fail (writing->session, error);
  g_object_unref (writing->session);
  g_free (writing->summary);
  g_free (writing);
}

void
klaster_report_commit (KlasterSession *session, KlasterChange *change, const char *summary)
{
  Writing *writing = g_new (Writing, 1);

  *writing = (Writing){ g_object_ref (session), g_strdup (summary) };
  klaster_store_commit_async (klaster_session_get_store (session), change, on_committed_cb,
                              writing);
}

static void
set_field (KlasterChange *change, const char *report, const char *field, const char *text)
{
  g_auto (KlasterValue) value
      = text != NULL ? klaster_value_text (text) : klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);

  klaster_change_set (change, klaster_entity_get ("report"), report, field, &value);
}

/* A report on paper has come before anything of it is typed. */
static void
insert_received (KlasterChange *change, const char *site, KlasterPeriod period, const char *day)
{
  g_autoptr (KlasterRecord) report = klaster_record_new (klaster_entity_get ("report"), NULL);
  g_autofree char *code = klaster_period_dup_code (period);

  klaster_record_set_text (report, "site", site);
  klaster_record_set_text (report, "period", code);
  klaster_record_set_text (report, "state", "received");
  klaster_record_set_text (report, "received_on", day);
  klaster_record_set_text (report, "origin", _ ("Typed"));
  klaster_change_insert (change, report);
}

/* ANSWER: the day, the reason, or NULL. */
static void
apply (KlasterReportVerb verb,
       KlasterSession *session,
       const KlasterReportTarget *target,
       const char *answer)
{
  g_autofree char *summary = g_strdup_printf ("%s: %s", target->name, _ (verbs[verb].done));
  g_autoptr (KlasterChange) change = klaster_change_new (summary);

  if (target->report == NULL)
    insert_received (change, target->site, target->period, answer);
  else
    {
      set_field (change, target->report, "state", verbs[verb].to);
      if (verb == KLASTER_REPORT_RECEIVE)
        set_field (change, target->report, "received_on", answer);
      if (verb == KLASTER_REPORT_RETURN)
        set_field (change, target->report, "returned_reason", answer);
    }
  if (verb == KLASTER_REPORT_RETURN || verb == KLASTER_REPORT_REOPEN)
    klaster_change_set_reason (change, answer);
  klaster_report_commit (session, change, summary);
}

/* Asking */

typedef struct
{
  KlasterReportVerb verb;
  KlasterSession *session;
  KlasterReportTarget target; /* its strings are owned */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->session);
  g_free ((char *)question->target.site);
  g_free ((char *)question->target.report);
  g_free ((char *)question->target.name);
  g_free (question);
}

/* TEXT as a day that has come, as it is stored, or NULL. (transfer full) */
static char *
read_day (const char *text, gpointer user_data)
{
  GDate day, today;

  klaster_today (&today);
  if (!klaster_date_parse (text, &day, NULL) || g_date_compare (&day, &today) > 0)
    return NULL;
  return klaster_date_dup_iso (&day);
}

static void
on_answered_cb (const char *answer, gpointer user_data)
{
  const Question *question = user_data;

  apply (question->verb, question->session, &question->target, answer);
}

static const char *
get_body (KlasterReportVerb verb)
{
  switch (verb)
    {
    case KLASTER_REPORT_RECEIVE:
      return _ ("On which day did the report come in? Not later than today.");
    case KLASTER_REPORT_RETURN:
      return _ ("What is to be corrected? The reason stands on the report and in its history.");
    case KLASTER_REPORT_REOPEN:
      return _ (
          "The report is approved. Why is it opened again? The reason is kept in the history.");
    case KLASTER_REPORT_CHECK:
    case KLASTER_REPORT_APPROVE:
    case KLASTER_N_REPORT_VERBS:
    default:
      return "";
    }
}

/* QUESTION is taken over. */
static void
ask (Question *question, GtkWindow *parent)
{
  gboolean day = question->verb == KLASTER_REPORT_RECEIVE;
  g_autofree char *text = NULL;
  GDate today;

  klaster_today (&today);
  text = klaster_format_date (&today);
  klaster_dialog_ask_text (
      parent,
      &(KlasterTextQuestion){ .heading = question->target.name,
                              .body = get_body (question->verb),
                              .answer = klaster_report_verb_get_label (question->verb),
                              .text = day ? text : NULL,
                              .read = day ? read_day : NULL },
      on_answered_cb, question, question_free);
}

void
klaster_report_verb_run (KlasterReportVerb verb,
                         GtkWindow *parent,
                         KlasterSession *session,
                         const KlasterReportTarget *target)
{
  Question *question;

  g_return_if_fail (KLASTER_IS_SESSION (session) && target != NULL);

  if (!klaster_report_verb_is_possible (verb, target->state))
    return;
  if (verb == KLASTER_REPORT_CHECK || verb == KLASTER_REPORT_APPROVE)
    {
      apply (verb, session, target, NULL);
      return;
    }
  question = g_new0 (Question, 1);
  question->verb = verb;
  question->session = g_object_ref (session);
  question->target = (KlasterReportTarget){ .site = g_strdup (target->site),
                                            .period = target->period,
                                            .report = g_strdup (target->report),
                                            .name = g_strdup (target->name) };
  ask (question, parent);
}
