/* A month as a calendar: six weeks from Monday to Sunday with what falls on each day, and the days off. */
#pragma once

#include "klaster-agenda.h"

G_BEGIN_DECLS

#define KLASTER_WEEK_DAYS 7
#define KLASTER_MONTH_WEEKS 6
#define KLASTER_MONTH_DAYS (KLASTER_MONTH_WEEKS * KLASTER_WEEK_DAYS)

typedef struct
{
  GDate date;
  gboolean inside; /* of the month itself, not of its neighbours */
  gboolean today;
  gboolean off; /* Saturday, Sunday, or a day off */
  char *holiday; /* id of the record of the day off, or NULL */
  char *holiday_name; /* or "" */
  GPtrArray *items; /* KlasterDated of which that is a day, borrowed */
} KlasterMonthDay;

/* What lasts several days as a bar across one week. Bars with a day in common have different lanes; a bar has the
 * lowest that is free. */
typedef struct
{
  const KlasterDated *item; /* borrowed */
  int from, to; /* columns of the week, 0 to 6 */
  int lane; /* from 0 */
  gboolean begins, ends; /* here; else it comes from the week before, goes on in the next */
} KlasterMonthBar;

typedef struct
{
  GArray *bars; /* KlasterMonthBar */
  int n_lanes;
} KlasterMonthWeek;

typedef struct
{
  int year;
  int month; /* 1 to 12 */
  KlasterAgenda *agenda; /* of the six weeks */
  KlasterMonthDay days[KLASTER_MONTH_DAYS];
  KlasterMonthWeek weeks[KLASTER_MONTH_WEEKS];
  guint n_holidays; /* days off in the whole year */
  char *title; /* "November 2026" */
} KlasterMonth;

typedef struct
{
  int year; /* 0: that of today */
  int month;
  GDate today;
} KlasterMonthQuery;

KLASTER_DECLARE_DIGEST (KlasterMonth, klaster_month)

KlasterMonth *
klaster_month_build (KlasterReader *reader, const KlasterMonthQuery *query, GError **error);
/* More days than one: it is among the bars. */
gboolean klaster_dated_lasts (const KlasterDated *item);

G_END_DECLS
