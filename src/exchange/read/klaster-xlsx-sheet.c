#include "klaster-xlsx-sheet.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-excel-date.h"
#include "klaster-number-text.h"
#include "klaster-row-queue.h"

#define TRUNCATED "<WARNING: Truncated"

typedef enum
{
  CELL_NUMBER,
  CELL_SHARED,
  CELL_INLINE,
  CELL_STRING, /* the result of a formula */
  CELL_BOOLEAN,
  CELL_FAULT,
  CELL_ISO_DATE
} CellType;

struct _KlasterXlsxSheet
{
  KlasterBook *book; /* borrowed */
  const KlasterXlsxWorkbook *workbook; /* borrowed */
  KlasterXml *xml;
  KlasterRowQueue *queue;
  gboolean done;

  /* Where the parser is. */
  gboolean in_data;
  guint row;
  guint column; /* from 1 */
  CellType type;
  guint style;
  gboolean has_formula;
  gboolean in_inline;
  gboolean in_phonetic;
  GString *capture; /* one of those below, or NULL */
  GString *value;
  GString *formula;
  GString *text;
};

static void
fail (KlasterXlsxSheet *self, KlasterBookErrorCode code, guint column, const char *reason)
{
  GError *error = NULL;

  klaster_book_set_error (self->book, &error, code, self->row, column, reason);
  klaster_xml_fail (self->xml, error);
}

/* ------------------------------------------------------------------ beginnings */

static void
begin_row (KlasterXlsxSheet *self, const KlasterXmlAttributes *attributes)
{
  guint before = self->row;
  guint number = before + 1;

  klaster_xml_get_number (attributes, "r", &number);
  self->row = number;
  self->column = 0;
  if (number > KLASTER_BOOK_MAX_ROWS)
    fail (self, KLASTER_BOOK_ERROR_LIMIT, 0, _ ("there are more than 1,100,000 rows."));
  else if (number <= before)
    fail (self, KLASTER_BOOK_ERROR_DAMAGED, 0,
          _ ("the row stands at the wrong place of the sheet. Open the file in Excel or "
             "LibreOffice, save it, then try again."));
  else
    klaster_row_queue_begin (self->queue, number, 1);
}

static CellType
read_type (const KlasterXmlAttributes *attributes)
{
  static const struct
  {
    const char *name;
    CellType type;
  } types[] = { { "s", CELL_SHARED },  { "inlineStr", CELL_INLINE }, { "str", CELL_STRING },
                { "b", CELL_BOOLEAN }, { "e", CELL_FAULT },          { "d", CELL_ISO_DATE } };
  gsize size;

  if (klaster_xml_get (attributes, "t", &size) == NULL)
    return CELL_NUMBER;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (klaster_xml_is (attributes, "t", types[i].name))
      return types[i].type;
  return CELL_NUMBER;
}

/* "AB12" is 28; 0 for what is no column. Stops counting at seven letters. */
static guint
read_column (const char *reference, gsize size)
{
  guint column = 0;

  for (gsize i = 0; i < size && i < 7 && g_ascii_isalpha (reference[i]); i++)
    column = MIN (column * 26 + (g_ascii_toupper (reference[i]) - 'A' + 1), G_MAXUINT16);
  return column;
}

static void
begin_cell (KlasterXlsxSheet *self, const KlasterXmlAttributes *attributes)
{
  gsize size;
  const char *reference = klaster_xml_get (attributes, "r", &size);
  guint column = reference != NULL ? read_column (reference, size) : 0;

  self->column = column > 0 ? column : MIN (self->column + 1, G_MAXUINT16);
  self->type = read_type (attributes);
  self->style = 0;
  klaster_xml_get_number (attributes, "s", &self->style);
  self->has_formula = FALSE;
  g_string_truncate (self->value, 0);
  g_string_truncate (self->formula, 0);
  g_string_truncate (self->text, 0);
}

static void
on_start_cb (gpointer data, const char *name, const KlasterXmlAttributes *attributes)
{
  KlasterXlsxSheet *self = data;

  if (strcmp (name, "sheetData") == 0)
    self->in_data = TRUE;
  else if (!self->in_data)
    return;
  else if (strcmp (name, "c") == 0)
    begin_cell (self, attributes);
  else if (strcmp (name, "v") == 0)
    self->capture = self->value;
  else if (strcmp (name, "row") == 0)
    begin_row (self, attributes);
  else if (strcmp (name, "is") == 0)
    self->in_inline = TRUE;
  else if (strcmp (name, "t") == 0)
    self->capture = self->in_inline && !self->in_phonetic ? self->text : NULL;
  else if (strcmp (name, "rPh") == 0)
    self->in_phonetic = TRUE;
  else if (strcmp (name, "f") == 0)
    {
      self->has_formula = TRUE;
      self->capture = self->formula;
    }
}

/* ------------------------------------------------------------------ cells */

static void
add (KlasterXlsxSheet *self, const KlasterCell *cell)
{
  klaster_row_queue_add (self->queue, self->column - 1, 1, cell);
}

static void
add_text (KlasterXlsxSheet *self, const char *text)
{
  KlasterCell cell = { KLASTER_CELL_TEXT, text, NAN, NULL, NULL };

  if (g_str_has_prefix (text, TRUNCATED))
    cell.warning = _ ("The text was cut at the limit of Excel when the file was made.");
  if (*text != '\0')
    add (self, &cell);
}

static void
add_shared (KlasterXlsxSheet *self)
{
  char *end;
  guint64 index = g_ascii_strtoull (self->value->str, &end, 10);
  KlasterCell cell = { KLASTER_CELL_TEXT, NULL, NAN, NULL, NULL };

  if (self->value->len == 0)
    return;
  cell.text = *end == '\0' ? klaster_xlsx_strings_get (self->workbook->strings, index) : NULL;
  if (cell.text == NULL)
    fail (self, KLASTER_BOOK_ERROR_DAMAGED, self->column,
          _ ("the text of the cell is missing from the workbook. Ask for the file again or export "
             "it anew."));
  else if (*cell.text != '\0')
    klaster_row_queue_add_shared (self->queue, self->column - 1, &cell);
}

static void
add_number (KlasterXlsxSheet *self)
{
  const GByteArray *styles = self->workbook->date_styles;
  char text[KLASTER_NUMBER_BYTES], date[KLASTER_EXCEL_DATE_BYTES];
  KlasterCell cell = { KLASTER_CELL_NUMBER, text, NAN, NULL, NULL };

  if (!klaster_number_text_read (self->value->str, self->value->len, &cell.number, text))
    {
      add_text (self, self->value->str);
      return;
    }
  if (self->style < styles->len && styles->data[self->style]
      && klaster_excel_date_write (cell.number, self->workbook->from_1904, date))
    {
      cell.type = KLASTER_CELL_DATE;
      cell.text = date;
    }
  add (self, &cell);
}

static void
add_value_as (KlasterXlsxSheet *self, KlasterCellType type, const char *text, double number)
{
  KlasterCell cell = { type, text, number, NULL, NULL };

  if (*text != '\0')
    add (self, &cell);
}

/* What was computed is kept beside, but for 0: so form servers write an answer that begins with "=". */
static void
add_formula (KlasterXlsxSheet *self)
{
  char number[KLASTER_NUMBER_BYTES];
  KlasterCell cell = { KLASTER_CELL_FORMULA, NULL, NAN,
                       _ ("A formula: it is read as text and not computed."), NULL };

  g_string_prepend_c (self->formula, '=');
  cell.text = self->formula->str;
  if (self->type == CELL_STRING && self->value->len > 0)
    cell.result = self->value->str;
  else if (self->type == CELL_NUMBER
           && klaster_number_text_read (self->value->str, self->value->len, &cell.number, number))
    {
      cell.result = cell.number != 0 ? number : NULL;
      cell.number = cell.number != 0 ? cell.number : NAN;
    }
  add (self, &cell);
}

static gboolean
is_blank (KlasterXlsxSheet *self)
{
  return !self->has_formula && self->value->len == 0 && self->text->len == 0;
}

static gboolean
check_room (KlasterXlsxSheet *self)
{
  const char *reason = NULL;

  if (self->column > KLASTER_BOOK_MAX_COLUMNS)
    reason = _ ("there are more than 4,096 columns.");
  else if (klaster_row_queue_is_full (self->queue))
    reason = _ ("the row has too many cells or more than 8 MB of text.");
  if (reason != NULL)
    fail (self, KLASTER_BOOK_ERROR_LIMIT, self->column, reason);
  return reason == NULL;
}

static void
end_cell (KlasterXlsxSheet *self)
{
  if (is_blank (self))
    return;
  if (!check_room (self))
    return;
  if (self->type == CELL_STRING)
    klaster_xlsx_unescape (self->value);
  klaster_xlsx_unescape (self->text);
  if (self->has_formula)
    add_formula (self);
  else if (self->type == CELL_SHARED)
    add_shared (self);
  else if (self->type == CELL_NUMBER)
    add_number (self);
  else if (self->type == CELL_BOOLEAN)
    add_value_as (self, KLASTER_CELL_BOOLEAN, *self->value->str == '1' ? "1" : "0",
                  *self->value->str == '1');
  else if (self->type == CELL_FAULT)
    add_value_as (self, KLASTER_CELL_FAULT, self->value->str, NAN);
  else if (self->type == CELL_ISO_DATE)
    add_value_as (self, KLASTER_CELL_DATE, self->value->str, NAN);
  else
    add_text (self, self->type == CELL_INLINE ? self->text->str : self->value->str);
}

static void
on_end_cb (gpointer data, const char *name)
{
  KlasterXlsxSheet *self = data;

  if (!self->in_data)
    return;
  if (strcmp (name, "c") == 0)
    end_cell (self);
  else if (strcmp (name, "row") == 0)
    klaster_row_queue_end (self->queue);
  else if (strcmp (name, "is") == 0)
    self->in_inline = FALSE;
  else if (strcmp (name, "rPh") == 0)
    self->in_phonetic = FALSE;
  else if (strcmp (name, "sheetData") == 0)
    klaster_xml_stop (self->xml);
  else
    self->capture = NULL;
}

static void
on_text_cb (gpointer data, const char *text, gsize size)
{
  KlasterXlsxSheet *self = data;

  if (self->capture == NULL)
    return;
  if (self->capture->len + size > KLASTER_BOOK_MAX_CELL_BYTES)
    fail (self, KLASTER_BOOK_ERROR_LIMIT, self->column, _ ("the cell is longer than 1 MB."));
  else
    g_string_append_len (self->capture, text, (gssize)size);
}

/* ------------------------------------------------------------------ public */

KlasterXlsxSheet *
klaster_xlsx_sheet_open (KlasterBook *book,
                         KlasterZip *zip,
                         const KlasterXlsxWorkbook *workbook,
                         guint sheet,
                         GError **error)
{
  static const KlasterXmlHandler handler = { on_start_cb, on_end_cb, on_text_cb };
  g_autoptr (KlasterXlsxSheet) self = g_new0 (KlasterXlsxSheet, 1);

  self->book = book;
  self->workbook = workbook;
  self->queue = klaster_row_queue_new ();
  self->value = g_string_new (NULL);
  self->formula = g_string_new (NULL);
  self->text = g_string_new (NULL);
  self->xml = klaster_zip_open_xml (zip, g_ptr_array_index (workbook->parts, sheet), TRUE, &handler,
                                    self, error);
  return self->xml != NULL ? g_steal_pointer (&self) : NULL;
}

void
klaster_xlsx_sheet_free (KlasterXlsxSheet *self)
{
  if (self == NULL)
    return;
  klaster_xml_free (self->xml);
  klaster_row_queue_free (self->queue);
  g_string_free (self->value, TRUE);
  g_string_free (self->formula, TRUE);
  g_string_free (self->text, TRUE);
  g_free (self);
}

KlasterBookStep
klaster_xlsx_sheet_next (KlasterXlsxSheet *self, KlasterRow *row, GError **error)
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
