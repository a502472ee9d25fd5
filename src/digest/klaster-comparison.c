#include "klaster-comparison.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-programme.h"

static void
row_free (gpointer data)
{
  KlasterComparisonRow *row = data;

  g_free (row->name);
  g_free (row->text);
  g_free (row);
}

static void
comparison_clear (KlasterComparison *self)
{
  g_free (self->title);
  g_free (self->sentence);
  g_ptr_array_unref (self->rows);
}

KLASTER_DEFINE_DIGEST (KlasterComparison, klaster_comparison, comparison_clear)

static char *
dup_row_text (const KlasterIndicatorInfo *info, KlasterFigure from, KlasterFigure to)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!klaster_figure_is_blank (from) && !klaster_figure_is_blank (to))
    return klaster_comparison_dup_text (from.value, to.value, info->decimals, info->unit);
  first = klaster_indicator_format (info, from);
  second = klaster_indicator_format (info, to);
  return g_strdup_printf ("%s → %s", first, second);
}

static void
add_row (KlasterComparison *self,
         const KlasterProgramme *programme,
         const KlasterSlot *slot,
         const KlasterRecord *indicator,
         const char *name)
{
  const KlasterSite *before = klaster_slot_get_site (slot, self->from);
  const KlasterSite *now = klaster_slot_get_site (slot, self->to);
  KlasterComparisonRow *row = g_new0 (KlasterComparisonRow, 1);
  KlasterIndicatorInfo info;

  row->name = g_strdup (name);
  row->from = klaster_programme_get_figure (programme, before, indicator, self->from);
  row->to = klaster_programme_get_figure (programme, now, indicator, self->to);
  klaster_indicator_info_init (&info, indicator);
  row->text = dup_row_text (&info, row->from, row->to);
  klaster_indicator_info_clear (&info);
  g_ptr_array_add (self->rows, row);
}

static gboolean
add_indicators (KlasterComparison *self,
                KlasterProgramme *programme,
                const char *id,
                GError **error)
{
  const KlasterSite *site = klaster_programme_find_site (programme, id);

  if (site == NULL)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                   _ ("There is no site %s."), id);
      return FALSE;
    }
  if (!klaster_programme_load_reports (programme, NULL, NULL, error))
    return FALSE;
  for (guint i = 0; i < programme->indicators->len; i++)
    {
      const KlasterRecord *indicator = programme->indicators->pdata[i];

      if (klaster_indicator_applies (indicator, site->kelurahan, self->to))
        add_row (self, programme, programme->slots->pdata[site->slot], indicator,
                 klaster_record_get_text (indicator, "label"));
    }
  return TRUE;
}

static char *
describe (const KlasterComparison *self)
{
  guint up = 0, down = 0, same = 0, blank = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KlasterComparisonRow *row = self->rows->pdata[i];
      double change = row->to.value - row->from.value;

      up += change > 0;
      down += change < 0;
      same += change == 0;
      blank += isnan (change);
    }
  if (blank == self->rows->len)
    return g_strdup (_ ("No site has figures of both periods."));
  /* Translators: numbers of sites. */
  return g_strdup_printf (_ ("%u rose, %u fell, %u stayed the same; %u cannot be compared."), up,
                          down, same, blank);
}

static gboolean
add_sites (KlasterComparison *self, KlasterProgramme *programme, const char *wanted, GError **error)
{
  const KlasterRecord *indicator = klaster_programme_find_indicator (programme, wanted, self->to);
  g_autofree char *periods = g_steal_pointer (&self->title);

  if (indicator == NULL)
    {
      klaster_programme_refuse_indicator (wanted, error);
      return FALSE;
    }
  if (!klaster_programme_load_reports (programme, NULL, klaster_record_get_id (indicator), error))
    return FALSE;
  for (guint i = 0; i < programme->slots->len; i++)
    {
      const KlasterSlot *slot = programme->slots->pdata[i];

      add_row (self, programme, slot, indicator, slot->name);
    }
  self->title = g_strdup_printf ("%s, %s", klaster_record_get_text (indicator, "label"), periods);
  g_free (self->sentence);
  self->sentence = describe (self);
  return TRUE;
}

/* Public functions */

KlasterComparison *
klaster_comparison_build (KlasterReader *reader,
                          const KlasterComparisonQuery *query,
                          GError **error)
{
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autoptr (KlasterComparison) self = NULL;
  g_autofree char *from = klaster_period_dup_label (query->from);
  g_autofree char *to = klaster_period_dup_label (query->to);

  if (programme == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterComparison);
  self->from = query->from;
  self->to = query->to;
  self->title = g_strdup_printf ("%s → %s", from, to);
  self->sentence = g_strdup ("");
  self->rows = g_ptr_array_new_with_free_func (row_free);
  if (query->site != NULL ? !add_indicators (self, programme, query->site, error)
                          : !add_sites (self, programme, query->indicator, error))
    return NULL;
  return g_steal_pointer (&self);
}

char *
klaster_comparison_dup_text (double from, double to, int decimals, const char *unit)
{
  g_autofree char *first = klaster_format_number (from, decimals);
  g_autofree char *second = klaster_format_number (to, decimals);
  /* Of the numbers as they are written: what the reader finds, too. */
  double difference = klaster_format_round (to, decimals) - klaster_format_round (from, decimals);
  g_autofree char *change = klaster_format_number (difference, decimals);
  gboolean has_unit = unit != NULL && *unit != '\0';

  return g_strdup_printf ("%s → %s%s%s (%s%s)", first, second, has_unit ? " " : "",
                          has_unit ? unit : "", difference > 0 ? "+" : "", change);
}
