/* A field in a form: its label, its editor, and below it the help or what is wrong. Signal "changed". */
#pragma once

#include "klaster-field-editor.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_FIELD_ROW (klaster_field_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFieldRow, klaster_field_row, KLASTER, FIELD_ROW, GtkWidget)

KlasterFieldRow *klaster_field_row_new (KlasterSession *session, const KlasterField *field);
KlasterFieldEditor *klaster_field_row_get_editor (KlasterFieldRow *self);
/* As klaster_field_editor_read(); the row shows the error. */
gboolean klaster_field_row_read (KlasterFieldRow *self, KlasterValue *value, GError **error);
/* SENTENCE: what is wrong, NULL: nothing. */
void klaster_field_row_set_problem (KlasterFieldRow *self, const char *sentence);

G_END_DECLS
