/* The window in which a proposal is accepted or rejected, with the letter, the day and the reason; accepted, with the
 * first period of the new site. One change. Main thread. */
#pragma once

#include <adwaita.h>

#include "klaster-proposals.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PROPOSAL_WINDOW (klaster_proposal_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterProposalWindow,
                      klaster_proposal_window,
                      KLASTER,
                      PROPOSAL_WINDOW,
                      AdwWindow)

/* PROPOSAL, an open one, is read during the call. */
void klaster_proposal_window_present (GtkWindow *parent,
                                      KlasterSession *session,
                                      const KlasterProposal *proposal,
                                      gboolean accept);
/* Fills what an officer would type, and saves; for tests. NULL keeps what is there. */
void klaster_proposal_window_fill (KlasterProposalWindow *self,
                                   const char *day,
                                   const char *letter,
                                   const char *reason);
void klaster_proposal_window_save (KlasterProposalWindow *self);

G_END_DECLS
