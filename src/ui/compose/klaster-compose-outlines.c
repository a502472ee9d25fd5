#include "klaster-compose-outlines.h"

#include <glib/gi18n.h>

#include "klaster-outline-file.h"

static GArray *
project_ring (const GArray *ring)
{
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (KlasterPoint), ring->len);

  for (guint i = 0; i < ring->len; i++)
    {
      const KlasterDegrees *at = &g_array_index (ring, KlasterDegrees, i);
      KlasterPoint point = klaster_geo_project (at->lon, at->lat);

      g_array_append_val (points, point);
    }
  return points;
}

static GPtrArray *
project (const KlasterOutlineFile *file)
{
  GPtrArray *rings = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < file->polygons->len; i++)
    {
      const GPtrArray *polygon = file->polygons->pdata[i];

      for (guint r = 0; r < polygon->len; r++)
        g_ptr_array_add (rings, project_ring (polygon->pdata[r]));
    }
  return rings;
}

static KlasterOutlineFile *
read_attachment (KlasterReader *reader, const char *id, GError **error)
{
  g_autoptr (KlasterRecord) attachment
      = klaster_reader_get (reader, klaster_entity_get ("attachment"), id, error);
  const char *content = attachment != NULL ? klaster_record_get_text (attachment, "content") : NULL;
  const char *name = attachment != NULL ? klaster_record_get_text (attachment, "file_name") : NULL;
  g_autoptr (GBytes) bytes = NULL;
  guchar *data;
  gsize length;

  if (attachment == NULL)
    return NULL;
  data = g_base64_decode (content != NULL ? content : "", &length);
  bytes = g_bytes_new_take (data, length);
  return klaster_outline_file_read_bytes (name != NULL ? name : "", bytes, NULL, error);
}

static void
read_one (KlasterOutlines *self, KlasterReader *reader, const KlasterRecord *kawasan)
{
  const char *id = klaster_record_get_text (kawasan, "outline");
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterOutlineFile) file = NULL;

  if (id == NULL)
    return;
  file = read_attachment (reader, id, &error);
  if (file != NULL)
    g_hash_table_insert (self->rings, g_strdup (klaster_record_get_id (kawasan)), project (file));
  else
    /* Translators: a kawasan, then a sentence that says what is wrong with the file. */
    g_ptr_array_add (self->problems,
                     g_strdup_printf (_ ("The outline of %s is not drawn: %s"),
                                      klaster_record_get_text (kawasan, "name"), error->message));
}

/* Public functions */

KlasterOutlines *
klaster_outlines_read (KlasterReader *reader, const char *kawasan)
{
  KlasterOutlines *self = g_new (KlasterOutlines, 1);
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("kawasan"), NULL, NULL, NULL);

  self->rings
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    if (kawasan == NULL || g_str_equal (klaster_record_get_id (records->pdata[i]), kawasan))
      read_one (self, reader, records->pdata[i]);
  return self;
}

void
klaster_outlines_free (KlasterOutlines *self)
{
  g_hash_table_unref (self->rings);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

void
klaster_outlines_apply (const KlasterOutlines *self, KlasterMapScene *scene)
{
  GHashTableIter iter;
  gpointer id, rings;

  g_hash_table_iter_init (&iter, self->rings);
  while (g_hash_table_iter_next (&iter, &id, &rings))
    klaster_map_scene_set_drawn (scene, id, rings);
}
