/* Files for tests of readers, and what a reader gives as one text. */
#pragma once

#include "klaster-book.h"

G_BEGIN_DECLS

/* BYTES in a new file that ends in NAME; (transfer full), delete by book_fixture_remove(). */
char *book_fixture_write (const char *name, const void *bytes, gsize size);
void book_fixture_remove (char *path);

/* All rows of SHEET, a line each: "3:Contoh A|#12.5|@2026-01-23|==1+1|!#N/A|?1||last". The error of
 * opening or reading stands in a last line "ERROR text". (transfer full) */
char *book_fixture_dump_sheet (KlasterBook *book, guint sheet);
char *book_fixture_dump (const char *path);
/* Opens and reads BYTES; the file is gone afterwards. */
char *book_fixture_dump_bytes (const void *bytes, gsize size);

/* TEXT as a file gives ROWS as above. */
void book_fixture_expect_rows (const char *text, const char *rows);
/* TEXT as a file is refused, by its name, with a sentence that has SAYS in it. */
void book_fixture_expect_refusal (const char *text, const char *says);

/* A part of a zip; TEXT is repeated REPEAT times (0 counts as once). */
typedef struct
{
  const char *name;
  const char *text;
  guint repeat;
} BookFixturePart;
/* PARTS up to one without a name. (transfer full) */
GBytes *book_fixture_zip (const BookFixturePart *parts);
char *book_fixture_dump_zip (const BookFixturePart *parts);
/* Of a file in tests/fixtures/exchange. */
char *book_fixture_dump_file (const char *name);

/* Highest use of memory of this process so far, in MB. */
double book_fixture_get_peak_mb (void);

G_END_DECLS
