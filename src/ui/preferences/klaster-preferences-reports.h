/* The group of the preferences with the due day of reports: kept in the store, so that it holds for the whole
 * office. Periods with a due day of their own are set in the radar of reports. */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PREFERENCES_REPORTS (klaster_preferences_reports_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPreferencesReports,
                      klaster_preferences_reports,
                      KLASTER,
                      PREFERENCES_REPORTS,
                      AdwPreferencesGroup)

AdwPreferencesGroup *klaster_preferences_reports_new (KlasterSession *session);

G_END_DECLS
