/* "Notula rapat": a meeting with its decisions; before it, its invitations and the draft of the agenda. */
#include <glib/gi18n.h>

#include "klaster-compose-document-private.h"
#include "klaster-meeting.h"

/* Of a decision. */
#define MOST_OUTCOMES 6

static void
add_identity (KlasterComposer *self, const KlasterMeeting *meeting)
{
  g_autofree char *day = klaster_format_date_long (&meeting->date);
  const char *where = meeting->kawasan != NULL ? meeting->kawasan_name : meeting->kabupaten_name;

  klaster_document_add_definition (self->document, _ ("Date"),
                                   meeting->exact ? day : _ ("the day is not known"));
  klaster_document_add_definition (self->document, _ ("Place"),
                                   klaster_paper_or_null (meeting->place));
  klaster_document_add_definition (self->document, _ ("Chair"),
                                   klaster_paper_or_null (meeting->chair));
  if (*where != '\0')
    klaster_document_add_definition (self->document, _ ("About"), where);
}

static void
add_asks (KlasterComposer *self, const KlasterMeeting *meeting)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (meeting->asks); i++)
    n += meeting->asks[i] != NULL;
  if (n == 0)
    return;
  klaster_composer_add_part (self, _ ("What is asked"));
  for (guint i = 0; i < G_N_ELEMENTS (meeting->asks); i++)
    {
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, meeting->asks[i]);

      if (meeting->asks[i] != NULL)
        klaster_document_add_text (self->document, text);
    }
}

/* "Follow-up: …; OPD programme: …"; all follow-ups stand in a table of their own. */
static char *
dup_outcomes (const GPtrArray *outcomes)
{
  GString *text = g_string_new (NULL);
  guint shown = MIN (outcomes->len, MOST_OUTCOMES), rest = outcomes->len - shown;

  for (guint i = 0; i < shown; i++)
    {
      const KlasterOutcome *outcome = outcomes->pdata[i];

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "; " : "", outcome->kind_label,
                              outcome->title);
      if (*outcome->state_label != '\0')
        g_string_append_printf (text, " (%s)", outcome->state_label);
    }
  if (rest > 0)
    {
      g_string_append (text, ". ");
      g_string_append_printf (text, ngettext ("And %u more.", "And %u more.", rest), rest);
    }
  return g_string_free (text, FALSE);
}

static void
add_decisions (KlasterComposer *self, const KlasterMeeting *meeting)
{
  const char *const heads[] = { _ ("No."), _ ("Decision"), _ ("What became of it"), NULL };
  static const double weights[] = { 0.7, 6, 5 };

  klaster_composer_add_part (self, _ ("Decisions"));
  if (meeting->decisions->len == 0)
    {
      klaster_document_add_note (self->document,
                                 _ ("No decision is written down; each stands here on a line."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "rll", weights);
  for (guint i = 0; i < meeting->decisions->len; i++)
    {
      const KlasterDecision *decision = meeting->decisions->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *became = dup_outcomes (decision->outcomes);
      const char *const cells[]
          = { number, decision->text, *became != '\0' ? became : _ ("nothing yet"), NULL };

      klaster_document_add_row (self->document, cells);
    }
}

static void
add_follow_ups (KlasterComposer *self, const KlasterMeeting *meeting)
{
  const char *const heads[] = { _ ("Follow-up"), _ ("OPD"), _ ("Due"), _ ("State"), NULL };
  static const double weights[] = { 5.2, 3.4, 1.7, 2.4 };

  klaster_composer_add_part (self, _ ("Follow-ups"));
  if (meeting->follow_ups->len == 0)
    {
      klaster_document_add_note (self->document, _ ("No follow-up is entered."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "llll", weights);
  for (guint i = 0; i < meeting->follow_ups->len; i++)
    {
      const KlasterFollowUp *item = meeting->follow_ups->pdata[i];
      g_autofree char *due = klaster_paper_dup_date (&item->due);
      g_autofree char *state = klaster_follow_up_dup_due_text (item, &meeting->today);
      const char *const cells[]
          = { item->text, klaster_paper_or_null (item->opd_name), due, state, NULL };

      klaster_document_add_row (self->document, cells);
    }
}

static const char *
get_presence (const KlasterMeeting *meeting, KlasterPresence presence)
{
  switch (presence)
    {
    case KLASTER_PRESENCE_CAME:
      return _ ("came");
    case KLASTER_PRESENCE_ABSENT:
      return _ ("did not come");
    case KLASTER_PRESENCE_OPEN:
    default:
      return meeting->ahead ? _ ("invited") : _ ("not answered");
    }
}

static void
add_attendance (KlasterComposer *self, const KlasterMeeting *meeting)
{
  const char *const heads[] = { _ ("OPD"), _ ("Name"), _ ("Attendance"), NULL };
  static const double weights[] = { 6, 4, 2.4 };

  klaster_composer_add_part (self, _ ("Invitations and attendance"));
  if (meeting->attendants->len == 0)
    {
      klaster_document_add_note (self->document, _ ("Nobody is on the list of invitations yet."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "lll", weights);
  for (guint i = 0; i < meeting->attendants->len; i++)
    {
      const KlasterAttendant *attendant = meeting->attendants->pdata[i];
      const char *const cells[]
          = { klaster_paper_or_null (attendant->opd_name), klaster_paper_or_null (attendant->name),
              get_presence (meeting, attendant->presence), NULL };

      klaster_document_add_row (self->document, cells);
    }
}

static void
add_agenda (KlasterComposer *self, const KlasterMeeting *meeting)
{
  const char *const heads[] = { _ ("No."), _ ("Point"), _ ("In charge and since when"), NULL };
  static const double weights[] = { 0.7, 6.4, 4.6 };
  guint n = 0;

  klaster_composer_add_part (self, _ ("Draft of the agenda"));
  if (meeting->points->len == 0)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("Nothing is open for %s."), meeting->scope);

      klaster_document_add_note (self->document, sentence);
      return;
    }
  for (guint i = 0; i < meeting->points->len; i++)
    {
      const KlasterMeetingPoint *point = meeting->points->pdata[i];
      const KlasterMeetingPoint *before = i > 0 ? meeting->points->pdata[i - 1] : NULL;
      g_autofree char *number = g_strdup_printf ("%u", ++n);
      const char *const cells[]
          = { number, point->text, klaster_paper_or_null (point->detail), NULL };

      if (before == NULL || before->kind != point->kind)
        {
          klaster_document_add_heading (self->document, 3,
                                        klaster_point_kind_get_label (point->kind));
          klaster_document_begin_table (self->document, heads, "rll", weights);
        }
      klaster_document_add_row (self->document, cells);
    }
}

/* Public functions */

gboolean
klaster_compose_rapat (KlasterComposer *self, GError **error)
{
  const KlasterMeetingQuery query = { .meeting = self->wish->id, .today = self->today };
  g_autoptr (KlasterMeeting) meeting = klaster_meeting_build (self->reader, &query, error);

  if (meeting == NULL)
    return FALSE;
  klaster_composer_begin (self, meeting->title, meeting->kind_label);
  klaster_document_add_lead (self->document, meeting->sentence);
  add_identity (self, meeting);
  add_asks (self, meeting);
  if (*meeting->summary != '\0')
    {
      klaster_composer_add_part (self, _ ("Summary"));
      klaster_document_add_text (self->document, meeting->summary);
    }
  if (meeting->ahead)
    add_agenda (self, meeting);
  if (!meeting->ahead || meeting->decisions->len > 0)
    add_decisions (self, meeting);
  if (!meeting->ahead || meeting->follow_ups->len > 0)
    add_follow_ups (self, meeting);
  add_attendance (self, meeting);
  /* Minutes are signed, invitations go with a letter of their own. */
  if (!meeting->ahead)
    klaster_composer_add_signature (self);
  return TRUE;
}
