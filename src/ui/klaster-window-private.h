/* Shared by the files of the window. */
#pragma once

#include "klaster-map-page.h"
#include "klaster-window.h"

G_BEGIN_DECLS

struct _KlasterWindow
{
  AdwApplicationWindow parent_instance;

  /* children */
  AdwToastOverlay *toasts;
  AdwViewStack *stack;
  KlasterMapPage *map_page;

  /* owned */
  KlasterSession *session;
};

/* klaster-window-actions.c: verbs of the window, their shortcuts and the menu that lists them. */
void klaster_window_class_install_actions (GtkWidgetClass *klass);
GMenuModel *klaster_window_create_menu (void);

G_END_DECLS
