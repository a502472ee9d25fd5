/* The Excel form of one site and period (klaster-form-layout.h): the hidden sheet "kode" says where the answers
 * are. All of it is one unit, whatever the sheets look like.
 */
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-import-report.h"

/* Lines of codes, and rows and columns of answers, that any form of ours has. */
#define MAX_CODES 5000
#define MAX_ROW 2000
#define MAX_COLUMN 64

typedef struct
{
  guint sheet; /* number in the import */
  guint row, column; /* from 1 */
} Place;

typedef struct
{
  char *question;
  Place place;
  guint last_row; /* of items */
} Code;

typedef struct
{
  const KlasterImport *import;
  const KlasterImportSheetSlot *slot;
  const KlasterImportFile *file;
  char *site, *lokus, *period;
  GPtrArray *answers, *remarks, *items; /* Code */
  GHashTable *choices; /* "question label" -> key */
  GHashTable *cells; /* klaster_import_cell_key() within "sheet" -> KlasterCell with its text */
  gboolean taken;
} Answers;

/* ---- memory */

static void
code_free (gpointer data)
{
  Code *code = data;

  g_free (code->question);
  g_free (code);
}

static void
cell_free (gpointer data)
{
  KlasterCell *cell = data;

  g_free ((char *)cell->text);
  g_free ((char *)cell->result);
  g_free (cell);
}

static void
answers_free (gpointer taker)
{
  Answers *self = taker;

  g_free (self->site);
  g_free (self->lokus);
  g_free (self->period);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->choices);
  g_hash_table_unref (self->cells);
  g_free (self);
}

/* ---- the sheet of codes */

/* Number of the sheet NAME of the same file, or -1. */
static int
find_sheet (const Answers *self, const char *name)
{
  for (guint i = 0; i < self->import->sheets->len; i++)
    {
      const KlasterImportSheetSlot *slot = klaster_import_slot (self->import, i);

      if (slot->file == self->slot->file && strcmp (slot->name, name) == 0)
        return (int)i;
    }
  return -1;
}

static const char *
get_text (const KlasterRow *row, guint column)
{
  return column < row->n_cells ? row->cells[column].text : "";
}

static void
take_text (char **kept, const char *text)
{
  g_free (*kept);
  *kept = g_strdup (text);
}

static void
add_code (Answers *self, GPtrArray *codes, const KlasterRow *row, gboolean item)
{
  int sheet = find_sheet (self, get_text (row, 2));
  Code *code;

  if (sheet < 0)
    return;
  code = g_new0 (Code, 1);
  code->question = g_strdup (get_text (row, 1));
  code->place.sheet = (guint)sheet;
  code->place.row = (guint)atoi (get_text (row, 3));
  code->last_row = item ? MIN ((guint)atoi (get_text (row, 4)), MAX_ROW) : code->place.row;
  code->place.column = (guint)atoi (get_text (row, item ? 5 : 4));
  g_ptr_array_add (codes, code);
}

static char *
make_choice_key (const char *question, const char *label)
{
  g_autofree char *folded = klaster_import_fold_name (label);

  return g_strconcat (question, " ", folded, NULL);
}

static void
read_code (Answers *self, const KlasterRow *row)
{
  const char *what = get_text (row, 0);

  if (strcmp (what, "site") == 0)
    take_text (&self->site, get_text (row, 1));
  else if (strcmp (what, "lokus") == 0)
    take_text (&self->lokus, get_text (row, 1));
  else if (strcmp (what, "period") == 0)
    take_text (&self->period, get_text (row, 1));
  else if (strcmp (what, "answer") == 0)
    add_code (self, self->answers, row, FALSE);
  else if (strcmp (what, "remark") == 0)
    add_code (self, self->remarks, row, FALSE);
  else if (strcmp (what, "item") == 0)
    add_code (self, self->items, row, TRUE);
  else if (strcmp (what, "choice") == 0)
    g_hash_table_replace (self->choices, make_choice_key (get_text (row, 1), get_text (row, 3)),
                          g_strdup (get_text (row, 2)));
}

static gboolean
read_codes (Answers *self, KlasterBook *book, GError **error)
{
  KlasterBookStep step = KLASTER_BOOK_END;
  KlasterRow row;

  if (!klaster_book_select (book, self->slot->book_sheet, error))
    return FALSE;
  for (guint n = 0; n < MAX_CODES; n++)
    {
      step = klaster_book_next (book, &row, error);
      if (step != KLASTER_BOOK_ROW)
        break;
      read_code (self, &row);
    }
  return step != KLASTER_BOOK_FAILED;
}

/* ---- the cells */

static char *
make_cell_key (const Place *place)
{
  return g_strdup_printf ("%u %u %u", place->sheet, place->row, place->column);
}

static void
keep_cells (Answers *self, guint sheet, const KlasterRow *row)
{
  for (guint i = 0; i < MIN (row->n_cells, MAX_COLUMN); i++)
    {
      const Place place = { sheet, row->number, i + 1 };
      KlasterCell *copy;

      if (row->cells[i].type == KLASTER_CELL_EMPTY)
        continue;
      copy = g_new0 (KlasterCell, 1);
      *copy = row->cells[i];
      copy->text = g_strdup (row->cells[i].text);
      copy->result = g_strdup (row->cells[i].result);
      g_hash_table_replace (self->cells, make_cell_key (&place), copy);
    }
}

static gboolean
read_cells (Answers *self, KlasterBook *book, GError **error)
{
  for (guint i = 0; i < self->import->sheets->len; i++)
    {
      const KlasterImportSheetSlot *slot = klaster_import_slot (self->import, i);
      KlasterBookStep step;
      KlasterRow row;

      if (slot->file != self->slot->file || slot == self->slot)
        continue;
      if (!klaster_book_select (book, slot->book_sheet, error))
        return FALSE;
      while ((step = klaster_book_next (book, &row, error)) == KLASTER_BOOK_ROW
             && row.number <= MAX_ROW)
        keep_cells (self, i, &row);
      if (step == KLASTER_BOOK_FAILED)
        return FALSE;
    }
  return TRUE;
}

static gpointer
answers_new (const KlasterImport *import, guint sheet, GCancellable *cancellable, GError **error)
{
  Answers *self = g_new0 (Answers, 1);
  g_autoptr (KlasterBook) book = NULL;

  self->import = import;
  self->slot = klaster_import_slot (import, sheet);
  self->file = import->files->pdata[self->slot->file];
  self->answers = g_ptr_array_new_with_free_func (code_free);
  self->remarks = g_ptr_array_new_with_free_func (code_free);
  self->items = g_ptr_array_new_with_free_func (code_free);
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, cell_free);
  book = klaster_book_open (self->file->path, cancellable, error);
  if (book != NULL && read_codes (self, book, error) && read_cells (self, book, error))
    return self;
  answers_free (self);
  return NULL;
}

/* What stands in PLACE, mended, and a label of QUESTION turned into its key. */
static KlasterCell
get_cell (const Answers *self, const Place *place, const char *question)
{
  const KlasterImportSheetSlot *slot = klaster_import_slot (self->import, place->sheet);
  g_autofree gint64 *mended_key = klaster_import_cell_key (place->row, place->column);
  g_autofree char *key = make_cell_key (place);
  g_autofree char *choice = NULL;
  const char *mended = g_hash_table_lookup (slot->mended, mended_key);
  const KlasterCell *found = g_hash_table_lookup (self->cells, key);
  KlasterCell cell = { .type = KLASTER_CELL_EMPTY, .text = "" };
  const char *meant;

  if (mended != NULL)
    cell = (KlasterCell){ .type = KLASTER_CELL_TEXT, .text = mended };
  else if (found != NULL)
    cell = *found;
  if (cell.type != KLASTER_CELL_TEXT)
    return cell;
  choice = make_choice_key (question, cell.text);
  meant = g_hash_table_lookup (self->choices, choice);
  if (meant != NULL)
    cell.text = meant;
  return cell;
}

/* ---- answers */

/* Troubles from FROM on lie in the sheet of PLACE. */
static void
set_sheet (KlasterImportReport *report, guint from, const Place *place)
{
  for (guint i = from; i < report->unit->troubles->len; i++)
    ((KlasterImportTrouble *)report->unit->troubles->pdata[i])->sheet = (int)place->sheet;
}

static const Code *
find_code (const GPtrArray *codes, const char *question)
{
  for (guint i = 0; i < codes->len; i++)
    if (strcmp (((Code *)codes->pdata[i])->question, question) == 0)
      return codes->pdata[i];
  return NULL;
}

static const KlasterRecord *
find_indicator (const Answers *self, const char *question)
{
  const GPtrArray *indicators = klaster_import_context_get_indicators (self->import->context);

  for (guint i = 0; i < indicators->len; i++)
    {
      g_autofree char *name
          = klaster_form_dup_question (klaster_record_get_text (indicators->pdata[i], "code"));

      if (strcmp (name, question) == 0)
        return indicators->pdata[i];
    }
  return NULL;
}

static void
take_indicator (const Answers *self,
                KlasterImportReport *report,
                const KlasterRecord *indicator,
                const Code *code,
                const KlasterCell *cell)
{
  const Code *remark_code = find_code (self->remarks, code->question);
  KlasterCell remark;

  if (remark_code == NULL)
    {
      klaster_import_report_add_value (report, indicator, cell, KLASTER_READ_COMMA,
                                       code->place.column, NULL);
      return;
    }
  remark = get_cell (self, &remark_code->place, "");
  klaster_import_report_add_value (report, indicator, cell, KLASTER_READ_COMMA, code->place.column,
                                   &remark);
}

static void
take_answer (const Answers *self, KlasterImportReport *report, const Code *code)
{
  const KlasterFormItem *item = klaster_form_find_item (code->question);
  const KlasterRecord *indicator = find_indicator (self, code->question);
  KlasterCell cell = get_cell (self, &code->place, code->question);
  guint from = report->unit->troubles->len;

  report->row = code->place.row;
  if (indicator != NULL)
    take_indicator (self, report, indicator, code, &cell);
  else if (item != NULL && item->type == KLASTER_FORM_ENUMERATOR)
    klaster_import_report_set_enumerator (report, cell.text, NULL, code->place.column);
  else if (item != NULL && item->field != NULL)
    klaster_import_report_read (report, klaster_import_report_get_item (report), item->field, &cell,
                                KLASTER_READ_COMMA, code->place.row, code->place.column);
  set_sheet (report, from, &code->place);
}

/* ---- innovations and products */

static KlasterCell
get_item_cell (const Answers *self, const Code *code, guint row)
{
  const Place place = { code->place.sheet, row, code->place.column };

  return get_cell (self, &place, code->question);
}

/* The code of the name of items in the same sheet as CODE. */
static const Code *
find_name (const Answers *self, const Code *code)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Code *other = self->items->pdata[i];
      const KlasterFormItem *item = klaster_form_find_item (other->question);

      if (other->place.sheet == code->place.sheet && item != NULL
          && g_strcmp0 (item->field, "name") == 0)
        return other;
    }
  return NULL;
}

static gboolean
has_answers (const Answers *self, const Code *name, guint row)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Code *code = self->items->pdata[i];

      if (code->place.sheet == name->place.sheet
          && get_item_cell (self, code, row).type != KLASTER_CELL_EMPTY)
        return TRUE;
    }
  return FALSE;
}

static void
take_item (const Answers *self, KlasterImportReport *report, const Code *name, guint row)
{
  const char *entity = klaster_form_find_item (name->question)->entity;
  gboolean fills
      = report->site->last_period != NULL && strcmp (report->period, report->site->last_period) < 0;
  KlasterCell cell = get_item_cell (self, name, row);
  guint at;

  if (*cell.text == '\0')
    {
      KlasterImportTrouble *trouble = klaster_import_trouble_new (
          row, name->place.column, _ ("The name is missing, but other answers are there."));

      klaster_import_unit_tell (report->unit, trouble);
      return;
    }
  klaster_import_report_add_item (report, entity, cell.text, fills);
  at = report->unit->items->len - 1;
  for (guint i = 0; i < self->items->len; i++)
    {
      const Code *code = self->items->pdata[i];
      const KlasterFormItem *item = klaster_form_find_item (code->question);

      if (code == name || code->place.sheet != name->place.sheet || item == NULL
          || item->field == NULL)
        continue;
      cell = get_item_cell (self, code, row);
      klaster_import_report_read (report,
                                  &g_array_index (report->unit->items, KlasterImportItem, at),
                                  item->field, &cell, KLASTER_READ_COMMA, row, code->place.column);
    }
}

static void
take_items (const Answers *self, KlasterImportReport *report)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Code *name = self->items->pdata[i];
      guint from = report->unit->troubles->len;

      if (find_name (self, name) != name)
        continue;
      for (guint row = name->place.row; row <= name->last_row; row++)
        if (has_answers (self, name, row))
          take_item (self, report, name, row);
      set_sheet (report, from, &name->place);
    }
}

/* ---- the unit */

static gboolean
is_empty (const Answers *self)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const Code *code = self->answers->pdata[i];
      const KlasterFormItem *item = klaster_form_find_item (code->question);

      /* The enumerator may stand in a form that nobody has filled in. */
      if ((item == NULL || item->type != KLASTER_FORM_ENUMERATOR)
          && get_cell (self, &code->place, "").type != KLASTER_CELL_EMPTY)
        return FALSE;
    }
  return TRUE;
}

static void
leave_empty (KlasterImportUnit *unit)
{
  KlasterImportTrouble *trouble
      = klaster_import_trouble_new (0, 0, _ ("Nothing is filled in in this form."));

  trouble->warning = TRUE;
  klaster_import_unit_tell (unit, trouble);
  unit->state = KLASTER_ROW_LEFT_OUT;
}

/* Two forms for one site and period go to a choice. */
static void
set_group (const Answers *self, KlasterImportReport *report)
{
  KlasterImportUnit *unit = report->unit;
  const char *who = klaster_import_report_get_enumerator_name (report);

  klaster_import_report_set_group (report);
  unit->option = g_strdup_printf ("%s: %s", self->file->name,
                                  who != NULL ? who : _ ("enumerator not named"));
  unit->root = g_strdup (self->file->name);
}

static void
answers_take (gpointer taker, const KlasterImportCells *cells, KlasterImportUnit *unit)
{
  Answers *self = taker;
  g_auto (KlasterImportReport) report = { 0 };
  g_autofree char *reason = NULL;
  g_auto (GStrv) repairs = NULL;
  gboolean by_id;

  if (self->taken)
    return;
  self->taken = TRUE;
  if (is_empty (self))
    {
      leave_empty (unit);
      return;
    }
  by_id = self->site != NULL
          && klaster_import_context_find_site (self->import->context, self->site, self->period,
                                               &reason, &repairs)
                 != NULL;
  if (!klaster_import_report_begin (&report, self->import->context, unit,
                                    by_id                 ? self->site
                                    : self->lokus != NULL ? self->lokus
                                                          : "",
                                    0, self->period != NULL ? self->period : "", 0,
                                    self->file->name))
    return;
  for (guint i = 0; i < self->answers->len; i++)
    take_answer (self, &report, self->answers->pdata[i]);
  take_items (self, &report);
  klaster_import_report_set_received_on (&report, NULL);
  set_group (self, &report);
}

const KlasterImportTakerClass klaster_import_answers_taker
    = { answers_new, answers_free, answers_take };
