/* Changes that a page makes by itself, without a form: written in the background, and the session says what
 * happened. Main thread. */
#pragma once

#include "klaster-session.h"

G_BEGIN_DECLS

/* CHANGE is read during the call; SENTENCE is said with an undo when it is on disk, NULL: nothing is said (the
 * page shows it). A failure is always said. */
void
klaster_quick_change_commit (KlasterSession *session, KlasterChange *change, const char *sentence);
/* Puts FIELD = WIRE (NULL: blank) of a record into CHANGE. */
void klaster_quick_change_set (KlasterChange *change,
                               const char *entity,
                               const char *id,
                               const char *field,
                               const char *wire);
/* A new record with pairs of field and wire form, ended by NULL; a NULL value is left out. */
void
klaster_quick_change_insert (KlasterChange *change, const char *entity, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
