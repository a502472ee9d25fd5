/* The slides of a tour as a file or a folder of pictures, in the background. Main thread. */
#pragma once

#include "klaster-session.h"

G_BEGIN_DECLS

/* TOUR and KEYS as in klaster-tour.h. PATH: ".pdf", ".pptx", else a folder for PNGs of 1920 x 1080. CALLBACK gets SESSION as
 * source. KLASTER_STORE_ERROR_NOT_FOUND when the tour is gone. */
void klaster_tour_export_async (KlasterSession *session,
                                const char *tour,
                                const char *keys,
                                const char *path,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean klaster_tour_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
