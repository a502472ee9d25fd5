/* A record as the form starts with it: its values, what they are called, whether it may be changed. */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterRecord *record;
  char **texts; /* of each field, as people read it; owned by the draft, n_fields of them */
  char *title;
  gboolean locked; /* approved: changes need a reason */
} KlasterRecordDraft;

/* ID NULL: a new record with PRESETS, a{ss} of wire values or NULL. */
void klaster_record_draft_load_async (KlasterStore *store,
                                      const KlasterEntity *entity,
                                      const char *id,
                                      GVariant *presets,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
KlasterRecordDraft *
klaster_record_draft_load_finish (KlasterStore *store, GAsyncResult *result, GError **error);
void klaster_record_draft_free (KlasterRecordDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterRecordDraft, klaster_record_draft_free)

/* The change that makes EDITED out of the record of the draft: only fields that differ are written, so that
 * what others changed meanwhile stays. NULL when nothing differs. (transfer full) */
KlasterChange *klaster_record_draft_build_change (KlasterRecordDraft *self,
                                                  const KlasterRecord *edited,
                                                  gboolean fresh);

G_END_DECLS
