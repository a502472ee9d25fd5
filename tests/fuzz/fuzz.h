/* What the targets share. A target defines LLVMFuzzerTestOneInput(), by itself or with FUZZ_TARGET. */
#pragma once

#include "klaster-book.h"

G_BEGIN_DECLS

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Reads all sheets of the file of these bytes (not more than some thousand rows of each), and asks that rows and
 * errors are as klaster-book.h says. MEDIA: a name to look for, or NULL. */
void fuzz_book (const void *data, gsize size, const char *media);
/* The same for an outline. */
void fuzz_outline (const void *data, gsize size);

/* A zip that is being made; parts are stored, as packed ones would hide from the fuzzer. */
GByteArray *fuzz_zip_new (void);
void fuzz_zip_add (GByteArray *zip,
                   GByteArray *directory,
                   const char *name,
                   const void *data,
                   gsize size);
void fuzz_zip_end (GByteArray *zip, GByteArray *directory);

/* The next part of DATA up to the byte FF; FALSE at the end. AT begins at 0. */
gboolean
fuzz_next_part (const guint8 *data, gsize size, gsize *at, const guint8 **part, gsize *part_size);

G_END_DECLS
