#include "klaster-write.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"

typedef struct
{
  KlasterSession *session;
  KlasterChange *change;
  char *done;
  KlasterWrittenFunc written;
  gpointer user_data;
  GDestroyNotify user_data_free;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  if (write->user_data_free != NULL)
    write->user_data_free (write->user_data);
  g_object_unref (write->session);
  klaster_change_unref (write->change);
  g_free (write->done);
  g_free (write);
}

static void commit (Write *write);

static void
on_confirmed_cb (gpointer user_data)
{
  Write **holder = user_data;

  klaster_change_confirm ((*holder)->change);
  commit (g_steal_pointer (holder));
}

static void
holder_free (gpointer data)
{
  Write **holder = data;

  g_clear_pointer (holder, write_free);
  g_free (holder);
}

static void
ask (Write *write, const GError *question)
{
  Write **holder = g_new (Write *, 1);

  *holder = write;
  klaster_dialog_ask (NULL, _ ("Is this right?"), question->message, _ ("Yes, go on"),
                      on_confirmed_cb, holder, holder_free);
}

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Write *write = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = klaster_store_commit_finish (KLASTER_STORE (source), result, &error);

  if (g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CONFIRMATION))
    {
      ask (write, error);
      return;
    }
  if (done)
    klaster_session_say (write->session, write->done, TRUE);
  else if (write->written == NULL)
    klaster_session_fail (write->session, error);
  if (write->written != NULL)
    write->written (done ? NULL : error->message, write->user_data);
  write_free (write);
}

static void
commit (Write *write)
{
  klaster_store_commit_async (klaster_session_get_store (write->session), write->change,
                              on_committed_cb, write);
}

/* Public functions */

void
klaster_write (KlasterSession *session,
               KlasterChange *change,
               const char *done,
               KlasterWrittenFunc written,
               gpointer user_data,
               GDestroyNotify user_data_free)
{
  Write *write = g_new (Write, 1);

  g_return_if_fail (KLASTER_IS_SESSION (session) && change != NULL);

  *write = (Write){
    g_object_ref (session), klaster_change_ref (change), g_strdup (done), written, user_data,
    user_data_free
  };
  commit (write);
}
