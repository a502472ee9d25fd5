#include "klaster-instrument.h"

#include <glib/gi18n.h>
#include <math.h>

#define GREY 0x8c9496

typedef struct
{
  const char *key, *label;
  int decimals;
  double most;
  const char *parts[KLASTER_MAX_PARTS + 1];
  double limits[KLASTER_N_CLASS_LIMITS]; /* all 0: none */
} Instrument;

static const Instrument instruments[KLASTER_N_INSTRUMENTS] = {
  [KLASTER_INSTRUMENT_IDM] = { .key = "idm",
                               .label = N_ ("IDM"),
                               .decimals = 4,
                               .most = 1,
                               .parts = { "iks", "ike", "ikl" },
                               .limits = { 0.4907, 0.5989, 0.7072, 0.8155 } },
  [KLASTER_INSTRUMENT_INDEKS_DESA] = { .key = "indeks_desa",
                                       .label = N_ ("Indeks Desa"),
                                       .decimals = 2,
                                       .most = 100,
                                       .parts = { "dld", "ds", "de", "dl", "da", "dtkpd" },
                                       .limits = { 49.48, 57.38, 69.34, 79.62 } },
  [KLASTER_INSTRUMENT_PERMENDAGRI_81]
  = { .key = "permendagri_81", .label = N_ ("Permendagri 81/2015") },
};

/* Classes of kelurahan, lowest first. Purple and blues of Okabe-Ito: no class of Indeks Desa has their colour. */
static const struct
{
  const char *key, *label;
  guint32 color;
} kelurahan_classes[] = {
  { "kurang_berkembang", N_ ("Kurang Berkembang"), 0xcc79a7 },
  { "berkembang", N_ ("Berkembang"), 0x56b4e9 },
  { "cepat_berkembang", N_ ("Cepat Berkembang"), 0x0072b2 },
};

static gboolean
is_known (KlasterInstrument instrument)
{
  return instrument >= 0 && instrument < KLASTER_N_INSTRUMENTS;
}

KlasterInstrument
klaster_instrument_from_key (const char *key)
{
  for (int i = 0; i < KLASTER_N_INSTRUMENTS; i++)
    if (g_strcmp0 (instruments[i].key, key) == 0)
      return i;
  return KLASTER_INSTRUMENT_NONE;
}

const char *
klaster_instrument_get_key (KlasterInstrument instrument)
{
  g_return_val_if_fail (is_known (instrument), NULL);
  return instruments[instrument].key;
}

const char *
klaster_instrument_get_label (KlasterInstrument instrument)
{
  g_return_val_if_fail (is_known (instrument), "–");
  return _ (instruments[instrument].label);
}

int
klaster_instrument_get_decimals (KlasterInstrument instrument)
{
  g_return_val_if_fail (is_known (instrument), 0);
  return instruments[instrument].decimals;
}

double
klaster_instrument_get_most (KlasterInstrument instrument)
{
  g_return_val_if_fail (is_known (instrument), 0);
  return instruments[instrument].most;
}

const char *const *
klaster_instrument_get_parts (KlasterInstrument instrument)
{
  g_return_val_if_fail (is_known (instrument), NULL);
  return instruments[instrument].parts;
}

guint
klaster_instrument_get_n_classes (KlasterInstrument instrument)
{
  g_return_val_if_fail (is_known (instrument), 0);
  return instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81 ? G_N_ELEMENTS (kelurahan_classes)
                                                         : KLASTER_N_STATUSES;
}

int
klaster_instrument_find_class (KlasterInstrument instrument, const char *key)
{
  g_return_val_if_fail (is_known (instrument), -1);
  if (instrument != KLASTER_INSTRUMENT_PERMENDAGRI_81)
    return klaster_status_from_key (key);
  for (guint i = 0; i < G_N_ELEMENTS (kelurahan_classes); i++)
    if (g_strcmp0 (kelurahan_classes[i].key, key) == 0)
      return (int)i;
  return -1;
}

const char *
klaster_instrument_get_class_key (KlasterInstrument instrument, int class)
{
  g_return_val_if_fail (is_known (instrument), NULL);
  g_return_val_if_fail (class >= 0 && (guint) class < klaster_instrument_get_n_classes (instrument),
                        NULL);
  return instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81 ? kelurahan_classes[class].key
                                                         : klaster_status_get_key (class);
}

const char *
klaster_instrument_get_class_label (KlasterInstrument instrument, int class)
{
  g_return_val_if_fail (is_known (instrument), "–");
  if (class < 0)
    return "–";
  return instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81 ? _ (kelurahan_classes[class].label)
                                                         : klaster_status_get_label (class);
}

guint32
klaster_instrument_get_class_color (KlasterInstrument instrument, int class)
{
  g_return_val_if_fail (is_known (instrument), GREY);
  if (class < 0)
    return GREY;
  return instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81 ? kelurahan_classes[class].color
                                                         : klaster_status_get_color (class);
}

gboolean
klaster_instrument_get_limits (KlasterInstrument instrument, double limits[KLASTER_N_CLASS_LIMITS])
{
  g_return_val_if_fail (is_known (instrument), FALSE);
  for (guint i = 0; i < KLASTER_N_CLASS_LIMITS; i++)
    limits[i] = instruments[instrument].limits[i];
  return instruments[instrument].most > 0;
}

char *
klaster_instrument_dup_limit_key (KlasterInstrument instrument, guint limit)
{
  g_return_val_if_fail (limit < KLASTER_N_CLASS_LIMITS, NULL);
  return g_strdup_printf ("class.%s.%s", klaster_instrument_get_key (instrument),
                          klaster_status_get_key (limit + 1));
}

char *
klaster_instrument_dup_near_key (KlasterInstrument instrument)
{
  return g_strdup_printf ("near.%s", klaster_instrument_get_key (instrument));
}

gboolean
klaster_instrument_read_points (KlasterInstrument instrument, const char *text, double *number)
{
  g_autofree char *point = g_strdelimit (g_strdup (text != NULL ? text : ""), ",", '.');
  char *end = NULL;
  double read = g_ascii_strtod (g_strstrip (point), &end);

  if (end == point || *end != '\0'
      || !(read > 0 && read < klaster_instrument_get_most (instrument)))
    return FALSE;
  *number = read;
  return TRUE;
}

KlasterStatus
klaster_class_by_limits (const double limits[KLASTER_N_CLASS_LIMITS], double score)
{
  int class = 0;

  if (isnan (score))
    return KLASTER_STATUS_NONE;
  while (class < KLASTER_N_CLASS_LIMITS && score > limits[class])
    class ++;
  return class;
}
