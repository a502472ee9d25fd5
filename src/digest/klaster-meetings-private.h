#pragma once

#include "klaster-digest-private.h"
#include "klaster-follow-ups.h"
#include "klaster-meeting.h"

G_BEGIN_DECLS

gboolean klaster_meeting_is_ahead (const KlasterRecord *record, const GDate *today);
/* Its own, or that of its kawasan; NULL: none. (transfer full) */
char *klaster_meeting_dup_kabupaten (const KlasterRecord *record, KlasterReader *reader);

/* Fills the agenda of a meeting from what is open in its scope. */
gboolean klaster_meeting_draft_agenda (KlasterMeeting *self, KlasterReader *reader, GError **error);
void klaster_meeting_point_free (KlasterMeetingPoint *self);

G_END_DECLS
