/* The import window and a folder for its files, for tests. */
#pragma once

#include "klaster-import-window.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWindow *parent;
  KlasterImportWindow *window;
  char *folder;
  const char *step; /* what a condition waits for */
} ImportWindow;

void import_window_set_up (ImportWindow *f, gconstpointer data);
void import_window_tear_down (ImportWindow *f, gconstpointer data);
gboolean import_window_is_at_step (gpointer data);
void import_window_wait_for (ImportWindow *f, const char *step);
GFile *import_window_write_file (ImportWindow *f, const char *name, const char *text);
void import_window_open_text (ImportWindow *f, const char *name, const char *text);
void import_window_collect (GtkWidget *widget, GType type, GPtrArray *found);
GtkWidget *import_window_get_next (ImportWindow *f);
void import_window_press_next (ImportWindow *f, const char *step);
GPtrArray *import_window_list_fields (ImportWindow *f);
void import_window_type (GPtrArray *fields, guint at, const char *text);
GtkWidget *import_window_find_button (ImportWindow *f, const char *label);
