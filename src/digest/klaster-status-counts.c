#include "klaster-status-counts.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-digest-private.h"

#define PROVINCE "63"

static void
year_free (KlasterYearStatus *self)
{
  g_free (self->source);
  g_free (self);
}

static void
status_counts_clear (KlasterStatusCounts *self)
{
  g_ptr_array_unref (self->years);
  g_free (self->sentence);
  g_free (self->break_note);
}

KLASTER_DEFINE_DIGEST (KlasterStatusCounts, klaster_status_counts, status_counts_clear)

/* Reads "IDM-Sangat-Tertinggal"; FALSE when CODE is of another dataset. The longest status wins,
 * for "tertinggal" also ends "sangat_tertinggal". */
static gboolean
read_code (const char *code, gboolean *indeks_desa, KlasterStatus *status)
{
  g_autofree char *plain = g_ascii_strdown (code, -1);
  gsize longest = 0;

  g_strdelimit (plain, "- .", '_');
  *status = KLASTER_STATUS_NONE;
  for (int s = 0; s < KLASTER_N_STATUSES; s++)
    {
      const char *key = klaster_status_get_key (s);

      if (g_str_has_suffix (plain, key) && strlen (key) > longest)
        {
          longest = strlen (key);
          *status = s;
        }
    }
  *indeks_desa = strstr (plain, "indeks_desa") != NULL;
  return *status != KLASTER_STATUS_NONE && (*indeks_desa || strstr (plain, "idm") != NULL);
}

static KlasterYearStatus *
find_year (KlasterStatusCounts *self, int year, gboolean indeks_desa)
{
  KlasterYearStatus *found;

  for (guint i = 0; i < self->years->len; i++)
    {
      found = self->years->pdata[i];
      if (found->year == year && found->indeks_desa == indeks_desa)
        return found;
    }
  found = g_new0 (KlasterYearStatus, 1);
  found->year = year;
  found->indeks_desa = indeks_desa;
  found->source = g_strdup ("");
  for (int s = 0; s < KLASTER_N_STATUSES; s++)
    found->counts[s] = klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);
  g_ptr_array_add (self->years, found);
  return found;
}

static gboolean
add_dataset (KlasterStatusCounts *self,
             KlasterReader *reader,
             const KlasterRecord *dataset,
             gboolean indeks_desa,
             KlasterStatus status,
             GError **error)
{
  const KlasterMatch matches[]
      = { { "dataset", klaster_record_get_id (dataset) }, { "region", PROVINCE }, { NULL, NULL } };
  g_autoptr (GPtrArray) values
      = klaster_reader_list (reader, klaster_entity_get ("dataset_value"), matches, "year", error);

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      KlasterRecord *value = values->pdata[i];
      KlasterYearStatus *year
          = find_year (self, (int)klaster_record_get_integer (value, "year", 0), indeks_desa);
      const char *source = klaster_record_get_text (value, "source");

      year->counts[status] = klaster_figure_of (value, "value");
      if (source == NULL)
        source = klaster_record_get_text (dataset, "source");
      if (source != NULL && *year->source == '\0')
        {
          g_free (year->source);
          year->source = g_strdup (source);
        }
    }
  return values != NULL;
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const KlasterYearStatus *x = *(KlasterYearStatus *const *)a;
  const KlasterYearStatus *y = *(KlasterYearStatus *const *)b;

  return x->indeks_desa != y->indeks_desa ? x->indeks_desa - y->indeks_desa : x->year - y->year;
}

static void
sum_up (KlasterStatusCounts *self)
{
  g_ptr_array_sort (self->years, compare_years);
  for (guint i = 0; i < self->years->len; i++)
    {
      KlasterYearStatus *year = self->years->pdata[i];

      year->total = NAN;
      for (int s = 0; s < KLASTER_N_STATUSES; s++)
        if (klaster_figure_is_blank (year->counts[s]))
          year->n_blank++;
        else
          year->total = (isnan (year->total) ? 0 : year->total) + year->counts[s].value;
      self->n_idm += !year->indeks_desa;
    }
}

static char *
make_sentence (const KlasterStatusCounts *self)
{
  const KlasterYearStatus *year;
  const char *instrument;
  g_autofree char *mandiri = NULL;
  g_autofree char *total = NULL;
  g_autofree char *share = NULL;
  double top;

  if (self->years->len == 0)
    return g_strdup (_ ("No status counts of Kalimantan Selatan are entered."));
  year = self->years->pdata[self->years->len - 1];
  instrument = year->indeks_desa ? _ ("Indeks Desa") : _ ("IDM");
  top = year->counts[KLASTER_STATUS_MANDIRI].value;
  if (isnan (top) || isnan (year->total) || year->total == 0)
    /* Translators: instrument, year. */
    return g_strdup_printf (_ ("The number of Mandiri desa in %s %d is not entered."), instrument,
                            year->year);
  mandiri = klaster_format_integer ((gint64)llround (top));
  if (year->n_blank > 0)
    /* Translators: instrument, year, number of desa. */
    return g_strdup_printf (
        _ ("In %s %d, %s desa in Kalimantan Selatan are Mandiri; some classes are not entered."),
        instrument, year->year, mandiri);
  total = klaster_format_integer ((gint64)llround (year->total));
  share = klaster_format_percent (100 * top / year->total, 1);
  /* Translators: instrument, year, number of desa, of how many, share such as "51,3%". */
  return g_strdup_printf (_ ("In %s %d, %s of %s desa in Kalimantan Selatan are Mandiri (%s)."),
                          instrument, year->year, mandiri, total, share);
}

KlasterStatusCounts *
klaster_status_counts_build (KlasterReader *reader, GError **error)
{
  const KlasterMatch matches[] = { { "level", "province" }, { NULL, NULL } };
  g_autoptr (KlasterStatusCounts) self = g_atomic_rc_box_new0 (KlasterStatusCounts);
  g_autoptr (GPtrArray) datasets = NULL;

  self->years = g_ptr_array_new_with_free_func ((GDestroyNotify)year_free);
  datasets = klaster_reader_list (reader, klaster_entity_get ("dataset"), matches, "code", error);
  if (datasets == NULL)
    return NULL;
  for (guint i = 0; i < datasets->len; i++)
    {
      gboolean indeks_desa;
      KlasterStatus status;

      if (read_code (klaster_record_get_text (datasets->pdata[i], "code"), &indeks_desa, &status)
          && !add_dataset (self, reader, datasets->pdata[i], indeks_desa, status, error))
        return NULL;
    }
  sum_up (self);
  self->sentence = make_sentence (self);
  self->break_note = g_strdup (
      self->n_idm > 0 && self->n_idm < self->years->len
          ? _ ("IDM (until 2024) and Indeks Desa (from 2025) measure differently and cannot be "
               "compared.")
          : "");
  return g_steal_pointer (&self);
}
