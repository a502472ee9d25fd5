/* Reading, checking and showing single values, and the rules between fields of one record. */
#include "klaster-check.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-instrument.h"
#include "klaster-period.h"
#include "klaster-region.h"

static gboolean
refuse (GError **error, KlasterInputError code, const KlasterField *field, const char *sentence)
{
  /* Translators: first %s is the label of a field, second a sentence on what is wrong. */
  g_set_error (error, KLASTER_INPUT_ERROR, code, _ ("%s: %s"), _ (field->label), sentence);
  return FALSE;
}

static gboolean
is_number_type (const KlasterField *field)
{
  return field->type == KLASTER_FIELD_INTEGER || field->type == KLASTER_FIELD_DECIMAL
         || field->type == KLASTER_FIELD_MONEY;
}

/* Parsing */

static gboolean
parse_number (const KlasterField *field, const char *text, KlasterValue *value, GError **error)
{
  double number;
  KlasterBlank blank;

  if ((field->flags & KLASTER_FIELD_BLANKS) && klaster_blank_from_key (text, &blank))
    {
      *value = klaster_value_blank (blank);
      return TRUE;
    }
  if (!klaster_number_parse (text, &number, error))
    {
      g_prefix_error (error, "%s: ", _ (field->label));
      return FALSE;
    }
  if (field->type == KLASTER_FIELD_DECIMAL)
    {
      *value = klaster_value_real (number);
      return TRUE;
    }
  if (number != floor (number) || fabs (number) > 9e15)
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, field,
                   _ ("only whole numbers are possible here."));
  *value = klaster_value_integer ((gint64)number);
  return TRUE;
}

static gboolean
parse_boolean (const KlasterField *field, const char *text, KlasterValue *value, GError **error)
{
  static const char *const yes[] = { "1", "ya", "y", "yes", "true", "benar", NULL };
  static const char *const no[] = { "0", "tidak", "t", "no", "n", "false", "salah", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  if (g_strv_contains (yes, lower))
    *value = klaster_value_integer (1);
  else if (g_strv_contains (no, lower))
    *value = klaster_value_integer (0);
  else
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, field, _ ("write yes or no."));
  return TRUE;
}

static gboolean
parse_choice (const KlasterField *field, const char *text, KlasterValue *value, GError **error)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *folded = NULL;

  /* Stored values and files of programs have the key: a hundred thousand of them need no labels. */
  for (const KlasterChoice *c = field->choices; c->key != NULL; c++)
    if (strcmp (c->key, text) == 0)
      {
        *value = klaster_value_text (c->key);
        return TRUE;
      }
  folded = g_utf8_casefold (text, -1);
  for (const KlasterChoice *c = field->choices; c->key != NULL; c++)
    {
      g_autofree char *label = g_utf8_casefold (_ (c->label), -1);

      if (g_ascii_strcasecmp (c->key, text) == 0 || strcmp (label, folded) == 0)
        {
          *value = klaster_value_text (c->key);
          return TRUE;
        }
      g_ptr_array_add (labels, (char *)_ (c->label));
    }
  g_ptr_array_add (labels, NULL);
  list = g_strjoinv (", ", (char **)labels->pdata);
  /* Translators: first %s is what was typed, second the list of choices. */
  sentence = g_strdup_printf (_ ("“%.40s” is not one of: %s."), text, list);
  return refuse (error, KLASTER_INPUT_ERROR_INVALID, field, sentence);
}

static gboolean
parse_date (const KlasterField *field, const char *text, KlasterValue *value, GError **error)
{
  GDate date;
  g_autofree char *iso = NULL;

  if (!klaster_date_parse (text, &date, error))
    {
      g_prefix_error (error, "%s: ", _ (field->label));
      return FALSE;
    }
  iso = klaster_date_dup_iso (&date);
  *value = klaster_value_text (iso);
  return TRUE;
}

static gboolean
parse_period (const KlasterField *field, const char *text, KlasterValue *value, GError **error)
{
  KlasterPeriod period;
  g_autofree char *code = NULL;

  if (!klaster_period_parse (text, &period, error))
    {
      g_prefix_error (error, "%s: ", _ (field->label));
      return FALSE;
    }
  code = klaster_period_dup_code (period);
  *value = klaster_value_text (code);
  return TRUE;
}

gboolean
klaster_field_parse (const KlasterField *field,
                     const char *text,
                     KlasterValue *value,
                     GError **error)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (field != NULL && value != NULL, FALSE);

  *value = (KlasterValue)KLASTER_VALUE_INIT;
  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, field,
                   _ ("the text has bytes that are not UTF-8."));
  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return TRUE;

  switch (field->type)
    {
    case KLASTER_FIELD_INTEGER:
    case KLASTER_FIELD_DECIMAL:
    case KLASTER_FIELD_MONEY:
      return parse_number (field, stripped, value, error);
    case KLASTER_FIELD_BOOLEAN:
      return parse_boolean (field, stripped, value, error);
    case KLASTER_FIELD_DATE:
      return parse_date (field, stripped, value, error);
    case KLASTER_FIELD_PERIOD:
      return parse_period (field, stripped, value, error);
    case KLASTER_FIELD_CHOICE:
      return parse_choice (field, stripped, value, error);
    case KLASTER_FIELD_TEXT:
    case KLASTER_FIELD_LONG_TEXT:
    case KLASTER_FIELD_TIME:
    case KLASTER_FIELD_REGION:
    case KLASTER_FIELD_REFERENCE:
    case KLASTER_FIELD_FILE:
      *value = klaster_value_text (stripped);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
read_wire_number (const KlasterField *field, const char *wire, KlasterValue *value)
{
  char *end;

  if (field->type == KLASTER_FIELD_DECIMAL)
    *value = klaster_value_real (g_ascii_strtod (wire, &end));
  else
    *value = klaster_value_integer (g_ascii_strtoll (wire, &end, 10));
  return end != wire && *end == '\0' && !klaster_value_is_blank (value);
}

gboolean
klaster_field_read_wire (const KlasterField *field, const char *wire, KlasterValue *value)
{
  KlasterBlank blank;

  g_return_val_if_fail (field != NULL && value != NULL, FALSE);

  *value = (KlasterValue)KLASTER_VALUE_INIT;
  if (wire == NULL)
    return TRUE;
  if ((field->flags & KLASTER_FIELD_BLANKS) && klaster_blank_from_key (wire, &blank))
    {
      *value = klaster_value_blank (blank);
      return TRUE;
    }
  if (is_number_type (field) || field->type == KLASTER_FIELD_BOOLEAN)
    return read_wire_number (field, wire, value);
  *value = klaster_value_text (wire);
  return TRUE;
}

/* Checking one value */

static gboolean
check_text (const KlasterField *field, const char *text, GError **error)
{
  glong limit = field->type == KLASTER_FIELD_LONG_TEXT ? KLASTER_LONG_TEXT_MAX : KLASTER_TEXT_MAX;
  g_autofree char *count = NULL;
  g_autofree char *sentence = NULL;

  if (field->type == KLASTER_FIELD_TEXT && field->max > 0)
    limit = (glong)field->max;
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, field,
                   _ ("the text has bytes that are not UTF-8."));
  /* A letter has at least one byte. */
  if (strlen (text) <= (gsize)limit || g_utf8_strlen (text, -1) <= limit)
    return TRUE;
  count = klaster_format_integer (limit);
  /* Translators: %s is a number of characters. */
  sentence = g_strdup_printf (_ ("the text is too long; at most %s characters fit."), count);
  return refuse (error, KLASTER_INPUT_ERROR_LIMIT, field, sentence);
}

static gboolean
check_number (const KlasterField *field, double number, GError **error)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *sentence = NULL;

  if (!isfinite (number))
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, field, _ ("this is not a number."));
  if ((field->min == 0 && field->max == 0) || (number >= field->min && number <= field->max))
    return TRUE;
  low = field->type == KLASTER_FIELD_INTEGER && field->min >= 1900
            ? g_strdup_printf ("%.0f", field->min)
            : klaster_format_number_short (field->min, 4);
  high = field->type == KLASTER_FIELD_INTEGER && field->max <= 2199
             ? g_strdup_printf ("%.0f", field->max)
             : klaster_format_number_short (field->max, 4);
  /* Translators: two numbers. */
  sentence = g_strdup_printf (_ ("only values from %s to %s are possible."), low, high);
  return refuse (error, KLASTER_INPUT_ERROR_LIMIT, field, sentence);
}

/* Stored texts of a fixed form: what klaster_field_parse() makes of them must be the same text. */
static gboolean
check_form (const KlasterField *field, const char *text, GError **error)
{
  g_auto (KlasterValue) again = KLASTER_VALUE_INIT;

  if (!klaster_field_parse (field, text, &again, error))
    return FALSE;
  if (again.type == KLASTER_VALUE_TEXT && strcmp (again.text, text) == 0)
    return TRUE;
  return refuse (error, KLASTER_INPUT_ERROR_INVALID, field,
                 _ ("the value is not in the form in which it is stored."));
}

static gboolean
check_region (const KlasterField *field, const char *code, GError **error)
{
  if (klaster_region_code_get_level (code) & field->levels)
    return TRUE;
  return refuse (error, KLASTER_INPUT_ERROR_INVALID, field,
                 _ ("this is not a region code of the level that is meant here."));
}

static gboolean
check_text_value (const KlasterField *field, const char *text, GError **error)
{
  switch (field->type)
    {
    case KLASTER_FIELD_TEXT:
    case KLASTER_FIELD_LONG_TEXT:
    case KLASTER_FIELD_TIME:
      return check_text (field, text, error);
    case KLASTER_FIELD_DATE:
    case KLASTER_FIELD_PERIOD:
    case KLASTER_FIELD_CHOICE:
      return check_form (field, text, error);
    case KLASTER_FIELD_REGION:
      return check_region (field, text, error);
    case KLASTER_FIELD_REFERENCE:
    case KLASTER_FIELD_FILE:
      if (klaster_uuid_is_valid (text))
        return TRUE;
      return refuse (error, KLASTER_INPUT_ERROR_INVALID, field,
                     _ ("this is not the id of a record."));
    case KLASTER_FIELD_INTEGER:
    case KLASTER_FIELD_DECIMAL:
    case KLASTER_FIELD_MONEY:
    case KLASTER_FIELD_BOOLEAN:
      return refuse (error, KLASTER_INPUT_ERROR_INVALID, field, _ ("this is not a number."));
    default:
      g_assert_not_reached ();
    }
}

gboolean
klaster_field_check (const KlasterField *field, const KlasterValue *value, GError **error)
{
  g_return_val_if_fail (field != NULL && value != NULL, FALSE);

  if (value->type == KLASTER_VALUE_BLANK)
    {
      if (value->blank == KLASTER_BLANK_NOT_ANSWERED || (field->flags & KLASTER_FIELD_BLANKS))
        return TRUE;
      return refuse (error, KLASTER_INPUT_ERROR_INVALID, field,
                     _ ("this field has no kinds of blank."));
    }
  if (value->type == KLASTER_VALUE_TEXT)
    return check_text_value (field, value->text, error);
  if (field->type == KLASTER_FIELD_BOOLEAN)
    {
      if (value->type == KLASTER_VALUE_INTEGER && (value->integer == 0 || value->integer == 1))
        return TRUE;
      return refuse (error, KLASTER_INPUT_ERROR_INVALID, field, _ ("write yes or no."));
    }
  if (!is_number_type (field)
      || (value->type == KLASTER_VALUE_REAL && field->type != KLASTER_FIELD_DECIMAL))
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, field,
                   _ ("the value is not in the form in which it is stored."));
  return check_number (field, klaster_value_get_number (value), error);
}

/* Rules between fields of one record */

/* Fields of which the second must not lie before the first, wherever an entity has both. */
static const char *const ordered_fields[][2] = {
  { "from_period", "to_period" },
  { "from_date", "to_date" },
  { "date", "to_date" },
  { "active_from", "active_to" },
  { "idea_date", "trial_date" },
  { "trial_date", "applied_date" },
  { "application_date", "certificate_date" },
  { "certificate_date", "expiry" },
  { "letter_date", "received_on" },
  { "letter_date", "decided_on" },
  { "received_on", "decided_on" },
  { "start", "done" },
};

typedef struct
{
  guint first, second;
} Order;

static GArray *
find_orders (const KlasterEntity *entity)
{
  GArray *orders = g_array_new (FALSE, FALSE, sizeof (Order));

  for (guint i = 0; i < G_N_ELEMENTS (ordered_fields); i++)
    {
      int first = klaster_entity_find_field (entity, ordered_fields[i][0]);
      int second = klaster_entity_find_field (entity, ordered_fields[i][1]);
      const Order order = { (guint)first, (guint)second };

      if (first >= 0 && second >= 0)
        g_array_append_val (orders, order);
    }
  return orders;
}

/* Looked up once for all entities: records are checked by the hundred thousand. */
static const GArray *
get_orders (const KlasterEntity *entity)
{
  static GHashTable *table;

  if (g_once_init_enter (&table))
    {
      GHashTable *made = g_hash_table_new (g_direct_hash, g_direct_equal);
      guint n;
      const KlasterEntity *const *entities = klaster_entities (&n);

      for (guint i = 0; i < n; i++)
        g_hash_table_insert (made, (gpointer)entities[i], find_orders (entities[i]));
      g_once_init_leave (&table, made);
    }
  return g_hash_table_lookup (table, entity);
}

static gboolean
check_order (const KlasterRecord *record, const Order *order, GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  const KlasterValue *from = klaster_record_get_at (record, order->first);
  const KlasterValue *to = klaster_record_get_at (record, order->second);
  g_autofree char *sentence = NULL;

  /* ISO dates and period codes sort as texts. */
  if (from->type != KLASTER_VALUE_TEXT || to->type != KLASTER_VALUE_TEXT
      || strcmp (from->text, to->text) <= 0)
    return TRUE;
  /* Translators: the label of another field. */
  sentence = g_strdup_printf (_ ("it lies before “%s”."), _ (entity->fields[order->first].label));
  return refuse (error, KLASTER_INPUT_ERROR_LIMIT, &entity->fields[order->second], sentence);
}

static gboolean
check_orders (const KlasterRecord *record, GError **error)
{
  const GArray *orders = get_orders (klaster_record_get_entity (record));

  for (guint i = 0; i < orders->len; i++)
    if (!check_order (record, &g_array_index (orders, Order, i), error))
      return FALSE;
  return TRUE;
}

/* IDM was issued until 2024, Indeks Desa is since 2025 (facts.md 2.4). */
static gboolean
check_index_year (const KlasterRecord *record, const char *instrument, GError **error)
{
  const KlasterField *field = klaster_entity_get_field (klaster_record_get_entity (record), "year");
  gint64 year = klaster_record_get_integer (record, "year", 0);

  if (year != 0 && year < KLASTER_FIRST_INDEKS_DESA && g_strcmp0 (instrument, "indeks_desa") == 0)
    return refuse (error, KLASTER_INPUT_ERROR_LIMIT, field,
                   _ ("Indeks Desa begins with 2025; until 2024 the IDM was issued."));
  if (year >= KLASTER_FIRST_INDEKS_DESA && g_strcmp0 (instrument, "idm") == 0)
    return refuse (error, KLASTER_INPUT_ERROR_LIMIT, field,
                   _ ("the IDM ended with 2024; from 2025 it is the Indeks Desa."));
  return TRUE;
}

/* Which scores and classes an instrument has (facts.md 2.3 and 2.6). */
static gboolean
check_village_index (const KlasterRecord *record, GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  const KlasterField *score_field = klaster_entity_get_field (entity, "score");
  const KlasterField *status_field = klaster_entity_get_field (entity, "status");
  const char *instrument = klaster_record_get_text (record, "instrument");
  const char *status = klaster_record_get_text (record, "status");
  double score = klaster_record_get_number (record, "score");
  gboolean kelurahan_class
      = g_strcmp0 (status, "cepat_berkembang") == 0 || g_strcmp0 (status, "kurang_berkembang") == 0;
  gboolean kelurahan = g_strcmp0 (instrument, "permendagri_81") == 0;

  if (g_strcmp0 (instrument, "idm") == 0 && score > 1)
    return refuse (error, KLASTER_INPUT_ERROR_LIMIT, score_field, _ ("IDM runs from 0 to 1."));
  if (g_strcmp0 (instrument, "indeks_desa") == 0 && score > 100)
    return refuse (error, KLASTER_INPUT_ERROR_LIMIT, score_field,
                   _ ("Indeks Desa runs from 0 to 100."));
  if (g_strcmp0 (instrument, "indeks_desa") == 0 && score > 0 && score <= 1)
    return refuse (error, KLASTER_INPUT_ERROR_LIMIT, score_field,
                   _ ("a value from 0 to 1 is an IDM value, not an Indeks Desa."));
  if (status != NULL && strcmp (status, "berkembang") != 0 && kelurahan != kelurahan_class)
    return refuse (error, KLASTER_INPUT_ERROR_INVALID, status_field,
                   _ ("this class does not belong to the instrument."));
  return check_index_year (record, instrument, error);
}

/* A typing error in the year would make every report of the period late, or none. */
static gboolean
check_report_due (const KlasterRecord *record, GError **error)
{
  const KlasterField *field = klaster_entity_get_field (klaster_record_get_entity (record), "due");
  KlasterPeriod period;
  GDate first, last, due;

  if (!klaster_period_parse (klaster_record_get_text (record, "period"), &period, NULL)
      || !klaster_date_from_iso (klaster_record_get_text (record, "due"), &due))
    return TRUE;
  klaster_period_get_first_day (period, &first);
  klaster_period_get_last_day (period, &last);
  if (g_date_compare (&due, &first) < 0)
    return refuse (error, KLASTER_INPUT_ERROR_LIMIT, field,
                   _ ("the day lies before the period begins."));
  if (g_date_days_between (&last, &due) > KLASTER_MAX_DUE_DAYS)
    return refuse (error, KLASTER_INPUT_ERROR_LIMIT, field,
                   _ ("the day lies more than a year after the end of the period."));
  return TRUE;
}

gboolean
klaster_record_check (const KlasterRecord *record, GError **error)
{
  const KlasterEntity *entity;

  g_return_val_if_fail (record != NULL, FALSE);

  entity = klaster_record_get_entity (record);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];
      const KlasterValue *value = klaster_record_get_at (record, i);

      if (!klaster_field_check (field, value, error))
        return FALSE;
      if ((field->flags & KLASTER_FIELD_REQUIRED) && klaster_value_is_blank (value))
        return refuse (error, KLASTER_INPUT_ERROR_INVALID, field, _ ("this must be filled in."));
    }
  if (strcmp (entity->name, "village_index") == 0 && !check_village_index (record, error))
    return FALSE;
  if (strcmp (entity->name, "report_due") == 0 && !check_report_due (record, error))
    return FALSE;
  return check_orders (record, error);
}

/* Showing */

static char *
format_number (const KlasterField *field, const KlasterValue *value)
{
  double number = klaster_value_get_number (value);

  if (field->type == KLASTER_FIELD_MONEY)
    return klaster_format_money ((gint64)number);
  if (field->type == KLASTER_FIELD_BOOLEAN)
    return g_strdup (number != 0 ? C_ ("answer", "yes") : C_ ("answer", "no"));
  if (klaster_field_is_year (field))
    return g_strdup_printf ("%.0f", number);
  return klaster_format_number_short (number, 6);
}

char *
klaster_field_format (const KlasterField *field, const KlasterValue *value)
{
  g_return_val_if_fail (field != NULL && value != NULL, NULL);

  if (value->type == KLASTER_VALUE_BLANK)
    return g_strdup (
        value->blank == KLASTER_BLANK_NOT_ANSWERED ? "–" : klaster_blank_get_label (value->blank));
  if (value->type != KLASTER_VALUE_TEXT)
    return format_number (field, value);
  if (field->type == KLASTER_FIELD_CHOICE)
    return g_strdup (klaster_field_get_choice_label (field, value->text));
  if (field->type == KLASTER_FIELD_DATE)
    return klaster_format_iso_date (value->text);
  if (field->type == KLASTER_FIELD_TIME)
    return klaster_format_iso_time (value->text);
  if (field->type == KLASTER_FIELD_PERIOD)
    {
      KlasterPeriod period;

      if (klaster_period_parse (value->text, &period, NULL))
        return klaster_period_dup_label (period);
    }
  return g_strdup (value->text);
}

char *
klaster_field_format_input (const KlasterField *field, const KlasterValue *value)
{
  g_return_val_if_fail (field != NULL && value != NULL, NULL);

  if (value->type == KLASTER_VALUE_BLANK)
    return klaster_value_dup_wire (value);
  if (field->type == KLASTER_FIELD_MONEY)
    return klaster_format_integer (value->integer);
  if (field->type == KLASTER_FIELD_DATE)
    {
      GDate date;

      if (klaster_date_from_iso (value->text, &date))
        return klaster_format_date (&date);
    }
  return klaster_field_format (field, value);
}
