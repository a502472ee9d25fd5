#include "klaster-xlsx-strings.h"

#include <glib/gi18n.h>
#include <string.h>

#define BLOCK_BYTES (64 * 1024)
/* Of all strings with what is needed to find them. */
#define MAX_BYTES (96 * 1024 * 1024)
#define ESCAPE_LENGTH 7

struct _KlasterXlsxStrings
{
  KlasterBook *book; /* borrowed */
  KlasterXml *xml; /* while reading; borrowed */
  GStringChunk *texts;
  GPtrArray *index; /* into TEXTS */
  gsize bytes;
  GString *item;
  gboolean in_text;
  gboolean in_phonetic; /* how a Japanese word is spoken */
};

/* ------------------------------------------------------------------ escapes */

static gboolean
read_escape (const char *at, gunichar *letter)
{
  *letter = 0;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return FALSE;
      *letter = *letter * 16 + g_ascii_xdigit_value (at[i]);
    }
  return at[6] == '_' && *letter != 0 && (*letter < 0xd800 || *letter >= 0xe000);
}

void
klaster_xlsx_unescape (GString *text)
{
  const char *from = strstr (text->str, "_x");
  char *to = text->str + (from != NULL ? from - text->str : 0);
  gunichar letter;

  if (from == NULL)
    return;
  while (*from != '\0')
    if (from[0] == '_' && from[1] == 'x' && read_escape (from, &letter))
      {
        to += g_unichar_to_utf8 (letter, to);
        from += ESCAPE_LENGTH;
      }
    else
      *to++ = *from++;
  g_string_truncate (text, to - text->str);
}

/* ------------------------------------------------------------------ reading */

static void
fail (KlasterXlsxStrings *self, const char *reason)
{
  GError *error = NULL;

  klaster_book_set_error (self->book, &error, KLASTER_BOOK_ERROR_LIMIT, 0, 0, reason);
  klaster_xml_fail (self->xml, error);
}

static void
on_start_cb (gpointer data, const char *name, const KlasterXmlAttributes *attributes)
{
  KlasterXlsxStrings *self = data;

  if (strcmp (name, "si") == 0)
    g_string_truncate (self->item, 0);
  else if (strcmp (name, "t") == 0)
    self->in_text = !self->in_phonetic;
  else if (strcmp (name, "rPh") == 0)
    self->in_phonetic = TRUE;
}

static void
add_item (KlasterXlsxStrings *self)
{
  klaster_xlsx_unescape (self->item);
  self->bytes += self->item->len + 1 + sizeof (gpointer);
  if (self->bytes > MAX_BYTES)
    fail (self, _ ("the texts of the workbook need more than 96 MB. Split it into smaller files."));
  else
    g_ptr_array_add (self->index, g_string_chunk_insert_len (self->texts, self->item->str,
                                                             (gssize)self->item->len));
}

static void
on_end_cb (gpointer data, const char *name)
{
  KlasterXlsxStrings *self = data;

  if (strcmp (name, "si") == 0)
    add_item (self);
  else if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
  else if (strcmp (name, "rPh") == 0)
    self->in_phonetic = FALSE;
}

static void
on_text_cb (gpointer data, const char *text, gsize size)
{
  KlasterXlsxStrings *self = data;

  if (!self->in_text)
    return;
  if (self->item->len + size > KLASTER_BOOK_MAX_CELL_BYTES)
    fail (self, _ ("a text of the workbook is longer than 1 MB."));
  else
    g_string_append_len (self->item, text, (gssize)size);
}

KlasterXlsxStrings *
klaster_xlsx_strings_read (KlasterBook *book, KlasterZip *zip, const char *part, GError **error)
{
  static const KlasterXmlHandler handler = { on_start_cb, on_end_cb, on_text_cb };
  g_autoptr (KlasterXlsxStrings) self = g_new0 (KlasterXlsxStrings, 1);
  g_autoptr (KlasterXml) xml = NULL;

  self->book = book;
  self->texts = g_string_chunk_new (BLOCK_BYTES);
  self->index = g_ptr_array_new ();
  self->item = g_string_new (NULL);
  xml = klaster_zip_open_xml (zip, part, FALSE, &handler, self, error);
  self->xml = xml;
  if (xml == NULL || !klaster_xml_run (xml, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
klaster_xlsx_strings_free (KlasterXlsxStrings *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->index);
  g_string_free (self->item, TRUE);
  g_free (self);
}

const char *
klaster_xlsx_strings_get (const KlasterXlsxStrings *self, guint64 index)
{
  return self != NULL && index < self->index->len ? g_ptr_array_index (self->index, index) : NULL;
}
