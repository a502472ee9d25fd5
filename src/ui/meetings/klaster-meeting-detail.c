#include "klaster-meeting-detail.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-attendance-view.h"
#include "klaster-decisions-view.h"
#include "klaster-format.h"
#include "klaster-meeting-agenda.h"
#include "klaster-meeting-row.h"
#include "klaster-panel-parts.h"
#include "klaster-print-dialog.h"

#define CONTENT_WIDTH 760

struct _KlasterMeetingDetail
{
  GtkWidget parent_instance;

  /* Children */
  GtkStack *stack; /* "nothing", "meeting" */
  GtkWidget *scrolled;
  GtkBox *head;
  KlasterAttendanceView *attendance;
  KlasterDecisionsView *decisions;
  GtkBox *follow_ups;
  GtkBox *agenda;
  GtkWidget *agenda_title;

  /* Owned */
  KlasterSession *session;
  char *id;
  KlasterMeeting *meeting;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (KlasterMeetingDetail, klaster_meeting_detail, GTK_TYPE_WIDGET)

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* ---- head */

static char *
describe_place (const KlasterMeeting *meeting)
{
  g_autofree char *day = meeting->exact ? klaster_format_date_long (&meeting->date)
                                        : klaster_meeting_dup_day (&meeting->date, FALSE);
  const char *const parts[]
      = { meeting->kind_label, day, meeting->place,
          meeting->kawasan != NULL ? meeting->kawasan_name : meeting->kabupaten_name };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (text, FALSE);
}

static void
on_edit_clicked_cb (KlasterMeetingDetail *self)
{
  klaster_session_request_edit (self->session, "meeting", self->id, NULL);
}

static void
on_print_clicked_cb (KlasterMeetingDetail *self)
{
  klaster_print_dialog_present_record (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                       self->session, "rapat", self->id);
}

static void
on_copy_clicked_cb (KlasterMeetingDetail *self)
{
  klaster_meeting_agenda_copy (GTK_WIDGET (self), self->session, self->meeting);
}

/* The next one of the same kind, where this one was. */
static void
on_next_clicked_cb (KlasterMeetingDetail *self)
{
  const char *const pairs[][2] = { { "kind", self->meeting->kind },
                                   { "kawasan", self->meeting->kawasan },
                                   { "kabupaten", self->meeting->kabupaten },
                                   { "title", self->meeting->title },
                                   { "place", self->meeting->place } };
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][1] != NULL && *pairs[i][1] != '\0')
      g_variant_builder_add (&presets, "{ss}", pairs[i][0], pairs[i][1]);
  klaster_session_request_edit (self->session, "meeting", NULL, g_variant_builder_end (&presets));
}

static void
add_button (KlasterMeetingDetail *self, GtkBox *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

static void
fill_head (KlasterMeetingDetail *self)
{
  const KlasterMeeting *meeting = self->meeting;
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *place = describe_place (meeting);

  empty_box (self->head);
  klaster_panel_add_text (self->head, meeting->title, "title-1");
  klaster_panel_add_text (self->head, place, "kind");
  klaster_panel_add_text (self->head, meeting->sentence, NULL);
  if (*meeting->summary != '\0')
    klaster_panel_add_text (self->head, meeting->summary, NULL);
  add_button (self, GTK_BOX (buttons), _ ("Edit…"), G_CALLBACK (on_edit_clicked_cb));
  add_button (self, GTK_BOX (buttons),
              meeting->ahead ? _ ("Print the agenda…") : _ ("Print the minutes…"),
              G_CALLBACK (on_print_clicked_cb));
  if (!meeting->ahead)
    add_button (self, GTK_BOX (buttons), _ ("Plan the next meeting…"),
                G_CALLBACK (on_next_clicked_cb));
  gtk_box_append (self->head, buttons);
}

/* ---- follow-ups and agenda */

static void
fill_follow_ups (KlasterMeetingDetail *self)
{
  const KlasterMeeting *meeting = self->meeting;

  empty_box (self->follow_ups);
  if (meeting->follow_ups->len == 0)
    klaster_panel_add_text (self->follow_ups,
                            _ ("No follow-up is entered. Make one of a decision, or add it here."),
                            "missing");
  for (guint i = 0; i < meeting->follow_ups->len; i++)
    {
      const KlasterFollowUp *item = meeting->follow_ups->pdata[i];
      const KlasterLink link = { .entity = "follow_up", .id = item->id };
      g_autofree char *due = klaster_follow_up_dup_due_text (item, &meeting->today);
      g_autofree char *second
          = item->opd != NULL
                ? g_strdup_printf ("%s · %s · %s", item->opd_name, item->state_label, due)
                : g_strdup_printf ("%s · %s", item->state_label, due);

      gtk_box_append (self->follow_ups,
                      klaster_panel_create_record_row (self->session, item->text, second, &link));
    }
  gtk_box_append (self->follow_ups,
                  klaster_panel_create_add_button (self->session, _ ("Add a follow-up"),
                                                   "follow_up", "meeting", meeting->id));
}

static void
fill_agenda (KlasterMeetingDetail *self)
{
  GtkWidget *copy = gtk_button_new_with_label (_ ("Copy the draft"));

  gtk_label_set_text (GTK_LABEL (self->agenda_title), self->meeting->ahead
                                                          ? _ ("Draft of the agenda")
                                                          : _ ("Draft of the next agenda"));
  empty_box (self->agenda);
  klaster_meeting_agenda_fill (self->agenda, self->session, self->meeting);
  if (self->meeting->points->len == 0)
    return;
  gtk_widget_set_halign (copy, GTK_ALIGN_START);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (on_copy_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->agenda, copy);
}

/* ---- reading */

static gpointer
build_meeting (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMeetingQuery query = { .meeting = data };

  return klaster_meeting_build (reader, &query, error);
}

static void
take_meeting (KlasterMeetingDetail *self, KlasterMeeting *meeting)
{
  g_clear_pointer (&self->meeting, klaster_meeting_unref);
  self->meeting = meeting;
  fill_head (self);
  klaster_attendance_view_show (self->attendance, meeting);
  klaster_decisions_view_show (self->decisions, meeting);
  fill_follow_ups (self);
  fill_agenda (self);
  gtk_stack_set_visible_child_name (self->stack, "meeting");
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterMeeting *meeting = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterMeetingDetail *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_MEETING_DETAIL (user_data);
  g_clear_object (&self->reading);
  if (meeting != NULL)
    take_meeting (self, meeting);
  /* It was removed. */
  else if (g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
    gtk_stack_set_visible_child_name (self->stack, "nothing");
  else
    klaster_session_fail (self->session, error);
}

static void
read_meeting (KlasterMeetingDetail *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->id == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_meeting,
                           g_strdup (self->id), g_free, (GDestroyNotify)klaster_meeting_unref,
                           self->reading, on_built_cb, self);
}

/* ---- overrides */

static void
klaster_meeting_detail_dispose (GObject *object)
{
  KlasterMeetingDetail *self = KLASTER_MEETING_DETAIL (object);
  GtkWidget *stack = GTK_WIDGET (self->stack);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (stack != NULL)
    gtk_widget_unparent (stack);
  self->stack = NULL;
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->meeting, klaster_meeting_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_meeting_detail_parent_class)->dispose (object);
}

static void
klaster_meeting_detail_class_init (KlasterMeetingDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_meeting_detail_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_meeting_detail_init (KlasterMeetingDetail *self)
{
}

static GtkWidget *
create_content (KlasterMeetingDetail *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  GtkWidget *clamp = adw_clamp_new ();
  GtkBox *section;

  gtk_widget_add_css_class (GTK_WIDGET (box), "form-fields");
  self->head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_box_append (box, GTK_WIDGET (self->head));
  self->attendance = KLASTER_ATTENDANCE_VIEW (klaster_attendance_view_new (self->session));
  section = klaster_panel_add_section (box, _ ("Invitations and attendance"));
  gtk_box_append (section, GTK_WIDGET (self->attendance));
  self->decisions = KLASTER_DECISIONS_VIEW (klaster_decisions_view_new (self->session));
  section = klaster_panel_add_section (box, _ ("Decisions"));
  gtk_box_append (section, GTK_WIDGET (self->decisions));
  self->follow_ups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  section = klaster_panel_add_section (box, _ ("Follow-ups"));
  gtk_box_append (section, GTK_WIDGET (self->follow_ups));
  self->agenda = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  section = klaster_panel_add_section (box, _ ("Draft of the agenda"));
  self->agenda_title = gtk_widget_get_first_child (GTK_WIDGET (section));
  gtk_box_append (section, GTK_WIDGET (self->agenda));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (box));
  return clamp;
}

static GtkWidget *
create_nothing (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-users-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No meeting chosen"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _ ("Choose one at the left, or enter a new one."));
  return page;
}

/* Public functions */

GtkWidget *
klaster_meeting_detail_new (KlasterSession *session)
{
  KlasterMeetingDetail *self = g_object_new (KLASTER_TYPE_MEETING_DETAIL, NULL);

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), create_content (self));
  gtk_widget_add_css_class (self->scrolled, "panel");
  gtk_stack_add_named (self->stack, create_nothing (), "nothing");
  gtk_stack_add_named (self->stack, self->scrolled, "meeting");
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_meeting), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
klaster_meeting_detail_show (KlasterMeetingDetail *self, const char *id)
{
  g_return_if_fail (KLASTER_IS_MEETING_DETAIL (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;
  g_free (self->id);
  self->id = g_strdup (id);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
  read_meeting (self);
}

const char *
klaster_meeting_detail_get_id (KlasterMeetingDetail *self)
{
  g_return_val_if_fail (KLASTER_IS_MEETING_DETAIL (self), NULL);

  return self->id;
}

gboolean
klaster_meeting_detail_is_settled (KlasterMeetingDetail *self)
{
  g_return_val_if_fail (KLASTER_IS_MEETING_DETAIL (self), FALSE);

  return self->reading == NULL;
}
