#include "klaster-index-limits.h"

#include "klaster-digest-private.h"

/* Points below a limit that are near to it, where the office has not set another number. */
static const double usual_near[] = {
  [KLASTER_INSTRUMENT_IDM] = 0.01,
  [KLASTER_INSTRUMENT_INDEKS_DESA] = 1,
};

/* SETTING: (out) (transfer full), NULL when the office has not set KEY. */
static gboolean
find_setting (KlasterReader *reader, const char *key, KlasterRecord **setting, GError **error)
{
  const KlasterMatch matches[] = { { "key", key }, { NULL, NULL } };
  GError *failure = NULL;

  *setting = klaster_reader_first (reader, klaster_entity_get ("setting"), matches, NULL, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
read_near (KlasterReader *reader,
           KlasterInstrument instrument,
           KlasterIndexLimits *limits,
           GError **error)
{
  g_autofree char *key = klaster_instrument_dup_near_key (instrument);
  g_autoptr (KlasterRecord) setting = NULL;

  limits->near = usual_near[instrument];
  if (!find_setting (reader, key, &setting, error))
    return FALSE;
  if (setting == NULL)
    return TRUE;
  limits->near_setting = g_strdup (klaster_record_get_id (setting));
  klaster_instrument_read_points (instrument, klaster_record_get_text (setting, "value"),
                                  &limits->near);
  return TRUE;
}

static gboolean
read_limit (KlasterReader *reader,
            KlasterInstrument instrument,
            guint limit,
            KlasterIndexLimits *limits,
            GError **error)
{
  g_autofree char *key = klaster_instrument_dup_limit_key (instrument, limit);
  g_autoptr (KlasterRecord) setting = NULL;
  const char *value;

  if (!find_setting (reader, key, &setting, error))
    return FALSE;
  limits->sources[limit]
      = setting != NULL ? klaster_dup_text_or_empty (setting, "source") : g_strdup ("");
  if (setting == NULL)
    return TRUE;
  limits->settings[limit] = g_strdup (klaster_record_get_id (setting));
  value = klaster_record_get_text (setting, "value");
  if (value != NULL && !klaster_instrument_read_points (instrument, value, &limits->above[limit]))
    limits->passed_over = TRUE;
  return TRUE;
}

gboolean
klaster_index_limits_read (KlasterReader *reader,
                           KlasterInstrument instrument,
                           KlasterIndexLimits *limits,
                           GError **error)
{
  *limits = (KlasterIndexLimits){ 0 };
  limits->there = klaster_instrument_get_limits (instrument, limits->above);
  if (!limits->there)
    return TRUE;
  for (guint i = 0; i < KLASTER_N_CLASS_LIMITS; i++)
    if (!read_limit (reader, instrument, i, limits, error))
      return FALSE;
  for (guint i = 1; i < KLASTER_N_CLASS_LIMITS; i++)
    limits->passed_over = limits->passed_over || limits->above[i] <= limits->above[i - 1];
  if (limits->passed_over)
    klaster_instrument_get_limits (instrument, limits->above);
  return read_near (reader, instrument, limits, error);
}

void
klaster_index_limits_clear (KlasterIndexLimits *limits)
{
  g_clear_pointer (&limits->near_setting, g_free);
  for (guint i = 0; i < KLASTER_N_CLASS_LIMITS; i++)
    {
      g_clear_pointer (&limits->sources[i], g_free);
      g_clear_pointer (&limits->settings[i], g_free);
    }
}
