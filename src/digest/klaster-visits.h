/* Assistance: the visits and help that are planned, under way and done, by kabupaten. A kabupaten with a
 * kawasan of kind pendampingan is always there, so that it is seen that nothing is planned for it. */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *topic;
  char *place; /* name of the site or kawasan */
  GDate date, due; /* not valid: unknown */
  char *partner; /* or "" */
  char *result; /* or "" */
  char *next_step; /* or "" */
  char *state; /* key */
  char *state_label;
  gboolean open; /* planned or running */
  gboolean overdue; /* open, and its due day (else its day) is past */
} KlasterVisit;

typedef struct
{
  char *kabupaten; /* code */
  char *name;
  char *kawasan; /* id of its kawasan of kind pendampingan, or NULL */
  char *kawasan_name; /* or "" */
  GPtrArray *visits; /* KlasterVisit: the open ones by day, then the others, newest first */
  guint n_open, n_overdue, n_done;
  char *sentence;
} KlasterVisitGroup;

typedef struct
{
  GPtrArray *groups; /* KlasterVisitGroup: pendampingan first, within them by code */
  guint n_visits;
  char *sentence;
} KlasterVisits;

typedef struct
{
  GDate today;
} KlasterVisitsQuery;

KLASTER_DECLARE_DIGEST (KlasterVisits, klaster_visits)

KlasterVisits *
klaster_visits_build (KlasterReader *reader, const KlasterVisitsQuery *query, GError **error);

G_END_DECLS
