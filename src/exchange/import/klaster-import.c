#include "klaster-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-import-cell.h"
#include "klaster-import-private.h"
#include "klaster-import-taker.h"

/* Rows that are looked at to tell how columns are meant. */
#define SAMPLE_ROWS 500
/* Longer values are of no help. */
#define SAMPLE_BYTES 200

/* ------------------------------------------------------------------ memory */

static void
file_free (gpointer data)
{
  KlasterImportFile *file = data;

  g_free (file->path);
  g_free (file->name);
  g_free (file->hash);
  g_free (file);
}

static void
column_free (gpointer data)
{
  KlasterImportColumnSlot *column = data;

  g_free (column->head);
  g_free (column->target);
  for (guint i = 0; i < KLASTER_IMPORT_N_SAMPLES; i++)
    g_free (column->samples[i]);
  g_free (column);
}

static void
slot_free (gpointer data)
{
  KlasterImportSheetSlot *slot = data;

  g_free (slot->name);
  g_free (slot->reason);
  g_free (slot->mapping);
  g_free (slot->mapping_name);
  g_free (slot->fingerprint);
  g_ptr_array_unref (slot->columns);
  g_array_unref (slot->targets);
  g_string_chunk_free (slot->strings);
  g_hash_table_unref (slot->constants);
  g_hash_table_unref (slot->mended);
  g_free (slot);
}

static KlasterImportSheetSlot *
slot_new (void)
{
  KlasterImportSheetSlot *slot = g_new0 (KlasterImportSheetSlot, 1);

  slot->columns = g_ptr_array_new_with_free_func (column_free);
  slot->targets = g_array_new (FALSE, TRUE, sizeof (KlasterImportTarget));
  slot->strings = g_string_chunk_new (1024);
  slot->constants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  slot->mended = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return slot;
}

static KlasterImport *
import_new (KlasterStore *store)
{
  KlasterImport *self = g_new0 (KlasterImport, 1);

  self->store = g_object_ref (store);
  self->files = g_ptr_array_new_with_free_func (file_free);
  self->sheets = g_ptr_array_new_with_free_func (slot_free);
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
klaster_import_free (KlasterImport *self)
{
  g_object_unref (self->store);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->sheets);
  g_hash_table_unref (self->choices);
  g_free (self->reason);
  g_clear_pointer (&self->mappings, g_hash_table_unref);
  g_clear_pointer (&self->context, klaster_import_context_free);
  g_free (self);
}

void
klaster_import_set_progress (KlasterImport *self, double fraction)
{
  g_atomic_int_set (&self->progress, (int)(CLAMP (fraction, 0, 1) * 1000));
}

double
klaster_import_get_progress (KlasterImport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return g_atomic_int_get (&self->progress) / 1000.0;
}

/* ------------------------------------------------------------------ opening */

static void
take_heads (KlasterImportSheetSlot *slot, const KlasterRow *row)
{
  slot->shown.head_row = row->number;
  for (guint i = 0; i < row->n_cells; i++)
    {
      KlasterImportColumnSlot *column = g_new0 (KlasterImportColumnSlot, 1);

      column->head = g_strstrip (g_strdup (row->cells[i].text));
      column->shown.head = column->head;
      g_ptr_array_add (slot->columns, column);
    }
}

static void
take_sample (KlasterImportColumnSlot *column, const KlasterCell *cell)
{
  if (cell->type == KLASTER_CELL_EMPTY)
    return;
  klaster_import_evidence_add (&column->evidence, cell);
  for (guint i = 0; i < KLASTER_IMPORT_N_SAMPLES; i++)
    {
      if (column->samples[i] == NULL)
        {
          column->samples[i] = g_utf8_substring (
              cell->text, 0, MIN (g_utf8_strlen (cell->text, -1), SAMPLE_BYTES));
          column->shown.samples[i] = column->samples[i];
          return;
        }
      if (strcmp (column->samples[i], cell->text) == 0)
        return;
    }
}

static gboolean
read_sheet (KlasterImportSheetSlot *slot, KlasterBook *book, GError **error)
{
  KlasterBookStep step = KLASTER_BOOK_END;
  KlasterRow row;
  guint n = 0;

  if (!klaster_book_select (book, slot->book_sheet, error))
    return FALSE;
  while (n < SAMPLE_ROWS && (step = klaster_book_next (book, &row, error)) == KLASTER_BOOK_ROW)
    {
      if (slot->shown.head_row == 0)
        {
          take_heads (slot, &row);
          continue;
        }
      for (guint i = 0; i < MIN (row.n_cells, slot->columns->len); i++)
        take_sample (klaster_import_slot_get_column (slot, i), &row.cells[i]);
      n++;
    }
  slot->shown.n_columns = slot->columns->len;
  slot->fingerprint = klaster_import_mapping_dup_fingerprint (slot);
  return step != KLASTER_BOOK_FAILED;
}

static gboolean
open_file (KlasterImport *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (KlasterBook) book = klaster_book_open (path, cancellable, error);
  KlasterImportFile *file;

  if (book == NULL)
    return FALSE;
  file = g_new0 (KlasterImportFile, 1);
  g_ptr_array_add (self->files, file);
  file->path = g_strdup (path);
  file->name = g_strdup (klaster_book_get_name (book));
  file->kind = klaster_book_get_kind (book);
  for (guint i = 0; i < klaster_book_get_n_sheets (book); i++)
    {
      KlasterImportSheetSlot *slot = slot_new ();

      g_ptr_array_add (self->sheets, slot);
      slot->file = self->files->len - 1;
      slot->book_sheet = i;
      slot->name = g_strdup (klaster_book_get_sheet_name (book, i));
      slot->shown.file = file->name;
      slot->shown.name = slot->name;
      if (!read_sheet (slot, book, error))
        return FALSE;
    }
  file->hash = g_strdup (klaster_book_get_hash (book));
  return TRUE;
}

static gpointer
load_store (KlasterReader *reader, gpointer data, GError **error)
{
  KlasterImport *self = data;

  self->mappings = klaster_import_mapping_load (reader, error);
  if (self->mappings != NULL)
    self->context = klaster_import_context_read (reader, error);
  return self->context;
}

static gboolean
check_kind (const char *kind, GError **error)
{
  KlasterImportKind found;
  const KlasterEntity *entity;

  if (kind == NULL || klaster_import_find_kind (kind, &found, &entity))
    return TRUE;
  g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
               /* Translators: %s is what was typed behind --kind. */
               _ ("There is nothing called “%s” that could be imported."), kind);
  return FALSE;
}

/* The first sheet of each file is of the kind that was asked for, unless it was recognised as that. */
static void
settle_kind (KlasterImport *self, const char *name)
{
  KlasterImportKind kind;
  const KlasterEntity *entity;

  if (name == NULL || !klaster_import_find_kind (name, &kind, &entity))
    return;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      KlasterImportSheetSlot *slot = klaster_import_slot (self, i);

      if (slot->book_sheet == 0 && (slot->shown.kind != kind || slot->shown.entity != entity))
        klaster_import_set_kind (self, i, kind, entity);
    }
}

KlasterImport *
klaster_import_open (KlasterStore *store,
                     const char *const *paths,
                     const char *kind,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (KlasterImport) self = NULL;

  g_return_val_if_fail (KLASTER_IS_STORE (store) && paths != NULL && paths[0] != NULL, NULL);
  self = import_new (store);
  if (!check_kind (kind, error) || klaster_store_run (store, load_store, self, error) == NULL)
    return NULL;
  for (guint i = 0; paths[i] != NULL; i++)
    if (!open_file (self, paths[i], cancellable, error))
      return NULL;
  for (guint i = 0; i < self->sheets->len; i++)
    klaster_import_guess_kind (self, klaster_import_slot (self, i));
  settle_kind (self, kind);
  return g_steal_pointer (&self);
}

typedef struct
{
  KlasterStore *store;
  GStrv paths;
  char *kind;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->store);
  g_strfreev (opening->paths);
  g_free (opening->kind);
  g_free (opening);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  KlasterImport *self = klaster_import_open (opening->store, (const char *const *)opening->paths,
                                             opening->kind, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify)klaster_import_free);
  else
    g_task_return_error (task, error);
}

void
klaster_import_open_async (KlasterStore *store,
                           const char *const *paths,
                           const char *kind,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->store = g_object_ref (store);
  opening->paths = g_strdupv ((char **)paths);
  opening->kind = g_strdup (kind);
  g_task_set_source_tag (task, klaster_import_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

KlasterImport *
klaster_import_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

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
  *kind = strcmp (name, "report") == 0 ? KLASTER_IMPORT_REPORTS : KLASTER_IMPORT_RECORDS;
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

  g_return_val_if_fail (sample < KLASTER_IMPORT_N_SAMPLES && it->samples[sample] != NULL, NULL);
  if (target == NULL || target->field == NULL)
    return g_strdup (it->samples[sample]);
  rule = klaster_import_taker_get_rule (self, slot, column, target->field);
  cell.text = it->samples[sample];
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
