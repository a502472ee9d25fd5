/* Opening: files become sheets with heads and samples, and each is guessed. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-form-layout.h"
#include "klaster-format.h"
#include "klaster-import-pivot.h"
#include "klaster-import-private.h"
#include "klaster-import-words.h"

/* Rows among which the heads are looked for. */
#define HEAD_ROWS 20
/* Longer values are of no help. */
#define SAMPLE_BYTES 200

/* ------------------------------------------------------------------ memory */

static void
file_free (gpointer data)
{
  KlasterImportFile *file = data;

  g_free (file->path);
  g_free (file->name);
  klaster_file_hash_free (file->hash);
  g_free (file->encoding);
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

/* How much of ROW looks like heads: words, or years. */
static guint
count_heads (const KlasterRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n_cells; i++)
    {
      const KlasterCell *cell = &row->cells[i];
      double number;

      if (klaster_import_words_read_year (cell->text) != 0
          || (cell->type == KLASTER_CELL_TEXT && *cell->text != '\0'
              && !klaster_import_read_number (cell->text, KLASTER_READ_MIXED, &number)))
        n++;
    }
  return n;
}

/* Titles may stand above the heads: these are in the first row that has about as many words as any of the first
 * rows. 0 for an empty sheet. */
static gboolean
find_head_row (KlasterImportSheetSlot *slot, KlasterBook *book, GError **error)
{
  KlasterBookStep step = KLASTER_BOOK_END;
  guint rows[HEAD_ROWS], counts[HEAD_ROWS], n = 0, most = 0;
  KlasterRow row;

  if (!klaster_book_select (book, slot->book_sheet, error))
    return FALSE;
  while (n < HEAD_ROWS && (step = klaster_book_next (book, &row, error)) == KLASTER_BOOK_ROW)
    {
      rows[n] = row.number;
      counts[n] = count_heads (&row);
      most = MAX (most, counts[n]);
      /* The codes of our form as workbook are no table. */
      if (n++ == 0 && strcmp (row.cells[0].text, KLASTER_FORM_CODES_MARK) == 0)
        slot->shown.head_row = row.number;
    }
  for (guint i = 0; i < n && slot->shown.head_row == 0; i++)
    if (counts[i] * 4 >= most * 3)
      slot->shown.head_row = rows[i];
  return step != KLASTER_BOOK_FAILED;
}

static void
take_samples (KlasterImportSheetSlot *slot, const KlasterRow *row)
{
  for (guint i = 0; i < MIN (row->n_cells, slot->columns->len); i++)
    take_sample (klaster_import_slot_get_column (slot, i), &row->cells[i]);
  slot->shown.n_seen++;
}

/* Values one below the other, of which the heads have just been read: seen as the table that they are turned into. */
static gboolean
read_pivoted (KlasterImportSheetSlot *slot, KlasterBook *book, GError **error)
{
  g_autoptr (KlasterImportPivot) pivot = NULL;
  KlasterRow row;

  slot->pivoted = TRUE;
  if (klaster_book_select (book, slot->book_sheet, error))
    pivot = klaster_import_pivot_read (book, slot->shown.head_row, error);
  if (pivot == NULL)
    return FALSE;
  if (klaster_import_pivot_next (pivot, &row))
    take_heads (slot, &row);
  while (slot->shown.n_seen < KLASTER_IMPORT_MAX_SEEN && klaster_import_pivot_next (pivot, &row))
    take_samples (slot, &row);
  return TRUE;
}

/* The heads of the table and what stands below them, from the row of the heads on. */
static gboolean
read_table (KlasterImportSheetSlot *slot, KlasterBook *book, GError **error)
{
  KlasterBookStep step = KLASTER_BOOK_END;
  KlasterRow row;

  while (slot->shown.n_seen < KLASTER_IMPORT_MAX_SEEN
         && (step = klaster_book_next (book, &row, error)) == KLASTER_BOOK_ROW)
    {
      if (row.number > slot->shown.head_row)
        take_samples (slot, &row);
      else if (row.number == slot->shown.head_row && klaster_import_pivot_fits (&row))
        return read_pivoted (slot, book, error);
      else if (row.number == slot->shown.head_row)
        take_heads (slot, &row);
    }
  return step != KLASTER_BOOK_FAILED;
}

static gboolean
read_sheet (KlasterImportSheetSlot *slot, KlasterBook *book, GError **error)
{
  if (!find_head_row (slot, book, error) || !klaster_book_select (book, slot->book_sheet, error)
      || !read_table (slot, book, error))
    return FALSE;
  slot->shown.n_columns = slot->columns->len;
  slot->fingerprint = klaster_import_mapping_dup_fingerprint (slot);
  return TRUE;
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
  file->hash = klaster_file_hash_start (path);
  file->path = g_strdup (path);
  file->name = g_strdup (klaster_book_get_name (book));
  file->encoding = g_strdup (klaster_book_get_encoding (book));
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
      slot->shown.encoding = file->encoding;
      slot->shown.separator = klaster_book_get_separator (book);
      if (!read_sheet (slot, book, error))
        return FALSE;
    }
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

/* Whether what was recognised is of the kind that was asked for. */
static gboolean
is_asked_kind (const KlasterImportSheet *sheet, const char *name)
{
  if (sheet->kind == KLASTER_IMPORT_NOTHING || sheet->kind == KLASTER_IMPORT_REPEATS)
    return FALSE;
  return strcmp (sheet->entity->name, name) == 0
         || (strcmp (name, "dataset") == 0 && strcmp (sheet->entity->name, "dataset_value") == 0);
}

/* Tables of a dataset have years either in their heads or in a column. */
static void
choose_form_of_dataset (const KlasterImportSheetSlot *slot,
                        KlasterImportKind *kind,
                        const KlasterEntity **entity)
{
  *entity = klaster_entity_get ("dataset_value");
  for (guint i = 0; i < slot->columns->len; i++)
    if (klaster_import_words_read_year (klaster_import_slot_get_column (slot, i)->head) != 0)
      return;
  *kind = KLASTER_IMPORT_RECORDS;
}

/* The first sheet of each file is of the kind that was asked for, unless one of its sheets is already. */
static void
settle_kind (KlasterImport *self, const char *name)
{
  for (guint file = 0; name != NULL && file < self->files->len; file++)
    {
      int first = -1;
      gboolean found = FALSE;
      KlasterImportKind kind;
      const KlasterEntity *entity;

      for (guint i = 0; i < self->sheets->len; i++)
        if (klaster_import_slot (self, i)->file == file)
          {
            first = first < 0 ? (int)i : first;
            found = found || is_asked_kind (&klaster_import_slot (self, i)->shown, name);
          }
      if (found || first < 0 || !klaster_import_find_kind (name, &kind, &entity))
        continue;
      if (kind == KLASTER_IMPORT_DATASET)
        choose_form_of_dataset (klaster_import_slot (self, (guint)first), &kind, &entity);
      klaster_import_set_kind (self, (guint)first, kind, entity);
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
  for (guint i = 0; i < self->files->len; i++)
    klaster_import_guess_file (self, i);
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
