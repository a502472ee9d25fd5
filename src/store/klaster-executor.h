/* The one thread that works on a store, first in, first out. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KlasterExecutor KlasterExecutor;

/* Work on the thread. CANCELLABLE is that of the job; the function looks at it in long work. */
typedef gpointer (*KlasterExecutorFunc) (gpointer owner_data,
                                         gpointer data,
                                         GCancellable *cancellable,
                                         GError **error);
/* Called in the main context of the task after the work, before the task returns. */
typedef void (*KlasterExecutorDone) (GTask *task, gpointer data, const GError *error);

/* Called on the thread after each job, when its answer has been given. */
typedef void (*KlasterExecutorRest) (gpointer owner_data);

/* OWNER_DATA is handed to every function. REST may be NULL. */
KlasterExecutor *
klaster_executor_new (const char *name, KlasterExecutorRest rest, gpointer owner_data);
/* Finishes what is queued, then ends the thread; later work is refused. May be called twice. Not from
 * the thread itself. */
void klaster_executor_close (KlasterExecutor *self);
void klaster_executor_free (KlasterExecutor *self);

/* Queues FUNC; TASK (transfer full) returns its result as a pointer, freed by RESULT_FREE when nobody
 * takes it. DATA stays the caller's: keep it as the task's data. DONE may be NULL. */
void klaster_executor_push (KlasterExecutor *self,
                            KlasterExecutorFunc func,
                            gpointer data,
                            KlasterExecutorDone done,
                            GDestroyNotify result_free,
                            GTask *task);
/* Queues FUNC and waits for it. */
gpointer klaster_executor_run (KlasterExecutor *self,
                               KlasterExecutorFunc func,
                               gpointer data,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterExecutor, klaster_executor_free)

G_END_DECLS
