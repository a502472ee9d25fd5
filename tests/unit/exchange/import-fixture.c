#include "import-fixture.h"

#include <glib/gstdio.h>

#include "klaster-sample.h"
#include "klaster-starter.h"

void
import_fixture_set_up (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("klaster-import-XXXXXX", NULL);
  self->store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  if (data == NULL)
    klaster_sample_fill (self->store, KLASTER_SAMPLE_SEED, &error);
  else
    klaster_starter_fill (self->store, &error);
  g_assert_no_error (error);
}

void
import_fixture_tear_down (ImportFixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  klaster_store_close (self->store);
  g_clear_object (&self->store);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

char *
import_fixture_write (ImportFixture *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

KlasterImport *
import_fixture_open (ImportFixture *self, const char *path, const char *kind)
{
  const char *const paths[] = { path, NULL };
  g_autoptr (GError) error = NULL;
  KlasterImport *import = klaster_import_open (self->store, paths, kind, NULL, &error);

  g_assert_no_error (error);
  return import;
}

KlasterImportPlan *
import_fixture_plan (KlasterImport *import)
{
  g_autoptr (GError) error = NULL;
  KlasterImportPlan *plan = klaster_import_plan (import, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < klaster_import_plan_get_n_problems (plan); i++)
    {
      const KlasterImportProblem *problem = klaster_import_plan_get_problem (plan, i);

      g_test_message ("%s %s row %u column %u “%s”: %s", problem->file, problem->sheet_name,
                      problem->row, problem->column, problem->value, problem->reason);
    }
  return plan;
}

void
import_fixture_take (KlasterImport *import)
{
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (klaster_import_plan_count (plan, -1, KLASTER_ROW_REFUSED), ==, 0);
  klaster_import_commit (import, plan, NULL, &error);
  g_assert_no_error (error);
}

void
import_fixture_expect (const KlasterImportPlan *plan, const char *counts)
{
  static const char *const names[KLASTER_N_ROW_STATES]
      = { "new", "changed", "same", "refused", "waiting", "left out" };
  g_autoptr (GString) found = g_string_new (NULL);

  for (KlasterRowState state = 0; state < KLASTER_N_ROW_STATES; state++)
    {
      guint n = klaster_import_plan_count (plan, -1, state);

      if (n > 0)
        g_string_append_printf (found, "%s%u %s", found->len > 0 ? ", " : "", n, names[state]);
    }
  g_assert_cmpstr (found->str, ==, counts);
}

guint
import_fixture_find_sheet (KlasterImport *import)
{
  for (guint i = 0; i < klaster_import_get_n_sheets (import); i++)
    if (klaster_import_get_sheet (import, i)->kind != KLASTER_IMPORT_NOTHING)
      return i;
  g_assert_not_reached ();
}

/* ---- the store */

static gpointer
list_records (KlasterReader *reader, gpointer entity, GError **error)
{
  return klaster_reader_list (reader, klaster_entity_get (entity), NULL, "id", error);
}

GPtrArray *
import_fixture_list (ImportFixture *self, const char *entity)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = klaster_store_run (self->store, list_records, (gpointer)entity, &error);

  g_assert_no_error (error);
  return records;
}

gint64
import_fixture_count (ImportFixture *self, const char *entity)
{
  g_autoptr (GPtrArray) records = import_fixture_list (self, entity);

  return records->len;
}

static gpointer
list_changes (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_changes (reader, 10000, error);
}

guint
import_fixture_count_changes (ImportFixture *self)
{
  g_autoptr (GPtrArray) changes = klaster_store_run (self->store, list_changes, NULL, NULL);

  return changes->len;
}
