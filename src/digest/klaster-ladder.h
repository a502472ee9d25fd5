/* Ladders: the steps to a right, a permit, a joint enterprise, and which of them are reached.
 *
 * Steps per kind after facts on the procedures of DJKI, OSS, BPOM, BPJPH and PP 11/2021; those of
 * industrial designs and SNI, for which no public source was at hand, follow the general order of
 * examination. Pure functions, any thread.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_RUNG_REACHED,
  KLASTER_RUNG_CURRENT, /* being worked on */
  KLASTER_RUNG_AHEAD,
  KLASTER_RUNG_BLOCKED, /* current, and something blocks it */
  KLASTER_RUNG_REJECTED,
  KLASTER_RUNG_UNRECORDED /* a later step is reached, but nothing is entered for this one */
} KlasterRungState;

typedef struct
{
  const char *key; /* as stored; static */
  const char *label; /* in words of the screen; static */
  KlasterRungState state;
  GDate day; /* reached on; of the current one: begun on; not valid when not entered */
} KlasterRung;

typedef struct
{
  KlasterRung *steps;
  guint n_steps;
  guint n_reached; /* steps reached */
  gboolean complete; /* the last one is reached */
  gboolean rejected;
  char
      *text; /* "Step 3 of 7: Formality check", "All steps done", "Rejected", "Stage not entered" */
  char *pace; /* "40 days at this step, target 3 Des 2026, past its target", or NULL */
  char *blocker; /* what holds it up, and whose turn it is; or NULL */
} KlasterLadder;

KLASTER_DECLARE_DIGEST (KlasterLadder, klaster_ladder)

/* KIND and STAGE are keys of the choices of entity intellectual_property; STAGE NULL: not entered,
 * all ahead. The stage of a record is the step it is at: steps before it are reached, the last step
 * is reached as soon as it is entered. A stage that the kind does not have is put in by the order
 * of all stages. */
KlasterLadder *klaster_ladder_for_right (const char *kind, const char *stage);
/* Entity permit. */
KlasterLadder *klaster_ladder_for_permit (const char *kind, const char *stage);
/* Entity bumdesma; its stage is the last one done. */
KlasterLadder *klaster_ladder_for_bumdesma (const char *stage);
/* RECORD of one of the three entities, with its days and what holds it up. OWNER: name of the OPD, or NULL. */
KlasterLadder *
klaster_ladder_of (const KlasterRecord *record, const char *owner, const GDate *today);

G_END_DECLS
