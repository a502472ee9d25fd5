/* The kinds of record, in groups, with how many there are of each. Signal "chosen" (entity name). */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_ENTITY_LIST (klaster_entity_list_get_type ())
G_DECLARE_FINAL_TYPE (KlasterEntityList, klaster_entity_list, KLASTER, ENTITY_LIST, GtkWidget)

KlasterEntityList *klaster_entity_list_new (KlasterSession *session);
/* FALSE when there is no such entity in the list. */
gboolean klaster_entity_list_choose (KlasterEntityList *self, const char *entity);

G_END_DECLS
