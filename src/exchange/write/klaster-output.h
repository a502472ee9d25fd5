/* Where a writer of files writes: into a file beside the one that is wanted, which takes its place when
 * it is whole, or into memory.
 *
 * The first failure (full disk, cancelled) is kept and everything after it is passed over, so a writer
 * need not ask at each step; klaster_output_finish() tells it. What was not finished leaves nothing
 * behind, and what stood in the place stays. One thread at a time.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KlasterOutput KlasterOutput;

/* Part that is written, 0 to 1; on the thread that writes, at most a hundred times. */
typedef void (*KlasterProgressFunc) (double fraction, gpointer user_data);

/* PATH in UTF-8. PROGRESS and CANCELLABLE may be NULL; borrowed until the output is freed. */
KlasterOutput *klaster_output_new (const char *path,
                                   KlasterProgressFunc progress,
                                   gpointer user_data,
                                   GCancellable *cancellable,
                                   GError **error);
/* For a library that writes the file by itself: nothing may be written through the output, only
 * to klaster_output_get_part_path(). */
KlasterOutput *klaster_output_new_for_library (const char *path,
                                               KlasterProgressFunc progress,
                                               gpointer user_data,
                                               GCancellable *cancellable);
KlasterOutput *klaster_output_new_in_memory (void);
/* Removes what is not finished. */
void klaster_output_free (KlasterOutput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterOutput, klaster_output_free)

void klaster_output_write (KlasterOutput *self, const void *data, gsize size);
/* Writes TEXT and empties it. */
void klaster_output_flush (KlasterOutput *self, GString *text);
/* Over what was written before at OFFSET. */
void klaster_output_patch (KlasterOutput *self, guint64 offset, const void *data, gsize size);
guint64 klaster_output_get_offset (const KlasterOutput *self);
const char *klaster_output_get_part_path (const KlasterOutput *self);

/* Before thing AT of N; FALSE when the writer may stop. */
gboolean klaster_output_step (KlasterOutput *self, guint at, guint n);
/* ERROR is taken over; only the first one counts. */
void klaster_output_fail (KlasterOutput *self, GError *error);
gboolean klaster_output_has_failed (const KlasterOutput *self);

/* On disk and in place, or FALSE with what went wrong. */
gboolean klaster_output_finish (KlasterOutput *self, GError **error);
/* Of an output in memory. (transfer full) */
GBytes *klaster_output_finish_bytes (KlasterOutput *self);

G_END_DECLS
