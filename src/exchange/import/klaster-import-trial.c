#include "klaster-import-trial.h"

/* Whether the rules have something to say to UNIT. */
static gboolean
is_asked (const KlasterImportUnit *unit)
{
  if (unit->state != KLASTER_ROW_NEW && unit->state != KLASTER_ROW_CHANGED)
    return FALSE;
  for (guint i = 0; i < unit->items->len; i++)
    if (klaster_trial_is_needed (
            klaster_record_get_entity (g_array_index (unit->items, KlasterImportItem, i).record)))
      return TRUE;
  return FALSE;
}

static void
add_records (const KlasterImportUnit *unit, GPtrArray *records)
{
  for (guint i = 0; i < unit->items->len; i++)
    {
      const KlasterImportItem *item = &g_array_index (unit->items, KlasterImportItem, i);

      if (!item->dropped)
        g_ptr_array_add (records, item->record);
    }
}

/* Number of the item that is record number RECORD of UNIT; NULL: none. */
static const KlasterImportItem *
find_item (const KlasterImportUnit *unit, guint record)
{
  for (guint i = 0; i < unit->items->len; i++)
    {
      const KlasterImportItem *item = &g_array_index (unit->items, KlasterImportItem, i);

      if (!item->dropped && record-- == 0)
        return item;
    }
  return NULL;
}

static void
refuse (KlasterImportUnit *unit, guint record, const char *reason)
{
  const KlasterImportItem *item = find_item (unit, record);
  KlasterImportTrouble *trouble = klaster_import_unit_refuse (unit, item, -1, reason);

  if (item != NULL && item->columns == NULL)
    trouble->column = item->column;
}

static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED)
         || g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CONFIRMATION);
}

/* Units by themselves, so that each is told what is against it; those before it are seen by the rules. */
static gboolean
try_one (KlasterTrial *trial, KlasterImportUnit *unit, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  GError *failure = NULL;
  guint refused;

  add_records (unit, records);
  if (klaster_trial_put (trial, records, unit->group == NULL, &refused, &failure))
    return TRUE;
  if (!is_refusal (failure))
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  refuse (unit, refused, failure->message);
  g_error_free (failure);
  return TRUE;
}

/* Most files have nothing to be refused: then one look is enough. Units of a group cannot all be written. */
static gboolean
try_all (KlasterTrial *trial, const GPtrArray *units)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  guint refused;

  for (guint i = 0; i < units->len; i++)
    {
      const KlasterImportUnit *unit = units->pdata[i];

      if (unit->group != NULL)
        return FALSE;
      if (is_asked (unit))
        add_records (unit, records);
    }
  return klaster_trial_put (trial, records, FALSE, &refused, NULL);
}

gboolean
klaster_import_trial_run (const KlasterImport *import,
                          KlasterReader *reader,
                          GPtrArray *units,
                          GError **error)
{
  g_autoptr (KlasterTrial) trial = NULL;
  gboolean any = FALSE;

  for (guint i = 0; !any && i < units->len; i++)
    any = is_asked (units->pdata[i]);
  if (!any)
    return TRUE;
  trial = klaster_trial_new (reader, import->reason, import->confirmed, error);
  if (trial == NULL)
    return FALSE;
  if (try_all (trial, units))
    return TRUE;
  for (guint i = 0; i < units->len; i++)
    if (is_asked (units->pdata[i]) && !try_one (trial, units->pdata[i], error))
      return FALSE;
  return TRUE;
}
