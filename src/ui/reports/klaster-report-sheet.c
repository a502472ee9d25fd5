#include "klaster-report-sheet.h"

#include <glib/gi18n.h>

typedef struct
{
  char *report;
  char *site;
  KlasterPeriod period;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->report);
  g_free (request->site);
  g_free (request);
}

/* Loading, on the store's thread */

/* Site and period of the report that is asked for by its id. */
static gboolean
resolve (Request *request, KlasterReader *reader, GError **error)
{
  g_autoptr (KlasterRecord) report = NULL;

  if (request->report == NULL)
    return TRUE;
  report = klaster_reader_get (reader, klaster_entity_get ("report"), request->report, error);
  if (report == NULL)
    return FALSE;
  g_free (request->site);
  request->site = g_strdup (klaster_record_get_text (report, "site"));
  return klaster_period_parse (klaster_record_get_text (report, "period"), &request->period, error);
}

static gboolean
find_row (KlasterReportSheet *self, const Request *request, GError **error)
{
  int row = klaster_report_grid_find_row (self->grid, request->site, self->grid->period);
  g_autofree char *period = NULL;

  if (row >= 0)
    {
      self->row = (guint)row;
      return TRUE;
    }
  period = klaster_period_dup_label (self->grid->period);
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
               /* Translators: a site and a period. */
               _ ("%s does not report in %s."), self->grid->title, period);
  return FALSE;
}

static GVariant *
make_presets (KlasterReader *reader, const KlasterReportGridRow *row)
{
  g_autoptr (KlasterRecord) site
      = klaster_reader_get (reader, klaster_entity_get ("site"), row->report.site, NULL);
  const char *enumerator = site != NULL ? klaster_record_get_text (site, "enumerator") : NULL;
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  if (enumerator != NULL)
    g_variant_builder_add (&presets, "{ss}", "enumerator", enumerator);
  return g_variant_ref_sink (g_variant_builder_end (&presets));
}

static gpointer
load (KlasterReader *reader, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (KlasterReportSheet) self = g_new0 (KlasterReportSheet, 1);
  KlasterReportGridQuery query = { 0 };
  const KlasterReportGridRow *row;
  g_autoptr (GVariant) presets = NULL;

  if (!resolve (request, reader, error))
    return NULL;
  query.site = request->site;
  query.period = request->period;
  self->grid = klaster_report_grid_build (reader, &query, error);
  if (self->grid == NULL || !find_row (self, request, error))
    return NULL;
  row = klaster_report_sheet_get_row (self);
  presets = make_presets (reader, row);
  self->draft = klaster_record_draft_load (reader, klaster_entity_get ("report"),
                                           row->report.report, presets, error);
  self->name = g_strdup_printf ("%s, %s", self->grid->title, row->title);
  return self->draft != NULL ? g_steal_pointer (&self) : NULL;
}

/* Public functions */

void
klaster_report_sheet_load_async (KlasterStore *store,
                                 const char *report,
                                 const char *site,
                                 KlasterPeriod period,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Request *request = g_new (Request, 1);

  *request = (Request){ g_strdup (report), g_strdup (site), period };
  klaster_store_run_async (store, load, request, request_free,
                           (GDestroyNotify)klaster_report_sheet_free, cancellable, callback,
                           user_data);
}

KlasterReportSheet *
klaster_report_sheet_load_finish (KlasterStore *store, GAsyncResult *result, GError **error)
{
  return klaster_store_run_finish (store, result, error);
}

void
klaster_report_sheet_free (KlasterReportSheet *self)
{
  g_clear_pointer (&self->draft, klaster_record_draft_free);
  g_clear_pointer (&self->grid, klaster_report_grid_unref);
  g_free (self->name);
  g_free (self);
}

const KlasterReportGridRow *
klaster_report_sheet_get_row (const KlasterReportSheet *self)
{
  return self->grid->rows->pdata[self->row];
}

const char *
klaster_report_sheet_get_site (const KlasterReportSheet *self)
{
  return self->grid->site;
}
