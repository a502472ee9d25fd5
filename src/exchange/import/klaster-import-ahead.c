#include "klaster-import-ahead.h"

#include "klaster-import-source.h"

/* Units that are handed over together. */
#define BATCH 128
/* Batches that wait at most. */
#define MAX_WAITING 4
/* Batches that stay after they were used: their units are valid as long, and so are most often freed by the
 * thread that made them, which costs less. */
#define MAX_USED (KLASTER_IMPORT_AHEAD_VALID / BATCH + 1)

struct _KlasterImportAhead
{
  KlasterImport *import; /* borrowed */
  gboolean for_writing;
  GCancellable *outer; /* of the caller, or NULL */
  gulong on_cancelled; /* handler there */
  GCancellable *cancellable; /* of the thread */
  GThread *thread;
  GMutex mutex; /* of what follows */
  GCond moved;
  GQueue waiting; /* of batches: GPtrArray of KlasterImportUnit */
  GQueue used; /* the same */
  gboolean ended;
  gboolean stopped; /* nobody wants the rest */
  GError *failure; /* or NULL */
  /* Of the thread that takes. */
  GPtrArray *batch; /* whose units are given, or NULL */
  guint next;
};

static GPtrArray *
batch_new (void)
{
  return g_ptr_array_new_full (BATCH, (GDestroyNotify)klaster_import_unit_free);
}

/* ---- the thread that reads */

/* FALSE when nobody wants more. BATCH is taken over. */
static gboolean
hand_over (KlasterImportAhead *self, GPtrArray *batch, guint max_waiting)
{
  GPtrArray *used = NULL;
  gboolean wanted;

  g_mutex_lock (&self->mutex);
  while (self->waiting.length > max_waiting && !self->stopped)
    g_cond_wait (&self->moved, &self->mutex);
  wanted = !self->stopped;
  g_queue_push_tail (&self->waiting, batch);
  g_cond_signal (&self->moved);
  if (self->used.length > MAX_USED)
    used = g_queue_pop_head (&self->used);
  g_mutex_unlock (&self->mutex);
  g_clear_pointer (&used, g_ptr_array_unref);
  return wanted;
}

static gboolean
has_media (const KlasterImportUnit *unit)
{
  for (guint i = 0; i < unit->items->len; i++)
    if (g_array_index (unit->items, KlasterImportItem, i).media != NULL)
      return TRUE;
  return FALSE;
}

/* What can be done for the records before the store is asked. */
static void
make_ready (const KlasterImportUnit *unit)
{
  for (guint i = 0; i < unit->items->len; i++)
    klaster_record_make_ready (g_array_index (unit->items, KlasterImportItem, i).record);
}

static gpointer
read_all (gpointer data)
{
  KlasterImportAhead *self = data;
  g_autoptr (KlasterImportSource) source
      = klaster_import_source_new (self->import, self->for_writing, self->cancellable);
  GPtrArray *batch = batch_new ();
  gboolean wanted = TRUE;
  GError *failure = NULL;
  KlasterImportUnit *unit;

  while (wanted && (unit = klaster_import_source_next (source, &failure)) != NULL)
    {
      gboolean heavy = self->for_writing && has_media (unit);

      if (self->for_writing)
        make_ready (unit);
      g_ptr_array_add (batch, unit);
      if (batch->len < BATCH && !heavy)
        continue;
      /* Photos go one by one. */
      wanted = hand_over (self, batch, heavy ? 0 : MAX_WAITING - 1);
      batch = batch_new ();
    }
  hand_over (self, batch, MAX_WAITING - 1);
  g_mutex_lock (&self->mutex);
  self->ended = TRUE;
  self->failure = failure;
  g_cond_signal (&self->moved);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/* ---- public */

static void
on_cancelled_cb (GCancellable *outer, gpointer inner)
{
  g_cancellable_cancel (inner);
}

KlasterImportAhead *
klaster_import_ahead_new (KlasterImport *import, gboolean for_writing, GCancellable *cancellable)
{
  KlasterImportAhead *self = g_new0 (KlasterImportAhead, 1);

  self->import = import;
  self->for_writing = for_writing;
  self->cancellable = g_cancellable_new ();
  if (cancellable != NULL)
    {
      self->outer = g_object_ref (cancellable);
      self->on_cancelled = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb),
                                                  g_object_ref (self->cancellable), g_object_unref);
    }
  g_mutex_init (&self->mutex);
  g_cond_init (&self->moved);
  g_queue_init (&self->waiting);
  g_queue_init (&self->used);
  self->thread = g_thread_new ("klaster-rows", read_all, self);
  return self;
}

void
klaster_import_ahead_free (KlasterImportAhead *self)
{
  g_cancellable_disconnect (self->outer, self->on_cancelled);
  g_cancellable_cancel (self->cancellable);
  g_mutex_lock (&self->mutex);
  self->stopped = TRUE;
  g_cond_signal (&self->moved);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_queue_clear_full (&self->waiting, (GDestroyNotify)g_ptr_array_unref);
  g_queue_clear_full (&self->used, (GDestroyNotify)g_ptr_array_unref);
  g_clear_pointer (&self->batch, g_ptr_array_unref);
  g_clear_error (&self->failure);
  g_clear_object (&self->outer);
  g_object_unref (self->cancellable);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->moved);
  g_free (self);
}

/* The next batch into SELF; FALSE at the end, or with ERROR. */
static gboolean
take_batch (KlasterImportAhead *self, GError **error)
{
  GPtrArray *former = g_steal_pointer (&self->batch);

  if (former != NULL && former->len > 0 && self->for_writing
      && has_media (former->pdata[former->len - 1]))
    g_clear_pointer (&former, g_ptr_array_unref);
  self->next = 0;
  g_mutex_lock (&self->mutex);
  if (former != NULL)
    g_queue_push_tail (&self->used, former);
  while (self->waiting.length == 0 && !self->ended)
    g_cond_wait (&self->moved, &self->mutex);
  self->batch = g_queue_pop_head (&self->waiting);
  if (self->batch == NULL && self->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  g_cond_signal (&self->moved);
  g_mutex_unlock (&self->mutex);
  return self->batch != NULL;
}

KlasterImportUnit *
klaster_import_ahead_next (KlasterImportAhead *self, GError **error)
{
  while (self->batch == NULL || self->next == self->batch->len)
    if (!take_batch (self, error))
      return NULL;
  return self->batch->pdata[self->next++];
}
