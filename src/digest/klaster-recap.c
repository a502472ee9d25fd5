#include "klaster-recap.h"

#include <math.h>

#include "klaster-radar-private.h"

/* Periods that the recap looks back over, with its own. */
#define N_PERIODS 6

static void
recap_clear (KlasterRecap *self)
{
  for (guint i = 0; self->sites != NULL && i < self->grid->rows->len; i++)
    {
      g_free (self->sites[i].state);
      g_free (self->sites[i].progress);
      g_free (self->sites[i].obstacles);
      g_free (self->sites[i].follow_up);
      g_free (self->sites[i].returned);
    }
  g_free (self->changes);
  g_free (self->sites);
  g_free (self->sentence);
  g_clear_pointer (&self->radar, klaster_radar_unref);
  g_clear_pointer (&self->grid, klaster_report_grid_unref);
}

KLASTER_DEFINE_DIGEST (KlasterRecap, klaster_recap, recap_clear)

/* What changed */

static void
compare_column (const KlasterReportGrid *grid, guint column, KlasterRecapChange *change)
{
  double widest = 0;

  change->widest = -1;
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = grid->rows->pdata[i];
      const KlasterReportGridCell *cell = &row->cells[column];
      double step;

      if (klaster_figure_is_blank (cell->figure) || klaster_figure_is_blank (cell->former))
        continue;
      step = cell->figure.value - cell->former.value;
      change->n_both++;
      if (step > 0)
        change->n_up++;
      else if (step < 0)
        change->n_down++;
      else
        change->n_same++;
      if (fabs (step) > widest)
        {
          widest = fabs (step);
          change->widest = (int)i;
        }
    }
}

/* Sites */

static gboolean
read_site (KlasterReader *reader,
           const KlasterReportGridRow *row,
           KlasterRecapSite *site,
           GError **error)
{
  const KlasterEntity *entity = klaster_entity_get ("report");
  g_autoptr (KlasterRecord) report = NULL;

  site->state = klaster_radar_cell_dup_text (&row->report);
  site->received = row->report.received;
  if (row->report.report == NULL)
    report = klaster_record_new (entity, NULL);
  else
    report = klaster_reader_get (reader, entity, row->report.report, error);
  if (report == NULL)
    return FALSE;
  site->progress = klaster_dup_text_or_empty (report, "progress");
  site->obstacles = klaster_dup_text_or_empty (report, "obstacles");
  site->follow_up = klaster_dup_text_or_empty (report, "follow_up");
  if (row->report.returned)
    site->returned = klaster_dup_text (report, "returned_reason");
  return TRUE;
}

static guint
count_doubts (const KlasterReportGrid *grid, const KlasterReportGridRow *row)
{
  guint n = 0;

  for (guint i = 0; i < grid->n_columns; i++)
    if (row->cells[i].doubt != NULL)
      n++;
  return n;
}

static gboolean
read_sites (KlasterReader *reader, KlasterRecap *self, GError **error)
{
  self->sites = g_new0 (KlasterRecapSite, self->grid->rows->len);
  for (guint i = 0; i < self->grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = self->grid->rows->pdata[i];
      KlasterRecapSite *site = &self->sites[i];

      if (!read_site (reader, row, site, error))
        return FALSE;
      site->n_doubts = count_doubts (self->grid, row);
      self->n_doubts += site->n_doubts;
      if (*site->progress != '\0' || *site->obstacles != '\0' || *site->follow_up != '\0')
        self->n_texts++;
    }
  return TRUE;
}

/* Public functions */

KlasterRecap *
klaster_recap_build (KlasterReader *reader, const KlasterRecapQuery *query, GError **error)
{
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autoptr (KlasterRecap) self = g_atomic_rc_box_new0 (KlasterRecap);

  if (programme == NULL || !klaster_programme_load_reports (programme, NULL, NULL, error))
    return NULL;
  self->grid = klaster_report_grid_build (
      reader, &(KlasterReportGridQuery){ .period = query->period, .today = query->today }, error);
  if (self->grid == NULL || !read_sites (reader, self, error))
    return NULL;
  self->radar = klaster_radar_recent (programme, self->grid->period, N_PERIODS);
  self->changes = g_new0 (KlasterRecapChange, self->grid->n_columns);
  for (guint i = 0; i < self->grid->n_columns; i++)
    compare_column (self->grid, i, &self->changes[i]);
  self->sentence = g_strdup (klaster_radar_get_count (self->radar, self->grid->period)->sentence);
  return g_steal_pointer (&self);
}
