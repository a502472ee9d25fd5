/* Planning and committing.
 *
 * A plan is made by two threads in turn: the caller's worker reads and types the rows, the store's thread
 * finishes them some hundred at a time, so that a window can ask its questions in between. A commit reads
 * the rows on the store's thread while the change is being written (klaster_change_put_from()): records of
 * a large file are never in memory all at once, and all of it is one transaction.
 */
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-import-addition.h"
#include "klaster-import-ahead.h"
#include "klaster-import-plan.h"
#include "klaster-import-resolver.h"
#include "klaster-import-tally.h"
#include "klaster-import-trial.h"

#define BATCH KLASTER_IMPORT_AHEAD_VALID

/* ------------------------------------------------------------------ plan */

typedef struct
{
  KlasterImport *import;
  KlasterImportPlan *plan;
  KlasterImportResolver *resolver;
  GPtrArray *units; /* of this batch, borrowed */
} Planning;

static gpointer
finish_batch (KlasterReader *reader, gpointer data, GError **error)
{
  Planning *self = data;

  klaster_import_resolver_look_again (self->resolver);
  for (guint i = 0; i < self->units->len; i++)
    if (!klaster_import_resolver_finish (self->resolver, reader, self->units->pdata[i], FALSE,
                                         error))
      return NULL;
  if (!klaster_import_trial_run (self->import, reader, self->units, error))
    return NULL;
  for (guint i = 0; i < self->units->len; i++)
    {
      klaster_import_plan_add_differences (self->plan, reader, self->units->pdata[i]);
      klaster_import_plan_add_addition (self->plan, reader, self->units->pdata[i]);
    }
  return NULL;
}

static gboolean
plan_batch (Planning *self, GError **error)
{
  GError *failure = NULL;

  klaster_store_run (self->import->store, finish_batch, self, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  for (guint i = 0; i < self->units->len; i++)
    klaster_import_plan_add (self->plan, self->import, self->units->pdata[i]);
  g_ptr_array_set_size (self->units, 0);
  return TRUE;
}

static gboolean
plan_all (Planning *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (KlasterImportAhead) rows = klaster_import_ahead_new (self->import, FALSE, cancellable);
  KlasterImportUnit *unit;
  GError *failure = NULL;

  while ((unit = klaster_import_ahead_next (rows, &failure)) != NULL)
    {
      g_ptr_array_add (self->units, unit);
      if (self->units->len < BATCH)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !plan_batch (self, error))
        return FALSE;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error) && plan_batch (self, error);
}

static void
on_missing_cb (guint sheet, guint row, guint column, const char *reason, gpointer data)
{
  Planning *self = data;
  g_autoptr (KlasterImportTrouble) trouble = klaster_import_trouble_new (row, column, reason);

  klaster_import_plan_refuse (self->plan, self->import, sheet, trouble);
}

static gpointer
check_tallies (KlasterReader *reader, gpointer data, GError **error)
{
  Planning *self = data;

  klaster_import_tallies_check (self->plan->tallies, self->plan, self->import, reader, error);
  return NULL;
}

/* After all rows: what is odd about the whole. */
static gboolean
check_whole (Planning *self, GError **error)
{
  GError *failure = NULL;

  if (self->import->check == NULL || self->plan->tallies->len == 0)
    return TRUE;
  klaster_store_run (self->import->store, check_tallies, self, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gpointer
read_context (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_import_context_read (reader, error);
}

/* What reports refer to may be others than when the files were opened. */
static gboolean
renew_context (KlasterImport *self, GError **error)
{
  KlasterImportContext *context = klaster_store_run (self->store, read_context, NULL, error);

  if (context == NULL)
    return FALSE;
  klaster_import_context_free (self->context);
  self->context = context;
  return TRUE;
}

/* The files are counted to their ends while their rows are looked at. */
static void
await_hashes (KlasterImport *self)
{
  for (guint i = 0; i < self->files->len; i++)
    klaster_file_hash_get (((KlasterImportFile *)self->files->pdata[i])->hash);
}

KlasterImportPlan *
klaster_import_plan (KlasterImport *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (KlasterImportPlan) plan = NULL;
  g_autoptr (KlasterImportResolver) resolver = NULL;
  g_autoptr (GPtrArray) units = g_ptr_array_new ();
  Planning planning;

  g_return_val_if_fail (self != NULL, NULL);
  plan = klaster_import_plan_new (self);
  resolver = klaster_import_resolver_new ();
  planning = (Planning){ self, plan, resolver, units };
  klaster_import_set_progress (self, 0);
  if (!renew_context (self, error) || !plan_all (&planning, cancellable, error))
    return NULL;
  klaster_import_resolver_tell_missing (resolver, on_missing_cb, &planning);
  klaster_import_groups_settle (plan, self);
  if (!check_whole (&planning, error))
    return NULL;
  await_hashes (self);
  klaster_import_set_progress (self, 1);
  return g_steal_pointer (&plan);
}

static void
plan_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  KlasterImportPlan *plan = klaster_import_plan (data, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify)klaster_import_plan_free);
  else
    g_task_return_error (task, error);
}

void
klaster_import_plan_async (KlasterImport *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (self != NULL);
  g_task_set_source_tag (task, klaster_import_plan_async);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, plan_in_thread);
}

KlasterImportPlan *
klaster_import_plan_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ------------------------------------------------------------------ commit */

/* The stream of records that a change reads. */
typedef struct
{
  KlasterImport *import;
  const KlasterImportPlan *plan;
  KlasterImportAhead *ahead;
  KlasterImportResolver *resolver;
  gboolean all_new; /* nothing in the plan is stored yet */
  guint next_unit; /* number of the unit that comes next */
  KlasterImportUnit *unit; /* whose items are given, borrowed, or NULL */
  guint next_item;
  GArray *rows; /* guint64: of each record that was given */
} Stream;

static void
stream_free (gpointer data)
{
  Stream *stream = data;

  klaster_import_ahead_free (stream->ahead);
  klaster_import_resolver_free (stream->resolver);
  g_array_unref (stream->rows);
  g_free (stream);
}

/* What stands in the store is no longer what the plan was made for. */
static gboolean
check_finished (const KlasterImportUnit *unit, KlasterRowState planned, GError **error)
{
  for (guint i = 0; klaster_import_unit_is_refused (unit) && i < unit->troubles->len; i++)
    {
      const KlasterImportTrouble *trouble = unit->troubles->pdata[i];

      if (trouble->warning)
        continue;
      /* Translators: %u is the number of a row, %s a sentence. */
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, _ ("Row %u: %s"),
                   trouble->row, trouble->reason);
      return FALSE;
    }
  if (planned != KLASTER_ROW_NEW || unit->state == KLASTER_ROW_NEW)
    return TRUE;
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
               _ ("Row %u: the record has been stored in the meantime. Look at the rows again."),
               unit->row);
  return FALSE;
}

/* The next unit that is to be written; NULL at the end. */
static KlasterImportUnit *
next_unit (Stream *stream, KlasterReader *reader, GError **error)
{
  for (;;)
    {
      GError *failure = NULL;
      KlasterImportUnit *unit = klaster_import_ahead_next (stream->ahead, &failure);
      KlasterRowState planned;

      if (unit == NULL)
        {
          if (failure != NULL)
            g_propagate_error (error, failure);
          return NULL;
        }
      g_assert (stream->next_unit < stream->plan->states->len);
      planned = stream->plan->states->data[stream->next_unit++];
      if (planned != KLASTER_ROW_NEW && planned != KLASTER_ROW_CHANGED)
        continue;
      klaster_import_resolver_look_again (stream->resolver);
      if (!klaster_import_resolver_finish (stream->resolver, reader, unit, stream->all_new, error)
          || !check_finished (unit, planned, error))
        return NULL;
      return unit;
    }
}

static KlasterRecord *
next_record (KlasterReader *reader, gpointer data, GError **error)
{
  Stream *stream = data;
  const KlasterImportItem *item;
  guint64 row;

  do
    {
      while (stream->unit == NULL || stream->next_item == stream->unit->items->len)
        {
          stream->unit = next_unit (stream, reader, error);
          stream->next_item = 0;
          if (stream->unit == NULL)
            return NULL;
        }
      item = &g_array_index (stream->unit->items, KlasterImportItem, stream->next_item++);
    }
  while (item->dropped);
  row = (guint64)stream->unit->sheet << 32 | stream->unit->row;
  g_array_append_val (stream->rows, row);
  return klaster_record_ref (item->record);
}

/* "laporan.xlsx (SHA-256 0a1b…)", files parted by "; ". */
static char *
dup_source (const KlasterImport *self)
{
  GString *source = g_string_new (NULL);

  for (guint i = 0; i < self->files->len; i++)
    {
      const KlasterImportFile *file = self->files->pdata[i];

      g_string_append_printf (source, "%s%s (SHA-256 %s)", i > 0 ? "; " : "", file->name,
                              klaster_file_hash_get (file->hash));
    }
  return g_string_free (source, FALSE);
}

static char *
dup_summary (const KlasterImport *self, const KlasterImportPlan *plan)
{
  const KlasterImportFile *file = self->files->pdata[0];
  g_autofree char *counts = klaster_import_plan_dup_summary (plan);

  if (self->files->len == 1)
    /* Translators: a file, then "12 new, 3 changed". */
    return g_strdup_printf (_ ("Import of “%s”: %s"), file->name, counts);
  /* Translators: a number of files, then "12 new, 3 changed". */
  return g_strdup_printf (_ ("Import of %u files: %s"), self->files->len, counts);
}

static Stream *
stream_new (KlasterImport *self, const KlasterImportPlan *plan, GCancellable *cancellable)
{
  Stream *stream = g_new0 (Stream, 1);

  stream->import = self;
  stream->plan = plan;
  stream->ahead = klaster_import_ahead_new (self, TRUE, cancellable);
  stream->resolver = klaster_import_resolver_new ();
  stream->all_new = !plan->has_stored;
  stream->rows = g_array_new (FALSE, FALSE, sizeof (guint64));
  return stream;
}

/* The change; NULL with ERROR when PLAN is not the newest. STREAM belongs to the change. */
static KlasterChange *
make_change (KlasterImport *self,
             const KlasterImportPlan *plan,
             GCancellable *cancellable,
             Stream **stream,
             GError **error)
{
  g_autofree char *summary = NULL;
  g_autofree char *source = NULL;
  KlasterChange *change;

  if (plan->revision != self->revision)
    {
      g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                           _ ("Something was changed since the rows were looked at. Look at them "
                              "again first."));
      return NULL;
    }
  summary = dup_summary (self, plan);
  source = dup_source (self);
  change = klaster_change_new (summary);
  klaster_change_set_source (change, source);
  klaster_change_set_reason (change, self->reason);
  if (self->confirmed)
    klaster_change_confirm (change);
  klaster_change_set_cancellable (change, cancellable);
  klaster_import_mapping_keep (self, change);
  klaster_import_set_progress (self, 0);
  *stream = stream_new (self, plan, cancellable);
  if ((*stream)->all_new)
    klaster_change_insert_from (change, next_record, *stream, stream_free);
  else
    klaster_change_put_from (change, next_record, *stream, stream_free);
  return change;
}

/* Names the row that the store refused. */
static void
name_row (const KlasterChange *change, const Stream *stream, GError **error)
{
  int refused = klaster_change_get_refused (change);
  g_autofree char *sentence = NULL;
  guint64 row;

  if (refused < 0 || (guint)refused >= stream->rows->len)
    return;
  row = g_array_index (stream->rows, guint64, refused);
  sentence = g_strdup_printf (
      /* Translators: a file, the number of a row, and what is wrong there. */
      _ ("%s, row %u: %s"), klaster_import_get_sheet (stream->import, row >> 32)->file,
      (guint)(row & G_MAXUINT32), (*error)->message);
  g_free ((*error)->message);
  (*error)->message = g_steal_pointer (&sentence);
}

gboolean
klaster_import_commit (KlasterImport *self,
                       const KlasterImportPlan *plan,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (KlasterChange) change = NULL;
  GError *failure = NULL;
  Stream *stream;

  g_return_val_if_fail (self != NULL && plan != NULL, FALSE);
  change = make_change (self, plan, cancellable, &stream, error);
  if (change == NULL)
    return FALSE;
  if (klaster_store_commit (self->store, change, &failure))
    return TRUE;
  name_row (change, stream, &failure);
  g_propagate_error (error, failure);
  return FALSE;
}

typedef struct
{
  KlasterChange *change;
  const Stream *stream; /* of the change */
} Commit;

static void
commit_free (gpointer data)
{
  Commit *commit = data;

  klaster_change_unref (commit->change);
  g_free (commit);
}

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Commit *commit = g_task_get_task_data (task);
  GError *error = NULL;

  if (klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  name_row (commit->change, commit->stream, &error);
  g_task_return_error (task, error);
}

void
klaster_import_commit_async (KlasterImport *self,
                             const KlasterImportPlan *plan,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  /* The task has no cancellable: what is committed is never told as cancelled. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Commit *commit;
  KlasterChange *change;
  GError *error = NULL;
  Stream *stream;

  g_return_if_fail (self != NULL && plan != NULL);
  g_task_set_source_tag (task, klaster_import_commit_async);
  change = make_change (self, plan, cancellable, &stream, &error);
  if (change == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  commit = g_new0 (Commit, 1);
  commit->change = change;
  commit->stream = stream;
  g_task_set_task_data (task, commit, commit_free);
  klaster_store_commit_async (self->store, change, on_committed_cb, g_steal_pointer (&task));
}

gboolean
klaster_import_commit_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
