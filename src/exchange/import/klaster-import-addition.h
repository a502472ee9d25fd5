/* New records of a plan as people read them. Private to src/exchange/import. */
#pragma once

#include "klaster-import-plan.h"

G_BEGIN_DECLS

/* Keeps what UNIT adds, when it adds something and there is room. On the store's thread. */
void klaster_import_plan_add_addition (KlasterImportPlan *self,
                                       KlasterReader *reader,
                                       const KlasterImportUnit *unit);
/* For the array of them. */
void klaster_import_addition_free (gpointer addition);

G_END_DECLS
