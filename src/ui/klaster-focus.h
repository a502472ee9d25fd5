/* Moving the keyboard's focus. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "focus" of a widget with one child that takes no focus itself but gives a grab of it to a control inside. What GTK
 * does by itself is a trap: Shift and Tab that come out of the child would grab, and be inside again. */
gboolean klaster_focus_child (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
