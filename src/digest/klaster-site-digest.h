/* Everything that the panel of a site and the document "Profil lokus" say. */
#pragma once

#include "klaster-agenda.h"
#include "klaster-ladder.h"
#include "klaster-radar.h"
#include "klaster-series.h"

G_BEGIN_DECLS

/* One issued index of the village. Scores of different instruments are never compared. */
typedef struct
{
  char *record; /* id, opens its history */
  char *instrument; /* key: indeks_desa, idm, permendagri_81 */
  char *instrument_label;
  int year;
  KlasterFigure score; /* as issued: Indeks Desa 0 to 100, IDM 0 to 1 */
  char *status; /* key or NULL */
  char *status_label; /* "–" when not entered */
  KlasterStatus class; /* NONE for Permendagri 81 and when not entered */
} KlasterSiteIndex;

/* A dimension of Indeks Desa, as issued, against the desa of the same kabupaten and province with a
 * figure of the same year. */
typedef struct
{
  const char *key; /* dld, ds, de, dl, da, dtkpd */
  const char *label;
  KlasterFigure figure;
  KlasterMean kabupaten; /* of: desa in the kabupaten in the official list */
  KlasterMean province;
} KlasterSiteDimension;

typedef struct
{
  char *id;
  char *name;
  char *form_label; /* or "" */
  char *stage; /* key or NULL */
  char *stage_label; /* "–" when not entered */
  gboolean digital;
  KlasterFigure beneficiaries; /* people */
  KlasterFigure replications; /* times */
  char *description; /* or "" */
} KlasterSiteInnovation;

/* A right or permit with its ladder. */
typedef struct
{
  KlasterLink link;
  char *kind; /* key */
  char *kind_label;
  char *name; /* of the right; "" for permits */
  char *number; /* of certificate or application, or "" */
  KlasterLadder *ladder;
  GDate expiry;
  int days_to_expiry; /* 0 when the date is not valid */
} KlasterSiteRight;

typedef struct
{
  char *id;
  char *name;
  char *kind; /* or "" */
  char *brand; /* or "" */
  char *market_label; /* or "" */
  char *capacity; /* "120 kg" or "" */
  KlasterFigure turnover; /* rupiah per period */
  GPtrArray *rights; /* KlasterSiteRight */
  GPtrArray *permits; /* KlasterSiteRight */
} KlasterSiteProduct;

typedef struct
{
  char *id;
  char *partner; /* name */
  char *form; /* or "" */
  char *period; /* label or "" */
  char *state; /* key or NULL */
  char *state_label;
  KlasterFigure value; /* rupiah */
  char *result; /* or "" */
} KlasterSiteSupport;

typedef struct
{
  char *id;
  GDate date;
  GDate due;
  char *topic;
  char *partner; /* or "" */
  char *result; /* or "" */
  char *next_step; /* or "" */
  char *state; /* key */
  char *state_label;
} KlasterSiteAssistance;

typedef struct
{
  guint n_innovations;
  guint n_initiative, n_trial, n_applied; /* by stage; the rest has none entered */
  guint n_products;
  guint n_branded; /* products with a brand */
  guint n_rights, n_rights_granted; /* granted: ladder complete */
  guint n_permits, n_permits_issued;
  guint n_partners; /* different ones whose support is promised, running or done */
} KlasterSiteFigures;

typedef struct
{
  /* Identity */
  char *site; /* id */
  guint number;
  char *kabupaten;
  char *kabupaten_name;
  char *village; /* code or NULL */
  char *title; /* name of the village or "not filled in yet" */
  char *full_name; /* "Desa X, Kec. Y, Kab. Z", or the kabupaten alone */
  gboolean kelurahan;
  double lat, lon;
  gboolean at_capital;
  int year;
  char *status; /* key: designated, replaced, stopped */
  char *status_label;
  char *decree_number; /* or NULL */
  GDate decree_date;
  char *potential; /* or NULL */
  char *reason; /* or NULL */
  char *enumerator; /* name (personal), or NULL */
  KlasterPeriod begin; /* first period it reports for */
  KlasterPeriod end; /* last one; year 0: still a site */
  char *replaced_by; /* id or NULL */
  char *replaced_by_title; /* or NULL */
  char *cover_photo; /* attachment id or NULL */
  /* Profile; the record may not be there */
  char *profile; /* id or NULL */
  char *head; /* personal; or NULL */
  KlasterFigure population; /* people */
  KlasterFigure households;
  char *profile_potential; /* or NULL */
  /* Status */
  KlasterSiteIndex *index; /* the newest of the instrument that applies, or NULL */
  KlasterSiteIndex *previous; /* the one before it of the same instrument, or NULL */
  KlasterSiteIndex *idm; /* the newest IDM of a desa, or NULL */
  KlasterSiteDimension *dimensions; /* six; NULL for kelurahan and without index */
  guint n_dimensions;
  char *status_sentence;
  /* Reports */
  KlasterPeriod *periods;
  KlasterRadarCell *cells; /* one for each period */
  guint n_periods;
  char *completeness; /* "7 of 9" */
  char *report_sentence;
  char *progress; /* text of the newest report that has one, or NULL */
  char *obstacles; /* of the same report, or NULL */
  KlasterSeries *series; /* of the chosen indicator; NULL when there is no indicator */
  /* Registers */
  KlasterSiteFigures figures;
  GPtrArray *innovations; /* KlasterSiteInnovation, furthest stage first */
  GPtrArray *products; /* KlasterSiteProduct, by name */
  GPtrArray *rights; /* KlasterSiteRight of no product */
  GPtrArray *supports; /* KlasterSiteSupport, newest first */
  GPtrArray *assistance; /* KlasterSiteAssistance, newest first */
  char *figures_sentence;
  /* Time */
  GPtrArray *dates; /* KlasterDated: overdue ones and those of the coming year */
  GPtrArray *changes; /* KlasterChangeLine, newest first, at most 10 */
  GPtrArray *missing; /* KlasterMissing, the most pressing first */
  char *lead; /* the one sentence at the top of the page */
} KlasterSiteDigest;

typedef struct
{
  const char *site; /* id */
  const char *kabupaten; /* code, when SITE is NULL: its site in PERIOD */
  KlasterPeriod period; /* last period shown; year 0: the newest one that has ended */
  const char *indicator; /* id or code; NULL: the first active one that applies */
  GDate today;
} KlasterSiteDigestQuery;

KLASTER_DECLARE_DIGEST (KlasterSiteDigest, klaster_site_digest)

/* KLASTER_STORE_ERROR_NOT_FOUND when there is no such site. */
KlasterSiteDigest *klaster_site_digest_build (KlasterReader *reader,
                                              const KlasterSiteDigestQuery *query,
                                              GError **error);

G_END_DECLS
