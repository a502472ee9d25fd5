/* Rules of settings that change what is read from figures: the limits of the classes of an instrument (facts.md
 * 2.4) and how near to one is near. They are numbers of its scale, and the limits rise. One that would be passed
 * over where it is read is refused where it is typed.
 */
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-instrument.h"
#include "klaster-rules.h"

#define SETTING "setting"

/* The value of KEY as it will be. (transfer full) */
static char *
dup_value (const KlasterRules *rules, const char *key)
{
  g_autoptr (KlasterStatement) row = klaster_rules_query (
      rules, NULL, "SELECT value FROM main.setting WHERE key = ?", key, NULL);

  return row != NULL ? g_strdup (klaster_statement_get_text (row, 0)) : NULL;
}

static gboolean
check_number (KlasterInstrument instrument, const char *text, double *number, GError **error)
{
  g_autofree char *most = NULL;

  if (klaster_instrument_read_points (instrument, text, number))
    return TRUE;
  most = klaster_format_number_short (klaster_instrument_get_most (instrument), 0);
  return klaster_rules_refuse (error,
                               /* Translators: what was typed, an instrument, a number. */
                               _ ("“%s” is no number of %s. Type a number above 0 and below %s."),
                               text, klaster_instrument_get_label (instrument), most);
}

/* REMOVED: a limit of the office's own is taken away, so that the usual one counts again. */
static gboolean
refuse_falling (KlasterInstrument instrument,
                const double *above,
                guint upper,
                gboolean removed,
                GError **error)
{
  int decimals = klaster_instrument_get_decimals (instrument);
  g_autofree char *high = klaster_format_number (above[upper], decimals);
  g_autofree char *low = klaster_format_number (above[upper - 1], decimals);

  return klaster_rules_refuse (
      error,
      /* Translators: an instrument, a class, its limit, the class below it, its limit. */
      removed
          ? _ ("Without this limit the usual one counts again, and the class limits of %s would "
               "not rise: that of %s would be %s and that of %s below it %s. Change or remove the "
               "other limit first, or remove both together.")
          : _ ("The class limits of %s must rise, but that of %s would be %s and that of %s below "
               "it %s. If several limits are new, change first the one that makes room."),
      klaster_instrument_get_label (instrument),
      klaster_instrument_get_class_label (instrument, (int)upper + 1), high,
      klaster_instrument_get_class_label (instrument, (int)upper), low);
}

static gboolean
check_rising (const KlasterRules *rules,
              KlasterInstrument instrument,
              gboolean removed,
              GError **error)
{
  double above[KLASTER_N_CLASS_LIMITS];

  klaster_instrument_get_limits (instrument, above);
  for (guint i = 0; i < KLASTER_N_CLASS_LIMITS; i++)
    {
      g_autofree char *key = klaster_instrument_dup_limit_key (instrument, i);
      g_autofree char *value = dup_value (rules, key);

      klaster_instrument_read_points (instrument, value, &above[i]);
    }
  for (guint i = 1; i < KLASTER_N_CLASS_LIMITS; i++)
    if (above[i] <= above[i - 1])
      return refuse_falling (instrument, above, i, removed, error);
  return TRUE;
}

/* KEY is that of a limit of INSTRUMENT. */
static gboolean
is_of_limit (KlasterInstrument instrument, const char *key)
{
  for (guint i = 0; i < KLASTER_N_CLASS_LIMITS; i++)
    {
      g_autofree char *own = klaster_instrument_dup_limit_key (instrument, i);

      if (g_str_equal (own, key))
        return TRUE;
    }
  return FALSE;
}

/* KEY is there no more, or without a value. */
static gboolean
check_removed (const KlasterRules *rules, const char *key, GError **error)
{
  for (int i = 0; key != NULL && i < KLASTER_N_INSTRUMENTS; i++)
    if (klaster_instrument_get_most (i) > 0 && is_of_limit (i, key))
      return check_rising (rules, i, TRUE, error);
  return TRUE;
}

static gboolean
check_set (const KlasterRules *rules, const char *key, const char *value, GError **error)
{
  for (int i = 0; i < KLASTER_N_INSTRUMENTS; i++)
    {
      g_autofree char *near = klaster_instrument_dup_near_key (i);
      gboolean limit = is_of_limit (i, key);
      double number;

      if (klaster_instrument_get_most (i) <= 0 || (!limit && !g_str_equal (near, key)))
        continue;
      return check_number (i, value, &number, error)
             && (!limit || check_rising (rules, i, FALSE, error));
    }
  return TRUE;
}

/* What is renamed takes its limit away too. */
static gboolean
check_setting (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *before = klaster_rules_get_old (entry, "key");
  const char *key = klaster_rules_get (entry, "key");
  const char *value = klaster_rules_get (entry, "value");

  if (key != NULL && value != NULL && !check_set (rules, key, value, error))
    return FALSE;
  return (g_strcmp0 (before, key) == 0 && value != NULL) || check_removed (rules, before, error);
}

const KlasterRuleEntry klaster_rules_settings[] = {
  { SETTING, check_setting },
  { NULL, NULL },
};
