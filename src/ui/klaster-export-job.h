/* One file on its way: the sheet is built on the store's thread, then written in a thread of its own. */
#pragma once

#include "klaster-export.h"
#include "klaster-grid-sheet.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Counted atomically; what stands in it does not change after the start. */
typedef struct
{
  const KlasterEntity *entity; /* NULL: the report grid */
  GPtrArray *ids; /* owned, char*; NULL: all records */
  KlasterGridQuery query; /* its site is owned */
  KlasterExportFormat format;
  KlasterSheetPaper paper;
  gboolean public_profile;
  char *path;

  /*< private >*/
  KlasterSheet *sheet;
  GCancellable *cancellable;
  int percent; /* atomic */
} KlasterExportJob;

KlasterExportJob *klaster_export_job_new (void);
KlasterExportJob *klaster_export_job_ref (KlasterExportJob *self);
void klaster_export_job_unref (KlasterExportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterExportJob, klaster_export_job_unref)

/* CALLBACK gets SESSION as source. */
void klaster_export_job_run_async (KlasterExportJob *self,
                                   KlasterSession *session,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean klaster_export_job_run_finish (GAsyncResult *result, GError **error);
/* The file is not written, or stays as it was. */
void klaster_export_job_cancel (KlasterExportJob *self);
/* 0 to 1. */
double klaster_export_job_get_progress (KlasterExportJob *self);

G_END_DECLS
