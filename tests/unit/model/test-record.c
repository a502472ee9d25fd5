/* Records, ids, and the description of all entities. */
#include <math.h>
#include <string.h>

#include "klaster-record.h"

static void
test_values (void)
{
  const KlasterEntity *entity = klaster_entity_get ("village_index");
  g_autoptr (KlasterRecord) record = klaster_record_new (entity, NULL);
  g_autoptr (KlasterRecord) copy = NULL;

  g_assert_true (isnan (klaster_record_get_number (record, "score")));
  klaster_record_set_real (record, "score", 0);
  g_assert_true (klaster_record_has (record, "score"));
  copy = klaster_record_copy (record);
  g_assert_true (klaster_record_equal (record, copy));
  klaster_record_set_blank (copy, "score", KLASTER_BLANK_NOT_APPLICABLE);
  g_assert_false (klaster_record_equal (record, copy));
  klaster_record_set_real (copy, "score", NAN);
  g_assert_false (klaster_record_has (copy, "score"));
}

static void
test_wire (void)
{
  static const double numbers[] = { 0, 0.1, 1.0 / 3, 71.234, 1e-7, 1e15, -2.5 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      KlasterValue value = klaster_value_real (numbers[i]);
      g_autofree char *wire = klaster_value_dup_wire (&value);

      g_assert_cmpfloat (g_ascii_strtod (wire, NULL), ==, numbers[i]);
    }
}

/* Numbers are written as printf does it, whichever way they go: hashes of the journal depend on it. */
static void
test_wire_of_numbers (void)
{
  static const gint64 wholes[] = { 0, 7, -7, 10, 1234567890123, G_MAXINT64, G_MININT64 };
  static const double reals[]
      = { 0,      -0.0,    0.05, 12.5, -12.5,     100,          0.0001, 0.00009,
          99.999, 1.00005, 1e9,  1e10, 123456.75, 9999999.9999, 1e-4,   -0.0001 };

  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      KlasterValue value = klaster_value_integer (wholes[i]);
      g_autofree char *wire = klaster_value_dup_wire (&value);
      g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT, wholes[i]);

      g_assert_cmpstr (wire, ==, expected);
    }
  for (int i = -100000; i < 100000; i++)
    {
      gboolean listed = i >= 0 && i < (int)G_N_ELEMENTS (reals);
      KlasterValue value = klaster_value_real (listed ? reals[i] : i / 1000.0);
      g_autofree char *wire = klaster_value_dup_wire (&value);
      char expected[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (expected, sizeof expected, "%.15g", value.real);
      g_assert_cmpstr (wire, ==, expected);
    }
}

/* On every machine: a C library that prints otherwise would give frozen decisions another hash. */
static void
test_wire_of_long_numbers (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = { { 0.1 + 0.2, "0.30000000000000004" },
                { 100.0 / 3, "33.333333333333336" },
                { 1.0 / 3, "0.3333333333333333" },
                { 1e15, "1e+15" },
                { 1e-5, "1e-05" },
                { 1.7976931348623157e308, "1.7976931348623157e+308" },
                { 2.2250738585072014e-308, "2.2250738585072014e-308" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wire = klaster_real_dup_wire (cases[i].number);

      g_assert_cmpstr (wire, ==, cases[i].text);
    }
}

static void
test_uuid (void)
{
  g_autofree char *last = klaster_uuid_new ();
  g_autofree char *a = klaster_uuid_for_name ("site/63.01");
  g_autofree char *b = klaster_uuid_for_name ("site/63.01");
  g_autofree char *c = klaster_uuid_for_name ("site/63.02");

  for (int i = 0; i < 10000; i++)
    {
      char *next = klaster_uuid_new ();

      g_assert_true (klaster_uuid_is_valid (next));
      g_assert_cmpstr (last, <, next);
      g_free (last);
      last = next;
    }
  g_assert_true (klaster_uuid_is_valid (a));
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
  g_assert_false (klaster_uuid_is_valid ("63.01"));
}

static gboolean
is_name (const char *text)
{
  return *text != '\0' && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen (text);
}

/* The tables are data, so a slip in them must be found here. */
static void
test_descriptions (void)
{
  guint n;
  const KlasterEntity *const *entities = klaster_entities (&n);

  g_assert_cmpint (n, >, 40);
  for (guint e = 0; e < n; e++)
    {
      gboolean has_title = FALSE, has_column = FALSE;

      g_assert_true (is_name (entities[e]->name));
      g_assert_true (klaster_entity_find (entities[e]->name) == entities[e]);
      for (guint f = 0; f < entities[e]->n_fields; f++)
        {
          const KlasterField *field = &entities[e]->fields[f];

          g_test_message ("%s.%s", entities[e]->name, field->name);
          g_assert_true (is_name (field->name));
          g_assert_nonnull (field->label);
          g_assert_cmpint (klaster_entity_find_field (entities[e], field->name), ==, f);
          g_assert_cmpint (field->type == KLASTER_FIELD_CHOICE, ==, field->choices != NULL);
          g_assert_cmpint (field->type == KLASTER_FIELD_REGION, ==, field->levels != 0);
          if (field->target != NULL)
            g_assert_nonnull (klaster_entity_find (field->target));
          if (field->type == KLASTER_FIELD_REFERENCE)
            g_assert_nonnull (field->target);
          /* An assistance belongs to a site or to a kawasan; the store asks for one of them. */
          if ((field->flags & KLASTER_FIELD_OWNER) && strcmp (entities[e]->name, "assistance") != 0)
            g_assert_true (field->flags & KLASTER_FIELD_REQUIRED);
          if (field->flags & KLASTER_FIELD_BLANKS)
            g_assert_cmpint (field->type, ==, KLASTER_FIELD_DECIMAL);
          g_assert_cmpfloat (field->min, <=, field->max);
          has_title = has_title || (field->flags & KLASTER_FIELD_TITLE);
          has_column = has_column || (field->flags & KLASTER_FIELD_COLUMN);
        }
      g_assert_true (has_column);
      g_assert_true (has_title || strcmp (entities[e]->name, "award_score") == 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/values", test_values);
  g_test_add_func ("/model/record/wire", test_wire);
  g_test_add_func ("/model/record/wire-of-numbers", test_wire_of_numbers);
  g_test_add_func ("/model/record/wire-of-long-numbers", test_wire_of_long_numbers);
  g_test_add_func ("/model/record/uuid", test_uuid);
  g_test_add_func ("/model/record/descriptions", test_descriptions);
  return g_test_run ();
}
