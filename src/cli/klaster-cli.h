/* The command line: the same work without a window. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit codes. */
#define KLASTER_EXIT_DONE 0
#define KLASTER_EXIT_REFUSED 1 /* data refused: a rule says no, nothing changed */
#define KLASTER_EXIT_USAGE 2
#define KLASTER_EXIT_TROUBLE 3 /* store or file */

/* What needs a display, given by main(): the command line itself knows no window. */
typedef struct
{
  /* Opens the window; the exit code. STORE NULL: the default one. */
  int (*open_window) (const char *store, gboolean sample);
  /* Writes a picture of PAGE to OUTPUT; WIDTH and HEIGHT 0: the usual size. */
  gboolean (*screenshot) (const char *store,
                          gboolean sample,
                          const char *page,
                          const char *output,
                          int width,
                          int height,
                          gboolean dark,
                          GError **error);
} KlasterCliDisplay;

/* Runs the command that ARGV names, or opens the window when it names none. Returns the exit code. */
int klaster_cli_run (int argc, char **argv, const KlasterCliDisplay *display);

G_END_DECLS
