/* A cell in words: for people who hear the grid, for the line below it, for the clipboard and the journal. */
#include <glib/gi18n.h>

#include "klaster-grid-view-private.h"

char *
klaster_grid_view_dup_row_name (KlasterGridView *self, guint row)
{
  const KlasterReportGridRow *at = klaster_grid_view_row (self, row);

  return self->grid->site != NULL ? g_strdup_printf ("%s, %s", self->grid->title, at->title)
                                  : g_strdup_printf ("%s, %s", at->title, self->grid->title);
}

char *
klaster_grid_view_dup_input (KlasterGridView *self, guint row, guint column)
{
  const KlasterReportGridCell *cell = klaster_grid_view_cell (self, row, column);
  const KlasterGridNote *note = klaster_grid_view_get_note (self, row, column);

  if (note != NULL)
    return g_strdup (note->text);
  if (!cell->stored)
    return g_strdup ("");
  return klaster_report_figure_format_input (self->grid->columns[column].indicator.type,
                                             cell->figure);
}

char *
klaster_grid_view_dup_text (KlasterGridView *self, guint row, guint column)
{
  const KlasterReportGridCell *cell;
  const KlasterGridNote *note;

  g_return_val_if_fail (KLASTER_IS_GRID_VIEW (self) && klaster_grid_view_has_cells (self), NULL);

  cell = klaster_grid_view_cell (self, row, column);
  note = klaster_grid_view_get_note (self, row, column);
  if (note != NULL)
    return g_strdup (note->text);
  if (!cell->stored)
    return g_strdup ("");
  return klaster_report_figure_format (self->grid->columns[column].indicator.type, cell->figure);
}

const char *
klaster_grid_view_get_problem (KlasterGridView *self, guint row, guint column)
{
  const KlasterGridNote *note = klaster_grid_view_get_note (self, row, column);

  return note != NULL ? note->problem : NULL;
}

static char *
describe_figure (KlasterGridView *self, guint row, guint column)
{
  const KlasterReportGridCell *cell = klaster_grid_view_cell (self, row, column);
  const KlasterGridNote *note = klaster_grid_view_get_note (self, row, column);

  if (note != NULL)
    return g_strdup (note->text);
  if (!cell->stored)
    return g_strdup (_ ("empty"));
  return klaster_indicator_format (&self->grid->columns[column].indicator, cell->figure);
}

static char *
describe_former (KlasterGridView *self, const KlasterReportGridCell *cell, guint column)
{
  g_autofree char *figure = NULL;

  if (klaster_figure_is_blank (cell->former))
    return NULL;
  figure = klaster_indicator_format (&self->grid->columns[column].indicator, cell->former);
  if (self->grid->juror != NULL)
    /* Translators: %s is a score. */
    return g_strdup_printf (_ ("mean of the other jurors: %s"), figure);
  /* Translators: %s is the figure of the period before. */
  return g_strdup_printf (_ ("before: %s"), figure);
}

static const char *
get_trouble (KlasterGridView *self, const KlasterReportGridCell *cell, guint row, guint column)
{
  const char *problem = klaster_grid_view_get_problem (self, row, column);
  const char *lock = klaster_grid_view_get_lock (self, row, column);

  if (problem != NULL)
    return problem;
  return lock != NULL ? lock : cell->doubt;
}

/* Public functions */

char *
klaster_grid_view_dup_words (KlasterGridView *self)
{
  const KlasterReportGridCell *cell;
  const char *label;
  g_autofree char *name = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *former = NULL;
  const char *parts[4] = { NULL };
  g_autofree char *rest = NULL;
  guint n = 0;

  g_return_val_if_fail (KLASTER_IS_GRID_VIEW (self), NULL);
  if (!klaster_grid_view_has_cells (self))
    return g_strdup ("");

  cell = klaster_grid_view_cell (self, self->row, self->column);
  label = self->grid->columns[self->column].indicator.label;
  name = klaster_grid_view_dup_row_name (self, self->row);
  figure = describe_figure (self, self->row, self->column);
  former = describe_former (self, cell, self->column);
  if (former != NULL)
    parts[n++] = former;
  if (get_trouble (self, cell, self->row, self->column) != NULL)
    parts[n++] = get_trouble (self, cell, self->row, self->column);
  if (cell->remark != NULL)
    parts[n++] = cell->remark;
  rest = g_strjoinv ("; ", (char **)parts);
  if (n == 0)
    return g_strdup_printf ("%s, %s: %s", name, label, figure);
  return g_strdup_printf ("%s, %s: %s; %s", name, label, figure, rest);
}
