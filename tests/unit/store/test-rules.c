/* What the programme refuses: each with a sentence, and nothing changed (must_refuse() compares). */
#include "klaster-format.h"
#include "store-fixture.h"

static KlasterChange *
insertion (KlasterRecord *record)
{
  KlasterChange *change = klaster_change_new ("Contoh");

  klaster_change_insert (change, record);
  klaster_record_unref (record);
  return change;
}

static KlasterChange *
setting (const char *entity, const char *id, const char *field, const char *wire)
{
  KlasterChange *change = klaster_change_new ("Contoh");

  change_set (change, entity, id, field, wire);
  return change;
}

static void
refuse_by_rule (Fixture *fixture, KlasterChange *change)
{
  must_refuse (fixture->store, change, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, NULL);
}

static void
must_commit (Fixture *fixture, KlasterChange *change)
{
  g_autoptr (GError) error = NULL;

  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
  klaster_change_unref (change);
}

static KlasterRecord *
new_site (const char *kabupaten, const char *village, const char *year)
{
  return make_record ("site", "kabupaten", kabupaten, "village", village, "year", year, "status",
                      "designated", NULL);
}

static void
test_region (Fixture *fixture, gconstpointer data)
{
  refuse_by_rule (fixture, insertion (new_site ("63.03", "63.03.05.2999", "2025")));
  refuse_by_rule (fixture, insertion (new_site ("63.99", NULL, "2025")));
  refuse_by_rule (fixture,
                  insertion (make_record ("village_profile", "village", "63.03.05.9999", NULL)));
  must_refuse (fixture->store, insertion (new_site ("63.03.05", NULL, "2025")), KLASTER_INPUT_ERROR,
               KLASTER_INPUT_ERROR_INVALID, NULL);
}

static void
test_second_site (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = insert_site (fixture->store, "63.03", NULL, "2025");
  g_autofree char *other_year = insert_site (fixture->store, "63.03", NULL, "2026");

  refuse_by_rule (fixture, insertion (new_site ("63.03", NULL, "2025")));
  refuse_by_rule (fixture, setting ("site", other_year, "year", "2025"));
  must_set (fixture->store, "site", first, "status", "replaced");
  must_set (fixture->store, "site", other_year, "year", "2025");
  refuse_by_rule (fixture, setting ("site", first, "status", "designated"));
  must_set (fixture->store, "site", first, "status", "stopped");
}

static void
test_site_village (Fixture *fixture, gconstpointer data)
{
  g_autofree char *slot = insert_site (fixture->store, "63.03", NULL, "2025");
  g_autofree char *kota = insert_site (fixture->store, "63.71", NULL, "2025");
  KlasterChange *change = setting ("site", slot, "village", "63.03.05.1001");

  refuse_by_rule (fixture, setting ("site", slot, "village", "63.09.10.2006"));
  must_refuse (fixture->store, klaster_change_ref (change), KLASTER_STORE_ERROR,
               KLASTER_STORE_ERROR_CONFIRMATION, "kelurahan");
  klaster_change_confirm (change);
  must_commit (fixture, change);
  must_set (fixture->store, "site", slot, "village", "63.03.05.2057");
  must_set (fixture->store, "site", kota, "village", "63.71.01.1001");
}

static void
test_instrument (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *village, *year, *instrument, *score;
    gboolean good;
  } cases[] = {
    { "63.03.05.2057", "2025", "indeks_desa", "80.5", TRUE },
    { "63.03.05.2057", "2024", "idm", "0.8", TRUE },
    { "63.03.05.2057", "2025", "permendagri_81", "300", FALSE },
    { "63.03.05.1001", "2025", "permendagri_81", "300", TRUE },
    { "63.03.05.1001", "2025", "indeks_desa", "80.5", FALSE },
    { "63.03.05.1001", "2024", "idm", "0.8", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterChange *change = insertion (
          make_record ("village_index", "village", cases[i].village, "year", cases[i].year,
                       "instrument", cases[i].instrument, "score", cases[i].score, NULL));

      if (cases[i].good)
        must_commit (fixture, change);
      else
        refuse_by_rule (fixture, change);
    }
  must_refuse (fixture->store,
               insertion (make_record ("village_index", "village", "63.03.05.2036", "year", "2025",
                                       "instrument", "indeks_desa", "score", "128.5", NULL)),
               KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT, NULL);
}

static void
test_indicator (Fixture *fixture, gconstpointer data)
{
  g_autofree char *desa = insert_site (fixture->store, "63.03", "63.03.05.2057", "2025");
  g_autofree char *kelurahan = insert_site (fixture->store, "63.71", "63.71.01.1001", "2025");
  g_autofree char *empty = insert_site (fixture->store, "63.05", NULL, "2025");
  const char *sites[] = { desa, kelurahan, empty };
  static const char *const scopes[] = { "desa", "kelurahan", "both", NULL };
  static const gboolean good[3][4]
      = { { TRUE, FALSE, TRUE, TRUE }, { FALSE, TRUE, TRUE, TRUE }, { TRUE, TRUE, TRUE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *code = g_strdup_printf ("IND%u", i);
      g_autofree char *indicator = insert_indicator (fixture->store, code, scopes[i]);

      for (guint j = 0; j < G_N_ELEMENTS (sites); j++)
        {
          g_autofree char *period = g_strdup_printf ("20260%uB", 2 * i + 1);
          g_autofree char *report = insert_report (fixture->store, sites[j], period, "draft");
          KlasterChange *change = insertion (
              make_record ("report_value", "report", report, "indicator", indicator, NULL));

          if (good[j][i])
            must_commit (fixture, change);
          else
            refuse_by_rule (fixture, change);
        }
    }
}

static char *
insert_kawasan (Fixture *fixture, const char *name, const char *kind)
{
  return must_insert (fixture->store, make_record ("kawasan", "name", name, "kind", kind,
                                                   "kabupaten", "63.03", NULL));
}

static KlasterRecord *
new_member (const char *kawasan, const char *region)
{
  return make_record ("kawasan_member", "kawasan", kawasan, "region", region, "state", "member",
                      NULL);
}

static void
test_two_kpp (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = insert_kawasan (fixture, "Contoh 1", "kpp");
  g_autofree char *second = insert_kawasan (fixture, "Contoh 2", "kpp");
  g_autofree char *other = insert_kawasan (fixture, "Contoh 3", "other");
  g_autofree char *member = must_insert (fixture->store, new_member (first, "63.03.05.2057"));

  refuse_by_rule (fixture, insertion (new_member (second, "63.03.05.2057")));
  refuse_by_rule (fixture, insertion (new_member (second, "63.03.05")));
  must_commit (fixture, insertion (new_member (first, "63.03.05")));
  refuse_by_rule (fixture, insertion (new_member (second, "63.03.05.2036")));
  must_commit (fixture, insertion (new_member (second, "63.03.06")));
  must_commit (fixture, insertion (new_member (other, "63.03.05.2057")));
  refuse_by_rule (fixture, setting ("kawasan", other, "kind", "kpp"));
  must_set (fixture->store, "kawasan_member", member, "state", "left");
}

static void
test_stage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kawasan = insert_kawasan (fixture, "Contoh", "kpp");
  g_autofree char *stage
      = must_insert (fixture->store, make_record ("kawasan_stage", "kawasan", kawasan, "stage",
                                                  "1a", "start", "2026-01-05", NULL));
  KlasterChange *change = setting ("kawasan_stage", stage, "done", "2026-02-01");

  refuse_by_rule (fixture, klaster_change_ref (change));
  change_set (change, "kawasan_stage", stage, "document_number", "BA 1/2026");
  must_commit (fixture, change);
  refuse_by_rule (fixture, setting ("kawasan_stage", stage, "document_number", NULL));
}

static char *
insert_stage (Fixture *fixture, const char *kawasan, const char *stage, const char *waits_for)
{
  return must_insert (fixture->store, make_record ("kawasan_stage", "kawasan", kawasan, "stage",
                                                   stage, "waits_for", waits_for, NULL));
}

static void
test_waiting (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kawasan = insert_kawasan (fixture, "A", "other");
  g_autofree char *other = insert_kawasan (fixture, "B", "other");
  g_autofree char *first = insert_stage (fixture, kawasan, "1a", NULL);
  g_autofree char *second = insert_stage (fixture, kawasan, "1b", first);
  g_autofree char *third = insert_stage (fixture, kawasan, "1c", second);
  g_autofree char *foreign = insert_stage (fixture, other, "1a", NULL);

  refuse_by_rule (fixture, setting ("kawasan_stage", first, "waits_for", first));
  refuse_by_rule (fixture, setting ("kawasan_stage", first, "waits_for", third));
  refuse_by_rule (fixture, setting ("kawasan_stage", third, "waits_for", foreign));
  must_set (fixture->store, "kawasan_stage", third, "waits_for", first);
  must_set (fixture->store, "kawasan_stage", second, "waits_for", third);
  /* 1c names none and so waits for 1b, which waits for 1c. */
  refuse_by_rule (fixture, setting ("kawasan_stage", third, "waits_for", NULL));
}

/* 2a names none and waits for 1c; without that it would wait for 1b, which waits for 2a. */
static void
test_waiting_after_removal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kawasan = insert_kawasan (fixture, "A", "other");
  g_autofree char *first = insert_stage (fixture, kawasan, "1a", NULL);
  g_autofree char *third = insert_stage (fixture, kawasan, "1c", first);
  g_autofree char *fourth = insert_stage (fixture, kawasan, "2a", NULL);
  g_autofree char *second = insert_stage (fixture, kawasan, "1b", fourth);
  KlasterChange *change = klaster_change_new ("Contoh");

  klaster_change_remove (change, klaster_entity_get ("kawasan_stage"), third);
  refuse_by_rule (fixture, change);
  must_set (fixture->store, "kawasan_stage", second, "waits_for", first);
  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, klaster_entity_get ("kawasan_stage"), third);
  must_commit (fixture, change);
}

/* A stage that names none waits for the one before it, also past stages that are not entered. */
static void
test_waiting_in_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kawasan = insert_kawasan (fixture, "A", "other");
  g_autofree char *first = insert_stage (fixture, kawasan, "1a", NULL);
  g_autofree char *fourth = insert_stage (fixture, kawasan, "2a", NULL);
  g_autofree char *last = insert_stage (fixture, kawasan, "4", NULL);

  refuse_by_rule (fixture, setting ("kawasan_stage", first, "waits_for", fourth));
  refuse_by_rule (fixture, setting ("kawasan_stage", first, "waits_for", last));
  must_set (fixture->store, "kawasan_stage", last, "waits_for", first);
  must_set (fixture->store, "kawasan_stage", fourth, "waits_for", last);
}

static void
test_need (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kawasan = insert_kawasan (fixture, "A", "other");
  g_autofree char *other = insert_kawasan (fixture, "B", "other");
  g_autofree char *need = must_insert (
      fixture->store, make_record ("kawasan_need", "kawasan", kawasan, "title", "Contoh", NULL));
  g_autofree char *opd = must_insert (
      fixture->store, make_record ("opd", "name", "Contoh", "level", "province", NULL));
  g_autofree char *program = must_insert (
      fixture->store, make_record ("opd_program", "opd", opd, "title", "Contoh", "year", "2026",
                                   "kawasan", kawasan, "answers", need, NULL));

  refuse_by_rule (fixture, setting ("opd_program", program, "kawasan", other));
  refuse_by_rule (fixture, setting ("opd_program", program, "kawasan", NULL));
  must_set (fixture->store, "opd_program", program, "answers", NULL);
  must_set (fixture->store, "opd_program", program, "kawasan", other);
}

static void
test_follow_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *meeting
      = must_insert (fixture->store, make_record ("meeting", "title", "Rapat", "kind", "kpp",
                                                  "date", "2026-03-10", NULL));
  g_autofree char *task
      = must_insert (fixture->store, make_record ("follow_up", "meeting", meeting, "text", "x",
                                                  "state", "open", "due", "2026-03-10", NULL));

  refuse_by_rule (fixture, setting ("follow_up", task, "due", "2026-03-09"));
  refuse_by_rule (fixture, setting ("meeting", meeting, "date", "2026-03-11"));
  must_set (fixture->store, "meeting", meeting, "date", "2026-03-01");
  must_set (fixture->store, "follow_up", task, "due", "2026-03-09");
}

/* Due days against the day of the meeting: the same day is allowed, the day before is not. */
static void
test_due_days (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *meeting, *due;
    gboolean good;
  } cases[] = {
    { "2026-03-10", "2026-03-10", TRUE },  { "2026-03-10", "2026-03-09", FALSE },
    { "2026-03-10", "2025-12-31", FALSE }, { "2026-12-31", "2027-01-01", TRUE },
    { "2026-03-10", NULL, TRUE },          { NULL, "2020-01-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *meeting
          = cases[i].meeting == NULL
                ? NULL
                : must_insert (fixture->store, make_record ("meeting", "title", "Rapat", "kind",
                                                            "kpp", "date", cases[i].meeting, NULL));
      KlasterChange *change
          = insertion (make_record ("follow_up", "text", "x", "state", "open", "meeting", meeting,
                                    "due", cases[i].due, NULL));

      if (cases[i].good)
        must_commit (fixture, change);
      else
        refuse_by_rule (fixture, change);
    }
}

/* Who came must be someone of the store: an OPD or a meeting that is not there is refused by name. */
static void
test_attendance (Fixture *fixture, gconstpointer data)
{
  static const char *const nobody = "019b0000-0000-7000-8000-000000000001";
  g_autofree char *meeting
      = must_insert (fixture->store, make_record ("meeting", "title", "Rapat", "kind", "tkpkp",
                                                  "date", "2026-03-10", NULL));
  g_autofree char *opd = must_insert (
      fixture->store, make_record ("opd", "name", "Dinas Contoh", "level", "province", NULL));
  g_autofree char *came
      = must_insert (fixture->store, make_record ("meeting_attendance", "meeting", meeting, "opd",
                                                  opd, "attended", "1", NULL));
  const struct
  {
    const char *meeting, *opd, *word;
  } cases[] = { { meeting, nobody, "OPD" }, { nobody, opd, "Meeting" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    must_refuse (fixture->store,
                 insertion (make_record ("meeting_attendance", "meeting", cases[i].meeting, "opd",
                                         cases[i].opd, NULL)),
                 KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, cases[i].word);
  must_refuse (fixture->store, setting ("meeting_attendance", came, "opd", nobody),
               KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, "OPD");
}

static void
test_decision (Fixture *fixture, gconstpointer data)
{
  g_autofree char *meeting = must_insert (
      fixture->store, make_record ("meeting", "title", "Rapat", "kind", "kpp", "date", "2026-03-10",
                                   "decisions", "Kirim data", NULL));
  g_autofree char *silent
      = must_insert (fixture->store, make_record ("meeting", "title", "Sunyi", "kind", "kpp",
                                                  "date", "2026-03-10", "decisions", "  ", NULL));
  g_autofree char *task = NULL;
  const struct
  {
    const char *meeting, *decision;
    gboolean good;
  } cases[] = {
    { NULL, NULL, TRUE },
    { NULL, "Kirim data", FALSE },
    { silent, "Kirim data", FALSE },
    { meeting, "Kirim data", TRUE },
    { meeting, NULL, TRUE },
    { meeting, "Kata lama", TRUE }, /* minutes may be reworded */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterChange *change
          = insertion (make_record ("follow_up", "text", "x", "state", "open", "meeting",
                                    cases[i].meeting, "decision", cases[i].decision, NULL));

      if (cases[i].good)
        must_commit (fixture, change);
      else
        refuse_by_rule (fixture, change);
    }
  task = must_insert (fixture->store,
                      make_record ("follow_up", "text", "y", "state", "open", "meeting", meeting,
                                   "decision", "Kirim data", NULL));
  refuse_by_rule (fixture, setting ("follow_up", task, "meeting", silent));
  must_set (fixture->store, "meeting", meeting, "decisions", NULL);
  must_set (fixture->store, "follow_up", task, "state", "done");
}

static void
test_assistance (Fixture *fixture, gconstpointer data)
{
  g_autofree char *site = insert_site (fixture->store, "63.01", NULL, "2025");
  g_autofree char *kawasan = insert_kawasan (fixture, "Contoh", "pendampingan");
  g_autofree char *visit = NULL;

  refuse_by_rule (fixture, insertion (make_record ("assistance", "topic", "Kunjungan", "state",
                                                   "planned", NULL)));
  visit = must_insert (fixture->store, make_record ("assistance", "topic", "Kunjungan", "state",
                                                    "planned", "kawasan", kawasan, NULL));
  refuse_by_rule (fixture, setting ("assistance", visit, "kawasan", NULL));
  must_set (fixture->store, "assistance", visit, "site", site);
  must_set (fixture->store, "assistance", visit, "kawasan", NULL);
}

static KlasterRecord *
new_criterion (const char *award, const char *weight)
{
  return make_record ("award_criterion", "award", award, "label", "Contoh", "weight", weight,
                      "origin", "jury", NULL);
}

static void
test_weights (Fixture *fixture, gconstpointer data)
{
  g_autofree char *award
      = must_insert (fixture->store, make_record ("award", "year", "2026", "event", "Contoh",
                                                  "state", "draft", NULL));
  g_autofree char *most = must_insert (fixture->store, new_criterion (award, "66.7"));
  g_autofree char *rest = NULL;
  KlasterChange *change;

  refuse_by_rule (fixture, insertion (new_criterion (award, "33.4")));
  refuse_by_rule (fixture, setting ("award", award, "state", "open"));
  rest = must_insert (fixture->store, new_criterion (award, "33.3"));
  must_set (fixture->store, "award", award, "state", "open");
  refuse_by_rule (fixture, setting ("award_criterion", rest, "weight", "30"));
  change = klaster_change_new ("Contoh");
  klaster_change_remove (change, klaster_entity_get ("award_criterion"), rest);
  refuse_by_rule (fixture, change);
  change = setting ("award_criterion", rest, "weight", "30");
  change_set (change, "award_criterion", most, "weight", "70");
  must_commit (fixture, change);
}

/* The last stage of a right, a permit or a joint enterprise closes only with its number. */
static void
test_certificate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kawasan = insert_kawasan (fixture, "A", "other");
  g_autofree char *site = must_insert (fixture->store, new_site ("63.03", NULL, "2025"));
  g_autofree char *product
      = must_insert (fixture->store, make_record ("product", "site", site, "name", "Contoh", NULL));
  g_autofree char *right
      = must_insert (fixture->store, make_record ("intellectual_property", "site", site, "name",
                                                  "Contoh", "kind", "merek", NULL));
  g_autofree char *permit = must_insert (
      fixture->store, make_record ("permit", "product", product, "kind", "nib", NULL));
  g_autofree char *joint = must_insert (
      fixture->store, make_record ("bumdesma", "kawasan", kawasan, "name", "Contoh", NULL));
  const struct
  {
    const char *entity, *id, *last, *number;
  } ways[] = {
    { "intellectual_property", right, "certified", "certificate_number" },
    { "intellectual_property", right, "recorded", "certificate_number" },
    { "permit", permit, "issued", "number" },
    { "bumdesma", joint, "certificate", "certificate_number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      refuse_by_rule (fixture, setting (ways[i].entity, ways[i].id, "stage", ways[i].last));
      must_set (fixture->store, ways[i].entity, ways[i].id, ways[i].number, "7");
      must_set (fixture->store, ways[i].entity, ways[i].id, "stage", ways[i].last);
      refuse_by_rule (fixture, setting (ways[i].entity, ways[i].id, ways[i].number, NULL));
      must_set (fixture->store, ways[i].entity, ways[i].id, "stage", NULL);
      must_set (fixture->store, ways[i].entity, ways[i].id, ways[i].number, NULL);
    }
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/rules/" #name_, Fixture, NULL, fixture_set_up, test_##name_,                 \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (region);
  ADD (second_site);
  ADD (site_village);
  ADD (instrument);
  ADD (indicator);
  ADD (two_kpp);
  ADD (stage);
  ADD (waiting);
  ADD (waiting_after_removal);
  ADD (waiting_in_order);
  ADD (need);
  ADD (follow_up);
  ADD (due_days);
  ADD (attendance);
  ADD (decision);
  ADD (assistance);
  ADD (weights);
  ADD (certificate);
  return g_test_run ();
}
