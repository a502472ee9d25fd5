#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  fuzz_book (data, size, "1.jpg");
  return 0;
}
