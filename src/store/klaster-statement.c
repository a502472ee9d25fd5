#include "klaster-statement.h"

#include "klaster-db-private.h"

KlasterStatement *
klaster_statement_new (KlasterDb *db, sqlite3_stmt *handle, gboolean kept)
{
  KlasterStatement *self = g_new0 (KlasterStatement, 1);

  self->db = db;
  self->handle = handle;
  self->kept = kept;
  self->in_use = TRUE;
  return self;
}

void
klaster_statement_free (KlasterStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

void
klaster_statement_release (KlasterStatement *self)
{
  if (self == NULL)
    return;
  if (!self->kept)
    {
      klaster_statement_free (self);
      return;
    }
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->bind_code = SQLITE_OK;
  self->in_use = FALSE;
}

static void
note_binding (KlasterStatement *self, int code)
{
  if (code != SQLITE_OK && self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

void
klaster_statement_bind_text (KlasterStatement *self, int parameter, const char *text)
{
  note_binding (self, sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_STATIC));
}

void
klaster_statement_bind_integer (KlasterStatement *self, int parameter, gint64 number)
{
  note_binding (self, sqlite3_bind_int64 (self->handle, parameter, number));
}

void
klaster_statement_bind_real (KlasterStatement *self, int parameter, double number)
{
  note_binding (self, sqlite3_bind_double (self->handle, parameter, number));
}

void
klaster_statement_bind_null (KlasterStatement *self, int parameter)
{
  note_binding (self, sqlite3_bind_null (self->handle, parameter));
}

void
klaster_statement_bind_blob (KlasterStatement *self, int parameter, const void *data, gsize size)
{
  note_binding (self, sqlite3_bind_blob64 (self->handle, parameter, data, size, SQLITE_STATIC));
}

KlasterStep
klaster_statement_step (KlasterStatement *self, GError **error)
{
  int code = self->bind_code;

  if (code == SQLITE_OK)
    code = sqlite3_step (self->handle);
  if (code == SQLITE_ROW)
    return KLASTER_STEP_ROW;
  if (code == SQLITE_DONE)
    return KLASTER_STEP_DONE;
  klaster_db_set_error (self->db, code, error);
  return KLASTER_STEP_ERROR;
}

gboolean
klaster_statement_run (KlasterStatement *self, GError **error)
{
  KlasterStep step = klaster_statement_step (self, error);

  sqlite3_reset (self->handle);
  return step != KLASTER_STEP_ERROR;
}

void
klaster_statement_reset (KlasterStatement *self)
{
  sqlite3_reset (self->handle);
}

int
klaster_statement_get_n_columns (KlasterStatement *self)
{
  return sqlite3_column_count (self->handle);
}

const char *
klaster_statement_get_column_name (KlasterStatement *self, int column)
{
  return sqlite3_column_name (self->handle, column);
}

gboolean
klaster_statement_is_null (KlasterStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gboolean
klaster_statement_is_real (KlasterStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_FLOAT;
}

gboolean
klaster_statement_is_integer (KlasterStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_INTEGER;
}

gboolean
klaster_statement_is_text (KlasterStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_TEXT;
}

gint64
klaster_statement_get_integer (KlasterStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
klaster_statement_get_real (KlasterStatement *self, int column)
{
  return sqlite3_column_double (self->handle, column);
}

const char *
klaster_statement_get_text (KlasterStatement *self, int column)
{
  return (const char *)sqlite3_column_text (self->handle, column);
}

const void *
klaster_statement_get_blob (KlasterStatement *self, int column, gsize *size)
{
  const void *data = sqlite3_column_blob (self->handle, column);

  *size = sqlite3_column_bytes (self->handle, column);
  return data;
}

char *
klaster_statement_dup_text (KlasterStatement *self, int column)
{
  return g_strdup (klaster_statement_get_text (self, column));
}
