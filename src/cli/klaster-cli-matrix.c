/* The programmes of the OPD by kawasan, as a workbook or a document. */
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-cli-private.h"
#include "klaster-compose-document.h"
#include "klaster-matrix-book.h"

static gpointer
build_matrix (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_matrix_build (reader, data, error);
}

static gpointer
build_document (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_compose_document (reader, data, error);
}

static gboolean
write_book (const KlasterArguments *arguments, KlasterStore *store, int year, GError **error)
{
  KlasterMatrixQuery query = { .year = year };
  g_autoptr (KlasterMatrix) matrix = klaster_store_run (store, build_matrix, &query, error);

  return matrix != NULL && klaster_matrix_book_save (matrix, arguments->output, error);
}

static gboolean
write_pages (const KlasterArguments *arguments, KlasterStore *store, int year, GError **error)
{
  KlasterDocumentWish wish
      = { .name = "matrix",
          .year = year,
          .paper = g_strcmp0 (arguments->paper, "F4") == 0 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4 };
  KlasterDocument *document = klaster_store_run (store, build_document, &wish, error);
  g_autoptr (KlasterPages) pages = document != NULL ? klaster_pages_new (document) : NULL;

  return pages != NULL && klaster_pages_write_pdf (pages, arguments->output, error);
}

static gboolean
read_year (const char *text, int *year)
{
  char *end = NULL;

  *year = text != NULL ? (int)strtol (text, &end, 10) : 0;
  return text == NULL || (*end == '\0' && *year >= 1945 && *year <= 2100);
}

/* Public functions */

int
klaster_cli_matrix (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  gboolean done;
  int year;

  if (!read_year (arguments->year, &year))
    return klaster_cli_misuse (_ ("%s is no year; write for example --year 2026."),
                               arguments->year);
  if (arguments->paper != NULL && strcmp (arguments->paper, "A4") != 0
      && strcmp (arguments->paper, "F4") != 0)
    return klaster_cli_misuse (_ ("There is no %s. Choose one of: %s."), arguments->paper,
                               "A4, F4");
  if (arguments->output == NULL
      || (!g_str_has_suffix (arguments->output, ".xlsx")
          && !g_str_has_suffix (arguments->output, ".pdf")))
    return klaster_cli_misuse (_ ("Name the file to write, ending in .xlsx or .pdf: -o OUT.xlsx"));
  done = g_str_has_suffix (arguments->output, ".pdf") ? write_pages (arguments, store, year, &error)
                                                      : write_book (arguments, store, year, &error);
  if (!done)
    return klaster_cli_fail (error);
  g_print ("%s\n", arguments->output);
  return KLASTER_EXIT_DONE;
}
