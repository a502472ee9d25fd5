#include "import-window-fixture.h"

#include <glib/gstdio.h>

void
import_window_set_up (ImportWindow *f, gconstpointer data)
{
  f->session = fixture_open ();
  f->parent = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (f->parent);
  f->folder = g_dir_make_tmp ("klaster-XXXXXX", NULL);
}

void
import_window_tear_down (ImportWindow *f, gconstpointer data)
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

gboolean
import_window_is_at_step (gpointer data)
{
  ImportWindow *f = data;

  return klaster_import_window_is_settled (f->window)
         && g_str_equal (klaster_import_window_get_step (f->window), f->step);
}

void
import_window_wait_for (ImportWindow *f, const char *step)
{
  f->step = step;
  fixture_wait (import_window_is_at_step, f);
  fixture_spin ();
}

GFile *
import_window_write_file (ImportWindow *f, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* The window on a file with TEXT. */
void
import_window_open_text (ImportWindow *f, const char *name, const char *text)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = import_window_write_file (f, name, text);

  g_list_store_append (files, file);
  f->window = klaster_import_window_present (f->parent, f->session, G_LIST_MODEL (files));
}

void
import_window_collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (gtk_widget_get_mapped (widget) && g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    import_window_collect (child, type, found);
}

/* The button that goes on. */
GtkWidget *
import_window_get_next (ImportWindow *f)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  import_window_collect (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_has_css_class (buttons->pdata[i], "suggested-action"))
      return buttons->pdata[i];
  g_assert_not_reached ();
}

void
import_window_press_next (ImportWindow *f, const char *step)
{
  g_assert_true (gtk_widget_is_sensitive (import_window_get_next (f)));
  g_signal_emit_by_name (import_window_get_next (f), "clicked");
  import_window_wait_for (f, step);
}

/* The fields of the problems that are shown. */
GPtrArray *
import_window_list_fields (ImportWindow *f)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  GPtrArray *fields = g_ptr_array_new ();

  import_window_collect (GTK_WIDGET (f->window), g_type_from_name ("KlasterImportValueCell"),
                         cells);
  for (guint i = 0; i < cells->len; i++)
    if (fixture_find (cells->pdata[i], GTK_TYPE_ENTRY) != NULL)
      g_ptr_array_add (fields, fixture_find (cells->pdata[i], GTK_TYPE_ENTRY));
  return fields;
}

void
import_window_type (GPtrArray *fields, guint at, const char *text)
{
  g_assert_cmpuint (at, <, fields->len);
  gtk_editable_set_text (GTK_EDITABLE (fields->pdata[at]), text);
  g_signal_emit_by_name (fields->pdata[at], "activate");
}

GtkWidget *
import_window_find_button (ImportWindow *f, const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  import_window_collect (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      const char *text = gtk_button_get_label (buttons->pdata[i]);

      if (text != NULL && g_str_has_prefix (text, label))
        return buttons->pdata[i];
    }
  return NULL;
}
