/* A presentation that runs: which step is shown, and how. No widgets; the stage and the speaker's window show it.
 *
 * Signals
 *   "changed"  something to be seen is different
 *   "ticked"   every second while it runs: clock and timer
 *   "leave"    the presentation is over
 *   "speaker"  the speaker's window is wanted, or not any more
 * Keys: see klaster_presentation_get_help(). Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-slide.h"

G_BEGIN_DECLS

/* A point on the stage, in parts of its width and height. */
typedef struct
{
  double x, y;
} KlasterStagePoint;

#define KLASTER_TYPE_PRESENTATION (klaster_presentation_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPresentation, klaster_presentation, KLASTER, PRESENTATION, GObject)

/* SLIDES: KlasterSlide, at least one; a reference is kept. SECONDS: of a step when it runs by itself; 0: as
 * designed. */
KlasterPresentation *klaster_presentation_new (GPtrArray *slides, int seconds);

const KlasterSlide *klaster_presentation_get_slide (KlasterPresentation *self, guint index);
guint klaster_presentation_get_n_slides (KlasterPresentation *self);
guint klaster_presentation_get_index (KlasterPresentation *self);
/* An index that is too large is that of the last. */
void klaster_presentation_go_to (KlasterPresentation *self, guint index);
/* Behind the last comes none, but the first while it runs by itself. */
void klaster_presentation_step (KlasterPresentation *self, int n);

gboolean klaster_presentation_is_blank (KlasterPresentation *self);
const KlasterSlideStyle *klaster_presentation_get_style (KlasterPresentation *self);
void klaster_presentation_set_dark (KlasterPresentation *self, gboolean dark);

/* The large spot. FALSE: it is off, or has not been moved yet. */
gboolean klaster_presentation_get_pointer (KlasterPresentation *self, KlasterStagePoint *point);
gboolean klaster_presentation_has_pointer (KlasterPresentation *self);
void klaster_presentation_move_pointer (KlasterPresentation *self, const KlasterStagePoint *point);

/* Strokes drawn on the step that is shown: GArray of KlasterStagePoint each. */
gboolean klaster_presentation_is_drawing (KlasterPresentation *self);
const GPtrArray *klaster_presentation_get_strokes (KlasterPresentation *self);
void klaster_presentation_begin_stroke (KlasterPresentation *self, const KlasterStagePoint *point);
void klaster_presentation_continue_stroke (KlasterPresentation *self,
                                           const KlasterStagePoint *point);

/* Runs by itself; what the audience does (touch) holds it for a while. */
gboolean klaster_presentation_is_looping (KlasterPresentation *self);
gboolean klaster_presentation_is_held (KlasterPresentation *self);
/* It was held a moment ago, which is said. */
gboolean klaster_presentation_shows_hold (KlasterPresentation *self);
int klaster_presentation_get_seconds (KlasterPresentation *self);
void klaster_presentation_set_looping (KlasterPresentation *self, gboolean looping);
void klaster_presentation_touch (KlasterPresentation *self);
/* Seconds that it is held after a touch, for tests; 60 at first. */
void klaster_presentation_set_rest (KlasterPresentation *self, int seconds);

gboolean klaster_presentation_shows_timer (KlasterPresentation *self);
gboolean klaster_presentation_shows_help (KlasterPresentation *self);
/* "12.34" since it began or the timer was set back. (transfer full) */
char *klaster_presentation_dup_elapsed (KlasterPresentation *self);
/* The number that is being typed, or "". */
const char *klaster_presentation_get_typed (KlasterPresentation *self);

/* Does what a key says. FALSE: the key means nothing. */
gboolean
klaster_presentation_press (KlasterPresentation *self, guint keyval, GdkModifierType state);
/* Lines of keys and what they do, msgids, NULL ended; keys and words take turns. */
const char *const *klaster_presentation_get_help (void);

G_END_DECLS
