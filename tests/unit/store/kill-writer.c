/* Edits a store without end and says on its output what it does, until somebody kills it.
 *
 *   kill-writer STORE SEED
 *
 * "try ID NAME" goes before each edit, "done ID NAME" after it: the name is on disk from now on.
 */
#include <stdio.h>
#include <stdlib.h>

#include "klaster-store.h"

#define MAX_RECORDS 20

static void
save (KlasterStore *store, char **ids, GRand *rand)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (KlasterRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  guint at = g_rand_int_range (rand, 0, MAX_RECORDS);
  g_autofree char *name = g_strdup_printf ("Contoh-%u", g_rand_int (rand));

  record = klaster_record_new (klaster_entity_get ("officer"), ids[at]);
  klaster_record_set_text (record, "name", name);
  if (ids[at] == NULL)
    {
      ids[at] = g_strdup (klaster_record_get_id (record));
      klaster_change_insert (change, record);
    }
  else
    klaster_change_update (change, record);
  printf ("try %s %s\n", ids[at], name);
  fflush (stdout);
  if (!klaster_store_commit (store, change, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (EXIT_FAILURE);
    }
  printf ("done %s %s\n", ids[at], name);
  fflush (stdout);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = NULL;
  g_autoptr (GRand) rand = NULL;
  char *ids[MAX_RECORDS] = { NULL };

  if (argc != 3)
    return 2;
  rand = g_rand_new_with_seed (strtoul (argv[2], NULL, 10));
  store = klaster_store_open (argv[1], KLASTER_STORE_OPEN_CREATE, &error);
  if (store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  for (;;)
    save (store, ids, rand);
}
