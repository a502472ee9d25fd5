#include "klaster-change.h"

#include <glib/gi18n.h>

/* How far the streams are read; an atomic rc box that a change shares with its snapshots. */
typedef struct
{
  gint n_streamed; /* atomic */
  gint refused; /* atomic; -1: none */
} Progress;

struct _KlasterChange
{
  gatomicrefcount refs;
  char *summary;
  char *reason;
  char *source;
  gboolean confirmed;
  gboolean lasting;
  gboolean takes_back;
  GArray *operations; /* of KlasterOperation */
  GPtrArray *streams; /* of KlasterStream, each an atomic rc box */
  GCancellable *cancellable; /* or NULL */
  Progress *progress;
};

static void
clear_operation (gpointer data)
{
  KlasterOperation *operation = data;

  g_clear_pointer (&operation->record, klaster_record_unref);
  g_clear_pointer (&operation->id, g_free);
  klaster_value_clear (&operation->value);
}

static void
clear_stream (gpointer data)
{
  KlasterStream *stream = data;

  if (stream->data_free != NULL)
    stream->data_free (stream->data);
}

static void
unref_stream (gpointer stream)
{
  g_atomic_rc_box_release_full (stream, clear_stream);
}

KlasterChange *
klaster_change_new (const char *summary)
{
  KlasterChange *self = g_new0 (KlasterChange, 1);

  g_atomic_ref_count_init (&self->refs);
  self->summary = g_strdup (summary != NULL ? summary : "");
  self->operations = g_array_new (FALSE, TRUE, sizeof (KlasterOperation));
  g_array_set_clear_func (self->operations, clear_operation);
  self->streams = g_ptr_array_new_with_free_func (unref_stream);
  self->progress = g_atomic_rc_box_new0 (Progress);
  self->progress->refused = -1;
  return self;
}

KlasterChange *
klaster_change_ref (KlasterChange *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
klaster_change_unref (KlasterChange *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->operations);
  g_ptr_array_unref (self->streams);
  g_clear_object (&self->cancellable);
  g_atomic_rc_box_release (self->progress);
  g_free (self->summary);
  g_free (self->reason);
  g_free (self->source);
  g_free (self);
}

void
klaster_change_set_reason (KlasterChange *self, const char *reason)
{
  g_free (self->reason);
  self->reason = g_strdup (reason);
}

void
klaster_change_set_source (KlasterChange *self, const char *file_name_and_hash)
{
  g_free (self->source);
  self->source = g_strdup (file_name_and_hash);
}

void
klaster_change_confirm (KlasterChange *self)
{
  self->confirmed = TRUE;
}

void
klaster_change_set_lasting (KlasterChange *self)
{
  self->lasting = TRUE;
}

void
klaster_change_set_takes_back (KlasterChange *self)
{
  self->takes_back = TRUE;
}

static void
add_record (KlasterChange *self, KlasterOperationKind kind, KlasterRecord *record)
{
  KlasterOperation operation = { .kind = kind,
                                 .record = klaster_record_ref (record),
                                 .entity = klaster_record_get_entity (record),
                                 .id = g_strdup (klaster_record_get_id (record)),
                                 .value = KLASTER_VALUE_INIT };

  g_array_append_val (self->operations, operation);
}

void
klaster_change_insert (KlasterChange *self, KlasterRecord *record)
{
  add_record (self, KLASTER_OPERATION_INSERT, record);
}

void
klaster_change_update (KlasterChange *self, KlasterRecord *record)
{
  add_record (self, KLASTER_OPERATION_UPDATE, record);
}

void
klaster_change_set (KlasterChange *self,
                    const KlasterEntity *entity,
                    const char *id,
                    const char *field,
                    const KlasterValue *value)
{
  KlasterOperation operation = { .kind = KLASTER_OPERATION_SET,
                                 .entity = entity,
                                 .id = g_strdup (id),
                                 .field = klaster_entity_get_field (entity, field),
                                 .value = klaster_value_copy (value) };

  if (operation.field == NULL)
    g_error ("%s has no field %s", entity->name, field);
  g_array_append_val (self->operations, operation);
}

void
klaster_change_remove (KlasterChange *self, const KlasterEntity *entity, const char *id)
{
  KlasterOperation operation = { .kind = KLASTER_OPERATION_REMOVE,
                                 .entity = entity,
                                 .id = g_strdup (id),
                                 .value = KLASTER_VALUE_INIT };

  g_array_append_val (self->operations, operation);
}

static void
add_stream (KlasterChange *self,
            KlasterRecordFunc func,
            gpointer data,
            GDestroyNotify data_free,
            gboolean replaces)
{
  KlasterStream *stream = g_atomic_rc_box_new0 (KlasterStream);

  stream->func = func;
  stream->data = data;
  stream->data_free = data_free;
  stream->replaces = replaces;
  g_ptr_array_add (self->streams, stream);
}

void
klaster_change_insert_from (KlasterChange *self,
                            KlasterRecordFunc func,
                            gpointer data,
                            GDestroyNotify data_free)
{
  add_stream (self, func, data, data_free, FALSE);
}

void
klaster_change_put_from (KlasterChange *self,
                         KlasterRecordFunc func,
                         gpointer data,
                         GDestroyNotify data_free)
{
  add_stream (self, func, data, data_free, TRUE);
}

void
klaster_change_set_cancellable (KlasterChange *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

guint
klaster_change_get_n_streamed (const KlasterChange *self)
{
  return (guint)g_atomic_int_get (&self->progress->n_streamed);
}

int
klaster_change_get_refused (const KlasterChange *self)
{
  return g_atomic_int_get (&self->progress->refused);
}

guint
klaster_change_get_size (const KlasterChange *self)
{
  return self->operations->len;
}

KlasterChange *
klaster_change_snapshot (const KlasterChange *self)
{
  KlasterChange *copy = klaster_change_new (self->summary);

  klaster_change_set_reason (copy, self->reason);
  klaster_change_set_source (copy, self->source);
  copy->confirmed = self->confirmed;
  copy->lasting = self->lasting;
  copy->takes_back = self->takes_back;
  g_array_append_vals (copy->operations, self->operations->data, self->operations->len);
  for (guint i = 0; i < copy->operations->len; i++)
    {
      KlasterOperation *operation = &g_array_index (copy->operations, KlasterOperation, i);

      if (operation->record != NULL)
        klaster_record_ref (operation->record);
      operation->id = g_strdup (operation->id);
      operation->value = klaster_value_copy (&operation->value);
    }
  for (guint i = 0; i < self->streams->len; i++)
    g_ptr_array_add (copy->streams, g_atomic_rc_box_acquire (self->streams->pdata[i]));
  klaster_change_set_cancellable (copy, self->cancellable);
  g_atomic_rc_box_release (copy->progress);
  copy->progress = g_atomic_rc_box_acquire (self->progress);
  return copy;
}

const KlasterOperation *
klaster_change_get_operation (const KlasterChange *self, guint index)
{
  return &g_array_index (self->operations, KlasterOperation, index);
}

const char *
klaster_change_get_summary (const KlasterChange *self)
{
  return self->summary;
}

const char *
klaster_change_get_reason (const KlasterChange *self)
{
  return self->reason;
}

const char *
klaster_change_get_source (const KlasterChange *self)
{
  return self->source;
}

gboolean
klaster_change_is_confirmed (const KlasterChange *self)
{
  return self->confirmed;
}

gboolean
klaster_change_is_lasting (const KlasterChange *self)
{
  return self->lasting;
}

gboolean
klaster_change_takes_back (const KlasterChange *self)
{
  return self->takes_back;
}

/* ---- streams, for the writer */

guint
klaster_change_get_n_streams (const KlasterChange *self)
{
  return self->streams->len;
}

KlasterStream *
klaster_change_start_stream (const KlasterChange *self, guint index, GError **error)
{
  KlasterStream *stream = self->streams->pdata[index];

  if (g_atomic_int_compare_and_exchange (&stream->started, FALSE, TRUE))
    return stream;
  g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_FAILED,
                       _ ("These records were handed over once before. Begin the import anew."));
  return NULL;
}

GCancellable *
klaster_change_get_cancellable (const KlasterChange *self)
{
  return self->cancellable;
}

void
klaster_change_add_streamed (const KlasterChange *self, guint n)
{
  g_atomic_int_add (&self->progress->n_streamed, (gint)n);
}

void
klaster_change_set_refused (const KlasterChange *self, int record)
{
  g_atomic_int_set (&self->progress->refused, record);
}
