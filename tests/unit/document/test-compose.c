/* Letters, refusals, and documents as they were when approved; test-every.c measures the pages of all documents. */
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-chase.h"
#include "klaster-compose-document.h"
#include "klaster-document-files.h"
#include "klaster-document-private.h"
#include "klaster-document-subjects.h"
#include "klaster-sample.h"
#include "klaster-starter.h"

/* Id of the first record that NAME can be about; NULL when it is about all. */
static char *
dup_subject (KlasterReader *reader, const char *name)
{
  g_autoptr (GPtrArray) subjects = klaster_document_list_subjects (reader, name, NULL);

  g_assert_nonnull (subjects);
  if (klaster_document_get_subject (name) == NULL)
    {
      g_assert_cmpuint (subjects->len, ==, 0);
      return NULL;
    }
  g_assert_cmpuint (subjects->len, >, 0);
  return g_strdup (((const KlasterDocumentSubject *)subjects->pdata[0])->id);
}

/* CHECK with DATA, on the sample. */
static void
run_on_sample (KlasterStoreFunc check, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  klaster_store_run (store, check, data, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
}

/* A profile is read at a meeting: two pages at most, whatever the paper, for every site and every kawasan, and upright
 * in type of nine tenths or more. */
static gpointer
check_profiles (KlasterReader *reader, gpointer data, GError **error)
{
  static const char *const names[] = { "lokus", "kawasan" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) subjects = klaster_document_list_subjects (reader, names[i], NULL);

      g_assert_cmpuint (subjects->len, >, 2);
      for (guint k = 0; k < subjects->len * 4; k++)
        {
          const KlasterDocumentSubject *subject = subjects->pdata[k / 4];
          const KlasterDocumentWish wish = { .name = names[i],
                                             .id = subject->id,
                                             .paper = k & 1 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4,
                                             .landscape = (k & 2) != 0 };
          KlasterDocument *document = klaster_compose_document (reader, &wish, NULL);
          double zoom = klaster_document_get_zoom (document);
          g_autoptr (KlasterPages) pages = klaster_pages_new (document);

          g_assert_cmpfloat (zoom, >=, wish.landscape ? 0.8 : 0.9);
          g_test_message ("%s %s %u", names[i], subject->id, k & 3);
          g_assert_cmpuint (klaster_pages_get_count (pages), <=, 2);
        }
    }
  return NULL;
}

/* A page for each person to be reminded; one that says so when there is nobody. */
static gpointer
check_letters (KlasterReader *reader, gpointer data, GError **error)
{
  const struct
  {
    KlasterPeriod period;
    guint sites; /* 0: all of them */
  } cases[] = { { { 2026, 4 }, 0 }, { { 2026, 4 }, 1 }, { { 2025, 3 }, 0 }, { { 2099, 0 }, 0 } };
  g_autofree char *site = dup_subject (reader, "lokus");

  for (guint i = 0; i < G_N_ELEMENTS (cases) * 2; i++)
    {
      const KlasterDocumentWish wish = { .name = "surat-tagihan",
                                         .id = cases[i / 2].sites == 1 ? site : NULL,
                                         .paper = i & 1 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4,
                                         .period = cases[i / 2].period };
      const KlasterChaseQuery query = { .to = wish.period, .site = wish.id };
      g_autoptr (KlasterChase) chase = klaster_chase_build (reader, &query, error);
      KlasterDocument *document = klaster_compose_document (reader, &wish, error);
      g_autoptr (KlasterPages) pages = NULL;

      g_assert_nonnull (document);
      pages = klaster_pages_new (document);
      g_assert_cmpuint (klaster_pages_get_count (pages), ==, MAX (1, chase->messages->len));
    }
  return NULL;
}

static gpointer
check_refusals (KlasterReader *reader, gpointer data, GError **error)
{
  static const KlasterDocumentWish wishes[]
      = { { .name = "lain" },
          { .name = "lokus", .id = "00000000-0000-7000-8000-000000000000" },
          { .name = "kawasan", .id = "00000000-0000-7000-8000-000000000000" },
          { .name = "opd", .id = "00000000-0000-7000-8000-000000000000" },
          { .name = "rapat", .id = "00000000-0000-7000-8000-000000000000" },
          { .name = "berita-acara", .id = "00000000-0000-7000-8000-000000000000" } };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autoptr (GError) trouble = NULL;

      g_assert_null (klaster_compose_document (reader, &wishes[i], &trouble));
      g_assert_error (trouble, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
    }
  return NULL;
}

static void
test_store (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (GPOINTER_TO_INT (data) ? klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error)
                                        : klaster_starter_fill (store, &error));
  klaster_store_run (store, check_profiles, NULL, &error);
  g_assert_no_error (error);
  klaster_store_run (store, check_letters, NULL, &error);
  g_assert_no_error (error);
  klaster_store_run (store, check_refusals, NULL, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
}

/* ---- the minutes of scoring */

/* The Nth block of KIND; NULL: there are fewer. */
static const Block *
find_block (const KlasterDocument *document, BlockKind kind, guint n)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const Block *block = document->blocks->pdata[i];

      if (block->kind == kind && n-- == 0)
        return block;
    }
  return NULL;
}

/* The sample: 11 desa and 2 kelurahan. */
static gpointer
check_minutes (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterDocumentWish together = { .name = "berita-acara" };
  const KlasterDocumentWish apart = { .name = "berita-acara", .lists = KLASTER_AWARD_LISTS_APART };
  g_autoptr (KlasterDocument) one = klaster_compose_document (reader, &together, NULL);
  g_autoptr (KlasterDocument) two = klaster_compose_document (reader, &apart, NULL);
  const Block *signature = find_block (one, BLOCK_SIGNATURE, 0);
  const Block *kelurahan = find_block (two, BLOCK_TABLE, 1);
  const TableRow *first = &g_array_index (kelurahan->rows, TableRow, 1);

  g_assert_true (g_str_has_prefix (signature->texts->pdata[0], "Tempat Contoh, "));
  g_assert_nonnull (strstr (signature->texts->pdata[0], "September 2026"));
  g_assert_cmpuint (find_block (one, BLOCK_TABLE, 0)->rows->len, ==, 1 + 13);
  g_assert_cmpuint (find_block (two, BLOCK_TABLE, 0)->rows->len, ==, 1 + 11);
  g_assert_cmpuint (kelurahan->rows->len, ==, 1 + 2);
  g_assert_cmpstr (first->cells[0], ==, "1");
  return NULL;
}

/* The edition says apart: so are the minutes and the certificates, unless told otherwise. */
static gpointer
check_lists (KlasterReader *reader, gpointer data, GError **error)
{
  static const struct
  {
    KlasterAwardLists lists;
    guint n_rows;
  } cases[] = { { KLASTER_AWARD_LISTS_OF_EDITION, 11 },
                { KLASTER_AWARD_LISTS_TOGETHER, 13 },
                { KLASTER_AWARD_LISTS_APART, 11 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterDocumentWish wish = { .name = "berita-acara", .lists = cases[i].lists };
      g_autoptr (KlasterDocument) document = klaster_compose_document (reader, &wish, NULL);

      g_assert_cmpuint (find_block (document, BLOCK_TABLE, 0)->rows->len, ==, 1 + cases[i].n_rows);
    }
  return NULL;
}

static gpointer
read_award (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (KlasterRecord) award
      = klaster_reader_first (reader, klaster_entity_get ("award"), NULL, NULL, error);

  return g_strdup (klaster_record_get_id (award));
}

static void
rank_apart (KlasterStore *store)
{
  g_autofree char *award = klaster_store_run (store, read_award, NULL, NULL);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;
  const KlasterValue yes = klaster_value_integer (1);

  klaster_change_set (change, klaster_entity_get ("award"), award, "by_kind", &yes);
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
}

/* Signed where and when it was decided, not when it is printed; one list, or desa and kelurahan each with ranks of
 * their own. */
static void
test_minutes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  klaster_store_run (store, check_minutes, NULL, &error);
  g_assert_no_error (error);
  rank_apart (store);
  klaster_store_run (store, check_lists, NULL, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
}

/* ---- as approved */

static gpointer
write_pdf (KlasterReader *reader, gpointer data, GError **error)
{
  static const char *const names[] = { "klaster", "rekap", "lokus" };
  const char *path = data;
  g_autofree char *site = dup_subject (reader, "lokus");
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (names); i++)
    {
      KlasterDocumentWish wish
          = { .name = names[i / 2],
              .id = klaster_document_get_subject (names[i / 2]) != NULL ? site : NULL,
              .period = { 2026, 2 },
              .as_approved = i % 2 == 0 };
      KlasterDocument *document = klaster_compose_document (reader, &wish, error);
      g_autoptr (KlasterPages) pages = document != NULL ? klaster_pages_new (document) : NULL;
      g_autofree char *content = NULL;
      g_autoptr (GBytes) bytes = NULL;
      gsize length;

      if (pages == NULL || !klaster_pages_write_pdf (pages, path, error)
          || !g_file_get_contents (path, &content, &length, error))
        return NULL;
      bytes = g_bytes_new (content, length);
      g_string_append_printf (all, "%u ", g_bytes_hash (bytes));
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static char **
print_all (KlasterStore *store)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "compose.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *hashes = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  hashes = klaster_store_run (store, write_pdf, path, &error);
  g_assert_no_error (error);
  return g_strsplit (hashes, " ", -1);
}

static gpointer
change_labels (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) all
      = klaster_reader_list (reader, klaster_entity_get ("indicator"), NULL, "id", error);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (KlasterRecord) copy = klaster_record_copy (all->pdata[i]);

      klaster_record_set_text (copy, "label", i % 2 == 0 ? "Nama baru" : "Nama lain");
      klaster_record_set_integer (copy, "required", 1);
      klaster_change_update (data, copy);
    }
  return NULL;
}

/* Byte by byte what came out before indicators were renamed and asked for. */
static void
test_as_approved (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  before = print_all (store);
  klaster_store_run (store, change_labels, change, &error);
  g_assert_no_error (error);
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
  after = print_all (store);
  g_assert_cmpstr (before[0], ==, after[0]);
  g_assert_cmpstr (before[1], !=, after[1]);
  g_assert_cmpstr (before[2], ==, after[2]);
  g_assert_cmpstr (before[3], !=, after[3]);
  klaster_store_close (store);
}

static gpointer
check_not_approved (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterDocumentWish wish
      = { .name = "klaster", .period = { 2026, 4 }, .as_approved = TRUE };
  g_autoptr (GError) trouble = NULL;

  g_assert_null (klaster_compose_document (reader, &wish, &trouble));
  g_assert_error (trouble, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
  return NULL;
}

static void
test_not_approved (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  klaster_store_run (store, check_not_approved, NULL, &error);
  klaster_store_close (store);
}

static void
test_file_name (void)
{
  g_autofree char *name = klaster_document_dup_file_name ("Profil lokus – Desa X, Kab. Y (é)");

  g_assert_cmpstr (name, ==, "profil-lokus-desa-x-kab-y-e");
}

/* Cells of all tables that end in a small raised number. */
static guint
count_coded (const KlasterPages *pages)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autoptr (GPtrArray) tables = klaster_pages_list_tables (pages);
  guint n = 0;

  for (guint t = 0; t < tables->len; t++)
    {
      const KlasterDocumentTable *table = tables->pdata[t];

      for (guint r = 1; r < table->rows->len; r++)
        for (char **cell = table->rows->pdata[r]; *cell != NULL; cell++)
          for (guint d = 0; d < G_N_ELEMENTS (digits); d++)
            if (g_str_has_suffix (*cell, digits[d]))
              n++;
    }
  return n;
}

/* The figures of charts stand with their codes in a table below, when that is chosen. */
static gpointer
check_codes (KlasterReader *reader, gpointer data, GError **error)
{
  static const struct
  {
    const char *name, *id;
    guint least; /* cells */
  } documents[] = { { "klaster", NULL, 60 },
                    { "grafik", "indikator", 60 },
                    { "lokus", NULL, 8 },
                    { "indeks-desa", NULL, 60 },
                    { "kawasan", NULL, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    for (guint coded = 0; coded < 2; coded++)
      {
        g_autofree char *first
            = documents[i].least < 10 ? dup_subject (reader, documents[i].name) : NULL;
        const KlasterDocumentWish wish = { .name = documents[i].name,
                                           .id = first != NULL ? first : documents[i].id,
                                           .brief = TRUE,
                                           .codes = coded == 1 };
        g_autoptr (KlasterPages) pages
            = klaster_pages_new (klaster_compose_document (reader, &wish, error));

        g_test_message ("%s: %u", wish.name, count_coded (pages));
        if (coded == 1)
          g_assert_cmpuint (count_coded (pages), >=, documents[i].least);
        else
          g_assert_cmpuint (count_coded (pages), ==, 0);
      }
  return NULL;
}

static void
test_codes (void)
{
  run_on_sample (check_codes, NULL);
}

/* The charts of 13 sites, as many to a page as are asked for. */
static gpointer
check_per_page (KlasterReader *reader, gpointer data, GError **error)
{
  static const guint counts[] = { 1, 2, 4, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (counts) * 4; i++)
    {
      guint n = counts[i / 4];
      const KlasterDocumentWish wish = { .name = "grafik",
                                         .id = "indikator",
                                         .per_page = n,
                                         .paper = i & 1 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4,
                                         .landscape = (i & 2) != 0 };
      g_autoptr (KlasterPages) pages
          = klaster_pages_new (klaster_compose_document (reader, &wish, error));

      g_assert_cmpuint (klaster_pages_get_count (pages), ==, (13 + n - 1) / n);
    }
  return NULL;
}

static void
test_per_page (void)
{
  run_on_sample (check_per_page, NULL);
}

/* The summary and 13 sites, in the order of their numbers, each a file of its own. */
static gpointer
check_per_site (KlasterReader *reader, gpointer folder, GError **error)
{
  static const char *const names[] = { "klaster", "atlas", "lokus" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const KlasterDocumentWish wish = { .name = names[i], .paper = KLASTER_PAPER_F4 };
      g_autoptr (GPtrArray) paths
          = klaster_document_write_per_site (reader, &wish, i % 2 == 0, folder, error);

      g_assert_no_error (*error);
      g_assert_true (klaster_document_is_per_site (names[i]));
      g_assert_cmpuint (paths->len, ==, i == 0 ? 14 : 13);
      for (guint k = 0; k < paths->len; k++)
        {
          g_autofree char *file = g_path_get_basename (paths->pdata[k]);

          g_assert_cmpint (g_ascii_strtoll (file, NULL, 10), ==, i == 0 ? k : k + 1);
          g_assert_cmpint (g_unlink (paths->pdata[k]), ==, 0);
        }
    }
  return NULL;
}

static void
test_per_site (void)
{
  g_autofree char *folder = g_dir_make_tmp ("klaster-per-site-XXXXXX", NULL);

  run_on_sample (check_per_site, folder);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_false (klaster_document_is_per_site ("kawasan"));
  g_assert_false (klaster_document_is_per_site ("rekap"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/document/compose/starter", GINT_TO_POINTER (0), test_store);
  g_test_add_data_func ("/document/compose/sample", GINT_TO_POINTER (1), test_store);
  g_test_add_func ("/document/compose/minutes", test_minutes);
  g_test_add_func ("/document/compose/as-approved", test_as_approved);
  g_test_add_func ("/document/compose/not-approved", test_not_approved);
  g_test_add_func ("/document/compose/file-name", test_file_name);
  g_test_add_func ("/document/compose/per-site", test_per_site);
  g_test_add_func ("/document/compose/codes", test_codes);
  g_test_add_func ("/document/compose/per-page", test_per_page);
  return g_test_run ();
}
