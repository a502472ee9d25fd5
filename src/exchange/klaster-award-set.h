/* Sets of criteria that an edition of the award can begin with.
 *
 * No weights and no criteria of this award are public (facts.md 4.2), so one set is an invented example, labelled so, and the
 * other is the rubric of the Indeks Inovasi Daerah 2026: 20 indicators with weights that sum to 37, here brought to 100, each
 * scored 0 to 3 by the jury (facts.md 4.1; letter of BSKDN 400.10.11/1887/BSKDN of 29 April 2026). It was made
 * for local governments; that it is an adaptation stands on every record.
 */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_AWARD_SET_EXAMPLE,
  KLASTER_AWARD_SET_IID,
  KLASTER_N_AWARD_SETS
} KlasterAwardSet;

/* For the command line: "example", "iid". */
const char *klaster_award_set_get_key (KlasterAwardSet set);
const char *klaster_award_set_get_label (KlasterAwardSet set);
/* A change that gives the edition AWARD the criteria (and for the example the stages) of SET; AWARD NULL: makes an edition of YEAR for
 * them first. The weights sum to 100, so the store refuses it for an edition that has criteria. */
KlasterChange *klaster_award_set_build_change (KlasterAwardSet set, const char *award, int year);

G_END_DECLS
