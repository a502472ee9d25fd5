#include "klaster-import-constants.h"

#include <glib/gi18n.h>

#include "klaster-field-editor.h"
#include "klaster-record-title.h"

#define ENTRY_CHARS 26
#define CHOOSER_WIDTH 300

struct _KlasterImportConstants
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group; /* child */
  GPtrArray *rows; /* AdwActionRow */
  GPtrArray *keys; /* of the targets, char* */
  KlasterSession *session; /* owned */

  KlasterImport *import; /* borrowed */
  guint sheet;
};

G_DEFINE_FINAL_TYPE (KlasterImportConstants, klaster_import_constants, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gboolean
has_column (KlasterImportConstants *self, const char *key)
{
  for (guint i = 0; i < klaster_import_get_sheet (self->import, self->sheet)->n_columns; i++)
    if (g_strcmp0 (klaster_import_get_column (self->import, self->sheet, i)->target, key) == 0)
      return TRUE;
  return FALSE;
}

/* Keys of the targets that are required and have no column. */
static GPtrArray *
list_missing (KlasterImportConstants *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;
  const KlasterImportTarget *targets
      = self->import == NULL ? NULL : klaster_import_get_targets (self->import, self->sheet, &n);

  for (guint i = 0; i < n; i++)
    if (targets[i].required && !has_column (self, targets[i].key))
      g_ptr_array_add (keys, g_strdup (targets[i].key));
  return keys;
}

static const KlasterImportTarget *
find_target (KlasterImportConstants *self, const char *key)
{
  guint n;
  const KlasterImportTarget *targets = klaster_import_get_targets (self->import, self->sheet, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (targets[i].key, key))
      return &targets[i];
  return NULL;
}

/* TEXT stands in ENTRY for all rows; empty: nothing does. */
static void
take (KlasterImportConstants *self, GtkWidget *entry, const char *text)
{
  GtkWidget *row = gtk_widget_get_ancestor (entry, ADW_TYPE_ACTION_ROW);
  g_autoptr (GError) error = NULL;
  guint at;

  if (self->import == NULL || !g_ptr_array_find (self->rows, row, &at))
    return;
  klaster_import_set_constant (self->import, self->sheet, self->keys->pdata[at],
                               *text == '\0' ? NULL : text, &error);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error != NULL ? error->message : "");
  if (error != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_text_changed_cb (GtkEditable *entry, KlasterImportConstants *self)
{
  take (self, GTK_WIDGET (entry), gtk_editable_get_text (entry));
}

/* Records are chosen: nobody knows their names by heart. */

static void
on_chosen_cb (KlasterFieldEditor *editor, KlasterImportConstants *self)
{
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  if (klaster_field_editor_read (editor, &value, NULL))
    take (self, GTK_WIDGET (editor), klaster_value_is_blank (&value) ? "" : value.text);
}

typedef struct
{
  KlasterFieldEditor *editor; /* owned */
  char *text;
} Remembered;

/* What was remembered is an id or a name; once a title is found for it, that stands there, unless another record was
 * chosen meanwhile. */
static void
on_title_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Remembered *remembered = user_data;
  g_autofree char *title = klaster_store_run_finish (KLASTER_STORE (source), result, NULL);
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  if (title != NULL && klaster_field_editor_read (remembered->editor, &value, NULL)
      && !klaster_value_is_blank (&value) && g_strcmp0 (value.text, remembered->text) == 0)
    klaster_field_editor_show (remembered->editor, &value, title);
  g_object_unref (remembered->editor);
  g_free (remembered->text);
  g_free (remembered);
}

static GtkWidget *
create_chooser (KlasterImportConstants *self, const KlasterImportTarget *target, const char *text)
{
  KlasterFieldEditor *editor = klaster_field_editor_new (self->session, target->field);

  gtk_widget_set_size_request (GTK_WIDGET (editor), CHOOSER_WIDTH, -1);
  if (text != NULL)
    {
      const KlasterValue value = { .type = KLASTER_VALUE_TEXT, .text = (char *)text };
      Remembered *remembered = g_new (Remembered, 1);

      *remembered = (Remembered){ g_object_ref (editor), g_strdup (text) };
      klaster_field_editor_show (editor, &value, text);
      klaster_record_title_read_async (self->session, klaster_entity_get (target->field->target),
                                       text, on_title_found_cb, remembered);
    }
  g_signal_connect_object (editor, "changed", G_CALLBACK (on_chosen_cb), self, 0);
  return GTK_WIDGET (editor);
}

static GtkWidget *
create_entry (KlasterImportConstants *self, const KlasterImportTarget *target, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), ENTRY_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  target->label, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_text_changed_cb), self, 0);
  return entry;
}

static void
add_row (KlasterImportConstants *self, const char *key)
{
  const KlasterImportTarget *target = find_target (self, key);
  const char *text = klaster_import_get_constant (self->import, self->sheet, key);
  gboolean record = target->field != NULL && target->field->type == KLASTER_FIELD_REFERENCE;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *entry
      = record ? create_chooser (self, target, text) : create_entry (self, target, text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), target->label);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), entry);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
is_equal (GPtrArray *a, GPtrArray *b)
{
  gboolean equal = a->len == b->len;

  for (guint i = 0; equal && i < a->len; i++)
    equal = g_str_equal (a->pdata[i], b->pdata[i]);
  return equal;
}

/* Overrides */

static void
klaster_import_constants_dispose (GObject *object)
{
  g_clear_object (&KLASTER_IMPORT_CONSTANTS (object)->session);
  G_OBJECT_CLASS (klaster_import_constants_parent_class)->dispose (object);
}

static void
klaster_import_constants_finalize (GObject *object)
{
  KlasterImportConstants *self = KLASTER_IMPORT_CONSTANTS (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->keys);
  G_OBJECT_CLASS (klaster_import_constants_parent_class)->finalize (object);
}

static void
klaster_import_constants_class_init (KlasterImportConstantsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_import_constants_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_import_constants_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_import_constants_init (KlasterImportConstants *self)
{
  self->rows = g_ptr_array_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Not in the file"));
  adw_preferences_group_set_description (
      self->group, _ ("Give a value for all rows, or choose its column below."));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/* Public functions */

KlasterImportConstants *
klaster_import_constants_new (void)
{
  return g_object_new (KLASTER_TYPE_IMPORT_CONSTANTS, NULL);
}

void
klaster_import_constants_set_session (KlasterImportConstants *self, KlasterSession *session)
{
  g_set_object (&self->session, session);
}

void
klaster_import_constants_set (KlasterImportConstants *self, KlasterImport *import, guint sheet)
{
  gboolean same = self->import == import && self->sheet == sheet;
  g_autoptr (GPtrArray) keys = NULL;

  self->import = import;
  self->sheet = sheet;
  keys = list_missing (self);
  if (same && is_equal (keys, self->keys))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_unref (self->keys);
  self->keys = g_steal_pointer (&keys);
  for (guint i = 0; i < self->keys->len; i++)
    add_row (self, self->keys->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), self->keys->len > 0);
}
