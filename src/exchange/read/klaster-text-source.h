/* Bytes of a text file as UTF-8 without NUL bytes: UTF-8, UTF-16 with its mark, Windows-1252. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  KLASTER_ENCODING_UTF8,
  KLASTER_ENCODING_UTF8_DAMAGED, /* some bytes are wrong: they become U+FFFD, as do NUL bytes */
  KLASTER_ENCODING_UTF16_LE,
  KLASTER_ENCODING_UTF16_BE,
  KLASTER_ENCODING_WINDOWS_1252
} KlasterEncoding;

/* U+FFFD, which stands for what could not be read. */
#define KLASTER_TEXT_UNREADABLE "\xef\xbf\xbd"

/* Reads STREAM to its end. Text that is not UTF-8 is Windows-1252, unless it has the mark of UTF-8 or
 * more right letters of several bytes than wrong ones. */
gboolean klaster_encoding_guess (GInputStream *stream,
                                 KlasterEncoding *encoding,
                                 GCancellable *cancellable,
                                 GError **error);
const char *klaster_encoding_get_name (KlasterEncoding encoding);

typedef struct _KlasterTextSource KlasterTextSource;

/* STREAM is from its beginning; a byte order mark is passed over. */
KlasterTextSource *klaster_text_source_new (GInputStream *stream, KlasterEncoding encoding);
void klaster_text_source_free (KlasterTextSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterTextSource, klaster_text_source_free)

/* Fills up to SIZE bytes, at least 64, perhaps ending within a letter; 0 at the end, -1 with an error. */
gssize klaster_text_source_read (KlasterTextSource *self,
                                 char *buffer,
                                 gsize size,
                                 GCancellable *cancellable,
                                 GError **error);
/* Bytes of the file that have been read. */
guint64 klaster_text_source_get_position (const KlasterTextSource *self);

G_END_DECLS
