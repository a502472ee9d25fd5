#include "klaster-db.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-db-private.h"
#include "klaster-format.h"
#include "klaster-store.h"

/* Instructions of SQLite's machine between two looks at the cancellable: some microseconds. */
#define STEPS_BETWEEN_LOOKS 1000
/* More prepared statements than the program has; a guard against SQL made in a loop. */
#define MAX_KEPT_STATEMENTS 400
/* Pages in the log from which on it is written back, as by SQLite's own. */
#define LONG_LOG 1000
/* Where a statement is looked for first, by the address of its text. */
#define N_RECENT 16
/* No honest value of a file from elsewhere is larger. */
#define FOREIGN_BYTES (16 * 1024 * 1024)

typedef struct
{
  const char *text; /* only compared */
  const char *sql; /* that of the statement */
  KlasterStatement *statement;
} Recent;

struct _KlasterDb
{
  sqlite3 *handle;
  char *path;
  char *name;
  GThread *owner; /* borrowed, only compared */
  GHashTable *statements; /* SQL -> KlasterStatement */
  Recent recent[N_RECENT]; /* of them; a text is mostly the same constant */
  GCancellable *cancellable; /* borrowed */
  int n_logged; /* pages in the log after the newest commit */
  GBytes *attached; /* what SQLite reads in place */
};

G_DEFINE_QUARK (klaster - store - error - quark, klaster_store_error)

static int
on_progress_cb (void *data)
{
  KlasterDb *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

/* klaster_key (text): key that sorts as people do, so that ORDER BY computes it once per row. */
static void
on_sort_key_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  const char *text = (const char *)sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, klaster_collate_key (text), -1, g_free);
}

static void
distrust (KlasterDb *self)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_LENGTH, FOREIGN_BYTES);
}

static gboolean
set_up (KlasterDb *self, KlasterDbFlags flags, GError **error)
{
  if ((flags & KLASTER_DB_FOREIGN) != 0)
    distrust (self);
  sqlite3_extended_result_codes (self->handle, TRUE);
  sqlite3_busy_timeout (self->handle, KLASTER_DB_BUSY_MS);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, on_progress_cb, self);
  /* A file from elsewhere must not be able to run functions through its own views and triggers. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_create_function (self->handle, "klaster_key", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL,
                           on_sort_key_cb, NULL, NULL);
  return klaster_db_exec (self,
                          "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
                          "PRAGMA temp_store = MEMORY;",
                          error);
}

/* What SQLite is given: the path, or a URI where the path cannot say it. */
static char *
make_location (const char *path, KlasterDbFlags flags)
{
  g_autofree char *absolute = NULL;
  g_autofree char *uri = NULL;

  if (path == NULL)
    return g_strdup (":memory:");
  absolute = g_canonicalize_filename (path, NULL);
  uri = (flags & KLASTER_DB_UNCHANGING) != 0 ? g_filename_to_uri (absolute, NULL, NULL) : NULL;
  return uri != NULL ? g_strconcat (uri, "?immutable=1", NULL) : g_steal_pointer (&absolute);
}

/* Nobody asks SQLite for its statistics of memory, and each piece of memory would wait for their lock. Without
 * effect when a library of ours has used SQLite before. */
static void
configure_once (void)
{
  static gsize once = 0;

  if (!g_once_init_enter (&once))
    return;
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  g_once_init_leave (&once, 1);
}

KlasterDb *
klaster_db_open (const char *path, KlasterDbFlags flags, GError **error)
{
  g_autoptr (KlasterDb) self = g_new0 (KlasterDb, 1);
  g_autofree char *location = make_location (path, flags);
  int open_flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
  int code;

  self->path = g_strdup (path);
  self->name = path != NULL ? g_filename_display_name (path) : g_strdup (_ ("store in memory"));
  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify)klaster_statement_free);
  if ((flags & KLASTER_DB_READ_ONLY) != 0)
    open_flags |= SQLITE_OPEN_READONLY;
  else
    open_flags |= SQLITE_OPEN_READWRITE;
  if ((flags & KLASTER_DB_CREATE) != 0)
    open_flags |= SQLITE_OPEN_CREATE;
  configure_once ();
  code = sqlite3_open_v2 (location, &self->handle, open_flags, NULL);
  if (code != SQLITE_OK)
    {
      klaster_db_set_error (self, code, error);
      return NULL;
    }
  if (!set_up (self, flags, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
klaster_db_close (KlasterDb *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_clear_pointer (&self->attached, g_bytes_unref);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

void
klaster_db_claim (KlasterDb *self)
{
  self->owner = g_thread_self ();
}

const char *
klaster_db_get_path (KlasterDb *self)
{
  return self->path;
}

const char *
klaster_db_get_name (KlasterDb *self)
{
  return self->name;
}

gboolean
klaster_db_is_read_only (KlasterDb *self)
{
  return sqlite3_db_readonly (self->handle, "main") == 1;
}

void
klaster_db_set_cancellable (KlasterDb *self, GCancellable *cancellable)
{
  self->cancellable = cancellable;
}

gboolean
klaster_db_exec (KlasterDb *self, const char *sql, GError **error)
{
  int code;

  g_assert (self->owner == g_thread_self ());
  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;
  klaster_db_set_error (self, code, error);
  return FALSE;
}

static gboolean
is_unused (gpointer sql, gpointer statement, gpointer data)
{
  return !((KlasterStatement *)statement)->in_use;
}

static KlasterStatement *
find_kept (KlasterDb *self, const char *sql)
{
  Recent *recent = &self->recent[((gsize)sql >> 4) % N_RECENT];
  gpointer kept, statement;

  if (recent->text == sql && strcmp (recent->sql, sql) == 0)
    return recent->statement;
  if (!g_hash_table_lookup_extended (self->statements, sql, &kept, &statement))
    return NULL;
  *recent = (Recent){ sql, kept, statement };
  return statement;
}

static void
drop_unused (KlasterDb *self)
{
  memset (self->recent, 0, sizeof self->recent);
  g_hash_table_foreach_remove (self->statements, is_unused, NULL);
}

KlasterStatement *
klaster_db_prepare (KlasterDb *self, const char *sql, GError **error)
{
  KlasterStatement *statement = find_kept (self, sql);
  sqlite3_stmt *handle = NULL;
  gboolean keep = statement == NULL;
  int code;

  g_assert (self->owner == g_thread_self ());
  if (statement != NULL && !statement->in_use)
    {
      statement->in_use = TRUE;
      return statement;
    }
  code = sqlite3_prepare_v3 (self->handle, sql, -1, keep ? SQLITE_PREPARE_PERSISTENT : 0, &handle,
                             NULL);
  if (code != SQLITE_OK)
    {
      klaster_db_set_error (self, code, error);
      return NULL;
    }
  if (g_hash_table_size (self->statements) >= MAX_KEPT_STATEMENTS)
    drop_unused (self);
  statement = klaster_statement_new (self, handle, keep);
  if (keep)
    g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

gboolean
klaster_db_get_integer (KlasterDb *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (self, sql, error);
  KlasterStep step;

  *value = 0;
  if (statement == NULL)
    return FALSE;
  step = klaster_statement_step (statement, error);
  if (step == KLASTER_STEP_ROW)
    *value = klaster_statement_get_integer (statement, 0);
  return step != KLASTER_STEP_ERROR;
}

static int
on_logged_cb (void *data, sqlite3 *handle, const char *schema, int n_pages)
{
  ((KlasterDb *)data)->n_logged = n_pages;
  return SQLITE_OK;
}

void
klaster_db_defer_tidying (KlasterDb *self)
{
  sqlite3_wal_hook (self->handle, on_logged_cb, self);
}

void
klaster_db_tidy (KlasterDb *self)
{
  if (self->n_logged < LONG_LOG)
    return;
  self->n_logged = 0;
  sqlite3_wal_checkpoint_v2 (self->handle, "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
}

gboolean
klaster_db_begin (KlasterDb *self, GError **error)
{
  return klaster_db_exec (self, "BEGIN IMMEDIATE", error);
}

gboolean
klaster_db_commit (KlasterDb *self, GError **error)
{
  return klaster_db_exec (self, "COMMIT", error);
}

void
klaster_db_rollback (KlasterDb *self)
{
  self->cancellable = NULL;
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

gboolean
klaster_db_attach_bytes (KlasterDb *self, const char *schema, GBytes *bytes, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("ATTACH ':memory:' AS %s", schema);
  gsize size;
  /* SQLite takes the bytes as its own to write to, but READONLY keeps it from doing so. */
  guchar *data = (guchar *)g_bytes_get_data (bytes, &size);
  int code;

  if (!klaster_db_exec (self, sql, error))
    return FALSE;
  code = sqlite3_deserialize (self->handle, schema, data, size, size, SQLITE_DESERIALIZE_READONLY);
  if (code != SQLITE_OK)
    {
      klaster_db_set_error (self, code, error);
      return FALSE;
    }
  self->attached = g_bytes_ref (bytes);
  return TRUE;
}

gboolean
klaster_db_copy (KlasterDb *self, KlasterDb *target, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", self->handle, "main");
  int code;

  if (backup == NULL)
    {
      klaster_db_set_error (target, sqlite3_extended_errcode (target->handle), error);
      return FALSE;
    }
  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  if (code == SQLITE_OK)
    return TRUE;
  klaster_db_set_error (target, code, error);
  return FALSE;
}

/* What a person reads; "%s" is the file. */
static const struct
{
  int primary;
  KlasterStoreErrorCode code;
  const char *sentence;
} meanings[] = {
  { SQLITE_BUSY, KLASTER_STORE_ERROR_BUSY,
    N_ ("“%s” is in use by another window or program. Finish the work there or wait a moment, then "
        "try "
        "again.") },
  { SQLITE_LOCKED, KLASTER_STORE_ERROR_BUSY,
    N_ ("“%s” is in use by another window or program. Finish the work there or wait a moment, then "
        "try "
        "again.") },
  { SQLITE_FULL, KLASTER_STORE_ERROR_FULL,
    N_ ("The disk is full, so nothing was written to “%s”. Free some space, then try again.") },
  { SQLITE_READONLY, KLASTER_STORE_ERROR_READ_ONLY,
    N_ ("“%s” can only be read. Allow writing to the file and its folder, or work on a copy.") },
  { SQLITE_CORRUPT, KLASTER_STORE_ERROR_CORRUPT,
    N_ ("“%s” is damaged and was left as it is. Restore the store from a backup.") },
  { SQLITE_NOTADB, KLASTER_STORE_ERROR_NOT_A_STORE,
    N_ ("“%s” is not a store of Klaster Desa. Choose another file.") },
  { SQLITE_CANTOPEN, KLASTER_STORE_ERROR_OPEN,
    N_ ("“%s” cannot be opened. Check that the file and its folder exist and that you may open "
        "them.") },
  { SQLITE_PERM, KLASTER_STORE_ERROR_OPEN,
    N_ ("“%s” cannot be opened. Check that the file and its folder exist and that you may open "
        "them.") },
  { SQLITE_CONSTRAINT, KLASTER_STORE_ERROR_REFUSED,
    N_ ("“%s” does not take this change, because it breaks a rule of the data.") },
  { SQLITE_TOOBIG, KLASTER_STORE_ERROR_REFUSED,
    N_ ("“%s” does not take this change, because a text in it is too long.") },
  { SQLITE_IOERR, KLASTER_STORE_ERROR_FAILED,
    N_ ("“%s” could not be read or written, because the disk reports an error. Check the disk.") },
};

static void
set_meaning (KlasterDb *self, guint meaning, GError **error)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, KLASTER_STORE_ERROR, meanings[meaning].code, _ (meanings[meaning].sentence),
               self->name);
#pragma GCC diagnostic pop
}

void
klaster_db_set_error (KlasterDb *self, int code, GError **error)
{
  int primary = code & 0xff;
  const char *details
      = self->handle != NULL ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code);

  if (primary == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
      return;
    }
  /* The file of shared memory beside the store could not grow. */
  if (code == SQLITE_IOERR_SHMSIZE)
    primary = SQLITE_FULL;
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].primary == primary)
      {
        g_debug ("%s: SQLite %d: %s", self->name, code, details);
        set_meaning (self, i, error);
        return;
      }
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_FAILED,
               /* Translators: a file and what the database library says. */
               _ ("“%s” could not be read or written (%s)."), self->name, details);
}

gboolean
klaster_db_is_duplicate (KlasterDb *self, char **columns)
{
  int code = sqlite3_extended_errcode (self->handle);
  const char *message = sqlite3_errmsg (self->handle);
  const char *colon = strchr (message, ':');

  if (code != SQLITE_CONSTRAINT_UNIQUE && code != SQLITE_CONSTRAINT_PRIMARYKEY)
    return FALSE;
  *columns = g_strdup (colon != NULL ? colon + 2 : "");
  return TRUE;
}

gboolean
klaster_db_is_missing_reference (KlasterDb *self)
{
  return sqlite3_extended_errcode (self->handle) == SQLITE_CONSTRAINT_FOREIGNKEY;
}
