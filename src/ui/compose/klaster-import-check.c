#include "klaster-import-check.h"

#include <glib/gi18n.h>

#include "klaster-published.h"

char *
klaster_import_check_published (KlasterReader *reader,
                                const KlasterImportTally *tally,
                                GError **error)
{
  g_autoptr (KlasterStatusCounts) published = klaster_status_counts_build (reader, error);
  const KlasterYearStatus *year;
  g_autofree char *label = NULL;
  g_autofree char *sentence = NULL;

  if (published == NULL)
    return NULL;
  year = klaster_published_find (published, tally->instrument, tally->year);
  if (year == NULL)
    return NULL;
  /* Translators: instrument, year: what is compared with the published counts. */
  label = g_strdup_printf (_ ("%s %d after this import"),
                           klaster_instrument_get_label (tally->instrument), tally->year);
  sentence = klaster_published_dup_difference (year, label, tally->counts);
  return *sentence != '\0' ? g_steal_pointer (&sentence) : NULL;
}
