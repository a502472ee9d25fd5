#include "klaster-index-spread.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-published.h"

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

double
klaster_median (double *numbers, guint n)
{
  if (n == 0)
    return NAN;
  qsort (numbers, n, sizeof (double), compare_doubles);
  return n % 2 == 1 ? numbers[n / 2] : (numbers[n / 2 - 1] + numbers[n / 2]) / 2;
}

void
klaster_index_stats (const KlasterVillageIndices *indices,
                     const KlasterIndexEdition *edition,
                     const char *region,
                     int part,
                     int class,
                     KlasterIndexStats *stats)
{
  g_autofree double *numbers = g_new (double, MAX (indices->villages->len, 1));
  double sum = 0;

  *stats = (KlasterIndexStats){ .mean = NAN };
  for (guint i = 0; i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];
      const KlasterVillageScore *score;
      double number;

      if (!klaster_index_edition_is_about (edition, village)
          || !klaster_index_village_matches (village, region, NULL))
        continue;
      score = klaster_index_village_get (village, edition);
      if (class >= 0 && (score == NULL || score->class != class))
        continue;
      stats->of++;
      number = score == NULL ? NAN : part < 0 ? score->score : score->parts[part];
      if (isnan (number))
        continue;
      numbers[stats->n++] = number;
      sum += number;
    }
  if (stats->n > 0)
    stats->mean = sum / stats->n;
  stats->median = klaster_median (numbers, stats->n);
}

static void
add_spread (GArray *spreads,
            const KlasterVillageIndices *indices,
            const KlasterIndexEdition *edition,
            const char *code,
            const char *name)
{
  KlasterIndexSpread spread = { .code = code, .name = name };

  for (guint i = 0; i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];
      const KlasterVillageScore *score;

      if (!klaster_index_edition_is_about (edition, village)
          || !klaster_index_village_matches (village, code, NULL))
        continue;
      spread.of++;
      score = klaster_index_village_get (village, edition);
      if (score == NULL || score->class < 0)
        continue;
      spread.n_classed++;
      spread.counts[score->class]++;
    }
  klaster_index_stats (indices, edition, code, -1, -1, &spread.score);
  if (spread.of > 0 || spreads->len == 0)
    g_array_append_val (spreads, spread);
}

static const char *
find_name (const GPtrArray *regions, const char *code)
{
  for (guint i = 0; i < regions->len; i++)
    if (g_str_equal (((const KlasterIndexRegion *)regions->pdata[i])->code, code))
      return ((const KlasterIndexRegion *)regions->pdata[i])->name;
  return code;
}

GArray *
klaster_index_spreads_new (const KlasterVillageIndices *indices,
                           const KlasterIndexEdition *edition,
                           const char *within)
{
  GArray *spreads = g_array_new (FALSE, FALSE, sizeof (KlasterIndexSpread));
  const GPtrArray *regions = within == NULL ? indices->kabupaten : indices->kecamatan;

  add_spread (spreads, indices, edition, within,
              within == NULL ? _ ("Kalimantan Selatan") : find_name (indices->kabupaten, within));
  for (guint i = 0; i < regions->len; i++)
    {
      const KlasterIndexRegion *region = regions->pdata[i];

      if (within == NULL || g_str_has_prefix (region->code, within))
        add_spread (spreads, indices, edition, region->code, region->name);
    }
  return spreads;
}

/* ---- sentences */

static char *
describe_gap (const KlasterIndexSpread *all, gboolean kelurahan)
{
  guint n = all->of - all->n_classed;
  g_autofree char *number = klaster_format_integer (n);

  if (n == 0)
    return g_strdup ("");
  /* Translators: %s is a number of villages; follows another sentence. */
  return g_strdup_printf (kelurahan ? _ (" The class of %s kelurahan is not entered.")
                                    : _ (" The class of %s desa is not entered."),
                          number);
}

char *
klaster_index_dup_sentence (const KlasterVillageIndices *indices,
                            const KlasterIndexEdition *edition,
                            const char *within)
{
  g_autoptr (GArray) spreads = klaster_index_spreads_new (indices, edition, within);
  const KlasterIndexSpread *all = &g_array_index (spreads, KlasterIndexSpread, 0);
  int top = (int)klaster_instrument_get_n_classes (edition->instrument) - 1;
  gboolean kelurahan = edition->instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81;
  g_autofree char *n = klaster_format_integer (all->counts[top]);
  g_autofree char *of = klaster_format_integer (all->n_classed);
  g_autofree char *gap = describe_gap (all, kelurahan);
  const char *class = klaster_instrument_get_class_label (edition->instrument, top);

  if (all->n_classed == 0)
    /* Translators: "Indeks Desa 2025", a region. */
    return g_strdup_printf (_ ("%s: no class of %s is entered yet."), edition->label, all->name);
  return g_strdup_printf (
      /* Translators: "Indeks Desa 2025", region, number, number of desa or kelurahan, class, and perhaps a further
       * sentence that begins with a blank. */
      kelurahan ? _ ("%s, %s: %s of %s kelurahan are %s.%s")
                : _ ("%s, %s: %s of %s desa are %s.%s"),
      edition->label, all->name, n, of, class, gap);
}

char *
klaster_index_dup_difference (const KlasterVillageIndices *indices,
                              const KlasterIndexEdition *edition)
{
  g_autoptr (GArray) spreads = NULL;

  if (edition->published == NULL)
    return g_strdup ("");
  spreads = klaster_index_spreads_new (indices, edition, NULL);
  return klaster_published_dup_difference (edition->published, edition->label,
                                           g_array_index (spreads, KlasterIndexSpread, 0).counts);
}

char *
klaster_index_dup_limits_sentence (const KlasterVillageIndices *indices,
                                   KlasterInstrument instrument)
{
  const KlasterIndexLimits *limits = &indices->limits[instrument];
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) sources = g_string_new (NULL);

  if (!limits->there)
    return g_strdup ("");
  for (int i = KLASTER_N_CLASS_LIMITS - 1; i >= 0; i--)
    {
      g_autofree char *above
          = klaster_format_number (limits->above[i], klaster_instrument_get_decimals (instrument));

      g_string_append_printf (text, "%s%s > %s", text->len > 0 ? ", " : "",
                              klaster_instrument_get_class_label (instrument, i + 1), above);
      if (*limits->sources[i] != '\0' && g_hash_table_add (seen, limits->sources[i]))
        g_string_append_printf (sources, "%s%s", sources->len > 0 ? "; " : "", limits->sources[i]);
    }
  if (limits->passed_over)
    /* Translators: the usual class limits, "Mandiri > 79,62, …". */
    return g_strdup_printf (
        _ ("The class limits in the settings do not rise or are no numbers; the usual ones "
           "are used: %s."),
        text->str);
  /* Translators: class limits, and where they were found. */
  return g_strdup_printf (_ ("Class limits: %s (%s)."), text->str,
                          sources->len > 0 ? sources->str : _ ("usual values of the program"));
}
