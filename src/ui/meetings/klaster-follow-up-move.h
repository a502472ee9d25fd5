/* Moving a follow-up to another column of the board: one change, which undo takes back. Main thread. */
#pragma once

#include "klaster-follow-up-list.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Writes the state, and today as the day it was done (or no day when it is open again). Nothing when it is
 * there already. The session says what happened. */
void klaster_follow_up_move (KlasterSession *session,
                             const KlasterFollowUp *follow_up,
                             KlasterFollowUpColumn column);
/* "Belum", "Berjalan", "Selesai": the state that the column stands for, on the screen. */
const char *klaster_follow_up_column_get_label (KlasterFollowUpColumn column);

G_END_DECLS
