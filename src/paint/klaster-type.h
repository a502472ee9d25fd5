/* Type on every surface: screen, PDF, SVG and PNG. Main thread for widgets, else any thread. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Texts of CONTEXT are as wide on every surface and at every scale, so that what was measured holds when it is
 * drawn: no hinting, positions of glyphs not rounded to pixels. */
void klaster_type_use_true_metrics (PangoContext *context);
/* Size of the interface font of WIDGET in points of a screen of 96 dpi: twice as many at 200 %. */
double klaster_type_get_points (GtkWidget *widget);
/* Family of the interface font of WIDGET (transfer full), and in SCALE its size against the usual 11 pt. */
char *klaster_type_dup_interface_font (GtkWidget *widget, double *scale);

G_END_DECLS
