/* figure: from the code on paper back to the figure. */
#include <glib/gi18n.h>

#include "klaster-cli-private.h"
#include "klaster-figure-code.h"

static gpointer
find_figures (KlasterReader *reader, gpointer code, GError **error)
{
  return klaster_figure_code_find (reader, code, error);
}

/* Public functions */

int
klaster_cli_figure (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found
      = klaster_store_run (store, find_figures, arguments->words[0], &error);
  int code = KLASTER_EXIT_DONE;

  if (found == NULL)
    return klaster_cli_fail (error);
  if (found->len == 0)
    {
      g_printerr (_ ("No figure has the code %s."), arguments->words[0]);
      g_printerr ("\n");
      return KLASTER_EXIT_REFUSED;
    }
  for (guint i = 0; i < found->len && code == KLASTER_EXIT_DONE; i++)
    {
      const KlasterFigureFound *figure = found->pdata[i];
      char *words[]
          = { (char *)figure->link.entity, figure->link.id, (char *)figure->link.field, NULL };
      KlasterArguments history = *arguments;

      history.words = words;
      history.n_words = G_N_ELEMENTS (words) - 1;
      if (!arguments->json)
        g_print ("%s\n%s\n", figure->sentence, figure->source != NULL ? figure->source : "");
      code = klaster_cli_history (&history, store);
    }
  return code;
}
