/* A document as files of its own, one for each site. */
#pragma once

#include "klaster-compose-document.h"

G_BEGIN_DECLS

/* Whether the document NAME can be written as a file for each site. */
gboolean klaster_document_is_per_site (const char *name);
/* Into FOLDER, which is made: "01-contoh-a-tanah-laut.pdf" and so on, by number, village and kabupaten; of "klaster"
 * the summary as "00-klaster.pdf", too. WHERE_APPROVED: what is about an approved period, as it was then. On the thread
 * of the store. Paths (transfer full) of char *; NULL with KLASTER_STORE_ERROR or G_IO_ERROR: those before it are written. */
GPtrArray *klaster_document_write_per_site (KlasterReader *reader,
                                            const KlasterDocumentWish *wish,
                                            gboolean where_approved,
                                            const char *folder,
                                            GError **error);

G_END_DECLS
