/* One line of text in the form of the field: klaster_field_parse() reads it, klaster_field_format_input()
 * writes it. Numbers have their unit and, where the kind of blank matters, a list of blanks; dates have a
 * calendar; periods can be stepped. */
#include <glib/gi18n.h>

#include "klaster-editors-private.h"
#include "klaster-format.h"

struct _KlasterEntryEditor
{
  KlasterFieldEditor parent_instance;

  /* children */
  GtkWidget *entry;
  GtkWidget *blank; /* drop-down, or NULL */
  GtkWidget *calendar; /* or NULL */
  GtkWidget *calendar_button;
};

G_DEFINE_FINAL_TYPE (KlasterEntryEditor, klaster_entry_editor, KLASTER_TYPE_FIELD_EDITOR)

/* In the order of the drop-down. */
static const KlasterBlank blanks[]
    = { KLASTER_BLANK_NOT_ANSWERED, KLASTER_BLANK_NOT_DUE, KLASTER_BLANK_NOT_APPLICABLE };

static const char *
get_text (KlasterEntryEditor *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_number (const KlasterField *field)
{
  return field->type == KLASTER_FIELD_INTEGER || field->type == KLASTER_FIELD_DECIMAL
         || field->type == KLASTER_FIELD_MONEY;
}

/* The kind of blank is asked only while there is no number. */
static void
update_blank (KlasterEntryEditor *self)
{
  if (self->blank != NULL)
    gtk_widget_set_visible (self->blank, *get_text (self) == '\0');
}

static void
on_text_changed_cb (KlasterEntryEditor *self)
{
  update_blank (self);
  klaster_field_editor_emit_changed (KLASTER_FIELD_EDITOR (self));
}

static void
on_blank_selected_cb (KlasterEntryEditor *self)
{
  klaster_field_editor_emit_changed (KLASTER_FIELD_EDITOR (self));
}

/* Date */

static void
on_calendar_shown_cb (KlasterEntryEditor *self)
{
  GDate date;
  g_autoptr (GDateTime) day = NULL;

  if (!klaster_date_parse (get_text (self), &date, NULL))
    klaster_today (&date);
  day = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                             g_date_get_day (&date), 0, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
}

static void
on_day_selected_cb (KlasterEntryEditor *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *text = NULL;
  GDate date;

  /* Opening the calendar selects a day, too. */
  if (!gtk_widget_get_mapped (self->calendar))
    return;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (day), g_date_time_get_month (day),
                  g_date_time_get_year (day));
  text = klaster_format_date (&date);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static GtkWidget *
create_calendar_button (KlasterEntryEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = gtk_calendar_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_calendar_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->calendar_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->calendar_button),
                                 "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->calendar_button), popover);
  gtk_widget_set_tooltip_text (self->calendar_button, _ ("Choose the day in a calendar"));
  return self->calendar_button;
}

/* Period */

static void
step_period (KlasterEntryEditor *self, int n)
{
  KlasterPeriod period;
  g_autofree char *text = NULL;

  if (klaster_period_parse (get_text (self), &period, NULL))
    period = klaster_period_add (period, n);
  else
    period = klaster_session_get_period (
        klaster_field_editor_get_session (KLASTER_FIELD_EDITOR (self)));
  text = klaster_period_dup_label (period);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
on_previous_clicked_cb (KlasterEntryEditor *self)
{
  step_period (self, -1);
}

static void
on_next_clicked_cb (KlasterEntryEditor *self)
{
  step_period (self, 1);
}

static GtkWidget *
create_step_button (KlasterEntryEditor *self,
                    const char *icon,
                    const char *tooltip,
                    GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

/* Children */

static GtkWidget *
create_blank (KlasterEntryEditor *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    gtk_string_list_append (labels, klaster_blank_get_label (blanks[i]));
  self->blank = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_widget_set_tooltip_text (self->blank, _ ("Why there is no number"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->blank), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why there is no number"), -1);
  g_signal_connect_object (self->blank, "notify::selected", G_CALLBACK (on_blank_selected_cb), self,
                           G_CONNECT_SWAPPED);
  return self->blank;
}

static void
add_parts (KlasterEntryEditor *self, GtkBox *box, const KlasterField *field)
{
  if (field->unit != NULL)
    {
      GtkWidget *unit = gtk_label_new (_ (field->unit));

      gtk_widget_add_css_class (unit, "dim-label");
      if (field->type == KLASTER_FIELD_MONEY)
        gtk_box_prepend (box, unit);
      else
        gtk_box_append (box, unit);
    }
  if ((field->flags & KLASTER_FIELD_BLANKS) != 0)
    gtk_box_append (box, create_blank (self));
  if (field->type == KLASTER_FIELD_DATE)
    gtk_box_append (box, create_calendar_button (self));
  if (field->type == KLASTER_FIELD_PERIOD)
    {
      gtk_box_append (box, create_step_button (self, "go-previous-symbolic", _ ("Period before"),
                                               G_CALLBACK (on_previous_clicked_cb)));
      gtk_box_append (box, create_step_button (self, "go-next-symbolic", _ ("Next period"),
                                               G_CALLBACK (on_next_clicked_cb)));
    }
}

static void
klaster_entry_editor_build (KlasterFieldEditor *editor)
{
  KlasterEntryEditor *self = KLASTER_ENTRY_EDITOR (editor);
  const KlasterField *field = klaster_field_editor_get_field (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = gtk_entry_new ();
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), (field->flags & KLASTER_FIELD_PROOF) == 0);
  gtk_widget_set_hexpand (self->entry, TRUE);
  if (is_number (field))
    {
      gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
      gtk_widget_add_css_class (self->entry, "tabular");
    }
  if (field->type == KLASTER_FIELD_DATE)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("day month year"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), FALSE);
  klaster_field_editor_name_control (editor, self->entry);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->entry);
  add_parts (self, GTK_BOX (box), field);
  klaster_field_editor_set_child (editor, box);
}

static void
klaster_entry_editor_show (KlasterFieldEditor *editor, const KlasterValue *value, const char *text)
{
  KlasterEntryEditor *self = KLASTER_ENTRY_EDITOR (editor);
  const KlasterField *field = klaster_field_editor_get_field (editor);
  g_autofree char *input
      = klaster_value_is_blank (value) ? g_strdup ("") : klaster_field_format_input (field, value);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), input);
  if (self->blank != NULL && value->type == KLASTER_VALUE_BLANK)
    for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
      if (blanks[i] == value->blank)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->blank), i);
  update_blank (self);
}

static gboolean
klaster_entry_editor_read (KlasterFieldEditor *editor, KlasterValue *value, GError **error)
{
  KlasterEntryEditor *self = KLASTER_ENTRY_EDITOR (editor);
  g_autofree char *text = g_strstrip (g_strdup (get_text (self)));

  if (*text == '\0' && self->blank != NULL)
    {
      *value = klaster_value_blank (
          blanks[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->blank)) % G_N_ELEMENTS (blanks)]);
      return TRUE;
    }
  return klaster_field_parse (klaster_field_editor_get_field (editor), text, value, error);
}

static void
klaster_entry_editor_class_init (KlasterEntryEditorClass *klass)
{
  KlasterFieldEditorClass *editor_class = KLASTER_FIELD_EDITOR_CLASS (klass);

  editor_class->build = klaster_entry_editor_build;
  editor_class->show = klaster_entry_editor_show;
  editor_class->read = klaster_entry_editor_read;
}

static void
klaster_entry_editor_init (KlasterEntryEditor *self)
{
}
