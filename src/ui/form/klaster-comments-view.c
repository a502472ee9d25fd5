#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-record-views.h"

struct _KlasterCommentsView
{
  KlasterRecordView parent_instance;

  /* children */
  GtkWidget *text;
  GtkWidget *follow_up;
};

G_DEFINE_FINAL_TYPE (KlasterCommentsView, klaster_comments_view, KLASTER_TYPE_RECORD_VIEW)

static gpointer
list_comments (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_record_view_list (reader, data, "comment", "written_at DESC", error);
}

/* Writing */

/* The typed comment goes only when it is on disk. */
static void
on_added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterCommentsView) self = user_data;
  KlasterSession *session = klaster_record_view_get_session (KLASTER_RECORD_VIEW (self));
  g_autoptr (GError) error = NULL;

  /* The form may have been closed in the meantime. */
  if (session == NULL)
    return;
  if (!klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    {
      klaster_session_fail (session, error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->follow_up), FALSE);
}

static void
on_add_clicked_cb (KlasterCommentsView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  const KlasterRecordScope *scope = klaster_record_view_get_scope (KLASTER_RECORD_VIEW (self));
  KlasterSession *session = klaster_record_view_get_session (KLASTER_RECORD_VIEW (self));
  g_autofree char *author = klaster_session_dup_officer (session);
  g_autofree char *now = klaster_now_dup_iso ();
  g_autoptr (KlasterRecord) comment = NULL;
  g_autoptr (KlasterChange) change = NULL;

  if (*text == '\0')
    return;
  comment = klaster_record_new (klaster_entity_get ("comment"), NULL);
  klaster_record_set_text (comment, "entity", scope->entity->name);
  klaster_record_set_text (comment, "record", scope->id);
  klaster_record_set_text (comment, "text", text);
  klaster_record_set_integer (comment, "closed", 0);
  klaster_record_set_integer (comment, "needs_follow_up",
                              gtk_check_button_get_active (GTK_CHECK_BUTTON (self->follow_up)));
  klaster_record_set_text (comment, "author", author);
  klaster_record_set_text (comment, "written_at", now);
  change = klaster_change_new (_ ("Comment added"));
  klaster_change_insert (change, comment);
  klaster_store_commit_async (klaster_session_get_store (session), change, on_added_cb,
                              g_object_ref (self));
}

/* Rows */

typedef struct
{
  KlasterSession *session; /* borrowed: the view lives longer than its rows */
  char *id;
} Target;

static void
target_free (gpointer data, GClosure *closure)
{
  Target *target = data;

  g_free (target->id);
  g_free (target);
}

static void
on_closed_toggled_cb (GtkCheckButton *button, gpointer user_data)
{
  Target *target = user_data;
  gboolean closed = gtk_check_button_get_active (button);
  g_autoptr (KlasterChange) change
      = klaster_change_new (closed ? _ ("Comment closed") : _ ("Comment opened again"));
  g_auto (KlasterValue) value = klaster_value_integer (closed);

  klaster_change_set (change, klaster_entity_get ("comment"), target->id, "closed", &value);
  klaster_record_view_commit (target->session, change);
}

static char *
describe_comment (const KlasterRecord *comment)
{
  const char *author = klaster_record_get_text (comment, "author");
  g_autofree char *when = klaster_format_iso_time (klaster_record_get_text (comment, "written_at"));
  GString *text = g_string_new (when);

  g_string_append_printf (text, "  ·  %s", author != NULL ? author : _ ("officer not named"));
  if (klaster_record_get_boolean (comment, "needs_follow_up"))
    g_string_append_printf (text, "  ·  %s", _ ("needs follow-up"));
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_row (KlasterRecordView *self, gpointer item)
{
  const KlasterRecord *comment = item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *about = describe_comment (comment);
  GtkWidget *heading = gtk_label_new (about);
  GtkWidget *text = gtk_label_new (klaster_record_get_text (comment, "text"));
  GtkWidget *closed = gtk_check_button_new_with_label (_ ("Closed"));
  Target *target = g_new (Target, 1);

  *target = (Target){ klaster_record_view_get_session (self),
                      g_strdup (klaster_record_get_id (comment)) };
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "field-message");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (closed),
                               klaster_record_get_boolean (comment, "closed"));
  g_signal_connect_data (closed, "toggled", G_CALLBACK (on_closed_toggled_cb), target, target_free,
                         0);
  gtk_widget_add_css_class (box, "list-row");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), closed);
  return box;
}

static GtkWidget *
create_top (KlasterRecordView *view)
{
  KlasterCommentsView *self = KLASTER_COMMENTS_VIEW (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add"));

  self->text = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->text), _ ("Write a comment"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Write a comment"), -1);
  gtk_widget_set_hexpand (self->text, TRUE);
  self->follow_up = gtk_check_button_new_with_label (_ ("Needs follow-up"));
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->text);
  gtk_box_append (GTK_BOX (line), add);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->follow_up);
  return box;
}

/* Overrides */

static void
klaster_comments_view_class_init (KlasterCommentsViewClass *klass)
{
  KlasterRecordViewClass *view_class = KLASTER_RECORD_VIEW_CLASS (klass);

  view_class->watched = "comment";
  view_class->empty_sentence = N_ ("There are no comments yet.");
  view_class->read = list_comments;
  view_class->create_row = create_row;
  view_class->create_top = create_top;
}

static void
klaster_comments_view_init (KlasterCommentsView *self)
{
}

/* Public functions */

GtkWidget *
klaster_comments_view_new (KlasterSession *session, const KlasterEntity *entity, const char *id)
{
  GtkWidget *self = g_object_new (KLASTER_TYPE_COMMENTS_VIEW, NULL);

  klaster_record_view_begin (KLASTER_RECORD_VIEW (self), session, entity, id, NULL);
  return self;
}
