#include "klaster-wrap-layout.h"

struct _KlasterWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (KlasterWrapLayout, klaster_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line: its children, that follow each other, and what they wish. */
typedef struct
{
  GtkWidget *first, *end; /* END is the first of the next line, or NULL */
  int width; /* of all as they wish, with the spacing between */
  guint n_expanding;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* As wide as it wishes, but not wider than the whole. */
static int
get_width (GtkWidget *child, int whole)
{
  int least, wish;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wish, NULL, NULL);
  return MAX (least, MIN (wish, whole));
}

/* The line that begins with FIRST. */
static Line
measure_line (KlasterWrapLayout *self, GtkWidget *first, int whole)
{
  Line line = { .first = first, .end = first };

  while (line.end != NULL)
    {
      int wish = get_width (line.end, whole) + (line.end != first ? self->spacing : 0);

      if (line.end != first && line.width + wish > whole)
        break;
      line.width += wish;
      line.n_expanding += gtk_widget_compute_expand (line.end, GTK_ORIENTATION_HORIZONTAL);
      line.end = get_next (line.end);
    }
  return line;
}

/* What an expanding child gets of the room that is left, the last of them the odd pixels, too. */
static int
share (Line *line, int *left)
{
  int part = line->n_expanding > 0 ? *left / (int)line->n_expanding : 0;

  line->n_expanding--;
  *left -= part;
  return part;
}

/* The height that LINE wishes. HEIGHT: its children are laid out at TOP so high; negative: they are only measured. */
static int
lay_line (KlasterWrapLayout *self, Line line, int whole, int top, int height)
{
  int x = 0, left = MAX (whole - line.width, 0), highest = 0;

  for (GtkWidget *child = line.first; child != line.end; child = get_next (child))
    {
      int width = get_width (child, whole), wish;

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        width += share (&line, &left);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &wish, NULL, NULL);
      highest = MAX (highest, wish);
      if (height >= 0)
        gtk_widget_size_allocate (child, &(GtkAllocation){ x, top, width, height }, -1);
      x += width + self->spacing;
    }
  return highest;
}

/* Height of all lines at the width WHOLE; the children are laid out when ALLOCATE. */
static int
lay_all (KlasterWrapLayout *self, GtkWidget *widget, int whole, gboolean allocate)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int top = 0;

  while (child != NULL)
    {
      Line line = measure_line (self, child, whole);
      int height = lay_line (self, line, whole, top, -1);

      if (allocate)
        lay_line (self, line, whole, top, height);
      child = line.end;
      top += height + (child != NULL ? self->spacing : 0);
    }
  return top;
}

/* Overrides */

static GtkSizeRequestMode
klaster_wrap_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
klaster_wrap_layout_measure (GtkLayoutManager *layout,
                             GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  KlasterWrapLayout *self = KLASTER_WRAP_LAYOUT (layout);
  GtkWidget *first = skip_hidden (gtk_widget_get_first_child (widget));

  *minimum = *natural = 0;
  for (GtkWidget *child = first; child != NULL; child = get_next (child))
    {
      int least, wish;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wish, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wish + (child != first ? self->spacing : 0);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = lay_all (self, widget, for_size >= 0 ? for_size : *natural, FALSE);
}

static void
klaster_wrap_layout_allocate (GtkLayoutManager *layout,
                              GtkWidget *widget,
                              int width,
                              int height,
                              int baseline)
{
  lay_all (KLASTER_WRAP_LAYOUT (layout), widget, width, TRUE);
}

static void
klaster_wrap_layout_class_init (KlasterWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = klaster_wrap_layout_get_request_mode;
  layout_class->measure = klaster_wrap_layout_measure;
  layout_class->allocate = klaster_wrap_layout_allocate;
}

static void
klaster_wrap_layout_init (KlasterWrapLayout *self)
{
}

/* Public functions */

GtkLayoutManager *
klaster_wrap_layout_new (int spacing)
{
  KlasterWrapLayout *self = g_object_new (KLASTER_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
