/* A table for other programs: typed columns, lines of values, and where on the land each line lies.
 * All writers of files share it (klaster-sheet-writers.h).
 *
 * Filled by one thread, then constant: it may be written in another. Texts are copied in. A cell holds a
 * value of the model; what is not answered is an empty cell.
 */
#pragma once

#include "klaster-value.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_COLUMN_TEXT, /* words, codes, ids, keys of choices, periods */
  KLASTER_COLUMN_WHOLE, /* whole numbers without marks: years, ranks */
  KLASTER_COLUMN_AMOUNT, /* whole numbers with marks for thousands: counts, rupiah */
  KLASTER_COLUMN_REAL,
  KLASTER_COLUMN_BOOLEAN, /* 0 or 1 */
  KLASTER_COLUMN_DATE /* "2026-01-23" */
} KlasterColumnType;

typedef enum
{
  KLASTER_ROLE_FIELD,
  KLASTER_ROLE_ID, /* of this record or of one it refers to: nothing for people to read */
  KLASTER_ROLE_TITLE, /* name of what the column before refers to; passed over in reading */
  KLASTER_ROLE_PERIOD, /* of a report grid, as the next two */
  KLASTER_ROLE_FIGURE, /* of the indicator that is the name of the column */
  KLASTER_ROLE_REMARK /* on the figure before */
} KlasterColumnRole;

typedef struct
{
  const char *name; /* head of the column */
  const char *label; /* translated */
  const char *unit; /* translated, or NULL */
  const char *note; /* translated, or NULL: help, and choices as "key = label; …" */
  KlasterColumnType type;
  KlasterColumnRole role;
} KlasterSheetColumn;

/* Where a line lies. */
typedef struct
{
  const char *code; /* dotted code of a region, several with "," between, or NULL */
  gboolean outline; /* the outline of code rather than the point */
  double lat, lon; /* degrees, NAN: unknown */
} KlasterSheetPlace;

typedef enum
{
  KLASTER_SHEET_A4,
  KLASTER_SHEET_F4
} KlasterSheetPaper;

typedef struct _KlasterSheet KlasterSheet;

/* NAME: for tables and layers, "site"; TITLE: for people, "Lokus". */
KlasterSheet *klaster_sheet_new (const char *name, const char *title);
void klaster_sheet_free (KlasterSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterSheet, klaster_sheet_free)

/* All columns come before the first row. */
void klaster_sheet_add_column (KlasterSheet *self, const KlasterSheetColumn *column);
/* An empty row; gives its number. */
guint klaster_sheet_add_row (KlasterSheet *self);
/* VALUE of the type of the column, or a blank. */
void klaster_sheet_set (KlasterSheet *self, guint row, guint column, const KlasterValue *value);
void klaster_sheet_set_text (KlasterSheet *self, guint row, guint column, const char *text);
void klaster_sheet_set_place (KlasterSheet *self, guint row, const KlasterSheetPlace *place);
/* For writers of pages; A4 otherwise. */
void klaster_sheet_set_paper (KlasterSheet *self, KlasterSheetPaper paper);

const char *klaster_sheet_get_name (const KlasterSheet *self);
const char *klaster_sheet_get_title (const KlasterSheet *self);
KlasterSheetPaper klaster_sheet_get_paper (const KlasterSheet *self);
guint klaster_sheet_get_n_columns (const KlasterSheet *self);
guint klaster_sheet_get_n_rows (const KlasterSheet *self);
const KlasterSheetColumn *klaster_sheet_get_column (const KlasterSheet *self, guint column);
/* Never NULL. */
const KlasterValue *klaster_sheet_get (const KlasterSheet *self, guint row, guint column);
/* NULL for a line without a place. */
const KlasterSheetPlace *klaster_sheet_get_place (const KlasterSheet *self, guint row);
gboolean klaster_sheet_has_places (const KlasterSheet *self);

/* What the columns mean, as a sheet of texts: "Keterangan". */
KlasterSheet *klaster_sheet_new_legend (const KlasterSheet *self);
/* About how many characters wide COLUMN is, 8 to 60. */
guint klaster_sheet_get_width (const KlasterSheet *self, guint column);

G_END_DECLS
