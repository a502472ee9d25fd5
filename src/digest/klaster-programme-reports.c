/* Reports, excuses and values of the programme, found by site and period. */
#include "klaster-programme.h"

static char *
make_key (const char *site, KlasterPeriod period)
{
  return g_strdup_printf ("%s %04d%d", site, period.year, period.index);
}

KlasterRecord *
klaster_programme_find_report (const KlasterProgramme *self, const char *site, KlasterPeriod period)
{
  g_autofree char *key = make_key (site, period);

  return g_hash_table_lookup (self->report_by_key, key);
}

KlasterRecord *
klaster_programme_find_excuse (const KlasterProgramme *self, const char *site, KlasterPeriod period)
{
  g_autofree char *key = make_key (site, period);

  return g_hash_table_lookup (self->excuse_by_key, key);
}

KlasterRecord *
klaster_programme_find_value (const KlasterProgramme *self,
                              const char *report,
                              const char *indicator)
{
  GPtrArray *values = g_hash_table_lookup (self->values, report);

  for (guint i = 0; values != NULL && i < values->len; i++)
    if (g_strcmp0 (klaster_record_get_text (values->pdata[i], "indicator"), indicator) == 0)
      return values->pdata[i];
  return NULL;
}

static void
add_values (KlasterProgramme *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      const char *report = klaster_record_get_text (record, "report");
      GPtrArray *values = report != NULL ? g_hash_table_lookup (self->values, report) : NULL;

      if (report == NULL)
        continue;
      if (values == NULL)
        {
          values = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);
          g_hash_table_insert (self->values, (gpointer)report, values);
        }
      g_ptr_array_add (values, klaster_record_ref (record));
    }
}

/* Of one site: a query for each of its reports is cheaper than the values of all sites. */
static gboolean
load_values (KlasterProgramme *self, const char *site, const char *indicator, GError **error)
{
  const KlasterEntity *entity = klaster_entity_get ("report_value");

  if (site == NULL)
    {
      const KlasterMatch matches[] = { { "indicator", indicator }, { NULL, NULL } };
      g_autoptr (GPtrArray) records = klaster_reader_list (
          self->reader, entity, indicator != NULL ? matches : NULL, "id", error);

      if (records == NULL)
        return FALSE;
      add_values (self, records);
      return TRUE;
    }
  for (guint i = 0; i < self->reports->len; i++)
    {
      const KlasterMatch matches[]
          = { { "report", klaster_record_get_id (self->reports->pdata[i]) },
              { indicator != NULL ? "indicator" : NULL, indicator },
              { NULL, NULL } };
      g_autoptr (GPtrArray) records
          = klaster_reader_list (self->reader, entity, matches, "id", error);

      if (records == NULL)
        return FALSE;
      add_values (self, records);
    }
  return TRUE;
}

gboolean
klaster_programme_load_reports (KlasterProgramme *self,
                                const char *site,
                                const char *indicator,
                                GError **error)
{
  const KlasterMatch matches[] = { { site != NULL ? "site" : NULL, site }, { NULL, NULL } };
  g_autoptr (GPtrArray) excuses = NULL;

  g_return_val_if_fail (self->reports == NULL, FALSE);

  self->reports
      = klaster_reader_list (self->reader, klaster_entity_get ("report"), matches, "period", error);
  if (self->reports == NULL)
    return FALSE;
  excuses = klaster_reader_list (self->reader, klaster_entity_get ("report_excuse"), matches,
                                 "period", error);
  if (excuses == NULL)
    return FALSE;
  for (guint i = 0; i < self->reports->len; i++)
    {
      KlasterRecord *report = self->reports->pdata[i];

      g_hash_table_replace (self->report_by_key,
                            make_key (klaster_record_get_text (report, "site"),
                                      klaster_get_period (report, "period")),
                            report);
    }
  for (guint i = 0; i < excuses->len; i++)
    {
      KlasterRecord *excuse = excuses->pdata[i];

      g_hash_table_replace (self->excuse_by_key,
                            make_key (klaster_record_get_text (excuse, "site"),
                                      klaster_get_period (excuse, "period")),
                            klaster_record_ref (excuse));
    }
  return load_values (self, site, indicator, error);
}
