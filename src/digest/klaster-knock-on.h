/* What a slip of one stage does to the dates of those that wait for it. Pure functions, any thread.
 *
 * Rule
 *  - A stage that is closed ends on its day. One that is not is expected on its target, but never
 *    before today.
 *  - The slip of a stage is the number of days by which that is later than its target; a stage that
 *    ends early moves nobody forward.
 *  - A stage that waits for another is expected on its target plus the slip of the other, and not
 *    before the other is. Without a target of its own it has no expected day, but passes the slip on.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  /* In */
  int waits_for; /* index of a stage, -1: of none */
  gboolean closed;
  GDate target; /* not valid: none is set */
  GDate done; /* of a closed stage */
  /* Out */
  GDate expected; /* not valid: unknown */
  int slip; /* days, never negative */
} KlasterKnockStage;

/* Fills expected and slip of the N STAGES, which may stand in any order. FALSE, with nothing filled,
 * when they wait for each other in a circle. */
gboolean klaster_knock_on (KlasterKnockStage *stages, guint n, const GDate *today);

/* What if stage INDEX ends DAYS later than it is expected? BEFORE and AFTER: room for N days each, the
 * expected ends without and with it; not valid where unknown. FALSE, with nothing filled, when the stages
 * wait in a circle, INDEX is closed, or no end of it is expected because it has no target. */
gboolean klaster_knock_on_slip (const KlasterKnockStage *stages,
                                guint n,
                                guint index,
                                guint days,
                                const GDate *today,
                                GDate *before,
                                GDate *after);

G_END_DECLS
