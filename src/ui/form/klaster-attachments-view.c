#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-attachment.h"
#include "klaster-dialogs.h"
#include "klaster-format.h"
#include "klaster-record-views.h"

struct _KlasterAttachmentsView
{
  KlasterRecordView parent_instance;

  GtkWidget *spinner; /* child */
};

G_DEFINE_FINAL_TYPE (KlasterAttachmentsView, klaster_attachments_view, KLASTER_TYPE_RECORD_VIEW)

static gpointer
list_attachments (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_record_view_list (reader, data, "attachment", "file_name", error);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Adding and removing */

static void
on_file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterAttachmentsView) self = user_data;
  const KlasterRecordScope *scope = klaster_record_view_get_scope (KLASTER_RECORD_VIEW (self));
  KlasterSession *session = klaster_record_view_get_session (KLASTER_RECORD_VIEW (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterRecord) record = klaster_attachment_read_finish (result, &error);
  g_autoptr (KlasterChange) change = NULL;
  g_autofree char *summary = NULL;

  /* The form may have been closed in the meantime. */
  if (session == NULL)
    return;
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (record == NULL)
    {
      klaster_session_fail (session, error);
      return;
    }
  klaster_record_set_text (record, "entity", scope->entity->name);
  klaster_record_set_text (record, "record", scope->id);
  /* Translators: line of the journal; %s is a file name. */
  summary
      = g_strdup_printf (_ ("File attached: %s"), klaster_record_get_text (record, "file_name"));
  change = klaster_change_new (summary);
  klaster_change_insert (change, record);
  klaster_record_view_commit (session, change);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  KlasterAttachmentsView *self = KLASTER_ATTACHMENTS_VIEW (user_data);

  if (file == NULL)
    return;
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  klaster_attachment_read_async (file, NULL, on_file_read_cb, g_object_ref (self));
}

static void
on_attach_clicked_cb (KlasterAttachmentsView *self)
{
  klaster_dialog_open_file (get_window (GTK_WIDGET (self)), _ ("Choose the file"), NULL, NULL,
                            on_file_chosen_cb, g_object_ref (self), g_object_unref);
}

/* Rows */

typedef struct
{
  KlasterSession *session;
  KlasterRecord *attachment;
  GFile *file; /* to be opened once it is written, or NULL */
} Target;

static Target *
target_new (KlasterSession *session, KlasterRecord *attachment)
{
  Target *target = g_new0 (Target, 1);

  target->session = g_object_ref (session);
  target->attachment = klaster_record_ref (attachment);
  return target;
}

static void
target_free (gpointer data)
{
  Target *target = data;

  g_object_unref (target->session);
  klaster_record_unref (target->attachment);
  g_clear_object (&target->file);
  g_free (target);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Target, target_free)

static void
free_closure_target (gpointer data, GClosure *closure)
{
  target_free (data);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Target) target = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  if (!klaster_attachment_write_finish (result, &error))
    {
      klaster_session_fail (target->session, error);
      return;
    }
  if (target->file == NULL)
    {
      klaster_session_say (target->session, _ ("The file is saved"), FALSE);
      return;
    }
  uri = g_file_get_uri (target->file);
  gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

static void
on_place_chosen_cb (GFile *file, gpointer user_data)
{
  Target *target = user_data;

  if (file != NULL)
    klaster_attachment_write_async (target->attachment, file, on_written_cb,
                                    target_new (target->session, target->attachment));
}

static void
on_save_clicked_cb (GtkButton *button, gpointer user_data)
{
  Target *target = user_data;

  klaster_dialog_save_file (get_window (GTK_WIDGET (button)), _ ("Save the file"),
                            klaster_record_get_text (target->attachment, "file_name"),
                            on_place_chosen_cb, target_new (target->session, target->attachment),
                            target_free);
}

/* A copy is opened, so that what another program does to it never reaches the store. */
static void
on_open_clicked_cb (GtkButton *button, gpointer user_data)
{
  Target *target = user_data;
  Target *opening;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("klaster-desa-XXXXXX", &error);
  g_autofree char *name
      = g_path_get_basename (klaster_record_get_text (target->attachment, "file_name"));

  if (folder == NULL)
    {
      klaster_session_fail (target->session, error);
      return;
    }
  opening = target_new (target->session, target->attachment);
  opening->file = g_file_new_build_filename (folder, name, NULL);
  klaster_attachment_write_async (target->attachment, opening->file, on_written_cb, opening);
}

static void
on_remove_clicked_cb (GtkButton *button, gpointer user_data)
{
  Target *target = user_data;
  const char *name = klaster_record_get_text (target->attachment, "file_name");
  /* Translators: line of the journal; %s is a file name. */
  g_autofree char *summary = g_strdup_printf (_ ("Attachment removed: %s"), name);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);

  klaster_change_remove (change, klaster_entity_get ("attachment"),
                         klaster_record_get_id (target->attachment));
  klaster_record_view_commit (target->session, change);
  klaster_session_say (target->session, summary, TRUE);
}

static void
add_button (KlasterRecordView *self,
            AdwActionRow *row,
            KlasterRecord *attachment,
            const char *icon,
            const char *tooltip,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_data (button, "clicked", callback,
                         target_new (klaster_record_view_get_session (self), attachment),
                         free_closure_target, 0);
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
create_row (KlasterRecordView *self, gpointer item)
{
  KlasterRecord *attachment = item;
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *name
      = g_markup_escape_text (klaster_record_get_text (attachment, "file_name"), -1);
  g_autofree char *size
      = klaster_attachment_format_size (klaster_record_get_integer (attachment, "size", 0));
  g_autofree char *day = klaster_format_iso_date (klaster_record_get_text (attachment, "date"));
  g_autofree char *about = g_strdup_printf ("%s  ·  %s", size, day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, about);
  add_button (self, row, attachment, "document-open-symbolic", _ ("Open a copy"),
              G_CALLBACK (on_open_clicked_cb));
  add_button (self, row, attachment, "document-save-as-symbolic", _ ("Save as…"),
              G_CALLBACK (on_save_clicked_cb));
  add_button (self, row, attachment, "user-trash-symbolic", _ ("Remove the attachment"),
              G_CALLBACK (on_remove_clicked_cb));
  return GTK_WIDGET (row);
}

static GtkWidget *
create_top (KlasterRecordView *view)
{
  KlasterAttachmentsView *self = KLASTER_ATTACHMENTS_VIEW (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *attach = gtk_button_new_with_label (_ ("Attach…"));
  g_autofree char *size = klaster_attachment_format_size (KLASTER_ATTACHMENT_MAX);
  /* Translators: %s is a size. */
  g_autofree char *text = g_strdup_printf (_ ("Photos and documents up to %s"), size);
  GtkWidget *hint = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_set_hexpand (hint, TRUE);
  self->spinner = gtk_spinner_new ();
  g_signal_connect_object (attach, "clicked", G_CALLBACK (on_attach_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), attach);
  return box;
}

/* Overrides */

static void
klaster_attachments_view_class_init (KlasterAttachmentsViewClass *klass)
{
  KlasterRecordViewClass *view_class = KLASTER_RECORD_VIEW_CLASS (klass);

  view_class->watched = "attachment";
  view_class->empty_sentence = N_ ("There are no attachments yet.");
  view_class->read = list_attachments;
  view_class->create_row = create_row;
  view_class->create_top = create_top;
}

static void
klaster_attachments_view_init (KlasterAttachmentsView *self)
{
}

/* Public functions */

GtkWidget *
klaster_attachments_view_new (KlasterSession *session, const KlasterEntity *entity, const char *id)
{
  GtkWidget *self = g_object_new (KLASTER_TYPE_ATTACHMENTS_VIEW, NULL);

  klaster_record_view_begin (KLASTER_RECORD_VIEW (self), session, entity, id, NULL);
  return self;
}
