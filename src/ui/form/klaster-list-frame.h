/* A list of rows that scrolls, with room above it and a sentence while it is empty. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_LIST_FRAME (klaster_list_frame_get_type ())
G_DECLARE_FINAL_TYPE (KlasterListFrame, klaster_list_frame, KLASTER, LIST_FRAME, GtkWidget)

KlasterListFrame *klaster_list_frame_new (const char *empty_sentence);
void klaster_list_frame_set_top (KlasterListFrame *self, GtkWidget *top);
/* The old rows are dropped. */
void klaster_list_frame_begin (KlasterListFrame *self);
void klaster_list_frame_append (KlasterListFrame *self, GtkWidget *row);
/* Shows the rows, or the sentence when there is none. */
void klaster_list_frame_end (KlasterListFrame *self);

G_END_DECLS
