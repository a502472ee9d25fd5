/* "Audiensi Sekda": the kabupaten at the left, what the talk with its Sekda needs at the right. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_AUDIENSI_VIEW (klaster_audiensi_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAudiensiView, klaster_audiensi_view, KLASTER, AUDIENSI_VIEW, GtkWidget)

GtkWidget *klaster_audiensi_view_new (KlasterSession *session);
/* KABUPATEN: a code. */
void klaster_audiensi_view_choose (KlasterAudiensiView *self, const char *kabupaten);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_audiensi_view_is_settled (KlasterAudiensiView *self);

G_END_DECLS
