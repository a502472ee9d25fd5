/* Records from files: our own exports come back as they went, tables of others are mapped, and what cannot
 * be taken is told with its place and written nowhere. */
#include <string.h>

#include "import-fixture.h"
#include "klaster-export.h"

/* ---- our own exports */

typedef struct
{
  const KlasterEntity *entity;
  KlasterExportFormat format;
} Wanted;

static gpointer
build_sheet (KlasterReader *reader, gpointer data, GError **error)
{
  const Wanted *wanted = data;

  g_autoptr (GPtrArray) records = klaster_reader_list (reader, wanted->entity, NULL, NULL, error);

  return klaster_export_records (reader, wanted->entity, records, wanted->format, FALSE);
}

static char *
export_all (ImportFixture *fixture, const KlasterEntity *entity, KlasterExportFormat format)
{
  Wanted wanted = { entity, format };
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterSheet) sheet = klaster_store_run (fixture->store, build_sheet, &wanted, &error);
  g_autofree char *name
      = g_strconcat (entity->name, klaster_export_format_get_ending (format), NULL);
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_no_error (error);
  klaster_export_save (sheet, format, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static const KlasterExportFormat formats[]
    = { KLASTER_EXPORT_CSV,  KLASTER_EXPORT_PLAIN_CSV, KLASTER_EXPORT_XLSX,      KLASTER_EXPORT_ODS,
        KLASTER_EXPORT_JSON, KLASTER_EXPORT_GEOJSON,   KLASTER_EXPORT_GEOPACKAGE };

/* What was exported and comes back unchanged is the same, whatever the kind and the format. */
static void
test_unchanged (ImportFixture *fixture, gconstpointer data)
{
  guint n;
  const KlasterEntity *const *entities = klaster_entities (&n);

  for (guint i = 0; i < n; i++)
    for (guint f = 0; !entities[i]->reference && f < G_N_ELEMENTS (formats); f++)
      {
        gint64 count = import_fixture_count (fixture, entities[i]->name);
        g_autofree char *path = export_all (fixture, entities[i], formats[f]);
        g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, NULL);
        g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);

        g_test_message ("%s %u", path, f);
        g_assert_true (klaster_import_get_sheet (import, 0)->entity == entities[i]);
        g_assert_cmpint (klaster_import_plan_count (plan, -1, KLASTER_ROW_SAME), ==, count);
        g_assert_false (klaster_import_plan_has_work (plan));
        g_assert_cmpuint (klaster_import_plan_get_n_problems (plan), ==, 0);
      }
}

static void
check_equal (ImportFixture *fixture, ImportFixture *other, const KlasterEntity *entity)
{
  g_autoptr (GPtrArray) mine = import_fixture_list (fixture, entity->name);
  g_autoptr (GPtrArray) others = import_fixture_list (other, entity->name);

  g_assert_cmpuint (mine->len, ==, others->len);
  for (guint i = 0; i < mine->len; i++)
    g_assert_true (klaster_record_equal (mine->pdata[i], others->pdata[i]));
}

/* All that the sample store holds goes through files into an empty store and is equal there. */
static void
test_into_empty_store (ImportFixture *fixture, gconstpointer data)
{
  guint n;
  const KlasterEntity *const *entities = klaster_entities (&n);

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    {
      ImportFixture other = { .folder = fixture->folder,
                              .store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, NULL) };
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (KlasterImport) import = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        if (!entities[i]->reference && import_fixture_count (fixture, entities[i]->name) > 0)
          g_ptr_array_add (paths, export_all (fixture, entities[i], formats[f]));
      g_ptr_array_add (paths, NULL);
      import = klaster_import_open (other.store, (const char *const *)paths->pdata, NULL, NULL,
                                    &error);
      g_assert_no_error (error);
      /* Approved reports are among them. */
      klaster_import_allow (import, "Contoh", FALSE);
      import_fixture_take (import);
      g_assert_cmpuint (import_fixture_count_changes (&other), ==, 1);
      for (guint i = 0; i < n; i++)
        if (!entities[i]->reference && strcmp (entities[i]->name, "attachment") != 0)
          check_equal (fixture, &other, entities[i]);
      klaster_store_close (other.store);
      g_object_unref (other.store);
    }
}

/* ---- tables of others */

static void
test_table (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_fixture_write (fixture, "mitra.csv",
                                                "Name;Kind;Contact\r\n"
                                                "Contoh Satu;business;=HYPERLINK(1)\r\n"
                                                "Contoh Dua;University;+62\r\n"
                                                ";;\r\n"
                                                "Contoh Tiga;galaksi;\r\n");
  gint64 before = import_fixture_count (fixture, "partner");
  guint changes = import_fixture_count_changes (fixture);
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "partner");
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  const KlasterImportProblem *problem;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterImportPlan) mended = NULL;
  g_autoptr (KlasterImport) again = NULL;
  g_autoptr (KlasterImportPlan) same = NULL;

  import_fixture_expect (plan, "2 new, 1 refused");
  problem = klaster_import_plan_get_problem (plan, 0);
  g_assert_cmpuint (problem->row, ==, 5);
  g_assert_cmpuint (problem->column, ==, 2);
  g_assert_cmpstr (problem->head, ==, "Kind");
  g_assert_cmpstr (problem->value, ==, "galaksi");
  g_assert_cmpstr (problem->file, ==, "mitra.csv");
  g_assert_nonnull (problem->reason);
  g_assert_cmpint (import_fixture_count (fixture, "partner"), ==, before);

  klaster_import_mend (import, 0, problem->row, problem->column, "opd");
  g_assert_false (klaster_import_commit (import, plan, NULL, &error));
  g_clear_error (&error);
  mended = import_fixture_plan (import);
  import_fixture_expect (mended, "3 new");
  g_assert_true (klaster_import_commit (import, mended, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (import_fixture_count (fixture, "partner"), ==, before + 3);
  g_assert_cmpuint (import_fixture_count_changes (fixture), ==, changes + 1);

  /* The same file once more: nothing is new. */
  again = import_fixture_open (fixture, path, NULL);
  same = import_fixture_plan (again);
  import_fixture_expect (same, "2 same, 1 refused");
}

/* What a person settled is taken again for the same heads, and may be asked for by name. */
static void
test_mapping (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_fixture_write (
      fixture, "telepon.csv", "lokasi;jiwa\n63.03.05.2057;1.234\n63.03.05.2058;2.345\n");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "village_profile");
  g_autofree char *lack = klaster_import_dup_lack (import, 0);
  g_autoptr (KlasterImport) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (lack);
  klaster_import_set_target (import, 0, 0, "village");
  klaster_import_set_target (import, 0, 1, "population");
  klaster_import_name_mapping (import, 0, "Penduduk Contoh");
  g_assert_true (klaster_import_set_constant (import, 0, "address", "Contoh", NULL));
  g_assert_false (klaster_import_set_constant (import, 0, "households", "lima", &error));
  g_clear_error (&error);
  import_fixture_take (import);

  again = import_fixture_open (fixture, path, NULL);
  g_assert_cmpstr (klaster_import_get_sheet (again, 0)->mapping, ==, "Penduduk Contoh");
  g_assert_cmpstr (klaster_import_get_column (again, 0, 1)->target, ==, "population");
  g_assert_cmpstr (klaster_import_get_constant (again, 0, "address"), ==, "Contoh");
  g_assert_true (klaster_import_use_mapping (again, "Penduduk Contoh", NULL));
  g_assert_false (klaster_import_use_mapping (again, "Lain", &error));
  {
    g_autoptr (KlasterImportPlan) plan = import_fixture_plan (again);

    import_fixture_expect (plan, "2 same");
  }
}

static gpointer
get_last_change (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) changes = klaster_reader_changes (reader, 1, error);

  return g_strdup (((KlasterChangeInfo *)changes->pdata[0])->source);
}

static void
test_journal (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = import_fixture_write (fixture, "mitra.csv", "Name;Kind\r\nContoh;business\r\n");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "partner");
  g_autofree char *source = NULL;

  import_fixture_take (import);
  source = klaster_store_run (fixture->store, get_last_change, NULL, NULL);
  g_assert_true (g_str_has_prefix (source, "mitra.csv (SHA-256 "));
  g_assert_true (klaster_store_undo (fixture->store, NULL, NULL));
}

/* New records are told as people read them. */
static void
test_additions (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = import_fixture_write (
      fixture, "opd.csv", "name;level;kabupaten\nDinas Contoh Baru;kabupaten;63.05\n");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, NULL);
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  const KlasterImportAddition *addition;

  g_assert_cmpuint (klaster_import_plan_get_n_additions (plan), ==, 1);
  addition = klaster_import_plan_get_addition (plan, 0);
  g_assert_cmpuint (addition->row, ==, 2);
  g_assert_cmpstr (addition->title, ==, "Dinas Contoh Baru");
  g_assert_nonnull (strstr (addition->details, "Tapin"));
}

/* What must be refused: a line of CSV, and a part of the sentence. */
static void
test_refusals (ImportFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *kind;
    const char *text;
    guint column;
    const char *reason;
    const char *repair;
  } cases[] = {
    { "village_profile", "lokasi;jumlah\n63.1;5\n", 1, NULL, NULL },
    { "village_profile", "village;population\n63.03.05.9999;5\n", 1, "63.03.05.9999", NULL },
    { "village_profile", "village;population\n6.303052057E+09;5\n", 1, NULL, "63.03.05.2057" },
    { "village_profile", "village;population\nPasayangan Barat;5\n", 1, "Pasayangan Barat",
      "63.03.05.2057" },
    { "village_profile", "village;population\n63.03.05.2057;lima\n", 2, "lima", NULL },
    { "village_profile", "village;population\n63.03.05.2057;1,5 juta\n", 2, NULL, "1500000" },
    { "village_profile", "village;population\n63.03.05.2057;2,5\n", 2, NULL, NULL },
    { "village_profile", "village;population\n63.03.05.2057;=1+1\n", 2, NULL, NULL },
    { "village_profile", "village;population\n63.03.05.2057;-5\n", 2, NULL, NULL },
    { "village_profile", "village;population\n63.03.05.2057;5\n6303052057;6\n", 0, "2", NULL },
    { "meeting", "title;date\nContoh;31/02/2026\n", 2, "31/02/2026", NULL },
    { "meeting", "title;date\nContoh;1/23/2026\n", 2, NULL, "2026-01-23" },
    { "village_index", "village;year;instrument;score\n63.03.05.2057;2025;indeks_desa;128,5\n", 4,
      "100", NULL },
    { "product", "site;name\nTidak Ada;Contoh\n", 1, "Tidak Ada", NULL },
    { "product", "site;name\nContoh A;Contoh\n", 1, "Contoh A", "Tanah Laut · Contoh A" },
    { "product", "id;site;name\nabc;;Contoh\n", 1, NULL, NULL },
    /* What the rules of the programme say. */
    { "village_index", "village;year;instrument;score\n63.71.01.1001;2025;indeks_desa;70\n", 0,
      "kelurahan", NULL },
    { "site", "kabupaten;year;status\n63.05;2025;designated\n", 0, "Tapin", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = import_fixture_write (fixture, "uji.csv", cases[i].text);
      g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, cases[i].kind);
      g_autoptr (KlasterImportPlan) plan = NULL;
      const KlasterImportProblem *problem;

      for (guint c = 0; c < klaster_import_get_sheet (import, 0)->n_columns; c++)
        if (klaster_import_get_column (import, 0, c)->target == NULL)
          klaster_import_set_target (import, 0, c, c == 0 ? "village" : "population");
      if (strcmp (cases[i].kind, "meeting") == 0)
        klaster_import_set_reading (import, 0, 1, KLASTER_READ_COMMA);
      plan = import_fixture_plan (import);
      g_assert_cmpuint (klaster_import_plan_count (plan, -1, KLASTER_ROW_REFUSED), ==, 1);
      problem = klaster_import_plan_get_problem (plan, 0);
      g_test_message ("%u: %s", i, problem->reason);
      g_assert_cmpuint (problem->column, ==, cases[i].column);
      if (cases[i].reason != NULL)
        g_assert_nonnull (strstr (problem->reason, cases[i].reason));
      if (cases[i].repair != NULL)
        g_assert_cmpstr (problem->repairs[0], ==, cases[i].repair);
    }
}

/* ---- numbers and dates */

static void
test_readings (ImportFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *values; /* three lines */
    KlasterImportReading reading;
    gboolean doubtful;
    const char *first; /* as people read it */
  } cases[] = {
    { "12,5\n1.234\n3\n", KLASTER_READ_COMMA, FALSE, "12,5" },
    { "1.234\n12,5\n3\n", KLASTER_READ_COMMA, FALSE, "1.234" },
    { "1.234\n12.5\n3\n", KLASTER_READ_POINT, FALSE, "1,234" },
    { "1,234\n12.5\n3\n", KLASTER_READ_POINT, FALSE, "1.234" },
    { "1.234\n5.678\n3\n", KLASTER_READ_COMMA, TRUE, "1.234" },
    { "12.5\n12,5\n3\n", KLASTER_READ_MIXED, FALSE, "12,5" },
    { "1.234.567\n12\n3\n", KLASTER_READ_COMMA, FALSE, "1.234.567" },
    { "1,234,567.5\n12\n3\n", KLASTER_READ_POINT, FALSE, "1.234.567,5" },
    { "Rp1.500.000,00\n12\n3\n", KLASTER_READ_COMMA, FALSE, "1.500.000" },
    { "70,2 %\n12\n3\n", KLASTER_READ_COMMA, FALSE, "70,2" },
    { "0.125\n12\n3\n", KLASTER_READ_POINT, FALSE, "0,125" },
    { "−3\n12\n3\n", KLASTER_READ_COMMA, FALSE, "−3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = g_strsplit (cases[i].values, "\n", -1);
      g_autofree char *text = g_strdup_printf ("nama;angka\nA;\"%s\"\nB;\"%s\"\nC;\"%s\"\n",
                                               lines[0], lines[1], lines[2]);
      g_autofree char *path = import_fixture_write (fixture, "angka.csv", text);
      g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "indicator");
      const KlasterImportColumn *column = klaster_import_get_column (import, 0, 1);
      g_autofree char *read = NULL;

      klaster_import_set_target (import, 0, 1, "target");
      g_test_message ("%s", cases[i].values);
      g_assert_cmpint (column->reading, ==, cases[i].reading);
      g_assert_cmpint (column->doubtful, ==, cases[i].doubtful);
      read = klaster_import_dup_sample (import, 0, 1, 0, NULL);
      g_assert_cmpstr (read, ==, cases[i].first);
    }
}

/* Nothing is taken for what it hardly is: answers to another form are reports to be mapped, and a table that has
 * names among much else is not a register of persons. */
static void
test_guesses (ImportFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    KlasterImportKind kind;
  } cases[] = {
    { "name;level\nDinas Contoh;province\n", KLASTER_IMPORT_RECORDS },
    { "fid;name;luas;keliling;warna\n1;Contoh;2;3;4\n", KLASTER_IMPORT_NOTHING },
    { "nama;catatan;_uuid;_submission_time\na;b;c;d\n", KLASTER_IMPORT_REPORTS },
    { "nama;_uuid;meta/rootUuid;_index\na;b;uuid:b;1\n", KLASTER_IMPORT_REPORTS },
    { "SubmissionDate;name;value;KEY\n2026-01-23;a;b;uuid:c\n", KLASTER_IMPORT_REPORTS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = import_fixture_write (fixture, "a.csv", cases[i].text);
      g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, NULL);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (klaster_import_get_sheet (import, 0)->kind, ==, cases[i].kind);
    }
}

/* ---- nothing half written */

static void
test_cancel (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = import_fixture_write (fixture, "mitra.csv", "Name;Kind\r\nContoh;business\r\n");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "partner");
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint changes = import_fixture_count_changes (fixture);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (klaster_import_plan (import, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (klaster_import_commit (import, plan, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (import_fixture_count_changes (fixture), ==, changes);
}

/* A file that is another by the time of writing is not taken. */
static void
test_changed_file (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = import_fixture_write (fixture, "mitra.csv", "Name;Kind\r\nContoh;business\r\n");
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "partner");
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  gint64 before = import_fixture_count (fixture, "partner");
  g_autoptr (GError) error = NULL;
  g_autofree char *other
      = import_fixture_write (fixture, "mitra.csv", "Name;Kind\r\nLainnya;business\r\n");

  g_assert_false (klaster_import_commit (import, plan, NULL, &error));
  g_assert_nonnull (strstr (error->message, "mitra.csv"));
  g_assert_cmpint (import_fixture_count (fixture, "partner"), ==, before);
  g_assert_cmpstr (other, ==, path);
}

static void
on_plan_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KlasterImportPlan **plan = user_data;

  *plan = klaster_import_plan_finish (result, NULL);
}

static void
on_commit_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  int *written = user_data;

  *written = klaster_import_commit_finish (result, NULL);
}

static void
on_open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KlasterImport **import = user_data;

  *import = klaster_import_open_finish (result, NULL);
}

/* As a window does it. */
static void
test_async (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = import_fixture_write (fixture, "mitra.csv", "name;kind\r\nContoh;business\r\n");
  const char *const paths[] = { path, NULL };
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;
  int written = -1;

  klaster_import_open_async (fixture->store, paths, "partner", NULL, on_open_cb, &import);
  while (import == NULL)
    g_main_context_iteration (NULL, TRUE);
  klaster_import_plan_async (import, NULL, on_plan_cb, &plan);
  while (plan == NULL)
    g_main_context_iteration (NULL, TRUE);
  import_fixture_expect (plan, "1 new");
  klaster_import_commit_async (import, plan, NULL, on_commit_cb, &written);
  while (written < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (written, ==, TRUE);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/exchange/import/" name, ImportFixture, NULL, import_fixture_set_up, func,          \
              import_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("unchanged", test_unchanged);
  ADD ("into-empty-store", test_into_empty_store);
  ADD ("table", test_table);
  ADD ("mapping", test_mapping);
  ADD ("journal", test_journal);
  ADD ("additions", test_additions);
  ADD ("refusals", test_refusals);
  ADD ("readings", test_readings);
  ADD ("guesses", test_guesses);
  ADD ("cancel", test_cancel);
  ADD ("changed-file", test_changed_file);
  ADD ("async", test_async);
  return g_test_run ();
}
