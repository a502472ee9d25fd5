#include "klaster-ods-sheet.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-number-text.h"
#include "klaster-ods-text.h"
#include "klaster-row-queue.h"

#define CONTENT_PART "content.xml"
/* "2026-01-23T09:41:19": fractions of a second are left out. */
#define DATE_BYTES 10
#define TIME_BYTES 19

typedef enum
{
  CELL_NONE, /* empty, or its text alone */
  CELL_NUMBER,
  CELL_DATE,
  CELL_BOOLEAN,
  CELL_FAULT
} CellType;

struct _KlasterOdsSheet
{
  KlasterBook *book; /* borrowed */
  KlasterXml *xml;
  KlasterRowQueue *queue;
  GPtrArray *names; /* borrowed, or NULL: takes the names of all tables, and no row is read */
  guint wanted; /* number of the table among all */
  gboolean done;

  /* Where the parser is. */
  guint n_tables; /* begun so far */
  guint table_depth; /* a cell may hold a table */
  guint skipping; /* depth within what is no part of any cell; 0 outside */
  guint row; /* from 1 */
  guint row_repeat;
  guint column; /* from 0; where the next cell begins */
  gboolean in_cell;
  gboolean covered; /* by a merged cell: what it holds is not seen */
  guint repeat;
  CellType type;
  char *value; /* as its attribute has it, or NULL */
  char *formula; /* or NULL */
  KlasterOdsText text;
};

/* What may stand in or before a table and has texts, cells or tables of its own. */
static gboolean
is_foreign (const char *name)
{
  static const char *const names[]
      = { "annotation", "note",     "shapes",          "frame",     "custom-shape",
          "g",          "forms",    "tracked-changes", "dde-links", "content-validations",
          "scenario",   "ruby-text" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
fail (KlasterOdsSheet *self, KlasterBookErrorCode code, guint column, const char *reason)
{
  GError *error = NULL;

  klaster_book_set_error (self->book, &error, code, self->row, column, reason);
  klaster_xml_fail (self->xml, error);
}

/* ------------------------------------------------------------------ beginnings */

static guint
get_repeat (const KlasterXmlAttributes *attributes, const char *name)
{
  guint repeat = 1;

  klaster_xml_get_number (attributes, name, &repeat);
  return MAX (repeat, 1);
}

static void
add_name (KlasterOdsSheet *self, const KlasterXmlAttributes *attributes)
{
  char *name = klaster_xml_dup (attributes, "name");

  g_ptr_array_add (self->names, name != NULL ? name : g_strdup (""));
  if (self->names->len > KLASTER_BOOK_MAX_SHEETS)
    fail (self, KLASTER_BOOK_ERROR_LIMIT, 0, _ ("there are more than 256 sheets."));
}

static void
begin_table (KlasterOdsSheet *self, const KlasterXmlAttributes *attributes)
{
  if (self->table_depth++ > 0)
    {
      self->skipping = 1;
      return;
    }
  self->n_tables++;
  if (self->names != NULL)
    add_name (self, attributes);
}

/* Whether what comes is part of the wanted table. */
static gboolean
is_within (const KlasterOdsSheet *self)
{
  return self->names == NULL && self->table_depth == 1 && self->n_tables == self->wanted + 1;
}

static void
begin_row (KlasterOdsSheet *self, const KlasterXmlAttributes *attributes)
{
  self->row++;
  self->row_repeat = get_repeat (attributes, "number-rows-repeated");
  self->column = 0;
  klaster_row_queue_begin (self->queue, self->row, self->row_repeat);
}

/* The value stands in an attribute of its own for each type. */
static void
read_value (KlasterOdsSheet *self, const KlasterXmlAttributes *attributes)
{
  static const struct
  {
    const char *type;
    const char *attribute;
    CellType cell;
  } types[]
      = { { "error", "string-value", CELL_FAULT }, { "float", "value", CELL_NUMBER },
          { "percentage", "value", CELL_NUMBER },  { "currency", "value", CELL_NUMBER },
          { "date", "date-value", CELL_DATE },     { "boolean", "boolean-value", CELL_BOOLEAN },
          { "string", "string-value", CELL_NONE } };

  self->type = CELL_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (klaster_xml_is (attributes, "value-type", types[i].type))
      {
        self->type = types[i].cell;
        self->value = klaster_xml_dup (attributes, types[i].attribute);
        return;
      }
}

static void
begin_cell (KlasterOdsSheet *self, const KlasterXmlAttributes *attributes, gboolean covered)
{
  self->in_cell = TRUE;
  self->covered = covered;
  self->repeat = MIN (get_repeat (attributes, "number-columns-repeated"), G_MAXUINT16);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->formula, g_free);
  read_value (self, attributes);
  self->formula = klaster_xml_dup (attributes, "formula");
  klaster_ods_text_reset (&self->text);
}

static void
on_start_cb (gpointer data, const char *name, const KlasterXmlAttributes *attributes)
{
  KlasterOdsSheet *self = data;

  if (self->skipping > 0 || is_foreign (name))
    self->skipping++;
  else if (strcmp (name, "table") == 0)
    begin_table (self, attributes);
  else if (!is_within (self))
    return;
  else if (self->in_cell)
    klaster_ods_text_start (&self->text, name, attributes);
  else if (strcmp (name, "table-row") == 0)
    begin_row (self, attributes);
  else if (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0)
    begin_cell (self, attributes, *name == 'c');
}

/* ------------------------------------------------------------------ cells */

/* What stands after the prefix of the language: "of:=SUM([.A1:.A2])". */
static char *
dup_formula (const char *formula)
{
  const char *equals = strchr (formula, '=');

  return g_strconcat ("=", equals != NULL ? equals + 1 : formula, NULL);
}

static gboolean
is_date (const char *value)
{
  for (guint i = 0; i < DATE_BYTES; i++)
    if (i == 4 || i == 7 ? value[i] != '-' : !g_ascii_isdigit (value[i]))
      return FALSE;
  return value[DATE_BYTES] == '\0' || value[DATE_BYTES] == 'T';
}

/* A time of midnight is none: calculators write one after every date that was computed. */
static void
cut_date (char *value)
{
  gsize size = strlen (value);

  if (size > TIME_BYTES)
    value[TIME_BYTES] = '\0';
  if (strcmp (value + DATE_BYTES, "T00:00:00") == 0)
    value[DATE_BYTES] = '\0';
}

/* Fills CELL but for formulas; SHORTEST is room for a number. */
static void
make_cell (KlasterOdsSheet *self, KlasterCell *cell, char *shortest)
{
  const char *value = self->value;

  *cell = (KlasterCell){ KLASTER_CELL_TEXT, self->text.text->str, NAN, NULL, NULL };
  if (self->type == CELL_NUMBER && value != NULL
      && klaster_number_text_read (value, strlen (value), &cell->number, shortest))
    {
      cell->type = KLASTER_CELL_NUMBER;
      cell->text = shortest;
    }
  else if (self->type == CELL_DATE && value != NULL && is_date (value))
    {
      cut_date (self->value);
      cell->type = KLASTER_CELL_DATE;
      cell->text = value;
    }
  else if (self->type == CELL_BOOLEAN && value != NULL)
    {
      cell->number = strcmp (value, "true") == 0;
      cell->type = KLASTER_CELL_BOOLEAN;
      cell->text = cell->number != 0 ? "1" : "0";
    }
  else if (self->type == CELL_NONE && value != NULL && self->text.text->len == 0)
    cell->text = value;
  else if (self->type == CELL_FAULT && self->text.text->len > 0)
    cell->type = KLASTER_CELL_FAULT;
}

/* What was computed is kept beside, as in the workbooks of Excel. */
static void
turn_to_formula (KlasterCell *cell, const char *formula)
{
  gboolean zero = cell->type == KLASTER_CELL_NUMBER && cell->number == 0;

  if (cell->type != KLASTER_CELL_FAULT && *cell->text != '\0' && !zero)
    cell->result = cell->text;
  if (zero || cell->type == KLASTER_CELL_BOOLEAN)
    cell->number = NAN;
  cell->type = KLASTER_CELL_FORMULA;
  cell->text = formula;
  cell->warning = _ ("A formula: it is read as text and not computed.");
}

static gboolean
check_room (KlasterOdsSheet *self, const KlasterCell *cell)
{
  const char *reason = NULL;

  if (self->column + self->repeat > KLASTER_BOOK_MAX_COLUMNS)
    reason = _ ("there are more than 4,096 columns.");
  else if (strlen (cell->text) > KLASTER_BOOK_MAX_CELL_BYTES)
    reason = _ ("the cell is longer than 1 MB.");
  else if (klaster_row_queue_is_full (self->queue))
    reason = _ ("the row has too many cells or more than 8 MB of text.");
  else if (self->row > KLASTER_BOOK_MAX_ROWS
           || self->row_repeat > KLASTER_BOOK_MAX_ROWS - self->row + 1)
    reason = _ ("there are more than 1,100,000 rows.");
  if (reason != NULL)
    fail (self, KLASTER_BOOK_ERROR_LIMIT, self->column + 1, reason);
  return reason == NULL;
}

static void
add_cell (KlasterOdsSheet *self)
{
  char shortest[KLASTER_NUMBER_BYTES];
  g_autofree char *formula = self->formula != NULL ? dup_formula (self->formula) : NULL;
  KlasterCell cell;

  make_cell (self, &cell, shortest);
  if (formula != NULL)
    turn_to_formula (&cell, formula);
  if (*cell.text != '\0' && check_room (self, &cell))
    klaster_row_queue_add (self->queue, self->column, self->repeat, &cell);
}

static void
end_cell (KlasterOdsSheet *self)
{
  if (!self->covered)
    add_cell (self);
  self->in_cell = FALSE;
  self->column = MIN (self->column + self->repeat, G_MAXUINT16);
}

static void
end_row (KlasterOdsSheet *self)
{
  klaster_row_queue_end (self->queue);
  self->row = MIN ((guint64)self->row + self->row_repeat - 1, G_MAXUINT32 / 2);
}

static void
end_table (KlasterOdsSheet *self)
{
  if (is_within (self))
    klaster_xml_stop (self->xml);
  self->table_depth--;
}

static void
on_end_cb (gpointer data, const char *name)
{
  KlasterOdsSheet *self = data;

  if (self->skipping > 1)
    self->skipping--;
  else if (self->skipping == 1)
    {
      self->skipping = 0;
      self->table_depth -= strcmp (name, "table") == 0;
    }
  else if (self->table_depth > 0 && strcmp (name, "table") == 0)
    end_table (self);
  else if (!is_within (self))
    return;
  else if (self->in_cell && self->text.depth > 0)
    klaster_ods_text_end (&self->text);
  else if (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0)
    end_cell (self);
  else if (strcmp (name, "table-row") == 0)
    end_row (self);
}

static void
on_text_cb (gpointer data, const char *text, gsize size)
{
  KlasterOdsSheet *self = data;

  if (!self->in_cell || self->skipping > 0)
    return;
  klaster_ods_text_add (&self->text, text, size);
  if (self->text.text->len > KLASTER_BOOK_MAX_CELL_BYTES)
    fail (self, KLASTER_BOOK_ERROR_LIMIT, self->column + 1, _ ("the cell is longer than 1 MB."));
}

/* ------------------------------------------------------------------ public */

static const KlasterXmlHandler handler = { on_start_cb, on_end_cb, on_text_cb };

static KlasterOdsSheet *
open_content (KlasterBook *book, KlasterZip *zip, gboolean progress, GError **error)
{
  g_autoptr (KlasterOdsSheet) self = g_new0 (KlasterOdsSheet, 1);

  self->book = book;
  self->queue = klaster_row_queue_new ();
  klaster_ods_text_init (&self->text);
  self->xml = klaster_zip_open_xml (zip, CONTENT_PART, progress, &handler, self, error);
  return self->xml != NULL ? g_steal_pointer (&self) : NULL;
}

gboolean
klaster_ods_read_names (KlasterBook *book, KlasterZip *zip, GPtrArray *names, GError **error)
{
  g_autoptr (KlasterOdsSheet) self = open_content (book, zip, FALSE, error);

  if (self == NULL)
    return FALSE;
  self->names = names;
  return klaster_xml_run (self->xml, error);
}

KlasterOdsSheet *
klaster_ods_sheet_open (KlasterBook *book, KlasterZip *zip, guint sheet, GError **error)
{
  KlasterOdsSheet *self = open_content (book, zip, TRUE, error);

  if (self != NULL)
    self->wanted = sheet;
  return self;
}

void
klaster_ods_sheet_free (KlasterOdsSheet *self)
{
  if (self == NULL)
    return;
  klaster_xml_free (self->xml);
  klaster_row_queue_free (self->queue);
  klaster_ods_text_clear (&self->text);
  g_free (self->value);
  g_free (self->formula);
  g_free (self);
}

KlasterBookStep
klaster_ods_sheet_next (KlasterOdsSheet *self, KlasterRow *row, GError **error)
{
  while (!klaster_row_queue_pop (self->queue, row))
    {
      KlasterBookStep step = self->done ? KLASTER_BOOK_END : klaster_xml_step (self->xml, error);

      if (step == KLASTER_BOOK_FAILED)
        return step;
      if (self->done)
        return KLASTER_BOOK_END;
      self->done = step == KLASTER_BOOK_END;
    }
  return KLASTER_BOOK_ROW;
}
