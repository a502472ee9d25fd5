#include "klaster-office.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "klaster-sample.h"
#include "klaster-starter.h"

char *
klaster_default_store_path (gboolean sample)
{
  return g_build_filename (g_get_user_data_dir (), "klaster-desa",
                           sample ? "contoh.db" : "klaster.db", NULL);
}

/* Nothing was ever written: a new file, or one whose filling was interrupted. */
static gpointer
find_first_change (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) changes = klaster_reader_changes (reader, 1, error);

  *(gboolean *)data = changes != NULL && changes->len == 0;
  return NULL;
}

/* A store that could not be filled is worth nothing, and would stand in the way of the next try. */
static void
remove_made (const char *path)
{
  static const char *const companions[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *name = g_strconcat (path, companions[i], NULL);

      g_remove (name);
    }
}

/* FALSE with ERROR when it cannot be known. */
static gboolean
find_empty (KlasterStore *store, gboolean *empty, GError **error)
{
  GError *trouble = NULL;

  klaster_store_run (store, find_first_change, empty, &trouble);
  if (trouble == NULL)
    return TRUE;
  g_propagate_error (error, trouble);
  return FALSE;
}

static KlasterStore *
open_filled (const char *path, gboolean sample, GError **error)
{
  g_autoptr (KlasterStore) store = klaster_store_open (path, KLASTER_STORE_OPEN_CREATE, error);
  gboolean empty = FALSE;

  if (store == NULL || !find_empty (store, &empty, error))
    return NULL;
  if (empty
      && !(sample ? klaster_sample_fill (store, KLASTER_SAMPLE_SEED, error)
                  : klaster_starter_fill (store, error)))
    return NULL;
  return g_steal_pointer (&store);
}

static char *
dup_path (const char *path, gboolean sample)
{
  return path != NULL ? g_strdup (path) : klaster_default_store_path (sample);
}

gboolean
klaster_check_store_is_there (const char *path, GError **error)
{
  if (path == NULL || g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_OPEN,
               /* Translators: twice the path that was typed. */
               _ ("There is no store %s. Check the name, or make a new store first: klaster-desa "
                  "--store %s init"),
               path, path);
  return FALSE;
}

KlasterStore *
klaster_open_or_make_store (const char *path, gboolean sample, GError **error)
{
  g_autofree char *owned = dup_path (path, sample);
  g_autofree char *folder = g_path_get_dirname (owned);
  gboolean existed = g_file_test (owned, G_FILE_TEST_EXISTS);
  KlasterStore *store;

  g_mkdir_with_parents (folder, 0700);
  store = open_filled (owned, sample, error);
  if (store == NULL && !existed)
    remove_made (owned);
  return store;
}

KlasterStore *
klaster_open_store_to_read (const char *path, gboolean sample, GError **error)
{
  g_autofree char *owned = dup_path (path, sample);
  g_autoptr (GError) trouble = NULL;
  g_autoptr (KlasterStore) store = NULL;
  gboolean empty = TRUE;

  if (!g_file_test (owned, G_FILE_TEST_EXISTS))
    return klaster_open_or_make_store (owned, sample, error);
  store = klaster_store_open (owned, KLASTER_STORE_OPEN_READ_ONLY, &trouble);
  if (store != NULL && !find_empty (store, &empty, error))
    return NULL;
  /* One that was never filled or that is of an older version must be written to first. */
  if (empty
      && (store != NULL
          || g_error_matches (trouble, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_A_STORE)
          || g_error_matches (trouble, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_MIGRATION)))
    {
      g_clear_object (&store);
      return klaster_open_or_make_store (owned, sample, error);
    }
  if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&trouble));
  return g_steal_pointer (&store);
}
