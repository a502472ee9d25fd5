#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-list-frame.h"
#include "klaster-record-views.h"

struct _KlasterCommentsView
{
  GtkWidget parent_instance;

  /* children */
  KlasterListFrame *frame;
  GtkWidget *text;
  GtkWidget *follow_up;

  /* owned */
  KlasterSession *session;
  GCancellable *reading;
  char *id;

  const KlasterEntity *entity;
};

G_DEFINE_FINAL_TYPE (KlasterCommentsView, klaster_comments_view, GTK_TYPE_WIDGET)

typedef struct
{
  char *entity;
  char *id;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->entity);
  g_free (request->id);
  g_free (request);
}

static gpointer
list_comments (KlasterReader *reader, gpointer data, GError **error)
{
  const Request *request = data;
  const KlasterMatch matches[]
      = { { "entity", request->entity }, { "record", request->id }, { NULL } };

  return klaster_reader_list (reader, klaster_entity_get ("comment"), matches, "written_at DESC",
                              error);
}

/* Writing */

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterSession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (!klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    klaster_session_fail (session, error);
}

/* The typed comment goes only when it is on disk. */
static void
on_added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterCommentsView) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The form may have been closed in the meantime. */
  if (self->session == NULL)
    return;
  if (!klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    {
      klaster_session_fail (self->session, error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->follow_up), FALSE);
}

static void
on_add_clicked_cb (KlasterCommentsView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  GSettings *settings = klaster_session_get_settings (self->session);
  g_autofree char *author = settings == NULL ? NULL : g_settings_get_string (settings, "officer");
  g_autofree char *now = klaster_now_dup_iso ();
  g_autoptr (KlasterRecord) comment = NULL;
  g_autoptr (KlasterChange) change = NULL;

  if (*text == '\0')
    return;
  comment = klaster_record_new (klaster_entity_get ("comment"), NULL);
  klaster_record_set_text (comment, "entity", self->entity->name);
  klaster_record_set_text (comment, "record", self->id);
  klaster_record_set_text (comment, "text", text);
  klaster_record_set_integer (comment, "closed", 0);
  klaster_record_set_integer (comment, "needs_follow_up",
                              gtk_check_button_get_active (GTK_CHECK_BUTTON (self->follow_up)));
  if (author != NULL && *author != '\0')
    klaster_record_set_text (comment, "author", author);
  klaster_record_set_text (comment, "written_at", now);
  change = klaster_change_new (_ ("Comment added"));
  klaster_change_insert (change, comment);
  klaster_store_commit_async (klaster_session_get_store (self->session), change, on_added_cb,
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
  klaster_store_commit_async (klaster_session_get_store (target->session), change, on_committed_cb,
                              g_object_ref (target->session));
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
create_row (KlasterCommentsView *self, const KlasterRecord *comment)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *about = describe_comment (comment);
  GtkWidget *heading = gtk_label_new (about);
  GtkWidget *text = gtk_label_new (klaster_record_get_text (comment, "text"));
  GtkWidget *closed = gtk_check_button_new_with_label (_ ("Closed"));
  Target *target = g_new (Target, 1);

  *target = (Target){ self->session, g_strdup (klaster_record_get_id (comment)) };
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

static void
on_comments_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) comments
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterCommentsView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_COMMENTS_VIEW (user_data);
  g_clear_object (&self->reading);
  if (comments == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  klaster_list_frame_begin (self->frame);
  for (guint i = 0; i < comments->len; i++)
    klaster_list_frame_append (self->frame, create_row (self, comments->pdata[i]));
  klaster_list_frame_end (self->frame);
}

static void
read_comments (KlasterCommentsView *self)
{
  Request *request = g_new (Request, 1);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  *request = (Request){ g_strdup (self->entity->name), g_strdup (self->id) };
  klaster_store_run_async (klaster_session_get_store (self->session), list_comments, request,
                           request_free, (GDestroyNotify)g_ptr_array_unref, self->reading,
                           on_comments_listed_cb, self);
}

static void
on_store_changed_cb (KlasterCommentsView *self, const char *const *entities)
{
  if (g_strv_contains (entities, "comment"))
    read_comments (self);
}

/* Overrides */

static void
klaster_comments_view_dispose (GObject *object)
{
  KlasterCommentsView *self = KLASTER_COMMENTS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  if (self->frame != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->frame));
  self->frame = NULL;
  G_OBJECT_CLASS (klaster_comments_view_parent_class)->dispose (object);
}

static void
klaster_comments_view_finalize (GObject *object)
{
  g_free (KLASTER_COMMENTS_VIEW (object)->id);
  G_OBJECT_CLASS (klaster_comments_view_parent_class)->finalize (object);
}

static void
klaster_comments_view_class_init (KlasterCommentsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_comments_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_comments_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
create_top (KlasterCommentsView *self)
{
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

static void
klaster_comments_view_init (KlasterCommentsView *self)
{
  self->frame = klaster_list_frame_new (_ ("There are no comments yet."));
  klaster_list_frame_set_top (self->frame, create_top (self));
  gtk_widget_set_parent (GTK_WIDGET (self->frame), GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
klaster_comments_view_new (KlasterSession *session, const KlasterEntity *entity, const char *id)
{
  KlasterCommentsView *self = g_object_new (KLASTER_TYPE_COMMENTS_VIEW, NULL);

  self->session = g_object_ref (session);
  self->entity = entity;
  self->id = g_strdup (id);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_comments (self);
  return GTK_WIDGET (self);
}
