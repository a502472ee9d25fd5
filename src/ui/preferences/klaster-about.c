#include "klaster-about.h"

void
klaster_about_present (GtkWindow *parent)
{
}
