/* What one field is typed or chosen with. The kind of editor comes from the type of the field; form and row
 * know only this: show a value, read it back, and the signal "changed".
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_FIELD_EDITOR (klaster_field_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (KlasterFieldEditor,
                          klaster_field_editor,
                          KLASTER,
                          FIELD_EDITOR,
                          GtkWidget)

struct _KlasterFieldEditorClass
{
  GtkWidgetClass parent_class;

  /* Makes the children; session and field are set. */
  void (*build) (KlasterFieldEditor *self);
  /* TEXT: VALUE as people read it. */
  void (*show) (KlasterFieldEditor *self, const KlasterValue *value, const char *text);
  gboolean (*read) (KlasterFieldEditor *self, KlasterValue *value, GError **error);
  /* A record that must be written before the value holds; may be NULL. */
  KlasterRecord *(*get_extra) (KlasterFieldEditor *self);
};

/* The editor for the type of FIELD. */
KlasterFieldEditor *klaster_field_editor_new (KlasterSession *session, const KlasterField *field);
const KlasterField *klaster_field_editor_get_field (KlasterFieldEditor *self);
KlasterSession *klaster_field_editor_get_session (KlasterFieldEditor *self);
/* Shows VALUE without a "changed". */
void
klaster_field_editor_show (KlasterFieldEditor *self, const KlasterValue *value, const char *text);
/* What stands in the editor, parsed and checked. VALUE starts as KLASTER_VALUE_INIT. Errors are
 * KLASTER_INPUT_ERROR. */
gboolean klaster_field_editor_read (KlasterFieldEditor *self, KlasterValue *value, GError **error);
/* An attachment to be inserted with the record; borrowed, mostly NULL. */
KlasterRecord *klaster_field_editor_get_extra (KlasterFieldEditor *self);
/* Only regions below this dotted code are offered; NULL: all. Means nothing to other editors. */
void klaster_field_editor_set_within (KlasterFieldEditor *self, const char *code);
const char *klaster_field_editor_get_within (KlasterFieldEditor *self);

/* For the kinds of editor. */
void klaster_field_editor_set_child (KlasterFieldEditor *self, GtkWidget *child);
/* Gives CONTROL, which people type in, the name of the field. */
void klaster_field_editor_name_control (KlasterFieldEditor *self, GtkWidget *control);
void klaster_field_editor_emit_changed (KlasterFieldEditor *self);

G_END_DECLS
