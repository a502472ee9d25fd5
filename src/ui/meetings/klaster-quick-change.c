#include "klaster-quick-change.h"

typedef struct
{
  KlasterSession *session;
  char *sentence; /* or NULL */
} Saying;

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saying *saying = user_data;
  g_autoptr (GError) error = NULL;

  if (!klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    klaster_session_fail (saying->session, error);
  else if (saying->sentence != NULL)
    klaster_session_say (saying->session, saying->sentence, TRUE);
  g_object_unref (saying->session);
  g_free (saying->sentence);
  g_free (saying);
}

/* Public functions */

void
klaster_quick_change_commit (KlasterSession *session, KlasterChange *change, const char *sentence)
{
  Saying *saying = g_new0 (Saying, 1);

  saying->session = g_object_ref (session);
  saying->sentence = g_strdup (sentence);
  klaster_store_commit_async (klaster_session_get_store (session), change, on_committed_cb, saying);
}

void
klaster_quick_change_set (KlasterChange *change,
                          const char *entity,
                          const char *id,
                          const char *field,
                          const char *wire)
{
  const KlasterEntity *kind = klaster_entity_get (entity);
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  klaster_field_read_wire (klaster_entity_get_field (kind, field), wire, &value);
  klaster_change_set (change, kind, id, field, &value);
}

void
klaster_quick_change_insert (KlasterChange *change, const char *entity, ...)
{
  const KlasterEntity *kind = klaster_entity_get (entity);
  g_autoptr (KlasterRecord) record = klaster_record_new (kind, NULL);
  const char *field;
  va_list pairs;

  va_start (pairs, entity);
  while ((field = va_arg (pairs, const char *)) != NULL)
    {
      const char *wire = va_arg (pairs, const char *);
      KlasterValue value = KLASTER_VALUE_INIT;
      int index = klaster_entity_find_field (kind, field);

      if (wire != NULL && klaster_field_read_wire (&kind->fields[index], wire, &value))
        klaster_record_take_at (record, (guint)index, value);
    }
  va_end (pairs);
  klaster_change_insert (change, record);
}
