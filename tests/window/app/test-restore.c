/* Restoring a backup in the window, as an officer does: from the window that tells of a damaged file, and from the
 * preferences. By the buttons, which the keyboard reaches. */
#include <glib/gstdio.h>
#include <string.h>

#include "../keyboard-walk.h"
#include "klaster-application.h"
#include "klaster-office.h"
#include "klaster-record-form.h"
#include "klaster-trouble.h"
#include "klaster-window.h"

#define DAMAGED "rusak"

typedef struct
{
  char *folder;
  char *path;
  char *backup;
  gint64 officers; /* in the backup; one more in the store */
  KlasterApplication *application;
} Fixture;

/* Files */

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static void
add_officer (KlasterStore *store)
{
  const KlasterEntity *entity = klaster_entity_get ("officer");
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (KlasterRecord) record = klaster_record_new (entity, NULL);
  g_autoptr (GError) error = NULL;
  KlasterValue name = KLASTER_VALUE_INIT;

  g_assert_true (klaster_field_read_wire (
      &entity->fields[klaster_entity_find_field (entity, "name")], "Petugas Contoh", &name));
  klaster_record_take (record, "name", name);
  klaster_change_insert (change, record);
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
}

static gpointer
read_count (KlasterReader *reader, gpointer data, GError **error)
{
  *(gint64 *)data = klaster_reader_count (reader, klaster_entity_get ("officer"), NULL, error);
  return NULL;
}

static gint64
count_officers (KlasterStore *store)
{
  gint64 n = -1;

  klaster_store_run (store, read_count, &n, NULL);
  return n;
}

/* Contents of the one file that was set aside, or NULL. */
static GBytes *
read_aside (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  GBytes *found = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "klaster.db.before-restore-"))
      {
        g_autofree char *path = g_build_filename (f->folder, name, NULL);
        char *text;
        gsize size;

        g_assert_null (found);
        g_assert_true (g_file_get_contents (path, &text, &size, NULL));
        found = g_bytes_new_take (text, size);
      }
  return found;
}

static void
damage (Fixture *f)
{
  g_assert_true (g_file_set_contents (f->path, DAMAGED, -1, NULL));
}

static void
must_be_damaged (Fixture *f)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (f->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, DAMAGED);
}

/* The program */

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = NULL;

  f->folder = g_dir_make_tmp ("klaster-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "klaster.db", NULL);
  store = klaster_open_or_make_store (f->path, FALSE, &error);
  g_assert_no_error (error);
  f->officers = count_officers (store);
  f->backup = klaster_store_backup (store, NULL, 0, &error);
  g_assert_no_error (error);
  add_officer (store);
  klaster_store_close (store);
}

static void
start (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  f->application = klaster_application_new (f->path, FALSE);
  g_assert_true (g_application_register (G_APPLICATION (f->application), NULL, &error));
  g_application_activate (G_APPLICATION (f->application));
}

static gboolean
is_alone (gpointer f)
{
  return gtk_application_get_windows (GTK_APPLICATION (((Fixture *)f)->application)) == NULL;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GList) windows
      = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (f->application)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_set_transient_for (l->data, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  fixture_wait (is_alone, f);
  fixture_spin ();
  g_object_unref (f->application);
  remove_folder (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->backup);
}

static gboolean
has_window (gpointer f)
{
  return fixture_find_window (KLASTER_TYPE_WINDOW) != NULL;
}

static gboolean
has_trouble (gpointer f)
{
  return fixture_find_window (KLASTER_TYPE_TROUBLE_WINDOW) != NULL;
}

static KlasterSession *
get_session (void)
{
  return klaster_window_get_session (KLASTER_WINDOW (fixture_find_window (KLASTER_TYPE_WINDOW)));
}

static gint64
count_shown (void)
{
  return count_officers (klaster_session_get_store (get_session ()));
}

/* Buttons */

/* In any window. */
static GtkWidget *
find_any_button (const char *label)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = fixture_find_button (window, label);
    }
  return found;
}

static gboolean
has_button (gpointer label)
{
  return find_any_button (label) != NULL;
}

static void
wait_button (const char *label)
{
  fixture_wait (has_button, (gpointer)label);
}

static void
press (const char *label)
{
  wait_button (label);
  g_signal_emit_by_name (find_any_button (label), "clicked");
}

/* A label in any window that is on screen. */
static gboolean
has_text (const char *part)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !found; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = gtk_widget_get_mapped (window) && fixture_has_text (window, part);
    }
  return found;
}

static gboolean
on_text_cb (gpointer part)
{
  return has_text (part);
}

static void
wait_text (const char *part)
{
  fixture_wait (on_text_cb, (gpointer)part);
}

/* Tests: the window that tells of a damaged file */

static void
test_trouble (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) aside = NULL;
  GtkWindow *trouble;

  damage (f);
  start (f);
  fixture_wait (has_trouble, f);
  trouble = fixture_find_window (KLASTER_TYPE_TROUBLE_WINDOW);
  wait_button ("Restore a backup…");
  keyboard_walk (trouble, "trouble", NULL);
  press ("Restore a backup…");
  /* A second click would list the backups twice. */
  g_assert_false (gtk_widget_get_sensitive (find_any_button ("Restore a backup…")));
  wait_button ("Restore");
  fixture_spin ();
  g_assert_true (gtk_window_get_focus (trouble) == find_any_button ("Restore"));
  g_assert_true (has_text ("klaster-20"));
  g_assert_true (has_text (" WITA"));
  g_assert_true (has_text (" MB"));
  keyboard_walk (trouble, "backups", NULL);
  press ("Restore");
  fixture_wait (has_window, f);
  fixture_spin ();
  g_assert_false (has_trouble (f));
  g_assert_cmpint (count_shown (), ==, f->officers);
  aside = read_aside (f);
  g_assert_nonnull (aside);
  g_assert_cmpmem (g_bytes_get_data (aside, NULL), g_bytes_get_size (aside), DAMAGED,
                   strlen (DAMAGED));
}

/* Without a backup it says so, and a file can be chosen. */
static void
test_none (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (g_remove (f->backup), ==, 0);
  damage (f);
  start (f);
  press ("Restore a backup…");
  wait_text ("There is no backup in the folder");
  fixture_spin ();
  g_assert_null (find_any_button ("Restore"));
  g_assert_true (gtk_window_get_focus (fixture_find_window (KLASTER_TYPE_TROUBLE_WINDOW))
                 == find_any_button ("Choose a file…"));
  press ("_Back");
  wait_button ("Restore a backup…");
  must_be_damaged (f);
}

/* A backup that is damaged too: the reason, and the file as it was. */
static void
test_bad_backup (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) aside = NULL;

  g_assert_true (g_file_set_contents (f->backup, "rusak juga", -1, NULL));
  damage (f);
  start (f);
  press ("Restore a backup…");
  press ("Restore");
  wait_text ("was left as it is");
  wait_button ("Restore a backup…");
  must_be_damaged (f);
  aside = read_aside (f);
  g_assert_null (aside);
}

/* What is no file cannot be opened either; no backup helps there. */
static void
test_not_damaged (Fixture *f, gconstpointer data)
{
  g_assert_cmpint (g_remove (f->path), ==, 0);
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  start (f);
  fixture_wait (has_trouble, f);
  fixture_spin ();
  g_assert_null (find_any_button ("Restore a backup…"));
}

/* Tests: the preferences */

static void
open_preferences (void)
{
  GtkWindow *preferences;

  gtk_widget_activate_action (GTK_WIDGET (fixture_find_window (KLASTER_TYPE_WINDOW)),
                              "app.preferences", NULL);
  preferences = fixture_find_window (ADW_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (preferences);
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), "data");
}

static void
test_preferences (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) aside = NULL;
  GtkWindow *former = NULL;

  start (f);
  fixture_wait (has_window, f);
  g_set_weak_pointer (&former, fixture_find_window (KLASTER_TYPE_WINDOW));
  g_assert_cmpint (count_shown (), ==, f->officers + 1);
  open_preferences ();
  wait_button ("Restore…");
  g_assert_true (gtk_widget_get_sensitive (find_any_button ("Open")));
  keyboard_walk (fixture_find_window (ADW_TYPE_PREFERENCES_WINDOW), "preferences", NULL);
  press ("Restore…");
  wait_text ("The data goes back to");
  g_assert_true (has_text ("klaster.db.before-restore-…"));
  /* Nothing happens before the answer. */
  fixture_spin ();
  aside = read_aside (f);
  g_assert_null (aside);
  g_assert_cmpint (count_shown (), ==, f->officers + 1);

  press ("Restore");
  wait_text ("Restored: the data is that of");
  fixture_spin ();
  g_assert_null (former);
  g_assert_null (fixture_find_window (ADW_TYPE_PREFERENCES_WINDOW));
  g_assert_cmpint (count_shown (), ==, f->officers);
  aside = read_aside (f);
  g_assert_nonnull (aside);
  /* The store that is open now takes changes. */
  add_officer (klaster_session_get_store (get_session ()));
  g_assert_cmpint (count_shown (), ==, f->officers + 1);
}

/* A failure: the window comes back on the data as they were, and says why. */
static void
test_preferences_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) aside = NULL;

  g_assert_true (g_file_set_contents (f->backup, "rusak", -1, NULL));
  start (f);
  open_preferences ();
  press ("Restore…");
  press ("Restore");
  wait_text ("was left as it is");
  g_assert_cmpint (count_shown (), ==, f->officers + 1);
  aside = read_aside (f);
  g_assert_null (aside);
}

/* Somebody else has the file open. */
static void
test_in_use (Fixture *f, gconstpointer data)
{
  g_autoptr (KlasterStore) other = klaster_store_open (f->path, KLASTER_STORE_OPEN_PLAIN, NULL);

  start (f);
  open_preferences ();
  press ("Restore…");
  press ("Restore");
  wait_text ("was left as it is");
  g_assert_cmpint (count_shown (), ==, f->officers + 1);
  g_assert_cmpint (count_officers (other), ==, f->officers + 1);
  klaster_store_close (other);
}

/* A form above the window with words that are not saved. */
static GtkWindow *
open_dirty_form (void)
{
  GtkWindow *form;
  GtkWidget *entry;

  klaster_record_form_present (fixture_find_window (KLASTER_TYPE_WINDOW), get_session (),
                               klaster_entity_get ("officer"), NULL, NULL);
  fixture_spin ();
  form = fixture_find_window (KLASTER_TYPE_RECORD_FORM);
  g_assert_nonnull (form);
  entry = fixture_find (GTK_WIDGET (form), GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Contoh belum disimpan");
  fixture_spin ();
  return form;
}

/* It is asked about, and nothing is restored meanwhile. */
static void
test_unsaved (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) aside = NULL;
  GtkWindow *form;

  start (f);
  fixture_wait (has_window, f);
  open_preferences ();
  wait_button ("Restore…");
  form = open_dirty_form ();
  press ("Restore…");
  press ("Restore");
  wait_text ("Nothing was restored");
  g_assert_true (has_text ("Close without saving?"));
  g_assert_true (fixture_find_window (KLASTER_TYPE_RECORD_FORM) == form);
  g_assert_cmpint (count_shown (), ==, f->officers + 1);
  aside = read_aside (f);
  g_assert_null (aside);
}

/* Closing the main window does not take them along, however often; without the form it closes. */
static void
test_closing (Fixture *f, gconstpointer data)
{
  GtkWindow *window, *form;

  start (f);
  fixture_wait (has_window, f);
  window = fixture_find_window (KLASTER_TYPE_WINDOW);
  form = open_dirty_form ();
  for (guint i = 0; i < 2; i++)
    {
      gtk_window_close (window);
      fixture_spin ();
      g_assert_true (has_text ("Close without saving?"));
      g_assert_true (fixture_find_window (KLASTER_TYPE_RECORD_FORM) == form);
      g_assert_true (fixture_find_window (KLASTER_TYPE_WINDOW) == window);
    }
  gtk_window_destroy (form);
  fixture_spin ();
  gtk_window_close (window);
  fixture_spin ();
  g_assert_null (fixture_find_window (KLASTER_TYPE_WINDOW));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/window/restore/trouble", test_trouble },
    { "/window/restore/none", test_none },
    { "/window/restore/bad-backup", test_bad_backup },
    { "/window/restore/not-damaged", test_not_damaged },
    { "/window/restore/preferences", test_preferences },
    { "/window/restore/preferences-refused", test_preferences_refused },
    { "/window/restore/in-use", test_in_use },
    { "/window/restore/unsaved", test_unsaved },
    { "/window/restore/closing", test_closing },
  };

  fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
