/* The page of the two-month reports: who has reported (radar), and what they say (grid). */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_REPORTS_PAGE (klaster_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterReportsPage, klaster_reports_page, KLASTER, REPORTS_PAGE, AdwBin)

KlasterReportsPage *klaster_reports_page_new (KlasterSession *session);
/* VIEW: "radar" or "grid"; FALSE for any other. */
gboolean klaster_reports_page_show (KlasterReportsPage *self, const char *view);

G_END_DECLS
