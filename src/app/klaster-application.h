/* The application: opens the store, makes windows, owns what belongs to no window. Main thread. */
#pragma once

#include <adwaita.h>

#include "klaster-store.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_APPLICATION (klaster_application_get_type ())
G_DECLARE_FINAL_TYPE (KlasterApplication, klaster_application, KLASTER, APPLICATION, AdwApplication)

/* STORE_PATH NULL: the store in the user's data folder. SAMPLE: the sample store, made when it is not
 * there yet. */
KlasterApplication *klaster_application_new (const char *store_path, gboolean sample);

/* Opens the program's window and runs until it is closed. Returns the exit code: 0, or 3 when there is
 * no display. */
int klaster_application_open (const char *store_path, gboolean sample);

/* One picture of a page without a person: opens the window, waits until all is drawn, writes a PNG.
 * PAGE: "map", "register", "reports", "agenda" or "charts", with an optional record behind a colon
 * ("map:63.05"). Returns FALSE with a sentence when it cannot be done. */
typedef struct
{
  const char *page;
  const char *output;
  int width, height; /* 0: 1366 x 768 */
  gboolean dark;
} KlasterScreenshot;
gboolean klaster_application_screenshot (const char *store_path,
                                         gboolean sample,
                                         const KlasterScreenshot *wish,
                                         GError **error);

G_END_DECLS
