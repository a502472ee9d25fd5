/* One rung of a ladder drawn upright: its mark on a line that goes on to the next. Shape says the state, colour only
 * supports it. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-ladder.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_RUNG_MIDDLE = 0,
  KLASTER_RUNG_FIRST = 1 << 0,
  KLASTER_RUNG_LAST = 1 << 1
} KlasterRungPlace;

#define KLASTER_TYPE_RUNG_MARK (klaster_rung_mark_get_type ())
G_DECLARE_FINAL_TYPE (KlasterRungMark, klaster_rung_mark, KLASTER, RUNG_MARK, GtkWidget)

GtkWidget *klaster_rung_mark_new (KlasterRungPlace place);
void klaster_rung_mark_set_state (KlasterRungMark *self, KlasterRungState state);

G_END_DECLS
