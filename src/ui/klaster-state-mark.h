/* The mark of a report state as a small widget, the same as on the map. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-status.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_STATE_MARK (klaster_state_mark_get_type ())
G_DECLARE_FINAL_TYPE (KlasterStateMark, klaster_state_mark, KLASTER, STATE_MARK, GtkWidget)

/* Square for a kelurahan, round for a desa; UNFILLED: the slot has no village yet. */
GtkWidget *klaster_state_mark_new (KlasterReportState state, gboolean kelurahan, gboolean unfilled);
/* A partly filled report that says how much: PART of 1, above 0. */
GtkWidget *klaster_part_mark_new (double part, gboolean kelurahan);
/* The mark of a kawasan: a soft area, dashed unless KPP. */
GtkWidget *klaster_area_mark_new (gboolean kpp);

G_END_DECLS
