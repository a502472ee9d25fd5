#include "klaster-csv-guess.h"

#include <string.h>

#define MAX_RECORDS 20

typedef struct
{
  guint counts[MAX_RECORDS]; /* of the mark, outside quotes */
  guint n;
} Sample;

gsize
klaster_csv_measure_sep_line (const char *text, gsize size, char *separator)
{
  gsize length = 5;

  if (size < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || strchr (";,\t", text[4]) == NULL)
    return 0;
  if (length < size && text[length] == '\r')
    length++;
  if (length < size && text[length] == '\n')
    length++;
  if (length == 5 && length < size)
    return 0;
  *separator = text[4];
  return length;
}

static void
end_record (Sample *sample, guint count, gboolean empty)
{
  if (!empty && sample->n < MAX_RECORDS)
    sample->counts[sample->n++] = count;
}

/* A quote opens only at the beginning of a cell, so that the mark decides what is inside quotes. */
static Sample
count_marks (const char *text, gsize size, char mark)
{
  Sample sample = { { 0 }, 0 };
  gboolean quoted = FALSE, begins = TRUE, empty = TRUE;
  guint count = 0;

  for (gsize i = 0; i < size && sample.n < MAX_RECORDS; i++)
    {
      char c = text[i];

      if (quoted)
        {
          quoted = c != '"';
          begins = !quoted; /* of a doubled quote, the second opens again */
        }
      else if (c == '\n' || c == '\r')
        {
          end_record (&sample, count, empty);
          count = 0;
          begins = empty = TRUE;
        }
      else
        {
          quoted = c == '"' && begins;
          begins = c == mark;
          count += c == mark;
          empty = FALSE;
        }
    }
  /* What the sample cuts in two counts only when there is nothing else. */
  if (sample.n == 0)
    end_record (&sample, count, empty);
  return sample;
}

/* Records with as many marks as the first, which has the headings. */
static guint
count_alike (const Sample *sample)
{
  guint alike = 0;

  for (guint i = 0; i < sample->n; i++)
    alike += sample->counts[i] == sample->counts[0];
  return alike;
}

char
klaster_csv_guess_separator (const char *text, gsize size)
{
  /* In a tie the first wins: "1,5;2,5" has a comma in every line, too. */
  static const char marks[] = { ';', '\t', ',' };
  guint best_alike = 0;
  char best = ';';

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      Sample sample = count_marks (text, size, marks[i]);
      guint alike = sample.n > 0 && sample.counts[0] > 0 ? count_alike (&sample) : 0;

      if (alike > best_alike)
        {
          best_alike = alike;
          best = marks[i];
        }
    }
  return best;
}
