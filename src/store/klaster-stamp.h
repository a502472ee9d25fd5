/* A moment as part of a file name. */
#pragma once

#include <glib.h>

/* "20261121-093015-123" in WITA; sorts by time. (transfer full) */
char *klaster_stamp_new (void);
/* The moment with which TEXT begins, in UTC, to the second; NULL when it begins with none. (transfer full) */
GDateTime *klaster_stamp_read (const char *text);
