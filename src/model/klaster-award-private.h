/* What the files of the award share. */
#pragma once

#include "klaster-award.h"

G_BEGIN_DECLS

/* Rules 6 to 8 for RESULT, whose cells are filled. FIELD as in klaster_award_rank(). */
void klaster_award_fill_rows (const KlasterAwardSheet *sheet,
                              KlasterAwardResult *result,
                              const double *weights,
                              const KlasterAwardResult *field);
/* The total of SITE over the criteria up to STAGE, in ten-thousandths. What it waits for gets WAITING points;
 * NAN: the total is unknown as soon as it waits for something. Unknown too when no criterion counts. */
gint64 klaster_award_total (const KlasterAwardSheet *sheet,
                            const KlasterAwardResult *result,
                            const double *weights,
                            guint site,
                            guint stage,
                            double waiting);

G_END_DECLS
