/* Words that tables of others use for fields, and what the names of files and sheets say. Any thread. */
#pragma once

#include "klaster-import-private.h"

G_BEGIN_DECLS

/* Lower case, letters and digits only, one blank between words. (transfer full) */
char *klaster_import_fold_head (const char *head);
/* Field of ENTITY that the folded head FOLDED usually means; NULL when it is no such word. */
const char *klaster_import_words_find_field (const KlasterEntity *entity, const char *folded);
/* A year from 2000 to 2099 that is all of HEAD; 0 when it is none. */
int klaster_import_words_read_year (const char *head);
/* Sets the constants of SLOT that the names of sheet and file give away: year and instrument of indices. */
void klaster_import_words_set_constants (KlasterImportSheetSlot *slot);

G_END_DECLS
