/* Numbers in words, as minutes and receipts write them (terbilang); declared in klaster-format.h. */
#include "klaster-format.h"

static const char *const units[] = { "nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
                                     "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas" };

static const struct
{
  guint64 value;
  const char *word;
  const char *single; /* "seribu"; NULL: "satu juta" */
} powers[] = {
  { G_GUINT64_CONSTANT (1000000000000), "triliun", NULL },
  { 1000000000, "miliar", NULL },
  { 1000000, "juta", NULL },
  { 1000, "ribu", "seribu" },
  { 100, "ratus", "seratus" },
};

static void
add_word (GString *text, const char *word)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

static void
add_number (GString *text, guint64 number)
{
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      guint64 times = number / powers[i].value;

      if (times == 0)
        continue;
      if (times == 1 && powers[i].single != NULL)
        add_word (text, powers[i].single);
      else
        {
          add_number (text, times);
          add_word (text, powers[i].word);
        }
      number %= powers[i].value;
    }
  if (number >= 20)
    {
      add_word (text, units[number / 10]);
      add_word (text, "puluh");
      number %= 10;
    }
  else if (number >= 12)
    {
      add_word (text, units[number - 10]);
      add_word (text, "belas");
      return;
    }
  if (number > 0)
    add_word (text, units[number]);
}

char *
klaster_format_words (guint64 number)
{
  GString *text = g_string_new (NULL);

  if (number == 0)
    add_word (text, units[0]);
  else
    add_number (text, number);
  return g_string_free (text, FALSE);
}
