#include "klaster-import-tally.h"

#include <string.h>

typedef struct
{
  KlasterImportTally shown;
  guint sheet; /* in which it was met first */
  GHashTable *classes; /* code of a village in the files -> class + 1 */
} Tally;

static void
tally_free (gpointer data)
{
  g_hash_table_unref (((Tally *)data)->classes);
  g_free (data);
}

GPtrArray *
klaster_import_tallies_new (void)
{
  return g_ptr_array_new_with_free_func (tally_free);
}

static Tally *
find_tally (GPtrArray *tallies, KlasterInstrument instrument, int year, guint sheet)
{
  Tally *tally;

  for (guint i = 0; i < tallies->len; i++)
    {
      tally = tallies->pdata[i];
      if (tally->shown.instrument == instrument && tally->shown.year == year)
        return tally;
    }
  tally = g_new0 (Tally, 1);
  tally->shown.instrument = instrument;
  tally->shown.year = year;
  tally->sheet = sheet;
  tally->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (tallies, tally);
  return tally;
}

static int
get_class (const KlasterRecord *record, KlasterInstrument instrument)
{
  return klaster_instrument_find_class (instrument, klaster_record_get_text (record, "status"));
}

/* A village that comes twice counts as the last one says. */
static void
count_record (GPtrArray *tallies, const KlasterRecord *record, guint sheet)
{
  KlasterInstrument instrument
      = klaster_instrument_from_key (klaster_record_get_text (record, "instrument"));
  const char *village = klaster_record_get_text (record, "village");
  Tally *tally;
  int class, former;

  if (village == NULL || instrument == KLASTER_INSTRUMENT_NONE
      || klaster_instrument_get_most (instrument) == 0)
    return;
  tally = find_tally (tallies, instrument, (int)klaster_record_get_integer (record, "year", 0),
                      sheet);
  class = get_class (record, instrument);
  former = GPOINTER_TO_INT (g_hash_table_lookup (tally->classes, village)) - 1;
  if (former >= 0)
    tally->shown.counts[former]--;
  if (class >= 0)
    tally->shown.counts[class]++;
  g_hash_table_replace (tally->classes, g_strdup (village), GINT_TO_POINTER (class + 1));
}

void
klaster_import_tallies_add (GPtrArray *tallies, const KlasterImportUnit *unit)
{
  for (guint i = 0; unit->state <= KLASTER_ROW_SAME && i < unit->items->len; i++)
    {
      const KlasterImportItem *item = &g_array_index (unit->items, KlasterImportItem, i);

      if (!item->dropped
          && strcmp (klaster_record_get_entity (item->record)->name, "village_index") == 0)
        count_record (tallies, item->record, unit->sheet);
    }
}

static gboolean
add_stored (Tally *tally, KlasterReader *reader, GError **error)
{
  g_autofree char *year = g_strdup_printf ("%d", tally->shown.year);
  const KlasterMatch matches[]
      = { { "instrument", klaster_instrument_get_key (tally->shown.instrument) },
          { "year", year },
          { NULL, NULL } };
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("village_index"), matches, "id", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *village = klaster_record_get_text (records->pdata[i], "village");
      int class = get_class (records->pdata[i], tally->shown.instrument);

      if (village != NULL && class >= 0 && !g_hash_table_contains (tally->classes, village))
        tally->shown.counts[class]++;
    }
  return records != NULL;
}

gboolean
klaster_import_tallies_check (GPtrArray *tallies,
                              KlasterImportPlan *plan,
                              const KlasterImport *import,
                              KlasterReader *reader,
                              GError **error)
{
  for (guint i = 0; i < tallies->len; i++)
    {
      Tally *tally = tallies->pdata[i];
      g_autofree char *sentence = NULL;
      GError *failure = NULL;

      if (!add_stored (tally, reader, error))
        return FALSE;
      sentence = import->check (reader, &tally->shown, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (sentence != NULL)
        klaster_import_plan_warn (plan, import, tally->sheet, sentence);
    }
  return TRUE;
}
