/* Children side by side, on as many lines as they need: bars of controls with large text, or beside a panel. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_WRAP_LAYOUT (klaster_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (KlasterWrapLayout,
                      klaster_wrap_layout,
                      KLASTER,
                      WRAP_LAYOUT,
                      GtkLayoutManager)

/* SPACING: pixels between children and between lines. A child that expands takes what is left of its line. */
GtkLayoutManager *klaster_wrap_layout_new (int spacing);

G_END_DECLS
