#include "klaster-report-card.h"

#include <glib/gi18n.h>

#include "klaster-chase-private.h"

static void
doubt_free (KlasterReportDoubt *doubt)
{
  g_free (doubt->indicator);
  g_free (doubt->label);
  g_free (doubt->sentence);
  g_free (doubt);
}

static void
card_clear (KlasterReportCard *self)
{
  g_free (self->site);
  g_free (self->village);
  g_free (self->place);
  g_clear_pointer (&self->grid, klaster_report_grid_unref);
  g_strfreev (self->persons);
  g_free (self->excuse);
  g_clear_pointer (&self->chase, klaster_chase_unref);
  g_ptr_array_unref (self->doubts);
  g_free (self->advice);
  g_free (self->topic);
  g_free (self->cause);
}

KLASTER_DEFINE_DIGEST (KlasterReportCard, klaster_report_card, card_clear)

/* Figures to look at twice */

/* SENTENCE is taken over. */
static void
add_doubt (KlasterReportCard *self, const KlasterIndicatorInfo *indicator, char *sentence)
{
  KlasterReportDoubt *doubt = g_new (KlasterReportDoubt, 1);

  *doubt = (KlasterReportDoubt){ g_strdup (indicator->id), g_strdup (indicator->label), sentence };
  g_ptr_array_add (self->doubts, doubt);
}

static gboolean
is_worse (KlasterFigure figure, KlasterFigure than, int direction)
{
  return !klaster_figure_is_blank (figure) && !klaster_figure_is_blank (than)
         && (figure.value - than.value) * direction < 0;
}

/* Worse than before, and before worse than the time before that; NULL when it is not. */
static char *
dup_decline (const KlasterIndicatorInfo *indicator,
             const KlasterReportGridCell *now,
             const KlasterReportGridCell *before)
{
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  if (!is_worse (now->figure, now->former, indicator->direction)
      || !is_worse (now->former, before->former, indicator->direction))
    return NULL;
  first = klaster_indicator_format (indicator, before->former);
  second = klaster_indicator_format (indicator, now->former);
  third = klaster_indicator_format (indicator, now->figure);
  return g_strdup_printf (
      /* Translators: three figures, oldest first. */
      indicator->direction > 0 ? _ ("It fell twice in a row: %s, %s, %s.")
                               : _ ("It rose twice in a row: %s, %s, %s."),
      first, second, third);
}

static void
list_doubts (KlasterReportCard *self, int row, int former)
{
  const KlasterReportGridRow *now = self->grid->rows->pdata[row];
  const KlasterReportGridRow *before = former >= 0 ? self->grid->rows->pdata[former] : NULL;

  for (guint i = 0; i < self->grid->n_columns; i++)
    {
      const KlasterIndicatorInfo *indicator = &self->grid->columns[i].indicator;
      char *decline
          = before != NULL ? dup_decline (indicator, &now->cells[i], &before->cells[i]) : NULL;

      if (now->cells[i].doubt != NULL)
        add_doubt (self, indicator, g_strdup (now->cells[i].doubt));
      if (decline != NULL)
        add_doubt (self, indicator, decline);
    }
}

/* Advice */

static void
choose_advice (KlasterReportCard *self, gboolean rising)
{
  const KlasterReportDoubt *doubt = self->doubts->len > 0 ? self->doubts->pdata[0] : NULL;

  if (rising)
    {
      self->advice = g_strdup_printf (
          ngettext ("The backlog grows: %u report of this site is open.",
                    "The backlog grows: %u reports of this site are open.", self->n_open),
          self->n_open);
      self->topic = g_strdup (_ ("Catching up on two-month reports"));
    }
  else if (doubt != NULL)
    {
      self->advice = g_strdup_printf (ngettext ("%u figure of this report needs a second look.",
                                                "%u figures of this report need a second look.",
                                                self->doubts->len),
                                      self->doubts->len);
      /* Translators: %s is an indicator. */
      self->topic = g_strdup_printf (_ ("Examining the figure: %s"), doubt->label);
      self->cause = g_strdup (doubt->indicator);
    }
}

static gboolean
count_assistance (KlasterReportCard *self, KlasterReader *reader, GError **error)
{
  const KlasterMatch matches[] = { { "site", self->site }, { NULL, NULL } };
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("assistance"), matches, "id", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *state = klaster_record_get_text (records->pdata[i], "state");

      self->n_assistance += g_strcmp0 (state, "planned") == 0 || g_strcmp0 (state, "running") == 0;
    }
  return records != NULL;
}

/* The parts */

static gboolean
find_excuse (KlasterReportCard *self, KlasterReader *reader, GError **error)
{
  g_autofree char *period = klaster_period_dup_code (self->period);
  const KlasterMatch matches[] = { { "site", self->site }, { "period", period }, { NULL, NULL } };
  g_autoptr (GError) local = NULL;
  g_autoptr (KlasterRecord) excuse
      = klaster_reader_first (reader, klaster_entity_get ("report_excuse"), matches, "id", &local);

  self->excuse = excuse != NULL ? g_strdup (klaster_record_get_id (excuse)) : NULL;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
find_persons (KlasterReportCard *self, KlasterProgramme *programme, GError **error)
{
  const KlasterSite *site = klaster_programme_find_site (programme, self->site);
  g_autoptr (GPtrArray) enumerators = klaster_reader_list (
      programme->reader, klaster_entity_get ("enumerator"), NULL, "name", error);
  g_autoptr (GPtrArray) persons = NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (enumerators == NULL)
    return FALSE;
  persons = klaster_chase_list_persons (programme, enumerators, site);
  for (guint i = 0; i < persons->len; i++)
    g_strv_builder_add (names, klaster_record_get_text (persons->pdata[i], "name"));
  self->persons = g_strv_builder_end (names);
  self->place = klaster_chase_dup_place (programme, site);
  self->village = g_strdup (klaster_programme_get_region_name (programme, site->village));
  return TRUE;
}

/* TRUE in RISING when the report of the period is open and an earlier one is, too. */
static gboolean
find_open (KlasterReportCard *self,
           KlasterReader *reader,
           const GDate *today,
           gboolean *rising,
           GError **error)
{
  const KlasterChaseQuery query
      = { .from = { 2000, 0 }, .to = self->period, .site = self->site, .today = *today };
  const KlasterChaseSite *site;

  self->chase = klaster_chase_build (reader, &query, error);
  if (self->chase == NULL)
    return FALSE;
  self->n_open = self->chase->n_items;
  *rising = FALSE;
  if (self->n_open == 0)
    return TRUE;
  site = ((KlasterChaseMessage *)self->chase->messages->pdata[0])->sites->pdata[0];
  for (guint i = 0; i < site->items->len; i++)
    {
      const KlasterChaseItem *item = site->items->pdata[i];

      if (klaster_period_compare (item->period, self->period) == 0)
        self->item = item;
    }
  *rising = self->item != NULL && self->n_open > 1;
  return TRUE;
}

/* Public functions */

KlasterReportCard *
klaster_report_card_build (KlasterReader *reader,
                           const KlasterReportCardQuery *query,
                           GError **error)
{
  const KlasterReportGridQuery wish
      = { .period = query->period, .site = query->site, .today = query->today };
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autoptr (KlasterReportCard) self = NULL;
  gboolean rising;
  int row;

  if (programme == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterReportCard);
  self->site = g_strdup (query->site);
  self->period = query->period;
  self->doubts = g_ptr_array_new_with_free_func ((GDestroyNotify)doubt_free);
  self->grid = klaster_report_grid_build (reader, &wish, error);
  if (self->grid == NULL)
    return NULL;
  row = klaster_report_grid_find_row (self->grid, self->site, self->period);
  if (row < 0)
    {
      g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                           _ ("This site does not report in this period."));
      return NULL;
    }
  self->cell = &((KlasterReportGridRow *)self->grid->rows->pdata[row])->report;
  list_doubts (
      self, row,
      klaster_report_grid_find_row (self->grid, self->site, klaster_period_add (self->period, -1)));
  if (!find_persons (self, programme, error) || !find_excuse (self, reader, error)
      || !find_open (self, reader, &programme->today, &rising, error)
      || !count_assistance (self, reader, error))
    return NULL;
  choose_advice (self, rising);
  return g_steal_pointer (&self);
}
