/* Saving records or the report grid as a file: format, which records, with or without personal data; then
 * where to, with progress and a way back. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-grid-sheet.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* SHOWN: ids of the records that are shown, in their order (GPtrArray of char*, transfer full). */
void klaster_export_dialog_present (GtkWindow *parent,
                                    KlasterSession *session,
                                    const KlasterEntity *entity,
                                    GPtrArray *shown);
/* The report grid of QUERY, which is copied. */
void klaster_export_dialog_present_grid (GtkWindow *parent,
                                         KlasterSession *session,
                                         const KlasterGridQuery *query);

G_END_DECLS
