/* The tables of a document, and the figures of its charts, as an Excel workbook: a sheet each, in their order. */
#pragma once

#include "klaster-document.h"

G_BEGIN_DECLS

/* Whole or not at all; any thread, blocks. A document without a table gives a sheet that says so. */
gboolean klaster_document_book_save (const KlasterPages *pages, const char *path, GError **error);

/* A number as people write it here: "1.234,5", "-12", "Rp1.500.000", "45,2%" (45,2). FALSE for codes, phone numbers,
 * words. WHOLE: it has no comma. Pure. */
gboolean klaster_document_book_read_number (const char *text, double *number, gboolean *whole);

G_END_DECLS
