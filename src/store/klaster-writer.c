/* A change is worked out in memory first (klaster-draft: what is stored, what shall be), then checked
 * record by record, written with its journal, and looked at by the rules of the programme as it would
 * then stand (klaster-draft-write); only then the transaction ends. Whatever fails before leaves nothing
 * behind. The records of streams go the same way, some hundred at a time, in the same transaction.
 */
#include "klaster-writer.h"

#include <glib/gi18n.h>

#include "klaster-draft-write.h"
#include "klaster-journal.h"

/* Records of a stream that are worked out, written and looked at by the rules together. */
#define BATCH 500

/* Ends the transaction well or not at all. */
static gboolean
finish (KlasterReader *reader, gboolean well, GError **error)
{
  klaster_reader_forget (reader);
  if (well)
    {
      g_autoptr (GError) failure = NULL;

      if (klaster_db_commit (reader->db, &failure))
        return TRUE;
      if (klaster_db_is_missing_reference (reader->db))
        klaster_draft_explain_missing_reference (reader, &failure);
      g_propagate_error (error, g_steal_pointer (&failure));
    }
  klaster_db_rollback (reader->db);
  klaster_reader_forget (reader);
  return FALSE;
}

static gboolean
apply_operations (KlasterDraft *draft, const KlasterChange *change, GError **error)
{
  for (guint i = 0; i < klaster_change_get_size (change); i++)
    if (!klaster_draft_apply (draft, klaster_change_get_operation (change, i), error))
      return FALSE;
  return TRUE;
}

/* ---- streams */

/* The next records of STREAM, of which the first is number FIRST of all streams; *REFUSED is set when one
 * cannot be taken. */
static gboolean
fill_batch (const KlasterWriting *self,
            const KlasterStream *stream,
            KlasterDraft *draft,
            guint first,
            guint *n,
            int *refused,
            GError **error)
{
  for (*n = 0; *n < BATCH; ++*n)
    {
      GError *failure = NULL;
      g_autoptr (KlasterRecord) record = NULL;

      if (g_cancellable_is_cancelled (klaster_change_get_cancellable (self->change)))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
          return FALSE;
        }
      record = stream->func (self->reader, stream->data, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (record == NULL)
        return TRUE;
      if (!klaster_draft_put (draft, record, stream->replaces, first + *n, error))
        {
          *refused = (int)(first + *n);
          return FALSE;
        }
    }
  return TRUE;
}

/* *N: how many records were written; fewer than BATCH at the end of the stream. */
static gboolean
write_batch (const KlasterWriting *self, const KlasterStream *stream, guint *n, GError **error)
{
  g_autoptr (KlasterDraft) draft = klaster_draft_new (self->reader);
  int refused = -1;
  guint at = G_MAXUINT;

  if (fill_batch (self, stream, draft, klaster_change_get_n_streamed (self->change), n, &refused,
                  error)
      && klaster_draft_write (draft, self, &at, error))
    {
      klaster_change_add_streamed (self->change, *n);
      return TRUE;
    }
  if (at < klaster_draft_get_size (draft))
    refused = (int)klaster_draft_get (draft, at)->position;
  klaster_change_set_refused (self->change, refused);
  return FALSE;
}

static gboolean
write_streams (const KlasterWriting *self, GError **error)
{
  for (guint i = 0; i < klaster_change_get_n_streams (self->change); i++)
    {
      const KlasterStream *stream = klaster_change_start_stream (self->change, i, error);
      guint n;

      if (stream == NULL)
        return FALSE;
      do
        {
          if (!write_batch (self, stream, &n, error))
            return FALSE;
          /* What the stream asks next shall be answered from what is written now. */
          klaster_reader_forget (self->reader);
        }
      while (n == BATCH);
    }
  return TRUE;
}

/* ---- a change */

static gboolean
write_change (KlasterReader *reader,
              const KlasterChange *change,
              const char *officer,
              GHashTable *touched,
              GError **error)
{
  const KlasterJournalHead head = { .officer = officer,
                                    .device = g_get_host_name (),
                                    .summary = klaster_change_get_summary (change),
                                    .reason = klaster_change_get_reason (change),
                                    .source = klaster_change_get_source (change),
                                    .kind = KLASTER_CHANGE_EDIT,
                                    .lasting = klaster_change_is_lasting (change) };
  g_autoptr (KlasterDraft) draft = klaster_draft_new (reader);
  g_autoptr (KlasterJournal) journal = klaster_journal_begin (reader->db, &head, error);
  const KlasterWriting writing = { reader, change, officer, journal, touched };
  guint at;

  return journal != NULL && apply_operations (draft, change, error)
         && klaster_draft_write (draft, &writing, &at, error) && write_streams (&writing, error)
         && (klaster_journal_is_empty (journal) || klaster_journal_end (journal, error));
}

gboolean
klaster_writer_commit (KlasterReader *reader,
                       const KlasterChange *change,
                       const char *officer,
                       GHashTable *touched,
                       GError **error)
{
  gboolean well;

  if (!klaster_journal_lock (reader->db, error))
    return FALSE;
  well = write_change (reader, change, officer, touched, error);
  return finish (reader, well, error);
}

/* ---- undo and redo */

typedef struct
{
  KlasterDraft *draft;
  gboolean take_back;
} LineContext;

static gboolean
on_line_apply_cb (const KlasterJournalLine *line, gpointer data, GError **error)
{
  LineContext *context = data;

  return klaster_draft_apply_line (context->draft, line, context->take_back, error);
}

static gboolean
write_take_back (KlasterReader *reader,
                 KlasterDraft *draft,
                 KlasterChangeKind kind,
                 const char *officer,
                 char **summary,
                 GHashTable *touched,
                 GError **error)
{
  gboolean undo = kind == KLASTER_CHANGE_UNDO;
  LineContext context = { draft, undo };
  KlasterJournalHead head = { .officer = officer, .device = g_get_host_name (), .kind = kind };
  g_autofree char *said = NULL;
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (KlasterJournal) journal = NULL;
  KlasterWriting writing = { .reader = reader, .officer = officer, .touched = touched };
  guint at;

  if (!(undo ? klaster_reader_find_undo : klaster_reader_find_redo) (reader, &head.target, summary,
                                                                     error))
    return FALSE;
  if (head.target == 0)
    {
      g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                           undo ? _ ("There is nothing to undo.")
                                : _ ("There is nothing to redo."));
      return FALSE;
    }
  said = g_strdup_printf (undo ? _ ("Undone: %s") : _ ("Redone: %s"), *summary);
  head.summary = said;
  /* What was once allowed needs no second yes, but must still fit with what came after it. */
  change = klaster_change_new (said);
  klaster_change_confirm (change);
  klaster_change_set_takes_back (change);
  klaster_change_set_reason (change, said);
  journal = klaster_journal_begin (reader->db, &head, error);
  writing.change = change;
  writing.journal = journal;
  return journal != NULL
         && klaster_journal_walk (reader->db, head.target, undo, on_line_apply_cb, &context, error)
         && klaster_draft_write (draft, &writing, &at, error)
         && klaster_journal_end (journal, error);
}

gboolean
klaster_writer_take_back (KlasterReader *reader,
                          KlasterChangeKind kind,
                          const char *officer,
                          char **summary,
                          GHashTable *touched,
                          GError **error)
{
  g_autoptr (KlasterDraft) draft = klaster_draft_new (reader);
  g_autofree char *found = NULL;
  gboolean well;

  if (!klaster_journal_lock (reader->db, error))
    return FALSE;
  well = write_take_back (reader, draft, kind, officer, &found, touched, error);
  if (!finish (reader, well, error))
    return FALSE;
  if (summary != NULL)
    *summary = g_steal_pointer (&found);
  return TRUE;
}
