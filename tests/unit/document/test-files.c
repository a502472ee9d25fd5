/* The files: same input same bytes, all rows in the text, all fonts embedded, trouble told. */
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-document.h"

#define N_ROWS 130

static KlasterPages *
create_pages (void)
{
  static const char *const heads[] = { "Nama", "Jumlah", NULL };
  static const double weights[] = { 3, 1 };
  static const char *const letterhead[] = { "PEMERINTAH", "DINAS", NULL };
  KlasterDocument *document = klaster_document_new ("Uji berkas", KLASTER_PAPER_F4, FALSE);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 21, G_DATE_NOVEMBER, 2026);
  klaster_document_set_date (document, &date);
  klaster_document_set_watermark (document, "CONTOH");
  klaster_document_add_letterhead (document, letterhead, NULL);
  klaster_document_add_heading (document, 1, "Judul dokumen");
  klaster_document_begin_table (document, heads, "lr", weights);
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("baris-%03u", i);
      const char *const cells[] = { name, NULL, NULL };

      klaster_document_add_row (document, cells);
    }
  return klaster_pages_new (document);
}

static char *
dup_folder (void)
{
  char *folder = g_dir_make_tmp ("klaster-document-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

/* Output of a tool with PATH behind its options; NULL when the tool is not there. */
static char *
run_tool (const char *tool, const char *path)
{
  g_autofree char *found = g_find_program_in_path (tool);
  const char *const words[] = { found, path, strcmp (tool, "pdftotext") == 0 ? "-" : NULL, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (found == NULL)
    return NULL;
  g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at += strlen (part))
    n++;
  return n;
}

static void
test_same_bytes (void)
{
  g_autofree char *folder = dup_folder ();
  char *paths[2]
      = { g_build_filename (folder, "a.pdf", NULL), g_build_filename (folder, "b.pdf", NULL) };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize n_first, n_second;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (KlasterPages) pages = create_pages ();
      g_autoptr (GError) error = NULL;

      g_assert_true (klaster_pages_write_pdf (pages, paths[i], &error));
      g_assert_no_error (error);
    }
  g_assert_true (g_file_get_contents (paths[0], &first, &n_first, NULL));
  g_assert_true (g_file_get_contents (paths[1], &second, &n_second, NULL));
  g_assert_cmpmem (first, n_first, second, n_second);
  for (guint i = 0; i < 2; i++)
    g_unlink (paths[i]);
  g_free (paths[0]);
  g_free (paths[1]);
  /* Nothing but the two files was left. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_text_and_fonts (void)
{
  g_autoptr (KlasterPages) pages = create_pages ();
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "a.pdf", NULL);
  g_autofree char *text = NULL;
  g_autofree char *fonts = NULL;

  g_assert_true (klaster_pages_write_pdf (pages, path, NULL));
  text = run_tool ("pdftotext", path);
  fonts = run_tool ("pdffonts", path);
  if (text == NULL || fonts == NULL)
    g_test_skip ("pdftotext and pdffonts are not there");
  else
    {
      g_auto (GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);

      for (guint i = 0; i < N_ROWS; i++)
        {
          g_autofree char *name = g_strdup_printf ("baris-%03u", i);

          g_assert_cmpuint (count (text, name), ==, 1);
        }
      /* The head stands on every page. */
      g_assert_cmpuint (klaster_pages_get_count (pages), >, 2);
      g_assert_cmpuint (count (text, "Jumlah"), ==, klaster_pages_get_count (pages));
      g_assert_nonnull (strstr (text, "Judul dokumen"));
      g_assert_cmpuint (g_strv_length (lines), >, 2);
      /* name, type, encoding, emb sub uni, object */
      for (guint i = 2; lines[i] != NULL; i++)
        g_assert_nonnull (strstr (lines[i], " yes yes "));
    }
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_png (void)
{
  g_autoptr (KlasterPages) pages = create_pages ();
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);

  g_assert_true (klaster_pages_write_png (pages, path, 72, NULL));
  for (guint n = 1; n <= klaster_pages_get_count (pages); n++)
    {
      g_autofree char *name = g_strdup_printf ("a-%u.png", n);
      g_autofree char *one = g_build_filename (folder, name, NULL);
      cairo_surface_t *surface = cairo_image_surface_create_from_png (one);

      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 610); /* 215 mm */
      cairo_surface_destroy (surface);
      g_unlink (one);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_unwritable (void)
{
  g_autoptr (KlasterPages) pages = create_pages ();
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = g_build_filename (folder, "none", "a.pdf", NULL);
  g_autofree char *png = g_build_filename (folder, "none", "a.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (klaster_pages_write_pdf (pages, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  g_assert_false (klaster_pages_write_png (pages, png, 72, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/files/same-bytes", test_same_bytes);
  g_test_add_func ("/document/files/text-and-fonts", test_text_and_fonts);
  g_test_add_func ("/document/files/png", test_png);
  g_test_add_func ("/document/files/unwritable", test_unwritable);
  return g_test_run ();
}
