/* The parts of the report grid among themselves. */
#pragma once

#include "klaster-programme.h"
#include "klaster-report-grid.h"

G_BEGIN_DECLS

/* Fills the figures of SELF, whose columns stand. INDICATORS: records in the order of the columns. */
void klaster_report_grid_load_figures (KlasterReportGrid *self,
                                       const KlasterProgramme *programme,
                                       GPtrArray *indicators);
/* NAN outside of what is known. */
double klaster_report_grid_get_figure (const KlasterReportGrid *self,
                                       guint site_index,
                                       KlasterPeriod period,
                                       guint column);
/* Sum, mean and count of each column. */
void klaster_report_grid_fill_foot (KlasterReportGrid *self);

G_END_DECLS
