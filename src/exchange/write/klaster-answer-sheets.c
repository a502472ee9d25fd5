/* The sheets that an enumerator sees. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-answer-book-private.h"
#include "klaster-format.h"

/* Lines for new innovations and products below those that are known. */
#define EMPTY_ITEMS 10
#define LONG_ROW_HEIGHT 75

/* Columns of the report. */
enum
{
  NUMBER,
  QUESTION,
  ANSWER,
  UNIT,
  EXPLANATION,
  REMARK,
  N_COLUMNS
};

typedef struct
{
  KlasterAnswerBook *book;
  lxw_worksheet *sheet;
  const char *name;
  guint row;
  guint n_questions;
} Report;

static const KlasterChoice yes_no[]
    = { { "ya", N_ ("Yes") }, { "tidak", N_ ("No") }, { NULL, NULL } };

static void
write_text (lxw_worksheet *sheet, guint row, guint column, const char *text, lxw_format *format)
{
  if (text != NULL)
    worksheet_write_string (sheet, row, (lxw_col_t)column, text, format);
}

/* ---- the report */

static void
write_head (Report *self)
{
  static const double widths[N_COLUMNS] = { 5, 46, 20, 14, 40, 36 };
  const char *const heads[N_COLUMNS]
      = { _ ("No."), _ ("Question"), _ ("Answer"), _ ("Unit"), _ ("Guide"), _ ("Note") };
  g_autofree char *period = klaster_period_dup_label (self->book->source->first);

  write_text (self->sheet, 1, QUESTION, _ ("Site"), self->book->plain);
  worksheet_write_string (self->sheet, 1, ANSWER, self->book->site->title, self->book->section);
  write_text (self->sheet, 2, QUESTION, _ ("Period"), self->book->plain);
  worksheet_write_string (self->sheet, 2, ANSWER, period, self->book->section);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      worksheet_set_column (self->sheet, (lxw_col_t)i, (lxw_col_t)i, widths[i], NULL);
      write_text (self->sheet, 4, i, heads[i], self->book->head);
    }
  worksheet_freeze_panes (self->sheet, 5, 0);
  worksheet_repeat_rows (self->sheet, 4, 4);
  self->row = 5;
}

static void
write_section (Report *self, const char *title)
{
  write_text (self->sheet, self->row++, QUESTION, title, self->book->section);
}

/* The cells around an answer. */
static void
write_question (Report *self, const char *label, const char *unit, const char *explanation)
{
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_questions);

  write_text (self->sheet, self->row, NUMBER, number, self->book->plain);
  write_text (self->sheet, self->row, QUESTION, label, self->book->plain);
  write_text (self->sheet, self->row, UNIT, unit, self->book->plain);
  write_text (self->sheet, self->row, EXPLANATION, explanation, self->book->plain);
}

/* "Between 0 and 100. How to count …" */
static char *
dup_explanation (const KlasterRecord *indicator, const char *limits)
{
  const char *help = klaster_record_get_text (indicator, "help");

  if (limits == NULL || help == NULL)
    return g_strdup (limits != NULL ? limits : help);
  return g_strdup_printf ("%s. %s", limits, help);
}

static void
limit_indicator (Report *self, const KlasterRecord *indicator, const char *question)
{
  const char *type = klaster_record_get_text (indicator, "type");
  double lowest, highest;

  if (g_strcmp0 (type, "yes_no") == 0)
    {
      klaster_answer_book_limit_to_list (
          self->sheet, self->row, self->row, ANSWER,
          klaster_answer_book_add_choices (self->book, question, yes_no), FALSE);
      return;
    }
  klaster_form_get_limits (indicator, &lowest, &highest);
  klaster_answer_book_limit_to_numbers (self->sheet, self->row, self->row, ANSWER, lowest, highest,
                                        g_strcmp0 (type, "count") == 0);
}

static lxw_format *
get_indicator_format (const KlasterAnswerBook *book, const KlasterRecord *indicator)
{
  const char *type = klaster_record_get_text (indicator, "type");

  if (g_strcmp0 (type, "yes_no") == 0)
    return book->answer;
  if (g_strcmp0 (type, "count") == 0 || g_strcmp0 (type, "money") == 0)
    return book->answer_whole;
  return book->answer_number;
}

static void
write_indicator (Report *self, const KlasterRecord *indicator)
{
  g_autofree char *question
      = klaster_form_dup_question (klaster_record_get_text (indicator, "code"));
  gboolean is_yes_no = g_strcmp0 (klaster_record_get_text (indicator, "type"), "yes_no") == 0;
  double lowest, highest;
  g_autofree char *limits = NULL;
  g_autofree char *explanation = NULL;

  klaster_form_get_limits (indicator, &lowest, &highest);
  limits = is_yes_no ? NULL : klaster_form_dup_limits (lowest, highest);
  explanation = dup_explanation (indicator, limits);
  write_question (self, klaster_record_get_text (indicator, "label"),
                  is_yes_no ? NULL : klaster_record_get_text (indicator, "unit"), explanation);
  worksheet_write_blank (self->sheet, self->row, ANSWER,
                         get_indicator_format (self->book, indicator));
  worksheet_write_blank (self->sheet, self->row, REMARK, self->book->answer);
  klaster_answer_book_add_place (self->book, "answer", question, self->name, self->row, ANSWER);
  klaster_answer_book_add_place (self->book, "remark", question, self->name, self->row, REMARK);
  limit_indicator (self, indicator, question);
  self->row++;
}

static void
write_group (Report *self, const KlasterChoice *group)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < self->book->source->indicators->len; i++)
    {
      const KlasterRecord *indicator = self->book->source->indicators->pdata[i];

      if (g_strcmp0 (klaster_record_get_text (indicator, "group"), group->key) != 0
          || !klaster_form_is_asked (indicator, self->book->site->kind))
        continue;
      if (!begun)
        write_section (self, _ (group->label));
      begun = TRUE;
      write_indicator (self, indicator);
    }
}

/* ---- fixed questions of the report */

/* Who may report for the site: nobody is told the names of people elsewhere. */
static gboolean
is_of_site (const KlasterRecord *enumerator, const KlasterFormSite *site)
{
  return g_strcmp0 (klaster_record_get_id (enumerator), site->enumerator) == 0
         || g_strcmp0 (klaster_record_get_text (enumerator, "kabupaten"),
                       klaster_record_get_text (site->record, "kabupaten"))
                == 0;
}

/* Names of enumerators as choices, ended by one without key; keys are owned by KEYS. */
static KlasterChoice *
list_enumerators (const KlasterAnswerBook *book, GPtrArray *keys)
{
  GPtrArray *enumerators = book->source->enumerators;
  KlasterChoice *choices = g_new0 (KlasterChoice, enumerators->len + 1);
  guint n = 0;

  for (guint i = 0; i < enumerators->len; i++)
    if (is_of_site (enumerators->pdata[i], book->site))
      {
        char *key
            = klaster_form_dup_enumerator_name (klaster_record_get_id (enumerators->pdata[i]));

        g_ptr_array_add (keys, key);
        choices[n++]
            = (KlasterChoice){ key, klaster_record_get_text (enumerators->pdata[i], "name") };
      }
  return choices;
}

static const char *
find_enumerator_name (const KlasterAnswerBook *book)
{
  for (guint i = 0; i < book->source->enumerators->len; i++)
    {
      const KlasterRecord *enumerator = book->source->enumerators->pdata[i];

      if (g_strcmp0 (klaster_record_get_id (enumerator), book->site->enumerator) == 0)
        return klaster_record_get_text (enumerator, "name");
    }
  return NULL;
}

static void
write_enumerator (Report *self, const KlasterFormItem *item)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree KlasterChoice *choices = list_enumerators (self->book, keys);
  const char *name = find_enumerator_name (self->book);

  if (name != NULL)
    write_text (self->sheet, self->row, ANSWER, name, self->book->answer);
  else
    worksheet_write_blank (self->sheet, self->row, ANSWER, self->book->answer);
  if (choices[0].key != NULL)
    klaster_answer_book_limit_to_list (
        self->sheet, self->row, self->row, ANSWER,
        klaster_answer_book_add_choices (self->book, item->name, choices), TRUE);
}

static void
write_date (Report *self)
{
  lxw_data_validation validation
      = { .validate = LXW_VALIDATION_TYPE_DATE,
          .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
          .minimum_datetime = { 2020, 1, 1, 0, 0, 0 },
          .maximum_datetime = { 2099, 12, 31, 0, 0, 0 },
          .error_title = _ ("This is not a date"),
          .error_message = _ ("Write the date as day/month/year, for example 23/01/2026.") };

  worksheet_write_blank (self->sheet, self->row, ANSWER, self->book->answer_date);
  worksheet_data_validation_cell (self->sheet, self->row, ANSWER, &validation);
}

/* Over the width of the table, with room for some lines. */
static void
write_long_text (Report *self)
{
  worksheet_merge_range (self->sheet, self->row, ANSWER, self->row, REMARK, "", self->book->answer);
  worksheet_set_row (self->sheet, self->row, LONG_ROW_HEIGHT, NULL);
}

/* Photos and points come with an app, or beside the file. */
static void
write_item (Report *self, const KlasterFormItem *item)
{
  write_question (self, _ (item->label), NULL,
                  item->type != KLASTER_FORM_LONG_TEXT && item->hint != NULL ? _ (item->hint)
                                                                             : NULL);
  if (item->type == KLASTER_FORM_ENUMERATOR)
    write_enumerator (self, item);
  else if (item->type == KLASTER_FORM_DATE)
    write_date (self);
  else
    write_long_text (self);
  klaster_answer_book_add_place (self->book, "answer", item->name, self->name, self->row, ANSWER);
  self->row++;
}

static void
write_items (Report *self, gboolean long_texts)
{
  guint n;
  const KlasterFormItem *items = klaster_form_items (&n);

  for (guint i = 0; i < n; i++)
    if (items[i].group == NULL
        && (long_texts
                ? items[i].type == KLASTER_FORM_LONG_TEXT
                : items[i].type == KLASTER_FORM_ENUMERATOR || items[i].type == KLASTER_FORM_DATE))
      write_item (self, &items[i]);
}

/* ---- innovations and products */

static void
write_value (KlasterAnswerBook *book,
             lxw_worksheet *sheet,
             guint row,
             guint column,
             const KlasterFormItem *item,
             const KlasterValue *value,
             lxw_format *format)
{
  const KlasterField *field = klaster_form_item_get_field (item);

  /* What is sold in two months is of this period alone. */
  if (klaster_value_is_blank (value) || g_str_equal (field->name, "turnover"))
    worksheet_write_blank (sheet, row, (lxw_col_t)column, format);
  else if (field->type == KLASTER_FIELD_BOOLEAN)
    write_text (sheet, row, column, _ (yes_no[value->integer != 0 ? 0 : 1].label), format);
  else if (field->type == KLASTER_FIELD_CHOICE)
    write_text (sheet, row, column, klaster_field_get_choice_label (field, value->text), format);
  else if (value->type == KLASTER_VALUE_TEXT)
    write_text (sheet, row, column, value->text, format);
  else
    worksheet_write_number (sheet, row, (lxw_col_t)column, klaster_value_get_number (value),
                            format);
}

static lxw_format *
get_item_format (const KlasterAnswerBook *book, const KlasterFormItem *item)
{
  const KlasterField *field = klaster_form_item_get_field (item);

  if (field->type == KLASTER_FIELD_INTEGER || field->type == KLASTER_FIELD_MONEY)
    return book->answer_whole;
  return field->type == KLASTER_FIELD_DECIMAL ? book->answer_number : book->answer;
}

static void
limit_items (KlasterAnswerBook *book,
             lxw_worksheet *sheet,
             guint first,
             guint last,
             guint column,
             const KlasterFormItem *item)
{
  const KlasterField *field = klaster_form_item_get_field (item);
  gboolean is_yes_no = item->type == KLASTER_FORM_YES_NO;
  double lowest, highest;

  if (is_yes_no || item->type == KLASTER_FORM_CHOICE)
    klaster_answer_book_limit_to_list (
        sheet, first, last, column,
        klaster_answer_book_add_choices (book, item->name, is_yes_no ? yes_no : field->choices),
        FALSE);
  if (item->type != KLASTER_FORM_INTEGER && item->type != KLASTER_FORM_DECIMAL)
    return;
  klaster_form_get_field_limits (field, &lowest, &highest);
  klaster_answer_book_limit_to_numbers (sheet, first, last, column, lowest, highest,
                                        field->type != KLASTER_FIELD_DECIMAL);
}

/* A column of ITEM: its head, what is known, and empty lines. */
static void
write_column (KlasterAnswerBook *book,
              lxw_worksheet *sheet,
              const char *name,
              guint column,
              const KlasterFormItem *item,
              GPtrArray *known)
{
  guint first = 3, last = first + known->len + EMPTY_ITEMS - 1;
  lxw_format *format = get_item_format (book, item);
  g_autofree char *first_text = g_strdup_printf ("%u", first + 1);
  g_autofree char *last_text = g_strdup_printf ("%u", last + 1);
  g_autofree char *column_text = g_strdup_printf ("%u", column + 1);
  const char *const cells[]
      = { "item", item->name, name, first_text, last_text, column_text, NULL };

  worksheet_set_column (sheet, (lxw_col_t)column, (lxw_col_t)column,
                        item->type == KLASTER_FORM_LONG_TEXT ? 50 : 22, NULL);
  write_text (sheet, 2, column, _ (item->label), book->head);
  for (guint row = first; row <= last; row++)
    if (row - first < known->len)
      write_value (book, sheet, row, column, item,
                   klaster_record_get (known->pdata[row - first], item->field), format);
    else
      worksheet_write_blank (sheet, row, (lxw_col_t)column, format);
  klaster_answer_book_add_code (book, cells);
  limit_items (book, sheet, first, last, column, item);
}

/* ---- Functions for the workbook */

void
klaster_answer_book_fill_report (KlasterAnswerBook *self, lxw_worksheet *sheet, const char *name)
{
  Report report = { .book = self, .sheet = sheet, .name = name };
  const KlasterField *groups = klaster_entity_get_field (klaster_entity_get ("indicator"), "group");

  write_head (&report);
  write_items (&report, FALSE);
  for (const KlasterChoice *group = groups->choices; group->key != NULL; group++)
    write_group (&report, group);
  write_section (&report, _ ("Progress and obstacles"));
  write_items (&report, TRUE);
}

void
klaster_answer_book_fill_items (KlasterAnswerBook *self,
                                lxw_worksheet *sheet,
                                const char *name,
                                const char *repeat,
                                GPtrArray *known)
{
  guint n, column = 0;
  const KlasterFormItem *items = klaster_form_items (&n);

  write_text (sheet, 1, 0, self->site->title, self->section);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (items[i].repeat, repeat) == 0 && items[i].field != NULL)
      write_column (self, sheet, name, column++, &items[i], known);
  worksheet_freeze_panes (sheet, 3, 1);
  worksheet_repeat_rows (sheet, 2, 2);
}

void
klaster_answer_book_fill_instructions (KlasterAnswerBook *self, lxw_worksheet *sheet)
{
  const char *const lines[] = {
    _ ("Fill in the yellow cells of the sheets Laporan, Inovasi and Produk. The other cells are "
       "locked."),
    _ ("Write figures as numbers only, without Rp, % or unit. The unit stands beside the cell."),
    _ ("Leave a cell empty when the figure is not known. Write 0 only when the figure is really "
       "zero."),
    _ ("In cells with a list, choose an answer from the list."),
    _ ("On the sheets Inovasi and Produk write one innovation or product in a line. Those that are "
       "known already stand there; change what has changed."),
    _ ("Use the column Note to explain an unusual figure or a missing one."),
    _ ("Do not rename the sheets, and do not insert or delete rows and columns."),
    _ ("Save the file as Excel workbook (.xlsx) and send it back to the officer who sent it, "
       "together with the photos."),
  };

  worksheet_set_column (sheet, 0, 0, 5, NULL);
  worksheet_set_column (sheet, 1, 1, 110, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      write_text (sheet, i + 2, 0, number, self->plain);
      write_text (sheet, i + 2, 1, lines[i], self->plain);
    }
}
