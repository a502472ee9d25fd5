/* Where the program's own files are, found relative to the program: installed, in the build folder, or on
 * Windows beside it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sets the language (Bahasa Indonesia unless LANGUAGE says otherwise), the locale and the catalogue. First
 * thing in main(), before any thread. LANGUAGE: "id", "en" or NULL for the default. */
void klaster_locale_init (const char *language);
/* Folder with gschemas.compiled, or NULL when only the system's is there. (transfer full) */
char *klaster_paths_dup_schema_folder (void);

G_END_DECLS
