/* The records that one change touches, as they are stored and as they shall be. On the store's thread,
 * inside the transaction of the change.
 */
#pragma once

#include "klaster-change.h"
#include "klaster-journal.h"
#include "klaster-reader-private.h"

G_BEGIN_DECLS

typedef struct
{
  const KlasterEntity *entity;
  char *id;
  KlasterRecord *old_record; /* NULL: is not stored */
  KlasterRecord *new_record; /* NULL: shall not be stored */
  guint position; /* of the record in its stream, see klaster_draft_put() */
} KlasterDraftEntry;

typedef struct _KlasterDraft KlasterDraft;

/* READER is borrowed. */
KlasterDraft *klaster_draft_new (KlasterReader *reader);
void klaster_draft_free (KlasterDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterDraft, klaster_draft_free)

gboolean
klaster_draft_apply (KlasterDraft *self, const KlasterOperation *operation, GError **error);
/* Inserts RECORD, the one at POSITION of a stream; with REPLACES, a record of its id that is stored is
 * updated. */
gboolean klaster_draft_put (KlasterDraft *self,
                            KlasterRecord *record,
                            gboolean replaces,
                            guint position,
                            GError **error);
/* Does what a line of the journal says, or takes it back; refused when the record is not as the journal
 * expects it. */
gboolean klaster_draft_apply_line (KlasterDraft *self,
                                   const KlasterJournalLine *line,
                                   gboolean take_back,
                                   GError **error);

gboolean klaster_draft_set (KlasterDraft *self,
                            const KlasterEntity *entity,
                            const char *id,
                            const char *field,
                            const KlasterValue *value,
                            GError **error);
guint klaster_draft_get_size (const KlasterDraft *self);
/* In the order in which they were touched first. */
const KlasterDraftEntry *klaster_draft_get (const KlasterDraft *self, guint index);
/* NULL when the draft does not touch it. */
const KlasterDraftEntry *
klaster_draft_find (const KlasterDraft *self, const KlasterEntity *entity, const char *id);
gboolean klaster_draft_is_changed (const KlasterDraftEntry *entry);

G_END_DECLS
