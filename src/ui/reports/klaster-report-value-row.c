#include "klaster-report-value-row.h"

#include <glib/gi18n.h>

#include "klaster-focus.h"

#define LABEL_WIDTH 18 /* characters, at least */
#define VALUE_WIDTH 13
#define REMARK_WIDTH 24
#define COLUMN_SPACING 10

struct _KlasterReportValueRow
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *former;
  GtkWidget *value; /* entry */
  GtkWidget *unit;
  GtkWidget *kind; /* drop-down: a figure, or which blank */
  GtkWidget *remark; /* entry */
  GtkWidget *history; /* button */
  GtkWidget *message;

  /* owned */
  KlasterSession *session;

  const KlasterReportSheet *sheet; /* borrowed */
  guint column;
  gboolean value_touched, remark_touched;
  gboolean showing; /* the text is set by us */
};

G_DEFINE_FINAL_TYPE (KlasterReportValueRow, klaster_report_value_row, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  MOVE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* In the order of the drop-down, after "figure". */
static const struct
{
  KlasterBlank blank;
  const char *typed;
} kinds[] = {
  { KLASTER_BLANK_NOT_ANSWERED, "?" },
  { KLASTER_BLANK_NOT_DUE, "." },
  { KLASTER_BLANK_NOT_APPLICABLE, "-" },
};

static const KlasterReportGridColumn *
get_column (KlasterReportValueRow *self)
{
  return &self->sheet->grid->columns[self->column];
}

static const KlasterReportGridCell *
get_cell (KlasterReportValueRow *self)
{
  return &klaster_report_sheet_get_row (self->sheet)->cells[self->column];
}

/* What is typed */

static gboolean
read_value (KlasterReportValueRow *self, KlasterValue *value, GError **error)
{
  KlasterReportLimits limits;

  klaster_report_grid_get_limits (self->sheet->grid, self->column, &limits);
  return klaster_report_value_parse (&limits, gtk_editable_get_text (GTK_EDITABLE (self->value)),
                                     value, error);
}

static void
set_message (KlasterReportValueRow *self, const char *class_name, const char *sentence)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "wrong");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "odd");
  if (class_name != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), class_name);
  gtk_label_set_text (GTK_LABEL (self->message), sentence);
  gtk_widget_set_visible (self->message, sentence != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : get_column (self)->help, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_STATE_INVALID,
                               g_strcmp0 (class_name, "wrong") == 0 ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                    : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_kind (KlasterReportValueRow *self, const KlasterValue *value)
{
  guint at = 0;

  for (guint i = 0; value->type == KLASTER_VALUE_BLANK && i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].blank == value->blank)
      at = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), at);
}

/* Says what is wrong, else what is odd, about the text that stands there. */
static void
check (KlasterReportValueRow *self)
{
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *doubt = NULL;

  if (!read_value (self, &value, &error))
    {
      set_message (self, "wrong", error->message);
      return;
    }
  self->showing = TRUE;
  show_kind (self, &value);
  self->showing = FALSE;
  if (!klaster_value_is_blank (&value))
    doubt = klaster_report_grid_dup_doubt (self->sheet->grid, self->sheet->row, self->column,
                                           klaster_value_get_number (&value));
  set_message (self, doubt != NULL ? "odd" : NULL, doubt);
}

static void
on_value_changed_cb (KlasterReportValueRow *self)
{
  if (self->showing)
    return;
  self->value_touched = TRUE;
  check (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remark_changed_cb (KlasterReportValueRow *self)
{
  if (self->showing)
    return;
  self->remark_touched = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_kind_chosen_cb (KlasterReportValueRow *self)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  if (self->showing || at == GTK_INVALID_LIST_POSITION)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->value), at == 0 ? "" : kinds[at - 1].typed);
  if (at == 0)
    gtk_widget_grab_focus (self->value);
}

static gboolean
on_key_pressed_cb (KlasterReportValueRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  int step = 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Up || (keyval == GDK_KEY_Return && (state & GDK_SHIFT_MASK) != 0))
    step = -1;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    step = 1;
  if (step != 0)
    g_signal_emit (self, signals[MOVE], 0, step);
  return step != 0;
}

static void
on_history_clicked_cb (KlasterReportValueRow *self)
{
  klaster_session_request_history (self->session, "report_value", get_cell (self)->record, "value");
}

/* Children */

static GtkWidget *
add (GtkBox *line, GtkWidget *child, GtkSizeGroup *size)
{
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_box_append (line, child);
  if (size != NULL)
    gtk_size_group_add_widget (size, child);
  return child;
}

/* Takes the room that is left; all other columns are as wide in every row, so that they stand below each other. */
static GtkWidget *
create_name (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_WIDTH);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
create_entry (KlasterReportValueRow *self, int width, float xalign, GCallback changed)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_entry_set_alignment (GTK_ENTRY (entry), xalign);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_swapped (entry, "changed", changed, self);
  return entry;
}

static GtkWidget *
create_kinds (KlasterReportValueRow *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  GtkWidget *kind;

  gtk_string_list_append (list, _ ("figure"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (list, klaster_blank_get_label (kinds[i].blank));
  kind = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&list)), NULL);
  /* Keys choose a blank in the entry; Tab goes on to the remark. */
  gtk_widget_set_can_focus (kind, FALSE);
  g_signal_connect_swapped (kind, "notify::selected", G_CALLBACK (on_kind_chosen_cb), self);
  return kind;
}

static GtkWidget *
create_history (KlasterReportValueRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-open-recent-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("History of this figure"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_history_clicked_cb), self);
  return button;
}

static void
create_children (KlasterReportValueRow *self, GtkSizeGroup *const *sizes)
{
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, COLUMN_SPACING));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->label = add (line, create_name (NULL), NULL);
  self->former = add (line, gtk_label_new (NULL), sizes[0]);
  gtk_label_set_xalign (GTK_LABEL (self->former), 1);
  gtk_widget_add_css_class (self->former, "numeric");
  gtk_widget_add_css_class (self->former, "dim-label");
  self->value
      = add (line, create_entry (self, VALUE_WIDTH, 1, G_CALLBACK (on_value_changed_cb)), sizes[1]);
  gtk_widget_add_css_class (self->value, "numeric");
  gtk_widget_add_css_class (self->value, "report-figure");
  self->unit = add (line, gtk_label_new (NULL), sizes[2]);
  gtk_label_set_xalign (GTK_LABEL (self->unit), 0);
  self->kind = add (line, create_kinds (self), sizes[3]);
  self->remark = add (line, create_entry (self, REMARK_WIDTH, 0, G_CALLBACK (on_remark_changed_cb)),
                      sizes[4]);
  self->history = add (line, create_history (self), sizes[5]);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "report-message");
  gtk_widget_hide (self->message);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (line));
  gtk_box_append (GTK_BOX (self->box), self->message);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* Overrides */

static void
klaster_report_value_row_dispose (GObject *object)
{
  KlasterReportValueRow *self = KLASTER_REPORT_VALUE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_report_value_row_parent_class)->dispose (object);
}

static gboolean
klaster_report_value_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (KLASTER_REPORT_VALUE_ROW (widget)->value);
}

static void
klaster_report_value_row_class_init (KlasterReportValueRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_report_value_row_dispose;
  GTK_WIDGET_CLASS (klass)->focus = klaster_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = klaster_report_value_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
klaster_report_value_row_init (KlasterReportValueRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "report-value");
}

/* Showing */

static void
show_texts (KlasterReportValueRow *self)
{
  const KlasterReportGridColumn *column = get_column (self);
  const KlasterReportGridCell *cell = get_cell (self);
  g_autofree char *former
      = klaster_figure_is_blank (cell->former)
            ? g_strdup ("–")
            : klaster_report_figure_format (column->indicator.type, cell->former);

  gtk_label_set_text (GTK_LABEL (self->label), column->indicator.label);
  gtk_widget_set_tooltip_text (self->label, *column->help != '\0' ? column->help : NULL);
  gtk_label_set_text (GTK_LABEL (self->former), former);
  gtk_label_set_text (GTK_LABEL (self->unit), column->indicator.unit);
  gtk_widget_set_sensitive (self->history, cell->record != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->indicator.label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remark"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Kind of blank"), -1);
}

static char *
dup_value_text (KlasterReportValueRow *self)
{
  const KlasterReportGridCell *cell = get_cell (self);
  const char *type = get_column (self)->indicator.type;

  if (!cell->stored)
    return g_strdup ("");
  return klaster_figure_is_blank (cell->figure)
             ? klaster_report_figure_format_input (type, cell->figure)
             : klaster_report_figure_format (type, cell->figure);
}

/* Public functions */

KlasterReportValueRow *
klaster_report_value_row_new (KlasterSession *session, GtkSizeGroup *const *sizes)
{
  KlasterReportValueRow *self = g_object_new (KLASTER_TYPE_REPORT_VALUE_ROW, NULL);

  self->session = g_object_ref (session);
  create_children (self, sizes);
  return self;
}

GtkWidget *
klaster_report_value_row_create_head (GtkSizeGroup *const *sizes)
{
  const char *const names[KLASTER_REPORT_COLUMNS]
      = { _ ("Before"), _ ("Figure"), _ ("Unit"), _ ("Kind of blank"), _ ("Remark"), "" };
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, COLUMN_SPACING));

  gtk_widget_add_css_class (GTK_WIDGET (line), "field-mark");
  add (line, create_name (_ ("Indicator")), NULL);
  for (guint i = 0; i < KLASTER_REPORT_COLUMNS; i++)
    gtk_label_set_xalign (GTK_LABEL (add (line, gtk_label_new (names[i]), sizes[i])), i < 2);
  return GTK_WIDGET (line);
}

void
klaster_report_value_row_show (KlasterReportValueRow *self,
                               const KlasterReportSheet *sheet,
                               guint column)
{
  g_autofree char *text = NULL;
  const char *remark;

  g_return_if_fail (KLASTER_IS_REPORT_VALUE_ROW (self) && column < sheet->grid->n_columns);

  self->sheet = sheet;
  self->column = column;
  show_texts (self);
  text = dup_value_text (self);
  remark = get_cell (self)->remark;
  self->showing = TRUE;
  if (!self->value_touched)
    gtk_editable_set_text (GTK_EDITABLE (self->value), text);
  if (!self->remark_touched)
    gtk_editable_set_text (GTK_EDITABLE (self->remark), remark != NULL ? remark : "");
  self->showing = FALSE;
  check (self);
}

void
klaster_report_value_row_set_editable (KlasterReportValueRow *self, gboolean editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->value), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->remark), editable);
  gtk_widget_set_sensitive (self->kind, editable);
}

gboolean
klaster_report_value_row_is_touched (KlasterReportValueRow *self)
{
  return self->value_touched || self->remark_touched;
}

KlasterReportEntry *
klaster_report_value_row_dup_entry (KlasterReportValueRow *self, GError **error)
{
  g_autoptr (KlasterReportEntry) entry = NULL;
  const KlasterReportGridRow *row = klaster_report_sheet_get_row (self->sheet);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->value));
  g_autofree char *remark
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->remark))));

  if (!klaster_report_value_row_is_touched (self))
    return NULL;
  entry = klaster_report_entry_new (row->report.site, row->period, get_column (self)->indicator.id);
  entry->has_value = self->value_touched;
  entry->cleared = *text == '\0' && *remark == '\0';
  entry->has_remark = self->remark_touched;
  entry->remark = *remark != '\0' ? g_steal_pointer (&remark) : NULL;
  if (!read_value (self, &entry->value, error))
    return NULL;
  return g_steal_pointer (&entry);
}

void
klaster_report_value_row_settle (KlasterReportValueRow *self)
{
  self->value_touched = FALSE;
  self->remark_touched = FALSE;
}

const char *
klaster_report_value_row_get_label (KlasterReportValueRow *self)
{
  return get_column (self)->indicator.label;
}
