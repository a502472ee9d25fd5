/* Region codes of Kemendagri: 63, 63.03, 63.03.05, 63.03.05.2057 (facts.md 5.2), and what spreadsheets
 * make of them (formats.md 4.14). Repairs are suggested, never applied silently.
 */
#pragma once

#include "klaster-entity.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_READING_EXACT, /* a Kemendagri code that exists, dotted or plain */
  KLASTER_READING_REPAIR, /* one clear repair: ask for a yes */
  KLASTER_READING_CHOICE, /* several readings: ask which */
  KLASTER_READING_BPS, /* looks like a code of BPS; candidate may be empty */
  KLASTER_READING_UNKNOWN, /* well formed, but no such region */
  KLASTER_READING_INVALID /* not a code, or too damaged */
} KlasterReadingKind;

typedef struct
{
  KlasterReadingKind kind;
  KlasterLevel level;
  char *candidates[4]; /* dotted codes, NULL ended; the first is the likeliest */
  char *reason; /* translated sentence on what was found; NULL when exact */
} KlasterRegionReading;

/* Tells whether the dotted CODE exists. */
typedef gboolean (*KlasterRegionExists) (const char *code, gpointer user_data);

/* Reads TEXT into READING, which the caller clears. */
void klaster_region_read (const char *text,
                          KlasterRegionExists exists,
                          gpointer user_data,
                          KlasterRegionReading *reading);
void klaster_region_reading_clear (KlasterRegionReading *reading);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KlasterRegionReading, klaster_region_reading_clear)

/* Level of a well-formed dotted code, 0 when it is none. Pure form, no look-up. */
KlasterLevel klaster_region_code_get_level (const char *code);
gboolean klaster_region_code_is_kelurahan (const char *code);
/* 63.03.05.2057 -> "63.03" (level kabupaten); (transfer full), NULL when CODE is above that level. */
char *klaster_region_code_dup_parent (const char *code, KlasterLevel level);

G_END_DECLS
