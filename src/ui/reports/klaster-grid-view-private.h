/* The grid view among its own files: drawing, keys, typing, words. */
#pragma once

#include "klaster-grid-view.h"

G_BEGIN_DECLS

/* A text that is not (yet) what is stored. */
typedef struct
{
  char *text;
  char *problem; /* why it was refused or not written; NULL: on its way */
  gboolean done; /* stored; the next grid has it */
} KlasterGridNote;

/* What one paste, clearing or filling put into cells. */
typedef struct _KlasterGridBatch KlasterGridBatch;

/* In pixels at the officer's text size. */
typedef struct
{
  double scale;
  int head_width; /* first column */
  int column_width;
  int row_height;
  int group_height, label_height; /* the two heads */
  int foot_height;
} KlasterGridMetrics;

struct _KlasterGridView
{
  KlasterCellPane parent_instance;

  /* children */
  GtkWidget *editor; /* GtkText */
  GtkWidget *remark; /* popover */
  GtkWidget *remark_entry;

  /* owned */
  KlasterReportGrid *grid;
  GHashTable *notes; /* klaster_grid_note_dup_key() -> KlasterGridNote */
  GPtrArray *batches; /* KlasterGridBatch with refused texts */
  GCancellable *pasting;

  KlasterGridMetrics metrics;
  int names_width; /* of klaster_grid_view_measure_names(); -1: to be measured */
  guint row, column; /* of the cursor */
  guint anchor_row, anchor_column; /* the other corner of the block */
  guint drag_row, drag_column;
  gboolean editing;
  gboolean overtype; /* typing began the edit: arrows leave the cell */
  gboolean read_only;
};

/* klaster-grid-view.c */
gboolean klaster_grid_view_has_cells (KlasterGridView *self);
KlasterReportGridRow *klaster_grid_view_row (KlasterGridView *self, guint row);
KlasterReportGridCell *klaster_grid_view_cell (KlasterGridView *self, guint row, guint column);
int klaster_grid_view_get_top (KlasterGridView *self);
/* Of a cell in the view, wherever it is scrolled to. */
void
klaster_grid_view_get_rect (KlasterGridView *self, guint row, guint column, GdkRectangle *rect);
/* The chosen block, corners included. */
void klaster_grid_view_get_block (KlasterGridView *self, GdkRectangle *block);
void klaster_grid_view_move (KlasterGridView *self, int row, int column, gboolean extend);
void klaster_grid_view_emit_notice (KlasterGridView *self, const char *sentence, gboolean refused);
void
klaster_grid_view_emit_entries (KlasterGridView *self, GPtrArray *entries, const char *summary);
void klaster_grid_view_emit_open (KlasterGridView *self, guint row);
void klaster_grid_view_emit_menu (KlasterGridView *self, guint row, double x, double y);

/* klaster-grid-mouse.c */
void klaster_grid_view_add_controllers (KlasterGridView *self);

/* klaster-grid-draw.c */
void klaster_grid_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
/* How wide the first column is when no name in it is cut, pixels. */
int klaster_grid_view_measure_names (KlasterGridView *self);

/* klaster-grid-keys.c */
gboolean klaster_grid_view_on_key_cb (GtkEventControllerKey *controller,
                                      guint keyval,
                                      guint keycode,
                                      GdkModifierType state,
                                      KlasterGridView *self);

/* klaster-grid-edit.c */
/* Why a cell takes nothing, or NULL. Borrowed. */
const char *klaster_grid_view_get_lock (KlasterGridView *self, guint row, guint column);
KlasterGridNote *klaster_grid_view_get_note (KlasterGridView *self, guint row, guint column);
/* TEXT NULL: what is stored. */
void klaster_grid_view_begin_edit (KlasterGridView *self, const char *text);
/* FALSE when the text was refused and stays in the editor. */
gboolean klaster_grid_view_end_edit (KlasterGridView *self);
/* The same when there is no staying: a refused text stays in its cell. */
void klaster_grid_view_leave_edit (KlasterGridView *self);
void klaster_grid_view_cancel_edit (KlasterGridView *self);
void klaster_grid_view_clear_block (KlasterGridView *self);
void klaster_grid_view_fill_down (KlasterGridView *self);
/* GPtrArray of GStrv, from the cursor on or into the chosen block. */
void klaster_grid_view_put_block (KlasterGridView *self, GPtrArray *rows);
void klaster_grid_view_create_editor (KlasterGridView *self);
void klaster_grid_note_free (KlasterGridNote *note);
/* Under which a note is kept. JUROR or NULL. (transfer full) */
char *klaster_grid_note_dup_key (const char *site,
                                 KlasterPeriod period,
                                 const char *indicator,
                                 const char *juror);

/* klaster-grid-batches.c */
KlasterGridBatch *klaster_grid_batch_new (void);
void klaster_grid_batch_free (KlasterGridBatch *batch);
/* TEXT was put into a cell in which OLD stood; OLD NULL: it was refused. */
void klaster_grid_batch_add (KlasterGridBatch *batch,
                             KlasterGridView *self,
                             guint row,
                             guint column,
                             const char *old,
                             const char *text);
/* Takes BATCH over. */
void klaster_grid_view_keep_batch (KlasterGridView *self, KlasterGridBatch *batch);
/* Refused texts go when what was put with them is what it was before in the grid. */
void klaster_grid_view_follow_batches (KlasterGridView *self);

/* klaster-grid-clipboard.c */
void klaster_grid_view_copy (KlasterGridView *self);
void klaster_grid_view_paste_clipboard (KlasterGridView *self);
void klaster_grid_view_edit_remark (KlasterGridView *self);
void klaster_grid_view_create_remark (KlasterGridView *self);

/* klaster-grid-words.c */
/* "Tapin, Sep–Oct 2026". (transfer full) */
char *klaster_grid_view_dup_row_name (KlasterGridView *self, guint row);
/* As copied and edited. (transfer full) */
char *klaster_grid_view_dup_input (KlasterGridView *self, guint row, guint column);

G_END_DECLS
