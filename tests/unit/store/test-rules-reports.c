/* States of reports and the lock of approved ones: every path of writing, and undo. */
#include "klaster-format.h"
#include "store-fixture.h"

#define N_STATES 5

static const char *const states[N_STATES]
    = { "draft", "received", "checked", "approved", "returned" };

/* A site with a report, two indicators and a value of the first. */
typedef struct
{
  Fixture store;
  char *site, *report, *value, *indicator, *other_indicator;
} Bench;

static void
bench_set_up (Bench *bench, gconstpointer data)
{
  KlasterStore *store;

  fixture_set_up (&bench->store, data);
  store = bench->store.store;
  bench->site = insert_site (store, "63.03", NULL, "2025");
  bench->indicator = insert_indicator (store, "A", "both");
  bench->other_indicator = insert_indicator (store, "B", "both");
  bench->report = insert_report (store, bench->site, "202601B", "received");
  bench->value
      = must_insert (store, make_record ("report_value", "report", bench->report, "indicator",
                                         bench->indicator, "value", "3", NULL));
}

static void
bench_tear_down (Bench *bench, gconstpointer data)
{
  g_free (bench->site);
  g_free (bench->report);
  g_free (bench->value);
  g_free (bench->indicator);
  g_free (bench->other_indicator);
  fixture_tear_down (&bench->store, data);
}

/* REASON: or NULL. */
static KlasterChange *
new_change (const char *reason)
{
  KlasterChange *change = klaster_change_new ("Contoh");

  klaster_change_set_reason (change, reason);
  return change;
}

static KlasterChange *
insertion (const char *reason, KlasterRecord *record)
{
  KlasterChange *change = new_change (reason);

  klaster_change_insert (change, record);
  klaster_record_unref (record);
  return change;
}

static KlasterChange *
setting (const char *reason,
         const char *entity,
         const char *id,
         const char *field,
         const char *wire)
{
  KlasterChange *change = new_change (reason);

  change_set (change, entity, id, field, wire);
  return change;
}

static KlasterChange *
removal (const char *reason, const char *entity, const char *id)
{
  KlasterChange *change = new_change (reason);

  klaster_change_remove (change, klaster_entity_get (entity), id);
  return change;
}

static void
refuse (Bench *bench, KlasterChange *change, const char *word)
{
  must_refuse (bench->store.store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, word);
}

static void
commit (Bench *bench, KlasterChange *change)
{
  g_autoptr (GError) error = NULL;

  klaster_store_commit (bench->store.store, change, &error);
  g_assert_no_error (error);
  klaster_change_unref (change);
}

static void
undo (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  klaster_store_undo (bench->store.store, NULL, &error);
  g_assert_no_error (error);
}

static void
redo (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  klaster_store_redo (bench->store.store, NULL, &error);
  g_assert_no_error (error);
}

static void
expect (Bench *bench, const char *entity, const char *id, const char *field, const char *wire)
{
  g_autofree char *found = read_wire (bench->store.store, entity, id, field);

  g_assert_cmpstr (found, ==, wire);
}

static void
approve (Bench *bench)
{
  must_set (bench->store.store, "report", bench->report, "state", "approved");
}

/* ---- states */

static void
test_flow (Bench *bench, gconstpointer data)
{
  /* Before (rows) and after, in the order of STATES. */
  static const gboolean possible[N_STATES][N_STATES] = {
    { TRUE, TRUE, FALSE, FALSE, FALSE }, { TRUE, TRUE, TRUE, TRUE, TRUE },
    { FALSE, TRUE, TRUE, TRUE, TRUE },   { TRUE, TRUE, TRUE, TRUE, TRUE },
    { TRUE, TRUE, FALSE, FALSE, TRUE },
  };

  for (guint i = 0; i < N_STATES; i++)
    for (guint j = 0; j < N_STATES; j++)
      {
        g_autofree char *period = g_strdup_printf ("20%u%u01B", i + 2, j + 1);
        g_autofree char *report
            = must_insert (bench->store.store,
                           make_record ("report", "site", bench->site, "period", period, "state",
                                        states[i], "returned_reason", "Contoh: omzet", NULL));
        KlasterChange *change = setting ("Contoh", "report", report, "state", states[j]);

        g_test_message ("%s, then %s", states[i], states[j]);
        if (possible[i][j])
          commit (bench, change);
        else
          refuse (bench, change, NULL);
      }
}

static void
test_returned (Bench *bench, gconstpointer data)
{
  KlasterChange *change = setting (NULL, "report", bench->report, "state", "returned");

  refuse (bench, klaster_change_ref (change), "reason");
  change_set (change, "report", bench->report, "returned_reason", "Contoh: omzet");
  commit (bench, change);
  refuse (bench, setting (NULL, "report", bench->report, "returned_reason", NULL), "reason");
  refuse (bench,
          insertion (NULL, make_record ("report", "site", bench->site, "period", "202603B", "state",
                                        "returned", NULL)),
          "reason");
  /* Received once more: why it was returned may be forgotten. */
  must_set (bench->store.store, "report", bench->report, "state", "received");
  must_set (bench->store.store, "report", bench->report, "returned_reason", NULL);
}

static void
test_stamp (Bench *bench, gconstpointer data)
{
  g_autofree char *moment = NULL;
  g_autofree char *kept = NULL;

  expect (bench, "report", bench->report, "locked_at", NULL);
  approve (bench);
  expect (bench, "report", bench->report, "locked_by", "Contoh Petugas");
  moment = read_wire (bench->store.store, "report", bench->report, "locked_at");
  g_assert_nonnull (moment);
  commit (bench, setting ("Contoh", "report", bench->report, "state", "received"));
  expect (bench, "report", bench->report, "locked_at", NULL);
  expect (bench, "report", bench->report, "locked_by", NULL);
  undo (bench);
  expect (bench, "report", bench->report, "locked_at", moment);
  redo (bench);
  expect (bench, "report", bench->report, "locked_at", NULL);
  /* What comes from a file is kept. */
  kept = must_insert (bench->store.store,
                      make_record ("report", "site", bench->site, "period", "202603B", "state",
                                   "approved", "locked_at", "2026-05-02T01:00:00Z", NULL));
  expect (bench, "report", kept, "locked_at", "2026-05-02T01:00:00Z");
  expect (bench, "report", kept, "locked_by", NULL);
  must_be_whole (bench->store.store);
}

/* ---- the lock */

static void
refuse_all_writing (Bench *bench, const char *reason)
{
  g_autofree char *free_report
      = insert_report (bench->store.store, bench->site, "202603B", "draft");

  refuse (bench, setting (reason, "report", bench->report, "progress", "x"), "locked");
  refuse (bench, setting (reason, "report", bench->report, "period", "202605B"), "locked");
  refuse (bench, setting (reason, "report", bench->report, "locked_at", NULL), "locked");
  refuse (bench, setting (reason, "report", bench->report, "received_on", "2026-03-02"), "locked");
  refuse (bench, removal (reason, "report", bench->report), "locked");
  refuse (bench, removal (reason, "site", bench->site), "locked");
  refuse (bench, setting (reason, "report_value", bench->value, "value", "4"), "locked");
  refuse (bench, setting (reason, "report_value", bench->value, "value", NULL), "locked");
  refuse (bench, setting (reason, "report_value", bench->value, "remark", "x"), "locked");
  refuse (bench, setting (reason, "report_value", bench->value, "report", free_report), "locked");
  refuse (bench, removal (reason, "report_value", bench->value), "locked");
  refuse (bench,
          insertion (reason, make_record ("report_value", "report", bench->report, "indicator",
                                          bench->other_indicator, "value", "1", NULL)),
          "locked");
  commit (bench, removal (NULL, "report", free_report));
}

static void
test_lock (Bench *bench, gconstpointer data)
{
  approve (bench);
  refuse_all_writing (bench, NULL);
  refuse_all_writing (bench, "salah ketik");
}

static void
test_reopen (Bench *bench, gconstpointer data)
{
  KlasterChange *change;

  approve (bench);
  refuse (bench, setting (NULL, "report", bench->report, "state", "received"), "reason");
  refuse (bench, setting ("", "report", bench->report, "state", "received"), "reason");
  change = setting (NULL, "report_value", bench->value, "value", "4");
  change_set (change, "report", bench->report, "state", "received");
  refuse (bench, klaster_change_ref (change), "reason");
  klaster_change_set_reason (change, "Contoh: salah ketik");
  commit (bench, change);
  expect (bench, "report_value", bench->value, "value", "4");
  must_set (bench->store.store, "report", bench->report, "progress", "y");
  /* The history of the state says when, by whom and why. */
  g_assert_cmpint (ask_sql (bench->store.store,
                            "SELECT count(*) FROM change c JOIN change_field f ON f.change = "
                            "c.number WHERE f.field = 'state' AND f.old = 'approved'"
                            " AND c.reason = 'Contoh: salah ketik'"),
                   ==, 1);
}

static void
test_approve_with_values (Bench *bench, gconstpointer data)
{
  KlasterChange *change = setting (NULL, "report_value", bench->value, "value", "4");

  change_set (change, "report", bench->report, "state", "approved");
  commit (bench, change);
  refuse (bench, setting (NULL, "report_value", bench->value, "value", "5"), "locked");
  undo (bench);
  expect (bench, "report", bench->report, "state", "received");
  expect (bench, "report_value", bench->value, "value", "3");
  redo (bench);
  expect (bench, "report", bench->report, "state", "approved");
  expect (bench, "report_value", bench->value, "value", "4");
  refuse (bench, setting (NULL, "report_value", bench->value, "value", "5"), "locked");
}

static void
test_undo (Bench *bench, gconstpointer data)
{
  must_set (bench->store.store, "report_value", bench->value, "value", "5");
  approve (bench);
  undo (bench);
  expect (bench, "report", bench->report, "state", "received");
  expect (bench, "report_value", bench->value, "value", "5");
  undo (bench);
  expect (bench, "report_value", bench->value, "value", "3");
  redo (bench);
  redo (bench);
  expect (bench, "report", bench->report, "state", "approved");
  expect (bench, "report_value", bench->value, "value", "5");
  refuse (bench, setting (NULL, "report_value", bench->value, "value", "6"), "locked");
}

/* A report that was made approved goes away when its making is undone, and not otherwise. */
static void
test_undo_of_making (Bench *bench, gconstpointer data)
{
  KlasterRecord *report
      = make_record ("report", "site", bench->site, "period", "202603B", "state", "approved", NULL);
  g_autofree char *id = g_strdup (klaster_record_get_id (report));
  KlasterChange *change = insertion (NULL, report);
  g_autoptr (KlasterRecord) value
      = make_record ("report_value", "report", id, "indicator", bench->indicator, NULL);

  klaster_change_insert (change, value);
  commit (bench, change);
  refuse (bench, removal ("Contoh", "report", id), "locked");
  undo (bench);
  g_assert_cmpint (count_records (bench->store.store, "report"), ==, 1);
  redo (bench);
  expect (bench, "report", id, "state", "approved");
}

static void
test_attachments (Bench *bench, gconstpointer data)
{
  KlasterStore *store = bench->store.store;
  g_autofree char *photo
      = must_insert (store, make_record ("attachment", "file_name", "contoh.jpg", "entity",
                                         "report", "record", bench->report, NULL));
  g_autofree char *other
      = must_insert (store, make_record ("attachment", "file_name", "contoh.jpg", "entity", "site",
                                         "record", bench->site, NULL));

  approve (bench);
  refuse (bench, setting ("Contoh", "attachment", photo, "caption", "x"), "locked");
  refuse (bench, setting ("Contoh", "attachment", photo, "record", bench->site), "locked");
  refuse (bench, removal ("Contoh", "attachment", photo), "locked");
  refuse (bench,
          insertion (NULL, make_record ("attachment", "file_name", "baru.jpg", "entity", "report",
                                        "record", bench->report, NULL)),
          "locked");
  must_set (store, "attachment", other, "caption", "x");
  g_free (must_insert (store, make_record ("comment", "entity", "report", "record", bench->report,
                                           "text", "Contoh", NULL)));
}

/* ---- streams */

/* A report that is approved, then its values, more than the rules look at together. */
typedef struct
{
  Bench *bench;
  char *report;
  guint next;
} Source;

#define N_STREAMED 1200

static KlasterRecord *
make_next (KlasterReader *reader, gpointer data, GError **error)
{
  Source *source = data;
  guint i = source->next++;
  g_autofree char *code = g_strdup_printf ("I%u", i / 2);
  KlasterRecord *record;

  if (i == 0)
    {
      record = make_record ("report", "site", source->bench->site, "period", "202605B", "state",
                            "approved", NULL);
      source->report = g_strdup (klaster_record_get_id (record));
      return record;
    }
  if (i > N_STREAMED)
    return NULL;
  if (i % 2 == 1)
    return make_record ("comment", "entity", "report", "record", source->report, "text", code,
                        NULL);
  return make_record ("attachment", "file_name", code, "entity", "report", "record", source->report,
                      NULL);
}

static void
test_stream (Bench *bench, gconstpointer data)
{
  Source source = { .bench = bench };
  KlasterChange *change = new_change (NULL);

  klaster_change_insert_from (change, make_next, &source, NULL);
  commit (bench, change);
  g_assert_cmpint (count_records (bench->store.store, "attachment"), ==, N_STREAMED / 2);
  refuse (bench,
          insertion (NULL, make_record ("report_value", "report", source.report, "indicator",
                                        bench->indicator, NULL)),
          "locked");
  undo (bench);
  g_assert_cmpint (count_records (bench->store.store, "attachment"), ==, 0);
  g_free (source.report);
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/rules/reports/" #name_, Bench, NULL, bench_set_up, test_##name_,             \
              bench_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (flow);
  ADD (returned);
  ADD (stamp);
  ADD (lock);
  ADD (reopen);
  ADD (approve_with_values);
  ADD (undo);
  ADD (undo_of_making);
  ADD (attachments);
  ADD (stream);
  return g_test_run ();
}
