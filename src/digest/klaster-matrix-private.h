/* Needs of the kawasan and the programmes that answer them, for the matrix. On the store's thread. */
#pragma once

#include "klaster-digest-private.h"
#include "klaster-matrix.h"

G_BEGIN_DECLS

/* Id of a need -> GPtrArray of KlasterMatrixAnswer. (transfer full) */
GHashTable *klaster_matrix_answers_new (void);
/* Notes the record of a programme that answers a need. */
void klaster_matrix_note_answer (GHashTable *answers,
                                 const KlasterRecord *program,
                                 KlasterTitles *titles);
GPtrArray *klaster_matrix_needs_new (void);
/* All KlasterMatrixNeed by title, each with its ANSWERS; NULL with ERROR. */
GPtrArray *klaster_matrix_read_needs (KlasterReader *reader, GHashTable *answers, GError **error);

G_END_DECLS
