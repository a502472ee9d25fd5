/* The hash of a change is that of its canonical form, whether it is counted at once or by the thread beside. */
#include "klaster-seal.h"

#include <string.h>

/* The bytes of ITEM as klaster-seal.h says. */
static void
append (GString *form, const char *item)
{
  if (item == NULL)
    g_string_append (form, "-,");
  else
    g_string_append_printf (form, "%zu:%s,", strlen (item), item);
}

static void
test_form (void)
{
  static const struct
  {
    guint n; /* items */
    gsize length; /* of each */
  } cases[] = { { 0, 0 },           { 1, 0 },      { 3, 7 },      { 1, 256 * 1024 },
                { 1, 1024 * 1024 }, { 40000, 40 }, { 9, 300000 }, { 1000, 5000 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterSeal) seal = klaster_seal_new ();
      g_autoptr (GString) form = g_string_new (NULL);
      g_autofree char *item = g_strnfill (cases[i].length, 'a');
      g_autofree char *expected = NULL;

      g_test_message ("case %u", i);
      for (guint n = 0; n < cases[i].n; n++)
        {
          if (cases[i].length > 0)
            item[n % cases[i].length] = (char)('b' + n % 20);
          klaster_seal_add (seal, n % 7 == 6 ? NULL : item);
          append (form, n % 7 == 6 ? NULL : item);
        }
      klaster_seal_add_number (seal, -2026);
      append (form, "-2026");
      expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, form->str, (gssize)form->len);
      g_assert_cmpstr (klaster_seal_get (seal), ==, expected);
    }
}

/* A change that is given up in the middle leaves no thread behind. */
static void
test_given_up (void)
{
  g_autofree char *item = g_strnfill (300000, 'a');

  for (guint n = 0; n < 12; n++)
    {
      g_autoptr (KlasterSeal) seal = klaster_seal_new ();

      for (guint i = 0; i < n; i++)
        klaster_seal_add (seal, item);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/seal/form", test_form);
  g_test_add_func ("/store/seal/given-up", test_given_up);
  return g_test_run ();
}
