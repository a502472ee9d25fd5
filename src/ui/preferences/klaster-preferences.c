#include "klaster-preferences.h"

void
klaster_preferences_present (GtkWindow *parent, KlasterSession *session)
{
}
