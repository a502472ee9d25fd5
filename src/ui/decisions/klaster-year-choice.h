/* A drop-down of years. Main thread. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Floating. */
GtkDropDown *klaster_year_choice_new (void);
/* YEARS: int, in the order shown; CHOSEN is selected when it is among them. */
void klaster_year_choice_fill (GtkDropDown *self, const GArray *years, int chosen);
/* The year of YEARS that is selected; 0: none. */
int klaster_year_choice_get (GtkDropDown *self, const GArray *years);

G_END_DECLS
