#include "klaster-import-window.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-import-settling.h"
#include "klaster-import-window-private.h"

#define WIDTH 1080
#define HEIGHT 680
#define PROGRESS_WIDTH 320

G_DEFINE_FINAL_TYPE (KlasterImportWindow, klaster_import_window, ADW_TYPE_WINDOW)

static const struct
{
  const char *name; /* in the stack */
  const char *title; /* msgid */
  const char *back; /* msgid or NULL */
  const char *next; /* msgid or NULL */
} steps[] = {
  [KLASTER_STEP_FILES] = { "files", N_ ("Import files"), N_ ("_Cancel"), N_ ("_Choose files…") },
  [KLASTER_STEP_WORK] = { "work", N_ ("Import files"), N_ ("_Cancel"), NULL },
  [KLASTER_STEP_SHEETS] = { "sheets", N_ ("What is in the file"), N_ ("_Back"), N_ ("_Next") },
  [KLASTER_STEP_COLUMNS] = { "columns", N_ ("What the columns are"), N_ ("_Back"), N_ ("_Check") },
  [KLASTER_STEP_PLAN] = { "plan", N_ ("What will be saved"), N_ ("_Back"), N_ ("_Save") },
  [KLASTER_STEP_DONE] = { "done", N_ ("Import files"), NULL, N_ ("_Close") },
  [KLASTER_STEP_TROUBLE] = { "trouble", N_ ("Import files"), N_ ("_Back"), NULL },
};

/* Buttons */

static gboolean
can_go_on (KlasterImportWindow *self)
{
  switch (self->step)
    {
    case KLASTER_STEP_SHEETS:
      for (guint i = 0; i < klaster_import_get_n_sheets (self->import); i++)
        if (klaster_import_get_sheet (self->import, i)->kind != KLASTER_IMPORT_NOTHING)
          return TRUE;
      return FALSE;
    case KLASTER_STEP_COLUMNS:
      return klaster_import_settling_is_done (self->import);
    case KLASTER_STEP_PLAN:
      return klaster_import_plan_page_get_n_pending (self->plan) > 0
             || klaster_import_plan_has_work (self->result->plan);
    case KLASTER_STEP_TROUBLE:
    case KLASTER_STEP_FILES:
    case KLASTER_STEP_WORK:
    case KLASTER_STEP_DONE:
    default:
      return TRUE;
    }
}

static const char *
get_next_label (KlasterImportWindow *self)
{
  if (self->step == KLASTER_STEP_PLAN && klaster_import_plan_page_get_n_pending (self->plan) > 0)
    return N_ ("_Check again");
  if (self->step == KLASTER_STEP_TROUBLE && self->former == KLASTER_STEP_FILES)
    return steps[KLASTER_STEP_FILES].next;
  return steps[self->step].next;
}

static void
update_buttons (KlasterImportWindow *self)
{
  const char *back = steps[self->step].back, *next = get_next_label (self);

  gtk_widget_set_visible (self->back, back != NULL);
  gtk_widget_set_visible (self->next, next != NULL);
  if (back != NULL)
    gtk_button_set_label (GTK_BUTTON (self->back), _ (back));
  if (next == NULL)
    return;
  gtk_button_set_label (GTK_BUTTON (self->next), _ (next));
  gtk_widget_set_sensitive (self->next, can_go_on (self));
}

static void
show_file_names (KlasterImportWindow *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; self->paths != NULL && self->paths[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_basename (self->paths[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  adw_window_title_set_subtitle (self->title, names->str);
}

void
klaster_import_window_show_step (KlasterImportWindow *self, KlasterStep step)
{
  self->step = step;
  gtk_stack_set_visible_child_name (self->stack, steps[step].name);
  adw_window_title_set_title (self->title, _ (steps[step].title));
  show_file_names (self);
  if (step == KLASTER_STEP_SHEETS)
    klaster_import_sheets_page_update (self->sheets);
  update_buttons (self);
  if (step != KLASTER_STEP_WORK && step != KLASTER_STEP_TROUBLE)
    gtk_widget_grab_focus (self->next);
}

/* Going on and back */

static void
on_files_chosen_cb (GListModel *files, gpointer user_data)
{
  KlasterImportWindow *self = user_data;

  if (files != NULL && !self->closed)
    klaster_import_window_open (self, files);
}

static void
show_columns (KlasterImportWindow *self, guint sheet)
{
  klaster_import_columns_page_set (self->columns, self->import, sheet);
  klaster_import_window_show_step (self, KLASTER_STEP_COLUMNS);
}

static void
leave_sheets (KlasterImportWindow *self)
{
  int sheet = klaster_import_settling_find (self->import);

  if (sheet >= 0)
    show_columns (self, (guint)sheet);
  else
    klaster_import_window_plan (self);
}

static void
on_next_clicked_cb (KlasterImportWindow *self)
{
  if (!can_go_on (self))
    return;
  switch (self->step)
    {
    case KLASTER_STEP_FILES:
    case KLASTER_STEP_TROUBLE:
      klaster_dialog_open_files (GTK_WINDOW (self), _ ("Choose the files to import"),
                                 on_files_chosen_cb, g_object_ref (self), g_object_unref);
      break;
    case KLASTER_STEP_SHEETS:
      leave_sheets (self);
      break;
    case KLASTER_STEP_COLUMNS:
      klaster_import_columns_page_accept (self->columns);
      klaster_import_window_plan (self);
      break;
    case KLASTER_STEP_PLAN:
      if (klaster_import_plan_page_get_n_pending (self->plan) > 0)
        klaster_import_window_plan (self);
      else
        klaster_import_window_commit (self);
      break;
    case KLASTER_STEP_DONE:
    case KLASTER_STEP_WORK:
    default:
      gtk_window_close (GTK_WINDOW (self));
      break;
    }
}

static void
on_back_clicked_cb (KlasterImportWindow *self)
{
  switch (self->step)
    {
    case KLASTER_STEP_WORK:
      klaster_import_window_stop (self);
      break;
    case KLASTER_STEP_SHEETS:
      klaster_import_window_show_step (self, KLASTER_STEP_FILES);
      break;
    case KLASTER_STEP_COLUMNS:
    case KLASTER_STEP_PLAN:
      klaster_import_window_show_step (self, KLASTER_STEP_SHEETS);
      break;
    case KLASTER_STEP_TROUBLE:
      klaster_import_window_show_step (self, self->former);
      break;
    case KLASTER_STEP_FILES:
    case KLASTER_STEP_DONE:
    default:
      gtk_window_close (GTK_WINDOW (self));
      break;
    }
}

static void
on_columns_wanted_cb (KlasterImportWindow *self, guint sheet)
{
  show_columns (self, sheet);
}

static void
on_mended_cb (KlasterImportWindow *self)
{
  self->mended = TRUE;
  update_buttons (self);
}

/* Closing */

static void
close_for_good (gpointer user_data)
{
  KlasterImportWindow *self = user_data;

  self->mended = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
klaster_import_window_close_request (GtkWindow *window)
{
  KlasterImportWindow *self = KLASTER_IMPORT_WINDOW (window);

  if (self->mended)
    {
      klaster_dialog_ask_to_lose (window, _ ("Close without saving?"),
                                  _ ("What you mended and chose here is lost. The file and the "
                                     "records stay as they are."),
                                  _ ("Close"), close_for_good, g_object_ref (self), g_object_unref);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (klaster_import_window_parent_class)->close_request (window);
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  KlasterImportWindow *self = KLASTER_IMPORT_WINDOW (widget);

  if (self->step == KLASTER_STEP_WORK)
    klaster_import_window_stop (self);
  else
    gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

/* Files dropped on the window begin anew. */
static gboolean
on_dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  KlasterImportWindow *self = user_data;
  g_autoptr (GListModel) files = klaster_dialog_list_dropped (value);

  if (self->running != NULL || self->mended)
    return FALSE;
  klaster_import_window_open (self, files);
  return TRUE;
}

/* Children */

static GtkWidget *
create_header (KlasterImportWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new ("", NULL));
  self->back = gtk_button_new_with_mnemonic ("");
  self->next = gtk_button_new_with_mnemonic ("");
  gtk_widget_add_css_class (self->next, "suggested-action");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->back);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->next);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (on_back_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (on_next_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return header;
}

static GtkWidget *
create_status (const char *icon, const char *title, const char *description, GtkWidget *child)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  if (child != NULL)
    gtk_widget_set_halign (child, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), child);
  return page;
}

static void
create_small_children (KlasterImportWindow *self)
{
  self->progress = gtk_progress_bar_new ();
  gtk_widget_set_size_request (self->progress, PROGRESS_WIDTH, -1);
  self->work = create_status ("document-open-symbolic", "", NULL, self->progress);
  self->undo = gtk_button_new_with_mnemonic (_ ("_Undo"));
  g_signal_connect_object (self->undo, "clicked", G_CALLBACK (klaster_import_window_undo), self,
                           G_CONNECT_SWAPPED);
  self->done = create_status ("object-select-symbolic", "", NULL, self->undo);
  self->trouble = create_status ("dialog-warning-symbolic", "", NULL, NULL);
}

static GtkWidget *
create_stack (KlasterImportWindow *self)
{
  GtkWidget *files = create_status (
      "document-open-symbolic", _ ("Choose the files to import, or drop them here"),
      _ ("Excel and LibreOffice workbooks, CSV, exports of Kobo and ODK, JSON, GeoJSON and "
         "GeoPackage. Nothing is saved before you have seen what it will be."),
      NULL);

  create_small_children (self);
  self->sheets = klaster_import_sheets_page_new ();
  self->columns = klaster_import_columns_page_new ();
  self->plan = klaster_import_plan_page_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, files, steps[KLASTER_STEP_FILES].name);
  gtk_stack_add_named (self->stack, self->work, steps[KLASTER_STEP_WORK].name);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->sheets), steps[KLASTER_STEP_SHEETS].name);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->columns), steps[KLASTER_STEP_COLUMNS].name);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->plan), steps[KLASTER_STEP_PLAN].name);
  gtk_stack_add_named (self->stack, self->done, steps[KLASTER_STEP_DONE].name);
  gtk_stack_add_named (self->stack, self->trouble, steps[KLASTER_STEP_TROUBLE].name);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  g_signal_connect_object (self->sheets, "changed", G_CALLBACK (update_buttons), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheets, "columns", G_CALLBACK (on_columns_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (on_mended_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (on_mended_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->stack);
}

/* Overrides */

/* Closed, or gone with its parent. What runs holds the window, so its disposal would come too late. */
static void
klaster_import_window_unrealize (GtkWidget *widget)
{
  KlasterImportWindow *self = KLASTER_IMPORT_WINDOW (widget);

  self->closed = TRUE;
  klaster_import_window_stop (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  GTK_WIDGET_CLASS (klaster_import_window_parent_class)->unrealize (widget);
}

/* What runs in the background holds the window, so the import is not used any more. */
static void
klaster_import_window_finalize (GObject *object)
{
  KlasterImportWindow *self = KLASTER_IMPORT_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->running);
  g_clear_pointer (&self->result, klaster_import_result_unref);
  g_clear_pointer (&self->import, klaster_import_free);
  g_strfreev (self->paths);
  G_OBJECT_CLASS (klaster_import_window_parent_class)->finalize (object);
}

static void
klaster_import_window_class_init (KlasterImportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_import_window_finalize;
  GTK_WIDGET_CLASS (klass)->unrealize = klaster_import_window_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = klaster_import_window_close_request;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static void
klaster_import_window_init (KlasterImportWindow *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_window_set_title (GTK_WINDOW (self), _ ("Import files"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_box_append (box, create_header (self));
  gtk_box_append (box, create_stack (self));
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (box));
  g_signal_connect (target, "drop", G_CALLBACK (on_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Public functions */

KlasterImportWindow *
klaster_import_window_present (GtkWindow *parent, KlasterSession *session, GListModel *files)
{
  KlasterImportWindow *self
      = g_object_new (KLASTER_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  klaster_import_columns_page_set_session (self->columns, session);
  klaster_import_window_show_step (self, KLASTER_STEP_FILES);
  if (files != NULL)
    klaster_import_window_open (self, files);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

gboolean
klaster_import_window_is_settled (KlasterImportWindow *self)
{
  return self->running == NULL;
}

gboolean
klaster_import_window_go_on (KlasterImportWindow *self)
{
  gboolean can = can_go_on (self);

  on_next_clicked_cb (self);
  return can;
}

const char *
klaster_import_window_get_step (KlasterImportWindow *self)
{
  return steps[self->step].name;
}
