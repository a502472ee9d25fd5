#include "klaster-help.h"

void
klaster_help_present (GtkWindow *parent)
{
}
