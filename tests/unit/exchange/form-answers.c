#include "form-answers.h"

#include <string.h>
#include <xlsxwriter.h>

#include "book-fixture.h"
#include "klaster-xlsform.h"

/* ---- memory */

static void
question_free (gpointer data)
{
  FormQuestion *question = data;

  g_free (question->name);
  g_free (question->group);
  g_free (question->repeat);
  g_free (question);
}

static void
repeat_free (gpointer data)
{
  FormRepeat *repeat = data;

  g_free (repeat->name);
  g_hash_table_unref (repeat->texts);
  g_free (repeat);
}

static void
answer_free (gpointer data)
{
  FormAnswer *answer = data;

  g_hash_table_unref (answer->texts);
  g_ptr_array_unref (answer->repeats);
  g_free (answer->uuid);
  g_free (answer->root);
  g_free (answer);
}

void
form_answers_free (FormAnswers *self)
{
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->roots);
  g_free (self);
}

static GHashTable *
texts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* ---- the form */

static const char *
get_text (const KlasterSheet *sheet, guint row, guint column)
{
  const KlasterValue *value = klaster_sheet_get (sheet, row, column);

  return value->type == KLASTER_VALUE_TEXT ? value->text : "";
}

static void
read_questions (FormAnswers *self, const KlasterSheet *survey)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  const char *repeat = NULL;

  for (guint row = 0; row < klaster_sheet_get_n_rows (survey); row++)
    {
      const char *type = get_text (survey, row, 0);
      const char *name = get_text (survey, row, 1);

      if (g_str_has_prefix (type, "begin_"))
        {
          g_ptr_array_add (groups, g_strdup (name));
          if (strcmp (type, "begin_repeat") == 0)
            repeat = name;
        }
      else if (g_str_has_prefix (type, "end_"))
        {
          g_ptr_array_set_size (groups, groups->len - 1);
          repeat = NULL;
        }
      else
        {
          FormQuestion *question = g_new0 (FormQuestion, 1);
          GString *path = g_string_new (NULL);

          for (guint i = 0; i < groups->len; i++)
            g_string_append_printf (path, "%s%s", i > 0 ? "/" : "", (char *)groups->pdata[i]);
          question->name = g_strdup (name);
          question->group = g_string_free (path, FALSE);
          question->repeat = g_strdup (repeat);
          g_ptr_array_add (self->questions, question);
        }
    }
}

/* ---- answers of the store */

static void
set_field (GHashTable *texts, const char *question, const KlasterRecord *record, const char *field)
{
  const KlasterField *it = klaster_entity_get_field (klaster_record_get_entity (record), field);
  char *text = klaster_value_dup_wire (klaster_record_get (record, field));

  if (text != NULL && it->type == KLASTER_FIELD_BOOLEAN)
    {
      g_free (text);
      text = g_strdup (klaster_record_get_boolean (record, field) ? "ya" : "tidak");
    }
  if (text != NULL)
    g_hash_table_replace (texts, g_strdup (question), text);
}

static void
add_repeats (FormAnswer *answer, const GPtrArray *records, const char *name)
{
  guint n;
  const KlasterFormItem *items = klaster_form_items (&n);

  for (guint r = 0; r < records->len; r++)
    {
      FormRepeat *repeat = g_new0 (FormRepeat, 1);

      repeat->name = g_strdup (name);
      repeat->texts = texts_new ();
      for (guint i = 0; i < n; i++)
        if (g_strcmp0 (items[i].repeat, name) == 0 && items[i].field != NULL)
          set_field (repeat->texts, items[i].name, records->pdata[r], items[i].field);
      g_ptr_array_add (answer->repeats, repeat);
    }
}

static void
add_values (FormAnswer *answer, KlasterReader *reader, const KlasterRecord *report)
{
  const KlasterMatch matches[] = { { "report", klaster_record_get_id (report) }, { NULL, NULL } };
  g_autoptr (GPtrArray) values
      = klaster_reader_list (reader, klaster_entity_get ("report_value"), matches, "id", NULL);

  for (guint i = 0; i < values->len; i++)
    {
      g_autoptr (KlasterRecord) indicator
          = klaster_reader_get (reader, klaster_entity_get ("indicator"),
                                klaster_record_get_text (values->pdata[i], "indicator"), NULL);
      g_autofree char *name
          = klaster_form_dup_question (klaster_record_get_text (indicator, "code"));
      gboolean yes_no = strcmp (klaster_record_get_text (indicator, "type"), "yes_no") == 0;
      double number = klaster_record_get_number (values->pdata[i], "value");

      if (yes_no && !klaster_value_is_blank (klaster_record_get (values->pdata[i], "value")))
        form_answer_set (answer, name, number != 0 ? "ya" : "tidak");
      else
        set_field (answer->texts, name, values->pdata[i], "value");
    }
}

static void
add_answer (FormAnswers *self,
            KlasterReader *reader,
            const KlasterFormSite *site,
            const KlasterRecord *report,
            gboolean newest)
{
  static const char *const fields[][2] = { { "periode", "period" },
                                           { "hari_isi", "received_on" },
                                           { "perkembangan", "progress" },
                                           { "kendala", "obstacles" },
                                           { "tindak_lanjut", "follow_up" } };
  FormAnswer *answer = g_new0 (FormAnswer, 1);
  const char *enumerator = klaster_record_get_text (report, "enumerator");

  answer->texts = texts_new ();
  answer->repeats = g_ptr_array_new_with_free_func (repeat_free);
  answer->uuid = g_strdup (klaster_record_get_id (report));
  answer->root = g_strdup (answer->uuid);
  form_answer_set (answer, "lokus", site->name);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set_field (answer->texts, fields[i][0], report, fields[i][1]);
  if (enumerator != NULL)
    g_hash_table_replace (answer->texts, g_strdup ("enumerator"),
                          klaster_form_dup_enumerator_name (enumerator));
  add_values (answer, reader, report);
  if (newest)
    {
      add_repeats (answer, site->innovations, KLASTER_FORM_INNOVATIONS);
      add_repeats (answer, site->products, KLASTER_FORM_PRODUCTS);
    }
  g_ptr_array_add (self->roots, answer);
}

static gpointer
read_store (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterFormQuery query = { .first = { 2025, 0 }, .last = { 2026, 5 } };
  FormAnswers *self = g_new0 (FormAnswers, 1);
  g_autoptr (KlasterFormSource) source = klaster_form_source_read (reader, &query, error);
  g_autoptr (GPtrArray) sheets = NULL;

  g_assert_nonnull (source);
  self->questions = g_ptr_array_new_with_free_func (question_free);
  self->roots = g_ptr_array_new_with_free_func (answer_free);
  sheets = klaster_xlsform_build (source);
  read_questions (self, sheets->pdata[0]);
  for (guint s = 0; s < source->sites->len; s++)
    {
      const KlasterFormSite *site = source->sites->pdata[s];
      const KlasterMatch matches[]
          = { { "site", klaster_record_get_id (site->record) }, { NULL, NULL } };
      g_autoptr (GPtrArray) reports
          = klaster_reader_list (reader, klaster_entity_get ("report"), matches, "period", error);

      for (guint i = 0; i < reports->len; i++)
        if (klaster_record_has (reports->pdata[i], "received_on"))
          add_answer (self, reader, site, reports->pdata[i], i + 1 == reports->len);
    }
  return self;
}

FormAnswers *
form_answers_new (KlasterStore *store)
{
  return klaster_store_run (store, read_store, NULL, NULL);
}

FormAnswer *
form_answers_get (FormAnswers *self, guint index)
{
  return self->roots->pdata[index];
}

void
form_answer_set (FormAnswer *self, const char *question, const char *text)
{
  g_hash_table_replace (self->texts, g_strdup (question), g_strdup (text));
}

FormAnswer *
form_answers_add_copy (FormAnswers *self, guint index, const char *uuid)
{
  const FormAnswer *former = self->roots->pdata[index];
  FormAnswer *answer = g_new0 (FormAnswer, 1);
  GHashTableIter iter;
  gpointer question, text;

  answer->texts = texts_new ();
  answer->repeats = g_ptr_array_new_with_free_func (repeat_free);
  answer->uuid = g_strdup (uuid);
  answer->root = g_strdup (uuid);
  g_hash_table_iter_init (&iter, former->texts);
  while (g_hash_table_iter_next (&iter, &question, &text))
    form_answer_set (answer, question, text);
  g_ptr_array_add (self->roots, answer);
  return answer;
}

void
form_answers_drop_question (FormAnswers *self, const char *name)
{
  for (guint i = 0; i < self->questions->len; i++)
    if (strcmp (((FormQuestion *)self->questions->pdata[i])->name, name) == 0)
      {
        g_ptr_array_remove_index (self->questions, i);
        return;
      }
  g_assert_not_reached ();
}

/* ---- CSV */

/* "ekonomi/i_OMZET" with MARK for "/". */
static char *
dup_head (const FormQuestion *question, char mark)
{
  char *head = *question->group == '\0'
                   ? g_strdup (question->name)
                   : g_strdup_printf ("%s/%s", question->group, question->name);

  return g_strdelimit (head, "/", mark);
}

static void
add_cell (GString *csv, const char *text, char separator)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", parts);

  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, separator);
  g_string_append_printf (csv, "\"%s\"", quoted);
}

static char *
save (const char *folder, const char *name, const char *data, gssize size)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, data, size, NULL));
  return path;
}

char *
form_answers_write_kobo_csv (const FormAnswers *self, const char *folder, gboolean tags)
{
  static const char *const system[] = { "_id",
                                        "_uuid",
                                        "_submission_time",
                                        "_validation_status",
                                        "_notes",
                                        "_status",
                                        "_submitted_by",
                                        "__version__",
                                        "_tags",
                                        "meta/rootUuid",
                                        "_index" };
  g_autoptr (GString) csv = g_string_new (NULL);

  for (guint i = 0; i < self->questions->len; i++)
    {
      const FormQuestion *question = self->questions->pdata[i];
      g_autofree char *head = dup_head (question, '/');

      if (question->repeat == NULL)
        add_cell (csv, head, ';');
    }
  for (guint i = 0; i < G_N_ELEMENTS (system); i++)
    add_cell (csv, system[i], ';');
  g_string_append (csv, "\r\n");
  if (tags)
    g_string_append (csv, "\"\";\"#date\";\"\";\"#loc\"\r\n");
  for (guint r = 0; r < self->roots->len; r++)
    {
      const FormAnswer *answer = self->roots->pdata[r];
      g_autofree char *number = g_strdup_printf ("%u", r + 1);
      g_autofree char *root = g_strconcat ("uuid:", answer->root, NULL);
      const char *const values[] = { number, answer->uuid, "2026-03-05T17:41:19",
                                     "",     "",           "submitted_via_web",
                                     "",     "vXYZ",       "",
                                     root,   number };

      for (guint i = 0; i < self->questions->len; i++)
        {
          const FormQuestion *question = self->questions->pdata[i];

          if (question->repeat == NULL)
            add_cell (csv, g_hash_table_lookup (answer->texts, question->name), ';');
        }
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        add_cell (csv, values[i], ';');
      g_string_append (csv, "\r\n");
    }
  return save (folder, "laporan - all versions - labels - 2026-03-06.csv", csv->str,
               (gssize)csv->len);
}

/* ---- XLSX */

static void
write_text (lxw_worksheet *sheet, guint row, guint column, const char *text)
{
  if (text != NULL && *text != '\0')
    worksheet_write_string (sheet, row, (lxw_col_t)column, text, NULL);
}

static void
write_root_sheet (const FormAnswers *self, lxw_worksheet *sheet)
{
  for (guint r = 0; r <= self->roots->len; r++)
    {
      const FormAnswer *answer = r > 0 ? self->roots->pdata[r - 1] : NULL;
      guint column = 0;
      g_autofree char *root = answer != NULL ? g_strconcat ("uuid:", answer->root, NULL) : NULL;

      for (guint i = 0; i < self->questions->len; i++)
        {
          const FormQuestion *question = self->questions->pdata[i];
          g_autofree char *head = dup_head (question, '/');

          if (question->repeat == NULL)
            write_text (sheet, r, column++,
                        answer == NULL ? head
                                       : g_hash_table_lookup (answer->texts, question->name));
        }
      write_text (sheet, r, column++, answer == NULL ? "_uuid" : answer->uuid);
      write_text (sheet, r, column++, answer == NULL ? "_submission_time" : "2026-03-05T17:41:19");
      write_text (sheet, r, column++, answer == NULL ? "meta/rootUuid" : root);
      if (answer == NULL)
        write_text (sheet, r, column, "_index");
      else
        worksheet_write_number (sheet, r, (lxw_col_t)column, r, NULL);
    }
}

static void
write_repeat_row (const FormAnswers *self,
                  lxw_worksheet *sheet,
                  guint row,
                  const FormRepeat *repeat,
                  const FormAnswer *parent,
                  guint number)
{
  guint column = 0;

  for (guint i = 0; i < self->questions->len; i++)
    {
      const FormQuestion *question = self->questions->pdata[i];

      if (g_strcmp0 (question->repeat, repeat->name) == 0)
        write_text (sheet, row, column++, g_hash_table_lookup (repeat->texts, question->name));
    }
  worksheet_write_number (sheet, row, (lxw_col_t)column, row, NULL);
  /* Two deep the index is of a row in the sheet above, which is no row of the reports. */
  if (self->nested && strcmp (repeat->name, KLASTER_FORM_PRODUCTS) == 0)
    {
      write_text (sheet, row, column + 1, KLASTER_FORM_INNOVATIONS);
      number = self->roots->len + 1 - number;
    }
  else
    write_text (sheet, row, column + 1, "Laporan");
  worksheet_write_number (sheet, row, (lxw_col_t)column + 2, number, NULL);
  write_text (sheet, row, column + 3, parent->uuid);
}

static void
write_repeat_sheet (const FormAnswers *self, lxw_worksheet *sheet, const char *name)
{
  static const char *const system[]
      = { "_index", "_parent_table_name", "_parent_index", "_submission__uuid" };
  guint column = 0, row = 1;

  for (guint i = 0; i < self->questions->len; i++)
    {
      const FormQuestion *question = self->questions->pdata[i];
      g_autofree char *head = dup_head (question, '/');

      if (g_strcmp0 (question->repeat, name) == 0)
        write_text (sheet, 0, column++, head);
    }
  for (guint i = 0; i < G_N_ELEMENTS (system); i++)
    write_text (sheet, 0, column++, system[i]);
  for (guint r = 0; r < self->roots->len; r++)
    {
      const FormAnswer *answer = self->roots->pdata[r];

      for (guint i = 0; i < answer->repeats->len; i++)
        {
          const FormRepeat *repeat = answer->repeats->pdata[i];

          if (strcmp (repeat->name, name) == 0)
            write_repeat_row (self, sheet, row++, repeat, answer, r + 1);
        }
    }
}

char *
form_answers_write_kobo_xlsx (const FormAnswers *self, const char *folder)
{
  char *path = g_build_filename (folder, "laporan.xlsx", NULL);
  lxw_workbook_options options = { .constant_memory = TRUE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);

  write_root_sheet (self, workbook_add_worksheet (workbook, "Laporan"));
  write_repeat_sheet (self, workbook_add_worksheet (workbook, KLASTER_FORM_INNOVATIONS),
                      KLASTER_FORM_INNOVATIONS);
  write_repeat_sheet (self, workbook_add_worksheet (workbook, KLASTER_FORM_PRODUCTS),
                      KLASTER_FORM_PRODUCTS);
  g_assert_cmpint (workbook_close (workbook), ==, LXW_NO_ERROR);
  return path;
}

/* ---- ODK */

static void
add_odk_heads (const FormAnswers *self, GString *csv, const char *repeat)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const FormQuestion *question = self->questions->pdata[i];
      g_autofree char *head = repeat != NULL ? g_strdup (question->name) : dup_head (question, '-');

      if (g_strcmp0 (question->repeat, repeat) == 0)
        add_cell (csv, head, ',');
    }
}

static void
add_odk_cells (const FormAnswers *self, GString *csv, const char *repeat, GHashTable *texts)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      const FormQuestion *question = self->questions->pdata[i];

      if (g_strcmp0 (question->repeat, repeat) == 0)
        add_cell (csv, g_hash_table_lookup (texts, question->name), ',');
    }
}

static char *
dup_odk_root (const FormAnswers *self)
{
  GString *csv = g_string_new (NULL);

  add_cell (csv, "SubmissionDate", ',');
  add_odk_heads (self, csv, NULL);
  add_cell (csv, "KEY", ',');
  add_cell (csv, "ReviewState", ',');
  g_string_append_c (csv, '\n');
  for (guint r = 0; r < self->roots->len; r++)
    {
      const FormAnswer *answer = self->roots->pdata[r];
      g_autofree char *key = g_strconcat ("uuid:", answer->root, NULL);

      add_cell (csv, "2026-03-05T17:41:19.000Z", ',');
      add_odk_cells (self, csv, NULL, answer->texts);
      add_cell (csv, key, ',');
      add_cell (csv, "", ',');
      g_string_append_c (csv, '\n');
    }
  return g_string_free (csv, FALSE);
}

static char *
dup_odk_repeat (const FormAnswers *self, const char *name)
{
  GString *csv = g_string_new (NULL);

  add_odk_heads (self, csv, name);
  add_cell (csv, "PARENT_KEY", ',');
  add_cell (csv, "KEY", ',');
  g_string_append_c (csv, '\n');
  for (guint r = 0; r < self->roots->len; r++)
    {
      const FormAnswer *answer = self->roots->pdata[r];
      g_autofree char *key = g_strconcat ("uuid:", answer->root, NULL);

      for (guint i = 0; i < answer->repeats->len; i++)
        {
          const FormRepeat *repeat = answer->repeats->pdata[i];

          if (strcmp (repeat->name, name) != 0)
            continue;
          add_odk_cells (self, csv, name, repeat->texts);
          add_cell (csv, key, ',');
          add_cell (csv, "x", ',');
          g_string_append_c (csv, '\n');
        }
    }
  return g_string_free (csv, FALSE);
}

char *
form_answers_write_odk (const FormAnswers *self, const char *folder, const char *photo)
{
  g_autofree char *root = dup_odk_root (self);
  g_autofree char *innovations = dup_odk_repeat (self, KLASTER_FORM_INNOVATIONS);
  g_autofree char *products = dup_odk_repeat (self, KLASTER_FORM_PRODUCTS);
  g_autofree char *media = g_strdup_printf ("media/%s", photo != NULL ? photo : "");
  const BookFixturePart parts[] = { { "laporan_klaster_inovasi.csv", root, 0 },
                                    { "laporan_klaster_inovasi-inovasi_item.csv", innovations, 0 },
                                    { "laporan_klaster_inovasi-produk_item.csv", products, 0 },
                                    { photo != NULL ? media : NULL, "JFIF contoh", 0 },
                                    { NULL, NULL, 0 } };
  g_autoptr (GBytes) zip = book_fixture_zip (parts);

  return save (folder, "laporan_klaster_inovasi.zip", g_bytes_get_data (zip, NULL),
               (gssize)g_bytes_get_size (zip));
}
