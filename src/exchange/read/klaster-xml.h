/* A part of XML, chunk by chunk, with what strangers' XML may not do: no entities, no document type,
 * no network, nesting and sizes bounded. Namespaces are left out: elements go by their local names. */
#pragma once

#include "klaster-book-private.h"

G_BEGIN_DECLS

typedef struct _KlasterXml KlasterXml;

/* Attributes of an element, as libxml2 hands them over. */
typedef struct
{
  const unsigned char **values;
  int n;
} KlasterXmlAttributes;

typedef struct
{
  void (*start) (gpointer data, const char *name, const KlasterXmlAttributes *attributes);
  void (*end) (gpointer data, const char *name);
  void (*text) (gpointer data, const char *text, gsize size); /* perhaps in pieces; may be NULL */
} KlasterXmlHandler;

/* NAME of the part and BOOK (borrowed) are for errors; SIZE is what STREAM claims to hold, 0 when the
 * progress of BOOK is to stay as it is. */
KlasterXml *klaster_xml_new (KlasterBook *book,
                             const char *name,
                             GInputStream *stream,
                             guint64 size,
                             const KlasterXmlHandler *handler,
                             gpointer data);
void klaster_xml_free (KlasterXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterXml, klaster_xml_free)

/* One chunk more. */
KlasterBookStep klaster_xml_step (KlasterXml *self, GError **error);
gboolean klaster_xml_run (KlasterXml *self, GError **error);

/* For handlers: nothing is called any more, and the step ends as END or as FAILED with ERROR (taken). The text and
 * the attributes that the handler was given are gone. */
void klaster_xml_stop (KlasterXml *self);
void klaster_xml_fail (KlasterXml *self, GError *error);

/* The value of attribute NAME, not ended by NUL; NULL without it. */
const char *klaster_xml_get (const KlasterXmlAttributes *attributes, const char *name, gsize *size);
/* Of two with the same local name, either. */
gboolean
klaster_xml_is (const KlasterXmlAttributes *attributes, const char *name, const char *value);
/* (transfer full); NULL without it */
char *klaster_xml_dup (const KlasterXmlAttributes *attributes, const char *name);
/* A whole number up to G_MAXUINT32 - 1; FALSE when it is missing or none. */
gboolean
klaster_xml_get_number (const KlasterXmlAttributes *attributes, const char *name, guint *number);

G_END_DECLS
