/* Records and the report grid as files for other programs.
 *
 * The first line of a table has the names of the fields, so that the file can be read back; values
 * stand as the journal has them (dates "2026-01-23", periods "202601B", choices by key,
 * "ya"/"tidak"); numbers with a decimal comma in CSV for Excel Indonesia, else with a point. Kinds of
 * blank are "not_due" and "not_applicable"; in JSON {"blank":"not_due"}, and null for not answered.
 * After a reference or region stands a column "field.title" with its name for people, which is passed
 * over when the file is read.
 *
 * All tabular formats have this head, on the first line of the first sheet or as names of the columns or
 * properties. XLSX and ODS hold codes and ids as text, numbers and dates as numbers and dates, "ya" or
 * "tidak" and kinds of blank as text; ids are in hidden columns; a second sheet "Keterangan" says what
 * the columns mean. In a GeoPackage a column has one type: there the kind of blank of "field" is in a
 * column "field.blank". Points and outlines are beside the columns and are passed over when the file is
 * read.
 *
 * The report grid is a table with a line for each site and period: "period", "site" (id), "site.title",
 * "village" (code), then a column for each indicator, named by its code, and "CODE.remark" where there
 * is any remark. A line without a figure may have no report. For DHIS2 the village, or the
 * kabupaten/kota while it is not chosen, is the orgUnit.
 *
 * The public profile leaves out all personal fields and the names of persons that are referred to.
 * Files are written beside and put in place when they are complete.
 */
#pragma once

#include "klaster-output.h"
#include "klaster-sheet.h"
#include "klaster-store.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_EXPORT_CSV, /* for Excel with Indonesian settings */
  KLASTER_EXPORT_PLAIN_CSV,
  KLASTER_EXPORT_XLSX,
  KLASTER_EXPORT_ODS,
  KLASTER_EXPORT_JSON,
  KLASTER_EXPORT_GEOJSON,
  KLASTER_EXPORT_GEOPACKAGE,
  KLASTER_EXPORT_DHIS2, /* only the report grid */
  KLASTER_N_EXPORT_FORMATS
} KlasterExportFormat;

/* By the ending of PATH: .csv, .xlsx, .ods, .json, .geojson, .gpkg. KIND says which CSV ("excel", the usual,
 * or "plain") or JSON ("dhis2"); NULL for the usual. FALSE with a whole sentence for others. */
gboolean klaster_export_format_for_path (const char *path,
                                         const char *kind,
                                         KlasterExportFormat *format,
                                         GError **error);
/* ".xlsx" */
const char *klaster_export_format_get_ending (KlasterExportFormat format);
/* For people, translated: "Excel (XLSX)". */
const char *klaster_export_format_get_label (KlasterExportFormat format);

/* ---- what is written; on the store's thread */

/* RECORDS of ENTITY in their order. FORMAT decides whether content of attachments and places on the land
 * come along. */
KlasterSheet *klaster_export_records (KlasterReader *reader,
                                      const KlasterEntity *entity,
                                      GPtrArray *records,
                                      KlasterExportFormat format,
                                      gboolean public_profile);

/* ---- writing; any thread, blocks */

/* SHEET into PATH, whole or not at all. PROGRESS and CANCELLABLE may be NULL. */
gboolean klaster_export_save (const KlasterSheet *sheet,
                              KlasterExportFormat format,
                              const char *path,
                              KlasterProgressFunc progress,
                              gpointer user_data,
                              GCancellable *cancellable,
                              GError **error);
/* CSV, JSON, GeoJSON or DHIS2 as text. (transfer full) */
char *klaster_export_to_string (const KlasterSheet *sheet, KlasterExportFormat format);

G_END_DECLS
