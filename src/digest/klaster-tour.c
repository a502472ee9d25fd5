#include "klaster-tour.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-tour-private.h"

static void
tour_clear (KlasterTour *self)
{
  g_free (self->id);
  g_free (self->name);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->places, klaster_places_unref);
  g_clear_pointer (&self->counts, klaster_status_counts_unref);
  g_clear_pointer (&self->ranking, klaster_ranking_unref);
}

KLASTER_DEFINE_DIGEST (KlasterTour, klaster_tour, tour_clear)

KlasterTourStep *
klaster_tour_step_new (KlasterTourStepKind kind, const char *key)
{
  KlasterTourStep *self = g_new0 (KlasterTourStep, 1);

  self->kind = kind;
  self->key = g_strdup (key);
  self->shown = TRUE;
  self->class = KLASTER_STATUS_NONE;
  return self;
}

void
klaster_tour_step_free (KlasterTourStep *self)
{
  g_free (self->key);
  g_free (self->id);
  g_free (self->region);
  g_free (self->over);
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->foot);
  g_free (self->speech);
  g_free (self->status);
  for (guint i = 0; i < self->n_figures; i++)
    {
      g_free (self->figures[i].number);
      g_free (self->figures[i].unit);
      g_free (self->figures[i].label);
      g_free (self->figures[i].note);
    }
  g_clear_pointer (&self->series, klaster_series_unref);
  g_clear_pointer (&self->kawasan, klaster_kawasan_digest_unref);
  g_clear_pointer (&self->photo, g_bytes_unref);
  g_free (self);
}

/* Takes STEP, whose texts are then all there. */
static void
add_step (KlasterTour *self, KlasterTourStep *step)
{
  char **const texts[] = { &step->over, &step->title, &step->sentence, &step->foot, &step->speech };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] == NULL)
      *texts[i] = g_strdup ("");
  g_ptr_array_add (self->steps, step);
}

static gboolean
add_places (const KlasterTourWork *work, GError **error)
{
  const KlasterPlaces *places = work->tour->places;

  for (guint i = 0; i < places->sites->len; i++)
    {
      const KlasterSitePlace *place = places->sites->pdata[i];
      KlasterTourStep *step;

      if (place->site == NULL)
        continue;
      step = klaster_tour_step_site (work, place, error);
      if (step == NULL)
        return FALSE;
      add_step (work->tour, step);
    }
  for (guint i = 0; i < places->kawasan->len; i++)
    {
      KlasterTourStep *step = klaster_tour_step_kawasan (work, places->kawasan->pdata[i], error);

      if (step == NULL)
        return FALSE;
      add_step (work->tour, step);
    }
  return TRUE;
}

static gboolean
add_steps (const KlasterTourWork *work, GError **error)
{
  KlasterTour *tour = work->tour;

  tour->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_tour_step_free);
  add_step (tour, klaster_tour_step_opening (work));
  add_step (tour, klaster_tour_step_province (work));
  add_step (tour, klaster_tour_step_sites (work));
  if (!add_places (work, error))
    return FALSE;
  add_step (tour, klaster_tour_step_status (work));
  add_step (tour, klaster_tour_step_ranking (work));
  add_step (tour, klaster_tour_step_closing (work));
  return TRUE;
}

/* The saved tour of that id or name. */
static KlasterRecord *
find_saved (KlasterReader *reader, const char *tour, GError **error)
{
  const KlasterEntity *entity = klaster_entity_get ("tour");
  const KlasterMatch matches[] = { { "name", tour }, { NULL, NULL } };
  KlasterRecord *record = klaster_reader_get (reader, entity, tour, NULL);

  if (record == NULL)
    record = klaster_reader_first (reader, entity, matches, NULL, NULL);
  if (record == NULL)
    /* Translators: %s is a name. */
    g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                 _ ("There is no saved tour %s."), tour);
  return record;
}

static gboolean
read_parts (KlasterTourWork *work, GError **error)
{
  KlasterTour *tour = work->tour;
  const KlasterPlacesQuery places
      = { .period = tour->period, .indicator = work->indicator, .today = work->today };
  const KlasterSummaryQuery summary
      = { .period = tour->period, .indicator = work->indicator, .today = work->today };

  tour->places = klaster_places_build (work->reader, &places, error);
  if (tour->places == NULL)
    return FALSE;
  tour->period = tour->places->period;
  tour->counts = klaster_status_counts_build (work->reader, error);
  if (tour->counts == NULL)
    return FALSE;
  work->summary = klaster_summary_build (work->reader, &summary, error);
  if (work->summary == NULL)
    return FALSE;
  if (work->summary->ranking != NULL)
    tour->ranking = klaster_ranking_ref (work->summary->ranking);
  return TRUE;
}

static int
find_key (const GPtrArray *steps, const char *key)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((const KlasterTourStep *)steps->pdata[i])->key, key))
      return (int)i;
  return -1;
}

/* Public functions */

KlasterTour *
klaster_tour_build (KlasterReader *reader, const KlasterTourQuery *query, GError **error)
{
  const KlasterTourQuery none = { 0 };
  g_autoptr (KlasterTour) self = g_atomic_rc_box_new0 (KlasterTour);
  g_autoptr (KlasterRecord) saved = NULL;
  KlasterTourWork work = { .reader = reader, .tour = self };
  const char *keys;
  gboolean done;

  query = query != NULL ? query : &none;
  work.today = query->today;
  work.indicator = query->indicator;
  if (!g_date_valid (&work.today))
    klaster_today (&work.today);
  self->period = query->period;
  if (query->tour != NULL)
    {
      saved = find_saved (reader, query->tour, error);
      if (saved == NULL)
        return NULL;
      self->id = g_strdup (klaster_record_get_id (saved));
      self->seconds = (int)klaster_record_get_integer (saved, "seconds", 0);
      if (work.indicator == NULL)
        work.indicator = klaster_record_get_text (saved, "indicator");
    }
  self->name = g_strdup (saved != NULL ? klaster_record_get_text (saved, "name") : "");
  done = read_parts (&work, error) && add_steps (&work, error);
  g_clear_pointer (&work.summary, klaster_summary_unref);
  if (!done)
    return NULL;
  keys = saved != NULL ? klaster_record_get_text (saved, "steps") : NULL;
  klaster_tour_arrange (self->steps, query->keys != NULL ? query->keys : keys);
  for (guint i = 0; i < self->steps->len; i++)
    self->n_shown += ((const KlasterTourStep *)self->steps->pdata[i])->shown;
  return g_steal_pointer (&self);
}

/* Without keys the order stays, and what is not shown goes behind. */
void
klaster_tour_arrange (GPtrArray *steps, const char *keys)
{
  g_autofree char *own = keys == NULL ? klaster_tour_dup_keys (steps) : NULL;
  g_auto (GStrv) lines = g_strsplit (keys != NULL ? keys : own, "\n", -1);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < steps->len; i++)
    ((KlasterTourStep *)steps->pdata[i])->shown = FALSE;
  for (char **line = lines; *line != NULL; line++)
    {
      int at = find_key (steps, g_strstrip (*line));
      KlasterTourStep *step = at < 0 ? NULL : steps->pdata[at];

      if (step == NULL || step->shown)
        continue;
      step->shown = TRUE;
      g_ptr_array_add (shown, step);
    }
  for (guint i = 0; i < steps->len; i++)
    if (!((KlasterTourStep *)steps->pdata[i])->shown)
      g_ptr_array_add (shown, steps->pdata[i]);
  memcpy (steps->pdata, shown->pdata, steps->len * sizeof (gpointer));
}

char *
klaster_tour_dup_keys (const GPtrArray *steps)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const KlasterTourStep *step = steps->pdata[i];

      if (step->shown)
        g_string_append_printf (keys, "%s%s", keys->len > 0 ? "\n" : "", step->key);
    }
  return g_string_free (g_steal_pointer (&keys), FALSE);
}

char *
klaster_tour_step_dup_name (const KlasterTourStep *step)
{
  static const char *const names[] = { [KLASTER_TOUR_OPENING] = N_ ("Opening"),
                                       [KLASTER_TOUR_PROVINCE] = N_ ("Map of the province"),
                                       [KLASTER_TOUR_SITES] = N_ ("Sites by name"),
                                       [KLASTER_TOUR_STATUS] = N_ ("Status of the villages"),
                                       [KLASTER_TOUR_RANKING] = N_ ("Ranking"),
                                       [KLASTER_TOUR_CLOSING] = N_ ("Closing") };

  if (step->kind != KLASTER_TOUR_SITE && step->kind != KLASTER_TOUR_KAWASAN)
    return g_strdup (_ (names[step->kind]));
  return g_strdup_printf ("%s · %s", step->title,
                          step->open ? _ ("not filled in yet") : step->over);
}
