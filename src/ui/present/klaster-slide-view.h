/* A small picture of one slide of a cache, as large as its room allows. Main thread. */
#pragma once

#include "klaster-slide-cache.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_SLIDE_VIEW (klaster_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSlideView, klaster_slide_view, KLASTER, SLIDE_VIEW, GtkWidget)

KlasterSlideView *klaster_slide_view_new (KlasterSlideCache *cache);
/* An index behind the last shows nothing. */
void klaster_slide_view_set_index (KlasterSlideView *self, guint index);

G_END_DECLS
