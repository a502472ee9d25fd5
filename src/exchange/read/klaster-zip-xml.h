/* A part of a zip as XML. */
#pragma once

#include "klaster-xml.h"
#include "klaster-zip.h"

G_BEGIN_DECLS

/* With PROGRESS reading it moves the progress of the book. NULL with an error when there is no such
 * part. */
KlasterXml *klaster_zip_open_xml (KlasterZip *zip,
                                  const char *part,
                                  gboolean progress,
                                  const KlasterXmlHandler *handler,
                                  gpointer data,
                                  GError **error);

G_END_DECLS
