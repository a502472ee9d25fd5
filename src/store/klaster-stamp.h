/* A moment as part of a file name. */
#pragma once

#include <glib.h>

/* "20261121-093015-123" in WITA; sorts by time. (transfer full) */
char *klaster_stamp_new (void);
