/* One thread, one queue. Two threads on one connection would mix their transactions, even when every call
 * is guarded by a mutex: a pool (g_task_run_in_thread) lost 8 to 28 of 200 small transactions. One hop
 * there and back costs some microseconds, so there is no reason to touch the file anywhere else.
 *
 * A job cancelled before its turn does not run. Jobs queued before the close are done and still answer.
 * The task is let go of on the main thread only, so that its data is freed there.
 */
#include "klaster-executor.h"

#include <glib/gi18n.h>

#include "klaster-store.h"

typedef struct
{
  KlasterExecutorFunc func; /* NULL: end the thread */
  gpointer data;
  gpointer result;
  GError *error;

  /* A job with a task */
  GTask *task;
  KlasterExecutorDone done;
  GDestroyNotify result_free;

  /* A job somebody waits for */
  GMutex *mutex; /* NULL when nobody does */
  GCond *cond;
  gboolean finished;
} Job;

struct _KlasterExecutor
{
  GThread *thread;
  GAsyncQueue *queue; /* of Job */
  KlasterExecutorRest rest; /* or NULL */
  gpointer owner_data;
  gboolean closed; /* main thread */
};

static gboolean
on_job_returned_cb (gpointer data)
{
  Job *job = data;

  if (job->done != NULL)
    job->done (job->task, job->data, job->error);
  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, job->result, job->result_free);
  g_object_unref (job->task);
  g_free (job);
  return G_SOURCE_REMOVE;
}

static void
answer_task (Job *job)
{
  /* Not g_main_context_invoke(), which would run it here when the main loop is not running yet. */
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, on_job_returned_cb, job, NULL);
  g_source_attach (source, g_task_get_context (job->task));
}

static void
answer_waiting (Job *job)
{
  GMutex *mutex = job->mutex;

  g_mutex_lock (mutex);
  job->finished = TRUE;
  g_cond_signal (job->cond);
  g_mutex_unlock (mutex);
}

static gpointer
run_thread (gpointer data)
{
  KlasterExecutor *self = data;

  for (;;)
    {
      Job *job = g_async_queue_pop (self->queue);
      GCancellable *cancellable;

      if (job->func == NULL)
        {
          g_free (job);
          return NULL;
        }
      cancellable = job->task != NULL ? g_task_get_cancellable (job->task) : NULL;
      if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
        job->result = job->func (self->owner_data, job->data, cancellable, &job->error);
      if (job->task != NULL)
        answer_task (job);
      else
        answer_waiting (job);
      if (self->rest != NULL)
        self->rest (self->owner_data);
    }
}

KlasterExecutor *
klaster_executor_new (const char *name, KlasterExecutorRest rest, gpointer owner_data)
{
  KlasterExecutor *self = g_new0 (KlasterExecutor, 1);

  self->rest = rest;
  self->owner_data = owner_data;
  self->queue = g_async_queue_new ();
  self->thread = g_thread_new (name, run_thread, self);
  return self;
}

void
klaster_executor_close (KlasterExecutor *self)
{
  if (self->closed)
    return;
  self->closed = TRUE;
  g_async_queue_push (self->queue, g_new0 (Job, 1));
  g_thread_join (g_steal_pointer (&self->thread));
}

void
klaster_executor_free (KlasterExecutor *self)
{
  klaster_executor_close (self);
  g_async_queue_unref (self->queue);
  g_free (self);
}

static GError *
make_closed_error (void)
{
  return g_error_new_literal (KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_FAILED,
                              _ ("The store is closed."));
}

void
klaster_executor_push (KlasterExecutor *self,
                       KlasterExecutorFunc func,
                       gpointer data,
                       KlasterExecutorDone done,
                       GDestroyNotify result_free,
                       GTask *task)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->data = data;
  job->done = done;
  job->result_free = result_free;
  job->task = task;
  if (self->closed)
    {
      job->error = make_closed_error ();
      answer_task (job);
      return;
    }
  g_async_queue_push (self->queue, job);
}

gpointer
klaster_executor_run (KlasterExecutor *self,
                      KlasterExecutorFunc func,
                      gpointer data,
                      GError **error)
{
  GMutex mutex;
  GCond cond;
  Job job = { .func = func, .data = data, .mutex = &mutex, .cond = &cond };

  if (self->closed)
    {
      g_propagate_error (error, make_closed_error ());
      return NULL;
    }
  g_mutex_init (&mutex);
  g_cond_init (&cond);
  g_mutex_lock (&mutex);
  g_async_queue_push (self->queue, &job);
  while (!job.finished)
    g_cond_wait (&cond, &mutex);
  g_mutex_unlock (&mutex);
  g_cond_clear (&cond);
  g_mutex_clear (&mutex);
  if (job.error != NULL)
    g_propagate_error (error, job.error);
  return job.result;
}
