/* Texts of files that mean a region or another record. On the store's thread. */
#pragma once

#include "klaster-import-unit.h"

G_BEGIN_DECLS

typedef struct _KlasterImportNames KlasterImportNames;

KlasterImportNames *klaster_import_names_new (void);
void klaster_import_names_free (KlasterImportNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportNames, klaster_import_names_free)

/* The code that TEXT means for FIELD (transfer full). NULL with REASON and perhaps REPAIRS (out) (transfer
 * full): what is not exact is suggested, never taken. */
char *klaster_import_names_read_region (KlasterImportNames *self,
                                        KlasterReader *reader,
                                        const KlasterField *field,
                                        const char *text,
                                        char **reason,
                                        GStrv *repairs);
/* Of the village CODE another village of its kabupaten whose name SAID is, while it is not that of CODE: then one of
 * the two is wrong. NULL: they do not contradict each other. (transfer full) */
char *klaster_import_names_find_other (KlasterReader *reader, const char *code, const char *said);
/* The id that TEXT means: an id, whether it is stored or not (KNOWN (out)), or the name of one record. */
char *klaster_import_names_read_reference (KlasterImportNames *self,
                                           KlasterReader *reader,
                                           const KlasterField *field,
                                           const char *text,
                                           gboolean *known,
                                           char **reason,
                                           GStrv *repairs);

G_END_DECLS
