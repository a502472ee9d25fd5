#include "klaster-status.h"

#include <glib/gi18n.h>

static const struct
{
  const char *key;
  const char *label;
  guint32 color;
} statuses[KLASTER_N_STATUSES] = {
  [KLASTER_STATUS_SANGAT_TERTINGGAL] = { "sangat_tertinggal", N_ ("Sangat Tertinggal"), 0xb2182b },
  [KLASTER_STATUS_TERTINGGAL] = { "tertinggal", N_ ("Tertinggal"), 0xe08214 },
  [KLASTER_STATUS_BERKEMBANG] = { "berkembang", N_ ("Berkembang"), 0xe6c229 },
  [KLASTER_STATUS_MAJU] = { "maju", N_ ("Maju"), 0x5aae61 },
  [KLASTER_STATUS_MANDIRI] = { "mandiri", N_ ("Mandiri"), 0x1b7837 },
};

/* Okabe-Ito colours; greys for states that ask for nothing. */
static const struct
{
  const char *key;
  const char *label;
  const char *letter;
  guint32 color;
} report_states[KLASTER_N_REPORT_STATES] = {
  [KLASTER_REPORT_ON_TIME] = { "on_time", N_ ("On time"), NC_ ("report state", "O"), 0x009e73 },
  [KLASTER_REPORT_LATE] = { "late", N_ ("Late"), NC_ ("report state", "L"), 0xe69f00 },
  [KLASTER_REPORT_PARTLY] = { "partly", N_ ("Partly filled"), NC_ ("report state", "P"), 0x56b4e9 },
  [KLASTER_REPORT_EMPTY] = { "empty", N_ ("Empty"), NC_ ("report state", "E"), 0x8c9496 },
  [KLASTER_REPORT_MISSING]
  = { "missing", N_ ("Not received"), NC_ ("report state", "N"), 0xd55e00 },
  [KLASTER_REPORT_NOT_DUE] = { "not_due", N_ ("Not due yet"), "·", 0xa9b0b2 },
  [KLASTER_REPORT_EXCUSED] = { "excused", N_ ("Excused"), NC_ ("report state", "X"), 0x8c9496 },
};

KlasterStatus
klaster_status_from_key (const char *key)
{
  for (int i = 0; i < KLASTER_N_STATUSES; i++)
    if (g_strcmp0 (statuses[i].key, key) == 0)
      return i;
  return KLASTER_STATUS_NONE;
}

const char *
klaster_status_get_key (KlasterStatus status)
{
  g_return_val_if_fail (status >= 0 && status < KLASTER_N_STATUSES, NULL);
  return statuses[status].key;
}

const char *
klaster_status_get_label (KlasterStatus status)
{
  g_return_val_if_fail (status >= 0 && status < KLASTER_N_STATUSES, "–");
  return _ (statuses[status].label);
}

guint32
klaster_status_get_color (KlasterStatus status)
{
  g_return_val_if_fail (status >= 0 && status < KLASTER_N_STATUSES, 0x8c9496);
  return statuses[status].color;
}

const char *
klaster_report_state_get_label (KlasterReportState state)
{
  g_return_val_if_fail (state < KLASTER_N_REPORT_STATES, "–");
  return _ (report_states[state].label);
}

const char *
klaster_report_state_get_key (KlasterReportState state)
{
  g_return_val_if_fail (state < KLASTER_N_REPORT_STATES, NULL);
  return report_states[state].key;
}

const char *
klaster_report_state_get_letter (KlasterReportState state)
{
  g_return_val_if_fail (state < KLASTER_N_REPORT_STATES, "–");
  return g_dpgettext2 (NULL, "report state", report_states[state].letter);
}

guint32
klaster_report_state_get_color (KlasterReportState state)
{
  g_return_val_if_fail (state < KLASTER_N_REPORT_STATES, 0x8c9496);
  return report_states[state].color;
}
