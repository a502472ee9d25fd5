#include "klaster-report-approval.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-report-grid.h"
#include "klaster-report-states.h"

typedef struct
{
  KlasterSession *session;
  KlasterReportGrid *grid; /* NULL until read */
  GtkWindow *parent; /* weak */
  KlasterPeriod period;
} Approval;

static void
approval_free (gpointer data)
{
  Approval *approval = data;

  g_object_unref (approval->session);
  g_clear_pointer (&approval->grid, klaster_report_grid_unref);
  g_clear_weak_pointer (&approval->parent);
  g_free (approval);
}

static gboolean
is_ready (const KlasterReportGridRow *row)
{
  return (row->report.state == KLASTER_REPORT_ON_TIME || row->report.state == KLASTER_REPORT_LATE)
         && klaster_report_verb_is_possible (KLASTER_REPORT_APPROVE, row->state);
}

static guint
count_ready (const KlasterReportGrid *grid)
{
  guint n = 0;

  for (guint i = 0; i < grid->rows->len; i++)
    n += is_ready (grid->rows->pdata[i]);
  return n;
}

static void
approve_all (gpointer data)
{
  const Approval *approval = data;
  guint n = count_ready (approval->grid);
  /* Translators: line of the journal: period, number of reports. */
  g_autofree char *summary = g_strdup_printf (
      ngettext ("%s: %u report approved", "%s: %u reports approved", n), approval->grid->title, n);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);
  g_auto (KlasterValue) state = klaster_value_text ("approved");

  for (guint i = 0; i < approval->grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = approval->grid->rows->pdata[i];

      if (is_ready (row))
        klaster_change_set (change, klaster_entity_get ("report"), row->report.report, "state",
                            &state);
    }
  klaster_report_commit (approval->session, change, summary);
}

/* "Tapin (partly filled, 5 of 9)" */
static char *
explain_row (const KlasterReportGridRow *row)
{
  if (row->report.state == KLASTER_REPORT_PARTLY)
    return g_strdup_printf ("%s (%s, %s)", row->title,
                            klaster_report_state_get_label (row->report.state), row->completeness);
  if (row->report.returned)
    return g_strdup_printf ("%s (%s)", row->title, row->state_label);
  return g_strdup_printf ("%s (%s)", row->title,
                          klaster_report_state_get_label (row->report.state));
}

static char *
explain_rest (const KlasterReportGrid *grid)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = grid->rows->pdata[i];
      g_autofree char *name = NULL;

      if (!row->report.expected || is_ready (row) || g_strcmp0 (row->state, "approved") == 0)
        continue;
      name = explain_row (row);
      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return g_strdup ("");
  list = klaster_format_list ((const char *const *)names);
  /* Translators: %s is a list of sites, each with what it lacks. */
  return g_strdup_printf (_ ("Not approved: %s."), list);
}

/* Asking */

/* Why there is nothing to do. */
static void
tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Takes APPROVAL over. */
static void
ask (Approval *approval)
{
  guint n = count_ready (approval->grid);
  g_autofree char *rest = explain_rest (approval->grid);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;

  if (n == 0)
    {
      body = g_strdup_printf (_ ("No complete report waits for approval. %s"), rest);
      tell (approval->parent, approval->grid->title, body);
      approval_free (approval);
      return;
    }
  /* Translators: %s is a period. */
  heading = g_strdup_printf (_ ("Approve the period %s?"), approval->grid->title);
  body = g_strdup_printf (ngettext ("%u complete report is approved and locked. %s",
                                    "%u complete reports are approved and locked. %s", n),
                          n, rest);
  klaster_dialog_ask (approval->parent, heading, body, _ ("Approve"), approve_all, approval,
                      approval_free);
}

/* Reading how the reports stand now */

static gpointer
build_grid (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterReportGridQuery query = { .period = *(KlasterPeriod *)data };

  return klaster_report_grid_build (reader, &query, error);
}

static void
on_grid_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Approval *approval = user_data;
  g_autoptr (GError) error = NULL;

  approval->grid = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  if (approval->grid != NULL && approval->parent != NULL)
    {
      ask (approval);
      return;
    }
  if (error != NULL)
    klaster_session_fail (approval->session, error);
  approval_free (approval);
}

/* Public functions */

void
klaster_report_approve_period (GtkWindow *parent, KlasterSession *session, KlasterPeriod period)
{
  Approval *approval = g_new0 (Approval, 1);

  approval->session = g_object_ref (session);
  approval->period = period;
  g_set_weak_pointer (&approval->parent, parent);
  klaster_store_run_async (klaster_session_get_store (session), build_grid, &approval->period, NULL,
                           (GDestroyNotify)klaster_report_grid_unref, NULL, on_grid_built_cb,
                           approval);
}
