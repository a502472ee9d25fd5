#include "klaster-xml.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

#define CHUNK_BYTES (32 * 1024)
#define MAX_DEPTH 64

struct _KlasterXml
{
  KlasterBook *book; /* borrowed */
  char *name;
  GInputStream *stream;
  guint64 size;
  guint64 done;
  const KlasterXmlHandler *handler;
  gpointer data; /* borrowed */
  xmlParserCtxtPtr parser;
  guint depth;
  gboolean stopped;
  GError *error; /* of a handler */
};

/* ------------------------------------------------------------------ handlers of libxml2 */

static void
fail (KlasterXml *self, KlasterBookErrorCode code, const char *sentence)
{
  GError *error = NULL;
  g_autofree char *reason = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  reason = g_strdup_printf (sentence, self->name);
#pragma GCC diagnostic pop
  klaster_book_set_error (self->book, &error, code, 0, 0, reason);
  klaster_xml_fail (self, error);
}

static void
on_start_cb (void *data,
             const xmlChar *name,
             const xmlChar *prefix,
             const xmlChar *uri,
             int n_namespaces,
             const xmlChar **namespaces,
             int n_attributes,
             int n_defaulted,
             const xmlChar **values)
{
  KlasterXml *self = data;
  KlasterXmlAttributes attributes = { values, n_attributes };

  if (self->stopped)
    return;
  if (++self->depth > MAX_DEPTH)
    fail (self, KLASTER_BOOK_ERROR_LIMIT,
          /* Translators: a file inside a workbook. */
          _ ("the part “%s” is nested too deeply. It was not read."));
  else
    self->handler->start (self->data, (const char *)name, &attributes);
}

static void
on_end_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  KlasterXml *self = data;

  if (self->stopped)
    return;
  self->depth--;
  self->handler->end (self->data, (const char *)name);
}

static void
on_text_cb (void *data, const xmlChar *text, int size)
{
  KlasterXml *self = data;

  if (!self->stopped && self->handler->text != NULL)
    self->handler->text (self->data, (const char *)text, size);
}

static void
on_doctype_cb (void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  fail (data, KLASTER_BOOK_ERROR_DAMAGED,
        /* Translators: a file inside a workbook. */
        _ ("the part “%s” declares a document type, which may hide harm. It was not read."));
}

/* The parser's own words are for programmers; klaster_xml_step() says what people need. */
static void
on_error_cb (void *data, xmlErrorPtr error)
{
}

static xmlSAXHandler callbacks = { .initialized = XML_SAX2_MAGIC,
                                   .startElementNs = on_start_cb,
                                   .endElementNs = on_end_cb,
                                   .characters = on_text_cb,
                                   .cdataBlock = on_text_cb,
                                   .ignorableWhitespace = on_text_cb,
                                   .internalSubset = on_doctype_cb,
                                   .serror = on_error_cb };

/* ------------------------------------------------------------------ steps */

static KlasterBookStep
judge (KlasterXml *self, int code, gboolean at_end, GError **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else if (self->stopped)
    return KLASTER_BOOK_END;
  else if (code != XML_ERR_OK && !self->parser->wellFormed)
    {
      fail (self, KLASTER_BOOK_ERROR_DAMAGED,
            /* Translators: a file inside a workbook. */
            _ ("the part “%s” is damaged. Ask for the file again or export it anew."));
      g_propagate_error (error, g_steal_pointer (&self->error));
    }
  else
    return at_end ? KLASTER_BOOK_END : KLASTER_BOOK_ROW;
  return KLASTER_BOOK_FAILED;
}

/* Errors that do not go through the handler of a parser would be printed: those of the text's encoding. */
static int
parse_quietly (xmlParserCtxtPtr parser, const char *chunk, int size)
{
  xmlStructuredErrorFunc before = xmlStructuredError;
  void *context = xmlStructuredErrorContext;
  int code;

  xmlSetStructuredErrorFunc (NULL, on_error_cb);
  code = xmlParseChunk (parser, chunk, size, size == 0);
  xmlSetStructuredErrorFunc (context, before);
  return code;
}

KlasterBookStep
klaster_xml_step (KlasterXml *self, GError **error)
{
  char chunk[CHUNK_BYTES];
  g_autoptr (GError) local_error = NULL;
  gssize n = g_input_stream_read (self->stream, chunk, sizeof chunk, self->book->cancellable,
                                  &local_error);
  int code;

  if (n < 0)
    {
      klaster_book_take_error (self->book, error, g_steal_pointer (&local_error));
      return KLASTER_BOOK_FAILED;
    }
  self->done += n;
  if (self->size > 0)
    klaster_book_set_progress (self->book, self->done, self->size);
  code = parse_quietly (self->parser, chunk, (int)n);
  return judge (self, code, n == 0, error);
}

gboolean
klaster_xml_run (KlasterXml *self, GError **error)
{
  KlasterBookStep step;

  do
    step = klaster_xml_step (self, error);
  while (step == KLASTER_BOOK_ROW);
  return step == KLASTER_BOOK_END;
}

void
klaster_xml_stop (KlasterXml *self)
{
  self->stopped = TRUE;
  xmlStopParser (self->parser);
}

void
klaster_xml_fail (KlasterXml *self, GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
  klaster_xml_stop (self);
}

KlasterXml *
klaster_xml_new (KlasterBook *book,
                 const char *name,
                 GInputStream *stream,
                 guint64 size,
                 const KlasterXmlHandler *handler,
                 gpointer data)
{
  KlasterXml *self = g_new0 (KlasterXml, 1);

  self->book = book;
  self->name = g_strdup (name);
  self->stream = g_object_ref (stream);
  self->size = size;
  self->handler = handler;
  self->data = data;
  self->parser = xmlCreatePushParserCtxt (&callbacks, self, NULL, 0, NULL);
  if (self->parser == NULL)
    g_error ("no memory for a parser");
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET | XML_PARSE_COMPACT);
  return self;
}

void
klaster_xml_free (KlasterXml *self)
{
  if (self == NULL)
    return;
  xmlFreeParserCtxt (self->parser);
  g_clear_error (&self->error);
  g_object_unref (self->stream);
  g_free (self->name);
  g_free (self);
}

/* ------------------------------------------------------------------ attributes */

const char *
klaster_xml_get (const KlasterXmlAttributes *attributes, const char *name, gsize *size)
{
  /* Of each five: local name, prefix, namespace, value, end of the value. */
  for (int i = 0; i < attributes->n; i++)
    {
      const unsigned char **five = attributes->values + i * 5;

      if (strcmp ((const char *)five[0], name) == 0)
        {
          *size = five[4] - five[3];
          return (const char *)five[3];
        }
    }
  return NULL;
}

gboolean
klaster_xml_is (const KlasterXmlAttributes *attributes, const char *name, const char *value)
{
  gsize size = strlen (value);

  for (int i = 0; i < attributes->n; i++)
    {
      const unsigned char **five = attributes->values + i * 5;

      if (strcmp ((const char *)five[0], name) == 0 && (gsize)(five[4] - five[3]) == size
          && memcmp (five[3], value, size) == 0)
        return TRUE;
    }
  return FALSE;
}

char *
klaster_xml_dup (const KlasterXmlAttributes *attributes, const char *name)
{
  gsize size;
  const char *text = klaster_xml_get (attributes, name, &size);
  g_autoptr (GString) copy = NULL;

  if (text == NULL)
    return NULL;
  copy = g_string_new_len (text, (gssize)size);
  /* So the parser hands over every "&", whatever stands in the file. */
  g_string_replace (copy, "&#38;", "&", 0);
  return g_string_free (g_steal_pointer (&copy), FALSE);
}

gboolean
klaster_xml_get_number (const KlasterXmlAttributes *attributes, const char *name, guint *number)
{
  gsize size;
  const char *text = klaster_xml_get (attributes, name, &size);
  guint64 sum = 0;

  if (text == NULL || size == 0)
    return FALSE;
  for (gsize i = 0; i < size; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      sum = MIN (sum * 10 + (text[i] - '0'), G_MAXUINT32 - 1);
    }
  *number = (guint)sum;
  return TRUE;
}
