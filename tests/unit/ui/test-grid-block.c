/* Blocks from and to the clipboard of spreadsheets. */
#include <string.h>

#include "klaster-grid-block.h"

/* "a|b/c": cells by bar, rows by slash. */
static char *
spell (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", rows->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "/" : "", row);
    }
  return g_string_free (text, FALSE);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *cells;
  } cases[] = {
    { "", "" },
    { "12", "12" },
    { "12\t13,5\r\n14\t\r\n", "12|13,5/14|" },
    { "12\n13\n", "12/13" },
    { "12\r13", "12/13" },
    { "\t\t", "||" },
    { "\n1", "/1" },
    { "1\n\n2\n", "1//2" },
    { "\"a\tb\nc\"\t2", "a\tb\nc|2" },
    { "\"say \"\"ya\"\"\"\t1", "say \"ya\"|1" },
    { "a\"b\t1", "a\"b|1" },
    { "\"open", "open" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = klaster_block_parse (cases[i].text);
      g_autofree char *cells = spell (rows);

      g_assert_cmpstr (cells, ==, cases[i].cells);
    }
}

static void
test_refuse (void)
{
  g_autofree char *long_text = g_strnfill (KLASTER_BLOCK_MAX_BYTES + 1, '1');

  g_assert_null (klaster_block_parse (long_text));
  g_assert_null (klaster_block_parse ("1\t\xff"));
}

static void
test_round_trip (void)
{
  static const char *const texts[]
      = { "1234,5\t-\t?", "1\n2", "\t\n\t", "\"a\tb\"\t\"c\"\"d\"", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) rows = klaster_block_parse (texts[i]);
      g_autofree char *text = klaster_block_format (rows);

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-block/parse", test_parse);
  g_test_add_func ("/grid-block/refuse", test_refuse);
  g_test_add_func ("/grid-block/round-trip", test_round_trip);
  return g_test_run ();
}
