/* The register page: rows, order, search, filter, sums, removal with undo; and it leaves nothing behind. */
#include "klaster-register-page.h"
#include "klaster-table-view.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  KlasterRegisterPage *page;
  KlasterTableView *table;
  GtkWidget *window;
} Fixture;

static gboolean
is_settled (gpointer page)
{
  return klaster_register_page_is_settled (page);
}

static void
set_up (Fixture *fixture, gconstpointer entity)
{
  fixture->session = fixture_open ();
  fixture->page = klaster_register_page_new (fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1366, 768);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  klaster_register_page_show_entity (fixture->page, entity);
  fixture_wait (is_settled, fixture->page);
  fixture->table
      = KLASTER_TABLE_VIEW (fixture_find (GTK_WIDGET (fixture->page), KLASTER_TYPE_TABLE_VIEW));
}

static void
tear_down (Fixture *fixture, gconstpointer entity)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_spin ();
  g_assert_finalize_object (fixture->page);
  fixture_close (fixture->session);
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (klaster_table_view_get_model (fixture->table)));
}

static char *
dup_text (Fixture *fixture, guint row, guint column)
{
  g_autoptr (KlasterTableItem) item
      = g_list_model_get_item (G_LIST_MODEL (klaster_table_view_get_model (fixture->table)), row);

  return g_strdup (klaster_table_item_get_text (item, column));
}

static void
sort (Fixture *fixture, guint column, GtkSortType way)
{
  GtkColumnView *view = klaster_table_view_get_column_view (fixture->table);
  g_autoptr (GtkColumnViewColumn) clicked
      = g_list_model_get_item (gtk_column_view_get_columns (view), column);

  gtk_column_view_sort_by_column (view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (view, clicked, way);
  fixture_wait (is_settled, fixture->page);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kabupaten = dup_text (fixture, 0, 0);
  GtkWidget *search = fixture_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);

  g_assert_cmpuint (count_rows (fixture), ==, 13);
  g_assert_cmpstr (kabupaten, ==, "Tanah Laut");
  gtk_test_accessible_assert_property (klaster_table_view_get_column_view (fixture->table),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Site");
  gtk_test_accessible_assert_role (search, GTK_ACCESSIBLE_ROLE_SEARCH_BOX);
  gtk_test_accessible_assert_property (search, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search in the table");
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    GtkSortType way;
    const char *first, *last;
  } cases[] = { { GTK_SORT_ASCENDING, "Balangan", "Tapin" },
                { GTK_SORT_DESCENDING, "Tapin", "Balangan" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      sort (fixture, 0, cases[i].way);
      first = dup_text (fixture, 0, 0);
      last = dup_text (fixture, 12, 0);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

/* Numbers by value, not as text; blanks at the end whichever way. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  KlasterTable *table
      = klaster_table_model_get (klaster_table_view_get_model (fixture->table))->table;
  int column = -1;

  for (guint i = 0; i < table->n_columns; i++)
    if (g_str_equal (table->columns[i].field->name, "value"))
      column = i;
  g_assert_cmpint (column, >=, 0);
  for (guint way = 0; way < 2; way++)
    {
      KlasterArrangement *arrangement;
      double former = way == 0 ? -1e300 : 1e300;
      gboolean blank = FALSE;

      sort (fixture, column, way == 0 ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING);
      arrangement = klaster_table_model_get (klaster_table_view_get_model (fixture->table));
      for (guint i = 0; i < arrangement->shown->len; i++)
        {
          guint row = g_array_index (arrangement->shown, guint, i);

          if (table->columns[column].blanks[row])
            {
              blank = TRUE;
              continue;
            }
          g_assert_false (blank);
          g_assert_true (way == 0 ? table->columns[column].numbers[row] >= former
                                  : table->columns[column].numbers[row] <= former);
          former = table->columns[column].numbers[row];
        }
      g_assert_true (blank);
    }
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint rows;
  } cases[]
      = { { "TANAH laut", 1 }, { "tanah", 2 }, { "laut tanah", 1 }, { "", 13 }, { "xyz", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      klaster_table_view_set_search (fixture->table, cases[i].text);
      g_assert_cmpuint (count_rows (fixture), ==, cases[i].rows);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "register.clear-search", NULL);
  klaster_table_view_set_search (fixture->table, "");
  klaster_table_view_set_choice (fixture->table, 0);
  g_assert_cmpuint (count_rows (fixture), ==, 13);
  klaster_table_view_set_choice (fixture->table, 1);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

/* A mean over scores of several instruments would be nonsense. */
static void
test_totals (Fixture *fixture, gconstpointer data)
{
  KlasterTableModel *model = klaster_table_view_get_model (fixture->table);
  const KlasterTableTotal *total;

  g_assert_cmpuint (klaster_table_model_get (model)->totals->len, ==, 0);
  klaster_table_view_set_choice (fixture->table, 0);
  fixture_wait (is_settled, fixture->page);
  g_assert_cmpuint (klaster_table_model_get (model)->totals->len, >, 0);
  total = &g_array_index (klaster_table_model_get (model)->totals, KlasterTableTotal, 0);
  g_assert_cmpuint (total->n, <=, count_rows (fixture));
  g_assert_false (total->sum_has_sense);
}

/* Capacities are in litres and in pieces: even of one reach of market they have no mean. */
static void
test_totals_of_products (Fixture *fixture, gconstpointer data)
{
  KlasterTableModel *model = klaster_table_view_get_model (fixture->table);
  const GArray *totals;

  klaster_table_view_set_choice (fixture->table, 0);
  fixture_wait (is_settled, fixture->page);
  totals = klaster_table_model_get (model)->totals;
  g_assert_cmpuint (totals->len, ==, 1);
  g_assert_cmpstr (g_array_index (totals, KlasterTableTotal, 0).field->name, ==, "turnover");
}

static gboolean
has_one_less (gpointer data)
{
  Fixture *fixture = data;

  return count_rows (fixture) == 25 && klaster_register_page_is_settled (fixture->page);
}

static gboolean
has_all (gpointer data)
{
  return count_rows (data) == 26;
}

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (klaster_store_undo_finish (KLASTER_STORE (source), result, NULL, NULL));
}

static void
on_message_cb (KlasterSession *session, const char *sentence, gboolean can_undo, guint *n)
{
  g_assert_true (can_undo);
  (*n)++;
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view = klaster_table_view_get_column_view (fixture->table);
  GtkSelectionModel *selection = gtk_column_view_get_model (view);
  guint messages = 0;
  gulong handler
      = g_signal_connect (fixture->session, "message", G_CALLBACK (on_message_cb), &messages);

  g_assert_cmpuint (count_rows (fixture), ==, 26);
  gtk_selection_model_select_item (selection, 20, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "register.remove", NULL);
  fixture_wait (has_one_less, fixture);
  g_assert_cmpuint (messages, ==, 1);
  klaster_store_undo_async (klaster_session_get_store (fixture->session), on_undone_cb, NULL);
  fixture_wait (has_all, fixture);
  g_signal_handler_disconnect (fixture->session, handler);
}

static void
on_edit_requested_cb (KlasterSession *session,
                      const char *entity,
                      const char *id,
                      GVariant *presets,
                      char **requested)
{
  g_free (*requested);
  *requested = g_strdup_printf ("%s %s", entity, id == NULL ? "new" : "old");
}

static void
test_requests (Fixture *fixture, gconstpointer data)
{
  g_autofree char *requested = NULL;
  GtkColumnView *view = klaster_table_view_get_column_view (fixture->table);

  g_signal_connect (fixture->session, "edit-requested", G_CALLBACK (on_edit_requested_cb),
                    &requested);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "register.add", NULL);
  g_assert_cmpstr (requested, ==, "site new");
  g_signal_emit_by_name (view, "activate", 3);
  g_assert_cmpstr (requested, ==, "site old");
  g_signal_handlers_disconnect_by_data (fixture->session, &requested);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add ("/window/register/rows", Fixture, "site", set_up, test_rows, tear_down);
  g_test_add ("/window/register/order", Fixture, "site", set_up, test_order, tear_down);
  g_test_add ("/window/register/numbers", Fixture, "report_value", set_up, test_numbers, tear_down);
  g_test_add ("/window/register/search", Fixture, "site", set_up, test_search, tear_down);
  g_test_add ("/window/register/totals-of-products", Fixture, "product", set_up,
              test_totals_of_products, tear_down);
  g_test_add ("/window/register/totals", Fixture, "village_index", set_up, test_totals, tear_down);
  g_test_add ("/window/register/remove", Fixture, "partner_support", set_up, test_remove,
              tear_down);
  g_test_add ("/window/register/requests", Fixture, "site", set_up, test_requests, tear_down);
  return g_test_run ();
}
