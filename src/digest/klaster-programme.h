/* The programme as read once for a digest: sites by kabupaten and period, indicators, reports,
 * values.
 *
 * Private to src/digest. Lives on the store's thread for the time of one build; everything that it
 * gives is borrowed from it. The rules of klaster-radar.h on which village is the site of a period
 * are here.
 */
#pragma once

#include "klaster-digest-private.h"
#include "klaster-ladder.h"
#include "klaster-series.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterRecord *record;
  const char *id;
  const char *kabupaten;
  const char *village; /* code or NULL */
  gboolean kelurahan;
  KlasterPeriod begin;
  KlasterPeriod end; /* year 0: open */
  guint slot; /* index of its kabupaten */
} KlasterSite;

typedef struct
{
  guint number;
  const char *code;
  const char *name;
  double lat, lon;
  GPtrArray *sites; /* KlasterSite, by begin */
} KlasterSlot;

typedef struct
{
  KlasterReader *reader;
  GDate today;
  KlasterPeriod first_period;
  gboolean first_is_set; /* by the setting */
  int due_days; /* after the end of a period without a due day of its own */
  int longest_due; /* days from the end of any period to its due day */
  GHashTable *dues; /* period -> record report_due */
  GPtrArray *kabupaten; /* records */
  GPtrArray *slots; /* KlasterSlot */
  GPtrArray *sites; /* KlasterSite */
  GHashTable *site_by_id;
  GPtrArray *indicators; /* records, required ones first, then by code */
  GPtrArray *reports; /* records, NULL until loaded */
  GHashTable *report_by_key; /* "site period" */
  GHashTable *excuse_by_key;
  GHashTable *values; /* report id -> array of records */
  GHashTable *names; /* code -> name */
} KlasterProgramme;

KlasterProgramme *
klaster_programme_load (KlasterReader *reader, const GDate *today, GError **error);
void klaster_programme_free (KlasterProgramme *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterProgramme, klaster_programme_free)

/* klaster_ladder_of() with the name of the OPD whose turn it is. */
KlasterLadder *klaster_programme_read_ladder (KlasterProgramme *self, const KlasterRecord *record);

/* KEY, which has an underscore, or the same with a point for the first one. (transfer full) */
char *
klaster_programme_dup_setting (const KlasterProgramme *self, const char *key, const char *fallback);

/* Reports, excuses and values; SITE NULL: of all; INDICATOR NULL: of all. Once for each programme.
 * */
gboolean klaster_programme_load_reports (KlasterProgramme *self,
                                         const char *site,
                                         const char *indicator,
                                         GError **error);

/* The newest period that has ended, not before the first one. */
KlasterPeriod klaster_programme_get_newest_period (const KlasterProgramme *self);
/* PERIOD, or the newest one for year 0. */
KlasterPeriod klaster_programme_choose_period (const KlasterProgramme *self, KlasterPeriod period);
/* The period's own due day, else the setting's. */
void klaster_programme_get_due (const KlasterProgramme *self, KlasterPeriod period, GDate *due);
/* Id of the record report_due of PERIOD, or NULL. Borrowed. */
const char *klaster_programme_get_own_due (const KlasterProgramme *self, KlasterPeriod period);
/* Last day on which another village may be proposed in YEAR; TRUE: the year has a setting of its own. A setting
 * that is no month and day is passed over. */
gboolean
klaster_programme_get_proposal_deadline (const KlasterProgramme *self, int year, GDate *deadline);
gboolean klaster_programme_is_due (const KlasterProgramme *self, KlasterPeriod period);
KlasterSite *klaster_programme_find_site (const KlasterProgramme *self, const char *id);
/* The site of a kabupaten in a period; NULL when there is none. */
KlasterSite *klaster_slot_get_site (const KlasterSlot *slot, KlasterPeriod period);
/* The one in PERIOD, else the newest that began before, else the first to come. */
KlasterSite *klaster_slot_get_nearest_site (const KlasterSlot *slot, KlasterPeriod period);
gboolean klaster_site_is_in (const KlasterSite *site, KlasterPeriod period);

const char *klaster_programme_get_region_name (KlasterProgramme *self, const char *code);
KlasterRecord *klaster_programme_find_report (const KlasterProgramme *self,
                                              const char *site,
                                              KlasterPeriod period);
KlasterRecord *klaster_programme_find_excuse (const KlasterProgramme *self,
                                              const char *site,
                                              KlasterPeriod period);
/* The report_value of an indicator in a report, or NULL. */
KlasterRecord *klaster_programme_find_value (const KlasterProgramme *self,
                                             const char *report,
                                             const char *indicator);

/* By id or code; NULL: the first that is active in PERIOD. */
KlasterRecord *klaster_programme_find_indicator (const KlasterProgramme *self,
                                                 const char *id_or_code,
                                                 KlasterPeriod period);
/* KLASTER_STORE_ERROR_NOT_FOUND for the indicator NAME, NULL: any. */
void klaster_programme_refuse_indicator (const char *name, GError **error);
/* Whether it asks something of a desa or kelurahan in a period. */
gboolean klaster_indicator_applies (const KlasterRecord *indicator,
                                    gboolean kelurahan,
                                    KlasterPeriod period);
/* All members NULL or neutral when INDICATOR is NULL. */
void klaster_indicator_info_init (KlasterIndicatorInfo *info, const KlasterRecord *indicator);
void klaster_indicator_info_clear (KlasterIndicatorInfo *info);

/* The figure of SITE (may be NULL) by the rules of klaster-series.h. POINT is filled, strings are
 * its own. */
void klaster_programme_get_point (const KlasterProgramme *self,
                                  const KlasterSite *site,
                                  const KlasterRecord *indicator,
                                  KlasterPeriod period,
                                  KlasterSeriesPoint *point);
KlasterFigure klaster_programme_get_figure (const KlasterProgramme *self,
                                            const KlasterSite *site,
                                            const KlasterRecord *indicator,
                                            KlasterPeriod period);
/* guint32 Julian days of setting holidays. (transfer full) */
GArray *klaster_programme_dup_holidays (const KlasterProgramme *self);

G_END_DECLS
