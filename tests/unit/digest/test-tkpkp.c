/* Teams and who came to which meeting. */
#include "digest-fixture.h"
#include "klaster-tkpkp.h"

DEFINE_RUN (KlasterTkpkpQuery, klaster_tkpkp)

static KlasterTkpkp *
build (KlasterStore *store, const char *team, const char *kind)
{
  const KlasterTkpkpQuery query = { .today = day_of (TODAY), .team = team, .kind = kind };

  return run (store, run_klaster_tkpkp, &query);
}

static void
put_came (KlasterStore *store, const char *meeting, const char *opd, const char *attended)
{
  g_free (put (store, "meeting_attendance", NULL, "meeting", id_of (meeting), "opd", id_of (opd),
               "attended", attended, NULL));
}

static KlasterStore *
open_teams (void)
{
  KlasterStore *store = open_empty ();

  g_free (put (store, "opd", "A", "name", "Dinas A", "level", "province", NULL));
  g_free (put (store, "opd", "B", "name", "Dinas B", "short_name", "B", "level", "province", NULL));
  g_free (put (store, "opd", "C", "name", "Dinas C", "level", "province", NULL));
  g_free (put (store, "opd", "D", "name", "Dinas D", "level", "province", NULL));
  g_free (put (store, "team", "T2", "name", "Tim Banjar", "level", "kabupaten", "kabupaten",
               "63.03", "year", "2026", NULL));
  g_free (put (store, "team", "T1", "name", "Tim Provinsi", "level", "province", "decree_number",
               "7", NULL));
  g_free (put (store, "team_member", NULL, "team", id_of ("T1"), "post", "member", "opd",
               id_of ("C"), NULL));
  g_free (put (store, "team_member", NULL, "team", id_of ("T1"), "post", "chair", "name", "Sekda",
               NULL));
  g_free (
      put (store, "meeting", "M1", "title", "Lama", "kind", "tkpkp", "date", "2026-02-04", NULL));
  g_free (put (store, "meeting", "M2", "title", "Baru", "kind", "kpp", "date", TODAY, NULL));
  g_free (
      put (store, "meeting", "M3", "title", "Nanti", "kind", "kpp", "date", "2026-12-01", NULL));
  g_free (
      put (store, "meeting", "M4", "title", "Tanpa", "kind", "kpp", "date", "2026-03-01", NULL));
  put_came (store, "M1", "A", "1");
  put_came (store, "M1", "A", "0");
  put_came (store, "M1", "B", "0");
  put_came (store, "M2", "B", "0");
  put_came (store, "M2", "A", NULL);
  put_came (store, "M3", "D", "0"); /* it has not been yet */
  return store;
}

static void
test_answers (void)
{
  const struct
  {
    guint n;
    KlasterPresence answers[3];
    KlasterInvitation invitation;
  } cases[] = {
    { 0, { 0 }, KLASTER_INVITATION_NONE },
    { 1, { KLASTER_PRESENCE_CAME }, KLASTER_INVITATION_CAME },
    { 1, { KLASTER_PRESENCE_ABSENT }, KLASTER_INVITATION_ABSENT },
    { 1, { KLASTER_PRESENCE_OPEN }, KLASTER_INVITATION_OPEN },
    { 2, { KLASTER_PRESENCE_ABSENT, KLASTER_PRESENCE_CAME }, KLASTER_INVITATION_CAME },
    { 2, { KLASTER_PRESENCE_ABSENT, KLASTER_PRESENCE_OPEN }, KLASTER_INVITATION_OPEN },
    { 3,
      { KLASTER_PRESENCE_ABSENT, KLASTER_PRESENCE_ABSENT, KLASTER_PRESENCE_ABSENT },
      KLASTER_INVITATION_ABSENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (klaster_invitation_of (cases[i].answers, cases[i].n), ==, cases[i].invitation);
}

static void
test_attendance (void)
{
  g_autoptr (KlasterStore) store = open_teams ();
  g_autoptr (KlasterTkpkp) all = build (store, NULL, NULL);
  const struct
  {
    const char *name;
    guint invited, came, absent;
    gboolean never;
    KlasterInvitation newest;
  } rows[] = {
    { "B", 2, 0, 2, TRUE, KLASTER_INVITATION_ABSENT },
    { "Dinas A", 2, 1, 0, FALSE, KLASTER_INVITATION_OPEN },
    { "Dinas C", 0, 0, 0, FALSE, KLASTER_INVITATION_NONE }, /* a member that was never invited */
  };

  g_assert_cmpuint (all->meetings->len, ==, 2); /* newest first */
  g_assert_cmpstr (((KlasterTkpkpMeeting *)all->meetings->pdata[0])->title, ==, "Baru");
  g_assert_cmpuint (((KlasterTkpkpMeeting *)all->meetings->pdata[1])->n_invited, ==, 2);
  g_assert_cmpuint (((KlasterTkpkpMeeting *)all->meetings->pdata[1])->n_came, ==, 1);
  g_assert_cmpuint (all->rows->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < all->rows->len; i++)
    {
      const KlasterTkpkpRow *row = all->rows->pdata[i];

      g_assert_cmpstr (row->name, ==, rows[i].name);
      g_assert_cmpuint (row->n_invited, ==, rows[i].invited);
      g_assert_cmpuint (row->n_came, ==, rows[i].came);
      g_assert_cmpuint (row->n_absent, ==, rows[i].absent);
      g_assert_cmpint (row->never, ==, rows[i].never);
      g_assert_cmpint (klaster_tkpkp_get_cell (all, i, 0), ==, rows[i].newest);
    }
  g_assert_cmpstr (all->sentence, ==,
                   "2 teams; 3 OPD and 2 meetings with a list of those invited. Never came: B (2 "
                   "invitations).");
}

static void
test_chairs (void)
{
  static const struct
  {
    const char *level;
    const char *opd; /* name, or NULL */
    const char *name;
    gboolean foreign;
  } cases[] = {
    { "kabupaten", NULL, NULL, FALSE },
    { "kabupaten", NULL, "Contoh", FALSE },
    { "kabupaten", "Dinas Contoh", "Contoh", TRUE },
    { "kabupaten", "Dinas Contoh", "Sekda Contoh", FALSE },
    { "kabupaten", "Sekretariat Daerah Contoh", "Contoh", FALSE },
    { "kabupaten", "SETDA Contoh", NULL, FALSE },
    { "province", "Dinas Contoh", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_empty ();
      g_autoptr (KlasterTkpkp) self = NULL;
      const KlasterTeam *team;

      if (cases[i].opd != NULL)
        g_free (put (store, "opd", "O", "name", cases[i].opd, "level", "kabupaten", "kabupaten",
                     "63.03", NULL));
      g_free (put (store, "team", "T", "name", "Tim", "level", cases[i].level, "kabupaten",
                   g_str_equal (cases[i].level, "province") ? NULL : "63.03", NULL));
      g_free (put (store, "team_member", NULL, "team", id_of ("T"), "post", "chair", "opd",
                   cases[i].opd != NULL ? id_of ("O") : NULL, "name", cases[i].name, NULL));
      self = build (store, NULL, NULL);
      team = self->teams->pdata[0];
      g_assert_true (team->has_chair);
      g_assert_cmpint (team->foreign_chair, ==, cases[i].foreign);
    }
}

static void
test_teams (void)
{
  g_autoptr (KlasterStore) store = open_teams ();
  g_autoptr (KlasterTkpkp) of_team = build (store, id_of ("T1"), "tkpkp");
  const KlasterTeam *province = of_team->teams->pdata[0], *banjar = of_team->teams->pdata[1];

  g_assert_true (province->province);
  g_assert_true (province->has_chair);
  g_assert_cmpstr (province->decree, ==, "7");
  g_assert_cmpstr (((KlasterTeamMember *)province->members->pdata[0])->post, ==, "chair");
  g_assert_cmpstr (banjar->name, ==, "Tim Banjar");
  g_assert_false (banjar->has_chair);
  g_assert_null (banjar->decree);
  g_assert_cmpuint (of_team->rows->len, ==, 1);
  g_assert_cmpuint (of_team->meetings->len, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterTkpkp) empty = build (store, NULL, NULL);

  g_assert_cmpuint (empty->rows->len, ==, 0);
  g_assert_cmpstr (empty->sentence, ==, "No team and no invitation is entered yet.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tkpkp/answers", test_answers);
  g_test_add_func ("/tkpkp/attendance", test_attendance);
  g_test_add_func ("/tkpkp/teams", test_teams);
  g_test_add_func ("/tkpkp/chairs", test_chairs);
  g_test_add_func ("/tkpkp/empty", test_empty);
  return g_test_run ();
}
