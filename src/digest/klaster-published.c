#include "klaster-published.h"

#include <glib/gi18n.h>
#include <math.h>

const KlasterYearStatus *
klaster_published_find (const KlasterStatusCounts *self, KlasterInstrument instrument, int year)
{
  for (guint i = 0; instrument != KLASTER_INSTRUMENT_PERMENDAGRI_81 && i < self->years->len; i++)
    {
      const KlasterYearStatus *it = self->years->pdata[i];

      if (it->year == year && it->indeks_desa == (instrument == KLASTER_INSTRUMENT_INDEKS_DESA))
        return it;
    }
  return NULL;
}

static void
add_class (GString *text, KlasterStatus status, guint counted, gint64 published)
{
  g_autofree char *here = klaster_format_integer (counted);
  g_autofree char *there = klaster_format_integer (published);

  if (text->len > 0)
    g_string_append (text, "; ");
  /* Translators: class, number of desa here, number as published. */
  g_string_append_printf (text, _ ("%s: %s here, %s published"), klaster_status_get_label (status),
                          here, there);
}

char *
klaster_published_dup_difference (const KlasterYearStatus *published,
                                  const char *label,
                                  const guint counts[KLASTER_N_STATUSES])
{
  g_autoptr (GString) classes = g_string_new (NULL);
  guint counted = 0;
  g_autofree char *n = NULL;
  g_autofree char *of = NULL;

  for (int s = KLASTER_N_STATUSES - 1; s >= 0; s--)
    {
      counted += counts[s];
      if (!klaster_figure_is_blank (published->counts[s])
          && llround (published->counts[s].value) != (gint64)counts[s])
        add_class (classes, s, counts[s], llround (published->counts[s].value));
    }
  if (classes->len == 0)
    return g_strdup ("");
  n = klaster_format_integer (counted);
  of = klaster_format_number (published->total, 0);
  if (counted < published->total && published->n_blank == 0)
    /* Translators: "Indeks Desa 2025", number of desa here, number published, then the classes. */
    return g_strdup_printf (_ ("%s: only %s of the %s desa that were published are here. %s."),
                            label, n, of, classes->str);
  /* Translators: "Indeks Desa 2025", then the classes. */
  return g_strdup_printf (_ ("%s differs from what was published for Kalimantan Selatan. %s."),
                          label, classes->str);
}
