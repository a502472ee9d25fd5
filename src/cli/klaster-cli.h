/* The command line: the same work without a window. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit codes. */
#define KLASTER_EXIT_DONE 0
#define KLASTER_EXIT_REFUSED 1 /* data refused: a rule says no, nothing changed */
#define KLASTER_EXIT_USAGE 2
#define KLASTER_EXIT_TROUBLE 3 /* store or file */

/* Runs the command that ARGV names, or opens the window when it names none. Returns the exit code. */
int klaster_cli_run (int argc, char **argv);

G_END_DECLS
