/* The ranking follows the sliders, and goes back; how fast that is. */
#include "klaster-award-view.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterAwardView *view;
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return klaster_award_view_is_settled (((Fixture *)data)->view);
}

static void
open_view (Fixture *f)
{
  *f = (Fixture){ .session = fixture_open () };
  f->view = KLASTER_AWARD_VIEW (klaster_award_view_new (f->session));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1366, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait (is_settled, f);
  fixture_spin ();
}

static void
close_view (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
}

static void
expect_line (Fixture *f, guint n, const char *words)
{
  g_autofree char *line = klaster_award_view_dup_line (f->view, n);

  g_assert_nonnull (line);
  g_test_message ("%s", line);
  g_assert_true (g_str_has_prefix (line, words));
}

static GtkRange *
get_slider (Fixture *f, guint criterion)
{
  return GTK_RANGE (
      klaster_award_side_get_slider (klaster_award_view_get_side (f->view), criterion));
}

static void
test_sliders (void)
{
  Fixture f;
  g_autofree char *second = NULL;
  g_autofree char *moved = NULL;

  open_view (&f);
  expect_line (&f, 0, "1 ");
  second = klaster_award_view_dup_line (f.view, 1);
  /* The third criterion alone: those who waited for the last one are ranked by it. */
  gtk_range_set_value (get_slider (&f, 2), 100);
  moved = klaster_award_view_dup_line (f.view, 1);
  g_assert_cmpstr (second, !=, moved);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (get_slider (&f, 0)), 0, 1e-6);
  g_signal_emit_by_name (klaster_award_view_get_side (f.view), "reset");
  g_clear_pointer (&moved, g_free);
  moved = klaster_award_view_dup_line (f.view, 1);
  g_assert_cmpstr (second, ==, moved);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (get_slider (&f, 0)), 10, 1e-6);
  close_view (&f);
}

/* What others write leaves the trial as it stands; other weights of the edition end it. */
static void
test_trial_stays (void)
{
  Fixture f;
  g_autofree char *tried = NULL;
  g_autofree char *later = NULL;

  open_view (&f);
  gtk_range_set_value (get_slider (&f, 2), 100);
  tried = klaster_award_view_dup_line (f.view, 1);
  g_signal_emit_by_name (f.session, "store-changed");
  g_assert_false (klaster_award_view_is_settled (f.view));
  while (!klaster_award_view_is_settled (f.view))
    g_main_context_iteration (NULL, TRUE);
  later = klaster_award_view_dup_line (f.view, 1);
  g_assert_cmpstr (later, ==, tried);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (get_slider (&f, 2)), 100, 1e-6);
  close_view (&f);
}

/* Buttons below WIDGET with LABEL; FIRST: the first of them. */
static guint
count_buttons (GtkWidget *widget, const char *label, GtkWidget **first)
{
  guint n = 0;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    {
      *first = *first != NULL ? *first : widget;
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_buttons (child, label, first);
  return n;
}

static gboolean
has_one_open (gpointer data)
{
  GtkWidget *button = NULL;

  return count_buttons (GTK_WIDGET (((Fixture *)data)->view), "Hand in", &button) == 1;
}

/* The scores of a juror are opened again only with a reason. */
static void
test_reason (void)
{
  Fixture f;
  AdwMessageDialog *dialog;
  GtkWidget *button = NULL, *entry;

  open_view (&f);
  g_assert_cmpuint (count_buttons (GTK_WIDGET (f.view), "Hand in", &button), ==, 0);
  count_buttons (GTK_WIDGET (klaster_award_view_get_side (f.view)), "Open again…", &button);
  g_signal_emit_by_name (button, "clicked");
  fixture_spin ();
  dialog = ADW_MESSAGE_DIALOG (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  entry = fixture_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "answer"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "answer"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Nilai contoh keliru");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "answer"));
  adw_message_dialog_response (dialog, "answer");
  fixture_wait (has_one_open, &f);
  close_view (&f);
}

/* All that a step of a slider does, drawing left out, takes less than a frame. */
static void
test_follows (void)
{
  Fixture f;
  gint64 begin, taken = G_MAXINT64;

  open_view (&f);
  for (guint i = 0; i < 20; i++)
    {
      begin = g_get_monotonic_time ();
      gtk_range_set_value (get_slider (&f, 1), 20 + i);
      taken = MIN (taken, g_get_monotonic_time () - begin);
    }
  g_test_message ("a step takes %" G_GINT64_FORMAT " us", taken);
  g_assert_cmpint (taken, <, 16000);
  close_view (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/award/sliders", test_sliders);
  g_test_add_func ("/award/trial-stays", test_trial_stays);
  g_test_add_func ("/award/reason", test_reason);
  g_test_add_func ("/award/follows", test_follows);
  return g_test_run ();
}
