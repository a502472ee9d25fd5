/* The import window under a person's hands: files are chosen, understood, mended, saved and taken back; what is
 * cancelled or closed leaves nothing; what is no table is told. */
#include <string.h>

#include "import-window-fixture.h"
#include "klaster-field-editor.h"

#define SCREEN_WIDTH 1366
#define SCREEN_HEIGHT 768

static void
test_good_file (ImportWindow *f, gconstpointer data)
{
  gint64 before = fixture_count (f->session, "opd");

  import_window_open_text (f, "opd.csv",
                           "name;level\nDinas Contoh Baru;province\nDinas Contoh Lain;province\n");
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "plan");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before);
  import_window_press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before + 2);
  g_signal_emit_by_name (import_window_find_button (f, "_Undo"), "clicked");
  import_window_wait_for (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before);
  g_assert_null (import_window_find_button (f, "_Undo"));
}

/* Of a list that is open. */
static GtkWidget *
find_search (GtkWidget *list)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  import_window_collect (list, GTK_TYPE_SEARCH_ENTRY, entries);
  return entries->len == 1 ? entries->pdata[0] : NULL;
}

static gboolean
has_search (gpointer data)
{
  return find_search (data) != NULL;
}

/* A list of many lines takes the signs that are typed into what it looks for, the first time it opens, too. */
static void
test_lists_are_searched (ImportWindow *f, gconstpointer data)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  GtkWidget *search;

  import_window_open_text (f, "opd.csv", "name;level\nDinas Contoh Baru;province\n");
  import_window_wait_for (f, "sheets");
  import_window_collect (GTK_WIDGET (f->window), GTK_TYPE_DROP_DOWN, lists);
  g_assert_cmpuint (lists->len, >, 0);
  g_signal_emit_by_name (lists->pdata[0], "activate");
  fixture_wait (has_search, lists->pdata[0]);
  search = find_search (lists->pdata[0]);
  g_assert_true (gtk_search_entry_get_key_capture_widget (GTK_SEARCH_ENTRY (search))
                 == gtk_widget_get_ancestor (search, GTK_TYPE_POPOVER));
}

/* The dataset of a table that does not name it is chosen, and its name stands there when one comes back. */
static void
test_chosen_constant (ImportWindow *f, gconstpointer data)
{
  g_autofree char *id = fixture_dup_first (f->session, "dataset");
  g_autofree char *title = fixture_dup_value (f->session, "dataset", id, "title");
  gint64 before = fixture_count (f->session, "dataset_value");
  const KlasterValue value = { .type = KLASTER_VALUE_TEXT, .text = id };
  KlasterFieldEditor *editor;

  import_window_open_text (f, "jalan.csv", "Kode;2041\n63.01;1,5\n63.02;2,5\n");
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "columns");
  g_assert_false (gtk_widget_is_sensitive (import_window_get_next (f)));
  editor = KLASTER_FIELD_EDITOR (
      fixture_find (GTK_WIDGET (f->window), g_type_from_name ("KlasterReferenceEditor")));
  klaster_field_editor_show (editor, &value, title);
  klaster_field_editor_emit_changed (editor);
  import_window_press_next (f, "plan");
  g_assert_nonnull (import_window_find_button (f, "New (2)"));
  g_signal_emit_by_name (import_window_find_button (f, "_Back"), "clicked");
  fixture_spin ();
  g_assert_true (fixture_has_text (GTK_WIDGET (f->window), title));
  g_assert_false (fixture_has_text (GTK_WIDGET (f->window), id));
  import_window_press_next (f, "plan");
  import_window_press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "dataset_value"), ==, before + 2);
}

/* Twice the same file: the second time there is nothing to save. */
static void
test_same_file (ImportWindow *f, gconstpointer data)
{
  static const char *const text = "name;level\nDinas Contoh Baru;province\n";

  import_window_open_text (f, "opd.csv", text);
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "plan");
  import_window_press_next (f, "done");
  gtk_window_destroy (GTK_WINDOW (f->window));
  import_window_open_text (f, "lagi.csv", text);
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "plan");
  g_assert_false (gtk_widget_is_sensitive (import_window_get_next (f)));
  g_assert_nonnull (import_window_find_button (f, "The same (1)"));
}

static void
test_bad_rows (ImportWindow *f, gconstpointer data)
{
  gint64 before = fixture_count (f->session, "opd");
  g_autoptr (GPtrArray) fields = NULL;

  import_window_open_text (
      f, "opd.csv",
      "name;level;kabupaten\nDinas Contoh Baru;galaksi;\nDinas Contoh Dua;kabupaten;63.99\n"
      "Dinas Contoh Tiga;province;\n");
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "plan");
  g_assert_nonnull (import_window_find_button (f, "Refused (2)"));
  fields = import_window_list_fields (f);
  g_assert_cmpuint (fields->len, ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (fields->pdata[0]), ==, "galaksi");
  import_window_type (fields, 0, "province");
  /* What is mended must be checked before it can be saved. */
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (import_window_get_next (f))), ==,
                   "_Check again");
  import_window_press_next (f, "plan");
  g_assert_nonnull (import_window_find_button (f, "Refused (1)"));
  g_assert_nonnull (import_window_find_button (f, "New (2)"));
  import_window_press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before + 2);
}

/* What is mended can be taken back in place. */
static void
test_way_back (ImportWindow *f, gconstpointer data)
{
  g_autoptr (GPtrArray) fields = NULL;

  import_window_open_text (f, "opd.csv", "name;level\nDinas Contoh Baru;galaksi\n");
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "plan");
  g_assert_false (gtk_widget_is_sensitive (import_window_get_next (f)));
  g_assert_null (import_window_find_button (f, "As in the file"));
  fields = import_window_list_fields (f);
  import_window_type (fields, 0, "province");
  fixture_spin ();
  g_assert_nonnull (import_window_find_button (f, "As in the file"));
  g_signal_emit_by_name (import_window_find_button (f, "As in the file"), "clicked");
  fixture_spin ();
  g_assert_cmpstr (gtk_editable_get_text (fields->pdata[0]), ==, "galaksi");
  g_assert_false (gtk_widget_is_sensitive (import_window_get_next (f)));
}

/* Two enumerators for one site and period: the person says which one counts. */
static void
test_choice (ImportWindow *f, gconstpointer data)
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

  import_window_open_text (f, "kobo.csv", text);
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "plan");
  g_assert_nonnull (import_window_find_button (f, "To choose (1)"));
  g_assert_false (gtk_widget_is_sensitive (import_window_get_next (f)));
  list = fixture_find (GTK_WIDGET (f->window), GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (list))), ==,
                    3);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), 2);
  import_window_press_next (f, "plan");
  g_assert_nonnull (import_window_find_button (f, "New (1)"));
  import_window_press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "report"), ==, before + 1);
}

/* Columns under other names: what is missing is asked for, by column or as one value for all rows. */
static void
test_columns (ImportWindow *f, gconstpointer data)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gint64 before = fixture_count (f->session, "opd");
  GtkWidget *entry;

  import_window_open_text (f, "daftar.csv",
                           "level;Lembaga yang dimaksud\nprovince;Dinas Contoh Baru\n");
  import_window_wait_for (f, "sheets");
  import_window_collect (GTK_WIDGET (f->window), GTK_TYPE_DROP_DOWN, lists);
  g_assert_cmpuint (lists->len, ==, 1);
  if (gtk_drop_down_get_selected (lists->pdata[0]) == 0)
    {
      GListModel *kinds = gtk_drop_down_get_model (lists->pdata[0]);
      const char *label = klaster_entity_get ("opd")->label;

      for (guint i = 0; i < g_list_model_get_n_items (kinds); i++)
        if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (kinds), i), label))
          gtk_drop_down_set_selected (lists->pdata[0], i);
    }
  import_window_press_next (f, "columns");
  g_assert_false (gtk_widget_is_sensitive (import_window_get_next (f)));
  import_window_collect (GTK_WIDGET (f->window), g_type_from_name ("KlasterImportColumnRow"), rows);
  g_assert_cmpuint (rows->len, ==, 2);
  entry = fixture_find (GTK_WIDGET (f->window), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Dinas Contoh Tetap");
  g_assert_true (gtk_widget_is_sensitive (import_window_get_next (f)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_false (gtk_widget_is_sensitive (import_window_get_next (f)));
  {
    GtkDropDown *target = GTK_DROP_DOWN (fixture_find (rows->pdata[1], GTK_TYPE_DROP_DOWN));
    GListModel *targets = gtk_drop_down_get_model (target);

    for (guint i = 0; i < g_list_model_get_n_items (targets); i++)
      if (g_str_has_prefix (gtk_string_list_get_string (GTK_STRING_LIST (targets), i), "Name"))
        gtk_drop_down_set_selected (target, i);
  }
  fixture_spin ();
  import_window_press_next (f, "plan");
  import_window_press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before + 1);
}

/* Closed while it reads, and stopped while it reads: nothing is written, nothing runs on. */
static void
test_stopped (ImportWindow *f, gconstpointer data)
{
  gboolean closed = data != NULL;
  gint64 before = fixture_count (f->session, "opd");
  g_autoptr (GString) text = g_string_new ("name;level\n");

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Dinas Contoh %u;province\n", i);
  import_window_open_text (f, "opd.csv", text->str);
  import_window_wait_for (f, "sheets");
  g_signal_emit_by_name (import_window_get_next (f), "clicked");
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
      g_signal_emit_by_name (import_window_find_button (f, "_Cancel"), "clicked");
      import_window_wait_for (f, "sheets");
      import_window_press_next (f, "plan");
    }
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before);
}

static void
expect_room (ImportWindow *f, const char *step)
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
test_fit (ImportWindow *f, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", GPOINTER_TO_INT (data), NULL);
  import_window_open_text (f, "nilai.csv", "dataset;region;year;value\nContoh;63.03;2025;1.234\n");
  import_window_wait_for (f, "sheets");
  expect_room (f, "sheets");
  import_window_press_next (f, "columns");
  expect_room (f, "columns");
  import_window_press_next (f, "plan");
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
test_closed_saving (ImportWindow *f, gconstpointer data)
{
  gint64 before = fixture_count (f->session, "opd"), after;
  g_autoptr (GString) text = g_string_new ("name;level\n");
  guint n_messages = 0;
  gboolean working;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "Dinas Contoh %u;province\n", i);
  import_window_open_text (f, "opd.csv", text->str);
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "plan");
  g_signal_connect (f->session, "message", G_CALLBACK (on_message_cb), &n_messages);
  g_signal_emit_by_name (import_window_get_next (f), "clicked");
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
test_no_table (ImportWindow *f, gconstpointer data)
{
  import_window_open_text (f, "foto.csv", "\x89PNG\r\n\x1a\n\001\002\003\004");
  import_window_wait_for (f, "trouble");
  g_assert_true (gtk_widget_get_visible (import_window_get_next (f)));
  g_signal_emit_by_name (import_window_find_button (f, "_Back"), "clicked");
  import_window_wait_for (f, "files");
}

/* ---- files that are dropped */

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

static gboolean
drop (GtkWidget *widget, GFile *file)
{
  GSList files = { .data = file };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_signal_emit_by_name (find_drop_target (widget), "drop", &value, 10.0, 10.0, &taken);
  return taken;
}

/* A file dropped on the window is read; not while another is, nor over what was mended. */
static void
test_dropped (ImportWindow *f, gconstpointer data)
{
  g_autoptr (GFile) good
      = import_window_write_file (f, "opd.csv", "name;level\nDinas Contoh Baru;galaksi\n");
  g_autoptr (GPtrArray) fields = NULL;

  f->window = klaster_import_window_present (f->parent, f->session, NULL);
  import_window_wait_for (f, "files");
  g_assert_true (drop (GTK_WIDGET (f->window), good));
  g_assert_false (drop (GTK_WIDGET (f->window), good));
  import_window_wait_for (f, "sheets");
  import_window_press_next (f, "plan");
  fields = import_window_list_fields (f);
  import_window_type (fields, 0, "province");
  import_window_press_next (f, "plan");
  g_assert_nonnull (import_window_find_button (f, "New (1)"));
  g_assert_false (drop (GTK_WIDGET (f->window), good));
  g_assert_cmpstr (klaster_import_window_get_step (f->window), ==, "plan");
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
#define ADD(name_, data_, test_)                                                                   \
  g_test_add ("/window/import/" name_, ImportWindow, data_, import_window_set_up, test_,           \
              import_window_tear_down)
  ADD ("good-file", NULL, test_good_file);
  ADD ("lists-are-searched", NULL, test_lists_are_searched);
  ADD ("chosen-constant", NULL, test_chosen_constant);
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
  ADD ("dropped", NULL, test_dropped);
  return g_test_run ();
}
