/* A connection to one SQLite file, owned by one thread at a time; with KlasterStatement all contact with
 * SQLite. Also for readers of other people's files (GeoPackage, MBTiles).
 *
 * Errors are KLASTER_STORE_ERROR with a translated sentence that names the file and says what to do; a
 * cancelled query ends as G_IO_ERROR_CANCELLED.
 */
#pragma once

#include <gio/gio.h>

#include "klaster-statement.h"

G_BEGIN_DECLS

typedef struct _KlasterDb KlasterDb;

typedef enum
{
  KLASTER_DB_PLAIN = 0, /* read and write; the file must be there */
  KLASTER_DB_CREATE = 1 << 0,
  KLASTER_DB_READ_ONLY = 1 << 1,
  KLASTER_DB_UNCHANGING = 1 << 2, /* nobody writes to it: needs no lock and no file beside it */
  /* A stranger's: its views and triggers do not run, and no value is larger than 16 MB. */
  KLASTER_DB_FOREIGN = 1 << 3
} KlasterDbFlags;

/* How long a second writer waits for the first, in milliseconds. */
#define KLASTER_DB_BUSY_MS 2000

/* PATH NULL: in memory. The calling thread owns the connection. */
KlasterDb *klaster_db_open (const char *path, KlasterDbFlags flags, GError **error);
void klaster_db_close (KlasterDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterDb, klaster_db_close)

/* From now on the calling thread owns the connection; the former owner must have let go. */
void klaster_db_claim (KlasterDb *self);
/* As given, NULL in memory; and as it is shown in sentences. */
const char *klaster_db_get_path (KlasterDb *self);
const char *klaster_db_get_name (KlasterDb *self);
gboolean klaster_db_is_read_only (KlasterDb *self);
/* What interrupts a running statement; NULL for nothing. Borrowed until the next call. */
void klaster_db_set_cancellable (KlasterDb *self, GCancellable *cancellable);

/* One or more statements without parameters and results. */
gboolean klaster_db_exec (KlasterDb *self, const char *sql, GError **error);
/* A statement, taken from those prepared before when one is free. Give it back by
 * klaster_statement_release(), best by g_autoptr. */
KlasterStatement *klaster_db_prepare (KlasterDb *self, const char *sql, GError **error);
/* The first column of the first row; 0 when there is no row. */
gboolean klaster_db_get_integer (KlasterDb *self, const char *sql, gint64 *value, GError **error);

/* From now on the log beside the file is written back by klaster_db_tidy() only, not within the commit that makes
 * it long. The data are safe in the log as they are in the file. */
void klaster_db_defer_tidying (KlasterDb *self);
/* Writes a long log back as far as readers allow; the next commit tells again what could not be. */
void klaster_db_tidy (KlasterDb *self);

/* A transaction that takes the right to write at once, so that it cannot fail half way for lack of it. */
gboolean klaster_db_begin (KlasterDb *self, GError **error);
gboolean klaster_db_commit (KlasterDb *self, GError **error);
/* Also after an error that ended the transaction already. */
void klaster_db_rollback (KlasterDb *self);

/* Makes the database file image BYTES readable under SCHEMA, without copying it. */
gboolean
klaster_db_attach_bytes (KlasterDb *self, const char *schema, GBytes *bytes, GError **error);
/* Copies all pages of the main database over those of TARGET, with what is in the write-ahead log. */
gboolean klaster_db_copy (KlasterDb *self, KlasterDb *target, GError **error);

/* Fills ERROR from an extended result code; the only place that knows what they mean. */
void klaster_db_set_error (KlasterDb *self, int code, GError **error);
/* The last error was a refused duplicate; COLUMNS (out) (transfer full): "site.year, site.kabupaten". */
gboolean klaster_db_is_duplicate (KlasterDb *self, char **columns);
/* The last error came from a reference to nothing, found at the commit. */
gboolean klaster_db_is_missing_reference (KlasterDb *self);

G_END_DECLS
