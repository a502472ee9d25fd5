/* The needs of a kawasan and the programmes that answer them: linked, unlinked and added in place. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-matrix.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Fills BOX, which is emptied first, with the needs of column COLUMN of MATRIX, which is a kawasan. MATRIX is kept
 * as long as the list is shown. */
void
klaster_needs_list_fill (GtkBox *box, KlasterSession *session, KlasterMatrix *matrix, int column);
/* Writes that PROGRAM answers NEED, or with NEED NULL nothing on the list any more. */
void klaster_needs_list_link (KlasterSession *session,
                              const char *program,
                              const char *title,
                              const char *need);

G_END_DECLS
