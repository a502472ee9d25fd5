/* One field of a record, changed where it stands: Enter or leaving it writes it as a change of its own, with undo. What
 * is refused stays, with the reason below. Main thread. */
#pragma once

#include "klaster-field-editor.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_INLINE_FIELD (klaster_inline_field_get_type ())
G_DECLARE_FINAL_TYPE (KlasterInlineField, klaster_inline_field, KLASTER, INLINE_FIELD, GtkWidget)

KlasterInlineField *klaster_inline_field_new (KlasterSession *session, const KlasterField *field);
/* Shows the field of RECORD, a reference is kept; STORED FALSE: writing makes the record, with all that it holds.
 * NAME: the record in the journal. TEXT: the value for people where it is a reference, or NULL. What the officer
 * is typing stays. */
void klaster_inline_field_show (KlasterInlineField *self,
                                KlasterRecord *record,
                                gboolean stored,
                                const char *name,
                                const char *text);
/* Writes what stands in it when it differs. */
void klaster_inline_field_save (KlasterInlineField *self);
KlasterFieldEditor *klaster_inline_field_get_editor (KlasterInlineField *self);
/* Why it was refused, or NULL. Borrowed. */
const char *klaster_inline_field_get_problem (KlasterInlineField *self);

G_END_DECLS
