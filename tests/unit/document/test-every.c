/* Every document of the empty, the starter and the sample store, on both papers and both ways: what was laid out is
 * measured, and what was written is read again. */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "klaster-compose-document.h"
#include "klaster-document-book.h"
#include "klaster-document-subjects.h"
#include "klaster-pages-private.h"
#include "klaster-sample.h"
#include "klaster-starter.h"

/* Ink may stand so far outside its box: side bearings and the width of a line, points. */
#define SLACK 2.5
#define MOST_BYTES 1500000

static const struct
{
  const char *name;
  guint most; /* pages, with that of the codes */
  guint per_page; /* of charts */
} documents[] = {
  { "klaster", 32, 0 },
  { "audiensi", 12, 0 },
  { "atlas", 20, 0 },
  { "rekap", 10, 0 },
  { "lokus", 6, 0 },
  { "kawasan", 6, 0 },
  { "matrix", 10, 0 },
  { "tkpkp", 10, 0 },
  { "opd", 4, 0 },
  { "rapat", 4, 0 },
  { "surat-tagihan", 14, 0 },
  { "grafik", 90, 1 },
  { "grafik", 30, 6 },
  { "kamus-data", 40, 0 },
  { "peta", 2, 0 },
  { "grafik", 45, 2 },
  { "grafik", 30, 4 },
  { "indeks-desa", 16, 0 },
  { "nota-pertimbangan", 12, 0 },
  { "evaluasi", 8, 0 },
  { "berita-acara", 4, 0 },
  { "lembar-penilaian", 8, 0 },
  { "piagam", 4, 0 },
};

typedef struct
{
  guint n; /* documents */
  guint n_pages;
} Sum;

/* What is drawn stays in the box that was measured for it. */
static void
check_ink (const KlasterPages *pages, const Placed *placed)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double width, room, x, y, w, h, height = placed->height / placed->scale;

  klaster_pages_get_room (pages, placed->page, &width, &room);
  klaster_block_draw (placed->block, cr, width, placed->first, placed->last);
  cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
  if (w > 0)
    {
      g_assert_cmpfloat (x, >=, -SLACK);
      g_assert_cmpfloat (x + w, <=, width + SLACK);
      g_assert_cmpfloat (y, >=, -SLACK);
      g_assert_cmpfloat (y + h, <=, height + SLACK);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Rows of a table follow each other, none is left out and none comes twice; the last one does not go over alone. */
static void
check_rows (const Placed *placed, const Placed *before)
{
  gboolean goes_on = before != NULL && before->block == placed->block;

  if (placed->block->kind != BLOCK_TABLE)
    return;
  g_assert_cmpuint (placed->first, ==, goes_on ? before->last : 1);
  if (goes_on && before->last - before->first > 2)
    g_assert_cmpuint (placed->last - placed->first, >=, 2);
  if (!goes_on && before != NULL && before->block->kind == BLOCK_TABLE)
    g_assert_cmpuint (before->last, ==, before->block->rows->len);
}

static void
check_pages (const KlasterPages *pages)
{
  const Placed *before = NULL;

  for (guint i = 0; i < pages->placed->len; i++)
    {
      const Placed *placed = &g_array_index (pages->placed, Placed, i);
      double width, room;

      klaster_pages_get_room (pages, placed->page, &width, &room);
      /* Below the last row of a table is a little white. */
      g_assert_cmpfloat (placed->y + placed->height, <=,
                         room + (placed->block->kind == BLOCK_TABLE ? 6.01 : 0.01));
      g_assert_cmpuint (placed->page, ==,
                        before == NULL                ? 0
                        : placed->page > before->page ? before->page + 1
                                                      : before->page);
      if (before != NULL && before->page == placed->page && before->x == placed->x)
        g_assert_cmpfloat (placed->y, >=, before->y + before->height - 0.01);
      if (before != NULL && before->block->kind == BLOCK_HEADING)
        g_assert_cmpuint (before->page, ==, placed->page);
      check_rows (placed, before);
      check_ink (pages, placed);
      before = placed;
    }
  g_assert_nonnull (before);
  g_assert_cmpint (before->block->kind, !=, BLOCK_HEADING);
  g_assert_cmpuint (before->page + 1, ==, klaster_pages_get_count (pages));
}

/* ---- what was written */

static char *
run_tool (const char *tool, const char *path)
{
  g_autofree char *found = g_find_program_in_path (tool);
  gboolean text = strcmp (tool, "pdftotext") == 0;
  /* -raw: in the order of the file, which is what a reader that speaks goes by. */
  const char *const words[] = { found, text ? "-raw" : path, text ? path : NULL, "-", NULL };
  char *output = NULL;

  if (found == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **)words, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               &output, NULL, NULL, NULL));
  return output;
}

/* Without any white, for lines are broken where the page wants it. */
static char *
dup_squeezed (const char *text)
{
  g_autoptr (GString) squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (squeezed, g_utf8_get_char (c));
  return g_string_free (g_steal_pointer (&squeezed), FALSE);
}

/* The headings stand in the text in the order in which they are read. */
static void
check_text (const KlasterPages *pages, const char *path)
{
  g_autofree char *text = run_tool ("pdftotext", path);
  g_autofree char *squeezed = text != NULL ? dup_squeezed (text) : NULL;
  const char *at = squeezed;

  for (guint i = 0; at != NULL && i < pages->placed->len; i++)
    {
      const Placed *placed = &g_array_index (pages->placed, Placed, i);
      g_autofree char *heading = NULL;

      if (placed->block->kind != BLOCK_HEADING)
        continue;
      heading = dup_squeezed (placed->block->texts->pdata[0]);
      at = strstr (at, heading);
      if (at == NULL)
        g_error ("%s: “%s” is not there in its order", path, heading);
      at += strlen (heading);
    }
}

static void
check_fonts (const char *path)
{
  g_autofree char *fonts = run_tool ("pdffonts", path);
  g_auto (GStrv) lines = g_strsplit (fonts != NULL ? g_strchomp (fonts) : "\n\n", "\n", -1);

  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_nonnull (strstr (lines[i], " yes yes "));
}

/* Bytes of the file; its texts and fonts, too, when CLOSELY. */
static gsize
check_file (const KlasterPages *pages, gboolean closely)
{
  g_autofree char *folder = g_dir_make_tmp ("klaster-every-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "every.pdf", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (klaster_pages_write_pdf (pages, path, &error));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <=, MOST_BYTES);
  if (closely)
    {
      check_text (pages, path);
      check_fonts (path);
    }
  g_unlink (path);
  g_rmdir (folder);
  return (gsize)info.st_size;
}

/* ---- all of them */

static void
check_document (KlasterReader *reader, const KlasterDocumentWish *wish, guint most, Sum *sum)
{
  g_autoptr (GError) error = NULL;
  KlasterDocument *document = klaster_compose_document (reader, wish, &error);
  g_autoptr (KlasterPages) pages = NULL;

  g_assert_no_error (error);
  pages = klaster_pages_new (document);
  check_pages (pages);
  g_assert_cmpuint (klaster_pages_get_count (pages), <=, most);
  /* One way on each paper is enough for what is written. */
  if ((wish->paper == KLASTER_PAPER_F4) == wish->landscape)
    check_file (pages, TRUE);
  sum->n++;
  sum->n_pages += klaster_pages_get_count (pages);
}

/* STEP 1: all four ways of paper; 3: A4 upright and F4 lying. */
static void
check_subject (KlasterReader *reader, guint which, const char *id, guint step, Sum *sum)
{
  for (guint i = 0; i < 4; i += step)
    check_document (reader,
                    &(KlasterDocumentWish){ .name = documents[which].name,
                                            .id = id,
                                            .per_page = documents[which].per_page,
                                            .codes = i == 3,
                                            .paper = i & 1 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4,
                                            .landscape = (i & 2) != 0 },
                    documents[which].most, sum);
}

static gpointer
check_all (KlasterReader *reader, gpointer data, GError **error)
{
  Sum *sum = data;

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GPtrArray) subjects
          = klaster_document_list_subjects (reader, documents[i].name, NULL);

      g_test_message ("%s", documents[i].name);
      if (klaster_document_get_subject (documents[i].name) == NULL)
        check_subject (reader, i, NULL, 1, sum);
      else if (subjects->len > 0)
        {
          const KlasterDocumentSubject *first = subjects->pdata[0];
          const KlasterDocumentSubject *last = subjects->pdata[subjects->len - 1];

          check_subject (reader, i, first->id, 1, sum);
          check_subject (reader, i, last->id, 3, sum);
        }
    }
  return NULL;
}

/* ---- bytes and tables */

/* As a book: every row of a table has as many cells as its head. */
static void
check_book (const KlasterPages *pages)
{
  g_autoptr (GPtrArray) tables = klaster_pages_list_tables (pages);
  g_autofree char *folder = g_dir_make_tmp ("klaster-every-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "every.xlsx", NULL);
  g_autoptr (GError) error = NULL;

  for (guint t = 0; t < tables->len; t++)
    {
      const KlasterDocumentTable *table = tables->pdata[t];

      for (guint r = 0; r < table->rows->len; r++)
        g_assert_cmpuint (g_strv_length (table->rows->pdata[r]), ==, strlen (table->align));
    }
  g_assert_true (klaster_document_book_save (pages, path, &error));
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
}

static void
check_bytes (KlasterReader *reader, const KlasterDocumentWish *wish, gsize *largest)
{
  g_autoptr (GError) error = NULL;
  KlasterDocument *document = klaster_compose_document (reader, wish, &error);
  g_autoptr (KlasterPages) pages = NULL;
  gsize bytes;

  g_assert_no_error (error);
  pages = klaster_pages_new (document);
  bytes = check_file (pages, FALSE);
  check_book (pages);
  if (bytes > *largest)
    g_test_message ("%s %s: %" G_GSIZE_FORMAT " bytes, %u pages", wish->name,
                    wish->id != NULL ? wish->id : "", bytes, klaster_pages_get_count (pages));
  *largest = MAX (*largest, bytes);
}

/* Every document about every subject, and the charts of every indicator of every site. */
static gpointer
check_all_bytes (KlasterReader *reader, gpointer data, GError **error)
{
  gsize largest = 0;

  for (const char *const *name = klaster_document_get_names (); *name != NULL; name++)
    {
      g_autoptr (GPtrArray) subjects = klaster_document_list_subjects (reader, *name, NULL);
      gboolean chart = g_strcmp0 (klaster_document_get_subject (*name), "chart") == 0;

      if (klaster_document_get_subject (*name) == NULL || klaster_document_may_be_for_all (*name))
        check_bytes (reader, &(KlasterDocumentWish){ .name = *name }, &largest);
      for (guint i = 0; i < subjects->len; i++)
        {
          const KlasterDocumentSubject *subject = subjects->pdata[i];

          check_bytes (reader,
                       &(KlasterDocumentWish){ .name = *name,
                                               .id = subject->id,
                                               .indicator = chart ? "all" : NULL,
                                               .paper = KLASTER_PAPER_F4 },
                       &largest);
        }
    }
  return NULL;
}

/* No document is left out of the table. */
static void
test_table (void)
{
  for (const char *const *name = klaster_document_get_names (); *name != NULL; name++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
        found = found || strcmp (documents[i].name, *name) == 0;
      if (!found)
        g_error ("The document %s is not measured", *name);
    }
}

static gboolean
fill_nothing (KlasterStore *store, GError **error)
{
  return TRUE;
}

static gboolean
fill_sample (KlasterStore *store, GError **error)
{
  return klaster_sample_fill (store, KLASTER_SAMPLE_SEED, error);
}

/* CHECK with DATA, on the sample. */
static void
run_on_sample (KlasterStoreFunc check, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_true (fill_sample (store, &error));
  klaster_store_run (store, check, data, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
}

static void
test_store (gconstpointer data)
{
  gboolean (*const *fill) (KlasterStore * store, GError * *error) = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  Sum sum = { 0 };

  g_assert_true ((*fill) (store, &error));
  klaster_store_run (store, check_all, &sum, &error);
  g_assert_no_error (error);
  g_test_message ("%u documents, %u pages", sum.n, sum.n_pages);
  klaster_store_close (store);
}

/* Whether a text or a heading of the document NAME has WORDS. ID: what it is about, or NULL. */
static gboolean
document_says (KlasterReader *reader, const char *name, const char *id, const char *words)
{
  const KlasterDocumentWish wish = { .name = name, .id = id };
  g_autoptr (KlasterPages) pages
      = klaster_pages_new (klaster_compose_document (reader, &wish, NULL));

  for (guint i = 0; i < pages->placed->len; i++)
    {
      const Placed *placed = &g_array_index (pages->placed, Placed, i);

      if ((placed->block->kind == BLOCK_TEXT || placed->block->kind == BLOCK_HEADING)
          && strstr (placed->block->texts->pdata[0], words) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gpointer
check_map (KlasterReader *reader, gpointer data, GError **error)
{
  g_assert_true (document_says (reader, "peta", NULL, "Of 13 sites"));
  g_assert_true (document_says (reader, "peta", "63.10", "Contoh J"));
  g_assert_false (document_says (reader, "peta", "63.10", "Of 13 sites"));
  return NULL;
}

/* The heading above the sites says how many there are. */
static gpointer
check_counted (KlasterReader *reader, gpointer heading, GError **error)
{
  g_assert_true (document_says (reader, "klaster", NULL, heading));
  g_assert_true (document_says (reader, "rekap", NULL, heading));
  return NULL;
}

static void
test_counted (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) empty = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  char none[] = "0 of 13 sites chosen", all[] = "13 sites";

  klaster_store_run (empty, check_counted, none, &error);
  g_assert_no_error (error);
  klaster_store_close (empty);
  run_on_sample (check_counted, all);
}

/* The map of a kabupaten tells of its site, not of all. */
static void
test_map (void)
{
  run_on_sample (check_map, NULL);
}

static void
test_bytes (void)
{
  run_on_sample (check_all_bytes, NULL);
}

int
main (int argc, char **argv)
{
  static gboolean (*const fills[]) (KlasterStore * store, GError * *error)
      = { fill_nothing, klaster_starter_fill, fill_sample };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/every/table", test_table);
  g_test_add_data_func ("/document/every/empty", &fills[0], test_store);
  g_test_add_data_func ("/document/every/starter", &fills[1], test_store);
  g_test_add_data_func ("/document/every/sample", &fills[2], test_store);
  g_test_add_func ("/document/every/map", test_map);
  g_test_add_func ("/document/every/counted", test_counted);
  g_test_add_func ("/document/every/bytes", test_bytes);
  return g_test_run ();
}
