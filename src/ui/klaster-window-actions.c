/* The verbs of the window. Each has a menu entry or a button, a shortcut where it is used often, and
 * stands in the shortcuts window. */
#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-form-dialog.h"
#include "klaster-import-window.h"
#include "klaster-present-window.h"
#include "klaster-print-dialog.h"
#include "klaster-sentence.h"
#include "klaster-tour-window.h"
#include "klaster-window-private.h"

/* What an undo or redo needs when it has ended. */
typedef struct
{
  KlasterSession *session;
  const char *sentence; /* msgid with %s */
} Undoing;

static void
undoing_free (Undoing *undoing)
{
  g_object_unref (undoing->session);
  g_free (undoing);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Undoing, undoing_free)

static Undoing *
undoing_new (KlasterSession *session, const char *sentence)
{
  Undoing *undoing = g_new (Undoing, 1);

  *undoing = (Undoing){ g_object_ref (session), sentence };
  return undoing;
}

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Undoing) undoing = user_data;
  g_autoptr (GString) sentence = g_string_new (_ (undoing->sentence));
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  if (klaster_store_undo_finish (KLASTER_STORE (source), result, &summary, &error))
    {
      g_string_replace (sentence, "%s", summary, 1);
      klaster_session_say (undoing->session, sentence->str, FALSE);
    }
  else if (g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
    klaster_session_say (undoing->session, error->message, FALSE);
  else
    klaster_session_fail (undoing->session, error);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterWindow *self = KLASTER_WINDOW (widget);

  klaster_store_undo_async (klaster_session_get_store (self->session), on_undone_cb,
                            /* Translators: %s is the change that was taken back. */
                            undoing_new (self->session, N_ ("Taken back: %s")));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterWindow *self = KLASTER_WINDOW (widget);

  klaster_store_redo_async (klaster_session_get_store (self->session), on_undone_cb,
                            /* Translators: %s is the change that was done again. */
                            undoing_new (self->session, N_ ("Done again: %s")));
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_window_show_page (KLASTER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterWindow *self = KLASTER_WINDOW (widget);
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);

  /* The register has a search of its own; elsewhere places are sought. */
  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), "register") == 0
      && gtk_widget_activate_action (adw_bin_get_child (ADW_BIN (page)), "register.search", NULL))
    return;
  klaster_window_show_page (self, "map");
  klaster_map_page_focus_search (self->map_page);
}

/* The first of PAGE_ACTIONS that something on WIDGET, a page, can do; FALSE when nothing can do any. */
static gboolean
activate_within (GtkWidget *widget, const char *const *page_actions)
{
  for (guint i = 0; page_actions[i] != NULL; i++)
    if (gtk_widget_activate_action (widget, page_actions[i], NULL))
      return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && activate_within (child, page_actions))
      return TRUE;
  return FALSE;
}

/* The page that is shown has the verb, wherever the focus stands: on the switcher above it, say. */
static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const page_actions[] = { "register.add", "agenda.add", NULL };

  activate_within (adw_view_stack_get_visible_child (KLASTER_WINDOW (widget)->stack), page_actions);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const page_actions[] = { "register.export", "grid.export", NULL };

  activate_within (adw_view_stack_get_visible_child (KLASTER_WINDOW (widget)->stack), page_actions);
}

static void
play_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_map_page_toggle_playing (KLASTER_WINDOW (widget)->map_page);
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_map_page_fit_province (KLASTER_WINDOW (widget)->map_page);
}

static void
step_period (GtkWidget *widget, int n)
{
  KlasterWindow *self = KLASTER_WINDOW (widget);
  KlasterPeriod period = klaster_period_add (klaster_session_get_period (self->session), n);

  klaster_session_set_period (self->session, period);
}

static void
next_period_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_period (widget, 1);
}

static void
previous_period_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_period (widget, -1);
}

static void
on_map_file_cb (GFile *file, gpointer user_data)
{
  KlasterWindow *self = KLASTER_WINDOW (user_data);
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (!klaster_map_page_export (self->map_page, path, &error))
    {
      klaster_session_fail (self->session, error);
      return;
    }
  /* Translators: %s is a path. */
  sentence = g_strdup_printf (_ ("The map is saved as %s"), path);
  klaster_session_say (self->session, sentence, FALSE);
}

static void
save_map_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_dialog_save_file (GTK_WINDOW (widget), _ ("Save the map as PNG, SVG or PDF"),
                            "peta-klaster-desa.png", on_map_file_cb, g_object_ref (widget),
                            g_object_unref);
}

/* What is to be said about what is shown goes to the clipboard. */
static void
copy_sentence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterWindow *self = KLASTER_WINDOW (widget);
  g_autofree char *sentence = klaster_sentence_dup (adw_view_stack_get_visible_child (self->stack));
  g_autofree char *told = NULL;

  if (sentence != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), sentence);
  told = sentence != NULL
             /* Translators: %s is a sentence. */
             ? g_strdup_printf (_ ("Copied: %s"), sentence)
             : g_strdup (_ ("Nothing here has a sentence to copy."));
  klaster_session_say (self->session, told, FALSE);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_print_dialog_present (GTK_WINDOW (widget), KLASTER_WINDOW (widget)->session, NULL);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_import_window_present (GTK_WINDOW (widget), KLASTER_WINDOW (widget)->session, NULL);
}

static void
form_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_form_dialog_present (GTK_WINDOW (widget), KLASTER_WINDOW (widget)->session);
}

static void
present_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterWindow *self = KLASTER_WINDOW (widget);
  g_autofree char *tour = klaster_tour_dup_last (self->session);
  const KlasterPresentWish wish = { .tour = tour };

  klaster_present_window_show (GTK_WINDOW (self), self->session, &wish);
}

static void
arrange_tour_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_tour_window_present (GTK_WINDOW (widget), KLASTER_WINDOW (widget)->session);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc run;
} actions[] = {
  { "win.undo", NULL, undo_action },
  { "win.redo", NULL, redo_action },
  { "win.show-page", "s", page_action },
  { "win.search", NULL, search_action },
  { "win.add", NULL, add_action },
  { "win.export", NULL, export_action },
  { "win.play", NULL, play_action },
  { "win.fit-province", NULL, fit_action },
  { "win.next-period", NULL, next_period_action },
  { "win.previous-period", NULL, previous_period_action },
  { "win.save-map", NULL, save_map_action },
  { "win.copy-sentence", NULL, copy_sentence_action },
  { "win.print", NULL, print_action },
  { "win.import", NULL, import_action },
  { "win.form", NULL, form_action },
  { "win.present", NULL, present_action },
  { "win.arrange-tour", NULL, arrange_tour_action },
};

static const struct
{
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.show-page::map", { "<Alt>1" } },
  { "win.show-page::register", { "<Alt>2" } },
  { "win.show-page::reports", { "<Alt>3" } },
  { "win.show-page::kawasan", { "<Alt>4" } },
  { "win.show-page::meetings", { "<Alt>5" } },
  { "win.show-page::decisions", { "<Alt>6" } },
  { "win.show-page::agenda", { "<Alt>7" } },
  { "win.show-page::charts", { "<Alt>8" } },
  { "win.show-page::villages", { "<Alt>9" } },
  { "win.search", { "<Control>f" } },
  { "win.add", { "<Control>n" } },
  { "win.export", { "<Control>e" } },
  { "win.play", { "F6" } },
  { "win.fit-province", { "<Control>0" } },
  { "win.next-period", { "<Alt>Right" } },
  { "win.previous-period", { "<Alt>Left" } },
  { "win.save-map", { "<Control><Shift>s" } },
  { "win.copy-sentence", { "<Control><Shift>c" } },
  { "win.print", { "<Control>p" } },
  { "win.present", { "F5" } },
  { "win.arrange-tour", { "<Shift>F5" } },
  { "win.import", { "<Control>i" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.help", { "F1" } },
  { "app.shortcuts", { "<Control>question" } },
  { "app.quit", { "<Control>q" } },
};

static GMenu *
append_section (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return section;
}

/* Public functions */

void
klaster_window_class_install_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].parameter, actions[i].run);
}

void
klaster_window_set_shortcuts (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                           (const char *const *)shortcuts[i].keys);
}

GMenuModel *
klaster_window_create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) edit = append_section (menu);
  g_autoptr (GMenu) input = append_section (menu);
  g_autoptr (GMenu) output = append_section (menu);
  g_autoptr (GMenu) store = append_section (menu);
  g_autoptr (GMenu) program = append_section (menu);

  g_menu_append (edit, _ ("Undo"), "win.undo");
  g_menu_append (edit, _ ("Redo"), "win.redo");
  g_menu_append (input, _ ("Import files…"), "win.import");
  g_menu_append (input, _ ("Form of the enumerators…"), "win.form");
  g_menu_append (output, _ ("Print…"), "win.print");
  g_menu_append (output, _ ("Save the map…"), "win.save-map");
  g_menu_append (output, _ ("Presentation…"), "win.arrange-tour");
  g_menu_append (output, _ ("Start the presentation"), "win.present");
  g_menu_append (store, _ ("Open the sample data"), "app.open-sample");
  g_menu_append (store, _ ("Back up now"), "app.backup");
  g_menu_append (program, _ ("Preferences"), "app.preferences");
  g_menu_append (program, _ ("Keyboard shortcuts"), "app.shortcuts");
  g_menu_append (program, _ ("Help"), "app.help");
  g_menu_append (program, _ ("About Klaster Desa"), "app.about");
  return G_MENU_MODEL (menu);
}
