/* The writers of a sheet, one file each; how a cell becomes text is told in klaster-export.h. Failures
 * are those of the output. */
#pragma once

#include "klaster-output.h"
#include "klaster-sheet.h"

G_BEGIN_DECLS

/* Stands in a GeoJSON ("generator") and a GeoPackage (description of the table), so that where things are, which is
 * beside the columns there, is not taken for fields when the file is read. */
#define KLASTER_SHEET_GENERATOR "Klaster Desa"

/* For Excel with Indonesian settings: mark, ";", decimal comma. */
void klaster_sheet_write_csv (const KlasterSheet *sheet, KlasterOutput *output);
/* For other programs: no mark, ",", decimal point. */
void klaster_sheet_write_plain_csv (const KlasterSheet *sheet, KlasterOutput *output);
void klaster_sheet_write_json (const KlasterSheet *sheet, KlasterOutput *output);
void klaster_sheet_write_xlsx (const KlasterSheet *sheet, KlasterOutput *output);
/* SHEETS as they are, in their order, without an explanation. */
void
klaster_sheet_write_xlsx_book (const KlasterSheet *const *sheets, guint n, KlasterOutput *output);
void klaster_sheet_write_ods (const KlasterSheet *sheet, KlasterOutput *output);
/* RFC 7946: degrees WGS 84 with at most 7 decimals, outer rings against the clock. */
void klaster_sheet_write_geojson (const KlasterSheet *sheet, KlasterOutput *output);
/* Version 1.3. OUTPUT is one for a library. */
void klaster_sheet_write_geopackage (const KlasterSheet *sheet, KlasterOutput *output);
/* dataValueSets with codes as ids; only of a report grid. */
void klaster_sheet_write_dhis2 (const KlasterSheet *sheet, KlasterOutput *output);

G_END_DECLS
