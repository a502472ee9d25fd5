/* Runs a target without libFuzzer: the files of a folder as they are, then changed by chance.
 *
 *   mutate FOLDER [SECONDS]
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

#define MAX_BYTES 65536

static GPtrArray *
read_seeds (const char *folder)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *contents;
      gsize size;

      g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
      g_ptr_array_add (seeds, g_bytes_new_take (contents, size));
    }
  g_assert_cmpuint (seeds->len, >, 0);
  return seeds;
}

static void
change (GByteArray *input, GRand *rand)
{
  guint at, n;

  if (input->len == 0)
    return;
  at = (guint)g_rand_int_range (rand, 0, (int)input->len);
  n = (guint)g_rand_int_range (rand, 1, 64);
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      input->data[at] ^= (guint8)(1 << g_rand_int_range (rand, 0, 8));
      break;
    case 1:
      input->data[at] = (guint8)g_rand_int_range (rand, 0, 256);
      break;
    case 2:
      g_byte_array_set_size (input, at);
      break;
    case 3:
      g_byte_array_remove_range (input, at, MIN (n, input->len - at));
      break;
    default:
      if (input->len < MAX_BYTES)
        {
          /* A piece once more, at the end. */
          g_autofree guint8 *piece = g_memdup2 (input->data + at, MIN (n, input->len - at));

          g_byte_array_append (input, piece, MIN (n, input->len - at));
        }
    }
}

int
main (int argc, char *argv[])
{
  double seconds = argc > 2 ? g_ascii_strtod (argv[2], NULL) : 1;
  g_autoptr (GPtrArray) seeds = read_seeds (argv[1]);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  gint64 end = g_get_monotonic_time () + (gint64)(seconds * G_USEC_PER_SEC);
  guint64 n = 0;

  for (guint i = 0; i < seeds->len; i++, n++)
    LLVMFuzzerTestOneInput (g_bytes_get_data (seeds->pdata[i], NULL),
                            g_bytes_get_size (seeds->pdata[i]));
  for (; g_get_monotonic_time () < end; n++)
    {
      GBytes *seed = seeds->pdata[n % seeds->len];
      g_autoptr (GByteArray) input = g_byte_array_new ();

      g_byte_array_append (input, g_bytes_get_data (seed, NULL), (guint)g_bytes_get_size (seed));
      for (int k = g_rand_int_range (rand, 1, 5); k > 0; k--)
        change (input, rand);
      LLVMFuzzerTestOneInput (input->data, input->len);
    }
  g_print ("%" G_GUINT64_FORMAT " inputs\n", n);
  return 0;
}
