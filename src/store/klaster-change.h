/* The operations of a change, for the writer. */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_OPERATION_INSERT,
  KLASTER_OPERATION_UPDATE,
  KLASTER_OPERATION_SET,
  KLASTER_OPERATION_REMOVE
} KlasterOperationKind;

typedef struct
{
  KlasterOperationKind kind;
  KlasterRecord *record; /* of insert and update */
  const KlasterEntity *entity;
  char *id;
  const KlasterField *field; /* of set */
  KlasterValue value;
} KlasterOperation;

/* Records that are made while they are written; shared by the snapshots of a change. */
typedef struct
{
  KlasterRecordFunc func;
  gpointer data;
  GDestroyNotify data_free;
  gboolean replaces; /* a record whose id is stored is updated */
  gint started; /* atomic */
} KlasterStream;

/* A copy that does not follow later calls; records are shared. */
KlasterChange *klaster_change_snapshot (const KlasterChange *self);
const KlasterOperation *klaster_change_get_operation (const KlasterChange *self, guint index);
const char *klaster_change_get_summary (const KlasterChange *self);
const char *klaster_change_get_reason (const KlasterChange *self);
const char *klaster_change_get_source (const KlasterChange *self);
gboolean klaster_change_is_confirmed (const KlasterChange *self);
gboolean klaster_change_is_lasting (const KlasterChange *self);
/* It is an undo or a redo. */
void klaster_change_set_takes_back (KlasterChange *self);
gboolean klaster_change_takes_back (const KlasterChange *self);

guint klaster_change_get_n_streams (const KlasterChange *self);
/* NULL with ERROR when it was read before. */
KlasterStream *klaster_change_start_stream (const KlasterChange *self, guint index, GError **error);
GCancellable *klaster_change_get_cancellable (const KlasterChange *self);
/* From the thread that writes. */
void klaster_change_add_streamed (const KlasterChange *self, guint n);
void klaster_change_set_refused (const KlasterChange *self, int record);

G_END_DECLS
