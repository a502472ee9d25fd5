#include "klaster-score-grid.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-award-edition.h"
#include "klaster-report-grid-private.h"

/* What the table is made from. */
typedef struct
{
  KlasterReportGrid *grid;
  KlasterProgramme *programme;
  const KlasterAwardEdition *edition;
  guint juror; /* index in the edition */
  GArray *criteria; /* guint: indices in the sheet, one for each column */
  GHashTable *scores; /* "criterion site" -> record of the juror's score */
} Build;

static const KlasterAwardJuror *
get_juror (const Build *build)
{
  return build->edition->jurors->pdata[build->juror];
}

/* Handed in, and others are still to come. */
static gboolean
is_sealed (const Build *build)
{
  return get_juror (build)->closed && !build->edition->sheet->closed;
}

static guint
choose_juror (const KlasterAwardEdition *edition, const char *id)
{
  guint first_open = G_MAXUINT;

  for (guint i = 0; i < edition->jurors->len; i++)
    {
      const KlasterAwardJuror *juror = edition->jurors->pdata[i];

      if (g_strcmp0 (juror->id, id) == 0)
        return i;
      if (first_open == G_MAXUINT && !juror->closed)
        first_open = i;
    }
  return first_open != G_MAXUINT ? first_open : 0;
}

/* ---- scores */

static char *
make_key (const char *criterion, const char *site)
{
  return g_strdup_printf ("%s %s", criterion, site);
}

static gboolean
load_scores (Build *build, KlasterReader *reader, GError **error)
{
  const KlasterMatch matches[] = { { "juror", get_juror (build)->id }, { NULL, NULL } };
  g_autoptr (GPtrArray) scores
      = klaster_reader_list (reader, klaster_entity_get ("award_score"), matches, "id", error);

  for (guint i = 0; scores != NULL && i < scores->len; i++)
    {
      KlasterRecord *score = scores->pdata[i];

      g_hash_table_replace (build->scores,
                            make_key (klaster_record_get_text (score, "criterion"),
                                      klaster_record_get_text (score, "site")),
                            klaster_record_ref (score));
    }
  return scores != NULL;
}

/* NAN: nobody else scored. */
static double
get_mean_of_others (const Build *build, guint criterion, guint site)
{
  double sum = 0;
  guint n = 0;

  for (guint j = 0; j < build->edition->jurors->len; j++)
    {
      double score = *klaster_award_sheet_get_score (build->edition->sheet, criterion, site, j);

      if (j == build->juror || isnan (score))
        continue;
      sum += score;
      n++;
    }
  return n > 0 ? sum / n : NAN;
}

/* ---- columns */

static void
add_columns (Build *build)
{
  const KlasterAwardSheet *sheet = build->edition->sheet;

  for (guint c = 0; c < sheet->criteria->len; c++)
    if (klaster_award_sheet_get_criterion (sheet, c)->source == KLASTER_AWARD_SOURCE_JURY)
      g_array_append_val (build->criteria, c);
  build->grid->n_columns = build->criteria->len;
  build->grid->columns = g_new0 (KlasterReportGridColumn, build->criteria->len);
  for (guint i = 0; i < build->criteria->len; i++)
    {
      guint c = g_array_index (build->criteria, guint, i);
      const KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, c);
      const KlasterAwardCriterionInfo *info = build->edition->criteria->pdata[c];
      KlasterReportGridColumn *column = &build->grid->columns[i];
      g_autofree char *lowest = klaster_format_number_short (criterion->lowest, 4);
      g_autofree char *highest = klaster_format_number_short (criterion->highest, 4);

      column->indicator = (KlasterIndicatorInfo){ .id = g_strdup (criterion->id),
                                                  .code = g_strdup_printf ("%u", c + 1),
                                                  .label = g_strdup (criterion->label),
                                                  .unit = g_strdup (""),
                                                  .type = g_strdup ("number"),
                                                  .target = NAN,
                                                  .decimals = 2 };
      column->help = g_strdup (info->levels != NULL ? info->levels : "");
      /* Translators: lowest and highest score, over the columns that have this scale. */
      column->group = g_strdup_printf (_ ("Scores of %s to %s"), lowest, highest);
      column->lowest = criterion->lowest;
      column->highest = criterion->highest;
      column->required = TRUE;
    }
}

/* ---- rows */

static char *
explain_lock (const Build *build)
{
  const KlasterAwardJuror *juror = get_juror (build);

  if (build->edition->frozen)
    return g_strdup (_ ("The decision is frozen: scores stay as they are."));
  if (is_sealed (build))
    /* Translators: name of a juror. */
    return g_strdup_printf (_ ("%s has handed in; the scores are shown when all jurors have."),
                            juror->name);
  if (juror->closed)
    /* Translators: name of a juror. */
    return g_strdup_printf (_ ("%s has handed in; open the scores again, with a reason, to change "
                               "them."),
                            juror->name);
  return NULL;
}

static void
fill_cell (const Build *build, KlasterReportGridRow *row, guint column, guint site)
{
  guint c = g_array_index (build->criteria, guint, column);
  const KlasterAwardCriterion *criterion
      = klaster_award_sheet_get_criterion (build->edition->sheet, c);
  KlasterReportGridCell *cell = &row->cells[column];
  g_autofree char *key = make_key (criterion->id, row->report.site);
  const KlasterRecord *score = g_hash_table_lookup (build->scores, key);

  cell->figure = cell->former = klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);
  cell->asked = row->kelurahan ? criterion->for_kelurahan : criterion->for_desa;
  if (build->edition->sheet->closed)
    cell->former = klaster_figure (get_mean_of_others (build, c, site));
  row->report.n_required += cell->asked;
  if (score == NULL)
    return;
  row->report.n_answered += klaster_record_has (score, "score");
  if (is_sealed (build))
    return;
  cell->stored = TRUE;
  cell->figure = klaster_figure_of (score, "score");
  cell->remark = klaster_dup_text (score, "note");
  cell->record = g_strdup (klaster_record_get_id (score));
}

static KlasterReportState
judge (const KlasterReportGridRow *row)
{
  if (row->report.n_answered == 0)
    return KLASTER_REPORT_EMPTY;
  return row->report.n_answered < row->report.n_required ? KLASTER_REPORT_PARTLY
                                                         : KLASTER_REPORT_ON_TIME;
}

static void
name_row (const Build *build, KlasterReportGridRow *row, const KlasterAwardSite *site)
{
  const KlasterSite *known = klaster_programme_find_site (build->programme, site->id);
  const KlasterSlot *slot = known != NULL ? build->programme->slots->pdata[known->slot] : NULL;

  row->title = g_strdup (slot != NULL ? slot->name : site->name);
  row->subtitle
      = g_strdup (slot != NULL ? klaster_village_or_unfilled (
                      klaster_programme_get_region_name (build->programme, known->village))
                               : "");
  row->unfilled = known != NULL && known->village == NULL;
}

static void
add_row (Build *build, guint s)
{
  const KlasterAwardSite *site = klaster_award_sheet_get_site (build->edition->sheet, s);
  KlasterReportGridRow *row = g_new0 (KlasterReportGridRow, 1);

  row->report.site = g_strdup (site->id);
  row->report.expected = TRUE;
  row->kelurahan = site->kelurahan;
  row->site_index = G_MAXUINT;
  name_row (build, row, site);
  row->state_label = g_strdup ("");
  row->locked = explain_lock (build);
  row->cells = g_new0 (KlasterReportGridCell, build->grid->n_columns);
  for (guint i = 0; i < build->grid->n_columns; i++)
    fill_cell (build, row, i, s);
  row->report.state = judge (row);
  row->completeness = klaster_count_dup_text (row->report.n_answered, row->report.n_required);
  g_ptr_array_add (build->grid->rows, row);
}

/* ---- words */

static char *
describe (const Build *build)
{
  const KlasterAwardJuror *juror = get_juror (build);
  g_autofree char *counted = NULL;
  guint n = 0, of = 0;

  for (guint i = 0; i < build->grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = build->grid->rows->pdata[i];

      n += row->report.n_answered;
      of += row->report.n_required;
    }
  counted = klaster_count_dup_text (n, of);
  if (juror->closed)
    /* Translators: "35 of 39". */
    return g_strdup_printf (_ ("%s scores given; handed in."), counted);
  /* Translators: "35 of 39". */
  return g_strdup_printf (_ ("%s scores given; other jurors do not see them."), counted);
}

static void
fill (Build *build)
{
  const KlasterAwardEdition *edition = build->edition;

  build->grid->juror = g_strdup (get_juror (build)->id);
  build->grid->title = g_strdup (get_juror (build)->name);
  add_columns (build);
  for (guint s = 0; s < edition->sheet->sites->len && build->grid->n_columns > 0; s++)
    add_row (build, s);
  build->grid->sentence
      = build->grid->n_columns > 0
            ? describe (build)
            : g_strdup (_ ("No criterion of this edition is scored by the jury."));
  klaster_report_grid_fill_foot (build->grid);
}

/* Public functions */

KlasterReportGrid *
klaster_score_grid_build (KlasterReader *reader, const KlasterScoreQuery *query, GError **error)
{
  const KlasterAwardQuery wish = { .id = query->award, .today = query->today };
  g_autoptr (KlasterAwardEdition) edition = klaster_award_edition_build (reader, &wish, error);
  g_autoptr (KlasterProgramme) programme
      = edition != NULL ? klaster_programme_load (reader, &query->today, error) : NULL;
  g_autoptr (GArray) criteria = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify)klaster_record_unref);
  g_autoptr (KlasterReportGrid) grid = g_atomic_rc_box_new0 (KlasterReportGrid);
  Build build = { grid, programme, edition, 0, criteria, scores };

  grid->rows = g_ptr_array_new ();
  if (programme == NULL)
    return NULL;
  if (edition->sheet == NULL || edition->jurors->len == 0)
    {
      grid->title = g_strdup ("");
      grid->sentence = g_strdup (edition->sheet == NULL ? edition->problem : _ ("No juror yet."));
      return g_steal_pointer (&grid);
    }
  build.juror = choose_juror (edition, query->juror);
  if (!load_scores (&build, reader, error))
    return NULL;
  fill (&build);
  return g_steal_pointer (&grid);
}
