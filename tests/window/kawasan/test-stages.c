/* The ladder of a kawasan: a stage closes only with its document, what a slip would do, stages made in place. */
#include <string.h>

#include "klaster-stage-list.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterStageList *list;
  char *kawasan;
  char *id; /* of a stage */
  const char *field, *value; /* what a condition waits for */
  gint64 count;
} Fixture;

static gboolean
is_settled (gpointer data)
{
  Fixture *f = data;

  return klaster_stage_list_is_settled (f->list) && klaster_stage_list_get_row (f->list, 0) != NULL;
}

static gpointer
find_second (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMatch matches[] = { { "name", "Kawasan Contoh Dua" }, { NULL, NULL } };
  g_autoptr (KlasterRecord) record
      = klaster_reader_first (reader, klaster_entity_get ("kawasan"), matches, NULL, error);

  return g_strdup (klaster_record_get_id (record));
}

static gpointer
find_stage (KlasterReader *reader, gpointer data, GError **error)
{
  const Fixture *f = data;
  const KlasterMatch matches[]
      = { { "kawasan", f->kawasan }, { "stage", f->value }, { NULL, NULL } };
  g_autoptr (KlasterRecord) record
      = klaster_reader_first (reader, klaster_entity_get ("kawasan_stage"), matches, NULL, error);

  return record != NULL ? g_strdup (klaster_record_get_id (record)) : NULL;
}

static char *
dup_stage (Fixture *f, const char *key)
{
  f->value = key;
  return klaster_store_run (klaster_session_get_store (f->session), find_stage, f, NULL);
}

static void
open_list (Fixture *f)
{
  *f = (Fixture){ .session = fixture_open () };
  f->kawasan = klaster_store_run (klaster_session_get_store (f->session), find_second, NULL, NULL);
  f->list = KLASTER_STAGE_LIST (klaster_stage_list_new (f->session));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->list));
  gtk_window_present (GTK_WINDOW (f->window));
  klaster_stage_list_show (f->list, f->kawasan);
  fixture_wait (is_settled, f);
}

static void
close_list (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
  g_free (f->kawasan);
  g_free (f->id);
}

static gboolean
is_on_screen (gpointer data)
{
  return fixture_find (GTK_WIDGET (data), GTK_TYPE_EDITABLE) != NULL;
}

static void
type (KlasterInlineField *field, const char *text)
{
  GtkWidget *entry;

  fixture_wait (is_on_screen, field); /* the row opens with a movement */
  entry = fixture_find (GTK_WIDGET (field), GTK_TYPE_EDITABLE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  klaster_inline_field_save (field);
}

static gboolean
is_stored (gpointer data)
{
  Fixture *f = data;
  g_autofree char *value = fixture_dup_value (f->session, "kawasan_stage", f->id, f->field);

  return g_strcmp0 (value, f->value) == 0 && is_settled (f);
}

static void
wait_stored (Fixture *f, const char *field, const char *value)
{
  f->field = field;
  f->value = value;
  fixture_wait (is_stored, f);
}

static gboolean
is_refused (gpointer data)
{
  return klaster_inline_field_get_problem (data) != NULL;
}

static KlasterStageRow *
open_row (Fixture *f, guint stage)
{
  KlasterStageRow *row = klaster_stage_list_get_row (f->list, stage);

  klaster_stage_row_set_open (row, TRUE);
  fixture_spin ();
  return row;
}

/* Stage 2d is the one that is worked on. */
static void
test_document (void)
{
  Fixture f;
  KlasterStageRow *row;
  KlasterInlineField *done;

  open_list (&f);
  row = open_row (&f, 6);
  f.id = dup_stage (&f, "2d");
  done = klaster_stage_row_get_field (row, "done");
  type (done, "20 November 2026");
  fixture_wait (is_refused, done);
  g_assert_nonnull (strstr (klaster_inline_field_get_problem (done), "document"));
  wait_stored (&f, "done", NULL);

  type (klaster_stage_row_get_field (row, "document_number"), "BA Contoh 7");
  wait_stored (&f, "document_number", "BA Contoh 7");
  g_assert_nonnull (klaster_inline_field_get_problem (done)); /* what was typed stays */
  type (done, "20 November 2026");
  wait_stored (&f, "done", "2026-11-20");
  close_list (&f);
}

static void
test_slip (void)
{
  Fixture f;
  KlasterSlipBox *slip;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  open_list (&f);
  slip = klaster_stage_row_get_slip (open_row (&f, 6));
  f.id = dup_stage (&f, "2d");
  before = fixture_dup_value (f.session, "kawasan_stage", f.id, "target");
  klaster_slip_box_set_days (slip, 0);
  g_assert_cmpstr (klaster_slip_box_get_text (slip), ==, "");
  klaster_slip_box_set_days (slip, 10);
  g_assert_nonnull (strstr (klaster_slip_box_get_text (slip), "2d."));
  wait_stored (&f, "target", before); /* nothing is written yet */
  klaster_slip_box_apply (slip);
  fixture_spin ();
  g_assert_true (klaster_store_undo (klaster_session_get_store (f.session), NULL, &error));
  g_assert_no_error (error);
  wait_stored (&f, "target", before);
  close_list (&f);
}

static gboolean
has_more (gpointer data)
{
  Fixture *f = data;

  return fixture_count (f->session, "kawasan_stage") == f->count && is_settled (f);
}

/* The first field that is written makes the record; the second one changes it. */
static void
test_new (void)
{
  Fixture f;
  KlasterStageRow *row;

  open_list (&f);
  row = open_row (&f, 9);
  f.count = fixture_count (f.session, "kawasan_stage") + 1;
  type (klaster_stage_row_get_field (row, "target"), "1 Maret 2027");
  fixture_wait (has_more, &f);
  f.id = dup_stage (&f, "4");
  g_assert_nonnull (f.id);
  fixture_spin ();
  type (klaster_stage_row_get_field (row, "blocker"), "Contoh");
  wait_stored (&f, "blocker", "Contoh");
  wait_stored (&f, "target", "2027-03-01");
  g_assert_true (has_more (&f));
  close_list (&f);
}

/* An open stage says what it waits for as long as that is open. */
static void
test_waiting (void)
{
  Fixture f;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_auto (KlasterValue) target = klaster_value_text ("2026-09-01");

  open_list (&f);
  g_assert_false (
      fixture_has_text (GTK_WIDGET (klaster_stage_list_get_row (f.list, 6)), "waits for"));
  g_assert_true (
      fixture_has_text (GTK_WIDGET (klaster_stage_list_get_row (f.list, 7)), "waits for 2d"));
  f.id = dup_stage (&f, "2d");
  klaster_change_set (change, klaster_entity_get ("kawasan_stage"), f.id, "target", &target);
  klaster_store_commit (klaster_session_get_store (f.session), change, &error);
  g_assert_no_error (error);
  fixture_spin ();
  fixture_wait (is_settled, &f);
  g_assert_true (fixture_has_text (GTK_WIDGET (klaster_stage_list_get_row (f.list, 7)),
                                   "waits for 2d, which is"));
  close_list (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/kawasan/stages/document", test_document);
  g_test_add_func ("/kawasan/stages/slip", test_slip);
  g_test_add_func ("/kawasan/stages/new", test_new);
  g_test_add_func ("/kawasan/stages/waiting", test_waiting);
  return g_test_run ();
}
