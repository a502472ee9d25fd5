/* What happened to a record, in words, newest first: who, when, which field from what to what, and why. All
 * words are made in one task on the store's thread, where names of references are known. */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-record-views.h"

/* A photo's base64 is no word. */
#define VALUE_CHARS 160

struct _KlasterHistoryView
{
  KlasterRecordView parent_instance;
};

G_DEFINE_FINAL_TYPE (KlasterHistoryView, klaster_history_view, KLASTER_TYPE_RECORD_VIEW)

/* One change, ready to be shown. */
typedef struct
{
  char *heading; /* "23 Jan 2026 09.41 WITA · Siti" */
  GString *lines;
  char *change; /* id */
} Entry;

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
describe_line (KlasterReader *reader,
               const KlasterRecordScope *scope,
               const KlasterHistoryLine *line)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *title
      = line->removed ? klaster_reader_dup_title (reader, scope->entity, scope->id) : NULL;

  if (line->field == NULL && line->removed)
    return g_strconcat (_ ("Record removed"), ": ", title, NULL);
  if (line->field == NULL)
    return g_strdup (_ ("Record made"));
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
  const KlasterRecordScope *scope = data;
  g_autoptr (GPtrArray) lines
      = klaster_reader_history (reader, scope->entity, scope->id, scope->field, error);
  GPtrArray *entries;
  Entry *entry = NULL;

  if (lines == NULL)
    return NULL;
  entries = g_ptr_array_new_with_free_func (entry_free);
  for (guint i = 0; i < lines->len; i++)
    {
      const KlasterHistoryLine *line = lines->pdata[i];
      g_autofree char *text = describe_line (reader, scope, line);

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
create_row (KlasterRecordView *self, gpointer item)
{
  const Entry *entry = item;
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

/* Overrides */

static void
klaster_history_view_class_init (KlasterHistoryViewClass *klass)
{
  KlasterRecordViewClass *view_class = KLASTER_RECORD_VIEW_CLASS (klass);

  view_class->empty_sentence = N_ ("Nothing has happened here yet.");
  view_class->read = read_entries;
  view_class->create_row = create_row;
}

static void
klaster_history_view_init (KlasterHistoryView *self)
{
}

/* Public functions */

GtkWidget *
klaster_history_view_new (KlasterSession *session,
                          const KlasterEntity *entity,
                          const char *id,
                          const char *field)
{
  GtkWidget *self = g_object_new (KLASTER_TYPE_HISTORY_VIEW, NULL);

  klaster_record_view_begin (KLASTER_RECORD_VIEW (self), session, entity, id, field);
  return self;
}
