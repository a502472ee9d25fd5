/* Places: the list at the left of the window, the 13 sites and the kawasan, and what to do next. */
#pragma once

#include "klaster-series.h"

G_BEGIN_DECLS

typedef struct
{
  guint number; /* 1 to 13: kabupaten and kota by code, 63.01 to 63.72 */
  char *site; /* id of the site in the period; NULL when the kabupaten has none */
  char *kabupaten; /* "63.03" */
  char *kabupaten_name; /* "Banjar" */
  char *village; /* code, NULL while the slot is not filled in */
  char *title; /* name of the village, or "not filled in yet" */
  gboolean kelurahan; /* kind of the village; of an open slot: a kota has only kelurahan */
  double lat, lon; /* degrees: the village, else the capital; NAN when unknown */
  gboolean at_capital; /* the point is the capital, not the village */
  gboolean expected;
  KlasterReportState state; /* in the period */
  int days_late;
  gboolean returned;
  KlasterFigure figure; /* of the indicator in the period */
  double *sparkline; /* of the last n_sparkline periods up to the period, NAN for blanks */
  guint n_sparkline;
  char *state_text; /* "Late by 3 days", "Not received", "Not due yet" */
} KlasterSitePlace;

typedef struct
{
  char *region; /* code of a village or kecamatan */
  char *name;
  char *state; /* key: member, proposed */
  gboolean confirmed;
} KlasterKawasanMember;

typedef struct
{
  char *id;
  char *name;
  char *theme; /* or "" */
  char *kind; /* key: kpp, pendampingan, other */
  char *kind_label;
  char *kabupaten;
  char *kabupaten_name;
  GPtrArray *members; /* KlasterKawasanMember without those that left, by code */
  char *stage; /* key of the furthest stage closed with its document, or NULL */
  char *stage_text; /* its label, or "no stage closed yet" */
} KlasterKawasanPlace;

typedef struct
{
  KlasterPeriod period;
  KlasterIndicatorInfo indicator; /* id NULL when there is none */
  GPtrArray *sites; /* KlasterSitePlace, by number */
  GPtrArray *kawasan; /* KlasterKawasanPlace: kpp, pendampingan, other; within them by kabupaten */
  guint n_unfilled; /* sites without village */
  char *sentence; /* of the reports in the period */
  char *hint; /* what to do next, the first that applies; NULL when all is well */
  KlasterLink hint_link; /* where that is done */
} KlasterPlaces;

typedef struct
{
  KlasterPeriod period; /* year 0: the newest period that has ended */
  const char *indicator; /* id or code; NULL: the first active one */
  guint n_sparkline; /* 0: 6 */
  GDate today;
} KlasterPlacesQuery;

KLASTER_DECLARE_DIGEST (KlasterPlaces, klaster_places)

KlasterPlaces *
klaster_places_build (KlasterReader *reader, const KlasterPlacesQuery *query, GError **error);

G_END_DECLS
