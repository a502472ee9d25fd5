#include "klaster-report-writer.h"

#include <glib/gi18n.h>

#include "klaster-score-writer.h"

/* What one write needs on both threads. */
typedef struct
{
  GPtrArray *entries;
  char *summary;
  char *reason;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_ptr_array_unref (request->entries);
  g_free (request->summary);
  g_free (request->reason);
  g_free (request);
}

/* Building the change, on the store's thread */

typedef struct
{
  KlasterReader *reader;
  KlasterChange *change;
  GHashTable *reports; /* "site period" -> id */
  GHashTable *values; /* "report indicator" -> record */
  GHashTable *loaded; /* set of report ids whose values are in VALUES */
} Build;

static char *
make_key (const char *first, const char *second)
{
  return g_strdup_printf ("%s %s", first, second);
}

static char *
make_report (Build *build, const KlasterReportEntry *entry, const char *period)
{
  g_autoptr (KlasterRecord) report = klaster_record_new (klaster_entity_get ("report"), NULL);
  g_autoptr (KlasterRecord) site
      = klaster_reader_get (build->reader, klaster_entity_get ("site"), entry->site, NULL);
  const char *enumerator = site != NULL ? klaster_record_get_text (site, "enumerator") : NULL;

  klaster_record_set_text (report, "site", entry->site);
  klaster_record_set_text (report, "period", period);
  klaster_record_set_text (report, "state", "draft");
  /* Translators: origin of a report whose figures were typed by hand. */
  klaster_record_set_text (report, "origin", _ ("Typed"));
  if (enumerator != NULL)
    klaster_record_set_text (report, "enumerator", enumerator);
  klaster_change_insert (build->change, report);
  return g_strdup (klaster_record_get_id (report));
}

static gboolean
load_values (Build *build, const char *report, GError **error)
{
  const KlasterMatch matches[] = { { "report", report }, { NULL, NULL } };
  g_autoptr (GPtrArray) values = NULL;

  if (!g_hash_table_add (build->loaded, g_strdup (report)))
    return TRUE;
  values = klaster_reader_list (build->reader, klaster_entity_get ("report_value"), matches, "id",
                                error);
  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      KlasterRecord *value = values->pdata[i];

      g_hash_table_replace (build->values,
                            make_key (report, klaster_record_get_text (value, "indicator")),
                            klaster_record_ref (value));
    }
  return values != NULL;
}

/* The id of the report of ENTRY, which is made when it is not there; NULL on error. Borrowed. */
static const char *
find_report (Build *build, const KlasterReportEntry *entry, GError **error)
{
  g_autofree char *period = klaster_period_dup_code (entry->period);
  g_autofree char *key = make_key (entry->site, period);
  const KlasterMatch matches[] = { { "site", entry->site }, { "period", period }, { NULL, NULL } };
  char *id = g_hash_table_lookup (build->reports, key);
  g_autoptr (KlasterRecord) report = NULL;
  g_autoptr (GError) local = NULL;

  if (id != NULL)
    return id;
  report
      = klaster_reader_first (build->reader, klaster_entity_get ("report"), matches, "id", &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (report == NULL)
    id = make_report (build, entry, period);
  else if (load_values (build, klaster_record_get_id (report), error))
    id = g_strdup (klaster_record_get_id (report));
  if (id != NULL)
    g_hash_table_insert (build->reports, g_steal_pointer (&key), id);
  return id;
}

static void
apply (KlasterRecord *record, const KlasterReportEntry *entry)
{
  if (entry->has_value)
    klaster_record_take (record, "value", klaster_value_copy (&entry->value));
  if (!entry->has_remark)
    return;
  if (entry->remark != NULL)
    klaster_record_set_text (record, "remark", entry->remark);
  else
    klaster_record_set_blank (record, "remark", KLASTER_BLANK_NOT_ANSWERED);
}

static void
write_entry (Build *build, const KlasterReportEntry *entry, const char *report)
{
  const KlasterEntity *entity = klaster_entity_get ("report_value");
  g_autofree char *key = make_key (report, entry->indicator);
  KlasterRecord *old = g_hash_table_lookup (build->values, key);
  g_autoptr (KlasterRecord) record = NULL;

  if (old == NULL && entry->cleared)
    return;
  record = old != NULL ? klaster_record_copy (old) : klaster_record_new (entity, NULL);
  klaster_record_set_text (record, "report", report);
  klaster_record_set_text (record, "indicator", entry->indicator);
  apply (record, entry);
  if (old == NULL)
    klaster_change_insert (build->change, record);
  else if (entry->cleared && !klaster_record_has (record, "remark"))
    klaster_change_remove (build->change, entity, klaster_record_get_id (old));
  else
    klaster_change_update (build->change, record);
  g_hash_table_replace (build->values, g_steal_pointer (&key), g_steal_pointer (&record));
}

static gpointer
build_change (KlasterReader *reader, gpointer data, GError **error)
{
  const Request *request = data;
  g_autoptr (KlasterChange) change = klaster_change_new (request->summary);
  g_autoptr (GHashTable) reports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify)klaster_record_unref);
  g_autoptr (GHashTable) loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Build build = { reader, change, reports, values, loaded };

  if (request->reason != NULL)
    klaster_change_set_reason (change, request->reason);
  for (guint i = 0; i < request->entries->len; i++)
    {
      const KlasterReportEntry *entry = request->entries->pdata[i];
      const char *report;

      if (entry->juror != NULL)
        {
          if (!klaster_score_write_entry (reader, change, entry, error))
            return NULL;
          continue;
        }
      report = find_report (&build, entry, error);
      if (report == NULL)
        return NULL;
      if (entry->field != NULL)
        klaster_change_set (change, klaster_entity_get ("report"), report, entry->field,
                            &entry->value);
      else
        write_entry (&build, entry, report);
    }
  return g_steal_pointer (&change);
}

/* From look-up to commit, on the main thread */

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_change_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (KlasterChange) change
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  if (change == NULL)
    g_task_return_error (task, error);
  else if (klaster_change_get_size (change) == 0)
    g_task_return_boolean (task, TRUE);
  else
    klaster_store_commit_async (KLASTER_STORE (source), change, on_committed_cb,
                                g_steal_pointer (&task));
}

/* Public functions */

KlasterReportEntry *
klaster_report_entry_new (const char *site, KlasterPeriod period, const char *indicator)
{
  KlasterReportEntry *self = g_new0 (KlasterReportEntry, 1);

  self->site = g_strdup (site);
  self->period = period;
  self->indicator = g_strdup (indicator);
  self->value = (KlasterValue)KLASTER_VALUE_INIT;
  return self;
}

void
klaster_report_entry_free (KlasterReportEntry *self)
{
  klaster_value_clear (&self->value);
  g_free (self->site);
  g_free (self->indicator);
  g_free (self->juror);
  g_free (self->remark);
  g_free (self->text);
  g_free (self);
}

void
klaster_report_write_async (KlasterSession *session,
                            GPtrArray *entries,
                            const char *summary,
                            const char *reason,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (session, NULL, callback, user_data);
  Request *request = g_new0 (Request, 1);

  g_task_set_source_tag (task, klaster_report_write_async);
  request->entries = g_ptr_array_ref (entries);
  request->summary = g_strdup (summary);
  request->reason = g_strdup (reason);
  klaster_store_run_async (klaster_session_get_store (session), build_change, request, request_free,
                           (GDestroyNotify)klaster_change_unref, NULL, on_change_built_cb, task);
}

gboolean
klaster_report_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
klaster_report_dup_entry_summary (const char *row,
                                  const char *column,
                                  const char *old_text,
                                  const char *new_text)
{
  if (old_text == NULL)
    /* Translators: line of the journal: report, indicator, figure. */
    return g_strdup_printf (_ ("%s: %s %s"), row, column, new_text);
  /* Translators: line of the journal: report, indicator, former figure, new figure. */
  return g_strdup_printf (_ ("%s: %s from %s to %s"), row, column, old_text, new_text);
}
