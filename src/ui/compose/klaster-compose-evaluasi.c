/* "Evaluasi instruksi": items by sites with their signs, progress by item and by site, and the evidence. */
#include <glib/gi18n.h>

#include "klaster-compose-document-private.h"
#include "klaster-evaluation.h"

#define N_SITES 13

static const char *
get_sign (KlasterEvaluationState state)
{
  static const char *const signs[KLASTER_N_EVALUATION_STATES] = { "", "○", "◐", "●", "–" };

  return signs[state];
}

static void
add_legend (KlasterComposer *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i < KLASTER_N_EVALUATION_STATES; i++)
    g_string_append_printf (text, "%s %s;  ", get_sign (i), klaster_evaluation_state_get_label (i));
  g_string_append_printf (text, _ ("blank: not entered. The numbers in the head are the sites."));
  klaster_document_add_note (self->document, text->str);
}

/* One column for each site, headed by its number. */
static void
add_grid (KlasterComposer *self, const KlasterEvaluation *evaluation)
{
  const char *heads[N_SITES + 3] = { _ ("Item") };
  double weights[N_SITES + 2] = { 9 };
  char align[N_SITES + 3] = "l";
  guint n = MIN (evaluation->columns->len, N_SITES);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  klaster_composer_add_part (self, _ ("Items by site"));
  for (guint c = 0; c < n; c++)
    {
      const KlasterEvaluationColumn *column = evaluation->columns->pdata[c];

      g_ptr_array_add (numbers, g_strdup_printf ("%u", column->number));
      heads[c + 1] = numbers->pdata[c];
      weights[c + 1] = 0.9;
      align[c + 1] = 'c';
    }
  heads[n + 1] = _ ("Done");
  weights[n + 1] = 2.4;
  align[n + 1] = 'r';
  klaster_document_begin_table (self->document, heads, align, weights);
  for (guint r = 0; r < evaluation->rows->len; r++)
    {
      const KlasterEvaluationRow *row = evaluation->rows->pdata[r];
      const char *cells[N_SITES + 3] = { NULL };
      g_autofree char *name = g_strdup_printf ("%d. %s", row->position, row->text);
      g_autofree char *progress = klaster_evaluation_sum_dup_progress (&row->sum);

      cells[0] = name;
      for (guint c = 0; c < n; c++)
        cells[c + 1] = get_sign (row->cells[c].state);
      cells[n + 1] = progress;
      klaster_document_add_row (self->document, cells);
    }
  add_legend (self);
}

static void
add_sites (KlasterComposer *self, const KlasterEvaluation *evaluation)
{
  const char *const heads[] = { _ ("No."),  _ ("Kabupaten/kota"),   _ ("Site"),
                                _ ("Done"), _ ("Without evidence"), _ ("Overdue"),
                                NULL };
  static const double weights[] = { 0.7, 3, 3, 1.6, 1.8, 1.4 };

  klaster_composer_add_part (self, _ ("Progress by site"));
  klaster_document_begin_table (self->document, heads, "rllrrr", weights);
  for (guint c = 0; c < evaluation->columns->len; c++)
    {
      const KlasterEvaluationColumn *column = evaluation->columns->pdata[c];
      g_autofree char *number = g_strdup_printf ("%u", column->number);
      g_autofree char *progress = klaster_evaluation_sum_dup_progress (&column->sum);
      g_autofree char *unproved = klaster_format_integer (column->sum.n_unproved);
      g_autofree char *overdue = klaster_format_integer (column->sum.n_overdue);

      klaster_document_add_row (
          self->document, (const char *const[]){ number, column->kabupaten_name,
                                                 column->village != NULL ? column->village
                                                                         : _ ("not filled in yet"),
                                                 progress, unproved, overdue, NULL });
    }
}

static void
add_evidence_row (KlasterComposer *self,
                  const KlasterEvaluation *evaluation,
                  guint r,
                  guint c,
                  gboolean *begun)
{
  const char *const heads[] = { _ ("Item"), _ ("Site"), _ ("Evidence"), _ ("Date"), NULL };
  static const double weights[] = { 0.8, 3, 7, 2 };
  const KlasterEvaluationRow *row = evaluation->rows->pdata[r];
  const KlasterEvaluationColumn *column = evaluation->columns->pdata[c];
  g_autofree char *position = g_strdup_printf ("%d", row->position);
  g_autofree char *date = klaster_paper_dup_date (&row->cells[c].date);

  if (row->cells[c].evidence == NULL)
    return;
  if (!*begun)
    klaster_document_begin_table (self->document, heads, "rlll", weights);
  *begun = TRUE;
  klaster_document_add_row (self->document,
                            (const char *const[]){ position, column->kabupaten_name,
                                                   row->cells[c].evidence, date, NULL });
}

static void
add_evidence (KlasterComposer *self, const KlasterEvaluation *evaluation)
{
  gboolean begun = FALSE;

  klaster_composer_add_part (self, _ ("Evidence"));
  for (guint r = 0; r < evaluation->rows->len; r++)
    for (guint c = 0; c < evaluation->columns->len; c++)
      add_evidence_row (self, evaluation, r, c, &begun);
  if (!begun)
    klaster_document_add_note (self->document,
                               _ ("No evidence is entered yet; it stands with each cell of the "
                                  "evaluation."));
}

static void
add_identity (KlasterComposer *self, const KlasterEvaluation *evaluation)
{
  g_autofree char *date
      = g_date_valid (&evaluation->date) ? klaster_format_date (&evaluation->date) : NULL;

  klaster_document_add_definition (self->document, _ ("Number"), evaluation->number);
  klaster_document_add_definition (self->document, _ ("Date"), date);
  klaster_document_add_definition (self->document, _ ("Subject"), evaluation->subject);
}

/* Public functions */

gboolean
klaster_compose_evaluasi (KlasterComposer *self, GError **error)
{
  const KlasterEvaluationQuery query = { .instruction = self->wish->id, .today = self->today };
  g_autoptr (KlasterEvaluation) evaluation = klaster_evaluation_build (self->reader, &query, error);

  if (evaluation == NULL)
    return FALSE;
  klaster_composer_begin (self, _ ("Evaluation of the instruction"), evaluation->subject);
  klaster_document_add_lead (self->document, evaluation->sentence);
  if (evaluation->stage != KLASTER_INSTRUCTION_NONE)
    add_identity (self, evaluation);
  if (evaluation->stage == KLASTER_INSTRUCTION_READY)
    {
      add_grid (self, evaluation);
      add_sites (self, evaluation);
      add_evidence (self, evaluation);
    }
  else
    {
      klaster_composer_add_part (self, _ ("Items by site"));
      klaster_document_add_note (
          self->document, _ ("Here stand the items of the instruction for each of the 13 sites, "
                             "with progress and evidence, as soon as its text is entered."));
    }
  klaster_document_add_note (
      self->document, _ ("Progress is done of those that apply: what does not apply to a site is "
                         "not counted, what is not entered counts as not done."));
  klaster_composer_add_signature (self);
  return TRUE;
}
