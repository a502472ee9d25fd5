#include "klaster-grid-state.h"

/* Points in tenths of the size. */

static void
trace_draft (cairo_t *cr)
{
  cairo_rectangle (cr, 2, 2, 6, 6);
}

static void
trace_received (cairo_t *cr)
{
  cairo_move_to (cr, 1, 2);
  cairo_line_to (cr, 9, 2);
  cairo_line_to (cr, 5, 9);
  cairo_close_path (cr);
}

static void
trace_checked (cairo_t *cr)
{
  cairo_move_to (cr, 1, 5.5);
  cairo_line_to (cr, 4, 8.5);
  cairo_line_to (cr, 9, 2);
}

static void
trace_approved (cairo_t *cr)
{
  cairo_rectangle (cr, 1.5, 4.5, 7, 5);
}

static void
trace_shackle (cairo_t *cr)
{
  cairo_arc (cr, 5, 4, 2.2, -G_PI, 0);
}

static void
trace_returned (cairo_t *cr)
{
  cairo_move_to (cr, 4.5, 1.5);
  cairo_line_to (cr, 1, 5);
  cairo_line_to (cr, 4.5, 8.5);
  cairo_move_to (cr, 1, 5);
  cairo_line_to (cr, 9.5, 5);
}

static const struct
{
  const char *state;
  guint32 light, dark; /* 0xRRGGBB */
  void (*fill) (cairo_t *cr); /* or NULL */
  void (*stroke) (cairo_t *cr); /* or NULL */
} signs[] = {
  { "draft", 0x62696c, 0xa5adb0, NULL, trace_draft },
  { "received", 0x0072b2, 0x6db8ef, trace_received, NULL },
  { "checked", 0x0f766e, 0x5eead4, NULL, trace_checked },
  { "approved", 0x00704f, 0x4fd1a5, trace_approved, trace_shackle },
  { "returned", 0xb34d00, 0xff9b52, NULL, trace_returned },
};

void
klaster_grid_draw_state (cairo_t *cr, double size, const char *state, gboolean dark)
{
  cairo_save (cr);
  cairo_scale (cr, size / 10, size / 10);
  cairo_set_line_width (cr, 1.6);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      guint32 color = dark ? signs[i].dark : signs[i].light;

      if (g_strcmp0 (state, signs[i].state) != 0)
        continue;
      cairo_set_source_rgb (cr, (color >> 16) / 255.0, (color >> 8 & 0xff) / 255.0,
                            (color & 0xff) / 255.0);
      if (signs[i].fill != NULL)
        {
          signs[i].fill (cr);
          cairo_fill (cr);
        }
      if (signs[i].stroke != NULL)
        {
          signs[i].stroke (cr);
          cairo_stroke (cr);
        }
    }
  cairo_restore (cr);
}
