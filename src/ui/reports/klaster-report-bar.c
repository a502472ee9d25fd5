#include "klaster-report-bar.h"

#include <glib/gi18n.h>

#include "klaster-report-states.h"
#include "klaster-state-mark.h"

struct _KlasterReportBar
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkBox *mark; /* holds the mark of the state */
  GtkWidget *state, *detail, *note;
  GtkWidget *buttons[KLASTER_N_REPORT_VERBS];

  /* owned */
  KlasterSession *session;

  const KlasterReportSheet *sheet; /* borrowed */
  gboolean dirty;
};

G_DEFINE_FINAL_TYPE (KlasterReportBar, klaster_report_bar, GTK_TYPE_WIDGET)

/* Words */

/* "7 of 9 · due 10 November 2026 · 3 days late" */
static char *
describe (const KlasterReportGridRow *row)
{
  const KlasterRadarCell *cell = &row->report;
  g_autofree char *due_day = klaster_format_date (&cell->due);
  /* Translators: "7 of 9", that is how many of the figures that are needed are there. */
  g_autofree char *filled = g_strdup_printf (_ ("%s filled"), row->completeness);
  g_autofree char *due = g_strdup_printf (_ ("due %s"), due_day);
  g_autofree char *late = NULL;

  if (cell->days_late > 0 && cell->state != KLASTER_REPORT_EXCUSED)
    late = g_strdup_printf (ngettext ("%d day late", "%d days late", cell->days_late),
                            cell->days_late);
  return g_strjoin (" · ", filled, due, late, NULL);
}

static char *
describe_lock (const KlasterRecord *report)
{
  const char *officer = klaster_record_get_text (report, "locked_by");
  g_autofree char *moment = klaster_format_iso_time (klaster_record_get_text (report, "locked_at"));

  if (officer == NULL)
    /* Translators: %s is a moment. */
    return g_strdup_printf (_ ("Approved and locked on %s. Reopen it to change anything."), moment);
  return g_strdup_printf (
      /* Translators: a moment and a name. */
      _ ("Approved and locked on %s by %s. Reopen it to change anything."), moment, officer);
}

static char *
dup_note (KlasterReportBar *self)
{
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (self->sheet);
  const KlasterRecord *report = self->sheet->draft->record;

  if (g_strcmp0 (row->state, "approved") == 0)
    return describe_lock (report);
  if (row->locked != NULL)
    return g_strdup (row->locked);
  if (g_strcmp0 (row->state, "returned") == 0)
    /* Translators: %s is a reason. */
    return g_strdup_printf (_ ("Returned: %s"),
                            klaster_record_get_text (report, "returned_reason"));
  if (row->report.excuse != NULL)
    /* Translators: %s is a reason. */
    return g_strdup_printf (_ ("Excused: %s"), row->report.excuse);
  return NULL;
}

/* Showing */

static void
show_buttons (KlasterReportBar *self)
{
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (self->sheet);
  gboolean can_write = !klaster_store_is_read_only (klaster_session_get_store (self->session));

  for (guint i = 0; i < KLASTER_N_REPORT_VERBS; i++)
    {
      gtk_widget_set_visible (self->buttons[i],
                              can_write && row->report.expected
                                  && klaster_report_verb_is_possible (i, row->state));
      gtk_widget_set_sensitive (self->buttons[i], !self->dirty);
      gtk_widget_set_tooltip_text (self->buttons[i],
                                   self->dirty ? _ ("Save first what was typed (Ctrl+S)") : NULL);
    }
}

static void
show_mark (KlasterReportBar *self, const KlasterReportGridRow *row)
{
  GtkWidget *old = gtk_widget_get_first_child (GTK_WIDGET (self->mark));
  GtkWidget *mark = klaster_state_mark_new (row->report.state, row->kelurahan, row->unfilled);

  if (old != NULL)
    gtk_box_remove (self->mark, old);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (self->mark, mark);
}

/* Verbs */

static void
on_clicked_cb (KlasterReportBar *self, GtkWidget *button)
{
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (self->sheet);
  const KlasterReportTarget target
      = { row->report.site, row->period, row->report.report, row->state, self->sheet->name };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (guint i = 0; i < KLASTER_N_REPORT_VERBS; i++)
    if (self->buttons[i] == button)
      klaster_report_verb_run (i, GTK_WINDOW (root), self->session, &target);
}

/* Children */

static GtkWidget *
create_words (KlasterReportBar *self)
{
  GtkBox *words = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  self->state = gtk_label_new (NULL);
  self->detail = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->state, "heading");
  gtk_widget_add_css_class (self->detail, "field-message");
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = i == 0 ? self->state : self->detail;

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (words, label);
    }
  gtk_widget_set_hexpand (GTK_WIDGET (words), TRUE);
  return GTK_WIDGET (words);
}

static void
create_buttons (KlasterReportBar *self, GtkBox *line)
{
  for (guint i = 0; i < KLASTER_N_REPORT_VERBS; i++)
    {
      self->buttons[i] = gtk_button_new_with_label (klaster_report_verb_get_label (i));
      gtk_widget_set_valign (self->buttons[i], GTK_ALIGN_CENTER);
      g_signal_connect_swapped (self->buttons[i], "clicked", G_CALLBACK (on_clicked_cb), self);
      gtk_box_append (line, self->buttons[i]);
    }
}

/* Overrides */

static void
klaster_report_bar_dispose (GObject *object)
{
  KlasterReportBar *self = KLASTER_REPORT_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_report_bar_parent_class)->dispose (object);
}

static void
klaster_report_bar_class_init (KlasterReportBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_report_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_report_bar_init (KlasterReportBar *self)
{
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10));

  self->mark = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_append (line, GTK_WIDGET (self->mark));
  gtk_box_append (line, create_words (self));
  create_buttons (self, line);
  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_widget_add_css_class (self->note, "locked-reason");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->box, "report-bar");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (line));
  gtk_box_append (GTK_BOX (self->box), self->note);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* Public functions */

KlasterReportBar *
klaster_report_bar_new (KlasterSession *session)
{
  KlasterReportBar *self = g_object_new (KLASTER_TYPE_REPORT_BAR, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
klaster_report_bar_show (KlasterReportBar *self, const KlasterReportSheet *sheet)
{
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (sheet);
  g_autofree char *state = NULL;
  g_autofree char *detail = describe (row);
  g_autofree char *note = NULL;

  g_return_if_fail (KLASTER_IS_REPORT_BAR (self));

  self->sheet = sheet;
  state = row->state == NULL ? g_strdup (klaster_report_state_get_label (row->report.state))
                             : g_strdup_printf ("%s (%s)", row->state_label,
                                                klaster_report_state_get_label (row->report.state));
  note = dup_note (self);
  show_mark (self, row);
  gtk_label_set_text (GTK_LABEL (self->state), state);
  gtk_label_set_text (GTK_LABEL (self->detail), detail);
  gtk_label_set_text (GTK_LABEL (self->note), note);
  gtk_widget_set_visible (self->note, note != NULL);
  show_buttons (self);
}

void
klaster_report_bar_set_dirty (KlasterReportBar *self, gboolean dirty)
{
  g_return_if_fail (KLASTER_IS_REPORT_BAR (self));

  self->dirty = dirty;
  if (self->sheet != NULL)
    show_buttons (self);
}
