/* Teams and attendance on the screen: filtered by team, an OPD that never comes stands first. */
#include "klaster-tkpkp-view.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterTkpkpView *view;
  const char *opened; /* entity that was asked for */
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return klaster_tkpkp_view_is_settled (((Fixture *)data)->view);
}

static void
on_edit_cb (Fixture *f, const char *entity)
{
  f->opened = g_intern_string (entity);
}

static void
open_view (Fixture *f)
{
  *f = (Fixture){ .session = fixture_open () };
  f->view = KLASTER_TKPKP_VIEW (klaster_tkpkp_view_new (f->session));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1300, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_present (GTK_WINDOW (f->window));
  g_signal_connect_swapped (f->session, "edit-requested", G_CALLBACK (on_edit_cb), f);
  fixture_wait (is_settled, f);
  fixture_spin ();
}

static void
close_view (Fixture *f)
{
  g_signal_handlers_disconnect_by_func (f->session, on_edit_cb, f);
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
}

static void
press (Fixture *f, guint keyval, GdkModifierType state)
{
  g_assert_true (klaster_cross_grid_press (klaster_tkpkp_view_get_grid (f->view), keyval, state));
}

static void
test_teams (void)
{
  Fixture f;
  KlasterCrossGrid *grid;
  g_autofree char *team = NULL;

  open_view (&f);
  grid = klaster_tkpkp_view_get_grid (f.view);
  team = fixture_dup_first (f.session, "team");
  press (&f, GDK_KEY_Down, GDK_CONTROL_MASK);
  g_assert_cmpint (klaster_cross_grid_get_row (grid), ==, 10);
  klaster_tkpkp_view_choose_team (f.view, team);
  fixture_wait (is_settled, &f);
  fixture_spin ();
  g_assert_cmpint (klaster_cross_grid_get_row (grid), <, 4); /* four members */
  close_view (&f);
}

static void
test_open (void)
{
  Fixture f;

  open_view (&f);
  press (&f, GDK_KEY_Down, 0);
  press (&f, GDK_KEY_Return, 0);
  g_assert_cmpstr (f.opened, ==, "opd");
  press (&f, GDK_KEY_Right, 0);
  press (&f, GDK_KEY_Return, 0);
  g_assert_cmpstr (f.opened, ==, "meeting");
  close_view (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/kawasan/tkpkp/teams", test_teams);
  g_test_add_func ("/kawasan/tkpkp/open", test_open);
  return g_test_run ();
}
