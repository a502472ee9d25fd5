/* What the tables of the page Indeks Desa show: their rows after the filter, and what stands in a cell. Main thread. */
#pragma once

#include "klaster-drawn-table.h"
#include "klaster-village-indices.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_VILLAGES_ALL, /* every village of an edition */
  KLASTER_VILLAGES_SPREAD, /* regions by class */
  KLASTER_VILLAGES_MOVES, /* between two editions of one instrument */
  KLASTER_VILLAGES_NEAR, /* near a class limit */
  KLASTER_VILLAGES_SITES, /* sites against the villages around them */
  KLASTER_N_VILLAGES_TABLES
} KlasterVillagesTable;

typedef struct
{
  const KlasterIndexEdition *edition;
  const KlasterIndexEdition
      *from; /* MOVES: the earlier edition, of the same instrument; NULL: there is none */
  const char *region; /* a kabupaten or kota; NULL: all */
  guint choice; /* in klaster_villages_list_choices(); 0 where there are none */
  const char *text; /* searched for; NULL or "": nothing */
} KlasterVillagesFilter;

typedef struct _KlasterVillagesRows KlasterVillagesRows;

/* Keeps a reference on INDICES, of which the editions of FILTER are; its strings are borrowed during the call. */
KlasterVillagesRows *klaster_villages_rows_new (KlasterVillageIndices *indices,
                                                KlasterVillagesTable table,
                                                const KlasterVillagesFilter *filter);
void klaster_villages_rows_free (KlasterVillagesRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterVillagesRows, klaster_villages_rows_free)

guint klaster_villages_rows_get_n (const KlasterVillagesRows *self);
/* Rows without choice and text. */
guint klaster_villages_rows_get_n_all (const KlasterVillagesRows *self);
/* Code of the village, or region, in a row; NULL for the province. Borrowed. */
const char *klaster_villages_rows_get_code (const KlasterVillagesRows *self, guint row);
/* The sentence that reads the table as a whole. (transfer full) */
char *klaster_villages_rows_dup_sentence (const KlasterVillagesRows *self);
/* How TABLE draws them; DATA of the source is SELF. */
void klaster_villages_rows_init_source (KlasterVillagesRows *self, KlasterTableSource *source);
/* What TABLE is filtered by besides region and text, NULL ended; NULL: by nothing. (transfer full) */
GStrv klaster_villages_list_choices (KlasterVillagesTable table, KlasterInstrument instrument);

G_END_DECLS
