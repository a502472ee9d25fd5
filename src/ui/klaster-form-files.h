/* The form of the enumerators on its way to a folder: as one XLSForm, or as an Excel workbook for each
 * site. First what it asks is read and which files are there already, then, if these may go, it is written. */
#pragma once

#include "klaster-form-source.h"
#include "klaster-session.h"
#include "klaster-sheet.h"

G_BEGIN_DECLS

/* Counted atomically; set up before the first step, then constant. */
typedef struct
{
  KlasterFormQuery query; /* its site is owned */
  gboolean workbooks;
  KlasterSheetPaper paper;
  char *folder;

  /* after the first step */
  GPtrArray *names; /* char*, of the files in the folder */
  GPtrArray *existing; /* those of them that would be replaced */

  /*< private >*/
  KlasterFormSource *source;
  GCancellable *cancellable;
  int n_written; /* atomic */
} KlasterFormFiles;

KlasterFormFiles *klaster_form_files_new (void);
KlasterFormFiles *klaster_form_files_ref (KlasterFormFiles *self);
void klaster_form_files_unref (KlasterFormFiles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterFormFiles, klaster_form_files_unref)

/* Both: CALLBACK gets SESSION as source. */
void klaster_form_files_prepare_async (KlasterFormFiles *self,
                                       KlasterSession *session,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
void klaster_form_files_write_async (KlasterFormFiles *self,
                                     KlasterSession *session,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean klaster_form_files_finish (GAsyncResult *result, GError **error);
/* Workbooks that are written stay. */
void klaster_form_files_cancel (KlasterFormFiles *self);
/* 0 to 1. */
double klaster_form_files_get_progress (KlasterFormFiles *self);

G_END_DECLS
