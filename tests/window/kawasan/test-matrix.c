/* The matrix of programmes under the keyboard; a programme changed in place; needs linked. */
#include <string.h>

#include "klaster-inline-field.h"
#include "klaster-matrix-card.h"
#include "klaster-matrix-cells.h"
#include "klaster-matrix-view.h"
#include "klaster-needs-list.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterMatrixView *view;
  KlasterCrossGrid *grid;
  const char *id, *field, *value; /* what a condition waits for */
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return klaster_matrix_view_is_settled (((Fixture *)data)->view);
}

static void
open_view (Fixture *f, KlasterSession *session)
{
  *f = (Fixture){ .session = session };
  f->view = KLASTER_MATRIX_VIEW (klaster_matrix_view_new (session));
  f->grid = klaster_matrix_view_get_grid (f->view);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1300, 700);
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

static gboolean
is_stored (gpointer data)
{
  Fixture *f = data;
  g_autofree char *value = fixture_dup_value (f->session, "opd_program", f->id, f->field);

  return g_strcmp0 (value, f->value) == 0 && is_settled (f);
}

static void
wait_stored (Fixture *f, const char *id, const char *field, const char *value)
{
  f->id = id;
  f->field = field;
  f->value = value;
  fixture_wait (is_stored, f);
  fixture_spin ();
}

static void
press (Fixture *f, guint keyval, GdkModifierType state)
{
  g_assert_true (klaster_cross_grid_press (f->grid, keyval, state));
}

static void
assert_at (Fixture *f, int row, int column)
{
  g_assert_cmpint (klaster_cross_grid_get_row (f->grid), ==, row);
  g_assert_cmpint (klaster_cross_grid_get_column (f->grid), ==, column);
}

static void
test_keys (void)
{
  Fixture f;

  open_view (&f, fixture_open ());
  assert_at (&f, -1, -1); /* all programmes */
  press (&f, GDK_KEY_Down, 0);
  press (&f, GDK_KEY_Right, 0);
  assert_at (&f, 0, 0);
  press (&f, GDK_KEY_End, 0);
  assert_at (&f, 0, 5);
  press (&f, GDK_KEY_Down, GDK_CONTROL_MASK);
  assert_at (&f, 12, 5);
  press (&f, GDK_KEY_Down, 0);
  assert_at (&f, 12, 5); /* no further */
  press (&f, GDK_KEY_Home, 0);
  assert_at (&f, 12, -1); /* the OPD as a whole */
  press (&f, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_at (&f, -1, -1);
  g_assert_false (klaster_cross_grid_press (f.grid, GDK_KEY_Tab, 0)); /* no trap */
  close_view (&f);
}

/* The editor of FIELD in the card that is shown first. */
static KlasterInlineField *
find_field (GtkWidget *widget, const char *name)
{
  KlasterInlineField *found = NULL;

  if (KLASTER_IS_INLINE_FIELD (widget)
      && g_str_equal (klaster_field_editor_get_field (
                          klaster_inline_field_get_editor (KLASTER_INLINE_FIELD (widget)))
                          ->name,
                      name))
    return KLASTER_INLINE_FIELD (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child, name);
  return found;
}

static void
type (KlasterInlineField *field, const char *text)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (field), GTK_TYPE_EDITABLE);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  klaster_inline_field_save (field);
}

static void
test_edit (void)
{
  Fixture f;
  KlasterInlineField *budget;
  g_autofree char *id = NULL, *before = NULL;
  g_autoptr (GError) error = NULL;

  open_view (&f, fixture_open ());
  id = g_strdup (klaster_matrix_card_get_id (
      KLASTER_MATRIX_CARD (fixture_find (f.window, KLASTER_TYPE_MATRIX_CARD))));
  before = fixture_dup_value (f.session, "opd_program", id, "budget");
  budget = find_field (f.window, "budget");

  type (budget, "-5");
  fixture_spin ();
  g_assert_nonnull (klaster_inline_field_get_problem (budget));
  wait_stored (&f, id, "budget", before); /* nothing was written */

  type (budget, "1.500.000");
  wait_stored (&f, id, "budget", "1500000");
  g_assert_null (klaster_inline_field_get_problem (budget));
  g_assert_true (find_field (f.window, "budget") == budget); /* the card stays */

  g_assert_true (klaster_store_undo (klaster_session_get_store (f.session), NULL, &error));
  g_assert_no_error (error);
  wait_stored (&f, id, "budget", before);
  close_view (&f);
}

static void
test_needs (void)
{
  Fixture f;
  g_autofree char *need = NULL, *id = NULL;

  open_view (&f, fixture_open ());
  id = g_strdup (klaster_matrix_card_get_id (
      KLASTER_MATRIX_CARD (fixture_find (f.window, KLASTER_TYPE_MATRIX_CARD))));
  need = fixture_dup_value (f.session, "opd_program", id, "answers");
  g_assert_nonnull (need);
  klaster_needs_list_link (f.session, id, "Contoh", NULL);
  wait_stored (&f, id, "answers", NULL);
  klaster_needs_list_link (f.session, id, "Contoh", need);
  wait_stored (&f, id, "answers", need);
  close_view (&f);
}

static void
test_states (void)
{
  /* Each state has a sign of its own. */
  for (guint i = 0; i < KLASTER_N_MATRIX_STATES; i++)
    for (guint j = i + 1; j < KLASTER_N_MATRIX_STATES; j++)
      g_assert_cmpint (klaster_matrix_get_mark (i), !=, klaster_matrix_get_mark (j));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/kawasan/matrix/keys", test_keys);
  g_test_add_func ("/kawasan/matrix/edit", test_edit);
  g_test_add_func ("/kawasan/matrix/needs", test_needs);
  g_test_add_func ("/kawasan/matrix/states", test_states);
  return g_test_run ();
}
