#include "klaster-report-window.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-record-views.h"
#include "klaster-report-bar.h"
#include "klaster-report-writer.h"

struct _KlasterReportWindow
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *heading;
  GtkWidget *save;
  KlasterReportBar *bar;
  KlasterReportForm *form;
  GtkWidget *stack, *switcher;
  GtkWidget *trouble, *trouble_text;
  AdwToastOverlay *toasts;

  /* owned */
  KlasterSession *session;
  KlasterReportSheet *sheet; /* NULL until read */
  GCancellable *loading;
  char *report; /* id that was asked for, or NULL */
  char *site;
  GtkWidget *focus; /* weak: had the focus when saving began */

  KlasterPeriod period;
  gboolean has_views; /* photos, comments and history stand beside the form */
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (KlasterReportWindow, klaster_report_window, ADW_TYPE_WINDOW)

static void
show_trouble (KlasterReportWindow *self, const char *sentence)
{
  if (sentence != NULL)
    gtk_label_set_text (GTK_LABEL (self->trouble_text), sentence);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->trouble), sentence != NULL);
}

static gboolean
can_write (KlasterReportWindow *self)
{
  return self->sheet != NULL && klaster_report_sheet_get_row (self->sheet)->locked == NULL
         && !klaster_store_is_read_only (klaster_session_get_store (self->session));
}

static void
update (KlasterReportWindow *self)
{
  gboolean dirty = self->sheet != NULL && klaster_report_form_is_dirty (self->form);

  gtk_widget_set_sensitive (GTK_WIDGET (self->form), self->sheet != NULL && !self->saving);
  klaster_report_form_set_editable (self->form, can_write (self));
  klaster_report_bar_set_dirty (self->bar, dirty || self->saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save",
                                 dirty && !self->saving && can_write (self));
  gtk_button_set_label (GTK_BUTTON (self->save), self->saving ? _ ("Saving…") : _ ("Save"));
}

/* Reading */

static void
add_view (KlasterReportWindow *self,
          GtkWidget *view,
          const char *name,
          const char *title,
          const char *icon)
{
  adw_view_stack_page_set_icon_name (
      adw_view_stack_add_titled (ADW_VIEW_STACK (self->stack), view, name, title), icon);
}

/* There is something to remark and to photograph once the report is there. */
static void
add_views (KlasterReportWindow *self)
{
  const char *id = klaster_report_sheet_get_row (self->sheet)->report.report;
  const KlasterEntity *entity = klaster_entity_get ("report");

  if (self->has_views || id == NULL)
    return;
  self->has_views = TRUE;
  add_view (self, klaster_attachments_view_new (self->session, entity, id), "attachments",
            _ ("Photos and files"), "mail-attachment-symbolic");
  add_view (self, klaster_comments_view_new (self->session, entity, id), "comments", _ ("Comments"),
            "mail-message-new-symbolic");
  add_view (self, klaster_history_view_new (self->session, entity, id, NULL), "history",
            _ ("History"), "document-open-recent-symbolic");
  gtk_widget_show (self->switcher);
}

static void
show_sheet (KlasterReportWindow *self, KlasterReportSheet *sheet)
{
  gboolean first = self->sheet == NULL;

  if (!klaster_report_form_show (self->form, sheet))
    {
      klaster_report_sheet_free (sheet);
      show_trouble (self, _ ("Other figures are asked now than when this form was opened. Save "
                             "what was typed; then they are shown."));
      return;
    }
  klaster_report_bar_show (self->bar, sheet);
  g_clear_pointer (&self->sheet, klaster_report_sheet_free);
  self->sheet = sheet;
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->heading), sheet->name);
  gtk_window_set_title (GTK_WINDOW (self), sheet->name);
  add_views (self);
  update (self);
  if (first)
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterReportSheet *sheet
      = klaster_report_sheet_load_finish (KLASTER_STORE (source), result, &error);
  KlasterReportWindow *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_REPORT_WINDOW (user_data);
  g_clear_object (&self->loading);
  if (sheet != NULL)
    show_sheet (self, sheet);
  else
    show_trouble (self, error->message);
}

static void
load (KlasterReportWindow *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  klaster_report_sheet_load_async (klaster_session_get_store (self->session), self->report,
                                   self->site, self->period, self->loading, on_loaded_cb, self);
}

/* Saving */

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterReportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = klaster_report_write_finish (result, &error);

  self->saving = FALSE;
  if (self->session == NULL)
    return;
  if (done)
    {
      klaster_report_form_settle (self->form);
      klaster_session_say (self->session, _ ("The changes are saved"), TRUE);
      load (self);
    }
  else
    show_trouble (self, error->message);
  update (self);
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterReportWindow *self = KLASTER_REPORT_WINDOW (widget);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = klaster_report_form_collect (self->form, labels, &error);
  g_autofree char *changed = NULL;
  g_autofree char *summary = NULL;

  show_trouble (self, entries == NULL ? error->message : NULL);
  if (entries == NULL || entries->len == 0)
    return;
  changed = klaster_record_draft_describe (labels);
  summary = g_strdup_printf (_ ("%s %s: %s changed"), _ (klaster_entity_get ("report")->label),
                             self->sheet->name, changed);
  self->saving = TRUE;
  g_set_weak_pointer (&self->focus, gtk_window_get_focus (GTK_WINDOW (self)));
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  update (self);
  klaster_report_write_async (self->session, entries, summary, NULL, on_written_cb,
                              g_object_ref (self));
}

/* Closing */

static void
close_anyway (gpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (user_data));
}

static gboolean
klaster_report_window_close_request (GtkWindow *window)
{
  KlasterReportWindow *self = KLASTER_REPORT_WINDOW (window);

  if (self->saving)
    return TRUE;
  if (!klaster_report_form_is_dirty (self->form))
    return GTK_WINDOW_CLASS (klaster_report_window_parent_class)->close_request (window);
  klaster_dialog_ask_to_lose (
      window, _ ("Close without saving?"), _ ("What you typed in this form is not saved yet."),
      _ ("Close without saving"), close_anyway, g_object_ref (self), g_object_unref);
  return TRUE;
}

/* Children */

static void
on_message_cb (KlasterReportWindow *self, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (sentence));
}

static GtkWidget *
create_header (KlasterReportWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->heading = adw_window_title_new ("", _ (klaster_entity_get ("report")->label));
  self->save = gtk_button_new_with_label (_ ("Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save), "report.save");
  gtk_widget_set_tooltip_text (self->save, _ ("Save (Ctrl+S)"));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->heading);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save);
  return header;
}

static GtkWidget *
create_trouble (KlasterReportWindow *self)
{
  self->trouble_text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->trouble_text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->trouble_text), 0);
  gtk_widget_add_css_class (self->trouble_text, "form-trouble");
  self->trouble = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->trouble), self->trouble_text);
  return self->trouble;
}

static void
create_children (KlasterReportWindow *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *toasts = adw_toast_overlay_new ();

  self->toasts = ADW_TOAST_OVERLAY (toasts);
  self->bar = klaster_report_bar_new (self->session);
  self->form = klaster_report_form_new (self->session);
  self->stack = adw_view_stack_new ();
  self->switcher = adw_view_switcher_new ();
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->switcher), ADW_VIEW_STACK (self->stack));
  gtk_widget_add_css_class (self->switcher, "form-switcher");
  gtk_widget_hide (self->switcher);
  gtk_widget_set_vexpand (self->stack, TRUE);
  add_view (self, GTK_WIDGET (self->form), "form", _ ("Report"), "document-edit-symbolic");
  gtk_box_append (box, create_header (self));
  gtk_box_append (box, GTK_WIDGET (self->bar));
  gtk_box_append (box, self->switcher);
  gtk_box_append (box, create_trouble (self));
  gtk_box_append (box, self->stack);
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (box));
  adw_window_set_content (ADW_WINDOW (self), toasts);
}

/* Overrides */

static void
klaster_report_window_dispose (GObject *object)
{
  KlasterReportWindow *self = KLASTER_REPORT_WINDOW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->focus);
  G_OBJECT_CLASS (klaster_report_window_parent_class)->dispose (object);
}

static void
klaster_report_window_finalize (GObject *object)
{
  KlasterReportWindow *self = KLASTER_REPORT_WINDOW (object);

  g_clear_pointer (&self->sheet, klaster_report_sheet_free);
  g_free (self->report);
  g_free (self->site);
  G_OBJECT_CLASS (klaster_report_window_parent_class)->finalize (object);
}

static void
klaster_report_window_class_init (KlasterReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_report_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_report_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = klaster_report_window_close_request;
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
klaster_report_window_init (KlasterReportWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 1080, 700);
}

/* Opening */

/* One window for one report, so that two never hold different words about it. */
static KlasterReportWindow *
find_open (KlasterSession *session, const char *report, const char *site, KlasterPeriod period)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) widget = g_list_model_get_item (windows, i);
      KlasterReportWindow *at
          = KLASTER_IS_REPORT_WINDOW (widget) ? KLASTER_REPORT_WINDOW (widget) : NULL;
      const KlasterReportGridRow *row
          = at != NULL && at->sheet != NULL ? klaster_report_sheet_get_row (at->sheet) : NULL;

      if (row != NULL && at->session == session
          && (report != NULL ? g_strcmp0 (row->report.report, report) == 0
                             : g_strcmp0 (row->report.site, site) == 0
                                   && klaster_period_compare (row->period, period) == 0))
        return at;
    }
  return NULL;
}

static void
present (GtkWindow *parent,
         KlasterSession *session,
         const char *report,
         const char *site,
         KlasterPeriod period)
{
  KlasterReportWindow *self = find_open (session, report, site, period);

  if (self == NULL)
    {
      self = g_object_new (KLASTER_TYPE_REPORT_WINDOW, "transient-for", parent,
                           "destroy-with-parent", TRUE, NULL);
      self->session = g_object_ref (session);
      self->report = g_strdup (report);
      self->site = g_strdup (site);
      self->period = period;
      create_children (self);
      g_signal_connect_object (self->form, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "store-changed", G_CALLBACK (load), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "message", G_CALLBACK (on_message_cb), self,
                               G_CONNECT_SWAPPED);
      update (self);
      load (self);
    }
  gtk_window_present (GTK_WINDOW (self));
}

/* Public functions */

void
klaster_report_window_show (GtkWindow *parent,
                            KlasterSession *session,
                            const char *site,
                            KlasterPeriod period)
{
  g_return_if_fail (KLASTER_IS_SESSION (session) && site != NULL);

  present (parent, session, NULL, site, period);
}

gboolean
klaster_report_window_show_requested (GtkWindow *parent,
                                      KlasterSession *session,
                                      const char *id,
                                      GVariant *presets)
{
  KlasterPeriod period = klaster_session_get_period (session);
  const char *site = NULL, *code;

  if (id == NULL && presets != NULL && g_variant_lookup (presets, "period", "&s", &code))
    klaster_period_parse (code, &period, NULL);
  if (id == NULL && (presets == NULL || !g_variant_lookup (presets, "site", "&s", &site)))
    return FALSE;
  present (parent, session, id, site, period);
  return TRUE;
}

KlasterReportForm *
klaster_report_window_get_form (KlasterReportWindow *self)
{
  return self->form;
}

gboolean
klaster_report_window_is_settled (KlasterReportWindow *self)
{
  return self->sheet != NULL && self->loading == NULL && !self->saving;
}
