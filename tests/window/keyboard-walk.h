/* Keyboard only: the focus reaches every control of a window, and Tab comes round again. */
#pragma once

#include "register/window-fixture.h"

/* Fails for each control of WINDOW that neither Tab nor an arrow key comes to, and where the focus is trapped; PAGE
 * says where it was. IS_SETTLED gets WINDOW; NULL: some turns of the main loop are enough. */
void keyboard_walk (GtkWindow *window, const char *page, FixtureCondition is_settled);
