/* A prepared statement on loan from its KlasterDb. Same thread as the connection.
 *
 * Parameters are counted from 1 and columns from 0, as in SQLite. A mistake in binding comes out of the
 * next step.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _KlasterStatement KlasterStatement;

typedef enum
{
  KLASTER_STEP_ERROR = -1,
  KLASTER_STEP_DONE,
  KLASTER_STEP_ROW
} KlasterStep;

/* Resets it, forgets the parameters, and gives it back. */
void klaster_statement_release (KlasterStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterStatement, klaster_statement_release)

/* Texts and blobs are borrowed until the statement is reset or released; NULL binds SQL's NULL. */
void klaster_statement_bind_text (KlasterStatement *self, int parameter, const char *text);
void klaster_statement_bind_integer (KlasterStatement *self, int parameter, gint64 number);
void klaster_statement_bind_real (KlasterStatement *self, int parameter, double number);
void klaster_statement_bind_null (KlasterStatement *self, int parameter);
void
klaster_statement_bind_blob (KlasterStatement *self, int parameter, const void *data, gsize size);

KlasterStep klaster_statement_step (KlasterStatement *self, GError **error);
/* For statements without rows: TRUE when done; ready for the next parameters. */
gboolean klaster_statement_run (KlasterStatement *self, GError **error);
/* To step anew; parameters stay. */
void klaster_statement_reset (KlasterStatement *self);

int klaster_statement_get_n_columns (KlasterStatement *self);
const char *klaster_statement_get_column_name (KlasterStatement *self, int column);
gboolean klaster_statement_is_null (KlasterStatement *self, int column);
gboolean klaster_statement_is_real (KlasterStatement *self, int column);
gboolean klaster_statement_is_integer (KlasterStatement *self, int column);
gboolean klaster_statement_is_text (KlasterStatement *self, int column);
gint64 klaster_statement_get_integer (KlasterStatement *self, int column);
double klaster_statement_get_real (KlasterStatement *self, int column);
/* Borrowed until the next step; NULL for SQL's NULL. */
const char *klaster_statement_get_text (KlasterStatement *self, int column);
const void *klaster_statement_get_blob (KlasterStatement *self, int column, gsize *size);
/* (transfer full) */
char *klaster_statement_dup_text (KlasterStatement *self, int column);

G_END_DECLS
