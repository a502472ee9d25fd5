/* The kinds of editor; made by klaster_field_editor_new(). */
#pragma once

#include "klaster-field-editor.h"

G_BEGIN_DECLS

/* Texts, numbers, dates and periods: all that can be typed on one line. */
#define KLASTER_TYPE_ENTRY_EDITOR (klaster_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (KlasterEntryEditor,
                      klaster_entry_editor,
                      KLASTER,
                      ENTRY_EDITOR,
                      KlasterFieldEditor)
/* Paragraphs. */
#define KLASTER_TYPE_LONG_TEXT_EDITOR (klaster_long_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (KlasterLongTextEditor,
                      klaster_long_text_editor,
                      KLASTER,
                      LONG_TEXT_EDITOR,
                      KlasterFieldEditor)
/* One of the choices, or none. */
#define KLASTER_TYPE_CHOICE_EDITOR (klaster_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (KlasterChoiceEditor,
                      klaster_choice_editor,
                      KLASTER,
                      CHOICE_EDITOR,
                      KlasterFieldEditor)
/* Yes or no; unanswered until it is touched. */
#define KLASTER_TYPE_SWITCH_EDITOR (klaster_switch_editor_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSwitchEditor,
                      klaster_switch_editor,
                      KLASTER,
                      SWITCH_EDITOR,
                      KlasterFieldEditor)
/* A region, found in the region chooser. */
#define KLASTER_TYPE_REGION_EDITOR (klaster_region_editor_get_type ())
G_DECLARE_FINAL_TYPE (KlasterRegionEditor,
                      klaster_region_editor,
                      KLASTER,
                      REGION_EDITOR,
                      KlasterFieldEditor)
/* Another record, found in a list with search. */
#define KLASTER_TYPE_REFERENCE_EDITOR (klaster_reference_editor_get_type ())
G_DECLARE_FINAL_TYPE (KlasterReferenceEditor,
                      klaster_reference_editor,
                      KLASTER,
                      REFERENCE_EDITOR,
                      KlasterFieldEditor)
/* A file that is kept with the record. */
#define KLASTER_TYPE_FILE_EDITOR (klaster_file_editor_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFileEditor,
                      klaster_file_editor,
                      KLASTER,
                      FILE_EDITOR,
                      KlasterFieldEditor)

G_END_DECLS
