/* What stands beside the fields of a record: what happened to it, what was remarked, which files it has. Each
 * reads on its own and again when the store changes. */
#pragma once

#include "klaster-record-view.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_HISTORY_VIEW (klaster_history_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterHistoryView,
                      klaster_history_view,
                      KLASTER,
                      HISTORY_VIEW,
                      KlasterRecordView)
/* FIELD NULL: all fields. */
GtkWidget *klaster_history_view_new (KlasterSession *session,
                                     const KlasterEntity *entity,
                                     const char *id,
                                     const char *field);

#define KLASTER_TYPE_COMMENTS_VIEW (klaster_comments_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterCommentsView,
                      klaster_comments_view,
                      KLASTER,
                      COMMENTS_VIEW,
                      KlasterRecordView)
GtkWidget *
klaster_comments_view_new (KlasterSession *session, const KlasterEntity *entity, const char *id);

#define KLASTER_TYPE_ATTACHMENTS_VIEW (klaster_attachments_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAttachmentsView,
                      klaster_attachments_view,
                      KLASTER,
                      ATTACHMENTS_VIEW,
                      KlasterRecordView)
GtkWidget *
klaster_attachments_view_new (KlasterSession *session, const KlasterEntity *entity, const char *id);

G_END_DECLS
