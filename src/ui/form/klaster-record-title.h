/* What a record is called, for a window that knows its id. */
#pragma once

#include "klaster-session.h"

G_BEGIN_DECLS

/* Reads the title of the record ID of ENTITY, as klaster_reader_dup_title(). CALLBACK gets it from
 * klaster_store_run_finish(): char *, (transfer full). Main thread. */
void klaster_record_title_read_async (KlasterSession *session,
                                      const KlasterEntity *entity,
                                      const char *id,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

G_END_DECLS
