/* A report out of a file, whatever the file looks like: its fields, figures, innovations, products and
 * photos become the items of one unit. Any thread.
 */
#pragma once

#include "klaster-form-layout.h"
#include "klaster-import-context.h"
#include "klaster-import-taker.h"

G_BEGIN_DECLS

typedef struct
{
  const KlasterImportContext *context; /* borrowed */
  KlasterImportUnit *unit; /* borrowed; its first item is the report */
  const KlasterImportSite *site;
  char *period; /* "202601B" */
  guint row;
} KlasterImportReport;

/* What a report is found by. ROW and the COLUMNs, from 1, are told when something is wrong. FALSE when site
 * or period are wrong, which UNIT then says. ORIGIN: file, sheet and row for people. */
gboolean klaster_import_report_begin (KlasterImportReport *self,
                                      const KlasterImportContext *context,
                                      KlasterImportUnit *unit,
                                      const char *site,
                                      guint site_column,
                                      const char *period,
                                      guint period_column,
                                      const char *origin);
void klaster_import_report_clear (KlasterImportReport *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KlasterImportReport, klaster_import_report_clear)

/* Valid until something is added to the unit. */
KlasterImportItem *klaster_import_report_get_item (KlasterImportReport *self);

/* CELL, which stands in COLUMN (from 1), as a field of the report or of ITEM of the unit; what is wrong is told
 * in the unit. */
void klaster_import_report_read (KlasterImportReport *self,
                                 KlasterImportItem *item,
                                 const char *field,
                                 const KlasterCell *cell,
                                 KlasterImportReading reading,
                                 guint row,
                                 guint column);
/* "e<hex>", an id or a name; OTHER: a name that is in no list, or NULL. */
void klaster_import_report_set_enumerator (KlasterImportReport *self,
                                           const char *text,
                                           const char *other,
                                           guint column);
/* As the list has it; NULL when it is not known. */
const char *klaster_import_report_get_enumerator_name (KlasterImportReport *self);
/* "ya", "tidak" and other spellings of them as 1 and 0; FALSE when CELL is none of them. */
gboolean klaster_import_report_read_yes_no (const KlasterCell *cell, double *number);
/* The figure of INDICATOR and a remark on it; both cells may be empty, REMARK may be NULL. */
void klaster_import_report_add_value (KlasterImportReport *self,
                                      const KlasterRecord *indicator,
                                      const KlasterCell *cell,
                                      KlasterImportReading reading,
                                      guint column,
                                      const KlasterCell *remark);
/* An innovation or product of the site by NAME. FILLS: there are newer reports, only blanks are filled. */
KlasterImportItem *klaster_import_report_add_item (KlasterImportReport *self,
                                                   const char *entity,
                                                   const char *name,
                                                   gboolean fills);
/* The day of the report when it has none: that of sending ("2026-03-05T09:41:19", UTC when it says nothing else;
 * may be NULL), else today, which only a new report gets. */
void klaster_import_report_set_received_on (KlasterImportReport *self, const char *sent);
/* Puts the unit into the group of its site and period. */
void klaster_import_report_set_group (KlasterImportReport *self);
/* A photo NAME of the record ID of ENTITY (NULL: of the report), with what tells its submission. */
void klaster_import_report_add_photo (KlasterImportReport *self,
                                      const char *root,
                                      const char *name,
                                      const char *entity,
                                      const char *id);

G_END_DECLS
