/* Items of an instruction out of a pasted text: one a line, numbers taken off, seen before they are written as one
 * change. Main thread. */
#pragma once

#include <adwaita.h>

#include "klaster-evaluation.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_ITEMS_WINDOW (klaster_items_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterItemsWindow, klaster_items_window, KLASTER, ITEMS_WINDOW, AdwWindow)

/* Keeps a reference on EVALUATION. */
void klaster_items_window_present (GtkWindow *parent,
                                   KlasterSession *session,
                                   KlasterEvaluation *evaluation);
/* What a person would paste; for tests. */
void klaster_items_window_paste (KlasterItemsWindow *self, const char *text);
void klaster_items_window_save (KlasterItemsWindow *self);

G_END_DECLS
