/* The score of one juror, typed in the grid, as a part of a change. On the store's thread. */
#pragma once

#include "klaster-report-writer.h"

G_BEGIN_DECLS

/* Adds to CHANGE what ENTRY, whose juror is set, makes of the stored score: a new record, another score or remark, or
 * none. FALSE with ERROR when the store cannot be read. */
gboolean klaster_score_write_entry (KlasterReader *reader,
                                    KlasterChange *change,
                                    const KlasterReportEntry *entry,
                                    GError **error);

G_END_DECLS
