/* Keyboard only, in the windows that stand above the main one: the form of every kind of record, choosing a village,
 * history, printing, importing step by step, exporting, the steps of a presentation, preferences, help. Not the window
 * of the shortcuts: it is GTK's own, and warns of its labels. */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "keyboard-walk.h"
#include "klaster-about.h"
#include "klaster-dialogs.h"
#include "klaster-export-dialog.h"
#include "klaster-form-dialog.h"
#include "klaster-help.h"
#include "klaster-history-window.h"
#include "klaster-import-window.h"
#include "klaster-preferences.h"
#include "klaster-print-dialog.h"
#include "klaster-record-form.h"
#include "klaster-region-chooser.h"
#include "klaster-report-approval.h"
#include "klaster-report-window.h"
#include "klaster-tour-window.h"
#include "test-leaks.h"

typedef struct
{
  KlasterSession *session;
  GtkWindow *parent;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = fixture_open ();
  f->parent = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (f->parent);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->parent);
  fixture_spin ();
  fixture_close (f->session);
}

/* The window that came up above the parent. */
static GtkWindow *
find_window (Fixture *f)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != f->parent && gtk_widget_get_mapped (GTK_WIDGET (window)))
        found = window;
    }
  return found;
}

static gboolean
is_up (gpointer f)
{
  return find_window (f) != NULL;
}

static gboolean
is_gone (gpointer f)
{
  return !is_up (f);
}

static void
walk (Fixture *f, const char *name)
{
  GtkWindow *window;

  fixture_wait (is_up, f);
  window = find_window (f);
  keyboard_walk (window, name, NULL);
  gtk_window_close (window);
  fixture_wait (is_gone, f);
}

/* The first record of every kind, or a new one where there is none. */
static void
test_forms (Fixture *f, gconstpointer data)
{
  guint n;
  const KlasterEntity *const *entities = klaster_entities (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = fixture_dup_first (f->session, entities[i]->name);

      klaster_record_form_present (f->parent, f->session, entities[i], id, NULL);
      walk (f, entities[i]->name);
    }
  klaster_record_form_present (f->parent, f->session, klaster_entity_get ("site"), NULL, NULL);
  walk (f, "a new site");
}

static void
on_region_cb (const char *code, gpointer user_data)
{
}

static void
test_region (Fixture *f, gconstpointer data)
{
  klaster_region_chooser_present (f->parent, f->session, "Contoh", KLASTER_LEVEL_VILLAGE, "63.03",
                                  on_region_cb, NULL, NULL);
  walk (f, "choosing a village");
}

static void
test_history (Fixture *f, gconstpointer data)
{
  g_autofree char *id = fixture_dup_first (f->session, "site");

  klaster_history_present (f->parent, f->session, "site", id, NULL);
  walk (f, "history");
}

static void
test_report (Fixture *f, gconstpointer data)
{
  g_autofree char *site = fixture_dup_first (f->session, "site");

  klaster_report_window_show (f->parent, f->session, site, (KlasterPeriod){ 0 });
  walk (f, "report");
  klaster_report_approve_period (f->parent, f->session, (KlasterPeriod){ 0 });
  walk (f, "approving a period");
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  gboolean found
      = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_label (child, text);
  return found;
}

/* What is said after a file is saved stands in the dialog, which is in front of the main window. */
static void
test_print_says (Fixture *f, gconstpointer data)
{
  klaster_print_dialog_present (f->parent, f->session, NULL);
  fixture_wait (is_up, f);
  g_assert_false (has_label (GTK_WIDGET (find_window (f)), "Tersimpan"));
  klaster_session_say (f->session, "Tersimpan", FALSE);
  g_assert_true (has_label (GTK_WIDGET (find_window (f)), "Tersimpan"));
  gtk_window_close (find_window (f));
  fixture_wait (is_gone, f);
  fixture_count (f->session, "site"); /* behind the document that is being made */
}

static void
test_files (Fixture *f, gconstpointer data)
{
  klaster_print_dialog_present (f->parent, f->session, NULL);
  walk (f, "printing");
  klaster_import_window_present (f->parent, f->session, NULL);
  walk (f, "importing");
  klaster_form_dialog_present (f->parent, f->session);
  walk (f, "form of the enumerators");
  klaster_export_dialog_present (f->parent, f->session, klaster_entity_get ("site"),
                                 g_ptr_array_new_with_free_func (g_free));
  walk (f, "exporting");
}

static gboolean
is_import_settled (gpointer window)
{
  return klaster_import_window_is_settled (window);
}

/* One row is good, one is refused and can be mended, one column means nothing. */
static void
test_import (Fixture *f, gconstpointer data)
{
  static const char *const steps[] = { "sheets", "plan", "done" };
  static const char *const text
      = "name;level;Singkatan dinas\nDinas Contoh Baru;province;1\nDinas Contoh Lain;galaksi;2\n";
  g_autofree char *folder = g_dir_make_tmp ("klaster-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "opd.csv", NULL);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  KlasterImportWindow *window;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (files, file);
  window = klaster_import_window_present (f->parent, f->session, G_LIST_MODEL (files));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      fixture_spin ();
      fixture_wait (is_import_settled, window);
      g_assert_cmpstr (klaster_import_window_get_step (window), ==, steps[i]);
      keyboard_walk (GTK_WINDOW (window), steps[i], is_import_settled);
      if (i + 1 < G_N_ELEMENTS (steps))
        g_assert_true (klaster_import_window_go_on (window));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_spin ();
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
on_answered_cb (const char *answer, gpointer user_data)
{
}

/* "Why?", with a line to write in. */
static void
test_question (Fixture *f, gconstpointer data)
{
  const KlasterTextQuestion question
      = { .heading = "Contoh", .body = "Contoh", .answer = "_Contoh", .hint = "Contoh" };

  klaster_dialog_ask_text (f->parent, &question, on_answered_cb, NULL, NULL);
  walk (f, "a question");
}

static void
test_tour (Fixture *f, gconstpointer data)
{
  klaster_tour_window_present (f->parent, f->session);
  walk (f, "steps of the presentation");
}

static void
test_program (Fixture *f, gconstpointer data)
{
  klaster_preferences_present (f->parent, f->session);
  walk (f, "preferences");
  klaster_help_present (f->parent);
  walk (f, "help");
  /* libadwaita 1.2 keeps the copyright of a legal section. */
  TEST_BEGIN_LEAKS_OF_OTHERS;
  klaster_about_present (f->parent);
  TEST_END_LEAKS_OF_OTHERS;
  walk (f, "about");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/window/keyboard/forms", test_forms },
    { "/window/keyboard/region", test_region },
    { "/window/keyboard/history", test_history },
    { "/window/keyboard/report", test_report },
    { "/window/keyboard/files", test_files },
    { "/window/keyboard/import", test_import },
    { "/window/keyboard/question", test_question },
    { "/window/keyboard/tour", test_tour },
    { "/window/keyboard/program", test_program },
    { "/window/keyboard/print-says", test_print_says },
  };

  fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
