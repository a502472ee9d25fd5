#include "klaster-index-limits.h"

#include "klaster-digest-private.h"

static const struct
{
  const char *key;
  double usual;
} nears[] = {
  [KLASTER_INSTRUMENT_IDM] = { KLASTER_SETTING_NEAR_IDM, 0.01 },
  [KLASTER_INSTRUMENT_INDEKS_DESA] = { KLASTER_SETTING_NEAR_INDEKS_DESA, 1 },
};

/* FALSE when TEXT is no number of the scale. */
static gboolean
read_number (const char *text, double most, double *number)
{
  char *end = NULL;
  double read = text != NULL ? g_ascii_strtod (text, &end) : 0;

  /* The office may have typed a comma. */
  if (text != NULL && *end == ',')
    {
      g_autofree char *point = g_strdelimit (g_strdup (text), ",", '.');

      return read_number (point, most, number);
    }
  if (text == NULL || end == text || *end != '\0' || !(read > 0 && read < most))
    return FALSE;
  *number = read;
  return TRUE;
}

static gboolean
read_limit (KlasterReader *reader,
            KlasterInstrument instrument,
            guint limit,
            KlasterIndexLimits *limits,
            GError **error)
{
  g_autofree char *key = klaster_index_limits_dup_key (instrument, limit);
  const KlasterMatch matches[] = { { "key", key }, { NULL, NULL } };
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterRecord) setting
      = klaster_reader_first (reader, klaster_entity_get ("setting"), matches, NULL, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  limits->sources[limit]
      = setting != NULL ? klaster_dup_text_or_empty (setting, "source") : g_strdup ("");
  if (setting == NULL)
    return TRUE;
  limits->settings[limit] = g_strdup (klaster_record_get_id (setting));
  if (!read_number (klaster_record_get_text (setting, "value"),
                    klaster_instrument_get_most (instrument), &limits->above[limit]))
    limits->passed_over = klaster_record_get_text (setting, "value") != NULL;
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
  limits->near = nears[instrument].usual;
  {
    g_autofree char *near = klaster_reader_dup_setting (reader, nears[instrument].key, NULL);

    read_number (near, klaster_instrument_get_most (instrument), &limits->near);
  }
  return TRUE;
}

void
klaster_index_limits_clear (KlasterIndexLimits *limits)
{
  for (guint i = 0; i < KLASTER_N_CLASS_LIMITS; i++)
    {
      g_clear_pointer (&limits->sources[i], g_free);
      g_clear_pointer (&limits->settings[i], g_free);
    }
}

char *
klaster_index_limits_dup_key (KlasterInstrument instrument, guint limit)
{
  g_return_val_if_fail (limit < KLASTER_N_CLASS_LIMITS, NULL);
  return g_strdup_printf ("class.%s.%s", klaster_instrument_get_key (instrument),
                          klaster_status_get_key (limit + 1));
}
