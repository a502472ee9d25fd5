/* What moved between two editions of one instrument. Never across instruments: IDM and Indeks Desa have no common
 * scale. Pure; computed from KlasterVillageIndices.
 */
#pragma once

#include "klaster-village-indices.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_MOVE_UP, /* the class is higher */
  KLASTER_MOVE_DOWN,
  KLASTER_MOVE_SAME,
  KLASTER_MOVE_MISSING, /* no class in one of the two, or in both */
  KLASTER_N_MOVES
} KlasterMove;

typedef struct
{
  const KlasterIndexVillage *village;
  const KlasterVillageScore *from, *to; /* NULL: no record */
  KlasterMove move;
  double change; /* of the score; NAN when one is blank */
} KlasterIndexMove;

typedef struct
{
  const KlasterIndexEdition *from, *to;
  GArray *villages; /* KlasterIndexMove of all villages that the editions are about, by code */
  guint counts[KLASTER_N_MOVES];
  /* From class to class, in the last row and column no class. */
  guint crossed[KLASTER_N_STATUSES + 1][KLASTER_N_STATUSES + 1];
  guint n_higher, n_lower, n_equal; /* scores, of those with both */
} KlasterIndexMoves;

/* REGION: a kabupaten or kecamatan, NULL: all. NULL when the two are not of one instrument. Valid as long as INDICES. */
KlasterIndexMoves *klaster_index_moves_new (const KlasterVillageIndices *indices,
                                            const KlasterIndexEdition *from,
                                            const KlasterIndexEdition *to,
                                            const char *region);
void klaster_index_moves_free (KlasterIndexMoves *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterIndexMoves, klaster_index_moves_free)

/* "up", … for other programs. */
const char *klaster_move_get_key (KlasterMove move);
/* "Up", translated. */
const char *klaster_move_get_label (KlasterMove move);
/* "From Indeks Desa 2025 to 2026: 120 up, 8 down, 1.700 in the same class, 44 without a class in one of the two."
 * (transfer full) */
char *klaster_index_moves_dup_sentence (const KlasterIndexMoves *self);

G_END_DECLS
