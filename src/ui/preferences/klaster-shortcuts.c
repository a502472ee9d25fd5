#include "klaster-shortcuts.h"

void
klaster_shortcuts_present (GtkWindow *parent)
{
}
