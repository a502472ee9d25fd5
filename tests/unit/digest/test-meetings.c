/* Meetings: order, who came, decisions and what they became, and the agenda that drafts itself. */
#include <string.h>

#include "digest-fixture.h"
#include "klaster-meeting.h"
#include "klaster-meetings.h"

DEFINE_RUN (KlasterMeetingsQuery, klaster_meetings)
DEFINE_RUN (KlasterMeetingQuery, klaster_meeting)

static KlasterMeetings *
build_list (KlasterStore *store)
{
  const KlasterMeetingsQuery query = { .today = day_of (TODAY) };

  return run (store, run_klaster_meetings, &query);
}

static KlasterMeeting *
build_one (KlasterStore *store, const char *name)
{
  const KlasterMeetingQuery query = { .meeting = id_of (name), .today = day_of (TODAY) };

  return run (store, run_klaster_meeting, &query);
}

static void
test_split (void)
{
  static const struct
  {
    const char *text, *joined;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "\n  \n", "" },
    { "Satu keputusan", "Satu keputusan" },
    { "1. Satu\n2. Dua\n10) Sepuluh", "Satu|Dua|Sepuluh" },
    { "- Satu\n• Dua\n* Tiga\n– Empat", "Satu|Dua|Tiga|Empat" },
    { "a. Satu\r\nb) Dua", "Satu|Dua" },
    { "2026 adalah tahunnya", "2026 adalah tahunnya" },
    { "2026. Tahun", "2026. Tahun" }, /* four figures are no number of a line */
    { "1.000 bibit", "1.000 bibit" },
    { "A.Yani", "A.Yani" },
    { "3. ", "3." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = klaster_decisions_split (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_assert_cmpstr (joined, ==, cases[i].joined);
    }
}

static KlasterStore *
open_meetings (void)
{
  KlasterStore *store = open_empty ();

  g_free (put (store, "opd", "O1", "name", "Dinas B", "level", "province", NULL));
  g_free (put (store, "opd", "O2", "name", "Dinas A", "level", "province", NULL));
  g_free (put (store, "kawasan", "K1", "name", "Satu", "kind", "kpp", "kabupaten", "63.03", NULL));
  g_free (put (store, "kawasan", "K2", "name", "Dua", "kind", "other", "kabupaten", "63.09", NULL));
  g_free (put (store, "meeting", "M1", "title", "Rapat lama", "kind", "kpp", "date", "2026-10-05",
               "kawasan", id_of ("K1"), "decisions",
               "1. Kirim data\n2. Bangun jalan\n3. Dampingi desa", NULL));
  g_free (put (store, "meeting", "M2", "title", "Rapat dekat", "kind", "kpp", "date", "2026-12-01",
               "kawasan", id_of ("K1"), NULL));
  g_free (put (store, "meeting", "M3", "title", "Rapat jauh", "kind", "tkpkp", "date", "2027-01-05",
               NULL));
  g_free (put (store, "meeting", "M4", "title", "Bulan ini", "kind", "audiensi", "date",
               "2026-11-01", "date_exact", "0", "kabupaten", "63.09", NULL));
  return store;
}

static void
put_task (KlasterStore *store, const char *text, const char *meeting, const char *decision)
{
  g_free (put (store, "follow_up", text, "meeting", id_of (meeting), "text", text, "decision",
               decision, "opd", id_of ("O1"), "kawasan", id_of ("K1"), "state", "open", "due",
               "2026-11-16", NULL));
}

static void
test_list (void)
{
  static const char *const order[] = { "Bulan ini", "Rapat dekat", "Rapat jauh", "Rapat lama" };
  g_autoptr (KlasterStore) store = open_meetings ();
  g_autoptr (KlasterMeetings) digest = NULL;
  const KlasterMeetingLine *line;
  guint n_kpp = 0, n_tabalong = 0, n_lama = 0;

  put_task (store, "Tugas", "M1", NULL);
  g_free (put (store, "meeting_attendance", NULL, "meeting", id_of ("M1"), "opd", id_of ("O1"),
               "attended", "1", NULL));
  g_free (put (store, "meeting_attendance", NULL, "meeting", id_of ("M1"), "opd", id_of ("O2"),
               "attended", "0", NULL));
  g_free (put (store, "meeting_attendance", NULL, "meeting", id_of ("M1"), "name", "Tamu", NULL));
  digest = build_list (store);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      line = digest->items->pdata[i];
      g_assert_cmpstr (line->title, ==, order[i]);
      n_kpp += klaster_meeting_line_matches (line, "kpp", NULL, NULL);
      n_tabalong += klaster_meeting_line_matches (line, NULL, "63.09", NULL);
      n_lama += klaster_meeting_line_matches (line, NULL, NULL, "lama");
    }
  g_assert_cmpuint (n_kpp, ==, 2);
  g_assert_cmpuint (n_tabalong, ==, 1);
  g_assert_cmpuint (n_lama, ==, 1);
  g_assert_cmpuint (digest->n_ahead, ==, 3);
  g_assert_cmpstr (line->kabupaten, ==, "63.03"); /* of its kawasan */
  g_assert_cmpuint (line->n_invited, ==, 3);
  g_assert_cmpuint (line->n_came, ==, 1);
  g_assert_cmpuint (line->n_absent, ==, 1);
  g_assert_cmpuint (line->n_decisions, ==, 3);
  g_assert_cmpuint (line->n_open, ==, 1);
  g_assert_cmpuint (line->n_overdue, ==, 1);
  g_assert_cmpstr (digest->sentence, ==,
                   "4 meetings are entered. Next: Bulan ini on 1 November 2026.");
}

static const KlasterOutcome *
only_outcome (const KlasterMeeting *meeting, guint decision)
{
  const KlasterDecision *line = meeting->decisions->pdata[decision];

  g_assert_cmpuint (line->outcomes->len, ==, 1);
  return line->outcomes->pdata[0];
}

static void
test_decisions (void)
{
  g_autoptr (KlasterStore) store = open_meetings ();
  g_autoptr (KlasterMeeting) meeting = NULL;
  const KlasterOutcome *outcome;

  put_task (store, "Tugas", "M1", "Kirim data");
  put_task (store, "Lepas", "M1", "Kata-kata lama");
  g_free (put (store, "opd_program", "P", "opd", id_of ("O1"), "title", "Jalan", "year", "2026",
               "meeting", id_of ("M1"), "decision", "Bangun jalan", "state", "planned", NULL));
  g_free (put (store, "kawasan_stage", "S", "kawasan", id_of ("K1"), "stage", "2b", "target",
               "2026-12-31", "meeting", id_of ("M1"), "decision", "Tahap", NULL));
  meeting = build_one (store, "M1");
  g_assert_cmpuint (meeting->decisions->len, ==, 3);
  outcome = only_outcome (meeting, 0);
  g_assert_cmpstr (outcome->link.entity, ==, "follow_up");
  g_assert_cmpstr (outcome->link.id, ==, id_of ("Tugas"));
  g_assert_cmpstr (only_outcome (meeting, 1)->link.entity, ==, "opd_program");
  g_assert_cmpstr (only_outcome (meeting, 1)->state_label, ==, "Planned");
  g_assert_cmpuint (((KlasterDecision *)meeting->decisions->pdata[2])->outcomes->len, ==, 0);
  g_assert_cmpuint (meeting->others->len, ==, 2);
  g_assert_cmpstr (((KlasterOutcome *)meeting->others->pdata[1])->state_label, ==,
                   "target 31 Des 2026");
  g_assert_cmpuint (meeting->follow_ups->len, ==, 2);
  g_assert_cmpuint (meeting->n_overdue, ==, 2);
  g_assert_cmpstr (meeting->sentence, ==,
                   "Nobody is on the list of invitations yet. Of 3 decisions, 1 have led to "
                   "nothing yet. 2 follow-ups are open.");
}

static void
test_attendance (void)
{
  g_autoptr (KlasterStore) store = open_meetings ();
  g_autoptr (KlasterMeeting) meeting = NULL;
  static const KlasterPresence presences[]
      = { KLASTER_PRESENCE_OPEN, KLASTER_PRESENCE_ABSENT, KLASTER_PRESENCE_CAME };

  g_free (put (store, "meeting_attendance", NULL, "meeting", id_of ("M2"), "opd", id_of ("O1"),
               "attended", "1", NULL));
  g_free (put (store, "meeting_attendance", NULL, "meeting", id_of ("M2"), "opd", id_of ("O2"),
               "attended", "0", NULL));
  g_free (put (store, "meeting_attendance", NULL, "meeting", id_of ("M2"), "name", "Tamu", NULL));
  meeting = build_one (store, "M2");
  for (guint i = 0; i < G_N_ELEMENTS (presences); i++)
    g_assert_cmpint (((KlasterAttendant *)meeting->attendants->pdata[i])->presence, ==,
                     presences[i]);
  g_assert_cmpuint (meeting->n_came, ==, 1);
  g_assert_cmpuint (meeting->n_absent, ==, 1);
}

/* The points as "kind text", one behind the other. */
static char *
spell (const KlasterMeeting *meeting)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < meeting->points->len; i++)
    {
      const KlasterMeetingPoint *point = meeting->points->pdata[i];

      g_string_append_printf (text, "%s%d %s", i > 0 ? "; " : "", point->kind, point->text);
    }
  return g_string_free (text, FALSE);
}

static void
test_draft (void)
{
  g_autoptr (KlasterStore) store = open_meetings ();
  g_autoptr (KlasterMeeting) near = NULL;
  g_autoptr (KlasterMeeting) tabalong = NULL;
  g_autoptr (KlasterMeeting) all = NULL;
  g_autofree char *near_points = NULL;
  g_autofree char *tabalong_points = NULL;
  g_autofree char *text = NULL;

  put_task (store, "Kirim data ke PMD", "M1", "Kirim data");
  put_task (store, "Nanti", "M1", NULL);
  change (store, "follow_up", "Nanti", "due", "2027-02-01", NULL);
  put_task (store, "Sudah", "M1", NULL);
  change (store, "follow_up", "Sudah", "state", "done", NULL);
  g_free (put (store, "follow_up", NULL, "meeting", id_of ("M2"), "text", "Milik rapat ini",
               "kawasan", id_of ("K1"), "state", "open", NULL));
  g_free (put (store, "kawasan_stage", NULL, "kawasan", id_of ("K1"), "stage", "1a", "start",
               "2026-11-01", "blocker", "Anggaran", NULL));
  g_free (put (store, "kawasan_need", NULL, "kawasan", id_of ("K1"), "title", "Jalan tani", NULL));
  g_free (put (store, "kawasan_need", NULL, "kawasan", id_of ("K2"), "title", "Pasar", NULL));
  near = build_one (store, "M2");
  near_points = spell (near);
  g_assert_cmpstr (near_points, ==,
                   "0 Kirim data ke PMD; 1 Satu: Anggaran; 2 Nanti; 3 Bangun jalan; 3 Dampingi "
                   "desa; 4 Jalan tani");
  g_assert_cmpstr (near->scope, ==, "Satu");
  tabalong = build_one (store, "M4");
  tabalong_points = spell (tabalong);
  g_assert_cmpstr (tabalong_points, ==, "4 Pasar");
  all = build_one (store, "M3");
  g_assert_cmpuint (all->points->len, ==, 8);
  text = klaster_meeting_dup_agenda_text (tabalong);
  g_assert_cmpstr (text, ==, "1. Needs without a programme\n   - Pasar (Dua)\n");
}

static void
test_many (void)
{
  g_autoptr (KlasterStore) store = open_meetings ();
  g_autoptr (KlasterMeeting) meeting = NULL;

  for (guint i = 0; i < KLASTER_MEETING_MOST_POINTS + 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("Tugas %u", i);

      put_task (store, text, "M1", NULL);
    }
  meeting = build_one (store, "M2");
  g_assert_cmpuint (meeting->n_points_left, ==, 5);
  g_assert_cmpuint (meeting->points->len, ==, KLASTER_MEETING_MOST_POINTS + 3);
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterMeetings) digest = build_list (store);

  g_assert_cmpuint (digest->items->len, ==, 0);
  g_assert_cmpstr (digest->sentence, ==, "No meeting is entered.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meetings/split", test_split);
  g_test_add_func ("/meetings/list", test_list);
  g_test_add_func ("/meetings/decisions", test_decisions);
  g_test_add_func ("/meetings/attendance", test_attendance);
  g_test_add_func ("/meetings/draft", test_draft);
  g_test_add_func ("/meetings/many", test_many);
  g_test_add_func ("/meetings/empty", test_empty);
  return g_test_run ();
}
