#include "klaster-compose-map.h"

#include <glib/gi18n.h>
#include <math.h>

#define N_CLASSES 5

/* "Products sold 18, +1 against Jul–Aug 2026"; NULL without a figure. */
static char *
dup_change (const KlasterPlaces *places, const KlasterSitePlace *site)
{
  guint n = site->n_sparkline;
  double former = n > 1 ? site->sparkline[n - 2] : NAN, change = site->figure.value - former;
  g_autofree char *value = klaster_indicator_format (&places->indicator, site->figure);
  g_autofree char *period = klaster_period_dup_label (klaster_period_add (places->period, -1));
  g_autofree char *number = NULL;

  if (places->indicator.id == NULL || klaster_figure_is_blank (site->figure))
    return NULL;
  if (isnan (change))
    return g_strdup_printf ("%s %s", places->indicator.label, value);
  number = klaster_format_number (change, places->indicator.decimals);
  /* Translators: an indicator, its figure, its change with its sign, the period before. */
  return g_strdup_printf (_ ("%s %s, %s%s against %s"), places->indicator.label, value,
                          change > 0 ? "+" : "", number, period);
}

static void
add_site (KlasterMapScene *scene, const KlasterPlaces *places, const KlasterSitePlace *site)
{
  g_autofree char *change = NULL;
  g_autofree char *hint = NULL;

  if (isnan (site->lat) || isnan (site->lon))
    return;
  change = dup_change (places, site);
  hint = g_strdup_printf ("%s, %s: %s%s%s", site->title, site->kabupaten_name, site->state_text,
                          change != NULL ? "\n" : "", change != NULL ? change : "");
  klaster_map_scene_add_site (scene, site->site, site->title, hint, site->number, site->lon,
                              site->lat, site->kelurahan, site->village == NULL, site->state);
}

static KlasterMapChange
get_change (const KlasterComparisonRow *row)
{
  double change = row->to.value - row->from.value;

  if (isnan (change))
    return KLASTER_MAP_NOT_COMPARED;
  return change > 0 ? KLASTER_MAP_ROSE : change < 0 ? KLASTER_MAP_FELL : KLASTER_MAP_STAYED;
}

static void
add_compared_site (KlasterMapScene *scene,
                   const KlasterSitePlace *site,
                   const KlasterComparison *comparison,
                   const KlasterComparisonRow *row)
{
  g_autofree char *hint = NULL;

  if (site->site == NULL || isnan (site->lat) || isnan (site->lon))
    return;
  hint = g_strdup_printf ("%s, %s\n%s\n%s", site->title, site->kabupaten_name, comparison->title,
                          row->text);
  klaster_map_scene_add_site (scene, site->site, site->title, hint, site->number, site->lon,
                              site->lat, site->kelurahan, site->village == NULL, site->state);
  klaster_map_scene_set_change (scene, site->site, get_change (row));
}

static KlasterKawasanStyle
get_style (const char *kind)
{
  if (g_str_equal (kind, "kpp"))
    return KLASTER_KAWASAN_KPP;
  if (g_str_equal (kind, "pendampingan"))
    return KLASTER_KAWASAN_PENDAMPINGAN;
  return KLASTER_KAWASAN_OTHER;
}

static void
add_kawasan_with (KlasterMapScene *scene,
                  const KlasterKawasanPlace *kawasan,
                  const char *const *codes,
                  const gboolean *confirmed,
                  guint n)
{
  KlasterKawasanStyle style = get_style (kawasan->kind);
  g_autofree char *name = style == KLASTER_KAWASAN_OTHER
                              ? g_strdup (kawasan->name)
                              : g_strdup_printf ("%s %s", kawasan->kind_label, kawasan->name);
  g_autofree char *hint
      = g_strdup_printf ("%s, %s: %s", name, kawasan->kabupaten_name, kawasan->stage_text);

  klaster_map_scene_add_kawasan (scene, kawasan->id, name, hint, style, codes, confirmed, n);
}

/* A kawasan without known members has no outline; its kabupaten would claim too much. */
static void
add_kawasan (KlasterMapScene *scene, const KlasterKawasanPlace *kawasan)
{
  guint n = kawasan->members->len;
  g_autofree const char **codes = g_new (const char *, MAX (n, 1));
  g_autofree gboolean *confirmed = g_new (gboolean, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const KlasterKawasanMember *member = kawasan->members->pdata[i];

      codes[i] = member->region;
      confirmed[i] = member->confirmed;
    }
  add_kawasan_with (scene, kawasan, codes, confirmed, n);
}

static char *
dup_class_label (const KlasterClassLimits *limits, guint i, int decimals)
{
  g_autofree char *low = klaster_format_number (limits->limits[i], decimals);
  g_autofree char *high = klaster_format_number (limits->limits[i + 1], decimals);

  if (limits->single_values)
    return g_steal_pointer (&high);
  /* Translators: limits of a class on the map, and how many places are in it. */
  return g_strdup_printf (_ ("%s to %s (%u)"), low, high, limits->counts[i]);
}

static void
add_status_classes (KlasterMapScene *scene)
{
  for (int s = 0; s < KLASTER_N_STATUSES; s++)
    klaster_map_scene_add_class (scene, klaster_status_get_color (s), klaster_status_get_label (s));
}

/* "down by up to 5 (3)" */
static char *
dup_change_label (const KlasterChoropleth *choropleth, guint class, guint n)
{
  /* Translators: classes on a map of changes; the number between two of them, and how many places are in the class. */
  static const char *const forms[KLASTER_N_CHANGE_CLASSES]
      = { N_ ("down by more than %s (%u)"), N_ ("down by up to %s (%u)"), N_ ("no change (%u)"),
          N_ ("up by up to %s (%u)"), N_ ("up by more than %s (%u)") };
  g_autofree char *large = klaster_format_number_short (choropleth->large, choropleth->decimals);
  g_autofree char *count = klaster_format_integer (n);
  GString *label = g_string_new (_ (forms[class]));

  g_string_replace (label, "%s", large, 1);
  g_string_replace (label, "%u", count, 1);
  return g_string_free (label, FALSE);
}

static void
add_change_classes (KlasterMapScene *scene, const KlasterChoropleth *choropleth)
{
  static const guint colors[KLASTER_N_CHANGE_CLASSES] = { 0, 1, 3, 5, 6 };
  guint counts[KLASTER_N_CHANGE_CLASSES] = { 0 };

  for (guint i = 0; i < choropleth->values->len; i++)
    {
      const KlasterChoroplethValue *value = choropleth->values->pdata[i];

      if (!klaster_figure_is_blank (value->figure))
        counts[klaster_choropleth_get_change_class (choropleth, value->figure.value)]++;
    }
  for (guint i = 0; i < KLASTER_N_CHANGE_CLASSES; i++)
    {
      g_autofree char *label = dup_change_label (choropleth, i, counts[i]);

      klaster_map_scene_add_class (
          scene, klaster_map_ramp_get_color (KLASTER_RAMP_CHANGE, colors[i], 7), label);
    }
}

static void
set_change (KlasterMapScene *scene,
            const KlasterChoropleth *choropleth,
            const KlasterChoroplethValue *value)
{
  g_autofree char *text = klaster_comparison_dup_text (
      value->from, value->from + value->figure.value, choropleth->decimals, choropleth->unit);

  klaster_map_scene_set_value (
      scene, value->code,
      (int)klaster_choropleth_get_change_class (choropleth, value->figure.value), text);
}

static KlasterAreaKind
get_area_kind (KlasterLevel level)
{
  if (level == KLASTER_LEVEL_VILLAGE)
    return KLASTER_AREA_VILLAGE;
  return level == KLASTER_LEVEL_KECAMATAN ? KLASTER_AREA_KECAMATAN : KLASTER_AREA_KABUPATEN;
}

static void
set_value (KlasterMapScene *scene,
           const KlasterChoropleth *choropleth,
           const KlasterChoroplethValue *value,
           const KlasterClassLimits *limits)
{
  g_autofree char *number = klaster_format_number (value->figure.value, choropleth->decimals);
  g_autofree char *text = NULL;

  if (klaster_figure_is_blank (value->figure))
    {
      klaster_map_scene_set_value (scene, value->code,
                                   value->figure.blank == KLASTER_BLANK_NOT_APPLICABLE
                                       ? KLASTER_MAP_CLASS_NOT_APPLICABLE
                                       : KLASTER_MAP_CLASS_NO_DATA,
                                   klaster_blank_get_label (value->figure.blank));
      return;
    }
  text = g_strdup_printf ("%s %s", number, choropleth->unit);
  if (choropleth->is_change)
    set_change (scene, choropleth, value);
  else if (value->status != KLASTER_STATUS_NONE)
    klaster_map_scene_set_value (scene, value->code, (int)value->status,
                                 klaster_status_get_label (value->status));
  else
    klaster_map_scene_set_value (scene, value->code,
                                 klaster_class_limits_find (limits, value->figure.value),
                                 g_strchomp (text));
}

static void
add_amount (KlasterMapScene *scene, const KlasterChoropleth *choropleth, KlasterClassMethod method)
{
  KlasterClassLimits limits;
  gboolean classes_are_statuses = choropleth->kind == KLASTER_CHOROPLETH_STATUS
                                  && choropleth->level == KLASTER_LEVEL_VILLAGE
                                  && !choropleth->is_change;

  klaster_choropleth_get_classes (choropleth, method, &limits);
  klaster_map_scene_set_amount (scene, get_area_kind (choropleth->level), choropleth->title,
                                choropleth->unit, choropleth->source);
  if (choropleth->is_change)
    add_change_classes (scene, choropleth);
  else if (classes_are_statuses)
    add_status_classes (scene);
  for (guint i = 0; i < limits.n_classes && !classes_are_statuses && !choropleth->is_change; i++)
    {
      g_autofree char *label = dup_class_label (&limits, i, choropleth->decimals);

      klaster_map_scene_add_class (
          scene, klaster_map_ramp_get_color (KLASTER_RAMP_AMOUNT, i, limits.n_classes), label);
    }
  for (guint i = 0; i < choropleth->values->len; i++)
    set_value (scene, choropleth, choropleth->values->pdata[i], &limits);
}

/* Public functions */

KlasterMapScene *
klaster_compose_map (const KlasterPlaces *places,
                     const KlasterChoropleth *choropleth,
                     KlasterClassMethod method,
                     gboolean sample)
{
  KlasterMapScene *scene = klaster_map_scene_new ();
  g_autofree char *period = klaster_period_dup_label (places->period);
  /* Translators: %s is a period. */
  g_autofree char *title = g_strdup_printf (_ ("Reports %s"), period);

  for (guint i = 0; i < places->sites->len; i++)
    add_site (scene, places, places->sites->pdata[i]);
  for (guint i = 0; i < places->kawasan->len; i++)
    add_kawasan (scene, places->kawasan->pdata[i]);
  if (choropleth != NULL)
    add_amount (scene, choropleth, method);
  klaster_map_scene_set_legend_title (scene, title);
  if (sample)
    klaster_map_scene_set_watermark (scene, _ ("SAMPLE"));
  return scene;
}

KlasterMapScene *
klaster_compose_change_map (const KlasterPlaces *places,
                            const KlasterComparison *comparison,
                            const KlasterChoropleth *choropleth,
                            gboolean sample)
{
  KlasterMapScene *scene = klaster_map_scene_new ();

  for (guint i = 0; i < places->sites->len && i < comparison->rows->len; i++)
    add_compared_site (scene, places->sites->pdata[i], comparison, comparison->rows->pdata[i]);
  for (guint i = 0; i < places->kawasan->len; i++)
    add_kawasan (scene, places->kawasan->pdata[i]);
  if (choropleth != NULL)
    add_amount (scene, choropleth, KLASTER_CLASSES_EQUAL);
  klaster_map_scene_set_legend_title (scene, comparison->title);
  if (sample)
    klaster_map_scene_set_watermark (scene, _ ("SAMPLE"));
  return scene;
}

KlasterMapScene *
klaster_compose_amount_map (const KlasterPlaces *places,
                            const KlasterChoropleth *choropleth,
                            KlasterClassMethod method,
                            gboolean sample)
{
  KlasterMapScene *scene = klaster_map_scene_new ();

  for (guint i = 0; i < places->kawasan->len; i++)
    add_kawasan (scene, places->kawasan->pdata[i]);
  if (choropleth != NULL)
    add_amount (scene, choropleth, method);
  if (sample)
    klaster_map_scene_set_watermark (scene, _ ("SAMPLE"));
  return scene;
}

KlasterMapScene *
klaster_compose_place_map (const KlasterPlaces *places,
                           const char *kawasan,
                           const char *site,
                           gboolean sample)
{
  KlasterMapScene *scene = klaster_map_scene_new ();

  for (guint i = 0; i < places->sites->len; i++)
    if (g_strcmp0 (((const KlasterSitePlace *)places->sites->pdata[i])->site, site) == 0)
      add_site (scene, places, places->sites->pdata[i]);
  for (guint i = 0; i < places->kawasan->len; i++)
    if (g_strcmp0 (((const KlasterKawasanPlace *)places->kawasan->pdata[i])->id, kawasan) == 0)
      add_kawasan (scene, places->kawasan->pdata[i]);
  if (sample)
    klaster_map_scene_set_watermark (scene, _ ("SAMPLE"));
  return scene;
}

KlasterMapScene *
klaster_compose_members_map (const KlasterKawasanPlace *kawasan,
                             const char *const *codes,
                             const gboolean *confirmed,
                             guint n,
                             gboolean sample)
{
  KlasterMapScene *scene = klaster_map_scene_new ();

  add_kawasan_with (scene, kawasan, codes, confirmed, n);
  if (sample)
    klaster_map_scene_set_watermark (scene, _ ("SAMPLE"));
  return scene;
}
