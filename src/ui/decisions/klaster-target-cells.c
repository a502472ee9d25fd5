#include "klaster-target-cells.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEAD_WIDTH 230
#define COLUMN_WIDTH 190
#define ROW_HEIGHT 46
#define HEAD_HEIGHT 94

static KlasterCrossMark
get_mark (KlasterTargetState state)
{
  static const KlasterCrossMark marks[KLASTER_N_TARGET_STATES]
      = { KLASTER_CROSS_DASH, KLASTER_CROSS_NOTHING, KLASTER_CROSS_RING,
          KLASTER_CROSS_GAP,  KLASTER_CROSS_HALF,    KLASTER_CROSS_FULL };

  return marks[state];
}

char *
klaster_target_cells_dup_counts (const guint *counts)
{
  static const KlasterTargetState order[]
      = { KLASTER_TARGET_REACHED, KLASTER_TARGET_ON_TRACK, KLASTER_TARGET_SHORT,
          KLASTER_TARGET_NO_FORECAST, KLASTER_TARGET_NO_TARGET };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (counts[order[i]] > 0)
      g_string_append_printf (text, "%s%s %u", text->len > 0 ? " · " : "",
                              klaster_target_state_get_label (order[i]), counts[order[i]]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
describe_cell (const KlasterTargetColumn *column,
               const KlasterTargetCell *cell,
               KlasterCrossCell *shown)
{
  const KlasterIndicatorInfo *info = &column->indicator;
  g_autofree char *end = NULL;
  g_autofree char *target = NULL;

  shown->mark = get_mark (cell->state);
  shown->gap = cell->state == KLASTER_TARGET_SHORT;
  if (cell->state == KLASTER_TARGET_NOT_APPLICABLE)
    return;
  if (!isnan (cell->forecast.so_far))
    shown->first = klaster_indicator_format (info, klaster_figure (cell->forecast.so_far));
  end = isnan (cell->forecast.forecast) || cell->forecast.complete
            ? NULL
            : klaster_indicator_format (info, klaster_figure (cell->forecast.forecast));
  target = isnan (cell->target) ? g_strdup ("–")
                                : klaster_indicator_format (info, klaster_figure (cell->target));
  shown->right = end != NULL ? g_strdup_printf ("→ %s", end) : NULL;
  /* Translators: the target of a cell. */
  shown->second = g_strdup_printf (_ ("target %s"), target);
}

static void
describe_row (const KlasterTargetRow *row, KlasterCrossCell *shown)
{
  shown->first = g_strdup_printf ("%u  %s", row->number, row->kabupaten_name);
  shown->second
      = row->n_short > 0 ? g_strdup_printf (
            ngettext ("falls short on %u", "falls short on %u", row->n_short), row->n_short)
                         : g_strdup (row->village != NULL ? row->village : _ ("not filled in yet"));
  shown->gap = row->n_short > 0;
}

static void
describe (gpointer data, int row, int column, KlasterCrossCell *shown)
{
  const KlasterTargets *targets = data;

  if (row < 0 && column < 0)
    shown->first = g_strdup_printf (_ ("Targets of %d"), targets->year);
  else if (row < 0)
    {
      const KlasterTargetColumn *at = targets->columns->pdata[column];

      shown->first = g_strdup (at->indicator.label);
      shown->second
          = g_strdup (at->basis == KLASTER_YEAR_SUM ? _ ("sum of the year") : _ ("newest figure"));
    }
  else if (row >= (int)targets->rows->len)
    {
      if (column < 0)
        shown->first = g_strdup (_ ("Sites that fall short"));
      else
        shown->first = g_strdup_printf (
            "%u",
            ((KlasterTargetColumn *)targets->columns->pdata[column])->counts[KLASTER_TARGET_SHORT]);
    }
  else if (column < 0)
    describe_row (targets->rows->pdata[row], shown);
  else
    describe_cell (targets->columns->pdata[column],
                   klaster_targets_get_cell (targets, (guint)row, (guint)column), shown);
}

static char *
dup_words (gpointer data, int row, int column)
{
  const KlasterTargets *targets = data;
  const KlasterTargetCell *cell;
  g_autofree char *counts = NULL;

  if (row >= 0 && column >= 0)
    {
      cell = klaster_targets_get_cell (targets, (guint)row, (guint)column);
      return g_strdup_printf (
          "%s, %s: %s. %s", ((KlasterTargetRow *)targets->rows->pdata[row])->kabupaten_name,
          ((KlasterTargetColumn *)targets->columns->pdata[column])->indicator.label,
          klaster_target_state_get_label (cell->state), cell->sentence);
    }
  if (row >= 0)
    return g_strdup (((KlasterTargetRow *)targets->rows->pdata[row])->kabupaten_name);
  counts = klaster_target_cells_dup_counts (
      column >= 0 ? ((KlasterTargetColumn *)targets->columns->pdata[column])->counts
                  : targets->counts);
  return column >= 0 ? g_strdup_printf (
             "%s: %s", ((KlasterTargetColumn *)targets->columns->pdata[column])->indicator.label,
             counts)
                     : g_steal_pointer (&counts);
}

/* Public functions */

void
klaster_target_cells_show (KlasterCrossGrid *grid, KlasterTargets *targets)
{
  const KlasterCrossSource source = {
    .n_rows = targets->rows->len,
    .n_columns = targets->columns->len,
    .head_width = HEAD_WIDTH,
    .column_width = COLUMN_WIDTH,
    .row_height = ROW_HEIGHT,
    .head_height = HEAD_HEIGHT,
    .has_foot = TRUE,
    .label = _ ("Indicators of innovation policy by site"),
    .describe = describe,
    .dup_words = dup_words,
  };

  klaster_cross_grid_set_source (grid, &source, klaster_targets_ref (targets),
                                 (GDestroyNotify)klaster_targets_unref);
}
