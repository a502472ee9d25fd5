/* The reference database: regions, built into the program. Any thread. */
#pragma once

#include <gio/gio.h>

#include "klaster-db.h"

/* The file image, read where it lies; NULL with ERROR when the program was built without it. */
GBytes *klaster_reference_get (GError **error);
/* Makes it the schema "ref" of DB. */
gboolean klaster_reference_attach (KlasterDb *db, GError **error);
