#include "klaster-office.h"

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

KlasterStore *
klaster_open_or_make_store (const char *path, gboolean sample, GError **error)
{
  g_autofree char *owned = path != NULL ? g_strdup (path) : klaster_default_store_path (sample);
  g_autofree char *folder = g_path_get_dirname (owned);
  g_autoptr (KlasterStore) store = NULL;
  g_autoptr (GError) trouble = NULL;
  gboolean empty = FALSE;

  g_mkdir_with_parents (folder, 0700);
  store = klaster_store_open (owned, KLASTER_STORE_OPEN_CREATE, error);
  if (store == NULL)
    return NULL;
  klaster_store_run (store, find_first_change, &empty, &trouble);
  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }
  if (empty
      && !(sample ? klaster_sample_fill (store, KLASTER_SAMPLE_SEED, error)
                  : klaster_starter_fill (store, error)))
    return NULL;
  return g_steal_pointer (&store);
}
