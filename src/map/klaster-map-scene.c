#include "klaster-map-scene.h"

#include <glib/gi18n.h>
#include <string.h>

struct _KlasterMapScene
{
  gatomicrefcount refs;
  GPtrArray *sites;
  GPtrArray *kawasan;
  KlasterMapAmount *amount;
  char *title;
  char *legend_title;
  char *watermark;
};

static void
site_free (KlasterMapSite *site)
{
  g_free (site->id);
  g_free (site->name);
  g_free (site->hint);
  g_free (site);
}

static void
kawasan_free (KlasterMapKawasan *kawasan)
{
  g_free (kawasan->id);
  g_free (kawasan->name);
  g_free (kawasan->hint);
  klaster_outline_free (kawasan->outline);
  klaster_outline_free (kawasan->uncertain);
  g_clear_pointer (&kawasan->drawn, g_ptr_array_unref);
  g_free (kawasan);
}

static guint
count_areas (KlasterAreaKind kind)
{
  guint n;

  klaster_geo_get_areas (klaster_geo_get_default (), kind, &n);
  return n;
}

static void
amount_free (KlasterMapAmount *amount)
{
  guint n = count_areas (amount->kind);

  for (guint i = 0; i < n; i++)
    g_free (amount->value_of[i]);
  g_free (amount->value_of);
  g_free (amount->class_of);
  for (guint i = 0; i < amount->classes->len; i++)
    g_free (g_array_index (amount->classes, KlasterMapClass, i).label);
  g_array_unref (amount->classes);
  g_free (amount->title);
  g_free (amount->unit);
  g_free (amount->source);
  g_free (amount);
}

/* Public functions */

KlasterMapScene *
klaster_map_scene_new (void)
{
  KlasterMapScene *self = g_new0 (KlasterMapScene, 1);

  g_atomic_ref_count_init (&self->refs);
  self->sites = g_ptr_array_new_with_free_func ((GDestroyNotify)site_free);
  self->kawasan = g_ptr_array_new_with_free_func ((GDestroyNotify)kawasan_free);
  return self;
}

KlasterMapScene *
klaster_map_scene_ref (KlasterMapScene *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
klaster_map_scene_unref (KlasterMapScene *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->kawasan);
  g_clear_pointer (&self->amount, amount_free);
  g_free (self->title);
  g_free (self->legend_title);
  g_free (self->watermark);
  g_free (self);
}

void
klaster_map_scene_add_site (KlasterMapScene *self,
                            const char *id,
                            const char *name,
                            const char *hint,
                            guint number,
                            double lon,
                            double lat,
                            gboolean kelurahan,
                            gboolean unfilled,
                            KlasterReportState state)
{
  KlasterMapSite *site = g_new0 (KlasterMapSite, 1);

  *site = (KlasterMapSite){ .id = g_strdup (id),
                            .name = g_strdup (name),
                            .hint = g_strdup (hint),
                            .number = number,
                            .point = klaster_geo_project (lon, lat),
                            .kelurahan = kelurahan,
                            .unfilled = unfilled,
                            .state = state };
  g_ptr_array_add (self->sites, site);
}

void
klaster_map_scene_set_change (KlasterMapScene *self, const char *id, KlasterMapChange change)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      KlasterMapSite *site = self->sites->pdata[i];

      if (g_strcmp0 (site->id, id) == 0)
        site->change = change;
    }
}

void
klaster_map_scene_add_kawasan (KlasterMapScene *self,
                               const char *id,
                               const char *name,
                               const char *hint,
                               KlasterKawasanStyle style,
                               const char *const *codes,
                               const gboolean *confirmed,
                               guint n)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  g_autoptr (GPtrArray) uncertain = g_ptr_array_new ();
  KlasterMapKawasan *kawasan = g_new0 (KlasterMapKawasan, 1);

  for (guint i = 0; i < n; i++)
    if (!confirmed[i])
      g_ptr_array_add (uncertain, (gpointer)codes[i]);
  kawasan->id = g_strdup (id);
  kawasan->name = g_strdup (name);
  kawasan->hint = g_strdup (hint);
  kawasan->style = style;
  kawasan->outline = klaster_outline_new (geo, codes, n);
  kawasan->uncertain
      = klaster_outline_new (geo, (const char *const *)uncertain->pdata, uncertain->len);
  kawasan->box = kawasan->outline->box;
  g_ptr_array_add (self->kawasan, kawasan);
}

void
klaster_map_scene_set_amount (KlasterMapScene *self,
                              KlasterAreaKind kind,
                              const char *title,
                              const char *unit,
                              const char *source)
{
  KlasterMapAmount *amount;
  guint n = count_areas (kind);

  g_return_if_fail (kind <= KLASTER_AREA_VILLAGE);

  g_clear_pointer (&self->amount, amount_free);
  amount = self->amount = g_new0 (KlasterMapAmount, 1);
  amount->kind = kind;
  amount->title = g_strdup (title);
  amount->unit = g_strdup (unit == NULL ? "" : unit);
  amount->source = g_strdup (source == NULL ? "" : source);
  amount->classes = g_array_new (FALSE, FALSE, sizeof (KlasterMapClass));
  amount->class_of = g_new (int, n);
  amount->value_of = g_new0 (char *, n);
  amount->has_no_data = TRUE;
  for (guint i = 0; i < n; i++)
    amount->class_of[i] = KLASTER_MAP_CLASS_NO_DATA;
}

void
klaster_map_scene_add_class (KlasterMapScene *self, guint32 color, const char *label)
{
  KlasterMapClass class = { color, g_strdup (label) };

  g_return_if_fail (self->amount != NULL);
  g_array_append_val (self->amount->classes, class);
}

void
klaster_map_scene_set_value (KlasterMapScene *self, const char *code, int class, const char *value)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  const KlasterArea *area = klaster_geo_find_area (geo, code);
  guint n;
  const KlasterArea *areas;

  g_return_if_fail (self->amount != NULL);
  areas = klaster_geo_get_areas (geo, self->amount->kind, &n);
  if (area == NULL || area < areas || area >= areas + n)
    return;
  self->amount->class_of[area - areas] = class;
  g_free (self->amount->value_of[area - areas]);
  self->amount->value_of[area - areas] = g_strdup (value);
  if (class == KLASTER_MAP_CLASS_NOT_APPLICABLE)
    self->amount->has_not_applicable = TRUE;
}

void
klaster_map_scene_set_title (KlasterMapScene *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
}

void
klaster_map_scene_set_legend_title (KlasterMapScene *self, const char *title)
{
  g_free (self->legend_title);
  self->legend_title = g_strdup (title);
}

void
klaster_map_scene_set_watermark (KlasterMapScene *self, const char *text)
{
  g_free (self->watermark);
  self->watermark = g_strdup (text);
}

const GPtrArray *
klaster_map_scene_get_sites (const KlasterMapScene *self)
{
  return self->sites;
}

const GPtrArray *
klaster_map_scene_get_kawasan (const KlasterMapScene *self)
{
  return self->kawasan;
}

const KlasterMapAmount *
klaster_map_scene_get_amount (const KlasterMapScene *self)
{
  return self->amount;
}

const char *
klaster_map_scene_get_title (const KlasterMapScene *self)
{
  return self->title;
}

const char *
klaster_map_scene_get_legend_title (const KlasterMapScene *self)
{
  return self->legend_title;
}

const char *
klaster_map_scene_get_watermark (const KlasterMapScene *self)
{
  return self->watermark;
}

char *
klaster_map_scene_dup_source (const KlasterMapScene *self)
{
  const char *base = _ ("Borders: Cahya DSN (MIT), processed · River: Natural Earth · "
                        "Towns: GeoNames (CC BY 4.0)");

  if (self == NULL || self->amount == NULL || *self->amount->source == '\0')
    return g_strdup (base);
  /* Translators: %s is the source of the data that colour the map, then the sources of the map. */
  return g_strdup_printf (_ ("Data: %s · %s"), self->amount->source, base);
}

char *
klaster_map_scene_dup_description (const KlasterMapScene *self)
{
  GString *text = g_string_new (NULL);

  if (self->amount != NULL)
    g_string_append_printf (text, "%s. ", self->amount->title);
  for (guint i = 0; i < self->sites->len; i++)
    {
      const KlasterMapSite *site = self->sites->pdata[i];

      g_string_append_printf (text, "%s. ", site->hint != NULL ? site->hint : site->name);
    }
  for (guint i = 0; i < self->kawasan->len; i++)
    {
      const KlasterMapKawasan *kawasan = self->kawasan->pdata[i];

      g_string_append_printf (text, "%s. ", kawasan->hint != NULL ? kawasan->hint : kawasan->name);
    }
  return g_string_free (text, FALSE);
}

guint32
klaster_map_ramp_get_color (KlasterRamp ramp, guint index, guint n)
{
  static const guint32 colors[][7] = {
    [KLASTER_RAMP_AMOUNT]
    = { 0xece2f0, 0xd0d1e6, 0xa6bddb, 0x67a9cf, 0x3690c0, 0x02818a, 0x016450 },
    [KLASTER_RAMP_WARM] = { 0xfff7bc, 0xfee391, 0xfec44f, 0xfe9929, 0xec7014, 0xcc4c02, 0x8c2d04 },
    [KLASTER_RAMP_CHANGE]
    = { 0x8c510a, 0xd8b365, 0xf6e8c3, 0xe8e8e8, 0xc7eae5, 0x5ab4ac, 0x01665e },
  };

  g_return_val_if_fail (n > 0 && index < n, 0x888888);
  if (n == 1)
    return colors[ramp][3];
  return colors[ramp][(index * 6 + (n - 1) / 2) / (n - 1)];
}

const KlasterMapSite *
klaster_map_scene_find_site (const KlasterMapScene *self, const char *id)
{
  for (guint i = 0; i < self->sites->len; i++)
    if (g_strcmp0 (((const KlasterMapSite *)self->sites->pdata[i])->id, id) == 0)
      return self->sites->pdata[i];
  return NULL;
}

const KlasterMapKawasan *
klaster_map_scene_find_kawasan (const KlasterMapScene *self, const char *id)
{
  for (guint i = 0; i < self->kawasan->len; i++)
    if (g_strcmp0 (((const KlasterMapKawasan *)self->kawasan->pdata[i])->id, id) == 0)
      return self->kawasan->pdata[i];
  return NULL;
}

char *
klaster_map_dup_area_name (const KlasterArea *area)
{
  /* Length of the codes of kecamatan and kabupaten. */
  static const gsize lengths[] = { 8, 5 };
  GString *name = g_string_new (area->name);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *code = g_strndup (area->code, lengths[i]);
      const KlasterArea *around = strlen (area->code) > lengths[i]
                                      ? klaster_geo_find_area (klaster_geo_get_default (), code)
                                      : NULL;

      if (around != NULL)
        g_string_append_printf (name, ", %s", around->name);
    }
  return g_string_free (name, FALSE);
}

void
klaster_map_scene_set_drawn (KlasterMapScene *self, const char *id, GPtrArray *rings)
{
  KlasterMapKawasan *kawasan = (KlasterMapKawasan *)klaster_map_scene_find_kawasan (self, id);

  if (kawasan == NULL)
    return;
  g_clear_pointer (&kawasan->drawn, g_ptr_array_unref);
  kawasan->drawn = g_ptr_array_ref (rings);
  for (guint i = 0; i < rings->len; i++)
    {
      const GArray *ring = rings->pdata[i];

      for (guint p = 0; p < ring->len; p++)
        klaster_box_add (&kawasan->box, g_array_index (ring, KlasterPoint, p));
    }
}
