/* The grid of reports under the keyboard: what is typed, pasted, cleared and taken back is on disk; what is refused
 * stays with its reason; locked rows stay as they are. */
#include <math.h>
#include <string.h>

#include "klaster-grid-pane.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterGridPane *pane;
  KlasterGridView *view;
  int row, column; /* what a condition looks at */
  const char *text;
} Fixture;

static gboolean
is_shown (gpointer data)
{
  Fixture *f = data;

  return klaster_grid_pane_is_settled (f->pane) && klaster_grid_view_get_row (f->view) >= 0;
}

static void
open_pane (Fixture *f, const char *period)
{
  KlasterPeriod at;

  *f = (Fixture){ .session = fixture_open () };
  g_assert_true (klaster_period_parse (period, &at, NULL));
  klaster_session_set_period (f->session, at);
  f->pane = klaster_grid_pane_new (f->session);
  f->view = klaster_grid_pane_get_view (f->pane);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1200, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->pane));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait (is_shown, f);
}

static void
close_pane (Fixture *f)
{
  fixture_wait (is_shown, f);
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
}

static KlasterReportGrid *
get_grid (Fixture *f)
{
  return klaster_grid_view_get_grid (f->view);
}

static KlasterReportGridRow *
get_row (Fixture *f, int row)
{
  return get_grid (f)->rows->pdata[row];
}

static int
find_column (Fixture *f, const char *code)
{
  for (guint i = 0; i < get_grid (f)->n_columns; i++)
    if (g_str_equal (get_grid (f)->columns[i].indicator.code, code))
      return (int)i;
  g_assert_not_reached ();
}

/* The first row in which the report stands so. */
static int
find_row (Fixture *f, KlasterReportState state)
{
  for (guint i = 0; i < get_grid (f)->rows->len; i++)
    if (get_row (f, (int)i)->report.state == state)
      return (int)i;
  g_assert_not_reached ();
}

static void
press (Fixture *f, guint keyval, GdkModifierType state)
{
  g_assert_true (klaster_grid_view_press (f->view, keyval, state));
}

static void
type (Fixture *f, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!klaster_grid_view_is_editing (f->view))
      press (f, gdk_unicode_to_keyval (g_utf8_get_char (at)), 0);
    else
      {
        GtkEditable *editor = GTK_EDITABLE (fixture_find (GTK_WIDGET (f->view), GTK_TYPE_TEXT));
        int end = (int)strlen (gtk_editable_get_text (editor));

        gtk_editable_insert_text (editor, at, (int)(g_utf8_next_char (at) - at), &end);
      }
}

static gboolean
has_text (gpointer data)
{
  Fixture *f = data;
  const KlasterReportGridCell *cell = &get_row (f, f->row)->cells[f->column];
  const char *type = get_grid (f)->columns[f->column].indicator.type;
  g_autofree char *text
      = cell->stored ? klaster_report_figure_format (type, cell->figure) : g_strdup ("");

  return klaster_grid_pane_is_settled (f->pane) && g_strcmp0 (text, f->text) == 0;
}

/* TEXT has come back from the store. */
static void
wait_stored (Fixture *f, int row, int column, const char *text)
{
  f->row = row;
  f->column = column;
  f->text = text;
  fixture_wait (has_text, f);
}

static void
assert_changes (Fixture *f, gint64 *before, gint64 more)
{
  g_autoptr (GError) error = NULL;
  KlasterCheckResult *result = klaster_store_check (klaster_session_get_store (f->session), &error);

  g_assert_no_error (error);
  g_assert_null (result->problem);
  if (before != NULL)
    g_assert_cmpint (result->changes, ==, *before + more);
  klaster_check_result_free (result);
}

static gint64
count_changes (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  KlasterCheckResult *result = klaster_store_check (klaster_session_get_store (f->session), &error);
  gint64 n = result->changes;

  klaster_check_result_free (result);
  return n;
}

/* Where no report was, the first figure makes one; two typed quickly make no second. */
static void
test_type (void)
{
  Fixture f;
  int row, a, b;
  gint64 reports, changes;

  open_pane (&f, "202609B");
  row = find_row (&f, KLASTER_REPORT_MISSING);
  a = find_column (&f, "INOV_JUMLAH");
  b = find_column (&f, "INOV_PENERIMA");
  reports = fixture_count (f.session, "report");
  changes = count_changes (&f);
  klaster_grid_view_move_to (f.view, (guint)row, (guint)a);
  type (&f, "3");
  press (&f, GDK_KEY_Tab, 0);
  g_assert_cmpint (klaster_grid_view_get_column (f.view), ==, b);
  type (&f, "1.250");
  press (&f, GDK_KEY_Return, 0);
  g_assert_cmpint (klaster_grid_view_get_row (f.view), ==, MIN (row + 1, 12));
  wait_stored (&f, row, b, "1.250");
  wait_stored (&f, row, a, "3");
  g_assert_cmpint (fixture_count (f.session, "report"), ==, reports + 1);
  g_assert_cmpstr (get_row (&f, row)->state, ==, "draft");
  assert_changes (&f, &changes, 2);
  close_pane (&f);
}

/* Kinds of blank by one key; a minus still begins a number. */
static void
test_blanks (void)
{
  static const struct
  {
    const char *typed;
    const char *shown;
  } cases[] = { { "-", "–" }, { "?", "?" }, { ".", "·" }, { "12", "12" } };
  Fixture f;
  int row, column;

  open_pane (&f, "202609B");
  row = find_row (&f, KLASTER_REPORT_ON_TIME);
  column = find_column (&f, "PROD_HASIL");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      klaster_grid_view_move_to (f.view, (guint)row, (guint)column);
      type (&f, cases[i].typed);
      press (&f, GDK_KEY_Right, 0);
      wait_stored (&f, row, column, cases[i].shown);
    }
  klaster_grid_view_move_to (f.view, (guint)row, (guint)column);
  type (&f, "-5");
  g_assert_false (klaster_grid_view_press (f.view, GDK_KEY_a, 0));
  press (&f, GDK_KEY_Return, 0);
  /* This indicator takes no number below 0: the text stays under the cursor. */
  g_assert_true (klaster_grid_view_is_editing (f.view));
  press (&f, GDK_KEY_Escape, 0);
  g_assert_false (klaster_grid_view_is_editing (f.view));
  wait_stored (&f, row, column, "12");
  close_pane (&f);
}

/* A block with a decimal comma, a wrong cell and one that is not asked: the good ones are one change. */
static void
test_paste (void)
{
  Fixture f;
  int row, column;
  gint64 changes;
  g_autofree char *block = NULL;

  open_pane (&f, "202609B");
  row = find_row (&f, KLASTER_REPORT_ON_TIME);
  column = find_column (&f, "PROD_HASIL");
  changes = count_changes (&f);
  klaster_grid_view_move_to (f.view, (guint)row, (guint)column);
  klaster_grid_view_paste (f.view, "1.234,5\tbanyak\r\n");
  g_assert_nonnull (klaster_grid_view_get_problem (f.view, (guint)row, (guint)column + 1));
  wait_stored (&f, row, column, "1.234,5");
  block = klaster_grid_view_dup_text (f.view, (guint)row, (guint)column + 1);
  g_assert_cmpstr (block, ==, "banyak");
  assert_changes (&f, &changes, 1);
  /* The refused one is mended where it stands. */
  klaster_grid_view_move_to (f.view, (guint)row, (guint)column + 1);
  type (&f, "7");
  press (&f, GDK_KEY_Left, 0);
  wait_stored (&f, row, column + 1, "7");
  g_assert_null (klaster_grid_view_get_problem (f.view, (guint)row, (guint)column + 1));
  press (&f, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_free (block);
  block = klaster_grid_view_dup_block (f.view);
  g_assert_cmpstr (block, ==, "1234,5\t7");
  close_pane (&f);
}

static void
test_clear_and_undo (void)
{
  Fixture f;
  int row, column;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  open_pane (&f, "202609B");
  row = find_row (&f, KLASTER_REPORT_ON_TIME);
  column = find_column (&f, "INOV_JUMLAH");
  before = klaster_grid_view_dup_text (f.view, (guint)row, (guint)column);
  klaster_grid_view_move_to (f.view, (guint)row, (guint)column);
  press (&f, GDK_KEY_Delete, 0);
  wait_stored (&f, row, column, "");
  klaster_store_undo (klaster_session_get_store (f.session), NULL, &error);
  g_assert_no_error (error);
  wait_stored (&f, row, column, before);
  klaster_store_redo (klaster_session_get_store (f.session), NULL, &error);
  g_assert_no_error (error);
  wait_stored (&f, row, column, "");
  close_pane (&f);
}

static gboolean
has_no_notice (gpointer data)
{
  Fixture *f = data;

  return klaster_grid_pane_is_settled (f->pane) && !fixture_has_text (f->window, f->text);
}

/* What was refused of a paste goes with it; a text that was refused for itself, or mended since, does not. */
static void
test_undo_paste (void)
{
  static const char *const notice = "in red with the reason";
  Fixture f;
  int row, column;
  g_autofree char *before = NULL;
  g_autofree char *wrong = NULL;
  g_autoptr (GError) error = NULL;

  open_pane (&f, "202609B");
  row = find_row (&f, KLASTER_REPORT_ON_TIME);
  column = find_column (&f, "PROD_HASIL");
  before = klaster_grid_view_dup_text (f.view, (guint)row, (guint)column);
  /* All of it refused: there is nothing to take back. */
  klaster_grid_view_move_to (f.view, (guint)row, (guint)column + 2);
  klaster_grid_view_paste (f.view, "sedikit");
  klaster_grid_view_move_to (f.view, (guint)row, (guint)column);
  klaster_grid_view_paste (f.view, "1.234,5\tbanyak\r\n");
  wait_stored (&f, row, column, "1.234,5");
  g_assert_true (fixture_has_text (f.window, notice));
  /* Another change and its undo leave it. */
  klaster_grid_view_move_to (f.view, (guint)row, (guint)find_column (&f, "INOV_JUMLAH"));
  type (&f, "77");
  press (&f, GDK_KEY_Return, 0);
  wait_stored (&f, row, find_column (&f, "INOV_JUMLAH"), "77");
  klaster_store_undo (klaster_session_get_store (f.session), NULL, &error);
  g_assert_no_error (error);
  fixture_wait (is_shown, &f);
  g_assert_nonnull (klaster_grid_view_get_problem (f.view, (guint)row, (guint)column + 1));
  klaster_store_undo (klaster_session_get_store (f.session), NULL, &error);
  g_assert_no_error (error);
  wait_stored (&f, row, column, before);
  g_assert_null (klaster_grid_view_get_problem (f.view, (guint)row, (guint)column + 1));
  wrong = klaster_grid_view_dup_text (f.view, (guint)row, (guint)column + 1);
  g_assert_cmpstr (wrong, !=, "banyak");
  f.text = notice;
  fixture_wait (has_no_notice, &f);
  g_assert_nonnull (klaster_grid_view_get_problem (f.view, (guint)row, (guint)column + 2));
  close_pane (&f);
}

static void
on_edit_cb (char **edited, const char *entity, const char *id, GVariant *presets)
{
  g_free (*edited);
  *edited = g_strconcat (entity, " ", id, NULL);
}

static gboolean
has_open_sum (gpointer data)
{
  Fixture *f = data;

  return klaster_grid_pane_is_settled (f->pane) && get_grid (f)->open_sum != NULL;
}

/* A sum that is not known for want of a word is seen as such, with the way to where it is said. */
static void
test_open_sum (void)
{
  Fixture f;
  g_autofree char *edited = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *id = NULL;
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;
  const KlasterValue blank = KLASTER_VALUE_INIT;
  int column;

  open_pane (&f, "202609B");
  g_assert_null (get_grid (&f)->open_sum);
  column = find_column (&f, "PROD_OMZET");
  id = g_strdup (get_grid (&f)->columns[column].indicator.id);
  klaster_change_set (change, klaster_entity_get ("indicator"), id, "together", &blank);
  klaster_store_commit (klaster_session_get_store (f.session), change, &error);
  g_assert_no_error (error);
  fixture_wait (has_open_sum, &f);
  g_assert_cmpstr (get_grid (&f)->open_sum, ==, id);
  g_assert_cmpstr (get_grid (&f)->columns[column].sum, ==, "?");
  g_assert_true (fixture_has_text (f.window, "1 indicator does not say what all sites together"));
  g_signal_connect_swapped (f.session, "edit-requested", G_CALLBACK (on_edit_cb), &edited);
  gtk_widget_activate_action (GTK_WIDGET (f.view), "grid.say-sum", NULL);
  expected = g_strconcat ("indicator ", id, NULL);
  g_assert_cmpstr (edited, ==, expected);
  close_pane (&f);
}

static void
test_fill_down (void)
{
  Fixture f;
  int column;

  open_pane (&f, "202609B");
  column = find_column (&f, "MITRA_KEGIATAN");
  klaster_grid_view_move_to (f.view, 0, (guint)column);
  type (&f, "9");
  press (&f, GDK_KEY_Return, 0);
  wait_stored (&f, 0, column, "9");
  press (&f, GDK_KEY_d, GDK_CONTROL_MASK);
  wait_stored (&f, 1, column, "9");
  close_pane (&f);
}

/* Approved rows and cells that are not asked take nothing and say why. */
static void
test_locked (void)
{
  Fixture f;
  int column;
  gint64 changes;
  g_autofree char *words = NULL;

  open_pane (&f, "202601B");
  changes = count_changes (&f);
  column = find_column (&f, "INOV_JUMLAH");
  klaster_grid_view_move_to (f.view, 0, (guint)column);
  g_assert_nonnull (get_row (&f, 0)->locked);
  type (&f, "9");
  g_assert_false (klaster_grid_view_is_editing (f.view));
  press (&f, GDK_KEY_Delete, 0);
  klaster_grid_view_paste (f.view, "8");
  words = klaster_grid_view_dup_words (f.view);
  g_assert_nonnull (strstr (words, get_row (&f, 0)->locked));
  /* The last row is a kelurahan; this is asked of a desa. */
  klaster_grid_view_move_to (f.view, 12, (guint)find_column (&f, "EKO_PADES"));
  type (&f, "9");
  g_assert_false (klaster_grid_view_is_editing (f.view));
  fixture_spin ();
  assert_changes (&f, &changes, 0);
  close_pane (&f);
}

/* Leaving a cell with a text that is refused keeps it there, in sight. */
static void
test_leave_refused (void)
{
  Fixture f;
  int row, column;
  g_autofree char *text = NULL;

  open_pane (&f, "202609B");
  row = find_row (&f, KLASTER_REPORT_ON_TIME);
  column = find_column (&f, "INOV_JUMLAH");
  klaster_grid_view_move_to (f.view, (guint)row, (guint)column);
  type (&f, "1,5");
  klaster_grid_view_move_to (f.view, 0, 0);
  text = klaster_grid_view_dup_text (f.view, (guint)row, (guint)column);
  g_assert_cmpstr (text, ==, "1,5");
  g_assert_nonnull (klaster_grid_view_get_problem (f.view, (guint)row, (guint)column));
  close_pane (&f);
}

/* What is doubted is taken, and says why. */
static void
test_doubt (void)
{
  Fixture f;
  int row, column;

  open_pane (&f, "202609B");
  row = find_row (&f, KLASTER_REPORT_ON_TIME);
  column = find_column (&f, "PROD_OMZET");
  klaster_grid_view_move_to (f.view, (guint)row, (guint)column);
  type (&f, "900000000");
  press (&f, GDK_KEY_Right, 0);
  wait_stored (&f, row, column, "900.000.000");
  g_assert_nonnull (get_row (&f, row)->cells[column].doubt);
  close_pane (&f);
}

typedef struct
{
  Fixture *f;
  guint n_approved;
} Approved;

static guint
count_approved (Fixture *f)
{
  guint n = 0;

  for (guint i = 0; i < get_grid (f)->rows->len; i++)
    n += g_strcmp0 (get_row (f, (int)i)->state, "approved") == 0;
  return n;
}

static gboolean
is_approved (gpointer data)
{
  const Approved *approved = data;

  return is_shown (approved->f) && count_approved (approved->f) == approved->n_approved;
}

static gboolean
is_asked (gpointer data)
{
  return fixture_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

/* The complete reports, and only they, after a yes; one undo takes all back. */
static void
test_approve (void)
{
  Fixture f;
  guint n_ready = 0;

  open_pane (&f, "202609B");
  for (guint i = 0; i < get_grid (&f)->rows->len; i++)
    n_ready += get_row (&f, (int)i)->report.state == KLASTER_REPORT_ON_TIME
               || get_row (&f, (int)i)->report.state == KLASTER_REPORT_LATE;
  g_assert_cmpuint (n_ready, >, 0);
  gtk_widget_activate_action (GTK_WIDGET (f.view), "grid.approve-period", NULL);
  fixture_wait (is_asked, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG)),
                               "answer");
  fixture_wait (is_approved, &(Approved){ &f, n_ready });
  g_assert_cmpuint (n_ready, <, get_grid (&f)->rows->len);
  klaster_store_undo (klaster_session_get_store (f.session), NULL, NULL);
  fixture_wait (is_approved, &(Approved){ &f, 0 });
  close_pane (&f);
}

/* A screen reader hears each move: the focus goes to a cell whose name says all. */
static void
test_accessible (void)
{
  Fixture f;
  GtkWidget *first, *second;
  g_autofree char *words = NULL;

  open_pane (&f, "202609B");
  gtk_test_accessible_assert_role (f.view, GTK_ACCESSIBLE_ROLE_GRID);
  klaster_grid_view_move_to (f.view, 1, 2);
  first = gtk_widget_get_focus_child (GTK_WIDGET (f.view));
  press (&f, GDK_KEY_Right, 0);
  second = gtk_widget_get_focus_child (GTK_WIDGET (f.view));
  g_assert_true (first != NULL && second != NULL && first != second);
  gtk_test_accessible_assert_role (second, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  words = klaster_grid_view_dup_words (f.view);
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_nonnull (strstr (words, get_row (&f, 1)->title));
  close_pane (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/report-grid/type", test_type);
  g_test_add_func ("/window/report-grid/blanks", test_blanks);
  g_test_add_func ("/window/report-grid/paste", test_paste);
  g_test_add_func ("/window/report-grid/clear-and-undo", test_clear_and_undo);
  g_test_add_func ("/window/report-grid/undo-paste", test_undo_paste);
  g_test_add_func ("/window/report-grid/open-sum", test_open_sum);
  g_test_add_func ("/window/report-grid/fill-down", test_fill_down);
  g_test_add_func ("/window/report-grid/locked", test_locked);
  g_test_add_func ("/window/report-grid/leave-refused", test_leave_refused);
  g_test_add_func ("/window/report-grid/doubt", test_doubt);
  g_test_add_func ("/window/report-grid/approve", test_approve);
  g_test_add_func ("/window/report-grid/accessible", test_accessible);
  return g_test_run ();
}
