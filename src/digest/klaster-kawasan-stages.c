/* The ten stages of a kawasan: which are closed, which is current, and when the rest is expected. */
#include "klaster-kawasan-private.h"
#include "klaster-knock-on.h"

static KlasterRecord *
find_stage (GPtrArray *records, const char *key)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (klaster_record_get_text (records->pdata[i], "stage"), key) == 0)
      return records->pdata[i];
  return NULL;
}

static gboolean
is_closed (const KlasterRecord *record)
{
  return record != NULL && klaster_record_has (record, "done")
         && klaster_record_has (record, "document_number");
}

static void
fill_stage (KlasterKawasanStage *stage, KlasterRecord *record, KlasterTitles *titles)
{
  stage->record = g_strdup (klaster_record_get_id (record));
  stage->stored = klaster_record_ref (record);
  stage->start = klaster_get_date (record, "start");
  stage->target = klaster_get_date (record, "target");
  stage->done = klaster_get_date (record, "done");
  stage->document = klaster_dup_text (record, "document_number");
  stage->document_date = klaster_get_date (record, "document_date");
  stage->owner
      = g_strdup (klaster_titles_get (titles, "opd", klaster_record_get_text (record, "owner")));
  stage->blocker = klaster_dup_text (record, "blocker");
}

static KlasterRungState
judge_state (const KlasterKawasanStage *stage, int index, int current, gboolean closed)
{
  if (closed)
    return KLASTER_RUNG_REACHED;
  if (index != current)
    return index < current ? KLASTER_RUNG_UNRECORDED : KLASTER_RUNG_AHEAD;
  return stage->blocker != NULL ? KLASTER_RUNG_BLOCKED : KLASTER_RUNG_CURRENT;
}

/* Days from its own start, else from the end of the stage before. */
static int
count_days (const KlasterKawasanStage *stage, const KlasterKawasanStage *before, const GDate *end)
{
  GDate start = stage->start;

  if (!g_date_valid (&start) && before != NULL)
    start = before->done;
  if (!g_date_valid (&start) || g_date_compare (&start, end) > 0)
    return -1;
  return g_date_days_between (&start, end);
}

/* The stage after the furthest closed one is current; what lies before and is not closed is
 * unrecorded. */
static int
judge_stages (KlasterKawasanStage *stages, guint n, const gboolean *closed, const GDate *today)
{
  int current = 0;

  for (guint i = 0; i < n; i++)
    if (closed[i])
      current = (int)i + 1;
  for (guint i = 0; i < n; i++)
    {
      KlasterKawasanStage *stage = &stages[i];
      const KlasterKawasanStage *before = i > 0 && closed[i - 1] ? &stages[i - 1] : NULL;

      stage->state = judge_state (stage, (int)i, current, closed[i]);
      stage->days = -1;
      if (!closed[i] && (int)i != current)
        continue;
      stage->days = count_days (stage, before, closed[i] ? &stage->done : today);
      stage->overdue = !closed[i] && g_date_valid (&stage->target)
                       && g_date_compare (&stage->target, today) < 0;
    }
  return current;
}

static int
find_waited (const KlasterKawasanStage *stages, guint n, const KlasterRecord *record, guint self)
{
  const char *id = record != NULL ? klaster_record_get_text (record, "waits_for") : NULL;

  for (guint i = 0; id != NULL && i < n; i++)
    if (g_strcmp0 (stages[i].record, id) == 0)
      return (int)i;
  return (int)self - 1;
}

static void
expect_stages (KlasterKawasanStage *stages,
               guint n,
               GPtrArray *records,
               const gboolean *closed,
               const GDate *today)
{
  g_autofree KlasterKnockStage *knocks = g_new0 (KlasterKnockStage, n);

  for (guint i = 0; i < n; i++)
    {
      knocks[i].waits_for = find_waited (stages, n, find_stage (records, stages[i].key), i);
      knocks[i].closed = closed[i];
      knocks[i].target = stages[i].target;
      knocks[i].done = stages[i].done;
    }
  if (!klaster_knock_on (knocks, n, today))
    return;
  for (guint i = 0; i < n; i++)
    {
      stages[i].expected = knocks[i].expected;
      stages[i].slip = knocks[i].slip;
      stages[i].waits_for = knocks[i].waits_for;
    }
}

/* ---- against the other kawasan */

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const int *)a - *(const int *)b;
}

/* The middle one, or the mean of the two in the middle, rounded; -1 of none. Sorts. */
static int
get_median (GArray *days)
{
  guint n = days->len;

  if (n == 0)
    return -1;
  g_array_sort (days, compare_days);
  return n % 2 == 1
             ? g_array_index (days, int, n / 2)
             : (g_array_index (days, int, n / 2 - 1) + g_array_index (days, int, n / 2) + 1) / 2;
}

static void
collect_days (GArray **days, GPtrArray *records, KlasterTitles *titles, const GDate *today)
{
  guint n;
  int current;
  KlasterKawasanStage *stages = klaster_kawasan_stages_new (records, titles, today, &n, &current);

  for (guint i = 0; i < n; i++)
    if (stages[i].days >= 0)
      g_array_append_val (days[i], stages[i].days);
  klaster_kawasan_stages_free (stages, n);
}

/* Public functions */

void
klaster_kawasan_stages_compare (KlasterKawasanStage *stages,
                                guint n,
                                const char *kawasan,
                                GPtrArray *all,
                                KlasterTitles *titles,
                                const GDate *today)
{
  g_autoptr (GHashTable) groups = klaster_group_records (all, "kawasan");
  g_autofree GArray **days = g_new (GArray *, MAX (n, 1));
  GHashTableIter iter;
  gpointer id, records;

  for (guint i = 0; i < n; i++)
    days[i] = g_array_new (FALSE, FALSE, sizeof (int));
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &id, &records))
    if (g_strcmp0 (id, kawasan) != 0)
      collect_days (days, records, titles, today);
  for (guint i = 0; i < n; i++)
    {
      stages[i].n_others = days[i]->len;
      stages[i].others_days = get_median (days[i]);
      g_array_unref (days[i]);
    }
}

KlasterKawasanStage *
klaster_kawasan_stages_new (GPtrArray *records,
                            KlasterTitles *titles,
                            const GDate *today,
                            guint *n_stages,
                            int *current)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("kawasan_stage"), "stage");
  g_autofree gboolean *closed = NULL;
  KlasterKawasanStage *stages;
  guint n = 0;

  while (field->choices[n].key != NULL)
    n++;
  stages = g_new0 (KlasterKawasanStage, n);
  closed = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    {
      KlasterRecord *record = find_stage (records, field->choices[i].key);

      stages[i].key = field->choices[i].key;
      stages[i].label = klaster_field_get_choice_label (field, field->choices[i].key);
      if (record != NULL)
        fill_stage (&stages[i], record, titles);
      closed[i] = is_closed (record);
    }
  *n_stages = n;
  *current = judge_stages (stages, n, closed, today);
  /* Nothing is closed and nothing is entered of the first stage: where it stands is not known. */
  if (*current == 0 && stages[0].record == NULL)
    {
      *current = KLASTER_STAGE_UNKNOWN;
      stages[0].state = KLASTER_RUNG_UNRECORDED;
    }
  expect_stages (stages, n, records, closed, today);
  return stages;
}

void
klaster_kawasan_stages_free (KlasterKawasanStage *stages, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_free (stages[i].record);
      g_clear_pointer (&stages[i].stored, klaster_record_unref);
      g_free (stages[i].document);
      g_free (stages[i].owner);
      g_free (stages[i].blocker);
    }
  g_free (stages);
}
