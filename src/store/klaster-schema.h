/* Tables out of entity descriptions, versions, migrations. On the thread of the connection. */
#pragma once

#include "klaster-db.h"
#include "klaster-entity.h"

G_BEGIN_DECLS

/* "KLDS": marks the file as ours (PRAGMA application_id). */
#define KLASTER_SCHEMA_APPLICATION_ID 0x4b4c4453

/* Work by hand that belongs to one version, after its tables and columns are there. */
typedef struct
{
  guint version;
  gboolean (*run) (KlasterDb *db, GError **error);
} KlasterSchemaStep;

/* What a store of one version holds. The program has one; tests make older and newer ones. */
typedef struct
{
  const KlasterEntity *const *entities;
  guint n_entities;
  guint version;
  const KlasterSchemaStep *steps; /* ascending */
  guint n_steps;
} KlasterSchema;

const KlasterSchema *klaster_schema_get_default (void);

/* Makes or migrates the tables of DB, whose file may be empty: CREATE says whether an empty one is
 * welcome. A migration first copies the file aside ("….before-v2-…"). Afterwards the connection is in
 * WAL mode and writes are durable. */
gboolean klaster_schema_prepare (KlasterDb *db,
                                 const KlasterSchema *schema,
                                 gboolean create,
                                 GError **error);
/* Only looks whether DB can be read as it is. */
gboolean klaster_schema_check (KlasterDb *db, const KlasterSchema *schema, GError **error);
/* The tables alone, in a transaction of the caller. */
gboolean klaster_schema_create (KlasterDb *db, const KlasterSchema *schema, GError **error);

/* Reads the first bytes of the file at PATH, without SQLite, and refuses what is no store or a newer one;
 * nothing is written beside the file. *EXISTS: there is something to open. */
gboolean klaster_schema_check_file (const char *path,
                                    const KlasterSchema *schema,
                                    gboolean *exists,
                                    GError **error);

G_END_DECLS
