/* Village names reach us by ear and by keyboard: "Pesayangan Barat", "Ds. Masingai 1", "KEL. KERATON".
 * Names are compared in a normal form; what still differs is counted in letters (optimal string
 * alignment distance: a swap of neighbours is one slip). One slip is allowed per five letters, so that
 * "baru" does not find "batu" among 2,016 names, yet "pesayangan barat" finds "pasayangan barat".
 */
#include "klaster-spelling.h"

#include <string.h>

#define MAX_LETTERS 63
#define LETTERS_PER_SLIP 5

static const char *const prefixes[]
    = { "desa", "ds", "kelurahan", "kel", "kecamatan", "kec", "kab", "kabupaten", NULL };

static const struct
{
  const char *word;
  const char *digits;
} numerals[] = {
  { "i", "1" },        { "ii", "2" },       { "iii", "3" },  { "iv", "4" },    { "v", "5" },
  { "vi", "6" },       { "vii", "7" },      { "viii", "8" }, { "ix", "9" },    { "x", "10" },
  { "xi", "11" },      { "xii", "12" },     { "satu", "1" }, { "dua", "2" },   { "tiga", "3" },
  { "empat", "4" },    { "lima", "5" },     { "enam", "6" }, { "tujuh", "7" }, { "delapan", "8" },
  { "sembilan", "9" }, { "sepuluh", "10" },
};

static const char *
numeral_of (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (g_str_equal (numerals[i].word, word))
      return numerals[i].digits;
  return word;
}

/* Apostrophes vanish ("Ku'u" is "kuu"); everything else that is no letter or digit parts words. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_str_to_ascii (text, "id");
  g_autofree char *lower = g_ascii_strdown (plain, -1);
  GString *folded = g_string_new (NULL);

  for (const char *c = lower; *c != '\0'; c++)
    {
      if (g_ascii_isalnum (*c))
        g_string_append_c (folded, *c);
      else if (*c != '\'' && *c != '`' && *c != '"')
        g_string_append_c (folded, ' ');
    }
  return g_string_free (folded, FALSE);
}

char *
klaster_spelling_normalize (const char *text)
{
  g_autofree char *folded = fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GString *normal = g_string_new (NULL);
  g_autofree char *only_prefix = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (normal->len == 0 && only_prefix == NULL && g_strv_contains (prefixes, words[i]))
        {
          only_prefix = g_strdup (words[i]);
          continue;
        }
      if (normal->len > 0)
        g_string_append_c (normal, ' ');
      g_string_append (normal, normal->len > 0 ? numeral_of (words[i]) : words[i]);
    }
  if (normal->len == 0 && only_prefix != NULL)
    g_string_append (normal, only_prefix);
  return g_string_free (normal, FALSE);
}

static guint
min3 (guint a, guint b, guint c)
{
  return MIN (a, MIN (b, c));
}

guint
klaster_spelling_distance (const char *a, const char *b, guint limit)
{
  guint8 rows[3][MAX_LETTERS + 1];
  gsize a_len = strlen (a), b_len = strlen (b);

  if (a_len > MAX_LETTERS || b_len > MAX_LETTERS || limit > 15
      || (a_len > b_len ? a_len - b_len : b_len - a_len) > limit)
    return limit + 1;
  for (gsize j = 0; j <= b_len; j++)
    rows[0][j] = j;
  for (gsize i = 1; i <= a_len; i++)
    {
      guint8 *row = rows[i % 3];
      const guint8 *above = rows[(i + 2) % 3], *above2 = rows[(i + 1) % 3];
      guint best = row[0] = i;

      for (gsize j = 1; j <= b_len; j++)
        {
          row[j] = min3 (above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], above2[j - 2] + 1);
          best = MIN (best, row[j]);
        }
      if (best > limit)
        return limit + 1;
    }
  return MIN (rows[a_len % 3][b_len], limit + 1);
}

guint
klaster_spelling_score (const char *query, const char *name)
{
  gsize query_len = strlen (query), name_len = strlen (name);
  guint limit = MIN (query_len / LETTERS_PER_SLIP, 4);
  guint distance;
  const char *found;

  if (g_str_equal (query, name))
    return 0;
  if (g_str_has_prefix (name, query))
    return 1 + MIN (name_len - query_len, 40);
  found = strstr (name, query);
  if (found != NULL)
    return (found[-1] == ' ' ? 45 : 70) + MIN (name_len - query_len, 25);
  distance = klaster_spelling_distance (query, name, limit);
  if (distance <= limit)
    return 100 + distance * 10;
  if (name_len > query_len && query_len <= MAX_LETTERS)
    {
      g_autofree char *beginning = g_strndup (name, query_len);

      distance = klaster_spelling_distance (query, beginning, limit);
      if (distance <= limit)
        return 150 + distance * 10 + MIN (name_len - query_len, 9);
    }
  return G_MAXUINT;
}
