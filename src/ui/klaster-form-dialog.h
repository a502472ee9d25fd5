/* The form of the enumerators as files: XLSForm or Excel workbooks, for which period and site; then into which
 * folder. What stands there is only replaced when the officer says so. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

void klaster_form_dialog_present (GtkWindow *parent, KlasterSession *session);

G_END_DECLS
