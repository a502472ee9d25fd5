/* The page of one kawasan: its map beside everything that is known of it, for the session's place.
 * Signal "back": the officer wants the table again. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_KAWASAN_DETAIL (klaster_kawasan_detail_get_type ())
G_DECLARE_FINAL_TYPE (KlasterKawasanDetail,
                      klaster_kawasan_detail,
                      KLASTER,
                      KAWASAN_DETAIL,
                      GtkWidget)

GtkWidget *klaster_kawasan_detail_new (KlasterSession *session);
/* Makes the kawasan ID the session's place and shows it. */
void klaster_kawasan_detail_show (KlasterKawasanDetail *self, const char *id);
gboolean klaster_kawasan_detail_is_settled (KlasterKawasanDetail *self);

G_END_DECLS
