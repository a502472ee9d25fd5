/* Papers of the award: the minutes of scoring ("berita acara"), a score sheet for each juror, a certificate for each
 * winner. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-award-edition.h"
#include "klaster-compose-document-private.h"

/* Criteria side by side on a score sheet. */
#define MOST_COLUMNS 10
#define DOTS "…………………"

/* That of the id, else of the year, else the newest. */
static KlasterAwardEdition *
read_edition (KlasterComposer *self, GError **error)
{
  const KlasterAwardQuery query
      = { .id = self->wish->id, .year = self->wish->year, .today = self->today };

  return klaster_award_edition_build (self->reader, &query, error);
}

/* The event, with its year where it does not name it. */
static char *
dup_title (const KlasterAwardEdition *edition)
{
  const char *event = klaster_record_get_text (edition->record, "event");
  g_autofree char *year
      = g_strdup_printf ("%d", (int)klaster_record_get_integer (edition->record, "year", 0));

  return strstr (event, year) != NULL ? g_strdup (event) : g_strdup_printf ("%s %s", event, year);
}

/* Signed where and when it was decided; here and today while that is not written. */
static void
add_signature (KlasterComposer *self, const KlasterAwardEdition *edition)
{
  GDate date;

  if (klaster_date_from_iso (klaster_record_get_text (edition->record, "decision_date"), &date))
    klaster_composer_add_signature_at (
        self, klaster_record_get_text (edition->record, "decision_place"), &date);
  else
    klaster_composer_add_signature (self);
}

/* Says that nothing is decided yet, or why nothing can be. */
static void
add_provisional (KlasterComposer *self, const KlasterAwardEdition *edition)
{
  g_autofree char *hash = NULL;

  if (edition->frozen && edition->hash != NULL)
    {
      hash = g_strdup_printf (_ ("Frozen decision, SHA-256 %s"), edition->hash);
      klaster_document_add_note (self->document, hash);
      return;
    }
  klaster_document_add_note (self->document,
                             _ ("The decision is not frozen yet: ranks and totals may change."));
}

/* ---- minutes of scoring */

/* "On this Friday, the twenty-third of January two thousand twenty-six (23-01-2026), in …" */
static char *
dup_opening (const KlasterAwardEdition *edition)
{
  GDate date;
  const char *place = klaster_record_get_text (edition->record, "decision_place");
  gboolean known
      = klaster_date_from_iso (klaster_record_get_text (edition->record, "decision_date"), &date);
  g_autofree char *day = known ? klaster_format_words (g_date_get_day (&date)) : g_strdup (DOTS);
  g_autofree char *year = known ? klaster_format_words (g_date_get_year (&date)) : g_strdup (DOTS);
  g_autofree char *figures
      = known ? g_strdup_printf ("%02d-%02d-%04d", g_date_get_day (&date), g_date_get_month (&date),
                                 g_date_get_year (&date))
              : g_strdup (DOTS);
  g_autofree char *title = dup_title (edition);

  return g_strdup_printf (
      /* Translators: name of the day, day, month and year in words, date in figures, place, event,
       * number of sites. */
      _ ("On this %s, the day %s of %s of the year %s (%s), at %s, the jury of the award at %s has "
         "scored %u sites with the following result."),
      known ? klaster_weekday_name (g_date_get_weekday (&date)) : DOTS, day,
      known ? klaster_month_name (g_date_get_month (&date), FALSE) : DOTS, year, figures,
      place != NULL ? place : DOTS, title, edition->sheet->sites->len);
}

/* KIND: 0 desa, 1 kelurahan, -1 both. */
static void
add_list (KlasterComposer *self,
          const KlasterAwardEdition *edition,
          const KlasterAwardResult *result,
          int kind)
{
  const char *const heads[]
      = { _ ("Rank of a site"), _ ("Site"), _ ("Total of 100"), _ ("Explanation"), NULL };
  static const double weights[] = { 1.4, 3.4, 1.8, 7 };

  klaster_document_begin_table (self->document, heads, "rlrl", weights);
  for (guint i = 0; i < result->n_sites; i++)
    {
      const KlasterAwardRow *row = &result->rows[i];
      const KlasterAwardSite *site = klaster_award_sheet_get_site (edition->sheet, row->site);
      g_autofree char *rank = row->rank > 0 ? g_strdup_printf ("%u", row->rank) : g_strdup ("–");
      g_autofree char *total = klaster_award_dup_total (row);
      g_autofree char *why = klaster_award_dup_why (edition, result, edition->weights, row);
      const char *const cells[] = { rank, site->name, total, why, NULL };

      if (kind < 0 || site->kelurahan == (kind == 1))
        klaster_document_add_row (self->document, cells);
    }
}

static void
add_ranking (KlasterComposer *self,
             const KlasterAwardEdition *edition,
             const KlasterAwardResult *result)
{
  if (!result->by_kind)
    {
      klaster_composer_add_part (self, _ ("Ranking"));
      add_list (self, edition, result, -1);
    }
  else
    {
      klaster_composer_add_part (self, _ ("Ranking of the desa"));
      add_list (self, edition, result, 0);
      klaster_composer_add_part (self, _ ("Ranking of the kelurahan"));
      add_list (self, edition, result, 1);
    }
  klaster_document_add_note (self->document, edition->tie_text);
  klaster_document_add_note (self->document, edition->common_text);
}

static void
add_criteria (KlasterComposer *self, const KlasterAwardEdition *edition)
{
  const char *const heads[]
      = { _ ("No."), _ ("Criterion"), _ ("Weight"), _ ("Taken from"), _ ("Blanks"), NULL };
  static const double weights[] = { 0.7, 3, 1.2, 4.2, 4.6 };

  klaster_composer_add_part (self, _ ("Criteria and weights"));
  klaster_document_begin_table (self->document, heads, "rlrll", weights);
  for (guint c = 0; c < edition->sheet->criteria->len; c++)
    {
      const KlasterAwardCriterion *criterion
          = klaster_award_sheet_get_criterion (edition->sheet, c);
      const KlasterAwardCriterionInfo *info = edition->criteria->pdata[c];
      g_autofree char *number = g_strdup_printf ("%u", c + 1);
      g_autofree char *weight = klaster_format_number_short (criterion->weight, 4);
      g_autofree char *from = g_strdup_printf ("%s; %s", info->source_label, info->scale_text);
      const char *const cells[]
          = { number, criterion->label, weight, from, info->blanks_text, NULL };

      klaster_document_add_row (self->document, cells);
    }
  if (*edition->source != '\0')
    {
      g_autofree char *source = g_strdup_printf (_ ("Source: %s"), edition->source);

      klaster_document_add_note (self->document, source);
    }
}

static void
add_jury (KlasterComposer *self, const KlasterAwardEdition *edition)
{
  const char *const heads[] = { _ ("No."), _ ("Name"), _ ("Institution"), _ ("Signature"), NULL };
  static const double weights[] = { 0.7, 4, 4.4, 4 };

  klaster_composer_add_part (self, _ ("Jury"));
  if (edition->jurors->len == 0)
    {
      klaster_document_add_note (self->document, _ ("No juror is entered."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "rlll", weights);
  for (guint i = 0; i < edition->jurors->len; i++)
    {
      const KlasterAwardJuror *juror = edition->jurors->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *sign = g_strdup_printf ("%u. %s", i + 1, DOTS);
      const char *const cells[] = { number, juror->name, juror->institution, sign, NULL };

      klaster_document_add_row (self->document, cells);
    }
}

gboolean
klaster_compose_berita_acara (KlasterComposer *self, GError **error)
{
  g_autoptr (KlasterAwardEdition) edition = read_edition (self, error);
  g_autoptr (KlasterAwardResult) result = NULL;
  g_autofree char *title = NULL;
  g_autofree char *opening = NULL;
  g_autofree char *sentence = NULL;

  if (edition == NULL)
    return FALSE;
  klaster_composer_begin (self, klaster_document_get_label (self->wish->name), NULL);
  if (edition->id == NULL || edition->sheet == NULL)
    {
      klaster_document_add_note (self->document, edition->sentence);
      return TRUE;
    }
  title = dup_title (edition);
  klaster_document_add_definition (self->document, _ ("Number"),
                                   klaster_record_get_text (edition->record, "decision_number"));
  klaster_document_add_definition (self->document, _ ("Award"), title);
  opening = dup_opening (edition);
  klaster_document_add_text (self->document, opening);
  result = klaster_award_edition_rank (edition, NULL, self->wish->lists);
  if (result == NULL)
    klaster_document_add_note (self->document, edition->problem);
  else
    {
      sentence = klaster_award_dup_sentence (edition, result);
      klaster_document_add_lead (self->document, sentence);
      add_ranking (self, edition, result);
    }
  add_provisional (self, edition);
  add_criteria (self, edition);
  add_jury (self, edition);
  add_signature (self, edition);
  return TRUE;
}

/* ---- score sheets */

static char *
dup_score (const KlasterAwardEdition *edition, guint criterion, guint site, guint juror)
{
  double score = *klaster_award_sheet_get_score (edition->sheet, criterion, site, juror);

  /* Blind: nobody's scores are on paper before all have handed in. */
  if (!edition->sheet->closed || isnan (score))
    return g_strdup ("");
  return klaster_format_number_short (score, 2);
}

/* The Nth table, of the criteria COLUMNS. */
static void
add_scores (KlasterComposer *self,
            const KlasterAwardEdition *edition,
            guint juror,
            const guint *columns,
            guint n)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
  g_autofree double *weights = g_new (double, n + 2);
  GString *align = g_string_new ("rl");

  g_ptr_array_add (heads, g_strdup (_ ("No.")));
  g_ptr_array_add (heads, g_strdup (_ ("Site")));
  weights[0] = 0.7;
  weights[1] = 4;
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (heads, g_strdup_printf ("%u", columns[i] + 1));
      weights[i + 2] = 1.2;
      g_string_append_c (align, 'r');
    }
  g_ptr_array_add (heads, NULL);
  klaster_document_begin_table (self->document, (const char *const *)heads->pdata, align->str,
                                weights);
  g_string_free (align, TRUE);
  for (guint s = 0; s < edition->sheet->sites->len; s++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (cells, g_strdup_printf ("%u", s + 1));
      g_ptr_array_add (cells, g_strdup (klaster_award_sheet_get_site (edition->sheet, s)->name));
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (cells, dup_score (edition, columns[i], s, juror));
      g_ptr_array_add (cells, NULL);
      klaster_document_add_row (self->document, (const char *const *)cells->pdata);
    }
}

/* What is scored, on which scale, and what each score means. */
static void
add_levels (KlasterComposer *self, const KlasterAwardEdition *edition)
{
  const char *const heads[]
      = { _ ("No."), _ ("Criterion"), _ ("Scale"), _ ("What each score means"), NULL };
  static const double weights[] = { 0.7, 4, 3, 7 };

  klaster_document_begin_table (self->document, heads, "rlll", weights);
  for (guint c = 0; c < edition->sheet->criteria->len; c++)
    {
      const KlasterAwardCriterion *criterion
          = klaster_award_sheet_get_criterion (edition->sheet, c);
      const KlasterAwardCriterionInfo *info = edition->criteria->pdata[c];
      g_autofree char *number = g_strdup_printf ("%u", c + 1);
      g_autofree char *levels
          = g_strdelimit (g_strdup (info->levels != NULL ? info->levels : "–"), "\n", ';');
      const char *const cells[] = { number, criterion->label, info->scale_text, levels, NULL };

      if (criterion->source == KLASTER_AWARD_SOURCE_JURY)
        klaster_document_add_row (self->document, cells);
    }
}

static guint
list_jury_criteria (const KlasterAwardEdition *edition, guint *columns)
{
  guint n = 0;

  for (guint c = 0; c < edition->sheet->criteria->len; c++)
    if (klaster_award_sheet_get_criterion (edition->sheet, c)->source == KLASTER_AWARD_SOURCE_JURY)
      columns[n++] = c;
  return n;
}

static void
add_juror (KlasterComposer *self,
           const KlasterAwardEdition *edition,
           guint juror,
           const guint *columns,
           guint n)
{
  const KlasterAwardJuror *item = edition->jurors->pdata[juror];
  g_autofree char *title = dup_title (edition);

  klaster_document_add_heading (self->document, juror == 0 ? 1 : 2,
                                klaster_document_get_label (self->wish->name));
  klaster_document_add_definition (self->document, _ ("Juror"), item->name);
  klaster_document_add_definition (self->document, _ ("Institution"),
                                   klaster_paper_or_null (item->institution));
  klaster_document_add_definition (self->document, _ ("Award"), title);
  klaster_document_add_definition (self->document, _ ("State"),
                                   edition->sheet->closed ? _ ("handed in")
                                                          : _ ("to be filled in"));
  for (guint from = 0; from < n; from += MOST_COLUMNS)
    add_scores (self, edition, juror, columns + from, MIN (n - from, MOST_COLUMNS));
  add_levels (self, edition);
  klaster_document_add_signature (self->document, DOTS, _ ("Juror"), item->name, NULL, NULL);
}

gboolean
klaster_compose_lembar_penilaian (KlasterComposer *self, GError **error)
{
  g_autoptr (KlasterAwardEdition) edition = read_edition (self, error);
  g_autofree guint *columns = NULL;
  guint n;

  if (edition == NULL)
    return FALSE;
  klaster_composer_open (
      self, edition->id != NULL ? edition->sheet != NULL ? edition->sheet->event : "–" : "–");
  klaster_composer_add_letterhead (self);
  if (edition->sheet == NULL)
    {
      klaster_document_add_note (self->document, edition->sentence);
      return TRUE;
    }
  columns = g_new (guint, MAX (edition->sheet->criteria->len, 1));
  n = list_jury_criteria (edition, columns);
  if (n == 0 || edition->jurors->len == 0)
    klaster_document_add_note (
        self->document, _ ("The edition has no jurors or no criterion that the jury scores yet."));
  for (guint juror = 0; n > 0 && juror < edition->jurors->len; juror++)
    {
      if (juror > 0)
        klaster_document_add_page_break (self->document);
      add_juror (self, edition, juror, columns, n);
    }
  return TRUE;
}

/* ---- certificates */

/* "Juara I" to "Juara III", then "Harapan I" (facts.md 4.2). KIND: 0 desa, 1 kelurahan, -1 both. */
static char *
dup_prize (guint rank, int kind)
{
  static const char *const romans[]
      = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" };

  g_autofree char *prize = g_strdup_printf (
      rank <= 3 ? _ ("Prize %s") : _ ("Consolation prize %s"),
      rank <= 3 ? romans[rank - 1] : romans[MIN (rank - 4, G_N_ELEMENTS (romans) - 1)]);

  if (kind < 0)
    return g_steal_pointer (&prize);
  /* Translators: "Prize I" of a list of its own. */
  return g_strdup_printf (kind == 1 ? _ ("%s of the kelurahan") : _ ("%s of the desa"), prize);
}

static void
add_certificate (KlasterComposer *self,
                 const KlasterAwardEdition *edition,
                 const KlasterAwardResult *result,
                 const KlasterAwardRow *row)
{
  const KlasterAwardSite *site = klaster_award_sheet_get_site (edition->sheet, row->site);
  const char *number = klaster_record_get_text (edition->record, "decision_number");
  g_autofree char *title = dup_title (edition);
  g_autofree char *prize = dup_prize (row->rank, result->by_kind ? site->kelurahan : -1);
  g_autofree char *total = klaster_award_dup_total (row);
  g_autofree char *name
      = g_strdup_printf ("%s %s", site->kelurahan ? _ ("Kelurahan") : _ ("Desa"), site->name);
  /* Translators: "Prize I", event, total. */
  g_autofree char *words
      = g_strdup_printf (_ ("as %s of the award at %s, with a total of %s."), prize, title, total);
  g_autofree char *by
      = g_strdup_printf (_ ("Minutes of scoring no. %s"), number != NULL ? number : DOTS);

  klaster_composer_add_letterhead (self);
  klaster_document_add_certificate (self->document, _ ("Certificate of award, given to"), name,
                                    words);
  klaster_document_add_note (self->document, by);
  add_signature (self, edition);
}

gboolean
klaster_compose_piagam (KlasterComposer *self, GError **error)
{
  g_autoptr (KlasterAwardEdition) edition = read_edition (self, error);
  g_autoptr (KlasterAwardResult) result = NULL;
  guint n = 0;

  if (edition == NULL)
    return FALSE;
  klaster_composer_open (self, edition->sheet != NULL ? edition->sheet->event : "–");
  result = klaster_award_edition_rank (edition, NULL, self->wish->lists);
  for (guint i = 0; edition->frozen && result != NULL && i < result->n_sites; i++)
    {
      const KlasterAwardRow *row = &result->rows[i];

      if (row->rank == 0 || row->rank > edition->sheet->winners)
        continue;
      if (n++ > 0)
        klaster_document_add_page_break (self->document);
      add_certificate (self, edition, result, row);
    }
  if (n > 0)
    return TRUE;
  klaster_composer_add_letterhead (self);
  klaster_document_add_heading (self->document, 1, klaster_document_get_label (self->wish->name));
  klaster_document_add_note (self->document,
                             edition->id == NULL
                                 ? edition->sentence
                                 : _ ("Certificates are made once the decision is frozen."));
  return TRUE;
}
