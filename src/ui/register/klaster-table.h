/* The records of an entity as text, ready to be shown, searched and sorted.
 *
 * A register may have 84 000 rows (all villages of the country). So the table is built once, in one
 * task on the store's thread, as plain arrays of text in one chunk of memory, and never changes
 * afterwards; what is shown of it, and in which order, is an arrangement: an array of row numbers,
 * made in any thread. No object exists per row.
 */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct
{
  const KlasterField *field;
  gboolean right; /* numbers stand at the right */
  const char **texts; /* as people read it */
  const char **keys; /* dates and periods: what sorts them; else NULL */
  double *numbers; /* numbers and the place of a choice in its list, NAN for blanks; else NULL */
  gboolean *blanks;
} KlasterTableColumn;

/* Constant after building; counted atomically. */
typedef struct
{
  const KlasterEntity *entity;
  guint n_rows;
  guint n_columns;
  KlasterTableColumn *columns;
  const char **ids;
  guint *order; /* the rows in order of their titles as people read them */
  const char **haystacks; /* folded texts of the row */
  const KlasterField *filter; /* first choice field of the entity, or NULL */
  int *filter_choices; /* its choice in each row, -1 for a blank; NULL without filter */

  /*< private >*/
  GStringChunk *strings;
} KlasterTable;

/* All records, in order of their titles. On the store's thread. */
KlasterTable *
klaster_table_build (KlasterReader *reader, const KlasterEntity *entity, GError **error);
KlasterTable *klaster_table_ref (KlasterTable *self);
void klaster_table_unref (KlasterTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterTable, klaster_table_unref)

/* Sum and mean of a number column over the rows shown. */
typedef struct
{
  const KlasterField *field;
  guint n; /* rows with a number */
  double sum;
  gboolean sum_has_sense; /* an amount or a count; not a score */
} KlasterTableTotal;

/* Constant after making; counted atomically. */
typedef struct
{
  KlasterTable *table;
  int column; /* sorted by this one; -1: the order of the table */
  gboolean descending;
  GArray *sorted; /* guint: all rows in this order */
  GArray *shown; /* guint: those that are shown, in this order */
  GArray *totals; /* KlasterTableTotal of each number column */
} KlasterArrangement;

/* SEARCH: words that all must be in the row, in any order and any case; NULL or "" for all rows.
 * CHOICE: place of the choice that the filter field has, -1 for all. FORMER: an arrangement whose order may be
 * used again, or NULL. Any thread. */
KlasterArrangement *klaster_table_arrange (KlasterTable *self,
                                           int column,
                                           gboolean descending,
                                           const char *search,
                                           int choice,
                                           KlasterArrangement *former);
KlasterArrangement *klaster_arrangement_ref (KlasterArrangement *self);
void klaster_arrangement_unref (KlasterArrangement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterArrangement, klaster_arrangement_unref)

/* TEXT for comparing in search: small letters without accents. (transfer full) */
char *klaster_fold (const char *text);

G_END_DECLS
