/* What the files of the award's digest share. */
#pragma once

#include "klaster-award-edition.h"
#include "klaster-programme.h"

G_BEGIN_DECLS

/* An edition's records, read once. */
typedef struct
{
  KlasterProgramme *programme;
  KlasterRecord *award;
  GPtrArray *criteria; /* records by position */
  GPtrArray *stages; /* records by position */
  GPtrArray *jurors; /* records by name */
  KlasterPeriod from, to;
} KlasterEditionRecords;

/* The indicator that the criterion RECORD (or NULL) is taken from; NULL: none. */
const KlasterRecord *klaster_edition_find_indicator (const KlasterEditionRecords *records,
                                                     const KlasterRecord *record);
/* The sheet as the store has it today, and infos (KlasterAwardCriterionInfo) beside it. NULL with ERROR; PROBLEM, (transfer
 * full), when a criterion is not complete. */
KlasterAwardSheet *klaster_edition_read_sheet (KlasterEditionRecords *records,
                                               GPtrArray *infos,
                                               char **problem,
                                               GError **error);
/* Words of a criterion for INFO. RECORD: or NULL, when it is there no more. */
void klaster_edition_describe (KlasterAwardCriterionInfo *info,
                               const KlasterEditionRecords *records,
                               const KlasterRecord *record,
                               const KlasterAwardCriterion *criterion);
KlasterAwardCriterionInfo *klaster_award_criterion_info_new (void);
void klaster_award_criterion_info_free (KlasterAwardCriterionInfo *self);
/* Fills tie_text, common_text and sentence. */
void klaster_edition_say (KlasterAwardEdition *self);
/* Sentences on what differs between what was frozen and NOW. */
void klaster_edition_compare (KlasterAwardEdition *self, const KlasterAwardSheet *now);

G_END_DECLS
