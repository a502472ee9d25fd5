/* One entity of model/ is one STRICT table; nothing of it is written by hand. References are foreign keys,
 * deferred, so that a change may write its records in any order. A migration adds the fields and entities
 * whose "since" is above the file's version, runs the steps written by hand, and sets the version, all in
 * one transaction: a step that fails leaves tables and number as they were.
 *
 * user_version and application_id are written in the same transaction as the first tables, before the
 * file goes to WAL, so the file's first 100 bytes always say what it is.
 */
#include "klaster-schema.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-journal.h"
#include "klaster-rows.h"
#include "klaster-stamp.h"
#include "klaster-store.h"

#define HEADER_SIZE 100
#define HEADER_VERSION_AT 60
#define HEADER_APPLICATION_AT 68
/* Up to this size the whole file is checked at each opening (about 2 ms a megabyte). */
#define QUICK_CHECK_MAX_PAGES 2048

static guint
since_of (guint since)
{
  return MAX (since, 1);
}

const KlasterSchema *
klaster_schema_get_default (void)
{
  static KlasterSchema schema;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      schema.entities = klaster_entities (&schema.n_entities);
      schema.version = KLASTER_SCHEMA_VERSION;
      g_once_init_leave (&once, 1);
    }
  return &schema;
}

/* ---- SQL of an entity */

static void
append_column (GString *sql, const KlasterField *field)
{
  g_string_append_printf (sql, "\"%s\" %s", field->name, klaster_rows_get_column_type (field));
  if (field->target != NULL
      && (field->type == KLASTER_FIELD_REFERENCE || field->type == KLASTER_FIELD_FILE))
    g_string_append_printf (sql, " REFERENCES \"%s\"(id) DEFERRABLE INITIALLY DEFERRED",
                            field->target);
}

static gboolean
create_table (KlasterDb *db, const KlasterEntity *entity, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "CREATE TABLE \"%s\"(id TEXT PRIMARY KEY NOT NULL", entity->name);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_string_append (sql, ", ");
      append_column (sql, &entity->fields[i]);
      if ((entity->fields[i].flags & KLASTER_FIELD_BLANKS) != 0)
        g_string_append_printf (sql, ", \"%s_blank\" TEXT", entity->fields[i].name);
    }
  g_string_append (sql, ") STRICT");
  return klaster_db_exec (db, sql->str, error);
}

/* Unique over the key fields; an empty one counts as a value, not as SQL's NULL that equals nothing. */
static gboolean
create_key (KlasterDb *db, const KlasterEntity *entity, GError **error)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];

      if ((field->flags & KLASTER_FIELD_KEY) == 0)
        continue;
      if (columns->len > 0)
        g_string_append (columns, ", ");
      if ((field->flags & KLASTER_FIELD_REQUIRED) != 0)
        g_string_append_printf (columns, "\"%s\"", field->name);
      else
        g_string_append_printf (columns, "ifnull(\"%s\", '')", field->name);
    }
  if (columns->len == 0)
    return TRUE;
  sql = g_strdup_printf (
      "DROP INDEX IF EXISTS \"%s_key\"; CREATE UNIQUE INDEX \"%s_key\" ON \"%s\"(%s)", entity->name,
      entity->name, entity->name, columns->str);
  return klaster_db_exec (db, sql, error);
}

static gboolean
is_looked_up (const KlasterField *field)
{
  return field->type == KLASTER_FIELD_REFERENCE || field->type == KLASTER_FIELD_FILE
         || field->type == KLASTER_FIELD_REGION
         || (field->type == KLASTER_FIELD_TEXT && g_str_equal (field->name, "record"));
}

static gboolean
create_indexes (KlasterDb *db, const KlasterEntity *entity, GError **error)
{
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const char *name = entity->fields[i].name;
      g_autofree char *sql = NULL;

      if (!is_looked_up (&entity->fields[i]))
        continue;
      sql = g_strdup_printf ("CREATE INDEX IF NOT EXISTS \"%s_%s\" ON \"%s\"(\"%s\")", entity->name,
                             name, entity->name, name);
      if (!klaster_db_exec (db, sql, error))
        return FALSE;
    }
  return create_key (db, entity, error);
}

static gboolean
add_columns (KlasterDb *db, const KlasterEntity *entity, guint version, GError **error)
{
  gboolean added = FALSE;

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];
      g_autoptr (GString) sql = g_string_new (NULL);

      if (since_of (field->since) <= version)
        continue;
      added = TRUE;
      g_string_append_printf (sql, "ALTER TABLE \"%s\" ADD COLUMN ", entity->name);
      append_column (sql, field);
      if ((field->flags & KLASTER_FIELD_BLANKS) != 0)
        g_string_append_printf (sql, "; ALTER TABLE \"%s\" ADD COLUMN \"%s_blank\" TEXT",
                                entity->name, field->name);
      if (!klaster_db_exec (db, sql->str, error))
        return FALSE;
    }
  return !added || create_indexes (db, entity, error);
}

/* ---- versions */

static gboolean
write_version (KlasterDb *db, const KlasterSchema *schema, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u",
                                          KLASTER_SCHEMA_APPLICATION_ID, schema->version);

  return klaster_db_exec (db, sql, error);
}

gboolean
klaster_schema_create (KlasterDb *db, const KlasterSchema *schema, GError **error)
{
  for (guint i = 0; i < schema->n_entities; i++)
    {
      const KlasterEntity *entity = schema->entities[i];

      if (entity->reference)
        continue;
      if (!create_table (db, entity, error) || !create_indexes (db, entity, error))
        return FALSE;
    }
  return klaster_journal_create_tables (db, error) && write_version (db, schema, error);
}

static gboolean
migrate_tables (KlasterDb *db, const KlasterSchema *schema, guint version, GError **error)
{
  for (guint i = 0; i < schema->n_entities; i++)
    {
      const KlasterEntity *entity = schema->entities[i];
      gboolean done;

      if (entity->reference)
        continue;
      if (since_of (entity->since) > version)
        done = create_table (db, entity, error) && create_indexes (db, entity, error);
      else
        done = add_columns (db, entity, version, error);
      if (!done)
        return FALSE;
    }
  for (guint i = 0; i < schema->n_steps; i++)
    if (schema->steps[i].version > version && !schema->steps[i].run (db, error))
      return FALSE;
  return write_version (db, schema, error);
}

static gboolean
copy_aside (KlasterDb *db, const KlasterSchema *schema, GError **error)
{
  g_autofree char *stamp = klaster_stamp_new ();
  g_autofree char *path = NULL;
  g_autoptr (KlasterDb) copy = NULL;

  if (klaster_db_get_path (db) == NULL)
    return TRUE;
  path = g_strdup_printf ("%s.before-v%u-%s", klaster_db_get_path (db), schema->version, stamp);
  copy = klaster_db_open (path, KLASTER_DB_CREATE, error);
  return copy != NULL && klaster_db_copy (db, copy, error);
}

static gboolean
migrate (KlasterDb *db, const KlasterSchema *schema, guint version, GError **error)
{
  GError *reason = NULL;

  if (!copy_aside (db, schema, error))
    return FALSE;
  if (!klaster_db_begin (db, error))
    return FALSE;
  if (migrate_tables (db, schema, version, &reason) && klaster_db_commit (db, &reason))
    return TRUE;
  klaster_db_rollback (db);
  g_set_error (
      error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_MIGRATION,
      /* Translators: a file and the reason. */
      _ ("“%s” could not be brought to the form that this version needs and was left as it was. "
         "Keep using the former version and report this: %s"),
      klaster_db_get_name (db), reason->message);
  g_error_free (reason);
  return FALSE;
}

static gboolean
refuse_newer (const char *name, GError **error)
{
  g_set_error (
      error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_TOO_NEW,
      _ ("“%s” was written by a newer version of Klaster Desa and was left untouched. Install the "
         "newer version to open it."),
      name);
  return FALSE;
}

static gboolean
refuse_foreign (const char *name, GError **error)
{
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_A_STORE,
               _ ("“%s” is not a store of Klaster Desa. Choose another file."), name);
  return FALSE;
}

/* *VERSION: 0 for a file without tables. */
static gboolean
read_version (KlasterDb *db, const KlasterSchema *schema, gint64 *version, GError **error)
{
  gint64 application, tables;

  if (!klaster_db_get_integer (db, "PRAGMA user_version", version, error)
      || !klaster_db_get_integer (db, "PRAGMA application_id", &application, error)
      || !klaster_db_get_integer (db, "SELECT count(*) FROM main.sqlite_schema", &tables, error))
    return FALSE;
  if (tables == 0 && application == 0 && *version == 0)
    return TRUE;
  if (application != KLASTER_SCHEMA_APPLICATION_ID || *version < 1)
    return refuse_foreign (klaster_db_get_name (db), error);
  if (*version > schema->version)
    return refuse_newer (klaster_db_get_name (db), error);
  return TRUE;
}

static gboolean
check_pages (KlasterDb *db, GError **error)
{
  g_autoptr (KlasterStatement) statement = NULL;
  gint64 n_pages;

  if (!klaster_db_get_integer (db, "PRAGMA page_count", &n_pages, error))
    return FALSE;
  if (n_pages > QUICK_CHECK_MAX_PAGES)
    return TRUE;
  statement = klaster_db_prepare (db, "PRAGMA main.quick_check(1)", error);
  if (statement == NULL || klaster_statement_step (statement, error) == KLASTER_STEP_ERROR)
    return FALSE;
  if (g_strcmp0 (klaster_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CORRUPT,
               _ ("“%s” is damaged and was left as it is. Restore the store from a backup."),
               klaster_db_get_name (db));
  return FALSE;
}

gboolean
klaster_schema_check (KlasterDb *db, const KlasterSchema *schema, GError **error)
{
  gint64 version;

  if (!read_version (db, schema, &version, error) || !check_pages (db, error))
    return FALSE;
  if (version == 0)
    return refuse_foreign (klaster_db_get_name (db), error);
  if (version < schema->version)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_MIGRATION,
                   _ ("“%s” was written by an older version. Open it once for writing, then it can "
                      "be read."),
                   klaster_db_get_name (db));
      return FALSE;
    }
  return TRUE;
}

static gboolean
create_all (KlasterDb *db, const KlasterSchema *schema, GError **error)
{
  gint64 version;

  if (!klaster_db_begin (db, error))
    return FALSE;
  /* Another process may have been faster. */
  if (read_version (db, schema, &version, error)
      && (version != 0 || klaster_schema_create (db, schema, error))
      && klaster_db_commit (db, error))
    return TRUE;
  klaster_db_rollback (db);
  return FALSE;
}

gboolean
klaster_schema_prepare (KlasterDb *db, const KlasterSchema *schema, gboolean create, GError **error)
{
  gint64 version;

  if (!read_version (db, schema, &version, error) || !check_pages (db, error))
    return FALSE;
  if (klaster_db_is_read_only (db))
    {
      g_set_error (
          error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_READ_ONLY,
          _ ("“%s” can only be read. Allow writing to the file and its folder, or work on a copy."),
          klaster_db_get_name (db));
      return FALSE;
    }
  if (version == 0 && !create)
    return refuse_foreign (klaster_db_get_name (db), error);
  if (version == 0 && !create_all (db, schema, error))
    return FALSE;
  if (version > 0 && version < schema->version && !migrate (db, schema, version, error))
    return FALSE;
  /* The indices of a hundred thousand records find room in 24 MB: a large import reads nothing twice. */
  return klaster_db_exec (
      db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -24000;",
      error);
}

/* ---- the file before SQLite sees it */

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

static gboolean
check_header (const guint8 *header,
              gsize size,
              const KlasterSchema *schema,
              const char *name,
              GError **error)
{
  if (size < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0
      || read_big_endian (header + HEADER_APPLICATION_AT) != KLASTER_SCHEMA_APPLICATION_ID)
    return refuse_foreign (name, error);
  if (read_big_endian (header + HEADER_VERSION_AT) > schema->version)
    return refuse_newer (name, error);
  return TRUE;
}

gboolean
klaster_schema_check_file (const char *path,
                           const KlasterSchema *schema,
                           gboolean *exists,
                           GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *rollback = g_strconcat (path, "-journal", NULL);
  guint8 header[HEADER_SIZE];
  gsize size;
  FILE *file;

  *exists = g_file_test (path, G_FILE_TEST_EXISTS);
  if (!*exists)
    return TRUE;
  file = g_file_test (path, G_FILE_TEST_IS_DIR) ? NULL : g_fopen (path, "rb");
  if (file == NULL)
    {
      g_set_error (
          error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_OPEN,
          _ ("“%s” cannot be opened. Check that the file and its folder exist and that you may "
             "open them."),
          name);
      return FALSE;
    }
  size = fread (header, 1, HEADER_SIZE, file);
  fclose (file);
  /* Killed while it was made: empty, or with a journal that takes the beginning back. */
  if (g_file_test (rollback, G_FILE_TEST_EXISTS))
    return TRUE;
  if (size == 0)
    {
      *exists = FALSE;
      return TRUE;
    }
  return check_header (header, size, schema, name, error);
}
