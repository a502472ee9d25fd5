#include "klaster-answer-book.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#include "klaster-answer-book-private.h"
#include "klaster-output.h"

#define ANSWER_COLOR 0xFFF8DC
#define HEAD_COLOR 0xE3EFED
#define ACCENT_COLOR 0x0F766E
#define LIMIT 1e15
#define MAX_ENTRY (16 * 1024 * 1024)

/* ---- formats */

static lxw_format *
create_format (KlasterAnswerBook *self, const char *number_format, gboolean unlocked)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_font_name (format, "Calibri");
  format_set_font_size (format, 10);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  format_set_num_format (format, number_format);
  if (!unlocked)
    return format;
  format_set_unlocked (format);
  format_set_bg_color (format, ANSWER_COLOR);
  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, 0xBFBFBF);
  return format;
}

static lxw_format *
create_text_format (KlasterAnswerBook *self, gboolean bold)
{
  lxw_format *format = create_format (self, "@", FALSE);

  format_set_text_wrap (format);
  if (bold)
    format_set_bold (format);
  return format;
}

static void
create_formats (KlasterAnswerBook *self)
{
  self->title = create_format (self, "@", FALSE);
  format_set_bold (self->title);
  format_set_font_size (self->title, 14);
  self->plain = create_text_format (self, FALSE);
  self->strong = create_text_format (self, TRUE);
  self->head = create_text_format (self, TRUE);
  format_set_bg_color (self->head, HEAD_COLOR);
  format_set_bottom (self->head, LXW_BORDER_THIN);
  format_set_bottom_color (self->head, ACCENT_COLOR);
  self->section = create_format (self, "@", FALSE);
  format_set_bold (self->section);
  format_set_font_color (self->section, ACCENT_COLOR);
  self->answer = create_format (self, "@", TRUE);
  format_set_text_wrap (self->answer);
  self->answer_whole = create_format (self, "#,##0", TRUE);
  self->answer_number = create_format (self, "#,##0.####", TRUE);
  self->answer_date = create_format (self, "dd/mm/yyyy", TRUE);
}

/* ---- codes */

static void
begin_codes (KlasterAnswerBook *self)
{
  g_autofree char *period = klaster_period_dup_code (self->source->first);
  const char *const mark[] = { KLASTER_FORM_CODES_MARK, "1", self->source->version, NULL };
  const char *const site[] = { "site", klaster_record_get_id (self->site->record), NULL };
  const char *const place[] = { "lokus", self->site->name, NULL };
  const char *const when[] = { "period", period, NULL };

  klaster_answer_book_add_code (self, mark);
  klaster_answer_book_add_code (self, site);
  klaster_answer_book_add_code (self, place);
  klaster_answer_book_add_code (self, when);
}

/* ---- proof */

/* libxlsxwriter puts the sheets through files of its own and does not notice when a disk is full: the sheet ends
 * too soon. So each part is read again. */
static gboolean
is_well_formed (struct archive *archive, GByteArray *bytes)
{
  guchar buffer[32768];
  la_ssize_t n;
  xmlDoc *document;

  g_byte_array_set_size (bytes, 0);
  while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0 && bytes->len < MAX_ENTRY)
    g_byte_array_append (bytes, buffer, (guint)n);
  if (n != 0)
    return FALSE;
  document = xmlReadMemory ((const char *)bytes->data, (int)bytes->len, NULL, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlFreeDoc (document);
  return document != NULL;
}

static gboolean
is_whole (const char *path)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean whole;
  int code = ARCHIVE_FATAL;

  archive_read_support_format_zip_seekable (archive);
  whole = archive_read_open_filename (archive, path, 65536) == ARCHIVE_OK;
  while (whole && (code = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    whole = is_well_formed (archive, bytes);
  archive_read_free (archive);
  return whole && code == ARCHIVE_EOF;
}

static void
prove (KlasterOutput *output, lxw_error code, const char *path)
{
  g_autofree char *name = NULL;
  const char *reason = code != LXW_NO_ERROR ? lxw_strerror (code) : NULL;

  if (reason == NULL && is_whole (klaster_output_get_part_path (output)))
    return;
  name = g_filename_display_name (path);
  klaster_output_fail (output, g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED,
                                            /* Translators: a file, then what the system says. */
                                            _ ("“%s” could not be written: %s"), name,
                                            reason != NULL ? reason : _ ("is the disk full?")));
}

/* ---- the workbook */

static lxw_worksheet *
add_sheet (KlasterAnswerBook *self, const char *name, const char *title)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->workbook, name);
  lxw_protection options = { .format_columns = LXW_TRUE, .format_rows = LXW_TRUE };

  worksheet_protect (sheet, NULL, &options);
  worksheet_set_landscape (sheet);
  /* 9 is A4, 14 Folio, which Excel has for F4. */
  worksheet_set_paper (sheet, self->paper == KLASTER_SHEET_F4 ? 14 : 9);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_set_margins (sheet, 0.6, 0.4, 0.6, 0.6);
  worksheet_set_footer (sheet, "&L&A&R&P/&N");
  worksheet_write_string (sheet, 0, 0, title, self->title);
  return sheet;
}

static void
fill (KlasterAnswerBook *self)
{
  lxw_worksheet *report, *innovations, *products, *instructions;

  create_formats (self);
  report = add_sheet (self, "Laporan", _ ("Two-month report of Klaster Inovasi Desa"));
  innovations = add_sheet (self, "Inovasi", _ ("Innovations of the site"));
  products = add_sheet (self, "Produk", _ ("Leading products of the site"));
  instructions = add_sheet (self, "Petunjuk", _ ("How to fill in the form"));
  self->codes = workbook_add_worksheet (self->workbook, KLASTER_FORM_CODES_SHEET);
  worksheet_hide (self->codes);
  worksheet_protect (self->codes, NULL, NULL);
  begin_codes (self);
  klaster_answer_book_fill_report (self, report, "Laporan");
  klaster_answer_book_fill_items (self, innovations, "Inovasi", KLASTER_FORM_INNOVATIONS,
                                  self->site->innovations);
  klaster_answer_book_fill_items (self, products, "Produk", KLASTER_FORM_PRODUCTS,
                                  self->site->products);
  klaster_answer_book_fill_instructions (self, instructions);
}

/* What the sheets share */

void
klaster_answer_book_add_code (KlasterAnswerBook *self, const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    worksheet_write_string (self->codes, self->n_codes, (lxw_col_t)i, cells[i], self->plain);
  self->n_codes++;
}

void
klaster_answer_book_add_place (KlasterAnswerBook *self,
                               const char *what,
                               const char *question,
                               const char *sheet,
                               guint row,
                               guint column)
{
  g_autofree char *row_text = g_strdup_printf ("%u", row + 1);
  g_autofree char *column_text = g_strdup_printf ("%u", column + 1);
  const char *const cells[] = { what, question, sheet, row_text, column_text, NULL };

  klaster_answer_book_add_code (self, cells);
}

const char *
klaster_answer_book_add_choices (KlasterAnswerBook *self,
                                 const char *question,
                                 const KlasterChoice *choices)
{
  guint first = self->n_codes + 1;
  char *range;

  for (const KlasterChoice *choice = choices; choice->key != NULL; choice++)
    {
      const char *const cells[] = { "choice", question, choice->key, _ (choice->label), NULL };

      klaster_answer_book_add_code (self, cells);
    }
  range = g_strdup_printf ("=" KLASTER_FORM_CODES_SHEET "!$D$%u:$D$%u", first, self->n_codes);
  g_hash_table_insert (self->lists, g_strdup (question), range);
  return range;
}

void
klaster_answer_book_limit_to_list (lxw_worksheet *sheet,
                                   guint first,
                                   guint last,
                                   guint column,
                                   const char *range,
                                   gboolean others_too)
{
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                     .value_formula = (char *)range,
                                     .error_title = _ ("Not in the list"),
                                     .error_message = _ ("Choose an answer from the list.") };

  if (others_too)
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
  worksheet_data_validation_range (sheet, first, (lxw_col_t)column, last, (lxw_col_t)column,
                                   &validation);
}

void
klaster_answer_book_limit_to_numbers (lxw_worksheet *sheet,
                                      guint first,
                                      guint last,
                                      guint column,
                                      double lowest,
                                      double highest,
                                      gboolean whole)
{
  g_autofree char *limits = klaster_form_dup_limits (lowest, highest);
  /* Translators: said about a cell of a form; then the limits, "Between 0 and 100". */
  g_autofree char *message = limits != NULL
                                 ? g_strdup_printf (_ ("Write a number without unit. %s."), limits)
                                 : g_strdup (_ ("Write a number without unit."));
  lxw_data_validation validation
      = { .validate = whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL,
          .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
          .minimum_number = isnan (lowest) ? -LIMIT : lowest,
          .maximum_number = isnan (highest) ? LIMIT : highest,
          .error_title = _ ("This number is not accepted"),
          .error_message = message };

  worksheet_data_validation_range (sheet, first, (lxw_col_t)column, last, (lxw_col_t)column,
                                   &validation);
}

/* Public functions */

gboolean
klaster_answer_book_save (const KlasterFormSource *source,
                          guint site,
                          KlasterSheetPaper paper,
                          const char *path,
                          GError **error)
{
  g_autoptr (KlasterOutput) output = NULL;
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  KlasterAnswerBook book = { .lists = lists, .paper = paper, .source = source };

  g_return_val_if_fail (site < source->sites->len, FALSE);

  book.site = source->sites->pdata[site];
  output = klaster_output_new_for_library (path, NULL, NULL, NULL);
  book.workbook = workbook_new (klaster_output_get_part_path (output));
  fill (&book);
  prove (output, workbook_close (book.workbook), path);
  return klaster_output_finish (output, error);
}

gboolean
klaster_answer_book_save_all (const KlasterFormSource *source,
                              KlasterSheetPaper paper,
                              const char *folder,
                              GError **error)
{
  for (guint i = 0; i < source->sites->len; i++)
    {
      g_autofree char *name = klaster_answer_book_dup_file_name (source, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!klaster_answer_book_save (source, i, paper, path, error))
        return FALSE;
    }
  return TRUE;
}

char *
klaster_answer_book_dup_file_name (const KlasterFormSource *source, guint site)
{
  const KlasterFormSite *it = source->sites->pdata[site];
  g_autofree char *period = klaster_period_dup_code (source->first);
  g_autofree char *ascii = g_str_to_ascii (it->title, "C");
  g_autofree char *lower = g_ascii_strdown (ascii, -1);
  GString *name = g_string_new (NULL);

  g_string_printf (name, "formulir-%s-%s-", period, it->name + 1);
  for (const char *c = lower; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (name, *c);
    else if (name->str[name->len - 1] != '-')
      g_string_append_c (name, '-');
  if (name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  g_string_append (name, ".xlsx");
  return g_string_free (name, FALSE);
}
