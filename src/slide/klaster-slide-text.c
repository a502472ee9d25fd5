#include "klaster-slide-text.h"

#include <math.h>
#include <string.h>

#include "klaster-map-theme.h"
#include "klaster-type.h"

/* Steps in which type is made smaller until it fits. */
#define STEP 0.94
#define LINE_SPACING 1.06f
/* Wider than this no text of any length is set. */
#define ENDLESS 1e6
#define DASH "–"
#define WORD_JOINER "\342\201\240"

static const KlasterSlideTheme themes[] = { { .ground = 0xfcfcfa,
                                              .text = 0x1b2529,
                                              .quiet = 0x566066,
                                              .accent = 0x0f766e,
                                              .pale = 0x868e92,
                                              .line = 0xd3d8d9,
                                              .cover = 0x0f5f59,
                                              .cover_text = 0xffffff,
                                              .cover_quiet = 0xcdebe6 },
                                            { .ground = 0x14181a,
                                              .text = 0xf2f5f6,
                                              .quiet = 0xa9b4b9,
                                              .accent = 0x5eead4,
                                              .pale = 0x7d888d,
                                              .line = 0x3a4347,
                                              .cover = 0x0b3b38,
                                              .cover_text = 0xf2f5f6,
                                              .cover_quiet = 0xa7d8d0 } };

/* TEXT in which a span such as "Sep–Okt" is one word. */
static char *
hold_spans (const char *text)
{
  GString *held = g_string_new (text);
  const char *dash;

  for (gsize at = 0; (dash = strstr (held->str + at, DASH)) != NULL;)
    {
      gsize after = (gsize)(dash - held->str) + strlen (DASH);

      at = after;
      if (dash > held->str && dash[-1] != ' ' && held->str[after] != ' '
          && held->str[after] != '\0')
        g_string_insert (held, (gssize)after, WORD_JOINER);
    }
  return g_string_free (held, FALSE);
}

static PangoLayout *
create_layout (KlasterSlideCanvas *self, const char *text, double size, PangoWeight weight)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_new ();
  g_autofree char *held = hold_spans (text);

  klaster_type_use_true_metrics (pango_layout_get_context (layout));
  pango_font_description_set_family (font, KLASTER_SLIDE_FAMILY);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight != 0 ? weight : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_text (layout, held, -1);
  return layout;
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = logical.width / (double)PANGO_SCALE;
  *height = logical.height / (double)PANGO_SCALE;
}

static double
get_least (const KlasterSlideCanvas *self, const KlasterSlideType *type)
{
  return MAX (type->least, KLASTER_SLIDE_LEAST) * self->height;
}

/* At SIZE in WIDTH, no word broken. Whether it is not higher than HEIGHT and has no more lines than asked for. */
static gboolean
fits (PangoLayout *layout, double width, double height, guint lines)
{
  double w, h;

  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  get_size (layout, &w, &h);
  return w <= width + 0.5 && h <= height + 0.5
         && (lines == 0 || pango_layout_get_line_count (layout) <= (int)lines);
}

/* The largest size at which TEXT fits; at the least size words may be broken, and CUT tells that even then
 * some of it is left out. */
static PangoLayout *
create_fitting (KlasterSlideCanvas *self,
                const char *text,
                const KlasterSlideType *type,
                double width,
                double height,
                double *size,
                gboolean *cut)
{
  double least = get_least (self, type),
         first = MAX (type->size * self->height * self->scale, least);
  PangoLayout *layout;

  *cut = FALSE;
  for (*size = first; *size >= least; *size *= STEP)
    {
      layout = create_layout (self, text, *size, type->weight);
      if (fits (layout, width, height, type->lines))
        return layout;
      g_object_unref (layout);
    }
  *size = least;
  layout = create_layout (self, text, least, type->weight);
  if (fits (layout, width, height, 0))
    return layout;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, (int)(MAX (height, least) * PANGO_SCALE));
  *cut = pango_layout_is_ellipsized (layout);
  return layout;
}

static void
note_words (KlasterSlideCanvas *self, const KlasterSlideWords *words)
{
  KlasterSlideWords *copy;

  if (self->words == NULL || self->dry)
    return;
  copy = g_memdup2 (words, sizeof *words);
  copy->text = g_strdup (words->text);
  g_ptr_array_add (self->words, copy);
}

/* Public functions */

void
klaster_slide_canvas_init (KlasterSlideCanvas *self,
                           cairo_t *cr,
                           double width,
                           double height,
                           const KlasterSlideStyle *style)
{
  *self = (KlasterSlideCanvas){
    .cr = cr, .width = width, .height = height, .scale = 1, .number = KLASTER_SLIDE_NUMBER
  };
  self->dark = style != NULL && style->dark;
  self->theme = &themes[self->dark];
  if (style != NULL && style->text_scale > 0)
    self->scale = style->text_scale;
}

void
klaster_slide_set_color (KlasterSlideCanvas *self, guint32 color, double alpha)
{
  klaster_map_set_color (self->cr, color, alpha);
}

void
klaster_slide_note_box (KlasterSlideCanvas *self, const KlasterSlideBox *box)
{
  if (self->boxes != NULL && !self->dry)
    g_array_append_val (self->boxes, *box);
}

double
klaster_slide_get_least (const KlasterSlideCanvas *self)
{
  return KLASTER_SLIDE_LEAST * self->height;
}

double
klaster_slide_write (KlasterSlideCanvas *self,
                     const char *text,
                     const KlasterSlideType *type,
                     const KlasterBox *box)
{
  g_autoptr (PangoLayout) layout = NULL;
  KlasterSlideBox noted = { 0 };

  if (text == NULL || *text == '\0')
    return 0;
  layout = create_fitting (self, text, type, box->x1 - box->x0, box->y1 - box->y0, &noted.size,
                           &noted.cut);
  get_size (layout, &noted.width, &noted.height);
  noted.x = box->x0 + (box->x1 - box->x0 - noted.width) * type->align;
  noted.y = box->y0;
  self->cut = self->cut || noted.cut;
  if (self->dry)
    return noted.height;
  pango_layout_set_alignment (layout, type->align > 0.6   ? PANGO_ALIGN_RIGHT
                                      : type->align > 0.4 ? PANGO_ALIGN_CENTER
                                                          : PANGO_ALIGN_LEFT);
  note_words (self, &(KlasterSlideWords){ .text = (char *)text,
                                          .x = box->x0,
                                          .y = box->y0,
                                          .width = box->x1 - box->x0,
                                          .height = noted.height,
                                          .size = noted.size,
                                          .bold = type->weight >= PANGO_WEIGHT_SEMIBOLD,
                                          .color = type->color,
                                          .align = type->align });
  klaster_slide_set_color (self, type->color, 1);
  cairo_move_to (self->cr, box->x0, box->y0);
  if (!self->wordless)
    pango_cairo_show_layout (self->cr, layout);
  klaster_slide_note_box (self, &noted);
  return noted.height;
}

double
klaster_slide_measure (KlasterSlideCanvas *self,
                       const char *text,
                       const KlasterSlideType *type,
                       double width)
{
  const KlasterBox box = { 0, 0, width, ENDLESS };
  gboolean dry = self->dry;
  double height;

  self->dry = TRUE;
  height = klaster_slide_write (self, text, type, &box);
  self->dry = dry;
  return height;
}

double
klaster_slide_measure_line (KlasterSlideCanvas *self,
                            const char *text,
                            double size,
                            PangoWeight weight)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, size, weight);
  double width, height;

  get_size (layout, &width, &height);
  return width;
}

void
klaster_slide_write_line (KlasterSlideCanvas *self,
                          const char *text,
                          double size,
                          PangoWeight weight,
                          guint32 color,
                          double x,
                          double y,
                          const KlasterSlideBox *box)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, size, weight);
  double baseline = pango_layout_get_baseline (layout) / (double)PANGO_SCALE, width, height;

  get_size (layout, &width, &height);
  /* A little wider, so that no program that knows the type otherwise breaks the line. */
  note_words (self, &(KlasterSlideWords){ .text = (char *)text,
                                          .x = x,
                                          .y = y - baseline,
                                          .width = width * 1.15,
                                          .height = height,
                                          .size = size,
                                          .bold = weight >= PANGO_WEIGHT_SEMIBOLD,
                                          .color = color });
  klaster_slide_set_color (self, color, 1);
  cairo_move_to (self->cr, x, y - baseline);
  if (!self->wordless)
    pango_cairo_show_layout (self->cr, layout);
  if (box != NULL)
    klaster_slide_note_box (self, box);
}
