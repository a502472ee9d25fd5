/* Another record, chosen in a list that a search narrows. The titles are read when the list is opened. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-editors-private.h"
#include "klaster-table.h"

/* More rows than this nobody reads; the search finds the rest. */
#define ROWS_SHOWN 100

struct _KlasterReferenceEditor
{
  KlasterFieldEditor parent_instance;

  /* children */
  GtkWidget *name;
  GtkWidget *button;
  GtkWidget *clear;
  GtkWidget *popover;
  GtkWidget *search;
  GtkListBox *list;
  GtkWidget *hint;

  /* owned */
  char *id;
  GPtrArray *candidates; /* Candidate of all records, or NULL */
  GPtrArray *shown; /* borrowed Candidate of the rows */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (KlasterReferenceEditor, klaster_reference_editor, KLASTER_TYPE_FIELD_EDITOR)

typedef struct
{
  char *id;
  char *title;
  char *folded;
} Candidate;

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->id);
  g_free (candidate->title);
  g_free (candidate->folded);
  g_free (candidate);
}

static gpointer
list_candidates (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterEntity *entity = data;
  g_autoptr (GPtrArray) records = klaster_reader_list (reader, entity, NULL, NULL, error);
  GPtrArray *candidates;

  if (records == NULL)
    return NULL;
  candidates = g_ptr_array_new_with_free_func (candidate_free);
  for (guint i = 0; i < records->len; i++)
    {
      Candidate *candidate = g_new0 (Candidate, 1);

      candidate->id = g_strdup (klaster_record_get_id (records->pdata[i]));
      candidate->title = klaster_reader_dup_title (reader, entity, candidate->id);
      candidate->folded = klaster_fold (candidate->title);
      g_ptr_array_add (candidates, candidate);
    }
  return candidates;
}

static void
set_id (KlasterReferenceEditor *self, const char *id, const char *title)
{
  g_free (self->id);
  self->id = g_strdup (id);
  gtk_label_set_text (GTK_LABEL (self->name), id == NULL ? _ ("Not chosen yet") : title);
  if (id == NULL)
    gtk_widget_add_css_class (self->name, "dim-label");
  else
    gtk_widget_remove_css_class (self->name, "dim-label");
  gtk_widget_set_visible (self->clear, id != NULL);
}

/* The list */

static gboolean
matches (const Candidate *candidate, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (candidate->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
add_row (KlasterReferenceEditor *self, Candidate *candidate)
{
  GtkWidget *label = gtk_label_new (candidate->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_append (self->list, label);
  g_ptr_array_add (self->shown, candidate);
}

static void
update_list (KlasterReferenceEditor *self)
{
  g_autofree char *folded = klaster_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GtkWidget *row;
  guint left_off = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; self->candidates != NULL && i < self->candidates->len; i++)
    if (matches (self->candidates->pdata[i], words))
      {
        if (self->shown->len < ROWS_SHOWN)
          add_row (self, self->candidates->pdata[i]);
        else
          left_off++;
      }
  gtk_widget_set_visible (self->hint, left_off > 0 || self->shown->len == 0);
  gtk_label_set_text (GTK_LABEL (self->hint), left_off > 0
                                                  ? _ ("There are more: type a part of the name.")
                                                  : _ ("There is no such record."));
}

static void
on_candidates_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *candidates = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterReferenceEditor *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_REFERENCE_EDITOR (user_data);
  g_clear_object (&self->reading);
  if (candidates == NULL)
    {
      klaster_session_fail (klaster_field_editor_get_session (KLASTER_FIELD_EDITOR (self)), error);
      return;
    }
  g_ptr_array_set_size (self->shown, 0);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  self->candidates = candidates;
  update_list (self);
}

static void
on_popover_shown_cb (KlasterReferenceEditor *self)
{
  KlasterFieldEditor *editor = KLASTER_FIELD_EDITOR (self);
  KlasterStore *store = klaster_session_get_store (klaster_field_editor_get_session (editor));
  const char *target = klaster_field_editor_get_field (editor)->target;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->search);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (store, list_candidates, (gpointer)klaster_entity_get (target), NULL,
                           (GDestroyNotify)g_ptr_array_unref, self->reading,
                           on_candidates_listed_cb, self);
}

static void
choose (KlasterReferenceEditor *self, guint index)
{
  const Candidate *candidate;

  if (index >= self->shown->len)
    return;
  candidate = self->shown->pdata[index];
  set_id (self, candidate->id, candidate->title);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  klaster_field_editor_emit_changed (KLASTER_FIELD_EDITOR (self));
}

static void
on_row_activated_cb (KlasterReferenceEditor *self, GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row));
}

static void
on_search_activated_cb (KlasterReferenceEditor *self)
{
  update_list (self);
  choose (self, 0);
}

static void
on_search_stopped_cb (KlasterReferenceEditor *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
on_clear_clicked_cb (KlasterReferenceEditor *self)
{
  set_id (self, NULL, NULL);
  klaster_field_editor_emit_changed (KLASTER_FIELD_EDITOR (self));
}

/* Children */

static GtkWidget *
create_popover (KlasterReferenceEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->search = gtk_search_entry_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->hint = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "chooser-list");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (box, 360, -1);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->hint);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_popover_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (update_list), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (on_search_stopped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return self->popover;
}

static void
klaster_reference_editor_build (KlasterFieldEditor *editor)
{
  KlasterReferenceEditor *self = KLASTER_REFERENCE_EDITOR (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->name, TRUE);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->name);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), create_popover (self));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  /* The button centres its child and the arrow; a name starts at the left as in the other editors. */
  gtk_widget_set_halign (gtk_widget_get_parent (self->name), GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (self->button, TRUE);
  klaster_field_editor_name_control (editor, self->button);
  klaster_field_editor_name_control (editor, self->search);
  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->clear, _ ("Leave empty"));
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (on_clear_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), self->clear);
  set_id (self, NULL, NULL);
  klaster_field_editor_set_child (editor, box);
}

/* Overrides */

static void
klaster_reference_editor_show (KlasterFieldEditor *editor,
                               const KlasterValue *value,
                               const char *text)
{
  set_id (KLASTER_REFERENCE_EDITOR (editor), value->type == KLASTER_VALUE_TEXT ? value->text : NULL,
          text);
}

static gboolean
klaster_reference_editor_read (KlasterFieldEditor *editor, KlasterValue *value, GError **error)
{
  KlasterReferenceEditor *self = KLASTER_REFERENCE_EDITOR (editor);

  if (self->id != NULL)
    *value = klaster_value_text (self->id);
  return TRUE;
}

static void
klaster_reference_editor_dispose (GObject *object)
{
  KlasterReferenceEditor *self = KLASTER_REFERENCE_EDITOR (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  G_OBJECT_CLASS (klaster_reference_editor_parent_class)->dispose (object);
}

static void
klaster_reference_editor_finalize (GObject *object)
{
  KlasterReferenceEditor *self = KLASTER_REFERENCE_EDITOR (object);

  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_ptr_array_unref (self->shown);
  g_free (self->id);
  G_OBJECT_CLASS (klaster_reference_editor_parent_class)->finalize (object);
}

static void
klaster_reference_editor_class_init (KlasterReferenceEditorClass *klass)
{
  KlasterFieldEditorClass *editor_class = KLASTER_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_reference_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_reference_editor_finalize;
  editor_class->build = klaster_reference_editor_build;
  editor_class->show = klaster_reference_editor_show;
  editor_class->read = klaster_reference_editor_read;
}

static void
klaster_reference_editor_init (KlasterReferenceEditor *self)
{
  self->shown = g_ptr_array_new ();
}
