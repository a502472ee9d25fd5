/* Other people's tables as a stream of rows: CSV and its kin, XLSX, ODS, zip bundles of CSV (ODK
 * Central), JSON, GeoJSON and GeoPackage.
 *
 * A book has sheets; a sheet gives its rows once, from the first to the last. Cells stand as the file
 * has them: what a number or a date means is for klaster-import.h. Memory is bounded whatever the
 * file claims (limits below); what is over a limit is an error that names file, sheet and row.
 *
 * Any thread, one at a time. Errors are KLASTER_BOOK_ERROR with a translated sentence that names the
 * file and says what to do, or G_IO_ERROR_CANCELLED.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KLASTER_BOOK_ERROR (klaster_book_error_quark ())
GQuark klaster_book_error_quark (void);
typedef enum
{
  KLASTER_BOOK_ERROR_OPEN, /* not there, not readable */
  KLASTER_BOOK_ERROR_UNKNOWN, /* no kind of file that we read */
  KLASTER_BOOK_ERROR_DAMAGED,
  KLASTER_BOOK_ERROR_LIMIT /* larger than any honest file: see the limits */
} KlasterBookErrorCode;

#define KLASTER_BOOK_MAX_COLUMNS 4096
#define KLASTER_BOOK_MAX_CELL_BYTES (1024 * 1024)
#define KLASTER_BOOK_MAX_ROW_BYTES (8 * 1024 * 1024)
#define KLASTER_BOOK_MAX_ROWS 1100000
#define KLASTER_BOOK_MAX_SHEETS 256
/* Of unpacked to packed bytes of one part, once it is over a few megabytes. */
#define KLASTER_BOOK_MAX_RATIO 100

typedef enum
{
  KLASTER_BOOK_CSV,
  KLASTER_BOOK_XLSX,
  KLASTER_BOOK_ODS,
  KLASTER_BOOK_BUNDLE, /* zip of CSV files, perhaps with media: ODK Central; without logs of audits */
  KLASTER_BOOK_JSON, /* our own export, DHIS2 dataValueSets, or an array of flat objects */
  /* A row for each feature. Behind the properties stand the columns "id", "lat" and "lon" of points, and
   * "geometry" (GeoJSON) of all else, where features have them and no property is called so; not in our own export. */
  KLASTER_BOOK_GEOJSON,
  KLASTER_BOOK_GEOPACKAGE /* a sheet for each table of features or attributes */
} KlasterBookKind;

typedef enum
{
  KLASTER_CELL_EMPTY,
  KLASTER_CELL_TEXT,
  KLASTER_CELL_NUMBER,
  KLASTER_CELL_DATE, /* a number with a date format; text is "2026-01-23" or "2026-01-23T09:41:00" */
  KLASTER_CELL_BOOLEAN, /* text "1" or "0" */
  KLASTER_CELL_FORMULA, /* text is the formula with its "="; never evaluated */
  KLASTER_CELL_FAULT /* "#N/A" and the like; text as shown */
} KlasterCellType;

typedef struct
{
  KlasterCellType type;
  const char *text; /* UTF-8, never NULL; a number in its shortest form with a dot */
  double
      number; /* of a number, date (serial of the file, NAN without one), boolean or result; else NAN */
  const char
      *warning; /* translated sentence (static) or NULL: a formula read as text, a cut text … */
  /* Of a formula: what the program that saved the file had computed, to be offered as a repair; NULL
   * when there is nothing or 0 (form servers write 0 beside an answer that begins with "="). Else NULL. */
  const char *result;
} KlasterCell;

typedef struct
{
  guint
      number; /* as a spreadsheet shows it, from 1; of CSV the record, line breaks in quotes not counted */
  guint line; /* CSV: line of the text where it begins; else 0 */
  guint n_cells; /* up to the last cell that is not empty */
  const KlasterCell *cells; /* valid until the next call */
} KlasterRow;

typedef enum
{
  KLASTER_BOOK_ROW,
  KLASTER_BOOK_END,
  KLASTER_BOOK_FAILED
} KlasterBookStep;

typedef struct _KlasterBook KlasterBook;

/* Looks at the first bytes to tell what it is (formats.md 4.0), never at the name. CANCELLABLE may be NULL. */
KlasterBook *klaster_book_open (const char *path, GCancellable *cancellable, GError **error);
void klaster_book_free (KlasterBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterBook, klaster_book_free)

KlasterBookKind klaster_book_get_kind (const KlasterBook *self);
/* Name of the file without folders. */
const char *klaster_book_get_name (const KlasterBook *self);
/* The SHA-256 of the bytes of the file in hex; counted from klaster_book_start_hash() on, beside the reading,
 * or else now. */
void klaster_book_start_hash (KlasterBook *self);
const char *klaster_book_get_hash (KlasterBook *self);
guint klaster_book_get_n_sheets (const KlasterBook *self);
/* Of a CSV file: its name without ending; in a bundle the name of the entry without ending. */
const char *klaster_book_get_sheet_name (const KlasterBook *self, guint sheet);

/* Makes SHEET the one that klaster_book_next() reads, from its beginning; any number of times. */
gboolean klaster_book_select (KlasterBook *self, guint sheet, GError **error);
/* Rows in which every cell is empty are passed over. */
KlasterBookStep klaster_book_next (KlasterBook *self, KlasterRow *row, GError **error);
/* Part of the selected sheet that has been read, 0 to 1. Any thread. */
double klaster_book_get_progress (KlasterBook *self);

/* What of the CSV was guessed: "Windows-1252", ';', whether a line "sep=" was there. NULL and 0 for others. */
const char *klaster_book_get_encoding (const KlasterBook *self);
char klaster_book_get_separator (const KlasterBook *self);

/* Media of a bundle by path, by the end of a path ("uuid:…/foto.jpg"), or by plain file name; NULL without
 * error when there is none of that name, or several. More than MAX_BYTES is an error. */
GBytes *
klaster_book_read_media (KlasterBook *self, const char *name, gsize max_bytes, GError **error);

G_END_DECLS
