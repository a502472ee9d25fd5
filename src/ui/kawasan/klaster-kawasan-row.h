/* One kawasan as a line of the table of all kawasan, and the head of that table. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-kawasan-overview.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_KAWASAN_ROW (klaster_kawasan_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterKawasanRow, klaster_kawasan_row, KLASTER, KAWASAN_ROW, GtkWidget)

GtkWidget *klaster_kawasan_row_new (void);
/* OVERVIEW gives what LINE is compared with. Both are read during the call only. */
void klaster_kawasan_row_show (KlasterKawasanRow *self,
                               const KlasterKawasanOverview *overview,
                               const KlasterKawasanLine *line);
GtkWidget *klaster_kawasan_row_create_head (void);

G_END_DECLS
