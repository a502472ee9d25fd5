/* The instruments that measure villages: scales, dimensions, classes and the usual class limits (facts.md 2.2
 * to 2.6).
 *
 * A desa has IDM (0 to 1, until 2024) and Indeks Desa (0 to 100, from 2025); a kelurahan has classes of
 * Permendagri 81/2015 and no score here. The three are never compared with one another. Scores and classes are
 * kept as issued; the limits only say how far a score is from the next class. Pure, any thread.
 */
#pragma once

#include "klaster-status.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_INSTRUMENT_NONE = -1,
  KLASTER_INSTRUMENT_IDM,
  KLASTER_INSTRUMENT_INDEKS_DESA,
  KLASTER_INSTRUMENT_PERMENDAGRI_81,
  KLASTER_N_INSTRUMENTS
} KlasterInstrument;

#define KLASTER_MAX_PARTS 6
/* Year; the years before have IDM (facts.md 2.4). */
#define KLASTER_FIRST_INDEKS_DESA 2025
#define KLASTER_N_CLASS_LIMITS (KLASTER_N_STATUSES - 1)

/* Keys as stored in village_index: "idm", "indeks_desa", "permendagri_81". */
KlasterInstrument klaster_instrument_from_key (const char *key);
const char *klaster_instrument_get_key (KlasterInstrument instrument);
const char *klaster_instrument_get_label (KlasterInstrument instrument);
/* Of its scores: 4 for IDM, 2 for Indeks Desa. */
int klaster_instrument_get_decimals (KlasterInstrument instrument);
/* End of the scale, which begins at 0; 0 for one without scores. */
double klaster_instrument_get_most (KlasterInstrument instrument);
/* Fields of village_index that are its dimensions, NULL ended. */
const char *const *klaster_instrument_get_parts (KlasterInstrument instrument);

/* Classes, lowest first. For IDM and Indeks Desa a class is a KlasterStatus. */
guint klaster_instrument_get_n_classes (KlasterInstrument instrument);
/* KEY as stored; -1 when the instrument has no such class. */
int klaster_instrument_find_class (KlasterInstrument instrument, const char *key);
const char *klaster_instrument_get_class_key (KlasterInstrument instrument, int class);
/* "–" for -1. */
const char *klaster_instrument_get_class_label (KlasterInstrument instrument, int class);
/* 0xRRGGBB, grey for -1. */
guint32 klaster_instrument_get_class_color (KlasterInstrument instrument, int class);

/* LIMITS[i]: a score above it is at least in class i + 1. FALSE for an instrument without limits. */
gboolean klaster_instrument_get_limits (KlasterInstrument instrument,
                                        double limits[KLASTER_N_CLASS_LIMITS]);
/* Keys of the settings of the office: limit I, "class.indeks_desa.maju"; how far below a limit is near to it,
 * "near.indeks_desa". (transfer full) */
char *klaster_instrument_dup_limit_key (KlasterInstrument instrument, guint limit);
char *klaster_instrument_dup_near_key (KlasterInstrument instrument);
/* TEXT of such a setting, with a point or a comma; FALSE, with NUMBER as it was, when it is no number above 0 and
 * below the end of the scale. TEXT may be NULL. */
gboolean
klaster_instrument_read_points (KlasterInstrument instrument, const char *text, double *number);
/* Class of SCORE by LIMITS, which rise; KLASTER_STATUS_NONE for NAN. A score on a limit is below it. */
KlasterStatus klaster_class_by_limits (const double limits[KLASTER_N_CLASS_LIMITS], double score);

G_END_DECLS
