/* One line of the agenda. Signal "finished": the officer says it is done. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-agenda.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_AGENDA_ROW (klaster_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAgendaRow, klaster_agenda_row, KLASTER, AGENDA_ROW, GtkListBoxRow)

/* ITEM belongs to AGENDA, on which the row keeps a reference. WITH_MONTH: the row stands under no month.
 */
GtkWidget *
klaster_agenda_row_new (KlasterAgenda *agenda, const KlasterDated *item, gboolean with_month);
const KlasterDated *klaster_agenda_row_get_item (KlasterAgendaRow *self);

G_END_DECLS
