/* Files on disk to attachments and back. An attachment is a record: its content is base64 text, so that it
 * travels with the journal; hence the limit. */
#pragma once

#include <gio/gio.h>

#include "klaster-record.h"

G_BEGIN_DECLS

#define KLASTER_ATTACHMENT_MAX (8 * 1024 * 1024)

/* Reads FILE in a thread into a new record "attachment" with name, type, size, SHA-256, content and the day of
 * today; entity and record are left to the caller. */
void klaster_attachment_read_async (GFile *file,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
KlasterRecord *klaster_attachment_read_finish (GAsyncResult *result, GError **error);
/* Writes the content of ATTACHMENT to FILE in a thread, after checking its SHA-256. */
void klaster_attachment_write_async (KlasterRecord *attachment,
                                     GFile *file,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean klaster_attachment_write_finish (GAsyncResult *result, GError **error);
/* "1,2 MB" (transfer full) */
char *klaster_attachment_format_size (gint64 bytes);

G_END_DECLS
