#include "klaster-ready.h"

#include "klaster-check.h"
#include "klaster-rows.h"
#include "klaster-store.h"
#include "klaster-wire.h"

static gboolean
is_settled (const KlasterField *field, const KlasterValue *value)
{
  g_auto (KlasterValue) settled = KLASTER_VALUE_INIT;

  if (value->type == KLASTER_VALUE_TEXT)
    return *value->text != '\0';
  settled = klaster_rows_settle (field, value);
  return klaster_value_equal (&settled, value);
}

KlasterRecord *
klaster_ready_settle (KlasterRecord *record)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  KlasterRecord *settled = klaster_record_ref (record);

  if (klaster_record_get_written (record) != NULL)
    return settled;
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterValue *value = klaster_record_get_at (record, i);

      if (is_settled (&entity->fields[i], value))
        continue;
      if (settled == record)
        {
          klaster_record_unref (settled);
          settled = klaster_record_copy (record);
        }
      klaster_record_take_at (settled, i, klaster_rows_settle (&entity->fields[i], value));
    }
  return settled;
}

void
klaster_record_make_ready (KlasterRecord *record)
{
  g_autoptr (KlasterRecord) settled = NULL;

  g_return_if_fail (record != NULL);
  settled = klaster_ready_settle (record);
  if (settled == record && klaster_record_check (record, NULL))
    klaster_record_take_written (record, klaster_wire_dup_json (record));
}

gboolean
klaster_ready_check (const KlasterRecord *record, GError **error)
{
  return klaster_record_get_written (record) != NULL || klaster_record_check (record, error);
}

const char *
klaster_ready_get_json (const KlasterRecord *record, char **owned)
{
  const char *written = klaster_record_get_written (record);

  *owned = written == NULL ? klaster_wire_dup_json (record) : NULL;
  return written != NULL ? written : *owned;
}
