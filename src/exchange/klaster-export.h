/* Records and tables as files for other programs: CSV for Excel (klaster-csv.h) and JSON.
 *
 * The first line of a CSV has the names of the fields, so that the file can be read back; values
 * stand as the journal has them (dates "2026-01-23", periods "202601B", choices by key,
 * "ya"/"tidak"), numbers with a decimal comma. Kinds of blank are "not_due" and "not_applicable";
 * in JSON {"blank":"not_due"}, and null for not answered. After a reference or region stands a
 * column "field.title" with its name for people, which is passed over when the file is read.
 *
 * All tabular formats have this head, on the first line of the first sheet or as names of the columns or
 * properties. XLSX and ODS hold codes and ids as text, numbers and dates as numbers and dates, "ya" or
 * "tidak" and kinds of blank as text; a second sheet "Keterangan" says what the columns mean. In a
 * GeoPackage a column has one type: there the kind of blank of "field" is in a column "field.blank".
 * Points and outlines are beside the columns and are passed over when the file is read.
 *
 * The report grid is a table with a line for each site and period: "period", "site" (id), "site.title",
 * "village" (code), then a column for each indicator, named by its code, and "CODE.remark" where there
 * is any remark. A line without a figure may have no report.
 *
 * The public profile leaves out all personal fields and the names of persons that are referred to.
 * Files are written beside and put in place when they are complete.
 */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_EXPORT_CSV,
  KLASTER_EXPORT_JSON
} KlasterExportFormat;

/* By the ending of PATH, ".csv" or ".json". FALSE with a whole sentence for others. */
gboolean
klaster_export_format_for_path (const char *path, KlasterExportFormat *format, GError **error);

/* RECORDS of ENTITY as text; (transfer full). On the store's thread. */
char *klaster_export_records (KlasterReader *reader,
                              const KlasterEntity *entity,
                              GPtrArray *records,
                              KlasterExportFormat format,
                              gboolean public_profile);

/* All records of ENTITY, in order of their titles. Both block; a window uses
 * klaster_export_records() in a task of its own, then klaster_export_write() in a thread. */
char *klaster_export_entity_to_string (KlasterStore *store,
                                       const KlasterEntity *entity,
                                       KlasterExportFormat format,
                                       gboolean public_profile,
                                       GError **error);
gboolean klaster_export_entity (KlasterStore *store,
                                const KlasterEntity *entity,
                                const char *path,
                                KlasterExportFormat format,
                                gboolean public_profile,
                                GError **error);

/* A table as it is shown: COLUMNS and the cells of ROWS (of GStrv) are texts in Indonesian form.
 * (transfer full) */
char *klaster_export_table_to_string (const char *const *columns, GPtrArray *rows);
gboolean klaster_export_table (const char *path,
                               const char *const *columns,
                               GPtrArray *rows,
                               GError **error);

/* TEXT into PATH, whole or not at all. Any thread; blocks. */
gboolean klaster_export_write (const char *path, const char *text, GError **error);

G_END_DECLS
