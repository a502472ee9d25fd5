/* The registers: every kind of record as a table, made from the descriptions of the entities. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_REGISTER_PAGE (klaster_register_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterRegisterPage, klaster_register_page, KLASTER, REGISTER_PAGE, GtkWidget)

KlasterRegisterPage *klaster_register_page_new (KlasterSession *session);
/* Chooses ENTITY, a name, in the list and shows its records. */
void klaster_register_page_show_entity (KlasterRegisterPage *self, const char *entity);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_register_page_is_settled (KlasterRegisterPage *self);

G_END_DECLS
