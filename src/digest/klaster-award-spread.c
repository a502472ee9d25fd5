/* How far the jurors of an edition differ. */
#include <glib/gi18n.h>

#include "klaster-award-edition.h"

#define DECIMALS 2

typedef struct
{
  guint criterion, site;
  double width; /* 0 to 1 of the scale */
  KlasterAwardSpread spread;
} Wide;

static int
compare_wide (gconstpointer a, gconstpointer b)
{
  const Wide *x = a, *y = b;

  if (x->width != y->width)
    return x->width > y->width ? -1 : 1;
  if (x->criterion != y->criterion)
    return x->criterion < y->criterion ? -1 : 1;
  return x->site < y->site ? -1 : 1;
}

static GArray *
find_wide (const KlasterAwardSheet *sheet)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Wide));

  for (guint c = 0; c < sheet->criteria->len; c++)
    for (guint s = 0; s < sheet->sites->len; s++)
      {
        const KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, c);
        Wide wide = { .criterion = c, .site = s };

        if (criterion->source != KLASTER_AWARD_SOURCE_JURY)
          continue;
        wide.spread = klaster_award_sheet_get_spread (sheet, c, s);
        if (wide.spread.n < 2 || !(wide.spread.highest > wide.spread.lowest))
          continue;
        wide.width
            = (wide.spread.highest - wide.spread.lowest) / (criterion->highest - criterion->lowest);
        g_array_append_val (found, wide);
      }
  g_array_sort (found, compare_wide);
  return found;
}

/* Public functions */

GPtrArray *
klaster_award_list_spreads (const KlasterAwardEdition *self, guint most)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) found = NULL;

  if (self->sheet == NULL || !self->sheet->closed)
    return sentences;
  found = find_wide (self->sheet);
  for (guint i = 0; i < found->len && i < most; i++)
    {
      const Wide *wide = &g_array_index (found, Wide, i);
      g_autofree char *lowest = klaster_format_number_short (wide->spread.lowest, DECIMALS);
      g_autofree char *highest = klaster_format_number_short (wide->spread.highest, DECIMALS);
      g_autofree char *mean = klaster_format_number_short (wide->spread.mean, DECIMALS);

      g_ptr_array_add (
          sentences,
          /* Translators: criterion, site, lowest and highest score, mean, how many jurors scored. */
          g_strdup_printf (_ ("%s, %s: %s to %s (mean %s of %u jurors)"),
                           klaster_award_sheet_get_criterion (self->sheet, wide->criterion)->label,
                           klaster_award_sheet_get_site (self->sheet, wide->site)->name, lowest,
                           highest, mean, wide->spread.n));
    }
  return sentences;
}
