#include "klaster-import-cell.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-check.h"
#include "klaster-csv.h"
#include "klaster-excel-date.h"
#include "klaster-format.h"
#include "klaster-import-evidence.h"

#define MAX_WHOLE 9e15

typedef struct
{
  const KlasterImportCellRule *rule;
  const KlasterCell *cell;
  KlasterValue *value;
  KlasterImportTrouble **trouble;
} Reading;

KlasterImportTrouble *
klaster_import_trouble_new (guint row, guint column, const char *reason)
{
  KlasterImportTrouble *self = g_new0 (KlasterImportTrouble, 1);

  self->row = row;
  self->column = column;
  self->reason = g_strdup (reason);
  return self;
}

void
klaster_import_trouble_free (KlasterImportTrouble *self)
{
  g_free (self->value);
  g_free (self->reason);
  g_strfreev (self->repairs);
  g_free (self);
}

/* ---- what is wrong */

static void
note (Reading *self, const char *reason)
{
  *self->trouble = klaster_import_trouble_new (0, 0, reason);
  (*self->trouble)->value = g_strdup (self->cell->text);
}

static gboolean
refuse (Reading *self, const char *reason)
{
  note (self, reason);
  return FALSE;
}

/* REPAIR (transfer full) may be NULL. */
static void
offer (Reading *self, char *repair)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GStrv former = (*self->trouble)->repairs;

  if (repair == NULL)
    return;
  if (former != NULL)
    g_strv_builder_addv (builder, (const char **)former);
  g_strv_builder_add (builder, repair);
  (*self->trouble)->repairs = g_strv_builder_end (builder);
  g_strfreev (former);
  g_free (repair);
}

static gboolean
refuse_error (Reading *self, GError *error)
{
  gboolean taken = refuse (self, error->message);

  g_error_free (error);
  return taken;
}

/* ---- numbers */

static gboolean
take_number (Reading *self, double number)
{
  if (self->rule->field->type == KLASTER_FIELD_DECIMAL)
    {
      *self->value = klaster_value_real (number);
      return TRUE;
    }
  if (number != floor (number) || fabs (number) > MAX_WHOLE)
    {
      g_autofree char *reason = g_strdup_printf (_ ("%s: %s"), _ (self->rule->field->label),
                                                 _ ("only whole numbers are possible here."));

      refuse (self, reason);
      if (fabs (number) <= MAX_WHOLE)
        offer (self, g_strdup_printf ("%.0f", number));
      return FALSE;
    }
  *self->value = klaster_value_integer ((gint64)number);
  return TRUE;
}

/* "1,5 juta", "2,5 jt": never taken by itself. */
static char *
dup_spelled_number (const char *text)
{
  static const struct
  {
    const char *word;
    double factor;
  } words[] = { { "ribu", 1e3 }, { "rb", 1e3 },     { "juta", 1e6 },
                { "jt", 1e6 },   { "miliar", 1e9 }, { "milyar", 1e9 } };
  g_autofree char *lower = g_utf8_strdown (text, -1);
  double number;

  g_strstrip (lower);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (lower, words[i].word))
      {
        lower[strlen (lower) - strlen (words[i].word)] = '\0';
        if (klaster_import_read_number (lower, KLASTER_READ_COMMA, &number))
          return g_strdup_printf ("%.0f", number * words[i].factor);
        return NULL;
      }
  return NULL;
}

static gboolean
refuse_number (Reading *self)
{
  double as_comma, as_point;
  g_autofree char *reason = NULL;

  if (klaster_import_read_number (self->cell->text, KLASTER_READ_COMMA, &as_comma)
      && klaster_import_read_number (self->cell->text, KLASTER_READ_POINT, &as_point))
    {
      g_autofree char *large = klaster_format_number_short (MAX (as_comma, as_point), 6);
      g_autofree char *small = klaster_format_number_short (MIN (as_comma, as_point), 6);

      reason = g_strdup_printf (
          /* Translators: what stands in the file, then the two numbers it may mean. */
          _ ("“%.40s” may mean %s or %s. Choose one."), self->cell->text, large, small);
      refuse (self, reason);
      offer (self, g_steal_pointer (&small));
      offer (self, g_steal_pointer (&large));
      return FALSE;
    }
  reason
      = g_strdup_printf (_ ("“%.40s” is not a number. Write it like 1.234,5."), self->cell->text);
  refuse (self, reason);
  offer (self, dup_spelled_number (self->cell->text));
  return FALSE;
}

/* What people write in tables of numbers for "nothing known". */
static gboolean
means_nothing (const char *text)
{
  static const char *const words[] = { "-", "–", "—", "...", "…", "n/a", "N/A", "na", "NA", NULL };

  return g_strv_contains (words, text);
}

static gboolean
read_number (Reading *self, const char *text)
{
  const KlasterField *field = self->rule->field;
  KlasterBlank blank;
  double number;

  if (self->cell->type == KLASTER_CELL_NUMBER)
    return take_number (self, self->cell->number);
  if (self->cell->type == KLASTER_CELL_DATE)
    {
      refuse (self, _ ("There is a date where a number belongs: the cell has a date format."));
      if (!isnan (self->cell->number))
        offer (self, klaster_format_number_short (self->cell->number, 6));
      return FALSE;
    }
  if ((field->flags & KLASTER_FIELD_BLANKS) != 0 && klaster_blank_from_key (text, &blank))
    {
      *self->value = klaster_value_blank (blank);
      return TRUE;
    }
  if (klaster_import_read_number (text, self->rule->reading, &number))
    return take_number (self, number);
  return means_nothing (text) || refuse_number (self);
}

/* ---- dates and others */

static gboolean
take_date (Reading *self, const GDate *date)
{
  g_autofree char *iso = klaster_date_dup_iso (date);

  *self->value = klaster_value_text (iso);
  return TRUE;
}

static gboolean
read_month_first (const char *text, GDate *date)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "/-.", -1);
  g_autofree char *turned = NULL;

  if (g_strv_length (parts) != 3 || strlen (parts[0]) > 2)
    return FALSE;
  turned = g_strdup_printf ("%s/%s/%s", parts[1], parts[0], parts[2]);
  return klaster_date_parse (turned, date, NULL);
}

static gboolean
read_date (Reading *self, const char *text)
{
  GError *error = NULL;
  char serial[KLASTER_EXCEL_DATE_BYTES];
  GDate date;

  /* With a time behind it, as form servers write: the day is that of the text. */
  if (klaster_date_from_iso (text, &date) && (text[10] == '\0' || text[10] == 'T'))
    return take_date (self, &date);
  if (self->cell->type == KLASTER_CELL_NUMBER)
    {
      refuse (self, _ ("There is a number where a date belongs: the cell has no date format."));
      if (klaster_excel_date_write (self->cell->number, FALSE, serial))
        offer (self, g_strndup (serial, 10));
      return FALSE;
    }
  if (self->rule->reading == KLASTER_READ_MONTH_FIRST && read_month_first (text, &date))
    return take_date (self, &date);
  if (!klaster_date_parse (text, &date, &error))
    {
      refuse_error (self, error);
      if (read_month_first (text, &date))
        offer (self, klaster_date_dup_iso (&date));
      return FALSE;
    }
  return take_date (self, &date);
}

static gboolean
read_parsed (Reading *self, const char *text)
{
  GError *error = NULL;

  return klaster_field_parse (self->rule->field, text, self->value, &error)
         || refuse_error (self, error);
}

static gboolean
read_text (Reading *self, const char *text)
{
  *self->value = klaster_value_text (text);
  return TRUE;
}

static gboolean
read_by_type (Reading *self, const char *text)
{
  switch (self->rule->field->type)
    {
    case KLASTER_FIELD_INTEGER:
    case KLASTER_FIELD_DECIMAL:
    case KLASTER_FIELD_MONEY:
      return read_number (self, text);
    case KLASTER_FIELD_DATE:
      return read_date (self, text);
    case KLASTER_FIELD_BOOLEAN:
    case KLASTER_FIELD_PERIOD:
    case KLASTER_FIELD_CHOICE:
      return read_parsed (self, text);
    case KLASTER_FIELD_TEXT:
    case KLASTER_FIELD_LONG_TEXT:
    case KLASTER_FIELD_TIME:
    case KLASTER_FIELD_REGION:
    case KLASTER_FIELD_REFERENCE:
    case KLASTER_FIELD_FILE:
    default:
      return read_text (self, text);
    }
}

/* ---- public */

static gboolean
is_number_field (const KlasterField *field)
{
  return field->type == KLASTER_FIELD_INTEGER || field->type == KLASTER_FIELD_DECIMAL
         || field->type == KLASTER_FIELD_MONEY;
}

static gboolean
read_formula (Reading *self)
{
  const KlasterField *field = self->rule->field;

  if (field->type == KLASTER_FIELD_TEXT || field->type == KLASTER_FIELD_LONG_TEXT)
    {
      note (self, self->cell->warning != NULL ? self->cell->warning
                                              : _ ("The cell has a formula. It is taken as text."));
      (*self->trouble)->warning = TRUE;
      return read_text (self, self->cell->text);
    }
  refuse (self, _ ("The cell has a formula; formulas are not worked out. Put the value in its "
                   "place."));
  offer (self, g_strdup (self->cell->result));
  return FALSE;
}

gboolean
klaster_import_cell_read (const KlasterImportCellRule *rule,
                          const KlasterCell *cell,
                          KlasterValue *value,
                          KlasterImportTrouble **trouble)
{
  Reading self = { rule, cell, value, trouble };
  g_autofree char *changed = NULL;
  const char *text = cell->text;
  gsize length;

  *trouble = NULL;
  *value = (KlasterValue)KLASTER_VALUE_INIT;
  if (cell->type == KLASTER_CELL_EMPTY)
    return TRUE;
  if (cell->type == KLASTER_CELL_FORMULA)
    return read_formula (&self);
  if (cell->type == KLASTER_CELL_FAULT)
    return refuse (&self, _ ("The cell shows an error of the spreadsheet. Mend it there, or write "
                             "the value here."));
  if (rule->guarded && *text == '\'')
    text = changed = klaster_csv_dup_unguarded (text);
  length = strlen (text);
  if (length > 0 && (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1]))
      && (rule->reading != KLASTER_READ_PLAIN || is_number_field (rule->field)))
    {
      char *stripped = g_strstrip (g_strdup (text));

      g_free (changed);
      text = changed = stripped;
    }
  if (*text == '\0')
    return TRUE;
  if (!read_by_type (&self, text))
    return FALSE;
  if (cell->warning != NULL)
    {
      note (&self, cell->warning);
      (*trouble)->warning = TRUE;
    }
  return TRUE;
}
