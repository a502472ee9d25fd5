#include "klaster-inline-field.h"

#include <glib/gi18n.h>

#include "klaster-field-row.h"
#include "klaster-focus.h"
#include "klaster-write.h"

struct _KlasterInlineField
{
  GtkWidget parent_instance;

  /* children */
  KlasterFieldRow *row;

  /* owned */
  KlasterSession *session;
  KlasterRecord *record;
  char *name;
  char *problem;
  KlasterValue shown;

  const KlasterField *field;
  gboolean stored;
  gboolean typed; /* since it was shown */
  char *writing; /* id of the record that is on its way to disk, or NULL */
};

G_DEFINE_FINAL_TYPE (KlasterInlineField, klaster_inline_field, GTK_TYPE_WIDGET)

static void
set_problem (KlasterInlineField *self, const char *problem)
{
  g_free (self->problem);
  self->problem = g_strdup (problem);
  klaster_field_row_set_problem (self->row, problem);
}

static void
on_written_cb (const char *problem, gpointer user_data)
{
  KlasterInlineField *self = user_data;

  g_autofree char *id = g_steal_pointer (&self->writing);
  gboolean here = self->record != NULL && g_str_equal (klaster_record_get_id (self->record), id);

  if (here && problem != NULL)
    set_problem (self, problem);
  else if (here)
    self->typed = FALSE;
  else if (problem != NULL && self->session != NULL)
    klaster_session_say (self->session, problem, FALSE);
}

static KlasterChange *
make_change (KlasterInlineField *self, const KlasterValue *value)
{
  /* Translators: line of the journal: a record, one of its fields. */
  g_autofree char *summary = g_strdup_printf (_ ("%s: %s"), self->name, _ (self->field->label));
  KlasterChange *change = klaster_change_new (summary);
  KlasterRecord *extra = klaster_field_editor_get_extra (klaster_inline_field_get_editor (self));

  if (extra != NULL)
    klaster_change_insert (change, extra);
  if (self->stored)
    klaster_change_set (change, klaster_record_get_entity (self->record),
                        klaster_record_get_id (self->record), self->field->name, value);
  else
    {
      g_autoptr (KlasterRecord) record = klaster_record_copy (self->record);

      klaster_record_take (record, self->field->name, klaster_value_copy (value));
      klaster_change_insert (change, record);
    }
  return change;
}

void
klaster_inline_field_save (KlasterInlineField *self)
{
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (KLASTER_IS_INLINE_FIELD (self));

  if (self->record == NULL || !self->typed || self->writing != NULL)
    return;
  if (!klaster_field_row_read (self->row, &value, &error))
    {
      set_problem (self, error->message);
      return;
    }
  set_problem (self, NULL);
  if (klaster_value_equal (&value, &self->shown))
    {
      self->typed = FALSE;
      return;
    }
  change = make_change (self, &value);
  self->writing = g_strdup (klaster_record_get_id (self->record));
  klaster_write (self->session, change, _ ("Saved"), on_written_cb, g_object_ref (self),
                 g_object_unref);
}

static gboolean
is_written_at_once (const KlasterField *field)
{
  return field->type == KLASTER_FIELD_CHOICE || field->type == KLASTER_FIELD_BOOLEAN
         || field->type == KLASTER_FIELD_REFERENCE || field->type == KLASTER_FIELD_FILE;
}

static void
on_changed_cb (KlasterInlineField *self)
{
  self->typed = TRUE;
  if (is_written_at_once (self->field))
    klaster_inline_field_save (self);
}

static gboolean
on_key_cb (GtkEventControllerKey *controller,
           guint keyval,
           guint keycode,
           GdkModifierType state,
           KlasterInlineField *self)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return FALSE;
  if (self->field->type == KLASTER_FIELD_LONG_TEXT || is_written_at_once (self->field))
    return FALSE;
  klaster_inline_field_save (self);
  return TRUE;
}

static void
add_controllers (KlasterInlineField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (klaster_inline_field_save), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
klaster_inline_field_dispose (GObject *object)
{
  KlasterInlineField *self = KLASTER_INLINE_FIELD (object);

  if (self->row != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->row)));
  g_clear_pointer (&self->record, klaster_record_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_inline_field_parent_class)->dispose (object);
}

static void
klaster_inline_field_finalize (GObject *object)
{
  KlasterInlineField *self = KLASTER_INLINE_FIELD (object);

  klaster_value_clear (&self->shown);
  g_free (self->name);
  g_free (self->problem);
  g_free (self->writing);
  G_OBJECT_CLASS (klaster_inline_field_parent_class)->finalize (object);
}

static gboolean
klaster_inline_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KLASTER_INLINE_FIELD (widget)->row));
}

static void
klaster_inline_field_class_init (KlasterInlineFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_inline_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_inline_field_finalize;
  GTK_WIDGET_CLASS (klass)->focus = klaster_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = klaster_inline_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_inline_field_init (KlasterInlineField *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "inline-field");
  add_controllers (self);
}

/* Public functions */

KlasterInlineField *
klaster_inline_field_new (KlasterSession *session, const KlasterField *field)
{
  KlasterInlineField *self = g_object_new (KLASTER_TYPE_INLINE_FIELD, NULL);

  self->session = g_object_ref (session);
  self->field = field;
  self->row = klaster_field_row_new (session, field);
  gtk_widget_set_parent (GTK_WIDGET (self->row), GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->row),
                            !klaster_store_is_read_only (klaster_session_get_store (session)));
  g_signal_connect_object (self->row, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
klaster_inline_field_show (KlasterInlineField *self,
                           KlasterRecord *record,
                           gboolean stored,
                           const char *name,
                           const char *text)
{
  const KlasterValue *value;
  g_autofree char *formatted = NULL;
  gboolean same;

  g_return_if_fail (KLASTER_IS_INLINE_FIELD (self) && record != NULL);

  same = self->record != NULL
         && g_str_equal (klaster_record_get_id (self->record), klaster_record_get_id (record));
  if (!same)
    klaster_inline_field_save (self);
  klaster_record_ref (record);
  g_clear_pointer (&self->record, klaster_record_unref);
  self->record = record;
  self->stored = stored;
  g_free (self->name);
  self->name = g_strdup (name);
  value = klaster_record_get (record, self->field->name);
  if (same && self->typed && klaster_value_equal (value, &self->shown))
    return;
  klaster_value_clear (&self->shown);
  self->shown = klaster_value_copy (value);
  self->typed = FALSE;
  formatted = text == NULL ? klaster_field_format (self->field, value) : g_strdup (text);
  klaster_field_editor_show (klaster_inline_field_get_editor (self), value, formatted);
  set_problem (self, NULL);
}

KlasterFieldEditor *
klaster_inline_field_get_editor (KlasterInlineField *self)
{
  return klaster_field_row_get_editor (self->row);
}

const char *
klaster_inline_field_get_problem (KlasterInlineField *self)
{
  return self->problem;
}
