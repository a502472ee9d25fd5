/* Values one below the other, as DHIS2 has them (dataElement, period, orgUnit, value; formats.md 4.6), turned
 * into a table of reports: a row for each period and place in the order in which they come, a column for each
 * data element and one for its comments. All of it is in memory, within limits. One thread at a time.
 */
#pragma once

#include "klaster-book.h"

G_BEGIN_DECLS

typedef struct _KlasterImportPivot KlasterImportPivot;

/* Whether HEADS are those of such values. */
gboolean klaster_import_pivot_fits (const KlasterRow *heads);
/* Reads the selected sheet of BOOK to its end; the heads are in HEAD_ROW. NULL with an error that names the place. */
KlasterImportPivot *klaster_import_pivot_read (KlasterBook *book, guint head_row, GError **error);
void klaster_import_pivot_free (KlasterImportPivot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportPivot, klaster_import_pivot_free)

/* The heads first ("period", "site", "CODE", "CODE.remark"), with the number of the row that had the heads; then
 * each report, with that of its first value. FALSE at the end. ROW is valid until the next call. */
gboolean klaster_import_pivot_next (KlasterImportPivot *self, KlasterRow *row);

G_END_DECLS
