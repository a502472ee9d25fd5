/* What is decided with the figures in the store, in front of people who lose: the award. Main thread. */
#pragma once

#include "klaster-sections.h"

G_BEGIN_DECLS

KlasterSections *klaster_decisions_page_new (KlasterSession *session);

G_END_DECLS
