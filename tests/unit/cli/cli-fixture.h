/* The program as a child on a store of its own. */
#pragma once

#include <gio/gio.h>

typedef struct
{
  char *folder; /* in which the program runs */
  char *store;
  GSpawnChildSetupFunc child_setup; /* or NULL */
} CliFixture;

/* Makes folder and store; with DATA not NULL the store is not there. */
void cli_set_up (CliFixture *fixture, gconstpointer data);
void cli_tear_down (CliFixture *fixture, gconstpointer data);
/* Runs the program with WORDS behind --store; gives the exit code and in OUTPUT (or NULL) both outputs, or -1 where
 * it cannot be run. */
int cli_run (const CliFixture *fixture, const char *words, char **output);
/* The same, which must end with CODE and say TEXT (NULL: anything). */
void cli_expect (const CliFixture *fixture, const char *words, int code, const char *text);
