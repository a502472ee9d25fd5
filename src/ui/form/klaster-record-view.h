/* A list of something that belongs to one record (what happened to it, remarks, files): read on the thread of
 * the store, and again when the store changes. The kinds say what is read and how a row of it looks.
 *
 * Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-list-frame.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_RECORD_VIEW (klaster_record_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (KlasterRecordView, klaster_record_view, KLASTER, RECORD_VIEW, GtkWidget)

/* What a kind reads for: handed to its function as data, on the thread of the store. */
typedef struct
{
  const KlasterEntity *entity;
  char *id;
  char *field; /* NULL: all of the record */
} KlasterRecordScope;

struct _KlasterRecordViewClass
{
  GtkWidgetClass parent_class;

  /* Entity whose changes make it read again; NULL: that of the record. */
  const char *watched;
  const char *empty_sentence; /* not yet translated */
  /* Gets a KlasterRecordScope, gives a GPtrArray. */
  KlasterStoreFunc read;
  GtkWidget *(*create_row) (KlasterRecordView *self, gpointer item);
  /* What stands above the rows; NULL: nothing. */
  GtkWidget *(*create_top) (KlasterRecordView *self);
};

/* Begins; FIELD may be NULL. Called once, by the constructor of a kind. */
void klaster_record_view_begin (KlasterRecordView *self,
                                KlasterSession *session,
                                const KlasterEntity *entity,
                                const char *id,
                                const char *field);
/* NULL once the view is closed. Borrowed. */
KlasterSession *klaster_record_view_get_session (KlasterRecordView *self);
const KlasterRecordScope *klaster_record_view_get_scope (KlasterRecordView *self);
/* Commits CHANGE; a refusal is told in the window. */
void klaster_record_view_commit (KlasterSession *session, KlasterChange *change);
/* Records of the entity NAMED that stand for the record of SCOPE. Thread of the store. */
GPtrArray *klaster_record_view_list (KlasterReader *reader,
                                     const KlasterRecordScope *scope,
                                     const char *named,
                                     const char *order,
                                     GError **error);

G_END_DECLS
