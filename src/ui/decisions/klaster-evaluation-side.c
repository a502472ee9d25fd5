#include "klaster-evaluation-side.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-form-parts.h"
#include "klaster-panel-parts.h"
#include "klaster-write.h"

#define EVIDENCE_HEIGHT 90

struct _KlasterEvaluationSide
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scrolled;
  GtkWidget *title;
  GtkWidget *about;
  GtkWidget *form; /* hidden in the heads */
  GtkWidget *state; /* drop-down in the order of the states */
  GtkWidget *evidence; /* text view */
  GtkWidget *date;
  GtkWidget *trouble;
  GtkWidget *save;
  GtkWidget *record;

  /* Owned */
  KlasterSession *session;
  KlasterEvaluation *evaluation;
  char *shown; /* "item site" whose values are in the form */

  int row, column;
};

G_DEFINE_FINAL_TYPE (KlasterEvaluationSide, klaster_evaluation_side, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (KlasterEvaluationSide *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->evidence));
}

static void
on_written_cb (const char *problem, gpointer user_data)
{
  klaster_form_say (KLASTER_EVALUATION_SIDE (user_data)->trouble, problem);
}

/* ---- showing */

static void
fill_form (KlasterEvaluationSide *self)
{
  const KlasterEvaluationCell *cell
      = klaster_evaluation_get_cell (self->evaluation, (guint)self->row, (guint)self->column);
  g_autofree char *date = g_date_valid (&cell->date) ? klaster_format_date (&cell->date) : NULL;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->state), cell->state);
  gtk_text_buffer_set_text (get_buffer (self), cell->evidence != NULL ? cell->evidence : "", -1);
  gtk_editable_set_text (GTK_EDITABLE (self->date), date != NULL ? date : "");
  klaster_form_say (self->trouble, NULL);
}

static void
show_cell (KlasterEvaluationSide *self)
{
  const KlasterEvaluationRow *row = self->evaluation->rows->pdata[self->row];
  const KlasterEvaluationColumn *column = self->evaluation->columns->pdata[self->column];
  const KlasterEvaluationCell *cell = &row->cells[self->column];
  g_autofree char *date = g_date_valid (&cell->date) ? klaster_date_dup_iso (&cell->date) : NULL;
  /* Another cell, or other values of the same one. */
  g_autofree char *shown = g_strdup_printf (
      "%s %s %d %s %s", row->id, column->site != NULL ? column->site : "", cell->state,
      cell->evidence != NULL ? cell->evidence : "", date != NULL ? date : "");
  g_autofree char *title
      = g_strdup_printf ("%s · %s", column->kabupaten_name,
                         column->village != NULL ? column->village : _ ("not filled in yet"));
  g_autofree char *about = g_strdup_printf ("%d. %s", row->position, row->text);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->about), about);
  gtk_widget_set_visible (self->form, column->site != NULL);
  gtk_widget_set_visible (self->record, cell->record != NULL);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  fill_form (self);
}

static void
show_sum (KlasterEvaluationSide *self)
{
  const KlasterEvaluationSum *sum = &self->evaluation->sum;
  g_autofree char *title = g_strdup (_ ("Items of the instruction"));
  g_autofree char *about = NULL;

  if (self->row >= 0)
    {
      const KlasterEvaluationRow *row = self->evaluation->rows->pdata[self->row];

      g_free (title);
      title = g_strdup_printf ("%d. %s", row->position, row->text);
      sum = &row->sum;
    }
  else if (self->column >= 0)
    {
      const KlasterEvaluationColumn *column = self->evaluation->columns->pdata[self->column];

      g_free (title);
      title = g_strdup (column->kabupaten_name);
      sum = &column->sum;
    }
  about = klaster_evaluation_sum_dup_sentence (sum);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->about), about);
  gtk_widget_set_visible (self->form, FALSE);
  g_clear_pointer (&self->shown, g_free);
}

/* ---- children */

static void
on_record_clicked_cb (KlasterEvaluationSide *self)
{
  const KlasterEvaluationCell *cell
      = klaster_evaluation_get_cell (self->evaluation, (guint)self->row, (guint)self->column);

  klaster_session_request_edit (self->session, "instruction_evaluation", cell->record, NULL);
}

static GtkWidget *
create_states (void)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < KLASTER_N_EVALUATION_STATES; i++)
    gtk_string_list_append (labels, klaster_evaluation_state_get_label (i));
  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
}

static GtkWidget *
create_form (KlasterEvaluationSide *self)
{
  GtkBox *form = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkWidget *states = create_states ();
  GtkWidget *date = gtk_entry_new ();

  self->state = klaster_form_add_field (form, _ ("State"), states);
  self->evidence = klaster_form_add_text (form, _ ("Evidence"), EVIDENCE_HEIGHT);
  self->date = klaster_form_add_field (form, _ ("Date"), date);
  gtk_entry_set_placeholder_text (GTK_ENTRY (date), _ ("for example 31/12/2026"));
  self->trouble = klaster_form_add_trouble (form);
  self->save = gtk_button_new_with_label (_ ("Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_box_append (form, self->save);
  self->record = gtk_button_new_with_label (_ ("History and attachments…"));
  gtk_box_append (form, self->record);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (klaster_evaluation_side_save), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (date, "activate", G_CALLBACK (klaster_evaluation_side_save), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->record, "clicked", G_CALLBACK (on_record_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (form);
}

/* ---- overrides */

static void
klaster_evaluation_side_dispose (GObject *object)
{
  KlasterEvaluationSide *self = KLASTER_EVALUATION_SIDE (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->evaluation, klaster_evaluation_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_evaluation_side_parent_class)->dispose (object);
}

static void
klaster_evaluation_side_class_init (KlasterEvaluationSideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_evaluation_side_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_evaluation_side_init (KlasterEvaluationSide *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->scrolled, "panel");
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_set_margin_start (GTK_WIDGET (box), 16);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 16);
  gtk_widget_set_margin_top (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 16);
  self->title = klaster_panel_add_text (box, "", "heading");
  self->about = klaster_panel_add_text (box, "", NULL);
  self->form = create_form (self);
  gtk_box_append (box, self->form);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (box));
}

/* Public functions */

GtkWidget *
klaster_evaluation_side_new (KlasterSession *session)
{
  KlasterEvaluationSide *self = g_object_new (KLASTER_TYPE_EVALUATION_SIDE, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (self->form,
                            !klaster_store_is_read_only (klaster_session_get_store (session)));
  return GTK_WIDGET (self);
}

void
klaster_evaluation_side_show (KlasterEvaluationSide *self,
                              KlasterEvaluation *evaluation,
                              int row,
                              int column)
{
  KlasterEvaluation *old;

  g_return_if_fail (KLASTER_IS_EVALUATION_SIDE (self));

  old = self->evaluation;
  self->evaluation = klaster_evaluation_ref (evaluation);
  g_clear_pointer (&old, klaster_evaluation_unref);
  self->row = row;
  self->column = column;
  if (row >= 0 && column >= 0)
    show_cell (self);
  else
    show_sum (self);
}

void
klaster_evaluation_side_focus (KlasterEvaluationSide *self)
{
  if (gtk_widget_get_visible (self->form))
    gtk_widget_grab_focus (self->evidence);
}

void
klaster_evaluation_side_fill (KlasterEvaluationSide *self,
                              KlasterEvaluationState state,
                              const char *evidence,
                              const char *date)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->state), state);
  gtk_text_buffer_set_text (get_buffer (self), evidence, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->date), date);
}

void
klaster_evaluation_side_save (KlasterEvaluationSide *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->date));
  g_autofree char *evidence = klaster_form_dup_text (self->evidence);
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *iso = NULL;
  GDate day;

  if (self->row < 0 || self->column < 0)
    return;
  if (*typed != '\0' && !klaster_date_parse (typed, &day, &error))
    {
      klaster_form_say (self->trouble, error->message);
      gtk_widget_grab_focus (self->date);
      return;
    }
  iso = *typed != '\0' ? klaster_date_dup_iso (&day) : NULL;
  change = klaster_evaluation_create_change (
      self->evaluation, (guint)self->row, (guint)self->column,
      gtk_drop_down_get_selected (GTK_DROP_DOWN (self->state)), evidence, iso);
  klaster_form_say (self->trouble, NULL);
  if (change != NULL)
    klaster_write (self->session, change, _ ("Saved"), on_written_cb, g_object_ref (self),
                   g_object_unref);
}
