#include "klaster-meetings-page.h"

#include <glib/gi18n.h>

#include "klaster-follow-ups-view.h"

KlasterSections *
klaster_meetings_page_new (KlasterSession *session)
{
  KlasterSections *self = klaster_sections_new (session);

  klaster_sections_add (self, "follow-ups", _ ("Follow-ups"), klaster_follow_ups_view_new);
  return self;
}
