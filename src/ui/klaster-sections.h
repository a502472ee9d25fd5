/* Several views of one page behind a switcher. A view is made when it is first looked at, so that a page
 * with many of them opens as fast as one with few.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_SECTIONS (klaster_sections_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSections, klaster_sections, KLASTER, SECTIONS, GtkWidget)

/* Makes a view; floating. */
typedef GtkWidget *(*KlasterSectionFunc) (KlasterSession *session);

KlasterSections *klaster_sections_new (KlasterSession *session);
/* NAME is static, TITLE translated. The first one is shown at the beginning. */
void klaster_sections_add (KlasterSections *self,
                           const char *name,
                           const char *title,
                           KlasterSectionFunc create);
/* FALSE when there is no view NAME. */
gboolean klaster_sections_show (KlasterSections *self, const char *name);
/* The view NAME, NULL while it was never shown. Borrowed. */
GtkWidget *klaster_sections_get_view (KlasterSections *self, const char *name);

G_END_DECLS
