/* Parts that stand at the top of many pages, made alike. All floating; texts are translated. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

/* The one sentence that says how things stand. */
GtkWidget *klaster_page_sentence_new (void);
/* "New meeting" behind a plus; what it does is the caller's signal or action. */
GtkWidget *klaster_page_add_button_new (const char *label);
/* A search entry with WORDS in it while it is empty, which a screen reader says, too. */
GtkWidget *klaster_page_search_new (const char *words);
/* A box for the controls above a view, which stand on several lines where one has no room for them. */
GtkBox *klaster_page_bar_new (int spacing);
/* CHILD in a frame that scrolls sideways, for columns that need more room than there is with large text. */
GtkWidget *klaster_page_wide_new (GtkWidget *child);
/* ALL, then NAMES (of strings), for a filter; the words that were chosen stay chosen while they are there. */
void klaster_page_fill_filter (GtkDropDown *down, const char *all, const GPtrArray *names);
/* Lets one look for a line of DOWN, which has its expression, by typing as soon as its list is open. */
void klaster_page_make_searchable (GtkDropDown *down);
/* What the signs of a drawn table mean, in a bar above it; XALIGN 0 to 1. Takes the room that is left. */
GtkWidget *klaster_page_legend_new (const char *words, float xalign);
/* MAIN, which scrolls, and beside it SIDE of SIDE_WIDTH pixels behind a line. */
GtkWidget *klaster_page_halves_new (GtkWidget *main, GtkWidget *side, int side_width);
/* SENTENCE, BAR, a line and CONTENT below each other; BAR may be NULL, then the line is left out, too. */
GtkWidget *klaster_page_stack_new (GtkWidget *sentence, GtkWidget *bar, GtkWidget *content);
/* COLUMN of at most WIDTH pixels in the middle, which scrolls upright. */
GtkWidget *klaster_page_column_new (GtkWidget *column, int width);
/* A page with nothing on it yet: ACTION (a button, or a box of them) in its middle. Title and description are the
 * caller's, for they may change. */
GtkWidget *klaster_page_empty_new (const char *icon, GtkWidget *action);
/* CHILD with room for sentences in front of it: for a window that stands before the main one, which says them, too. */
GtkWidget *klaster_page_toasts_new (GtkWidget *child);
/* From now on TOASTS, of klaster_page_toasts_new(), say what SESSION says. */
void klaster_page_toasts_follow (GtkWidget *toasts, KlasterSession *session);

G_END_DECLS
