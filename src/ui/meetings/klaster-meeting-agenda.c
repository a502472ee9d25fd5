#include "klaster-meeting-agenda.h"

#include <glib/gi18n.h>

#include "klaster-panel-parts.h"

void
klaster_meeting_agenda_fill (GtkBox *box, KlasterSession *session, KlasterMeeting *meeting)
{
  g_autofree char *rest = NULL;
  int kind = -1;

  if (meeting->points->len == 0)
    {
      g_autofree char *sentence
          /* Translators: %s is a kawasan, a kabupaten or "all kawasan". */
          = g_strdup_printf (_ ("Nothing is open for %s."), meeting->scope);

      klaster_panel_add_text (box, sentence, "missing");
      return;
    }
  for (guint i = 0; i < meeting->points->len; i++)
    {
      const KlasterMeetingPoint *point = meeting->points->pdata[i];

      if ((int)point->kind != kind)
        klaster_panel_add_text (box, klaster_point_kind_get_label (point->kind), "fact-name");
      kind = (int)point->kind;
      gtk_box_append (
          box, klaster_panel_create_record_row (session, point->text, point->detail, &point->link));
    }
  if (meeting->n_points_left == 0)
    return;
  rest = g_strdup_printf (ngettext ("And %u more.", "And %u more.", meeting->n_points_left),
                          meeting->n_points_left);
  klaster_panel_add_text (box, rest, "missing");
}

void
klaster_meeting_agenda_copy (GtkWidget *widget,
                             KlasterSession *session,
                             const KlasterMeeting *meeting)
{
  g_autofree char *text = klaster_meeting_dup_agenda_text (meeting);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  klaster_session_say (session, _ ("The draft of the agenda is copied"), FALSE);
}
