/* Officers lose work when a form closes before their words are on disk. So: the form works on a draft; Save
 * locks it and waits for the commit; it closes only when the commit is done, and a failure leaves every word
 * where it was, with the reason above. A field that was not touched keeps its stored value, whatever
 * rounding its text shows. */
#include "klaster-record-form.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-field-row.h"
#include "klaster-record-draft.h"
#include "klaster-record-views.h"

#define CONTENT_WIDTH 560

struct _KlasterRecordForm
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *heading;
  GtkWidget *save;
  GtkWidget *stack;
  GtkWidget *switcher;
  GtkBox *fields;
  GtkWidget *trouble;
  GtkWidget *trouble_text;
  GtkWidget *reason;

  /* owned */
  KlasterSession *session;
  KlasterRecordDraft *draft;
  KlasterChange *change; /* on its way, or waiting for a yes */
  GCancellable *loading;
  GPtrArray *rows; /* KlasterFieldRow of each field, NULL where it has none; borrowed */
  gboolean *touched;
  char *id;

  const KlasterEntity *entity;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (KlasterRecordForm, klaster_record_form, ADW_TYPE_WINDOW)

static gboolean
can_write (KlasterRecordForm *self)
{
  return !self->entity->reference
         && !klaster_store_is_read_only (klaster_session_get_store (self->session));
}

static gboolean
is_dirty (KlasterRecordForm *self)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    if (self->touched[i])
      return TRUE;
  return FALSE;
}

static void
show_trouble (KlasterRecordForm *self, const char *sentence)
{
  if (sentence != NULL)
    gtk_label_set_text (GTK_LABEL (self->trouble_text), sentence);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->trouble), sentence != NULL);
}

static void
update_state (KlasterRecordForm *self)
{
  gboolean ready = self->draft != NULL && !self->saving && can_write (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save",
                                 ready && (self->id == NULL || is_dirty (self)));
  gtk_widget_set_visible (self->save, can_write (self));
}

/* A village lies in the kabupaten that stands in the same form. */
static void
update_within (KlasterRecordForm *self)
{
  int index = klaster_entity_find_field (self->entity, "kabupaten");
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  if (index < 0 || self->rows->pdata[index] == NULL
      || self->entity->fields[index].type != KLASTER_FIELD_REGION)
    return;
  klaster_field_row_read (self->rows->pdata[index], &value, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    if ((int)i != index && self->rows->pdata[i] != NULL)
      klaster_field_editor_set_within (klaster_field_row_get_editor (self->rows->pdata[i]),
                                       value.type == KLASTER_VALUE_TEXT ? value.text : NULL);
}

static void
on_row_changed_cb (KlasterRecordForm *self, KlasterFieldRow *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] == row)
      self->touched[i] = TRUE;
  update_within (self);
  update_state (self);
}

/* Saving */

/* What stands in the form; NULL with the first row that is wrong in focus. */
static KlasterRecord *
read_rows (KlasterRecordForm *self)
{
  g_autoptr (KlasterRecord) edited = klaster_record_copy (self->draft->record);
  KlasterFieldRow *wrong = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      KlasterValue value = KLASTER_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      if (self->rows->pdata[i] == NULL || !self->touched[i])
        continue;
      if (klaster_field_row_read (self->rows->pdata[i], &value, &error))
        {
          klaster_record_take_at (edited, i, value);
          continue;
        }
      klaster_value_clear (&value);
      if (wrong == NULL)
        {
          wrong = self->rows->pdata[i];
          show_trouble (self, error->message);
        }
    }
  if (wrong == NULL)
    return g_steal_pointer (&edited);
  gtk_widget_grab_focus (GTK_WIDGET (wrong));
  return NULL;
}

/* Required fields are marked all at once, not one by one with each try. */
static gboolean
check_required (KlasterRecordForm *self, const KlasterRecord *edited)
{
  KlasterFieldRow *first = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      KlasterFieldRow *row = self->rows->pdata[i];

      if (row == NULL || (self->entity->fields[i].flags & KLASTER_FIELD_REQUIRED) == 0
          || !klaster_value_is_blank (klaster_record_get_at (edited, i)))
        continue;
      klaster_field_row_set_problem (row, _ ("This is needed."));
      first = first == NULL ? row : first;
    }
  if (first == NULL)
    return TRUE;
  show_trouble (self, _ ("Some fields that are needed are still empty."));
  gtk_widget_grab_focus (GTK_WIDGET (first));
  return FALSE;
}

static void
insert_extras (KlasterRecordForm *self, KlasterChange *change, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      KlasterFieldRow *row = self->rows->pdata[i];
      KlasterRecord *extra
          = row == NULL ? NULL
                        : klaster_field_editor_get_extra (klaster_field_row_get_editor (row));
      g_autoptr (KlasterRecord) copy = NULL;

      if (extra == NULL)
        continue;
      copy = klaster_record_copy (extra);
      klaster_record_set_text (copy, "entity", self->entity->name);
      klaster_record_set_text (copy, "record", id);
      klaster_change_insert (change, copy);
    }
}

static void confirm_and_commit (gpointer user_data);

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterRecordForm) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = klaster_store_commit_finish (KLASTER_STORE (source), result, &error);

  self->saving = FALSE;
  if (done)
    {
      klaster_session_say (
          self->session,
          self->id == NULL ? _ ("The new record is saved") : _ ("The changes are saved"), TRUE);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  gtk_button_set_label (GTK_BUTTON (self->save), _ ("Save"));
  update_state (self);
  if (g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CONFIRMATION))
    klaster_dialog_ask (GTK_WINDOW (self), _ ("Is this right?"), error->message, _ ("Yes, go on"),
                        confirm_and_commit, g_object_ref (self), g_object_unref);
  else
    show_trouble (self, error->message);
}

static void
commit (KlasterRecordForm *self)
{
  self->saving = TRUE;
  show_trouble (self, NULL);
  gtk_button_set_label (GTK_BUTTON (self->save), _ ("Saving…"));
  update_state (self);
  klaster_store_commit_async (klaster_session_get_store (self->session), self->change,
                              on_committed_cb, g_object_ref (self));
}

static void
confirm_and_commit (gpointer user_data)
{
  KlasterRecordForm *self = KLASTER_RECORD_FORM (user_data);

  klaster_change_confirm (self->change);
  commit (self);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterRecordForm *self = KLASTER_RECORD_FORM (widget);
  g_autoptr (KlasterRecord) edited = NULL;
  g_autoptr (GError) error = NULL;

  show_trouble (self, NULL);
  edited = read_rows (self);
  if (edited == NULL || !check_required (self, edited))
    return;
  if (!klaster_record_check (edited, &error))
    {
      show_trouble (self, error->message);
      return;
    }
  g_clear_pointer (&self->change, klaster_change_unref);
  self->change = klaster_record_draft_build_change (self->draft, edited, self->id == NULL);
  if (self->change == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  insert_extras (self, self->change, klaster_record_get_id (edited));
  if (self->reason != NULL)
    klaster_change_set_reason (self->change, gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  commit (self);
}

/* Fields */

/* Content of files is no text that people type; a proof is read once there is one. */
static gboolean
is_shown (KlasterRecordForm *self, guint i)
{
  const KlasterField *field = &self->entity->fields[i];

  if ((field->flags & KLASTER_FIELD_PROOF) != 0)
    return !klaster_value_is_blank (klaster_record_get_at (self->draft->record, i));
  return field->type != KLASTER_FIELD_TEXT || field->max <= KLASTER_LONG_TEXT_MAX;
}

static const char *
get_reason_label (KlasterRecordForm *self)
{
  if (!self->draft->locked)
    return _ ("Reason for the change, kept in the history");
  if (g_str_equal (self->entity->name, "report"))
    return _ ("This report is approved and locked. To change it, choose another state below and "
              "say here why it is opened again.");
  return _ ("The report of this figure is approved and locked. Open the report again first.");
}

static void
add_reason (KlasterRecordForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (get_reason_label (self));

  self->reason = gtk_entry_new ();
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "field-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->reason);
  if (self->draft->locked)
    {
      gtk_widget_add_css_class (box, "locked-reason");
      gtk_box_prepend (self->fields, box);
    }
  else
    gtk_box_append (self->fields, box);
}

static void
add_rows (KlasterRecordForm *self)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    {
      const KlasterField *field = &self->entity->fields[i];
      KlasterFieldRow *row;

      if (!is_shown (self, i))
        {
          g_ptr_array_add (self->rows, NULL);
          continue;
        }
      row = klaster_field_row_new (self->session, field);
      klaster_field_editor_show (klaster_field_row_get_editor (row),
                                 klaster_record_get_at (self->draft->record, i),
                                 self->draft->texts[i]);
      g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->fields, GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
}

static void
add_view (KlasterRecordForm *self,
          GtkWidget *view,
          const char *name,
          const char *title,
          const char *icon)
{
  AdwViewStackPage *page
      = adw_view_stack_add_titled (ADW_VIEW_STACK (self->stack), view, name, title);

  adw_view_stack_page_set_icon_name (page, icon);
}

static void
add_views (KlasterRecordForm *self)
{
  add_view (self, klaster_history_view_new (self->session, self->entity, self->id, NULL), "history",
            _ ("History"), "document-open-recent-symbolic");
  add_view (self, klaster_comments_view_new (self->session, self->entity, self->id), "comments",
            _ ("Comments"), "mail-message-new-symbolic");
  add_view (self, klaster_attachments_view_new (self->session, self->entity, self->id),
            "attachments", _ ("Attachments"), "mail-attachment-symbolic");
  gtk_widget_show (self->switcher);
}

/* Typing begins where something is still needed: site and period of a new excuse are known already. */
static void
focus_first (KlasterRecordForm *self)
{
  GtkWidget *first = self->rows->len > 0 ? self->rows->pdata[0] : NULL;

  for (guint i = 0; self->id == NULL && i < self->rows->len; i++)
    if (self->rows->pdata[i] != NULL
        && (self->entity->fields[i].flags & KLASTER_FIELD_REQUIRED) != 0
        && klaster_value_is_blank (klaster_record_get_at (self->draft->record, i)))
      {
        first = self->rows->pdata[i];
        break;
      }
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
on_draft_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterRecordDraft *draft
      = klaster_record_draft_load_finish (KLASTER_STORE (source), result, &error);
  KlasterRecordForm *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_RECORD_FORM (user_data);
  g_clear_object (&self->loading);
  if (draft == NULL)
    {
      show_trouble (self, error->message);
      return;
    }
  self->draft = draft;
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->heading), draft->title);
  gtk_window_set_title (GTK_WINDOW (self), draft->title);
  add_rows (self);
  if (self->id != NULL && can_write (self))
    add_reason (self);
  update_within (self);
  update_state (self);
  focus_first (self);
}

/* Closing */

static void
close_anyway (gpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (user_data));
}

static gboolean
klaster_record_form_close_request (GtkWindow *window)
{
  KlasterRecordForm *self = KLASTER_RECORD_FORM (window);

  if (self->saving)
    return TRUE;
  if (!is_dirty (self))
    return GTK_WINDOW_CLASS (klaster_record_form_parent_class)->close_request (window);
  klaster_dialog_ask_to_lose (
      window, _ ("Close without saving?"), _ ("What you typed in this form is not saved yet."),
      _ ("Close without saving"), close_anyway, g_object_ref (self), g_object_unref);
  return TRUE;
}

/* Children */

static GtkWidget *
create_header (KlasterRecordForm *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->heading = adw_window_title_new ("", "");
  self->save = gtk_button_new_with_label (_ ("Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save), "form.save");
  gtk_widget_set_tooltip_text (self->save, _ ("Save and close (Ctrl+S)"));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->heading);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save);
  return header;
}

static GtkWidget *
create_trouble (KlasterRecordForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->trouble_text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->trouble_text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->trouble_text), 0);
  gtk_widget_set_hexpand (self->trouble_text, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), self->trouble_text);
  gtk_widget_add_css_class (box, "form-trouble");
  self->trouble = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->trouble), box);
  return self->trouble;
}

static GtkWidget *
create_form (KlasterRecordForm *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->fields = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 16));
  gtk_widget_add_css_class (GTK_WIDGET (self->fields), "form-fields");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->fields));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

static void
create_children (KlasterRecordForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = adw_view_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  self->switcher = adw_view_switcher_new ();
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->switcher), ADW_VIEW_STACK (self->stack));
  gtk_widget_add_css_class (self->switcher, "form-switcher");
  gtk_widget_hide (self->switcher);
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), self->switcher);
  gtk_box_append (GTK_BOX (box), create_trouble (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  add_view (self, create_form (self), "fields", _ ("Fields"), "document-edit-symbolic");
  adw_window_set_content (ADW_WINDOW (self), box);
}

/* Overrides */

static void
klaster_record_form_dispose (GObject *object)
{
  KlasterRecordForm *self = KLASTER_RECORD_FORM (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_record_form_parent_class)->dispose (object);
}

static void
klaster_record_form_finalize (GObject *object)
{
  KlasterRecordForm *self = KLASTER_RECORD_FORM (object);

  g_clear_pointer (&self->draft, klaster_record_draft_free);
  g_clear_pointer (&self->change, klaster_change_unref);
  g_ptr_array_unref (self->rows);
  g_free (self->touched);
  g_free (self->id);
  G_OBJECT_CLASS (klaster_record_form_parent_class)->finalize (object);
}

static void
klaster_record_form_class_init (KlasterRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_record_form_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = klaster_record_form_close_request;
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
klaster_record_form_init (KlasterRecordForm *self)
{
  self->rows = g_ptr_array_new ();
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 720);
  create_children (self);
}

/* Public functions */

KlasterRecordForm *
klaster_record_form_new (KlasterSession *session,
                         const KlasterEntity *entity,
                         const char *id,
                         GVariant *presets)
{
  KlasterRecordForm *self = g_object_new (KLASTER_TYPE_RECORD_FORM, NULL);

  self->session = g_object_ref (session);
  self->entity = entity;
  self->id = g_strdup (id);
  self->touched = g_new0 (gboolean, entity->n_fields);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->heading), _ (entity->label));
  gtk_window_set_title (GTK_WINDOW (self), _ (entity->label));
  if (id != NULL && !entity->reference)
    add_views (self);
  update_state (self);
  self->loading = g_cancellable_new ();
  klaster_record_draft_load_async (klaster_session_get_store (session), entity, id, presets,
                                   self->loading, on_draft_loaded_cb, self);
  return self;
}

void
klaster_record_form_present (GtkWindow *parent,
                             KlasterSession *session,
                             const KlasterEntity *entity,
                             const char *id,
                             GVariant *presets)
{
  KlasterRecordForm *self = klaster_record_form_new (session, entity, id, presets);

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_modal (GTK_WINDOW (self), parent != NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_present (GTK_WINDOW (self));
}
