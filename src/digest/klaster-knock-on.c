#include "klaster-knock-on.h"

static const GDate *
later (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a))
    return b;
  return g_date_valid (b) && g_date_compare (a, b) < 0 ? b : a;
}

static int
days_after (const GDate *target, const GDate *day)
{
  if (!g_date_valid (target) || !g_date_valid (day))
    return 0;
  return MAX (0, g_date_days_between (target, day));
}

static void
fill_open (KlasterKnockStage *stage, const KlasterKnockStage *former, const GDate *today)
{
  int pushed = former != NULL ? former->slip : 0;

  if (!g_date_valid (&stage->target))
    {
      stage->slip = pushed;
      return;
    }
  stage->expected = stage->target;
  g_date_add_days (&stage->expected, (guint)pushed);
  if (former != NULL)
    stage->expected = *later (&stage->expected, &former->expected);
  stage->expected = *later (&stage->expected, today);
  stage->slip = days_after (&stage->target, &stage->expected);
}

static void
fill (KlasterKnockStage *stage, const KlasterKnockStage *former, const GDate *today)
{
  g_date_clear (&stage->expected, 1);
  if (stage->closed)
    {
      stage->expected = stage->done;
      stage->slip = days_after (&stage->target, &stage->done);
      return;
    }
  fill_open (stage, former, today);
}

/* Indices so that each stage comes after the one it waits for; NULL when there is a circle. */
static guint *
order_stages (const KlasterKnockStage *stages, guint n)
{
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  g_autofree gboolean *placed = g_new0 (gboolean, MAX (n, 1));
  guint done = 0;

  for (guint before = n; done < n && before != done;)
    {
      before = done;
      for (guint i = 0; i < n; i++)
        if (!placed[i] && (stages[i].waits_for < 0 || placed[stages[i].waits_for]))
          {
            placed[i] = TRUE;
            order[done++] = i;
          }
    }
  return done == n ? g_steal_pointer (&order) : NULL;
}

/* Public functions */

gboolean
klaster_knock_on (KlasterKnockStage *stages, guint n, const GDate *today)
{
  g_autofree guint *order = order_stages (stages, n);

  if (order == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      KlasterKnockStage *stage = &stages[order[i]];

      fill (stage, stage->waits_for >= 0 ? &stages[stage->waits_for] : NULL, today);
    }
  return TRUE;
}

gboolean
klaster_knock_on_slip (const KlasterKnockStage *stages,
                       guint n,
                       guint index,
                       guint days,
                       const GDate *today,
                       GDate *before,
                       GDate *after)
{
  g_autofree KlasterKnockStage *work = g_memdup2 (stages, n * sizeof *stages);

  g_return_val_if_fail (index < n, FALSE);

  if (stages[index].closed || !klaster_knock_on (work, n, today)
      || !g_date_valid (&work[index].expected))
    return FALSE;
  for (guint i = 0; i < n; i++)
    before[i] = work[i].expected;
  work[index].closed = TRUE;
  work[index].done = before[index];
  g_date_add_days (&work[index].done, days);
  klaster_knock_on (work, n, today);
  for (guint i = 0; i < n; i++)
    after[i] = work[i].expected;
  return TRUE;
}
