/* The page Indeks Desa: every village with what was issued about it, how the classes are spread, what moved between two
 * years, who is near a class limit, the sites against the villages around them, the map.
 *
 * The store is read once; filters work on the value that came of it and follow the typing. Main thread.
 */
#pragma once

#include <adwaita.h>

#include "klaster-drawn-table.h"
#include "klaster-session.h"
#include "klaster-village-indices.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_VILLAGES_PAGE (klaster_villages_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterVillagesPage, klaster_villages_page, KLASTER, VILLAGES_PAGE, AdwBin)

KlasterVillagesPage *klaster_villages_page_new (KlasterSession *session);
/* "all", "spread", "moves", "near", "sites" or "map"; FALSE for another name. */
gboolean klaster_villages_page_show (KlasterVillagesPage *self, const char *view);
/* All that was asked of the store has come (pictures, tests). */
gboolean klaster_villages_page_is_settled (KlasterVillagesPage *self);
/* NULL before the first reading. Borrowed. (tests) */
const KlasterVillageIndices *klaster_villages_page_get_indices (KlasterVillagesPage *self);
KlasterDrawnTable *klaster_villages_page_get_table (KlasterVillagesPage *self);
/* What the table says as a whole, and "12 of 1.872". Borrowed. (tests) */
const char *klaster_villages_page_get_sentence (KlasterVillagesPage *self);
const char *klaster_villages_page_get_count (KlasterVillagesPage *self);
/* As typed or chosen by the officer. (tests) */
void klaster_villages_page_search (KlasterVillagesPage *self, const char *text);
void klaster_villages_page_choose_region (KlasterVillagesPage *self, const char *code);
void klaster_villages_page_choose (KlasterVillagesPage *self, guint choice);

G_END_DECLS
