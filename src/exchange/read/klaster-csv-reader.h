/* Records of separated text, from any stream: RFC 4180 with line breaks in quotes, any line end. */
#pragma once

#include "klaster-book-private.h"
#include "klaster-text-source.h"

G_BEGIN_DECLS

typedef struct _KlasterCsvReader KlasterCsvReader;

/* BOOK (borrowed) is named in errors. STREAM is from its beginning and has SIZE bytes. A first line
 * "sep=;" is passed over. */
KlasterCsvReader *klaster_csv_reader_new (KlasterBook *book,
                                          GInputStream *stream,
                                          goffset size,
                                          KlasterEncoding encoding,
                                          char separator);
void klaster_csv_reader_free (KlasterCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterCsvReader, klaster_csv_reader_free)

KlasterBookStep klaster_csv_reader_next (KlasterCsvReader *self, KlasterRow *row, GError **error);

/* The text from its beginning, as often as it is called; NULL with an error. */
typedef GInputStream *(*KlasterCsvOpen) (gpointer data, GError **error);

/* What the text looks like: reads all of it for the encoding, and its first bytes for the separator. */
gboolean klaster_csv_reader_guess (KlasterBook *book,
                                   KlasterCsvOpen open,
                                   gpointer data,
                                   KlasterEncoding *encoding,
                                   char *separator,
                                   GError **error);

G_END_DECLS
