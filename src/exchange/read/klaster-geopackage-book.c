/* A GeoPackage as a book: a sheet for each table of features or attributes. Points and outlines stand in columns
 * behind the others, as in klaster-geojson-book.c. A column "field.blank", as our own export has, says the kind
 * of blank of "field", and goes into it. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-geometry-cells.h"
#include "klaster-geopackage.h"
#include "klaster-row-queue.h"

#define BLANK ".blank"
#define NO_COLUMN G_MAXUINT

typedef enum
{
  TYPE_OTHER,
  TYPE_BOOLEAN,
  TYPE_DATE,
  TYPE_BLANK /* kind of blank of another column */
} ColumnType;

typedef struct
{
  ColumnType type;
  guint cell; /* column of the sheet */
} Column;

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterGeopackage *package;
  KlasterGeometry *geometry;
  KlasterGeometryCells cells;
  /* Of the selected sheet. */
  KlasterStatement *rows;
  GArray *columns; /* Column: of the table, without the geometry */
  guint lat, lon, outline; /* columns of the sheet, or NO_COLUMN */
  guint n_columns; /* of the sheet */
  KlasterRowQueue *queue;
  guint row;
} GeopackageBook;

/* ------------------------------------------------------------------ columns */

/* The place of NAME among N names with their types; -1 when it is none. */
static int
find_name (const GPtrArray *columns, const char *name, gsize size)
{
  for (guint i = 0; i < columns->len; i += 2)
    if (strlen (columns->pdata[i]) == size && memcmp (columns->pdata[i], name, size) == 0)
      return (int)i / 2;
  return -1;
}

static void
add_head (GeopackageBook *self, const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  KlasterCell cell = { KLASTER_CELL_TEXT, valid, NAN, NULL, NULL };

  if (*valid != '\0')
    klaster_row_queue_add (self->queue, self->n_columns, 1, &cell);
  self->n_columns++;
}

static void
add_column (GeopackageBook *self, const GPtrArray *columns, guint i)
{
  const char *name = columns->pdata[i], *type = columns->pdata[i + 1];
  gsize size = strlen (name);
  int of = g_str_has_suffix (name, BLANK) ? find_name (columns, name, size - strlen (BLANK)) : -1;
  Column column = { TYPE_OTHER, self->n_columns };

  /* A column knows its place only when it stands before its kinds of blank. */
  if (of >= 0 && of < (int)i / 2)
    {
      column.type = TYPE_BLANK;
      column.cell = g_array_index (self->columns, Column, of).cell;
    }
  else
    {
      if (g_ascii_strcasecmp (type, "BOOLEAN") == 0)
        column.type = TYPE_BOOLEAN;
      else if (g_ascii_strcasecmp (type, "DATE") == 0)
        column.type = TYPE_DATE;
      add_head (self, name);
    }
  g_array_append_val (self->columns, column);
}

/* A column for where things are, unless the table has one of that name. */
static guint
add_own_column (GeopackageBook *self, const GPtrArray *columns, const char *name)
{
  guint column = self->n_columns;

  if (find_name (columns, name, strlen (name)) >= 0)
    return NO_COLUMN;
  add_head (self, name);
  return column;
}

static void
add_own_columns (GeopackageBook *self,
                 const KlasterGeopackageTable *table,
                 const GPtrArray *columns)
{
  gboolean points = table->geometry_type == NULL
                    || g_ascii_strcasecmp (table->geometry_type, "POINT") == 0
                    || g_ascii_strcasecmp (table->geometry_type, "GEOMETRY") == 0;
  gboolean only_points
      = table->geometry_type != NULL && g_ascii_strcasecmp (table->geometry_type, "POINT") == 0;

  self->lat = self->lon = self->outline = NO_COLUMN;
  if (table->geometry == NULL || table->is_own)
    return;
  if (points)
    {
      self->lat = add_own_column (self, columns, "lat");
      self->lon = add_own_column (self, columns, "lon");
    }
  if (!only_points)
    self->outline = add_own_column (self, columns, "geometry");
}

static gboolean
geopackage_book_select (gpointer reader, guint sheet, GError **error)
{
  GeopackageBook *self = reader;
  const KlasterGeopackageTable *table = klaster_geopackage_get_tables (self->package)->pdata[sheet];
  g_autoptr (GPtrArray) columns = NULL;

  g_clear_pointer (&self->rows, klaster_statement_release);
  g_clear_pointer (&self->queue, klaster_row_queue_free);
  self->queue = klaster_row_queue_new ();
  g_array_set_size (self->columns, 0);
  self->n_columns = 0;
  self->row = 1;
  if (!klaster_geopackage_check (self->package, table, error))
    return FALSE;
  columns = klaster_geopackage_dup_columns (self->package, table, error);
  if (columns == NULL)
    return FALSE;
  klaster_row_queue_begin (self->queue, 1, 1);
  for (guint i = 0; i < columns->len; i += 2)
    add_column (self, columns, i);
  add_own_columns (self, table, columns);
  klaster_row_queue_end (self->queue);
  self->rows = klaster_geopackage_select (self->package, table, columns, error);
  return self->rows != NULL;
}

/* ------------------------------------------------------------------ cells */

static gboolean
fail (GeopackageBook *self, guint column, const char *reason, GError **error)
{
  klaster_book_set_error (self->book, error, KLASTER_BOOK_ERROR_LIMIT, self->row, column, reason);
  return FALSE;
}

static gboolean
add_cell (GeopackageBook *self, guint column, const KlasterCell *cell, GError **error)
{
  if (*cell->text == '\0')
    return TRUE;
  if (strlen (cell->text) > KLASTER_BOOK_MAX_CELL_BYTES)
    return fail (self, column + 1, _ ("the cell is longer than 1 MB."), error);
  if (klaster_row_queue_is_full (self->queue))
    return fail (self, column + 1, _ ("the row has too many cells or more than 8 MB of text."),
                 error);
  klaster_row_queue_add (self->queue, column, 1, cell);
  return TRUE;
}

static void
make_number (KlasterCell *cell, double number, char *shortest)
{
  klaster_number_text_write (number, shortest);
  cell->type = KLASTER_CELL_NUMBER;
  cell->text = shortest;
  cell->number = number;
}

static gboolean
add_value (GeopackageBook *self, guint i, GError **error)
{
  const Column *column = &g_array_index (self->columns, Column, i);
  KlasterCell cell = { KLASTER_CELL_TEXT, "", NAN, NULL, NULL };
  g_autofree char *text = NULL;
  char shortest[KLASTER_NUMBER_BYTES];
  int at = (int)i;
  GDate date;

  if (klaster_statement_is_text (self->rows, at))
    {
      text = g_utf8_make_valid (klaster_statement_get_text (self->rows, at), -1);
      cell.text = text;
      if (column->type == TYPE_DATE && klaster_date_from_iso (text, &date))
        cell.type = KLASTER_CELL_DATE;
    }
  else if (column->type == TYPE_BOOLEAN && klaster_statement_is_integer (self->rows, at))
    {
      cell.number = klaster_statement_get_integer (self->rows, at) != 0;
      cell.type = KLASTER_CELL_BOOLEAN;
      cell.text = cell.number != 0 ? "1" : "0";
    }
  else if (klaster_statement_is_integer (self->rows, at)
           || (klaster_statement_is_real (self->rows, at)
               && isfinite (klaster_statement_get_real (self->rows, at))))
    make_number (&cell, klaster_statement_get_real (self->rows, at), shortest);
  return add_cell (self, column->cell, &cell, error);
}

static gboolean
add_place (GeopackageBook *self, GError **error)
{
  static const KlasterCell unread
      = { KLASTER_CELL_FAULT, "#GEOM", NAN, N_ ("The outline could not be read."), NULL };
  gsize size = 0;
  const void *blob = klaster_statement_get_blob (self->rows, (int)self->columns->len, &size);
  const KlasterGeometryCells *cells = &self->cells;

  klaster_geometry_reset (self->geometry);
  if (blob == NULL)
    return TRUE;
  if (!klaster_geometry_read_blob (self->geometry, blob, size))
    {
      KlasterCell cell = unread;

      cell.warning = _ (unread.warning);
      return self->outline == NO_COLUMN || add_cell (self, self->outline, &cell, error);
    }
  klaster_geometry_cells_fill (&self->cells, self->geometry);
  if (cells->is_point)
    return (self->lat == NO_COLUMN || add_cell (self, self->lat, &cells->lat, error))
           && (self->lon == NO_COLUMN || add_cell (self, self->lon, &cells->lon, error));
  return self->outline == NO_COLUMN || add_cell (self, self->outline, &cells->geometry, error);
}

static KlasterBookStep
read_row (GeopackageBook *self, GError **error)
{
  KlasterBookStep step = klaster_geopackage_step (self->package, self->rows, error);

  if (step != KLASTER_BOOK_ROW)
    return step;
  klaster_row_queue_begin (self->queue, ++self->row, 1);
  if (self->row > KLASTER_BOOK_MAX_ROWS)
    {
      fail (self, 0, _ ("there are more than 1,100,000 rows."), error);
      return KLASTER_BOOK_FAILED;
    }
  for (guint i = 0; i < self->columns->len; i++)
    if (!add_value (self, i, error))
      return KLASTER_BOOK_FAILED;
  if (!add_place (self, error))
    return KLASTER_BOOK_FAILED;
  klaster_row_queue_end (self->queue);
  return KLASTER_BOOK_ROW;
}

static KlasterBookStep
geopackage_book_next (gpointer reader, KlasterRow *row, GError **error)
{
  GeopackageBook *self = reader;
  KlasterBookStep step = KLASTER_BOOK_ROW;

  while (step == KLASTER_BOOK_ROW && !klaster_row_queue_pop (self->queue, row))
    step = read_row (self, error);
  return step;
}

/* ------------------------------------------------------------------ opening */

static void
geopackage_book_free (gpointer reader)
{
  GeopackageBook *self = reader;

  klaster_statement_release (self->rows);
  klaster_geopackage_free (self->package);
  klaster_row_queue_free (self->queue);
  klaster_geometry_free (self->geometry);
  klaster_geometry_cells_clear (&self->cells);
  g_array_unref (self->columns);
  g_free (self);
}

static const KlasterBookClass geopackage_book_class
    = { geopackage_book_free, geopackage_book_select, geopackage_book_next, NULL };

gboolean
klaster_geopackage_book_open (KlasterBook *self, GError **error)
{
  GeopackageBook *reader = g_new0 (GeopackageBook, 1);
  const GPtrArray *tables;

  reader->book = self;
  reader->geometry = klaster_geometry_new ();
  reader->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  klaster_geometry_cells_init (&reader->cells);
  self->class = &geopackage_book_class;
  self->reader = reader;
  reader->package = klaster_geopackage_open (self, error);
  if (reader->package == NULL)
    return FALSE;
  tables = klaster_geopackage_get_tables (reader->package);
  for (guint i = 0; i < tables->len; i++)
    g_ptr_array_add (self->sheets,
                     g_strdup (((const KlasterGeopackageTable *)tables->pdata[i])->name));
  return TRUE;
}
