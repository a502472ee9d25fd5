/* The store as a whole: init, check, backup, restore, export. */
#include <gio/gio.h>
#include <glib/gi18n.h>

#include "klaster-cli-private.h"
#include "klaster-format.h"
#include "klaster-office.h"

static char *
dup_path (const KlasterArguments *arguments)
{
  return arguments->store_path != NULL ? g_strdup (arguments->store_path)
                                       : klaster_default_store_path (arguments->sample);
}

int
klaster_cli_init (const KlasterArguments *arguments, KlasterStore *none)
{
  g_autofree char *path = dup_path (arguments);
  g_autoptr (KlasterStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_printerr (_ ("%s is there already; nothing was changed."), path);
      g_printerr ("\n");
      return KLASTER_EXIT_REFUSED;
    }
  store = klaster_open_or_make_store (path, arguments->sample, &error);
  if (store == NULL)
    return klaster_cli_fail (error);
  klaster_store_close (store);
  g_print ("%s\n", path);
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_check (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterCheckResult) result = klaster_store_check (store, &error);
  g_autofree char *changes = NULL;
  g_autofree char *records = NULL;

  if (result == NULL)
    return klaster_cli_fail (error);
  if (result->problem != NULL)
    {
      g_printerr ("%s\n", result->problem);
      return KLASTER_EXIT_TROUBLE;
    }
  changes = klaster_format_integer (result->changes);
  records = klaster_format_integer (result->records);
  /* Translators: two numbers. */
  g_print (_ ("The store is sound: %s records, %s changes in an unbroken chain."), records,
           changes);
  g_print ("\n");
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_backup (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  const char *folder = arguments->n_words > 0 ? arguments->words[0] : NULL;
  g_autofree char *path = klaster_store_backup (store, folder, KLASTER_BACKUPS_KEPT, &error);

  if (path == NULL)
    return klaster_cli_fail (error);
  g_print ("%s\n", path);
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_restore (const KlasterArguments *arguments, KlasterStore *none)
{
  g_autofree char *path = dup_path (arguments);
  g_autoptr (GError) error = NULL;

  if (!klaster_store_restore (arguments->words[0], path, &error))
    return klaster_cli_fail (error);
  g_print ("%s\n", path);
  return KLASTER_EXIT_DONE;
}
