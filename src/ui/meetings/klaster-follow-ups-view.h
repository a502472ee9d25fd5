/* "Tindak lanjut": what was agreed, as a list or as a board, narrowed by OPD, kawasan, words and what is
 * over due. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_FOLLOW_UPS_VIEW (klaster_follow_ups_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFollowUpsView,
                      klaster_follow_ups_view,
                      KLASTER,
                      FOLLOW_UPS_VIEW,
                      GtkWidget)

GtkWidget *klaster_follow_ups_view_new (KlasterSession *session);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_follow_ups_view_is_settled (KlasterFollowUpsView *self);
void klaster_follow_ups_view_show_board (KlasterFollowUpsView *self, gboolean board);

G_END_DECLS
