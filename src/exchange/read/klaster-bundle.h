/* Whether a zip is a bundle of CSV files, as ODK Central gives it. */
#pragma once

#include "klaster-zip.h"

G_BEGIN_DECLS

gboolean klaster_bundle_is (const KlasterZip *zip);

G_END_DECLS
