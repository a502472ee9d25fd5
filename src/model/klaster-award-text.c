#include "klaster-award-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-format.h"

#define HEAD "klaster-desa-award\t1\n"
#define NONE "-"

static const char *const directions[] = { "higher", "lower", NULL };
static const char *const kinds[] = { "desa", "kelurahan", NULL };
static const char *const states[] = { "in", "waiting", "out", NULL };

/* ---- writing */

static void
add_number (GString *text, double number)
{
  g_autofree char *wire = isnan (number) ? NULL : klaster_real_dup_wire (number);

  g_string_append (text, wire != NULL ? wire : NONE);
}

static void
add_text (GString *text, const char *words)
{
  g_autofree char *escaped = g_strescape (words != NULL ? words : "", NULL);

  g_string_append_c (text, '\t');
  g_string_append (text, escaped);
}

static void
add_criterion (GString *text, const KlasterAwardCriterion *self)
{
  g_string_append (text, "criterion");
  add_text (text, self->id);
  add_text (text, self->label);
  g_string_append_c (text, '\t');
  add_number (text, self->weight);
  g_string_append_printf (text, "\t%s\t%s\t", klaster_award_sources[self->source],
                          klaster_award_scales[self->scale]);
  add_number (text, self->lowest);
  g_string_append_c (text, '\t');
  add_number (text, self->highest);
  g_string_append_printf (
      text, "\t%s\t%s\t%s\t%s\t%d\t%u\t%u\t%d\t%d\n", directions[self->lower_is_better],
      klaster_award_treatments[self->treatments[KLASTER_BLANK_NOT_ANSWERED]],
      klaster_award_treatments[self->treatments[KLASTER_BLANK_NOT_DUE]],
      klaster_award_treatments[self->treatments[KLASTER_BLANK_NOT_APPLICABLE]], self->zero_is_blank,
      self->stage, self->tie_order, self->for_desa, self->for_kelurahan);
}

static void
add_figures (GString *text, const KlasterAwardSheet *sheet, guint c)
{
  g_string_append (text, "figures");
  for (guint s = 0; s < sheet->sites->len; s++)
    {
      const KlasterAwardFigure *figure = klaster_award_sheet_get_figure (sheet, c, s);

      g_string_append_c (text, '\t');
      if (isnan (figure->value))
        g_string_append (text, klaster_blank_to_key (figure->blank));
      else
        add_number (text, figure->value);
      if (klaster_award_sheet_get_criterion (sheet, c)->source != KLASTER_AWARD_SOURCE_JURY)
        continue;
      for (guint juror = 0; juror < sheet->jurors->len; juror++)
        {
          g_string_append_c (text, ';');
          add_number (text, *klaster_award_sheet_get_score (sheet, c, s, juror));
        }
    }
  g_string_append_c (text, '\n');
}

static void
add_result (GString *text, const KlasterAwardResult *result)
{
  for (guint i = 0; i < result->n_sites; i++)
    {
      const KlasterAwardRow *row = &result->rows[i];

      g_string_append_printf (text, "result\t%u\t%u\t%s\t%u\t%" G_GINT64_FORMAT "\n", row->rank,
                              row->site, states[row->state], row->stage, row->total);
    }
}

char *
klaster_award_to_text (const KlasterAwardSheet *sheet, const KlasterAwardResult *result)
{
  GString *text = g_string_new (HEAD);

  g_string_append_printf (text, "edition\t%d\t%u\t%d", sheet->year, sheet->winners, sheet->closed);
  add_text (text, sheet->event);
  add_text (text, sheet->tie_rule);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < sheet->stages->len; i++)
    {
      const KlasterAwardStage *stage = sheet->stages->pdata[i];

      g_string_append (text, "stage");
      add_text (text, stage->label);
      g_string_append_printf (text, "\t%u\t", stage->places);
      add_number (text, stage->least);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < sheet->jurors->len; i++)
    {
      g_string_append (text, "juror");
      add_text (text, sheet->jurors->pdata[i]);
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < sheet->sites->len; i++)
    {
      const KlasterAwardSite *site = klaster_award_sheet_get_site (sheet, i);

      g_string_append (text, "site");
      add_text (text, site->id);
      add_text (text, site->code);
      add_text (text, site->name);
      g_string_append_printf (text, "\t%s\n", kinds[site->kelurahan]);
    }
  for (guint i = 0; i < sheet->criteria->len; i++)
    add_criterion (text, klaster_award_sheet_get_criterion (sheet, i));
  for (guint i = 0; i < sheet->criteria->len; i++)
    add_figures (text, sheet, i);
  add_result (text, result);
  return g_string_free (text, FALSE);
}

char *
klaster_award_hash_text (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* ---- reading: each function is FALSE when a line is not what it should be */

typedef struct
{
  KlasterAwardSheet *sheet;
  guint n_figures; /* lines of figures so far */
} Reading;

static gboolean
read_choice (const char *word, const char *const *words, guint *choice)
{
  for (*choice = 0; words[*choice] != NULL; ++*choice)
    if (g_str_equal (words[*choice], word))
      return TRUE;
  return FALSE;
}

static gboolean
read_number (const char *word, double *number)
{
  char *end;

  *number = NAN;
  if (g_str_equal (word, NONE))
    return TRUE;
  *number = g_ascii_strtod (word, &end);
  return end != word && *end == '\0' && isfinite (*number);
}

static gboolean
read_criterion (KlasterAwardSheet *sheet, char **words)
{
  g_autofree char *id = g_strcompress (words[1]);
  KlasterAwardCriterion *criterion = klaster_award_sheet_add_criterion (sheet, id);
  guint source, scale, direction, treated[3];

  criterion->label = g_strcompress (words[2]);
  if (!read_number (words[3], &criterion->weight)
      || !read_choice (words[4], klaster_award_sources, &source)
      || !read_choice (words[5], klaster_award_scales, &scale)
      || !read_number (words[6], &criterion->lowest) || !read_number (words[7], &criterion->highest)
      || !read_choice (words[8], directions, &direction)
      || !read_choice (words[9], klaster_award_treatments, &treated[KLASTER_BLANK_NOT_ANSWERED])
      || !read_choice (words[10], klaster_award_treatments, &treated[KLASTER_BLANK_NOT_DUE])
      || !read_choice (words[11], klaster_award_treatments, &treated[KLASTER_BLANK_NOT_APPLICABLE]))
    return FALSE;
  criterion->source = (KlasterAwardSource)source;
  criterion->scale = (KlasterAwardScale)scale;
  criterion->lower_is_better = direction == 1;
  for (guint i = 0; i < G_N_ELEMENTS (treated); i++)
    criterion->treatments[i] = (KlasterAwardTreatment)treated[i];
  criterion->zero_is_blank = atoi (words[12]) != 0;
  criterion->stage = (guint)atoi (words[13]);
  criterion->tie_order = (guint)atoi (words[14]);
  criterion->for_desa = atoi (words[15]) != 0;
  criterion->for_kelurahan = atoi (words[16]) != 0;
  return TRUE;
}

static gboolean
read_figure (KlasterAwardSheet *sheet, guint c, guint s, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ";", -1);
  KlasterAwardFigure *figure = klaster_award_sheet_get_figure (sheet, c, s);
  guint n = g_strv_length (parts);

  if (n != 1 && n != sheet->jurors->len + 1)
    return FALSE;
  if (!klaster_blank_from_key (parts[0], &figure->blank)
      && (!read_number (parts[0], &figure->value) || isnan (figure->value)))
    return FALSE;
  for (guint juror = 0; juror + 1 < n; juror++)
    if (!read_number (parts[juror + 1], klaster_award_sheet_get_score (sheet, c, s, juror)))
      return FALSE;
  return TRUE;
}

static gboolean
read_figures (Reading *self, char **words, guint n)
{
  KlasterAwardSheet *sheet = self->sheet;

  if (self->n_figures == 0)
    klaster_award_sheet_allot (sheet);
  if (self->n_figures >= sheet->criteria->len || n != sheet->sites->len + 1)
    return FALSE;
  for (guint s = 0; s < sheet->sites->len; s++)
    if (!read_figure (sheet, self->n_figures, s, words[s + 1]))
      return FALSE;
  self->n_figures++;
  return TRUE;
}

static gboolean
read_edition (KlasterAwardSheet *sheet, char **words)
{
  sheet->year = atoi (words[1]);
  sheet->winners = (guint)atoi (words[2]);
  sheet->closed = atoi (words[3]) != 0;
  g_free (sheet->event);
  g_free (sheet->tie_rule);
  sheet->event = g_strcompress (words[4]);
  sheet->tie_rule = g_strcompress (words[5]);
  return TRUE;
}

static gboolean
read_stage (KlasterAwardSheet *sheet, char **words)
{
  g_autofree char *label = g_strcompress (words[1]);
  KlasterAwardStage *stage = klaster_award_sheet_add_stage (sheet, label);

  stage->places = (guint)atoi (words[2]);
  return read_number (words[3], &stage->least);
}

static gboolean
read_site (KlasterAwardSheet *sheet, char **words)
{
  g_autofree char *id = g_strcompress (words[1]);
  KlasterAwardSite *site = klaster_award_sheet_add_site (sheet, id);
  guint kind;

  site->code = g_strcompress (words[2]);
  site->name = g_strcompress (words[3]);
  if (!read_choice (words[4], kinds, &kind))
    return FALSE;
  site->kelurahan = kind == 1;
  return TRUE;
}

static gboolean
read_line (Reading *self, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (words);

  if (n == 0 || g_str_equal (words[0], "result"))
    return TRUE;
  if (g_str_equal (words[0], "figures"))
    return read_figures (self, words, n);
  if (self->n_figures > 0)
    return FALSE;
  if (g_str_equal (words[0], "edition") && n == 6)
    return read_edition (self->sheet, words);
  if (g_str_equal (words[0], "stage") && n == 4)
    return read_stage (self->sheet, words);
  if (g_str_equal (words[0], "site") && n == 5)
    return read_site (self->sheet, words);
  if (g_str_equal (words[0], "criterion") && n == 17)
    return read_criterion (self->sheet, words);
  if (!g_str_equal (words[0], "juror") || n != 2)
    return FALSE;
  g_ptr_array_add (self->sheet->jurors, g_strcompress (words[1]));
  return TRUE;
}

/* The text of what was read is TEXT again: every line was understood, the figures of the jury are those of its
 * scores, and the ranking is the one it holds. */
static gboolean
is_same_again (KlasterAwardSheet *sheet, const char *text)
{
  g_autoptr (KlasterAwardResult) result = NULL;
  g_autofree char *again = NULL;

  klaster_award_sheet_take_scores (sheet);
  result = klaster_award_rank (sheet, NULL, NULL);
  again = klaster_award_to_text (sheet, result);
  return g_str_equal (again, text);
}

KlasterAwardSheet *
klaster_award_from_text (const char *text, const char *hash, GError **error)
{
  g_autoptr (KlasterAwardSheet) sheet = klaster_award_sheet_new ();
  Reading reading = { .sheet = sheet };
  g_autofree char *own = klaster_award_hash_text (text);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean good = g_str_has_prefix (text, HEAD);

  if (hash != NULL && !g_str_equal (own, hash))
    {
      g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                           _ ("The frozen decision was altered: its hash is another one."));
      return NULL;
    }
  for (guint i = 1; good && lines[i] != NULL; i++)
    good = read_line (&reading, lines[i]);
  if (good && reading.n_figures == sheet->criteria->len && reading.n_figures > 0
      && is_same_again (sheet, text))
    return g_steal_pointer (&sheet);
  g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                       _ ("The frozen decision cannot be read: its figures do not give the "
                          "ranking that it holds."));
  return NULL;
}
