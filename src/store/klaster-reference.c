#include "klaster-reference.h"

#include "klaster-resources.h"
#include "klaster-store.h"

#define RESOURCE "/io/github/klasterdesa/KlasterDesa/reference.db"

static GMutex mutex;
static GBytes *replacement;

void
klaster_store_set_reference (GBytes *database)
{
  g_mutex_lock (&mutex);
  g_clear_pointer (&replacement, g_bytes_unref);
  replacement = database != NULL ? g_bytes_ref (database) : NULL;
  g_mutex_unlock (&mutex);
}

GBytes *
klaster_reference_get (GError **error)
{
  GBytes *bytes;

  g_mutex_lock (&mutex);
  bytes = replacement != NULL ? g_bytes_ref (replacement) : NULL;
  g_mutex_unlock (&mutex);
  if (bytes != NULL)
    return bytes;
  klaster_resources_ensure ();
  return g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

gboolean
klaster_reference_attach (KlasterDb *db, GError **error)
{
  g_autoptr (GBytes) reference = klaster_reference_get (error);

  return reference != NULL && klaster_db_attach_bytes (db, "ref", reference, error);
}
