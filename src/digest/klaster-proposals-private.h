#pragma once

#include "klaster-programme.h"
#include "klaster-proposals.h"

G_BEGIN_DECLS

/* The year that the record site_proposal belongs to (klaster-proposals.h). */
int klaster_proposal_get_year (const KlasterRecord *record, const GDate *today);
/* Facts and distance of SELF, whose villages are filled; SITE: the one to be replaced, or NULL. The reports of the
 * programme must be loaded. */
gboolean klaster_proposal_add_facts (KlasterProposal *self,
                                     KlasterProgramme *programme,
                                     const KlasterSite *site,
                                     GError **error);
/* The first period that SITE has no report for, not the one that it began with and not before the period of today:
 * what is proposed as the beginning of the next one. */
KlasterPeriod klaster_replacement_suggest (const KlasterProgramme *programme,
                                           const KlasterSite *site);
/* Whether SITE, or NULL, is the one in force, so that another may take its place. */
gboolean klaster_replacement_is_possible (const KlasterSite *site);
void klaster_fact_pair_free (KlasterFactPair *self);

G_END_DECLS
