/* The import window under a person's hands: files are chosen, understood, mended, saved and taken back; what is
 * cancelled or closed leaves nothing; what is no table is told. */
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "klaster-import-window.h"
#include "test-timing.h"
#include "window-fixture.h"

#define SCREEN_WIDTH 1366
#define SCREEN_HEIGHT 768

typedef struct
{
  KlasterSession *session;
  GtkWindow *parent;
  KlasterImportWindow *window;
  char *folder;
  const char *step; /* what a condition waits for */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = fixture_open ();
  f->parent = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (f->parent);
  f->folder = g_dir_make_tmp ("klaster-XXXXXX", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", f->folder);

  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  gtk_window_destroy (f->parent);
  fixture_spin ();
  fixture_close (f->session);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (f->folder);
}

static gboolean
is_at_step (gpointer data)
{
  Fixture *f = data;

  return klaster_import_window_is_settled (f->window)
         && g_str_equal (klaster_import_window_get_step (f->window), f->step);
}

static void
wait_for (Fixture *f, const char *step)
{
  f->step = step;
  fixture_wait (is_at_step, f);
  fixture_spin ();
}

static GFile *
write_file (Fixture *f, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* The window on a file with TEXT. */
static void
open_text (Fixture *f, const char *name, const char *text)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = write_file (f, name, text);

  g_list_store_append (files, file);
  f->window = klaster_import_window_present (f->parent, f->session, G_LIST_MODEL (files));
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (gtk_widget_get_mapped (widget) && g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* The button that goes on. */
static GtkWidget *
get_next (Fixture *f)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_has_css_class (buttons->pdata[i], "suggested-action"))
      return buttons->pdata[i];
  g_assert_not_reached ();
}

static void
press_next (Fixture *f, const char *step)
{
  g_assert_true (gtk_widget_is_sensitive (get_next (f)));
  g_signal_emit_by_name (get_next (f), "clicked");
  wait_for (f, step);
}

/* The fields of the problems that are shown. */
static GPtrArray *
list_fields (Fixture *f)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  GPtrArray *fields = g_ptr_array_new ();

  collect (GTK_WIDGET (f->window), g_type_from_name ("KlasterImportValueCell"), cells);
  for (guint i = 0; i < cells->len; i++)
    if (fixture_find (cells->pdata[i], GTK_TYPE_ENTRY) != NULL)
      g_ptr_array_add (fields, fixture_find (cells->pdata[i], GTK_TYPE_ENTRY));
  return fields;
}

static void
type (GPtrArray *fields, guint at, const char *text)
{
  g_assert_cmpuint (at, <, fields->len);
  gtk_editable_set_text (GTK_EDITABLE (fields->pdata[at]), text);
  g_signal_emit_by_name (fields->pdata[at], "activate");
}

static GtkWidget *
find_button (Fixture *f, const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      const char *text = gtk_button_get_label (buttons->pdata[i]);

      if (text != NULL && g_str_has_prefix (text, label))
        return buttons->pdata[i];
    }
  return NULL;
}

static void
test_good_file (Fixture *f, gconstpointer data)
{
  gint64 before = fixture_count (f->session, "opd");

  open_text (f, "opd.csv", "name;level\nDinas Contoh Baru;province\nDinas Contoh Lain;province\n");
  wait_for (f, "sheets");
  press_next (f, "plan");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before);
  press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before + 2);
  g_signal_emit_by_name (find_button (f, "_Undo"), "clicked");
  wait_for (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before);
  g_assert_null (find_button (f, "_Undo"));
}

/* Twice the same file: the second time there is nothing to save. */
static void
test_same_file (Fixture *f, gconstpointer data)
{
  static const char *const text = "name;level\nDinas Contoh Baru;province\n";

  open_text (f, "opd.csv", text);
  wait_for (f, "sheets");
  press_next (f, "plan");
  press_next (f, "done");
  gtk_window_destroy (GTK_WINDOW (f->window));
  open_text (f, "lagi.csv", text);
  wait_for (f, "sheets");
  press_next (f, "plan");
  g_assert_false (gtk_widget_is_sensitive (get_next (f)));
  g_assert_nonnull (find_button (f, "The same (1)"));
}

static void
test_bad_rows (Fixture *f, gconstpointer data)
{
  gint64 before = fixture_count (f->session, "opd");
  g_autoptr (GPtrArray) fields = NULL;

  open_text (f, "opd.csv",
             "name;level;kabupaten\nDinas Contoh Baru;galaksi;\nDinas Contoh Dua;kabupaten;63.99\n"
             "Dinas Contoh Tiga;province;\n");
  wait_for (f, "sheets");
  press_next (f, "plan");
  g_assert_nonnull (find_button (f, "Refused (2)"));
  fields = list_fields (f);
  g_assert_cmpuint (fields->len, ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (fields->pdata[0]), ==, "galaksi");
  type (fields, 0, "province");
  /* What is mended must be checked before it can be saved. */
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_next (f))), ==, "_Check again");
  press_next (f, "plan");
  g_assert_nonnull (find_button (f, "Refused (1)"));
  g_assert_nonnull (find_button (f, "New (2)"));
  press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before + 2);
}

/* What is mended can be taken back in place. */
static void
test_way_back (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) fields = NULL;

  open_text (f, "opd.csv", "name;level\nDinas Contoh Baru;galaksi\n");
  wait_for (f, "sheets");
  press_next (f, "plan");
  g_assert_false (gtk_widget_is_sensitive (get_next (f)));
  g_assert_null (find_button (f, "As in the file"));
  fields = list_fields (f);
  type (fields, 0, "province");
  fixture_spin ();
  g_assert_nonnull (find_button (f, "As in the file"));
  g_signal_emit_by_name (find_button (f, "As in the file"), "clicked");
  fixture_spin ();
  g_assert_cmpstr (gtk_editable_get_text (fields->pdata[0]), ==, "galaksi");
  g_assert_false (gtk_widget_is_sensitive (get_next (f)));
}

/* Two enumerators for one site and period: the person says which one counts. */
static void
test_choice (Fixture *f, gconstpointer data)
{
  static const char *const text
      = "lokus;periode;enumerator;enumerator_lain;i_INOV_JUMLAH;_uuid;_submission_time;"
        "meta/rootUuid\n"
        "k6305042012;202611B;lain;Contoh Satu;3;48583952-1892-4931-8d9c-869e7b49bafb;"
        "2026-11-20T09:41:19;uuid:48583952-1892-4931-8d9c-869e7b49bafb\n"
        "k6305042012;202611B;lain;Contoh Dua;4;58583952-1892-4931-8d9c-869e7b49bafb;"
        "2026-11-21T09:41:19;uuid:58583952-1892-4931-8d9c-869e7b49bafb\n";
  gint64 before = fixture_count (f->session, "report");
  GtkWidget *list;

  open_text (f, "kobo.csv", text);
  wait_for (f, "sheets");
  press_next (f, "plan");
  g_assert_nonnull (find_button (f, "To choose (1)"));
  g_assert_false (gtk_widget_is_sensitive (get_next (f)));
  list = fixture_find (GTK_WIDGET (f->window), GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (list))), ==,
                    3);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 2);
  press_next (f, "plan");
  g_assert_nonnull (find_button (f, "New (1)"));
  press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "report"), ==, before + 1);
}

/* Columns under other names: what is missing is asked for, by column or as one value for all rows. */
static void
test_columns (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gint64 before = fixture_count (f->session, "opd");
  GtkWidget *entry;

  open_text (f, "daftar.csv", "level;Lembaga yang dimaksud\nprovince;Dinas Contoh Baru\n");
  wait_for (f, "sheets");
  collect (GTK_WIDGET (f->window), GTK_TYPE_DROP_DOWN, lists);
  g_assert_cmpuint (lists->len, ==, 1);
  if (gtk_drop_down_get_selected (lists->pdata[0]) == 0)
    {
      GListModel *kinds = gtk_drop_down_get_model (lists->pdata[0]);
      const char *label = klaster_entity_get ("opd")->label;

      for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
        if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (kinds), i), label))
          gtk_drop_down_set_selected (lists->pdata[0], i);
    }
  press_next (f, "columns");
  g_assert_false (gtk_widget_is_sensitive (get_next (f)));
  collect (GTK_WIDGET (f->window), g_type_from_name ("KlasterImportColumnRow"), rows);
  g_assert_cmpuint (rows->len, ==, 2);
  entry = fixture_find (GTK_WIDGET (f->window), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Dinas Contoh Tetap");
  g_assert_true (gtk_widget_is_sensitive (get_next (f)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_false (gtk_widget_is_sensitive (get_next (f)));
  {
    GtkDropDown *target = GTK_DROP_DOWN (fixture_find (rows->pdata[1], GTK_TYPE_DROP_DOWN));
    GListModel *targets = gtk_drop_down_get_model (target);

    for (guint i = 0; i < g_list_model_get_n_items (targets); i++)
      if (g_str_has_prefix (gtk_string_list_get_string (GTK_STRING_LIST (targets), i), "Name"))
        gtk_drop_down_set_selected (target, i);
  }
  fixture_spin ();
  press_next (f, "plan");
  press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before + 1);
}

/* Closed while it reads, and stopped while it reads: nothing is written, nothing runs on. */
static void
test_stopped (Fixture *f, gconstpointer data)
{
  gboolean closed = data != NULL;
  gint64 before = fixture_count (f->session, "opd");
  g_autoptr (GString) text = g_string_new ("name;level\n");

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Dinas Contoh %u;province\n", i);
  open_text (f, "opd.csv", text->str);
  wait_for (f, "sheets");
  g_signal_emit_by_name (get_next (f), "clicked");
  g_assert_cmpstr (klaster_import_window_get_step (f->window), ==, "work");
  if (closed)
    {
      g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *)&f->window);
      gtk_window_close (GTK_WINDOW (f->window));
      while (f->window != NULL)
        fixture_spin ();
    }
  else
    {
      g_signal_emit_by_name (find_button (f, "_Cancel"), "clicked");
      wait_for (f, "sheets");
      press_next (f, "plan");
    }
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before);
}

static void
expect_room (Fixture *f, const char *step)
{
  int width, height;

  g_assert_cmpstr (klaster_import_window_get_step (f->window), ==, step);
  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (f->window)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &width, NULL, NULL, NULL);
  gtk_widget_measure (gtk_window_get_child (GTK_WINDOW (f->window)), GTK_ORIENTATION_VERTICAL,
                      MAX (width, SCREEN_WIDTH), &height, NULL, NULL, NULL);
  g_test_message ("%s: at least %d x %d", step, width, height);
  g_assert_cmpint (width, <=, SCREEN_WIDTH);
  g_assert_cmpint (height, <=, SCREEN_HEIGHT);
}

/* Every step fits the screen, also with text of double size. */
static void
test_fit (Fixture *f, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", GPOINTER_TO_INT (data), NULL);
  open_text (f, "nilai.csv", "dataset;region;year;value\nContoh;63.03;2025;1.234\n");
  wait_for (f, "sheets");
  expect_room (f, "sheets");
  press_next (f, "columns");
  expect_room (f, "columns");
  press_next (f, "plan");
  expect_room (f, "plan");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
}

static void
on_message_cb (KlasterSession *session, const char *sentence, gboolean can_undo, guint *n)
{
  g_assert_true (can_undo);
  ++*n;
}

/* Closed while it saves: all or nothing, and all is told. */
static void
test_closed_saving (Fixture *f, gconstpointer data)
{
  gint64 before = fixture_count (f->session, "opd"), after;
  g_autoptr (GString) text = g_string_new ("name;level\n");
  guint n_messages = 0;
  gboolean working;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "Dinas Contoh %u;province\n", i);
  open_text (f, "opd.csv", text->str);
  wait_for (f, "sheets");
  press_next (f, "plan");
  g_signal_connect (f->session, "message", G_CALLBACK (on_message_cb), &n_messages);
  g_signal_emit_by_name (get_next (f), "clicked");
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *)&f->window);
  if (data != NULL)
    for (guint i = 0; i < 5; i++)
      g_main_context_iteration (NULL, TRUE);
  working = g_str_equal (klaster_import_window_get_step (f->window), "work");
  gtk_window_close (GTK_WINDOW (f->window));
  while (f->window != NULL)
    fixture_spin ();
  after = fixture_count (f->session, "opd");
  g_assert_true (after == before || after == before + 3000);
  /* What was done before stood in the window. */
  g_assert_cmpuint (n_messages, ==, working && after > before);
  g_signal_handlers_disconnect_by_data (f->session, &n_messages);
}

static void
test_no_table (Fixture *f, gconstpointer data)
{
  open_text (f, "foto.csv", "\x89PNG\r\n\x1a\n\001\002\003\004");
  wait_for (f, "trouble");
  g_assert_true (gtk_widget_get_visible (get_next (f)));
  g_signal_emit_by_name (find_button (f, "_Back"), "clicked");
  wait_for (f, "files");
}

/* Time that the main thread worked, in milliseconds: on a busy machine the clock tells nothing. */
static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
iterate (gboolean may_block, double *longest)
{
  double begin = get_cpu_ms (), time;

  g_main_context_iteration (NULL, may_block);
  time = get_cpu_ms () - begin;
  *longest = MAX (*longest, time);
}

/* The window stays alive while thousands of problems come, and makes widgets for few of them. */
static void
test_many_rows (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("name;level\n");
  double longest = 0;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (text, "Dinas Contoh %u;galaksi\n", i);
  open_text (f, "opd.csv", text->str);
  wait_for (f, "sheets");
  g_signal_emit_by_name (get_next (f), "clicked");
  f->step = "plan";
  while (!is_at_step (f))
    iterate (TRUE, &longest);
  for (guint i = 0; i < 300; i++)
    iterate (FALSE, &longest);
  g_test_message ("longest step %.1f ms", longest);
  g_assert_nonnull (find_button (f, "Refused (6.000)"));
  g_assert_cmpuint (list_fields (f)->len, <, 500);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (longest, <, 50);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
#define ADD(name_, data_, test_)                                                                   \
  g_test_add ("/window/import/" name_, Fixture, data_, set_up, test_, tear_down)
  ADD ("good-file", NULL, test_good_file);
  ADD ("same-file", NULL, test_same_file);
  ADD ("bad-rows", NULL, test_bad_rows);
  ADD ("way-back", NULL, test_way_back);
  ADD ("choice", NULL, test_choice);
  ADD ("columns", NULL, test_columns);
  ADD ("stopped", NULL, test_stopped);
  ADD ("closed", "closed", test_stopped);
  ADD ("fit", GINT_TO_POINTER (96 * PANGO_SCALE), test_fit);
  ADD ("fit-double", GINT_TO_POINTER (192 * PANGO_SCALE), test_fit);
  ADD ("closed-saving", NULL, test_closed_saving);
  ADD ("closed-later", "later", test_closed_saving);
  ADD ("no-table", NULL, test_no_table);
  ADD ("many-rows", NULL, test_many_rows);
  return g_test_run ();
}
