/* Parts of a plan (problems, differences, choices) as a list whose items are made when they are looked at,
 * so that thousands of them cost nothing. Main thread.
 *
 * A table makes widgets for the first 200 rows at once, which takes longer than a frame. So the list is short at
 * first and grows while nothing else is to be done.
 *
 * The list holds the plan; what is shown of an entry is read from it by number. An entry may have a text
 * that a person gave it.
 */
#pragma once

#include <gio/gio.h>

#include "klaster-import.h"

G_BEGIN_DECLS

/* A plan that several lists hold. Main thread. */
typedef struct
{
  KlasterImportPlan *plan;
} KlasterImportResult;

/* Takes PLAN over. */
KlasterImportResult *klaster_import_result_new (KlasterImportPlan *plan);
KlasterImportResult *klaster_import_result_ref (KlasterImportResult *self);
void klaster_import_result_unref (KlasterImportResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportResult, klaster_import_result_unref)

/* Signal "changed": the text is another one. */
#define KLASTER_TYPE_IMPORT_ENTRY (klaster_import_entry_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportEntry, klaster_import_entry, KLASTER, IMPORT_ENTRY, GObject)

const KlasterImportPlan *klaster_import_entry_get_plan (KlasterImportEntry *self);
/* Number in the plan. */
guint klaster_import_entry_get_index (KlasterImportEntry *self);
/* What a person gave, or NULL. */
const char *klaster_import_entry_get_text (KlasterImportEntry *self);
/* TEXT NULL takes it away. */
void klaster_import_entry_set_text (KlasterImportEntry *self, const char *text);

/* Signal "given" (number in the plan, text or NULL): a person gave an entry another text. */
#define KLASTER_TYPE_IMPORT_ENTRIES (klaster_import_entries_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportEntries,
                      klaster_import_entries,
                      KLASTER,
                      IMPORT_ENTRIES,
                      GObject)

/* A GListModel. INDEXES: numbers in the plan (GArray of guint, transfer full). */
KlasterImportEntries *klaster_import_entries_new (KlasterImportResult *result, GArray *indexes);
/* How many there are, also those that are not in the list yet. */
guint klaster_import_entries_get_n (KlasterImportEntries *self);
/* How many have a text. */
guint klaster_import_entries_get_n_given (KlasterImportEntries *self);

G_END_DECLS
