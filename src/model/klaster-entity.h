/* What the store knows: every kind of record is described once, here.
 *
 * From these tables come the SQL tables, forms, table views, file columns, labels of the journal and
 * the data dictionary. Adding a field is one line and a schema number (KLASTER_SCHEMA_VERSION).
 * All tables are constant and may be read from any thread. Labels are msgids: show them through _().
 */
#pragma once

#include "klaster-value.h"

G_BEGIN_DECLS

/* The schema number of this program; a field or entity carries the number that brought it. */
#define KLASTER_SCHEMA_VERSION 4

typedef enum
{
  KLASTER_FIELD_TEXT, /* one line */
  KLASTER_FIELD_LONG_TEXT, /* paragraphs */
  KLASTER_FIELD_INTEGER,
  KLASTER_FIELD_DECIMAL,
  KLASTER_FIELD_MONEY, /* whole rupiah */
  KLASTER_FIELD_BOOLEAN, /* 0 or 1 */
  KLASTER_FIELD_DATE, /* "2026-01-23" */
  KLASTER_FIELD_TIME, /* moment in UTC, "2026-01-23T01:41:00Z" */
  KLASTER_FIELD_PERIOD, /* "202601B" */
  KLASTER_FIELD_CHOICE, /* key of one of choices */
  KLASTER_FIELD_REGION, /* dotted Kemendagri code of a level in region_levels */
  KLASTER_FIELD_REFERENCE, /* id of a record of entity target */
  KLASTER_FIELD_FILE /* id of an attachment */
} KlasterFieldType;

typedef enum
{
  KLASTER_FIELD_PLAIN = 0,
  KLASTER_FIELD_REQUIRED = 1 << 0,
  KLASTER_FIELD_PERSONAL = 1 << 1, /* dropped from public exports */
  KLASTER_FIELD_OWNER = 1 << 2, /* the record belongs to the referred one and is removed with it */
  KLASTER_FIELD_KEY = 1 << 3, /* together with the other keys unique in the entity */
  KLASTER_FIELD_BLANKS = 1 << 4, /* numbers only: the kind of blank is stored beside the value */
  KLASTER_FIELD_TITLE = 1 << 5, /* shown, in order, as the name of the record */
  KLASTER_FIELD_COLUMN = 1 << 6, /* shown in the table view from the start */
  KLASTER_FIELD_LIST = 1 << 7, /* text of several codes or names, split by ", " */
  KLASTER_FIELD_PROOF = 1 << 8, /* written by the program as proof: forms only show it */
  KLASTER_FIELD_MIXED = 1 << 9 /* numbers of several units in one register: neither sum nor mean */
} KlasterFieldFlags;

typedef enum
{
  KLASTER_LEVEL_PROVINCE = 1 << 0,
  KLASTER_LEVEL_KABUPATEN = 1 << 1, /* kabupaten or kota */
  KLASTER_LEVEL_KECAMATAN = 1 << 2,
  KLASTER_LEVEL_VILLAGE = 1 << 3, /* desa or kelurahan */
  KLASTER_LEVEL_ANY = 0xf
} KlasterLevel;

typedef struct
{
  const char *key;
  const char *label;
} KlasterChoice;

typedef struct
{
  const char *name;
  const char *label;
  KlasterFieldType type;
  KlasterFieldFlags flags;
  const char *unit; /* msgid or NULL */
  double min, max; /* both 0: no limits beyond those of the type */
  const KlasterChoice *choices; /* ended by { NULL, NULL } */
  const char *target; /* entity of a reference */
  KlasterLevel levels; /* of a region code */
  const char *help; /* msgid or NULL */
  guint since; /* schema number, 0 means 1 */
} KlasterField;

typedef enum
{
  KLASTER_GROUP_PLACES,
  KLASTER_GROUP_REPORTS,
  KLASTER_GROUP_INNOVATION,
  KLASTER_GROUP_DECISIONS,
  KLASTER_GROUP_KAWASAN,
  KLASTER_GROUP_SECTOR,
  KLASTER_GROUP_OFFICE,
  KLASTER_N_GROUPS
} KlasterGroup;

typedef struct
{
  const char *name; /* also the SQL table */
  const char *label;
  const char *help; /* what it is for and how to begin; shown where there is none yet */
  KlasterGroup group;
  gboolean reference; /* read-only, from the reference database; no id, no journal */
  const KlasterField *fields;
  guint n_fields;
  guint since;
} KlasterEntity;

/* All entities in the order of entities.md; an entity comes after those its required fields refer to. */
const KlasterEntity *const *klaster_entities (guint *n);
/* NULL when there is none of that name. */
const KlasterEntity *klaster_entity_find (const char *name);
/* For names in our own code: a missing one is a bug and ends the program. */
const KlasterEntity *klaster_entity_get (const char *name);
const char *klaster_group_get_label (KlasterGroup group);

/* -1 when the entity has no such field. */
int klaster_entity_find_field (const KlasterEntity *entity, const char *name);
const KlasterField *klaster_entity_get_field (const KlasterEntity *entity, const char *name);
/* A number that names a year: no point for thousands, no sum, at the left in tables. */
gboolean klaster_field_is_year (const KlasterField *field);
/* Label of a choice in the words of the screen; the key itself when it is unknown. */
const char *klaster_field_get_choice_label (const KlasterField *field, const char *key);

G_END_DECLS
