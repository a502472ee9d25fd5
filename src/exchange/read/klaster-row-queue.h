/* Rows on their way from a parser, which gives them by the chunk, to the reader, who takes them one by
 * one. Cells are kept sparse, so that a claim of a million columns or rows costs nothing. */
#pragma once

#include "klaster-book.h"

G_BEGIN_DECLS

typedef struct _KlasterRowQueue KlasterRowQueue;

KlasterRowQueue *klaster_row_queue_new (void);
void klaster_row_queue_free (KlasterRowQueue *self);

/* A row is open between begin and end. NUMBER from 1; it comes REPEAT times, numbered onwards. */
void klaster_row_queue_begin (KlasterRowQueue *self, guint number, guint repeat);
/* COLUMN from 0, below KLASTER_BOOK_MAX_COLUMNS as is COLUMN + REPEAT; a later cell replaces an earlier
 * one. Texts of CELL are copied. */
void
klaster_row_queue_add (KlasterRowQueue *self, guint column, guint repeat, const KlasterCell *cell);
/* The same with a text that lives as long as the queue is read. */
void klaster_row_queue_add_shared (KlasterRowQueue *self, guint column, const KlasterCell *cell);
/* Whether the open row may take no more: KLASTER_BOOK_MAX_COLUMNS cells or MAX_ROW_BYTES of text. */
gboolean klaster_row_queue_is_full (const KlasterRowQueue *self);
void klaster_row_queue_end (KlasterRowQueue *self);

/* The next complete row; its cells live until the next call. FALSE when there is none. */
gboolean klaster_row_queue_pop (KlasterRowQueue *self, KlasterRow *row);

G_END_DECLS
