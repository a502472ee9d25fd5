/* The settings of view (window, page, paper, theme); never data of the office. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* From the schema beside the program, else the system's; kept in klaster-desa/settings.ini in the folder of the
 * user's settings. (transfer full) */
GSettings *klaster_settings_new (void);

/* "id" or "en" as chosen in the preferences. (transfer full) */
char *klaster_settings_dup_language (void);

G_END_DECLS
