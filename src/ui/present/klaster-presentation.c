#include "klaster-presentation.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define USUAL_SECONDS 15
#define USUAL_REST 60
/* Seconds that a hold is said. */
#define HOLD_SAID 3
#define TYPED_MOST 3
/* Of the type, by plus and minus. */
#define SCALE_STEP 1.1
#define SCALE_LEAST 0.7
#define SCALE_MOST 1.8

struct _KlasterPresentation
{
  GObject parent_instance;

  /* owned */
  GPtrArray *slides; /* KlasterSlide */
  GPtrArray **strokes; /* by slide: GArray of KlasterStagePoint; NULL: none */
  guint tick;

  guint index;
  KlasterSlideStyle style;
  KlasterStagePoint pointer;
  char typed[TYPED_MOST + 1];
  gboolean blank, pointing, moved, drawing, looping, timer, help;
  int seconds, rest;
  gint64 begun_at, shown_at, touched_at; /* touched_at 0: never */
};

enum
{
  CHANGED,
  TICKED,
  LEAVE,
  SPEAKER,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlasterPresentation, klaster_presentation, G_TYPE_OBJECT)

static void
emit_changed (KlasterPresentation *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gint64
seconds_since (gint64 moment)
{
  return (g_get_monotonic_time () - moment) / G_USEC_PER_SEC;
}

static gboolean
on_tick_cb (gpointer user_data)
{
  KlasterPresentation *self = user_data;
  gboolean held = klaster_presentation_is_held (self);

  if (self->touched_at != 0 && !held)
    {
      self->touched_at = 0;
      self->shown_at = g_get_monotonic_time ();
      emit_changed (self);
    }
  if (self->looping && !held && !self->blank && seconds_since (self->shown_at) >= self->seconds)
    klaster_presentation_step (self, 1);
  g_signal_emit (self, signals[TICKED], 0);
  return G_SOURCE_CONTINUE;
}

/* Keys */

static void
go_next (KlasterPresentation *self)
{
  klaster_presentation_step (self, 1);
}

static void
go_back (KlasterPresentation *self)
{
  klaster_presentation_step (self, -1);
}

static void
go_first (KlasterPresentation *self)
{
  klaster_presentation_go_to (self, 0);
}

static void
go_last (KlasterPresentation *self)
{
  klaster_presentation_go_to (self, G_MAXUINT);
}

/* To the number that was typed, else one further. */
static void
enter (KlasterPresentation *self)
{
  int number = atoi (self->typed);

  if (*self->typed == '\0')
    klaster_presentation_step (self, 1);
  self->typed[0] = '\0';
  if (number > 0)
    klaster_presentation_go_to (self, (guint)number - 1);
}

static void
toggle_blank (KlasterPresentation *self)
{
  self->blank = !self->blank;
}

static void
scale_type (KlasterPresentation *self, double by)
{
  self->style.text_scale = CLAMP (self->style.text_scale * by, SCALE_LEAST, SCALE_MOST);
}

static void
enlarge (KlasterPresentation *self)
{
  scale_type (self, SCALE_STEP);
}

static void
reduce (KlasterPresentation *self)
{
  scale_type (self, 1 / SCALE_STEP);
}

static void
toggle_timer (KlasterPresentation *self)
{
  self->timer = !self->timer;
}

static void
restart_timer (KlasterPresentation *self)
{
  self->timer = TRUE;
  self->begun_at = g_get_monotonic_time ();
}

static void
toggle_pointer (KlasterPresentation *self)
{
  self->pointing = !self->pointing;
}

static void
toggle_drawing (KlasterPresentation *self)
{
  self->drawing = !self->drawing;
}

static void
clear_strokes (KlasterPresentation *self)
{
  g_clear_pointer (&self->strokes[self->index], g_ptr_array_unref);
}

static void
toggle_looping (KlasterPresentation *self)
{
  self->touched_at = 0;
  klaster_presentation_set_looping (self, !self->looping);
}

static void
toggle_dark (KlasterPresentation *self)
{
  self->style.dark = !self->style.dark;
}

static void
toggle_help (KlasterPresentation *self)
{
  self->help = !self->help;
}

static void
show_speaker (KlasterPresentation *self)
{
  g_signal_emit (self, signals[SPEAKER], 0);
}

/* A number that was begun is given up first, then the list of keys. Who hears that it is over may free SELF. */
static void
leave (KlasterPresentation *self)
{
  gboolean over = *self->typed == '\0' && !self->help;

  if (*self->typed == '\0')
    self->help = FALSE;
  self->typed[0] = '\0';
  if (over)
    g_signal_emit (self, signals[LEAVE], 0);
  else
    emit_changed (self);
}

static const struct
{
  guint keyvals[7];
  void (*run) (KlasterPresentation *self);
} keys[] = {
  { { GDK_KEY_Right, GDK_KEY_Down, GDK_KEY_space, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down,
      GDK_KEY_n },
    go_next },
  { { GDK_KEY_Left, GDK_KEY_Up, GDK_KEY_BackSpace, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, go_back },
  { { GDK_KEY_Home, GDK_KEY_KP_Home }, go_first },
  { { GDK_KEY_End, GDK_KEY_KP_End }, go_last },
  { { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter }, enter },
  { { GDK_KEY_b, GDK_KEY_period }, toggle_blank },
  { { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add }, enlarge },
  { { GDK_KEY_minus, GDK_KEY_KP_Subtract }, reduce },
  { { GDK_KEY_t }, toggle_timer },
  { { GDK_KEY_r }, restart_timer },
  { { GDK_KEY_p }, toggle_pointer },
  { { GDK_KEY_d }, toggle_drawing },
  { { GDK_KEY_c }, clear_strokes },
  { { GDK_KEY_a }, toggle_looping },
  { { GDK_KEY_g }, toggle_dark },
  { { GDK_KEY_s }, show_speaker },
  { { GDK_KEY_h, GDK_KEY_F1, GDK_KEY_question }, toggle_help },
  { { GDK_KEY_Escape, GDK_KEY_q }, leave },
};

static const char *const help[] = { "→ ↓ ␣ PgDn", N_ ("next step"),
                                    "← ↑ PgUp",   N_ ("step before"),
                                    "Home End",   N_ ("first and last step"),
                                    "12 ⏎",       N_ ("go to step 12"),
                                    "B",          N_ ("black screen"),
                                    "+ −",        N_ ("larger and smaller text"),
                                    "T R",        N_ ("show the timer, set it back"),
                                    "P",          N_ ("pointer"),
                                    "D C",        N_ ("draw, clear the drawing"),
                                    "A",          N_ ("run by itself"),
                                    "G",          N_ ("dark or light"),
                                    "S",          N_ ("speaker's window"),
                                    "Esc",        N_ ("leave"),
                                    NULL };

/* FALSE: KEYVAL is no digit. */
static gboolean
type_digit (KlasterPresentation *self, guint keyval)
{
  guint32 c = gdk_keyval_to_unicode (keyval);
  gsize length = strlen (self->typed);

  if (c < '0' || c > '9')
    return FALSE;
  if (length == TYPED_MOST)
    length = 0;
  self->typed[length] = (char)c;
  self->typed[length + 1] = '\0';
  return TRUE;
}

static void
klaster_presentation_dispose (GObject *object)
{
  KlasterPresentation *self = KLASTER_PRESENTATION (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  for (guint i = 0; self->strokes != NULL && i < self->slides->len; i++)
    g_clear_pointer (&self->strokes[i], g_ptr_array_unref);
  g_clear_pointer (&self->strokes, g_free);
  g_clear_pointer (&self->slides, g_ptr_array_unref);
  G_OBJECT_CLASS (klaster_presentation_parent_class)->dispose (object);
}

static void
klaster_presentation_class_init (KlasterPresentationClass *klass)
{
  static const char *const names[N_SIGNALS] = { "changed", "ticked", "leave", "speaker" };

  G_OBJECT_CLASS (klass)->dispose = klaster_presentation_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_presentation_init (KlasterPresentation *self)
{
  self->style.text_scale = 1;
  self->seconds = USUAL_SECONDS;
  self->rest = USUAL_REST;
  self->begun_at = self->shown_at = g_get_monotonic_time ();
  self->tick = g_timeout_add_seconds (1, on_tick_cb, self);
}

/* Public functions */

KlasterPresentation *
klaster_presentation_new (GPtrArray *slides, int seconds)
{
  KlasterPresentation *self = g_object_new (KLASTER_TYPE_PRESENTATION, NULL);

  self->slides = g_ptr_array_ref (slides);
  self->strokes = g_new0 (GPtrArray *, slides->len);
  if (seconds > 0)
    self->seconds = seconds;
  return self;
}

const KlasterSlide *
klaster_presentation_get_slide (KlasterPresentation *self, guint index)
{
  return index < self->slides->len ? self->slides->pdata[index] : NULL;
}

guint
klaster_presentation_get_n_slides (KlasterPresentation *self)
{
  return self->slides->len;
}

guint
klaster_presentation_get_index (KlasterPresentation *self)
{
  return self->index;
}

void
klaster_presentation_go_to (KlasterPresentation *self, guint index)
{
  self->index = MIN (index, self->slides->len - 1);
  self->shown_at = g_get_monotonic_time ();
  self->blank = FALSE;
  emit_changed (self);
}

void
klaster_presentation_step (KlasterPresentation *self, int n)
{
  int last = (int)self->slides->len - 1, index = (int)self->index + n;

  if (index > last)
    index = self->looping ? 0 : last;
  klaster_presentation_go_to (self, (guint)MAX (index, 0));
}

gboolean
klaster_presentation_is_blank (KlasterPresentation *self)
{
  return self->blank;
}

const KlasterSlideStyle *
klaster_presentation_get_style (KlasterPresentation *self)
{
  return &self->style;
}

void
klaster_presentation_set_dark (KlasterPresentation *self, gboolean dark)
{
  if (self->style.dark == dark)
    return;
  self->style.dark = dark;
  emit_changed (self);
}

gboolean
klaster_presentation_get_pointer (KlasterPresentation *self, KlasterStagePoint *point)
{
  *point = self->pointer;
  return self->pointing && self->moved;
}

gboolean
klaster_presentation_has_pointer (KlasterPresentation *self)
{
  return self->pointing;
}

void
klaster_presentation_move_pointer (KlasterPresentation *self, const KlasterStagePoint *point)
{
  self->pointer = *point;
  self->moved = TRUE;
  if (self->pointing)
    emit_changed (self);
}

gboolean
klaster_presentation_is_drawing (KlasterPresentation *self)
{
  return self->drawing;
}

const GPtrArray *
klaster_presentation_get_strokes (KlasterPresentation *self)
{
  return self->strokes[self->index];
}

void
klaster_presentation_begin_stroke (KlasterPresentation *self, const KlasterStagePoint *point)
{
  GPtrArray **strokes = &self->strokes[self->index];

  if (*strokes == NULL)
    *strokes = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_ptr_array_add (*strokes, g_array_new (FALSE, FALSE, sizeof (KlasterStagePoint)));
  klaster_presentation_continue_stroke (self, point);
}

/* A step that was taken while the button was down begins a stroke of its own. */
void
klaster_presentation_continue_stroke (KlasterPresentation *self, const KlasterStagePoint *point)
{
  GPtrArray *strokes = self->strokes[self->index];

  if (strokes == NULL)
    {
      klaster_presentation_begin_stroke (self, point);
      return;
    }
  g_array_append_val ((GArray *)strokes->pdata[strokes->len - 1], *point);
  emit_changed (self);
}

gboolean
klaster_presentation_is_looping (KlasterPresentation *self)
{
  return self->looping;
}

gboolean
klaster_presentation_is_held (KlasterPresentation *self)
{
  return self->looping && self->touched_at != 0 && seconds_since (self->touched_at) < self->rest;
}

gboolean
klaster_presentation_shows_hold (KlasterPresentation *self)
{
  return klaster_presentation_is_held (self) && seconds_since (self->touched_at) < HOLD_SAID;
}

int
klaster_presentation_get_seconds (KlasterPresentation *self)
{
  return self->seconds;
}

void
klaster_presentation_set_looping (KlasterPresentation *self, gboolean looping)
{
  if (self->looping == looping)
    return;
  self->looping = looping;
  self->shown_at = g_get_monotonic_time ();
  emit_changed (self);
}

void
klaster_presentation_touch (KlasterPresentation *self)
{
  gboolean held = klaster_presentation_is_held (self);

  if (!self->looping)
    return;
  self->touched_at = g_get_monotonic_time ();
  if (!held)
    emit_changed (self);
}

void
klaster_presentation_set_rest (KlasterPresentation *self, int seconds)
{
  self->rest = seconds;
}

gboolean
klaster_presentation_shows_timer (KlasterPresentation *self)
{
  return self->timer;
}

gboolean
klaster_presentation_shows_help (KlasterPresentation *self)
{
  return self->help;
}

char *
klaster_presentation_dup_elapsed (KlasterPresentation *self)
{
  gint64 seconds = seconds_since (self->begun_at);

  return g_strdup_printf ("%02d.%02d", (int)(seconds / 60), (int)(seconds % 60));
}

const char *
klaster_presentation_get_typed (KlasterPresentation *self)
{
  return self->typed;
}

gboolean
klaster_presentation_press (KlasterPresentation *self, guint keyval, GdkModifierType state)
{
  guint lower = gdk_keyval_to_lower (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint k = 0; keys[i].keyvals[k] != 0; k++)
      if (keys[i].keyvals[k] == lower)
        {
          if (keys[i].run != toggle_looping)
            klaster_presentation_touch (self);
          keys[i].run (self);
          if (keys[i].run != leave)
            emit_changed (self);
          return TRUE;
        }
  klaster_presentation_touch (self);
  if (!type_digit (self, keyval))
    return FALSE;
  emit_changed (self);
  return TRUE;
}

const char *const *
klaster_presentation_get_help (void)
{
  return help;
}
