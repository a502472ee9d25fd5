#include "klaster-region-chooser.h"

void
klaster_region_chooser_present (GtkWindow *parent,
                                KlasterSession *session,
                                const char *title,
                                KlasterLevel levels,
                                const char *within,
                                KlasterRegionFunc func,
                                gpointer user_data)
{
}
