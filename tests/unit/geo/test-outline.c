/* Areas and outlines against the official figures (BIG, 16 December 2024). */
#include <math.h>
#include <string.h>

#include "klaster-outline.h"

static void
test_official_areas (void)
{
  static const struct
  {
    const char *code;
    double km2;
  } cases[] = {
    { "63.01", 3841.157 }, { "63.02", 9345.910 }, { "63.03", 4588.370 }, { "63.04", 2425.829 },
    { "63.05", 2155.939 }, { "63.06", 1697.224 }, { "63.07", 1573.538 }, { "63.08", 907.491 },
    { "63.09", 3473.069 }, { "63.10", 4884.861 }, { "63.11", 1828.513 }, { "63.71", 98.372 },
    { "63.72", 305.153 },
  };
  const KlasterGeo *geo = klaster_geo_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double km2 = klaster_area_get_km2 (geo, klaster_geo_find_area (geo, cases[i].code));

      g_test_message ("%s: %.2f of %.2f km2", cases[i].code, km2, cases[i].km2);
      g_assert_cmpfloat_with_epsilon (km2 / cases[i].km2, 1, 0.0035);
    }
}

static guint
count_missing (const GArray *arcs, const GArray *in)
{
  guint n = 0;

  for (guint i = 0; i < arcs->len; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < in->len; j++)
        found = found || g_array_index (arcs, guint, i) == g_array_index (in, guint, j);
      n += !found;
    }
  return n;
}

/* The villages of a kecamatan together have its outline, arc for arc, but for a few slivers: the source joined
 * its kecamatan after mending pin-holes between villages. */
static void
test_union (void)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  guint n, n_villages, n_odd = 0;
  const KlasterArea *kecamatan = klaster_geo_get_areas (geo, KLASTER_AREA_KECAMATAN, &n);
  const KlasterArea *villages = klaster_geo_get_areas (geo, KLASTER_AREA_VILLAGE, &n_villages);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) codes = g_ptr_array_new ();
      g_autoptr (KlasterOutline) whole = klaster_outline_new (geo, &kecamatan[i].code, 1);
      g_autoptr (KlasterOutline) parts = NULL;

      for (guint v = 0; v < n_villages; v++)
        if (strncmp (villages[v].code, kecamatan[i].code, 8) == 0)
          g_ptr_array_add (codes, (gpointer)villages[v].code);
      parts = klaster_outline_new (geo, (const char *const *)codes->pdata, codes->len);
      n_odd += count_missing (parts->arcs, whole->arcs) + count_missing (whole->arcs, parts->arcs);
      g_assert_cmpfloat_with_epsilon (
          klaster_outline_get_km2 (geo, parts) / klaster_outline_get_km2 (geo, whole), 1, 0.001);
    }
  g_test_message ("%u arcs differ", n_odd);
  g_assert_cmpuint (n_odd, <=, 24);
}

static void
test_odd_members (void)
{
  static const char *const codes[]
      = { "63.09.05", "63.09.05.2011", "63.09.05", "63.10.04.2027", "rubbish" };
  const KlasterGeo *geo = klaster_geo_get_default ();
  g_autoptr (KlasterOutline) outline = klaster_outline_new (geo, codes, G_N_ELEMENTS (codes));
  g_autoptr (KlasterOutline) nothing = klaster_outline_new (geo, NULL, 0);

  /* The kecamatan counts once and takes in its village; the new village has no shape. */
  g_assert_cmpuint (outline->areas->len, ==, 1);
  g_assert_cmpuint (outline->n_unknown, ==, 2);
  g_assert_cmpuint (nothing->arcs->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/outline/official-areas", test_official_areas);
  g_test_add_func ("/geo/outline/union", test_union);
  g_test_add_func ("/geo/outline/odd-members", test_odd_members);
  return g_test_run ();
}
