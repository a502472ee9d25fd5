/* Files for other programs: records and the report grid. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-award-blind.h"
#include "klaster-cli-private.h"
#include "klaster-export.h"
#include "klaster-format.h"
#include "klaster-grid-sheet.h"

typedef struct
{
  const KlasterEntity *entity; /* NULL: the report grid */
  KlasterGridQuery query;
  KlasterExportFormat format;
  gboolean public_profile;
} Request;

static gpointer
build_sheet (KlasterReader *reader, gpointer data, GError **error)
{
  const Request *request = data;
  g_autoptr (GPtrArray) records = NULL;

  if (request->entity == NULL)
    return klaster_grid_sheet_build (reader, &request->query, error);
  records = klaster_reader_list (reader, request->entity, NULL, NULL, error);
  if (records == NULL || !klaster_award_may_export (reader, records, error))
    return NULL;
  return klaster_export_records (reader, request->entity, records, request->format,
                                 request->public_profile);
}

/* One period, one site over the periods, or one site in one period; by default the last period that has
 * ended. SITE (out) is what the query borrows. */
static gboolean
read_query (const KlasterArguments *arguments,
            KlasterStore *store,
            KlasterGridQuery *query,
            char **site,
            GError **error)
{
  if (arguments->site != NULL)
    {
      *site = klaster_cli_dup_id (store, klaster_entity_get ("site"), arguments->site, error);
      if (*site == NULL)
        return FALSE;
      query->site = *site;
    }
  if (arguments->period != NULL)
    {
      if (!klaster_period_parse (arguments->period, &query->from, error))
        return FALSE;
      query->to = query->from;
    }
  else if (arguments->site == NULL)
    {
      GDate today;

      klaster_today (&today);
      query->from = query->to = klaster_period_add (klaster_period_of_date (&today), -1);
    }
  return TRUE;
}

static int
save (const KlasterArguments *arguments, KlasterStore *store, Request *request, gboolean f4)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterSheet) sheet = klaster_store_run (store, build_sheet, request, &error);

  if (sheet == NULL)
    return klaster_cli_fail (error);
  if (f4)
    klaster_sheet_set_paper (sheet, KLASTER_SHEET_F4);
  if (!klaster_export_save (sheet, request->format, arguments->output, NULL, NULL, NULL, &error))
    return klaster_cli_fail (error);
  g_print ("%s\n", arguments->output);
  return KLASTER_EXIT_DONE;
}

/* Public functions */

int
klaster_cli_export (const KlasterArguments *arguments, KlasterStore *store)
{
  gboolean grid = strcmp (arguments->words[0], "grid") == 0;
  Request request = { .public_profile = arguments->public_profile };
  g_autofree char *site = NULL;
  g_autoptr (GError) error = NULL;
  gboolean f4;
  int code;

  if (!grid && (request.entity = klaster_cli_find_entity (arguments->words[0])) == NULL)
    return KLASTER_EXIT_USAGE;
  if (arguments->output == NULL)
    return klaster_cli_misuse (_ ("Name the file to write, for example: -o OUT.xlsx"));
  if (!klaster_export_format_for_path (arguments->output, arguments->format, &request.format,
                                       &error))
    return klaster_cli_misuse ("%s", error->message);
  if (!grid && request.format == KLASTER_EXPORT_DHIS2)
    return klaster_cli_misuse (_ ("Only the report grid can be written for DHIS2."));
  code = klaster_cli_read_paper (arguments, &f4);
  if (code != KLASTER_EXIT_DONE)
    return code;
  if (grid && !read_query (arguments, store, &request.query, &site, &error))
    return klaster_cli_fail (error);
  return save (arguments, store, &request, f4);
}
