#include "klaster-zip-xml.h"

#include <glib/gi18n.h>

KlasterXml *
klaster_zip_open_xml (KlasterZip *zip,
                      const char *part,
                      gboolean progress,
                      const KlasterXmlHandler *handler,
                      gpointer data,
                      GError **error)
{
  KlasterBook *book = klaster_zip_get_book (zip);
  g_autoptr (GInputStream) stream = NULL;
  guint index;

  if (!klaster_zip_find (zip, part, &index))
    {
      g_autofree char *reason
          /* Translators: a file inside a workbook. */
          = g_strdup_printf (_ ("the part “%s” is missing. Ask for the file again or export it "
                                "anew."),
                             part);

      klaster_book_set_error (book, error, KLASTER_BOOK_ERROR_DAMAGED, 0, 0, reason);
      return NULL;
    }
  stream = klaster_zip_read (zip, index, error);
  if (stream == NULL)
    return NULL;
  return klaster_xml_new (book, part, stream, progress ? klaster_zip_get_size (zip, index) : 0,
                          handler, data);
}
