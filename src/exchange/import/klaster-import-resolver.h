/* Units against the store: regions and references found, records that are stored already recognised, what
 * the file brings put over them, and all of it judged. On the store's thread, except for making and freeing.
 */
#pragma once

#include "klaster-import-unit.h"

G_BEGIN_DECLS

typedef struct _KlasterImportResolver KlasterImportResolver;

KlasterImportResolver *klaster_import_resolver_new (void);
void klaster_import_resolver_free (KlasterImportResolver *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportResolver, klaster_import_resolver_free)

/* Of a kind of which nothing was stored there may be something by now: to be called after something may have been
 * written. */
void klaster_import_resolver_look_again (KlasterImportResolver *self);

/* Finishes UNIT: its items are as they shall be stored, its state is new, changed, same or refused. ALL_NEW:
 * it is known that nothing of it is stored. FALSE only when the store could not be read. */
gboolean klaster_import_resolver_finish (KlasterImportResolver *self,
                                         KlasterReader *reader,
                                         KlasterImportUnit *unit,
                                         gboolean all_new,
                                         GError **error);

/* References to records that no unit so far and no store has: they may come later in the files. For each
 * unit that waits for one in vain, after all were finished. */
typedef void (*KlasterImportMissingFunc) (guint sheet,
                                          guint row,
                                          guint column,
                                          const char *reason,
                                          gpointer user_data);
void klaster_import_resolver_tell_missing (KlasterImportResolver *self,
                                           KlasterImportMissingFunc func,
                                           gpointer user_data);

G_END_DECLS
