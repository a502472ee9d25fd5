/* The pages of a document on screen, white on grey, as wide as there is room. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-document.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PREVIEW (klaster_preview_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPreview, klaster_preview, KLASTER, PREVIEW, GtkWidget)

KlasterPreview *klaster_preview_new (void);
/* Takes a reference. */
void klaster_preview_set_pages (KlasterPreview *self, KlasterPages *pages);

G_END_DECLS
