#include "klaster-index-sites.h"

#include <glib/gi18n.h>
#include <math.h>

static void
count_around (const KlasterVillageIndices *indices,
              const KlasterIndexEdition *edition,
              const char *region,
              const KlasterVillageScore *own,
              KlasterIndexAround *around)
{
  for (guint i = 0; own != NULL && i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];
      const KlasterVillageScore *score;

      if (!klaster_index_edition_is_about (edition, village)
          || !klaster_index_village_matches (village, region, NULL))
        continue;
      score = klaster_index_village_get (village, edition);
      if (score == NULL)
        continue;
      around->rank += score->score > own->score;
      around->n_classed += score->class >= 0;
      around->n_same += score->class >= 0 && score->class == own->class;
    }
  around->rank = own == NULL || isnan (own->score) ? 0 : around->rank + 1;
}

void
klaster_index_site_describe (const KlasterVillageIndices *indices,
                             const KlasterIndexEdition *edition,
                             const KlasterIndexVillage *village,
                             KlasterIndexSite *site)
{
  g_autofree char *kecamatan
      = klaster_region_code_dup_parent (village->code, KLASTER_LEVEL_KECAMATAN);
  g_autofree char *kabupaten
      = klaster_region_code_dup_parent (village->code, KLASTER_LEVEL_KABUPATEN);
  const char *const regions[KLASTER_N_AROUNDS] = { kecamatan, kabupaten, NULL };
  const char *const names[KLASTER_N_AROUNDS]
      = { village->kecamatan_name, village->kabupaten_name, _ ("Kalimantan Selatan") };

  *site = (KlasterIndexSite){ .village = village,
                              .score = klaster_index_village_get (village, edition) };
  for (guint i = 0; i < KLASTER_N_AROUNDS; i++)
    {
      site->around[i].name = names[i];
      klaster_index_stats (indices, edition, regions[i], -1, -1, &site->around[i].stats);
      count_around (indices, edition, regions[i], site->score, &site->around[i]);
    }
}

GArray *
klaster_index_sites_new (const KlasterVillageIndices *indices, const KlasterIndexEdition *edition)
{
  GArray *sites = g_array_new (FALSE, FALSE, sizeof (KlasterIndexSite));

  for (guint i = 0; i < indices->villages->len; i++)
    {
      const KlasterIndexVillage *village = indices->villages->pdata[i];
      KlasterIndexSite site;

      if (!village->site || !klaster_index_edition_is_about (edition, village))
        continue;
      klaster_index_site_describe (indices, edition, village, &site);
      g_array_append_val (sites, site);
    }
  return sites;
}

static char *
describe_class (const KlasterIndexSite *site, const KlasterIndexEdition *edition)
{
  const KlasterIndexAround *around = &site->around[KLASTER_AROUND_KABUPATEN];
  g_autofree char *count = klaster_count_dup_text (around->n_same, around->n_classed);

  /* Translators: village, class, "3 of 9", a kabupaten or kota. */
  return g_strdup_printf (
      _ ("%s is %s, as are %s with a class in %s."), site->village->name,
      klaster_instrument_get_class_label (edition->instrument, site->score->class), count,
      around->name);
}

char *
klaster_index_site_dup_sentence (const KlasterIndexSite *site, const KlasterIndexEdition *edition)
{
  int decimals = klaster_instrument_get_decimals (edition->instrument);
  const KlasterIndexAround *around = &site->around[KLASTER_AROUND_KABUPATEN];
  g_autofree char *score = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *count = NULL;
  double above;

  if (site->score == NULL || (isnan (site->score->score) && site->score->class < 0))
    /* Translators: "Indeks Desa 2025", a village. */
    return g_strdup_printf (_ ("%s of %s is not entered."), edition->label, site->village->name);
  if (isnan (site->score->score))
    return describe_class (site, edition);
  above = site->score->score - around->stats.median;
  score = klaster_format_number (site->score->score, decimals);
  distance = klaster_format_number (fabs (above), decimals);
  count = klaster_count_dup_text (around->stats.n, around->stats.of);
  return g_strdup_printf (
      /* Translators: village, score, points, a kabupaten or kota, "276 of 277", rank. */
      above < 0 ? _ ("%s has %s: %s below the median of %s (%s desa), place %u there.")
                : _ ("%s has %s: %s above the median of %s (%s desa), place %u there."),
      site->village->name, score, distance, around->name, count, around->rank);
}
