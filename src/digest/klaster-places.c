#include "klaster-places.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-kawasan-private.h"
#include "klaster-radar-private.h"

#define DEFAULT_SPARKLINE 6

static void
site_place_free (KlasterSitePlace *self)
{
  g_free (self->site);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->village);
  g_free (self->title);
  g_free (self->sparkline);
  g_free (self->state_text);
  g_free (self);
}

static void
places_clear (KlasterPlaces *self)
{
  klaster_indicator_info_clear (&self->indicator);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->kawasan);
  g_free (self->sentence);
  g_free (self->hint);
  klaster_link_clear (&self->hint_link);
}

KLASTER_DEFINE_DIGEST (KlasterPlaces, klaster_places, places_clear)

/* Of all villages at once: 13 look-ups by code are cheaper than the list of 2,016. */
static void
locate (KlasterProgramme *programme, KlasterSitePlace *place)
{
  g_autoptr (KlasterRecord) village = NULL;

  if (place->village == NULL)
    return;
  village = klaster_reader_get (programme->reader, klaster_entity_get ("village"), place->village,
                                NULL);
  if (village == NULL || isnan (klaster_record_get_number (village, "lat")))
    return;
  place->lat = klaster_record_get_number (village, "lat");
  place->lon = klaster_record_get_number (village, "lon");
  place->at_capital = FALSE;
}

static void
fill_figures (KlasterSitePlace *place,
              KlasterProgramme *programme,
              const KlasterSite *site,
              const KlasterRecord *indicator,
              KlasterPeriod period)
{
  place->figure = klaster_programme_get_figure (programme, site, indicator, period);
  for (guint i = 0; i < place->n_sparkline; i++)
    {
      KlasterPeriod at = klaster_period_add (period, (int)i + 1 - (int)place->n_sparkline);

      place->sparkline[i] = klaster_programme_get_figure (programme, site, indicator, at).value;
    }
}

static KlasterSitePlace *
make_site_place (KlasterProgramme *programme,
                 const KlasterSlot *slot,
                 const KlasterRecord *indicator,
                 KlasterPeriod period,
                 guint n_sparkline)
{
  KlasterSitePlace *place = g_new0 (KlasterSitePlace, 1);
  KlasterSite *site = klaster_slot_get_nearest_site (slot, period);
  KlasterRadarCell cell;

  place->number = slot->number;
  place->kabupaten = g_strdup (slot->code);
  place->kabupaten_name = g_strdup (slot->name);
  place->lat = slot->lat;
  place->lon = slot->lon;
  place->at_capital = TRUE;
  place->n_sparkline = n_sparkline;
  place->sparkline = g_new0 (double, n_sparkline);
  if (site != NULL)
    {
      place->site = g_strdup (site->id);
      place->village = g_strdup (site->village);
      place->kelurahan = site->kelurahan;
    }
  place->title = g_strdup (
      klaster_village_or_unfilled (klaster_programme_get_region_name (programme, place->village)));
  klaster_radar_cell_init (&cell, programme, site, period);
  place->expected = cell.expected;
  place->state = cell.state;
  place->days_late = cell.days_late;
  place->returned = cell.returned;
  place->state_text = klaster_radar_cell_dup_text (&cell);
  klaster_radar_cell_clear (&cell);
  fill_figures (place, programme, site, indicator, period);
  return place;
}

/* The first thing that is still to be done, in the order in which one thing needs the other. */
static void
choose_hint (KlasterPlaces *self, KlasterProgramme *programme, const KlasterRadarCount *count)
{
  guint missing = count->counts[KLASTER_REPORT_MISSING];
  guint partly = count->counts[KLASTER_REPORT_PARTLY] + count->counts[KLASTER_REPORT_EMPTY];
  g_autofree char *period = klaster_period_dup_label (self->period);

  if (programme->sites->len == 0)
    {
      self->hint = g_strdup (_ ("There is no site yet: add the first one."));
      self->hint_link.entity = "site";
    }
  else if (self->n_unfilled > 0)
    {
      self->hint = g_strdup_printf (ngettext ("%u site is not filled in: choose its village.",
                                              "%u sites are not filled in: choose their villages.",
                                              self->n_unfilled),
                                    self->n_unfilled);
      self->hint_link.entity = "site";
      self->hint_link.field = "village";
    }
  else if (programme->indicators->len == 0)
    {
      self->hint = g_strdup (_ ("There is no indicator yet: define what the reports ask."));
      self->hint_link.entity = "indicator";
    }
  else if (missing > 0)
    {
      /* Translators: number of reports, then the period. */
      self->hint = g_strdup_printf (
          ngettext ("%u report for %s has not come in: enter or import it.",
                    "%u reports for %s have not come in: enter or import them.", missing),
          missing, period);
      self->hint_link.entity = "report";
    }
  else if (partly > 0)
    {
      /* Translators: number of reports, then the period. */
      self->hint = g_strdup_printf (
          ngettext ("%u report for %s is not complete: ask the enumerator.",
                    "%u reports for %s are not complete: ask the enumerators.", partly),
          partly, period);
      self->hint_link.entity = "report";
    }
}

static void
point_hint (KlasterPlaces *self)
{
  for (guint i = 0; i < self->sites->len && self->hint_link.field != NULL; i++)
    {
      const KlasterSitePlace *place = self->sites->pdata[i];

      if (place->site != NULL && place->village == NULL && self->hint_link.id == NULL)
        self->hint_link.id = g_strdup (place->site);
    }
}

static void
add_sites (KlasterPlaces *self,
           KlasterProgramme *programme,
           const KlasterRecord *indicator,
           guint n_sparkline)
{
  for (guint i = 0; i < programme->slots->len; i++)
    {
      KlasterSitePlace *place = make_site_place (programme, programme->slots->pdata[i], indicator,
                                                 self->period, n_sparkline);

      g_ptr_array_add (self->sites, place);
      locate (programme, place);
      self->n_unfilled += place->site != NULL && place->village == NULL;
    }
}

KlasterPlaces *
klaster_places_build (KlasterReader *reader, const KlasterPlacesQuery *query, GError **error)
{
  const KlasterPlacesQuery none = { 0 };
  g_autoptr (KlasterPlaces) self = g_atomic_rc_box_new0 (KlasterPlaces);
  g_autoptr (KlasterProgramme) programme = NULL;
  g_autoptr (KlasterRadar) radar = NULL;
  KlasterRecord *indicator;

  query = query != NULL ? query : &none;
  self->sites = g_ptr_array_new_with_free_func ((GDestroyNotify)site_place_free);
  self->kawasan = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_kawasan_place_free);
  programme = klaster_programme_load (reader, &query->today, error);
  if (programme == NULL || !klaster_programme_load_reports (programme, NULL, NULL, error))
    return NULL;
  self->period = klaster_programme_choose_period (programme, query->period);
  indicator = klaster_programme_find_indicator (programme, query->indicator, self->period);
  klaster_indicator_info_init (&self->indicator, indicator);
  radar = klaster_radar_from_programme (programme, self->period, self->period);
  self->sentence = g_strdup (radar->counts[0].sentence);
  add_sites (self, programme, indicator,
             query->n_sparkline > 0 ? query->n_sparkline : DEFAULT_SPARKLINE);
  if (!klaster_kawasan_list (programme, self->kawasan, error))
    return NULL;
  choose_hint (self, programme, &radar->counts[0]);
  point_hint (self);
  return g_steal_pointer (&self);
}
