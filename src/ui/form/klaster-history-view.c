/* What happened to a record, in words, newest first: who, when, which field from what to what, and why. All
 * words are made in one task on the store's thread, where names of references are known. */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-list-frame.h"
#include "klaster-record-views.h"

/* A photo's base64 is no word. */
#define VALUE_CHARS 160

struct _KlasterHistoryView
{
  GtkWidget parent_instance;

  /* children */
  KlasterListFrame *frame;

  /* owned */
  KlasterSession *session;
  GCancellable *reading;
  char *id;
  char *field;

  const KlasterEntity *entity;
};

G_DEFINE_FINAL_TYPE (KlasterHistoryView, klaster_history_view, GTK_TYPE_WIDGET)

typedef struct
{
  const KlasterEntity *entity;
  char *id;
  char *field;
} Request;

/* One change, ready to be shown. */
typedef struct
{
  char *heading; /* "23 Jan 2026 09.41 WITA · Siti" */
  GString *lines;
  char *change; /* id */
} Entry;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->id);
  g_free (request->field);
  g_free (request);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->heading);
  g_string_free (entry->lines, TRUE);
  g_free (entry->change);
  g_free (entry);
}

/* Words */

static char *
format_wire (KlasterReader *reader, const KlasterField *field, const char *wire)
{
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  g_autofree char *text = NULL;

  if (!klaster_field_read_wire (field, wire, &value))
    return g_strdup (wire);
  text = klaster_reader_format (reader, field, &value);
  if (g_utf8_strlen (text, -1) > VALUE_CHARS)
    {
      g_autofree char *start = g_utf8_substring (text, 0, VALUE_CHARS);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&text);
}

static char *
describe_line (KlasterReader *reader, const KlasterHistoryLine *line)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (line->field == NULL)
    return g_strdup (line->removed ? _ ("Record removed") : _ ("Record made"));
  before = format_wire (reader, line->field, line->old_value);
  after = format_wire (reader, line->field, line->new_value);
  /* Translators: label of a field, value before, value after. */
  return g_strdup_printf (_ ("%s: %s → %s"), _ (line->field->label), before, after);
}

static Entry *
create_entry (const KlasterChangeInfo *change)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *when = klaster_format_iso_time (change->time);
  const char *officer = change->officer != NULL && *change->officer != '\0'
                            ? change->officer
                            : _ ("officer not named");

  entry->heading = g_strdup_printf ("%s  ·  %s", when, officer);
  entry->lines = g_string_new (NULL);
  entry->change = g_strdup (change->id);
  if (change->kind == KLASTER_CHANGE_UNDO)
    g_string_append_printf (entry->lines, "%s\n", _ ("A change was taken back"));
  if (change->kind == KLASTER_CHANGE_REDO)
    g_string_append_printf (entry->lines, "%s\n", _ ("A change was done again"));
  if (change->reason != NULL && *change->reason != '\0')
    {
      /* Translators: %s is the reason of a change. */
      g_string_append_printf (entry->lines, _ ("Reason: %s"), change->reason);
      g_string_append_c (entry->lines, '\n');
    }
  if (change->source != NULL && *change->source != '\0')
    {
      /* Translators: %s is a file. */
      g_string_append_printf (entry->lines, _ ("From the file: %s"), change->source);
      g_string_append_c (entry->lines, '\n');
    }
  return entry;
}

static gpointer
read_entries (KlasterReader *reader, gpointer data, GError **error)
{
  const Request *request = data;
  g_autoptr (GPtrArray) lines
      = klaster_reader_history (reader, request->entity, request->id, request->field, error);
  GPtrArray *entries;
  Entry *entry = NULL;

  if (lines == NULL)
    return NULL;
  entries = g_ptr_array_new_with_free_func (entry_free);
  for (guint i = 0; i < lines->len; i++)
    {
      const KlasterHistoryLine *line = lines->pdata[i];
      g_autofree char *text = describe_line (reader, line);

      if (entry == NULL || g_strcmp0 (entry->change, line->change->id) != 0)
        {
          entry = create_entry (line->change);
          g_ptr_array_add (entries, entry);
        }
      g_string_append_printf (entry->lines, "%s\n", text);
    }
  return entries;
}

/* Rows */

static GtkWidget *
create_row (const Entry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *heading = gtk_label_new (entry->heading);
  g_autofree char *text = g_strchomp (g_strdup (entry->lines->str));
  GtkWidget *lines = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "field-message");
  gtk_label_set_xalign (GTK_LABEL (lines), 0);
  gtk_label_set_wrap (GTK_LABEL (lines), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (lines), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (lines), TRUE);
  gtk_widget_add_css_class (box, "list-row");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), lines);
  return box;
}

static void
on_entries_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterHistoryView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_HISTORY_VIEW (user_data);
  g_clear_object (&self->reading);
  if (entries == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  klaster_list_frame_begin (self->frame);
  for (guint i = 0; i < entries->len; i++)
    klaster_list_frame_append (self->frame, create_row (entries->pdata[i]));
  klaster_list_frame_end (self->frame);
}

static void
read_history (KlasterHistoryView *self)
{
  Request *request = g_new (Request, 1);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  *request = (Request){ self->entity, g_strdup (self->id), g_strdup (self->field) };
  klaster_store_run_async (klaster_session_get_store (self->session), read_entries, request,
                           request_free, (GDestroyNotify)g_ptr_array_unref, self->reading,
                           on_entries_read_cb, self);
}

static void
on_store_changed_cb (KlasterHistoryView *self, const char *const *entities)
{
  if (g_strv_contains (entities, self->entity->name))
    read_history (self);
}

/* Overrides */

static void
klaster_history_view_dispose (GObject *object)
{
  KlasterHistoryView *self = KLASTER_HISTORY_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  if (self->frame != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->frame));
  self->frame = NULL;
  G_OBJECT_CLASS (klaster_history_view_parent_class)->dispose (object);
}

static void
klaster_history_view_finalize (GObject *object)
{
  KlasterHistoryView *self = KLASTER_HISTORY_VIEW (object);

  g_free (self->id);
  g_free (self->field);
  G_OBJECT_CLASS (klaster_history_view_parent_class)->finalize (object);
}

static void
klaster_history_view_class_init (KlasterHistoryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_history_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_history_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_history_view_init (KlasterHistoryView *self)
{
  self->frame = klaster_list_frame_new (_ ("Nothing has happened here yet."));
  gtk_widget_set_parent (GTK_WIDGET (self->frame), GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
klaster_history_view_new (KlasterSession *session,
                          const KlasterEntity *entity,
                          const char *id,
                          const char *field)
{
  KlasterHistoryView *self = g_object_new (KLASTER_TYPE_HISTORY_VIEW, NULL);

  self->session = g_object_ref (session);
  self->entity = entity;
  self->id = g_strdup (id);
  self->field = g_strdup (field);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_history (self);
  return GTK_WIDGET (self);
}
