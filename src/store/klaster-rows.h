/* Rows of any entity: SQL made once from its fields, records in and out. On the thread of the connection.
 *
 * A field is a column of its name; a field with KLASTER_FIELD_BLANKS has a column "name_blank" beside it
 * that holds the kind of blank when it is another than "not answered".
 */
#pragma once

#include "klaster-db.h"
#include "klaster-record.h"

G_BEGIN_DECLS

/* SQL type of a field's column. */
const char *klaster_rows_get_column_type (const KlasterField *field);
/* 'main."site"' or 'ref."village"'. Lives as long as the program. */
const char *klaster_rows_get_table (const KlasterEntity *entity);
/* "id", or "code" for reference entities. */
const char *klaster_rows_get_key (const KlasterEntity *entity);
/* 'SELECT id, … FROM main."site"', to which conditions may be added; rows for klaster_rows_read(). */
const char *klaster_rows_get_select (const KlasterEntity *entity);

KlasterRecord *klaster_rows_read (const KlasterEntity *entity, KlasterStatement *row);
/* NULL without error when there is none. */
KlasterRecord *
klaster_rows_load (KlasterDb *db, const KlasterEntity *entity, const char *id, GError **error);

/* Binds VALUE of FIELD, and for fields with blanks the kind of blank, at *PARAMETER, which is moved on.
 * The text is borrowed until the statement is released. */
void klaster_rows_bind (KlasterStatement *statement,
                        int *parameter,
                        const KlasterField *field,
                        const KlasterValue *value);

gboolean klaster_rows_insert (KlasterDb *db, const KlasterRecord *record, GError **error);
/* Writes the fields in which NEW_RECORD differs from OLD_RECORD. */
gboolean klaster_rows_update (KlasterDb *db,
                              const KlasterRecord *old_record,
                              const KlasterRecord *new_record,
                              GError **error);
gboolean
klaster_rows_delete (KlasterDb *db, const KlasterEntity *entity, const char *id, GError **error);

/* The form in which VALUE of FIELD comes back from a row: whole numbers in decimal fields become real,
 * empty texts "not answered", kinds of blank are kept only where the field has them. */
KlasterValue klaster_rows_settle (const KlasterField *field, const KlasterValue *value);

G_END_DECLS
