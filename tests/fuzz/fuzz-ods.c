#include <string.h>

#include "fuzz.h"

#define MIME "application/vnd.oasis.opendocument.spreadsheet"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GByteArray) zip = fuzz_zip_new ();
  g_autoptr (GByteArray) directory = g_byte_array_new ();

  fuzz_zip_add (zip, directory, "mimetype", MIME, strlen (MIME));
  fuzz_zip_add (zip, directory, "content.xml", data, size);
  fuzz_zip_end (zip, directory);
  fuzz_book (zip->data, zip->len, NULL);
  return 0;
}
