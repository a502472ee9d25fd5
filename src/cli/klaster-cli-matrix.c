/* The programmes of the OPD by kawasan, as a workbook or a document. */
#include <glib/gi18n.h>

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
write_pages (const KlasterArguments *arguments,
             KlasterStore *store,
             int year,
             gboolean f4,
             GError **error)
{
  KlasterDocumentWish wish
      = { .name = "matrix", .year = year, .paper = f4 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4 };
  KlasterDocument *document = klaster_store_run (store, build_document, &wish, error);
  g_autoptr (KlasterPages) pages = document != NULL ? klaster_pages_new (document) : NULL;

  return pages != NULL && klaster_pages_write_pdf (pages, arguments->output, error);
}

/* Public functions */

int
klaster_cli_matrix (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  gboolean done, f4;
  int year, code = klaster_cli_read_year (arguments, &year);

  if (code == KLASTER_EXIT_DONE)
    code = klaster_cli_read_paper (arguments, &f4);
  if (code != KLASTER_EXIT_DONE)
    return code;
  if (arguments->output == NULL
      || (!g_str_has_suffix (arguments->output, ".xlsx")
          && !g_str_has_suffix (arguments->output, ".pdf")))
    return klaster_cli_misuse (_ ("Name the file to write, ending in .xlsx or .pdf: -o OUT.xlsx"));
  done = g_str_has_suffix (arguments->output, ".pdf")
             ? write_pages (arguments, store, year, f4, &error)
             : write_book (arguments, store, year, &error);
  if (!done)
    return klaster_cli_fail (error);
  g_print ("%s\n", arguments->output);
  return KLASTER_EXIT_DONE;
}
