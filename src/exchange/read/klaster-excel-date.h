/* Dates of Excel: which formats show one, and what a serial number is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KLASTER_EXCEL_DATE_BYTES 24

/* Of the built-in formats; the others go by their code. */
gboolean klaster_excel_format_is_date (guint format);
/* A code with year, month or day outside quotes: "dd/mm/yyyy", not "0.0" or "[h]:mm". */
gboolean klaster_excel_code_is_date (const char *code);

/* "2026-01-23", or "2026-01-23T09:41:19" when SERIAL has a time. FALSE when it is no day of a calendar
 * (a duration, the 29 February 1900, a year after 9999). */
gboolean klaster_excel_date_write (double serial, gboolean from_1904, char *text);

G_END_DECLS
