#include "klaster-tkpkp.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-digest-private.h"

/* Named in the sentence. */
#define MOST_NAMES 3

static void
member_free (KlasterTeamMember *self)
{
  g_free (self->id);
  g_free (self->post);
  g_free (self->post_label);
  g_free (self->opd);
  g_free (self->opd_name);
  g_free (self->name);
  g_free (self);
}

static void
team_free (KlasterTeam *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->kabupaten_name);
  g_free (self->decree);
  g_ptr_array_unref (self->members);
  g_free (self);
}

static void
row_free (KlasterTkpkpRow *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static void
meeting_free (KlasterTkpkpMeeting *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->kind_label);
  g_free (self);
}

static void
tkpkp_clear (KlasterTkpkp *self)
{
  g_clear_pointer (&self->teams, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_free (self->cells);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterTkpkp, klaster_tkpkp, tkpkp_clear)

/* ---- teams */

static int
rank_post (const char *post)
{
  static const char *const posts[] = { "chair", "secretary", "member" };
  int rank = 0;

  while (rank < (int)G_N_ELEMENTS (posts) && g_strcmp0 (posts[rank], post) != 0)
    rank++;
  return rank;
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const KlasterTeamMember *x = *(KlasterTeamMember *const *)a;
  const KlasterTeamMember *y = *(KlasterTeamMember *const *)b;
  int order = rank_post (x->post) - rank_post (y->post);

  return order != 0 ? order : g_utf8_collate (x->opd_name, y->opd_name);
}

static KlasterTeamMember *
make_member (const KlasterRecord *record, KlasterTitles *titles)
{
  KlasterTeamMember *self = g_new0 (KlasterTeamMember, 1);
  const char *opd = klaster_titles_get (titles, "opd", klaster_record_get_text (record, "opd"));

  self->id = g_strdup (klaster_record_get_id (record));
  self->post = klaster_dup_text_or_empty (record, "post");
  self->post_label = klaster_dup_choice (record, "post", "");
  self->opd = klaster_dup_text (record, "opd");
  self->opd_name = g_strdup (opd != NULL ? opd : "");
  self->name = klaster_dup_text_or_empty (record, "name");
  return self;
}

static gboolean
says_sekda (const char *text)
{
  static const char *const words[]
      = { "sekda", "setda", "sekretariat daerah", "sekretaris daerah" };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
take_member (KlasterTeam *self, KlasterTeamMember *member)
{
  g_ptr_array_add (self->members, member);
  if (strcmp (member->post, "chair") != 0)
    return;
  self->has_chair = TRUE;
  if (!self->province && *member->opd_name != '\0' && !says_sekda (member->opd_name)
      && !says_sekda (member->name))
    self->foreign_chair = TRUE;
}

static KlasterTeam *
make_team (const KlasterRecord *record,
           GPtrArray *members,
           KlasterReader *reader,
           KlasterTitles *titles)
{
  KlasterTeam *self = g_new0 (KlasterTeam, 1);

  self->id = g_strdup (klaster_record_get_id (record));
  self->name = klaster_dup_text_or_empty (record, "name");
  self->province = g_strcmp0 (klaster_record_get_text (record, "level"), "province") == 0;
  self->kabupaten_name
      = klaster_reader_dup_region_name (reader, klaster_record_get_text (record, "kabupaten"));
  if (self->kabupaten_name == NULL)
    self->kabupaten_name = g_strdup ("");
  self->decree = klaster_dup_text (record, "decree_number");
  self->decree_date = klaster_get_date (record, "decree_date");
  self->year = (int)klaster_record_get_integer (record, "year", 0);
  self->members = g_ptr_array_new_with_free_func ((GDestroyNotify)member_free);
  for (guint i = 0; i < members->len; i++)
    take_member (self, make_member (members->pdata[i], titles));
  g_ptr_array_sort (self->members, compare_members);
  return self;
}

static int
compare_teams (gconstpointer a, gconstpointer b)
{
  const KlasterTeam *x = *(KlasterTeam *const *)a, *y = *(KlasterTeam *const *)b;
  int order;

  if (x->province != y->province)
    return x->province ? -1 : 1;
  order = g_utf8_collate (x->kabupaten_name, y->kabupaten_name);
  return order != 0 ? order : y->year - x->year;
}

static gboolean
read_teams (KlasterTkpkp *self, KlasterReader *reader, KlasterTitles *titles, GError **error)
{
  g_autoptr (GPtrArray) teams
      = klaster_reader_list (reader, klaster_entity_get ("team"), NULL, NULL, error);
  g_autoptr (GPtrArray) members
      = teams != NULL
            ? klaster_reader_list (reader, klaster_entity_get ("team_member"), NULL, "id", error)
            : NULL;
  g_autoptr (GHashTable) groups = NULL;

  if (members == NULL)
    return FALSE;
  groups = klaster_group_records (members, "team");
  for (guint i = 0; i < teams->len; i++)
    g_ptr_array_add (self->teams,
                     make_team (teams->pdata[i],
                                klaster_group_get (groups, klaster_record_get_id (teams->pdata[i])),
                                reader, titles));
  g_ptr_array_sort (self->teams, compare_teams);
  return TRUE;
}

/* ---- meetings */

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&(*(KlasterTkpkpMeeting *const *)b)->date,
                         &(*(KlasterTkpkpMeeting *const *)a)->date);
}

static KlasterTkpkpMeeting *
make_meeting (const KlasterRecord *record)
{
  KlasterTkpkpMeeting *self = g_new0 (KlasterTkpkpMeeting, 1);

  self->id = g_strdup (klaster_record_get_id (record));
  self->title = klaster_dup_text_or_empty (record, "title");
  self->kind_label = klaster_dup_choice (record, "kind", "");
  self->date = klaster_get_date (record, "date");
  self->exact = klaster_record_get_boolean (record, "date_exact");
  return self;
}

static gboolean
read_meetings (KlasterTkpkp *self,
               KlasterReader *reader,
               const KlasterTkpkpQuery *query,
               GHashTable *invitations,
               GError **error)
{
  const KlasterMatch matches[] = { { "kind", query->kind }, { NULL, NULL } };
  g_autoptr (GPtrArray) records = klaster_reader_list (
      reader, klaster_entity_get ("meeting"), query->kind != NULL ? matches : NULL, NULL, error);
  GDate today = query->today;

  if (records == NULL)
    return FALSE;
  if (!g_date_valid (&today))
    klaster_today (&today);
  for (guint i = 0; i < records->len; i++)
    {
      GDate date = klaster_get_date (records->pdata[i], "date");

      if (g_date_valid (&date) && g_date_compare (&date, &today) <= 0
          && g_hash_table_contains (invitations, klaster_record_get_id (records->pdata[i])))
        g_ptr_array_add (self->meetings, make_meeting (records->pdata[i]));
    }
  g_ptr_array_sort (self->meetings, compare_meetings);
  return TRUE;
}

/* ---- who came */

/* OPD of the members of a team, or NULL for all. */
static GHashTable *
list_wanted (const KlasterTkpkp *self, const char *team)
{
  GHashTable *wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->teams->len; i++)
    {
      const KlasterTeam *at = self->teams->pdata[i];

      for (guint m = 0; (team == NULL || strcmp (at->id, team) == 0) && m < at->members->len; m++)
        {
          const KlasterTeamMember *member = at->members->pdata[m];

          if (member->opd != NULL)
            g_hash_table_add (wanted, member->opd);
        }
    }
  return wanted;
}

static KlasterPresence
get_presence (const KlasterRecord *attendance)
{
  if (!klaster_record_has (attendance, "attended"))
    return KLASTER_PRESENCE_OPEN;
  return klaster_record_get_boolean (attendance, "attended") ? KLASTER_PRESENCE_CAME
                                                             : KLASTER_PRESENCE_ABSENT;
}

static KlasterInvitation
judge (GPtrArray *attendance, const char *opd)
{
  g_autofree KlasterPresence *answers = g_new (KlasterPresence, MAX (attendance->len, 1));
  guint n = 0;

  for (guint i = 0; i < attendance->len; i++)
    if (g_strcmp0 (klaster_record_get_text (attendance->pdata[i], "opd"), opd) == 0)
      answers[n++] = get_presence (attendance->pdata[i]);
  return klaster_invitation_of (answers, n);
}

static void
count (KlasterTkpkpRow *row, KlasterTkpkpMeeting *meeting, KlasterInvitation invitation)
{
  gboolean invited = invitation != KLASTER_INVITATION_NONE;
  gboolean came = invitation == KLASTER_INVITATION_CAME;

  row->n_invited += invited;
  row->n_came += came;
  row->n_absent += invitation == KLASTER_INVITATION_ABSENT;
  meeting->n_invited += invited;
  meeting->n_came += came;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const KlasterTkpkpRow *x = *(KlasterTkpkpRow *const *)a, *y = *(KlasterTkpkpRow *const *)b;

  if (x->never != y->never)
    return x->never ? -1 : 1;
  return g_utf8_collate (x->name, y->name);
}

static void
fill_row (KlasterTkpkp *self, KlasterTkpkpRow *row, GHashTable *groups, KlasterInvitation *cells)
{
  for (guint m = 0; m < self->meetings->len; m++)
    {
      KlasterTkpkpMeeting *meeting = self->meetings->pdata[m];
      KlasterInvitation invitation = judge (klaster_group_get (groups, meeting->id), row->id);

      if (cells != NULL)
        cells[m] = invitation;
      else
        count (row, meeting, invitation);
    }
  row->never = row->n_absent > 0 && row->n_came == 0;
}

static gboolean
read_rows (KlasterTkpkp *self,
           KlasterReader *reader,
           const char *team,
           GHashTable *groups,
           GError **error)
{
  g_autoptr (GPtrArray) agencies
      = klaster_reader_list (reader, klaster_entity_get ("opd"), NULL, NULL, error);
  g_autoptr (GHashTable) wanted = list_wanted (self, team);

  if (agencies == NULL)
    return FALSE;
  for (guint i = 0; i < agencies->len; i++)
    {
      const char *id = klaster_record_get_id (agencies->pdata[i]);
      gboolean member = g_hash_table_contains (wanted, id);
      KlasterTkpkpRow *row;

      if (team != NULL && !member)
        continue;
      row = g_new0 (KlasterTkpkpRow, 1);
      row->id = g_strdup (id);
      row->name = klaster_dup_text (agencies->pdata[i], "short_name");
      if (row->name == NULL)
        row->name = klaster_dup_text_or_empty (agencies->pdata[i], "name");
      fill_row (self, row, groups, NULL);
      if (member || row->n_invited > 0)
        g_ptr_array_add (self->rows, row);
      else
        row_free (row);
    }
  g_ptr_array_sort (self->rows, compare_rows);
  return TRUE;
}

static void
fill_cells (KlasterTkpkp *self, GHashTable *groups)
{
  self->cells = g_new0 (KlasterInvitation, MAX (1, self->rows->len * self->meetings->len));
  for (guint r = 0; r < self->rows->len; r++)
    {
      KlasterTkpkpRow *row = self->rows->pdata[r];

      fill_row (self, row, groups, &self->cells[r * self->meetings->len]);
      self->n_never += row->never;
    }
}

/* ---- words */

static char *
say_never (const KlasterTkpkp *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < MIN (self->n_never, MOST_NAMES); i++)
    {
      const KlasterTkpkpRow *row = self->rows->pdata[i];

      /* Translators: an OPD and how often it was invited. */
      g_ptr_array_add (names,
                       g_strdup_printf (_ ("%s (%u invitations)"), row->name, row->n_invited));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  list = klaster_format_list ((const char *const *)names->pdata);
  if (self->n_never > MOST_NAMES)
    /* Translators: a number of OPD, the names of the first of them. */
    return g_strdup_printf (_ ("%u OPD never came, among them %s."), self->n_never, list);
  /* Translators: %s is a list of OPD. */
  return g_strdup_printf (_ ("Never came: %s."), list);
}

static char *
make_sentence (const KlasterTkpkp *self)
{
  g_autofree char *teams = NULL;
  g_autofree char *never = say_never (self);

  if (self->teams->len == 0 && self->meetings->len == 0)
    return g_strdup (_ ("No team and no invitation is entered yet."));
  teams = g_strdup_printf (_ ("%u teams; %u OPD and %u meetings with a list of those invited."),
                           self->teams->len, self->rows->len, self->meetings->len);
  return klaster_join_sentences (teams, never, NULL);
}

/* Public functions */

KlasterTkpkp *
klaster_tkpkp_build (KlasterReader *reader, const KlasterTkpkpQuery *query, GError **error)
{
  g_autoptr (KlasterTkpkp) self = g_atomic_rc_box_new0 (KlasterTkpkp);
  g_autoptr (KlasterTitles) titles = klaster_titles_new (reader);
  g_autoptr (GPtrArray) attendance
      = klaster_reader_list (reader, klaster_entity_get ("meeting_attendance"), NULL, "id", error);
  g_autoptr (GHashTable) groups = NULL;

  self->teams = g_ptr_array_new_with_free_func ((GDestroyNotify)team_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  self->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify)meeting_free);
  if (attendance == NULL)
    return NULL;
  groups = klaster_group_records (attendance, "meeting");
  if (!read_teams (self, reader, titles, error)
      || !read_meetings (self, reader, query, groups, error)
      || !read_rows (self, reader, query->team, groups, error))
    return NULL;
  fill_cells (self, groups);
  self->sentence = make_sentence (self);
  return g_steal_pointer (&self);
}

KlasterInvitation
klaster_tkpkp_get_cell (const KlasterTkpkp *self, guint row, guint meeting)
{
  g_return_val_if_fail (row < self->rows->len && meeting < self->meetings->len,
                        KLASTER_INVITATION_NONE);

  return self->cells[row * self->meetings->len + meeting];
}

KlasterInvitation
klaster_invitation_of (const KlasterPresence *answers, guint n)
{
  gboolean all_absent = TRUE;

  for (guint i = 0; i < n; i++)
    {
      if (answers[i] == KLASTER_PRESENCE_CAME)
        return KLASTER_INVITATION_CAME;
      all_absent = all_absent && answers[i] == KLASTER_PRESENCE_ABSENT;
    }
  if (n == 0)
    return KLASTER_INVITATION_NONE;
  return all_absent ? KLASTER_INVITATION_ABSENT : KLASTER_INVITATION_OPEN;
}

const char *
klaster_invitation_get_label (KlasterInvitation invitation)
{
  switch (invitation)
    {
    case KLASTER_INVITATION_CAME:
      return _ ("Came");
    case KLASTER_INVITATION_ABSENT:
      return _ ("Did not come");
    case KLASTER_INVITATION_OPEN:
      return _ ("Invited, not recorded");
    case KLASTER_INVITATION_NONE:
    default:
      return _ ("Not invited");
    }
}
