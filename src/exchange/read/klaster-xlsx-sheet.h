/* The rows of one sheet of an XLSX. */
#pragma once

#include "klaster-xlsx-workbook.h"

G_BEGIN_DECLS

typedef struct _KlasterXlsxSheet KlasterXlsxSheet;

/* All are borrowed and outlive it. */
KlasterXlsxSheet *klaster_xlsx_sheet_open (KlasterBook *book,
                                           KlasterZip *zip,
                                           const KlasterXlsxWorkbook *workbook,
                                           guint sheet,
                                           GError **error);
void klaster_xlsx_sheet_free (KlasterXlsxSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterXlsxSheet, klaster_xlsx_sheet_free)

KlasterBookStep klaster_xlsx_sheet_next (KlasterXlsxSheet *self, KlasterRow *row, GError **error);

G_END_DECLS
