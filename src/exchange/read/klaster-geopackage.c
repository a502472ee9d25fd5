#include "klaster-geopackage.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-geometry.h"
#include "klaster-sheet-writers.h"

/* Where the file is found when it comes as bytes. */
#define ATTACHED "berkas"

struct _KlasterGeopackage
{
  KlasterBook *book; /* borrowed */
  KlasterDb *db;
  const char *schema;
  GPtrArray *tables; /* KlasterGeopackageTable */
};

/* What the database library says is for programmers. Takes CAUSE. */
static gboolean
fail (KlasterGeopackage *self, GError *cause, GError **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  g_debug ("%s: %s", self->book->name, cause->message);
  g_error_free (cause);
  klaster_book_set_error (
      self->book, error, KLASTER_BOOK_ERROR_DAMAGED, 0, 0,
      _ ("the file is damaged or not complete. Ask for it again or export it anew."));
  return FALSE;
}

static void
append_quoted (GString *sql, const char *name)
{
  g_string_append_c (sql, '"');
  for (; *name != '\0'; name++)
    {
      if (*name == '"')
        g_string_append_c (sql, '"');
      g_string_append_c (sql, *name);
    }
  g_string_append_c (sql, '"');
}

static KlasterStatement *
prepare (KlasterGeopackage *self, const char *sql, GError **error)
{
  GError *local_error = NULL;
  KlasterStatement *statement = klaster_db_prepare (self->db, sql, &local_error);

  if (statement == NULL)
    fail (self, local_error, error);
  return statement;
}

KlasterBookStep
klaster_geopackage_step (KlasterGeopackage *self, KlasterStatement *rows, GError **error)
{
  GError *local_error = NULL;
  KlasterStep step = klaster_statement_step (rows, &local_error);

  if (step == KLASTER_STEP_ROW)
    return KLASTER_BOOK_ROW;
  if (step == KLASTER_STEP_DONE)
    return KLASTER_BOOK_END;
  fail (self, local_error, error);
  return KLASTER_BOOK_FAILED;
}

/* ------------------------------------------------------------------ tables */

static void
table_free (gpointer data)
{
  KlasterGeopackageTable *self = data;

  g_free (self->name);
  g_free (self->geometry);
  g_free (self->geometry_type);
  g_free (self->srs_name);
  g_free (self);
}

/* An ordinary table: a view has no page of its own, and a virtual one neither. */
static gboolean
check_plain (KlasterGeopackage *self, const char *name, gboolean *plain, GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT 1 FROM %s.sqlite_master WHERE type = 'table' AND rootpage > 0 "
                         "AND name = ? COLLATE NOCASE",
                         self->schema);
  g_autoptr (KlasterStatement) statement = prepare (self, sql, error);
  KlasterBookStep step;

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_text (statement, 1, name);
  step = klaster_geopackage_step (self, statement, error);
  *plain = step == KLASTER_BOOK_ROW;
  return step != KLASTER_BOOK_FAILED;
}

static char *
dup_text (KlasterStatement *statement, int column)
{
  const char *text = klaster_statement_get_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

static gboolean
add_table (KlasterGeopackage *self, KlasterStatement *row, GError **error)
{
  g_autofree char *name = dup_text (row, 0);
  KlasterGeopackageTable *table;
  gboolean plain = FALSE;

  if (name == NULL)
    return TRUE;
  if (!check_plain (self, name, &plain, error))
    return FALSE;
  if (!plain)
    return TRUE;
  if (self->tables->len >= KLASTER_BOOK_MAX_SHEETS)
    {
      klaster_book_set_error (self->book, error, KLASTER_BOOK_ERROR_LIMIT, 0, 0,
                              _ ("there are more than 256 sheets."));
      return FALSE;
    }
  table = g_new0 (KlasterGeopackageTable, 1);
  table->name = g_steal_pointer (&name);
  table->geometry = dup_text (row, 1);
  table->geometry_type = dup_text (row, 2);
  table->epsg = klaster_statement_get_integer (row, 3);
  table->srs_name = dup_text (row, 4);
  table->is_own = klaster_statement_get_integer (row, 5) != 0;
  g_ptr_array_add (self->tables, table);
  return TRUE;
}

static gboolean
check_own_tables (KlasterGeopackage *self, GError **error)
{
  static const char *const names[]
      = { "gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys" };
  gboolean plain = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names) && plain; i++)
    if (!check_plain (self, names[i], &plain, error))
      return FALSE;
  if (!plain)
    klaster_book_set_error (
        self->book, error, KLASTER_BOOK_ERROR_UNKNOWN, 0, 0,
        _ ("this database is no GeoPackage. Save the layer as GeoPackage in QGIS."));
  return plain;
}

static gboolean
read_tables (KlasterGeopackage *self, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT c.table_name, g.column_name, g.geometry_type_name, s.organization_coordsys_id, "
      "s.srs_name, c.description = '" KLASTER_SHEET_GENERATOR
      "' FROM %1$s.gpkg_contents AS c LEFT JOIN %1$s.gpkg_geometry_columns AS g "
      "ON g.table_name = c.table_name LEFT JOIN %1$s.gpkg_spatial_ref_sys AS s ON s.srs_id = "
      "g.srs_id WHERE c.data_type IN ('features', 'attributes', 'aspatial') LIMIT 1000",
      self->schema);
  g_autoptr (KlasterStatement) statement = NULL;
  KlasterBookStep step = KLASTER_BOOK_FAILED;

  if (!check_own_tables (self, error))
    return FALSE;
  statement = prepare (self, sql, error);
  while (statement != NULL
         && (step = klaster_geopackage_step (self, statement, error)) == KLASTER_BOOK_ROW)
    if (!add_table (self, statement, error))
      return FALSE;
  return step == KLASTER_BOOK_END;
}

gboolean
klaster_geopackage_check (KlasterGeopackage *self,
                          const KlasterGeopackageTable *table,
                          GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (KlasterStatement) statement = NULL;
  g_autofree char *reason = NULL;
  KlasterBookStep step;

  if (table->geometry != NULL && !klaster_geometry_is_in_degrees (table->epsg))
    {
      reason = klaster_geometry_dup_reason (table->srs_name != NULL ? table->srs_name : "?");
      klaster_book_set_error (self->book, error, KLASTER_BOOK_ERROR_UNKNOWN, 0, 0, reason);
      return FALSE;
    }
  g_string_printf (sql, "PRAGMA %s.quick_check(", self->schema);
  append_quoted (sql, table->name);
  g_string_append_c (sql, ')');
  statement = prepare (self, sql->str, error);
  step = statement != NULL ? klaster_geopackage_step (self, statement, error) : KLASTER_BOOK_FAILED;
  if (step == KLASTER_BOOK_FAILED)
    return FALSE;
  if (step == KLASTER_BOOK_ROW && strcmp (klaster_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  return fail (self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "quick_check"),
               error);
}

/* ------------------------------------------------------------------ rows */

static gboolean
is_number_of_row (const char *name, gboolean is_key)
{
  return is_key
         && (g_ascii_strcasecmp (name, "fid") == 0 || g_ascii_strcasecmp (name, "ogc_fid") == 0);
}

GPtrArray *
klaster_geopackage_dup_columns (KlasterGeopackage *self,
                                const KlasterGeopackageTable *table,
                                GError **error)
{
  g_autoptr (KlasterStatement) statement
      = prepare (self, "SELECT name, type, pk FROM pragma_table_info (?, ?)", error);
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  KlasterBookStep step = KLASTER_BOOK_FAILED;

  if (statement == NULL)
    return NULL;
  klaster_statement_bind_text (statement, 1, table->name);
  klaster_statement_bind_text (statement, 2, self->schema);
  while ((step = klaster_geopackage_step (self, statement, error)) == KLASTER_BOOK_ROW)
    {
      const char *name = klaster_statement_get_text (statement, 0);
      const char *type = klaster_statement_get_text (statement, 1);

      if (name == NULL || is_number_of_row (name, klaster_statement_get_integer (statement, 2) != 0)
          || (table->geometry != NULL && g_ascii_strcasecmp (name, table->geometry) == 0))
        continue;
      g_ptr_array_add (columns, g_strdup (name));
      g_ptr_array_add (columns, g_strdup (type != NULL ? type : ""));
    }
  return step == KLASTER_BOOK_END ? g_steal_pointer (&columns) : NULL;
}

KlasterStatement *
klaster_geopackage_select (KlasterGeopackage *self,
                           const KlasterGeopackageTable *table,
                           const GPtrArray *columns,
                           GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  for (guint i = 0; columns != NULL && i < columns->len; i += 2)
    {
      append_quoted (sql, columns->pdata[i]);
      g_string_append (sql, ", ");
    }
  if (table->geometry != NULL)
    append_quoted (sql, table->geometry);
  else
    g_string_append (sql, "NULL");
  g_string_append_printf (sql, " FROM %s.", self->schema);
  append_quoted (sql, table->name);
  return prepare (self, sql->str, error);
}

/* ------------------------------------------------------------------ public */

static gboolean
connect_to_file (KlasterGeopackage *self, GError **error)
{
  KlasterBook *book = self->book;
  GError *local_error = NULL;
  gboolean on_disk = book->bytes == NULL;

  self->schema = on_disk ? "main" : ATTACHED;
  self->db = klaster_db_open (on_disk ? book->path : NULL,
                              KLASTER_DB_FOREIGN
                                  | (on_disk ? KLASTER_DB_READ_ONLY | KLASTER_DB_UNCHANGING : 0),
                              &local_error);
  if (self->db != NULL)
    klaster_db_set_cancellable (self->db, book->cancellable);
  if (self->db != NULL
      && (on_disk || klaster_db_attach_bytes (self->db, ATTACHED, book->bytes, &local_error)))
    return TRUE;
  return fail (self, local_error, error);
}

KlasterGeopackage *
klaster_geopackage_open (KlasterBook *book, GError **error)
{
  g_autoptr (KlasterGeopackage) self = g_new0 (KlasterGeopackage, 1);

  self->book = book;
  self->tables = g_ptr_array_new_with_free_func (table_free);
  if (!connect_to_file (self, error) || !read_tables (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
klaster_geopackage_free (KlasterGeopackage *self)
{
  if (self == NULL)
    return;
  klaster_db_close (self->db);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

const GPtrArray *
klaster_geopackage_get_tables (const KlasterGeopackage *self)
{
  return self->tables;
}
