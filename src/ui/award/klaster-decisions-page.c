#include "klaster-decisions-page.h"

#include <glib/gi18n.h>

#include "klaster-award-view.h"

KlasterSections *
klaster_decisions_page_new (KlasterSession *session)
{
  KlasterSections *self = klaster_sections_new (session);

  klaster_sections_add (self, "award", _ ("Award"), klaster_award_view_new);
  return self;
}
