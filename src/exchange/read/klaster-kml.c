#include "klaster-kml.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-zip-xml.h"

/* Of a name that is kept. */
#define MAX_NAME 1000
/* The longest number that any program writes is shorter. */
#define MAX_WORD 64

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterXml *xml; /* borrowed */
  KlasterGeometry *geometry; /* borrowed */
  char **name; /* borrowed */

  guint in_placemark;
  GString *naming; /* text of a name that is open, or NULL */
  gboolean failed;
  GPtrArray *rings; /* of the open polygon, or NULL */
  GArray *positions; /* of the open list of coordinates, or NULL */
  /* "114.5,-3.3,0" in pieces. */
  char word[MAX_WORD];
  gsize n_word;
  double numbers[2];
  guint n_numbers; /* of the open position */
} Reading;

static void
fail (Reading *self, KlasterBookErrorCode code, const char *reason)
{
  GError *error = NULL;

  self->failed = TRUE;
  klaster_book_set_error (self->book, &error, code, 0, 0, reason);
  klaster_xml_fail (self->xml, error);
}

/* ------------------------------------------------------------------ coordinates */

static void
end_word (Reading *self)
{
  char *end;
  double number;

  if (self->n_word == 0)
    return;
  self->word[self->n_word] = '\0';
  number = g_ascii_strtod (self->word, &end);
  if (*end != '\0')
    fail (self, KLASTER_BOOK_ERROR_DAMAGED, _ ("the coordinates are not those of KML."));
  if (self->n_numbers < G_N_ELEMENTS (self->numbers))
    self->numbers[self->n_numbers] = number;
  self->n_numbers++;
  self->n_word = 0;
}

static void
end_position (Reading *self)
{
  end_word (self);
  if (self->n_numbers == 0)
    return;
  if (self->n_numbers >= G_N_ELEMENTS (self->numbers)
      && klaster_geometry_add (self->geometry, self->positions, self->numbers[0], self->numbers[1]))
    self->n_numbers = 0;
  else if (self->geometry->n_positions > KLASTER_GEOMETRY_MAX_POSITIONS)
    fail (self, KLASTER_BOOK_ERROR_LIMIT,
          _ ("the outlines have too many points. Simplify them in QGIS, then try again."));
  else
    fail (self, KLASTER_BOOK_ERROR_DAMAGED, _ ("the coordinates are not those of KML."));
}

static void
add_coordinates (Reading *self, const char *text, gsize size)
{
  for (gsize i = 0; i < size && !self->failed; i++)
    {
      if (text[i] == ',')
        end_word (self);
      else if (g_ascii_isspace (text[i]))
        end_position (self);
      else if (self->n_word + 1 < MAX_WORD)
        self->word[self->n_word++] = text[i];
      else
        fail (self, KLASTER_BOOK_ERROR_DAMAGED, _ ("the coordinates are not those of KML."));
    }
}

/* ------------------------------------------------------------------ elements */

static void
on_start_cb (gpointer data, const char *name, const KlasterXmlAttributes *attributes)
{
  Reading *self = data;

  if (strcmp (name, "Placemark") == 0)
    self->in_placemark++;
  else if (strcmp (name, "name") == 0 && self->in_placemark > 0 && *self->name == NULL
           && self->naming == NULL)
    self->naming = g_string_new (NULL);
  else if (strcmp (name, "Polygon") == 0 && self->rings == NULL)
    self->rings = klaster_rings_new ();
  else if (strcmp (name, "coordinates") == 0 && self->positions == NULL)
    self->positions = klaster_positions_new ();
}

static void
end_coordinates (Reading *self)
{
  GArray *positions;

  if (self->positions == NULL)
    return;
  end_position (self);
  positions = g_steal_pointer (&self->positions);
  if (positions->len == 0)
    g_array_unref (positions);
  else if (self->rings != NULL)
    g_ptr_array_add (self->rings, positions);
  else
    g_ptr_array_add (self->geometry->lines, positions);
}

static void
end_polygon (Reading *self)
{
  GPtrArray *rings = g_steal_pointer (&self->rings);

  if (rings == NULL)
    return;
  if (rings->len > 0)
    g_ptr_array_add (self->geometry->polygons, rings);
  else
    g_ptr_array_unref (rings);
}

static void
end_name (Reading *self)
{
  if (self->naming == NULL)
    return;
  *self->name = g_strstrip (g_utf8_make_valid (self->naming->str, -1));
  g_string_free (g_steal_pointer (&self->naming), TRUE);
}

static void
on_end_cb (gpointer data, const char *name)
{
  Reading *self = data;

  if (strcmp (name, "Placemark") == 0)
    self->in_placemark--;
  else if (strcmp (name, "name") == 0)
    end_name (self);
  else if (strcmp (name, "Polygon") == 0)
    end_polygon (self);
  else if (strcmp (name, "coordinates") == 0)
    end_coordinates (self);
}

static void
on_text_cb (gpointer data, const char *text, gsize size)
{
  Reading *self = data;

  if (self->positions != NULL)
    add_coordinates (self, text, size);
  else if (self->naming != NULL && self->naming->len + size <= MAX_NAME)
    g_string_append_len (self->naming, text, (gssize)size);
}

/* ------------------------------------------------------------------ public */

static const KlasterXmlHandler handler = { on_start_cb, on_end_cb, on_text_cb };

/* XML may be NULL, with an error. */
static gboolean
run (Reading *self, KlasterXml *xml, GError **error)
{
  gboolean ok;

  self->xml = xml;
  ok = xml != NULL && klaster_xml_run (xml, error);
  if (self->naming != NULL)
    g_string_free (self->naming, TRUE);
  g_clear_pointer (&self->rings, g_ptr_array_unref);
  g_clear_pointer (&self->positions, g_array_unref);
  return ok;
}

gboolean
klaster_kml_read (KlasterBook *book, KlasterGeometry *geometry, char **name, GError **error)
{
  Reading reading = { .book = book, .geometry = geometry, .name = name };
  goffset size;
  g_autoptr (GInputStream) stream = klaster_book_read_file (book, &size, error);
  g_autoptr (KlasterXml) xml
      = stream != NULL ? klaster_xml_new (book, book->name, stream, size, &handler, &reading)
                       : NULL;

  return run (&reading, xml, error);
}

/* "doc.kml", or whatever the first one is called. */
static const char *
find_kml (const KlasterZip *zip)
{
  for (guint i = 0; i < klaster_zip_get_n_parts (zip); i++)
    {
      const char *name = klaster_zip_get_name (zip, i);
      gsize size = strlen (name);

      if (size >= 4 && g_ascii_strcasecmp (name + size - 4, ".kml") == 0)
        return name;
    }
  return "doc.kml";
}

gboolean
klaster_kmz_read (KlasterBook *book, KlasterGeometry *geometry, char **name, GError **error)
{
  Reading reading = { .book = book, .geometry = geometry, .name = name };
  g_autoptr (KlasterZip) zip = klaster_zip_open (book, error);
  g_autoptr (KlasterXml) xml
      = zip != NULL ? klaster_zip_open_xml (zip, find_kml (zip), TRUE, &handler, &reading, error)
                    : NULL;

  return run (&reading, xml, error);
}
