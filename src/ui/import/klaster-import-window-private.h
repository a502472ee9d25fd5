/* Shared by the files of the import window. */
#pragma once

#include "klaster-import-columns-page.h"
#include "klaster-import-plan-page.h"
#include "klaster-import-sheets-page.h"
#include "klaster-import-window.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_STEP_FILES,
  KLASTER_STEP_WORK, /* something runs */
  KLASTER_STEP_SHEETS,
  KLASTER_STEP_COLUMNS,
  KLASTER_STEP_PLAN,
  KLASTER_STEP_DONE,
  KLASTER_STEP_TROUBLE /* it could not be done */
} KlasterStep;

struct _KlasterImportWindow
{
  AdwWindow parent_instance;

  /* children */
  AdwWindowTitle *title;
  GtkWidget *back, *next;
  GtkStack *stack;
  GtkWidget *work, *progress;
  KlasterImportSheetsPage *sheets;
  KlasterImportColumnsPage *columns;
  KlasterImportPlanPage *plan;
  GtkWidget *done, *undo;
  GtkWidget *trouble;

  /* owned */
  KlasterSession *session;
  GStrv paths;
  KlasterImport *import;
  KlasterImportResult *result;
  GCancellable *running;
  guint timer;

  KlasterStep step;
  KlasterStep former; /* where work and trouble go back to */
  gboolean closed;
  gboolean mended; /* what is lost with the window */
};

/* klaster-import-window.c */
void klaster_import_window_show_step (KlasterImportWindow *self, KlasterStep step);

/* klaster-import-work.c: what takes time. Each shows the step it leads to, or trouble. */
/* Borrows FILES, of GFile. */
void klaster_import_window_open (KlasterImportWindow *self, GListModel *files);
void klaster_import_window_plan (KlasterImportWindow *self);
void klaster_import_window_commit (KlasterImportWindow *self);
void klaster_import_window_undo (KlasterImportWindow *self);
void klaster_import_window_stop (KlasterImportWindow *self);

G_END_DECLS
