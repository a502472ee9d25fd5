#include "klaster-compose-notes.h"

GHashTable *
klaster_notes_read (KlasterReader *reader, GError **error)
{
  const KlasterMatch matches[] = { { "entity", "report_value" }, { NULL, NULL } };
  g_autoptr (GPtrArray) comments
      = klaster_reader_list (reader, klaster_entity_get ("comment"), matches, "written_at", error);
  GHashTable *notes;

  if (comments == NULL)
    return NULL;
  notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < comments->len; i++)
    {
      const KlasterRecord *comment = comments->pdata[i];
      const char *record = klaster_record_get_text (comment, "record");

      if (record == NULL)
        continue;
      if (klaster_record_get_integer (comment, "closed", 0) == 1)
        g_hash_table_remove (notes, record);
      else
        g_hash_table_insert (notes, g_strdup (record),
                             g_strdup (klaster_record_get_text (comment, "text")));
    }
  return notes;
}

void
klaster_notes_apply (GHashTable *notes,
                     const KlasterSeries *series,
                     gboolean named,
                     guint first,
                     KlasterChart *chart)
{
  const char *place = series->village != NULL ? series->village : series->kabupaten_name;

  for (guint i = 0; i < series->n_points; i++)
    {
      const KlasterSeriesPoint *point = &series->points[i];
      const char *text = point->record != NULL ? g_hash_table_lookup (notes, point->record) : NULL;
      g_autofree char *period = klaster_period_dup_label (point->period);
      g_autofree char *name
          = named ? g_strdup_printf ("%s, %s", place, period) : g_steal_pointer (&period);

      if (text != NULL)
        klaster_chart_add_note (chart, first + i, name, text);
    }
}
