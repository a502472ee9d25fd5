/* One change from a page to the disk: afterwards the officer is told, with undo; a question of a rule is asked, a
 * refusal shown. Main thread. */
#pragma once

#include "klaster-session.h"

G_BEGIN_DECLS

/* PROBLEM: why nothing was written, NULL when it is on disk. */
typedef void (*KlasterWrittenFunc) (const char *problem, gpointer user_data);

/* DONE: what is said afterwards. WRITTEN may be NULL; then a refusal is shown by the window. It is called once, not
 * at all when the officer says no to a question; USER_DATA is freed with USER_DATA_FREE. */
void klaster_write (KlasterSession *session,
                    KlasterChange *change,
                    const char *done,
                    KlasterWrittenFunc written,
                    gpointer user_data,
                    GDestroyNotify user_data_free);

G_END_DECLS
