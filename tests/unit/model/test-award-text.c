/* An award as the text that is frozen: read again it is the same, and what is altered is found. */
#include <locale.h>
#include <string.h>

#include "award-fixture.h"
#include "klaster-award-text.h"
#include "klaster-format.h"

#define SAME_HASH "ffdb8e28edc084c17e32209a22f3745aa5cbb963d90df3bf580c82b12ebae631"

static KlasterAwardSheet *
make_full (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (10);
  KlasterAwardSheet *sheet = award_make_random (random, 5, 13);
  KlasterAwardStage *stage = klaster_award_sheet_add_stage (sheet, "Administrasi\t1");
  g_autofree KlasterAwardFigure *kept
      = g_memdup2 (sheet->figures, sizeof (KlasterAwardFigure) * 5 * 13);

  stage->places = 6;
  klaster_award_sheet_add_stage (sheet, "Paparan");
  klaster_award_sheet_get_criterion (sheet, 4)->stage = 1;
  klaster_award_sheet_get_criterion (sheet, 4)->source = KLASTER_AWARD_SOURCE_JURY;
  klaster_award_sheet_get_criterion (sheet, 4)->weight += 1.0 / 3;
  klaster_award_sheet_get_criterion (sheet, 3)->weight -= 1.0 / 3;
  for (guint juror = 0; juror < 3; juror++)
    g_ptr_array_add (sheet->jurors, g_strdup_printf ("j%u", juror));
  klaster_award_sheet_allot (sheet);
  memcpy (sheet->figures, kept, sizeof (KlasterAwardFigure) * 5 * 13);
  for (guint s = 0; s < 13; s++)
    for (guint juror = 0; juror < 3; juror++)
      *klaster_award_sheet_get_score (sheet, 4, s, juror) = 70 + s + juror / 3.0;
  sheet->closed = TRUE;
  klaster_award_sheet_take_scores (sheet);
  return sheet;
}

static void
test_text (void)
{
  g_autoptr (KlasterAwardSheet) sheet = make_full ();
  g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);
  g_autofree char *text = klaster_award_to_text (sheet, result);
  g_autofree char *hash = klaster_award_hash_text (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterAwardSheet) read = klaster_award_from_text (text, hash, &error);
  g_autoptr (KlasterAwardResult) again = NULL;
  g_autofree char *same = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (read->event, ==, "Contoh – \"1\"");
  again = klaster_award_rank (read, NULL, NULL);
  same = klaster_award_to_text (read, again);
  g_assert_cmpstr (text, ==, same);
  g_assert_cmpint (strlen (hash), ==, 64);
  g_assert_true (g_str_is_ascii (text));
}

/* Any altered byte is found, by the hash or, without it, by the ranking that follows. */
static void
test_altered (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } cases[] = { { "result\t1\t", "result\t2\t" },
                { "\nfigures\t", "\nfigure\t" },
                { "edition\t2026", "edition\t20x6" },
                { "leave_out", "leave" },
                { "klaster-desa-award\t1", "klaster-desa-award\t2" } };
  g_autoptr (KlasterAwardSheet) sheet = make_full ();
  g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);
  g_autofree char *text = klaster_award_to_text (sheet, result);
  g_autofree char *hash = klaster_award_hash_text (text);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) altered = g_string_new (text);
      g_autoptr (GError) by_hash = NULL;
      g_autoptr (GError) by_ranking = NULL;

      g_assert_cmpint (g_string_replace (altered, cases[i].from, cases[i].to, 1), ==, 1);
      g_assert_null (klaster_award_from_text (altered->str, hash, &by_hash));
      g_assert_error (by_hash, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID);
      g_assert_null (klaster_award_from_text (altered->str, NULL, &by_ranking));
      g_assert_error (by_ranking, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID);
    }
}

/* One who alters a figure, a weight or a score and writes the hash anew is found by what follows from it. */
static void
test_altered_with_hash (void)
{
  g_autoptr (KlasterAwardSheet) sheet = make_full ();
  g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);
  guint first = result->rows[0].site;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (KlasterAwardSheet) altered = make_full ();
      g_autofree char *text = NULL;
      g_autofree char *hash = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 0)
        klaster_award_sheet_get_figure (altered, 0, first)->value /= 2;
      else if (i == 1)
        {
          klaster_award_sheet_get_criterion (altered, 0)->weight += 1;
          klaster_award_sheet_get_criterion (altered, 1)->weight -= 1;
        }
      else
        *klaster_award_sheet_get_score (altered, 4, first, 1) += 1;
      text = klaster_award_to_text (altered, result);
      hash = klaster_award_hash_text (text);
      g_assert_null (klaster_award_from_text (text, hash, &error));
      g_assert_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID);
    }
}

/* The hash of a sheet whose means and weights have endless decimals, as it was when this was written: the same with any
 * compiler, any setting of it, in any locale. */
static void
test_same_everywhere (void)
{
  static const char *const locales[] = { "C", "de_DE.UTF-8", "id_ID.UTF-8", "fr_FR.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (KlasterAwardSheet) sheet = NULL;
      g_autoptr (KlasterAwardResult) result = NULL;
      g_autoptr (KlasterAwardSheet) read = NULL;
      g_autofree char *text = NULL;
      g_autofree char *hash = NULL;
      g_autoptr (GError) error = NULL;

      if (setlocale (LC_ALL, locales[i]) == NULL)
        g_test_message ("%s is not installed here", locales[i]);
      sheet = make_full ();
      result = klaster_award_rank (sheet, NULL, NULL);
      text = klaster_award_to_text (sheet, result);
      hash = klaster_award_hash_text (text);
      g_assert_cmpstr (hash, ==, SAME_HASH);
      read = klaster_award_from_text (text, SAME_HASH, &error);
      g_assert_no_error (error);
    }
  setlocale (LC_ALL, "C");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/award/text", test_text);
  g_test_add_func ("/model/award/altered", test_altered);
  g_test_add_func ("/model/award/altered-with-hash", test_altered_with_hash);
  g_test_add_func ("/model/award/same-everywhere", test_same_everywhere);
  return g_test_run ();
}
