/* Indicators: to whom and when they apply, how their figures are written, and the figure of a site
 * in a period. (Private and public functions of klaster-programme.h and klaster-series.h.) */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-programme.h"

#define MAX_DECIMALS 2

gboolean
klaster_indicator_applies (const KlasterRecord *indicator, gboolean kelurahan, KlasterPeriod period)
{
  const char *scope = klaster_record_get_text (indicator, "applies_to");
  KlasterPeriod from = klaster_get_period (indicator, "from_period");
  KlasterPeriod to = klaster_get_period (indicator, "to_period");

  if (g_strcmp0 (scope, kelurahan ? "desa" : "kelurahan") == 0)
    return FALSE;
  return (from.year == 0 || klaster_period_compare (from, period) <= 0)
         && (to.year == 0 || klaster_period_compare (period, to) <= 0);
}

static gboolean
is_active (const KlasterRecord *indicator, KlasterPeriod period)
{
  return klaster_indicator_applies (indicator, FALSE, period)
         || klaster_indicator_applies (indicator, TRUE, period);
}

KlasterRecord *
klaster_programme_find_indicator (const KlasterProgramme *self,
                                  const char *id_or_code,
                                  KlasterPeriod period)
{
  for (guint i = 0; i < self->indicators->len; i++)
    {
      KlasterRecord *record = self->indicators->pdata[i];

      if (id_or_code != NULL
              ? g_strcmp0 (klaster_record_get_id (record), id_or_code) == 0
                    || g_strcmp0 (klaster_record_get_text (record, "code"), id_or_code) == 0
              : is_active (record, period))
        return record;
    }
  return NULL;
}

void
klaster_programme_refuse_indicator (const char *name, GError **error)
{
  if (name == NULL)
    g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                         _ ("There is no indicator yet. Define the indicators first."));
  else
    g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                 /* Translators: %s is a code. */
                 _ ("There is no indicator “%s”."), name);
}

static char *
choose_unit (const KlasterRecord *indicator, const char *type)
{
  const char *unit = klaster_record_get_text (indicator, "unit");

  if (unit != NULL)
    return g_strdup (unit);
  if (g_str_equal (type, "percent"))
    return g_strdup ("%");
  return g_strdup (g_str_equal (type, "money") ? "Rp" : "");
}

/* Whether the figures of several sites have a sum. Where the indicator does not say so, only a count has one,
 * and what each report counts for its own two months; an amount of rupiah may be a price. */
static gboolean
adds_up (const KlasterRecord *indicator, const char *type)
{
  const char *together = klaster_record_get_text (indicator, "together");

  if (g_str_equal (type, "percent") || g_str_equal (type, "yes_no"))
    return FALSE;
  if (together != NULL)
    return g_str_equal (together, "sum");
  return g_str_equal (type, "count")
         || g_strcmp0 (klaster_record_get_text (indicator, "year_basis"), "sum") == 0;
}

/* Amounts and measures of which nobody said it. */
static gboolean
is_sum_open (const KlasterRecord *indicator, const char *type)
{
  return (g_str_equal (type, "money") || g_str_equal (type, "number"))
         && !klaster_record_has (indicator, "together") && !adds_up (indicator, type);
}

void
klaster_indicator_info_init (KlasterIndicatorInfo *info, const KlasterRecord *indicator)
{
  const char *direction;

  *info = (KlasterIndicatorInfo){ .target = NAN };
  if (indicator == NULL)
    return;
  direction = klaster_record_get_text (indicator, "direction");
  info->id = g_strdup (klaster_record_get_id (indicator));
  info->code = klaster_dup_text_or_empty (indicator, "code");
  info->label = klaster_dup_text_or_empty (indicator, "label");
  info->type = klaster_dup_text (indicator, "type");
  if (info->type == NULL)
    info->type = g_strdup ("number");
  info->unit = choose_unit (indicator, info->type);
  info->direction
      = g_strcmp0 (direction, "higher") == 0 ? 1 : -(g_strcmp0 (direction, "lower") == 0);
  info->target = klaster_record_get_number (indicator, "target");
  info->adds_up = adds_up (indicator, info->type);
  info->sum_open = is_sum_open (indicator, info->type);
  info->decimals = g_str_equal (info->type, "number") || g_str_equal (info->type, "percent")
                       ? MAX_DECIMALS
                       : 0;
}

void
klaster_indicator_info_clear (KlasterIndicatorInfo *info)
{
  g_clear_pointer (&info->id, g_free);
  g_clear_pointer (&info->code, g_free);
  g_clear_pointer (&info->label, g_free);
  g_clear_pointer (&info->unit, g_free);
  g_clear_pointer (&info->type, g_free);
}

char *
klaster_indicator_format (const KlasterIndicatorInfo *info, KlasterFigure figure)
{
  g_autofree char *number = NULL;

  if (klaster_figure_is_blank (figure))
    return g_strdup (klaster_blank_get_label (figure.blank));
  if (g_strcmp0 (info->type, "yes_no") == 0 && (figure.value == 0 || figure.value == 1))
    return g_strdup (figure.value == 1 ? _ ("yes") : _ ("no"));
  if (g_strcmp0 (info->type, "money") == 0)
    return klaster_format_money ((gint64)llround (figure.value));
  /* A mean of counts has decimals though a count has none. */
  number = klaster_format_number_short (figure.value, MAX_DECIMALS);
  if (info->unit == NULL || *info->unit == '\0')
    return g_steal_pointer (&number);
  return g_strdup_printf (g_str_equal (info->unit, "%") ? "%s%s" : "%s %s", number, info->unit);
}

static KlasterFigure
read_figure (const KlasterProgramme *self,
             const KlasterSite *site,
             const KlasterRecord *indicator,
             KlasterPeriod period,
             KlasterRecord **report,
             KlasterRecord **value)
{
  *report = NULL;
  *value = NULL;
  if (site == NULL || indicator == NULL || !klaster_site_is_in (site, period)
      || !klaster_indicator_applies (indicator, site->kelurahan, period))
    return klaster_figure_blank (KLASTER_BLANK_NOT_APPLICABLE);
  *report = klaster_programme_find_report (self, site->id, period);
  if (*report != NULL)
    *value = klaster_programme_find_value (self, klaster_record_get_id (*report),
                                           klaster_record_get_id (indicator));
  if (*value != NULL)
    return klaster_figure_of (*value, "value");
  if (*report == NULL
      && (!klaster_programme_is_due (self, period)
          || klaster_programme_find_excuse (self, site->id, period) != NULL))
    return klaster_figure_blank (KLASTER_BLANK_NOT_DUE);
  return klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);
}

KlasterFigure
klaster_programme_get_figure (const KlasterProgramme *self,
                              const KlasterSite *site,
                              const KlasterRecord *indicator,
                              KlasterPeriod period)
{
  KlasterRecord *report, *value;

  return read_figure (self, site, indicator, period, &report, &value);
}

void
klaster_programme_get_point (const KlasterProgramme *self,
                             const KlasterSite *site,
                             const KlasterRecord *indicator,
                             KlasterPeriod period,
                             KlasterSeriesPoint *point)
{
  KlasterRecord *report, *value;
  const char *state;

  *point = (KlasterSeriesPoint){ .period = period };
  point->figure = read_figure (self, site, indicator, period, &report, &value);
  if (value == NULL)
    return;
  state = klaster_record_get_text (report, "state");
  point->provisional = g_strcmp0 (state, "draft") == 0 || g_strcmp0 (state, "returned") == 0;
  point->remark = klaster_dup_text (value, "remark");
  point->record = g_strdup (klaster_record_get_id (value));
}
