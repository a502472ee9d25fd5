/* What the files of the rows share. */
#pragma once

#include "klaster-index-moves.h"
#include "klaster-index-near.h"
#include "klaster-index-sites.h"
#include "klaster-villages-rows.h"

G_BEGIN_DECLS

struct _KlasterVillagesRows
{
  KlasterVillagesTable table;
  KlasterVillageIndices *indices; /* owned */
  const KlasterIndexEdition *edition, *former; /* of the indices; FORMER may be NULL */
  /* Owned, of the table that needs it. */
  KlasterIndexMoves *moves;
  KlasterIndexNear *near;
  GArray *spreads; /* KlasterIndexSpread */
  GArray *sites; /* KlasterIndexSite */
  char *region; /* or NULL */
  /* Rows after the filter: KlasterIndexVillage, KlasterIndexSpread, KlasterIndexMove, KlasterNearVillage or
   * KlasterIndexSite, by the table. */
  GPtrArray *items;
  guint n_all;
  KlasterTableColumn
      columns[KLASTER_N_STATUSES + 4]; /* with titles in the language of the screen */
};

/* Fills CELL of ITEM in COLUMN. */
void klaster_villages_describe (const KlasterVillagesRows *self,
                                gconstpointer item,
                                guint column,
                                KlasterTableCell *cell);

G_END_DECLS
