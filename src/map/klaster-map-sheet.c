#include "klaster-map-sheet.h"

/* Side of the cells that are looked through for something to show, in pixels. */
#define CELL 24

typedef struct
{
  GdkTexture *texture;
  GBytes *bytes; /* its pixels */
  gsize stride;
  GskRenderNode *node; /* the same for the software renderer; or NULL until it asks */
  float x, y, width, height; /* pixels */
} Piece;

struct _KlasterMapSheet
{
  GArray *pieces; /* Piece */
  int factor;
};

/* The surface while it is cut. */
typedef struct
{
  GBytes *bytes; /* of the whole surface, shared by the pieces */
  const guint8 *data;
  int width, height, cell; /* device pixels */
  gsize stride;
  int factor;
} Cut;

static void
clear_piece (gpointer data)
{
  Piece *piece = data;

  g_object_unref (piece->texture);
  g_bytes_unref (piece->bytes);
  g_clear_pointer (&piece->node, gsk_render_node_unref);
}

static gboolean
is_empty (const Cut *cut, int x, int y)
{
  int right = MIN (x + cut->cell, cut->width), bottom = MIN (y + cut->cell, cut->height);

  for (int row = y; row < bottom; row++)
    {
      const guint32 *pixels = (const guint32 *)(cut->data + (gsize)row * cut->stride);

      for (int column = x; column < right; column++)
        if (pixels[column] != 0)
          return FALSE;
    }
  return TRUE;
}

/* What a row has below the same stretch of the row before makes one piece with it: no seam runs through the
 * legend, whatever the scale of the screen. */
static void
add_stretch (GArray *stretches, const Cut *cut, int x, int y, int right)
{
  const cairo_rectangle_int_t added
      = { x, y, MIN (right, cut->width) - x, MIN (cut->cell, cut->height - y) };

  for (guint i = 0; i < stretches->len; i++)
    {
      cairo_rectangle_int_t *above = &g_array_index (stretches, cairo_rectangle_int_t, i);

      if (above->x == x && above->width == added.width && above->y + above->height == y)
        {
          above->height += added.height;
          return;
        }
    }
  g_array_append_val (stretches, added);
}

/* Neighbours that are not empty make one stretch. */
static void
cut_row (GArray *stretches, const Cut *cut, int y)
{
  int begin = -1;

  for (int x = 0; x < cut->width; x += cut->cell)
    {
      gboolean empty = is_empty (cut, x, y);

      if (!empty && begin < 0)
        begin = x;
      if (empty && begin >= 0)
        {
          add_stretch (stretches, cut, begin, y, x);
          begin = -1;
        }
    }
  if (begin >= 0)
    add_stretch (stretches, cut, begin, y, cut->width);
}

static void
add_piece (KlasterMapSheet *self, const Cut *cut, const cairo_rectangle_int_t *at)
{
  gsize offset = (gsize)at->y * cut->stride + (gsize)at->x * 4;
  gsize length = (gsize)(at->height - 1) * cut->stride + (gsize)at->width * 4;
  g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (cut->bytes, offset, length);
  const float factor = (float)cut->factor;
  Piece piece = { .texture = gdk_memory_texture_new (
                      at->width, at->height, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, bytes, cut->stride),
                  .bytes = g_bytes_ref (bytes),
                  .stride = cut->stride,
                  .x = (float)at->x / factor,
                  .y = (float)at->y / factor,
                  .width = (float)at->width / factor,
                  .height = (float)at->height / factor };

  g_array_append_val (self->pieces, piece);
}

/* What the renderer in software would do with the texture, turning each pixel into four floats and back every
 * frame, costs fifteen times as much as this. */
static GskRenderNode *
create_node (const Piece *piece, int factor)
{
  static const cairo_user_data_key_t key;
  GskRenderNode *node
      = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, piece->width, piece->height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  cairo_surface_t *pixels = cairo_image_surface_create_for_data (
      (guchar *)g_bytes_get_data (piece->bytes, NULL), CAIRO_FORMAT_ARGB32,
      gdk_texture_get_width (piece->texture), gdk_texture_get_height (piece->texture),
      (int)piece->stride);

  cairo_surface_set_user_data (pixels, &key, g_bytes_ref (piece->bytes),
                               (cairo_destroy_func_t)g_bytes_unref);
  cairo_surface_set_device_scale (pixels, factor, factor);
  cairo_set_source_surface (cr, pixels, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (pixels);
  return node;
}

static void
append_node (Piece *piece, int factor, GtkSnapshot *snapshot, float x, float y)
{
  if (piece->node == NULL)
    piece->node = create_node (piece, factor);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + piece->x, y + piece->y));
  gtk_snapshot_append_node (snapshot, piece->node);
  gtk_snapshot_restore (snapshot);
}

/* Public functions */

cairo_surface_t *
klaster_map_sheet_create_surface (double width, double height, int factor)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width * factor, (int)height * factor);

  cairo_surface_set_device_scale (surface, factor, factor);
  return surface;
}

KlasterMapSheet *
klaster_map_sheet_new (cairo_surface_t *surface, int factor)
{
  KlasterMapSheet *self = g_new0 (KlasterMapSheet, 1);
  Cut cut = { .factor = factor, .cell = CELL * factor };
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));

  self->factor = factor;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  cairo_surface_flush (surface);
  cut.data = cairo_image_surface_get_data (surface);
  cut.width = cairo_image_surface_get_width (surface);
  cut.height = cairo_image_surface_get_height (surface);
  cut.stride = (gsize)cairo_image_surface_get_stride (surface);
  cut.bytes = g_bytes_new_with_free_func (cut.data, cut.stride * (gsize)cut.height,
                                          (GDestroyNotify)cairo_surface_destroy, surface);
  for (int y = 0; y < cut.height; y += cut.cell)
    cut_row (stretches, &cut, y);
  for (guint i = 0; i < stretches->len; i++)
    add_piece (self, &cut, &g_array_index (stretches, cairo_rectangle_int_t, i));
  g_bytes_unref (cut.bytes);
  return self;
}

void
klaster_map_sheet_free (KlasterMapSheet *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

void
klaster_map_sheet_append (KlasterMapSheet *self,
                          GtkSnapshot *snapshot,
                          float x,
                          float y,
                          GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  gboolean software = native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);
      const graphene_rect_t bounds
          = GRAPHENE_RECT_INIT (x + piece->x, y + piece->y, piece->width, piece->height);

      if (software)
        append_node (piece, self->factor, snapshot, x, y);
      else
        gtk_snapshot_append_texture (snapshot, piece->texture, &bounds);
    }
}
