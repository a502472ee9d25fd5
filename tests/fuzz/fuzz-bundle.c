#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GByteArray) zip = fuzz_zip_new ();
  g_autoptr (GByteArray) directory = g_byte_array_new ();
  g_autofree char *media = NULL;
  const guint8 *part;
  gsize at = 0, part_size;

  for (guint i = 0; i < 8 && fuzz_next_part (data, size, &at, &part, &part_size); i++)
    {
      g_autofree char *name = g_strdup_printf (i % 2 == 0 ? "media/%u.jpg" : "lembar-%u.csv", i);

      if (i == 0)
        media = g_strndup ((const char *)part, MIN (part_size, 100));
      fuzz_zip_add (zip, directory, name, part, part_size);
    }
  fuzz_zip_end (zip, directory);
  fuzz_book (zip->data, zip->len, media);
  return 0;
}
