/* What lies over a slide on the stage: strokes, pointer, number that is typed, timer, list of keys. Main thread. */
#pragma once

#include "klaster-presentation.h"

G_BEGIN_DECLS

void klaster_stage_append_marks (GtkWidget *stage,
                                 GtkSnapshot *snapshot,
                                 KlasterPresentation *presentation);

G_END_DECLS
