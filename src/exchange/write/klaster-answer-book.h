/* The form of one site and one period as Excel workbook, for enumerators without an app.
 *
 * Only the cells for answers are unlocked; they have lists to choose from and limits. The protection has
 * no password: it guards against slips, not against people. How the answers are found again is told in
 * klaster-form-layout.h.
 */
#pragma once

#include "klaster-form-source.h"
#include "klaster-sheet.h"

G_BEGIN_DECLS

/* For the site number SITE and the first period of SOURCE; into PATH, whole or not at all. Any thread,
 * blocks. */
gboolean klaster_answer_book_save (const KlasterFormSource *source,
                                   guint site,
                                   KlasterSheetPaper paper,
                                   const char *path,
                                   GError **error);
/* One workbook for each site of SOURCE into the existing FOLDER, under the names of
 * klaster_answer_book_dup_file_name(). What was written before a failure stays. */
gboolean klaster_answer_book_save_all (const KlasterFormSource *source,
                                       KlasterSheetPaper paper,
                                       const char *folder,
                                       GError **error);
/* "formulir-202601B-6301-tanah-laut-contoh-a.xlsx"; (transfer full). */
char *klaster_answer_book_dup_file_name (const KlasterFormSource *source, guint site);

G_END_DECLS
