/* The form of enumerators: which question is which field. One description for the form as XLSForm
 * (klaster-xlsform.h: ODK and Kobo), for the form as Excel workbook (klaster-answer-book.h), and for
 * the import of the answers, which needs no mapping because of it.
 *
 * Names of questions. The fixed ones stand in klaster_form_items(). The question on an indicator is
 * "i_" and its code; a character that may not stand in a name is written as "_xHH_" (its byte in hex,
 * upper case). Nobody reads that back: whoever imports makes the names of the known indicators and
 * compares. Names are unique in the whole form, so the prefix of a group ("ekonomi/", "ekonomi-") can
 * be cut off before comparing. A name never changes its meaning; later versions only add names.
 *
 * Answers, everywhere by key, never by label:
 *   lokus       "k" and the digits of the village code, "k6301012003"; as long as the village of a site
 *               is not chosen, of its kabupaten/kota, "k6301". Means the site of that place that reports
 *               in the period. As text with a letter it never becomes a number in a spreadsheet.
 *   periode     "202601B"
 *   enumerator  "e" and the 32 hex digits of the id; "lain": the name stands in enumerator_lain
 *   choices     key of the choice, "uji_coba"
 *   yes or no   "ya", "tidak"; of an indicator 1 and 0, of a boolean field too
 *   numbers     with a dot, without unit; percent as 70.2
 *   titik       geopoint: "lat lon alt prec", or the columns of formats.md 4.1 and 4.4
 * Unanswered is empty and means "not answered"; zero is an answer.
 *
 * Not asked but there: start, end, perangkat (device) and jenis ("desa", "kelurahan", "belum": the
 * village is not chosen yet), which hides questions that do not apply. ada_inovasi and ada_produk
 * open the repeats and say no more than whether there are items. Nothing of these is stored.
 *
 * The repeats are inovasi_item and produk_item: each item is a record of entity innovation or product
 * of the site. The same name (without regard to case and spaces) at the same site is the same record.
 *
 * As Excel workbook, for one site and one period. Sheets for people: "Laporan" (a question in a line),
 * "Inovasi" and "Produk" (an item in a line), "Petunjuk". Their words may change; the hidden sheet
 * "kode" says where the answers are, one thing in a line, cells A to F as text, never a formula:
 *
 *   klaster_form  1  VERSION                       first line: what this is; version as in the XLSForm
 *   site          UUID                             of the site record
 *   lokus         k6301012003
 *   period        202601B
 *   answer        QUESTION  SHEET  ROW  COLUMN     where the answer of a question stands; from 1
 *   remark        QUESTION  SHEET  ROW  COLUMN     remark on an indicator: report_value.remark
 *   item          QUESTION  SHEET  FIRST_ROW  LAST_ROW  COLUMN
 *                                                  a column of answers of a repeat; lines without any
 *                                                  answer are no item
 *   choice        QUESTION  KEY  LABEL             the cell has the label; KEY is what it means
 *
 * There is no answer "lokus" or "periode" (see above) and no gate. A cell for the enumerator has a
 * label of its choices or any other name. Numbers and dates are numbers and dates of the workbook.
 */
#pragma once

#include "klaster-record.h"
#include "klaster-region.h"

G_BEGIN_DECLS

#define KLASTER_FORM_ID "laporan_klaster_inovasi"
#define KLASTER_FORM_INNOVATIONS "inovasi_item"
#define KLASTER_FORM_PRODUCTS "produk_item"
#define KLASTER_FORM_CODES_SHEET "kode"
#define KLASTER_FORM_CODES_MARK "klaster_form"
#define KLASTER_FORM_OTHER "lain" /* the enumerator is not in the list */

typedef enum
{
  KLASTER_FORM_SITE,
  KLASTER_FORM_PERIOD,
  KLASTER_FORM_ENUMERATOR,
  KLASTER_FORM_TEXT,
  KLASTER_FORM_LONG_TEXT,
  KLASTER_FORM_INTEGER,
  KLASTER_FORM_DECIMAL,
  KLASTER_FORM_DATE,
  KLASTER_FORM_CHOICE, /* choices of the field */
  KLASTER_FORM_YES_NO,
  KLASTER_FORM_POINT, /* fields lat and lon of entity */
  KLASTER_FORM_PHOTO, /* an attachment of the record of entity; field is NULL */
  KLASTER_FORM_GATE /* opens a repeat; nothing is stored */
} KlasterFormItemType;

typedef struct
{
  const char *name; /* of the question */
  const char *label; /* msgid, as the enumerator reads it */
  const char *hint; /* msgid or NULL */
  KlasterFormItemType type;
  const char *group; /* key of indicator.group in whose group it stands, or NULL: at the end */
  const char *repeat; /* KLASTER_FORM_INNOVATIONS, KLASTER_FORM_PRODUCTS or NULL */
  const char *entity; /* "report", "innovation", "product" */
  const char *field; /* NULL: nothing is stored, or a photo */
  gboolean required;
} KlasterFormItem;

/* In the order of the form, indicators not among them. */
const KlasterFormItem *klaster_form_items (guint *n);
/* NULL when there is none of that name. */
const KlasterFormItem *klaster_form_find_item (const char *name);
/* The field that an item is stored in, or NULL. */
const KlasterField *klaster_form_item_get_field (const KlasterFormItem *item);

/* The group of questions for a key of indicator.group: "ekonomi" for "economy"; NULL for others. */
const char *klaster_form_get_group_name (const char *key);

/* "INOV_BARU" -> "i_INOV_BARU". (transfer full) */
char *klaster_form_dup_question (const char *indicator_code);
/* "63.01.01.2003" -> "k6301012003", and back; NULL when it is none. (transfer full) */
char *klaster_form_dup_place_name (const char *region_code);
char *klaster_form_dup_region_code (const char *place_name);
/* The UUID of an enumerator -> "e" with 32 hex digits, and back; NULL when it is none. (transfer full) */
char *klaster_form_dup_enumerator_name (const char *id);
char *klaster_form_dup_enumerator_id (const char *name);

G_END_DECLS
