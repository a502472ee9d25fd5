#pragma once

#include "klaster-programme.h"
#include "klaster-site-digest.h"

G_BEGIN_DECLS

/* The parts of klaster_site_digest_build(); identity is filled before them. */
gboolean klaster_site_digest_add_index (KlasterSiteDigest *self,
                                        KlasterProgramme *programme,
                                        GError **error);
gboolean klaster_site_digest_add_registers (KlasterSiteDigest *self,
                                            KlasterProgramme *programme,
                                            GError **error);
gboolean klaster_site_digest_add_changes (KlasterSiteDigest *self,
                                          KlasterProgramme *programme,
                                          GError **error);
void klaster_site_digest_list_missing (KlasterSiteDigest *self, const KlasterSite *site);
char *klaster_site_digest_dup_status_sentence (const KlasterSiteDigest *self);
char *klaster_site_digest_dup_report_sentence (const KlasterSiteDigest *self);
/* Frees what the parts made. */
void klaster_site_digest_free_index (KlasterSiteDigest *self);
void klaster_site_digest_free_registers (KlasterSiteDigest *self);

/* Counts records of the registers into FIGURES, which starts empty. */
void klaster_site_figures_count (KlasterSiteFigures *figures,
                                 GPtrArray *innovations,
                                 GPtrArray *products,
                                 GPtrArray *rights,
                                 GPtrArray *permits,
                                 GPtrArray *supports);
/* "Entered are 3 innovations, 2 products, and 1 permit." (transfer full) */
char *klaster_site_figures_dup_sentence (const KlasterSiteFigures *figures);
KlasterSiteIndex *klaster_site_index_new (const KlasterRecord *record);
void klaster_site_index_free (KlasterSiteIndex *self);

G_END_DECLS
