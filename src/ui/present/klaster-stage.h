/* What the hall sees: the step that is shown, the flight of the map between two steps, pointer, strokes, timer. Click
 * goes on, the other button goes back. Main thread. */
#pragma once

#include "klaster-presentation.h"
#include "klaster-slide-cache.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_STAGE (klaster_stage_get_type ())
G_DECLARE_FINAL_TYPE (KlasterStage, klaster_stage, KLASTER, STAGE, GtkWidget)

KlasterStage *klaster_stage_new (KlasterPresentation *presentation, KlasterSlideCache *cache);
/* The step that is wanted is seen, and nothing moves any more. */
gboolean klaster_stage_is_settled (KlasterStage *self);
gboolean klaster_stage_is_flying (KlasterStage *self);
/* Microseconds of the last snapshot on the main thread; for tests. */
gint64 klaster_stage_get_last_cost (KlasterStage *self);

G_END_DECLS
