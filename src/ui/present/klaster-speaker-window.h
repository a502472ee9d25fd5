/* What only the speaker sees: the step that is shown, the next one, what to say, clock and timer. Main thread. */
#pragma once

#include "klaster-presentation.h"
#include "klaster-slide-cache.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_SPEAKER_WINDOW (klaster_speaker_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSpeakerWindow,
                      klaster_speaker_window,
                      KLASTER,
                      SPEAKER_WINDOW,
                      GtkWindow)

KlasterSpeakerWindow *klaster_speaker_window_new (KlasterPresentation *presentation,
                                                  KlasterSlideCache *cache);

G_END_DECLS
