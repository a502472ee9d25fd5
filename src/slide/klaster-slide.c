#include "klaster-slide.h"

#include <string.h>

#include "klaster-slide-private.h"

/* No photo is kept larger than this many pixels a side: that is sharp in its corner of the largest screen. */
#define PHOTO_SIZE 1600

static void
clear_charts (KlasterSlide *self)
{
  for (guint i = 0; i < self->ranking.n; i++)
    {
      g_free (self->ranking.rows[i].label);
      g_free (self->ranking.rows[i].value);
    }
  g_free (self->ranking.rows);
  g_free (self->ranking.now);
  g_free (self->ranking.former);
  for (guint i = 0; i < self->statuses.n; i++)
    {
      g_free (self->statuses.years[i].label);
      g_free (self->statuses.years[i].missing_text);
    }
  g_free (self->statuses.years);
  g_strfreev (self->ladder.labels);
  g_free (self->ladder.states);
}

static void
clear_slide (KlasterSlide *self)
{
  g_free (self->over);
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->foot);
  g_free (self->name);
  g_free (self->speech);
  g_free (self->status_text);
  for (guint i = 0; i < self->n_figures; i++)
    {
      g_free (self->figures[i].number);
      g_free (self->figures[i].unit);
      g_free (self->figures[i].label);
      g_free (self->figures[i].note);
    }
  g_free (self->trend.values);
  g_free (self->trend.first);
  g_free (self->trend.last);
  g_free (self->trend.target_label);
  clear_charts (self);
  g_clear_pointer (&self->scene, klaster_map_scene_unref);
  g_free (self->thing_id);
  g_clear_object (&self->photo);
  g_free (self->watermark);
}

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value != NULL ? value : "");
}

/* Public functions */

KlasterSlide *
klaster_slide_new (KlasterSlideKind kind)
{
  KlasterSlide *self = g_atomic_rc_box_new0 (KlasterSlide);

  self->kind = kind;
  self->status = KLASTER_STATUS_NONE;
  klaster_slide_set_texts (self, NULL, NULL, NULL, NULL);
  klaster_slide_set_speech (self, NULL, NULL);
  return self;
}

KlasterSlide *
klaster_slide_ref (KlasterSlide *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
klaster_slide_unref (KlasterSlide *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)clear_slide);
}

void
klaster_slide_set_texts (KlasterSlide *self,
                         const char *over,
                         const char *title,
                         const char *sentence,
                         const char *foot)
{
  set_text (&self->over, over);
  set_text (&self->title, title);
  set_text (&self->sentence, sentence);
  set_text (&self->foot, foot);
}

void
klaster_slide_set_speech (KlasterSlide *self, const char *name, const char *speech)
{
  set_text (&self->name, name);
  set_text (&self->speech, speech);
}

void
klaster_slide_set_open (KlasterSlide *self, gboolean open)
{
  self->open = open;
}

void
klaster_slide_set_status (KlasterSlide *self, const char *text, KlasterStatus status)
{
  g_free (self->status_text);
  self->status_text = g_strdup (text);
  self->status = status;
}

void
klaster_slide_add_figure (KlasterSlide *self,
                          const char *number,
                          const char *unit,
                          const char *label,
                          const char *note)
{
  g_return_if_fail (self->n_figures < KLASTER_SLIDE_FIGURES);

  self->figures[self->n_figures++]
      = (KlasterSlideFigure){ .number = g_strdup (number),
                              .unit = g_strdup (unit != NULL ? unit : ""),
                              .label = g_strdup (label != NULL ? label : ""),
                              .note = g_strdup (note != NULL ? note : "") };
}

void
klaster_slide_set_trend (KlasterSlide *self,
                         const double *values,
                         guint n,
                         const char *first,
                         const char *last,
                         double target,
                         const char *target_label)
{
  g_return_if_fail (self->trend.n == 0);

  self->trend.values = g_memdup2 (values, n * sizeof *values);
  self->trend.n = n;
  set_text (&self->trend.first, first);
  set_text (&self->trend.last, last);
  self->trend.target = target;
  set_text (&self->trend.target_label, target_label);
}

void
klaster_slide_set_ladder (KlasterSlide *self, const KlasterLadderChart *ladder)
{
  g_return_if_fail (self->ladder.n == 0);

  self->ladder = (KlasterSlideLadder){ .labels = g_new0 (char *, ladder->n_steps + 1),
                                       .states = g_new0 (KlasterStepState, ladder->n_steps),
                                       .n = ladder->n_steps };
  for (guint i = 0; i < ladder->n_steps; i++)
    {
      const KlasterLadderStep *step = &ladder->steps[i];

      self->ladder.labels[i]
          = g_strdup (step->short_label != NULL ? step->short_label : step->label);
      self->ladder.states[i] = step->state;
    }
}

void
klaster_slide_set_ranking (KlasterSlide *self,
                           const KlasterRankingChart *ranking,
                           const char *const *values)
{
  g_return_if_fail (self->ranking.n == 0);

  self->ranking = (KlasterSlideRanking){ .rows = g_new0 (KlasterSlideRow, ranking->n_items),
                                         .n = ranking->n_items,
                                         .now = g_strdup (ranking->now_label),
                                         .former = g_strdup (ranking->former_label) };
  for (guint i = 0; i < ranking->n_items; i++)
    self->ranking.rows[i] = (KlasterSlideRow){ .label = g_strdup (ranking->items[i].label),
                                               .value = g_strdup (values[i]),
                                               .now = ranking->items[i].now.value,
                                               .former = ranking->items[i].former.value };
}

void
klaster_slide_set_statuses (KlasterSlide *self, const KlasterStatusChart *statuses)
{
  g_return_if_fail (self->statuses.n == 0);

  self->statuses = (KlasterSlideStatuses){ .years = g_new0 (KlasterSlideYear, statuses->n_years),
                                           .n = statuses->n_years };
  for (guint i = 0; i < statuses->n_years; i++)
    {
      const KlasterStatusYear *from = &statuses->years[i];
      KlasterSlideYear *year = &self->statuses.years[i];

      year->label
          = g_strdup_printf ("%s %s", from->label, from->indeks_desa ? "Indeks Desa" : "IDM");
      year->indeks_desa = from->indeks_desa;
      year->missing = from->missing;
      year->missing_text = g_strdup (klaster_blank_get_label (from->blank));
      memcpy (year->counts, from->counts, sizeof year->counts);
    }
}

void
klaster_slide_set_map (KlasterSlide *self,
                       KlasterMapScene *scene,
                       const KlasterBox *box,
                       KlasterMapThing thing,
                       const char *id)
{
  const KlasterBox nothing = KLASTER_BOX_EMPTY;

  g_return_if_fail (self->scene == NULL);

  self->scene = klaster_map_scene_ref (scene);
  self->box = box != NULL ? *box : nothing;
  self->thing = id != NULL ? thing : KLASTER_MAP_NOTHING;
  self->thing_id = g_strdup (id);
}

void
klaster_slide_set_listed (KlasterSlide *self, gboolean listed)
{
  self->listed = listed;
}

void
klaster_slide_set_photo (KlasterSlide *self, GBytes *file)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file);

  g_clear_object (&self->photo);
  self->photo
      = gdk_pixbuf_new_from_stream_at_scale (stream, PHOTO_SIZE, PHOTO_SIZE, TRUE, NULL, NULL);
}

void
klaster_slide_set_watermark (KlasterSlide *self, const char *watermark)
{
  g_free (self->watermark);
  self->watermark = g_strdup (watermark);
}

const char *
klaster_slide_get_title (const KlasterSlide *self)
{
  return self->title;
}

const char *
klaster_slide_get_name (const KlasterSlide *self)
{
  return self->name;
}

const char *
klaster_slide_get_speech (const KlasterSlide *self)
{
  return self->speech;
}

gboolean
klaster_slide_has_map (const KlasterSlide *self)
{
  return self->scene != NULL;
}
