/* A block of cells as the clipboard carries it between spreadsheets: rows of texts split by tabs. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than this is no block of reports but a mistake. */
#define KLASTER_BLOCK_MAX_BYTES (1 << 20)

/* Reads what Excel and LibreOffice put on the clipboard: tabs between cells, any end of line between rows,
 * one end of line at the end, cells with tabs, ends of line or quotes in "quotes" with "" for one.
 * GPtrArray of GStrv, rows may differ in length; NULL when TEXT is too long or not UTF-8. */
GPtrArray *klaster_block_parse (const char *text);
/* ROWS: GPtrArray of GStrv. Ends without end of line, as one cell is pasted into a text. (transfer full) */
char *klaster_block_format (GPtrArray *rows);

G_END_DECLS
