/* The page of the preferences with the copies of the store. */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PREFERENCES_BACKUP (klaster_preferences_backup_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPreferencesBackup,
                      klaster_preferences_backup,
                      KLASTER,
                      PREFERENCES_BACKUP,
                      AdwPreferencesPage)

AdwPreferencesPage *klaster_preferences_backup_new (KlasterSession *session);

G_END_DECLS
