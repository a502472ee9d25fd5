/* The form of the enumerators: as XLSForm for ODK and Kobo, or as Excel workbooks. */
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-answer-book.h"
#include "klaster-cli-private.h"
#include "klaster-format.h"
#include "klaster-xlsform.h"

static gpointer
read_source (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_form_source_read (reader, data, error);
}

/* A workbook is for one period: the running one, if none is named. */
static gboolean
read_periods (const KlasterArguments *arguments,
              gboolean workbook,
              KlasterFormQuery *query,
              GError **error)
{
  GDate today;

  if (arguments->period != NULL)
    {
      if (!klaster_period_parse (arguments->period, &query->first, error))
        return FALSE;
    }
  else if (workbook)
    {
      klaster_today (&today);
      query->first = klaster_period_of_date (&today);
    }
  if (query->first.year != 0)
    query->last = query->first;
  return TRUE;
}

static gboolean
save (const KlasterArguments *arguments,
      const KlasterFormSource *source,
      gboolean workbook,
      KlasterSheetPaper paper,
      GError **error)
{
  if (!workbook)
    return klaster_xlsform_save (source, arguments->output, error);
  if (arguments->site != NULL)
    return klaster_answer_book_save (source, 0, paper, arguments->output, error);
  g_mkdir_with_parents (arguments->output, 0755);
  return klaster_answer_book_save_all (source, paper, arguments->output, error);
}

/* Public functions */

int
klaster_cli_form (const KlasterArguments *arguments, KlasterStore *store)
{
  gboolean workbook = g_strcmp0 (arguments->kind, "excel") == 0;
  KlasterFormQuery query = { 0 };
  g_autofree char *site = NULL;
  g_autoptr (KlasterFormSource) source = NULL;
  g_autoptr (GError) error = NULL;
  gboolean f4;
  int code = klaster_cli_read_paper (arguments, &f4);

  if (code != KLASTER_EXIT_DONE)
    return code;
  if (arguments->kind != NULL && !workbook && strcmp (arguments->kind, "xlsform") != 0)
    return klaster_cli_misuse (_ ("There are two kinds of form: xlsform and excel."));
  if (arguments->output == NULL)
    return klaster_cli_misuse (_ ("Name the file to write, for example: -o OUT.xlsx"));
  if (workbook && (arguments->site != NULL) != g_str_has_suffix (arguments->output, ".xlsx"))
    return klaster_cli_misuse (_ ("Name a file .xlsx for one site (--site), or a folder for all."));
  if (arguments->site != NULL)
    {
      site = klaster_cli_dup_id (store, klaster_entity_get ("site"), arguments->site, &error);
      query.site = site;
    }
  if (error == NULL && read_periods (arguments, workbook, &query, &error))
    source = klaster_store_run (store, read_source, &query, &error);
  if (source == NULL
      || !save (arguments, source, workbook, f4 ? KLASTER_SHEET_F4 : KLASTER_SHEET_A4, &error))
    return klaster_cli_fail (error);
  g_print ("%s\n", arguments->output);
  return KLASTER_EXIT_DONE;
}
