/* What is written beside the rows: who changed what, when and why, in a chain of hashes.
 *
 * Tables (STRICT):
 *   change         number, id, time, officer, device, summary, reason, source, kind ('edit', 'undo',
 *                  'redo'), target (number of the edit that an undo or redo is about), lasting (1: never
 *                  taken back), previous_hash, hash
 *   change_field   change, line, entity, record, field, old, new: one changed field
 *   change_record  change, line, entity, record, removed, data: a whole record made or removed, with all
 *                  its values as flat JSON (klaster-wire.h)
 * Lines are counted from 1 within a change, over both tables.
 *
 * Hash: SHA-256, hex, over the canonical form, in which every item is written as "LENGTH:TEXT," (length in
 * bytes) and SQL's NULL as "-,". Items, in order: "klaster-change-1", previous hash, number, id, time,
 * officer, device, summary, reason, source, kind, target, lasting; then for each line, by number, either
 * "F", entity, record, field, old, new or "R", entity, record, removed ("0" or "1"), data. The previous
 * hash of the first change is the empty text.
 *
 * On the thread of the connection.
 */
#pragma once

#include "klaster-db.h"
#include "klaster-record.h"
#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct _KlasterJournal KlasterJournal;

/* What stands at the head of a change; texts are borrowed. */
typedef struct
{
  const char *officer;
  const char *device;
  const char *summary;
  const char *reason;
  const char *source;
  KlasterChangeKind kind;
  gint64 target; /* 0: none */
  gboolean lasting;
} KlasterJournalHead;

typedef struct
{
  gint64 number;
  const char *entity;
  const char *record;
  const char *field; /* NULL: the whole record */
  gboolean removed;
  const char *old_value; /* wire form; of a whole record: JSON in data */
  const char *new_value;
  const char *data;
} KlasterJournalLine;

/* FALSE ends the walk, with ERROR when it failed. */
typedef gboolean (*KlasterJournalLineFunc) (const KlasterJournalLine *line,
                                            gpointer data,
                                            GError **error);

gboolean klaster_journal_create_tables (KlasterDb *db, GError **error);
/* Begins a transaction that has the right to write from the start. BEGIN IMMEDIATE would also ask for the
 * attached reference data, which nobody may write to. */
gboolean klaster_journal_lock (KlasterDb *db, GError **error);
/* "edit", "undo", "redo". */
const char *klaster_journal_kind_to_key (KlasterChangeKind kind);
KlasterChangeKind klaster_journal_kind_from_key (const char *key);

/* Writing one change, in a transaction of the caller. */
KlasterJournal *
klaster_journal_begin (KlasterDb *db, const KlasterJournalHead *head, GError **error);
gboolean klaster_journal_add_field (KlasterJournal *self,
                                    const KlasterRecord *record,
                                    const KlasterField *field,
                                    const KlasterValue *old_value,
                                    const KlasterValue *new_value,
                                    GError **error);
gboolean klaster_journal_add_record (KlasterJournal *self,
                                     const KlasterRecord *record,
                                     gboolean removed,
                                     GError **error);
/* Nothing was added yet: a change that need not be written. */
gboolean klaster_journal_is_empty (const KlasterJournal *self);
gboolean klaster_journal_end (KlasterJournal *self, GError **error);
void klaster_journal_free (KlasterJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterJournal, klaster_journal_free)

/* The lines of change NUMBER in order, or from the last to the first. */
gboolean klaster_journal_walk (KlasterDb *db,
                               gint64 number,
                               gboolean backwards,
                               KlasterJournalLineFunc func,
                               gpointer data,
                               GError **error);
/* Computes the chain anew. *BROKEN: number of the first change that is not what was written, else 0;
 * *N_CHANGES: how many there are. */
gboolean klaster_journal_verify (KlasterDb *db, gint64 *n_changes, gint64 *broken, GError **error);

G_END_DECLS
