/* Classes of amounts for a map: at most KLASTER_MAX_CLASSES intervals that hold every number given.
 *
 * A class holds what is above its lower limit up to and including its upper limit; the first also
 * its lower limit. So equal values are always in one class, and limits as published ("above 79,62")
 * can be used. With no more different values than classes, each value is a class of its own, unless
 * limits are given. Equal and fixed classes may be empty otherwise (that is what the data says);
 * quantile classes never are. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KLASTER_MAX_CLASSES 7

typedef enum
{
  KLASTER_CLASSES_EQUAL, /* intervals of one width from lowest to highest */
  KLASTER_CLASSES_QUANTILE, /* about as many places in each */
  KLASTER_CLASSES_FIXED /* limits given, else round numbers */
} KlasterClassMethod;

typedef struct
{
  guint n_classes; /* 0 when there is no number */
  double limits[KLASTER_MAX_CLASSES + 1]; /* n_classes + 1, strictly rising unless a single value */
  guint counts[KLASTER_MAX_CLASSES]; /* numbers in each class */
  double lowest[KLASTER_MAX_CLASSES]; /* smallest number in the class, NAN when empty */
  double highest[KLASTER_MAX_CLASSES];
  gboolean single_values; /* each class is one value: label it by the value, not by a range */
} KlasterClassLimits;

/* VALUES in any order, NAN and infinite ones are left out. N_CLASSES 1 to KLASTER_MAX_CLASSES. */
void klaster_class_limits (const double *values,
                           guint n,
                           KlasterClassMethod method,
                           guint n_classes,
                           KlasterClassLimits *limits);
/* INNER: rising inner limits, N_INNER of them (1 to KLASTER_MAX_CLASSES - 1). Outer limits follow
 * the data; a class wholly outside the data stays, with its count 0. */
void klaster_class_limits_fixed (const double *values,
                                 guint n,
                                 const double *inner,
                                 guint n_inner,
                                 KlasterClassLimits *limits);
/* Class of VALUE, -1 for NAN; values outside the limits go to the nearest class. */
int klaster_class_limits_find (const KlasterClassLimits *limits, double value);

G_END_DECLS
