/* The three documents of the starter and the sample store, on every paper. */
#include "klaster-compose-document.h"
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

static void
check_document (KlasterReader *reader, KlasterDocumentWish *wish)
{
  g_autoptr (GError) error = NULL;
  KlasterDocument *document = klaster_compose_document (reader, wish, &error);
  g_autoptr (KlasterPages) pages = NULL;
  guint page, last = 0, n_blocks = 0;
  double top, bottom;

  g_assert_no_error (error);
  pages = klaster_pages_new (document);
  for (; klaster_pages_get_block (pages, n_blocks, &page, &top, &bottom); n_blocks++)
    {
      /* No page is left empty. */
      g_assert_cmpuint (page, <=, last + 1);
      last = page;
    }
  g_assert_cmpuint (n_blocks, >, 12);
  g_assert_cmpuint (klaster_pages_get_count (pages), ==, last + 1);
  g_assert_cmpuint (last, <, 8);
}

static gpointer
check_documents (KlasterReader *reader, gpointer data, GError **error)
{
  for (const char *const *name = klaster_document_get_names (); *name != NULL; name++)
    {
      g_autofree char *id = dup_subject (reader, *name);

      for (guint i = 0; i < 4; i++)
        check_document (
            reader, &(KlasterDocumentWish){ .name = *name,
                                            .id = id,
                                            .paper = i & 1 ? KLASTER_PAPER_F4 : KLASTER_PAPER_A4,
                                            .landscape = (i & 2) != 0 });
    }
  return NULL;
}

static gpointer
check_refusals (KlasterReader *reader, gpointer data, GError **error)
{
  static const KlasterDocumentWish wishes[]
      = { { .name = "lain" },
          { .name = "lokus", .id = "00000000-0000-7000-8000-000000000000" },
          { .name = "kawasan", .id = "00000000-0000-7000-8000-000000000000" } };

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
  klaster_store_run (store, check_documents, NULL, &error);
  g_assert_no_error (error);
  klaster_store_run (store, check_refusals, NULL, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
}

static void
test_file_name (void)
{
  g_autofree char *name = klaster_document_dup_file_name ("Profil lokus – Desa X, Kab. Y (é)");

  g_assert_cmpstr (name, ==, "profil-lokus-desa-x-kab-y-e");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/document/compose/starter", GINT_TO_POINTER (0), test_store);
  g_test_add_data_func ("/document/compose/sample", GINT_TO_POINTER (1), test_store);
  g_test_add_func ("/document/compose/file-name", test_file_name);
  return g_test_run ();
}
