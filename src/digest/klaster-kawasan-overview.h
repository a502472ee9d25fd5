/* The kawasan side by side: where each stands, what blocks it, what is done for it, what is owed to it. */
#pragma once

#include "klaster-kawasan-digest.h"

G_BEGIN_DECLS

#define KLASTER_KAWASAN_CHECKS 5

typedef struct
{
  char *id;
  char *name;
  char *theme; /* or "" */
  char *kind; /* key */
  char *kind_label;
  char *kabupaten; /* code */
  char *kabupaten_name;
  guint n_members, n_unconfirmed;

  KlasterRungState *states; /* of the stages, in order */
  guint n_stages;
  int current; /* index; n_stages when all are closed, or KLASTER_STAGE_UNKNOWN */
  char *stage; /* label of the current stage, or that all are closed or none is */
  char *
      recorded; /* nothing is closed: label of the furthest stage of which something is entered; or NULL */
  int days; /* in the current stage; -1 unknown */
  gboolean overdue; /* the current stage is past its target */
  GDate expected; /* end of the current stage; not valid: unknown */
  char *owner; /* OPD of the current stage, or NULL */
  char *blocker; /* of the current stage, or NULL */

  int checks
      [KLASTER_KAWASAN_CHECKS]; /* 1 yes, 0 no, -1 not answered; in the order of the entity's choices */
  guint n_complete;

  guint n_programs;
  guint n_with_budget; /* programmes that budget is the sum of */
  double budget; /* rupiah; NAN when none has one */
  char **agencies; /* ids of the OPD with a programme or a stage here, NULL ended */
  guint n_needs, n_unanswered; /* needs on the list, and those without a programme */

  guint n_open, n_overdue; /* follow-ups open or running */
  GDate next_meeting; /* not valid: none is planned */
  char *next_title; /* or NULL */
} KlasterKawasanLine;

typedef struct
{
  char *id;
  char *name;
} KlasterKawasanAgency;

typedef struct
{
  GPtrArray
      *areas; /* KlasterKawasanLine: kpp, pendampingan, other; within them by kabupaten, name */
  GPtrArray *agencies; /* KlasterKawasanAgency: those of any area, by name */
  int median_days; /* in the current stage, of those known; -1 when none is */
  char *sentence;
} KlasterKawasanOverview;

typedef struct
{
  GDate today;
} KlasterKawasanOverviewQuery;

KLASTER_DECLARE_DIGEST (KlasterKawasanOverview, klaster_kawasan_overview)

KlasterKawasanOverview *klaster_kawasan_overview_build (KlasterReader *reader,
                                                        const KlasterKawasanOverviewQuery *query,
                                                        GError **error);

/* Whether AREA passes: KIND a key, KABUPATEN a code, OPD an id, each NULL for any; TEXT in its name, theme
 * or kabupaten, case ignored, NULL or "" for any. Pure. */
gboolean klaster_kawasan_line_matches (const KlasterKawasanLine *area,
                                       const char *kind,
                                       const char *kabupaten,
                                       const char *opd,
                                       const char *text);

G_END_DECLS
