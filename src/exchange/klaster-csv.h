/* CSV for Excel with Indonesian settings: UTF-8 with a byte order mark, ";", decimal comma, CR LF
 * (formats.md 4.12).
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front. Texts that
 * already begin with apostrophes before such a mark get one more, so taking one away always gives
 * the text back.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KLASTER_CSV_BOM "\xef\xbb\xbf"
#define KLASTER_CSV_SEPARATOR ';'
#define KLASTER_CSV_LINE_END "\r\n"

/* TEXT NULL is an empty cell. No separator is written. */
void klaster_csv_append_text (GString *csv, const char *text);
/* With a decimal comma and no marks for thousands; NAN is an empty cell. */
void klaster_csv_append_number (GString *csv, double number);
/* A cell as shown on the screen: numbers in Indonesian form stay numbers ("−1.234,5" is written
 * "-1.234,5"), everything else is guarded text. */
void klaster_csv_append_shown (GString *csv, const char *text);
/* Takes the apostrophe away again. (transfer full) */
char *klaster_csv_dup_unguarded (const char *text);

G_END_DECLS
