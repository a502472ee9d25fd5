/* What was put into several cells at once, for as long as a text of it is refused: when the rest is taken back (undo),
 * so is that text. Seen from the figures that come from the store, however they were taken back there. */
#include "klaster-grid-view-private.h"

/* A cell that was written, or one whose text was refused. */
typedef struct
{
  char *site, *indicator, *juror; /* juror or NULL */
  KlasterPeriod period;
  char *old; /* what stood there; NULL: the text was refused */
  char *text;
} Part;

struct _KlasterGridBatch
{
  GPtrArray *written, *refused; /* Part */
  gboolean stored; /* the figures were seen in a grid */
};

static void
part_free (Part *part)
{
  g_free (part->site);
  g_free (part->indicator);
  g_free (part->juror);
  g_free (part->old);
  g_free (part->text);
  g_free (part);
}

/* In GRID, which may have another value now; NULL: it does not show the cell. (transfer full) */
static char *
dup_shown (const KlasterReportGrid *grid, const Part *part)
{
  int row = klaster_report_grid_find_row (grid, part->site, part->period);
  int column = klaster_report_grid_find_column (grid, part->indicator);
  const KlasterReportGridCell *cell;

  if (row < 0 || column < 0 || g_strcmp0 (grid->juror, part->juror) != 0)
    return NULL;
  cell = &((KlasterReportGridRow *)grid->rows->pdata[row])->cells[column];
  return cell->stored
             ? klaster_report_figure_format (grid->columns[column].indicator.type, cell->figure)
             : g_strdup ("");
}

static gboolean
shows (const KlasterReportGrid *grid, const KlasterGridBatch *batch, gboolean old)
{
  for (guint i = 0; i < batch->written->len; i++)
    {
      const Part *part = batch->written->pdata[i];
      g_autofree char *shown = dup_shown (grid, part);

      if (g_strcmp0 (shown, old ? part->old : part->text) != 0)
        return FALSE;
    }
  return TRUE;
}

/* The note of a refused text that still stands, or NULL. */
static KlasterGridNote *
find_note (KlasterGridView *self, const Part *part, char **key)
{
  KlasterGridNote *note;

  *key = klaster_grid_note_dup_key (part->site, part->period, part->indicator, part->juror);
  note = g_hash_table_lookup (self->notes, *key);
  return note != NULL && note->problem != NULL && g_strcmp0 (note->text, part->text) == 0 ? note
                                                                                          : NULL;
}

static gboolean
is_refused_still (KlasterGridView *self, const KlasterGridBatch *batch)
{
  for (guint i = 0; i < batch->refused->len; i++)
    {
      g_autofree char *key = NULL;

      if (find_note (self, batch->refused->pdata[i], &key) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
drop_refused (KlasterGridView *self, const KlasterGridBatch *batch)
{
  for (guint i = 0; i < batch->refused->len; i++)
    {
      g_autofree char *key = NULL;

      if (find_note (self, batch->refused->pdata[i], &key) != NULL)
        g_hash_table_remove (self->notes, key);
    }
  klaster_grid_view_emit_notice (self, NULL, FALSE);
}

KlasterGridBatch *
klaster_grid_batch_new (void)
{
  KlasterGridBatch *batch = g_new0 (KlasterGridBatch, 1);

  batch->written = g_ptr_array_new_with_free_func ((GDestroyNotify)part_free);
  batch->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)part_free);
  return batch;
}

void
klaster_grid_batch_free (KlasterGridBatch *batch)
{
  g_ptr_array_unref (batch->written);
  g_ptr_array_unref (batch->refused);
  g_free (batch);
}

void
klaster_grid_batch_add (KlasterGridBatch *batch,
                        KlasterGridView *self,
                        guint row,
                        guint column,
                        const char *old,
                        const char *text)
{
  const KlasterReportGridRow *at = klaster_grid_view_row (self, row);
  Part *part = g_new (Part, 1);

  *part = (Part){ .site = g_strdup (at->report.site),
                  .indicator = g_strdup (self->grid->columns[column].indicator.id),
                  .juror = g_strdup (self->grid->juror),
                  .period = at->period,
                  .old = g_strdup (old),
                  .text = g_strdup (text) };
  g_ptr_array_add (old != NULL ? batch->written : batch->refused, part);
}

void
klaster_grid_view_keep_batch (KlasterGridView *self, KlasterGridBatch *batch)
{
  if (batch->written->len > 0 && batch->refused->len > 0)
    g_ptr_array_add (self->batches, batch);
  else
    klaster_grid_batch_free (batch);
}

void
klaster_grid_view_follow_batches (KlasterGridView *self)
{
  for (guint i = self->batches->len; i-- > 0;)
    {
      KlasterGridBatch *batch = self->batches->pdata[i];

      if (is_refused_still (self, batch))
        {
          batch->stored = batch->stored || shows (self->grid, batch, FALSE);
          if (!batch->stored || !shows (self->grid, batch, TRUE))
            continue;
          drop_refused (self, batch);
        }
      g_ptr_array_remove_index (self->batches, i);
    }
}
