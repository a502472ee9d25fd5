/* A window to find a region by name, in any spelling, or by code. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

/* CODE is dotted. Called once, when a region was chosen; not when given up. */
typedef void (*KlasterRegionFunc) (const char *code, gpointer user_data);

/* WITHIN: only regions below this dotted code, or NULL. USER_DATA is freed with USER_DATA_FREE (may be NULL)
 * when the window is gone. */
void klaster_region_chooser_present (GtkWindow *parent,
                                     KlasterSession *session,
                                     const char *title,
                                     KlasterLevel levels,
                                     const char *within,
                                     KlasterRegionFunc func,
                                     gpointer user_data,
                                     GDestroyNotify user_data_free);

G_END_DECLS
