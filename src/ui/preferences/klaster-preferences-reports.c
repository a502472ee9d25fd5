#include "klaster-preferences-reports.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-digest.h"
#include "klaster-period.h"

struct _KlasterPreferencesReports
{
  AdwPreferencesGroup parent_instance;

  /* children */
  GtkWidget *days; /* entry row */

  /* weak: the window of libadwaita 1.2 never lets go of its groups and rows */
  KlasterSession *session;

  /* owned */
  GCancellable *reading;
  KlasterRecord *setting; /* as stored, or NULL */
};

G_DEFINE_FINAL_TYPE (KlasterPreferencesReports,
                     klaster_preferences_reports,
                     ADW_TYPE_PREFERENCES_GROUP)

/* Reading */

/* Either spelling of the key; NULL without error when the office has not set it. */
static gpointer
find_setting (KlasterReader *reader, gpointer data, GError **error)
{
  static const char *const keys[] = { KLASTER_SETTING_REPORT_DUE_DAY, "report.due_day" };
  KlasterRecord *setting = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys) && setting == NULL && *error == NULL; i++)
    {
      const KlasterMatch matches[] = { { "key", keys[i] }, { NULL, NULL } };

      setting = klaster_reader_first (reader, klaster_entity_get ("setting"), matches, NULL, error);
    }
  return setting;
}

static void
show_days (KlasterPreferencesReports *self)
{
  const char *value
      = self->setting != NULL ? klaster_record_get_text (self->setting, "value") : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->days),
                         value != NULL ? value : KLASTER_DEFAULT_REPORT_DUE_DAY);
  gtk_widget_remove_css_class (self->days, "error");
}

static void
on_setting_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterRecord) setting
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterPreferencesReports *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_PREFERENCES_REPORTS (user_data);
  g_clear_object (&self->reading);
  if (error != NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->setting, klaster_record_unref);
  self->setting = g_steal_pointer (&setting);
  show_days (self);
}

static void
read_setting (KlasterPreferencesReports *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), find_setting, NULL, NULL,
                           (GDestroyNotify)klaster_record_unref, self->reading, on_setting_found_cb,
                           self);
}

/* Writing */

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterPreferencesReports) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!klaster_store_commit_finish (KLASTER_STORE (source), result, &error)
      && self->session != NULL)
    klaster_session_fail (self->session, error);
}

static void
write_days (KlasterPreferencesReports *self, int days)
{
  g_autofree char *text = g_strdup_printf ("%d", days);
  g_autofree char *summary = g_strdup_printf (
      ngettext ("Reports are due %d day after the end of a period",
                "Reports are due %d days after the end of a period", (gulong)days),
      days);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);
  g_autoptr (KlasterRecord) setting
      = self->setting != NULL ? klaster_record_copy (self->setting)
                              : klaster_record_new (klaster_entity_get ("setting"), NULL);

  klaster_record_set_text (setting, "value", text);
  if (self->setting != NULL)
    klaster_change_update (change, setting);
  else
    {
      klaster_record_set_text (setting, "key", KLASTER_SETTING_REPORT_DUE_DAY);
      klaster_change_insert (change, setting);
    }
  klaster_store_commit_async (klaster_session_get_store (self->session), change, on_written_cb,
                              g_object_ref (self));
}

static void
on_applied_cb (KlasterPreferencesReports *self)
{
  double days;

  if (klaster_number_parse (gtk_editable_get_text (GTK_EDITABLE (self->days)), &days, NULL)
      && days >= 0 && days <= KLASTER_MAX_DUE_DAYS && days == floor (days))
    {
      gtk_widget_remove_css_class (self->days, "error");
      write_days (self, (int)days);
      return;
    }
  gtk_widget_add_css_class (self->days, "error");
  gtk_widget_error_bell (self->days);
}

/* Overrides */

static void
klaster_preferences_reports_dispose (GObject *object)
{
  KlasterPreferencesReports *self = KLASTER_PREFERENCES_REPORTS (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_weak_pointer (&self->session);
  g_clear_pointer (&self->setting, klaster_record_unref);
  G_OBJECT_CLASS (klaster_preferences_reports_parent_class)->dispose (object);
}

/* The window is closed: what is left of the group reads no more. */
static void
klaster_preferences_reports_unroot (GtkWidget *widget)
{
  KlasterPreferencesReports *self = KLASTER_PREFERENCES_REPORTS (widget);

  g_cancellable_cancel (self->reading);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, read_setting, self);
  GTK_WIDGET_CLASS (klaster_preferences_reports_parent_class)->unroot (widget);
}

static void
klaster_preferences_reports_class_init (KlasterPreferencesReportsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_preferences_reports_dispose;
  GTK_WIDGET_CLASS (klass)->unroot = klaster_preferences_reports_unroot;
}

static void
klaster_preferences_reports_init (KlasterPreferencesReports *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  g_autofree char *limits = g_strdup_printf (
      _ ("A whole number from 0 to %d. A single period gets another due day in the radar of "
         "reports."),
      KLASTER_MAX_DUE_DAYS);

  self->days = adw_entry_row_new ();
  adw_preferences_group_set_title (group, _ ("Two-month reports"));
  adw_preferences_group_set_description (group, limits);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->days),
                                 _ ("Due so many days after the end of the period"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->days), TRUE);
  adw_preferences_group_add (group, self->days);
  g_signal_connect_object (self->days, "apply", G_CALLBACK (on_applied_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Public functions */

AdwPreferencesGroup *
klaster_preferences_reports_new (KlasterSession *session)
{
  KlasterPreferencesReports *self = g_object_new (KLASTER_TYPE_PREFERENCES_REPORTS, NULL);

  g_set_weak_pointer (&self->session, session);
  gtk_widget_set_sensitive (self->days,
                            !klaster_store_is_read_only (klaster_session_get_store (session)));
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_setting), self,
                           G_CONNECT_SWAPPED);
  read_setting (self);
  return ADW_PREFERENCES_GROUP (self);
}
