#include "klaster-record.h"

#include <math.h>

struct _KlasterRecord
{
  gatomicrefcount refs;
  const KlasterEntity *entity;
  char *id;
  char *written; /* by the store, ahead, or NULL */
  KlasterValue values[]; /* entity->n_fields of them */
};

G_DEFINE_BOXED_TYPE (KlasterRecord, klaster_record, klaster_record_ref, klaster_record_unref)

static guint
field_index (const KlasterRecord *self, const char *field)
{
  int index = klaster_entity_find_field (self->entity, field);

  if (index < 0)
    g_error ("%s has no field %s", self->entity->name, field);
  return (guint)index;
}

KlasterRecord *
klaster_record_new (const KlasterEntity *entity, const char *id)
{
  KlasterRecord *self;

  g_return_val_if_fail (entity != NULL, NULL);

  self = g_malloc0 (sizeof *self + entity->n_fields * sizeof (KlasterValue));
  g_atomic_ref_count_init (&self->refs);
  self->entity = entity;
  self->id = id != NULL ? g_strdup (id) : klaster_uuid_new ();
  for (guint i = 0; i < entity->n_fields; i++)
    self->values[i] = (KlasterValue)KLASTER_VALUE_INIT;
  return self;
}

KlasterRecord *
klaster_record_copy (const KlasterRecord *self)
{
  KlasterRecord *copy = klaster_record_new (self->entity, self->id);

  for (guint i = 0; i < self->entity->n_fields; i++)
    copy->values[i] = klaster_value_copy (&self->values[i]);
  return copy;
}

KlasterRecord *
klaster_record_ref (KlasterRecord *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
klaster_record_unref (KlasterRecord *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < self->entity->n_fields; i++)
    klaster_value_clear (&self->values[i]);
  g_free (self->id);
  g_free (self->written);
  g_free (self);
}

gboolean
klaster_record_equal (const KlasterRecord *a, const KlasterRecord *b)
{
  if (a->entity != b->entity || g_strcmp0 (a->id, b->id) != 0)
    return FALSE;
  for (guint i = 0; i < a->entity->n_fields; i++)
    if (!klaster_value_equal (&a->values[i], &b->values[i]))
      return FALSE;
  return TRUE;
}

const KlasterEntity *
klaster_record_get_entity (const KlasterRecord *self)
{
  return self->entity;
}

const char *
klaster_record_get_id (const KlasterRecord *self)
{
  return self->id;
}

const KlasterValue *
klaster_record_get (const KlasterRecord *self, const char *field)
{
  return &self->values[field_index (self, field)];
}

const KlasterValue *
klaster_record_get_at (const KlasterRecord *self, guint index)
{
  g_return_val_if_fail (index < self->entity->n_fields, NULL);
  return &self->values[index];
}

gboolean
klaster_record_has (const KlasterRecord *self, const char *field)
{
  return !klaster_value_is_blank (klaster_record_get (self, field));
}

const char *
klaster_record_get_text (const KlasterRecord *self, const char *field)
{
  const KlasterValue *value = klaster_record_get (self, field);

  return value->type == KLASTER_VALUE_TEXT ? value->text : NULL;
}

gint64
klaster_record_get_integer (const KlasterRecord *self, const char *field, gint64 fallback)
{
  const KlasterValue *value = klaster_record_get (self, field);

  if (value->type == KLASTER_VALUE_INTEGER)
    return value->integer;
  if (value->type == KLASTER_VALUE_REAL)
    return llround (value->real);
  return fallback;
}

double
klaster_record_get_number (const KlasterRecord *self, const char *field)
{
  return klaster_value_get_number (klaster_record_get (self, field));
}

gboolean
klaster_record_get_boolean (const KlasterRecord *self, const char *field)
{
  return klaster_record_get_integer (self, field, 0) != 0;
}

void
klaster_record_take (KlasterRecord *self, const char *field, KlasterValue value)
{
  klaster_record_take_at (self, field_index (self, field), value);
}

void
klaster_record_take_at (KlasterRecord *self, guint index, KlasterValue value)
{
  g_return_if_fail (index < self->entity->n_fields);
  klaster_value_clear (&self->values[index]);
  self->values[index] = value;
  g_clear_pointer (&self->written, g_free);
}

void
klaster_record_take_written (KlasterRecord *self, char *written)
{
  g_free (self->written);
  self->written = written;
}

const char *
klaster_record_get_written (const KlasterRecord *self)
{
  return self->written;
}

void
klaster_record_set_text (KlasterRecord *self, const char *field, const char *text)
{
  klaster_record_take (self, field, klaster_value_text (text));
}

void
klaster_record_set_integer (KlasterRecord *self, const char *field, gint64 number)
{
  klaster_record_take (self, field, klaster_value_integer (number));
}

void
klaster_record_set_real (KlasterRecord *self, const char *field, double number)
{
  klaster_record_take (self, field, klaster_value_real (number));
}

void
klaster_record_set_blank (KlasterRecord *self, const char *field, KlasterBlank blank)
{
  klaster_record_take (self, field, klaster_value_blank (blank));
}
