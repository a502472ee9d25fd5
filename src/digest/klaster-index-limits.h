/* Class limits of an instrument as the office has set them, with their source.
 *
 * They are records of entity setting: "class.indeks_desa.mandiri" is the score above which a desa is Mandiri,
 * "near.indeks_desa" how many points below or above a limit count as near. What is not set takes the usual value, and so
 * does a nearness that is no number of the scale. Limits of which one is no number of the scale, or that do not rise,
 * are passed over as a whole.
 */
#pragma once

#include "klaster-digest.h"
#include "klaster-instrument.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean there; /* the instrument has limits */
  gboolean
      passed_over; /* those that are set do not rise or are no numbers: the usual ones stand here */
  double above[KLASTER_N_CLASS_LIMITS]; /* a score above above[i] is at least in class i + 1 */
  double near; /* points */
  char *near_setting; /* id of its record, NULL when there is none */
  char *sources[KLASTER_N_CLASS_LIMITS]; /* where each was found; "" when the office did not say */
  char *settings[KLASTER_N_CLASS_LIMITS]; /* ids of the records, NULL when there is none */
} KlasterIndexLimits;

/* On the store's thread. LIMITS is zeroed first; the caller clears it, also when this is FALSE with ERROR. */
gboolean klaster_index_limits_read (KlasterReader *reader,
                                    KlasterInstrument instrument,
                                    KlasterIndexLimits *limits,
                                    GError **error);
void klaster_index_limits_clear (KlasterIndexLimits *limits);

G_END_DECLS
