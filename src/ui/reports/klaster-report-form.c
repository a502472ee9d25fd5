#include "klaster-report-form.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-field-row.h"
#include "klaster-focus.h"
#include "klaster-report-value-row.h"

#define CONTENT_WIDTH 1100

/* Fields of the report in the order of the form. */
static const char *const fields[]
    = { "progress", "obstacles", "follow_up", "enumerator", "received_on", "note" };
#define N_FIELDS G_N_ELEMENTS (fields)
#define N_TEXTS 3

struct _KlasterReportForm
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scrolled;
  GtkBox *content;
  GtkBox *figures; /* made anew when other figures are asked */
  KlasterFieldRow *rows[N_FIELDS];

  /* owned */
  KlasterSession *session;
  GPtrArray *values; /* KlasterReportValueRow, borrowed */
  char *asked; /* ids of the indicators of VALUES, joined */

  const KlasterReportSheet *sheet; /* borrowed */
  gboolean touched[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (KlasterReportForm, klaster_report_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
emit_changed (KlasterReportForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Figures */

static char *
join_asked (const KlasterReportSheet *sheet)
{
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (sheet);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sheet->grid->n_columns; i++)
    if (row->cells[i].asked)
      g_string_append_printf (ids, "%s ", sheet->grid->columns[i].indicator.id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
on_move_cb (KlasterReportForm *self, int step, KlasterReportValueRow *row)
{
  guint at;

  if (!g_ptr_array_find (self->values, row, &at))
    return;
  if (step < 0 ? at > 0 : at + 1 < self->values->len)
    gtk_widget_grab_focus (self->values->pdata[(int)at + step]);
  else if (step > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
}

static void
append_heading (GtkBox *box, const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "report-group");
  gtk_box_append (box, heading);
}

static void
append_value (KlasterReportForm *self, GtkSizeGroup *const *sizes)
{
  KlasterReportValueRow *row = klaster_report_value_row_new (self->session, sizes);

  g_signal_connect_object (row, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (on_move_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->figures, GTK_WIDGET (row));
  g_ptr_array_add (self->values, row);
}

static void
rebuild_values (KlasterReportForm *self, const KlasterReportSheet *sheet)
{
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (sheet);
  GtkSizeGroup *sizes[KLASTER_REPORT_COLUMNS];
  const char *group = NULL;
  GtkWidget *child;

  g_ptr_array_set_size (self->values, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_box_remove (self->figures, child);
  for (guint i = 0; i < KLASTER_REPORT_COLUMNS; i++)
    sizes[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_box_append (self->figures, klaster_report_value_row_create_head (sizes));
  for (guint i = 0; i < sheet->grid->n_columns; i++)
    {
      if (!row->cells[i].asked)
        continue;
      if (g_strcmp0 (group, sheet->grid->columns[i].group) != 0)
        append_heading (self->figures, sheet->grid->columns[i].group);
      group = sheet->grid->columns[i].group;
      append_value (self, sizes);
    }
  for (guint i = 0; i < KLASTER_REPORT_COLUMNS; i++)
    g_object_unref (sizes[i]);
}

static void
show_values (KlasterReportForm *self)
{
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (self->sheet);
  guint n = 0;

  for (guint i = 0; i < self->sheet->grid->n_columns; i++)
    if (row->cells[i].asked)
      klaster_report_value_row_show (self->values->pdata[n++], self->sheet, i);
}

/* Fields of the report */

static void
on_field_changed_cb (KlasterReportForm *self, KlasterFieldRow *row)
{
  for (guint i = 0; i < N_FIELDS; i++)
    if (self->rows[i] == row)
      self->touched[i] = TRUE;
  emit_changed (self);
}

static const KlasterField *
get_field (guint i)
{
  return klaster_entity_get_field (klaster_entity_get ("report"), fields[i]);
}

static void
show_fields (KlasterReportForm *self)
{
  const KlasterRecordDraft *draft = self->sheet->draft;

  for (guint i = 0; i < N_FIELDS; i++)
    {
      int index = klaster_entity_find_field (klaster_entity_get ("report"), fields[i]);

      if (!self->touched[i])
        klaster_field_editor_show (klaster_field_row_get_editor (self->rows[i]),
                                   klaster_record_get_at (draft->record, (guint)index),
                                   draft->texts[index]);
    }
}

static KlasterReportEntry *
dup_field_entry (KlasterReportForm *self, guint i, GError **error)
{
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (self->sheet);
  g_autoptr (KlasterReportEntry) entry
      = klaster_report_entry_new (row->report.site, row->period, NULL);

  entry->field = fields[i];
  return klaster_field_row_read (self->rows[i], &entry->value, error) ? g_steal_pointer (&entry)
                                                                      : NULL;
}

/* Children */

static void
create_fields (KlasterReportForm *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      if (i == 0)
        append_heading (self->content, _ ("In words"));
      if (i == N_TEXTS)
        append_heading (self->content, _ ("About this report"));
      self->rows[i] = klaster_field_row_new (self->session, get_field (i));
      g_signal_connect_object (self->rows[i], "changed", G_CALLBACK (on_field_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->content, GTK_WIDGET (self->rows[i]));
    }
}

static void
create_children (KlasterReportForm *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->figures = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "form-fields");
  gtk_box_append (self->content, GTK_WIDGET (self->figures));
  create_fields (self);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->content));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* Overrides */

static void
klaster_report_form_dispose (GObject *object)
{
  KlasterReportForm *self = KLASTER_REPORT_FORM (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_report_form_parent_class)->dispose (object);
}

static void
klaster_report_form_finalize (GObject *object)
{
  KlasterReportForm *self = KLASTER_REPORT_FORM (object);

  g_ptr_array_unref (self->values);
  g_free (self->asked);
  G_OBJECT_CLASS (klaster_report_form_parent_class)->finalize (object);
}

static gboolean
klaster_report_form_grab_focus (GtkWidget *widget)
{
  KlasterReportForm *self = KLASTER_REPORT_FORM (widget);

  return gtk_widget_grab_focus (self->values->len > 0 ? self->values->pdata[0]
                                                      : GTK_WIDGET (self->rows[0]));
}

static void
klaster_report_form_class_init (KlasterReportFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_report_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_report_form_finalize;
  GTK_WIDGET_CLASS (klass)->focus = klaster_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = klaster_report_form_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_report_form_init (KlasterReportForm *self)
{
  self->values = g_ptr_array_new ();
}

/* Public functions */

KlasterReportForm *
klaster_report_form_new (KlasterSession *session)
{
  KlasterReportForm *self = g_object_new (KLASTER_TYPE_REPORT_FORM, NULL);

  self->session = g_object_ref (session);
  create_children (self);
  return self;
}

gboolean
klaster_report_form_show (KlasterReportForm *self, const KlasterReportSheet *sheet)
{
  g_autofree char *asked = join_asked (sheet);

  g_return_val_if_fail (KLASTER_IS_REPORT_FORM (self), FALSE);

  if (g_strcmp0 (asked, self->asked) != 0)
    {
      if (klaster_report_form_is_dirty (self))
        return FALSE;
      rebuild_values (self, sheet);
      g_free (self->asked);
      self->asked = g_steal_pointer (&asked);
    }
  self->sheet = sheet;
  show_values (self);
  show_fields (self);
  return TRUE;
}

void
klaster_report_form_set_editable (KlasterReportForm *self, gboolean editable)
{
  g_return_if_fail (KLASTER_IS_REPORT_FORM (self));

  for (guint i = 0; i < self->values->len; i++)
    klaster_report_value_row_set_editable (self->values->pdata[i], editable);
  for (guint i = 0; i < N_FIELDS; i++)
    gtk_widget_set_sensitive (GTK_WIDGET (self->rows[i]), editable);
}

gboolean
klaster_report_form_is_dirty (KlasterReportForm *self)
{
  for (guint i = 0; i < self->values->len; i++)
    if (klaster_report_value_row_is_touched (self->values->pdata[i]))
      return TRUE;
  for (guint i = 0; i < N_FIELDS; i++)
    if (self->touched[i])
      return TRUE;
  return FALSE;
}

GPtrArray *
klaster_report_form_collect (KlasterReportForm *self, GPtrArray *labels, GError **error)
{
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_report_entry_free);

  for (guint i = 0; i < self->values->len + N_FIELDS; i++)
    {
      guint field = i - self->values->len;
      GtkWidget *row
          = i < self->values->len ? self->values->pdata[i] : GTK_WIDGET (self->rows[field]);
      KlasterReportValueRow *value = i < self->values->len ? KLASTER_REPORT_VALUE_ROW (row) : NULL;
      KlasterReportEntry *entry;

      if (value != NULL ? !klaster_report_value_row_is_touched (value) : !self->touched[field])
        continue;
      entry = value != NULL ? klaster_report_value_row_dup_entry (value, error)
                            : dup_field_entry (self, field, error);
      if (entry == NULL)
        {
          gtk_widget_grab_focus (row);
          return NULL;
        }
      g_ptr_array_add (entries, entry);
      g_ptr_array_add (labels, (gpointer)(value != NULL ? klaster_report_value_row_get_label (value)
                                                        : _ (get_field (field)->label)));
    }
  return g_steal_pointer (&entries);
}

void
klaster_report_form_settle (KlasterReportForm *self)
{
  g_return_if_fail (KLASTER_IS_REPORT_FORM (self));

  for (guint i = 0; i < self->values->len; i++)
    klaster_report_value_row_settle (self->values->pdata[i]);
  for (guint i = 0; i < N_FIELDS; i++)
    self->touched[i] = FALSE;
}
