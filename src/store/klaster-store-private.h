/* What klaster-store.c (the object) and klaster-store-work.c (its calls) share. */
#pragma once

#include "klaster-executor.h"
#include "klaster-reader-private.h"
#include "klaster-schema.h"
#include "klaster-store.h"

G_BEGIN_DECLS

struct _KlasterStore
{
  GObject parent_instance;

  /* Constant after opening */
  char *path; /* NULL: in memory */
  KlasterStoreFlags flags;
  gboolean read_only;
  const KlasterSchema *schema; /* borrowed */
  GMainContext *context; /* where "changed" is emitted */

  /* Main thread */
  KlasterExecutor *executor;
  char *officer;
  GHashTable *changed; /* names of entities, static; to be told at the next turn of the loop */
  GSource *changed_source;

  /* Executor thread */
  KlasterReader *reader;
  gint64 data_version; /* moves when another connection writes */

  gint sample; /* atomic */
};

/* Opens with another schema than the program's: tests of migrations. */
KlasterStore *klaster_store_open_with_schema (const char *path,
                                              KlasterStoreFlags flags,
                                              const KlasterSchema *schema,
                                              GError **error);

/* The database at PATH to be read, also where nothing can be written; whether it is a store of this version
 * is for the caller to ask. The calling thread owns it. */
KlasterDb *klaster_store_open_db_to_read (const char *path, GError **error);

/* At the start of any work on the executor thread: what another window wrote is seen. */
void klaster_store_look_around (KlasterStore *self);
/* After a write, on the executor thread. */
void klaster_store_note_written (KlasterStore *self, GHashTable *touched);
/* TOUCHED: set of static names; the signal comes at the next turn of the main loop. Main thread. */
void klaster_store_queue_changed (KlasterStore *self, GHashTable *touched);
/* The signal now. Main thread. */
void klaster_store_emit_changed (KlasterStore *self, GHashTable *touched);

G_END_DECLS
