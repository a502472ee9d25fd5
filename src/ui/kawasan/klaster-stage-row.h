/* One stage of a kawasan as a rung: what is known of it, and opened, its fields to be changed in place and what a delay
 * of it would do. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-inline-field.h"
#include "klaster-kawasan-digest.h"
#include "klaster-rung-mark.h"
#include "klaster-session.h"
#include "klaster-slip-box.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_STAGE_ROW (klaster_stage_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterStageRow, klaster_stage_row, KLASTER, STAGE_ROW, GtkWidget)

GtkWidget *klaster_stage_row_new (KlasterSession *session, KlasterRungPlace place);
/* STAGE: index. A reference on DIGEST is kept. What is being typed stays. */
void klaster_stage_row_show (KlasterStageRow *self, KlasterKawasanDigest *digest, guint stage);
void klaster_stage_row_set_open (KlasterStageRow *self, gboolean open);
/* NULL while it was never opened. */
KlasterInlineField *klaster_stage_row_get_field (KlasterStageRow *self, const char *name);
KlasterSlipBox *klaster_stage_row_get_slip (KlasterStageRow *self);

G_END_DECLS
