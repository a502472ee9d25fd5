#include "klaster-index-near.h"

#include <glib/gi18n.h>
#include <math.h>

/* Scores have two or four decimals: 79,62 and 78,62 are one point apart in spite of their binary forms. */
#define EPSILON 1e-9

static const char *
get_part_label (KlasterInstrument instrument, guint part)
{
  const char *key = klaster_instrument_get_parts (instrument)[part];

  return _ (klaster_entity_get_field (klaster_entity_get ("village_index"), key)->label);
}

static void
read_medians (KlasterIndexNear *self, const KlasterVillageIndices *indices)
{
  const char *const *parts = klaster_instrument_get_parts (self->edition->instrument);

  for (guint limit = 0; limit < KLASTER_N_CLASS_LIMITS; limit++)
    for (guint p = 0; parts[p] != NULL; p++)
      klaster_index_stats (indices, self->edition, NULL, (int)p, (int)limit + 1,
                           &self->medians[limit][p]);
}

static void
find_gaps (const KlasterIndexNear *self, KlasterNearVillage *near)
{
  const char *const *parts = klaster_instrument_get_parts (self->edition->instrument);

  near->weakest = -1;
  for (guint p = 0; p < KLASTER_MAX_PARTS; p++)
    near->gaps[p] = NAN;
  for (guint p = 0; parts[p] != NULL; p++)
    {
      double gap = self->medians[near->limit][p].median - near->score->parts[p];

      near->gaps[p] = isnan (gap) ? NAN : MAX (gap, 0);
      if (near->gaps[p] > 0 && (near->weakest < 0 || near->gaps[p] > near->gaps[near->weakest]))
        near->weakest = (int)p;
    }
}

static void
add_village (KlasterIndexNear *self,
             const KlasterIndexLimits *limits,
             const KlasterIndexVillage *village)
{
  const KlasterVillageScore *score = klaster_index_village_get (village, self->edition);

  if (score == NULL || isnan (score->score))
    return;
  for (guint limit = 0; limit < KLASTER_N_CLASS_LIMITS; limit++)
    {
      KlasterNearVillage near = { .village = village, .score = score, .limit = limit };

      near.missing = limits->above[limit] - score->score;
      if (fabs (near.missing) > self->near + EPSILON)
        continue;
      find_gaps (self, &near);
      if (near.missing < 0)
        {
          g_array_append_val (self->above, near);
          continue;
        }
      g_array_append_val (self->below, near);
      if (near.weakest >= 0)
        self->weakest[near.weakest]++;
    }
}

static int
compare_distances (gconstpointer a, gconstpointer b)
{
  double x = fabs (((const KlasterNearVillage *)a)->missing);
  double y = fabs (((const KlasterNearVillage *)b)->missing);

  return (x > y) - (x < y);
}

KlasterIndexNear *
klaster_index_near_new (const KlasterVillageIndices *indices,
                        const KlasterIndexEdition *edition,
                        const char *region)
{
  const KlasterIndexLimits *limits = &indices->limits[edition->instrument];
  KlasterIndexNear *self = g_new0 (KlasterIndexNear, 1);

  self->edition = edition;
  self->near = limits->near;
  self->below = g_array_new (FALSE, FALSE, sizeof (KlasterNearVillage));
  self->above = g_array_new (FALSE, FALSE, sizeof (KlasterNearVillage));
  if (!limits->there)
    return self;
  read_medians (self, indices);
  for (guint i = 0; i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];

      if (klaster_index_edition_is_about (edition, village)
          && klaster_index_village_matches (village, region, NULL))
        add_village (self, limits, village);
    }
  /* Stable: equally near ones stay in the order of their codes. */
  g_array_sort (self->below, compare_distances);
  g_array_sort (self->above, compare_distances);
  return self;
}

void
klaster_index_near_free (KlasterIndexNear *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->below);
  g_array_unref (self->above);
  g_free (self);
}

char *
klaster_near_village_dup_distance (const KlasterNearVillage *self)
{
  KlasterInstrument instrument = self->score->instrument;
  g_autofree char *points
      = klaster_format_number (fabs (self->missing), klaster_instrument_get_decimals (instrument));
  const char *class = klaster_instrument_get_class_label (instrument, (int)self->limit + 1);

  if (self->missing < 0)
    /* Translators: points, class. */
    return g_strdup_printf (_ ("%s above the limit of %s"), points, class);
  /* Translators: points, class. */
  return g_strdup_printf (_ ("%s to the limit of %s"), points, class);
}

/* The widest gap that is smaller than BEFORE, or equally wide and further behind than LAST. */
static int
find_next (const KlasterNearVillage *self, double before, int last)
{
  int found = -1;

  for (int p = 0; p < KLASTER_MAX_PARTS; p++)
    {
      double gap = self->gaps[p];

      if (!(gap > 0) || gap > before || (gap == before && p <= last))
        continue;
      if (found < 0 || gap > self->gaps[found])
        found = p;
    }
  return found;
}

char *
klaster_near_village_dup_gaps (const KlasterNearVillage *self)
{
  KlasterInstrument instrument = self->score->instrument;
  g_autoptr (GString) text = g_string_new (NULL);
  double before = INFINITY;
  gboolean blank = TRUE;

  for (int p = find_next (self, before, -1); p >= 0; p = find_next (self, before, p))
    {
      g_autofree char *gap
          = klaster_format_number (self->gaps[p], klaster_instrument_get_decimals (instrument));

      before = self->gaps[p];
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "",
                              get_part_label (instrument, (guint)p), gap);
    }
  if (text->len > 0)
    return g_string_free (g_steal_pointer (&text), FALSE);
  for (guint p = 0; p < KLASTER_MAX_PARTS; p++)
    blank = blank && isnan (self->gaps[p]);
  return g_strdup (blank ? _ ("dimensions not entered") : _ ("no dimension is behind"));
}

static char *
describe_weakest (const KlasterIndexNear *self)
{
  const char *const *parts = klaster_instrument_get_parts (self->edition->instrument);
  guint most = 0;

  for (guint p = 0; parts[p] != NULL; p++)
    if (self->weakest[p] > self->weakest[most])
      most = p;
  if (self->weakest[most] == 0)
    return g_strdup ("");
  /* Translators: a dimension and a number of desa; follows another sentence. */
  return g_strdup_printf (_ (" %s is furthest behind in %u of them."),
                          get_part_label (self->edition->instrument, most), self->weakest[most]);
}

char *
klaster_index_near_dup_sentence (const KlasterIndexNear *self)
{
  KlasterInstrument instrument = self->edition->instrument;
  g_autofree char *near = NULL;
  g_autofree char *below = NULL;
  g_autofree char *above = NULL;
  g_autofree char *weakest = NULL;

  if (klaster_instrument_get_most (instrument) == 0)
    /* Translators: an instrument. */
    return g_strdup_printf (_ ("%s has no scores here, so no village is near a limit."),
                            klaster_instrument_get_label (instrument));
  near = klaster_format_number_short (self->near, klaster_instrument_get_decimals (instrument));
  below = klaster_format_integer (self->below->len);
  above = klaster_format_integer (self->above->len);
  weakest = describe_weakest (self);
  /* Translators: "Indeks Desa 2025", number of desa, points, number of desa, and perhaps a further sentence. */
  return g_strdup_printf (
      _ ("%s: %s desa lack %s points or less to the next class, %s are as little above a "
         "limit.%s"),
      self->edition->label, below, near, above, weakest);
}
