/* The page of the two-month reports: who has reported (radar), and what they say (grid). */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_KAWASAN_PAGE (klaster_kawasan_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterKawasanPage, klaster_kawasan_page, KLASTER, KAWASAN_PAGE, AdwBin)

KlasterKawasanPage *klaster_kawasan_page_new (KlasterSession *session);
/* VIEW: "radar" or "grid". */
void klaster_kawasan_page_show (KlasterKawasanPage *self, const char *view);

G_END_DECLS
