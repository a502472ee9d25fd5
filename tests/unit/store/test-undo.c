/* 200 random edits, undone and redone, against snapshots of the whole store; and "as of" a day. */
#include <string.h>

#include "klaster-format.h"
#include "klaster-reader-private.h"
#include "store-fixture.h"

#define N_EDITS 200

typedef struct
{
  Fixture *fixture;
  GRand *rand;
  GPtrArray *officers; /* ids that are there */
} Player;

static void
edit_randomly (Player *player)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;
  const KlasterEntity *entity = klaster_entity_get ("officer");

  for (int n = g_rand_int_range (player->rand, 1, 4); n > 0; n--)
    {
      g_autofree char *text = g_strdup_printf ("Contoh %u", g_rand_int (player->rand));
      guint at = player->officers->len > 0
                     ? g_rand_int_range (player->rand, 0, player->officers->len)
                     : 0;
      int what = player->officers->len < 4 ? 0 : g_rand_int_range (player->rand, 0, 5);

      if (what == 0)
        {
          g_autoptr (KlasterRecord) record = make_record ("officer", "name", text, NULL);

          klaster_change_insert (change, record);
          g_ptr_array_add (player->officers, g_strdup (klaster_record_get_id (record)));
        }
      else if (what == 1)
        {
          klaster_change_remove (change, entity, player->officers->pdata[at]);
          g_ptr_array_remove_index_fast (player->officers, at);
        }
      else
        change_set (change, "officer", player->officers->pdata[at], what == 2 ? "name" : "post",
                    what == 4 ? NULL : text);
    }
  klaster_store_commit (player->fixture->store, change, &error);
  g_assert_no_error (error);
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  Player player = { fixture, g_rand_new_with_seed (63), g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GPtrArray) snapshots = g_ptr_array_new_with_free_func (g_free);
  int at;

  g_ptr_array_add (snapshots, dump (fixture->store));
  while (snapshots->len <= N_EDITS)
    {
      g_autofree char *now = NULL;

      edit_randomly (&player);
      now = dump (fixture->store);
      /* Nothing changed: nothing to undo. */
      if (!g_str_equal (now, snapshots->pdata[snapshots->len - 1]))
        g_ptr_array_add (snapshots, g_steal_pointer (&now));
    }
  at = N_EDITS;
  for (int i = 0; i < 2 * N_EDITS; i++)
    {
      gboolean back = at > 0 && (at == N_EDITS || i < N_EDITS / 2 || g_rand_boolean (player.rand));
      g_autofree char *now = NULL;
      g_autoptr (GError) error = NULL;

      if (back ? klaster_store_undo (fixture->store, NULL, &error)
               : klaster_store_redo (fixture->store, NULL, &error))
        at += back ? -1 : 1;
      g_assert_no_error (error);
      now = dump (fixture->store);
      g_assert_cmpstr (now, ==, snapshots->pdata[at]);
    }
  must_be_whole (fixture->store);
  g_rand_free (player.rand);
  g_ptr_array_unref (player.officers);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) redo_error = NULL;

  g_assert_false (klaster_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
  g_assert_false (klaster_store_redo (fixture->store, NULL, &redo_error));
  g_assert_error (redo_error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
}

static gpointer
summary_task (KlasterReader *reader, gpointer redo, GError **error)
{
  return redo != NULL ? klaster_reader_dup_redo_summary (reader)
                      : klaster_reader_dup_undo_summary (reader);
}

/* A new edit ends redo; what is lasting is never taken back. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KlasterChange) starter = klaster_change_new ("Awal");
  g_autoptr (KlasterRecord) record = make_record ("officer", "name", "A", NULL);
  const char *id = klaster_record_get_id (record);
  g_autofree char *summary = NULL;
  g_autofree char *can_undo = NULL;
  g_autofree char *can_redo = NULL;

  klaster_change_insert (starter, record);
  klaster_change_set_lasting (starter);
  g_assert_true (klaster_store_commit (fixture->store, starter, NULL));
  must_set (fixture->store, "officer", id, "name", "B");
  g_assert_true (klaster_store_undo (fixture->store, &summary, NULL));
  g_assert_cmpstr (summary, ==, "Contoh");
  can_redo = klaster_store_run (fixture->store, summary_task, GINT_TO_POINTER (1), NULL);
  g_assert_cmpstr (can_redo, ==, "Contoh");
  must_set (fixture->store, "officer", id, "name", "C");
  g_assert_false (klaster_store_redo (fixture->store, NULL, NULL));
  g_assert_true (klaster_store_undo (fixture->store, NULL, NULL));
  can_undo = klaster_store_run (fixture->store, summary_task, NULL, NULL);
  g_assert_null (can_undo);
  g_assert_false (klaster_store_undo (fixture->store, NULL, NULL));
}

/* ---- as of a day */

static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int day;
    const char *name;
  } cases[] = { { 9, NULL }, { 10, "A" }, { 11, "B" }, { 12, "B" }, { 13, "C" } };
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");

  must_set (fixture->store, "officer", id, "name", "B");
  must_set (fixture->store, "officer", id, "name", "C");
  /* 10 January 23.59 WITA, 11 January 00.01 WITA, 13 January. */
  run_sql (fixture->store,
           "UPDATE main.change SET time = CASE number WHEN 1 THEN '2026-01-10T15:59:00.000Z'"
           " WHEN 2 THEN '2026-01-10T16:01:00.000Z' ELSE '2026-01-13T01:00:00.000Z' END",
           NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDate) day = g_date_new_dmy (cases[i].day, G_DATE_JANUARY, 2026);
      g_autoptr (GError) error = NULL;
      KlasterStore *then = klaster_store_open_as_of (fixture->store, day, &error);

      g_assert_no_error (error);
      g_assert_true (klaster_store_is_read_only (then));
      if (cases[i].name == NULL)
        g_assert_cmpint (count_records (then, "officer"), ==, 0);
      else
        {
          g_autofree char *name = read_wire (then, "officer", id, "name");

          g_assert_cmpstr (name, ==, cases[i].name);
        }
      change_set (change, "officer", id, "name", "D");
      g_assert_false (klaster_store_commit (then, change, &error));
      g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_READ_ONLY);
      g_assert_finalize_object (then);
    }
}

/* ---- tampering */

static void
test_tampering (Fixture *fixture, gconstpointer data)
{
  static const char *const attacks[] = {
    "UPDATE main.officer SET name = 'X'",
    "UPDATE main.change SET officer = 'X' WHERE number = 2",
    "UPDATE main.change SET hash = 'X' WHERE number = 2",
    "UPDATE main.change SET previous_hash = 'X' WHERE number = 3",
    "UPDATE main.change_field SET new = 'X' WHERE change = 2",
    "UPDATE main.change_record SET data = '{\"name\":\"X\"}'",
    "DELETE FROM main.change WHERE number = 2; DELETE FROM main.change_field WHERE change = 2",
    "DELETE FROM main.change_field WHERE change = 3",
    "UPDATE main.change SET number = 7 WHERE number = 3; UPDATE main.change_field SET change = 7 "
    "WHERE "
    "change = 3",
    "INSERT INTO main.officer(id, name) VALUES('01a20045-8ad3-7000-aef4-47676374723a', 'X')",
    "PRAGMA foreign_keys = OFF; INSERT INTO main.report(id, site, period, state) VALUES('a', 'b', "
    "'202601B',"
    " 'draft')",
  };
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  g_autofree char *backup = NULL;

  must_set (fixture->store, "officer", id, "name", "B");
  must_set (fixture->store, "officer", id, "name", "C");
  must_be_whole (fixture->store);
  backup = klaster_store_backup (fixture->store, NULL, 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_autoptr (KlasterCheckResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_keys = OFF; %s", attacks[i]);

      run_sql (fixture->store, sql, &error);
      g_assert_no_error (error);
      result = klaster_store_check (fixture->store, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %s", attacks[i], result->problem);
      g_assert_nonnull (result->problem);
      g_clear_object (&fixture->store);
      klaster_store_restore (backup, fixture->path, &error);
      g_assert_no_error (error);
      fixture_reopen (fixture);
      must_be_whole (fixture->store);
    }
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/undo/" #name_, Fixture, NULL, fixture_set_up, test_##name_, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (random);
  ADD (nothing);
  ADD (order);
  ADD (as_of);
  ADD (tampering);
  return g_test_run ();
}
