/* The code of a printed figure, typed into the search: its record is opened with all that happened to it. Main thread. */
#pragma once

#include "klaster-session.h"

G_BEGIN_DECLS

/* TEXT as klaster_figure_code_is_meant(). Says so when no figure has it; of two with one code the first is opened. Reads in
 * the background and keeps SESSION until then. */
void klaster_code_search (KlasterSession *session, const char *text);

G_END_DECLS
