/* The code of a printed figure, typed into the search: its record is opened with all that happened to it. */
#pragma once

#include "klaster-session.h"

G_BEGIN_DECLS

/* Says so when no figure has the code TEXT. */
void klaster_code_search (KlasterSession *session, const char *text);

G_END_DECLS
