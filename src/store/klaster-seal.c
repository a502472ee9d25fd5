#include "klaster-seal.h"

#include <string.h>

#include "klaster-value.h"

/* What is counted together. A change that is smaller needs no thread. */
#define CHUNK (256 * 1024)
/* Chunks that wait for the thread at most. */
#define MAX_WAITING 4

struct _KlasterSeal
{
  GChecksum *checksum; /* of the thread as long as there is one */
  GString *chunk; /* not yet counted */
  GThread *thread; /* or NULL */
  GMutex mutex; /* of what follows */
  GCond moved;
  GQueue waiting; /* of GString */
  gboolean ended;
};

KlasterSeal *
klaster_seal_new (void)
{
  KlasterSeal *self = g_new0 (KlasterSeal, 1);

  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->chunk = g_string_new (NULL);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->moved);
  g_queue_init (&self->waiting);
  return self;
}

/* ---- the thread */

static GString *
take_chunk (KlasterSeal *self)
{
  GString *chunk;

  g_mutex_lock (&self->mutex);
  while (self->waiting.length == 0 && !self->ended)
    g_cond_wait (&self->moved, &self->mutex);
  chunk = g_queue_pop_head (&self->waiting);
  g_cond_signal (&self->moved);
  g_mutex_unlock (&self->mutex);
  return chunk;
}

static void
count_chunk (KlasterSeal *self, GString *chunk)
{
  g_checksum_update (self->checksum, (const guchar *)chunk->str, (gssize)chunk->len);
  g_string_free (chunk, TRUE);
}

static gpointer
count_all (gpointer data)
{
  KlasterSeal *self = data;
  GString *chunk;

  while ((chunk = take_chunk (self)) != NULL)
    count_chunk (self, chunk);
  return NULL;
}

static void
hand_over (KlasterSeal *self)
{
  if (self->thread == NULL)
    self->thread = g_thread_new ("klaster-seal", count_all, self);
  g_mutex_lock (&self->mutex);
  while (self->waiting.length >= MAX_WAITING)
    g_cond_wait (&self->moved, &self->mutex);
  g_queue_push_tail (&self->waiting, g_steal_pointer (&self->chunk));
  g_cond_signal (&self->moved);
  g_mutex_unlock (&self->mutex);
  self->chunk = g_string_sized_new (CHUNK + CHUNK / 4);
}

static void
join (KlasterSeal *self)
{
  if (self->thread == NULL)
    return;
  g_mutex_lock (&self->mutex);
  self->ended = TRUE;
  g_cond_signal (&self->moved);
  g_mutex_unlock (&self->mutex);
  g_thread_join (g_steal_pointer (&self->thread));
}

/* ---- public */

void
klaster_seal_free (KlasterSeal *self)
{
  join (self);
  g_checksum_free (self->checksum);
  if (self->chunk != NULL)
    g_string_free (self->chunk, TRUE);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->moved);
  g_free (self);
}

void
klaster_seal_add (KlasterSeal *self, const char *text)
{
  char length[KLASTER_INTEGER_BYTES];
  gsize size;

  if (text == NULL)
    {
      g_string_append_len (self->chunk, "-,", 2);
      return;
    }
  size = strlen (text);
  g_string_append (self->chunk, klaster_integer_write ((gint64)size, length));
  g_string_append_c (self->chunk, ':');
  g_string_append_len (self->chunk, text, (gssize)size);
  g_string_append_c (self->chunk, ',');
  if (self->chunk->len >= CHUNK)
    hand_over (self);
}

void
klaster_seal_add_number (KlasterSeal *self, gint64 number)
{
  char text[KLASTER_INTEGER_BYTES];

  klaster_seal_add (self, klaster_integer_write (number, text));
}

const char *
klaster_seal_get (KlasterSeal *self)
{
  join (self);
  if (self->chunk != NULL)
    count_chunk (self, g_steal_pointer (&self->chunk));
  return g_checksum_get_string (self->checksum);
}
