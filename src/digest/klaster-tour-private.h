/* The steps of a tour, one function each. */
#pragma once

#include "klaster-digest-private.h"
#include "klaster-tour.h"

G_BEGIN_DECLS

/* What all steps are made from; on the store's thread, for one build. */
typedef struct
{
  KlasterReader *reader;
  GDate today;
  const char *indicator; /* id or code, or NULL */
  KlasterTour *tour;
  KlasterSummary *summary;
} KlasterTourWork;

KlasterTourStep *klaster_tour_step_new (KlasterTourStepKind kind, const char *key);
void klaster_tour_step_free (KlasterTourStep *self);

KlasterTourStep *klaster_tour_step_opening (const KlasterTourWork *work);
KlasterTourStep *klaster_tour_step_province (const KlasterTourWork *work);
KlasterTourStep *klaster_tour_step_sites (const KlasterTourWork *work);
KlasterTourStep *
klaster_tour_step_site (const KlasterTourWork *work, const KlasterSitePlace *place, GError **error);
KlasterTourStep *klaster_tour_step_kawasan (const KlasterTourWork *work,
                                            const KlasterKawasanPlace *place,
                                            GError **error);
KlasterTourStep *klaster_tour_step_status (const KlasterTourWork *work);
KlasterTourStep *klaster_tour_step_ranking (const KlasterTourWork *work);
KlasterTourStep *klaster_tour_step_closing (const KlasterTourWork *work);

/* The figures of a step; each adds one, known or not. */
void klaster_tour_add_series (KlasterTourStep *self, KlasterPeriod period);
/* PART of WHOLE; nothing entered: not known. OF: msgid "of %s recorded". */
void klaster_tour_add_part (KlasterTourStep *self,
                            guint part,
                            guint whole,
                            const char *label,
                            const char *of);
/* RUPIAH, NAN: not known. */
void
klaster_tour_add_rupiah (KlasterTourStep *self, double rupiah, const char *label, const char *note);
/* NUMBER NULL: not known, and NOTE says so. */
void klaster_tour_add_figure (KlasterTourStep *self,
                              const char *number,
                              const char *unit,
                              const char *label,
                              const char *note);

G_END_DECLS
