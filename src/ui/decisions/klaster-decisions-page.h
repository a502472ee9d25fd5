/* The page of the decisions of the programme: proposals to replace a site, evaluation of the instruction, targets of
 * innovation policy. Main thread. */
#pragma once

#include "klaster-sections.h"

G_BEGIN_DECLS

KlasterSections *klaster_decisions_page_new (KlasterSession *session);

G_END_DECLS
