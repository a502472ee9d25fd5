/* kalsel.geo: 490 kB for 98,000 vertices, read in 5 ms.
 *
 * A neighbour's border is stored once, as an arc that both areas name; so borders fit without gaps, are
 * drawn once, and the outline of several villages is what remains when arcs named twice are dropped.
 * Each vertex carries the level of detail from which it counts (effective area, Visvalingam); ends of arcs
 * always count, so areas fit at every level. When the file is read, each arc is spread out per level, so
 * that drawing a tile walks over plain arrays.
 *
 * The file, all numbers LEB128 varints, signed ones in zigzag, coordinates in 1e-5 degrees:
 *   "KLGEO1\n\0"
 *   n arcs:   rank, n vertices: (zigzag (lon - previous lon) << 3 | level), zigzag (lat - previous lat)
 *   five lists of areas (kabupaten, kecamatan, village, land, neighbours):
 *             code, name, label lon, label lat, n rings: n arcs: zigzag index, ~index when backwards
 *   n rivers: name, arc
 *   n towns:  name, class, kabupaten, lon, lat
 *   n islands: name, lon, lat
 * Texts are a length and UTF-8.
 */
#include "klaster-geo.h"

#include <math.h>
#include <string.h>

#include "klaster-resources.h"

#define RESOURCE "/io/github/klasterdesa/KlasterDesa/geo/kalsel.geo"
#define MAGIC "KLGEO1\n"
#define STEPS_PER_DEGREE 100000.0
/* No honest file of this kind has more of anything. */
#define MOST 1000000
#define GRID 64

typedef struct
{
  guint first[KLASTER_N_DETAILS]; /* into points of that level */
  guint count[KLASTER_N_DETAILS];
  KlasterBox box;
  KlasterRank rank;
} Arc;

struct _KlasterGeo
{
  GBytes *bytes;
  GArray *points[KLASTER_N_DETAILS]; /* KlasterPoint */
  GArray *arcs; /* Arc */
  GArray *areas[KLASTER_N_AREAS]; /* KlasterArea */
  GArray *towns, *islands, *rivers;
  GPtrArray *memory; /* texts, rings and arc lists of the areas */
  GHashTable *by_code; /* code -> KlasterArea */
  GPtrArray *grid[3]; /* GRID x GRID cells of GArray of guint, areas by box */
  KlasterBox box;
};

/* Reading. After a fault the cursor stands at the end and all further reads give 0. */

typedef struct
{
  const guint8 *p, *end;
  gboolean fault;
} Cursor;

static guint64
read_number (Cursor *c)
{
  guint64 n = 0;

  for (guint shift = 0; shift < 63; shift += 7)
    {
      if (c->p >= c->end)
        break;
      n |= (guint64)(*c->p & 0x7f) << shift;
      if ((*c->p++ & 0x80) == 0)
        return n;
    }
  c->fault = TRUE;
  c->p = c->end;
  return 0;
}

static gint64
unzigzag (guint64 n)
{
  return (n & 1) ? -(gint64)(n >> 1) - 1 : (gint64)(n >> 1);
}

static gint64
read_signed (Cursor *c)
{
  return unzigzag (read_number (c));
}

static guint
read_count (Cursor *c)
{
  guint64 n = read_number (c);

  /* Each thing takes at least a byte: a count larger than the rest of the file is a fault. */
  if (n > MOST || n > (guint64)(c->end - c->p))
    {
      c->fault = TRUE;
      c->p = c->end;
      return 0;
    }
  return (guint)n;
}

static const char *
read_text (KlasterGeo *self, Cursor *c)
{
  guint n = read_count (c);
  char *text = g_strndup ((const char *)c->p, n);

  c->p += n;
  if (!g_utf8_validate (text, -1, NULL))
    c->fault = TRUE;
  g_ptr_array_add (self->memory, text);
  return text;
}

static KlasterPoint
project_steps (gint64 lon, gint64 lat)
{
  return klaster_geo_project ((double)lon / STEPS_PER_DEGREE, (double)lat / STEPS_PER_DEGREE);
}

static KlasterPoint
read_point (Cursor *c)
{
  gint64 lon = read_signed (c);
  gint64 lat = read_signed (c);

  return project_steps (lon, lat);
}

static void
read_arc (KlasterGeo *self, Cursor *c)
{
  Arc arc = { .box = KLASTER_BOX_EMPTY };
  guint64 rank = read_number (c);
  guint n = read_count (c);
  gint64 lon = 0, lat = 0;

  if (rank >= KLASTER_N_RANKS || n < 2)
    c->fault = TRUE;
  arc.rank = (KlasterRank)MIN (rank, KLASTER_RANK_OTHER);
  for (guint d = 0; d < KLASTER_N_DETAILS; d++)
    arc.first[d] = self->points[d]->len;
  for (guint i = 0; i < n && !c->fault; i++)
    {
      guint64 packed = read_number (c);
      guint level = i == 0 || i == n - 1 ? 0 : (guint)(packed & 7);
      KlasterPoint point;

      lon += unzigzag (packed >> 3);
      lat += read_signed (c);
      point = project_steps (lon, lat);
      klaster_box_add (&arc.box, point);
      for (guint d = level; d < KLASTER_N_DETAILS; d++)
        g_array_append_val (self->points[d], point);
    }
  for (guint d = 0; d < KLASTER_N_DETAILS; d++)
    arc.count[d] = self->points[d]->len - arc.first[d];
  g_array_append_val (self->arcs, arc);
}

static void
read_rings (KlasterGeo *self, Cursor *c, KlasterArea *area)
{
  guint n = read_count (c);
  KlasterRing *rings = g_new0 (KlasterRing, MAX (n, 1));

  g_ptr_array_add (self->memory, rings);
  area->n_rings = n;
  area->rings = rings;
  for (guint r = 0; r < n && !c->fault; r++)
    {
      gint32 *arcs;

      rings[r].n_arcs = read_count (c);
      arcs = g_new0 (gint32, MAX (rings[r].n_arcs, 1));
      g_ptr_array_add (self->memory, arcs);
      rings[r].arcs = arcs;
      for (guint i = 0; i < rings[r].n_arcs; i++)
        {
          gint64 index = read_signed (c);
          gint64 arc = index < 0 ? ~index : index;

          if (arc >= self->arcs->len)
            {
              c->fault = TRUE;
              index = arc = 0;
            }
          arcs[i] = (gint32)index;
          if (arc < self->arcs->len)
            klaster_box_add_box (&area->box, &g_array_index (self->arcs, Arc, arc).box);
        }
    }
}

static void
read_areas (KlasterGeo *self, Cursor *c, KlasterAreaKind kind)
{
  guint n = read_count (c);

  for (guint i = 0; i < n && !c->fault; i++)
    {
      KlasterArea area = { .box = KLASTER_BOX_EMPTY };

      area.code = read_text (self, c);
      area.name = read_text (self, c);
      area.label = read_point (c);
      read_rings (self, c, &area);
      g_array_append_val (self->areas[kind], area);
    }
}

static void
read_points_of_interest (KlasterGeo *self, Cursor *c)
{
  guint n = read_count (c);

  for (guint i = 0; i < n && !c->fault; i++)
    {
      KlasterRiver river = { .name = read_text (self, c) };

      river.arc = (guint)read_number (c);
      if (river.arc >= self->arcs->len)
        c->fault = TRUE;
      g_array_append_val (self->rivers, river);
    }
  n = read_count (c);
  for (guint i = 0; i < n && !c->fault; i++)
    {
      KlasterTown town = { .name = read_text (self, c) };

      guint64 class = read_number (c);

      town.class = (KlasterTownClass)MIN (class, KLASTER_TOWN_NEIGHBOUR);
      town.kabupaten = read_text (self, c);
      town.point = read_point (c);
      g_array_append_val (self->towns, town);
    }
  n = read_count (c);
  for (guint i = 0; i < n && !c->fault; i++)
    {
      KlasterIsland island = { .name = read_text (self, c) };

      island.point = read_point (c);
      g_array_append_val (self->islands, island);
    }
}

/* Looking up */

static int
cell_of (double value, double from, double to)
{
  return CLAMP ((int)((value - from) / (to - from) * GRID), 0, GRID - 1);
}

static void
add_to_grid (KlasterGeo *self, KlasterAreaKind kind, guint index)
{
  const KlasterArea *area = &g_array_index (self->areas[kind], KlasterArea, index);
  const KlasterBox *b = &self->box;

  for (int y = cell_of (area->box.y0, b->y0, b->y1); y <= cell_of (area->box.y1, b->y0, b->y1); y++)
    for (int x = cell_of (area->box.x0, b->x0, b->x1); x <= cell_of (area->box.x1, b->x0, b->x1);
         x++)
      {
        gpointer *cell = &self->grid[kind]->pdata[y * GRID + x];

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*cell, index);
      }
}

static void
free_cell (gpointer cell)
{
  if (cell != NULL)
    g_array_unref (cell);
}

static void
build_indexes (KlasterGeo *self)
{
  self->box = (KlasterBox)KLASTER_BOX_EMPTY;
  for (guint i = 0; i < self->areas[KLASTER_AREA_KABUPATEN]->len; i++)
    klaster_box_add_box (&self->box,
                         &g_array_index (self->areas[KLASTER_AREA_KABUPATEN], KlasterArea, i).box);
  for (KlasterAreaKind kind = 0; kind <= KLASTER_AREA_VILLAGE; kind++)
    {
      self->grid[kind] = g_ptr_array_new_with_free_func (free_cell);
      g_ptr_array_set_size (self->grid[kind], GRID * GRID);
      for (guint i = 0; i < self->areas[kind]->len; i++)
        {
          KlasterArea *area = &g_array_index (self->areas[kind], KlasterArea, i);

          g_hash_table_insert (self->by_code, (gpointer)area->code, area);
          add_to_grid (self, kind, i);
        }
    }
}

/* How often a ray from POINT to the left crosses ARC. */
static guint
count_crossings (const KlasterGeo *self, guint arc, KlasterPoint point)
{
  guint n, crossings = 0;
  const KlasterPoint *p = klaster_geo_get_arc (self, arc, KLASTER_N_DETAILS - 1, &n);
  const KlasterBox *box = &g_array_index (self->arcs, Arc, arc).box;

  if (point.y < box->y0 || point.y > box->y1 || point.x < box->x0)
    return 0;
  for (guint i = 1; i < n; i++)
    if ((p[i - 1].y > point.y) != (p[i].y > point.y)
        && p[i - 1].x + (point.y - p[i - 1].y) * (p[i].x - p[i - 1].x) / (p[i].y - p[i - 1].y)
               < point.x)
      crossings++;
  return crossings;
}

static gboolean
area_contains (const KlasterGeo *self, const KlasterArea *area, KlasterPoint point)
{
  guint crossings = 0;

  if (point.x < area->box.x0 || point.x > area->box.x1 || point.y < area->box.y0
      || point.y > area->box.y1)
    return FALSE;
  for (guint r = 0; r < area->n_rings; r++)
    for (guint i = 0; i < area->rings[r].n_arcs; i++)
      {
        gint32 arc = area->rings[r].arcs[i];

        crossings += count_crossings (self, (guint)(arc < 0 ? ~arc : arc), point);
      }
  return crossings % 2 == 1;
}

/* Arrays that grew hold up to twice what they need. */
static void
shrink_points (KlasterGeo *self)
{
  for (guint d = 0; d < KLASTER_N_DETAILS; d++)
    {
      GArray *grown = self->points[d];

      self->points[d] = g_array_sized_new (FALSE, FALSE, sizeof (KlasterPoint), grown->len);
      g_array_append_vals (self->points[d], grown->data, grown->len);
      g_array_unref (grown);
    }
}

static KlasterGeo *
geo_new (GBytes *bytes)
{
  KlasterGeo *self = g_new0 (KlasterGeo, 1);

  self->bytes = g_bytes_ref (bytes);
  for (guint d = 0; d < KLASTER_N_DETAILS; d++)
    self->points[d] = g_array_new (FALSE, FALSE, sizeof (KlasterPoint));
  self->arcs = g_array_new (FALSE, FALSE, sizeof (Arc));
  for (guint k = 0; k < KLASTER_N_AREAS; k++)
    self->areas[k] = g_array_new (FALSE, FALSE, sizeof (KlasterArea));
  self->towns = g_array_new (FALSE, FALSE, sizeof (KlasterTown));
  self->islands = g_array_new (FALSE, FALSE, sizeof (KlasterIsland));
  self->rivers = g_array_new (FALSE, FALSE, sizeof (KlasterRiver));
  self->memory = g_ptr_array_new_with_free_func (g_free);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/* Public functions */

KlasterGeo *
klaster_geo_new_from_bytes (GBytes *bytes, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  Cursor c = { data, data + size, FALSE };
  g_autoptr (KlasterGeo) self = geo_new (bytes);
  guint n;

  if (size < sizeof MAGIC || memcmp (data, MAGIC, sizeof MAGIC) != 0)
    c.fault = TRUE;
  else
    c.p += sizeof MAGIC;
  n = c.fault ? 0 : read_count (&c);
  for (guint i = 0; i < n && !c.fault; i++)
    read_arc (self, &c);
  for (guint k = 0; k < KLASTER_N_AREAS && !c.fault; k++)
    read_areas (self, &c, (KlasterAreaKind)k);
  if (!c.fault)
    read_points_of_interest (self, &c);
  if (c.fault || c.p != c.end || self->areas[KLASTER_AREA_KABUPATEN]->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "The file of borders is damaged");
      return NULL;
    }
  shrink_points (self);
  build_indexes (self);
  return g_steal_pointer (&self);
}

void
klaster_geo_free (KlasterGeo *self)
{
  for (guint d = 0; d < KLASTER_N_DETAILS; d++)
    g_array_unref (self->points[d]);
  for (guint k = 0; k < KLASTER_N_AREAS; k++)
    g_array_unref (self->areas[k]);
  for (guint k = 0; k < G_N_ELEMENTS (self->grid); k++)
    g_clear_pointer (&self->grid[k], g_ptr_array_unref);
  g_array_unref (self->arcs);
  g_array_unref (self->towns);
  g_array_unref (self->islands);
  g_array_unref (self->rivers);
  g_hash_table_unref (self->by_code);
  g_ptr_array_unref (self->memory);
  g_bytes_unref (self->bytes);
  g_free (self);
}

const KlasterGeo *
klaster_geo_get_default (void)
{
  static KlasterGeo *geo;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      klaster_resources_ensure ();
      bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      if (bytes != NULL)
        geo = klaster_geo_new_from_bytes (bytes, &error);
      if (geo == NULL)
        g_error ("The built-in borders cannot be read: %s", error->message);
      g_once_init_leave (&once, 1);
    }
  return geo;
}

const KlasterArea *
klaster_geo_get_areas (const KlasterGeo *self, KlasterAreaKind kind, guint *n)
{
  g_return_val_if_fail (kind < KLASTER_N_AREAS, NULL);
  *n = self->areas[kind]->len;
  return (const KlasterArea *)(gpointer)self->areas[kind]->data;
}

const KlasterArea *
klaster_geo_find_area (const KlasterGeo *self, const char *code)
{
  return code == NULL ? NULL : g_hash_table_lookup (self->by_code, code);
}

const KlasterArea *
klaster_geo_find_area_at (const KlasterGeo *self, KlasterAreaKind kind, KlasterPoint point)
{
  const KlasterBox *b = &self->box;
  const GArray *cell;

  g_return_val_if_fail (kind <= KLASTER_AREA_VILLAGE, NULL);

  if (!(point.x >= b->x0 && point.x <= b->x1 && point.y >= b->y0 && point.y <= b->y1))
    return NULL;
  cell = self->grid[kind]
             ->pdata[cell_of (point.y, b->y0, b->y1) * GRID + cell_of (point.x, b->x0, b->x1)];
  for (guint i = 0; cell != NULL && i < cell->len; i++)
    {
      const KlasterArea *area
          = &g_array_index (self->areas[kind], KlasterArea, g_array_index (cell, guint, i));

      if (area_contains (self, area, point))
        return area;
    }
  return NULL;
}

guint
klaster_geo_get_n_arcs (const KlasterGeo *self)
{
  return self->arcs->len;
}

const KlasterPoint *
klaster_geo_get_arc (const KlasterGeo *self, guint arc, guint detail, guint *n_points)
{
  const Arc *a;

  g_return_val_if_fail (arc < self->arcs->len && detail < KLASTER_N_DETAILS, NULL);

  a = &g_array_index (self->arcs, Arc, arc);
  *n_points = a->count[detail];
  return &g_array_index (self->points[detail], KlasterPoint, a->first[detail]);
}

KlasterRank
klaster_geo_get_arc_rank (const KlasterGeo *self, guint arc)
{
  g_return_val_if_fail (arc < self->arcs->len, KLASTER_RANK_OTHER);
  return g_array_index (self->arcs, Arc, arc).rank;
}

KlasterBox
klaster_geo_get_arc_box (const KlasterGeo *self, guint arc)
{
  g_return_val_if_fail (arc < self->arcs->len, (KlasterBox)KLASTER_BOX_EMPTY);
  return g_array_index (self->arcs, Arc, arc).box;
}

const KlasterTown *
klaster_geo_get_towns (const KlasterGeo *self, guint *n)
{
  *n = self->towns->len;
  return (const KlasterTown *)(gpointer)self->towns->data;
}

const KlasterIsland *
klaster_geo_get_islands (const KlasterGeo *self, guint *n)
{
  *n = self->islands->len;
  return (const KlasterIsland *)(gpointer)self->islands->data;
}

const KlasterRiver *
klaster_geo_get_rivers (const KlasterGeo *self, guint *n)
{
  *n = self->rivers->len;
  return (const KlasterRiver *)(gpointer)self->rivers->data;
}

KlasterBox
klaster_geo_get_box (const KlasterGeo *self)
{
  return self->box;
}
