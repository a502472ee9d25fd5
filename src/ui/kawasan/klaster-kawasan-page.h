/* The page of the kawasan perdesaan: a KlasterSections whose views are
 *   "areas"   the kawasan side by side, each with a page of its own
 *   "matrix"  which OPD does what for which kawasan
 *   "tkpkp"   the teams, and who came to which meeting
 * Each view takes the session and knows no other.
 */
#pragma once

#include "klaster-sections.h"

G_BEGIN_DECLS

KlasterSections *klaster_kawasan_page_new (KlasterSession *session);

G_END_DECLS
