/* Copies that were proved before they are called good. */
#pragma once

#include "klaster-db.h"
#include "klaster-schema.h"

G_BEGIN_DECLS

/* On the thread of DB. See klaster_store_backup(). */
char *klaster_backup_make (KlasterDb *db,
                           const KlasterSchema *schema,
                           const char *directory,
                           guint keep,
                           GError **error);

G_END_DECLS
