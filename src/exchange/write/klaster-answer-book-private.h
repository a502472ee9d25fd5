/* Shared by the files of the workbook. */
#pragma once

#include <xlsxwriter.h>

#include "klaster-answer-book.h"

G_BEGIN_DECLS

typedef struct
{
  lxw_workbook *workbook;
  lxw_format *title, *plain, *strong, *head, *section;
  lxw_format *answer, *answer_whole, *answer_number, *answer_date;
  lxw_worksheet *codes;
  guint n_codes; /* lines in it */
  GHashTable *lists; /* list of choices -> range of its labels, as a formula */
  KlasterSheetPaper paper;
  const KlasterFormSource *source;
  const KlasterFormSite *site;
} KlasterAnswerBook;

/* A line of the sheet of codes; CELLS ended by NULL. */
void klaster_answer_book_add_code (KlasterAnswerBook *self, const char *const *cells);
/* Where the answer to QUESTION stands; ROW and COLUMN from 0. WHAT: "answer" or "remark". */
void klaster_answer_book_add_place (KlasterAnswerBook *self,
                                    const char *what,
                                    const char *question,
                                    const char *sheet,
                                    guint row,
                                    guint column);
/* CHOICES of QUESTION in the sheet of codes; gives the range of the labels as a formula, borrowed. */
const char *klaster_answer_book_add_choices (KlasterAnswerBook *self,
                                             const char *question,
                                             const KlasterChoice *choices);

/* What may be written into the cells of COLUMN from FIRST to LAST. */
void klaster_answer_book_limit_to_list (lxw_worksheet *sheet,
                                        guint first,
                                        guint last,
                                        guint column,
                                        const char *range,
                                        gboolean others_too);
/* NAN: no limit. */
void klaster_answer_book_limit_to_numbers (lxw_worksheet *sheet,
                                           guint first,
                                           guint last,
                                           guint column,
                                           double lowest,
                                           double highest,
                                           gboolean whole);

/* klaster-answer-sheets.c: what stands in the sheets; NAME is that of the sheet. */
void
klaster_answer_book_fill_report (KlasterAnswerBook *self, lxw_worksheet *sheet, const char *name);
/* KNOWN: records of the site that are there already. */
void klaster_answer_book_fill_items (KlasterAnswerBook *self,
                                     lxw_worksheet *sheet,
                                     const char *name,
                                     const char *repeat,
                                     GPtrArray *known);
void klaster_answer_book_fill_instructions (KlasterAnswerBook *self, lxw_worksheet *sheet);

G_END_DECLS
