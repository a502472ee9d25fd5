/* Members of a kawasan that are to be added and taken out, before they are written as one change. Main thread. */
#pragma once

#include "klaster-session.h"
#include "klaster-write.h"

G_BEGIN_DECLS

typedef struct _KlasterMemberDraft KlasterMemberDraft;

KlasterMemberDraft *klaster_member_draft_new (void);
void klaster_member_draft_free (KlasterMemberDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterMemberDraft, klaster_member_draft_free)

/* Turns what is drafted for REGION, a code, around; MEMBER: it is one in the store. */
void klaster_member_draft_toggle (KlasterMemberDraft *self, const char *region, gboolean member);
void klaster_member_draft_clear (KlasterMemberDraft *self);
gboolean klaster_member_draft_adds (KlasterMemberDraft *self, const char *region);
gboolean klaster_member_draft_removes (KlasterMemberDraft *self, const char *region);
guint klaster_member_draft_get_n_added (KlasterMemberDraft *self);
guint klaster_member_draft_get_n_removed (KlasterMemberDraft *self);
/* Codes that are added; borrowed. (transfer container) */
GPtrArray *klaster_member_draft_list_added (KlasterMemberDraft *self);

/* Writes the draft for KAWASAN as one change. Who is taken out stays in the store as one that left. WRITTEN as in
 * klaster_write(). */
void klaster_member_draft_write (KlasterMemberDraft *self,
                                 KlasterSession *session,
                                 const char *kawasan,
                                 const char *name,
                                 KlasterWrittenFunc written,
                                 gpointer user_data,
                                 GDestroyNotify user_data_free);
/* Writes that the member REGION is confirmed, or not. */
void klaster_member_confirm (KlasterSession *session,
                             const char *kawasan,
                             const char *region,
                             const char *name,
                             gboolean confirmed);

G_END_DECLS
