/* A backup is copied page by page through SQLite (so what is still in the write-ahead log comes along),
 * opened anew, checked, and counted against the store; until then its name ends in ".part", and nothing
 * older is dropped. Names carry the day and time (WITA), so they sort by age.
 */
#include "klaster-backup.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-proof.h"
#include "klaster-reason.h"
#include "klaster-stamp.h"
#include "klaster-store-private.h"

#define SUFFIX ".db"

/* ---- listing and dropping */

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
klaster_store_list_backups (const char *directory)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (directory, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, KLASTER_BACKUP_PREFIX) && g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (paths, g_build_filename (directory, name, NULL));
  g_ptr_array_sort (paths, compare_newest_first);
  return paths;
}

static void
drop_oldest (const char *directory, guint keep)
{
  g_autoptr (GPtrArray) paths = klaster_store_list_backups (directory);

  for (guint i = keep; keep > 0 && i < paths->len; i++)
    g_remove (paths->pdata[i]);
}

/* ---- making */

static gboolean
count (KlasterDb *db, const KlasterSchema *schema, gint64 *total, GError **error)
{
  *total = 0;
  for (guint i = 0; i < schema->n_entities; i++)
    {
      g_autofree char *sql
          = g_strdup_printf ("SELECT count(*) FROM \"%s\"", schema->entities[i]->name);
      gint64 n;

      if (schema->entities[i]->reference)
        continue;
      if (!klaster_db_get_integer (db, sql, &n, error))
        return FALSE;
      *total += n;
    }
  return TRUE;
}

static gboolean
count_changes (KlasterDb *db, gint64 *total, GError **error)
{
  return klaster_db_get_integer (db, "SELECT count(*) FROM change", total, error);
}

static gboolean
refuse_copy (const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CORRUPT,
               /* Translators: a file and a reason. */
               _ ("The copy “%s” is not good and was not kept: %s"), name, reason);
  return FALSE;
}

/* Reads everything in the file at PATH, which sentences call NAME; the counts may be NULL. */
static gboolean
prove (const char *path,
       const char *name,
       const KlasterSchema *schema,
       const gint64 *expected_records,
       const gint64 *expected_changes,
       GError **error)
{
  g_autoptr (KlasterDb) copy = klaster_db_open (path, KLASTER_DB_READ_ONLY, error);
  g_autoptr (KlasterCheckResult) result = g_new0 (KlasterCheckResult, 1);
  g_autoptr (GError) failure = NULL;
  gboolean older;

  if (copy == NULL)
    return FALSE;
  /* One of an older version is brought up to date when it is opened; its rows are read then. */
  older = !klaster_schema_check (copy, schema, &failure)
          && g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_MIGRATION);
  if (failure != NULL && !older)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!klaster_proof_check_file (copy, &result->problem, error))
    return FALSE;
  if (result->problem == NULL && !older
      && !klaster_proof_check_journal (copy, schema, result, error))
    return FALSE;
  if (result->problem != NULL)
    return refuse_copy (name, result->problem, error);
  if ((expected_records != NULL && result->records != *expected_records)
      || (expected_changes != NULL && result->changes != *expected_changes))
    return refuse_copy (name, _ ("records are missing in it."), error);
  return TRUE;
}

static gboolean
copy_to (KlasterDb *db, const char *path, GError **error)
{
  g_autoptr (KlasterDb) copy = klaster_db_open (path, KLASTER_DB_CREATE, error);

  /* One file without a log beside it, so that it can be carried away. */
  return copy != NULL && klaster_db_copy (db, copy, error)
         && klaster_db_exec (copy, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
copy_and_prove (KlasterDb *db, const KlasterSchema *schema, const char *path, GError **error)
{
  gint64 records, changes;
  gboolean counted;

  /* One view for counting and copying: another window may be writing. */
  if (!klaster_db_exec (db, "BEGIN", error))
    return FALSE;
  counted = count (db, schema, &records, error) && count_changes (db, &changes, error)
            && copy_to (db, path, error);
  klaster_db_rollback (db);
  return counted && prove (path, path, schema, &records, &changes, error);
}

static gboolean
rename_file (const char *from, const char *to, GError **error)
{
  g_autofree char *name = NULL;
  int code;

  if (g_rename (from, to) == 0)
    return TRUE;
  code = errno;
  name = g_filename_display_name (to);
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_FAILED,
               /* Translators: a file and what the system says. */
               _ ("“%s” could not be written: %s"), name, klaster_reason_get (code));
  return FALSE;
}

char *
klaster_backup_make (KlasterDb *db,
                     const KlasterSchema *schema,
                     const char *directory,
                     guint keep,
                     GError **error)
{
  g_autofree char *stamp = klaster_stamp_new ();
  g_autofree char *name = g_strconcat (KLASTER_BACKUP_PREFIX, stamp, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  if (g_mkdir_with_parents (directory, 0700) != 0)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_OPEN,
                   _ ("The folder “%s” for backups cannot be made: %s"), directory,
                   klaster_reason_get (errno));
      return NULL;
    }
  if (!copy_and_prove (db, schema, part, error) || !rename_file (part, path, error))
    {
      g_remove (part);
      return NULL;
    }
  drop_oldest (directory, keep);
  return g_steal_pointer (&path);
}

/* ---- restoring */

/* Only a store that nobody has open can leave WAL mode. A damaged one cannot be asked, and may go. */
static gboolean
check_unused (const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterDb) db = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  db = klaster_db_open (path, KLASTER_DB_PLAIN, &failure);
  if (db != NULL
      && klaster_db_exec (db, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; ROLLBACK", &failure))
    return TRUE;
  if (!g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_BUSY)
      && !g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_READ_ONLY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static const char *const companions[] = { "", "-wal", "-shm", "-journal" };

/* Back where it was, after something else went wrong. */
static void
put_back (const char *path, const char *stamp)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *to = g_strconcat (path, companions[i], NULL);
      g_autofree char *from = g_strconcat (path, ".before-restore-", stamp, companions[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS))
        g_rename (from, to);
    }
}

/* Moves PATH and what SQLite keeps beside it out of the way. */
static gboolean
set_aside (const char *path, const char *stamp, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *from = g_strconcat (path, companions[i], NULL);
      g_autofree char *to = g_strconcat (path, ".before-restore-", stamp, companions[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !rename_file (from, to, error))
        return FALSE;
    }
  return TRUE;
}

/* Puts PART in the place of PATH; when that fails, PATH is what it was. */
static gboolean
replace (const char *part, const char *path, GError **error)
{
  g_autofree char *stamp = klaster_stamp_new ();

  if (set_aside (path, stamp, error) && rename_file (part, path, error))
    return TRUE;
  put_back (path, stamp);
  return FALSE;
}

static gboolean
copy_backup (const char *backup, const char *path, const KlasterSchema *schema, GError **error)
{
  g_autoptr (KlasterDb) db = NULL;
  GError *failure = NULL;
  gboolean exists;

  if (!klaster_schema_check_file (backup, schema, &exists, error))
    return FALSE;
  db = klaster_store_open_db_to_read (backup, error);
  if (db == NULL)
    return FALSE;
  if (klaster_schema_check (db, schema, &failure)
      || g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_MIGRATION))
    {
      g_clear_error (&failure);
      return copy_to (db, path, error);
    }
  g_propagate_error (error, failure);
  return FALSE;
}

gboolean
klaster_store_restore (const char *backup, const char *path, GError **error)
{
  const KlasterSchema *schema = klaster_schema_get_default ();
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  g_remove (part);
  if (copy_backup (backup, part, schema, error) && prove (part, backup, schema, NULL, NULL, error)
      && check_unused (path, error) && replace (part, path, error))
    return TRUE;
  g_remove (part);
  return FALSE;
}
