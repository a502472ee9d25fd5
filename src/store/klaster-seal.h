/* The hash of one change: SHA-256 over items of text in their canonical form, "length:text,", NULL as "-,". Of a
 * large change the counting is done by a thread of its own, beside the writing of the rows. One thread
 * at a time.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KlasterSeal KlasterSeal;

KlasterSeal *klaster_seal_new (void);
void klaster_seal_free (KlasterSeal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterSeal, klaster_seal_free)

void klaster_seal_add (KlasterSeal *self, const char *text);
void klaster_seal_add_number (KlasterSeal *self, gint64 number);
/* In hexadecimal; waits for the thread. Nothing is to be added afterwards. */
const char *klaster_seal_get (KlasterSeal *self);

G_END_DECLS
