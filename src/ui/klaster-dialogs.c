#include "klaster-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* One open dialog and who waits for its answer. */
typedef struct
{
  KlasterFileFunc file_func;
  KlasterFilesFunc files_func;
  KlasterAnswerFunc answer_func;
  KlasterTextFunc text_func;
  char *(*read_text) (const char *text, gpointer user_data); /* or NULL */
  gpointer user_data;
  GDestroyNotify user_data_free;
  GtkFileChooserNative *chooser; /* owned, as nothing else holds it */
  AdwMessageDialog *dialog; /* that asks for a text, and lives as long */
  GtkWidget *entry;
} Waiting;

static void
waiting_free (Waiting *waiting)
{
  if (waiting->user_data_free != NULL)
    waiting->user_data_free (waiting->user_data);
  g_clear_object (&waiting->chooser);
  g_free (waiting);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static void
on_chooser_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  waiting->file_func (file, waiting->user_data);
}

static void
on_files_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  waiting->files_func (files, waiting->user_data);
}

static Waiting *
waiting_new (gpointer user_data, GDestroyNotify user_data_free)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->user_data = user_data;
  waiting->user_data_free = user_data_free;
  return waiting;
}

/* ANSWERED takes WAITING over. */
static GtkFileChooserNative *
open_chooser (Waiting *waiting,
              GtkWindow *parent,
              const char *title,
              GtkFileChooserAction action,
              GCallback answered)
{
  waiting->chooser = gtk_file_chooser_native_new (
      title, parent, action, action == GTK_FILE_CHOOSER_ACTION_SAVE ? _ ("_Save") : _ ("_Open"),
      _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (waiting->chooser), TRUE);
  g_signal_connect (waiting->chooser, "response", answered, waiting);
  return waiting->chooser;
}

static GtkFileChooserNative *
create_chooser (GtkWindow *parent,
                const char *title,
                GtkFileChooserAction action,
                KlasterFileFunc func,
                gpointer user_data,
                GDestroyNotify user_data_free)
{
  Waiting *waiting = waiting_new (user_data, user_data_free);

  waiting->file_func = func;
  return open_chooser (waiting, parent, title, action, G_CALLBACK (on_chooser_response_cb));
}

static void
on_question_answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;

  if (g_str_equal (response, "answer"))
    waiting->answer_func (waiting->user_data);
}

/* LOSES: the answer throws something away, so that Enter does not give it. */
static AdwMessageDialog *
create_question (GtkWindow *parent,
                 const char *heading,
                 const char *body,
                 const char *answer,
                 gboolean loses)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "cancel", _ ("Cancel"));
  adw_message_dialog_add_response (dialog, "answer", answer);
  adw_message_dialog_set_response_appearance (
      dialog, "answer", loses ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, loses ? "cancel" : "answer");
  adw_message_dialog_set_close_response (dialog, "cancel");
  return dialog;
}

static void
ask (GtkWindow *parent,
     const char *heading,
     const char *body,
     const char *answer,
     gboolean loses,
     KlasterAnswerFunc func,
     gpointer user_data,
     GDestroyNotify user_data_free)
{
  AdwMessageDialog *dialog = create_question (parent, heading, body, answer, loses);
  Waiting *waiting = waiting_new (user_data, user_data_free);

  waiting->answer_func = func;
  g_signal_connect (dialog, "response", G_CALLBACK (on_question_answered_cb), waiting);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- a text */

/* The answer that is typed, or NULL. (transfer full) */
static char *
read_text (const Waiting *waiting)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (waiting->entry))));

  if (*text == '\0')
    return NULL;
  return waiting->read_text != NULL ? waiting->read_text (text, waiting->user_data)
                                    : g_steal_pointer (&text);
}

static void
on_text_changed_cb (Waiting *waiting)
{
  g_autofree char *answer = read_text (waiting);

  adw_message_dialog_set_response_enabled (waiting->dialog, "answer", answer != NULL);
}

static void
on_text_answered_cb (Waiting *waiting, const char *response)
{
  g_autofree char *answer = read_text (waiting);

  if (g_str_equal (response, "answer") && answer != NULL)
    waiting->text_func (answer, waiting->user_data);
}

static void
on_dialog_gone_cb (gpointer waiting, GClosure *closure)
{
  waiting_free (waiting);
}

/* Public functions */

void
klaster_dialog_save_file (GtkWindow *parent,
                          const char *title,
                          const char *name,
                          KlasterFileFunc func,
                          gpointer user_data,
                          GDestroyNotify user_data_free)
{
  GtkFileChooserNative *chooser = create_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, func,
                                                  user_data, user_data_free);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
klaster_dialog_open_file (GtkWindow *parent,
                          const char *title,
                          const char *pattern,
                          const char *pattern_label,
                          KlasterFileFunc func,
                          gpointer user_data,
                          GDestroyNotify user_data_free)
{
  GtkFileChooserNative *chooser = create_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, func,
                                                  user_data, user_data_free);

  if (pattern != NULL)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_filter_set_name (filter, pattern_label);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
klaster_dialog_open_files (GtkWindow *parent,
                           const char *title,
                           KlasterFilesFunc func,
                           gpointer user_data,
                           GDestroyNotify user_data_free)
{
  Waiting *waiting = waiting_new (user_data, user_data_free);
  GtkFileChooserNative *chooser = open_chooser (
      waiting, parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, G_CALLBACK (on_files_response_cb));

  waiting->files_func = func;
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GListModel *
klaster_dialog_list_dropped (const GValue *value)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  return G_LIST_MODEL (files);
}

void
klaster_dialog_choose_folder (GtkWindow *parent,
                              const char *title,
                              KlasterFileFunc func,
                              gpointer user_data,
                              GDestroyNotify user_data_free)
{
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (create_chooser (
      parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, func, user_data, user_data_free)));
}

void
klaster_dialog_ask (GtkWindow *parent,
                    const char *heading,
                    const char *body,
                    const char *answer,
                    KlasterAnswerFunc func,
                    gpointer user_data,
                    GDestroyNotify user_data_free)
{
  ask (parent, heading, body, answer, FALSE, func, user_data, user_data_free);
}

void
klaster_dialog_ask_to_lose (GtkWindow *parent,
                            const char *heading,
                            const char *body,
                            const char *answer,
                            KlasterAnswerFunc func,
                            gpointer user_data,
                            GDestroyNotify user_data_free)
{
  ask (parent, heading, body, answer, TRUE, func, user_data, user_data_free);
}

void
klaster_dialog_ask_text (GtkWindow *parent,
                         const KlasterTextQuestion *question,
                         KlasterTextFunc func,
                         gpointer user_data,
                         GDestroyNotify user_data_free)
{
  Waiting *waiting = waiting_new (user_data, user_data_free);

  waiting->text_func = func;
  waiting->read_text = question->read;
  waiting->dialog
      = create_question (parent, question->heading, question->body, question->answer, FALSE);
  waiting->entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (waiting->entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (waiting->entry), question->hint);
  gtk_editable_set_text (GTK_EDITABLE (waiting->entry),
                         question->text != NULL ? question->text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (waiting->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question->body, -1);
  adw_message_dialog_set_extra_child (waiting->dialog, waiting->entry);
  g_signal_connect_swapped (waiting->entry, "changed", G_CALLBACK (on_text_changed_cb), waiting);
  g_signal_connect_data (waiting->dialog, "response", G_CALLBACK (on_text_answered_cb), waiting,
                         on_dialog_gone_cb, G_CONNECT_SWAPPED);
  on_text_changed_cb (waiting);
  gtk_window_present (GTK_WINDOW (waiting->dialog));
}

/* (transfer container and elements) */
static GPtrArray *
list_above (GtkWindow *window)
{
  GPtrArray *above = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window
          && gtk_widget_get_visible (GTK_WIDGET (other)))
        g_ptr_array_add (above, g_steal_pointer (&other));
    }
  return above;
}

gboolean
klaster_dialog_close_above (GtkWindow *window)
{
  g_autoptr (GPtrArray) above = list_above (window);
  g_autoptr (GPtrArray) left = NULL;

  for (guint i = 0; i < above->len; i++)
    if (klaster_dialog_close_above (above->pdata[i]))
      gtk_window_close (above->pdata[i]);
  left = list_above (window);
  return left->len == 0;
}
