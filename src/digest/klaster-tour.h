/* Tour: the programme step by step, as it is shown to a hall and said by a speaker.
 *
 * Rules
 *  - The steps come from the data: opening, province, all sites by name, one for each kabupaten/kota with a site,
 *    one for each kawasan, the status of the villages, the ranking, closing. Kawasan of kind other, and a step
 *    that has nothing to show yet, are not shown unless a saved tour asks for them.
 *  - A saved tour (entity "tour") is a list of keys, one a line: those are shown, in that order. What it does
 *    not list comes behind them, not shown. A key whose record is gone is passed over.
 *  - A step says one thing in one sentence, and has at most four figures, each with its unit and what it is
 *    to be read against. What is not known is said to be so; it is never 0. A register in which nothing is
 *    entered for a place is not known.
 */
#pragma once

#include "klaster-kawasan-digest.h"
#include "klaster-places.h"
#include "klaster-status-counts.h"
#include "klaster-summary.h"

G_BEGIN_DECLS

#define KLASTER_TOUR_FIGURES 4

typedef enum
{
  KLASTER_TOUR_OPENING,
  KLASTER_TOUR_PROVINCE,
  KLASTER_TOUR_SITES, /* all of them by name */
  KLASTER_TOUR_SITE,
  KLASTER_TOUR_KAWASAN,
  KLASTER_TOUR_STATUS,
  KLASTER_TOUR_RANKING,
  KLASTER_TOUR_CLOSING
} KlasterTourStepKind;

typedef struct
{
  char *number; /* "71", "4,5"; NULL: not known */
  char *unit; /* "%", "jt", or "" */
  char *label;
  char *note; /* what it is read against, or that it is not known; may be "" */
} KlasterTourFigure;

typedef struct
{
  KlasterTourStepKind kind;
  char *key; /* "opening", "site 63.03", "kawasan 0197…" */
  gboolean shown;
  char *id; /* of the site or kawasan, or NULL */
  char *region; /* code of the kabupaten, or NULL */
  char *over; /* line above the title, or "" */
  char *title;
  char *sentence; /* the one message, or "" */
  char *foot; /* small line below, or "" */
  char *speech; /* what to say */
  gboolean open; /* a slot without village */
  char *status; /* "Maju (Indeks Desa 2025)", or NULL */
  KlasterStatus class; /* of it; NONE without a class */
  KlasterTourFigure figures[KLASTER_TOUR_FIGURES];
  guint n_figures;
  KlasterSeries *series; /* the trend; NULL: no indicator */
  KlasterKawasanDigest *kawasan; /* or NULL */
  gboolean staged; /* a stage of it is recorded */
  GBytes *photo; /* a picture file, or NULL */
} KlasterTourStep;

typedef struct
{
  char *id; /* of the saved tour; NULL: made from the data */
  char *name; /* of the saved tour, or "" */
  int seconds; /* that a step stands when the tour runs by itself; 0: not said */
  KlasterPeriod period;
  GPtrArray *steps; /* KlasterTourStep: those shown first, in order */
  guint n_shown;
  KlasterPlaces *places;
  KlasterStatusCounts *counts;
  KlasterRanking *ranking; /* NULL when there is no indicator */
} KlasterTour;

typedef struct
{
  const char *tour; /* id or name of a saved one; NULL: as the data give it */
  const char *keys; /* lines as a saved tour holds them, instead of those of TOUR; or NULL */
  KlasterPeriod period; /* year 0: the newest period that has ended */
  const char *indicator; /* id or code; NULL: that of the saved tour, else the first active one */
  GDate today;
} KlasterTourQuery;

KLASTER_DECLARE_DIGEST (KlasterTour, klaster_tour)

/* KLASTER_STORE_ERROR_NOT_FOUND when there is no such saved tour. */
KlasterTour *
klaster_tour_build (KlasterReader *reader, const KlasterTourQuery *query, GError **error);

/* Puts STEPS (KlasterTourStep) in the order of KEYS, lines of a saved tour, and sets what is shown. NULL: what is shown
 * stays, in its order, before the rest. Pure. */
void klaster_tour_arrange (GPtrArray *steps, const char *keys);
/* The keys of the steps that are shown, as a saved tour holds them. (transfer full) */
char *klaster_tour_dup_keys (const GPtrArray *steps);
/* Name of a step in a list: "Kabupaten Tapin · Contoh E". (transfer full) */
char *klaster_tour_step_dup_name (const KlasterTourStep *step);

G_END_DECLS
