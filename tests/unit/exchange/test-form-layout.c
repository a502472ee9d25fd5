/* Names in the form of enumerators: legal, unique, and back again. */
#include <string.h>

#include "klaster-form-layout.h"

/* What XLSForm, Kobo and ODK all take: no dots, no dashes. */
static gboolean
is_legal (const char *name)
{
  if (!g_ascii_isalpha (*name) && *name != '_')
    return FALSE;
  for (; *name != '\0'; name++)
    if (!g_ascii_isalnum (*name) && *name != '_')
      return FALSE;
  return TRUE;
}

static void
test_items (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const KlasterFormItem *items = klaster_form_items (&n);

  for (guint i = 0; i < n; i++)
    {
      const KlasterField *field = klaster_form_item_get_field (&items[i]);

      g_test_message ("%s", items[i].name);
      g_assert_true (is_legal (items[i].name));
      g_assert_false (g_str_has_prefix (items[i].name, "i_"));
      g_assert_true (g_hash_table_add (seen, (gpointer)items[i].name));
      g_assert_true (klaster_form_find_item (items[i].name) == &items[i]);
      g_assert_nonnull (klaster_entity_find (items[i].entity));
      g_assert_true ((field == NULL) == (items[i].field == NULL));
      if (items[i].type == KLASTER_FORM_CHOICE)
        g_assert_cmpint (field->type, ==, KLASTER_FIELD_CHOICE);
      if (items[i].group != NULL)
        g_assert_nonnull (klaster_form_get_group_name (items[i].group));
    }
  g_assert_null (klaster_form_find_item ("tidak_ada"));
}

/* Every group of indicators has a name in the form. */
static void
test_groups (void)
{
  const KlasterField *field = klaster_entity_get_field (klaster_entity_get ("indicator"), "group");

  for (const KlasterChoice *choice = field->choices; choice->key != NULL; choice++)
    {
      g_test_message ("%s", choice->key);
      g_assert_true (is_legal (klaster_form_get_group_name (choice->key)));
    }
  g_assert_null (klaster_form_get_group_name ("lain"));
}

static void
test_questions (void)
{
  static const struct
  {
    const char *code;
    const char *question;
  } cases[] = { { "INOV_BARU", "i_INOV_BARU" },
                { "1a", "i_1a" },
                { "EKO.1-2", "i_EKO_x2E_1_x2D_2" },
                { "é", "i__xC3__xA9_" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *question = klaster_form_dup_question (cases[i].code);

      g_assert_cmpstr (question, ==, cases[i].question);
      g_assert_true (is_legal (question));
    }
}

static void
test_places (void)
{
  static const struct
  {
    const char *code;
    const char *name;
  } cases[] = { { "63.01.01.2003", "k6301012003" },
                { "63.01.01", "k630101" },
                { "63.01", "k6301" },
                { "63", "k63" } };
  static const char *const wrong[]
      = { NULL, "", "k", "6301012003", "k63010", "k63010120031", "kabc" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = klaster_form_dup_place_name (cases[i].code);
      g_autofree char *code = klaster_form_dup_region_code (cases[i].name);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (code, ==, cases[i].code);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (klaster_form_dup_region_code (wrong[i]));
  g_assert_null (klaster_form_dup_place_name ("6301"));
}

static void
test_enumerators (void)
{
  g_autofree char *id = klaster_uuid_for_name ("enumerator");
  g_autofree char *name = klaster_form_dup_enumerator_name (id);
  g_autofree char *back = klaster_form_dup_enumerator_id (name);

  g_assert_true (is_legal (name));
  g_assert_cmpuint (strlen (name), ==, 33);
  g_assert_cmpstr (back, ==, id);
  g_assert_null (klaster_form_dup_enumerator_name ("bukan id"));
  g_assert_null (klaster_form_dup_enumerator_id (KLASTER_FORM_OTHER));
  g_assert_null (klaster_form_dup_enumerator_id ("e1234"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/form-layout/items", test_items);
  g_test_add_func ("/exchange/form-layout/groups", test_groups);
  g_test_add_func ("/exchange/form-layout/questions", test_questions);
  g_test_add_func ("/exchange/form-layout/places", test_places);
  g_test_add_func ("/exchange/form-layout/enumerators", test_enumerators);
  return g_test_run ();
}
