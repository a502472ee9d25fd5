/* What the parts of the reader share. On the store's thread. */
#pragma once

#include "klaster-db.h"
#include "klaster-store.h"

G_BEGIN_DECLS

struct _KlasterReader
{
  KlasterDb *db; /* owned */
  GHashTable *titles; /* "entity id" -> name for people; forgotten when something is written */
};

/* Takes DB over. */
KlasterReader *klaster_reader_new (KlasterDb *db);
void klaster_reader_free (KlasterReader *self);
/* Something was written. */
void klaster_reader_forget (KlasterReader *self);

/* 0 when there is no such region. */
KlasterLevel klaster_reader_get_region_level (KlasterReader *self, const char *code);
/* "Desa Pasayangan Barat, Kec. Martapura, Kab. Banjar"; NULL for an unknown code. */
char *klaster_reader_dup_place_name (KlasterReader *self, const char *code);
/* Whether ENTITY has a record ID; FALSE also after an error. */
gboolean klaster_reader_has (KlasterReader *self, const KlasterEntity *entity, const char *id);

/* The change that undo, or redo, would take back: its number, 0 when there is none. SUMMARY (out)
 * (transfer full) (nullable). */
gboolean
klaster_reader_find_undo (KlasterReader *self, gint64 *number, char **summary, GError **error);
gboolean
klaster_reader_find_redo (KlasterReader *self, gint64 *number, char **summary, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterReader, klaster_reader_free)

G_END_DECLS
