/* The section with data of other sectors: list, year, sentence, comparison, and what an empty store says. */
#include <string.h>

#include "klaster-chart-view.h"
#include "klaster-sector-list.h"
#include "klaster-sector-view.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterSectorView *view;
  const char *title; /* of the dataset waited for */
} Fixture;

static const KlasterSectorSet *
get_set (Fixture *f)
{
  const KlasterSector *sector = klaster_sector_view_get_sector (f->view);

  return sector->sets->pdata[sector->chosen];
}

static gboolean
is_shown (gpointer data)
{
  Fixture *f = data;

  return klaster_sector_view_is_settled (f->view)
         && (f->title == NULL || g_strcmp0 (get_set (f)->title, f->title) == 0);
}

static void
open_view (Fixture *f, KlasterSession *session)
{
  *f = (Fixture){ .session = session };
  f->view = KLASTER_SECTOR_VIEW (klaster_sector_view_new (session));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1300, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait (is_shown, f);
}

static void
close_view (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
}

/* Begins with the finest dataset; another one from the list takes its place, with the newest year. */
static void
test_choose (void)
{
  Fixture f;
  const KlasterSector *sector;
  guint at = 0;

  open_view (&f, fixture_open ());
  g_assert_cmpstr (get_set (&f)->title, ==, "Keluarga dengan internet (Contoh)");
  g_assert_true (g_str_has_prefix (klaster_sector_view_get_sector (f.view)->compare_sentence,
                                   "4 of 6 kawasan lie above"));
  g_assert_nonnull (fixture_find (GTK_WIDGET (f.view), KLASTER_TYPE_CHART_VIEW));
  g_assert_true (fixture_has_text (GTK_WIDGET (f.view), "Kawasan Contoh Empat: "));
  sector = klaster_sector_view_get_sector (f.view);
  while (!g_str_equal (((KlasterSectorSet *)sector->sets->pdata[at])->title,
                       "Usaha mikro dan kecil (Contoh)"))
    at++;
  f.title = "Usaha mikro dan kecil (Contoh)";
  klaster_sector_view_choose (f.view, at);
  fixture_wait (is_shown, &f);
  g_assert_cmpint (klaster_sector_view_get_sector (f.view)->year, ==, 2026);
  g_assert_true (fixture_has_text (GTK_WIDGET (f.view), "A kawasan is compared with the rest"));
  close_view (&f);
}

static void
choose_producer (Fixture *f, guint i)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (f->view), KLASTER_TYPE_SECTOR_LIST);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_find (list, GTK_TYPE_DROP_DOWN)), i);
}

static guint
count_rows (Fixture *f)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (f->view), GTK_TYPE_LIST_BOX);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += GTK_IS_LIST_BOX_ROW (row) && gtk_widget_get_child_visible (row);
  return n;
}

/* The filter leaves the datasets of one OPD and shows one of them; it gives way to a dataset of another OPD. */
static void
test_producer (void)
{
  Fixture f;

  open_view (&f, fixture_open ());
  g_assert_cmpuint (count_rows (&f), ==, 13);
  f.title = "Luas panen hortikultura (Contoh)";
  choose_producer (&f, 4);
  fixture_wait (is_shown, &f);
  g_assert_cmpuint (count_rows (&f), ==, 1);
  f.title = "Keluarga dengan internet (Contoh)";
  klaster_sector_view_choose (f.view, 0);
  fixture_wait (is_shown, &f);
  g_assert_cmpuint (count_rows (&f), ==, 13);
  choose_producer (&f, 1);
  fixture_wait (is_shown, &f);
  g_assert_cmpuint (count_rows (&f), ==, 1);
  choose_producer (&f, 0);
  g_assert_cmpuint (count_rows (&f), ==, 13);
  g_assert_cmpstr (get_set (&f)->title, ==, f.title);
  close_view (&f);
}

static void
test_empty (void)
{
  Fixture f;
  g_autoptr (GError) error = NULL;
  KlasterStore *store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  KlasterSession *session;

  g_assert_no_error (error);
  session = klaster_session_new (store, NULL);
  g_clear_object (&store);
  open_view (&f, session);
  g_assert_true (fixture_has_text (GTK_WIDGET (f.view), "No dataset yet"));
  close_view (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/sector/choose", test_choose);
  g_test_add_func ("/window/sector/producer", test_producer);
  g_test_add_func ("/window/sector/empty", test_empty);
  return g_test_run ();
}
