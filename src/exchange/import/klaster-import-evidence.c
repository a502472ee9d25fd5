#include "klaster-import-evidence.h"

#include <math.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-number-text.h"

#define MAX_DIGITS 40

typedef enum
{
  SHAPE_NONE, /* no number */
  SHAPE_WHOLE, /* no mark */
  SHAPE_CLEAR, /* one way to read it */
  SHAPE_OPEN /* "1.234": thousands or decimals */
} Shape;

typedef struct
{
  char digits[MAX_DIGITS + 1]; /* sign, digits, marks */
  Shape shape;
  char decimal; /* of a clear one, 0 when it has none; of an open one the mark */
} Number;

/* ---- numbers */

/* Takes away blanks, "Rp", "%", ",-" and puts a plain minus; FALSE when there is more than a number. */
static gboolean
strip (const char *text, char digits[MAX_DIGITS + 1])
{
  gsize n = 0;

  while (g_ascii_isspace (*text))
    text++;
  if (g_ascii_strncasecmp (text, "rp", 2) == 0)
    text += text[2] == '.' ? 3 : 2;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == ' ' || c == '\t' || c == 0x00a0 || c == 0x202f)
        continue;
      if (c == '%' && text[1] == '\0')
        break;
      if (c == 0x2212)
        c = '-';
      if (n == MAX_DIGITS || c > 0x7f || strchr ("0123456789.,-+", (int)c) == NULL)
        return FALSE;
      digits[n++] = (char)c;
    }
  if (n > 2 && digits[n - 1] == '-' && digits[n - 2] == ',')
    n -= 2;
  digits[n] = '\0';
  return n > 0;
}

/* One to three digits, then groups of three behind each MARK, up to END. */
static gboolean
is_grouped (const char *digits, const char *end, char mark)
{
  gsize first = 0;

  while (digits + first < end && g_ascii_isdigit (digits[first]))
    first++;
  if (first == 0 || first > 3 || (*digits == '0' && digits + first < end))
    return FALSE;
  for (digits += first; digits < end; digits += 4)
    if (*digits != mark || end - digits < 4 || !g_ascii_isdigit (digits[1])
        || !g_ascii_isdigit (digits[2]) || !g_ascii_isdigit (digits[3]))
      return FALSE;
  return TRUE;
}

static void
judge_marks (Number *self, const char *digits)
{
  const char *end = digits + strlen (digits);
  const char *dot = strrchr (digits, '.'), *comma = strrchr (digits, ',');
  const char *last = MAX (dot, comma);
  char other = last != NULL && *last == '.' ? ',' : '.';
  gboolean alone = last != NULL && strchr (digits, *last) == last;

  self->shape = SHAPE_CLEAR;
  if (last == NULL)
    self->shape = SHAPE_WHOLE;
  else if (dot != NULL && comma != NULL && alone && is_grouped (digits, last, other))
    self->decimal = *last;
  else if (dot != NULL && comma != NULL)
    self->shape = SHAPE_NONE;
  else if (!alone)
    self->shape = is_grouped (digits, end, *last) ? SHAPE_CLEAR : SHAPE_NONE;
  else
    {
      self->decimal = *last;
      if (is_grouped (digits, end, *last))
        self->shape = SHAPE_OPEN;
    }
}

static void
look_at (const char *text, Number *self)
{
  const char *digits = self->digits;

  self->shape = SHAPE_NONE;
  self->decimal = 0;
  if (!strip (text, self->digits))
    return;
  if (*digits == '-' || *digits == '+')
    digits++;
  if (strpbrk (digits, "0123456789") != NULL && strpbrk (digits, "+-") == NULL)
    judge_marks (self, digits);
}

/* DECIMAL 0: all marks part thousands. */
static double
get_value (const Number *self, char decimal)
{
  char plain[MAX_DIGITS + 1];
  gsize n = 0;

  for (const char *c = self->digits; *c != '\0'; c++)
    if (*c == decimal)
      plain[n++] = '.';
    else if (*c != '.' && *c != ',' && *c != '+')
      plain[n++] = *c;
  plain[n] = '\0';
  return g_ascii_strtod (plain, NULL);
}

static gboolean
read_open (const Number *self, KlasterImportReading reading, double *number)
{
  switch (reading)
    {
    case KLASTER_READ_PLAIN:
      *number = get_value (self, self->decimal);
      return TRUE;
    case KLASTER_READ_POINT:
      *number = get_value (self, self->decimal == '.' ? '.' : 0);
      return TRUE;
    case KLASTER_READ_MIXED:
      return FALSE;
    case KLASTER_READ_COMMA:
    case KLASTER_READ_MONTH_FIRST:
    case KLASTER_N_READS:
    default:
      *number = get_value (self, self->decimal == ',' ? ',' : 0);
      return TRUE;
    }
}

gboolean
klaster_import_read_number (const char *text, KlasterImportReading reading, double *number)
{
  char shortest[KLASTER_NUMBER_BYTES];
  Number found;

  if (reading == KLASTER_READ_PLAIN
      && klaster_number_text_read (text, strlen (text), number, shortest))
    return TRUE;
  look_at (text, &found);
  if (found.shape == SHAPE_NONE)
    return FALSE;
  if (found.shape == SHAPE_OPEN)
    return read_open (&found, reading, number);
  *number = get_value (&found, found.decimal);
  return TRUE;
}

/* ---- dates */

/* "23/1/2026": two numbers of at most two digits before a year, parted by "/", "-" or ".". */
static gboolean
split_day (const char *text, guint *first, guint *second)
{
  char *end;

  *first = (guint)strtoul (text, &end, 10);
  if (end == text || end - text > 2 || strchr ("/-.", *end) == NULL || *end == '\0')
    return FALSE;
  text = end + 1;
  *second = (guint)strtoul (text, &end, 10);
  return end != text && end - text <= 2 && *end != '\0' && strchr ("/-.", *end) != NULL
         && g_ascii_isdigit (end[1]);
}

/* ---- public */

void
klaster_import_evidence_add (KlasterImportEvidence *self, const KlasterCell *cell)
{
  guint first, second;
  Number found;

  if (cell->type != KLASTER_CELL_TEXT)
    return;
  if (split_day (cell->text, &first, &second))
    {
      self->n_day_first += first > 12 && second <= 12;
      self->n_month_first += second > 12 && first <= 12;
    }
  look_at (cell->text, &found);
  if (found.shape == SHAPE_WHOLE)
    self->n_plain++;
  else if (found.shape == SHAPE_OPEN)
    {
      double as_comma, as_point;

      self->n_open++;
      read_open (&found, KLASTER_READ_COMMA, &as_comma);
      read_open (&found, KLASTER_READ_POINT, &as_point);
      self->open_comma_max = MAX (self->open_comma_max, as_comma);
      self->open_point_max = MAX (self->open_point_max, as_point);
    }
  else if (found.shape == SHAPE_CLEAR)
    {
      char used = found.decimal != 0                   ? found.decimal
                  : strchr (found.digits, '.') != NULL ? ','
                                                       : '.';

      self->n_comma += used == ',';
      self->n_point += used == '.';
    }
}

/* Nothing but open values: the limits of the field may tell, else a person must. */
static KlasterImportReading
judge_open (const KlasterImportEvidence *self, const KlasterField *field, gboolean *doubtful)
{
  gboolean limited = field->max != 0 || field->min != 0;
  gboolean comma = !limited || self->open_comma_max <= field->max;
  gboolean point = !limited || self->open_point_max <= field->max;

  if (field->type != KLASTER_FIELD_DECIMAL)
    return KLASTER_READ_COMMA;
  *doubtful = comma == point;
  return point && !comma ? KLASTER_READ_POINT : KLASTER_READ_COMMA;
}

KlasterImportReading
klaster_import_evidence_judge (const KlasterImportEvidence *self,
                               const KlasterField *field,
                               gboolean *doubtful)
{
  *doubtful = FALSE;
  if (field == NULL)
    return KLASTER_READ_COMMA;
  if (field->type == KLASTER_FIELD_DATE)
    {
      *doubtful = self->n_month_first > 0;
      return self->n_month_first > self->n_day_first ? KLASTER_READ_MONTH_FIRST
                                                     : KLASTER_READ_COMMA;
    }
  if (self->n_comma > 0 && self->n_point > 0)
    return KLASTER_READ_MIXED;
  if (self->n_point > 0)
    return KLASTER_READ_POINT;
  if (self->n_comma > 0 || self->n_open == 0)
    return KLASTER_READ_COMMA;
  return judge_open (self, field, doubtful);
}
