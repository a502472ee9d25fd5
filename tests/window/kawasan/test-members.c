/* Members picked on the map: one change with undo; who belongs to another KPP is refused, and the draft stays. */
#include <string.h>

#include "klaster-member-draft.h"
#include "klaster-members-view.h"
#include "window-fixture.h"

/* Villages of Tabalong that are in no kawasan of the sample. */
#define NEW_VILLAGE "63.09.10.2001"
#define OTHER_VILLAGE "63.09.10.2002"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterMembersView *view;
  char *first, *second; /* ids of KPP */
  const char *village; /* what a condition looks at */
  gboolean member;
  gint64 count;
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return klaster_members_view_is_settled (((Fixture *)data)->view);
}

static gpointer
find_kawasan (KlasterReader *reader, gpointer name, GError **error)
{
  const KlasterMatch matches[] = { { "name", name }, { NULL, NULL } };
  g_autoptr (KlasterRecord) record
      = klaster_reader_first (reader, klaster_entity_get ("kawasan"), matches, NULL, error);

  return g_strdup (klaster_record_get_id (record));
}

static gpointer
count_members (KlasterReader *reader, gpointer kawasan, GError **error)
{
  const KlasterMatch matches[] = { { "kawasan", kawasan }, { "state", "member" }, { NULL, NULL } };

  return g_strdup_printf (
      "%" G_GINT64_FORMAT,
      klaster_reader_count (reader, klaster_entity_get ("kawasan_member"), matches, error));
}

static gpointer
find_village (KlasterReader *reader, gpointer kawasan, GError **error)
{
  const KlasterMatch matches[] = { { "kawasan", kawasan }, { "state", "member" }, { NULL, NULL } };
  g_autoptr (KlasterRecord) record
      = klaster_reader_first (reader, klaster_entity_get ("kawasan_member"), matches, NULL, error);

  return g_strdup (klaster_record_get_text (record, "region"));
}

static gpointer
ask (Fixture *f, KlasterStoreFunc func, const char *text)
{
  return klaster_store_run (klaster_session_get_store (f->session), func, (gpointer)text, NULL);
}

static gint64
get_count (Fixture *f)
{
  g_autofree char *n = ask (f, count_members, f->second);

  return g_ascii_strtoll (n, NULL, 10);
}

static gboolean
has_count (gpointer data)
{
  Fixture *f = data;

  return is_settled (f) && get_count (f) == f->count;
}

static gboolean
is_as_wanted (gpointer data)
{
  Fixture *f = data;

  return is_settled (f) && klaster_members_view_shows (f->view, f->village) == f->member;
}

/* The view has read that VILLAGE is a member, or is none. */
static void
wait_member (Fixture *f, const char *village, gboolean member)
{
  f->village = village;
  f->member = member;
  fixture_wait (is_as_wanted, f);
}

static void
open_view (Fixture *f)
{
  *f = (Fixture){ .session = fixture_open () };
  f->first = ask (f, find_kawasan, "Kawasan Contoh Satu");
  f->second = ask (f, find_kawasan, "Kawasan Contoh Dua");
  f->view = KLASTER_MEMBERS_VIEW (klaster_members_view_new (f->session));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1100, 600);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_present (GTK_WINDOW (f->window));
  klaster_members_view_show (f->view, f->second);
  fixture_wait (is_settled, f);
  fixture_spin ();
}

static void
close_view (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
  g_free (f->first);
  g_free (f->second);
}

static void
test_draft (void)
{
  g_autoptr (KlasterMemberDraft) draft = klaster_member_draft_new ();

  klaster_member_draft_toggle (draft, "a", FALSE);
  klaster_member_draft_toggle (draft, "b", FALSE);
  klaster_member_draft_toggle (draft, "c", TRUE);
  g_assert_cmpuint (klaster_member_draft_get_n_added (draft), ==, 2);
  g_assert_cmpuint (klaster_member_draft_get_n_removed (draft), ==, 1);
  g_assert_true (klaster_member_draft_removes (draft, "c"));
  klaster_member_draft_toggle (draft, "a", FALSE);
  klaster_member_draft_toggle (draft, "c", TRUE);
  g_assert_cmpuint (klaster_member_draft_get_n_added (draft), ==, 1);
  g_assert_false (klaster_member_draft_removes (draft, "c"));
}

static void
test_save (void)
{
  Fixture f;
  gint64 before;
  g_autofree char *leaving = NULL;
  g_autoptr (GError) error = NULL;

  open_view (&f);
  before = f.count = get_count (&f);
  leaving = ask (&f, find_village, f.second);
  klaster_members_view_toggle (f.view, NEW_VILLAGE);
  klaster_members_view_toggle (f.view, OTHER_VILLAGE);
  klaster_members_view_toggle (f.view, leaving);
  g_assert_true (has_count (&f)); /* nothing is written yet */
  f.count = before + 1;
  klaster_members_view_save (f.view);
  wait_member (&f, leaving, FALSE);
  g_assert_true (has_count (&f));
  /* One change takes all of it back. */
  g_assert_true (klaster_store_undo (klaster_session_get_store (f.session), NULL, &error));
  g_assert_no_error (error);
  wait_member (&f, leaving, TRUE);
  f.count = before;
  g_assert_true (has_count (&f));
  /* Who left may come back. */
  klaster_members_view_toggle (f.view, leaving);
  klaster_members_view_save (f.view);
  wait_member (&f, leaving, FALSE);
  klaster_members_view_toggle (f.view, leaving);
  klaster_members_view_save (f.view);
  wait_member (&f, leaving, TRUE);
  g_assert_true (has_count (&f));
  close_view (&f);
}

static gboolean
is_refused (gpointer data)
{
  Fixture *f = data;

  return is_settled (f)
         && strstr (klaster_members_view_get_words (f->view), "Kawasan Contoh Satu") != NULL;
}

static void
test_two_kpp (void)
{
  Fixture f;
  g_autofree char *taken = NULL;

  open_view (&f);
  f.count = get_count (&f);
  taken = ask (&f, find_village, f.first);
  klaster_members_view_toggle (f.view, NEW_VILLAGE);
  klaster_members_view_toggle (f.view, taken);
  klaster_members_view_save (f.view);
  fixture_wait (is_refused, &f);
  g_assert_true (has_count (&f)); /* nor is the other one written */
  klaster_members_view_toggle (f.view, taken);
  f.count++;
  klaster_members_view_save (f.view);
  fixture_wait (has_count, &f);
  close_view (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/kawasan/members/draft", test_draft);
  g_test_add_func ("/kawasan/members/save", test_save);
  g_test_add_func ("/kawasan/members/two-kpp", test_two_kpp);
  return g_test_run ();
}
