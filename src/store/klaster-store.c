#include "klaster-store-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#ifdef G_OS_WIN32
#include <io.h>
#define W_OK 2
#else
#include <unistd.h>
#endif

#include "klaster-reference.h"
#include "klaster-replay.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlasterStore, klaster_store, G_TYPE_OBJECT)

/* ---- opening, on the executor thread */

static void
read_sample (KlasterStore *self)
{
  g_autofree char *sample = klaster_reader_dup_setting (self->reader, "sample", "0");

  g_atomic_int_set (&self->sample, g_str_equal (sample, "1"));
}

static gboolean
read_data_version (KlasterStore *self, gint64 *version)
{
  return klaster_db_get_integer (self->reader->db, "PRAGMA main.data_version", version, NULL);
}

static gboolean
take_db (KlasterStore *self, KlasterDb *db, GError **error)
{
  self->reader = klaster_reader_new (db);
  klaster_db_defer_tidying (db);
  if (!klaster_reference_attach (db, error))
    return FALSE;
  read_data_version (self, &self->data_version);
  read_sample (self);
  return TRUE;
}

static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return g_file_test (log, G_FILE_TEST_EXISTS);
}

/* A store that cannot be written to needs no lock when there is no log beside it. A log made beside a file
 * that can only be read would even keep it from being written to later, when that is allowed again. */
KlasterDb *
klaster_store_open_db_to_read (const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean unchanging = g_access (path, W_OK) != 0 && !has_log (path);
  g_autoptr (KlasterDb) db = klaster_db_open (
      path, unchanging ? KLASTER_DB_READ_ONLY | KLASTER_DB_UNCHANGING : KLASTER_DB_READ_ONLY,
      &failure);
  gint64 version;

  if (db != NULL && klaster_db_get_integer (db, "PRAGMA main.schema_version", &version, &failure))
    return g_steal_pointer (&db);
  if (!unchanging && !has_log (path)
      && (g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_OPEN)
          || g_error_matches (failure, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_READ_ONLY)))
    return klaster_db_open (path, KLASTER_DB_READ_ONLY | KLASTER_DB_UNCHANGING, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static KlasterDb *
open_to_read (const char *path, const KlasterSchema *schema, GError **error)
{
  g_autoptr (KlasterDb) db = klaster_store_open_db_to_read (path, error);

  if (db == NULL || !klaster_schema_check (db, schema, error))
    return NULL;
  return g_steal_pointer (&db);
}

static KlasterDb *
open_to_write (const char *path, gboolean create, const KlasterSchema *schema, GError **error)
{
  g_autoptr (KlasterDb) db
      = klaster_db_open (path, create ? KLASTER_DB_CREATE : KLASTER_DB_PLAIN, error);

  if (db == NULL || !klaster_schema_prepare (db, schema, create, error))
    return NULL;
  return g_steal_pointer (&db);
}

static gpointer
open_on_thread (gpointer store, gpointer data, GCancellable *cancellable, GError **error)
{
  KlasterStore *self = store;
  gboolean create = (self->flags & KLASTER_STORE_OPEN_CREATE) != 0 || self->path == NULL;
  KlasterDb *db;

  if (self->path != NULL && (self->flags & KLASTER_STORE_OPEN_READ_ONLY) != 0)
    db = open_to_read (self->path, self->schema, error);
  else
    db = open_to_write (self->path, create, self->schema, error);
  if (db != NULL)
    take_db (self, db, error);
  return NULL;
}

/* Who writes much need not wait until the log is written back. */
static void
rest_on_thread (gpointer store)
{
  KlasterStore *self = store;

  if (self->reader != NULL)
    klaster_db_tidy (self->reader->db);
}

static gpointer
adopt_on_thread (gpointer store, gpointer db, GCancellable *cancellable, GError **error)
{
  klaster_db_claim (db);
  take_db (store, db, error);
  return NULL;
}

static gpointer
close_on_thread (gpointer store, gpointer data, GCancellable *cancellable, GError **error)
{
  KlasterStore *self = store;

  g_clear_pointer (&self->reader, klaster_reader_free);
  return NULL;
}

/* ---- telling of changes */

void
klaster_store_emit_changed (KlasterStore *self, GHashTable *touched)
{
  guint n_names;
  g_autofree char **names = NULL;

  if (g_hash_table_size (touched) == 0)
    return;
  names = (char **)g_hash_table_get_keys_as_array (touched, &n_names);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, names);
}

static gboolean
on_changed_source_cb (gpointer data)
{
  KlasterStore *self = data;
  g_autoptr (GHashTable) touched = g_steal_pointer (&self->changed);

  self->changed = g_hash_table_new (g_str_hash, g_str_equal);
  g_clear_pointer (&self->changed_source, g_source_unref);
  klaster_store_emit_changed (self, touched);
  return G_SOURCE_REMOVE;
}

void
klaster_store_queue_changed (KlasterStore *self, GHashTable *touched)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (self->changed, name);
  if (self->changed_source != NULL || g_hash_table_size (self->changed) == 0)
    return;
  self->changed_source = g_idle_source_new ();
  g_source_set_priority (self->changed_source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->changed_source, on_changed_source_cb, self, NULL);
  g_source_attach (self->changed_source, self->context);
}

static gboolean
on_others_wrote_cb (gpointer data)
{
  KlasterStore *self = data;
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->schema->n_entities; i++)
    if (!self->schema->entities[i]->reference)
      g_hash_table_add (all, (gpointer)self->schema->entities[i]->name);
  klaster_store_queue_changed (self, all);
  return G_SOURCE_REMOVE;
}

void
klaster_store_look_around (KlasterStore *self)
{
  g_autoptr (GSource) source = NULL;
  gint64 version;

  if (self->path == NULL || !read_data_version (self, &version) || version == self->data_version)
    return;
  self->data_version = version;
  klaster_reader_forget (self->reader);
  read_sample (self);
  source = g_idle_source_new ();
  g_source_set_callback (source, on_others_wrote_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

void
klaster_store_note_written (KlasterStore *self, GHashTable *touched)
{
  if (g_hash_table_contains (touched, "setting"))
    read_sample (self);
}

/* ---- the object */

static void
klaster_store_dispose (GObject *object)
{
  KlasterStore *self = (KlasterStore *)object;

  klaster_store_close (self);
  if (self->changed_source != NULL)
    g_source_destroy (self->changed_source);
  g_clear_pointer (&self->changed_source, g_source_unref);
  G_OBJECT_CLASS (klaster_store_parent_class)->dispose (object);
}

static void
klaster_store_finalize (GObject *object)
{
  KlasterStore *self = (KlasterStore *)object;

  klaster_executor_free (self->executor);
  g_hash_table_unref (self->changed);
  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self->officer);
  G_OBJECT_CLASS (klaster_store_parent_class)->finalize (object);
}

static void
klaster_store_class_init (KlasterStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = klaster_store_dispose;
  object_class->finalize = klaster_store_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
klaster_store_init (KlasterStore *self)
{
  self->executor = klaster_executor_new ("klaster-store", rest_on_thread, self);
  self->changed = g_hash_table_new (g_str_hash, g_str_equal);
  self->context = g_main_context_ref_thread_default ();
}

/* ---- public */

/* Before SQLite makes its files beside one that it cannot write to. */
static gboolean
check_writable (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_access (path, W_OK) == 0)
    return TRUE;
  g_set_error (
      error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_READ_ONLY,
      _ ("“%s” can only be read. Allow writing to the file and its folder, or work on a copy."),
      name);
  return FALSE;
}

static gboolean
check_path (const char *path, KlasterStoreFlags flags, const KlasterSchema *schema, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;
  gboolean exists;

  if (!klaster_schema_check_file (path, schema, &exists, error))
    return FALSE;
  if (exists)
    return (flags & KLASTER_STORE_OPEN_READ_ONLY) != 0 || check_writable (path, error);
  if ((flags & KLASTER_STORE_OPEN_CREATE) != 0 && g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  name = g_filename_display_name (path);
  g_set_error (
      error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_OPEN,
      _ ("“%s” cannot be opened. Check that the file and its folder exist and that you may open "
         "them."),
      name);
  return FALSE;
}

KlasterStore *
klaster_store_open_with_schema (const char *path,
                                KlasterStoreFlags flags,
                                const KlasterSchema *schema,
                                GError **error)
{
  g_autoptr (KlasterStore) self = NULL;
  GError *failure = NULL;

  if (path != NULL && !check_path (path, flags, schema, error))
    return NULL;
  self = g_object_new (KLASTER_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  self->flags = flags;
  self->read_only = (flags & KLASTER_STORE_OPEN_READ_ONLY) != 0;
  self->schema = schema;
  klaster_executor_run (self->executor, open_on_thread, NULL, &failure);
  if (failure == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, failure);
  return NULL;
}

KlasterStore *
klaster_store_open (const char *path, KlasterStoreFlags flags, GError **error)
{
  return klaster_store_open_with_schema (path, flags, klaster_schema_get_default (), error);
}

void
klaster_store_close (KlasterStore *self)
{
  g_return_if_fail (KLASTER_IS_STORE (self));

  klaster_executor_run (self->executor, close_on_thread, NULL, NULL);
  klaster_executor_close (self->executor);
}

const char *
klaster_store_get_path (KlasterStore *self)
{
  g_return_val_if_fail (KLASTER_IS_STORE (self), NULL);
  return self->path;
}

gboolean
klaster_store_is_sample (KlasterStore *self)
{
  g_return_val_if_fail (KLASTER_IS_STORE (self), FALSE);
  return g_atomic_int_get (&self->sample);
}

gboolean
klaster_store_is_read_only (KlasterStore *self)
{
  g_return_val_if_fail (KLASTER_IS_STORE (self), FALSE);
  return self->read_only;
}

void
klaster_store_set_officer (KlasterStore *self, const char *name)
{
  g_return_if_fail (KLASTER_IS_STORE (self));
  g_free (self->officer);
  self->officer = g_strdup (name);
}

/* ---- as of a day */

static gpointer
replay_on_thread (gpointer store, gpointer moment, GCancellable *cancellable, GError **error)
{
  KlasterStore *self = store;
  gint64 last;

  if (!klaster_replay_find_last (self->reader->db, moment, &last, error))
    return NULL;
  return klaster_replay (self->reader->db, self->schema, last, error);
}

KlasterStore *
klaster_store_open_as_of (KlasterStore *self, const GDate *day, GError **error)
{
  g_autoptr (KlasterStore) then = NULL;
  g_autofree char *moment = NULL;
  GError *failure = NULL;
  KlasterDb *db;

  g_return_val_if_fail (KLASTER_IS_STORE (self) && day != NULL && g_date_valid (day), NULL);

  /* Midnight in WITA (UTC+8) after that day is 16 o'clock of it in UTC. */
  moment = g_strdup_printf ("%04d-%02d-%02dT16:00:00", g_date_get_year (day),
                            g_date_get_month (day), g_date_get_day (day));
  db = klaster_executor_run (self->executor, replay_on_thread, moment, error);
  if (db == NULL)
    return NULL;
  then = g_object_new (KLASTER_TYPE_STORE, NULL);
  then->read_only = TRUE;
  then->schema = self->schema;
  klaster_executor_run (then->executor, adopt_on_thread, db, &failure);
  if (failure == NULL)
    return g_steal_pointer (&then);
  g_propagate_error (error, failure);
  return NULL;
}
