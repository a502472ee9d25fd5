/* GeoPackage 1.3: one table of features, or of attributes when nothing in the sheet has a place. Outlines are
 * always multipolygons, so that the column has one type. */
#include <math.h>
#include <string.h>

#include "klaster-db.h"
#include "klaster-format.h"
#include "klaster-shape.h"
#include "klaster-sheet-text.h"
#include "klaster-sheet-writers.h"

#define WGS_84 4326

enum
{
  WKB_POINT = 1,
  WKB_POLYGON = 3,
  WKB_MULTI_POLYGON = 6
};

static const char schema[]
    = "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;" /* nobody sees it until it is whole */
      "PRAGMA application_id = 1196444487; PRAGMA user_version = 10300; BEGIN;"
      "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY "
      "KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT "
      "NOT NULL, description TEXT);"
      "INSERT INTO gpkg_spatial_ref_sys VALUES"
      "('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),"
      "('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),"
      "('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS "
      "84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS "
      "84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
      "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
      "AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]', 'longitude/latitude');"
      "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, "
      "identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT "
      "(strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y "
      "DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES "
      "gpkg_spatial_ref_sys(srs_id));"
      "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
      "geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT "
      "NOT "
      "NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT "
      "uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) "
      "REFERENCES "
      "gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES "
      "gpkg_spatial_ref_sys (srs_id));";

typedef struct
{
  const KlasterSheet *sheet;
  KlasterDb *db;
  gboolean *blanks; /* columns with a column "name.blank" beside */
  GPtrArray *shapes; /* KlasterShape or NULL, of each row; NULL: a table without places */
  const char *type; /* of the shapes */
  double box[4]; /* around all shapes */
} Package;

/* ---- geometry */

static void
append_double (GByteArray *blob, double number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  g_byte_array_append (blob, (const guint8 *)&bits, sizeof bits);
}

static void
append_uint (GByteArray *blob, guint32 number)
{
  guint32 bits = GUINT32_TO_LE (number);

  g_byte_array_append (blob, (const guint8 *)&bits, sizeof bits);
}

/* Little endian, then the kind. */
static void
append_wkb_head (GByteArray *blob, guint32 kind)
{
  g_byte_array_append (blob, (const guint8 *)"\1", 1);
  append_uint (blob, kind);
}

static void
append_wkb_polygon (GByteArray *blob, const GPtrArray *rings)
{
  append_wkb_head (blob, WKB_POLYGON);
  append_uint (blob, rings->len);
  for (guint i = 0; i < rings->len; i++)
    {
      const GArray *points = rings->pdata[i];

      append_uint (blob, points->len);
      for (guint k = 0; k < points->len; k++)
        {
          append_double (blob, g_array_index (points, KlasterDegrees, k).lon);
          append_double (blob, g_array_index (points, KlasterDegrees, k).lat);
        }
    }
}

static void
append_envelope (GByteArray *blob, const KlasterShape *shape)
{
  double box[4] = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  klaster_shape_add_to_box (shape, box);
  append_double (blob, box[0]);
  append_double (blob, box[2]);
  append_double (blob, box[1]);
  append_double (blob, box[3]);
}

static GByteArray *
create_blob (const KlasterShape *shape)
{
  GByteArray *blob = g_byte_array_new ();
  gboolean point = klaster_shape_is_point (shape);
  /* Little endian; four numbers around an outline, none around a point. */
  const guint8 head[] = { 'G', 'P', 0, point ? 0x01 : 0x03 };

  g_byte_array_append (blob, head, sizeof head);
  append_uint (blob, WGS_84);
  if (point)
    {
      append_wkb_head (blob, WKB_POINT);
      append_double (blob, shape->point.lon);
      append_double (blob, shape->point.lat);
      return blob;
    }
  append_envelope (blob, shape);
  append_wkb_head (blob, WKB_MULTI_POLYGON);
  append_uint (blob, shape->polygons->len);
  for (guint i = 0; i < shape->polygons->len; i++)
    append_wkb_polygon (blob, shape->polygons->pdata[i]);
  return blob;
}

static void
free_shape (gpointer shape)
{
  g_clear_pointer ((KlasterShape **)&shape, klaster_shape_free);
}

static void
make_shapes (Package *self)
{
  gboolean points = FALSE, outlines = FALSE;

  self->shapes = g_ptr_array_new_with_free_func (free_shape);
  for (guint row = 0; row < klaster_sheet_get_n_rows (self->sheet); row++)
    {
      KlasterShape *shape = klaster_shape_new (klaster_geo_get_default (),
                                               klaster_sheet_get_place (self->sheet, row));

      g_ptr_array_add (self->shapes, shape);
      if (shape == NULL)
        continue;
      klaster_shape_add_to_box (shape, self->box);
      points |= klaster_shape_is_point (shape);
      outlines |= !klaster_shape_is_point (shape);
    }
  self->type = points && outlines ? "GEOMETRY" : points ? "POINT" : "MULTIPOLYGON";
}

/* ---- the table */

static gboolean
is_number (const KlasterSheetColumn *column)
{
  return column->type == KLASTER_COLUMN_WHOLE || column->type == KLASTER_COLUMN_AMOUNT
         || column->type == KLASTER_COLUMN_REAL || column->type == KLASTER_COLUMN_BOOLEAN;
}

static gboolean
has_kind_of_blank (const KlasterValue *value)
{
  return value->type == KLASTER_VALUE_BLANK && value->blank != KLASTER_BLANK_NOT_ANSWERED;
}

static void
find_blanks (Package *self)
{
  self->blanks = g_new0 (gboolean, klaster_sheet_get_n_columns (self->sheet));
  for (guint i = 0; i < klaster_sheet_get_n_columns (self->sheet); i++)
    for (guint row = 0; row < klaster_sheet_get_n_rows (self->sheet) && !self->blanks[i]; row++)
      self->blanks[i] = is_number (klaster_sheet_get_column (self->sheet, i))
                        && has_kind_of_blank (klaster_sheet_get (self->sheet, row, i));
}

static void
append_name (GString *sql, const char *name, const char *suffix)
{
  g_string_append (sql, ", \"");
  for (; *name != '\0'; name++)
    {
      if (*name == '"')
        g_string_append_c (sql, '"');
      g_string_append_c (sql, *name);
    }
  g_string_append_printf (sql, "%s\" ", suffix);
}

static gboolean
create_table (Package *self, GError **error)
{
  static const char *const types[] = { "TEXT", "INTEGER", "INTEGER", "REAL", "BOOLEAN", "DATE" };
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL",
                   klaster_sheet_get_name (self->sheet));
  if (self->shapes != NULL)
    g_string_append_printf (sql, ", geom %s", self->type);
  for (guint i = 0; i < klaster_sheet_get_n_columns (self->sheet); i++)
    {
      const KlasterSheetColumn *column = klaster_sheet_get_column (self->sheet, i);

      append_name (sql, column->name, "");
      g_string_append (sql, types[column->type]);
      if (!self->blanks[i])
        continue;
      append_name (sql, column->name, ".blank");
      g_string_append (sql, "TEXT");
    }
  g_string_append (sql, ")");
  return klaster_db_exec (self->db, sql->str, error);
}

static KlasterStatement *
prepare_insert (Package *self, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO \"%s\" VALUES (?", klaster_sheet_get_name (self->sheet));
  if (self->shapes != NULL)
    g_string_append (sql, ", ?");
  for (guint i = 0; i < klaster_sheet_get_n_columns (self->sheet); i++)
    g_string_append (sql, self->blanks[i] ? ", ?, ?" : ", ?");
  g_string_append_c (sql, ')');
  return klaster_db_prepare (self->db, sql->str, error);
}

static void
bind_value (KlasterStatement *insert, int parameter, const KlasterValue *value)
{
  if (value->type == KLASTER_VALUE_TEXT)
    klaster_statement_bind_text (insert, parameter, value->text);
  else if (value->type == KLASTER_VALUE_INTEGER)
    klaster_statement_bind_integer (insert, parameter, value->integer);
  else if (value->type == KLASTER_VALUE_REAL)
    klaster_statement_bind_real (insert, parameter, value->real);
  else
    klaster_statement_bind_null (insert, parameter);
}

static void
bind_values (Package *self, KlasterStatement *insert, guint row, int parameter)
{
  for (guint i = 0; i < klaster_sheet_get_n_columns (self->sheet); i++)
    {
      const KlasterValue *value = klaster_sheet_get (self->sheet, row, i);

      bind_value (insert, parameter++, value);
      if (self->blanks[i])
        klaster_statement_bind_text (insert, parameter++,
                                     has_kind_of_blank (value) ? klaster_blank_to_key (value->blank)
                                                               : NULL);
    }
}

static gboolean
insert_row (Package *self, KlasterStatement *insert, guint row, GError **error)
{
  const KlasterShape *shape = self->shapes != NULL ? self->shapes->pdata[row] : NULL;
  g_autoptr (GByteArray) blob = shape != NULL ? create_blob (shape) : NULL;
  int parameter = 1;

  klaster_statement_bind_integer (insert, parameter++, row + 1);
  if (self->shapes != NULL && blob == NULL)
    klaster_statement_bind_null (insert, parameter++);
  else if (blob != NULL)
    klaster_statement_bind_blob (insert, parameter++, blob->data, blob->len);
  bind_values (self, insert, row, parameter);
  return klaster_statement_run (insert, error);
}

static gboolean
insert_rows (Package *self, KlasterOutput *output, GError **error)
{
  guint n = klaster_sheet_get_n_rows (self->sheet);
  g_autoptr (KlasterStatement) insert = prepare_insert (self, error);

  if (insert == NULL)
    return FALSE;
  for (guint row = 0; row < n && klaster_output_step (output, row, n); row++)
    if (!insert_row (self, insert, row, error))
      return FALSE;
  return TRUE;
}

/* ---- what stands about it */

static gboolean
describe_contents (Package *self, GError **error)
{
  g_autoptr (KlasterStatement) insert = klaster_db_prepare (
      self->db,
      "INSERT INTO gpkg_contents VALUES (?, ?, ?, '" KLASTER_SHEET_GENERATOR "', ?, ?, ?, ?, ?, ?)",
      error);
  g_autofree char *now = klaster_now_dup_iso ();

  if (insert == NULL)
    return FALSE;
  klaster_statement_bind_text (insert, 1, klaster_sheet_get_name (self->sheet));
  klaster_statement_bind_text (insert, 2, self->shapes != NULL ? "features" : "attributes");
  klaster_statement_bind_text (insert, 3, klaster_sheet_get_title (self->sheet));
  klaster_statement_bind_text (insert, 4, now);
  for (int i = 0; i < 4; i++)
    if (isfinite (self->box[i]))
      klaster_statement_bind_real (insert, 5 + i, self->box[i]);
    else
      klaster_statement_bind_null (insert, 5 + i);
  if (self->shapes != NULL)
    klaster_statement_bind_integer (insert, 9, WGS_84);
  else
    klaster_statement_bind_null (insert, 9);
  return klaster_statement_run (insert, error);
}

static gboolean
describe_geometry (Package *self, GError **error)
{
  g_autoptr (KlasterStatement) insert = NULL;

  if (self->shapes == NULL)
    return TRUE;
  insert = klaster_db_prepare (
      self->db, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)", error);
  if (insert == NULL)
    return FALSE;
  klaster_statement_bind_text (insert, 1, klaster_sheet_get_name (self->sheet));
  klaster_statement_bind_text (insert, 2, self->type);
  return klaster_statement_run (insert, error);
}

static gboolean
write_package (Package *self, KlasterOutput *output, GError **error)
{
  find_blanks (self);
  if (klaster_sheet_has_places (self->sheet))
    make_shapes (self);
  return klaster_db_exec (self->db, schema, error) && create_table (self, error)
         && insert_rows (self, output, error) && describe_contents (self, error)
         && describe_geometry (self, error) && klaster_db_exec (self->db, "COMMIT", error);
}

/* Public functions */

void
klaster_sheet_write_geopackage (const KlasterSheet *sheet, KlasterOutput *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterDb) db
      = klaster_db_open (klaster_output_get_part_path (output), KLASTER_DB_CREATE, &error);
  Package package
      = { .sheet = sheet, .db = db, .box = { INFINITY, INFINITY, -INFINITY, -INFINITY } };

  if (db == NULL || !write_package (&package, output, &error))
    klaster_output_fail (output, g_steal_pointer (&error));
  g_free (package.blanks);
  g_clear_pointer (&package.shapes, g_ptr_array_unref);
}
