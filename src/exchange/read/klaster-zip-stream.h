/* One part of a zip as a stream. */
#pragma once

#include "klaster-book-private.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_ZIP_STREAM (klaster_zip_stream_get_type ())
G_DECLARE_FINAL_TYPE (KlasterZipStream, klaster_zip_stream, KLASTER, ZIP_STREAM, GInputStream)

/* FILE stands at the first of PACKED bytes, which unpack to SIZE. NAME is for errors of BOOK. */
GInputStream *klaster_zip_stream_new (KlasterBook *book,
                                      GInputStream *file,
                                      const char *name,
                                      gboolean deflated,
                                      guint64 packed,
                                      guint64 size);

G_END_DECLS
