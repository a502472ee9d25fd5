/* Printing through GTK: the same pages, on the printer's paper. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-document.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PRINT (klaster_print_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPrint, klaster_print, KLASTER, PRINT, GtkPrintOperation)

/* Takes a reference on PAGES. Run it with gtk_print_operation_run(). */
KlasterPrint *klaster_print_new (KlasterPages *pages);

G_END_DECLS
