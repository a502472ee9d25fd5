#include "klaster-record-title.h"

typedef struct
{
  const KlasterEntity *entity;
  char *id;
} Wanted;

static void
wanted_free (gpointer data)
{
  g_free (((Wanted *)data)->id);
  g_free (data);
}

static gpointer
find_title (KlasterReader *reader, gpointer data, GError **error)
{
  const Wanted *wanted = data;

  return klaster_reader_dup_title (reader, wanted->entity, wanted->id);
}

/* Public functions */

void
klaster_record_title_read_async (KlasterSession *session,
                                 const KlasterEntity *entity,
                                 const char *id,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Wanted *wanted = g_new (Wanted, 1);

  *wanted = (Wanted){ entity, g_strdup (id) };
  klaster_store_run_async (klaster_session_get_store (session), find_title, wanted, wanted_free,
                           g_free, NULL, callback, user_data);
}
