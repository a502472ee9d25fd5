#include "klaster-meetings.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-meetings-private.h"

static void
line_free (KlasterMeetingLine *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->kind);
  g_free (self->kind_label);
  g_free (self->place);
  g_free (self->kawasan);
  g_free (self->kawasan_name);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->search);
  g_free (self);
}

static void
meetings_clear (KlasterMeetings *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterMeetings, klaster_meetings, meetings_clear)

/* ---- shared with the digest of one meeting */

gboolean
klaster_meeting_is_ahead (const KlasterRecord *record, const GDate *today)
{
  GDate date = klaster_get_date (record, "date");

  if (!g_date_valid (&date))
    return FALSE;
  if (g_date_compare (&date, today) >= 0)
    return TRUE;
  return !klaster_is_date_exact (record) && g_date_get_year (&date) == g_date_get_year (today)
         && g_date_get_month (&date) == g_date_get_month (today);
}

char *
klaster_meeting_dup_kabupaten (const KlasterRecord *record, KlasterReader *reader)
{
  const char *kawasan = klaster_record_get_text (record, "kawasan");
  char *own = klaster_dup_text (record, "kabupaten");
  g_autoptr (KlasterRecord) area = NULL;

  if (own != NULL || kawasan == NULL)
    return own;
  area = klaster_reader_get (reader, klaster_entity_get ("kawasan"), kawasan, NULL);
  return klaster_dup_text (area, "kabupaten");
}

/* "3. ", "3) ", "c. ", "- ", "• " at the beginning of a line. */
static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "- ", "– ", "• ", "* " };
  gsize mark = strspn (line, "0123456789");

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);
  if (mark == 0 && g_ascii_isalpha (line[0]))
    mark = 1;
  if (mark > 0 && mark <= 3 && (line[mark] == '.' || line[mark] == ')') && line[mark + 1] == ' ')
    return line + mark + 2;
  return line;
}

char **
klaster_decisions_split (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      g_autofree char *words = g_strdup (skip_bullet (line));

      g_strstrip (words);
      if (*words != '\0')
        g_strv_builder_add (builder, words);
    }
  return g_strv_builder_end (builder);
}

/* ---- one line */

static void
count_attendance (KlasterMeetingLine *self, GPtrArray *records)
{
  self->n_invited = records->len;
  for (guint i = 0; i < records->len; i++)
    {
      if (!klaster_record_has (records->pdata[i], "attended"))
        continue;
      if (klaster_record_get_boolean (records->pdata[i], "attended"))
        self->n_came++;
      else
        self->n_absent++;
    }
}

static void
count_follow_ups (KlasterMeetingLine *self, GPtrArray *records, const GDate *today)
{
  for (guint i = 0; i < records->len; i++)
    {
      const char *state = klaster_record_get_text (records->pdata[i], "state");
      GDate due = klaster_get_date (records->pdata[i], "due");
      gboolean open = g_strcmp0 (state, "done") != 0 && g_strcmp0 (state, "dropped") != 0;

      self->n_open += open;
      self->n_closed += !open;
      self->n_overdue += open && g_date_valid (&due) && g_date_compare (&due, today) < 0;
    }
}

static char *
dup_name (KlasterReader *reader, const char *code)
{
  char *name = code != NULL ? klaster_reader_dup_region_name (reader, code) : NULL;

  return name != NULL ? name : g_strdup ("");
}

static KlasterMeetingLine *
make_line (KlasterReader *reader,
           KlasterTitles *titles,
           const KlasterRecord *record,
           const GDate *today)
{
  KlasterMeetingLine *self = g_new0 (KlasterMeetingLine, 1);
  g_auto (GStrv) decisions
      = klaster_decisions_split (klaster_record_get_text (record, "decisions"));
  const char *kawasan;
  g_autofree char *all = NULL;

  self->id = g_strdup (klaster_record_get_id (record));
  self->title = klaster_dup_text_or_empty (record, "title");
  self->kind = klaster_dup_text_or_empty (record, "kind");
  self->kind_label = klaster_dup_choice (record, "kind", "–");
  self->date = klaster_get_date (record, "date");
  self->exact = klaster_is_date_exact (record);
  self->ahead = klaster_meeting_is_ahead (record, today);
  self->place = klaster_dup_text_or_empty (record, "place");
  self->kawasan = klaster_dup_text (record, "kawasan");
  kawasan = klaster_titles_get (titles, "kawasan", self->kawasan);
  self->kawasan_name = g_strdup (kawasan != NULL ? kawasan : "");
  self->kabupaten = klaster_meeting_dup_kabupaten (record, reader);
  self->kabupaten_name = dup_name (reader, self->kabupaten);
  self->n_decisions = g_strv_length (decisions);
  all = g_strjoin ("\n", self->title, self->kind_label, self->place, self->kawasan_name,
                   self->kabupaten_name, NULL);
  self->search = g_utf8_casefold (all, -1);
  return self;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const KlasterMeetingLine *x = *(KlasterMeetingLine *const *)a;
  const KlasterMeetingLine *y = *(KlasterMeetingLine *const *)b;
  int order = y->ahead - x->ahead;

  if (order == 0 && g_date_valid (&x->date) && g_date_valid (&y->date))
    order = x->ahead ? g_date_compare (&x->date, &y->date) : g_date_compare (&y->date, &x->date);
  if (order == 0)
    order = strcmp (x->title, y->title);
  return order != 0 ? order : strcmp (x->id, y->id);
}

static char *
make_sentence (const KlasterMeetings *self)
{
  const KlasterMeetingLine *next = self->items->len > 0 ? self->items->pdata[0] : NULL;
  g_autofree char *all = NULL;
  g_autofree char *day = NULL;
  g_autofree char *ahead = NULL;
  guint silent = 0;
  g_autofree char *without = NULL;

  if (next == NULL)
    return g_strdup (_ ("No meeting is entered."));
  for (guint i = self->n_ahead; i < self->items->len; i++)
    {
      const KlasterMeetingLine *line = self->items->pdata[i];

      silent += line->n_decisions == 0 && line->n_open + line->n_closed == 0;
    }
  all = g_strdup_printf (
      ngettext ("%u meeting is entered.", "%u meetings are entered.", self->items->len),
      self->items->len);
  day = klaster_format_date (&next->date);
  /* Translators: a meeting, then a day. */
  ahead = self->n_ahead > 0 ? g_strdup_printf (_ ("Next: %s on %s."), next->title, day)
                            : g_strdup (_ ("None is planned."));
  if (silent > 0)
    without
        = g_strdup_printf (ngettext ("%u of the past has neither decision nor follow-up.",
                                     "%u of the past have neither decision nor follow-up.", silent),
                           silent);
  return klaster_join_sentences (all, ahead, without, NULL);
}

/* Public functions */

KlasterMeetings *
klaster_meetings_build (KlasterReader *reader, const KlasterMeetingsQuery *query, GError **error)
{
  g_autoptr (KlasterMeetings) self = g_atomic_rc_box_new0 (KlasterMeetings);
  g_autoptr (KlasterTitles) titles = klaster_titles_new (reader);
  g_autoptr (GPtrArray) records = NULL, attendance = NULL, follow_ups = NULL;
  g_autoptr (GHashTable) came = NULL, tasks = NULL;

  self->today = query->today;
  if (!g_date_valid (&self->today))
    klaster_today (&self->today);
  records = klaster_reader_list (reader, klaster_entity_get ("meeting"), NULL, "id", error);
  if (records == NULL)
    return NULL;
  attendance
      = klaster_reader_list (reader, klaster_entity_get ("meeting_attendance"), NULL, "id", error);
  if (attendance == NULL)
    return NULL;
  follow_ups = klaster_reader_list (reader, klaster_entity_get ("follow_up"), NULL, "id", error);
  if (follow_ups == NULL)
    return NULL;
  came = klaster_group_records (attendance, "meeting");
  tasks = klaster_group_records (follow_ups, "meeting");
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)line_free);
  for (guint i = 0; i < records->len; i++)
    {
      KlasterMeetingLine *line = make_line (reader, titles, records->pdata[i], &self->today);

      count_attendance (line, klaster_group_get (came, line->id));
      count_follow_ups (line, klaster_group_get (tasks, line->id), &self->today);
      self->n_ahead += line->ahead;
      g_ptr_array_add (self->items, line);
    }
  g_ptr_array_sort (self->items, compare_lines);
  self->sentence = make_sentence (self);
  return g_steal_pointer (&self);
}

gboolean
klaster_meeting_line_matches (const KlasterMeetingLine *self,
                              const char *kind,
                              const char *kabupaten,
                              const char *text)
{
  return (kind == NULL || g_strcmp0 (kind, self->kind) == 0)
         && (kabupaten == NULL || g_strcmp0 (kabupaten, self->kabupaten) == 0)
         && (text == NULL || strstr (self->search, text) != NULL);
}
