/* History that names an OPD, an officer, a member village or a meeting stays readable when they are removed. */
#include <string.h>

#include "store-fixture.h"

typedef struct
{
  const KlasterEntity *entity;
  const char *id;
} Question;

/* All values that the history of a record tells, as people read them, one a line. */
static gpointer
tell_history (KlasterReader *reader, gpointer data, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) lines
      = klaster_reader_history (reader, question->entity, question->id, NULL, error);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const KlasterHistoryLine *line = lines->pdata[i];
      const char *const wires[] = { line->old_value, line->new_value };

      g_string_append_printf (text, "%s %s\n", line->change->officer, line->change->summary);
      for (guint side = 0; line->field != NULL && side < G_N_ELEMENTS (wires); side++)
        {
          g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
          g_autofree char *words = NULL;

          klaster_field_read_wire (line->field, wires[side], &value);
          words = klaster_reader_format (reader, line->field, &value);
          g_string_append_printf (text, "%s\n", words);
        }
    }
  return g_string_free (text, FALSE);
}

static char *
tell (Fixture *fixture, const char *entity, const char *id)
{
  Question question = { klaster_entity_get (entity), id };

  return klaster_store_run (fixture->store, tell_history, &question, NULL);
}

static gboolean
remove_record (Fixture *fixture, const char *entity, const char *id)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Dihapus");

  klaster_change_remove (change, klaster_entity_get (entity), id);
  return klaster_store_commit (fixture->store, change, NULL);
}

static void
must_tell (Fixture *fixture, const char *entity, const char *id, const char *words, gboolean said)
{
  g_autofree char *text = tell (fixture, entity, id);

  g_test_message ("%s", text);
  g_assert_cmpint (strstr (text, words) != NULL, ==, said);
}

static void
test_opd (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = must_insert (
      fixture->store, make_record ("opd", "name", "Dinas Lama", "level", "province", NULL));
  g_autofree char *second = must_insert (
      fixture->store, make_record ("opd", "name", "Dinas Baru", "level", "province", NULL));
  g_autofree char *task
      = must_insert (fixture->store, make_record ("follow_up", "text", "Kirim data", "opd", first,
                                                  "state", "open", NULL));

  /* While a follow-up names it, it stays. */
  g_assert_false (remove_record (fixture, "opd", first));
  must_set (fixture->store, "follow_up", task, "opd", second);
  g_assert_true (remove_record (fixture, "opd", first));
  must_tell (fixture, "follow_up", task, "Dinas Lama (removed)", TRUE);
  must_tell (fixture, "follow_up", task, "Dinas Baru\n", TRUE);
  fixture_reopen (fixture);
  must_tell (fixture, "follow_up", task, "Dinas Lama (removed)", TRUE);
  /* Taken back, it has its plain name again. */
  g_assert_true (klaster_store_undo (fixture->store, NULL, NULL));
  must_tell (fixture, "follow_up", task, "(removed)", FALSE);
  must_tell (fixture, "follow_up", task, "Dinas Lama\n", TRUE);
}

/* The journal keeps the name of who wrote, not a reference to the officer. */
static void
test_officer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *officer
      = must_insert (fixture->store, make_record ("officer", "name", "Petugas Contoh", NULL));
  g_autofree char *meeting = NULL;

  klaster_store_set_officer (fixture->store, "Petugas Contoh");
  meeting = must_insert (fixture->store, make_record ("meeting", "title", "Rapat", "kind", "kpp",
                                                      "date", "2026-03-10", NULL));
  g_assert_true (remove_record (fixture, "officer", officer));
  must_tell (fixture, "meeting", meeting, "Petugas Contoh", TRUE);
}

static void
test_village (Fixture *fixture, gconstpointer data)
{
  g_autofree char *site = insert_site (fixture->store, "63.03", "63.03.05.2057", "2025");

  must_set (fixture->store, "site", site, "village", "63.03.05.2009");
  must_tell (fixture, "site", site, "Pasayangan Barat", TRUE);
  g_assert_true (remove_record (fixture, "site", site));
  must_tell (fixture, "site", site, "Pasayangan Barat", TRUE);
}

/* A removed record may name another that is removed. */
static void
test_chain (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kawasan
      = must_insert (fixture->store, make_record ("kawasan", "name", "Kawasan Lama", "kind",
                                                  "other", "kabupaten", "63.03", NULL));
  g_autofree char *first = must_insert (
      fixture->store, make_record ("kawasan_stage", "kawasan", kawasan, "stage", "1a", NULL));
  g_autofree char *second
      = must_insert (fixture->store, make_record ("kawasan_stage", "kawasan", kawasan, "stage",
                                                  "1b", "waits_for", first, NULL));

  must_set (fixture->store, "kawasan_stage", second, "waits_for", NULL);
  g_assert_true (remove_record (fixture, "kawasan", kawasan));
  must_tell (fixture, "kawasan_stage", second, "Kawasan Lama (removed) · ", TRUE);
}

#define ADD(name)                                                                                  \
  g_test_add ("/store/removed/" #name, Fixture, NULL, fixture_set_up, test_##name,                 \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (opd);
  ADD (officer);
  ADD (village);
  ADD (chain);
  return g_test_run ();
}
