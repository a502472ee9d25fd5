#include "klaster-stage-date.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-form-parts.h"
#include "klaster-format.h"
#include "klaster-quick-change.h"

#define KLASTER_TYPE_STAGE_DATE (klaster_stage_date_get_type ())
G_DECLARE_FINAL_TYPE (KlasterStageDate, klaster_stage_date, KLASTER, STAGE_DATE, AdwWindow)

struct _KlasterStageDate
{
  AdwWindow parent_instance;

  /* Children */
  GtkWidget *stage;
  GtkWidget *day;
  GtkWidget *trouble;

  /* Owned */
  KlasterSession *session;
  char *kawasan, *meeting, *decision;
};

G_DEFINE_FINAL_TYPE (KlasterStageDate, klaster_stage_date, ADW_TYPE_WINDOW)

/* What goes to the store's thread and back. */
typedef struct
{
  KlasterSession *session;
  char *kawasan, *stage, *day, *meeting, *decision;
} Order;

static void
order_free (Order *order)
{
  g_object_unref (order->session);
  g_free (order->kawasan);
  g_free (order->stage);
  g_free (order->day);
  g_free (order->meeting);
  g_free (order->decision);
  g_free (order);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, order_free)

static gpointer
find_stage (KlasterReader *reader, gpointer data, GError **error)
{
  const Order *order = data;
  const KlasterMatch matches[]
      = { { "kawasan", order->kawasan }, { "stage", order->stage }, { NULL, NULL } };
  g_autoptr (KlasterRecord) record
      = klaster_reader_first (reader, klaster_entity_get ("kawasan_stage"), matches, NULL, error);

  return record != NULL ? g_strdup (klaster_record_get_id (record)) : NULL;
}

/* RECORD: id of the stage, NULL when it has none yet. */
static void
write_stage (const Order *order, const char *record)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("kawasan_stage"), "stage");
  g_autofree char *day = klaster_format_iso_date (order->day);
  /* Translators: a stage, then its target day. */
  g_autofree char *summary = g_strdup_printf (
      _ ("%s: target %s"), klaster_field_get_choice_label (field, order->stage), day);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);

  if (record == NULL)
    klaster_quick_change_insert (change, "kawasan_stage", "kawasan", order->kawasan, "stage",
                                 order->stage, "target", order->day, "meeting", order->meeting,
                                 "decision", order->decision, NULL);
  else
    {
      klaster_quick_change_set (change, "kawasan_stage", record, "target", order->day);
      klaster_quick_change_set (change, "kawasan_stage", record, "meeting", order->meeting);
      klaster_quick_change_set (change, "kawasan_stage", record, "decision", order->decision);
    }
  klaster_quick_change_commit (order->session, change, summary);
}

static void
on_stage_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Order) order = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *record = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  if (error != NULL)
    klaster_session_fail (order->session, error);
  else
    write_stage (order, record);
}

/* ---- the window */

static void
on_save_clicked_cb (KlasterStageDate *self)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("kawasan_stage"), "stage");
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->stage));
  g_autoptr (GError) error = NULL;
  g_autofree char *iso = NULL;
  GDate day;

  if (!klaster_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), &day, &error))
    {
      klaster_form_say (self->trouble, error->message);
      gtk_widget_grab_focus (self->day);
      return;
    }
  iso = klaster_date_dup_iso (&day);
  klaster_stage_date_write (self->session, self->kawasan, field->choices[chosen].key, iso,
                            self->meeting, self->decision);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
create_stages (void)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("kawasan_stage"), "stage");
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; field->choices[i].key != NULL; i++)
    gtk_string_list_append (labels, klaster_field_get_choice_label (field, field->choices[i].key));
  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
}

static void
klaster_stage_date_finalize (GObject *object)
{
  KlasterStageDate *self = KLASTER_STAGE_DATE (object);

  g_clear_object (&self->session);
  g_free (self->kawasan);
  g_free (self->meeting);
  g_free (self->decision);
  G_OBJECT_CLASS (klaster_stage_date_parent_class)->finalize (object);
}

static void
klaster_stage_date_class_init (KlasterStageDateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_stage_date_finalize;
  klaster_form_close_on_escape (GTK_WIDGET_CLASS (klass));
}

static void
klaster_stage_date_init (KlasterStageDate *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *save = gtk_button_new_with_label (_ ("Save"));

  gtk_window_set_title (GTK_WINDOW (self), _ ("Target date of a stage"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 460, -1);
  gtk_widget_add_css_class (fields, "form-fields");
  self->stage = klaster_form_add_field (GTK_BOX (fields), _ ("Stage"), create_stages ());
  self->day = klaster_form_add_field (GTK_BOX (fields), _ ("Target date"), gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->day), _ ("for example 31/12/2026"));
  gtk_entry_set_activates_default (GTK_ENTRY (self->day), TRUE);
  self->trouble = klaster_form_add_trouble (GTK_BOX (fields));
  g_signal_connect_object (save, "clicked", G_CALLBACK (on_save_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_default_widget (GTK_WINDOW (self), save);
  gtk_box_append (GTK_BOX (box), klaster_form_header_new (GTK_WINDOW (self), save));
  gtk_box_append (GTK_BOX (box), fields);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/* Public functions */

void
klaster_stage_date_present (GtkWindow *parent,
                            KlasterSession *session,
                            const KlasterMeeting *meeting,
                            const char *decision)
{
  KlasterStageDate *self = g_object_new (KLASTER_TYPE_STAGE_DATE, "transient-for", parent, NULL);

  g_return_if_fail (meeting->kawasan != NULL);

  self->session = g_object_ref (session);
  self->kawasan = g_strdup (meeting->kawasan);
  self->meeting = g_strdup (meeting->id);
  self->decision = g_strdup (decision);
  gtk_window_present (GTK_WINDOW (self));
}

void
klaster_stage_date_write (KlasterSession *session,
                          const char *kawasan,
                          const char *stage,
                          const char *day,
                          const char *meeting,
                          const char *decision)
{
  Order *order = g_new0 (Order, 1);

  order->session = g_object_ref (session);
  order->kawasan = g_strdup (kawasan);
  order->stage = g_strdup (stage);
  order->day = g_strdup (day);
  order->meeting = g_strdup (meeting);
  order->decision = g_strdup (decision);
  klaster_store_run_async (klaster_session_get_store (session), find_stage, order, NULL, g_free,
                           NULL, on_stage_found_cb, order);
}
