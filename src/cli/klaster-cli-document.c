/* document: the papers of the window, without it. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-chart-finder.h"
#include "klaster-cli-private.h"
#include "klaster-compose-document.h"
#include "klaster-document-book.h"
#include "klaster-document-files.h"

#define PNG_DPI 150
#define MOST_PER_PAGE 6

static const char *const document_endings[] = { ".pdf", ".png", ".xlsx", NULL };

/* "approved", or a day. */
static gboolean
read_as_of (const char *text, KlasterDocumentWish *wish, GError **error)
{
  wish->as_approved = g_strcmp0 (text, "approved") == 0;
  return text == NULL || wish->as_approved || klaster_date_parse (text, &wish->today, error);
}

/* All of the wish but what it is about; 0 or an exit code. */
static int
read_wish (const KlasterArguments *arguments, KlasterDocumentWish *wish)
{
  g_autoptr (GError) error = NULL;
  guint64 per_page = 0;
  gboolean f4;
  int code = klaster_cli_read_paper (arguments, &f4);

  if (code != KLASTER_EXIT_DONE)
    return code;
  wish->paper = f4 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4;
  if (!klaster_cli_read_period (arguments->period, &wish->period, &error)
      || !read_as_of (arguments->as_of, wish, &error))
    return klaster_cli_misuse ("%s", error->message);
  code = klaster_cli_read_year (arguments, &wish->year);
  if (code != KLASTER_EXIT_DONE)
    return code;
  if (arguments->per_page != NULL
      && !g_ascii_string_to_unsigned (arguments->per_page, 10, 1, MOST_PER_PAGE, &per_page, NULL))
    return klaster_cli_misuse (_ ("%s is not a number of charts to a page: 1 to 6."),
                               arguments->per_page);
  wish->per_page = (guint)per_page;
  wish->indicator = arguments->indicator;
  wish->landscape = arguments->landscape;
  wish->codes = arguments->codes;
  wish->lists = klaster_cli_get_lists (arguments);
  return KLASTER_EXIT_DONE;
}

/* STORE itself, or as it was on the day asked for. */
static KlasterStore *
open_as_of (KlasterStore *store, const GDate *day, GError **error)
{
  return g_date_valid (day) ? klaster_store_open_as_of (store, day, error) : g_object_ref (store);
}

/* Newest first, LIMIT of them, which is asked for as a pointer. */
static gpointer
read_changes (KlasterReader *reader, gpointer limit, GError **error)
{
  return klaster_reader_changes (reader, GPOINTER_TO_UINT (limit), error);
}

/* Before the first change there is nothing to write about: says when that was. 0 or an exit code. */
static int
refuse_empty (KlasterStore *store, KlasterStore *asked, const GDate *day)
{
  g_autoptr (GPtrArray) changes = NULL, all = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL, *begun = NULL;
  GDate first;

  if (asked == store)
    return KLASTER_EXIT_DONE;
  changes = klaster_store_run (asked, read_changes, GUINT_TO_POINTER (1), &error);
  if (changes != NULL && changes->len > 0)
    return KLASTER_EXIT_DONE;
  if (changes != NULL)
    all = klaster_store_run (store, read_changes, GUINT_TO_POINTER (G_MAXINT), &error);
  if (error != NULL)
    return klaster_cli_fail (error);
  wanted = klaster_format_date (day);
  if (all->len == 0
      || !klaster_date_from_iso_time (((KlasterChangeInfo *)all->pdata[all->len - 1])->time,
                                      &first))
    g_set_error (&error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                 _ ("The store holds nothing as of %s."), wanted);
  else
    {
      begun = klaster_format_date (&first);
      g_set_error (&error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                   _ ("The store holds nothing as of %s; its first change is of %s."), wanted,
                   begun);
    }
  return klaster_cli_fail (error);
}

/* ---- what it is about */

/* The chart, and the record that it is about, typed behind "grafik". */
static int
read_chart (const KlasterArguments *arguments,
            KlasterStore *store,
            KlasterDocumentWish *wish,
            char **place)
{
  const char *key = arguments->words[1], *typed = key != NULL ? arguments->words[2] : NULL;
  int chart = klaster_chart_name_find (key), code = KLASTER_EXIT_DONE;
  const char *entity;

  if (key != NULL && chart < 0)
    return klaster_cli_misuse (_ ("There is no chart %s."), key);
  wish->id = key;
  if (typed == NULL)
    return KLASTER_EXIT_DONE;
  entity = klaster_chart_name_needs_site ((KlasterChartName)chart)      ? "site"
           : klaster_chart_name_needs_kawasan ((KlasterChartName)chart) ? "kawasan"
                                                                        : NULL;
  if (entity == NULL)
    return klaster_cli_misuse (_ ("The chart %s is about no record in particular."), key);
  *place = klaster_cli_dup_named_id (typed, store, entity, &code);
  wish->place = *place;
  return code;
}

/* The record typed behind the name or with --kabupaten; 0 or an exit code. */
static int
read_subject (const KlasterArguments *arguments,
              KlasterStore *store,
              KlasterDocumentWish *wish,
              char **id)
{
  const char *subject = klaster_document_get_subject (wish->name);
  const char *typed = arguments->words[1];
  int code = KLASTER_EXIT_DONE;

  if (g_strcmp0 (subject, "chart") == 0)
    return read_chart (arguments, store, wish, id);
  if (arguments->kabupaten != NULL && g_strcmp0 (subject, "kabupaten") != 0)
    return klaster_cli_misuse (_ ("The document %s is not about a kabupaten."), wish->name);
  if (arguments->n_words > 2)
    return klaster_cli_misuse (_ ("The document %s is about one record at most."), wish->name);
  if (typed == NULL)
    typed = arguments->kabupaten;
  if (subject == NULL
      || (typed == NULL
          && (klaster_document_may_be_for_all (wish->name)
              || klaster_document_has_newest (wish->name))))
    return KLASTER_EXIT_DONE;
  *id = klaster_cli_dup_named_id (typed, store, subject, &code);
  wish->id = *id;
  return code;
}

/* ---- writing */

static gpointer
build_document (KlasterReader *reader, gpointer wish, GError **error)
{
  return klaster_compose_document (reader, wish, error);
}

static int
write_document (const char *output, KlasterDocument *document)
{
  g_autoptr (KlasterPages) pages = klaster_pages_new (document);
  g_autoptr (GError) error = NULL;
  gboolean png = klaster_cli_has_ending (output, (const char *const[]){ ".png", NULL });
  int stem = (int)strlen (output) - 4;

  gboolean book = klaster_cli_has_ending (output, (const char *const[]){ ".xlsx", NULL });

  if (!(png    ? klaster_pages_write_png (pages, output, PNG_DPI, &error)
        : book ? klaster_document_book_save (pages, output, &error)
               : klaster_pages_write_pdf (pages, output, &error)))
    return klaster_cli_fail (error);
  for (guint n = 0; png && n < klaster_pages_get_count (pages); n++)
    g_print ("%.*s-%u.png\n", stem, output, n + 1);
  if (!png)
    g_print ("%s\n", output);
  return KLASTER_EXIT_DONE;
}

static int
write_one (KlasterStore *store, KlasterDocumentWish *wish, const char *output)
{
  g_autoptr (GError) error = NULL;
  KlasterDocument *document = klaster_store_run (store, build_document, wish, &error);

  return document != NULL ? write_document (output, document) : klaster_cli_fail (error);
}

typedef struct
{
  const KlasterDocumentWish *wish;
  const char *folder;
} PerSite;

static gpointer
write_files (KlasterReader *reader, gpointer data, GError **error)
{
  const PerSite *job = data;

  return klaster_document_write_per_site (reader, job->wish, FALSE, job->folder, error);
}

/* A file for each site into the folder; of the klaster the summary, too. */
static int
write_per_site (const KlasterArguments *arguments, KlasterStore *store, KlasterDocumentWish *wish)
{
  PerSite job = { wish, arguments->per_site };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  if (!klaster_document_is_per_site (wish->name))
    return klaster_cli_misuse (_ ("The document %s is not about a site."), wish->name);
  paths = klaster_store_run (store, write_files, &job, &error);
  if (paths == NULL)
    return klaster_cli_fail (error);
  for (guint i = 0; i < paths->len; i++)
    g_print ("%s\n", (const char *)paths->pdata[i]);
  return KLASTER_EXIT_DONE;
}

/* Public functions */

int
klaster_cli_document (const KlasterArguments *arguments, KlasterStore *store)
{
  KlasterDocumentWish wish = { .name = arguments->words[0] };
  g_autoptr (KlasterStore) asked = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  gboolean per_site = arguments->per_site != NULL;
  double width = 0, height = 0;
  int code;

  if (klaster_document_get_label (wish.name) == NULL)
    return klaster_cli_misuse_name (wish.name, klaster_document_get_names ());
  code = per_site ? KLASTER_EXIT_DONE
                  : klaster_cli_check_output (arguments, document_endings, &width, &height);
  if (code == KLASTER_EXIT_DONE)
    code = read_wish (arguments, &wish);
  if (code != KLASTER_EXIT_DONE)
    return code;
  asked = open_as_of (store, &wish.today, &error);
  if (asked == NULL)
    return klaster_cli_fail (error);
  code = refuse_empty (store, asked, &wish.today);
  if (code == KLASTER_EXIT_DONE && per_site)
    code = write_per_site (arguments, asked, &wish);
  else if (code == KLASTER_EXIT_DONE)
    {
      code = read_subject (arguments, asked, &wish, &id);
      if (code == KLASTER_EXIT_DONE)
        code = write_one (asked, &wish, arguments->output);
    }
  if (asked != store)
    klaster_store_close (asked);
  return code;
}
