/* Innovation policy: indicators by sites against the targets of a year, with the forecast and how it is made. Main
 * thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_TARGETS_VIEW (klaster_targets_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTargetsView, klaster_targets_view, KLASTER, TARGETS_VIEW, GtkWidget)

GtkWidget *klaster_targets_view_new (KlasterSession *session);
gboolean klaster_targets_view_is_settled (KlasterTargetsView *self);

G_END_DECLS
