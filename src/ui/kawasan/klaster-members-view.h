/* The members of a kawasan: picked on a map or from a list, drafted, and written as one change. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MEMBERS_VIEW (klaster_members_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMembersView, klaster_members_view, KLASTER, MEMBERS_VIEW, GtkWidget)

GtkWidget *klaster_members_view_new (KlasterSession *session);
/* What was drafted for another kawasan is dropped. */
void klaster_members_view_show (KlasterMembersView *self, const char *kawasan);
/* As a click on the map: adds the region CODE to the draft, or takes it out. */
void klaster_members_view_toggle (KlasterMembersView *self, const char *code);
void klaster_members_view_save (KlasterMembersView *self);
/* What the bar says: the draft, or why it was refused. Borrowed. */
const char *klaster_members_view_get_words (KlasterMembersView *self);
/* Whether the region CODE is a member as far as the view has read, without the draft. */
gboolean klaster_members_view_shows (KlasterMembersView *self, const char *code);
gboolean klaster_members_view_is_settled (KlasterMembersView *self);

G_END_DECLS
