/* The three requests of a talk with the Sekda, edited in place and kept with the meeting. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-audiensi.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_ASKS_VIEW (klaster_asks_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAsksView, klaster_asks_view, KLASTER, ASKS_VIEW, GtkWidget)

GtkWidget *klaster_asks_view_new (KlasterSession *session);
/* AUDIENSI is read during the call. What the officer is typing for the same meeting stays. */
void klaster_asks_view_show (KlasterAsksView *self, const KlasterAudiensi *audiensi);
/* Writes request N (from 0) when it differs: one change. */
void klaster_asks_view_set (KlasterAsksView *self, guint n, const char *text);

G_END_DECLS
