/* The SHA-256 of a file, counted in a thread of its own while the file is being read. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KlasterFileHash KlasterFileHash;

KlasterFileHash *klaster_file_hash_start (const char *path);
/* Waits until it is done. Hex, or "" when the file could not be read to its end. Borrowed. */
const char *klaster_file_hash_get (KlasterFileHash *self);
/* Stops counting. */
void klaster_file_hash_free (KlasterFileHash *self);

G_END_DECLS
