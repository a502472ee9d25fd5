/* What the sheets of an XLSX share: their names and parts, strings, styles, and the first day. */
#pragma once

#include "klaster-xlsx-strings.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *names;
  GPtrArray *parts; /* of the same index: path in the zip */
  gboolean from_1904;
  GByteArray *date_styles; /* by the number of a cell format: whether it shows a date */
  KlasterXlsxStrings *strings; /* or NULL */
} KlasterXlsxWorkbook;

KlasterXlsxWorkbook *
klaster_xlsx_workbook_read (KlasterBook *book, KlasterZip *zip, GError **error);
void klaster_xlsx_workbook_free (KlasterXlsxWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterXlsxWorkbook, klaster_xlsx_workbook_free)

G_END_DECLS
