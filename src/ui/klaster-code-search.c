#include "klaster-code-search.h"

#include <glib/gi18n.h>

#include "klaster-figure-code.h"

static gpointer
find_figures (KlasterReader *reader, gpointer code, GError **error)
{
  return klaster_figure_code_find (reader, code, error);
}

static void
open_figure (KlasterSession *session, const KlasterFigureFound *figure)
{
  g_autofree char *told = figure->source != NULL && *figure->source != '\0'
                              ? g_strdup_printf ("%s. %s", figure->sentence, figure->source)
                              : g_strdup (figure->sentence);

  klaster_session_say (session, told, FALSE);
  klaster_session_request_history (session, figure->link.entity, figure->link.id,
                                   figure->link.field);
}

static void
on_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterSession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  if (found == NULL)
    klaster_session_fail (session, error);
  else if (found->len == 0)
    klaster_session_say (session, _ ("No figure has this code. Compare it with the paper."), FALSE);
  else
    open_figure (session, found->pdata[0]);
}

/* Public functions */

void
klaster_code_search (KlasterSession *session, const char *text)
{
  klaster_store_run_async (klaster_session_get_store (session), find_figures, g_strdup (text),
                           g_free, (GDestroyNotify)g_ptr_array_unref, NULL, on_found_cb,
                           g_object_ref (session));
}
