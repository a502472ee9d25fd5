/* A month as a calendar: six weeks from Monday to Sunday with what falls on each day, and the days off. */
#pragma once

#include "klaster-agenda.h"

G_BEGIN_DECLS

#define KLASTER_MONTH_DAYS 42

typedef struct
{
  GDate date;
  gboolean inside; /* of the month itself, not of its neighbours */
  gboolean today;
  gboolean off; /* Saturday, Sunday, or a day off */
  char *holiday; /* id of the record of the day off, or NULL */
  char *holiday_name; /* or "" */
  /* KlasterDated on that day, borrowed. What lasts several days stands on each of them; what lasts more than two
   * weeks, on the first and the last. */
  GPtrArray *items;
} KlasterMonthDay;

typedef struct
{
  int year;
  int month; /* 1 to 12 */
  KlasterAgenda *agenda; /* of the six weeks */
  KlasterMonthDay days[KLASTER_MONTH_DAYS];
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

G_END_DECLS
