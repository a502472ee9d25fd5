/* A small modal window that asks how something is to be done and does it: rows, "Save…", "Cancel", and
 * progress while it runs. Escape and "Cancel" stop what runs, or else close. Main thread.
 *
 * Kinds of it override the three functions of the class.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_JOB_WINDOW (klaster_job_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (KlasterJobWindow, klaster_job_window, KLASTER, JOB_WINDOW, AdwWindow)

struct _KlasterJobWindowClass
{
  AdwWindowClass parent_class;

  /* "Save…" was pressed. */
  void (*begin) (KlasterJobWindow *self);
  /* Stop what runs; klaster_job_window_set_running() follows when it has stopped. */
  void (*cancel) (KlasterJobWindow *self);
  /* 0 to 1; only while it runs. */
  double (*get_progress) (KlasterJobWindow *self);
};

void klaster_job_window_add_row (KlasterJobWindow *self, GtkWidget *row);
/* A row with CHOICES to choose from, added. */
AdwComboRow *
klaster_job_window_add_choice (KlasterJobWindow *self, const char *title, GtkStringList *choices);
/* A line above the rows. */
void klaster_job_window_set_note (KlasterJobWindow *self, const char *note);
/* Nothing can be chosen meanwhile. */
void klaster_job_window_set_running (KlasterJobWindow *self, gboolean running);
/* Whether "Save…" can be pressed. */
void klaster_job_window_set_ready (KlasterJobWindow *self, gboolean ready);
void klaster_job_window_present (KlasterJobWindow *self, GtkWindow *parent, const char *title);

G_END_DECLS
