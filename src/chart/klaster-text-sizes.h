/* Sizes of texts that were measured before: most labels of a chart are measured several times, and those of one chart
 * again on the next. Metrics are not hinted, so that a size depends on nothing but text and style. Each thread has a
 * table of its own. Inside src/chart only. */
#pragma once

#include "klaster-chart-text.h"

G_BEGIN_DECLS

typedef struct
{
  double width, height;
} KlasterTextSize;

/* FALSE: not measured yet. */
gboolean klaster_text_sizes_find (const char *family,
                                  const char *text,
                                  const KlasterTextStyle *style,
                                  KlasterTextSize *size);
void klaster_text_sizes_keep (const char *family,
                              const char *text,
                              const KlasterTextStyle *style,
                              const KlasterTextSize *size);

G_END_DECLS
