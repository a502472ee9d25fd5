/* A zip file: what is in it by its central directory, and its parts as streams, stored or deflated.
 *
 * Names are UTF-8 with "/"; a zip with a name that leads out of it ("../", "/etc") is refused. A part
 * that unpacks to more than it claims or to more than KLASTER_BOOK_MAX_RATIO times its size ends as an
 * error. Nothing inside is unpacked to disk, and a zip within the zip is a part like any other.
 */
#pragma once

#include "klaster-book-private.h"

G_BEGIN_DECLS

typedef struct _KlasterZip KlasterZip;

/* BOOK (borrowed) is the file and is named in errors. */
KlasterZip *klaster_zip_open (KlasterBook *book, GError **error);
void klaster_zip_free (KlasterZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterZip, klaster_zip_free)

KlasterBook *klaster_zip_get_book (const KlasterZip *self);
/* Parts in the order of the directory, folders left out. */
guint klaster_zip_get_n_parts (const KlasterZip *self);
const char *klaster_zip_get_name (const KlasterZip *self, guint part);
/* Unpacked bytes, as it claims. */
guint64 klaster_zip_get_size (const KlasterZip *self, guint part);
gboolean klaster_zip_find (const KlasterZip *self, const char *name, guint *part);

/* (transfer full); errors of reading are KLASTER_BOOK_ERROR. Lives not longer than BOOK. */
GInputStream *klaster_zip_read (KlasterZip *self, guint part, GError **error);

G_END_DECLS
