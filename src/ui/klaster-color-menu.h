/* The button on the map that chooses what colours the areas: nothing, an index, a status, an indicator or
 * a dataset; at which level; with which classes. Emits "changed", and "table-wanted" when the figures are
 * to be shown as a table. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-choropleth.h"
#include "klaster-session.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean on;
  KlasterChoroplethKind kind;
  KlasterLevel level;
  char *instrument; /* or NULL */
  char *id; /* or NULL */
} KlasterColorWish;
void klaster_color_wish_clear (KlasterColorWish *self);

#define KLASTER_TYPE_COLOR_MENU (klaster_color_menu_get_type ())
G_DECLARE_FINAL_TYPE (KlasterColorMenu, klaster_color_menu, KLASTER, COLOR_MENU, GtkWidget)

KlasterColorMenu *klaster_color_menu_new (KlasterSession *session);
/* The caller clears WISH. */
void klaster_color_menu_get_wish (KlasterColorMenu *self, KlasterColorWish *wish);
KlasterClassMethod klaster_color_menu_get_method (KlasterColorMenu *self);

G_END_DECLS
