/* What a document can be about: the records to choose from. */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *title; /* "3  Pasayangan Barat, Banjar" */
} KlasterDocumentSubject;

/* The records that the document NAME can be about, as its list shows them; empty when there are none or
 * it is about everything. On the thread of the store. (transfer full) of KlasterDocumentSubject; NULL with
 * KLASTER_STORE_ERROR. */
GPtrArray *klaster_document_list_subjects (KlasterReader *reader, const char *name, GError **error);

G_END_DECLS
