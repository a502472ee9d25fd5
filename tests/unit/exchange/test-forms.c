/* The form of the enumerators, as XLSForm and as Excel workbook: what ODK, Kobo, Excel and the import rely
 * on. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "klaster-answer-book.h"
#include "klaster-book.h"
#include "klaster-sample.h"
#include "klaster-starter.h"
#include "klaster-xlsform.h"
#include "sheet-fixture.h"

static gpointer
read_form (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_form_source_read (reader, data, error);
}

/* Of the sample store, or of the starter store, where no village is chosen. */
static KlasterFormSource *
read_source (gboolean sample, KlasterPeriod period)
{
  KlasterFormQuery query = { period, period, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  KlasterFormSource *source;

  g_assert_no_error (error);
  if (sample)
    klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error);
  else
    klaster_starter_fill (store, &error);
  g_assert_no_error (error);
  source = klaster_store_run (store, read_form, &query, &error);
  g_assert_no_error (error);
  return source;
}

static const char *
get_text (const KlasterSheet *sheet, guint row, const char *column)
{
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    if (g_str_equal (klaster_sheet_get_column (sheet, i)->name, column))
      {
        const KlasterValue *value = klaster_sheet_get (sheet, row, i);

        return value->type == KLASTER_VALUE_TEXT ? value->text : "";
      }
  g_error ("no column %s", column);
}

/* ---- XLSForm */

static gboolean
is_legal (const char *name)
{
  return strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
             == strlen (name)
         && !g_ascii_isdigit (*name) && *name != '\0';
}

static gboolean
has_list (const KlasterSheet *choices, const char *list)
{
  for (guint row = 0; row < klaster_sheet_get_n_rows (choices); row++)
    if (g_str_equal (get_text (choices, row, "list_name"), list))
      return TRUE;
  return FALSE;
}

/* Every ${name} in TEXT is a question before. */
static void
check_references (const char *text, GHashTable *names)
{
  for (const char *at = strstr (text, "${"); at != NULL; at = strstr (at + 1, "${"))
    {
      g_autofree char *name = g_strndup (at + 2, strcspn (at + 2, "}"));

      g_assert_true (g_hash_table_contains (names, name));
    }
}

static void
check_survey (const KlasterSheet *survey, const KlasterSheet *choices)
{
  static const char *const formulas[] = { "relevant", "calculation", "constraint" };
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint row = 0; row < klaster_sheet_get_n_rows (survey); row++)
    {
      const char *type = get_text (survey, row, "type");
      const char *name = get_text (survey, row, "name");

      g_test_message ("%s %s", type, name);
      g_assert_true (is_legal (name));
      for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
        check_references (get_text (survey, row, formulas[i]), names);
      if (g_str_has_prefix (type, "end_"))
        {
          g_assert_cmpuint (open->len, >, 0);
          g_assert_cmpstr (name, ==, open->pdata[open->len - 1]);
          g_ptr_array_set_size (open, (int)open->len - 1);
          continue;
        }
      g_assert_true (g_hash_table_add (names, (gpointer)name));
      if (g_str_has_prefix (type, "begin_"))
        g_ptr_array_add (open, (gpointer)name);
      if (g_str_has_prefix (type, "select_one "))
        g_assert_true (has_list (choices, type + strlen ("select_one ")));
      /* XPath has no exponents. */
      g_assert_null (strchr (get_text (survey, row, "constraint"), 'e'));
      if (*get_text (survey, row, "constraint") != '\0')
        g_assert_cmpstr (get_text (survey, row, "constraint_message"), !=, "");
    }
  g_assert_cmpuint (open->len, ==, 0);
}

static void
check_choices (const KlasterSheet *choices)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; row < klaster_sheet_get_n_rows (choices); row++)
    {
      const char *name = get_text (choices, row, "name");

      g_assert_true (*name != '\0' && strchr (name, ' ') == NULL);
      g_assert_cmpstr (get_text (choices, row, "label"), !=, "");
      g_assert_true (g_hash_table_add (
          seen, g_strconcat (get_text (choices, row, "list_name"), " ", name, NULL)));
    }
}

static guint
find_row (const KlasterSheet *sheet, const char *column, const char *text)
{
  for (guint row = 0; row < klaster_sheet_get_n_rows (sheet); row++)
    if (g_str_equal (get_text (sheet, row, column), text))
      return row;
  g_error ("no %s %s", column, text);
}

static void
test_xlsform (gconstpointer data)
{
  gboolean sample = GPOINTER_TO_INT (data);
  g_autoptr (KlasterFormSource) source = read_source (sample, (KlasterPeriod){ 0 });
  g_autoptr (GPtrArray) sheets = klaster_xlsform_build (source);

  g_assert_cmpuint (sheets->len, ==, 3);
  g_assert_cmpstr (klaster_sheet_get_title (sheets->pdata[0]), ==, "survey");
  g_assert_cmpstr (klaster_sheet_get_title (sheets->pdata[1]), ==, "choices");
  g_assert_cmpstr (klaster_sheet_get_title (sheets->pdata[2]), ==, "settings");
  check_survey (sheets->pdata[0], sheets->pdata[1]);
  check_choices (sheets->pdata[1]);
  g_assert_cmpstr (get_text (sheets->pdata[2], 0, "form_id"), ==, KLASTER_FORM_ID);
  g_assert_cmpuint (strspn (get_text (sheets->pdata[2], 0, "version"), "0123456789"), ==, 10);
  for (guint i = 0; i < source->indicators->len; i++)
    {
      g_autofree char *question = klaster_form_dup_question (
          klaster_record_get_text (source->indicators->pdata[i], "code"));

      find_row (sheets->pdata[0], "name", question);
    }
}

/* What the skeleton asks for, with the sites and indicators of the sample. */
static void
test_xlsform_rows (void)
{
  static const struct
  {
    const char *name;
    const char *column;
    const char *text;
  } cases[] = {
    { "lokus", "type", "select_one lokus" },
    { "periode", "required", "yes" },
    { "enumerator", "choice_filter", "lokus=${lokus} or lokus='semua'" },
    { "enumerator_lain", "relevant", "${enumerator} = 'lain'" },
    { "jenis", "calculation",
      "if(selected('k6371051008 k6372031004', ${lokus}), 'kelurahan', 'desa')" },
    { "i_KEBIJAKAN_CAPAIAN", "constraint", ". >= 0 and . <= 100" },
    { "i_KEBIJAKAN_ATURAN", "type", "select_one ya_tidak" },
    { "i_INOV_JUMLAH", "type", "integer" },
    { "i_PROD_OMZET", "type", "decimal" },
    { "i_PROD_OMZET", "required", "" },
    { "i_EKO_PADES", "relevant",
      "${jenis} != 'kelurahan' and number(substr(${periode}, 0, 6)) >= 202505" },
    { "inovasi_item", "relevant", "${ada_inovasi} = 'ya'" },
    { "tahap", "type", "select_one tahap_inovasi" },
    { "foto_inovasi", "parameters", "max-pixels=1280" },
    { "titik", "parameters", "capture-accuracy=10 warning-accuracy=50" },
    { "kendala", "appearance", "multiline" },
    { "harga_rp", "constraint", ". >= 0" },
  };
  g_autoptr (KlasterFormSource) source = read_source (TRUE, (KlasterPeriod){ 0 });
  g_autoptr (GPtrArray) sheets = klaster_xlsform_build (source);
  const KlasterSheet *choices = sheets->pdata[1];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint row = find_row (sheets->pdata[0], "name", cases[i].name);

      g_test_message ("%s %s", cases[i].name, cases[i].column);
      g_assert_cmpstr (get_text (sheets->pdata[0], row, cases[i].column), ==, cases[i].text);
    }
  g_assert_cmpstr (get_text (choices, find_row (choices, "name", "k6305042012"), "label"), ==,
                   "Tapin · Contoh E");
  find_row (choices, "name", "202601B");
  find_row (choices, "name", "202711B");
  g_assert_cmpstr (get_text (sheets->pdata[2], 0, "instance_name"), ==,
                   "concat(${lokus}, '-', ${periode})");
}

/* Villages that are not chosen yet. */
static void
test_xlsform_unknown (void)
{
  g_autoptr (KlasterFormSource) source = read_source (FALSE, (KlasterPeriod){ 0 });
  g_autoptr (GPtrArray) sheets = klaster_xlsform_build (source);
  const char *calculation
      = get_text (sheets->pdata[0], find_row (sheets->pdata[0], "name", "jenis"), "calculation");

  g_assert_cmpuint (source->sites->len, ==, 13);
  find_row (sheets->pdata[1], "name", "k6305");
  g_assert_true (g_str_has_prefix (calculation, "if(selected('k6301 k6302 "));
  g_assert_nonnull (strstr (calculation, "'belum'"));
}

static void
test_xlsform_file (void)
{
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "formulir.xlsx", NULL);
  g_autoptr (KlasterFormSource) source = read_source (TRUE, (KlasterPeriod){ 0 });
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  gsize first_length, second_length;

  g_assert_true (klaster_xlsform_save (source, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &first, &first_length, NULL));
  g_assert_true (klaster_xlsform_save (source, path, &error));
  g_assert_true (g_file_get_contents (path, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
  {
    g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (klaster_book_get_n_sheets (book), ==, 3);
    g_assert_cmpstr (klaster_book_get_sheet_name (book, 0), ==, "survey");
    g_assert_cmpstr (klaster_book_get_sheet_name (book, 1), ==, "choices");
    g_assert_cmpstr (klaster_book_get_sheet_name (book, 2), ==, "settings");
  }
  fixture_remove_folder (folder);
}

/* ---- the workbook */

/* All rows of the sheet called NAME: number of the row -> GStrv of texts. */
static GHashTable *
read_sheet (KlasterBook *book, const char *name)
{
  GHashTable *rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_strfreev);
  g_autoptr (GError) error = NULL;
  KlasterRow row;
  guint sheet = 0;

  while (g_strcmp0 (klaster_book_get_sheet_name (book, sheet), name) != 0)
    g_assert_cmpuint (++sheet, <, klaster_book_get_n_sheets (book));
  g_assert_true (klaster_book_select (book, sheet, &error));
  while (klaster_book_next (book, &row, &error) == KLASTER_BOOK_ROW)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      for (guint i = 0; i < row.n_cells; i++)
        {
          g_assert_cmpint (row.cells[i].type, !=, KLASTER_CELL_FORMULA);
          g_strv_builder_add (cells, row.cells[i].text);
        }
      g_hash_table_insert (rows, GUINT_TO_POINTER (row.number), g_strv_builder_end (cells));
    }
  g_assert_no_error (error);
  return rows;
}

static char **
get_row (GHashTable *rows, guint number)
{
  return g_hash_table_lookup (rows, GUINT_TO_POINTER (number));
}

static guint
parse (const char *text)
{
  return (guint)g_ascii_strtoull (text, NULL, 10);
}

/* The line of codes that says where the answer of QUESTION is. */
static char **
find_code (GHashTable *codes, const char *what, const char *question)
{
  for (guint i = 1; get_row (codes, i) != NULL; i++)
    if (g_str_equal (get_row (codes, i)[0], what) && g_str_equal (get_row (codes, i)[1], question))
      return get_row (codes, i);
  return NULL;
}

static void
check_codes (GHashTable *codes, const KlasterFormSite *site)
{
  static const char *const what[] = { "klaster_form", "site", "lokus", "period" };

  for (guint i = 0; i < G_N_ELEMENTS (what); i++)
    g_assert_cmpstr (get_row (codes, i + 1)[0], ==, what[i]);
  g_assert_cmpstr (get_row (codes, 1)[1], ==, "1");
  g_assert_cmpstr (get_row (codes, 2)[1], ==, klaster_record_get_id (site->record));
  g_assert_cmpstr (get_row (codes, 3)[1], ==, site->name);
  g_assert_cmpstr (get_row (codes, 4)[1], ==, "202611B");
}

/* Where a question is said to be, there it is. */
static void
check_answers (const KlasterFormSource *source,
               const KlasterFormSite *site,
               GHashTable *codes,
               GHashTable *report)
{
  for (guint i = 0; i < source->indicators->len; i++)
    {
      const KlasterRecord *indicator = source->indicators->pdata[i];
      g_autofree char *question
          = klaster_form_dup_question (klaster_record_get_text (indicator, "code"));
      char **code = find_code (codes, "answer", question);

      g_test_message ("%s", question);
      g_assert_true ((code != NULL) == klaster_form_is_asked (indicator, site->kind));
      if (code == NULL)
        continue;
      g_assert_cmpstr (code[2], ==, "Laporan");
      g_assert_cmpuint (parse (code[4]), ==, 3);
      g_assert_cmpstr (get_row (report, parse (code[3]))[1], ==,
                       klaster_record_get_text (indicator, "label"));
      g_assert_nonnull (find_code (codes, "remark", question));
    }
}

static void
check_known (const KlasterFormSite *site, GHashTable *codes, GHashTable *innovations)
{
  char **name = find_code (codes, "item", "nama_inovasi");
  guint first = parse (name[3]), last = parse (name[4]);

  g_assert_cmpuint (last - first + 1, ==, site->innovations->len + 10);
  for (guint i = 0; i < site->innovations->len; i++)
    g_assert_cmpstr (get_row (innovations, first + i)[parse (name[5]) - 1], ==,
                     klaster_record_get_text (site->innovations->pdata[i], "name"));
}

static void
test_answer_book (void)
{
  char *folder = fixture_make_folder ();
  g_autoptr (KlasterFormSource) source = read_source (TRUE, (KlasterPeriod){ 2026, 5 });
  g_autoptr (GError) error = NULL;

  g_assert_true (klaster_answer_book_save_all (source, KLASTER_SHEET_F4, folder, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_count_files (folder), ==, 13);
  for (guint i = 0; i < source->sites->len; i++)
    {
      g_autofree char *name = klaster_answer_book_dup_file_name (source, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, &error);
      g_autoptr (GHashTable) codes = read_sheet (book, KLASTER_FORM_CODES_SHEET);
      g_autoptr (GHashTable) report = read_sheet (book, "Laporan");
      g_autoptr (GHashTable) innovations = read_sheet (book, "Inovasi");

      g_test_message ("%s", name);
      check_codes (codes, source->sites->pdata[i]);
      check_answers (source, source->sites->pdata[i], codes, report);
      check_known (source->sites->pdata[i], codes, innovations);
    }
  fixture_remove_folder (folder);
}

static void
test_answer_parts (void)
{
  static const struct
  {
    const char *entry;
    const char *text;
  } cases[] = {
    { "xl/worksheets/sheet1.xml", "<sheetProtection sheet=\"1\"" },
    { "xl/worksheets/sheet1.xml", "type=\"whole\"" },
    { "xl/worksheets/sheet1.xml", "<formula1>0</formula1><formula2>100</formula2>" },
    { "xl/worksheets/sheet1.xml", "<formula1>kode!$D$" },
    { "xl/worksheets/sheet1.xml", "paperSize=\"9\"" },
    { "xl/worksheets/sheet2.xml", "<sheetProtection sheet=\"1\"" },
    { "xl/worksheets/sheet3.xml", "<dataValidation " },
    { "xl/workbook.xml", "<sheet name=\"kode\" sheetId=\"5\" state=\"hidden\"" },
    { "xl/styles.xml", "<protection locked=\"0\"/>" },
  };
  char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "formulir.xlsx", NULL);
  g_autoptr (KlasterFormSource) source = read_source (TRUE, (KlasterPeriod){ 2026, 5 });
  g_autofree char *strings = NULL;

  g_assert_true (klaster_answer_book_save (source, 4, KLASTER_SHEET_A4, path, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fixture_read_entry (path, cases[i].entry);

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (strstr (text, cases[i].text));
    }
  /* The enumerator of this site and of no other. */
  strings = fixture_read_entry (path, "xl/sharedStrings.xml");
  g_assert_nonnull (strstr (strings, "Enumerator Contoh E"));
  g_assert_null (strstr (strings, "Enumerator Contoh A"));
  fixture_remove_folder (folder);
}

/* A disk that is full, also half way, leaves nothing. */
static void
test_answer_full (void)
{
  g_autoptr (KlasterFormSource) source = read_source (TRUE, (KlasterPeriod){ 2026, 5 });

  for (guint kilobytes = 0; kilobytes <= 8; kilobytes += 2)
    {
      char *folder = fixture_make_folder ();
      g_autofree char *path = g_build_filename (folder, "formulir.xlsx", NULL);
      g_autoptr (GError) error = NULL;
      struct rlimit former, limit;

      getrlimit (RLIMIT_FSIZE, &former);
      limit = (struct rlimit){ kilobytes * 1024, former.rlim_max };
      setrlimit (RLIMIT_FSIZE, &limit);
      g_assert_false (klaster_answer_book_save (source, 0, KLASTER_SHEET_A4, path, &error));
      setrlimit (RLIMIT_FSIZE, &former);
      g_assert_nonnull (strstr (error->message, "formulir.xlsx"));
      g_assert_cmpuint (fixture_count_files (folder), ==, 0);
      fixture_remove_folder (folder);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);
  g_test_add_data_func ("/exchange/xlsform/sample", GINT_TO_POINTER (TRUE), test_xlsform);
  g_test_add_data_func ("/exchange/xlsform/starter", GINT_TO_POINTER (FALSE), test_xlsform);
  g_test_add_func ("/exchange/xlsform/rows", test_xlsform_rows);
  g_test_add_func ("/exchange/xlsform/unknown", test_xlsform_unknown);
  g_test_add_func ("/exchange/xlsform/file", test_xlsform_file);
  g_test_add_func ("/exchange/answer-book/places", test_answer_book);
  g_test_add_func ("/exchange/answer-book/parts", test_answer_parts);
  g_test_add_func ("/exchange/answer-book/full", test_answer_full);
  return g_test_run ();
}
