/* A reporting period of two months, January-February first (facts.md, section 0). A plain value. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int year; /* 2000 to 2099; 0 means "no period" */
  int index; /* 0 (Jan-Feb) to 5 (Nov-Des) */
} KlasterPeriod;

/* The one in which Klaster Inovasi Desa was launched, on 7 July 2025 (facts.md, section 0). */
#define KLASTER_LAUNCH_PERIOD ((KlasterPeriod){ 2025, 3 })

/* No report is due later than this many days after the end of its period. */
#define KLASTER_MAX_DUE_DAYS 365

/* Reads "202601B", "2026-01", "Jan-Feb 2026" and "Januari-Februari 2026" (also with an en dash). */
gboolean klaster_period_parse (const char *text, KlasterPeriod *period, GError **error);
gboolean klaster_period_is_valid (KlasterPeriod period);
int klaster_period_compare (KlasterPeriod a, KlasterPeriod b);
/* N periods later; negative for earlier. */
KlasterPeriod klaster_period_add (KlasterPeriod period, int n);
/* Number of periods from A to B. */
int klaster_period_distance (KlasterPeriod a, KlasterPeriod b);
KlasterPeriod klaster_period_of_date (const GDate *date);
void klaster_period_get_first_day (KlasterPeriod period, GDate *date);
void klaster_period_get_last_day (KlasterPeriod period, GDate *date);
/* "202601B"; (transfer full). */
char *klaster_period_dup_code (KlasterPeriod period);
/* "Jan–Feb 2026"; short: "Jan–Feb 26". (transfer full) */
char *klaster_period_dup_label (KlasterPeriod period);
char *klaster_period_dup_short_label (KlasterPeriod period);

G_END_DECLS
