#include "klaster-meetings-page.h"

#include <glib/gi18n.h>

#include "klaster-audiensi-view.h"
#include "klaster-calendar-view.h"
#include "klaster-follow-ups-view.h"
#include "klaster-meetings-view.h"
#include "klaster-visits-view.h"

KlasterSections *
klaster_meetings_page_new (KlasterSession *session)
{
  KlasterSections *self = klaster_sections_new (session);

  klaster_sections_add (self, "follow-ups", _ ("Follow-ups"), klaster_follow_ups_view_new);
  klaster_sections_add (self, "meetings", _ ("Meetings"), klaster_meetings_view_new);
  klaster_sections_add (self, "audiensi", _ ("Audiensi Sekda"), klaster_audiensi_view_new);
  klaster_sections_add (self, "assistance", _ ("Assistance"), klaster_visits_view_new);
  klaster_sections_add (self, "calendar", _ ("Calendar"), klaster_calendar_view_new);
  return self;
}
