/* The agenda: what is overdue, what is due today, and what comes, month by month. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_AGENDA_PAGE (klaster_agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAgendaPage, klaster_agenda_page, KLASTER, AGENDA_PAGE, GtkWidget)

KlasterAgendaPage *klaster_agenda_page_new (KlasterSession *session);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_agenda_page_is_settled (KlasterAgendaPage *self);

G_END_DECLS
