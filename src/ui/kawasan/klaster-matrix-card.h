/* One programme of the matrix, changed in place: budget, spent, target, realised, fund source, state. Main thread. */
#pragma once

#include "klaster-matrix.h"
#include "klaster-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_MATRIX_CARD (klaster_matrix_card_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMatrixCard, klaster_matrix_card, KLASTER, MATRIX_CARD, GtkWidget)

GtkWidget *klaster_matrix_card_new (KlasterSession *session);
/* PROGRAM is read during the call only. WHERE: what else to say of it below its title. */
void klaster_matrix_card_show (KlasterMatrixCard *self,
                               const KlasterMatrixProgram *program,
                               const char *where);
/* Id of the programme that is shown. Borrowed. */
const char *klaster_matrix_card_get_id (KlasterMatrixCard *self);

G_END_DECLS
