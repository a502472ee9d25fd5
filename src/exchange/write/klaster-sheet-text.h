/* How values become text; shared by the writers. Private to src/exchange/write. */
#pragma once

#include "klaster-sheet.h"

G_BEGIN_DECLS

/* What stands in a cell: "ya" and "tidak", kinds of blank by key, a dot in numbers. NULL: nothing. A text of
 * VALUE itself is given back, others are put into BUFFER. */
const char *klaster_sheet_format (const KlasterSheetColumn *column,
                                  const KlasterValue *value,
                                  char buffer[G_ASCII_DTOSTR_BUF_SIZE]);
/* The shortest text that reads back as NUMBER. */
void klaster_sheet_append_number (GString *text, double number);
/* Days since 30 December 1899, as spreadsheets count; FALSE for what is no date from 1900 on. */
gboolean klaster_sheet_get_serial (const char *iso, int *serial);
/* With &, <, >, quotes and what XML cannot say written otherwise: for XLSX (_x0001_) or else left out. */
void klaster_sheet_append_xml (GString *xml, const char *text, gboolean xlsx);
/* With quotes around; NULL: null. */
void klaster_sheet_append_json_text (GString *json, const char *text);
/* As in klaster-export.h. */
void klaster_sheet_append_json (GString *json,
                                const KlasterSheetColumn *column,
                                const KlasterValue *value);
/* "name":value of all columns of ROW, COMMA before each. */
void klaster_sheet_append_json_members (GString *json, const KlasterSheet *sheet, guint row);

G_END_DECLS
