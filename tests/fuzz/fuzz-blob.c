#include <string.h>

#include "fuzz.h"
#include "klaster-geometry.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (KlasterGeometry) geometry = klaster_geometry_new ();
  g_autoptr (GString) json = g_string_new (NULL);
  /* Exactly as large as it is, so that a read beyond is seen. */
  g_autofree guint8 *copy = g_memdup2 (data, size);
  KlasterDegrees point;

  if (!klaster_geometry_read_blob (geometry, copy, size))
    return 0;
  klaster_geometry_append_json (geometry, json);
  g_assert_cmpint (json->len > 0, ==, !klaster_geometry_is_empty (geometry));
  g_assert_true (!klaster_geometry_get_point (geometry, &point) || json->len > 0);
  return 0;
}
