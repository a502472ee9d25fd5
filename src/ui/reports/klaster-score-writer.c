#include "klaster-score-writer.h"

static void
apply (KlasterRecord *record, const KlasterReportEntry *entry)
{
  if (entry->has_value)
    klaster_record_take (record, "score", klaster_value_copy (&entry->value));
  if (!entry->has_remark)
    return;
  if (entry->remark != NULL)
    klaster_record_set_text (record, "note", entry->remark);
  else
    klaster_record_set_blank (record, "note", KLASTER_BLANK_NOT_ANSWERED);
}

gboolean
klaster_score_write_entry (KlasterReader *reader,
                           KlasterChange *change,
                           const KlasterReportEntry *entry,
                           GError **error)
{
  const KlasterEntity *entity = klaster_entity_get ("award_score");
  const KlasterMatch matches[] = { { "criterion", entry->indicator },
                                   { "site", entry->site },
                                   { "juror", entry->juror },
                                   { NULL, NULL } };
  g_autoptr (GError) local = NULL;
  g_autoptr (KlasterRecord) old = klaster_reader_first (reader, entity, matches, "id", &local);
  g_autoptr (KlasterRecord) record = NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (old == NULL && entry->cleared)
    return TRUE;
  record = old != NULL ? klaster_record_copy (old) : klaster_record_new (entity, NULL);
  for (guint i = 0; matches[i].field != NULL; i++)
    klaster_record_set_text (record, matches[i].field, matches[i].value);
  apply (record, entry);
  if (old == NULL)
    klaster_change_insert (change, record);
  else if (entry->cleared && !klaster_record_has (record, "note"))
    klaster_change_remove (change, entity, klaster_record_get_id (old));
  else
    klaster_change_update (change, record);
  return TRUE;
}
