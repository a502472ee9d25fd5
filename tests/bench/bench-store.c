/* A form saved: one change with its journal, commit included. Limit: 20 ms. */
#include <glib/gstdio.h>

#include "bench.h"
#include "klaster-starter.h"

#define SAVES 100
#define LIMIT_MS 20.0

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("klaster-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (path, KLASTER_STORE_OPEN_CREATE, &error);
  g_autofree char *site = klaster_starter_dup_id ("site", "63.05");
  double times[SAVES];

  if (store == NULL || !klaster_starter_fill (store, &error))
    g_error ("%s", error->message);
  for (int i = 0; i < SAVES; i++)
    {
      g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
      g_autofree char *text = g_strdup_printf ("Contoh %d", i);
      g_auto (KlasterValue) value = klaster_value_text (text);
      gint64 begin = g_get_monotonic_time ();

      klaster_change_set (change, klaster_entity_get ("site"), site, "potential", &value);
      if (!klaster_store_commit (store, change, &error))
        g_error ("%s", error->message);
      times[i] = (double)(g_get_monotonic_time () - begin) / 1000;
    }
  qsort (times, SAVES, sizeof (double), compare_times);
  g_print ("a form saved: median %.2f ms, worst %.2f ms\n", times[SAVES / 2], times[SAVES - 1]);
  klaster_store_close (store);
  g_unlink (path);
  g_rmdir (folder);
  return times[SAVES / 2] <= LIMIT_MS ? 0 : 1;
}
