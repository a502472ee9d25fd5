#include "klaster-evaluation-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-evaluation-cells.h"
#include "klaster-evaluation-side.h"
#include "klaster-items-window.h"
#include "klaster-page-parts.h"
#include "klaster-print-dialog.h"
#include "klaster-write.h"

#define SIDE_WIDTH 290

struct _KlasterEvaluationView
{
  GtkWidget parent_instance;

  /* Children */
  GtkStack *stack; /* "grid" or "empty" */
  GtkWidget *sentence;
  GtkWidget *empty; /* status page */
  GtkWidget *begin; /* its button */
  GtkDropDown *instructions;
  KlasterCrossGrid *grid;
  GtkWidget *side;

  /* Owned */
  KlasterSession *session;
  GCancellable *reading;
  KlasterEvaluation *evaluation;
  char *wanted; /* id of the instruction, NULL: the newest */

  gboolean filling; /* the drop-down is filled by us */
};

G_DEFINE_FINAL_TYPE (KlasterEvaluationView, klaster_evaluation_view, GTK_TYPE_WIDGET)

/* ---- the cursor */

static void
on_moved_cb (KlasterEvaluationView *self)
{
  if (self->evaluation != NULL)
    klaster_evaluation_side_show (KLASTER_EVALUATION_SIDE (self->side), self->evaluation,
                                  klaster_cross_grid_get_row (self->grid),
                                  klaster_cross_grid_get_column (self->grid));
}

static void
on_activated_cb (KlasterEvaluationView *self)
{
  klaster_evaluation_side_focus (KLASTER_EVALUATION_SIDE (self->side));
}

/* 0 to 4, on the row of digits or the block of keys. */
static gboolean
on_key_cb (GtkEventControllerKey *controller,
           guint keyval,
           guint keycode,
           GdkModifierType state,
           KlasterEvaluationView *self)
{
  guint digit = keyval >= GDK_KEY_KP_0 ? keyval - GDK_KEY_KP_0 : keyval - GDK_KEY_0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || digit >= KLASTER_N_EVALUATION_STATES
      || klaster_store_is_read_only (klaster_session_get_store (self->session)))
    return FALSE;
  klaster_evaluation_view_set_state (self, digit);
  return TRUE;
}

/* ---- reading */

static void
fill_instructions (KlasterEvaluationView *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->evaluation->ids->len; i++)
    {
      gtk_string_list_append (labels, self->evaluation->titles->pdata[i]);
      if (g_strcmp0 (self->evaluation->ids->pdata[i], self->evaluation->instruction) == 0)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->instructions, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->instructions, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->instructions), self->evaluation->ids->len > 1);
  self->filling = FALSE;
}

static void
show_empty (KlasterEvaluationView *self)
{
  gboolean none = self->evaluation->stage == KLASTER_INSTRUCTION_NONE;
  g_autofree char *about = NULL;

  if (none)
    about = g_strdup (_ ("Enter the instruction with its number, date and subject; its items "
                         "follow from a pasted text."));
  else
    /* Translators: %s is the subject of an instruction. */
    about = g_strdup_printf (_ ("“%s” is known, but not what it orders. Paste its items from the "
                                "letter, one on each line; then each of the 13 sites is evaluated "
                                "item by item, with evidence and date."),
                             self->evaluation->subject != NULL ? self->evaluation->subject : "–");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), self->evaluation->sentence);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), about);
  gtk_button_set_label (GTK_BUTTON (self->begin),
                        none ? _ ("New instruction") : _ ("Enter the items…"));
}

static void
show_evaluation (KlasterEvaluationView *self)
{
  gboolean ready = self->evaluation->stage == KLASTER_INSTRUCTION_READY;

  gtk_stack_set_visible_child_name (self->stack, ready ? "grid" : "empty");
  fill_instructions (self);
  if (!ready)
    {
      show_empty (self);
      return;
    }
  gtk_label_set_text (GTK_LABEL (self->sentence), self->evaluation->sentence);
  klaster_evaluation_cells_show (self->grid, self->evaluation);
  on_moved_cb (self);
}

static gpointer
build_evaluation (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterEvaluationQuery query = { .instruction = data };

  return klaster_evaluation_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterEvaluation) evaluation
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterEvaluationView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_EVALUATION_VIEW (user_data);
  g_clear_object (&self->reading);
  if (evaluation == NULL)
    {
      /* One that was removed meanwhile is no longer wished for. */
      g_clear_pointer (&self->wanted, g_free);
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->evaluation, klaster_evaluation_unref);
  self->evaluation = g_steal_pointer (&evaluation);
  show_evaluation (self);
}

static void
read_evaluation (KlasterEvaluationView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (
      klaster_session_get_store (self->session), build_evaluation, g_strdup (self->wanted), g_free,
      (GDestroyNotify)klaster_evaluation_unref, self->reading, on_built_cb, self);
}

/* ---- what the officer does */

static void
on_instruction_chosen_cb (KlasterEvaluationView *self)
{
  guint selected = gtk_drop_down_get_selected (self->instructions);

  if (self->filling || self->evaluation == NULL || selected >= self->evaluation->ids->len)
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (self->evaluation->ids->pdata[selected]);
  read_evaluation (self);
}

static void
on_items_clicked_cb (KlasterEvaluationView *self)
{
  GtkWindow *root = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->evaluation == NULL)
    return;
  if (self->evaluation->stage == KLASTER_INSTRUCTION_NONE)
    klaster_session_request_edit (self->session, "instruction", NULL, NULL);
  else
    klaster_items_window_present (root, self->session, self->evaluation);
}

static void
on_print_clicked_cb (KlasterEvaluationView *self)
{
  klaster_print_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session,
                                "evaluasi");
}

/* ---- children */

/* The signs, with the keys that set them. */
static GtkWidget *
create_legend (void)
{
  static const char *const signs[KLASTER_N_EVALUATION_STATES] = { "", "○", "◐", "●", "–" };
  GtkWidget *label = gtk_label_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i < KLASTER_N_EVALUATION_STATES; i++)
    g_string_append_printf (text, "%u %s %s    ", i, signs[i],
                            klaster_evaluation_state_get_label (i));
  g_string_append_printf (text, "0 %s",
                          klaster_evaluation_state_get_label (KLASTER_EVALUATION_NOT_ENTERED));
  gtk_label_set_text (GTK_LABEL (label), text->str);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "grid-legend");
  return label;
}

static GtkWidget *
add_button (KlasterEvaluationView *self, GtkBox *bar, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (bar, button);
  return button;
}

static GtkWidget *
create_bar (KlasterEvaluationView *self)
{
  GtkBox *bar = klaster_page_bar_new (8);

  self->instructions = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->instructions),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Instruction"), -1);
  g_signal_connect_object (self->instructions, "notify::selected",
                           G_CALLBACK (on_instruction_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  gtk_box_append (bar, GTK_WIDGET (self->instructions));
  gtk_box_append (bar, create_legend ());
  add_button (self, bar, _ ("Enter the items…"), G_CALLBACK (on_items_clicked_cb));
  add_button (self, bar, _ ("Print the evaluation…"), G_CALLBACK (on_print_clicked_cb));
  return GTK_WIDGET (bar);
}

static GtkWidget *
create_halves (KlasterEvaluationView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->grid = klaster_cross_grid_new ();
  self->side = klaster_evaluation_side_new (self->session);
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
  return klaster_page_halves_new (GTK_WIDGET (self->grid), self->side, SIDE_WIDTH);
}

static GtkWidget *
create_grid_page (KlasterEvaluationView *self)
{
  self->sentence = klaster_page_sentence_new ();
  return klaster_page_stack_new (self->sentence, create_bar (self), create_halves (self));
}

static GtkWidget *
create_empty_page (KlasterEvaluationView *self)
{
  self->begin = gtk_button_new ();
  self->empty = klaster_page_empty_new ("text-x-generic-symbolic", self->begin);
  gtk_widget_add_css_class (self->begin, "suggested-action");
  g_signal_connect_object (self->begin, "clicked", G_CALLBACK (on_items_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return self->empty;
}

/* ---- overrides */

static void
klaster_evaluation_view_dispose (GObject *object)
{
  KlasterEvaluationView *self = KLASTER_EVALUATION_VIEW (object);
  GtkWidget *stack = GTK_WIDGET (self->stack);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->stack = NULL;
  g_clear_pointer (&stack, gtk_widget_unparent);
  g_clear_pointer (&self->evaluation, klaster_evaluation_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_evaluation_view_parent_class)->dispose (object);
}

static void
klaster_evaluation_view_class_init (KlasterEvaluationViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_evaluation_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_evaluation_view_init (KlasterEvaluationView *self)
{
}

/* Public functions */

GtkWidget *
klaster_evaluation_view_new (KlasterSession *session)
{
  KlasterEvaluationView *self = g_object_new (KLASTER_TYPE_EVALUATION_VIEW, NULL);

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, create_grid_page (self), "grid");
  gtk_stack_add_named (self->stack, create_empty_page (self), "empty");
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_evaluation), self,
                           G_CONNECT_SWAPPED);
  read_evaluation (self);
  return GTK_WIDGET (self);
}

gboolean
klaster_evaluation_view_is_settled (KlasterEvaluationView *self)
{
  g_return_val_if_fail (KLASTER_IS_EVALUATION_VIEW (self), FALSE);

  return self->reading == NULL;
}

void
klaster_evaluation_view_set_state (KlasterEvaluationView *self, KlasterEvaluationState state)
{
  int row = klaster_cross_grid_get_row (self->grid);
  int column = klaster_cross_grid_get_column (self->grid);
  const KlasterEvaluationCell *cell;
  g_autofree char *date = NULL;
  g_autoptr (KlasterChange) change = NULL;

  if (self->evaluation == NULL || row < 0 || column < 0 || row >= (int)self->evaluation->rows->len)
    return;
  cell = klaster_evaluation_get_cell (self->evaluation, (guint)row, (guint)column);
  date = g_date_valid (&cell->date) ? klaster_date_dup_iso (&cell->date) : NULL;
  change = klaster_evaluation_create_change (self->evaluation, (guint)row, (guint)column, state,
                                             cell->evidence, date);
  if (change != NULL)
    klaster_write (self->session, change, _ ("Saved"), NULL, NULL, NULL);
}
