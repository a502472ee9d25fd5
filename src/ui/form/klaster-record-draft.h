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

/* On the store's thread. ID NULL: a new record with PRESETS, a{ss} of wire values or NULL. */
KlasterRecordDraft *klaster_record_draft_load (KlasterReader *reader,
                                               const KlasterEntity *entity,
                                               const char *id,
                                               GVariant *presets,
                                               GError **error);
/* The same from the main thread. */
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

/* "Progress, Obstacles and 2 other fields", for lines of the journal; LABELS is changed. (transfer full) */
char *klaster_record_draft_describe (GPtrArray *labels);

G_END_DECLS
