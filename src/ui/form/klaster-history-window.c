#include "klaster-history-window.h"

void
klaster_history_present (GtkWindow *parent,
                         KlasterSession *session,
                         const char *entity,
                         const char *id,
                         const char *field)
{
}
