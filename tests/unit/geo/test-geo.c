/* The built-in land against the official list, and damaged files. */
#include <math.h>
#include <string.h>

#include "klaster-geo.h"
#include "klaster-resources.h"

static void
test_counts (void)
{
  static const guint expected[] = { 13, 156, 2008, 113, 5 };
  const KlasterGeo *geo = klaster_geo_get_default ();

  for (guint kind = 0; kind < KLASTER_N_AREAS; kind++)
    {
      guint n;

      klaster_geo_get_areas (geo, kind, &n);
      g_assert_cmpuint (n, ==, expected[kind]);
    }
  g_assert_cmpstr (klaster_geo_find_area (geo, "63.03.05.2057")->name, ==, "Pasayangan Barat");
  g_assert_null (klaster_geo_find_area (geo, "63.99"));
}

static void
test_projection (void)
{
  double lon, lat;
  KlasterPoint point = klaster_geo_project (114.8365, -3.4406);

  klaster_geo_unproject (point, &lon, &lat);
  g_assert_cmpfloat_with_epsilon (lon, 114.8365, 1e-9);
  g_assert_cmpfloat_with_epsilon (lat, -3.4406, 1e-9);
  g_assert_cmpfloat_with_epsilon (klaster_geo_get_metres_per_pixel (0, 0.5), 156543.03, 0.01);
}

/* Each village holds its own label point, and no other village does. */
static void
test_find (void)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  guint n;
  const KlasterArea *villages = klaster_geo_get_areas (geo, KLASTER_AREA_VILLAGE, &n);

  for (guint i = 0; i < n; i++)
    {
      const KlasterArea *found
          = klaster_geo_find_area_at (geo, KLASTER_AREA_VILLAGE, villages[i].label);
      const KlasterArea *kabupaten
          = klaster_geo_find_area_at (geo, KLASTER_AREA_KABUPATEN, villages[i].label);

      g_test_message ("%s %s", villages[i].code, villages[i].name);
      g_assert_true (found == &villages[i]);
      g_assert_true (strncmp (kabupaten->code, found->code, 5) == 0);
    }
  g_assert_null (
      klaster_geo_find_area_at (geo, KLASTER_AREA_VILLAGE, klaster_geo_project (113.9, -4.9)));
  g_assert_null (klaster_geo_find_area_at (geo, KLASTER_AREA_VILLAGE, (KlasterPoint){ NAN, NAN }));
}

/* A coarser level has fewer points, and arcs keep their ends, so that areas fit at every level. */
static void
test_details (void)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  guint total[KLASTER_N_DETAILS] = { 0 };

  for (guint arc = 0; arc < klaster_geo_get_n_arcs (geo); arc++)
    {
      guint n_fine;
      const KlasterPoint *fine = klaster_geo_get_arc (geo, arc, KLASTER_N_DETAILS - 1, &n_fine);

      for (guint d = 0; d < KLASTER_N_DETAILS; d++)
        {
          guint n;
          const KlasterPoint *p = klaster_geo_get_arc (geo, arc, d, &n);

          g_assert_cmpuint (n, >=, 2);
          g_assert_cmpfloat (p[0].x, ==, fine[0].x);
          g_assert_cmpfloat (p[n - 1].y, ==, fine[n_fine - 1].y);
          total[d] += n;
        }
    }
  for (guint d = 1; d < KLASTER_N_DETAILS; d++)
    g_assert_cmpuint (total[d - 1], <, total[d]);
  g_assert_cmpuint (klaster_geo_get_detail_for_zoom (6), ==, 0);
  g_assert_cmpuint (klaster_geo_get_detail_for_zoom (14), ==, KLASTER_N_DETAILS - 1);
}

/* Cut or changed anywhere, the file is refused or read, never a crash. */
static void
test_damage (void)
{
  g_autoptr (GBytes) whole = NULL;
  const guint8 *data;
  gsize size;

  klaster_resources_ensure ();
  whole = g_resources_lookup_data ("/io/github/klasterdesa/KlasterDesa/geo/kalsel.geo", 0, NULL);
  data = g_bytes_get_data (whole, &size);
  for (gsize cut = 0; cut < size; cut += 1 + size / 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, cut);
      g_autoptr (GError) error = NULL;

      g_assert_null (klaster_geo_new_from_bytes (part, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
  for (gsize at = 8; at < size; at += 1 + size / 61)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (KlasterGeo) geo = NULL;

      copy[at] ^= 0xff;
      bytes = g_bytes_new_take (g_steal_pointer (&copy), size);
      geo = klaster_geo_new_from_bytes (bytes, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/counts", test_counts);
  g_test_add_func ("/geo/projection", test_projection);
  g_test_add_func ("/geo/find", test_find);
  g_test_add_func ("/geo/details", test_details);
  g_test_add_func ("/geo/damage", test_damage);
  return g_test_run ();
}
