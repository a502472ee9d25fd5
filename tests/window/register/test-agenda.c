/* The agenda page: overdue first, months after, done with undo. */
#include "klaster-agenda-page.h"
#include "klaster-agenda-row.h"
#include "window-fixture.h"

static gboolean
is_settled (gpointer page)
{
  return klaster_agenda_page_is_settled (page);
}

typedef struct
{
  GtkWidget *page;
  guint rows;
} Expected;

static void
list_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (KLASTER_IS_AGENDA_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_rows (child, rows);
}

static gboolean
has_rows (gpointer data)
{
  Expected *expected = data;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  list_rows (expected->page, rows);
  return rows->len == expected->rows;
}

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (klaster_store_undo_finish (KLASTER_STORE (source), result, NULL, NULL));
}

static void
test_agenda (void)
{
  KlasterSession *session = fixture_open ();
  GtkWidget *page = g_object_ref (GTK_WIDGET (klaster_agenda_page_new (session)));
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gboolean overdue = TRUE;
  KlasterAgendaRow *item = NULL;
  Expected expected = { page, 0 };

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (is_settled, page);
  list_rows (page, rows);
  g_assert_cmpuint (rows->len, >, 5);
  for (guint i = 0; i < rows->len; i++)
    {
      const KlasterDated *dated = klaster_agenda_row_get_item (rows->pdata[i]);

      g_assert_true (overdue || dated->state != KLASTER_DATED_OVERDUE);
      overdue = dated->state == KLASTER_DATED_OVERDUE;
      if (item == NULL && dated->kind == KLASTER_DATED_AGENDA)
        item = rows->pdata[i];
    }
  g_assert_nonnull (item);
  g_signal_emit_by_name (item, "finished");
  expected.rows = rows->len - 1;
  fixture_wait (has_rows, &expected);
  klaster_store_undo_async (klaster_session_get_store (session), on_undone_cb, NULL);
  expected.rows = rows->len;
  fixture_wait (has_rows, &expected);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_spin ();
  g_assert_finalize_object (page);
  fixture_close (session);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/agenda", test_agenda);
  return g_test_run ();
}
