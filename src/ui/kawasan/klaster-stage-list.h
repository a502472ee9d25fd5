/* "Tangga penetapan" of one kawasan: its ten stages one below the other, and its BUM Desa Bersama with their own ladder.
 * Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"
#include "klaster-stage-row.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_STAGE_LIST (klaster_stage_list_get_type ())
G_DECLARE_FINAL_TYPE (KlasterStageList, klaster_stage_list, KLASTER, STAGE_LIST, GtkWidget)

GtkWidget *klaster_stage_list_new (KlasterSession *session);
void klaster_stage_list_show (KlasterStageList *self, const char *kawasan);
/* Borrowed; NULL while nothing is shown. */
KlasterStageRow *klaster_stage_list_get_row (KlasterStageList *self, guint stage);
gboolean klaster_stage_list_is_settled (KlasterStageList *self);

G_END_DECLS
