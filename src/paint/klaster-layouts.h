/* Texts laid out, kept for the next time: a page measures a text more than once before it draws it, and the next page
 * has most of the same. Any thread; each has texts of its own. */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What is not set is one line of normal weight, as wide as it needs. Figures are tabular, metrics true: see
 * klaster_type_use_true_metrics(). */
typedef struct
{
  const char *text; /* NULL: none */
  const char *family;
  double size; /* of the type, in the units of the place where it is drawn */
  gboolean bold;
  int width; /* 0: as wide as it needs; else broken into lines, in units of Pango */
  int lines; /* 0: as many as it needs; else cut after so many with an ellipsis */
  PangoAlignment align;
  float spacing; /* between lines; 0: the usual */
} KlasterLayoutSpec;

/* The text of SPEC laid out; not to be changed. It may be drawn on every surface and at every scale. (transfer full) */
PangoLayout *klaster_layouts_get (const KlasterLayoutSpec *spec);

G_END_DECLS
