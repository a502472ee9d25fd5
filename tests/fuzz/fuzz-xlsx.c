#include <string.h>

#include "fuzz.h"

/* In the order of the parts of the input: what is missing is left out of the workbook. */
static const char *const names[]
    = { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
        "xl/_rels/workbook.xml.rels", "xl/workbook.xml" };

#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const char *const defaults[]
    = { "<worksheet/>", "<sst/>", "<styleSheet/>",
        "<Relationships><Relationship Id=\"r1\" Type=\"" RELATION
        "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" RELATION
        "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" RELATION
        "/styles\" Target=\"styles.xml\"/></Relationships>",
        "<workbook xmlns:r=\"" RELATION
        "\"><sheets><sheet name=\"Lembar\" r:id=\"r1\"/></sheets></workbook>" };

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GByteArray) zip = fuzz_zip_new ();
  g_autoptr (GByteArray) directory = g_byte_array_new ();
  gsize at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const guint8 *part = NULL;
      gsize part_size = 0;

      if (fuzz_next_part (data, size, &at, &part, &part_size) && part_size > 0)
        fuzz_zip_add (zip, directory, names[i], part, part_size);
      else
        fuzz_zip_add (zip, directory, names[i], defaults[i], strlen (defaults[i]));
    }
  fuzz_zip_end (zip, directory);
  fuzz_book (zip->data, zip->len, NULL);
  return 0;
}
