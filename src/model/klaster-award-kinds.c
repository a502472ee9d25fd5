/* Lists of desa and of kelurahan apart (rule 9 of klaster-award.h). */
#include "klaster-award.h"

static gboolean
is_kelurahan (const KlasterAwardSheet *sheet, const KlasterAwardRow *row)
{
  return klaster_award_sheet_get_site (sheet, row->site)->kelurahan;
}

/* NEXT follows FORMER in the list of their kind; RANKED of it have a rank, NEXT included. Former has its rank
 * already, next has the one of the common list. */
static void
number_next (KlasterAwardRow *former, guint common, KlasterAwardRow *next, guint ranked)
{
  if (former == NULL || next->rank != common)
    {
      next->rank = ranked;
      return;
    }
  next->rank = former->rank;
  next->shared = former->shared = TRUE;
}

/* Copies the rows of one kind from AT on, ranked among themselves; returns where they end. */
static guint
add_kind (const KlasterAwardSheet *sheet,
          const KlasterAwardResult *result,
          gboolean kelurahan,
          KlasterAwardResult *self,
          guint at)
{
  KlasterAwardRow *former = NULL;
  guint ranked = 0, common = 0;

  for (guint i = 0; i < result->n_sites; i++)
    {
      KlasterAwardRow *row = &self->rows[at];
      guint rank = result->rows[i].rank;

      if (is_kelurahan (sheet, &result->rows[i]) != kelurahan)
        continue;
      *row = result->rows[i];
      row->shared = FALSE;
      at++;
      if (rank == 0)
        continue;
      number_next (former, common, row, ++ranked);
      former = row;
      common = rank;
    }
  return at;
}

/* Who has no equal total in its own list was not decided by a criterion there. */
static void
clear_deciders (const KlasterAwardSheet *sheet, KlasterAwardResult *self)
{
  for (guint i = 0; i < self->n_sites; i++)
    {
      KlasterAwardRow *row = &self->rows[i];
      gboolean tied = FALSE;

      for (guint j = 0; j < self->n_sites; j++)
        tied = tied
               || (j != i && self->rows[j].stage == row->stage && self->rows[j].total == row->total
                   && is_kelurahan (sheet, &self->rows[j]) == is_kelurahan (sheet, row));
      if (!tied)
        row->decided_by = -1;
    }
}

/* Public functions */

KlasterAwardResult *
klaster_award_rank_by_kind (const KlasterAwardSheet *sheet, const KlasterAwardResult *result)
{
  KlasterAwardResult *self = g_memdup2 (result, sizeof *result);
  gsize n_cells = (gsize)result->n_criteria * result->n_sites;

  self->by_kind = TRUE;
  self->common = g_memdup2 (result->common, sizeof (gboolean) * result->n_criteria);
  self->low = g_memdup2 (result->low, sizeof (double) * result->n_criteria);
  self->high = g_memdup2 (result->high, sizeof (double) * result->n_criteria);
  self->cells = g_memdup2 (result->cells, sizeof (KlasterAwardCell) * n_cells);
  self->rows = g_new0 (KlasterAwardRow, MAX (result->n_sites, 1));
  add_kind (sheet, result, TRUE, self, add_kind (sheet, result, FALSE, self, 0));
  clear_deciders (sheet, self);
  return self;
}

gboolean
klaster_award_result_has_neighbour (const KlasterAwardSheet *sheet,
                                    const KlasterAwardResult *result,
                                    guint n)
{
  return n + 1 < result->n_sites && result->rows[n].rank > 0 && result->rows[n + 1].rank > 0
         && (!result->by_kind
             || is_kelurahan (sheet, &result->rows[n])
                    == is_kelurahan (sheet, &result->rows[n + 1]));
}
