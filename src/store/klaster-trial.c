/* Records written to see what the rules say, and taken back. Everything happens behind a savepoint of the
 * task's transaction, which is rolled back in the end; nothing is journalled.
 */
#include <glib/gi18n.h>

#include "klaster-draft-write.h"
#include "klaster-rules.h"

struct _KlasterTrial
{
  KlasterReader *reader; /* borrowed */
  KlasterChange *change; /* says what the rules ask */
  GHashTable *touched;
};

KlasterTrial *
klaster_trial_new (KlasterReader *reader, const char *reason, gboolean confirmed, GError **error)
{
  g_autoptr (KlasterTrial) self = g_new0 (KlasterTrial, 1);

  self->reader = reader;
  self->change = klaster_change_new (NULL);
  self->touched = g_hash_table_new (g_str_hash, g_str_equal);
  klaster_change_set_reason (self->change, reason);
  if (confirmed)
    klaster_change_confirm (self->change);
  if (!klaster_db_exec (reader->db, "SAVEPOINT trial", error))
    return NULL;
  return g_steal_pointer (&self);
}

void
klaster_trial_free (KlasterTrial *self)
{
  /* Without effect when the savepoint could not be made. */
  klaster_db_exec (self->reader->db, "ROLLBACK TO trial; RELEASE trial", NULL);
  klaster_reader_forget (self->reader);
  klaster_change_unref (self->change);
  g_hash_table_unref (self->touched);
  g_free (self);
}

static gboolean
write_records (KlasterTrial *self,
               const GPtrArray *records,
               KlasterDraft *draft,
               guint *refused,
               GError **error)
{
  const KlasterWriting writing
      = { .reader = self->reader, .change = self->change, .touched = self->touched };
  guint at = G_MAXUINT;

  for (*refused = 0; *refused < records->len; ++*refused)
    if (!klaster_draft_put (draft, records->pdata[*refused], TRUE, *refused, error))
      return FALSE;
  if (klaster_draft_write (draft, &writing, &at, error))
    return TRUE;
  *refused
      = at < klaster_draft_get_size (draft) ? klaster_draft_get (draft, at)->position : G_MAXUINT;
  return FALSE;
}

gboolean
klaster_trial_put (KlasterTrial *self,
                   const GPtrArray *records,
                   gboolean stays,
                   guint *refused,
                   GError **error)
{
  g_autoptr (KlasterDraft) draft = klaster_draft_new (self->reader);
  gboolean accepted;

  if (!klaster_db_exec (self->reader->db, "SAVEPOINT attempt", error))
    return FALSE;
  accepted = write_records (self, records, draft, refused, error);
  klaster_db_exec (self->reader->db,
                   accepted && stays ? "RELEASE attempt" : "ROLLBACK TO attempt; RELEASE attempt",
                   NULL);
  klaster_reader_forget (self->reader);
  return accepted;
}

gboolean
klaster_trial_is_needed (const KlasterEntity *entity)
{
  return klaster_rules_has (entity);
}
