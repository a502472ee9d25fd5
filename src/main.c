/* Klaster Desa: the command line when the first argument is a command, else the window. */
#include "klaster-application.h"
#include "klaster-cli.h"
#include "klaster-paths.h"
#include "klaster-settings.h"

static gboolean
screenshot (const char *store,
            gboolean sample,
            const char *page,
            const char *output,
            int width,
            int height,
            gboolean dark,
            GError **error)
{
  const KlasterScreenshot wish
      = { .page = page, .output = output, .width = width, .height = height, .dark = dark };

  return klaster_application_screenshot (store, sample, &wish, error);
}

/* Where Cairo draws, a driver of the graphics card would be loaded for nothing: 60 MB. */
static void
spare_driver (void)
{
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

int
main (int argc, char **argv)
{
  const KlasterCliDisplay display = { klaster_application_open, screenshot };

  g_autofree char *language = klaster_settings_dup_language ();

  klaster_locale_init (language);
  spare_driver ();
  return klaster_cli_run (argc, argv, &display);
}
