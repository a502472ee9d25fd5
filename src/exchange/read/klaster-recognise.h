/* Which kind of file it is, by its first bytes (and, of a zip, by what is inside); never by its name. */
#pragma once

#include "klaster-book-private.h"

G_BEGIN_DECLS

/* Fills KIND of SELF. */
gboolean klaster_recognise (KlasterBook *self, GError **error);

G_END_DECLS
