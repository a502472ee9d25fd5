/* Pages in the making and when they are made: shared by the files that lay out and that draw. */
#pragma once

#include "klaster-document-private.h"

G_BEGIN_DECLS

typedef struct
{
  Block *block;
  guint page, first, last; /* rows, for tables */
  double x, y, width, height, scale;
} Placed;

struct _KlasterPages
{
  gatomicrefcount refs;
  KlasterDocument *document;
  GArray *placed; /* Placed */
  GArray *turned; /* gboolean for each page: landscape */
};

/* Puts the blocks of the document onto pages. */
void klaster_pages_lay_out (KlasterPages *self);
/* White left below on a page with a map makes the map taller; pages stay what they are. In a column it stays as it
 * was asked for: what stands beside it would not grow along. Once, behind the layout: blocks keep their height. */
void klaster_pages_grow_maps (KlasterPages *self);
/* Width and height between the margins of page N, before the zoom of the document: what there is room for. */
void klaster_pages_get_room (const KlasterPages *self, guint n, double *width, double *height);

G_END_DECLS
