/* Parts that stand at the top of many pages, made alike. All floating; texts are translated. Main thread. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The one sentence that says how things stand. */
GtkWidget *klaster_page_sentence_new (void);
/* "New meeting" behind a plus; what it does is the caller's signal or action. */
GtkWidget *klaster_page_add_button_new (const char *label);
/* A search entry with WORDS in it while it is empty, which a screen reader says, too. */
GtkWidget *klaster_page_search_new (const char *words);
/* CHILD in a frame that scrolls sideways, for columns that need more room than there is with large text. (floating) */
GtkWidget *klaster_page_wide_new (GtkWidget *child);
/* ALL, then NAMES (of strings), for a filter; the words that were chosen stay chosen while they are there. */
void klaster_page_fill_filter (GtkDropDown *down, const char *all, const GPtrArray *names);

G_END_DECLS
