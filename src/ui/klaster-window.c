#include "klaster-window.h"

#include <glib/gi18n.h>

#include "klaster-agenda-page.h"
#include "klaster-charts-page.h"
#include "klaster-decisions-page.h"
#include "klaster-dialogs.h"
#include "klaster-history-window.h"
#include "klaster-import-window.h"
#include "klaster-kawasan-page.h"
#include "klaster-meetings-page.h"
#include "klaster-page-parts.h"
#include "klaster-record-form.h"
#include "klaster-register-page.h"
#include "klaster-report-window.h"
#include "klaster-reports-page.h"
#include "klaster-villages-page.h"
#include "klaster-window-private.h"

G_DEFINE_FINAL_TYPE (KlasterWindow, klaster_window, ADW_TYPE_APPLICATION_WINDOW)

static void
restore_state (KlasterWindow *self)
{
  GSettings *settings = klaster_session_get_settings (self->session);
  g_autofree char *page = NULL;
  g_autofree char *code = NULL;
  KlasterPeriod period;

  if (settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  page = g_settings_get_string (settings, "page");
  klaster_window_show_page (self, page);
  code = g_settings_get_string (settings, "period");
  if (*code != '\0' && klaster_period_parse (code, &period, NULL))
    klaster_session_set_period (self->session, period);
}

/* Once, when the window closes: never at every step of a resize. */
static void
save_state (KlasterWindow *self)
{
  GSettings *settings = klaster_session_get_settings (self->session);
  g_autofree char *code = NULL;
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  code = klaster_period_dup_code (klaster_session_get_period (self->session));
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_string (settings, "page", adw_view_stack_get_visible_child_name (self->stack));
  g_settings_set_string (settings, "period", code);
}

static void
on_message_cb (KlasterWindow *self, const char *sentence, gboolean can_undo)
{
  AdwToast *toast = adw_toast_new (sentence);

  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_failure_cb (KlasterWindow *self, const char *sentence, const char *detail)
{
  GtkWidget *dialog
      = adw_message_dialog_new (GTK_WINDOW (self), _ ("This could not be done"), sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_edit_requested_cb (KlasterWindow *self, const char *entity, const char *id, GVariant *presets)
{
  if (g_str_equal (entity, "report")
      && klaster_report_window_show_requested (GTK_WINDOW (self), self->session, id, presets))
    return;
  klaster_record_form_present (GTK_WINDOW (self), self->session, klaster_entity_get (entity), id,
                               presets);
}

static void
on_history_requested_cb (KlasterWindow *self, const char *entity, const char *id, const char *field)
{
  klaster_history_present (GTK_WINDOW (self), self->session, entity, id, field);
}

static GtkWidget *
create_menu_button (void)
{
  g_autoptr (GMenuModel) menu = klaster_window_create_menu ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_tooltip_text (button, _ ("Main menu"));
  return button;
}

static GtkWidget *
create_print_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.print");
  gtk_widget_set_tooltip_text (button, _ ("Print the place that is shown"));
  return button;
}

static GtkWidget *
create_present_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("x-office-presentation-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.arrange-tour");
  gtk_widget_set_tooltip_text (button, _ ("Present to a hall"));
  return button;
}

static GtkWidget *
create_header (KlasterWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *switcher = adw_view_switcher_new ();
  GtkWidget *name = gtk_label_new (_ ("Klaster Desa"));

  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), self->stack);
  /* The pages have no room for icon and word side by side on a screen of 1366. */
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_SWITCHER_POLICY_NARROW);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), switcher);
  /* Beside all the pages there is room for one of both on a screen of 1366. */
  if (klaster_store_is_sample (klaster_session_get_store (self->session)))
    {
      gtk_label_set_text (GTK_LABEL (name), _ ("SAMPLE DATA"));
      gtk_widget_add_css_class (name, "sample-badge");
      gtk_widget_set_valign (name, GTK_ALIGN_CENTER);
    }
  else
    gtk_widget_add_css_class (name, "heading");
  gtk_widget_set_margin_start (name, 6);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), name);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), create_menu_button ());
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), create_print_button ());
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), create_present_button ());
  return header;
}

static void
add_page (KlasterWindow *self,
          GtkWidget *page,
          const char *name,
          const char *title,
          const char *icon)
{
  AdwViewStackPage *added = adw_view_stack_add_titled (self->stack, page, name, title);

  adw_view_stack_page_set_icon_name (added, icon);
}

/* What stands on PAGE, or NULL. */
static GtkWidget *
get_content (GtkWidget *page)
{
  GtkWidget *content = ADW_IS_BIN (page) ? adw_bin_get_child (ADW_BIN (page)) : NULL;

  if (!GTK_IS_SCROLLED_WINDOW (content))
    return content;
  content = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (content));
  return GTK_IS_VIEWPORT (content) ? gtk_viewport_get_child (GTK_VIEWPORT (content)) : content;
}

/* A page is made when it is first looked at: the window opens sooner and stays smaller. */
static void
on_page_shown_cb (KlasterWindow *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);
  const char *name = adw_view_stack_get_visible_child_name (self->stack);
  GtkWidget *content = NULL;

  if (!ADW_IS_BIN (page) || adw_bin_get_child (ADW_BIN (page)) != NULL)
    return;
  if (g_strcmp0 (name, "register") == 0)
    content = GTK_WIDGET (klaster_register_page_new (self->session));
  else if (g_strcmp0 (name, "reports") == 0)
    content = GTK_WIDGET (klaster_reports_page_new (self->session));
  else if (g_strcmp0 (name, "kawasan") == 0)
    content = klaster_page_wide_new (GTK_WIDGET (klaster_kawasan_page_new (self->session)));
  else if (g_strcmp0 (name, "villages") == 0)
    content = klaster_page_wide_new (GTK_WIDGET (klaster_villages_page_new (self->session)));
  else if (g_strcmp0 (name, "meetings") == 0)
    content = klaster_page_wide_new (GTK_WIDGET (klaster_meetings_page_new (self->session)));
  else if (g_strcmp0 (name, "decisions") == 0)
    content = klaster_page_wide_new (GTK_WIDGET (klaster_decisions_page_new (self->session)));
  else if (g_strcmp0 (name, "agenda") == 0)
    content = GTK_WIDGET (klaster_agenda_page_new (self->session));
  else if (g_strcmp0 (name, "charts") == 0)
    content = GTK_WIDGET (klaster_charts_page_new (self->session));
  if (content != NULL)
    adw_bin_set_child (ADW_BIN (page), content);
}

static void
create_pages (KlasterWindow *self)
{
  self->map_page = klaster_map_page_new (self->session);
  add_page (self, GTK_WIDGET (self->map_page), "map", _ ("Map"), "mark-location-symbolic");
  add_page (self, adw_bin_new (), "register", _ ("Register"), "view-list-symbolic");
  add_page (self, adw_bin_new (), "reports", _ ("Reports"), "x-office-spreadsheet-symbolic");
  add_page (self, adw_bin_new (), "kawasan", _ ("Kawasan"), "view-dual-symbolic");
  add_page (self, adw_bin_new (), "meetings", _ ("Meetings"), "system-users-symbolic");
  add_page (self, adw_bin_new (), "decisions", _ ("Decisions"), "starred-symbolic");
  add_page (self, adw_bin_new (), "agenda", _ ("Agenda"), "x-office-calendar-symbolic");
  add_page (self, adw_bin_new (), "charts", _ ("Charts"), "view-grid-symbolic");
  add_page (self, adw_bin_new (), "villages", _ ("Indeks Desa"), "view-sort-descending-symbolic");
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (on_page_shown_cb),
                           self, G_CONNECT_SWAPPED);
}

/* Files that are dropped anywhere are imported. */
static gboolean
on_files_dropped_cb (GtkDropTarget *target,
                     const GValue *value,
                     double x,
                     double y,
                     gpointer user_data)
{
  KlasterWindow *self = user_data;
  g_autoptr (GListModel) files = klaster_dialog_list_dropped (value);

  klaster_import_window_present (GTK_WINDOW (self), self->session, files);
  return TRUE;
}

static void
accept_files (KlasterWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  gboolean read_only = klaster_store_is_read_only (klaster_session_get_store (self->session));

  g_signal_connect (target, "drop", G_CALLBACK (on_files_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_drop_target_set_actions (target, read_only ? 0 : GDK_ACTION_COPY);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import", !read_only);
}

static gboolean
klaster_window_close_request (GtkWindow *window)
{
  /* What stands above it goes with it, unless it holds what is not saved. */
  if (!klaster_dialog_close_above (window))
    return TRUE;
  save_state (KLASTER_WINDOW (window));
  return GTK_WINDOW_CLASS (klaster_window_parent_class)->close_request (window);
}

static void
klaster_window_dispose (GObject *object)
{
  KlasterWindow *self = KLASTER_WINDOW (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_window_parent_class)->dispose (object);
}

static void
klaster_window_class_init (KlasterWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = klaster_window_close_request;
  klaster_window_class_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
klaster_window_init (KlasterWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Klaster Desa"));
  gtk_window_set_icon_name (GTK_WINDOW (self), KLASTER_APP_ID);
  gtk_window_set_default_size (GTK_WINDOW (self), 1366, 768);
}

/* Public functions */

KlasterWindow *
klaster_window_new (GtkApplication *application, KlasterSession *session)
{
  KlasterWindow *self = g_object_new (KLASTER_TYPE_WINDOW, "application", application, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_view_stack_set_hhomogeneous (self->stack, FALSE);
  create_pages (self);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->toasts));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), box);

  g_signal_connect_object (session, "message", G_CALLBACK (on_message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "failure", G_CALLBACK (on_failure_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "edit-requested", G_CALLBACK (on_edit_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "history-requested", G_CALLBACK (on_history_requested_cb), self,
                           G_CONNECT_SWAPPED);
  accept_files (self);
  restore_state (self);
  return self;
}

KlasterSession *
klaster_window_get_session (KlasterWindow *self)
{
  return self->session;
}

gboolean
klaster_window_show_page (KlasterWindow *self, const char *page)
{
  g_auto (GStrv) parts = NULL;
  GtkWidget *child;

  g_return_val_if_fail (KLASTER_IS_WINDOW (self), FALSE);

  parts = g_strsplit (page != NULL ? page : "", "/", 2);
  if (parts[0] == NULL || adw_view_stack_get_child_by_name (self->stack, parts[0]) == NULL)
    return FALSE;
  adw_view_stack_set_visible_child_name (self->stack, parts[0]);
  child = get_content (adw_view_stack_get_visible_child (self->stack));
  if (parts[1] == NULL)
    return TRUE;
  if (KLASTER_IS_SECTIONS (child))
    return klaster_sections_show (KLASTER_SECTIONS (child), parts[1]);
  if (KLASTER_IS_VILLAGES_PAGE (child))
    return klaster_villages_page_show (KLASTER_VILLAGES_PAGE (child), parts[1]);
  return KLASTER_IS_REPORTS_PAGE (child)
         && klaster_reports_page_show (KLASTER_REPORTS_PAGE (child), parts[1]);
}

gboolean
klaster_window_is_settled (KlasterWindow *self)
{
  return klaster_map_page_is_settled (self->map_page);
}
