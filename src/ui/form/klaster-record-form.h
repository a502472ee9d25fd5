/* A window to make, read and change one record of any entity. */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_RECORD_FORM (klaster_record_form_get_type ())
G_DECLARE_FINAL_TYPE (KlasterRecordForm, klaster_record_form, KLASTER, RECORD_FORM, AdwWindow)

/* ID NULL: a new record. PRESETS: a{ss} of field names and wire values for it; floating or NULL.
 * The values are read in a task; the window shows them when they are there. */
KlasterRecordForm *klaster_record_form_new (KlasterSession *session,
                                            const KlasterEntity *entity,
                                            const char *id,
                                            GVariant *presets);
/* As above, shown over PARENT. */
void klaster_record_form_present (GtkWindow *parent,
                                  KlasterSession *session,
                                  const KlasterEntity *entity,
                                  const char *id,
                                  GVariant *presets);

G_END_DECLS
