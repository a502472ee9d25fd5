/* Parts of small forms that are no record form, in windows and beside grids, made alike. Widgets are floating or belong to
 * the box they are added to; texts are translated. Main thread.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NAME above EDITOR, which a screen reader says, too. Returns EDITOR. */
GtkWidget *klaster_form_add_field (GtkBox *box, const char *name, GtkWidget *editor);
/* NAME above a framed text view of at least HEIGHT pixels. Tab leaves it. Returns the text view. */
GtkWidget *klaster_form_add_text (GtkBox *box, const char *name, int height);
/* The text of a text view without blanks around it. (transfer full) */
char *klaster_form_dup_text (GtkWidget *view);
/* A label for what is wrong, hidden until klaster_form_say(). */
GtkWidget *klaster_form_add_trouble (GtkBox *box);
/* Shows the sentence TROUBLE in the label; NULL hides it. */
void klaster_form_say (GtkWidget *label, const char *trouble);
/* A header bar with "Cancel", which closes WINDOW, and the button SAVE. Whose click is the caller's. */
GtkWidget *klaster_form_header_new (GtkWindow *window, GtkWidget *save);
/* Escape closes windows of this class. */
void klaster_form_close_on_escape (GtkWidgetClass *window_class);

G_END_DECLS
