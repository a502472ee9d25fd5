/* The store: one SQLite file, one thread that owns it, every write a change in the journal.
 *
 * Threads: a KlasterStore may be used from the main thread and is itself cheap there: all work on the
 * file runs on the store's own thread, first in, first out. A task (KlasterStoreFunc) gets a
 * KlasterReader, valid only during that call on that thread.
 *
 * The _async functions are for windows. The blocking ones are for the command line and tests; they
 * must not be called from a window.
 *
 * Errors are KLASTER_STORE_ERROR with a translated sentence, or KLASTER_INPUT_ERROR for refused data.
 */
#pragma once

#include <gio/gio.h>

#include "klaster-check.h"
#include "klaster-period.h"
#include "klaster-record.h"
#include "klaster-region.h"

G_BEGIN_DECLS

#define KLASTER_STORE_ERROR (klaster_store_error_quark ())
GQuark klaster_store_error_quark (void);
typedef enum
{
  KLASTER_STORE_ERROR_FAILED,
  KLASTER_STORE_ERROR_OPEN,
  KLASTER_STORE_ERROR_NOT_A_STORE,
  KLASTER_STORE_ERROR_TOO_NEW,
  KLASTER_STORE_ERROR_CORRUPT,
  KLASTER_STORE_ERROR_READ_ONLY,
  KLASTER_STORE_ERROR_BUSY,
  KLASTER_STORE_ERROR_FULL,
  KLASTER_STORE_ERROR_MIGRATION,
  KLASTER_STORE_ERROR_NOT_FOUND,
  KLASTER_STORE_ERROR_REFUSED, /* a rule of the programme says no */
  KLASTER_STORE_ERROR_CONFIRMATION /* allowed once the person confirms: klaster_change_confirm() */
} KlasterStoreErrorCode;

/* ------------------------------------------------------------------ a change to be written */

/* Several operations that are written together or not at all. Not thread safe; the store takes a
 * snapshot when it is handed over. */
typedef struct _KlasterChange KlasterChange;

/* SUMMARY: what was done, in words of the screen, e.g. "Lokus Tapin: desa dipilih". */
KlasterChange *klaster_change_new (const char *summary);
KlasterChange *klaster_change_ref (KlasterChange *self);
void klaster_change_unref (KlasterChange *self);
void klaster_change_set_reason (KlasterChange *self, const char *reason);
void klaster_change_set_source (KlasterChange *self, const char *file_name_and_hash);
/* Says yes to all questions that rules may ask (KLASTER_STORE_ERROR_CONFIRMATION). */
void klaster_change_confirm (KlasterChange *self);
/* Part of making the store (starter, sample): undo never takes it back. */
void klaster_change_set_lasting (KlasterChange *self);
void klaster_change_insert (KlasterChange *self, KlasterRecord *record);
/* Writes the fields in which RECORD differs from what is stored under its id. */
void klaster_change_update (KlasterChange *self, KlasterRecord *record);
/* VALUE is copied. */
void klaster_change_set (KlasterChange *self,
                         const KlasterEntity *entity,
                         const char *id,
                         const char *field,
                         const KlasterValue *value);
/* With all records that belong to it; refused while other records refer to it. */
void klaster_change_remove (KlasterChange *self, const KlasterEntity *entity, const char *id);
guint klaster_change_get_size (const KlasterChange *self);

typedef struct _KlasterReader KlasterReader;
/* The next record (transfer full), NULL at the end, or NULL with ERROR, which ends the change with nothing
 * written. Runs on the store's thread while the change is being written; READER sees the store with what
 * is written so far. */
typedef KlasterRecord *(*KlasterRecordFunc) (KlasterReader *reader, gpointer data, GError **error);
/* Does ahead what a commit does for RECORD by itself, so that the store's thread need not: it is checked and written
 * out for the journal. For records of streams that other threads make. Any thread, by who made RECORD;
 * without effect on one that would not be stored as it is, and undone by the next change of it. */
void klaster_record_make_ready (KlasterRecord *record);
/* Inserts the records that FUNC makes, one after the other, so that a large import needs no memory for all
 * of them. They are written behind the operations of the change that were added by the other calls, in
 * the same transaction, with a line in the journal for each; checked, kept free of duplicates and looked
 * at by the rules as other inserts are, the rules some hundred records at a time. Records that only
 * together keep a rule belong into operations of their own. Several streams are read in turn.
 *
 * A stream is read once: a change of which a commit failed after the first record is made anew. DATA is
 * freed with DATA_FREE when the change is no longer needed, on the main thread. */
void klaster_change_insert_from (KlasterChange *self,
                                 KlasterRecordFunc func,
                                 gpointer data,
                                 GDestroyNotify data_free);
/* The same, but a record whose id is stored already is updated in the fields that differ; one that says
 * what is stored writes nothing. */
void klaster_change_put_from (KlasterChange *self,
                              KlasterRecordFunc func,
                              gpointer data,
                              GDestroyNotify data_free);
/* Cancelling while streams are read ends the commit with G_IO_ERROR_CANCELLED and nothing written. Once the
 * last record is read the change is written all the same. */
void klaster_change_set_cancellable (KlasterChange *self, GCancellable *cancellable);
/* How many records were read from the streams so far: the progress. Any thread. */
guint klaster_change_get_n_streamed (const KlasterChange *self);
/* After a refused commit: the record of the streams that was refused, counted from 0 over all of them, or
 * -1 when the refusal is not about one of them. Any thread. */
int klaster_change_get_refused (const KlasterChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterChange, klaster_change_unref)

/* ------------------------------------------------------------------ reading, on the store's thread */

typedef struct
{
  const char *field;
  const char *value; /* wire form; NULL: the field is blank */
} KlasterMatch;

/* A record by id, or NULL with KLASTER_STORE_ERROR_NOT_FOUND. For reference entities ID is the code. */
KlasterRecord *klaster_reader_get (KlasterReader *self,
                                   const KlasterEntity *entity,
                                   const char *id,
                                   GError **error);
/* Records that match all MATCHES (ended by { NULL }; may be NULL), in order of ORDER ("year DESC, name";
 * field names only; NULL: the title fields). (transfer container): GPtrArray of KlasterRecord. */
GPtrArray *klaster_reader_list (KlasterReader *self,
                                const KlasterEntity *entity,
                                const KlasterMatch *matches,
                                const char *order,
                                GError **error);
/* The first of klaster_reader_list(), or NULL without error when there is none. */
KlasterRecord *klaster_reader_first (KlasterReader *self,
                                     const KlasterEntity *entity,
                                     const KlasterMatch *matches,
                                     const char *order,
                                     GError **error);
gint64 klaster_reader_count (KlasterReader *self,
                             const KlasterEntity *entity,
                             const KlasterMatch *matches,
                             GError **error);
/* Name of a record for people: its title fields, references and regions resolved. A record that was
 * removed is named as the journal knows it ("Dinas Contoh (removed)"); "–" when there never was one.
 * (transfer full) */
char *klaster_reader_dup_title (KlasterReader *self, const KlasterEntity *entity, const char *id);
/* A value as people read it, references by title and regions by name. (transfer full) */
char *
klaster_reader_format (KlasterReader *self, const KlasterField *field, const KlasterValue *value);

/* "Pasayangan Barat, Kec. Martapura, Kab. Banjar" down to LEVEL only; NULL for an unknown code. */
char *klaster_reader_dup_region_name (KlasterReader *self, const char *code);
char *klaster_reader_dup_region_full_name (KlasterReader *self, const char *code);
gboolean klaster_reader_has_region (KlasterReader *self, const char *code);
void
klaster_reader_read_region (KlasterReader *self, const char *text, KlasterRegionReading *reading);
typedef struct
{
  char *code;
  char *name; /* "Pasayangan Barat" */
  char *full_name; /* "Desa Pasayangan Barat, Kec. Martapura, Kab. Banjar" */
  KlasterLevel level;
  double lat, lon; /* degrees, NAN when unknown */
} KlasterPlace;
void klaster_place_free (KlasterPlace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterPlace, klaster_place_free)
/* Regions by name in any spelling, or by code; best first. WITHIN: dotted code prefix or NULL.
 * GPtrArray of KlasterPlace. */
GPtrArray *klaster_reader_search_places (KlasterReader *self,
                                         const char *text,
                                         KlasterLevel levels,
                                         const char *within,
                                         guint limit,
                                         GError **error);

/* A setting of the office kept in the store (class limits, due day, deadlines); FALLBACK when unset. */
char *klaster_reader_dup_setting (KlasterReader *self, const char *key, const char *fallback);

/* ------------------------------------------------------------------ trial, on the store's thread */

/* What the rules would say to records, within one task: they are written and taken back at the end of the
 * trial. */
typedef struct _KlasterTrial KlasterTrial;

/* REASON and CONFIRMED as the change will have them. */
KlasterTrial *
klaster_trial_new (KlasterReader *reader, const char *reason, gboolean confirmed, GError **error);
void klaster_trial_free (KlasterTrial *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterTrial, klaster_trial_free)
/* Writes RECORDS together, as klaster_change_put_from() does. FALSE with what was said against them and the
 * number of the REFUSED one, G_MAXUINT when it is not about one; then none is written. STAYS: later ones of
 * this trial see them. */
gboolean klaster_trial_put (KlasterTrial *self,
                            const GPtrArray *records,
                            gboolean stays,
                            guint *refused,
                            GError **error);
/* Whether there are rules for ENTITY that look at other records. */
gboolean klaster_trial_is_needed (const KlasterEntity *entity);

/* ------------------------------------------------------------------ journal */

typedef enum
{
  KLASTER_CHANGE_EDIT,
  KLASTER_CHANGE_UNDO,
  KLASTER_CHANGE_REDO
} KlasterChangeKind;

typedef struct
{
  gint64 number;
  char *id;
  char *time; /* UTC, ISO 8601 */
  char *officer;
  char *device;
  char *summary;
  char *reason; /* or NULL */
  char *source; /* or NULL */
  KlasterChangeKind kind;
  char *hash; /* SHA-256, hex */
} KlasterChangeInfo;
void klaster_change_info_free (KlasterChangeInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterChangeInfo, klaster_change_info_free)

typedef struct
{
  KlasterChangeInfo *change;
  const KlasterField *field; /* NULL: the whole record was made or removed */
  gboolean removed;
  char *old_value; /* wire form or NULL */
  char *new_value;
} KlasterHistoryLine;
void klaster_history_line_free (KlasterHistoryLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterHistoryLine, klaster_history_line_free)

/* What happened to a record, newest first; FIELD NULL: all fields. A record made with a value gives a
 * line for that field when FIELD is asked. GPtrArray of KlasterHistoryLine. */
GPtrArray *klaster_reader_history (KlasterReader *self,
                                   const KlasterEntity *entity,
                                   const char *id,
                                   const char *field,
                                   GError **error);
/* The newest LIMIT changes, newest first. GPtrArray of KlasterChangeInfo. */
GPtrArray *klaster_reader_changes (KlasterReader *self, guint limit, GError **error);
/* What would be undone or redone, or NULL. (transfer full) */
char *klaster_reader_dup_undo_summary (KlasterReader *self);
char *klaster_reader_dup_redo_summary (KlasterReader *self);

/* A task on the store's thread. Returns a result for klaster_store_run_finish(), or NULL with ERROR;
 * NULL without error is a result too. */
typedef gpointer (*KlasterStoreFunc) (KlasterReader *reader, gpointer data, GError **error);
/* Runs FUNC, within a task, with a reader of the store as it stood after the change of that number: what a
 * document of an approved period is made from. 100,000 records take about a second. */
gpointer klaster_reader_run_as_of (KlasterReader *self,
                                   gint64 change,
                                   KlasterStoreFunc func,
                                   gpointer data,
                                   GError **error);

/* ------------------------------------------------------------------ the store */

#define KLASTER_TYPE_STORE (klaster_store_get_type ())
G_DECLARE_FINAL_TYPE (KlasterStore, klaster_store, KLASTER, STORE, GObject)

typedef enum
{
  KLASTER_STORE_OPEN_PLAIN = 0,
  KLASTER_STORE_OPEN_CREATE = 1 << 0, /* make an empty one when the file is not there */
  KLASTER_STORE_OPEN_READ_ONLY = 1 << 1 /* commands that only read */
} KlasterStoreFlags;

/* Blocks while opening and migrating (the file is copied aside first). PATH NULL: in memory.
 * A file that is no store, newer, damaged or locked is refused and left untouched. */
KlasterStore *klaster_store_open (const char *path, KlasterStoreFlags flags, GError **error);
/* Finishes what is queued, closes the file; may be called twice. */
void klaster_store_close (KlasterStore *self);
const char *klaster_store_get_path (KlasterStore *self);
/* The store holds sample data (its setting "sample" is "1"): watermark everything. */
gboolean klaster_store_is_sample (KlasterStore *self);
/* Was made by klaster_store_open_as_of(): nothing can be written. */
gboolean klaster_store_is_read_only (KlasterStore *self);
/* Who writes; shown in the journal. */
void klaster_store_set_officer (KlasterStore *self, const char *name);

/* DATA is freed with DATA_FREE after the call, on the main thread; the result with RESULT_FREE when
 * nobody fetched it. Cancelling interrupts a running query. */
void klaster_store_run_async (KlasterStore *self,
                              KlasterStoreFunc func,
                              gpointer data,
                              GDestroyNotify data_free,
                              GDestroyNotify result_free,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gpointer klaster_store_run_finish (KlasterStore *self, GAsyncResult *result, GError **error);
/* Blocking. */
gpointer
klaster_store_run (KlasterStore *self, KlasterStoreFunc func, gpointer data, GError **error);

/* Writes CHANGE with its journal in one transaction; TRUE means it is on disk. The signal
 * "changed" follows on the main thread (or, for the blocking form, before it returns). */
void klaster_store_commit_async (KlasterStore *self,
                                 KlasterChange *change,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean klaster_store_commit_finish (KlasterStore *self, GAsyncResult *result, GError **error);
gboolean klaster_store_commit (KlasterStore *self, KlasterChange *change, GError **error);

/* Undo writes a new change that takes back the newest one not yet taken back; redo takes back the
 * newest undo. FALSE with KLASTER_STORE_ERROR_NOT_FOUND when there is nothing. */
void
klaster_store_undo_async (KlasterStore *self, GAsyncReadyCallback callback, gpointer user_data);
void
klaster_store_redo_async (KlasterStore *self, GAsyncReadyCallback callback, gpointer user_data);
/* SUMMARY: (out) (transfer full) what was taken back. */
gboolean klaster_store_undo_finish (KlasterStore *self,
                                    GAsyncResult *result,
                                    char **summary,
                                    GError **error);
gboolean klaster_store_undo (KlasterStore *self, char **summary, GError **error);
gboolean klaster_store_redo (KlasterStore *self, char **summary, GError **error);

/* A read-only store in memory as it was at the end of DAY (WITA), replayed from the journal. Blocks. */
KlasterStore *klaster_store_open_as_of (KlasterStore *self, const GDate *day, GError **error);

typedef struct
{
  gint64 changes;
  gint64 records;
  char *problem; /* translated; NULL when all is well */
} KlasterCheckResult;
void klaster_check_result_free (KlasterCheckResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterCheckResult, klaster_check_result_free)
/* File integrity, foreign keys, hash chain of the journal, journal against the rows. */
KlasterCheckResult *klaster_store_check (KlasterStore *self, GError **error);

/* How the names of backups begin; their stamp (klaster-stamp.h) follows. */
#define KLASTER_BACKUP_PREFIX "klaster-"

/* Copies the store into DIRECTORY (NULL: "backups" beside the file), reopens the copy, checks and counts
 * it, then drops the oldest beyond KEEP (0: keep all). Gives the path of the copy. Blocks. */
char *klaster_store_backup (KlasterStore *self, const char *directory, guint keep, GError **error);
/* Copies that are kept where nobody says otherwise. */
#define KLASTER_BACKUPS_KEPT 10
/* Beside the file, KLASTER_BACKUPS_KEPT of them; for windows. Gives the path of the copy (transfer full). */
void
klaster_store_backup_async (KlasterStore *self, GAsyncReadyCallback callback, gpointer user_data);
char *klaster_store_backup_finish (KlasterStore *self, GAsyncResult *result, GError **error);
/* Puts the backup BACKUP in the place of PATH after checking it; what was at PATH is kept beside it as
 * "….before-restore-…". Nobody may have PATH open. After an error what is at PATH is as it was. Blocks; any
 * thread. */
gboolean klaster_store_restore (const char *backup, const char *path, GError **error);
/* Newest first; GPtrArray of char* paths. */
GPtrArray *klaster_store_list_backups (const char *directory);

/* Any thread. Replaces the built-in reference data for stores opened from now on (benchmarks). */
void klaster_store_set_reference (GBytes *database);

/* Signal "changed" (main thread, after commit, coalesced): GStrv of entity names that changed. What another
 * window or process wrote is noticed at the next task, and told as a change of all entities. */

G_END_DECLS
