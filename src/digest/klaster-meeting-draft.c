/* The agenda of a meeting drafts itself: what is over due, held up, open, undecided or unanswered where the
 * meeting is about. Nothing is invented: each point is a record, and opens it.
 */
#include <glib/gi18n.h>

#include "klaster-kawasan-overview.h"
#include "klaster-meetings-private.h"
#include "klaster-meetings.h"

static const char *const kind_labels[KLASTER_N_POINTS] = {
  [KLASTER_POINT_OVERDUE] = N_ ("Follow-ups over due"),
  [KLASTER_POINT_BLOCKED] = N_ ("What is held up"),
  [KLASTER_POINT_OPEN] = N_ ("Other open follow-ups"),
  [KLASTER_POINT_DECISION] = N_ ("Decisions that have led to nothing yet"),
  [KLASTER_POINT_NEED] = N_ ("Needs without a programme"),
};

void
klaster_meeting_point_free (KlasterMeetingPoint *self)
{
  g_free (self->text);
  g_free (self->detail);
  klaster_link_clear (&self->link);
  g_free (self);
}

/* DETAIL is taken over, NULL counts as "". */
static void
add_point (KlasterMeeting *self,
           KlasterPointKind kind,
           const char *text,
           char *detail,
           const char *entity,
           const char *id)
{
  g_autofree char *owned = detail != NULL ? detail : g_strdup ("");
  KlasterMeetingPoint *point;
  guint n = 0;

  for (guint i = self->points->len; i > 0; i--)
    n += ((const KlasterMeetingPoint *)self->points->pdata[i - 1])->kind == kind;
  if (n >= KLASTER_MEETING_MOST_POINTS)
    {
      self->n_points_left++;
      return;
    }
  point = g_new0 (KlasterMeetingPoint, 1);
  point->kind = kind;
  point->text = g_strdup (text);
  point->detail = g_steal_pointer (&owned);
  point->link.entity = entity;
  point->link.id = g_strdup (id);
  g_ptr_array_add (self->points, point);
}

/* Whether something of KAWASAN and KABUPATEN (may be NULL) is what the meeting is about. */
static gboolean
is_in_scope (const KlasterMeeting *self, const char *kawasan, const char *kabupaten)
{
  if (self->kawasan != NULL)
    return g_strcmp0 (self->kawasan, kawasan) == 0;
  return self->kabupaten == NULL || g_strcmp0 (self->kabupaten, kabupaten) == 0;
}

static void
add_follow_ups (KlasterMeeting *self, const KlasterFollowUps *digest, gboolean overdue)
{
  for (guint i = 0; i < digest->items->len; i++)
    {
      const KlasterFollowUp *item = digest->items->pdata[i];
      g_autofree char *due = NULL;

      if (!item->open || item->overdue != overdue || g_strcmp0 (item->meeting, self->id) == 0
          || !is_in_scope (self, item->kawasan, item->kabupaten))
        continue;
      due = klaster_follow_up_dup_due_text (item, &digest->today);
      add_point (self, overdue ? KLASTER_POINT_OVERDUE : KLASTER_POINT_OPEN, item->text,
                 item->opd != NULL ? g_strdup_printf ("%s, %s", item->opd_name, due)
                                   : g_strdup (due),
                 "follow_up", item->id);
    }
}

static void
add_blocked (KlasterMeeting *self, const KlasterKawasanOverview *overview)
{
  for (guint i = 0; i < overview->areas->len; i++)
    {
      const KlasterKawasanLine *line = overview->areas->pdata[i];
      g_autofree char *text = NULL;

      if (line->blocker == NULL || !is_in_scope (self, line->id, line->kabupaten))
        continue;
      text = g_strdup_printf ("%s: %s", line->name, line->blocker);
      add_point (self, KLASTER_POINT_BLOCKED, text,
                 line->owner != NULL ? g_strdup_printf ("%s, %s", line->stage, line->owner)
                                     : g_strdup (line->stage),
                 "kawasan", line->id);
    }
}

/* ---- decisions of earlier meetings */

/* "meeting\nwords" of everything that a decision became. */
static gboolean
note_outcomes (KlasterReader *reader, GHashTable *known, GError **error)
{
  static const char *const entities[]
      = { "follow_up", "opd_program", "kawasan_stage", "assistance" };

  for (guint e = 0; e < G_N_ELEMENTS (entities); e++)
    {
      g_autoptr (GPtrArray) records
          = klaster_reader_list (reader, klaster_entity_get (entities[e]), NULL, "id", error);

      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        {
          const char *meeting = klaster_record_get_text (records->pdata[i], "meeting");
          const char *words = klaster_record_get_text (records->pdata[i], "decision");

          if (meeting != NULL && words != NULL)
            g_hash_table_add (known, g_strconcat (meeting, "\n", words, NULL));
        }
    }
  return TRUE;
}

static void
add_decisions_of (KlasterMeeting *self, const KlasterRecord *record, GHashTable *known)
{
  const char *id = klaster_record_get_id (record);
  GDate date = klaster_get_date (record, "date");
  g_auto (GStrv) lines = klaster_decisions_split (klaster_record_get_text (record, "decisions"));

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *key = g_strconcat (id, "\n", lines[i], NULL);
      g_autofree char *day = klaster_format_date_short (&date);

      if (!g_hash_table_contains (known, key))
        add_point (self, KLASTER_POINT_DECISION, lines[i],
                   g_strdup_printf ("%s, %s", klaster_record_get_text (record, "title"), day),
                   "meeting", id);
    }
}

static gboolean
add_decisions (KlasterMeeting *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("meeting"), NULL, "date DESC, id", error);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (records == NULL || !note_outcomes (reader, known, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      const KlasterRecord *record = records->pdata[i];
      g_autofree char *kabupaten = klaster_meeting_dup_kabupaten (record, reader);

      if (g_strcmp0 (klaster_record_get_id (record), self->id) != 0
          && !klaster_meeting_is_ahead (record, &self->today)
          && is_in_scope (self, klaster_record_get_text (record, "kawasan"), kabupaten))
        add_decisions_of (self, record, known);
    }
  return TRUE;
}

/* ---- needs */

static gboolean
add_needs (KlasterMeeting *self,
           KlasterReader *reader,
           const KlasterKawasanOverview *overview,
           GError **error)
{
  g_autoptr (GPtrArray) needs
      = klaster_reader_list (reader, klaster_entity_get ("kawasan_need"), NULL, NULL, error);
  g_autoptr (GPtrArray) programs
      = needs != NULL
            ? klaster_reader_list (reader, klaster_entity_get ("opd_program"), NULL, "id", error)
            : NULL;
  g_autoptr (GHashTable) answered = NULL;
  g_autoptr (GHashTable) areas = g_hash_table_new (g_str_hash, g_str_equal);

  if (programs == NULL)
    return FALSE;
  answered = klaster_group_records (programs, "answers");
  for (guint i = 0; i < overview->areas->len; i++)
    g_hash_table_insert (areas, ((KlasterKawasanLine *)overview->areas->pdata[i])->id,
                         overview->areas->pdata[i]);
  for (guint i = 0; i < needs->len; i++)
    {
      const KlasterRecord *need = needs->pdata[i];
      const char *kawasan = klaster_record_get_text (need, "kawasan");
      const KlasterKawasanLine *line
          = kawasan != NULL ? g_hash_table_lookup (areas, kawasan) : NULL;

      if (line != NULL && !g_hash_table_contains (answered, klaster_record_get_id (need))
          && is_in_scope (self, line->id, line->kabupaten))
        add_point (self, KLASTER_POINT_NEED, klaster_record_get_text (need, "title"),
                   g_strdup (line->name), "kawasan_need", klaster_record_get_id (need));
    }
  return TRUE;
}

/* Public functions */

gboolean
klaster_meeting_draft_agenda (KlasterMeeting *self, KlasterReader *reader, GError **error)
{
  const KlasterFollowUpsQuery asked = { .today = self->today };
  const KlasterKawasanOverviewQuery wanted = { .today = self->today };
  g_autoptr (KlasterFollowUps) follow_ups = klaster_follow_ups_build (reader, &asked, error);
  g_autoptr (KlasterKawasanOverview) overview
      = follow_ups != NULL ? klaster_kawasan_overview_build (reader, &wanted, error) : NULL;

  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_meeting_point_free);
  if (overview == NULL)
    return FALSE;
  add_follow_ups (self, follow_ups, TRUE);
  add_blocked (self, overview);
  add_follow_ups (self, follow_ups, FALSE);
  return add_decisions (self, reader, error) && add_needs (self, reader, overview, error);
}

const char *
klaster_point_kind_get_label (KlasterPointKind kind)
{
  g_return_val_if_fail (kind < KLASTER_N_POINTS, "–");
  return _ (kind_labels[kind]);
}

char *
klaster_meeting_dup_agenda_text (const KlasterMeeting *self)
{
  GString *text = g_string_new (NULL);
  int kind = -1;
  guint n = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      const KlasterMeetingPoint *point = self->points->pdata[i];

      if ((int)point->kind != kind)
        g_string_append_printf (text, "%s%u. %s\n", kind < 0 ? "" : "\n", ++n,
                                klaster_point_kind_get_label (point->kind));
      kind = (int)point->kind;
      g_string_append_printf (text, "   - %s%s%s%s\n", point->text,
                              *point->detail != '\0' ? " (" : "", point->detail,
                              *point->detail != '\0' ? ")" : "");
    }
  return g_string_free (text, FALSE);
}
