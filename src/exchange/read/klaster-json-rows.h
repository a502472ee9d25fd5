/* Objects of JSON as rows: a column for each name that any of them has, in the order of appearance.
 *
 * The file is read twice. The first time only the names of the columns are gathered; the second time an
 * object becomes a row. What is nested stands in columns "outer/inner" (as form servers name groups), but
 * for {"blank": "not_due"}, which is the value itself; an array is one cell with its JSON.
 */
#pragma once

#include "klaster-json.h"
#include "klaster-row-queue.h"

G_BEGIN_DECLS

typedef struct _KlasterJsonColumns KlasterJsonColumns;

KlasterJsonColumns *klaster_json_columns_new (void);
void klaster_json_columns_free (KlasterJsonColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterJsonColumns, klaster_json_columns_free)

/* Bytes that it needs, more or less. */
gsize klaster_json_columns_get_size (const KlasterJsonColumns *self);
gboolean klaster_json_columns_has (const KlasterJsonColumns *self, const char *name);
/* FALSE with an error of JSON when there are too many. */
gboolean klaster_json_columns_add (KlasterJsonColumns *self,
                                   KlasterJson *json,
                                   const char *name,
                                   GError **error);
/* As the first row. */
void klaster_json_columns_add_row (const KlasterJsonColumns *self, KlasterRowQueue *queue);
/* As a cell of the open row of QUEUE; nothing when there is no such column. */
gboolean klaster_json_columns_add_cell (const KlasterJsonColumns *self,
                                        KlasterJson *json,
                                        const char *name,
                                        const KlasterCell *cell,
                                        KlasterRowQueue *queue,
                                        GError **error);

/* All members of an object that has just begun, or the value that begins with TOKEN, which is called
 * NAME. QUEUE NULL: columns are gathered. */
gboolean klaster_json_columns_take_members (KlasterJsonColumns *self,
                                            KlasterJson *json,
                                            KlasterRowQueue *queue,
                                            GError **error);
gboolean klaster_json_columns_take_value (KlasterJsonColumns *self,
                                          KlasterJson *json,
                                          const char *name,
                                          KlasterJsonToken token,
                                          KlasterRowQueue *queue,
                                          GError **error);

G_END_DECLS
