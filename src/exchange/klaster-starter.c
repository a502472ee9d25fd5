#include "klaster-starter.h"

#include <glib/gi18n.h>

/* On the store's thread. */
static gpointer
is_filled (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_dup_setting (reader, "starter", NULL);
}

KlasterChange *
klaster_starter_build_change (GError **error)
{
  g_autoptr (GPtrArray) records = klaster_starter_list_records (error);
  KlasterChange *change;

  if (records == NULL)
    return NULL;
  change = klaster_change_new (_ ("Public facts entered with their sources"));
  klaster_change_set_source (change, "starter.ini");
  klaster_change_confirm (change);
  klaster_change_set_lasting (change);
  for (guint i = 0; i < records->len; i++)
    klaster_change_insert (change, g_ptr_array_index (records, i));
  return change;
}

gboolean
klaster_starter_fill (KlasterStore *store, GError **error)
{
  g_autoptr (KlasterChange) change = NULL;
  g_autofree char *filled = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (KLASTER_IS_STORE (store), FALSE);

  filled = klaster_store_run (store, is_filled, NULL, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (filled != NULL)
    return TRUE;
  change = klaster_starter_build_change (error);
  return change != NULL && klaster_store_commit (store, change, error);
}
