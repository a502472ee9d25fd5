#include "klaster-decisions-page.h"

#include <glib/gi18n.h>

#include "klaster-award-view.h"
#include "klaster-evaluation-view.h"
#include "klaster-proposals-view.h"
#include "klaster-targets-view.h"

KlasterSections *
klaster_decisions_page_new (KlasterSession *session)
{
  KlasterSections *self = klaster_sections_new (session);

  klaster_sections_add (self, "award", _ ("Award"), klaster_award_view_new);
  klaster_sections_add (self, "proposals", _ ("Replacement of sites"), klaster_proposals_view_new);
  klaster_sections_add (self, "evaluation", _ ("Instruction"), klaster_evaluation_view_new);
  klaster_sections_add (self, "targets", _ ("Innovation policy"), klaster_targets_view_new);
  return self;
}
