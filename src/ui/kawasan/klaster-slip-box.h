/* "If this stage is so many days late …": what that does to the stages behind it, before anything is written; and
 * writing it. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-kawasan-digest.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_SLIP_BOX (klaster_slip_box_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSlipBox, klaster_slip_box, KLASTER, SLIP_BOX, GtkWidget)

GtkWidget *klaster_slip_box_new (KlasterSession *session);
/* STAGE: index. A reference on DIGEST is kept. */
void klaster_slip_box_show (KlasterSlipBox *self, KlasterKawasanDigest *digest, guint stage);
void klaster_slip_box_set_days (KlasterSlipBox *self, guint days);
/* What is shown: one line for each stage that moves. Borrowed. */
const char *klaster_slip_box_get_text (KlasterSlipBox *self);
/* Writes the targets that are shown, as one change. */
void klaster_slip_box_apply (KlasterSlipBox *self);

G_END_DECLS
