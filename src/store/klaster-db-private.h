/* What klaster-db.c and klaster-statement.c share; the only header with SQLite's types. */
#pragma once

#include <sqlite3.h>

#include "klaster-db.h"

G_BEGIN_DECLS

struct _KlasterStatement
{
  KlasterDb *db; /* borrowed */
  sqlite3_stmt *handle;
  int bind_code; /* the first binding that failed, or SQLITE_OK */
  gboolean kept; /* in the cache of the connection */
  gboolean in_use;
};

KlasterStatement *klaster_statement_new (KlasterDb *db, sqlite3_stmt *handle, gboolean kept);
void klaster_statement_free (KlasterStatement *self);

G_END_DECLS
