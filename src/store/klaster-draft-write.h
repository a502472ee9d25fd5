/* Writing what a draft says. On the store's thread, inside the transaction of the change. */
#pragma once

#include "klaster-draft.h"

G_BEGIN_DECLS

/* The change that is being written; all of it is borrowed. */
typedef struct
{
  KlasterReader *reader;
  const KlasterChange *change;
  const char *officer; /* or NULL */
  KlasterJournal *journal;
  GHashTable *touched; /* set of names of entities */
} KlasterWriting;

/* What the programme notes by itself, rows, journal and rules. FALSE with ERROR when one says no; AT: the index of the entry looked at last, not
 * below the size of the draft when none is to blame. */
gboolean
klaster_draft_write (KlasterDraft *draft, const KlasterWriting *writing, guint *at, GError **error);
/* Names the reference to nothing that kept the transaction from ending, before it is taken back. */
void klaster_draft_explain_missing_reference (KlasterReader *reader, GError **error);

G_END_DECLS
