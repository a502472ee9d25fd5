#include "klaster-print-dialog.h"

void
klaster_print_dialog_present (GtkWindow *parent, KlasterSession *session)
{
}
