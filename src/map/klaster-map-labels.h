/* Names on the map that never lie on each other. A label is offered with several positions; the first
 * one that is free and inside the picture is taken, else it is left out. Offer the important ones first. */
#pragma once

#include <pango/pangocairo.h>

#include "klaster-geo.h"

G_BEGIN_DECLS

typedef struct
{
  double size; /* pixels */
  gboolean bold;
  gboolean italic;
  guint32 color, halo;
  double spacing; /* extra pixels between letters */
  double wrap; /* pixels after which a line is broken; 0: never */
  gboolean tag; /* in a small frame: the name of a thing, not of a region */
} KlasterLabelStyle;

typedef struct _KlasterLabels KlasterLabels;

/* For a picture of WIDTH x HEIGHT. FAMILY: of the font. Texts are measured with CR, which must outlive it. */
KlasterLabels *klaster_labels_new (cairo_t *cr, const char *family, double width, double height);
void klaster_labels_free (KlasterLabels *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterLabels, klaster_labels_free)

/* The part of the picture that is seen; labels lie inside or outside, not across. At first all of it. */
void klaster_labels_set_view (KlasterLabels *self, const KlasterBox *pixels);
/* Nothing may be written here (markers, the legend). */
void klaster_labels_block (KlasterLabels *self, const KlasterBox *pixels);
/* Beside a point, at DISTANCE: right, left, above, below. TRUE when it found room. */
gboolean klaster_labels_add_beside (KlasterLabels *self,
                                    const char *text,
                                    double x,
                                    double y,
                                    double distance,
                                    const KlasterLabelStyle *style);
/* Further away, at the end of a line that begins at DISTANCE: for a mark that must not stay nameless. */
gboolean klaster_labels_add_led (KlasterLabels *self,
                                 const char *text,
                                 double x,
                                 double y,
                                 double distance,
                                 const KlasterLabelStyle *style);
/* Above (SIDE negative) or below the line at Y, about centred on X. */
gboolean klaster_labels_add_at_edge (KlasterLabels *self,
                                     const char *text,
                                     double x,
                                     double y,
                                     int side,
                                     const KlasterLabelStyle *style);
/* Centred on a point, moved up or down a little when that is taken. At most MAX_WIDTH pixels wide (0: any),
 * in two lines when that helps. */
gboolean klaster_labels_add_centred (KlasterLabels *self,
                                     const char *text,
                                     double x,
                                     double y,
                                     double max_width,
                                     const KlasterLabelStyle *style);
/* Boxes of what is written so far, of KlasterBox in pixels; borrowed. */
const GArray *klaster_labels_get_boxes (const KlasterLabels *self);
void klaster_labels_draw (KlasterLabels *self, cairo_t *cr);

G_END_DECLS
