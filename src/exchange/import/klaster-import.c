#include "klaster-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-import-cell.h"
#include "klaster-import-private.h"
#include "klaster-import-report.h"
#include "klaster-import-taker.h"

/* ------------------------------------------------------------------ sheets and columns */

guint
klaster_import_get_n_sheets (const KlasterImport *self)
{
  return self->sheets->len;
}

const KlasterImportSheet *
klaster_import_get_sheet (const KlasterImport *self, guint sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);
  return &klaster_import_slot (self, sheet)->shown;
}

gboolean
klaster_import_find_kind (const char *name, KlasterImportKind *kind, const KlasterEntity **entity)
{
  const KlasterEntity *found = klaster_entity_find (name);

  if (found == NULL || found->reference)
    return FALSE;
  *kind = strcmp (name, "report") == 0    ? KLASTER_IMPORT_REPORTS
          : strcmp (name, "dataset") == 0 ? KLASTER_IMPORT_DATASET
                                          : KLASTER_IMPORT_RECORDS;
  *entity = found;
  return TRUE;
}

/* A person settles something of SLOT: plans of before are old, the mapping will be remembered. */
static void
touch (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  slot->settled = TRUE;
  self->revision++;
}

void
klaster_import_set_kind (KlasterImport *self,
                         guint sheet,
                         KlasterImportKind kind,
                         const KlasterEntity *entity)
{
  KlasterImportSheetSlot *slot;

  g_return_if_fail (sheet < self->sheets->len);
  g_return_if_fail (kind != KLASTER_IMPORT_RECORDS || (entity != NULL && !entity->reference));
  slot = klaster_import_slot (self, sheet);
  slot->own = FALSE;
  klaster_import_slot_set_kind (self, slot, kind, entity);
  klaster_import_guess_columns (self, slot);
  g_clear_pointer (&slot->reason, g_free);
  slot->reason = g_strdup (_ ("Chosen by hand"));
  slot->shown.reason = slot->reason;
  touch (self, slot);
}

const KlasterImportColumn *
klaster_import_get_column (const KlasterImport *self, guint sheet, guint column)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);
  g_return_val_if_fail (column < klaster_import_slot (self, sheet)->columns->len, NULL);
  return &klaster_import_slot_get_column (klaster_import_slot (self, sheet), column)->shown;
}

const KlasterImportTarget *
klaster_import_get_targets (const KlasterImport *self, guint sheet, guint *n)
{
  const GArray *targets;

  g_return_val_if_fail (sheet < self->sheets->len, NULL);
  targets = klaster_import_slot (self, sheet)->targets;
  *n = targets->len;
  return (const KlasterImportTarget *)targets->data;
}

void
klaster_import_set_target (KlasterImport *self, guint sheet, guint column, const char *target)
{
  KlasterImportSheetSlot *slot;

  g_return_if_fail (sheet < self->sheets->len);
  slot = klaster_import_slot (self, sheet);
  g_return_if_fail (column < slot->columns->len);
  if (g_strcmp0 (klaster_import_slot_get_column (slot, column)->target, target) == 0)
    return;
  klaster_import_slot_set_target (slot, column, target);
  if (target != NULL)
    g_hash_table_remove (slot->constants, target);
  touch (self, slot);
}

void
klaster_import_set_reading (KlasterImport *self,
                            guint sheet,
                            guint column,
                            KlasterImportReading reading)
{
  KlasterImportSheetSlot *slot;
  KlasterImportColumnSlot *it;

  g_return_if_fail (sheet < self->sheets->len && reading < KLASTER_N_READS);
  slot = klaster_import_slot (self, sheet);
  g_return_if_fail (column < slot->columns->len);
  it = klaster_import_slot_get_column (slot, column);
  it->shown.reading = reading;
  it->shown.doubtful = FALSE;
  touch (self, slot);
}

char *
klaster_import_dup_sample (const KlasterImport *self,
                           guint sheet,
                           guint column,
                           guint sample,
                           GError **error)
{
  const KlasterImportSheetSlot *slot = klaster_import_slot (self, sheet);
  const KlasterImportColumnSlot *it = klaster_import_slot_get_column (slot, column);
  const KlasterImportTarget *target = klaster_import_slot_find_target (slot, it->target);
  g_autoptr (KlasterImportTrouble) trouble = NULL;
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  KlasterImportCellRule rule;
  KlasterCell cell = { .type = KLASTER_CELL_TEXT };
  double answer;

  g_return_val_if_fail (sample < KLASTER_IMPORT_N_SAMPLES && it->samples[sample] != NULL, NULL);
  if (target == NULL || target->field == NULL)
    return g_strdup (it->samples[sample]);
  rule = klaster_import_taker_get_rule (self, slot, column, target->field);
  cell.text = it->samples[sample];
  if (target->yes_no && klaster_import_report_read_yes_no (&cell, &answer))
    return g_strdup (answer == 1 ? _ ("yes") : _ ("no"));
  if (klaster_import_cell_read (&rule, &cell, &value, &trouble))
    return klaster_field_format (target->field, &value);
  g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID, trouble->reason);
  return NULL;
}

/* ------------------------------------------------------------------ constants and mending */

gboolean
klaster_import_set_constant (KlasterImport *self,
                             guint sheet,
                             const char *target,
                             const char *text,
                             GError **error)
{
  KlasterImportSheetSlot *slot = klaster_import_slot (self, sheet);
  const KlasterImportTarget *wanted = klaster_import_slot_find_target (slot, target);
  g_autoptr (KlasterImportTrouble) trouble = NULL;
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  g_return_val_if_fail (wanted != NULL && wanted->field != NULL, FALSE);
  if (text == NULL || *text == '\0')
    g_hash_table_remove (slot->constants, target);
  else
    {
      const KlasterImportCellRule rule = { .field = wanted->field, .reading = KLASTER_READ_COMMA };
      const KlasterCell cell = { .type = KLASTER_CELL_TEXT, .text = text };

      if (!klaster_import_cell_read (&rule, &cell, &value, &trouble))
        {
          g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                               trouble->reason);
          return FALSE;
        }
      g_hash_table_replace (slot->constants, g_strdup (target), g_strdup (text));
    }
  touch (self, slot);
  return TRUE;
}

const char *
klaster_import_get_constant (const KlasterImport *self, guint sheet, const char *target)
{
  g_return_val_if_fail (sheet < self->sheets->len && target != NULL, NULL);
  return g_hash_table_lookup (klaster_import_slot (self, sheet)->constants, target);
}

char *
klaster_import_dup_lack (const KlasterImport *self, guint sheet)
{
  const KlasterImportSheetSlot *slot = klaster_import_slot (self, sheet);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < slot->targets->len; i++)
    {
      const KlasterImportTarget *target = &g_array_index (slot->targets, KlasterImportTarget, i);

      if (target->required && klaster_import_slot_find_column (slot, target->key) < 0
          && !g_hash_table_contains (slot->constants, target->key))
        g_ptr_array_add (labels, (char *)target->label);
    }
  if (labels->len == 0 || klaster_import_slot_find_column (slot, "id") >= 0)
    return NULL;
  g_ptr_array_add (labels, NULL);
  list = klaster_format_list ((const char *const *)labels->pdata);
  /* Translators: a list of fields. */
  return g_strdup_printf (_ ("No column is %s. Choose the column, or one value for all rows."),
                          list);
}

void
klaster_import_mend (KlasterImport *self, guint sheet, guint row, guint column, const char *text)
{
  GHashTable *mended;
  g_autofree gint64 *key = klaster_import_cell_key (row, column);

  g_return_if_fail (sheet < self->sheets->len && column > 0);
  mended = klaster_import_slot (self, sheet)->mended;
  if (text != NULL)
    g_hash_table_replace (mended, g_steal_pointer (&key), g_strdup (text));
  else
    g_hash_table_remove (mended, key);
  self->revision++;
}

void
klaster_import_leave_out (KlasterImport *self, guint sheet, guint row, gboolean left_out)
{
  GHashTable *mended;
  g_autofree gint64 *key = klaster_import_cell_key (row, 0);

  g_return_if_fail (sheet < self->sheets->len);
  mended = klaster_import_slot (self, sheet)->mended;
  if (left_out)
    g_hash_table_replace (mended, g_steal_pointer (&key), g_strdup (""));
  else
    g_hash_table_remove (mended, key);
  self->revision++;
}

void
klaster_import_allow (KlasterImport *self, const char *reason, gboolean confirmed)
{
  g_return_if_fail (self != NULL);
  g_free (self->reason);
  self->reason = g_strdup (reason);
  self->confirmed = confirmed;
  self->revision++;
}

void
klaster_import_set_check (KlasterImport *self, KlasterImportCheck check)
{
  g_return_if_fail (self != NULL);
  self->check = check;
  self->revision++;
}

void
klaster_import_choose (KlasterImport *self, const char *key, int option)
{
  g_return_if_fail (self != NULL && key != NULL);
  if (option >= 0)
    g_hash_table_replace (self->choices, g_strdup (key), GINT_TO_POINTER (option + 1));
  else
    g_hash_table_remove (self->choices, key);
  self->revision++;
}

void
klaster_import_name_mapping (KlasterImport *self, guint sheet, const char *name)
{
  KlasterImportSheetSlot *slot;

  g_return_if_fail (sheet < self->sheets->len);
  slot = klaster_import_slot (self, sheet);
  g_free (slot->mapping_name);
  slot->mapping_name = g_strdup (name);
  touch (self, slot);
}
