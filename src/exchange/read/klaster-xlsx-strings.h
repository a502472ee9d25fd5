/* The shared strings of a workbook. */
#pragma once

#include "klaster-zip-xml.h"

G_BEGIN_DECLS

typedef struct _KlasterXlsxStrings KlasterXlsxStrings;

KlasterXlsxStrings *
klaster_xlsx_strings_read (KlasterBook *book, KlasterZip *zip, const char *part, GError **error);
void klaster_xlsx_strings_free (KlasterXlsxStrings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterXlsxStrings, klaster_xlsx_strings_free)

/* Borrowed; NULL when there is no such string. */
const char *klaster_xlsx_strings_get (const KlasterXlsxStrings *self, guint64 index);

/* "_x000D_" in the texts of Excel is the letter of that number. In place. */
void klaster_xlsx_unescape (GString *text);

G_END_DECLS
