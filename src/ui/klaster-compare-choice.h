/* With which earlier period the one shown is compared: a choice beside the periods. Bound to the session's property
 * "compared". Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_COMPARE_CHOICE (klaster_compare_choice_get_type ())
G_DECLARE_FINAL_TYPE (KlasterCompareChoice,
                      klaster_compare_choice,
                      KLASTER,
                      COMPARE_CHOICE,
                      GtkWidget)

KlasterCompareChoice *klaster_compare_choice_new (KlasterSession *session);

G_END_DECLS
